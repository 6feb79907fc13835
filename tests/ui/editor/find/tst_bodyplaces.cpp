// From a count of characters to a place in the text: every one lands on the character that it counts to, wherever that stands.
#include "editor/find/bodyplaces.h"

#include "article/text.h"
#include "editor/document/documentbuilder.h"
#include "editor/document/documentwalker.h"
#include "editor/pane/richtextedit.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

QString inkOfBody(const Blocks &blocks)
{
    QString text = plainText(blocks);
    text.removeIf([](QChar character) { return character.isSpace(); });
    return text;
}

Paragraph paragraph(const QString &words) { return {.runs = {Run{words}}}; }

} // namespace

class TestBodyPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceLandsOnItsCharacter()
    {
        qsizetype checked = 0;
        for (quint32 seed = 1; seed <= 400; ++seed) {
            QTextDocument document;
            DocumentBuilder(document).fill(test::RandomArticle(seed).body(9));
            const Blocks body = bodyOf(document);
            const QString ink = inkOfBody(body);
            QCOMPARE(inkOf(body), ink.size());
            QCOMPARE(inkText(document), ink);
            QList<qsizetype> places;
            for (qsizetype place = ink.size() - 1; place >= 0; --place)
                places << place;
            const QList<int> positions = positionsOf(document, places);
            const QList<qsizetype> back = placesOf(document, positions);
            for (qsizetype i = 0; i < places.size(); ++i) {
                const QTextBlock block = document.findBlock(positions.at(i));
                const qsizetype counted = placeAt(document, positions.at(i));
                QCOMPARE(back.at(i), counted);
                if (counted == places.at(i) && document.characterAt(positions.at(i)) == ink.at(places.at(i))) {
                    ++checked;
                    continue;
                }
                // within a label, or right behind it: the heading's beginning
                const QString label = shapeOf(block).label;
                const bool inLabel =
                    positions.at(i) == block.position() && counted <= places.at(i) && places.at(i) <= counted + label.size();
                QVERIFY2(inLabel, qPrintable(u"seed %1, place %2: %3, at %4 “%5” “%6”"_s.arg(seed)
                                                 .arg(places.at(i))
                                                 .arg(counted)
                                                 .arg(positions.at(i))
                                                 .arg(block.text(), ink.mid(places.at(i) - 3, 12))));
            }
        }
        QVERIFY(checked > 10'000);
    }

    void placesPastTheEndAreTheEnd()
    {
        QTextDocument document;
        DocumentBuilder(document).fill({paragraph(u"一二"_s)});
        QCOMPARE(positionsOf(document, {2, 99, 1}), (QList<int>{2, 2, 1}));
        QCOMPARE(positionsOf(document, {}), QList<int>());
    }

    void captionsCellsAndLabelsCount()
    {
        QTextDocument document;
        const Table table{
            .headerRows = 0,
            .rows = {{{{{paragraph(u"甲"_s)}, 2, 1}}}, {{{{paragraph(u"乙"_s)}, 1, 1}, {{paragraph(u"丙"_s)}, 1, 1}}}}};
        DocumentBuilder(document).fill({Heading{2, u"01"_s, {Run{u"题 目"_s}}},
                                        Figure{.asset = QString(64, u'a'), .caption = {Run{u"说明"_s}}}, table,
                                        Quote{{ListBlock{false, {{{paragraph(u"尾"_s)}}}}}}});
        const QList<int> positions = positionsOf(document, {0, 2, 3, 4, 6, 7, 8, 9});
        QString landed;
        for (const int position : positions)
            landed += document.characterAt(position);
        QCOMPARE(landed, u"题题目说甲乙丙尾"_s);
    }

    void marksStayWithTheirText()
    {
        RichTextEdit edit;
        edit.setBody({paragraph(u"一二三"_s), paragraph(u"四五六"_s)});
        const PlaceMarks marks(edit, {4});
        QTextCursor cursor(edit.document());
        cursor.insertText(u"先写的"_s);
        QCOMPARE(edit.document()->characterAt(marks.position(0)), u'五');
        QVERIFY(marks.isThere(0));
        cursor.setPosition(marks.position(0));
        cursor.deletePreviousChar(); // its neighbour
        QVERIFY(marks.isThere(0));
        cursor.deleteChar();
        QVERIFY(!marks.isThere(0));
    }

    void goingThereMovesCursorAndView()
    {
        RichTextEdit edit;
        Blocks body;
        for (int i = 0; i < 200; ++i)
            body.append(paragraph(u"第%1段有十个字左右"_s.arg(i, 3, 10, QChar(u'0'))));
        edit.setBody(body);
        edit.resize(500, 300);
        edit.show();
        const qsizetype ink = inkOf(body.first(150));
        const PlaceMarks marks(edit, {ink});
        marks.goTo(edit, 0);
        QVERIFY(edit.textCursor().block().text().startsWith(u"第150段"_s));
        QVERIFY(!edit.textCursor().hasSelection());
        QVERIFY(edit.viewport()->rect().contains(edit.cursorRect()));
        QCOMPARE(edit.extraSelections().size(), 1); // lights up
        QTRY_COMPARE(edit.extraSelections().size(), 0);
        QVERIFY(!edit.document()->isUndoAvailable());
    }

    void composingIsLeftAlone()
    {
        RichTextEdit edit;
        edit.setBody({paragraph(u"一二三"_s)});
        edit.show();
        const PlaceMarks marks(edit, {2});
        QInputMethodEvent composing(u"pin"_s, {});
        QCoreApplication::sendEvent(&edit, &composing);
        marks.goTo(edit, 0);
        QCOMPARE(edit.textCursor().position(), 0);
    }
};

GAOQIAN_TEST_WIDGETS(TestBodyPlaces)
#include "tst_bodyplaces.moc"
