// Lists and tables of Word files: levels, numbers that our lists do not have, spans and heading rows.
#include "intake/core/formattednumber.h"
#include "intake/docx/numbering.h"

#include "article/text.h"
#include "intake/intake.h"
#include "support/docxparts.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class TestDocxLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsAndTheirLevels()
    {
        DocxBuilder docx(item("一", 1) + item("甲", 1, 1) + item("乙", 1, 1) + item("二", 1) + paragraph(run("正文")) +
                         item("点", 2));
        docx.add("numbering.xml", "numbering",
                 "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'>" + level(0, "decimal", "%1.") +
                     level(1, "lowerLetter", "%2)") + "</w:abstractNum><w:abstractNum w:abstractNumId='8'>" +
                     level(0, "bullet", "·") + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>" +
                     "<w:num w:numId='2'><w:abstractNumId w:val='8'/></w:num></w:numbering>");
        const Blocks body = pasted(docx.bytes());
        const ListBlock inner{true, {ListItem{{text(u"甲"_s)}}, ListItem{{text(u"乙"_s)}}}};
        QCOMPARE(body[0], Block(ListBlock{true, {ListItem{{text(u"一"_s), inner}}, ListItem{{text(u"二"_s)}}}}));
        QCOMPARE(body[1], Block(text(u"正文"_s)));
        QCOMPARE(body[2], Block(ListBlock{false, {ListItem{{text(u"点"_s)}}}}));
    }

    void chineseNumbersStayAsText()
    {
        DocxBuilder docx(item("总则", 1) + item("目的", 1, 1) + item("附则", 1) + item("目的", 1, 1));
        docx.add("numbering.xml", "numbering",
                 "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='1'>" +
                     level(0, "chineseCountingThousand", "%1、", "10") + level(1, "chineseCounting", "（%2）") +
                     "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num></w:numbering>");
        QCOMPARE(plainText(pasted(docx.bytes())), u"十、总则\n（一）目的\n十一、附则\n（一）目的"_s);
    }

    void numberFormats_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QString>("shown");
        QTest::newRow("ten") << 10 << QByteArray("chineseCounting") << u"十"_s;
        QTest::newRow("twenty-one") << 21 << QByteArray("chineseCounting") << u"二十一"_s;
        QTest::newRow("one hundred and five") << 105 << QByteArray("chineseCounting") << u"一百零五"_s;
        QTest::newRow("circle") << 3 << QByteArray("decimalEnclosedCircle") << u"③"_s;
        QTest::newRow("past the circles") << 21 << QByteArray("decimalEnclosedCircle") << u"21"_s;
        QTest::newRow("stem") << 2 << QByteArray("ideographTraditional") << u"乙"_s;
        QTest::newRow("roman") << 1994 << QByteArray("upperRoman") << u"MCMXCIV"_s;
        QTest::newRow("letters") << 28 << QByteArray("lowerLetter") << u"bb"_s;
        QTest::newRow("zero") << 7 << QByteArray("decimalZero") << u"07"_s;
        QTest::newRow("unknown") << 7 << QByteArray("hindiVowels") << u"7"_s;
    }
    void numberFormats()
    {
        QFETCH(int, number);
        QFETCH(QByteArray, format);
        QTEST(formattedNumber(number, format), "shown");
    }

    void numbersStayRight()
    {
        DocxBuilder docx(item("问", 1) + paragraph(run("答")) + item("再问", 1) + paragraph(run("再答")) + item("细则", 2));
        docx.add("numbering.xml", "numbering",
                 "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'>" + level(0, "decimal", "%1.") +
                     "</w:abstractNum><w:abstractNum w:abstractNumId='8'>" + level(0, "decimal", "第%1条") +
                     "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num><w:num w:numId='2'><w:abstractNumId "
                     "w:val='8'/></w:num></w:numbering>");
        const auto intake = takeIn(docx.bytes(), Format::Docx, Purpose::Paste);
        QVERIFY(intake);
        QCOMPARE(plainText(intake->article.body), u"1. 问\n答\n2. 再问\n再答\n第1条 细则"_s);
        QCOMPARE(intake->notes.size(), 1);
        QCOMPARE(intake->notes[0].places, (QList<BodyPlace>{2, 6})); // behind the numbers that were put there
    }

    void blankLinesDoNotPartAList()
    {
        DocxBuilder docx(item("一", 1) + paragraph({}) + item("二", 1));
        docx.add("numbering.xml", "numbering",
                 "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'>" + level(0, "decimal", "%1.") +
                     "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num></w:numbering>");
        QCOMPARE(pasted(docx.bytes()), (Blocks{ListBlock{true, {ListItem{{text(u"一"_s)}}, ListItem{{text(u"二"_s)}}}}}));
    }

    void boxesAreText()
    {
        DocxBuilder docx(
            item("待办", 1) +
            paragraph("<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>" + run("☒") + "</w:sdtContent></w:sdt>" +
                      run("已办")) +
            paragraph("<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='1'/></w:checkBox>"
                      "</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar "
                      "w:fldCharType='end'/></w:r>" +
                      run("办过")));
        docx.add("numbering.xml", "numbering",
                 "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'>" + level(0, "bullet", "☐") +
                     "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num></w:numbering>");
        QCOMPARE(plainText(pasted(docx.bytes())), u"☐ 待办\n☒已办\n☒办过"_s);
    }

    void tablesWithSpans()
    {
        const auto cell = [](const QByteArray &words, const QByteArray &properties = {}) {
            return QByteArray("<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(run(words)) + "</w:tc>");
        };
        const Blocks body =
            pastedBody("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("头", "<w:gridSpan w:val='2'/>") + cell("尾") +
                       "</w:tr><w:tr>" + cell("并", "<w:vMerge w:val='restart'/>") + cell("a") + cell("b") + "</w:tr><w:tr>" +
                       cell("", "<w:vMerge/>") + cell("c") + cell("d") + "</w:tr></w:tbl>");
        const auto *table = body.constFirst().as<Table>();
        QVERIFY(table);
        QCOMPARE(table->headerRows, 1);
        QCOMPARE(table->rows[0].cells[0].columnSpan, 2);
        QCOMPARE(table->rows[1].cells[0].rowSpan, 2);
        QCOMPARE(table->rows[2].cells.size(), 2);
        QCOMPARE(plainText(body), u"头\n尾\n并\na\nb\nc\nd"_s);
    }

    void firstRowsThatAreHeadings()
    {
        const auto table = [](const QByteArray &look, int rows) {
            const QByteArray cell = "<w:tc>" + paragraph(run("格")) + "</w:tc>";
            return QByteArray("<w:tbl><w:tblPr><w:tblLook " + look + "/></w:tblPr>" +
                              QByteArray("<w:tr>" + cell + cell + "</w:tr>").repeated(rows) + "</w:tbl>");
        };
        const auto headings = [](const QByteArray &body) { return pastedBody(body).constFirst().as<Table>()->headerRows; };
        QCOMPARE(headings(table("w:firstRow='1'", 2)), 1);
        QCOMPARE(headings(table("w:val='04A0'", 2)), 1);
        QCOMPARE(headings(table("w:firstRow='0'", 2)), 0);
        QCOMPARE(headings(table("w:firstRow='1'", 1)), 0); // a box
    }
};

GAOQIAN_TEST_GUILESS(TestDocxLists)
#include "tst_lists.moc"
