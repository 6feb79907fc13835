// Keeps true what the window shows of the newsroom beside the story's text: the list of stories, the slip, the people, the
// versions. They are looked at again when anything in the newsroom changed, whoever did it, and every minute, because ages grow.
#pragma once

#include "shell/newsroom/storylistcontroller.h"

#include <QObject>
#include <QTimer>

namespace gaoqian {

class ArticleSession;
class ChangeWatch;
class PersonAtWork;
class PersonController;
class SlipController;
class SlipPanels;
class StoryForm;
class StoryListPane;
class StoryOpener;
class VersionsController;

class LivePanels : public QObject {
    Q_OBJECT

public:
    struct Panels {
        StoryListPane &storyList;
        SlipPanels &slip;
        VersionsController &versions;
        PersonController &people;
    };
    /// Who changes something from this window.
    struct Actors {
        SlipController &slip;
        StoryOpener &opener;
        PersonAtWork &person;
    };

    /// All outlive it.
    LivePanels(const NewsroomAddress &newsroom, ArticleSession &session, ChangeWatch &watch, const StoryForm &story,
               const Actors &actors, const Panels &panels, QObject *parent);

    void refreshDesk();
    void refreshStaff(); ///< And what is shown under their names.

Q_SIGNALS:
    void remarked(const QString &sentence); ///< For the status bar.

private:
    void followSession(const StoryForm &story);
    void followActors(const Actors &actors);
    void listStories(StoryOpener &opener);
    void refreshLists();
    void showActed();
    void followOthers();

    const NewsroomAddress m_newsroom;
    ArticleSession &m_session;
    ChangeWatch &m_watch;
    Panels m_panels;
    StoryListController m_lister;
    QTimer m_minute;
    bool m_isStale = false; ///< Slip and story list show less than what is saved.
};

} // namespace gaoqian
