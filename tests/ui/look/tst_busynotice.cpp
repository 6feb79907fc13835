// What goes on beside the writing can be stopped in every way that a bar has.
#include "look/busynotice.h"

#include "look/noticebar.h"
#include "support/testprogram.h"

#include <QPushButton>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class BusyNoticeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stops = 0;
        m_window = std::make_unique<QWidget>();
        m_window->resize(600, 200);
        m_stack = new NoticeStack(m_window.get());
        m_stack->resize(600, 200);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_busy = new BusyNotice(
            *m_stack, u"work"_s, [this] { ++m_stops; }, m_window.get());
    }

    void cleanup() { m_window.reset(); }

    void newsComesInTheSameBar()
    {
        m_busy->show(u"1 of 2"_s);
        NoticeBar *bar = m_stack->notice(u"work"_s);
        QVERIFY(bar);
        m_busy->show(u"2 of 2"_s);
        QCOMPARE(m_stack->notice(u"work"_s), bar);
        QCOMPARE(bar->text(), u"2 of 2"_s);
        m_busy->hide();
        QVERIFY(!m_stack->notice(u"work"_s));
        QCOMPARE(m_stops, 0);
    }

    void buttonAndEscapeStop()
    {
        m_busy->show(u"going on"_s);
        QTest::mouseClick(m_stack->notice(u"work"_s)->buttons().first(), Qt::LeftButton);
        QCOMPARE(m_stops, 1);
        QVERIFY(m_stack->notice(u"work"_s)); // until it is told that nothing goes on
        QTest::keyClick(m_stack->notice(u"work"_s), Qt::Key_Escape);
        QCOMPARE(m_stops, 2);
        QVERIFY(!m_stack->notice(u"work"_s));
    }

    void anotherNoticeUnderItsNameIsLeftAlone()
    {
        m_busy->show(u"going on"_s);
        m_busy->hide();
        m_stack->show(u"work"_s, {.text = u"done"_s, .buttons = {}});
        m_busy->hide();
        QVERIFY(m_stack->notice(u"work"_s));
        QTest::keyClick(m_stack->notice(u"work"_s), Qt::Key_Escape);
        QCOMPARE(m_stops, 0);
    }

private:
    std::unique_ptr<QWidget> m_window;
    NoticeStack *m_stack = nullptr;
    BusyNotice *m_busy = nullptr;
    int m_stops = 0;
};

GAOQIAN_TEST_WIDGETS(BusyNoticeTest)
#include "tst_busynotice.moc"
