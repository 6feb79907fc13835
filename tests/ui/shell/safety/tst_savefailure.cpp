// A story that cannot be saved: the reason is said, the text stays, and every way out keeps all of it.
#include "shell/safety/savefailure.h"

#include "intake/intake.h"
#include "intake/pictures/pictureintake.h"
#include "newsroom/import/importer.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "support/png.h"
#include "support/testprogram.h"
#include "support/writingwindow.h"

#include <QClipboard>
#include <QFile>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

const auto trouble = u"save"_s;
const auto elsewhere = u"saved-elsewhere"_s;

struct TroubledWindow : WritingWindow {
    explicit TroubledWindow(ScratchDesktop &desktop, const QString &person = u"陶然"_s) :
        WritingWindow(desktop, person), keeper(session, *story, *notices, dialogs, this)
    {}

    SaveFailure keeper;
};

} // namespace

class SaveFailureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void missingFile_isTriedAgainByHand();
    void missingFile_isSavedElsewhereWithItsPictures();
    void savingElsewhere_mayBeCancelled();
    void text_isCopied();
    void conflict_keepsMineAsACopy();
    void conflict_showsTheirsAndKeepsMine();
    void conflict_showsWhatIsDifferent();
    void deletedStory_isKeptAsACopy();

private:
    /// Another window saves the same story first.
    void overtake();

    std::unique_ptr<ScratchDesktop> m_desktop;
    QString m_story;
};

void SaveFailureTest::init()
{
    m_desktop = std::make_unique<ScratchDesktop>();
    QVERIFY(m_desktop->makeNewsroom().ok());
    m_story = addStory(*m_desktop);
}

void SaveFailureTest::cleanup() { QVERIFY(m_desktop->dialogs.allAnswersUsed()); }

void SaveFailureTest::overtake()
{
    auto newsroom = m_desktop->secondLook();
    auto record = newsroom->articles().load(m_story);
    QVERIFY(record.ok());
    Article changed = record->article;
    changed.title = u"别人的标题"_s;
    QVERIFY(newsroom->articles().save(NormalArticle(changed), record->version, m_desktop->personId(u"柳明"_s)).ok());
}

void SaveFailureTest::missingFile_isTriedAgainByHand()
{
    TroubledWindow window(*m_desktop);
    QVERIFY(window.session.open(m_story).ok());
    QVERIFY(QFile::rename(m_desktop->newsroomPath(), m_desktop->path(u"away"_s)));
    window.type(u"没有丢。"_s);
    QTRY_VERIFY(window.notices->notice(trouble)); // by the autosave
    QVERIFY2(window.noticeText(trouble).contains(u"There is no newsroom file"_s), qPrintable(window.noticeText(trouble)));
    QVERIFY(window.noticeText(trouble).contains(u"kept aside"_s));
    QCOMPARE(plainText(window.body().body()), u"末班船十点开。没有丢。"_s);
    window.button(trouble, u"Try again"_s)->setFocus();
    QSignalSpy failed(&window.session, &ArticleSession::saveFailed);
    window.press(trouble, u"Try again"_s);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(window.notices->notice(trouble)); // still
    QVERIFY(window.session.isPending());
    QVERIFY(QFile::rename(m_desktop->path(u"away"_s), m_desktop->newsroomPath()));
    window.press(trouble, u"Try again"_s);
    QTRY_VERIFY(window.notices->isEmpty());
    QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。没有丢。"_s);
}

void SaveFailureTest::missingFile_isSavedElsewhereWithItsPictures()
{
    TroubledWindow window(*m_desktop);
    QVERIFY(window.session.open(m_story).ok());
    const auto picture = takeInPicture(test::png());
    QVERIFY(picture.ok());
    QVERIFY(window.newsroom->assets().put(*picture).ok());
    window.body().insertFigure(Figure{picture->hash});
    QVERIFY(window.session.flush().ok());
    QVERIFY(QFile::rename(m_desktop->newsroomPath(), m_desktop->path(u"away"_s)));
    window.type(u"没有丢。"_s);
    QVERIFY(!window.session.flush().ok());
    const Article written = window.session.collected();
    const QString file = m_desktop->path(u"另存.json"_s);
    m_desktop->dialogs.willSaveFile(file);
    window.press(trouble, u"Save elsewhere…"_s);
    QTRY_VERIFY(!window.notices->notice(trouble));
    QVERIFY2(window.noticeText(elsewhere).contains(u"另存.json"_s), qPrintable(window.noticeText(elsewhere)));
    QVERIFY(!window.session.isPending()); // one may go now

    // Another newsroom takes it in, whole.
    ScratchDesktop other;
    auto newsroom = other.makeNewsroom(false);
    QVERIFY(newsroom.ok());
    const auto imported = Importer(**newsroom).importFile(file, {});
    QVERIFY2(imported.ok(), imported ? "" : qPrintable(imported.error().message));
    const auto record = (*newsroom)->articles().load(imported->id);
    QVERIFY(record.ok());
    QCOMPARE(record->article->title, written.title);
    QCOMPARE(record->article->body, normalised(written).body);
    QCOMPARE(assetsOf(record->article).size(), 1);
    QVERIFY((*newsroom)->assets().get(assetsOf(record->article).first()).ok());
}

void SaveFailureTest::savingElsewhere_mayBeCancelled()
{
    TroubledWindow window(*m_desktop);
    QVERIFY(window.session.open(m_story).ok());
    QVERIFY(QFile::rename(m_desktop->newsroomPath(), m_desktop->path(u"away"_s)));
    window.type(u"没有丢。"_s);
    QVERIFY(!window.session.flush().ok());
    m_desktop->dialogs.willSaveFile({});
    window.press(trouble, u"Save elsewhere…"_s);
    QVERIFY(window.session.isPending());
    QVERIFY(window.notices->notice(trouble));
    m_desktop->dialogs.willSaveFile(m_desktop->path(u"nowhere/另存.json"_s));
    window.press(trouble, u"Save elsewhere…"_s);
    QTRY_VERIFY(m_desktop->dialogs.shown().last().startsWith(u"warn"_s));
    QVERIFY(window.session.isPending());
}

void SaveFailureTest::text_isCopied()
{
    TroubledWindow window(*m_desktop);
    QVERIFY(window.session.open(m_story).ok());
    QVERIFY(QFile::rename(m_desktop->newsroomPath(), m_desktop->path(u"away"_s)));
    window.type(u"没有丢。"_s);
    QVERIFY(!window.session.flush().ok());
    window.press(trouble, u"Copy the text"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"夜渡\n末班船十点开。没有丢。"_s);
    QVERIFY(window.session.isPending());
}

void SaveFailureTest::conflict_keepsMineAsACopy()
{
    TroubledWindow window(*m_desktop);
    QVERIFY(window.session.open(m_story).ok());
    overtake();
    const auto picture = takeInPicture(test::png());
    QVERIFY(picture.ok());
    window.session.holdPictures({*picture});
    window.body().insertFigure(Figure{picture->hash});
    window.type(u"我写的。"_s);
    QVERIFY(!window.session.flush().ok());
    QVERIFY2(window.noticeText(trouble).contains(u"another window"_s), qPrintable(window.noticeText(trouble)));
    QVERIFY(!m_desktop->secondLook()->assets().get(picture->hash).ok());
    QSignalSpy added(&window.keeper, &SaveFailure::storyAdded);
    window.press(trouble, u"Keep mine as a copy"_s);
    QTRY_COMPARE(added.size(), 1);
    QVERIFY(window.notices->isEmpty());
    QVERIFY(window.session.article().id != m_story);
    QVERIFY(plainText(window.body().body()).contains(u"我写的。"_s));
    QCOMPARE(savedStory(*m_desktop, window.session.article().id).title, u"夜渡 (copy)"_s);
    QVERIFY(plainText(savedStory(*m_desktop, window.session.article().id).body).contains(u"我写的。"_s));
    QVERIFY(m_desktop->secondLook()->assets().get(picture->hash).ok());
    QCOMPARE(savedStory(*m_desktop, m_story).title, u"别人的标题"_s);
    QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。"_s);
}

void SaveFailureTest::conflict_showsTheirsAndKeepsMine()
{
    TroubledWindow window(*m_desktop);
    QVERIFY(window.session.open(m_story).ok());
    overtake();
    window.type(u"我写的。"_s);
    QVERIFY(!window.session.flush().ok());
    window.press(trouble, u"Show theirs"_s);
    QTRY_COMPARE(window.title().toPlainText(), u"别人的标题"_s);
    QCOMPARE(window.session.article().id, m_story);
    window.press(elsewhere, u"Open it"_s);
    QTRY_VERIFY(window.session.article().id != m_story);
    QCOMPARE(plainText(window.body().body()), u"末班船十点开。我写的。"_s);
}

void SaveFailureTest::conflict_showsWhatIsDifferent()
{
    TroubledWindow window(*m_desktop);
    QVERIFY(window.session.open(m_story).ok());
    overtake();
    window.type(u"我写的。"_s);
    QVERIFY(!window.session.flush().ok());
    Article theirs;
    Article mine;
    connect(&window.keeper, &SaveFailure::compareWanted, this, [&](const QString &, const Article &before, const Article &after) {
        theirs = before;
        mine = after;
    });
    window.press(trouble, u"What is different?"_s);
    QTRY_COMPARE(theirs.title, u"别人的标题"_s);
    QCOMPARE(plainText(mine.body), u"末班船十点开。我写的。"_s);
    QVERIFY(window.notices->notice(trouble)); // nothing is decided by looking
    QVERIFY(window.session.isPending());
}

void SaveFailureTest::deletedStory_isKeptAsACopy()
{
    TroubledWindow window(*m_desktop);
    QVERIFY(window.session.open(m_story).ok());
    QVERIFY(m_desktop->secondLook()->articles().remove(m_story).ok());
    window.type(u"没有丢。"_s);
    QVERIFY(!window.session.flush().ok());
    window.press(trouble, u"Keep mine as a copy"_s);
    QTRY_VERIFY(window.session.article().id != m_story);
    QCOMPARE(plainText(savedStory(*m_desktop, window.session.article().id).body), u"末班船十点开。没有丢。"_s);
    QVERIFY(!window.session.isPending());
}

GAOQIAN_TEST_WIDGETS(SaveFailureTest)
#include "tst_savefailure.moc"
