#include "newsroom/articlesession.h"

#include "article/articlejson.h"
#include "article/normalise.h"
#include "article/text.h"
#include "base/ids.h"
#include "newsroom/signdesk.h"
#include "newsroom/staffing.h"
#include "newsroom/stories.h"
#include "newsroom/versions.h"

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
    QObject(parent), m_newsroom(newsroom), m_windowId(newId()), m_thread(newsroom)
{
    if (const QString folder = newsroom.surroundings().salvageFolder; !folder.isEmpty())
        m_salvage = std::make_shared<Salvage>(folder);
    m_asideWork.setMaxThreadCount(1);
    for (const auto &[timer, delay] : {std::pair{&m_due, autosaveDelay}, {&m_aside, asideDelay}, {&m_retry, retryDelay}}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
        timer->setInterval(delay);
    }
    connect(&m_due, &QTimer::timeout, this, &ArticleSession::autosave);
    connect(&m_retry, &QTimer::timeout, this, &ArticleSession::autosave);
    connect(&m_aside, &QTimer::timeout, this, &ArticleSession::keepMeanwhile);
}

ArticleSession::~ArticleSession() { endWriting(); }

void ArticleSession::setPerson(const QString &personId)
{
    if (personId != m_personId)
        endWriting();
    m_personId = personId;
    // What was typed until now is the one's who typed it, and so is the mark until it is written.
    if (isPending() && isWriting() && m_mark.personId != personId) {
        writeSoon([this](const Result<void> &written) {
            if (written && m_mark.personId != m_personId)
                endWriting();
        });
    }
}

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
                m_thread, [articleId](Newsroom &newsroom) { return load(newsroom, articleId); },
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
    if (articleId == m_article.id && m_composing && m_composing())
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
    const auto loaded = m_thread
                            .read<Loaded>([articleId](const Result<Newsroom *> &newsroom) {
                                return newsroom ? load(**newsroom, articleId) : Result<Loaded>(newsroom.error());
                            })
                            .get();
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
                      std::make_shared<const Result<Slip>>(SignDesk(newsroom).slip(articleId))};
    });
}

void ArticleSession::show(const Loaded &loaded)
{
    const ArticleRecord &record = loaded.record;
    if (record.article.id != m_article.id) // reading it anew is no leaving
        endWriting();
    m_article = record.article;
    m_digest = record.digest;
    m_version = record.version;
    m_savedAt = record.updatedAt;
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
    const auto done = addStory(newsroom, article, Origin::Own, personId);
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
        m_thread.writeFor<QString>(
            this,
            [visit, channel, person = m_personId](Newsroom &newsroom) -> Result<QString> {
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
    const auto made = m_thread
                          .write<QString>([channel, person = m_personId](const Result<Newsroom *> &newsroom) {
                              return newsroom ? makeNew(**newsroom, channel, person) : Result<QString>(newsroom.error());
                          })
                          .get();
    return made ? open(*made) : Result<void>(made.error());
}

void ArticleSession::close()
{
    forgetWaiting();
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
    if (!m_pending)
        m_writer = m_personId;
    // Counted from the first change on: nobody who types on and on is left waiting.
    if ((!m_pending || m_failing) && !m_due.isActive())
        m_due.start();
    m_pending = true;
    m_keepsNewest = false;
    beginWriting();
}

Article ArticleSession::collected() const
{
    Article article = m_collect();
    article.id = m_article.id;
    return article;
}

void ArticleSession::dropPending()
{
    m_dropped = m_writing.valid(); // it may be written after all
    stopTimers();
    m_pending = false;
    m_failing = false;
    if (m_salvage)
        m_salvage->drop(m_turn); // and what is still on its way there
    if (!m_dropped)
        tellWaiting({});
}

void ArticleSession::beginWriting()
{
    if (!isOpen() || isWriting())
        return;
    m_mark = {m_newsroom.identity().id, m_article.id, m_personId, m_windowId, m_newsroom.clock().now()};
    if (m_salvage)
        m_asideWork.start([salvage = m_salvage, mark = m_mark] { Q_UNUSED(salvage->mark(mark)) });
    Q_EMIT writingBegan();
}

void ArticleSession::endWriting()
{
    if (!isWriting() || isPending())
        return;
    const WritingMark ended = std::exchange(m_mark, {});
    if (m_salvage)
        m_asideWork.start([salvage = m_salvage, turn = m_turn] { salvage->clear(turn); });
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

void ArticleSession::writeSoon(Told<void> then)
{
    if (!isPending()) {
        then({});
        return;
    }
    m_waiting.push_back({m_pending ? m_turn + 1 : m_handedTurn, std::move(then)});
    if (m_pending)
        autosave();
}

void ArticleSession::saveSoon(const QString &reason, const QString &name, Told<int> told)
{
    writeSoon([this, id = m_article.id, reason, name, told = std::move(told)](const Result<void> &written) {
        if (!written) {
            told(written.error());
            return;
        }
        m_thread.writeFor<int>(
            this,
            [id, person = m_personId, reason, name](Newsroom &newsroom) {
                return Versions(newsroom).keep(id, person, reason, name);
            },
            told);
    });
}

Result<int> ArticleSession::save(const QString &reason, const QString &name)
{
    if (auto written = flush(); !written)
        return written.error();
    return m_thread
        .write<int>([id = m_article.id, person = m_personId, reason, name](const Result<Newsroom *> &newsroom) {
            return newsroom ? Versions(**newsroom).keep(id, person, reason, name) : Result<int>(newsroom.error());
        })
        .get();
}

void ArticleSession::autosave()
{
    m_due.stop();
    m_retry.stop();
    if (m_pending && !m_writing.valid()) // else its answer will see to it
        handOver();
}

void ArticleSession::handOver()
{
    m_pending = false;
    m_takenAt = m_newsroom.clock().now();
    m_handed = collected();
    m_handedTurn = ++m_turn;
    m_keepsNewest = false;
    m_aside.start(asideDelay);
    m_writing = m_thread.write<Outcome>(
        [salvage = m_salvage, article = m_handed, before = m_article, version = m_version, person = m_writer,
         keepFirst = m_failing, mark = m_mark, turn = m_handedTurn](const Result<Newsroom *> &newsroom) -> Result<Outcome> {
            // A file that is locked takes seconds to say so; what failed once is therefore kept aside before it is tried again.
            bool kept = salvage && keepFirst && salvage->keep(mark, article, turn).ok();
            auto written = newsroom ? write(**newsroom, article, before, version, person) : Result<Written>(newsroom.error());
            if (salvage && written)
                salvage->drop(turn);
            else if (salvage && !kept)
                kept = salvage->keep(mark, article, turn).ok();
            return Outcome{std::move(written), kept};
        },
        [this] { takeAnswer(); });
}

/// Another program that holds the file may hold it for long; what is typed meanwhile is not to wait for it.
void ArticleSession::keepMeanwhile()
{
    if (!m_writing.valid())
        return;
    if (m_salvage && !m_keepsNewest) {
        const Article article = m_pending ? collected() : m_handed;
        const qint64 turn = m_pending ? ++m_turn : m_handedTurn;
        m_asideWork.start([salvage = m_salvage, mark = m_mark, article, turn] { Q_UNUSED(salvage->keep(mark, article, turn)) });
    }
    m_keepsNewest = true;
    if (m_aside.interval() == autosaveDelay)
        Q_EMIT saveDelayed();
    m_aside.start(autosaveDelay);
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
    if (settled && m_pending && !m_writing.valid() && (!m_due.isActive() || !m_waiting.empty()))
        autosave(); // it was due while that was being written, or somebody waits for it
}

Result<void> ArticleSession::settle(const Outcome &outcome)
{
    m_aside.stop();
    if (std::exchange(m_dropped, false) && (!outcome.written || outcome.written->article.id != m_article.id)) {
        tellWaiting({});
        return {};
    }
    m_failing = !outcome.written;
    m_keptAside = outcome.keptAside;
    if (!outcome.written) {
        const Error error = outcome.written.error();
        m_pending = true;
        // The text is safe in the window; try again until it is safe in the file too.
        if (error.kind != ErrorKind::Conflict)
            m_retry.start();
        Q_EMIT saveFailed(error);
        tellWaiting(error);
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
    tellWaiting({});
    return {};
}

/// Those whose text is written, or all when it failed.
void ArticleSession::tellWaiting(const Result<void> &done)
{
    std::vector<Waiting> waiting;
    std::vector<Waiting> later;
    for (Waiting &each : m_waiting)
        (!done || !isPending() || each.turn <= m_handedTurn ? waiting : later).push_back(std::move(each));
    m_waiting = std::move(later);
    for (const Waiting &each : waiting)
        each.then(done);
}

void ArticleSession::forgetWaiting()
{
    m_waiting.clear();
    m_visit.reset();
    m_loading.drop();
}

void ArticleSession::stopTimers()
{
    m_due.stop();
    m_aside.stop();
    m_retry.stop();
}

} // namespace gaoqian
