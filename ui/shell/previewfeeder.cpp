#include "shell/previewfeeder.h"

#include "article/articlejson.h"
#include "article/normalise.h"
#include "newsroom/articlesession.h"
#include "newsroom/signdesk.h"
#include "preview/previewpane.h"

namespace gaoqian {

PreviewFeeder::PreviewFeeder(Newsroom &newsroom, Theme theme, ArticleSession &session, PreviewPane &pane, QObject *parent) :
    QObject(parent), m_newsroom(newsroom), m_maker(newsroom, std::move(theme)), m_session(session), m_pane(pane)
{
    pane.setPictureSource([this](const QString &file) -> std::optional<ServedPicture> {
        auto asset = m_newsroom.assets().get(m_pictures.value(file));
        return asset ? std::optional<ServedPicture>({asset->bytes, asset->mime.toLatin1()}) : std::nullopt;
    });
}

void PreviewFeeder::show(const Article &written)
{
    const Article article = normalised(written);
    auto slip = slipOver(article);
    auto input = slip ? m_maker.gather(article, *slip, !slip->holds()) : Result<PageInput>(slip.error());
    auto bytes = input ? m_maker.page(*input) : Result<QByteArray>(input.error());
    if (!bytes) {
        Q_EMIT failed(bytes.error());
        return;
    }
    m_pictures.clear();
    for (auto picture = input->pictures.cbegin(); picture != input->pictures.cend(); ++picture)
        m_pictures.insert(picture->file, picture.key());
    m_pane.setPage(*bytes);
}

Result<Slip> PreviewFeeder::slipOver(const Article &article) const
{
    auto kept = SignDesk(m_newsroom).slip(article.id);
    const QString digest = contentDigest(article);
    if (!kept || digest == kept->record().contentDigest)
        return kept;
    // What is typed but not yet saved counts: the page must never show credits over words that nobody signed.
    SlipRecord record = kept->record();
    record.edits << Edit{m_session.personId(), m_newsroom.clock().now(), record.contentDigest, digest,
                         int(record.decisions.size())};
    record.contentDigest = digest;
    return Slip::read(record);
}

} // namespace gaoqian
