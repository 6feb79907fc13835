// The outline and the counters over the real text: they follow it, and a section moved in the outline is moved in the text in one
// step.
#include "article/outline.h"
#include "editor/pane/richtextedit.h"
#include "outline/outlinemodel.h"
#include "outline/outlinepanel.h"
#include "shell/writing/outlinecontroller.h"
#include "shell/writing/storycounter.h"
#include "support/testprogram.h"

#include <QAbstractItemModel>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLayout>
#include <QObject>
#include <QString>
#include <QTest>
#include <QTextCursor>
#include <QTreeView>
#include <QWidget>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Block section(const QString &label, const QString &text) { return Heading{2, label, {{text}}}; }
Block words(const QString &text) { return Paragraph{{{text}}}; }

Blocks story()
{
    return {words(u"导语"_s), section(u"01"_s, u"甲"_s), words(u"甲文"_s), section(u"02"_s, u"乙"_s), words(u"乙文"_s)};
}

} // namespace

class OutlineControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *layout = new QHBoxLayout(m_window.get());
        m_panel = new OutlinePanel;
        m_body = new RichTextEdit;
        layout->addWidget(m_panel);
        layout->addWidget(m_body, 1);
        m_window->resize(900, 300);
        m_control = new OutlineController(*m_body, *m_panel, m_window.get());
        m_body->setBody(story());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_control->show(m_body->body());
        m_body->setFocus();
    }

    void cleanup() { m_window.reset(); }

    void currentSection_followsTheCursor()
    {
        QCOMPARE(current(), -1);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m_body, Qt::Key_Down);
        QTRY_COMPARE(current(), 1);
        QTest::keyClick(m_body, Qt::Key_Up);
        QTRY_COMPARE(current(), 0);
    }

    void enter_goesToTheSection()
    {
        tree()->setFocus();
        tree()->setCurrentIndex(model()->indexOf(1));
        QTest::keyClick(tree(), Qt::Key_Return);
        QVERIFY(m_body->hasFocus());
        QCOMPARE(m_body->textCursor().block().text(), u"乙"_s);
    }

    void moving_isOneStepAndNumbersAgain()
    {
        m_body->moveCursor(QTextCursor::End);
        QTest::keyClicks(m_body, u"!"_s);
        const Blocks before = m_body->body();
        m_control->show(before);
        tree()->setFocus();
        tree()->setCurrentIndex(model()->indexOf(1));
        QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier);
        const Blocks expected{words(u"导语"_s), section(u"01"_s, u"乙"_s), words(u"乙文!"_s), section(u"02"_s, u"甲"_s),
                              words(u"甲文"_s)};
        QCOMPARE(m_body->body(), expected);
        QCOMPARE(m_panel->outline(), outlineOf(expected));
        QCOMPARE(current(), 0);
        QVERIFY(tree()->hasFocus()); // so that it can be moved on
        m_body->undo();
        QCOMPARE(m_body->body(), before);
        m_body->redo();
        QCOMPARE(m_body->body(), expected);
    }

    void outlineOfAnOlderText_movesNothing()
    {
        m_body->moveCursor(QTextCursor::Start);
        QTest::keyClick(m_body, Qt::Key_Return); // every section is one block further down now
        const Blocks before = m_body->body();
        Q_EMIT m_panel->moveRequested(1, 0);
        QCOMPARE(m_body->body(), before);
        QCOMPARE(m_panel->outline(), outlineOf(before));
    }

    void moving_leavesTheTextBeingComposedAlone()
    {
        QInputMethodEvent composing(u"pin"_s, {});
        QCoreApplication::sendEvent(m_body, &composing);
        Q_EMIT m_panel->moveRequested(1, 0);
        QCOMPARE(m_body->body(), story());
        QCOMPARE(m_body->textCursor().block().layout()->preeditAreaText(), u"pin"_s);
    }

    void readOnlyText_keepsItsSections()
    {
        m_body->setReadOnly(true);
        m_control->show(m_body->body());
        tree()->setFocus();
        tree()->setCurrentIndex(model()->indexOf(1));
        QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_body->body(), story());
    }

    void counter_countsBodyAndSelection()
    {
        QLabel label;
        StoryCounter counter(*m_body, label, nullptr);
        Article article;
        article.title = QString(33, u'题');
        article.body = m_body->body();
        counter.count(article);
        QVERIFY(label.text().contains(u"10"_s)); // 导语 01 甲 甲文 02 乙 乙文
        QVERIFY(label.toolTip().contains(u"33"_s) && label.toolTip().contains(u"32"_s));
        const QString whole = label.text();
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(m_body, Qt::Key_Right, Qt::ShiftModifier);
        QTRY_VERIFY(label.text().startsWith(u"2 "_s));
        QVERIFY(label.text().contains(u"10"_s));
        QTest::keyClick(m_body, Qt::Key_Right);
        QTRY_COMPARE(label.text(), whole);
    }

private:
    QTreeView *tree() const { return m_panel->findChild<QTreeView *>(); }
    OutlineModel *model() const { return qobject_cast<OutlineModel *>(tree()->model()); }
    int current() const { return int(model()->entryAt(tree()->currentIndex())); }

    std::unique_ptr<QWidget> m_window;
    OutlinePanel *m_panel = nullptr;
    RichTextEdit *m_body = nullptr;
    OutlineController *m_control = nullptr;
};

GAOQIAN_TEST_WIDGETS(OutlineControllerTest)
#include "tst_outlinecontroller.moc"
