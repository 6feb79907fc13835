// Two windows on one story, side by side: one writes, the other follows, takes over, and neither loses a word.
#include "shell/safety/editlockcontroller.h"

#include "shell/safety/savefailure.h"
#include "support/testprogram.h"
#include "support/writingwindow.h"

#include <QSignalSpy>

#include <future>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int quickLook = 30;
const auto lease = u"lease"_s;
const auto writeHere = u"Write here instead…"_s;

struct KeptWindow : WritingWindow {
    KeptWindow(ScratchDesktop &desktop, const QString &person) :
        WritingWindow(desktop, person), trouble(session, *story, *notices, dialogs, this), watch(*newsroom, nullptr, quickLook),
        keeper(std::make_unique<EditLockController>(*newsroom, session, watch,
                                                    EditLockController::Places{*pane, *form, *notices, dialogs}, this, quickLook))
    {}

    bool isReadOnly() { return body().isReadOnly() && title().isReadOnly() && !form->widget()->isEnabled(); }
    bool isWritable() { return !body().isReadOnly() && !title().isReadOnly() && form->widget()->isEnabled(); }

    SaveFailure trouble;
    ChangeWatch watch;
    std::unique_ptr<EditLockController> keeper;
};

} // namespace

class EditLockControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void reading_locksNobodyOut();
    void theOther_isReadOnlyAndFollows();
    void takingOver_keepsBothTexts();
    void takingOver_mayBeDeclined();
    void leaving_letsTheOtherWrite();
    void whatIsComposed_isNotBroken();
    void samePersonTwice_isToldSo();
    void whoGoesToAnotherStory_arrives();

private:
    std::unique_ptr<ScratchDesktop> m_desktop;
    QString m_story;
};

void EditLockControllerTest::init()
{
    m_desktop = std::make_unique<ScratchDesktop>();
    QVERIFY(m_desktop->makeNewsroom().ok());
    m_story = addStory(*m_desktop);
}

void EditLockControllerTest::cleanup() { QVERIFY(m_desktop->dialogs.allAnswersUsed()); }

void EditLockControllerTest::reading_locksNobodyOut()
{
    KeptWindow first(*m_desktop, u"陶然"_s);
    KeptWindow second(*m_desktop, u"孟知秋"_s);
    QVERIFY(first.session.open(m_story).ok());
    QVERIFY(second.session.open(m_story).ok());
    QVERIFY(first.isWritable());
    QVERIFY(second.isWritable());
    QVERIFY(second.notices->isEmpty());
}

void EditLockControllerTest::theOther_isReadOnlyAndFollows()
{
    KeptWindow first(*m_desktop, u"陶然"_s);
    KeptWindow second(*m_desktop, u"孟知秋"_s);
    QVERIFY(first.session.open(m_story).ok());
    QVERIFY(second.session.open(m_story).ok());
    second.type(u"孟知秋写的。"_s);
    QTRY_VERIFY(first.isReadOnly());
    QVERIFY2(first.noticeText(lease).startsWith(u"孟知秋 is writing this story since "_s), qPrintable(first.noticeText(lease)));
    QVERIFY(second.isWritable());
    const QString before = plainText(first.body().body());
    QTest::keyClicks(&first.body(), u"lost?"_s);
    QTRY_COMPARE(plainText(first.body().body()), before + u"孟知秋写的。"_s); // as soon as it is saved
    QVERIFY(!first.session.isPending());
}

void EditLockControllerTest::takingOver_keepsBothTexts()
{
    KeptWindow first(*m_desktop, u"陶然"_s);
    KeptWindow second(*m_desktop, u"孟知秋"_s);
    QVERIFY(first.session.open(m_story).ok());
    QVERIFY(second.session.open(m_story).ok());
    second.type(u"孟知秋写的。"_s);
    QTRY_VERIFY(first.isReadOnly());
    m_desktop->dialogs.willConfirm(true);
    first.press(lease, writeHere);
    QTRY_VERIFY(first.isWritable());
    QVERIFY(first.notices->isEmpty());
    QTRY_VERIFY(second.isReadOnly());
    QVERIFY2(second.noticeText(lease).startsWith(u"陶然 took this story over at "_s), qPrintable(second.noticeText(lease)));
    // What the loser had typed is in the file, and the winner sees it before writing on.
    QTRY_VERIFY(plainText(first.body().body()).endsWith(u"孟知秋写的。"_s));
    first.type(u"陶然写的。"_s);
    QVERIFY(first.session.flush().ok());
    QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。孟知秋写的。陶然写的。"_s);
    QTRY_COMPARE(plainText(second.body().body()), u"末班船十点开。孟知秋写的。陶然写的。"_s);
    QVERIFY(second.isReadOnly());
}

void EditLockControllerTest::takingOver_mayBeDeclined()
{
    KeptWindow first(*m_desktop, u"陶然"_s);
    KeptWindow second(*m_desktop, u"孟知秋"_s);
    QVERIFY(second.session.open(m_story).ok());
    second.type(u"孟知秋写的。"_s);
    QVERIFY(second.session.flush().ok());
    QVERIFY(first.session.open(m_story).ok());
    QTRY_VERIFY(first.isReadOnly());
    m_desktop->dialogs.willConfirm(false);
    first.press(lease, writeHere);
    QVERIFY(first.isReadOnly());
    QVERIFY(second.isWritable());
}

void EditLockControllerTest::leaving_letsTheOtherWrite()
{
    KeptWindow first(*m_desktop, u"陶然"_s);
    {
        KeptWindow second(*m_desktop, u"孟知秋"_s);
        QVERIFY(second.session.open(m_story).ok());
        second.type(u"孟知秋写的。"_s);
        QVERIFY(second.session.flush().ok());
        QVERIFY(first.session.open(m_story).ok());
        QTRY_VERIFY(first.isReadOnly());
        second.keeper.reset();
    }
    QTRY_VERIFY(first.isWritable());
    QVERIFY(first.notices->isEmpty());
}

/// Somebody composes in a window that is to be read anew: not under their hands.
void EditLockControllerTest::whatIsComposed_isNotBroken()
{
    KeptWindow first(*m_desktop, u"陶然"_s);
    KeptWindow second(*m_desktop, u"孟知秋"_s);
    QVERIFY(first.session.open(m_story).ok());
    QVERIFY(second.session.open(m_story).ok());
    first.body().setFocus();
    QInputMethodEvent composing(u"pin yin"_s, {});
    QCoreApplication::sendEvent(&first.body(), &composing);
    QVERIFY(first.body().isComposing());
    second.type(u"孟知秋写的。"_s);
    QVERIFY(second.session.flush().ok());
    QTRY_VERIFY(first.notices->notice(lease));
    QCOMPARE(plainText(first.body().body()), u"末班船十点开。"_s);
    QVERIFY(first.body().isComposing());
    QInputMethodEvent none;
    QCoreApplication::sendEvent(&first.body(), &none);
    QTRY_COMPARE(plainText(first.body().body()), u"末班船十点开。孟知秋写的。"_s);
}

void EditLockControllerTest::samePersonTwice_isToldSo()
{
    KeptWindow first(*m_desktop, u"陶然"_s);
    KeptWindow second(*m_desktop, u"陶然"_s);
    QVERIFY(first.session.open(m_story).ok());
    QVERIFY(second.session.open(m_story).ok());
    first.type(u"第一扇窗。"_s);
    QTRY_VERIFY(second.isReadOnly());
    QVERIFY2(second.noticeText(lease).startsWith(u"You are writing this story in another window since "_s),
             qPrintable(second.noticeText(lease)));
    QVERIFY(first.isWritable());
}

/// The story that is being left was changed by others meanwhile: that calls nobody back.
void EditLockControllerTest::whoGoesToAnotherStory_arrives()
{
    KeptWindow window(*m_desktop, u"陶然"_s);
    QVERIFY(window.session.open(m_story).ok());
    const QString next = addStory(*m_desktop);
    const auto other = m_desktop->secondLook();
    QSignalSpy changed(&window.watch, &ChangeWatch::changed);
    QTRY_VERIFY(changed.size() > 0);
    std::promise<void> mayRead;
    window.session.thread().read<int>([wait = mayRead.get_future().share()](const auto &) -> Result<int> {
        wait.wait();
        return 0;
    });
    changed.clear();
    auto record = other->articles().load(m_story);
    QVERIFY(record.ok());
    Article text = record->article;
    text.title = u"晨渡"_s;
    QVERIFY(other->articles().save(NormalArticle(text), record->version, {}).ok());
    QTRY_VERIFY(!changed.isEmpty()); // it is asked now which version there is
    bool arrived = false;
    window.session.visit(next, [&](const Result<void> &) { arrived = true; });
    mayRead.set_value();
    QTRY_VERIFY(arrived);
    QCOMPARE(window.session.article().id, next);
}

GAOQIAN_TEST_WIDGETS(EditLockControllerTest)
#include "tst_editlockcontroller.moc"
