// The pins: a key that was exchanged is noticed, and a pin file that cannot be read never passes for a new one.
#include "newsroom/core/pins.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QLockFile>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace gaoqian;

class TestPins : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;
    QString m_newsroom = u"a.gaoqian-newsroom"_s;

    static NewsroomIdentity identity(const QString &id) { return {id, SigningKey::generate().publicKey()}; }

private Q_SLOTS:
    void init() { m_file = m_folder.filePath("%1/pins.json"_L1.arg(QLatin1String(QTest::currentTestFunction()))); }

    void firstKeyIsPinnedAndKnownAgain()
    {
        const NewsroomIdentity newsroom = identity(u"one"_s);
        Pins pins(m_file);
        VERIFY_OK(pins.check(newsroom, m_folder.filePath(m_newsroom)));
        QVERIFY(QFile::exists(m_file));
        VERIFY_OK(Pins(m_file).check(newsroom, m_folder.filePath(m_newsroom)));
        // Moved elsewhere it is still the same newsroom.
        VERIFY_OK(Pins(m_file).check(newsroom, m_folder.filePath(u"moved.gaoqian-newsroom"_s)));
    }

    void exchangedKeyIsRefused_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("name");
        QTest::newRow("same id, elsewhere") << u"one"_s << u"b.gaoqian-newsroom"_s;
        QTest::newRow("same path, other id") << u"two"_s << m_newsroom;
        QTest::newRow("same id and path") << u"one"_s << m_newsroom;
    }

    void exchangedKeyIsRefused()
    {
        QFETCH(QString, id);
        QFETCH(QString, name);
        const NewsroomIdentity before = identity(u"one"_s);
        const NewsroomIdentity now = identity(id);
        m_file = m_folder.filePath("%1.json"_L1.arg(QLatin1String(QTest::currentDataTag())));
        Pins pins(m_file);
        VERIFY_OK(pins.check(before, m_folder.filePath(m_newsroom)));
        for (int i = 0; i < 2; ++i) { // asking twice does not make it known
            const auto answer = pins.check(now, m_folder.filePath(name));
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::Refused);
            QVERIFY(answer.error().message.contains(fingerprint(before.publicKey)));
            QVERIFY(answer.error().message.contains(fingerprint(now.publicKey)));
        }
        VERIFY_OK(pins.check(before, m_folder.filePath(m_newsroom)));
    }

    void pinReplacesWhatWasThere()
    {
        const NewsroomIdentity before = identity(u"one"_s);
        const NewsroomIdentity now = identity(u"two"_s);
        Pins pins(m_file);
        VERIFY_OK(pins.check(before, m_folder.filePath(m_newsroom)));
        VERIFY_OK(pins.pin(now, m_folder.filePath(m_newsroom)));
        VERIFY_OK(pins.check(now, m_folder.filePath(m_newsroom)));
        QVERIFY(!pins.check(before, m_folder.filePath(m_newsroom)));
    }

    /// Twelve programs open eight newsrooms each, at once, none of which was seen before: all of them are known afterwards.
    void pinsMadeAtOnceAreAllKept()
    {
        constexpr int programs = 12;
        constexpr int newsrooms = 8;
        std::atomic<int> ready = 0;
        std::array<QStringList, programs> failures;
        std::array<QList<NewsroomIdentity>, programs> identities;
        for (int program = 0; program < programs; ++program) {
            for (int i = 0; i < newsrooms; ++i)
                identities[program] << identity(u"%1-%2"_s.arg(program).arg(i));
        }
        const auto path = [this](const NewsroomIdentity &newsroom) { return m_folder.filePath(newsroom.id); };
        std::vector<std::thread> threads;
        for (int program = 0; program < programs; ++program) {
            threads.emplace_back([&, program] {
                Pins pins(m_file);
                ++ready;
                while (ready < programs)
                    std::this_thread::yield();
                for (const NewsroomIdentity &newsroom : std::as_const(identities[program])) {
                    if (auto done = pins.check(newsroom, path(newsroom)); !done)
                        failures[program] << done.error().message;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        int lost = 0;
        for (int program = 0; program < programs; ++program) {
            QVERIFY2(failures[program].isEmpty(), qPrintable(failures[program].join(u'\n')));
            for (const NewsroomIdentity &newsroom : std::as_const(identities[program])) {
                // Were it not known, another key would be taken for the first.
                NewsroomIdentity other = identity(newsroom.id);
                lost += Pins(m_file).check(other, path(newsroom)).ok();
            }
        }
        QCOMPARE(lost, 0);
        QVERIFY(!QFile::exists(m_file + ".lock"_L1));
    }

    /// What a killed program leaves: the lock of a process that is no more.
    void lockOfAKilledProgramDoesNotBlock_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("whole") << QByteArray("99999999\ngaoqian-cli\n" + QSysInfo::machineHostName().toUtf8() + '\n' +
                                             QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId() + '\n');
        QTest::newRow("killed before it said who it was") << QByteArray();
    }

    void lockOfAKilledProgramDoesNotBlock()
    {
        QFETCH(QByteArray, left);
        m_file = m_folder.filePath("left %1.json"_L1.arg(QLatin1String(QTest::currentDataTag())));
        QFile lock(m_file + ".lock"_L1);
        QVERIFY(lock.open(QIODevice::WriteOnly) && lock.write(left) == left.size());
        // What does not say whose it is has to have lain there for a while.
        if (left.isEmpty())
            QVERIFY(lock.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-60), QFileDevice::FileModificationTime));
        lock.close();
        const NewsroomIdentity newsroom = identity(u"one"_s);
        VERIFY_OK(Pins(m_file).check(newsroom, m_folder.filePath(m_newsroom)));
        QVERIFY(!Pins(m_file).check(identity(u"one"_s), m_folder.filePath(m_newsroom)));
        QVERIFY(!lock.exists());
    }

    void whatIsKnownNeedsNoTurn()
    {
        const NewsroomIdentity newsroom = identity(u"one"_s);
        Pins pins(m_file);
        VERIFY_OK(pins.check(newsroom, m_folder.filePath(m_newsroom)));
        QLockFile somebody(m_file + ".lock"_L1);
        QVERIFY(somebody.lock());
        VERIFY_OK(pins.check(newsroom, m_folder.filePath(m_newsroom))); // it would be refused after waiting
    }

    void folderThatCannotBeWrittenIsAnError()
    {
        QFile inTheWay(m_folder.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto done = Pins(inTheWay.fileName() + "/pins.json"_L1).check(identity(u"one"_s), m_newsroom);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Io);
    }

    void damagedFileIsAnError_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("truncated") << QByteArray("{\"ids\": {\"one\": \"ab");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("without tables") << QByteArray("{}");
        QTest::newRow("a table that is none") << QByteArray("{\"ids\": [\"one\"], \"paths\": {}}");
    }

    void damagedFileIsAnError()
    {
        QFETCH(QByteArray, text);
        m_file = m_folder.filePath(u"damaged.json"_s);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        Pins pins(m_file);
        const NewsroomIdentity newsroom = identity(u"one"_s);
        const auto checked = pins.check(newsroom, m_folder.filePath(m_newsroom));
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, ErrorKind::Io);
        QVERIFY(checked.error().message.contains(m_file));
        QVERIFY(!pins.pin(newsroom, m_folder.filePath(m_newsroom)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), text);
    }
};

GAOQIAN_TEST_GUILESS(TestPins)
#include "tst_pins.moc"
