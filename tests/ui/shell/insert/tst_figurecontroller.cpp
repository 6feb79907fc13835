// Figures in the window: what is said above the text, what is fetched and where it goes.
#include "shell/insert/figurecontroller.h"

#include "shell/insert/picturekeeper.h"
#include "shell/insert/pictureshelf.h"

#include "editor/figures/figureactions.h"
#include "editor/figures/figurecommands.h"
#include "editor/pane/richtextedit.h"
#include "look/noticebar.h"
#include "newsroom/writing/articlesession.h"
#include "shell/insert/bodyintake.h"
#include "shell/insert/picturefetcher.h"
#include "store/assetstore.h"
#include "support/png.h"
#include "support/scratchdesktop.h"
#include "support/storyinbody.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

/// Gives a picture for every path but /gone, and keeps those waiting that it is told to.
class PictureServer : public QTcpServer {
public:
    PictureServer()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("%s", qPrintable(errorString()));
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    const QByteArray path = socket->readAll().split(' ').value(1);
                    asked << path;
                    if (path == "/slow")
                        return;
                    const QByteArray bytes = test::png(path == "/red" ? Qt::red : Qt::green);
                    socket->write(path == "/gone" ? QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                                                  : "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(bytes.size()) +
                                                        "\r\n\r\n" + bytes);
                });
        });
    }

    QString address(const QString &path) const { return u"http://127.0.0.1:%1%2"_s.arg(QString::number(serverPort()), path); }

    QByteArrayList asked;
};

Figure remote(const QString &address) { return {{}, u"渡口"_s, {{u"渡口旧影"_s}}, 40, address}; }
Paragraph text(const QString &words) { return {.runs = {{words}}}; }

struct Desk {
    Desk(ScratchDesktop &desktop, Newsroom &room) :
        newsroom(room), session(room), shelf(room), pictures(session, body, shelf, notices),
        intake(pictures, session, body, nullptr), figures(intake, session, body, notices, desktop.dialogs, &window)
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(&notices);
        layout->addWidget(&body, 1);
        window.resize(900, 700);
        window.show();
        window.activateWindow();
        body.setFocus();
        openStoryIn(body, session, newsroom);
    }

    QString said(const QString &id) const { return notices.notice(id) ? notices.notice(id)->text() : QString(); }

    Newsroom &newsroom;
    QWidget window;
    RichTextEdit body{&window};
    NoticeStack notices{&window};
    ArticleSession session;
    PictureShelf shelf;
    PictureKeeper pictures;
    BodyIntake intake;
    FigureController figures;
};

} // namespace

class FigureControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        auto newsroom = m_desktop->makeNewsroom(false);
        VERIFY_OK(newsroom);
        m_newsroom = std::move(*newsroom);
        m_desk = std::make_unique<Desk>(*m_desktop, *m_newsroom);
        m_server = std::make_unique<PictureServer>();
    }

    void cleanup()
    {
        m_desk.reset();
        m_newsroom.reset();
        m_desktop.reset();
        m_server.reset();
    }

    void aPictureIsFetched_whenAskedAndNotBefore()
    {
        const Figure figure = remote(m_server->address(u"/red"_s));
        const Blocks before{text(u"甲"_s), figure};
        m_desk->body.setBody(before);
        m_desk->window.grab();
        QCOMPARE(m_server->asked, QByteArrayList());
        select(2);
        m_desk->figures.actions().fetch->trigger();
        QVERIFY(!m_desk->said(u"pictures-fetching"_s).isEmpty());
        // the text moves on meanwhile
        QTextCursor cursor(m_desk->body.document());
        m_desk->body.setTextCursor(cursor);
        m_desk->body.insertBlocks({text(u"前"_s), text(u"文"_s)});
        QTRY_VERIFY(figureAt(2).address.isEmpty());
        Figure fetched = figureAt(2);
        QTRY_VERIFY(m_desk->newsroom.assets().get(fetched.asset).ok());
        fetched.asset.clear();
        fetched.address = figure.address;
        QCOMPARE(fetched, figure); // nothing else of it has changed
        QCOMPARE(m_desk->said(u"pictures-fetching"_s), QString());
        m_desk->body.undo();
        QCOMPARE(figureAt(2), figure);
    }

    void allPictures_areFetchedAtOnce()
    {
        const Figure red = remote(m_server->address(u"/red"_s)), green = remote(m_server->address(u"/green"_s));
        const Figure gone = remote(m_server->address(u"/gone"_s));
        m_desk->body.setBody({red, Quote{{green}}, gone, red});
        m_desk->figures.actions().fetchAll->trigger();
        QTRY_COMPARE(unfetchedPictures(m_desk->body.body()), QList<Figure>{gone});
        QTRY_VERIFY(m_desk->said(u"pictures"_s).contains(u"/gone"_s));
        QCOMPARE(figureAt(0), figureAt(3));
        QCOMPARE(m_server->asked.size(), 3); // the same one once
        m_desk->body.setBody({text(u"甲"_s)});
        m_desk->figures.actions().fetchAll->trigger();
        QVERIFY(m_desk->said(u"pictures"_s).contains(u"none to fetch"_s));
    }

    void fetching_canBeStopped()
    {
        m_desk->body.setBody({remote(m_server->address(u"/slow"_s))});
        m_desk->figures.actions().fetchAll->trigger();
        QTRY_COMPARE(m_server->asked.size(), 1);
        NoticeBar *bar = m_desk->notices.notice(u"pictures-fetching"_s);
        QVERIFY(bar);
        QTest::mouseClick(bar->buttons().first(), Qt::LeftButton);
        QCOMPARE(m_desk->said(u"pictures-fetching"_s), QString());
        QCOMPARE(m_desk->figures.fetcher().pending(), 0);
    }

    void anotherStory_stopsIt()
    {
        m_desk->body.setBody({remote(m_server->address(u"/slow"_s))});
        m_desk->figures.actions().fetchAll->trigger();
        VERIFY_OK(m_desk->session.createNew({u"要闻"_s}));
        QCOMPARE(m_desk->figures.fetcher().pending(), 0);
        QCOMPARE(m_desk->said(u"pictures-fetching"_s), QString());
    }

    void whatIsNoPicture_isNamedAboveTheText()
    {
        m_desk->intake.insert(foreignFiles({m_desktop->path(u"无.png"_s)}));
        QVERIFY(m_desk->said(u"pictures"_s).contains(u"无.png"_s));
        QVERIFY(m_desktop->dialogs.shown().isEmpty());
        QStringList many;
        for (int i = 0; i < 9; ++i)
            many << m_desktop->path(u"无%1.png"_s.arg(i));
        m_desk->intake.insert(foreignFiles(many));
        QCOMPARE(m_desk->said(u"pictures"_s).count(u'\n'), 5);
    }

    void theContextMenu_isTheFigures()
    {
        m_desk->body.setBody({text(u"甲"_s), remote(u"https://pictures.example/a.jpg"_s)});
        select(2);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(1, 1), m_desk->body.mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(&m_desk->body, &event);
        auto *menu = m_desk->body.findChild<QMenu *>();
        QVERIFY(menu);
        QVERIFY(menu->actions().contains(m_desk->figures.actions().fetch));
        QVERIFY(m_desk->figures.actions().fetch->isVisible());
        menu->close();
    }

private:
    void select(int position) { m_desk->body.setTextCursor(figureSelection(m_desk->body.document()->findBlock(position))); }

    Figure figureAt(qsizetype index) const
    {
        const Blocks body = m_desk->body.body();
        const auto *figure = index < body.size() ? body.at(index).as<Figure>() : nullptr;
        return figure ? *figure : Figure{};
    }

    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<Newsroom> m_newsroom;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<PictureServer> m_server;
};

GAOQIAN_TEST_WIDGETS(FigureControllerTest)
#include "tst_figurecontroller.moc"
