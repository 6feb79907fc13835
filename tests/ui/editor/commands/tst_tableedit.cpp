// The table commands on the value: drawn tables before and after, and what holds for every table.
#include "editor/commands/tableedit.h"
#include "editor/document/tablegrid.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Blocks words(const QString &text) { return {Paragraph{.runs = {Run{text, {}, {}, {}}}}}; }

/// "aab/ccb": a over two columns, b over two rows, c over two columns; a dot is an empty cell, a blank a place without one.
Table drawn(const QString &picture, int headerRows = 0)
{
    const QStringList lines = picture.split(u'/');
    const auto at = [&](int row, int column) { return lines.value(row).mid(column, 1); };
    Table table{headerRows, QList<TableRow>(lines.size())};
    QString seen;
    for (int row = 0; row < int(lines.size()); ++row) {
        for (int column = 0; column < int(lines.at(row).size()); ++column) {
            const QString letter = at(row, column);
            if (letter == u" " || (letter != u"." && seen.contains(letter)))
                continue;
            TableCell cell{letter == u"." ? Blocks{Paragraph()} : words(letter), 1, 1};
            if (letter != u".") {
                seen += letter;
                while (at(row, column + cell.columnSpan) == letter)
                    ++cell.columnSpan;
                while (at(row + cell.rowSpan, column) == letter)
                    ++cell.rowSpan;
            }
            table.rows[row].cells.append(cell);
        }
    }
    return table;
}

QString textOf(const TableCell &cell)
{
    QString text;
    for (const Block &block : cell.blocks)
        if (const auto *paragraph = block.as<Paragraph>())
            for (const Run &run : paragraph->runs)
                text += run.text;
    return text;
}

QString shown(const Table &table)
{
    const TableGrid grid = gridOf(table);
    QStringList lines(grid.rows, QString(grid.columns, u'#'));
    for (const PlacedCell &placed : grid.cells) {
        const QString text = placed.cell ? textOf(*placed.cell) + u'.' : u" "_s;
        for (int row = placed.row; row < placed.row + placed.rowSpan; ++row)
            for (int column = placed.column; column < placed.column + placed.columnSpan; ++column)
                lines[row][column] = text.front();
    }
    return lines.join(u'/') + (table.headerRows > 0 ? u" H%1"_s.arg(table.headerRows) : QString());
}

CellRange range(int row, int column, int lastRow, int lastColumn) { return {{row, lastRow}, {column, lastColumn}}; }
CellRange place(int row, int column) { return range(row, column, row, column); }

/// Every block in it but empty paragraphs, in any order.
QStringList contents(const Table &table)
{
    QStringList all;
    for (const TableRow &row : table.rows)
        for (const TableCell &cell : row.cells)
            for (const Block &block : cell.blocks)
                if (const auto *paragraph = block.as<Paragraph>(); !paragraph || !paragraph->runs.isEmpty())
                    all.append(QString::number(block.value.index()) + textOf({{block}, 1, 1}));
    all.sort();
    return all;
}

/// True where every place is covered by a cell that keeps to its place.
bool isSound(const Table &table)
{
    const TableGrid grid = gridOf(table);
    int covered = 0;
    for (const PlacedCell &placed : grid.cells) {
        covered += placed.rowSpan * placed.columnSpan;
        if (placed.cell && (placed.cell->columnSpan != placed.columnSpan || placed.cell->rowSpan != placed.rowSpan))
            return false;
    }
    return covered == grid.rows * grid.columns && table.headerRows <= grid.rows;
}

Table randomTable(test::RandomArticle &random)
{
    for (;;) {
        const Blocks body = random.body(6);
        for (const Block &block : body)
            if (const auto *table = block.as<Table>())
                return *table;
    }
}

CellRange randomRange(const Table &table, QRandomGenerator &random)
{
    const TableGrid grid = gridOf(table);
    CellRange range;
    range.rows.first = random.bounded(grid.rows);
    range.rows.last = random.bounded(range.rows.first, grid.rows);
    range.columns.first = random.bounded(grid.columns);
    range.columns.last = random.bounded(range.columns.first, grid.columns);
    return range;
}

} // namespace

Q_DECLARE_METATYPE(gaoqian::TableAct)

class TableEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void edits_data();
    void edits();
    void refuses_data();
    void refuses();
    void joinsContents();
    void fills_data();
    void fills();
    void growsNotWithoutEnd();
    void staysSound();
    void keepsContents();
    void goesBack();
};

void TableEditTest::edits_data()
{
    using enum TableAct;
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("headerRows");
    QTest::addColumn<TableAct>("act");
    QTest::addColumn<CellRange>("at");
    QTest::addColumn<QString>("after");
    QTest::addColumn<CellRange>("now");

    QTest::newRow("row above") << u"ab/cd"_s << 0 << RowAbove << place(1, 1) << u"ab/../cd"_s << place(1, 1);
    QTest::newRow("row above the header") << u"ab/cd"_s << 1 << RowAbove << place(0, 0) << u"../ab/cd H2"_s << place(0, 0);
    QTest::newRow("row below the header") << u"ab/cd"_s << 1 << RowBelow << place(0, 1) << u"ab/../cd H1"_s << place(1, 1);
    QTest::newRow("row below the last") << u"ab/cd"_s << 0 << RowBelow << place(1, 0) << u"ab/cd/.."_s << place(2, 0);
    QTest::newRow("row through a span") << u"ab/ac"_s << 0 << RowAbove << place(1, 1) << u"ab/a./ac"_s << place(1, 1);
    QTest::newRow("row below a span") << u"ab/ac/de"_s << 0 << RowBelow << range(0, 0, 1, 0) << u"ab/ac/../de"_s << place(2, 0);
    QTest::newRow("row below several") << u"a/b/c"_s << 0 << RowBelow << range(0, 0, 1, 0) << u"a/b/./c"_s << place(2, 0);
    QTest::newRow("column left") << u"ab/cd"_s << 1 << ColumnLeft << place(1, 0) << u".ab/.cd H1"_s << place(1, 0);
    QTest::newRow("column right") << u"ab/cd"_s << 0 << ColumnRight << place(0, 1) << u"ab./cd."_s << place(0, 2);
    QTest::newRow("column through a span") << u"aa/bc"_s << 0 << ColumnRight << place(1, 0) << u"aaa/b.c"_s << place(1, 1);
    QTest::newRow("row in a ragged table") << u"ab/c"_s << 0 << RowBelow << place(1, 0) << u"ab/c /.."_s << place(2, 0);

    QTest::newRow("delete a row") << u"ab/cd/ef"_s << 0 << DeleteRows << place(1, 1) << u"ab/ef"_s << place(1, 1);
    QTest::newRow("delete the header") << u"ab/cd"_s << 1 << DeleteRows << place(0, 0) << u"cd"_s << place(0, 0);
    QTest::newRow("delete the last rows") << u"a/b/c"_s << 1 << DeleteRows << range(1, 0, 2, 0) << u"a H1"_s << place(0, 0);
    QTest::newRow("delete a row that a span begins in") << u"ab/ac"_s << 0 << DeleteRows << place(0, 1) << u"ac"_s << place(0, 1);
    QTest::newRow("delete a row in a span") << u"ab/ac/ad"_s << 0 << DeleteRows << place(1, 1) << u"ab/ad"_s << place(1, 1);
    QTest::newRow("delete a column") << u"abc/def"_s << 0 << DeleteColumns << place(0, 2) << u"ab/de"_s << place(0, 1);
    QTest::newRow("delete columns under a span")
        << u"aaab/cdef"_s << 0 << DeleteColumns << range(1, 1, 1, 2) << u"ab/cf"_s << place(1, 1);
    QTest::newRow("delete every row") << u"ab/cd"_s << 1 << DeleteRows << range(0, 0, 1, 0) << u""_s << place(0, 0);
    QTest::newRow("delete every cell there is") << u"ab/c"_s << 0 << DeleteColumns << range(0, 0, 0, 1) << u""_s << place(0, 0);
    QTest::newRow("delete the table") << u"ab"_s << 0 << DeleteTable << place(0, 0) << u""_s << place(0, 0);

    QTest::newRow("row up") << u"ab/cd/ef"_s << 0 << RowsUp << place(2, 1) << u"ab/ef/cd"_s << place(1, 1);
    QTest::newRow("rows down") << u"a/b/c/d"_s << 1 << RowsDown << range(1, 0, 2, 0) << u"a/d/b/c H1"_s << range(2, 0, 3, 0);
    QTest::newRow("rows of a span go together")
        << u"ab/cb/de"_s << 0 << RowsDown << place(0, 0) << u"de/ab/cb"_s << range(1, 0, 2, 0);
    QTest::newRow("past the rows of a span") << u"ab/cb/de"_s << 0 << RowsUp << place(2, 0) << u"de/ab/cb"_s << place(0, 0);
    QTest::newRow("column right, moved") << u"abc/def"_s << 1 << ColumnsRight << place(1, 0) << u"bac/edf H1"_s << place(1, 1);
    QTest::newRow("column left past a span") << u"aab/cde"_s << 0 << ColumnsLeft << place(0, 2) << u"baa/ecd"_s << place(0, 0);

    QTest::newRow("header on") << u"a/b"_s << 0 << HeaderRow << place(1, 0) << u"a/b H1"_s << place(1, 0);
    QTest::newRow("header off") << u"a/b/c"_s << 2 << HeaderRow << place(1, 0) << u"a/b/c"_s << place(1, 0);
    QTest::newRow("header with a span") << u"ab/ac/de"_s << 0 << HeaderRow << place(0, 0) << u"ab/ac/de H2"_s << place(0, 0);

    QTest::newRow("merge") << u"abc/def"_s << 0 << MergeCells << range(0, 0, 1, 1) << u"aac/aaf"_s << range(0, 0, 1, 1);
    QTest::newRow("merge what sticks in") << u"abb/cde"_s << 0 << MergeCells << range(0, 1, 1, 1) << u"abb/cbb"_s
                                          << range(0, 1, 1, 2);
    QTest::newRow("merge empty ones") << u"a./.."_s << 0 << MergeCells << range(0, 0, 1, 1) << u"aa/aa"_s << range(0, 0, 1, 1);
    QTest::newRow("split") << u"aab/aac"_s << 0 << SplitCells << range(0, 0, 1, 1) << u"a.b/..c"_s << range(0, 0, 1, 1);
}

void TableEditTest::edits()
{
    QFETCH(QString, before);
    QFETCH(int, headerRows);
    QFETCH(TableAct, act);
    QFETCH(CellRange, at);
    QFETCH(QString, after);
    QFETCH(CellRange, now);
    const auto result = edited(drawn(before, headerRows), act, at);
    QVERIFY(result);
    QCOMPARE(shown(result->table), after.isEmpty() ? shown(Table()) : after);
    if (!after.isEmpty())
        QCOMPARE(result->at, now);
}

void TableEditTest::refuses_data()
{
    using enum TableAct;
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("headerRows");
    QTest::addColumn<TableAct>("act");
    QTest::addColumn<CellRange>("at");
    QTest::newRow("first row up") << u"a/b"_s << 0 << RowsUp << place(0, 0);
    QTest::newRow("last row down") << u"a/b"_s << 0 << RowsDown << place(1, 0);
    QTest::newRow("into the header") << u"a/b/c"_s << 1 << RowsUp << place(1, 0);
    QTest::newRow("out of the header") << u"a/b/c"_s << 1 << RowsDown << place(0, 0);
    QTest::newRow("first column left") << u"ab"_s << 0 << ColumnsLeft << place(0, 0);
    QTest::newRow("all columns right") << u"aa/bc"_s << 0 << ColumnsRight << place(0, 0);
    QTest::newRow("merge one") << u"ab"_s << 0 << MergeCells << place(0, 0);
    QTest::newRow("split a single one") << u"ab"_s << 0 << SplitCells << place(0, 0);
}

void TableEditTest::refuses()
{
    QFETCH(QString, before);
    QFETCH(int, headerRows);
    QFETCH(TableAct, act);
    QFETCH(CellRange, at);
    QVERIFY(!edited(drawn(before, headerRows), act, at));
}

void TableEditTest::joinsContents()
{
    const auto result = edited(drawn(u"ab/.c"_s), TableAct::MergeCells, range(0, 0, 1, 1));
    QVERIFY(result);
    const TableCell merged{words(u"a"_s) + words(u"b"_s) + words(u"c"_s), 2, 2};
    QCOMPARE(result->table, (Table{0, {{{merged}}, {}}}));
}

void TableEditTest::fills_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("after");
    QTest::newRow("inside") << u"abc/def/ghi"_s << 1 << 1 << u"wx/yz"_s << u"abc/dwx/gyz"_s;
    QTest::newRow("with empty cells") << u"ab/cd"_s << 0 << 0 << u"x./.y"_s << u"x./.y"_s;
    QTest::newRow("grows") << u"ab/cd"_s << 1 << 1 << u"wx/yz"_s << u"ab./cwx/.yz"_s;
    QTest::newRow("over a span") << u"aab/cde"_s << 0 << 1 << u"x"_s << u"axb/cde"_s;
    QTest::newRow("of a span") << u"abc"_s << 0 << 0 << u"xx"_s << u"x.c"_s;
    QTest::newRow("beyond a ragged row") << u"ab/c"_s << 1 << 1 << u"x"_s << u"ab/cx"_s;
}

void TableEditTest::fills()
{
    QFETCH(QString, before);
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(QString, content);
    QFETCH(QString, after);
    const auto result = filled(drawn(before), row, column, drawn(content));
    QVERIFY(result);
    QCOMPARE(shown(result->table), after);
}

void TableEditTest::growsNotWithoutEnd()
{
    const Table wide{0, {TableRow{QList<TableCell>(100, TableCell{words(u"x"_s), 1, 1})}}};
    QVERIFY(filled(drawn(u"a"_s), 0, 0, wide));
    QVERIFY(!filled(Table{0, QList<TableRow>(60, TableRow{{TableCell{words(u"a"_s), 1, 1}}})}, 0, 0, wide));
    QVERIFY(!filled(drawn(u"a"_s), 0, 0, Table()));
}

void TableEditTest::staysSound()
{
    for (quint32 seed = 1; seed <= 400; ++seed) {
        test::RandomArticle random(seed);
        Table table = randomTable(random);
        for (int step = 0; step < 12 && !table.rows.isEmpty(); ++step) {
            const auto act = TableAct(random.random().bounded(int(TableAct::SplitCells) + 1));
            const CellRange at = randomRange(table, random.random());
            if (const auto result = edited(table, act, at)) {
                table = result->table;
                QVERIFY2(isSound(table), qPrintable(u"seed %1, act %2: %3"_s.arg(seed).arg(int(act)).arg(shown(table))));
                const TableGrid grid = gridOf(table);
                if (grid.rows > 0) {
                    QVERIFY(result->at.rows.first >= 0 && result->at.rows.last < grid.rows);
                    QVERIFY(result->at.columns.first >= 0 && result->at.columns.last < grid.columns);
                }
            }
        }
    }
}

void TableEditTest::keepsContents()
{
    using enum TableAct;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        test::RandomArticle random(seed);
        const Table table = randomTable(random);
        const CellRange at = randomRange(table, random.random());
        for (const TableAct act : {RowAbove, RowBelow, ColumnLeft, ColumnRight, RowsUp, RowsDown, ColumnsLeft, ColumnsRight,
                                   HeaderRow, MergeCells, SplitCells}) {
            if (const auto result = edited(table, act, at); result && act != MergeCells)
                QCOMPARE(contents(result->table), contents(table));
            else if (result)
                QVERIFY(contents(result->table).size() == contents(table).size());
        }
    }
}

void TableEditTest::goesBack()
{
    using enum TableAct;
    const std::pair<TableAct, TableAct> ways[] = {
        {RowAbove, DeleteRows}, {RowBelow, DeleteRows}, {ColumnLeft, DeleteColumns}, {ColumnRight, DeleteColumns},
        {RowsUp, RowsDown},     {RowsDown, RowsUp},     {ColumnsLeft, ColumnsRight}, {ColumnsRight, ColumnsLeft}};
    for (quint32 seed = 1; seed <= 300; ++seed) {
        test::RandomArticle random(seed);
        const Table table = randomTable(random);
        const CellRange at = randomRange(table, random.random());
        for (const auto &[there, back] : ways) {
            const auto once = edited(table, there, at);
            if (!once)
                continue;
            const auto twice = edited(once->table, back, once->at);
            QVERIFY(twice);
            QVERIFY2(twice->table == table, qPrintable(u"seed %1, act %2: %3, then %4, then %5"_s.arg(seed)
                                                           .arg(int(there))
                                                           .arg(shown(table), shown(once->table), shown(twice->table))));
        }
    }
}

GAOQIAN_TEST_APPLESS(TableEditTest)
#include "tst_tableedit.moc"
