// Takes foreign things in beside whoever asks: a pool of threads that reads them, and a way to give up what was asked for.
#pragma once

#include "newsroom/import/foreign.h"

#include <QList>
#include <QObject>
#include <QThreadPool>

#include <chrono>
#include <memory>
#include <vector>

namespace gaoqian {

/// Things that were asked for together. Shared between who asked, who may give it up at any time, and the threads that read.
class ForeignBatch {
public:
    explicit ForeignBatch(QList<Foreign> things);
    ~ForeignBatch();
    Q_DISABLE_COPY_MOVE(ForeignBatch)

    const QList<Foreign> &things() const;
    bool isDone() const;
    /// Waits so long at the most; whether it is done then.
    bool waitFor(std::chrono::milliseconds time) const;
    /// What came of each, in the order of `things`. Only when it is done, and once.
    QList<TakenForeign> take();

    /// Gives up: what has not begun is left out, what another program converts is broken off, what is just being read is dropped.
    void cancel();
    bool isCancelled() const;

private:
    friend class ForeignReader;
    struct State;
    std::unique_ptr<State> m_state;
};

class ForeignReader : public QObject {
    Q_OBJECT

public:
    explicit ForeignReader(QObject *parent = nullptr);
    /// Gives up everything, and waits for what is just being read.
    ~ForeignReader() override;

    /// `arrived` follows when all of them are done, unless they are given up.
    std::shared_ptr<ForeignBatch> read(const QList<Foreign> &things);

Q_SIGNALS:
    /// A batch is done. Never from within `read`.
    void arrived();

private:
    QThreadPool &poolFor(const Foreign &foreign);

    QThreadPool m_texts; ///< Apart from the files, so that a text waits for no picture.
    QThreadPool m_files;
    QThreadPool m_conversions; ///< Apart from both, so that nothing waits for another program.
    std::vector<std::weak_ptr<ForeignBatch>> m_batches;
};

} // namespace gaoqian
