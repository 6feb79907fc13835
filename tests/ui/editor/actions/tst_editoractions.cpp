// The pane's actions: they do what they say, show the state at the cursor, and answer to their keys only in the pane.
#include "editor/actions/editoractions.h"

#include "editor/pane/richtextedit.h"
#include "support/testprogram.h"

#include <QComboBox>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Runs text(const QString &words, Styles styles = {}) { return {Run{words, styles, {}, {}}}; }

void put(RichTextEdit &edit, int from, int to)
{
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
}

} // namespace

class EditorActionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyActIsThereAndNamed();
    void shortcutsAreDistinct();
    void keysAct_data();
    void keysAct();
    void keysElsewhereDoNothing();
    void stateFollowsCursor();
    void styleBoxShowsAndSets();
    void colourMenuSets();
    void asksForDialogs();
    void isOffWhereNothingMayBeWritten();

private:
    std::unique_ptr<QWidget> m_window;
    RichTextEdit *m_edit = nullptr;
    EditorActions *m_actions = nullptr;
};

void EditorActionsTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_edit = new RichTextEdit(m_window.get());
    m_actions = new EditorActions(m_edit, m_window.get());
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_edit);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_edit->setFocus();
}

void EditorActionsTest::cleanup() { m_window.reset(); }

void EditorActionsTest::everyActIsThereAndNamed()
{
    QCOMPARE(m_actions->all().size(), int(EditorAct::PastePlain) + 1);
    QCOMPARE(m_actions->group(EditorAct::Bold, EditorAct::Underline).size(), 3);
    for (const QAction *action : m_actions->all()) {
        QVERIFY(action);
        QVERIFY(!action->text().isEmpty());
        QVERIFY(!action->toolTip().contains(u'&'));
    }
}

void EditorActionsTest::shortcutsAreDistinct()
{
    QStringList keys;
    for (const QAction *action : m_actions->all())
        if (!action->shortcut().isEmpty())
            keys.append(action->shortcut().toString());
    QVERIFY(keys.size() > 15);
    QCOMPARE(keys.removeDuplicates(), 0);
}

void EditorActionsTest::keysAct_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Blocks>("after");
    const Runs words = text(u"一二"_s);
    QTest::newRow("bold") << int(Qt::Key_B) << Blocks{Paragraph{.runs = text(u"一二"_s, Style::Bold)}};
    QTest::newRow("italic") << int(Qt::Key_I) << Blocks{Paragraph{.runs = text(u"一二"_s, Style::Italic)}};
    QTest::newRow("underline") << int(Qt::Key_U) << Blocks{Paragraph{.runs = text(u"一二"_s, Style::Underline)}};
    QTest::newRow("section heading") << int(Qt::Key_1) << Blocks{Heading{2, {}, words}};
    QTest::newRow("subheading") << int(Qt::Key_2) << Blocks{Heading{3, {}, words}};
    QTest::newRow("small heading") << int(Qt::Key_3) << Blocks{Heading{4, {}, words}};
    QTest::newRow("centre") << int(Qt::Key_E) << Blocks{Paragraph{.runs = words, .align = Align::Centre}};
}

void EditorActionsTest::keysAct()
{
    QFETCH(int, key);
    QFETCH(Blocks, after);
    const Blocks before{Paragraph{.runs = text(u"一二"_s)}};
    m_edit->setBody(before);
    put(*m_edit, 0, 2);
    QTest::keyClick(m_edit, Qt::Key(key), Qt::ControlModifier);
    QCOMPARE(m_edit->body(), after);
    QTest::keyClick(m_edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_edit->body(), before);
    QTest::keyClick(m_edit, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_edit->body(), after);
    QTest::keyClick(m_edit, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_edit->cursorState().shape.kind, BlockKind::Paragraph);
}

void EditorActionsTest::keysElsewhereDoNothing()
{
    auto *other = new QTextEdit(m_window.get());
    m_window->layout()->addWidget(other);
    other->show();
    other->setFocus();
    const Blocks before{Paragraph{.runs = text(u"一二"_s)}};
    m_edit->setBody(before);
    QTest::keyClick(other, Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_edit->body(), before);
}

void EditorActionsTest::stateFollowsCursor()
{
    const auto on = [this](EditorAct act) { return m_actions->action(act)->isChecked(); };
    m_edit->setBody({Heading{3, {}, text(u"题"_s)}, Paragraph{.runs = text(u"粗"_s, Style::Bold), .align = Align::Right},
                     ListBlock{true, {{{Paragraph{.runs = text(u"项"_s)}}}}}, Quote{{Paragraph{.runs = text(u"引"_s)}}}});
    put(*m_edit, 0, 0);
    QVERIFY(on(EditorAct::Heading3) && !on(EditorAct::Text) && !on(EditorAct::Heading2) && !on(EditorAct::Bold));
    QVERIFY(m_actions->action(EditorAct::SectionLabel)->isEnabled());
    QVERIFY(!m_actions->action(EditorAct::AlignCentre)->isEnabled());
    put(*m_edit, 2, 3);
    QVERIFY(on(EditorAct::Text) && on(EditorAct::Bold) && on(EditorAct::AlignRight) && !on(EditorAct::NumberedList));
    put(*m_edit, 4, 4);
    QVERIFY(on(EditorAct::NumberedList) && !on(EditorAct::BulletList) && !on(EditorAct::Quote));
    QVERIFY(m_actions->action(EditorAct::Nest)->isEnabled());
    put(*m_edit, 6, 6);
    QVERIFY(on(EditorAct::Quote) && !on(EditorAct::NumberedList));
    QVERIFY(!m_actions->action(EditorAct::Nest)->isEnabled());

    // an action that changes nothing leaves its mark right
    put(*m_edit, 2, 3);
    m_actions->action(EditorAct::Text)->trigger();
    QVERIFY(on(EditorAct::Text));
    m_actions->action(EditorAct::AlignRight)->trigger();
    QVERIFY(on(EditorAct::AlignRight));
}

void EditorActionsTest::styleBoxShowsAndSets()
{
    QComboBox *box = m_actions->makeStyleBox(m_window.get());
    m_edit->setBody({Quote{{Paragraph{.runs = text(u"引"_s)}}}, Divider{}});
    QCOMPARE(BlockStyle(box->currentIndex()), BlockStyle::Quote);
    const auto choose = [box](BlockStyle style) { Q_EMIT box->activated(int(style)); };
    choose(BlockStyle::Text);
    QCOMPARE(m_edit->body(), (Blocks{Paragraph{.runs = text(u"引"_s)}, Divider{}}));
    QCOMPARE(BlockStyle(box->currentIndex()), BlockStyle::Text);
    choose(BlockStyle::Heading4);
    QCOMPARE(m_edit->body(), (Blocks{Heading{4, {}, text(u"引"_s)}, Divider{}}));
    choose(BlockStyle::Heading4);
    QCOMPARE(m_edit->body(), (Blocks{Heading{4, {}, text(u"引"_s)}, Divider{}}));
    choose(BlockStyle::Lead);
    QCOMPARE(m_edit->body(), (Blocks{Paragraph{.runs = text(u"引"_s), .lead = true}, Divider{}}));
    choose(BlockStyle::Quote);
    QCOMPARE(m_edit->body(), (Blocks{Quote{{Paragraph{.runs = text(u"引"_s)}}}, Divider{}}));
    m_edit->moveCursor(QTextCursor::End);
    QVERIFY(!box->isEnabled());
}

void EditorActionsTest::colourMenuSets()
{
    QMenu *menu = m_actions->makeColourMenu({u"red"_s, u"house-green"_s}, m_window.get());
    QCOMPARE(menu->actions().size(), 3);
    QCOMPARE(menu->actions().constLast()->text(), u"house-green"_s);
    m_edit->setBody({Paragraph{.runs = text(u"一"_s)}});
    m_edit->selectAll();
    menu->actions().constLast()->trigger();
    QCOMPARE(m_edit->body(), (Blocks{Paragraph{.runs = {Run{u"一"_s, {}, {}, u"house-green"_s}}}}));
    menu->actions().constFirst()->trigger();
    QCOMPARE(m_edit->body(), (Blocks{Paragraph{.runs = text(u"一"_s)}}));
}

void EditorActionsTest::asksForDialogs()
{
    QSignalSpy link(m_actions, &EditorActions::linkRequested);
    QSignalSpy figure(m_actions, &EditorActions::figureRequested);
    QSignalSpy table(m_actions, &EditorActions::tableRequested);
    QSignalSpy label(m_actions, &EditorActions::labelRequested);
    m_edit->setBody({Heading{2, {}, text(u"abc"_s)}});
    QTest::keyClick(m_edit, Qt::Key_K, Qt::ControlModifier); // deletes to the end of the line in a bare QTextEdit
    QCOMPARE(link.size(), 1);
    QCOMPARE(m_edit->body(), (Blocks{Heading{2, {}, text(u"abc"_s)}}));
    m_actions->action(EditorAct::Figure)->trigger();
    m_actions->action(EditorAct::Table)->trigger();
    m_actions->action(EditorAct::SectionLabel)->trigger();
    QCOMPARE(figure.size() + table.size() + label.size(), 3);
}

void EditorActionsTest::isOffWhereNothingMayBeWritten()
{
    m_edit->setBody({Heading{2, {}, text(u"abc"_s)}, Paragraph{.runs = {Run{u"abc"_s, {}, u"https://example.org/"_s, {}}}}});
    m_edit->moveCursor(QTextCursor::End);
    m_edit->setReadOnly(true);
    m_edit->moveCursor(QTextCursor::Left); // what is on follows the cursor; off stays off
    for (const QAction *action : m_actions->all())
        QCOMPARE(action->isEnabled(), action == m_actions->action(EditorAct::CopyLink));
    m_edit->setReadOnly(false);
    QVERIFY(m_actions->action(EditorAct::Bold)->isEnabled());
    QVERIFY(m_actions->action(EditorAct::PastePlain)->isEnabled());
    QVERIFY(!m_actions->action(EditorAct::SectionLabel)->isEnabled());
}

GAOQIAN_TEST_WIDGETS(EditorActionsTest)
#include "tst_editoractions.moc"
