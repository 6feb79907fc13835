// Bodies go into a document and come out equal: DocumentBuilder and DocumentWalker together.
#include "editor/document/documentbuilder.h"
#include "editor/document/documentwalker.h"
#include "support/randomarticle.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include "article/articlejson.h"
#include "support/testprogram.h"

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Runs text(const QString &text) { return {Run{text, {}, {}, {}}}; }

TableCell cell(const QString &words, int columnSpan = 1, int rowSpan = 1)
{
    return {{Paragraph{.runs = text(words)}}, columnSpan, rowSpan};
}

QByteArray shown(const Blocks &body)
{
    Article article;
    article.body = body;
    return NormalArticle(article).json();
}

Blocks throughDocument(const Blocks &body)
{
    QTextDocument document;
    DocumentBuilder(document).fill(body);
    return bodyOf(document);
}

/// An edit that any program may make with a cursor: typing, splitting, deleting, setting.
void editAtRandom(QTextDocument &document, test::RandomArticle &source)
{
    QRandomGenerator &random = source.random();
    QTextCursor cursor(&document);
    const int end = document.characterCount() - 1;
    cursor.setPosition(random.bounded(end + 1));
    switch (random.bounded(7)) {
    case 0:
        cursor.insertText(source.line());
        break;
    case 1:
        cursor.insertBlock();
        break;
    case 2:
        cursor.setPosition(random.bounded(end + 1), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        break;
    case 3:
        cursor.deletePreviousChar();
        break;
    case 4: {
        cursor.setPosition(random.bounded(end + 1), QTextCursor::KeepAnchor);
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        cursor.mergeCharFormat(bold);
        break;
    }
    case 5: {
        BlockShape shape = shapeOf(cursor.block());
        shape.kind = BlockKind::Heading;
        setShape(cursor.block(), shape);
        break;
    }
    default: {
        const Blocks more = source.body(3);
        DocumentBuilder(document).insert(cursor, more, shapeOf(cursor.block()).nesting, false);
    }
    }
}

} // namespace

class DocumentBuilderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsBody_data();
    void keepsBody();
    void keepsRandomBodies();
    void undoesToTheFirstBody();
    void readsTextBesideObjects();
    void readsSelections();
    void leavesNothingToUndo();
};

void DocumentBuilderTest::keepsBody_data()
{
    QTest::addColumn<Blocks>("body");
    const Block p = Paragraph{.runs = text(u"一"_s)};
    const Block table = Table{1, {{{cell(u"a"_s), cell(u"b"_s)}}, {{cell(u"c"_s), cell(u"d"_s)}}}};
    const QString asset(64, u'a');

    QTest::newRow("nothing") << Blocks{};
    QTest::newRow("one empty paragraph") << Blocks{Paragraph{}};
    QTest::newRow("empty paragraphs") << Blocks{Paragraph{}, Paragraph{}, p, Paragraph{}};
    QTest::newRow("paragraph settings") << Blocks{
        Paragraph{.runs = text(u"x"_s), .align = Align::Right, .indent = 3, .lead = true}};
    QTest::newRow("heading") << Blocks{Heading{3, u"01"_s, text(u"题"_s)}, Heading{2, {}, {}}};
    QTest::newRow("line breaks") << Blocks{Paragraph{.runs = text(u"\u2028a\u2028\u2028b\u2028"_s)}};
    QTest::newRow("two lists") << Blocks{ListBlock{false, {{{p}}, {{p, p}}}}, ListBlock{false, {{{p}}}},
                                         ListBlock{true, {{{p}}}}};
    QTest::newRow("list in list") << Blocks{
        ListBlock{true, {{{p, ListBlock{false, {{{ListBlock{true, {{{p}}}}}}, {{p}}}}, p}}, {{Paragraph{}}}}}};
    QTest::newRow("quotes") << Blocks{Quote{{p, Quote{{p}}}}, Quote{{p}}, Quote{{Quote{{p}}}}};
    QTest::newRow("figure") << Blocks{Figure{asset, u"alt"_s, text(u"图"_s), 50}, Figure{asset, {}, {}, 0},
                                      Figure{asset, {}, {}, 0}};
    QTest::newRow("caption that begins with a break") << Blocks{Figure{asset, {}, text(u"\u2028图"_s), 0}};
    QTest::newRow("dividers") << Blocks{Divider{}, Divider{}, p, Divider{}};
    QTest::newRow("only a table") << Blocks{table};
    QTest::newRow("tables side by side") << Blocks{table, table, p, table, Heading{2, {}, text(u"h"_s)}};
    QTest::newRow("tables and empty paragraphs") << Blocks{Paragraph{}, table, Paragraph{}};
    QTest::newRow("spans") << Blocks{Table{0, {{{cell(u"a"_s, 2, 2), cell(u"b"_s)}}, {{cell(u"c"_s)}}, {{cell(u"d"_s, 3)}}}}};
    QTest::newRow("row covered from above") << Blocks{Table{2, {{{cell(u"a"_s, 1, 2), cell(u"b"_s, 1, 2)}}, {{}}}}};
    QTest::newRow("ragged rows") << Blocks{Table{0, {{{cell(u"a"_s)}}, {{cell(u"b"_s), cell(u"c"_s), cell({})}}, {{}}}}};
    QTest::newRow("spans that cross") << Blocks{Table{0, {{{cell(u"a"_s), cell(u"b"_s, 1, 2)}}, {{cell(u"c"_s, 3)}}}}};
    QTest::newRow("table in list in quote in cell")
        << Blocks{Table{0, {{{TableCell{{Quote{{ListBlock{true, {{{p, table, table}}, {{table}}}}}}, table}, 1, 1}}}}}};
    QTest::newRow("table in a list between paragraphs") << Blocks{p, ListBlock{false, {{{table, p}}, {{p, table}}}}, p};
}

void DocumentBuilderTest::keepsBody()
{
    QFETCH(Blocks, body);
    Article article;
    article.body = body;
    const Blocks wanted = normalised(article).body;
    QCOMPARE(shown(throughDocument(body)), shown(wanted));
    QCOMPARE(throughDocument(body), wanted);
}

void DocumentBuilderTest::keepsRandomBodies()
{
    QTextDocument document;
    for (quint32 seed = 1; seed <= 3000; ++seed) {
        const Blocks body = test::RandomArticle(seed).body(9);
        DocumentBuilder(document).fill(body);
        const Blocks out = bodyOf(document);
        if (out != body) {
            qWarning() << "seed" << seed;
            QCOMPARE(shown(out), shown(body));
        }
        QVERIFY(out == body);
    }
}

void DocumentBuilderTest::undoesToTheFirstBody()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        test::RandomArticle source(seed);
        const Blocks first = source.body(6);
        QTextDocument document;
        DocumentBuilder(document).fill(first);
        for (int i = 0; i < 12; ++i)
            editAtRandom(document, source);
        const Blocks last = bodyOf(document);
        while (document.isUndoAvailable())
            document.undo();
        QVERIFY2(bodyOf(document) == first, qPrintable(u"seed %1"_s.arg(seed)));
        while (document.isRedoAvailable())
            document.redo();
        QVERIFY2(bodyOf(document) == last, qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void DocumentBuilderTest::readsTextBesideObjects()
{
    const QString asset(64, u'a');
    QTextDocument document;
    DocumentBuilder(document).fill({Figure{asset, {}, text(u"图"_s), 0}, Divider{}});
    QTextCursor cursor(&document);
    cursor.insertText(u"before"_s);
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"behind"_s);
    const Blocks wanted{Paragraph{.runs = text(u"before"_s)}, Figure{asset, {}, text(u"图"_s), 0}, Divider{},
                        Paragraph{.runs = text(u"behind"_s)}};
    QCOMPARE(shown(bodyOf(document)), shown(wanted));
}

void DocumentBuilderTest::readsSelections()
{
    const Block list = ListBlock{false, {{{Paragraph{.runs = text(u"三四"_s)}}}}};
    QTextDocument document;
    DocumentBuilder(document).fill({Paragraph{.runs = text(u"一二"_s)}, list, Table{0, {{{cell(u"五六"_s), cell(u"七"_s)}}}}});
    QTextCursor cursor(&document);
    QCOMPARE(selectedBlocks(cursor), Blocks());

    cursor.setPosition(1);
    cursor.setPosition(4, QTextCursor::KeepAnchor);
    const Blocks parts{Paragraph{.runs = text(u"二"_s)}, ListBlock{false, {{{Paragraph{.runs = text(u"三"_s)}}}}}};
    QCOMPARE(shown(selectedBlocks(cursor)), shown(parts));

    const QTextTable *table = qobject_cast<QTextTable *>(document.rootFrame()->childFrames().constFirst());
    cursor.setPosition(table->cellAt(0, 0).firstPosition() + 1);
    cursor.setPosition(table->cellAt(0, 0).lastPosition(), QTextCursor::KeepAnchor);
    QCOMPARE(shown(selectedBlocks(cursor)), shown({Paragraph{.runs = text(u"六"_s)}}));

    cursor.setPosition(table->cellAt(0, 0).firstPosition());
    cursor.setPosition(table->cellAt(0, 1).lastPosition(), QTextCursor::KeepAnchor);
    QCOMPARE(shown(selectedBlocks(cursor)), shown({Table{0, {{{cell(u"五六"_s), cell(u"七"_s)}}}}}));

    cursor.select(QTextCursor::Document);
    QCOMPARE(shown(selectedBlocks(cursor)), shown(bodyOf(document)));
}

void DocumentBuilderTest::leavesNothingToUndo()
{
    QTextDocument document;
    QTextCursor(&document).insertText(u"x"_s);
    DocumentBuilder(document).fill({Divider{}});
    QVERIFY(!document.isUndoAvailable());
    QVERIFY(!document.isModified());
    QTextCursor(&document).insertText(u"x"_s);
    QVERIFY(document.isUndoAvailable());
}

GAOQIAN_TEST_WIDGETS(DocumentBuilderTest)
#include "tst_documentbuilder.moc"
