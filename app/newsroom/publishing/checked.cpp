#include "newsroom/publishing/checked.h"

#include "article/text.h"
#include "intake/pictures/pictureintake.h"
#include "newsroom/core/checkedfacts.h"
#include "newsroom/core/newsroom.h"
#include "newsroom/publishing/words.h"
#include "newsroom/signing/signing.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/decisionstore.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// More than a site's lists ever show at once.
constexpr qsizetype mostRemembered = 2000;

} // namespace

Result<Asset> Checked::picture(const QString &hash)
{
    const auto kept = m_newsroom.assets().get(hash);
    if (!kept)
        return kept.error();
    auto picture = pictureAsTakenIn(kept->bytes);
    if (!picture)
        return ioError(PublishingWords::tr("What is kept as the picture %1 is no picture (%2); put the picture in again")
                           .arg(hash.left(12), picture.error().message));
    return picture;
}

Result<Asset> Checked::pictureFacts(const QString &hash)
{
    QHash<QString, Asset> &known = m_newsroom.checkedFacts().pictures;
    if (const auto before = known.constFind(hash); before != known.cend())
        return *before;
    auto facts = picture(hash);
    if (!facts)
        return facts;
    facts->bytes.clear();
    if (known.size() >= mostRemembered)
        known.clear();
    return *known.insert(hash, *facts);
}

std::optional<PageListEntry> Checked::story(const PageListEntry &entry)
{
    const auto decisions = m_newsroom.decisions().of(entry.id);
    if (!decisions)
        return std::nullopt;
    const QString now = decisions->isEmpty() ? QString() : decisionDigest(decisions->last());
    const QString key = QStringList{entry.digest, entry.id, entry.head, now}.join(u' ');
    QHash<QString, PageListEntry> &known = m_newsroom.checkedFacts().stories;
    if (const auto before = known.constFind(key); before != known.cend()) {
        PageListEntry again = *before;
        again.date = entry.date; // its place in the list, which shows nothing
        again.views = entry.views;
        return again;
    }
    const auto looked = lookAt(entry);
    if (!looked)
        return std::nullopt;
    if (known.size() >= mostRemembered)
        known.clear();
    return *known.insert(key, *looked);
}

Result<PageListEntry> Checked::lookAt(const PageListEntry &entry)
{
    const auto content = whatWentOut(entry);
    if (!content)
        return content.error();
    PageListEntry checked = entry;
    checked.title = (*content)->title;
    checked.channel = (*content)->channel;
    checked.keywords = (*content)->keywords;
    checked.excerptSource = plainText((*content)->body, {});
    checked.ownPage = entry.decisions > 0;
    return checked;
}

Result<NormalArticle> Checked::whatWentOut(const PageListEntry &entry)
{
    auto content = m_newsroom.articles().content(entry.id, entry.digest);
    const auto decisions = m_newsroom.decisions().of(entry.id);
    if (!content || !decisions)
        return content ? decisions.error() : content;
    if (!entry.ownPage && decisions->isEmpty()) {
        const auto takenIn = wasTakenIn(entry);
        return takenIn ? content : takenIn.error();
    }
    const auto stands = Signing(m_newsroom).standsSince(*content, entry.decisions, entry.head);
    return stands ? content : stands.error();
}

/// Whether a story without decisions is one from elsewhere, with the content that it came with: where the edits begin.
Result<void> Checked::wasTakenIn(const PageListEntry &entry)
{
    const auto record = m_newsroom.articles().load(entry.id);
    const auto edits = m_newsroom.articles().edits(entry.id);
    if (!record || !edits)
        return record ? edits.error() : record.error();
    const QString cameWith = edits->isEmpty() ? record->digest : edits->first().fromDigest;
    const bool undecided = record->slipHead.isEmpty() && entry.head.isEmpty() && entry.decisions == 0;
    return record->origin == Origin::Elsewhere && undecided && entry.digest == cameWith
               ? Result<void>()
               : refused(PublishingWords::tr("it is not as it was taken in from elsewhere"));
}

} // namespace gaoqian
