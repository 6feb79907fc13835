#include "newsroom/writing/articlesession.h"

#include "article/articlerecord.h"
#include "article/text.h"
#include "base/ids.h"
#include "newsroom/signing/signing.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/writing/stories.h"
#include "newsroom/writing/versions.h"
#include "signoff/slip.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/database.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

QString leaserName(Newsroom &newsroom, const Lease &lease)
{
    const QString id = WritingMark::fromLeaseHolder(lease.holder).personId;
    if (id.isEmpty())
        return {};
    const auto person = Staffing(newsroom).personById(id);
    return person ? person->name : QString();
}

ArticleSession::ArticleSession(const NewsroomAddress &newsroom, QObject *parent) :
    QObject(parent), m_newsroom(newsroom), m_writer(newsroom)
{
    connect(&m_writer, &StoryWriter::contentSaved, this, &ArticleSession::contentSaved);
    connect(&m_writer, &StoryWriter::saved, this, &ArticleSession::saved);
    connect(&m_writer, &StoryWriter::saveFailed, this, &ArticleSession::saveFailed);
    connect(&m_writer, &StoryWriter::saveDelayed, this, &ArticleSession::saveDelayed);
    connect(&m_writer, &StoryWriter::picturesTaken, this, &ArticleSession::picturesTaken);
    connect(&m_writer, &StoryWriter::picturesRefused, this, &ArticleSession::picturesRefused);
    connect(&m_writer, &StoryWriter::writingBegan, this, &ArticleSession::writingBegan);
    connect(&m_writer, &StoryWriter::writingEnded, this, &ArticleSession::writingEnded);
}

ArticleSession::~ArticleSession() { endWriting(); }

void ArticleSession::visit(const QString &articleId, Told<void> told)
{
    const auto visit = std::make_shared<int>();
    m_visit = visit;
    m_loading.drop();
    writeSoon([this, visit = std::weak_ptr(visit), articleId, told = std::move(told)](const Result<void> &written) {
        if (visit.expired())
            return;
        if (written) {
            m_loading.ask(
                m_writer.thread(), [articleId](Newsroom &newsroom) { return load(newsroom, articleId); },
                [this, articleId, told](const Result<Loaded> &loaded) { arrive(articleId, told, loaded); });
            return;
        }
        m_visit.reset();
        if (told)
            told(written);
    });
}

void ArticleSession::arrive(const QString &articleId, const Told<void> &told, const Result<Loaded> &loaded)
{
    if (isPending()) { // somebody typed on
        visit(articleId, told);
        return;
    }
    m_visit.reset();
    if (articleId == article().id && m_composing && m_composing())
        return; // who asked will ask again; a story that is read anew breaks no preedit
    if (loaded)
        show(*loaded);
    if (told)
        told(loaded ? Result<void>() : loaded.error());
}

Result<void> ArticleSession::open(const QString &articleId)
{
    m_visit.reset();
    m_loading.drop();
    if (auto written = flush(); !written)
        return written;
    const auto loaded = m_writer.thread()
                            .read<Loaded>([articleId](const Result<Newsroom *> &newsroom) {
                                return newsroom ? load(**newsroom, articleId) : Result<Loaded>(newsroom.error());
                            })
                            .result();
    if (!loaded)
        return loaded.error();
    show(*loaded);
    return {};
}

Result<ArticleSession::Loaded> ArticleSession::load(Newsroom &newsroom, const QString &articleId)
{
    return newsroom.database().snapshot([&]() -> Result<Loaded> {
        auto record = newsroom.articles().load(articleId);
        if (!record)
            return record.error();
        const auto lease = newsroom.articles().lease(articleId);
        QHash<QString, QSize> pictures;
        const QStringList assets = assetsOf(record->article);
        for (const QString &asset : assets) {
            if (const auto info = newsroom.assets().info(asset); info && *info)
                pictures.insert(asset, QSize((*info)->width, (*info)->height));
        }
        return Loaded{std::move(*record), lease ? *lease : Lease(), lease ? leaserName(newsroom, *lease) : QString(), pictures,
                      std::make_shared<const Result<Slip>>(Signing(newsroom).slip(articleId))};
    });
}

void ArticleSession::show(const Loaded &loaded)
{
    m_writer.begin(loaded.record);
    m_lease = loaded.lease;
    m_leaser = loaded.leaser;
    m_pictureSizes = loaded.pictures;
    m_slip = loaded.slip;
    Q_EMIT opened();
}

Result<QString> ArticleSession::makeNew(Newsroom &newsroom, const QStringList &channel, const QString &personId)
{
    Article article;
    article.id = newId();
    article.channel = channel;
    article.date = newsroom.clock().now().toLocalTime().date();
    const auto done = addStory(newsroom, NormalArticle(article), Origin::Own, personId);
    return done ? Result<QString>(article.id) : Result<QString>(done.error());
}

void ArticleSession::visitNew(const QStringList &channel, Told<void> told)
{
    const auto visit = std::make_shared<int>();
    m_visit = visit;
    m_loading.drop();
    // First what is pending: who cannot leave makes no story that stands empty on the desk.
    writeSoon([this, visit = std::weak_ptr(visit), channel, told = std::move(told)](const Result<void> &written) {
        if (visit.expired())
            return;
        if (!written) {
            m_visit.reset();
            if (told)
                told(written);
            return;
        }
        m_writer.thread().writeFor<QString>(
            this,
            [visit, channel, person = personId()](Newsroom &newsroom) -> Result<QString> {
                if (visit.expired())
                    return QString(); // nobody wants it any more
                return makeNew(newsroom, channel, person);
            },
            [this, visit, told](const Result<QString> &made) { arriveAtNew(visit, told, made); });
    });
}

void ArticleSession::arriveAtNew(const std::weak_ptr<int> &asked, const Told<void> &told, const Result<QString> &made)
{
    if (asked.expired())
        return; // another story was asked for meanwhile; this one stands on the desk
    if (made) {
        visit(*made, told);
        return;
    }
    m_visit.reset();
    if (told)
        told(made.error());
}

Result<void> ArticleSession::createNew(const QStringList &channel)
{
    if (auto written = flush(); !written)
        return written;
    const auto made = m_writer.thread()
                          .write<QString>([channel, person = personId()](const Result<Newsroom *> &newsroom) {
                              return newsroom ? makeNew(**newsroom, channel, person) : Result<QString>(newsroom.error());
                          })
                          .result();
    return made ? open(*made) : Result<void>(made.error());
}

void ArticleSession::close()
{
    m_visit.reset();
    m_loading.drop();
    m_writer.leave();
    Q_EMIT closed();
}

} // namespace gaoqian
