// Everything in the window that sees to it that no text is lost: the notices above the text, who is writing, what others changed,
// what to do when a story cannot be saved, and what a crash left.
#pragma once

#include "newsroom/writing/articlesession.h"

#include <QImage>

#include <functional>

namespace gaoqian {

class ChangeWatch;
class ChangedElsewhere;
class Dialogs;
class EditLockController;
class MetadataForm;
class NoticeStack;
class PictureShelf;
class RecoveryController;
class SaveFailure;
class StoryHistory;
class WritingPane;

class SafetyController : public QObject {
    Q_OBJECT

public:
    /// All outlive it; the session must not be destroyed before it.
    SafetyController(const NewsroomAddress &newsroom, ArticleSession &session, const ChangeWatch &watch, WritingPane &writing,
                     MetadataForm &form, StoryHistory &history, PictureShelf &pictures, Dialogs &dialogs, QWidget *window);
    ~SafetyController() override;

    /// Where notices of anything may be shown; the window's to place, the keeper's until then.
    NoticeStack &notices() { return *m_notices; }

    /// Says what a crash left. Once, when the window stands.
    void start();

    /// Writes what is pending; asks when that fails. Whether the window may go.
    bool mayLeave();

Q_SIGNALS:
    void storyAdded(); ///< Lists want a look.

private:
    void showChanges(const QString &title, const Article &before, const Article &after);

    ArticleSession &m_session;
    QWidget *m_window;
    NoticeStack *m_notices;
    EditLockController *m_lease;
    ChangedElsewhere *m_changed;
    SaveFailure *m_trouble;
    RecoveryController *m_recovery;
    PictureShelf &m_pictures;
};

} // namespace gaoqian
