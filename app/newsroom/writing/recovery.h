// What a program that crashed left of a story, held against what the newsroom has of it.
#pragma once

#include "article/articlerecord.h"
#include "newsroom/core/newsroom.h"
#include "newsroom/writing/crashrecovery.h"

namespace gaoqian {

struct Recovery {
    enum class Matter {
        Nothing, ///< There is nothing to be said of it.
        Rescued, ///< Text that the newsroom did not get.
        Orphan,  ///< Text that the newsroom did not get, of a story that is no longer there.
        Saved,   ///< Text that the newsroom has, ahead of the last version.
        Unknown, ///< It could not be looked at.
    };
    std::shared_ptr<CrashRecovery> found;
    Matter matter = Matter::Nothing;
    std::optional<NormalArticle> kept = {};
    QList<Asset> pictures = {}; ///< Of `kept`, which the newsroom may not have.
    ArticleRecord saved = {};   ///< The story as the newsroom has it, when it is Rescued or Saved.
    int version = 0;            ///< Its last version, when it is Rescued or Saved; 0 for none.
    QString trouble = {};       ///< Why it is Unknown.
};

/// Looks at what was left; the newsroom's side is of one moment. Changes nothing.
Recovery judge(Newsroom &newsroom, const std::shared_ptr<CrashRecovery> &found);

/// Nobody writes there any more: others need not wait until the lease runs out.
Result<void> giveBackLease(Newsroom &newsroom, const WritingMark &mark);

} // namespace gaoqian
