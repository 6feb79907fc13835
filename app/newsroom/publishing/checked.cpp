#include "newsroom/publishing/checked.h"

#include "article/articlejson.h"
#include "article/text.h"
#include "intake/pictures/pictureintake.h"
#include "newsroom/core/checkedfacts.h"
#include "newsroom/core/newsroom.h"
#include "newsroom/signing/signing.h"
#include "store/articlestore.h"
#include "store/assetstore.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Checked)
};

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
        return ioError(Tr::tr("What is kept as the picture %1 is no picture (%2); put the picture in again")
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
    const QString key = entry.digest + u' ' + entry.id + u' ' + entry.head;
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
    const auto content = m_newsroom.articles().content(entry.id, entry.digest);
    if (!content)
        return content.error();
    if (entry.ownPage) {
        const auto slip = SignDesk(m_newsroom).slipAt(*content, entry.decisions, entry.head);
        if (!slip)
            return slip.error();
        if (const auto holds = slip->holds(); !holds)
            return holds.error();
    }
    PageListEntry checked = entry;
    checked.title = content->title;
    checked.channel = content->channel;
    checked.keywords = content->keywords;
    checked.excerptSource = plainText(content->body, {});
    return checked;
}

} // namespace gaoqian
