// Keeps true what the window shows of the newsroom beside the story's text: the list of stories, the slip, the people, the
// versions. They are looked at again when anything in the newsroom changed, whoever did it, and every minute, because ages grow.
#pragma once

#include "newsroom/core/latestread.h"
#include "shell/newsroom/storylistcontroller.h"
#include "signoff/slip.h"

#include <QObject>
#include <QTimer>

namespace gaoqian {

class ArticleSession;
class ChangeWatch;
class StoryListPane;
class PersonButton;
class SlipController;
class SlipPanel;
class SlipStrip;
class VersionsController;

class LivePanels : public QObject {
    Q_OBJECT

public:
    struct Panels {
        StoryListPane &storyList;
        SlipStrip &strip;
        SlipPanel &slip;
        PersonButton &person;
    };

    /// All outlive it.
    LivePanels(const NewsroomAddress &newsroom, ArticleSession &session, ChangeWatch &watch, SlipController &slip,
               VersionsController &versions, const Panels &panels);

    void refreshLists(); ///< Slip and story list.
    void refreshDesk();
    void refreshSlip();
    /// The same where what stands there is not this person's, or of before an act: it offers nothing until then.
    void renewSlip();
    void refreshPeople();

Q_SIGNALS:
    void remarked(const QString &sentence); ///< For the status bar.
    void decided();                         ///< Somebody acted on the open story: its page names others.
    void alone(const QString &personId);    ///< Nobody else works here, and nobody said yet who works at this window.

private:
    void showSlipAtOpening();
    void showSlip(const Result<Slip> &slip);
    void clearSlip();
    void followChanges();

    const NewsroomAddress m_newsroom;
    ArticleSession &m_session;
    ChangeWatch &m_watch;
    SlipController &m_slip;
    VersionsController &m_versions;
    Panels m_panels;
    StoryListController m_lister;
    LatestRead<QList<Person>> m_people;
    QTimer m_minute;
    bool m_isStale = false;            ///< Slip and story list show less than what is saved.
    std::optional<SlipRecord> m_shown; ///< Nothing where the slip is to be shown anew in any case.
    qsizetype m_decisions = 0;         ///< On the slip that was shown last.
};

} // namespace gaoqian
