// The pins: a key that was exchanged is noticed, and a pin file that cannot be read never passes for a new one.
#include "newsroom/pins.h"
#include "support/verifyok.h"

#include <QTemporaryDir>
#include <QTest>

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

QTEST_GUILESS_MAIN(TestPins)
#include "tst_pins.moc"
