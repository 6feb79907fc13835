// The window's thread waits for no database: it has no connection, and whatever is done with the window, not one statement comes
// from its thread.
#include "article/text.h"
#include "base/ids.h"
#include "editor/pane/richtextedit.h"
#include "form/channelfield.h"
#include "intake/files/packedstory.h"
#include "intake/pictures/pictureintake.h"
#include "look/noticebar.h"
#include "newsroom/writing/storytemplates.h"
#include "preview/pagescheme.h"
#include "preview/previewpane.h"
#include "shell/actions/windowactions.h"
#include "shell/newsroom/newsroomcontroller.h"
#include "shell/newsroom/personbutton.h"
#include "shell/newsroom/storytemplatecontroller.h"
#include "shell/story/completenesscontroller.h"
#include "shell/story/slipcontroller.h"
#include "slip/slipstrip.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/database.h"
#include "store/decisionstore.h"
#include "store/pace.h"
#include "store/settingsstore.h"
#include "storylist/storylistmodel.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QThread>

#include <mutex>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

/// Counts the statements that the window's own thread makes.
class Watch : public Pace {
public:
    void beforeStatement(const QString &sql) override
    {
        const std::lock_guard lock(m_mutex);
        ++m_all;
        if (QThread::currentThread() == qApp->thread())
            m_ofTheWindow << sql;
    }
    void whileOthersWrite() override { QThread::yieldCurrentThread(); }

    int all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_all;
    }
    QStringList ofTheWindow() const
    {
        const std::lock_guard lock(m_mutex);
        return m_ofTheWindow;
    }

private:
    mutable std::mutex m_mutex;
    int m_all = 0;
    QStringList m_ofTheWindow;
};

} // namespace

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
    void picturesAreCopied();
    void previewShowsPictures();
    void staffIsShownAndAdded();
    void siteIsChanged();
    void templatesAreMadeListedAndBegunFrom();
    void filesAreImported();
    void storyIsSavedElsewhere();

private:
    QString addStory(const QString &title);
    /// One with a picture, and the picture's hash.
    std::pair<QString, QString> addIllustrated();
    /// Does something with the next modal dialog, and lets it end.
    void whenAsked(const std::function<void(QDialog &)> &act);
    QString openId() const { return m_window->session().article().id; }
    Article saved(const QString &id) { return m_other->articles().load(id).value().article; }
    RichTextEdit *body() const { return m_window->findChild<RichTextEdit *>(); }

    Watch m_watch; // longer than the threads that it watches
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
    Surroundings watched = m_desktop->surroundings();
    watched.pace = &m_watch;
    const NewsroomAddress address(m_desktop->newsroomPath(), m_other->identity(), watched);
    m_window = std::make_unique<MainWindow>(address, *theme, m_desktop->dialogs, m_desktop->preferences);
    m_window->show();
    m_window->setPerson(m_desktop->personId(u"陶然"_s));
}

void WindowThreadTest::cleanup()
{
    const bool used = m_desktop->dialogs.allAnswersUsed();
    m_window.reset();
    m_other.reset();
    m_desktop.reset();
    QVERIFY(used);
    QVERIFY(m_watch.all() > 0);
    QCOMPARE(m_watch.ofTheWindow(), QStringList());
}

QString WindowThreadTest::addStory(const QString &title)
{
    Article article;
    article.id = newId();
    article.title = title;
    article.body = {Paragraph{{{u"末班船十点开。"_s}}}};
    if (!m_other->articles().insert(NormalArticle(article), Origin::Own, m_desktop->personId(u"陶然"_s)))
        qFatal("no story");
    return article.id;
}

std::pair<QString, QString> WindowThreadTest::addIllustrated()
{
    QImage red(600, 300, QImage::Format_RGB32);
    red.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const bool drawn = buffer.open(QIODevice::WriteOnly) && red.save(&buffer, "PNG");
    const auto asset = takeInPicture(bytes);
    Article article;
    article.id = newId();
    article.title = u"有图"_s;
    if (drawn && asset)
        article.body = {Figure{asset->hash, {}, {}, 0}, Paragraph{{{u"图下的字。"_s}}}};
    if (!drawn || !asset || !m_other->assets().put(*asset) ||
        !m_other->articles().insert(NormalArticle(article), Origin::Own, {}))
        qFatal("no story");
    return {article.id, asset->hash};
}

void WindowThreadTest::whenAsked(const std::function<void(QDialog &)> &act)
{
    auto *looking = new QTimer(m_window.get());
    connect(looking, &QTimer::timeout, this, [looking, act] {
        if (auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget())) {
            looking->deleteLater();
            looking->stop();
            act(*dialog);
        }
    });
    looking->start(0);
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
    QTRY_VERIFY(QApplication::focusWidget());
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
    const QString id = addIllustrated().first;
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
    m_window->openArticle(id);
    QTRY_COMPARE(openId(), id);
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

void WindowThreadTest::picturesAreCopied()
{
    m_window->openArticle(addIllustrated().first);
    QTRY_VERIFY(m_window->session().isOpen());
    body()->setFocus();
    body()->selectAll();
    QTest::keyClick(body(), Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"data:image/png"_s));
    QGuiApplication::clipboard()->clear();
}

void WindowThreadTest::previewShowsPictures()
{
    m_window->openArticle(addIllustrated().first);
    QTRY_VERIFY(m_window->session().isOpen());
    auto *preview = m_window->findChild<PreviewPane *>();
    QTRY_VERIFY(preview->pageBytes().contains("assets/"));
    const auto isRed = [preview] {
        const QImage seen = preview->grab().toImage();
        for (int y = 0; y < seen.height(); y += 4) {
            if (seen.pixelColor(seen.width() / 2, y) == QColor(Qt::red))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRed(), 20'000);
}

void WindowThreadTest::staffIsShownAndAdded()
{
    m_desktop->dialogs.willGiveNewPassphrase(u"新口令"_s);
    m_desktop->dialogs.willGivePassphrase(ScratchDesktop::passphraseOf(u"陶然"_s));
    int rows = 0;
    whenAsked([&](QDialog &dialog) {
        auto *people = dialog.findChild<QTableWidget *>();
        rows = people->rowCount();
        dialog.findChild<QLineEdit *>()->setText(u"新来的"_s);
        dialog.findChildren<QCheckBox *>().first()->click();
        QPushButton *add = dialog.findChildren<QPushButton *>().first();
        add->click();
        QTRY_COMPARE(people->rowCount(), rows + 1);
        dialog.reject();
    });
    QSignalSpy changed(m_window->findChild<NewsroomController *>(), &NewsroomController::staffChanged);
    m_window->findChild<WindowActions *>()->staff->trigger();
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(rows, 6);
}

void WindowThreadTest::siteIsChanged()
{
    whenAsked([](QDialog &dialog) {
        QCOMPARE(dialog.findChild<QLineEdit *>()->text(), u"柳溪融媒"_s);
        dialog.findChild<QLineEdit *>()->setText(u"柳溪新闻"_s);
        dialog.accept();
    });
    m_window->findChild<WindowActions *>()->site->trigger();
    QTRY_COMPARE(m_other->site()->name, u"柳溪新闻"_s);
    QTRY_COMPARE(m_window->windowTitle(), u"柳溪新闻"_s);
}

void WindowThreadTest::templatesAreMadeListedAndBegunFrom()
{
    const QString id = m_other->articles().list({})->first().id;
    m_window->openArticle(id);
    QTRY_COMPARE(openId(), id);
    auto *acts = m_window->findChild<StoryTemplateController *>();
    m_desktop->dialogs.willGiveText(u"通报"_s);
    acts->saveAsTemplate()->trigger();
    QTRY_COMPARE(StoryTemplates(*m_other).list()->size(), 1);
    Q_EMIT acts->newFromTemplate()->aboutToShow();
    QTRY_COMPARE(acts->newFromTemplate()->actions().first()->text(), u"通报"_s);
    acts->newFromTemplate()->actions().first()->trigger();
    QTRY_VERIFY(openId() != id);
}

void WindowThreadTest::filesAreImported()
{
    QFile file(m_desktop->path(u"来稿.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("云溪桥头\n\n傍晚，灯亮了。\n");
    file.close();
    QVERIFY(m_other->settings().addChannel({u"要闻"_s}).ok());
    m_desktop->dialogs.willOpenFiles({file.fileName()});
    int channels = 0;
    whenAsked([&](QDialog &dialog) {
        channels = dialog.findChild<QComboBox *>()->count();
        dialog.accept();
    });
    m_window->findChild<WindowActions *>()->import->trigger();
    QTRY_COMPARE(m_window->session().article().title, u"云溪桥头"_s);
    QCOMPARE(channels, 2); // and none
}

/// Which somebody needs just when the newsroom is not to be had.
void WindowThreadTest::storyIsSavedElsewhere()
{
    m_window->openArticle(addIllustrated().first);
    QTRY_VERIFY(m_window->session().isOpen());
    QVERIFY(QFile::rename(m_desktop->newsroomPath(), m_desktop->path(u"away"_s)));
    body()->moveCursor(QTextCursor::End);
    QTest::keyClicks(body(), u" More."_s);
    auto *notices = m_window->findChild<NoticeStack *>();
    QTRY_VERIFY(notices->notice(u"save"_s));
    const QString path = m_desktop->path(u"另存.json"_s);
    m_desktop->dialogs.willSaveFile(path);
    for (QPushButton *button : notices->notice(u"save"_s)->buttons()) {
        if (button->text() == u"Save elsewhere…"_s)
            button->click();
    }
    QTRY_VERIFY(!m_window->session().isPending());
    QVERIFY(!notices->notice(u"save"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto packed = unpackStory(QJsonDocument::fromJson(file.readAll()).object());
    QVERIFY(packed.ok());
    QCOMPARE(plainText(packed->article.body), u"图下的字。 More."_s);
    QCOMPARE(packed->assets.size(), 1);
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
