#include "look/noticebar.h"

#include "support/accessible.h"
#include "support/testprogram.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

QList<QObject *> alerts;

void noteAlert(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Alert)
        alerts.append(event->object());
}

} // namespace

class TestNoticeBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void buttonsActByMouseAndKeyboard()
    {
        QStringList done;
        NoticeBar bar(Notice{NoticeKind::Question,
                             u"陶然 is writing this story"_s,
                             {{u"Write here"_s, [&] { done += u"here"_s; }}, {u"Leave it"_s, [&] { done += u"leave"_s; }}}});
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        QTest::mouseClick(bar.buttons().at(1), Qt::LeftButton);
        bar.buttons().at(1)->setFocus();
        QTest::keyClick(&bar, Qt::Key_Backtab);
        QVERIFY(bar.buttons().at(0)->hasFocus());
        QTest::keyClick(bar.buttons().at(0), Qt::Key_Space);
        QCOMPARE(done, (QStringList{u"leave"_s, u"here"_s}));
    }

    void aButtonIsAsItsAction()
    {
        QAction action(u"Try again"_s);
        QSignalSpy triggered(&action, &QAction::triggered);
        NoticeBar bar(NoticeKind::Warning, u"Not saved"_s);
        QPushButton *button = bar.addButton(&action);
        button->click();
        QCOMPARE(triggered.count(), 1);
        action.setEnabled(false);
        QVERIFY(!button->isEnabled());
    }

    void escapeClosesOnlyWhatMayBeClosed()
    {
        NoticeBar bar(NoticeKind::Information, u"Everything is here"_s);
        QPushButton *button = bar.addButton(u"OK"_s, {});
        QSignalSpy closed(&bar, &NoticeBar::closed);
        bar.show();
        QTest::keyClick(button, Qt::Key_Escape);
        QCOMPARE(closed.count(), 0);
        QVERIFY(bar.isVisible());
        bar.setClosable(true);
        QTest::keyClick(button, Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!bar.isVisible());
    }

    void markupIsShownAsItIs()
    {
        NoticeBar bar(NoticeKind::Information, u"<b>柳明</b>"_s);
        QCOMPARE(bar.text(), u"<b>柳明</b>"_s);
        for (const QLabel *label : bar.findChildren<QLabel *>())
            QCOMPARE(label->textFormat() == Qt::PlainText, !label->text().isEmpty());
    }

    void itIsToldToScreenReaders()
    {
        QAccessible::setActive(true);
        if (!QAccessible::isActive())
            QSKIP("no accessibility on this platform");
        const auto before = QAccessible::installUpdateHandler(noteAlert);
        alerts.clear();
        NoticeBar bar(NoticeKind::Warning, u"Not saved: the disk is full"_s);
        bar.setClosable(true);
        bar.addButton(u"Try again"_s, {});
        bar.show();
        QCOMPARE(alerts, QList<QObject *>{&bar});
        bar.setText(u"Not saved: the disk is full"_s);
        QCOMPARE(alerts.size(), 1);
        bar.setText(u"Not saved: the file is locked"_s);
        QCOMPARE(alerts.size(), 2);
        QCOMPARE(QAccessible::queryAccessibleInterface(&bar)->text(QAccessible::Name), bar.text());
        QCOMPARE(test::namelessControls(bar), QStringList());
        QAccessible::installUpdateHandler(before);
    }

    void nothingIsCutOffWhenNarrow()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *stack = new NoticeStack;
        auto *text = new QPlainTextEdit;
        layout->addWidget(stack);
        layout->addWidget(text, 1);
        NoticeBar *bar = stack->show(
            u"saved"_s, Notice{NoticeKind::Warning,
                               u"这篇稿件没有保存：磁盘已满。文字仍在窗口里，请腾出空间后重试，或者另存到别处，或者复制文字。"_s,
                               {{u"重试"_s, {}}, {u"另存到别处…"_s, {}}, {u"复制文字"_s, {}}}});
        window.resize(1600, 500);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QTRY_VERIFY(bar->height() < 60); // one line
        const int wide = bar->height();
        window.resize(360, 500);
        QTRY_VERIFY(bar->height() > 2 * wide);
        for (const QWidget *child : bar->findChildren<QWidget *>()) {
            if (child->isVisible())
                QVERIFY(bar->rect().contains(QRect(child->mapTo(bar, QPoint()), child->size())));
        }
        const auto *label = bar->findChildren<QLabel *>().at(1);
        QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
    }

    void theStackKeepsOneBarAnId()
    {
        NoticeStack stack;
        stack.show();
        QVERIFY(stack.isEmpty());
        stack.show(u"lease"_s, Notice{NoticeKind::Information, u"one"_s, {}});
        stack.show(u"save"_s, Notice{NoticeKind::Warning, u"two"_s, {}});
        stack.show(u"lease"_s, Notice{NoticeKind::Information, u"three"_s, {}});
        QCOMPARE(stack.notice(u"lease"_s)->text(), u"three"_s);
        QTRY_VERIFY(stack.notice(u"lease"_s)->y() < stack.notice(u"save"_s)->y());
        stack.take(u"lease"_s);
        stack.take(u"lease"_s);
        QVERIFY(!stack.notice(u"lease"_s));
        QTRY_COMPARE(stack.findChildren<NoticeBar *>().size(), 1);
    }

    void closingGivesTheKeyboardBack()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *stack = new NoticeStack;
        auto *text = new QPlainTextEdit;
        auto *other = new QPushButton(u"other"_s);
        layout->addWidget(other);
        layout->addWidget(stack);
        layout->addWidget(text);
        stack->setReturnTo(text);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        QSignalSpy dismissed(stack, &NoticeStack::dismissed);
        stack->show(u"a"_s, Notice{NoticeKind::Question, u"?"_s, {{u"Yes"_s, [stack] { stack->take(u"a"_s); }}}});
        stack->focusNewest();
        QCOMPARE(window.focusWidget(), stack->notice(u"a"_s)->buttons().first());
        QTest::keyClick(window.focusWidget(), Qt::Key_Space);
        QVERIFY(stack->isEmpty());
        QCOMPARE(window.focusWidget(), text);
        QCOMPARE(dismissed.count(), 0);
        stack->show(u"a"_s, Notice{NoticeKind::Question, u"?"_s, {}});
        stack->focusNewest();
        QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
        QVERIFY(stack->isEmpty());
        QCOMPARE(window.focusWidget(), text);
        QCOMPARE(dismissed.count(), 1);
        // Elsewhere it stays where it is.
        stack->show(u"a"_s, Notice{});
        other->setFocus();
        stack->take(u"a"_s);
        QCOMPARE(window.focusWidget(), other);
    }
};

GAOQIAN_TEST_WIDGETS(TestNoticeBar)
#include "tst_noticebar.moc"
