// Fetching a picture from servers that are good, gone, slow, endless, lying or hostile; all of them here, on the loopback.
#include "shell/insert/picturefetcher.h"

#include "intake/core/limits.h"
#include "support/png.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

/// Says for every path what it was told to; writes down what was asked.
class Server : public QTcpServer {
public:
    using Answer = std::function<void(QTcpSocket &)>;

    Server()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("%s", qPrintable(errorString()));
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { hear(*socket); });
        });
    }

    QString address(const QString &path) const { return u"http://127.0.0.1:%1%2"_s.arg(QString::number(serverPort()), path); }

    void on(const QString &path, Answer answer) { m_answers.insert(path, std::move(answer)); }
    void on(const QString &path, const QByteArray &whole)
    {
        on(path, [whole](QTcpSocket &socket) {
            socket.write(whole);
            socket.disconnectFromHost();
        });
    }
    void redirect(const QString &path, const QString &target)
    {
        on(path, "HTTP/1.1 302 Found\r\nLocation: " + target.toUtf8() + "\r\nContent-Length: 0\r\n\r\n");
    }

    QList<QByteArray> asked; ///< Whole heads of the requests.

private:
    void hear(QTcpSocket &socket)
    {
        QByteArray &head = m_heads[&socket];
        head += socket.readAll();
        if (!head.contains("\r\n\r\n"))
            return;
        asked << head;
        const QString path = QString::fromUtf8(head).section(u' ', 1, 1);
        head.clear();
        if (m_answers.contains(path))
            m_answers.value(path)(socket);
        else
            socket.abort();
    }

    QHash<QString, Answer> m_answers;
    QHash<QTcpSocket *, QByteArray> m_heads;
};

QByteArray ok(const QByteArray &body, const QByteArray &type = "image/png")
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

} // namespace

class PictureFetcherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<Server>();
        m_fetcher = std::make_unique<PictureFetcher>();
        m_fetched = std::make_unique<QSignalSpy>(m_fetcher.get(), &PictureFetcher::fetched);
        m_failed = std::make_unique<QSignalSpy>(m_fetcher.get(), &PictureFetcher::failed);
    }

    void cleanup()
    {
        m_fetched.reset();
        m_failed.reset();
        m_fetcher.reset();
        m_server.reset();
    }

    void aPicture_comesAsItIs()
    {
        m_server->on(u"/a.png"_s, ok(test::png(), "text/plain")); // what it is, its bytes say
        const QString address = m_server->address(u"/a.png"_s);
        m_fetcher->fetch(address);
        m_fetcher->fetch(address);
        QVERIFY(m_fetcher->isFetching(address));
        QVERIFY(m_fetched->isEmpty());
        QTRY_COMPARE(m_fetched->size(), 1);
        QCOMPARE(m_fetched->first().at(0).toString(), address);
        QCOMPARE(m_fetched->first().at(1).toByteArray(), test::png());
        QCOMPARE(m_fetcher->pending(), 0);
        QCOMPARE(m_server->asked.size(), 1);
        QVERIFY(m_failed->isEmpty());
    }

    void withoutLength_itEndsWithTheConnection()
    {
        m_server->on(u"/a.png"_s, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + test::png());
        m_fetcher->fetch(m_server->address(u"/a.png"_s));
        QTRY_COMPARE(m_fetched->size(), 1);
        QCOMPARE(m_fetched->first().at(1).toByteArray(), test::png());
    }

    void nothingIsTold()
    {
        m_server->on(u"/set"_s, "HTTP/1.1 302 Found\r\nSet-Cookie: a=1\r\nLocation: /a.png\r\nContent-Length: 0\r\n\r\n");
        m_server->on(u"/a.png"_s, ok(test::png()));
        m_fetcher->fetch(u"http://reader:secret@127.0.0.1:%1/set#part"_s.arg(m_server->serverPort()));
        QTRY_COMPARE(m_fetched->size(), 1);
        QCOMPARE(m_server->asked.size(), 2);
        for (const QByteArray &head : std::as_const(m_server->asked)) {
            const QByteArray lower = head.toLower();
            for (const char *word : {"cookie", "referer", "authorization", "secret", "part"})
                QVERIFY2(!lower.contains(word), head.constData());
        }
    }

    void redirects_areFollowedOnTheWeb()
    {
        m_server->redirect(u"/1"_s, u"/2"_s);
        m_server->redirect(u"/2"_s, m_server->address(u"/a.png"_s));
        m_server->on(u"/a.png"_s, ok(test::png()));
        m_fetcher->fetch(m_server->address(u"/1"_s));
        QTRY_COMPARE(m_fetched->size(), 1);
        QCOMPARE(m_fetched->first().at(0).toString(), m_server->address(u"/1"_s)); // as it was asked for
    }

    void failures_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("sentence");
        const auto found = [](const QByteArray &where) -> QByteArray {
            return "HTTP/1.1 302 Found\r\nLocation: " + where + "\r\nContent-Length: 0\r\n\r\n";
        };
        const QString offTheWeb = u"not on the web"_s, noPicture = u"no picture"_s, brokeOff = u"broke off"_s;
        QTest::newRow("gone") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") << u"nothing at its address"_s;
        QTest::newRow("gone, with a picture of it")
            << "HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n" + test::png() << u"nothing at its address"_s;
        QTest::newRow("forbidden") << QByteArray("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
                                   << u"nobody from outside"_s;
        QTest::newRow("password")
            << QByteArray("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n")
            << u"nobody from outside"_s;
        QTest::newRow("server error") << QByteArray("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n") << u"error 503"_s;
        QTest::newRow("to a file") << found("file:///etc/hostname") << offTheWeb;
        QTest::newRow("to data") << found("data:image/png;base64,AAAA") << offTheWeb;
        QTest::newRow("to another scheme") << found("ftp://127.0.0.1/a.png") << offTheWeb;
        QTest::newRow("to nowhere") << QByteArray("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n") << u"error 302"_s;
        QTest::newRow("a page") << ok("<!DOCTYPE html><p>Log in", "image/png") << noPicture;
        QTest::newRow("nothing") << ok({}) << noPicture;
        QTest::newRow("too long, as it says")
            << "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n" + test::png() << u"more than"_s;
        QTest::newRow("cut") << ok(test::png()).chopped(10) << brokeOff;
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << brokeOff;
        QTest::newRow("no answer") << QByteArray() << brokeOff;
    }

    void failures()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, sentence);
        m_server->on(u"/a.png"_s, answer);
        const QString address = m_server->address(u"/a.png"_s);
        m_fetcher->fetch(address);
        fails(address, sentence);
    }

    void circles_areLeft()
    {
        m_server->redirect(u"/1"_s, u"/2"_s);
        m_server->redirect(u"/2"_s, u"/1"_s);
        m_fetcher->fetch(m_server->address(u"/1"_s));
        fails(m_server->address(u"/1"_s), u"circles"_s);
        QCOMPARE(m_server->asked.size(), PictureFetcher::redirectLimit + 1);
    }

    void anEndlessBody_isCutOff()
    {
        qint64 sent = 0;
        m_server->on(u"/a.png"_s, [&sent](QTcpSocket &socket) {
            socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + test::png());
            const auto pour = [&sent, &socket] {
                const QByteArray more(1024 * 1024, 'x');
                sent += more.size();
                socket.write(more);
            };
            connect(&socket, &QTcpSocket::bytesWritten, &socket, [pour, &socket] {
                if (socket.bytesToWrite() == 0)
                    pour();
            });
            pour();
        });
        m_fetcher->setTimeLimit(60'000);
        m_fetcher->fetch(m_server->address(u"/a.png"_s));
        fails(m_server->address(u"/a.png"_s), u"more than 32 MB"_s, 60'000);
        QVERIFY(sent < 2 * limits::pictureBytes);
    }

    void anEndlessRedirect_isNotReadToItsEnd()
    {
        m_server->on(u"/1"_s, [this](QTcpSocket &socket) {
            socket.write("HTTP/1.1 302 Found\r\nLocation: " + m_server->address(u"/a.png"_s).toUtf8() + "\r\n\r\nendless");
        });
        m_server->on(u"/a.png"_s, ok(test::png()));
        m_fetcher->fetch(m_server->address(u"/1"_s));
        QTRY_COMPARE(m_fetched->size(), 1);
    }

    void aSlowServer_isGivenUp_data()
    {
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("says nothing") << QByteArray();
        QTest::newRow("stops in the middle") << "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + test::png();
    }

    void aSlowServer_isGivenUp()
    {
        QFETCH(QByteArray, begins);
        m_server->on(u"/a.png"_s, [begins](QTcpSocket &socket) { socket.write(begins); });
        m_fetcher->setTimeLimit(300);
        m_fetcher->fetch(m_server->address(u"/a.png"_s));
        fails(m_server->address(u"/a.png"_s), u"took longer"_s);
    }

    void nobodyThere()
    {
        const QString address = m_server->address(u"/a.png"_s);
        m_server->close();
        m_fetcher->fetch(address);
        fails(address, u"broke off"_s);
    }

    void addressesThatAreNone_data()
    {
        QTest::addColumn<QString>("address");
        for (const QString &address :
             {u"file:///etc/hostname"_s, u"ftp://127.0.0.1/"_s, u"a.png"_s, u"http://"_s, u"http://[::x/"_s})
            QTest::newRow(qPrintable(address)) << address;
    }

    void addressesThatAreNone()
    {
        QFETCH(QString, address);
        m_fetcher->fetch(address);
        QVERIFY(m_failed->isEmpty());
        fails(address, u"none on the web"_s);
    }

    void whatIsCancelled_saysNothingMore()
    {
        m_server->on(u"/a.png"_s, ok(test::png()));
        m_server->on(u"/b.png"_s, ok(test::png()));
        m_fetcher->fetch(m_server->address(u"/a.png"_s));
        m_fetcher->cancel();
        QCOMPARE(m_fetcher->pending(), 0);
        m_fetcher->fetch(m_server->address(u"/b.png"_s));
        QTRY_COMPARE(m_fetched->size(), 1);
        QCOMPARE(m_fetched->first().at(0).toString(), m_server->address(u"/b.png"_s));
        QVERIFY(m_failed->isEmpty());
    }

private:
    void fails(const QString &address, const QString &sentence, int timeout = 10'000)
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_failed->size(), 1, timeout);
        QCOMPARE(m_failed->first().at(0).toString(), address);
        const QString message = m_failed->first().at(1).value<Error>().message;
        QVERIFY2(message.contains(sentence), qPrintable(message));
        QVERIFY(m_fetched->isEmpty());
        QCOMPARE(m_fetcher->pending(), 0);
    }

    std::unique_ptr<Server> m_server;
    std::unique_ptr<PictureFetcher> m_fetcher;
    std::unique_ptr<QSignalSpy> m_fetched;
    std::unique_ptr<QSignalSpy> m_failed;
};

GAOQIAN_TEST_GUILESS(PictureFetcherTest)
#include "tst_picturefetcher.moc"
