// The clipboard's two ways: what is copied is clean HTML for other programs, what they have copied comes in through intake, which
// reads it beside the window; and the choice of a form where the clipboard has several.
#pragma once

#include "article/article.h"
#include "base/result.h"
#include "intake/intake.h"
#include "newsroom/import/intakereport.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <deque>
#include <future>
#include <memory>
#include <optional>

class QAction;
class QMimeData;

namespace gaoqian {

class ArticleSession;
class Dialogs;
class NoticeStack;
class PictureKeeper;
class RichTextEdit;

class Pasteboard : public QObject {
    Q_OBJECT

public:
    /// How long a paste is waited for: most are read by then and stand in the text at once. Others come later, to where the
    /// cursor stood.
    static constexpr std::chrono::milliseconds patience{150};

    /// All outlive this; `window` is what the dialog stands over. Why nothing was pasted is said in `notices`.
    Pasteboard(ArticleSession &session, PictureKeeper &pictures, RichTextEdit &body, NoticeStack &notices, Dialogs &dialogs,
               QWidget *window);

    /// Cut, copy and paste, for whichever text of the window has the focus.
    ~Pasteboard() override; ///< Waits for what is being read, and drops it.

    void setPatience(std::chrono::milliseconds time) { m_patience = time; }

    const QList<QAction *> &actions() const { return m_actions; }
    QAction *pasteSpecialAction() const { return m_pasteSpecial; }

Q_SIGNALS:
    /// What was dropped or changed in what stands in the text now. Places count in the whole body.
    void reported(const gaoqian::IntakeReport &report);

private:
    void addHtml(const Blocks &blocks, QMimeData &data);
    struct Reading;
    std::optional<Blocks> takeIn(const QMimeData &data);
    std::future<Result<Intake>> read(const QMimeData &data);
    Blocks taken(const Result<Intake> &intake, const QString &text);
    void deliver();
    void put(Reading &reading);
    void pasteSpecial();
    void addAction(const QString &name, const QString &text, const QKeySequence &shortcut, const char *slot);
    void warn(const QString &sentence);

    PictureKeeper &m_pictures;
    RichTextEdit &m_body;
    NoticeStack &m_notices;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
    IntakeReport m_report; ///< Of what is about to be put in.
    std::chrono::milliseconds m_patience = patience;
    std::deque<std::unique_ptr<Reading>> m_readings; ///< In the order in which they are put in.
    QTimer m_retry;
    QThreadPool m_pool; ///< Of one thread: they come in that order.
    QList<QAction *> m_actions;
    QAction *m_pasteSpecial;
};

} // namespace gaoqian
