#include "shell/story/previewfeeder.h"

#include "article/articlejson.h"
#include "article/normalise.h"
#include "newsroom/publishing/checked.h"
#include "newsroom/writing/articlesession.h"
#include "newsroom/signing/signing.h"
#include "preview/previewpane.h"
#include "signoff/slip.h"
#include "store/database.h"

namespace gaoqian {

namespace {

/// The slip over `article`. What is typed but not yet saved counts: the page must never show credits over words that nobody
/// signed.
Result<Slip> slipOver(Newsroom &newsroom, const Article &article, const QString &personId)
{
    auto kept = SignDesk(newsroom).slip(article.id);
    const QString digest = contentDigest(article);
    if (!kept || digest == kept->record().contentDigest)
        return kept;
    SlipRecord record = kept->record();
    record.edits << Edit{personId, newsroom.clock().now(), record.contentDigest, digest, int(record.decisions.size())};
    record.contentDigest = digest;
    return Slip::read(record);
}

} // namespace

PreviewFeeder::PreviewFeeder(Newsroom &newsroom, Theme theme, ArticleSession &session, PreviewPane &pane, QObject *parent) :
    QObject(parent), m_newsroom(newsroom), m_theme(std::make_shared<const Theme>(std::move(theme))), m_session(session),
    m_pane(pane)
{
    pane.setPictureSource([this](const QString &file) -> std::optional<ServedPicture> {
        auto asset = Checked(m_newsroom).picture(m_pictures.value(file));
        return asset ? std::optional<ServedPicture>({asset->bytes, asset->mime.toLatin1()}) : std::nullopt;
    });
}

void PreviewFeeder::show(const Article &article)
{
    if (article.id != m_made)
        m_making.drop(); // nobody sees the page of the story before
    m_next = article;
    if (!m_making.isAsked())
        makeNext();
}

void PreviewFeeder::makeNext()
{
    m_made = m_next->id;
    m_making.ask(
        m_session.thread(),
        [theme = m_theme, article = *std::exchange(m_next, {}), person = m_session.personId()](Newsroom &newsroom) {
            return make(newsroom, *theme, article, person);
        },
        [this](const Result<Made> &made) { takeMade(made); });
}

void PreviewFeeder::takeMade(const Result<Made> &made)
{
    if (m_next)
        makeNext(); // what was made is shown all the same: it is newer than what stands there
    if (!made) {
        Q_EMIT failed(made.error());
        return;
    }
    m_pictures = made->pictures;
    m_pane.setPage(made->page, made->story);
}

Result<PreviewFeeder::Made> PreviewFeeder::make(Newsroom &newsroom, const Theme &theme, const Article &written,
                                                const QString &personId)
{
    const PageMaker maker(newsroom, theme);
    const Article article = normalised(written);
    auto input = newsroom.database().snapshot([&]() -> Result<PageInput> {
        const auto slip = slipOver(newsroom, article, personId);
        return slip ? maker.gather(article, *slip, !slip->holds()) : Result<PageInput>(slip.error());
    });
    auto bytes = input ? maker.page(*input) : Result<QByteArray>(input.error());
    if (!bytes)
        return bytes.error();
    Made made{article.id, std::move(*bytes), {}};
    for (auto picture = input->pictures.cbegin(); picture != input->pictures.cend(); ++picture)
        made.pictures.insert(picture->file, picture.key());
    return made;
}

} // namespace gaoqian
