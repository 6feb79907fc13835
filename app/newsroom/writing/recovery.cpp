#include "newsroom/writing/recovery.h"

#include "signoff/slip.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/database.h"

namespace gaoqian {

namespace {

/// What the newsroom has of a story; without a record when it is gone.
struct Stand {
    std::optional<ArticleRecord> saved = {};
    QList<Revision> versions = {};
    QList<Edit> edits = {};
    bool hasPictures = true; ///< Those that were asked for.
};

Result<Stand> standOf(Newsroom &newsroom, const QString &articleId, const QList<Asset> &pictures)
{
    return newsroom.database().snapshot([&]() -> Result<Stand> {
        auto saved = newsroom.articles().load(articleId);
        if (!saved) // only a clear no says that it is gone
            return saved.error().kind == ErrorKind::Refused ? Result<Stand>(Stand()) : saved.error();
        auto versions = newsroom.articles().revisions(articleId);
        auto edits = newsroom.articles().edits(articleId);
        if (!versions || !edits)
            return versions ? edits.error() : versions.error();
        bool hasPictures = true;
        for (const Asset &picture : pictures) {
            const auto info = newsroom.assets().info(picture.hash);
            if (!info)
                return info.error();
            hasPictures = hasPictures && *info;
        }
        return Stand{std::move(*saved), std::move(*versions), std::move(*edits), hasPictures};
    });
}

bool isEmpty(const Article &article) { return article.title.isEmpty() && article.body.isEmpty(); }

} // namespace

Recovery judge(Newsroom &newsroom, const std::shared_ptr<CrashRecovery> &found)
{
    using Matter = Recovery::Matter;
    Recovery recovery{.found = found};
    const auto marked = found->readMark();
    const auto kept = found->kept();
    if (kept)
        recovery.kept = *kept;
    const auto pictures = recovery.kept ? found->pictures(*recovery.kept) : Result<QList<Asset>>(QList<Asset>());
    if (pictures)
        recovery.pictures = *pictures;
    auto stand = standOf(newsroom, recovery.kept ? (*recovery.kept)->id : found->writing().articleId, recovery.pictures);
    // A text without its mark may be of another newsroom; that it is gone from this one says nothing.
    if (!kept || !pictures || !stand || (!marked && !stand->saved)) {
        recovery.matter = Matter::Unknown;
        recovery.trouble = (!kept       ? kept.error()
                            : !pictures ? pictures.error()
                            : !stand    ? stand.error()
                                        : marked.error())
                               .message;
        return recovery;
    }
    if (!stand->saved) {
        recovery.matter = recovery.kept && !isEmpty(*recovery.kept) ? Matter::Orphan : Matter::Nothing;
        return recovery;
    }
    recovery.saved = std::move(*stand->saved);
    recovery.version = stand->versions.isEmpty() ? 0 : stand->versions.last().number;
    if (recovery.kept && (recovery.kept->digest() != recovery.saved.digest || !stand->hasPictures)) {
        recovery.matter = Matter::Rescued;
        return recovery;
    }
    const bool isKeptAsVersion = recovery.version > 0 && stand->versions.last().digest == recovery.saved.digest;
    const bool wasEditedSince = !stand->edits.isEmpty() && stand->edits.last().personId != found->writing().personId;
    if (!isKeptAsVersion && !wasEditedSince && !isEmpty(recovery.saved.article))
        recovery.matter = Matter::Saved;
    return recovery;
}

Result<void> giveBackLease(Newsroom &newsroom, const WritingMark &mark)
{
    return newsroom.articles().releaseLease(mark.articleId, mark.leaseHolder());
}

} // namespace gaoqian
