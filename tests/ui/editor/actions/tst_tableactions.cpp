// Tables as people work with them: keys, menu, mouse, clipboard, undo.
#include "editor/actions/tableactions.h"

#include "article/articlejson.h"
#include "editor/commands/tablecommands.h"
#include "editor/commands/tablepaste.h"
#include "editor/document/documentbuilder.h"
#include "editor/document/documentwalker.h"
#include "editor/pane/richtextedit.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QMenu>
#include <QMimeData>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTextTable>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Paragraph paragraph(const QString &words) { return {.runs = words.isEmpty() ? Runs() : Runs{Run{words, {}, {}, {}}}}; }
TableCell cell(const QString &words, int columnSpan = 1, int rowSpan = 1) { return {{paragraph(words)}, columnSpan, rowSpan}; }

/// A cell for each letter, a row for each word; a dot is an empty cell.
Table table(const QString &letters, int headerRows = 0)
{
    Table table{headerRows, {}};
    for (const QString &line : letters.split(u' ')) {
        TableRow row;
        for (const QChar letter : line)
            row.cells.append(cell(letter == u'.' ? QString() : QString(letter)));
        table.rows.append(row);
    }
    return table;
}

QByteArray shown(const Blocks &body)
{
    Article article;
    article.body = body;
    return NormalArticle(normalised(article)).json();
}

#define COMPARE_BODY(edit, ...) QCOMPARE(shown((edit).body()), shown(Blocks __VA_ARGS__))

class Pane : public RichTextEdit {
public:
    explicit Pane(const Blocks &body) : actions(this, this)
    {
        setBody(body);
        resize(700, 500);
        show();
        activateWindow();
        if (!QTest::qWaitForWindowActive(this))
            qFatal("no window");
        setFocus();
    }

    /// Clicks into the cell that begins with `letter`.
    void click(QChar letter, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::mouseClick(viewport(), Qt::LeftButton, modifiers, pointOf(letter));
    }
    void drag(QChar from, QChar to)
    {
        QTest::mousePress(viewport(), Qt::LeftButton, {}, pointOf(from));
        const QPoint end = pointOf(to);
        QMouseEvent move(QEvent::MouseMove, end, viewport()->mapToGlobal(end), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(viewport(), &move);
        QTest::mouseRelease(viewport(), Qt::LeftButton, {}, end);
    }
    QPoint pointOf(QChar letter)
    {
        const QTextCursor found = document()->find(QString(letter));
        if (found.isNull())
            qFatal("no %s", qPrintable(QString(letter)));
        return cursorRect(found).center() - QPoint(4, 0);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(this, Qt::Key(key), modifiers); }
    void act(TableAct act) { actions.action(act)->trigger(); }
    bool offers(TableAct act) const { return actions.action(act)->isEnabled(); }
    /// The text of the block that the cursor is in.
    QString here() const { return textCursor().block().text(); }

    void pasteText(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }

    TableActions actions;
};

} // namespace

class TableActionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersWhatCanBeDone();
    void insertsAndDeletes();
    void moves();
    void switchesTheHeader();
    void mergesAndSplits();
    void selects();
    void deletesTheTable();
    void walksByTab();
    void movesByArrows();
    void changesNestedTables();
    void changesTheSecondTable();
    void showsItsMenu();
    void sparesWhatIsComposed();
    void readsSpreadsheetText_data();
    void readsSpreadsheetText();
    void leavesOtherText_data();
    void leavesOtherText();
    void pastesIntoCells();
    void pastesOutsideTables();
    void pastesCopiedCells();
    void undoesEverything();
};

void TableActionsTest::offersWhatCanBeDone()
{
    using enum TableAct;
    Pane pane({paragraph(u"x"_s), table(u"ab cd"_s, 1)});
    pane.click(u'x');
    QVERIFY(!pane.offers(RowAbove) && !pane.offers(DeleteTable) && !pane.offers(MergeCells));
    pane.click(u'a');
    QVERIFY(pane.offers(RowAbove) && pane.offers(DeleteTable) && pane.offers(ColumnsRight));
    QVERIFY(!pane.offers(RowsDown)); // a header stays
    QVERIFY(!pane.offers(ColumnsLeft) && !pane.offers(MergeCells) && !pane.offers(SplitCells));
    QVERIFY(pane.actions.action(HeaderRow)->isChecked());
    pane.drag(u'a', u'b');
    QVERIFY(pane.offers(MergeCells));
    pane.setReadOnly(true);
    pane.click(u'c');
    QVERIFY(!pane.offers(RowAbove));
}

void TableActionsTest::insertsAndDeletes()
{
    using enum TableAct;
    Pane pane({table(u"ab cd"_s)});
    pane.click(u'c');
    pane.act(RowAbove);
    QTest::keyClicks(&pane, u"x"_s); // the cursor is in the new row
    COMPARE_BODY(pane, {table(u"ab x. cd"_s)});
    pane.act(ColumnRight);
    QTest::keyClicks(&pane, u"y"_s);
    COMPARE_BODY(pane, {table(u"a.b xy. c.d"_s)});
    pane.act(DeleteRows);
    COMPARE_BODY(pane, {table(u"a.b c.d"_s)});
    pane.act(DeleteColumns);
    COMPARE_BODY(pane, {table(u"ab cd"_s)});
    QCOMPARE(pane.here(), u"d"_s);
    for (int step = 0; step < 6; ++step)
        pane.press(Qt::Key_Z, Qt::ControlModifier);
    COMPARE_BODY(pane, {table(u"ab cd"_s)});
    QVERIFY(!pane.document()->isUndoAvailable());
}

void TableActionsTest::moves()
{
    Pane pane({table(u"ab cd ef"_s)});
    pane.click(u'd');
    pane.press(Qt::Key_Up, Qt::AltModifier);
    COMPARE_BODY(pane, {table(u"cd ab ef"_s)});
    QCOMPARE(pane.here(), u"d"_s);
    pane.press(Qt::Key_Up, Qt::AltModifier); // no further
    COMPARE_BODY(pane, {table(u"cd ab ef"_s)});
    pane.press(Qt::Key_Left, Qt::AltModifier);
    COMPARE_BODY(pane, {table(u"dc ba fe"_s)});
    QTest::keyClicks(&pane, u"x"_s);
    QCOMPARE(pane.here().size(), 2);
    QVERIFY(pane.here().contains(u'd'));
    pane.press(Qt::Key_Backspace);
    pane.press(Qt::Key_Down, Qt::AltModifier);
    pane.press(Qt::Key_Right, Qt::AltModifier);
    COMPARE_BODY(pane, {table(u"ab cd ef"_s)});
}

void TableActionsTest::switchesTheHeader()
{
    Pane pane({table(u"ab cd"_s)});
    pane.click(u'c');
    pane.act(TableAct::HeaderRow);
    COMPARE_BODY(pane, {table(u"ab cd"_s, 1)});
    QCOMPARE(pane.here(), u"c"_s);
    const QTextTable *shownTable = pane.textCursor().currentTable();
    QVERIFY(shownTable->cellAt(0, 0).format().background() != shownTable->cellAt(1, 0).format().background());
    pane.act(TableAct::HeaderRow);
    COMPARE_BODY(pane, {table(u"ab cd"_s)});
}

void TableActionsTest::mergesAndSplits()
{
    Pane pane({table(u"abc def"_s)});
    pane.drag(u'a', u'e');
    pane.act(TableAct::MergeCells);
    const TableCell merged{{paragraph(u"a"_s), paragraph(u"b"_s), paragraph(u"d"_s), paragraph(u"e"_s)}, 2, 2};
    COMPARE_BODY(pane, {Table{0, {{{merged, cell(u"c"_s)}}, {{cell(u"f"_s)}}}}});
    QVERIFY(pane.offers(TableAct::SplitCells));
    pane.act(TableAct::SplitCells);
    const TableCell whole{merged.blocks, 1, 1};
    COMPARE_BODY(pane, {Table{0, {{{whole, cell({}), cell(u"c"_s)}}, {{cell({}), cell({}), cell(u"f"_s)}}}}});
    pane.press(Qt::Key_Z, Qt::ControlModifier);
    pane.press(Qt::Key_Z, Qt::ControlModifier);
    COMPARE_BODY(pane, {table(u"abc def"_s)});
}

void TableActionsTest::selects()
{
    Pane pane({paragraph(u"x"_s), table(u"ab cd"_s)});
    pane.click(u'd');
    const auto trigger = [&](int index) { pane.actions.groups().at(3).at(index)->trigger(); };
    trigger(0);
    QCOMPARE(cellsAt(pane.textCursor()), (CellRange{{1, 1}, {0, 1}}));
    pane.press(Qt::Key_Delete); // empties cells, and takes none away
    COMPARE_BODY(pane, {paragraph(u"x"_s), table(u"ab .."_s)});
    pane.click(u'b');
    trigger(1);
    QCOMPARE(cellsAt(pane.textCursor()), (CellRange{{0, 1}, {1, 1}}));
    trigger(2);
    QCOMPARE(cellsAt(pane.textCursor()), (CellRange{{0, 1}, {0, 1}}));
}

void TableActionsTest::deletesTheTable()
{
    const Blocks body{paragraph(u"x"_s), table(u"ab cd"_s), paragraph(u"y"_s)};
    Pane pane(body);
    pane.click(u'd');
    pane.act(TableAct::DeleteTable);
    COMPARE_BODY(pane, {paragraph(u"x"_s), paragraph(u"y"_s)});
    QCOMPARE(pane.here(), u"x"_s);
    pane.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown(pane.body()), shown(body));
    pane.setBody({table(u"a"_s)});
    pane.click(u'a');
    pane.act(TableAct::DeleteRows);
    QVERIFY(pane.body().isEmpty());
    QTest::keyClicks(&pane, u"z"_s);
    COMPARE_BODY(pane, {paragraph(u"z"_s)});
}

void TableActionsTest::walksByTab()
{
    const Table spanned{0, {{{cell(u"a"_s), cell(u"b"_s, 1, 2)}}, {{cell(u"c"_s)}}}};
    Pane pane({spanned});
    pane.click(u'a');
    QString way;
    for (int i = 0; i < 2; ++i) {
        pane.press(Qt::Key_Tab);
        way += pane.here();
    }
    QCOMPARE(way, u"bc"_s); // and not into b again
    pane.press(Qt::Key_Tab);
    QTest::keyClicks(&pane, u"d"_s);
    COMPARE_BODY(pane, {Table{0, {spanned.rows.at(0), spanned.rows.at(1), {{cell(u"d"_s), cell({})}}}}});
    way.clear();
    for (int i = 0; i < 4; ++i) {
        pane.press(Qt::Key_Backtab, Qt::ShiftModifier);
        way += pane.here();
    }
    QCOMPARE(way, u"cbaa"_s);
    pane.press(Qt::Key_Z, Qt::ControlModifier);
    pane.press(Qt::Key_Z, Qt::ControlModifier);
    COMPARE_BODY(pane, {spanned});
}

void TableActionsTest::movesByArrows()
{
    Pane pane({paragraph(u"x"_s), table(u"ab cd"_s), paragraph(u"y"_s)});
    pane.click(u'x');
    pane.press(Qt::Key_End);
    pane.press(Qt::Key_Right);
    QCOMPARE(pane.here(), u"a"_s);
    pane.press(Qt::Key_Down);
    QCOMPARE(pane.here(), u"c"_s);
    pane.press(Qt::Key_End);
    pane.press(Qt::Key_Right);
    QCOMPARE(pane.here(), u"d"_s);
    pane.press(Qt::Key_Up);
    QCOMPARE(pane.here(), u"b"_s);
    pane.press(Qt::Key_Down);
    pane.press(Qt::Key_Down);
    QCOMPARE(pane.here(), u"y"_s);
    pane.click(u'a');
    pane.press(Qt::Key_End);
    pane.press(Qt::Key_Return); // a paragraph in the cell, not a cell
    QTest::keyClicks(&pane, u"z"_s);
    const Table wanted{
        0, {{{TableCell{{paragraph(u"a"_s), paragraph(u"z"_s)}, 1, 1}, cell(u"b"_s)}}, {{cell(u"c"_s), cell(u"d"_s)}}}};
    COMPARE_BODY(pane, {paragraph(u"x"_s), wanted, paragraph(u"y"_s)});
}

void TableActionsTest::changesNestedTables()
{
    const auto around = [](const Table &inner) {
        return Blocks{ListBlock{false, {{{paragraph(u"x"_s), inner}}}},
                      Quote{{Table{0, {{{TableCell{{inner}, 1, 1}, cell(u"z"_s)}}}}}}};
    };
    Pane pane(around(table(u"ab"_s)));
    pane.click(u'a'); // the one in the list
    pane.act(TableAct::RowBelow);
    QTest::keyClicks(&pane, u"c"_s);
    Blocks wanted = around(table(u"ab"_s));
    wanted[0] = ListBlock{false, {{{paragraph(u"x"_s), table(u"ab c."_s)}}}};
    QCOMPARE(shown(pane.body()), shown(wanted));
    QTextCursor inCell = pane.document()->find(u"b"_s, pane.textCursor());
    pane.setTextCursor(inCell);
    pane.act(TableAct::DeleteTable);
    wanted[1] = Quote{{Table{0, {{{cell({}), cell(u"z"_s)}}}}}};
    QCOMPARE(shown(pane.body()), shown(wanted));
}

void TableActionsTest::changesTheSecondTable()
{
    Pane pane({table(u"ab"_s), table(u"cd"_s), paragraph(u"x"_s), table(u"ef"_s)});
    pane.click(u'd');
    pane.act(TableAct::ColumnRight);
    QTest::keyClicks(&pane, u"y"_s);
    COMPARE_BODY(pane, {table(u"ab"_s), table(u"cdy"_s), paragraph(u"x"_s), table(u"ef"_s)});
}

void TableActionsTest::showsItsMenu()
{
    Pane pane({paragraph(u"x"_s), table(u"ab cd"_s)});
    const auto open = [&](QChar letter) -> QMenu * {
        const QPoint point = pane.pointOf(letter);
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, pane.viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(pane.viewport(), &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    };
    QMenu *menu = open(u'c');
    QVERIFY(menu);
    QCOMPARE(pane.here(), u"c"_s);
    QVERIFY(menu->actions().contains(pane.actions.action(TableAct::RowAbove)));
    QVERIFY(menu->actions().size() > 20); // cut, copy and paste are there too
    pane.actions.action(TableAct::RowAbove)->trigger();
    menu->close();
    COMPARE_BODY(pane, {paragraph(u"x"_s), table(u"ab .. cd"_s)});
}

void TableActionsTest::sparesWhatIsComposed()
{
    Pane pane({table(u"ab"_s)});
    pane.click(u'a');
    QInputMethodEvent composing(u"pin"_s, {});
    QCoreApplication::sendEvent(&pane, &composing);
    pane.act(TableAct::RowAbove);
    QCOMPARE(pane.textCursor().block().layout()->preeditAreaText(), u"pin"_s);
    QInputMethodEvent done;
    done.setCommitString(u"拼"_s);
    QCoreApplication::sendEvent(&pane, &done);
    QVERIFY(pane.here().contains(u'拼'));
    QCOMPARE(pane.textCursor().currentTable()->rows(), 1);
}

void TableActionsTest::readsSpreadsheetText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("wanted");
    QTest::newRow("two lines") << u"树种\t株数\r\n垂柳\t3,000\r\n"_s
                               << QList<QStringList>{{u"树种"_s, u"株数"_s}, {u"垂柳"_s, u"3,000"_s}};
    QTest::newRow("one line") << u"a\tb"_s << QList<QStringList>{{u"a"_s, u"b"_s}};
    QTest::newRow("empty cells") << u"a\t\n\tb\n"_s << QList<QStringList>{{u"a"_s, {}}, {{}, u"b"_s}};
    QTest::newRow("a line break in a cell") << u"\"a\nb\"\tc"_s << QList<QStringList>{{u"a\u2028b"_s, u"c"_s}};
    QTest::newRow("quotation marks") << u"\"say \"\"hi\"\"\"\tx\n\"no\t\"y"_s
                                     << QList<QStringList>{{u"say \"hi\""_s, u"x"_s}, {u"\"no"_s, u"\"y"_s}};
    QTest::newRow("old line ends") << u"a\tb\rc\td"_s << QList<QStringList>{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
}

void TableActionsTest::readsSpreadsheetText()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, wanted);
    const std::optional<Table> read = tableFromText(text);
    QVERIFY(read);
    Table expected;
    for (const QStringList &line : wanted) {
        TableRow row;
        for (const QString &words : line)
            row.cells.append(cell(words));
        expected.rows.append(row);
    }
    QCOMPARE(shown({*read}), shown({expected}));
}

void TableActionsTest::leavesOtherText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no tab") << u"a\nb"_s;
    QTest::newRow("indented with tabs") << u"\t第一段\n\t第二段"_s;
    QTest::newRow("a tab somewhere") << u"a\tb\nc"_s;
    QTest::newRow("too much") << u"a\tb\n"_s.repeated(3000);
    QTest::newRow("nothing") << u""_s;
}

void TableActionsTest::leavesOtherText()
{
    QFETCH(QString, text);
    QVERIFY(!tableFromText(text));
}

void TableActionsTest::pastesIntoCells()
{
    Pane pane({table(u"ab cd"_s, 1)});
    pane.click(u'd');
    pane.pasteText(u"1\t2\n3\t4\n"_s);
    COMPARE_BODY(pane, {table(u"ab. c12 .34"_s, 1)});
    QCOMPARE(cellsAt(pane.textCursor()), (CellRange{{1, 2}, {1, 2}}));
    pane.press(Qt::Key_Z, Qt::ControlModifier);
    COMPARE_BODY(pane, {table(u"ab cd"_s, 1)});
    QVERIFY(!pane.document()->isUndoAvailable());
    pane.click(u'b');
    pane.pasteText(u"只是字"_s);
    QCOMPARE(pane.textCursor().currentTable()->rows(), 2);
}

void TableActionsTest::pastesOutsideTables()
{
    Pane pane({paragraph(u"x"_s)});
    pane.press(Qt::Key_End, Qt::ControlModifier);
    pane.pasteText(u"a\tb\nc\td\n"_s);
    COMPARE_BODY(pane, {paragraph(u"x"_s), table(u"ab cd"_s)});
}

void TableActionsTest::pastesCopiedCells()
{
    Pane pane({table(u"ab cd ef"_s)});
    pane.drag(u'a', u'd');
    pane.press(Qt::Key_C, Qt::ControlModifier);
    pane.click(u'f');
    pane.press(Qt::Key_V, Qt::ControlModifier);
    COMPARE_BODY(pane, {table(u"ab. cd. eab .cd"_s)});
}

void TableActionsTest::undoesEverything()
{
    for (quint32 seed = 1; seed <= 150; ++seed) {
        test::RandomArticle random(seed);
        const Blocks body = random.body(8);
        QTextDocument document;
        DocumentBuilder(document).fill(body);
        QList<Blocks> states{bodyOf(document)};
        for (int step = 0; step < 8; ++step) {
            QTextCursor cursor(&document);
            cursor.setPosition(random.random().bounded(document.characterCount()));
            if (random.oneIn(3) && cursor.currentTable())
                selectTable(cursor);
            const auto act = TableAct(random.random().bounded(int(TableAct::SplitCells) + 1));
            if (random.oneIn(4)) {
                if (!goToNextCell(cursor, random.oneIn(3)))
                    continue;
            } else if (!changeTable(cursor, act)) {
                continue;
            }
            const Blocks now = bodyOf(document);
            const QString where = u"seed %1, step %2, act %3"_s.arg(seed).arg(step).arg(int(act));
            QTextDocument rebuilt;
            DocumentBuilder(rebuilt).fill(now);
            QVERIFY2(shown(bodyOf(rebuilt)) == shown(now), qPrintable(where));
            if (now == states.constLast())
                continue;
            states.append(now);
        }
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            document.undo();
            QVERIFY2(bodyOf(document) == states.at(i), qPrintable(u"seed %1, undone to %2"_s.arg(seed).arg(i)));
        }
        QVERIFY(!document.isUndoAvailable());
        for (qsizetype i = 1; i < states.size(); ++i)
            document.redo();
        QVERIFY2(bodyOf(document) == states.constLast(), qPrintable(u"seed %1, done again"_s.arg(seed)));
    }
}

GAOQIAN_TEST_WIDGETS(TableActionsTest)
#include "tst_tableactions.moc"
