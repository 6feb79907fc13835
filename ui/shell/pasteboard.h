// The clipboard's two ways: what is copied is clean HTML for other programs, what they have copied comes in through intake; and
// the choice of a form where the clipboard has several.
#pragma once

#include "article/article.h"
#include "base/result.h"
#include "newsroom/intakereport.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

class QAction;
class QImage;
class QMimeData;

namespace gaoqian {

class Dialogs;
class NoticeStack;
class PictureKeeper;
class RichTextEdit;

class Pasteboard : public QObject {
    Q_OBJECT

public:
    /// All outlive this; `window` is what the dialog stands over. Why nothing was pasted is said in `notices`.
    Pasteboard(PictureKeeper &pictures, RichTextEdit &body, NoticeStack &notices, Dialogs &dialogs, QWidget *window);

    /// Cut, copy and paste, for whichever text of the window has the focus.
    const QList<QAction *> &actions() const { return m_actions; }
    QAction *pasteSpecialAction() const { return m_pasteSpecial; }

Q_SIGNALS:
    /// What was dropped or changed in what stands in the text now. Places count in the whole body.
    void reported(const gaoqian::IntakeReport &report);

private:
    void addHtml(const Blocks &blocks, QMimeData &data);
    Blocks takeIn(const QMimeData &data);
    Result<Figure> takeInImage(const QImage &picture);
    void pasteSpecial();
    void addAction(const QString &name, const QString &text, const QKeySequence &shortcut, const char *slot);
    void warn(const QString &sentence);

    PictureKeeper &m_pictures;
    RichTextEdit &m_body;
    NoticeStack &m_notices;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
    IntakeReport m_report; ///< Of what is about to be put in.
    QList<QAction *> m_actions;
    QAction *m_pasteSpecial;
};

} // namespace gaoqian
