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
        Window() : layout(this), hold(*this, [this] { return isBetween; })
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

    void whereNothingTakesText_itIsDropped()
    {
        Window window;
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.isBetween = true;
        QTest::keyClicks(&window.old, u"x"_s);
        window.old.clearFocus();
        window.isBetween = false;
        window.setFocusPolicy(Qt::StrongFocus);
        window.setFocus();
        QTRY_VERIFY(!window.hold.isHolding());
        QCOMPARE(window.old.text() + window.next.text(), QString());
    }
};

GAOQIAN_TEST_WIDGETS(TestKeyHold)
#include "tst_keyhold.moc"
