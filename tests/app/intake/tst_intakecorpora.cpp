// Everything foreign that is at hand goes through intake: nothing crashes or hangs, and nothing gets in that must not.
#include "intake/intake.h"

#include "support/corpora.h"
#include "support/cputime.h"
#include "support/intakepromises.h"
#include "support/testprogram.h"

#include <QDirIterator>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

constexpr int slowest = 5000; // milliseconds

/// Takes `bytes` in and checks what must hold of every answer; gives what is wrong, or nothing.
QString problemWith(const QByteArray &bytes, Purpose purpose)
{
    const test::CpuTime timer;
    const Result<Intake> intake = takeIn(bytes, Format::Html, purpose);
    if (timer.elapsed() > slowest)
        return u"took %1 ms"_s.arg(timer.elapsed());
    if (!intake.ok())
        return u"refused"_s;
    return test::brokenPromise(*intake);
}

const QByteArray &anyOf(const QList<QByteArray> &files, QRandomGenerator &random) { return files[random.bounded(files.size())]; }

QByteArray mutated(const QList<QByteArray> &originals, QRandomGenerator &random)
{
    QByteArray bytes = anyOf(originals, random);
    switch (random.bounded(3)) {
    case 0:
        for (int flips = random.bounded(1, 60); flips > 0 && !bytes.isEmpty(); --flips)
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        break;
    case 1:
        bytes.truncate(random.bounded(bytes.size() + 1));
        break;
    default:
        for (int pieces = random.bounded(1, 6); pieces > 0; --pieces) {
            const QByteArray &other = anyOf(originals, random);
            const qsizetype from = random.bounded(other.size() + 1);
            bytes.insert(random.bounded(bytes.size() + 1), other.mid(from, random.bounded(2000)));
        }
    }
    return bytes;
}

} // namespace

class TestIntakeCorpora : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"qt.gui.imageio*=false"_s);
        if (test::corporaFolder().isEmpty())
            QSKIP("GAOQIAN_CORPORA does not name the corpora");
    }

    void files_data()
    {
        QTest::addColumn<QString>("folder");
        for (const char *folder : {"made-here/html", "paste-office", "saved-pages"})
            QTest::newRow(folder) << QString::fromLatin1(folder);
    }

    void files()
    {
        QFETCH(QString, folder);
        QDirIterator files(test::corporaFolder() + u'/' + folder, {u"*.html"_s}, QDir::Files, QDirIterator::Subdirectories);
        int total = 0;
        while (files.hasNext()) {
            const QByteArray bytes = test::fileBytes(files.next());
            for (const Purpose purpose : {Purpose::Story, Purpose::Paste}) {
                const QString problem = problemWith(bytes, purpose);
                QVERIFY2(problem.isEmpty(), qPrintable(files.filePath() + u": "_s + problem));
            }
            ++total;
        }
        qInfo("%s: %d files taken in", qPrintable(folder), total);
        QVERIFY(total > 0);
    }

    /// Flipped bytes, cut off ends and pieces put into each other, the same on every run.
    void mutatedFiles()
    {
        QList<QByteArray> originals;
        for (const char *folder : {"made-here/html", "paste-office", "saved-pages"}) {
            QDirIterator files(test::corporaFolder() + u'/' + QString::fromLatin1(folder), {u"*.html"_s}, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                // The whole of a large page would only be slower.
                constexpr qsizetype most = 12'000;
                const QByteArray bytes = test::fileBytes(files.next());
                originals.append(bytes.mid(bytes.size() > most ? bytes.size() / 3 : 0, most));
            }
        }
        QVERIFY(!originals.isEmpty());
        std::sort(originals.begin(), originals.end()); // folders come in any order
        constexpr int total = 3200;
        QRandomGenerator random(20);
        for (int round = 0; round < total; ++round) {
            const QByteArray bytes = mutated(originals, random);
            const QString problem = problemWith(bytes, round % 2 == 0 ? Purpose::Paste : Purpose::Story);
            QVERIFY2(problem.isEmpty() || problem == u"refused"_s, qPrintable(u"round %1: %2"_s.arg(round).arg(problem)));
        }
        qInfo("mutated HTML files taken in: %d/%d", total, total);
    }
};

GAOQIAN_TEST_GUILESS(TestIntakeCorpora)
#include "tst_intakecorpora.moc"
