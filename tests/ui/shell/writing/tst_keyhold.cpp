// What is typed between an act and its place goes to the place, and never to what stands there still.
#include "shell/writing/keyhold.h"
#include "support/testprogram.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace gaoqian;

class TestKeyHold : public QObject {
    Q_OBJECT

private:
    struct Window : QWidget {
        Window() :
            layout(this), hold(
                              *this, [this] { return isBetween; }, [this] { return isSecret; })
        {
            layout.addWidget(&old);
            layout.addWidget(&next);
            addAction(&action);
            action.setShortcut(Qt::CTRL | Qt::Key_J);
            show();
            activateWindow();
            old.setFocus();
        }

        bool isBetween = false;
        bool isSecret = false;
        QLineEdit old;
        QLineEdit next;
        QAction action;
        QVBoxLayout layout;
        KeyHold hold;
    };

private Q_SLOTS:
    void keysGoWhereTheyAreTyped()
    {
        Window window;
        QTest::keyClicks(&window.old, u"abc"_s);
        QCOMPARE(window.old.text(), u"abc"_s);
    }

    void whatIsTypedBetween_goesToTheNextPlace()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.isBetween = true;
        QTest::keyClicks(&window.old, u"new"_s);
        window.isBetween = false;
        window.next.setFocus();
        QTest::keyClicks(&window.next, u" story"_s); // behind what is held, in its order
        QTRY_COMPARE(window.next.text(), u"new story"_s);
        QCOMPARE(window.old.text(), QString());
    }

    void shortcutsDoNotActOnWhatIsLeft()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy acted(&window.action, &QAction::triggered);
        window.isBetween = true;
        QTest::keyClick(&window.old, Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(acted.size(), 0);
    }

    void passphraseGoesToItsDialog()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.isBetween = true;
        QTest::keyClicks(&window.old, u"de"_s);
        QDialog dialog(&window);
        QLineEdit passphrase(&dialog);
        dialog.setModal(true);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        passphrase.setFocus();
        QTRY_COMPARE(passphrase.text(), u"de"_s);
        QTest::keyClicks(&passphrase, u"mo"_s);
        QCOMPARE(passphrase.text(), u"demo"_s);
        QCOMPARE(window.old.text(), QString());
    }

    /// The story that it was typed for does not come.
    void whatHasNoPlace_isTold()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy leftOver(&window.hold, &KeyHold::leftOver);
        window.isBetween = true;
        QTest::keyClicks(&window.old, u"new"_s);
        QTest::keyClick(&window.old, Qt::Key_J, Qt::ControlModifier);
        QTest::keyClick(&window.old, Qt::Key_Left);
        QTest::keyClick(&window.old, Qt::Key_Return);
        QInputMethodEvent composed;
        composed.setCommitString(u"新稿"_s);
        QApplication::sendEvent(&window.old, &composed);
        window.hold.giveUp();
        QCOMPARE(leftOver.size(), 1);
        QCOMPARE(leftOver.first().first().toString(), u"new\n新稿"_s);
        QVERIFY(!window.hold.isHolding());
        window.hold.giveUp();
        QCOMPARE(leftOver.size(), 1);
    }

    void whatHasNoPlace_isToldWhereADialogSaysSo()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy leftOver(&window.hold, &KeyHold::leftOver);
        window.isBetween = true;
        QTest::keyClicks(&window.old, u"new"_s);
        QDialog refusal(&window);
        refusal.setModal(true);
        refusal.show();
        window.isBetween = false;
        QTRY_COMPARE(leftOver.size(), 1);
        QCOMPARE(window.old.text(), QString());
    }

    void whatMayBeAPassphrase_isNeverTold()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QSignalSpy leftOver(&window.hold, &KeyHold::leftOver);
        window.isBetween = true;
        QTest::keyClicks(&window.old, u"new"_s);
        window.isSecret = true;
        QTest::keyClicks(&window.old, u"demo"_s);
        window.isSecret = false;
        QTest::keyClicks(&window.old, u"more"_s);
        window.hold.giveUp();
        QVERIFY(window.hold.isHolding()); // its dialog may come yet
        QDialog refusal(&window);
        refusal.setModal(true);
        refusal.show();
        window.isBetween = false;
        QTRY_VERIFY(!window.hold.isHolding());
        QVERIFY(leftOver.isEmpty());
    }

    void whereNothingTakesText_itIsTold()
    {
        Window window;
        QSignalSpy leftOver(&window.hold, &KeyHold::leftOver);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.isBetween = true;
        QTest::keyClicks(&window.old, u"x"_s);
        window.old.clearFocus();
        window.isBetween = false;
        window.setFocusPolicy(Qt::StrongFocus);
        window.setFocus();
        QTRY_VERIFY(!window.hold.isHolding());
        QCOMPARE(window.old.text() + window.next.text(), QString());
        QCOMPARE(leftOver.size(), 1);
        QCOMPARE(leftOver.first().first().toString(), u"x"_s);
    }
};

GAOQIAN_TEST_WIDGETS(TestKeyHold)
#include "tst_keyhold.moc"
