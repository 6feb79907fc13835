#include "newsroom/import/foreignreader.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace gaoqian {

namespace {

constexpr int fileReaders = 2; // a large picture takes up to half a gigabyte while it is being scaled

} // namespace

struct ForeignBatch::State {
    explicit State(QList<Foreign> wanted) : things(std::move(wanted)), taken(things.size()), left(things.size()) {}

    const QList<Foreign> things;
    std::atomic<bool> cancelled = false;
    std::mutex mutex;
    std::condition_variable finished;
    QList<TakenForeign> taken; ///< Under the mutex, as is `left`.
    qsizetype left;

    /// Whether all are done with this one.
    bool read(qsizetype index)
    {
        if (cancelled)
            return false;
        TakenForeign one = takeInForeign(things.at(index), [this] { return cancelled.load(); });
        const std::scoped_lock lock(mutex);
        if (cancelled) // it may be taken already
            return false;
        taken[index] = std::move(one);
        if (--left > 0)
            return false;
        finished.notify_all();
        return true;
    }
};

ForeignBatch::ForeignBatch(QList<Foreign> things) : m_state(std::make_unique<State>(std::move(things))) {}

ForeignBatch::~ForeignBatch() = default;

const QList<Foreign> &ForeignBatch::things() const { return m_state->things; }

bool ForeignBatch::isDone() const { return waitFor({}); }

bool ForeignBatch::waitFor(std::chrono::milliseconds time) const
{
    std::unique_lock lock(m_state->mutex);
    return m_state->finished.wait_for(lock, time, [this] { return m_state->left == 0; });
}

QList<TakenForeign> ForeignBatch::take()
{
    const std::scoped_lock lock(m_state->mutex);
    return std::exchange(m_state->taken, {});
}

void ForeignBatch::cancel() { m_state->cancelled = true; }

bool ForeignBatch::isCancelled() const { return m_state->cancelled; }

ForeignReader::ForeignReader(QObject *parent) : QObject(parent)
{
    m_texts.setMaxThreadCount(1);
    m_files.setMaxThreadCount(fileReaders);
    m_conversions.setMaxThreadCount(1);
}

ForeignReader::~ForeignReader()
{
    for (const auto &known : m_batches) {
        if (const auto batch = known.lock())
            batch->cancel();
    }
    for (QThreadPool *pool : {&m_texts, &m_files, &m_conversions})
        pool->waitForDone();
}

QThreadPool &ForeignReader::poolFor(const Foreign &foreign)
{
    if (foreign.convert)
        return m_conversions;
    return foreign.path.isEmpty() && !foreign.picture ? m_texts : m_files;
}

std::shared_ptr<ForeignBatch> ForeignReader::read(const QList<Foreign> &things)
{
    std::erase_if(m_batches, [](const auto &known) { return known.expired(); });
    const auto batch = std::make_shared<ForeignBatch>(things);
    m_batches.push_back(batch);
    for (qsizetype i = 0; i < things.size(); ++i) {
        poolFor(things.at(i)).start([this, batch, i] {
            if (batch->m_state->read(i))
                QMetaObject::invokeMethod(this, &ForeignReader::arrived, Qt::QueuedConnection);
        });
    }
    return batch;
}

} // namespace gaoqian
