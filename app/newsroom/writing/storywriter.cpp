#include "newsroom/writing/storywriter.h"

#include "base/beside.h"
#include "base/ids.h"
#include "newsroom/writing/versions.h"

namespace gaoqian {

StoryWriter::StoryWriter(const NewsroomAddress &newsroom, QObject *parent) :
    QObject(parent), m_newsroom(newsroom), m_windowId(newId()), m_thread(newsroom)
{
    if (const QString folder = newsroom.surroundings().salvageFolder; !folder.isEmpty())
        m_salvage = std::make_shared<CrashRecovery>(folder);
    m_asideWork.setMaxThreadCount(1);
    for (const auto &[timer, delay] : {std::pair{&m_due, autosaveDelay}, {&m_aside, asideDelay}, {&m_retry, retryDelay}}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
        timer->setInterval(delay);
    }
    connect(&m_due, &QTimer::timeout, this, &StoryWriter::autosave);
    connect(&m_retry, &QTimer::timeout, this, &StoryWriter::autosave);
    connect(&m_aside, &QTimer::timeout, this, &StoryWriter::keepMeanwhile);
}

void StoryWriter::setPerson(const QString &personId)
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

void StoryWriter::begin(const ArticleRecord &record)
{
    if (record.article->id != article().id) // reading it anew is no leaving
        endWriting();
    if (record.article->id != article().id)
        m_held.clear();
    m_saved = {record.article, record.version};
    m_savedAt = record.updatedAt;
}

void StoryWriter::leave()
{
    m_waiting.clear();
    dropPending();
    endWriting();
    m_held.clear();
    m_saved = {};
}

void StoryWriter::noteChange()
{
    if (!isOpen())
        return;
    if (!m_pending)
        m_writer = m_personId;
    // Counted from the first change on: nobody who types on and on is left waiting.
    if ((!m_pending || m_failing) && !m_due.isActive())
        m_due.start(autosaveDelay);
    m_pending = true;
    m_keepsNewest = false;
    beginWriting();
}

void StoryWriter::holdPictures(const QList<Asset> &pictures)
{
    if (!isOpen() || pictures.isEmpty())
        return;
    m_held.hold(pictures);
    noteChange();
    m_due.start(0); // as soon as the text shows them: much of the window waits for the newsroom to have them
}

QList<Asset> StoryWriter::heldPictures(const Article &article) const
{
    QList<Asset> pictures;
    const QList<HeldPicture> shown = m_held.shownIn(article);
    for (const HeldPicture &held : shown)
        pictures << held.picture;
    return pictures;
}

Article StoryWriter::collected() const
{
    Article article = m_collect();
    article.id = this->article().id;
    return article;
}

void StoryWriter::dropPending()
{
    m_dropped = m_writing.has_value(); // it may be written after all
    stopTimers();
    m_pending = false;
    m_failing = false;
    if (m_salvage)
        m_salvage->drop(m_turn); // and what is still on its way there
    if (!m_dropped)
        tellWaiting({});
}

void StoryWriter::beginWriting()
{
    if (!isOpen() || isWriting())
        return;
    m_mark = {m_newsroom.identity().id, article().id, m_personId, m_windowId, m_newsroom.clock().now()};
    if (m_salvage)
        m_asideWork.start([salvage = m_salvage, mark = m_mark] { Q_UNUSED(salvage->mark(mark)) });
    Q_EMIT writingBegan();
}

void StoryWriter::endWriting()
{
    if (!isWriting() || isPending())
        return;
    const WritingMark ended = std::exchange(m_mark, {});
    if (m_salvage)
        m_asideWork.start([salvage = m_salvage, turn = m_turn] { salvage->clear(turn); });
    Q_EMIT writingEnded(ended);
}

void StoryWriter::leaveUnsaved()
{
    if (m_salvage && isWriting())
        m_asideWork.start([salvage = m_salvage] { Q_UNUSED(salvage->markLeft()) });
}

Result<void> StoryWriter::flush()
{
    stopTimers();
    // What was handed over already may be the last change, and must not be overtaken.
    if (m_writing) {
        std::optional<QFuture<bool>> newest; // what was typed since, which nobody will hand over when this fails
        if (m_salvage && m_pending && !m_keepsNewest)
            newest = keepNewest();
        if (auto done = settle(waitForAnswer()); !done) {
            if (newest)
                m_keptAside = newest->result();
            return done;
        }
    }
    if (!isOpen() || !m_pending)
        return {};
    handOver();
    return settle(waitForAnswer());
}

/// Nobody is told of it any more.
StoryWriter::Outcome StoryWriter::waitForAnswer()
{
    auto answer = *std::exchange(m_writing, std::nullopt);
    Outcome outcome = *answer.result();
    answer.cancel();
    return outcome;
}

void StoryWriter::writeSoon(Told<void> then)
{
    if (!isPending()) {
        then({});
        return;
    }
    m_waiting.push_back({m_pending ? m_turn + 1 : m_handedTurn, std::move(then)});
    if (m_pending)
        autosave();
}

void StoryWriter::saveSoon(const QString &reason, const QString &name, Told<int> told)
{
    writeSoon([this, id = article().id, reason, name, told = std::move(told)](const Result<void> &written) {
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

Result<int> StoryWriter::save(const QString &reason, const QString &name)
{
    if (auto written = flush(); !written)
        return written.error();
    return m_thread
        .write<int>([id = article().id, person = m_personId, reason, name](const Result<Newsroom *> &newsroom) {
            return newsroom ? Versions(**newsroom).keep(id, person, reason, name) : Result<int>(newsroom.error());
        })
        .result();
}

void StoryWriter::autosave()
{
    m_due.stop();
    m_retry.stop();
    if (m_pending && !m_writing) // else its answer will see to it
        handOver();
}

void StoryWriter::handOver()
{
    m_pending = false;
    m_takenAt = m_newsroom.clock().now();
    m_handed = collected();
    m_held.trim();
    m_handedPictures = m_held.toWriteWith(m_handed);
    m_handedTurn = ++m_turn;
    m_keepsNewest = false;
    m_aside.start(asideDelay);
    m_writing = m_thread.writeFor<Outcome>(
        this,
        [salvage = m_salvage, handed = m_handed, before = m_saved, person = m_writer, keepFirst = m_failing, mark = m_mark,
         turn = m_handedTurn, pictures = m_handedPictures](const Result<Newsroom *> &newsroom) -> Result<Outcome> {
            const NormalArticle article(handed);
            const auto keep = [&] { return salvage->keep(mark, article, turn, unwritten(pictures)).ok(); };
            // A file that is locked takes seconds to say so; what failed once is therefore kept aside before it is tried again.
            bool kept = salvage && keepFirst && keep();
            auto written =
                newsroom ? writeStory(**newsroom, article, before, person, pictures) : Result<SavedStory>(newsroom.error());
            if (salvage && written)
                salvage->drop(turn);
            else if (salvage && !kept)
                kept = keep();
            return Outcome{std::move(written), kept};
        },
        [this](const Result<Outcome> &outcome) { takeAnswer(*outcome); });
}

void StoryWriter::keepAside(const std::function<void()> &told)
{
    if (!m_salvage || !isPending()) {
        told();
        return;
    }
    const auto kept = keepNewest();
    const auto tell = [this, turn = m_pending ? m_turn : m_handedTurn, told](bool isKept) {
        if (isPending() && turn >= m_handedTurn)
            m_keptAside = isKept;
        told();
    };
    whenDone(kept, this, tell, this);
}

/// Another program that holds the file may hold it for long; what is typed meanwhile is not to wait for it.
void StoryWriter::keepMeanwhile()
{
    if (!m_writing)
        return;
    if (m_salvage && !m_keepsNewest)
        Q_UNUSED(keepNewest())
    m_keepsNewest = true;
    if (m_aside.interval() == autosaveDelay)
        Q_EMIT saveDelayed();
    m_aside.start(autosaveDelay);
}

/// Keeps aside what the window shows now; answers whether it is kept.
QFuture<bool> StoryWriter::keepNewest()
{
    const Article article = m_pending ? collected() : m_handed;
    const qint64 turn = m_pending ? ++m_turn : m_handedTurn;
    m_keepsNewest = true;
    const auto keep = [salvage = m_salvage, mark = m_mark, article, turn, pictures = unwritten(m_held.shownIn(article))] {
        return salvage->keep(mark, NormalArticle(article), turn, pictures).ok();
    };
    return beside(m_asideWork, this, keep, [](bool) {});
}

void StoryWriter::takeAnswer(const Outcome &outcome)
{
    m_writing.reset();
    const auto settled = settle(outcome);
    if (settled && m_pending && !m_writing && (!m_due.isActive() || !m_waiting.empty()))
        autosave(); // it was due while that was being written, or somebody waits for it
}

Result<void> StoryWriter::settle(const Outcome &outcome)
{
    m_aside.stop();
    if (std::exchange(m_dropped, false) && (!outcome.written || outcome.written->article->id != article().id)) {
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
    m_savedAt = m_takenAt;
    const SavedStory before = std::exchange(m_saved, *outcome.written);
    if (m_saved.version != before.version)
        Q_EMIT contentSaved();
    Q_EMIT saved(m_savedAt);
    tellPictures(*outcome.written);
    tellWaiting({});
    return {};
}

void StoryWriter::tellPictures(const SavedStory &written)
{
    QStringList taken;
    const QList<Asset> fresh = unwritten(m_handedPictures);
    for (const Asset &picture : fresh)
        taken << picture.hash;
    m_held.noteWritten(std::exchange(m_handedPictures, {}));
    for (const RefusedPicture &refused : written.refused) {
        taken.removeAll(refused.hash);
        m_held.drop(refused.hash); // never tried again
    }
    if (!taken.isEmpty())
        Q_EMIT picturesTaken(taken);
    if (!written.refused.isEmpty())
        Q_EMIT picturesRefused(written.article->id, written.refused);
}

/// Those whose text is written, or all when it failed.
void StoryWriter::tellWaiting(const Result<void> &done)
{
    std::vector<Waiting> waiting;
    std::vector<Waiting> later;
    for (Waiting &each : m_waiting)
        (!done || !isPending() || each.turn <= m_handedTurn ? waiting : later).push_back(std::move(each));
    m_waiting = std::move(later);
    for (const Waiting &each : waiting)
        each.then(done);
}

void StoryWriter::stopTimers()
{
    m_due.stop();
    m_aside.stop();
    m_retry.stop();
}

} // namespace gaoqian
