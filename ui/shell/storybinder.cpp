#include "shell/storybinder.h"

#include "article/text.h"
#include "editor/headlineedit.h"
#include "editor/richtextedit.h"
#include "form/metadataform.h"

#include <QPointer>

#include <chrono>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {
constexpr int coverThumbSide = 320;

/// Null where the newsroom has lost it.
QImage pictureIn(Newsroom &newsroom, const QString &hash)
{
    auto asset = newsroom.assets().get(hash);
    return asset ? QImage::fromData(asset->bytes) : QImage();
}

} // namespace

StoryBinder::StoryBinder(Newsroom &newsroom, ArticleSession &session, HeadlineEdit &headline, RichTextEdit &body,
                         MetadataForm &form, QObject *parent) :
    QObject(parent),
    m_newsroom(newsroom), m_session(session), m_headline(headline), m_body(body), m_form(form)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleDelay);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        const Article article = collect();
        offerPictures(article);
        Q_EMIT settled(article);
    });
    connect(&session, &ArticleSession::opened, this, &StoryBinder::show);
    connect(&headline, &HeadlineEdit::changed, this, &StoryBinder::changed);
    connect(&body, &RichTextEdit::bodyChanged, this, &StoryBinder::changed);
    connect(&form, &MetadataForm::changed, this, &StoryBinder::changed);
    session.setCollector([this] { return collect(); });
    session.setComposing([this] { return m_body.isComposing() || m_headline.isComposing(); });
    form.setLead([this] { return plainText(m_body.body()).section(u'\n', 0, 0); });
    form.setPictureSource([this](const QString &hash) { return picture(hash); });
    body.setAssetSource([this](const QString &hash) { return picture(hash); });
}

Article StoryBinder::collect() const
{
    Article article = m_session.article();
    article.kicker = m_headline.kicker();
    article.title = m_headline.title();
    article.subtitle = m_headline.subtitle();
    article.body = m_body.body();
    m_form.applyTo(article);
    return article;
}

void StoryBinder::show()
{
    const Article &article = m_session.article();
    m_offeredPictures.clear();
    offerPictures(article);
    m_headline.setHeadline(article.kicker, article.title, article.subtitle);
    m_body.setBody(article.body);
    m_form.setArticle(article);
    m_settle.stop();
    Q_EMIT settled(article);
}

void StoryBinder::changed()
{
    m_session.noteChange();
    if (!m_settle.isActive())
        m_settle.start();
}

/// Sixty pictures take longer to be read and made small than a story may take to open, so the session's thread does it.
void StoryBinder::offerPictures(const Article &article)
{
    const QStringList hashes = assetsOf(article);
    if (hashes == m_offeredPictures)
        return;
    m_offeredPictures = hashes;
    m_thumbs = m_session.thread().read<Thumbs>(
        [hashes](const Result<Newsroom *> &newsroom) { return newsroom ? thumbsOf(hashes, **newsroom) : newsroom.error(); },
        [binder = QPointer(this)] {
            if (binder)
                binder->showThumbs();
        });
}

Result<StoryBinder::Thumbs> StoryBinder::thumbsOf(const QStringList &hashes, Newsroom &newsroom)
{
    Thumbs thumbs;
    for (const QString &hash : hashes) {
        const QImage full = pictureIn(newsroom, hash);
        thumbs.append({hash, full.isNull()
                                 ? full
                                 : full.scaled(coverThumbSide, coverThumbSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)});
    }
    return thumbs;
}

void StoryBinder::showThumbs()
{
    // Of a story with other pictures by now, when they are not there yet: theirs are on the way.
    if (!m_thumbs.valid() || m_thumbs.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        return;
    if (const Result<Thumbs> thumbs = m_thumbs.get())
        m_form.setPictures(*thumbs);
}

QImage StoryBinder::picture(const QString &hash) const { return pictureIn(m_newsroom, hash); }

} // namespace gaoqian
