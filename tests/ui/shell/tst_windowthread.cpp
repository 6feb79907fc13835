// The window's thread waits for no database: with its own connection closed, so that whatever it would ask there fails, the
// window still opens, shows, writes and signs.
#include "article/text.h"
#include "base/ids.h"
#include "desk/deskmodel.h"
#include "editor/pane/richtextedit.h"
#include "form/channelfield.h"
#include "intake/pictures/pictureintake.h"
#include "preview/pagescheme.h"
#include "shell/story/completenesscheck.h"
#include "shell/newsroom/personbutton.h"
#include "shell/actions/windowactions.h"
#include "slip/slipstrip.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/database.h"
#include "store/decisionstore.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QDockWidget>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QSqlDatabase>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class WindowThreadTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void storiesAreListed_openedAndWritten();
    void storyIsMadeSignedAndExported();
    void versionsAreListed_namedAndGoneBackTo();
    void picturesComeToTheirPlace();
    void picturesArePastedAndKept();

private:
    QString addStory(const QString &title);
    QString openId() const { return m_window->session().article().id; }
    Article saved(const QString &id) { return m_other->articles().load(id).value().article; }
    RichTextEdit *body() const { return m_window->findChild<RichTextEdit *>(); }

    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<Newsroom> m_other;
    std::unique_ptr<MainWindow> m_window;
};

void WindowThreadTest::init()
{
    m_desktop = std::make_unique<ScratchDesktop>();
    m_other = m_desktop->makeNewsroom().value();
    addStory(u"夜渡"_s);
    addStory(u"早市"_s);
    const auto theme = Theme::builtIn();
    QVERIFY(theme.ok());
    m_window = std::make_unique<MainWindow>(m_desktop->secondLook(), *theme, m_desktop->dialogs, m_desktop->preferences);
    m_window->show();
    m_window->newsroom().database().handle().close();
    QVERIFY(!m_window->newsroom().articles().list({}));
    m_window->setPerson(m_desktop->personId(u"陶然"_s));
}

void WindowThreadTest::cleanup()
{
    const bool used = m_desktop->dialogs.allAnswersUsed();
    m_window.reset();
    m_other.reset();
    m_desktop.reset();
    QVERIFY(used);
}

QString WindowThreadTest::addStory(const QString &title)
{
    Article article;
    article.id = newId();
    article.title = title;
    article.body = {Paragraph{{{u"末班船十点开。"_s}}}};
    if (!m_other->articles().insert(article, Origin::Own, m_desktop->personId(u"陶然"_s)))
        qFatal("no story");
    return article.id;
}

void WindowThreadTest::storiesAreListed_openedAndWritten()
{
    QAbstractItemModel *rows = m_window->findChild<QListView *>(u"rows"_s)->model();
    QTRY_COMPARE(rows->rowCount(), 2);
    const auto stories = m_other->articles().list({});
    QVERIFY(stories.ok());
    m_window->openArticle(stories->first().id);
    QTRY_COMPARE(openId(), stories->first().id);
    QTRY_VERIFY(!m_window->findChild<SlipStrip *>()->accessibleDescription().isEmpty());
    body()->moveCursor(QTextCursor::End);
    QTest::keyClicks(body(), u" More."_s);
    QTRY_COMPARE(plainText(saved(openId()).body), u"末班船十点开。 More."_s);
    QTest::keyClicks(body(), u" Last."_s);
    const QString first = openId();
    m_window->openArticle(stories->last().id);
    QTRY_COMPARE(openId(), stories->last().id);
    QCOMPARE(plainText(saved(first).body), u"末班船十点开。 More. Last."_s);
    QVERIFY(m_desktop->dialogs.shown().isEmpty());
}

void WindowThreadTest::storyIsMadeSignedAndExported()
{
    m_window->findChild<WindowActions *>()->newArticle->trigger();
    QTRY_VERIFY(m_window->session().isOpen());
    QTest::keyClicks(QApplication::focusWidget(), u"Night ferry"_s);
    QTRY_COMPARE(saved(openId()).title, u"Night ferry"_s);
    m_desktop->dialogs.willGivePassphrase(ScratchDesktop::passphraseOf(u"陶然"_s));
    m_window->findChild<WindowActions *>()->submit->trigger();
    QTRY_COMPARE(m_other->decisions().of(openId())->size(), 1);
    m_desktop->dialogs.willChooseFolder(m_desktop->path(u"out"_s));
    QSignalSpy exported(m_window->findChild<SlipController *>(), &SlipController::exported);
    QTRY_VERIFY(!m_window->findChild<SlipController *>()->isActing());
    m_window->findChild<WindowActions *>()->exportDraft->trigger();
    QTRY_COMPARE(exported.size(), 1);
}

void WindowThreadTest::versionsAreListed_namedAndGoneBackTo()
{
    const QString id = m_other->articles().list({})->first().id;
    m_window->openArticle(id);
    QTRY_COMPARE(openId(), id);
    m_window->findChild<QDockWidget *>(u"versions"_s)->show();
    m_window->findChild<QDockWidget *>(u"versions"_s)->raise();
    m_desktop->dialogs.willGiveText(u"付印前"_s);
    m_window->findChild<WindowActions *>()->nameVersion->trigger();
    QTRY_COMPARE(m_other->articles().revisions(id)->size(), 1);
    QCOMPARE(m_other->articles().revisions(id)->first().name, u"付印前"_s);
}

/// They have their room from the start, and nothing is said to be missing before they come.
void WindowThreadTest::picturesComeToTheirPlace()
{
    QImage red(600, 300, QImage::Format_RGB32);
    red.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::WriteOnly) && red.save(&buffer, "PNG"));
    const auto asset = takeInPicture(bytes);
    QVERIFY(asset.ok() && m_other->assets().put(*asset).ok());
    Article article;
    article.id = newId();
    article.title = u"有图"_s;
    article.body = {Figure{asset->hash, {}, {}, 0}, Paragraph{{{u"图下的字。"_s}}}};
    QVERIFY(m_other->articles().insert(article, Origin::Own, {}).ok());
    qreal height = 0;
    bool wasRed = true;
    const auto shows = [this](QColor colour) {
        const QImage seen = body()->viewport()->grab().toImage();
        for (int y = 0; y < seen.height(); y += 10) {
            if (seen.pixelColor(seen.width() / 2, y) == colour)
                return true;
        }
        return false;
    };
    connect(
        &m_window->session(), &ArticleSession::opened, this,
        [&] {
            wasRed = shows(Qt::red);
            height = body()->document()->size().height();
        },
        Qt::SingleShotConnection);
    m_window->openArticle(article.id);
    QTRY_COMPARE(openId(), article.id);
    QVERIFY(!wasRed);
    QTRY_VERIFY(shows(Qt::red));
    QCOMPARE(body()->document()->size().height(), height);
}

/// At once, though the newsroom is slow; and before the text that shows them.
void WindowThreadTest::picturesArePastedAndKept()
{
    m_window->openArticle(m_other->articles().list({})->first().id);
    QTRY_VERIFY(m_window->session().isOpen());
    std::promise<void> mayEnd;
    m_window->session().thread().write<int>([end = mayEnd.get_future().share()](const auto &) -> Result<int> {
        end.wait();
        return 0;
    });
    const QString id = openId();
    QImage red(600, 300, QImage::Format_RGB32);
    red.fill(Qt::red);
    QMimeData data;
    data.setImageData(red);
    body()->moveCursor(QTextCursor::End);
    body()->takeIn(data);
    const auto figure = [this] {
        for (const Block &block : body()->body()) {
            if (const auto *found = block.as<Figure>())
                return found->asset;
        }
        return QString();
    };
    QTRY_VERIFY(!figure().isEmpty());
    QVERIFY(m_other->assets().info(figure()).ok() && !*m_other->assets().info(figure()));
    const auto isShown = [this] {
        const QImage seen = body()->viewport()->grab().toImage();
        for (int y = 0; y < seen.height(); y += 10) {
            if (seen.pixelColor(seen.width() / 2, y) == QColor(Qt::red))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isShown());
    mayEnd.set_value();
    const auto isSaved = [&] { return assetsOf(saved(id)).contains(figure()); };
    while (!isSaved()) {
        QVERIFY(m_window->session().isPending());
        QCoreApplication::processEvents();
    }
    QVERIFY(*m_other->assets().info(figure()));
    QVERIFY(m_desktop->dialogs.shown().isEmpty());
}

static int run(int argc, char **argv)
{
    registerPageScheme();
    QApplication app(argc, argv);
    WindowThreadTest test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)

#include "tst_windowthread.moc"
