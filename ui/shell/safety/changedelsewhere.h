// When the open story was changed in another program or window: says who did it and when, keeps what stood here before as a
// version, and shows the difference. The undo steps of this window belong to the text before and are gone with it.
#pragma once

#include "newsroom/writing/articlesession.h"
#include "newsroom/writing/outsidechange.h"

namespace gaoqian {

class EditLockController;
class NoticeStack;
class StoryForm;

class ChangedElsewhere : public QObject {
    Q_OBJECT

public:
    /// All outlive it. While somebody else is writing, `lease` says so and its window follows; this speaks when they are done.
    ChangedElsewhere(const NewsroomAddress &newsroom, ArticleSession &session, const StoryForm &story,
                     const EditLockController &lease, NoticeStack &notices, QObject *parent);

Q_SIGNALS:
    void compareWanted(const QString &title, const gaoqian::Article &before, const gaoqian::Article &after);

private:
    void take(const Article &before);
    void ask();
    void show(const OutsideChange &change);
    void forget();
    QString sentence(const OutsideChange &change) const;

    const NewsroomAddress m_newsroom;
    ArticleSession &m_session;
    const EditLockController &m_lease;
    NoticeStack &m_notices;
    /// What stood here before the first change that was neither acknowledged nor written on here; without an id for none.
    Article m_before;
    bool m_isWrittenOn = false; ///< Since the last change elsewhere.
};

} // namespace gaoqian
