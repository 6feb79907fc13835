// Keeps the opinion that somebody is writing on the open story: by story and person, on this desktop, close behind the typing. It
// is there again after another story, another person and a crash, until the act that it was written for is done.
#pragma once

#include "newsroom/core/newsroomaddress.h"
#include "newsroom/writing/opiniondrafts.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace gaoqian {

class ArticleSession;
class SlipPanel;
class StoryForm;

class OpinionController : public QObject {
    Q_OBJECT

public:
    /// How long after its first change a text is kept, in milliseconds.
    static constexpr int keepDelay = 500;

    /// All outlive it.
    OpinionController(const NewsroomAddress &newsroom, ArticleSession &session, const StoryForm &story, SlipPanel &panel,
                      QObject *parent);
    ~OpinionController() override; ///< What was typed is kept.

    /// The open story or the person may be others than before: shows what they wrote. What nobody in particular wrote belongs to
    /// whoever says then who they are.
    void follow();
    /// The opinion went on the slip.
    void forget(const OpinionPlace &place);

Q_SIGNALS:
    void remarked(const QString &sentence); ///< An opinion is in this window alone, and why.

private:
    void noteTyped();
    void keepTyped();
    void keep(const OpinionPlace &place);
    void read(const OpinionPlace &place);
    void takeKept(const OpinionPlace &place, const Result<QString> &kept);

    ArticleSession &m_session;
    SlipPanel &m_panel;
    const OpinionDrafts m_drafts;
    OpinionPlace m_place;                    ///< Whose opinion the panel shows.
    QHash<OpinionPlace, QString> m_opinions; ///< As they stand in this window.
    QSet<OpinionPlace> m_read;               ///< What was kept of these is a part of them; the others must not be kept yet.
    bool m_isTyped = false;                  ///< What the panel shows is not kept yet.
    QTimer m_due;                            ///< Since the first change that is not kept.
    QThreadPool m_work;                      ///< Of one thread: what is read comes after what was written.
};

} // namespace gaoqian
