#include "shell/story/storyform.h"

#include "article/text.h"
#include "editor/pane/headlineedit.h"
#include "editor/pane/richtextedit.h"
#include "form/metadataform.h"
#include "newsroom/core/pictures.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {
constexpr int coverThumbSide = 320;

/// Null where the newsroom has lost it.
QImage pictureIn(Newsroom &newsroom, const QString &hash)
{
    const auto picture = findPicture(newsroom, hash);
    return picture && *picture ? QImage::fromData((*picture)->bytes) : QImage();
}

} // namespace

StoryForm::StoryForm(const NewsroomAddress &newsroom, ArticleSession &session, HeadlineEdit &headline, RichTextEdit &body,
                     MetadataForm &form, QObject *parent) :
    QObject(parent),
    m_session(session), m_headline(headline), m_body(body), m_form(form), m_pictures(newsroom), m_smallThread(newsroom)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleDelay);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        const Article article = collect();
        offerPictures(article);
        Q_EMIT settled(article);
    });
    connect(&session, &ArticleSession::opened, this, &StoryForm::show);
    connect(&headline, &HeadlineEdit::changed, this, &StoryForm::changed);
    connect(&body, &RichTextEdit::bodyChanged, this, &StoryForm::changed);
    connect(&form, &MetadataForm::changed, this, &StoryForm::changed);
    session.setCollector([this] { return collect(); });
    session.setComposing([this] { return m_body.isComposing() || m_headline.isComposing(); });
    form.setLead([this] { return plainText(m_body.body()).section(u'\n', 0, 0); });
    form.setPictureSource([this](const QString &hash) -> std::optional<QImage> {
        const auto picture = m_pictures.picture(hash);
        return picture ? std::optional(picture->image) : std::nullopt;
    });
    body.setAssetSource(m_pictures.source());
    connect(&m_pictures, &PictureShelf::arrived, &body, &RichTextEdit::notePicture);
    connect(&m_pictures, &PictureShelf::arrived, &form, &MetadataForm::notePicture);
}

Article StoryForm::collect() const
{
    Article article = m_session.article();
    article.kicker = m_headline.kicker();
    article.title = m_headline.title();
    article.subtitle = m_headline.subtitle();
    article.body = m_body.body();
    m_form.applyTo(article);
    return article;
}

void StoryForm::show()
{
    const Article &article = m_session.article();
    m_offeredPictures.clear();
    offerPictures(article);
    m_pictures.forgetLost();
    m_body.setPictureSizes(m_session.pictureSizes());
    m_headline.setHeadline(article.kicker, article.title, article.subtitle);
    m_body.setBody(article.body);
    m_form.setArticle(article);
    m_settle.stop();
    Q_EMIT settled(article);
    Q_EMIT shown();
}

void StoryForm::changed()
{
    m_session.noteChange();
    if (!m_settle.isActive())
        m_settle.start();
}

void StoryForm::offerPictures(const Article &article)
{
    const QStringList hashes = assetsOf(article);
    if (hashes == m_offeredPictures)
        return;
    m_offeredPictures = hashes;
    m_small.ask(
        m_smallThread, [hashes](Newsroom &newsroom) { return thumbsOf(hashes, newsroom); },
        [this](const Result<Thumbs> &thumbs) {
            if (thumbs)
                m_form.setPictures(*thumbs);
        });
}

void StoryForm::offerPicturesAgain()
{
    m_offeredPictures.clear();
    offerPictures(collect());
}

Result<StoryForm::Thumbs> StoryForm::thumbsOf(const QStringList &hashes, Newsroom &newsroom)
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

} // namespace gaoqian
