#include "store/engine/serveraddress.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;

class TestServerAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTold()
    {
        QVERIFY(isServerAddress(u"postgresql://desk@news.example/town"_s));
        QVERIFY(!isServerAddress(u"/home/desk/postgresql/town.gaoqian-newsroom"_s));
        QVERIFY(!isServerAddress(u"postgresql.gaoqian-newsroom"_s));
        QVERIFY(!isServerAddress(QString()));
    }

    void isRead()
    {
        const auto address = parseServerAddress(u"postgresql://陶然@news.example:5433/云溪?sslrootcert=/etc/news%20room.pem"_s);
        QVERIFY2(address, address ? "" : qPrintable(address.error().message));
        QCOMPARE(address->host, u"news.example"_s);
        QCOMPARE(address->port, 5433);
        QCOMPARE(address->user, u"陶然"_s);
        QCOMPARE(address->database, u"云溪"_s);
        QCOMPARE(address->rootCertificate, u"/etc/news room.pem"_s);
        QCOMPARE(address->sslMode, u"verify-full"_s); // another computer: nothing less
        QVERIFY(!address->isLocal());
    }

    void isLocal_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::newRow("no host") << u"postgresql:///town"_s << QString();
        QTest::newRow("user without host") << u"postgresql://desk@/town"_s << QString();
        QTest::newRow("socket's folder") << u"postgresql://desk@/town?host=/run/pg"_s << u"/run/pg"_s;
        QTest::newRow("name") << u"postgresql://localhost/town"_s << u"localhost"_s;
        QTest::newRow("IPv4") << u"postgresql://127.0.0.1/town"_s << u"127.0.0.1"_s;
        QTest::newRow("IPv6") << u"postgresql://[::1]/town"_s << u"::1"_s;
    }

    void isLocal()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        const auto address = parseServerAddress(text);
        QVERIFY2(address, address ? "" : qPrintable(address.error().message));
        QCOMPARE(address->host, host);
        QCOMPARE(address->database, u"town"_s);
        QVERIFY(address->isLocal());
        QCOMPARE(address->sslMode, u"prefer"_s);
    }

    void isRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named");
        QTest::newRow("no database") << u"postgresql://desk@news.example"_s << u"database"_s;
        QTest::newRow("two databases") << u"postgresql://desk@news.example/a/b"_s << u"database"_s;
        QTest::newRow("password") << u"postgresql://desk:geheim@news.example/town"_s << u".pgpass"_s;
        QTest::newRow("password as option") << u"postgresql://news.example/town?password=geheim"_s << u"sslmode"_s;
        QTest::newRow("unknown option") << u"postgresql://localhost/town?speed=fast"_s << u"speed"_s;
        QTest::newRow("unknown mode") << u"postgresql://localhost/town?sslmode=maybe"_s << u"verify-full"_s;
        QTest::newRow("over the net in the clear") << u"postgresql://news.example/town?sslmode=disable"_s << u"news.example"_s;
        QTest::newRow("over the net unchecked") << u"postgresql://news.example/town?sslmode=require"_s << u"news.example"_s;
        QTest::newRow("name that looks like a number")
            << u"postgresql://127.evil.example/town?sslmode=prefer"_s << u"127.evil.example"_s;
        QTest::newRow("option in a path") << u"postgresql://news.example/town?sslrootcert=a;sslmode=disable"_s
                                          << u"sslrootcert"_s;
        QTest::newRow("another as a socket") << u"postgresql:///town?host=news.example&sslmode=prefer"_s << u"host"_s;
        QTest::newRow("no address") << u"postgresql://a b/town"_s << u"postgresql://"_s;
    }

    void isRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, named);
        const auto address = parseServerAddress(text);
        QVERIFY(!address);
        QVERIFY2(address.error().message.contains(named), qPrintable(address.error().message));
        QVERIFY(!address.error().message.contains("geheim"_L1));
    }
};

GAOQIAN_TEST_APPLESS(TestServerAddress)
#include "tst_serveraddress.moc"
