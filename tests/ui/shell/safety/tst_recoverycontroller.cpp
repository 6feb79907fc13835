// The morning after a crash: what was at stake is said once, shown, given back when asked for; what was not is not mentioned.
#include "shell/safety/recoverycontroller.h"

#include "base/ids.h"
#include "intake/pictures/pictureintake.h"
#include "shell/safety/editlockcontroller.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/database.h"
#include "support/png.h"
#include "support/testprogram.h"
#include "support/verifyok.h"
#include "support/writingwindow.h"

#include <QPointer>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

constexpr int quickly = 100; // milliseconds

class RecoveryControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void orderlyEnd_saysNothing();
    void savedText_isOpenedAndTold();
    void savedText_goesBackToItsVersionAndForth();
    void nothingSinceTheVersion_saysNothing();
    void writtenOnByAnother_saysNothing();
    void unsavedText_isTakenOnlyWhenAskedFor();
    void unsavedText_bringsItsPictures();
    void unsavedText_isDeclined();
    void unsavedText_isSavedElsewhere();
    void unsavedTextThatTheNewsroomHas_saysNothing();
    void storyThatIsGone_isKeptAsANewOne();
    void otherNewsroom_isLeftAlone();
    void livingWindow_isLeftAlone();
    void whoLeftKnowingly_isToldOfNoCrash();
    void whoIsStillLeaving_isFoundAMomentLater();
    void storyThatIsWrittenElsewhere_isTakenOverFirst();
    void lease_isGivenBack();
    void textThatCannotBeRead_staysAndIsSaid();
    void markThatCannotBeRead_isSaid();
    void storyThatCannotBeRead_isNotGone();

private:
    struct Window : WritingWindow {
        explicit Window(ScratchDesktop &desktop, int lookInterval = 60000) :
            WritingWindow(desktop, u"陶然"_s), recovery(*newsroom, session, *history, story->pictures(), *notices, dialogs, this)
        {
            QSignalSpy told(&recovery, &RecoveryController::told);
            recovery.start(lookInterval);
            QTRY_VERIFY(!told.isEmpty());
            QTRY_VERIFY(!session.isVisiting());
        }
        RecoveryController recovery;
    };

    /// Somebody writes on in the story, it is saved, and the program is no more.
    void crash(const QString &typed);
    /// The same, but the newsroom did not get the text.
    void crashUnsaved(const QString &typed, const QList<Asset> &pictures = {});
    WritingMark mark() const;
    Article longer(const QString &typed) const;
    QString notice() const { return u"recovery-"_s + mark().windowId; }
    QStringList leftFiles() const { return QDir(m_desktop->salvageFolder()).entryList(QDir::Files); }

    std::unique_ptr<ScratchDesktop> m_desktop;
    QString m_story;
    QString m_person;
};

void RecoveryControllerTest::init()
{
    m_desktop = std::make_unique<ScratchDesktop>();
    QVERIFY(m_desktop->makeNewsroom().ok());
    m_story = addStory(*m_desktop);
    m_person = m_desktop->personId(u"陶然"_s);
}

void RecoveryControllerTest::cleanup() { QVERIFY(m_desktop->dialogs.allAnswersUsed()); }

WritingMark RecoveryControllerTest::mark() const
{
    return {m_desktop->secondLook()->identity().id, m_story, m_person, u"00000000-0000-4000-8000-00000000000c"_s,
            m_desktop->clock.now()};
}

Article RecoveryControllerTest::longer(const QString &typed) const
{
    Article article = savedStory(*m_desktop, m_story);
    article.body += Paragraph{{{typed}}};
    return article;
}

void RecoveryControllerTest::crash(const QString &typed)
{
    auto newsroom = m_desktop->secondLook();
    const auto record = newsroom->articles().load(m_story);
    QVERIFY(record.ok());
    QVERIFY(newsroom->articles().save(NormalArticle(longer(typed)), record->version, m_person).ok());
    CrashRecovery window(m_desktop->salvageFolder());
    QVERIFY(window.mark(mark()).ok());
}

void RecoveryControllerTest::crashUnsaved(const QString &typed, const QList<Asset> &pictures)
{
    CrashRecovery window(m_desktop->salvageFolder());
    QVERIFY(window.mark(mark()).ok());
    Article article = longer(typed);
    for (const Asset &picture : pictures)
        article.body << Figure{picture.hash};
    QVERIFY(window.keep(NormalArticle(article), pictures).ok());
}

void RecoveryControllerTest::orderlyEnd_saysNothing()
{
    {
        Window window(*m_desktop);
        QVERIFY(window.notices->isEmpty());
        window.session.visit(m_story);
        QTRY_VERIFY(window.session.isOpen());
        window.type(u"写好了。"_s);
        QVERIFY(window.session.flush().ok());
        QVERIFY(!leftFiles().isEmpty());
    }
    QCOMPARE(leftFiles(), QStringList());
    Window window(*m_desktop);
    QVERIFY(window.notices->isEmpty());
    QVERIFY(!window.session.isOpen());
}

void RecoveryControllerTest::savedText_isOpenedAndTold()
{
    crash(u"断电前写的。"_s);
    {
        Window window(*m_desktop);
        QCOMPARE(window.session.article().id, m_story);
        QCOMPARE(plainText(window.body().body()), u"末班船十点开。\n断电前写的。"_s);
        QVERIFY2(window.noticeText(notice()).contains(u"“夜渡”"_s), qPrintable(window.noticeText(notice())));
        Article then;
        Article now;
        connect(&window.recovery, &RecoveryController::compareWanted, this,
                [&](const QString &, const Article &from, const Article &to) {
                    then = from;
                    now = to;
                });
        window.press(notice(), u"What changed since version 1?"_s);
        QTRY_COMPARE(plainText(then.body), u"末班船十点开。"_s);
        QCOMPARE(plainText(now.body), u"末班船十点开。\n断电前写的。"_s);
        window.press(notice(), u"OK"_s);
        QVERIFY(window.notices->isEmpty());
    }
    Window again(*m_desktop);
    QVERIFY(again.notices->isEmpty());
}

void RecoveryControllerTest::savedText_goesBackToItsVersionAndForth()
{
    crash(u"断电前写的。"_s);
    Window window(*m_desktop);
    window.press(notice(), u"Back to that version"_s);
    QTRY_COMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。"_s);
    QCOMPARE(plainText(window.body().body()), u"末班船十点开。"_s);
    // What stood there is a version, and one undo away.
    const auto kept = m_desktop->secondLook()->articles().revision(m_story, 2);
    QVERIFY(kept.ok());
    QCOMPARE(plainText(kept->article().body), u"末班船十点开。\n断电前写的。"_s);
    window.history->undo();
    QCOMPARE(plainText(window.body().body()), u"末班船十点开。\n断电前写的。"_s);
}

void RecoveryControllerTest::nothingSinceTheVersion_saysNothing()
{
    crash(u"断电前写的。"_s);
    QVERIFY(m_desktop->secondLook()->articles().addRevision(m_story, m_person, u"save"_s).ok());
    Window window(*m_desktop);
    QVERIFY(window.notices->isEmpty());
    QVERIFY(!window.session.isOpen());
    QTRY_COMPARE(leftFiles(), QStringList());
}

void RecoveryControllerTest::writtenOnByAnother_saysNothing()
{
    crash(u"断电前写的。"_s);
    m_desktop->clock.advance(3600);
    auto newsroom = m_desktop->secondLook();
    const auto record = newsroom->articles().load(m_story);
    QVERIFY(record.ok());
    QVERIFY(newsroom->articles()
                .save(NormalArticle(longer(u"别人接着写。"_s)), record->version, m_desktop->personId(u"柳明"_s))
                .ok());
    Window window(*m_desktop);
    QVERIFY(window.notices->isEmpty());
}

void RecoveryControllerTest::unsavedText_isTakenOnlyWhenAskedFor()
{
    crashUnsaved(u"没存上的。"_s);
    {
        Window window(*m_desktop);
        QCOMPARE(window.session.article().id, m_story);
        QCOMPARE(plainText(window.body().body()), u"末班船十点开。"_s); // nothing replaced unasked
        QVERIFY(window.notices->notice(notice()));
    }
    {
        Window window(*m_desktop); // not answered is not declined
        Article rescued;
        connect(&window.recovery, &RecoveryController::compareWanted, this,
                [&](const QString &, const Article &, const Article &to) { rescued = to; });
        window.press(notice(), u"What is different?"_s);
        QTRY_COMPARE(plainText(rescued.body), u"末班船十点开。\n没存上的。"_s);
        window.press(notice(), u"Take it"_s);
        QTRY_VERIFY(window.notices->isEmpty());
        QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。\n没存上的。"_s);
        window.history->undo();
        QCOMPARE(plainText(window.body().body()), u"末班船十点开。"_s);
        window.history->redo();
        QVERIFY(window.session.flush().ok());
    }
    QCOMPARE(leftFiles(), QStringList());
    QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。\n没存上的。"_s);
    Window again(*m_desktop);
    QVERIFY(again.notices->isEmpty());
}

void RecoveryControllerTest::whoLeftKnowingly_isToldOfNoCrash()
{
    {
        CrashRecovery window(m_desktop->salvageFolder());
        QVERIFY(window.mark(mark()).ok());
        QVERIFY(window.markLeft().ok());
        QVERIFY(window.keep(mark(), NormalArticle(longer(u"没存上的。"_s)), 1).ok()); // it was on its way already
    }
    Window window(*m_desktop);
    QVERIFY2(window.noticeText(notice()).startsWith(u"When you left at "_s), qPrintable(window.noticeText(notice())));
    window.press(notice(), u"Take it"_s);
    QTRY_VERIFY(window.notices->isEmpty());
    QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。\n没存上的。"_s);
}

/// The window before was closed while another program had the newsroom, and has not given up yet when the next one starts.
void RecoveryControllerTest::whoIsStillLeaving_isFoundAMomentLater()
{
    auto before = std::make_unique<CrashRecovery>(m_desktop->salvageFolder());
    QVERIFY(before->keep(mark(), NormalArticle(longer(u"没存上的。"_s)), 1).ok());
    QVERIFY(before->markLeft().ok());
    Window window(*m_desktop, quickly);
    QVERIFY(window.notices->isEmpty());
    before.reset();
    QTRY_VERIFY(!window.notices->isEmpty());
    window.press(notice(), u"Take it"_s);
    QTRY_VERIFY(window.notices->isEmpty());
    QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。\n没存上的。"_s);
}

void RecoveryControllerTest::storyThatIsWrittenElsewhere_isTakenOverFirst()
{
    crashUnsaved(u"没存上的。"_s);
    WritingMark other = mark();
    other.personId = m_desktop->personId(u"孟知秋"_s);
    other.windowId = newId();
    VERIFY_OK(m_desktop->secondLook()->articles().acquireLease(m_story, other.leaseHolder(), 60, false));
    Window window(*m_desktop);
    ChangeWatch watch(*window.newsroom, nullptr);
    EditLockController lease(*window.newsroom, window.session, watch,
                             {*window.pane, *window.form, *window.notices, window.dialogs}, &window);
    window.recovery.setTurn([&lease](const std::function<void()> &then) { lease.whenOurs(then); });
    QVERIFY(window.session.open(m_story).ok());
    QVERIFY(lease.isReadOnly());
    m_desktop->dialogs.willConfirm(false);
    window.press(notice(), u"Take it"_s);
    QTRY_VERIFY(m_desktop->dialogs.allAnswersUsed());
    QVERIFY2(m_desktop->dialogs.shown().last().contains(u"孟知秋 is writing this story"_s),
             qPrintable(m_desktop->dialogs.shown().last()));
    QVERIFY(window.notices->notice(notice()));
    m_desktop->dialogs.willConfirm(true);
    window.press(notice(), u"Take it"_s);
    QTRY_VERIFY(!window.notices->notice(notice()));
    QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。\n没存上的。"_s);
}

void RecoveryControllerTest::unsavedText_bringsItsPictures()
{
    const Asset picture = *takeInPicture(png(Qt::red, {40, 30}));
    const auto isThere = [&] { return m_desktop->secondLook()->assets().get(picture.hash).ok(); };
    crashUnsaved(u"没存上的。"_s, {picture});
    {
        Window window(*m_desktop);
        QVERIFY(!isThere());
        window.press(notice(), u"Take it"_s);
        QTRY_VERIFY(window.notices->isEmpty());
        QCOMPARE(assetsOf(savedStory(*m_desktop, m_story)), QStringList{picture.hash});
        QVERIFY(isThere());
        QTRY_VERIFY(window.story->pictures().picture(picture.hash).has_value());
        QVERIFY(!window.story->pictures().picture(picture.hash)->image.isNull());
    }
    QCOMPARE(leftFiles(), QStringList());
    // Text that the newsroom has, without its picture.
    QVERIFY(m_desktop->secondLook()->assets().remove({picture.hash}, m_desktop->clock.now().addDays(1)).ok());
    {
        CrashRecovery window(m_desktop->salvageFolder());
        QVERIFY(window.mark(mark()).ok());
        QVERIFY(window.keep(NormalArticle(savedStory(*m_desktop, m_story)), {picture}).ok());
    }
    {
        Window window(*m_desktop);
        window.press(notice(), u"Take it"_s);
        QTRY_VERIFY(window.notices->isEmpty());
        QVERIFY(isThere());
    }
    QCOMPARE(leftFiles(), QStringList());
    QVERIFY(m_desktop->secondLook()->assets().remove({picture.hash}, m_desktop->clock.now().addDays(1)).ok());
    crashUnsaved(u"又没存上的。"_s, {picture});
    Window window(*m_desktop);
    window.press(notice(), u"Keep the saved one, and this as a copy"_s);
    QTRY_VERIFY(window.notices->isEmpty());
    QVERIFY(isThere());
}

void RecoveryControllerTest::unsavedText_isDeclined()
{
    crashUnsaved(u"没存上的。"_s);
    {
        Window window(*m_desktop);
        window.press(notice(), u"Keep the saved one, and this as a copy"_s);
        QTRY_VERIFY(window.notices->isEmpty());
    }
    QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。"_s);
    // One press throws nothing away.
    const auto newsroom = m_desktop->secondLook();
    const auto stories = newsroom->articles().list({});
    QVERIFY(stories.ok());
    QCOMPARE(stories->size(), 2);
    const QString copy = stories->first().id == m_story ? stories->last().id : stories->first().id;
    QVERIFY(plainText(savedStory(*m_desktop, copy).body).contains(u"没存上的。"_s));
    QCOMPARE(leftFiles(), QStringList());
    Window again(*m_desktop);
    QVERIFY(again.notices->isEmpty());
}

void RecoveryControllerTest::unsavedText_isSavedElsewhere()
{
    crashUnsaved(u"没存上的。"_s);
    Window window(*m_desktop);
    m_desktop->dialogs.willSaveFile({});
    window.press(notice(), u"Save elsewhere…"_s);
    QVERIFY(window.notices->notice(notice()));
    m_desktop->dialogs.willSaveFile(m_desktop->path(u"另存.json"_s));
    window.press(notice(), u"Save elsewhere…"_s);
    QTRY_VERIFY(!window.notices->notice(notice()));
    QVERIFY(QFile::exists(m_desktop->path(u"另存.json"_s)));
    QCOMPARE(leftFiles(), QStringList());
}

void RecoveryControllerTest::unsavedTextThatTheNewsroomHas_saysNothing()
{
    crashUnsaved(u"存上了的。"_s);
    auto newsroom = m_desktop->secondLook();
    const auto record = newsroom->articles().load(m_story);
    QVERIFY(record.ok());
    QVERIFY(newsroom->articles().save(NormalArticle(longer(u"存上了的。"_s)), record->version, m_person).ok());
    QVERIFY(newsroom->articles().addRevision(m_story, m_person, u"save"_s).ok());
    Window window(*m_desktop);
    QVERIFY(window.notices->isEmpty());
    QTRY_COMPARE(leftFiles(), QStringList());
}

void RecoveryControllerTest::storyThatIsGone_isKeptAsANewOne()
{
    crashUnsaved(u"没存上的。"_s);
    QVERIFY(m_desktop->secondLook()->articles().remove(m_story).ok());
    Window window(*m_desktop);
    QVERIFY(!window.session.isOpen());
    window.press(notice(), u"Keep it as a new story"_s);
    QTRY_VERIFY(window.session.isOpen());
    QVERIFY(window.notices->isEmpty());
    QCOMPARE(plainText(savedStory(*m_desktop, window.session.article().id).body), u"末班船十点开。\n没存上的。"_s);
    QCOMPARE(leftFiles(), QStringList());
}

void RecoveryControllerTest::otherNewsroom_isLeftAlone()
{
    WritingMark other = mark();
    other.newsroomId = newId();
    {
        CrashRecovery window(m_desktop->salvageFolder());
        QVERIFY(window.mark(other).ok());
    }
    Window window(*m_desktop);
    QVERIFY(window.notices->isEmpty());
    QCOMPARE(CrashRecovery::left(m_desktop->salvageFolder(), other.newsroomId).size(), 1);
}

void RecoveryControllerTest::livingWindow_isLeftAlone()
{
    CrashRecovery living(m_desktop->salvageFolder());
    QVERIFY(living.mark(mark()).ok());
    QVERIFY(living.keep(NormalArticle(longer(u"正在写。"_s))).ok());
    Window window(*m_desktop);
    QVERIFY(window.notices->isEmpty());
    QVERIFY(*living.kept());
}

void RecoveryControllerTest::lease_isGivenBack()
{
    crash(u"断电前写的。"_s);
    QVERIFY(m_desktop->secondLook()->articles().acquireLease(m_story, mark().leaseHolder(), 60).ok());
    Window window(*m_desktop);
    QTRY_COMPARE(m_desktop->secondLook()->articles().lease(m_story)->holder, QString());
}

void RecoveryControllerTest::textThatCannotBeRead_staysAndIsSaid()
{
    crashUnsaved(u"没存上的。"_s);
    const QString kept = QDir(m_desktop->salvageFolder()).entryInfoList({u"*.json"_s}).first().filePath();
    QFile file(kept);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    QVERIFY(file.resize(bytes.size() / 2)); // as one that a virus scanner lets nobody read
    file.close();
    Window window(*m_desktop);
    QVERIFY(window.notices->notice(notice()));
    QVERIFY(QFile::exists(kept));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    window.press(notice(), u"Try again"_s);
    QTRY_VERIFY(window.noticeText(notice()).contains(u"夜渡"_s));
    window.press(notice(), u"Take it"_s);
    QTRY_VERIFY(window.notices->isEmpty());
    QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。\n没存上的。"_s);
}

void RecoveryControllerTest::markThatCannotBeRead_isSaid()
{
    const auto spoil = [this] {
        const QFileInfo mark = QDir(m_desktop->salvageFolder()).entryInfoList({u"*.writing"_s}).first();
        QVERIFY(QFile::resize(mark.filePath(), 10));
    };
    const auto only = [this]() -> QString {
        return u"recovery-"_s + QDir(m_desktop->salvageFolder()).entryInfoList({u"*.writing"_s}).first().completeBaseName();
    };
    crashUnsaved(u"没存上的。"_s);
    spoil();
    {
        Window window(*m_desktop); // whose text it is, is clear all the same
        QVERIFY(window.noticeText(only()).contains(u"夜渡"_s));
        window.press(only(), u"Take it"_s);
        QTRY_VERIFY(window.notices->isEmpty());
        QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。\n没存上的。"_s);
    }
    {
        CrashRecovery other(m_desktop->salvageFolder());
        QVERIFY(other.mark(mark()).ok());
        Article article = longer(u"另一个编辑部的。"_s);
        article.id = newId();
        QVERIFY(other.keep(NormalArticle(article)).ok());
    }
    spoil();
    Window window(*m_desktop, quickly);
    QVERIFY2(window.noticeText(only()).contains(u".writing"_s), qPrintable(window.noticeText(only())));
    QVERIFY(!leftFiles().isEmpty());
    // The looks that follow leave the bar alone: whoever closes it has seen it.
    const QPointer<NoticeBar> bar = window.notices->notice(only());
    QSignalSpy told(&window.recovery, &RecoveryController::told);
    QVERIFY(!told.wait(5 * quickly));
    QVERIFY(bar);
    window.press(only(), u"Throw it away"_s);
    QTRY_VERIFY(window.notices->isEmpty());
    QCOMPARE(leftFiles(), QStringList());
}

void RecoveryControllerTest::storyThatCannotBeRead_isNotGone()
{
    crashUnsaved(u"没存上的。"_s);
    const auto other = m_desktop->secondLook();
    QSqlQuery damage(other->database().handle());
    QVERIFY(damage.exec(u"UPDATE working_copies SET article = '#' || article"_s));
    Window window(*m_desktop);
    window.button(notice(), u"Save elsewhere…"_s);
    QVERIFY(!leftFiles().filter(u".json"_s).isEmpty());
    QVERIFY(damage.exec(u"UPDATE working_copies SET article = substr(article, 2)"_s));
    window.press(notice(), u"Try again"_s);
    QTRY_VERIFY(window.noticeText(notice()).contains(u"夜渡"_s));
    window.button(notice(), u"Take it"_s);
}

GAOQIAN_TEST_WIDGETS(RecoveryControllerTest)
#include "tst_recoverycontroller.moc"
