#include "newsroom/publishing/pagemaker.h"

#include "article/articlejson.h"
#include "article/asset.h"
#include "article/normalise.h"
#include "article/text.h"
#include "base/displaywidth.h"
#include "newsroom/publishing/checked.h"
#include "newsroom/publishing/relatedlists.h"
#include "newsroom/publishing/words.h"
#include "newsroom/signing/signing.h"
#include "store/database.h"
#include "store/pagelists.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// How a person finds the picture in the story: by its caption or description, else by its number.
QString pictureName(const Article &article, const QString &hash)
{
    const QList<Figure> figures = figuresOf(article.body);
    for (qsizetype i = 0; i < figures.size(); ++i) {
        if (figures[i].asset != hash)
            continue;
        const QString words = plainText(figures[i].caption).isEmpty() ? figures[i].alt : plainText(figures[i].caption);
        return words.isEmpty() ? QString::number(i + 1) : PublishingWords::tr("“%1”", "a picture by its caption").arg(words);
    }
    return PublishingWords::tr("on the cover");
}

/// As wide as the newsroom's lists are today.
constexpr int excerptColumns = 160;

QList<Teaser> teasers(const QList<PageListEntry> &entries, const QString &ownId)
{
    QList<Teaser> list;
    for (const PageListEntry &entry : entries) {
        // A story needs no link to itself; stories from elsewhere have no page of ours.
        const bool linked = entry.ownPage && entry.id != ownId;
        list << Teaser{entry.title, cutToWidth(entry.excerptSource, excerptColumns), linked ? pageFileName(entry.id) : QString()};
    }
    return list;
}

/// A final page stands among the latest from its very first export on, so that nothing on it changes by being published.
void standAmongLatest(QList<PageListEntry> &latest, const Article &article, const QDate &today)
{
    const bool there =
        std::any_of(latest.cbegin(), latest.cend(), [&](const PageListEntry &entry) { return entry.id == article.id; });
    if (there)
        return;
    PageListEntry own;
    own.id = article.id;
    own.title = article.title;
    own.excerptSource = plainText(article.body, {});
    own.date = article.date.isValid() ? article.date : today;
    // The store's order: the newest day first, then by id.
    const auto place = std::find_if(latest.cbegin(), latest.cend(), [&](const PageListEntry &entry) {
        return std::pair(entry.date, entry.id) < std::pair(own.date, own.id);
    });
    latest.insert(place, own);
    latest.resize(std::min<qsizetype>(latest.size(), latestCount));
}

} // namespace

Result<PageInput> PageMaker::gather(const NormalArticle &article, const Slip &slip, bool draft) const
{
    return m_newsroom.database().snapshot([&] { return gatherNow(article, slip, draft); });
}

Result<PageInput> PageMaker::gatherNow(const NormalArticle &article, const Slip &slip, bool draft) const
{
    // The credits stand for this text and no other.
    if (!draft && (slip.record().articleId != article->id || slip.record().contentDigest != article.digest()))
        return conflict(PublishingWords::tr("The story was changed while its page was being made; make it again"));
    auto site = m_newsroom.site();
    if (!site)
        return site.error();
    auto neighbours = neighboursOf(article, m_newsroom);
    if (!neighbours)
        return neighbours.error();

    if (!draft)
        standAmongLatest(neighbours->latest, article, m_newsroom.clock().now().date());

    PageInput input;
    input.article = article;
    input.site = *site;
    input.draft = draft;
    input.file = pageFileName(article->id);
    if (!draft) {
        for (const CreditLine &line : slip.credits())
            input.credits << PageCredit{line.role, line.names};
    }
    input.related = teasers(neighbours->related, article->id);
    input.hot = teasers(neighbours->hot, article->id);
    input.latest = teasers(neighbours->latest, article->id);
    for (const QString &hash : assetsOf(article)) {
        const auto picture = Checked(m_newsroom).pictureFacts(hash);
        if (picture)
            input.pictures.insert(hash, PagePicture{pictureFileName(hash, picture->mime), picture->width, picture->height});
        else if (!draft)
            return refused(
                PublishingWords::tr("The picture %1 is not there as it was signed; put the very same picture into the story once "
                                    "more, or take it "
                                    "out and have the story signed again")
                    .arg(pictureName(article, hash)));
    }
    return input;
}

Result<PageMaker::Preview> PageMaker::preview(const Article &written, const QString &personId) const
{
    const NormalArticle article(written);
    auto input = m_newsroom.database().snapshot([&]() -> Result<PageInput> {
        const auto slip = slipOver(article, personId);
        return slip ? gatherNow(article, *slip, !slip->holds()) : Result<PageInput>(slip.error());
    });
    auto bytes = input ? page(*input) : Result<QByteArray>(input.error());
    if (!bytes)
        return bytes.error();
    Preview preview{std::move(*bytes), {}};
    for (auto picture = input->pictures.cbegin(); picture != input->pictures.cend(); ++picture)
        preview.pictures.insert(picture->file, picture.key());
    return preview;
}

/// What is typed but not yet saved counts.
Result<Slip> PageMaker::slipOver(const NormalArticle &article, const QString &personId) const
{
    auto kept = Signing(m_newsroom).slip(article->id);
    const QString &digest = article.digest();
    if (!kept || digest == kept->record().contentDigest)
        return kept;
    SlipRecord record = kept->record();
    record.edits << Edit{personId, m_newsroom.clock().now(), record.contentDigest, digest, int(record.decisions.size())};
    record.contentDigest = digest;
    return Slip::read(record);
}

QString pageFileName(const QString &articleId) { return articleId + ".html"_L1; }

QString fragmentFileName(const QString &articleId) { return articleId + ".fragment.html"_L1; }

QString pictureFileName(const QString &hash, const QString &mime) { return hash.left(32) + u'.' + assetSuffix(mime); }

} // namespace gaoqian
