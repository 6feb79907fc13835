// Foreign things read beside whoever asks: in order, without waiting for each other, and given up at any time.
#include "newsroom/import/foreignreader.h"

#include "article/text.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class ForeignReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasAskedForTogetherComesTogether()
    {
        ForeignReader reader;
        QSignalSpy arrived(&reader, &ForeignReader::arrived);
        const auto batch = reader.read({{.text = u"甲"_s}, {}, {.text = u"乙"_s}});
        QVERIFY(arrived.wait());
        QVERIFY(batch->isDone());
        const QList<TakenForeign> taken = batch->take();
        QCOMPARE(taken.size(), 3);
        QCOMPARE(plainText(taken[0].intake.article.body), u"甲"_s);
        QVERIFY(taken[1].refusal);
        QCOMPARE(plainText(taken[2].intake.article.body), u"乙"_s);
        QCOMPARE(arrived.size(), 1);
    }

    void aTextWaitsForNoPicture()
    {
        std::atomic<bool> mayEnd = false;
        ForeignReader reader;
        const auto slow = [&mayEnd] {
            while (!mayEnd)
                QThread::yieldCurrentThread();
            return QByteArray();
        };
        const auto pictures = reader.read({{.picture = slow}, {.picture = slow}, {.picture = slow}});
        QVERIFY(reader.read({{.text = u"甲"_s}})->waitFor(std::chrono::seconds(30)));
        QVERIFY(!pictures->isDone());
        mayEnd = true;
        QVERIFY(pictures->waitFor(std::chrono::seconds(30)));
    }

    void whatIsGivenUpIsNotToldOf()
    {
        std::atomic<bool> mayEnd = false;
        std::atomic<int> begun = 0;
        ForeignReader reader;
        QSignalSpy arrived(&reader, &ForeignReader::arrived);
        const auto slow = [&] {
            ++begun;
            while (!mayEnd)
                QThread::yieldCurrentThread();
            return QByteArray();
        };
        const auto batch = reader.read(QList<Foreign>(10, {.picture = slow}));
        QTRY_VERIFY(begun > 0);
        batch->cancel();
        mayEnd = true;
        QVERIFY(reader.read({{.picture = [] { return QByteArray(); }}})->waitFor(std::chrono::seconds(30)));
        QVERIFY(begun <= 2); // the others were left out
        QVERIFY(!batch->isDone() && batch->isCancelled());
        QTRY_COMPARE(arrived.size(), 1); // of the other batch
    }

    void aReaderThatGoesGivesUp()
    {
        ForeignReader reader;
        reader.read(QList<Foreign>(50, {.text = u"甲"_s}));
    }
};

GAOQIAN_TEST_GUILESS(ForeignReaderTest)
#include "tst_foreignreader.moc"
