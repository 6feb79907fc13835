#include "newsroom/articlesession.h"

#include "article/articlejson.h"
#include "article/normalise.h"
#include "base/ids.h"
#include "newsroom/signdesk.h"
#include "newsroom/versions.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

ArticleSession::ArticleSession(Newsroom &newsroom, QObject *parent) :
    QObject(parent), m_newsroom(newsroom), m_windowId(newId()), m_thread(newsroom)
{
    if (const QString folder = newsroom.surroundings().salvageFolder; !folder.isEmpty())
        m_salvage = std::make_shared<Salvage>(folder);
    for (const auto &[timer, delay] :
         {std::pair{&m_rest, autosaveDelay}, {&m_ceiling, autosaveCeiling}, {&m_retry, retryDelay}}) {
        timer->setSingleShot(true);
        timer->setInterval(delay);
        connect(timer, &QTimer::timeout, this, &ArticleSession::autosave);
    }
}

ArticleSession::~ArticleSession() { endWriting(); }

void ArticleSession::setPerson(const QString &personId)
{
    if (personId != m_personId)
        endWriting();
    m_personId = personId;
}

Result<void> ArticleSession::open(const QString &articleId)
{
    if (auto written = flush(); !written)
        return written;
    auto record = m_newsroom.articles().load(articleId);
    if (!record)
        return record.error();
    if (articleId != m_article.id) // reading it anew is no leaving
        endWriting();
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
    dropPending();
    endWriting();
    m_article = {};
    m_digest.clear();
    Q_EMIT closed();
}

void ArticleSession::noteChange()
{
    if (!isOpen())
        return;
    m_pending = true;
    beginWriting();
    m_rest.start();
    if (!m_ceiling.isActive())
        m_ceiling.start();
}

Article ArticleSession::collected() const
{
    Article article = m_collect();
    article.id = m_article.id;
    return article;
}

void ArticleSession::dropPending()
{
    if (m_writing.valid())
        Q_UNUSED(settle(*m_writing.get())) // it may have been written after all
    stopTimers();
    m_pending = false;
    m_failing = false;
}

void ArticleSession::beginWriting()
{
    if (!isOpen() || isWriting())
        return;
    m_mark = {m_newsroom.identity().id, m_article.id, m_personId, m_windowId, m_newsroom.clock().now()};
    if (m_salvage)
        m_thread.ask<void>([salvage = m_salvage, mark = m_mark](const auto &) { return salvage->mark(mark); });
    Q_EMIT writingBegan();
}

void ArticleSession::endWriting()
{
    if (!isWriting() || isPending())
        return;
    const WritingMark ended = std::exchange(m_mark, {});
    if (m_salvage) {
        m_thread.ask<void>([salvage = m_salvage](const auto &) -> Result<void> {
            salvage->clear();
            return {};
        });
    }
    Q_EMIT writingEnded(ended);
}

Result<void> ArticleSession::flush()
{
    stopTimers();
    // What was handed over already may be the last change, and must not be overtaken.
    if (m_writing.valid()) {
        if (auto done = settle(*m_writing.get()); !done)
            return done;
    }
    if (!isOpen() || !m_pending)
        return {};
    handOver();
    return settle(*m_writing.get());
}

Result<int> ArticleSession::save(const QString &reason, const QString &name)
{
    if (auto written = flush(); !written)
        return written.error();
    return Versions(m_newsroom).keep(m_article.id, m_personId, reason, name);
}

void ArticleSession::autosave()
{
    stopTimers();
    if (m_pending && !m_writing.valid()) // else its answer will ask again
        handOver();
}

void ArticleSession::handOver()
{
    m_pending = false;
    m_takenAt = m_newsroom.clock().now();
    m_writing = m_thread.ask<Outcome>(
        [salvage = m_salvage, article = collected(), before = m_article, version = m_version, person = m_personId,
         keepFirst = m_failing](const Result<Newsroom *> &newsroom) -> Result<Outcome> {
            // A file that is locked takes seconds to say so; what failed once is therefore kept aside before it is tried again.
            bool kept = salvage && keepFirst && salvage->keep(article).ok();
            auto written = newsroom ? write(**newsroom, article, before, version, person) : Result<Written>(newsroom.error());
            if (salvage && written)
                salvage->drop();
            else if (salvage && !kept)
                kept = salvage->keep(article).ok();
            return Outcome{std::move(written), kept};
        },
        [this] { takeAnswer(); });
}

Result<ArticleSession::Written> ArticleSession::write(Newsroom &newsroom, const Article &article, const Article &before,
                                                      int version, const QString &personId)
{
    Written written{normalised(article), {}, version};
    // Typed and taken back: nothing to write, and nothing to quarrel about with another window.
    if (written.article == before)
        return written;
    // Text and list columns together, or neither: "not saved" must never be said of what was saved.
    const auto done = newsroom.database().transaction([&]() -> Result<void> {
        if (auto kept = Versions(newsroom).keepBeforeChange(article.id, personId); !kept)
            return kept;
        const auto saved = newsroom.articles().save(written.article, version, personId);
        if (!saved)
            return saved.error();
        written.version = *saved;
        return written.version == version ? Result<void>() : SignDesk(newsroom).refreshColumns(article.id);
    });
    if (!done)
        return done.error();
    if (written.version != version)
        written.digest = contentDigest(written.article);
    return written;
}

void ArticleSession::takeAnswer()
{
    // Whoever could not wait for it has taken it already; then this is about what was handed over after it, or about nothing.
    if (!m_writing.valid() || m_writing.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        return;
    const auto settled = settle(*m_writing.get());
    if (settled && m_pending && !m_rest.isActive())
        m_rest.start();
}

Result<void> ArticleSession::settle(const Outcome &outcome)
{
    m_failing = !outcome.written;
    m_keptAside = outcome.keptAside;
    if (!outcome.written) {
        const Error error = outcome.written.error();
        m_pending = true;
        // The text is safe in the window; try again until it is safe in the file too.
        if (error.kind != ErrorKind::Conflict)
            m_retry.start();
        Q_EMIT saveFailed(error);
        return error;
    }
    const Written &written = *outcome.written;
    const bool changed = written.version != m_version;
    m_savedAt = m_takenAt;
    m_version = written.version;
    m_article = written.article;
    if (changed) {
        m_digest = written.digest;
        Q_EMIT contentSaved();
    }
    Q_EMIT saved(m_savedAt);
    return {};
}

void ArticleSession::stopTimers()
{
    m_rest.stop();
    m_ceiling.stop();
    m_retry.stop();
}

} // namespace gaoqian
