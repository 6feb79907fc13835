// A hostile page in the preview: nothing runs, nothing is asked for, nothing leads out.
#include "preview/pageguard.h"
#include "support/previewprobe.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QByteArray>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QObject>
#include <QSignalSpy>
#include <QString>
#include <QStringList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>
#include <QWidget>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class PageGuardTest : public QObject {
    Q_OBJECT

public Q_SLOTS:
    void handOut(const QUrl &) { ++m_handedOut; } ///< Stands for the system's browser and mail program.

private Q_SLOTS:
    void init();
    void server_countsWhoComes();
    void hostilePage_asksAndRunsNothing();
    void hostileUpdate_asksAndRunsNothing();
    void localFiles_areNotRead();
    void foreignNavigation_isRefused_data();
    void foreignNavigation_isRefused();
    void strayedPage_comesBack();
    void clickedLink_isToldNotFollowed_data();
    void clickedLink_isToldNotFollowed();
    void drops_areNotTaken();
    void menu_canOnlyCopy();

private:
    QByteArray hostile(const QByteArray &template_) const
    {
        const QByteArray canary = "http://127.0.0.1:" + QByteArray::number(m_server->serverPort());
        return QByteArray(template_).replace("CANARY", canary);
    }

    std::unique_ptr<QTcpServer> m_server;
    int m_visits = 0;
    int m_handedOut = 0;
};

namespace {

// Each line is a way in which browsers fetch, run or leave. CANARY is our server.
const QByteArray hostileHead = R"HTML(
<base href="CANARY/base/">
<meta http-equiv="refresh" content="0; url=CANARY/refresh">
<link rel="stylesheet" href="CANARY/style.css">
<link rel="icon" href="CANARY/icon.png">
<link rel="preload" as="image" href="CANARY/preload.png">
<link rel="prefetch" href="CANARY/prefetch">
<link rel="preconnect" href="CANARY">
<link rel="dns-prefetch" href="CANARY">
<link rel="prerender" href="CANARY/prerender">
<link rel="manifest" href="CANARY/manifest.json">
<script src="CANARY/script.js"></script>
<script type="module" src="CANARY/module.js"></script>
<script>document.documentElement.dataset.ran = 'inline'; fetch('CANARY/fetch'); new WebSocket('CANARY/socket'); open('CANARY/open');</script>
<style>@import url(CANARY/import.css); @font-face { font-family: f; src: url(CANARY/font.woff2); }
body { background: url(CANARY/background.png); font-family: f; } p::before { content: url(CANARY/content.png); }
ul { list-style-image: url(CANARY/list.png); } a { cursor: url(CANARY/cursor.png), auto; }</style>
)HTML";
const QByteArray hostileBody = R"HTML(
<p data-block="0">hostile</p>
<img src="CANARY/img.png" srcset="CANARY/set.png 2x" onerror="document.documentElement.dataset.ran = 'onerror'">
<img src="//127.0.0.1/relative-scheme.png"><img src="file:///etc/hostname"><img src="\\127.0.0.1\share\a.png">
<picture><source srcset="CANARY/source.webp"><img src="CANARY/fallback.png"></picture>
<input type="image" src="CANARY/input.png">
<svg><image href="CANARY/svg.png"/><use href="CANARY/use.svg#a"/></svg>
<iframe src="CANARY/frame"></iframe><iframe src="file:///etc/passwd"></iframe>
<iframe srcdoc="<script>parent.document.documentElement.dataset.ran = 'srcdoc'</script><img src='CANARY/srcdoc.png'>"></iframe>
<iframe src="javascript:parent.document.documentElement.dataset.ran = 'frame'"></iframe>
<object data="CANARY/object.pdf" type="application/pdf"></object><embed src="CANARY/embed.swf">
<video src="CANARY/video.mp4" poster="CANARY/poster.png" autoplay></video><audio src="CANARY/audio.mp3" autoplay></audio>
<video autoplay><source src="CANARY/source.mp4"><track src="CANARY/track.vtt" default></video>
<form action="CANARY/form" method="post"><input name="a" autofocus onfocus="this.form.submit()"></form>
<table background="CANARY/table.png"><tr><td background="CANARY/cell.png">a</td></tr></table>
<ul><li>one</li></ul><math href="CANARY/math"></math>
<div style="background-image: url('CANARY/inline.png'); border-image: url(CANARY/border.png)">a</div>
<details open ontoggle="document.documentElement.dataset.ran = 'toggle'">a</details>
<a href="CANARY/click" ping="CANARY/ping" download id="link">link</a>
<body onload="document.documentElement.dataset.ran = 'onload'" background="CANARY/body.png">
)HTML";
const QByteArray harmless =
    "<!DOCTYPE html><html><head><title>t</title></head><body><p data-block=\"0\">harmless</p></body></html>";

QByteArray hostilePage()
{
    return "<!DOCTYPE html><html><head>" + hostileHead + "</head><body>" + hostileBody + "</body></html>";
}

// Gives everything that was going to ask the time to do so: pictures of ours, asked for after it, have come.
void letItTry(PreviewPane &pane)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(QImage(1, 1, QImage::Format_RGB32).save(&buffer, "png"));
    pane.setPictureSource([bytes](const QString &, const PictureTold &told) { told(ServedPicture{bytes, "image/png"}); });
    for (int i = 0; i < 5; ++i) {
        const QString script = u"{ const late = new Image(); late.id = 'late%1'; late.src = '%2'; document.body.append(late) }"_s;
        const QUrl address = pageAddress().resolved(QUrl(u"assets/late%1.png"_s.arg(i)));
        ask(pane, script.arg(i).arg(address.toString()));
        QTRY_COMPARE(ask(pane, u"document.getElementById('late%1').naturalWidth"_s.arg(i)).toInt(), 1);
    }
}

} // namespace

void PageGuardTest::init()
{
    m_visits = 0;
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    connect(m_server.get(), &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *visitor = m_server->nextPendingConnection()) {
            ++m_visits;
            visitor->disconnectFromHost();
        }
    });
}

void PageGuardTest::server_countsWhoComes()
{
    QTcpSocket visitor;
    visitor.connectToHost(QHostAddress::LocalHost, m_server->serverPort());
    QTRY_COMPARE(m_visits, 1);
}

void PageGuardTest::hostilePage_asksAndRunsNothing()
{
    const QByteArray page = hostile(hostilePage());
    QVERIFY(page.count("http://127.0.0.1") >= 40);
    PreviewPane pane;
    pane.resize(500, 500);
    pane.show();
    QVERIFY(showPage(pane, page));
    letItTry(pane);
    QCOMPARE(m_visits, 0);
    QVERIFY(ask(pane, u"document.body.innerText"_s).toString().contains(u"hostile"_s));
    QCOMPARE(ask(pane, u"document.documentElement.dataset.ran ?? 'nothing'"_s).toString(), u"nothing"_s);
    QCOMPARE(viewOf(pane)->url(), pageAddress());
}

void PageGuardTest::hostileUpdate_asksAndRunsNothing()
{
    PreviewPane pane;
    pane.resize(500, 500);
    pane.show();
    QVERIFY(showPage(pane, harmless));
    QVERIFY(showPage(pane, hostile(hostilePage())));
    letItTry(pane);
    QCOMPARE(m_visits, 0);
    QVERIFY(ask(pane, u"document.body.innerText"_s).toString().contains(u"hostile"_s));
    QCOMPARE(ask(pane, u"document.documentElement.dataset.ran ?? 'nothing'"_s).toString(), u"nothing"_s);
    QCOMPARE(viewOf(pane)->url(), pageAddress());
}

void PageGuardTest::localFiles_areNotRead()
{
    QTemporaryDir folder;
    QImage red(4, 4, QImage::Format_RGB32);
    red.fill(Qt::red);
    const QString path = folder.filePath(u"red.png"_s);
    QVERIFY(red.save(path));
    PreviewPane pane;
    QVERIFY(showPage(pane, "<!DOCTYPE html><body><img src=\"" + QUrl::fromLocalFile(path).toEncoded() + "\">"));
    QTRY_VERIFY(ask(pane, u"document.images[0].complete"_s).toBool());
    QCOMPARE(ask(pane, u"document.images[0].naturalWidth"_s).toInt(), 0);

    // A picture written into the page is no request to anybody.
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(red.save(&buffer, "png"));
    QVERIFY(showPage(pane, "<!DOCTYPE html><body><img src=\"data:image/png;base64," + bytes.toBase64() + "\">"));
    QTRY_COMPARE(ask(pane, u"document.images[0].naturalWidth"_s).toInt(), 4);
}

void PageGuardTest::foreignNavigation_isRefused_data()
{
    QTest::addColumn<QString>("address");
    for (const QString &address :
         {u"CANARY/"_s, u"file:///etc/passwd"_s, u"data:text/html,away"_s, u"chrome://version"_s, u"qrc:/"_s,
          u"javascript:document.body.innerText='away'"_s, u"view-source:gaoqian-page://page/index.html"_s,
          u"gaoqian-page://page/other.html"_s, u"gaoqian-page://elsewhere/index.html"_s})
        QTest::newRow(qPrintable(address)) << address;
}

void PageGuardTest::foreignNavigation_isRefused()
{
    QFETCH(QString, address);
    PreviewPane pane;
    QVERIFY(showPage(pane, harmless));
    const QUrl target(QString::fromUtf8(hostile(address.toUtf8())));
    ask(pane, u"location.href = "_s % u'"' % target.toString() % u'"');
    letItTry(pane);
    QCOMPARE(ask(pane, u"document.body.innerText"_s).toString(), u"harmless"_s);
    QCOMPARE(ask(pane, u"location.href"_s).toString(), pageAddress().toString());
    QCOMPARE(m_visits, 0);
}

void PageGuardTest::strayedPage_comesBack()
{
    PreviewPane pane;
    QVERIFY(showPage(pane, harmless));
    ask(pane, u"location.href = 'about:blank'"_s); // the one navigation that nobody is asked about
    QTRY_COMPARE(ask(pane, u"location.href"_s).toString(), u"about:blank"_s);
    QVERIFY(showPage(pane, QByteArray(harmless).replace("harmless", "changed")));
    QCOMPARE(ask(pane, u"document.body.innerText"_s).toString(), u"changed"_s);
    QCOMPARE(ask(pane, u"location.href"_s).toString(), pageAddress().toString());
}

void PageGuardTest::clickedLink_isToldNotFollowed_data()
{
    QTest::addColumn<QByteArray>("href");
    QTest::addColumn<QUrl>("told");
    QTest::newRow("elsewhere") << QByteArray("http://127.0.0.1:9/a?b=c") << QUrl(u"http://127.0.0.1:9/a?b=c"_s);
    QTest::newRow("mail") << QByteArray("mailto:desk@example.com") << QUrl(u"mailto:desk@example.com"_s);
    QTest::newRow("another page of ours") << QByteArray("2024/b.html") << QUrl(u"2024/b.html"_s);
}

void PageGuardTest::clickedLink_isToldNotFollowed()
{
    QFETCH(QByteArray, href);
    QFETCH(QUrl, told);
    PreviewPane pane;
    pane.resize(400, 400);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QVERIFY(showPage(pane, "<!DOCTYPE html><body style=\"margin:0\"><a style=\"display:block;height:300px\" href=\"" + href +
                               "\">link</a>"));
    m_handedOut = 0;
    for (const QString &scheme : {u"http"_s, u"mailto"_s})
        QDesktopServices::setUrlHandler(scheme, this, "handOut");
    const auto unset = qScopeGuard([] {
        for (const QString &scheme : {u"http"_s, u"mailto"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    });
    QSignalSpy activated(&pane, &PreviewPane::linkActivated);
    QWebEngineView *view = viewOf(pane);
    // The first click may come before the page has its first frame; a reader would click again.
    QTRY_VERIFY_WITH_TIMEOUT((QTest::mouseClick(view->focusProxy(), Qt::LeftButton, {}, {50, 50}), !activated.isEmpty()), 10000);
    QCOMPARE(activated.first().first().toUrl(), told);
    QCOMPARE(m_handedOut, 0);
    QCOMPARE(ask(pane, u"document.body.innerText"_s).toString(), u"link"_s);
    QCOMPARE(ask(pane, u"location.href"_s).toString(), pageAddress().toString());
}

void PageGuardTest::drops_areNotTaken()
{
    PreviewPane pane;
    pane.resize(400, 400);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QVERIFY(showPage(pane, harmless));
    QMimeData data;
    data.setUrls({QUrl(QString::fromUtf8(hostile("CANARY/drop"))), QUrl(u"file:///etc/passwd"_s)});
    for (QWidget *widget : pane.findChildren<QWidget *>()) {
        if (!widget->acceptDrops())
            continue;
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(widget, &enter);
        QVERIFY2(!enter.isAccepted(), widget->metaObject()->className());
    }
    QVERIFY(!viewOf(pane)->acceptDrops());
}

void PageGuardTest::menu_canOnlyCopy()
{
    PreviewPane pane;
    pane.resize(400, 400);
    pane.show();
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    QVERIFY(showPage(pane, harmless));
    QStringList actions;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        if (auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) {
            for (const QAction *action : menu->actions())
                actions.append(action->text());
            menu->close();
        }
    });
    timer.start(10);
    QTRY_VERIFY_WITH_TIMEOUT((QTest::mouseClick(viewOf(pane)->focusProxy(), Qt::RightButton, {}, {50, 50}), !actions.isEmpty()),
                             10000);
    actions.removeDuplicates();
    QCOMPARE(actions, QStringList{u"&Copy"_s});
}

static int run(int argc, char **argv)
{
    registerPageScheme();
    QApplication app(argc, argv);
    PageGuardTest test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)

#include "tst_pageguard.moc"
