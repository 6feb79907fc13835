// The clipboard's two ways: what is copied is clean HTML for other programs, what they have copied or drop goes to the intake;
// and the choice of a form where the clipboard has several.
#pragma once

#include "article/article.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

class QAction;
class QMimeData;

namespace gaoqian {

class BodyIntake;
class Dialogs;
class PictureShelf;
class RichTextEdit;

class Pasteboard : public QObject {
    Q_OBJECT

public:
    /// All outlive this; `window` is what the dialog stands over.
    Pasteboard(BodyIntake &intake, PictureShelf &pictures, RichTextEdit &body, Dialogs &dialogs, QWidget *window);

    /// Cut, copy and paste, for whichever text of the window has the focus.
    const QList<QAction *> &actions() const { return m_actions; }
    QAction *pasteSpecialAction() const { return m_pasteSpecial; }

private:
    void addHtml(const Blocks &blocks, QMimeData &data);
    void takeIn(const QMimeData &data);
    void pasteSpecial();
    void addAction(const QString &name, const QString &text, const QKeySequence &shortcut, const char *slot);

    BodyIntake &m_intake;
    PictureShelf &m_pictures;
    RichTextEdit &m_body;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
    QList<QAction *> m_actions;
    QAction *m_pasteSpecial;
};

} // namespace gaoqian
