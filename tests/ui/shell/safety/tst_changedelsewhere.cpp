// A story that is open and was changed by others: said, kept as it was, compared.
#include "shell/safety/changedelsewhere.h"

#include "article/articlerecord.h"
#include "newsroom/core/changewatch.h"
#include "newsroom/signing/signing.h"
#include "newsroom/writing/versionpolicy.h"
#include "shell/safety/editlockcontroller.h"
#include "shell/safety/savefailure.h"
#include "support/testprogram.h"
#include "support/verifyok.h"
#include "support/writingwindow.h"

#include <QSignalSpy>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int quickLook = 30;
const auto changedNotice = u"changed-elsewhere"_s;

struct FollowingWindow : WritingWindow {
    FollowingWindow(ScratchDesktop &desktop, const QString &person) :
        WritingWindow(desktop, person), trouble(session, *story, *notices, dialogs, this), watch(*newsroom, nullptr, quickLook),
        lease(*newsroom, session, watch, EditLockController::Places{*pane, *form, *notices, dialogs}, this, quickLook),
        changed(*newsroom, session, *story, lease, *notices, this)
    {}

    bool isSaid() const { return notices->notice(changedNotice); }
    void closeNotice()
    {
        notices->notice(changedNotice)->setFocus();
        QTest::keyClick(notices->notice(changedNotice), Qt::Key_Escape);
    }

    SaveFailure trouble;
    ChangeWatch watch;
    EditLockController lease;
    ChangedElsewhere changed;
    QSignalSpy compareWanted{&changed, &ChangedElsewhere::compareWanted};
};

} // namespace

class ChangedElsewhereTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void changeIsSaid_keptAndCompared();
    void whoDidIt_isNamed_data();
    void whoDidIt_isNamed();
    void severalChanges_areOneNotice();
    void whatWasWrittenBetweenTwoChanges_isKept();
    void whoeverWrites_isFollowedFirst();
    void unsavedTyping_isAConflictAsBefore();
    void anotherStory_isNotToldOfIt();

private:
    /// As another program does.
    void retitle(const QString &title, const QString &person = {});
    QList<Revision> versions() { return m_other->articles().revisions(m_story).value(); }
    QString titleOf(int version) { return m_other->articles().revision(m_story, version)->article().title; }

    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<Newsroom> m_other;
    QString m_story;
};

void ChangedElsewhereTest::init()
{
    m_desktop = std::make_unique<ScratchDesktop>();
    m_other = std::move(m_desktop->makeNewsroom().value());
    m_story = addStory(*m_desktop);
}

void ChangedElsewhereTest::cleanup()
{
    m_other.reset();
    QVERIFY(m_desktop->dialogs.allAnswersUsed());
}

void ChangedElsewhereTest::retitle(const QString &title, const QString &person)
{
    auto record = m_other->articles().load(m_story);
    VERIFY_OK(record);
    Article changed = record->article;
    changed.title = title;
    VERIFY_OK(m_other->articles().save(NormalArticle(changed), record->version, person));
}

void ChangedElsewhereTest::changeIsSaid_keptAndCompared()
{
    FollowingWindow window(*m_desktop, u"陶然"_s);
    QVERIFY(window.session.open(m_story).ok());
    window.type(u"写到这里。"_s);
    QVERIFY(window.session.flush().ok());
    window.session.endWriting();
    m_desktop->clock.advance(120);
    retitle(u"晨渡"_s);
    QTRY_COMPARE(window.title().toPlainText(), u"晨渡"_s);
    QTRY_VERIFY(window.isSaid());
    const QString time = m_desktop->clock.now().toLocalTime().toString(u"HH:mm"_s);
    QCOMPARE(window.noticeText(changedNotice),
             u"Another program changed this story at %1. What stood here before is kept as version 2."_s.arg(time));
    QCOMPARE(versions().size(), 2);
    QCOMPARE(versions().last().reason, changedElsewhereReason());
    QCOMPARE(titleOf(2), u"夜渡"_s);
    QCOMPARE(plainText(m_other->articles().revision(m_story, 2)->article().body), u"末班船十点开。写到这里。"_s);

    window.press(changedNotice, u"What is different?"_s);
    QCOMPARE(window.compareWanted.size(), 1);
    QCOMPARE(window.compareWanted.first().at(1).value<Article>().title, u"夜渡"_s);
    QCOMPARE(window.compareWanted.first().at(2).value<Article>().title, u"晨渡"_s);
    window.closeNotice();
    QVERIFY(window.notices->isEmpty());
    // What stands in a version already is not kept twice.
    retitle(u"夜渡"_s);
    QTRY_VERIFY(window.isSaid());
    QCOMPARE(versions().size(), 3);
    window.closeNotice();
    retitle(u"晨渡"_s);
    QTRY_VERIFY(window.isSaid());
    QCOMPARE(versions().size(), 3);
}

void ChangedElsewhereTest::whoDidIt_isNamed_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("words");
    QTest::newRow("a colleague") << u"柳明"_s << u"柳明 changed this story at "_s;
    QTest::newRow("the same person") << u"陶然"_s << u"You changed this story in another window at "_s;
    QTest::newRow("nobody known") << QString() << u"Another program changed this story at "_s;
}

void ChangedElsewhereTest::whoDidIt_isNamed()
{
    QFETCH(QString, person);
    QFETCH(QString, words);
    FollowingWindow window(*m_desktop, u"陶然"_s);
    QVERIFY(window.session.open(m_story).ok());
    retitle(u"晨渡"_s, person.isEmpty() ? person : m_desktop->personId(person));
    QTRY_VERIFY(window.isSaid());
    QVERIFY2(window.noticeText(changedNotice).startsWith(words), qPrintable(window.noticeText(changedNotice)));
}

/// Compared is with what stood here before the first of them.
void ChangedElsewhereTest::severalChanges_areOneNotice()
{
    FollowingWindow window(*m_desktop, u"陶然"_s);
    QVERIFY(window.session.open(m_story).ok());
    retitle(u"晨渡"_s);
    QTRY_VERIFY(window.isSaid());
    const NoticeBar *bar = window.notices->notice(changedNotice);
    retitle(u"午渡"_s, m_desktop->personId(u"柳明"_s));
    QTRY_VERIFY(window.noticeText(changedNotice).startsWith(u"柳明"_s));
    QCOMPARE(window.notices->notice(changedNotice), bar);
    QVERIFY(window.noticeText(changedNotice).endsWith(u"version 1."_s));
    window.press(changedNotice, u"What is different?"_s);
    QCOMPARE(window.compareWanted.first().at(1).value<Article>().title, u"夜渡"_s);
    QCOMPARE(window.compareWanted.first().at(2).value<Article>().title, u"午渡"_s);
}

void ChangedElsewhereTest::whatWasWrittenBetweenTwoChanges_isKept()
{
    FollowingWindow window(*m_desktop, u"陶然"_s);
    QVERIFY(window.session.open(m_story).ok());
    retitle(u"晨渡"_s);
    QTRY_VERIFY(window.isSaid());
    window.type(u"写在其间。"_s);
    QVERIFY(window.session.flush().ok());
    retitle(u"午渡"_s);
    QTRY_VERIFY2(window.noticeText(changedNotice).endsWith(u"version 2."_s), qPrintable(window.noticeText(changedNotice)));
    QCOMPARE(titleOf(2), u"晨渡"_s);
    QCOMPARE(plainText(m_other->articles().revision(m_story, 2)->article().body), u"末班船十点开。写在其间。"_s);
}

/// While somebody is writing, that is what the window says; when they are done, what they did.
void ChangedElsewhereTest::whoeverWrites_isFollowedFirst()
{
    FollowingWindow window(*m_desktop, u"陶然"_s);
    QVERIFY(window.session.open(m_story).ok());
    {
        FollowingWindow other(*m_desktop, u"孟知秋"_s);
        QVERIFY(other.session.open(m_story).ok());
        other.type(u"孟知秋写的。"_s);
        QTRY_VERIFY(window.lease.isReadOnly());
        QTRY_COMPARE(plainText(window.body().body()), u"末班船十点开。孟知秋写的。"_s);
        other.type(u"又写一句。"_s);
        QTRY_VERIFY(plainText(window.body().body()).endsWith(u"又写一句。"_s));
        QVERIFY(!window.isSaid());
        other.session.endWriting();
        QTRY_VERIFY(window.isSaid());
        QVERIFY(!other.isSaid()); // who did it knows
    }
    QVERIFY(window.noticeText(changedNotice).startsWith(u"孟知秋 changed this story at "_s));
    window.press(changedNotice, u"What is different?"_s);
    QCOMPARE(plainText(window.compareWanted.first().at(1).value<Article>().body), u"末班船十点开。"_s);
    QCOMPARE(plainText(window.compareWanted.first().at(2).value<Article>().body), u"末班船十点开。孟知秋写的。又写一句。"_s);
}

void ChangedElsewhereTest::unsavedTyping_isAConflictAsBefore()
{
    FollowingWindow window(*m_desktop, u"陶然"_s);
    QVERIFY(window.session.open(m_story).ok());
    window.type(u"还没存的话。"_s);
    retitle(u"晨渡"_s);
    QTRY_VERIFY(window.notices->notice(u"save"_s));
    QVERIFY2(window.noticeText(u"save"_s).contains(u"Both texts are there"_s), qPrintable(window.noticeText(u"save"_s)));
    QVERIFY(!window.isSaid());
    QCOMPARE(window.title().toPlainText(), u"夜渡"_s);
    window.press(u"save"_s, u"Show theirs"_s);
    QTRY_COMPARE(window.title().toPlainText(), u"晨渡"_s);
    QVERIFY(!window.isSaid()); // it was asked for
    QTRY_VERIFY(window.notices->notice(u"saved-elsewhere"_s));
}

void ChangedElsewhereTest::anotherStory_isNotToldOfIt()
{
    FollowingWindow window(*m_desktop, u"陶然"_s);
    QVERIFY(window.session.open(m_story).ok());
    retitle(u"晨渡"_s);
    QTRY_VERIFY(window.isSaid());
    QVERIFY(window.session.open(addStory(*m_desktop)).ok());
    QVERIFY(!window.isSaid());
}

GAOQIAN_TEST_WIDGETS(ChangedElsewhereTest)
#include "tst_changedelsewhere.moc"
