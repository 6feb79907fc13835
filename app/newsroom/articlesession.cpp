#include "newsroom/articlesession.h"

#include "article/articlejson.h"
#include "article/normalise.h"
#include "base/ids.h"
#include "newsroom/signdesk.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

ArticleSession::ArticleSession(Newsroom &newsroom, QObject *parent) : QObject(parent), m_newsroom(newsroom)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(autosaveDelay);
    connect(&m_timer, &QTimer::timeout, this, &ArticleSession::autosave);
}

ArticleSession::~ArticleSession() = default;

Result<void> ArticleSession::open(const QString &articleId)
{
    if (auto written = flush(); !written)
        return written;
    auto record = m_newsroom.articles().load(articleId);
    if (!record)
        return record.error();
    m_article = std::move(record->article);
    m_digest = record->digest;
    m_version = record->version;
    m_savedAt = record->updatedAt;
    Q_EMIT opened();
    return {};
}

Result<void> ArticleSession::createNew(const QStringList &channel)
{
    Article article;
    article.id = newId();
    article.channel = channel;
    article.date = m_newsroom.clock().now().toLocalTime().date();
    if (auto done = m_newsroom.articles().insert(article, Origin::Own, m_personId); !done)
        return done;
    if (auto done = SignDesk(m_newsroom).refreshColumns(article.id); !done)
        return done;
    return open(article.id);
}

void ArticleSession::close()
{
    m_timer.stop();
    m_pending = false;
    m_article = {};
    m_digest.clear();
    Q_EMIT closed();
}

void ArticleSession::noteChange()
{
    // Started, not restarted: a writer who never pauses must not outrun the autosave.
    if (!isOpen())
        return;
    m_pending = true;
    if (!m_timer.isActive())
        m_timer.start();
}

Result<void> ArticleSession::flush()
{
    if (!isOpen() || !isPending())
        return {};
    m_timer.stop();
    Article article = m_collect();
    article.id = m_article.id;
    article = normalised(article);
    int version = m_version;
    // Text and list columns together, or neither: "not saved" must never be said of what was saved.
    const auto written = m_newsroom.database().transaction([&]() -> Result<void> {
        const auto saved = m_newsroom.articles().save(article, m_version, m_personId);
        if (!saved)
            return saved.error();
        version = *saved;
        return version == m_version ? Result<void>() : SignDesk(m_newsroom).refreshColumns(article.id);
    });
    if (!written) {
        // The text is safe in the window; try again until it is safe in the file too.
        m_timer.start();
        return written;
    }
    m_pending = false;
    m_savedAt = m_newsroom.clock().now();
    const bool changed = version != m_version;
    m_version = version;
    m_article = std::move(article);
    if (changed) {
        m_digest = contentDigest(m_article);
        Q_EMIT contentSaved();
    }
    Q_EMIT saved(m_savedAt);
    return {};
}

Result<int> ArticleSession::save(const QString &reason)
{
    if (auto written = flush(); !written)
        return written.error();
    return m_newsroom.articles().addRevision(m_article.id, m_personId, reason);
}

void ArticleSession::autosave()
{
    if (auto written = flush(); !written)
        Q_EMIT saveFailed(written.error());
}

} // namespace gaoqian
