// Everything in the window that sees to it that no text is lost: who is writing, what others changed, what to do when a story
// cannot be saved, and what a crash left.
#pragma once

#include "newsroom/writing/articlesession.h"

#include <memory>

namespace gaoqian {

class ChangeWatch;
class ChangedElsewhere;
class Dialogs;
class EditLockController;
class Leaving;
class MetadataForm;
class NoticeStack;
class PictureShelf;
class RecoveryController;
class SaveFailure;
class StoryForm;
class StoryHistory;
class WritingPane;

class SafetyController : public QObject {
    Q_OBJECT

public:
    /// What it watches over, and where it speaks. All outlive it.
    struct Places {
        WritingPane &writing;
        MetadataForm &form;
        StoryForm &story;
        StoryHistory &history;
        NoticeStack &notices;
        Dialogs &dialogs;
    };

    /// All outlive it; the session must not be destroyed before it.
    SafetyController(const NewsroomAddress &newsroom, ArticleSession &session, const ChangeWatch &watch, const Places &places,
                     QWidget *window);
    ~SafetyController() override;

    /// Says what a crash left. Once, when the window stands.
    void start();

    /// Writes what is pending; asks when that fails or takes long. Whether the window may go.
    bool mayLeave();

Q_SIGNALS:
    void storyAdded(); ///< Lists want a look.

private:
    void showChanges(const QString &title, const Article &before, const Article &after);

    QWidget *m_window;
    PictureShelf &m_pictures;
    std::unique_ptr<EditLockController> m_lease; ///< Gives back what was written here while there is a session.
    std::unique_ptr<ChangedElsewhere> m_changed;
    std::unique_ptr<SaveFailure> m_trouble;
    std::unique_ptr<Leaving> m_leaving;
    std::unique_ptr<RecoveryController> m_recovery;
};

} // namespace gaoqian
