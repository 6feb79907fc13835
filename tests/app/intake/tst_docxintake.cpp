// Word files: what each of their parts becomes, and what becomes of files that are broken or mean harm.
#include "intake/docxintake.h"
#include "intake/docxnumbering.h"

#include "article/text.h"
#include "support/docxbuilder.h"

#include <QBuffer>
#include <QImage>
#include <QRandomGenerator>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;
using test::DocxBuilder;

namespace {

QByteArray paragraph(const QByteArray &inside, const QByteArray &properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + inside + "</w:p>";
}

QByteArray run(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:r><w:rPr>" + properties + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
}

QByteArray item(const QByteArray &text, int list, int level = 0)
{
    return paragraph(run(text), "<w:numPr><w:ilvl w:val='" + QByteArray::number(level) + "'/><w:numId w:val='" +
                                    QByteArray::number(list) + "'/></w:numPr>");
}

QByteArray level(int index, const QByteArray &format, const QByteArray &text, const QByteArray &start = "1")
{
    return "<w:lvl w:ilvl='" + QByteArray::number(index) + "'><w:start w:val='" + start + "'/><w:numFmt w:val='" + format +
           "'/><w:lvlText w:val='" + text + "'/></w:lvl>";
}

QByteArray style(const QByteArray &id, const QByteArray &name, const QByteArray &inside = {},
                 const QByteArray &type = "paragraph")
{
    return "<w:style w:type='" + type + "' w:styleId='" + id + "'><w:name w:val='" + name + "'/>" + inside + "</w:style>";
}

QByteArray styled(const QByteArray &id, const QByteArray &text) { return paragraph(run(text), "<w:pStyle w:val='" + id + "'/>"); }

Blocks pasted(const QByteArray &docx)
{
    const auto intake = takeInDocx(docx, Purpose::Paste);
    return intake ? intake->article.body : Blocks();
}

Blocks pastedBody(const QByteArray &body) { return pasted(DocxBuilder(body).bytes()); }

Paragraph text(const QString &words, Styles styles = {}) { return Paragraph{{Run{words, styles, {}, {}}}}; }

QByteArray png()
{
    QImage image(4, 3, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class TestDocxIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textAndItsSetting()
    {
        const Blocks body =
            pastedBody(paragraph(run("普通") + run("粗", "<w:b/>") + run("不粗", "<w:b w:val='0'/>") +
                                     run("斜线", "<w:i/><w:strike/>") + run("2", "<w:vertAlign w:val='superscript'/>") +
                                     "<w:r><w:t>上</w:t><w:br/><w:t>下</w:t><w:br w:type='page'/></w:r>" +
                                     "<w:r><w:sym w:font='Wingdings' w:char='F0FC'/><w:noBreakHyphen/></w:r>",
                                 "<w:jc w:val='center'/>"));
        QCOMPARE(body.size(), 1);
        const auto &runs = body[0].as<Paragraph>()->runs;
        QCOMPARE(body[0].as<Paragraph>()->align, Align::Centre);
        QCOMPARE(runs[0], (Run{u"普通"_s, {}, {}, {}}));
        QCOMPARE(runs[1], (Run{u"粗"_s, Style::Bold, {}, {}}));
        QCOMPARE(runs[2].text, u"不粗"_s);
        QCOMPARE(runs[2].styles, Styles());
        QCOMPARE(runs[3], (Run{u"斜线"_s, Style::Italic | Style::Strike, {}, {}}));
        QCOMPARE(runs[4], (Run{u"2"_s, Style::Superscript, {}, {}}));
        QCOMPARE(runs[5].text, u"上\u2028下\u2028✓\u2011"_s);
    }

    void stylesByIdAndName()
    {
        DocxBuilder docx(styled("a3", "标题样式") + styled("1", "中文一级") + styled("own", "自己的样式") +
                         styled("q", "引文一") + styled("q", "引文二") + paragraph(run("词", "<w:rStyle w:val='strong'/>")));
        docx.add("styles.xml", "styles",
                 "<w:styles xmlns:w='w'>" + style("a3", "heading 2", "<w:rPr><w:b/></w:rPr>") + style("1", "标题 1") +
                     style("own", "我的标题", "<w:basedOn w:val='a3'/>") + style("q", "明显引用") +
                     style("strong", "Strong", "<w:rPr><w:b/></w:rPr>", "character") + "</w:styles>");
        const Blocks body = pasted(docx.bytes());
        QCOMPARE(body.size(), 5);
        // The highest rank of the file is our highest.
        QCOMPARE(body[0], Block(Heading{3, {}, {Run{u"标题样式"_s, {}, {}, {}}}}));
        QCOMPARE(body[1].as<Heading>()->level, 2);
        QCOMPARE(body[2].as<Heading>()->level, 3);
        QCOMPARE(body[3].as<Quote>()->blocks, (Blocks{text(u"引文一"_s), text(u"引文二"_s)}));
        QCOMPARE(body[4], Block(text(u"词"_s, Style::Bold)));
    }

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

    void linksOfBothKinds()
    {
        DocxBuilder docx("");
        const QByteArray id = docx.relate("https://example.org/a", "hyperlink", true);
        const QByteArray bad = docx.relate("javascript:alert(1)", "hyperlink", true);
        docx.setBody(paragraph(
            "<w:hyperlink r:id='" + id + "'>" + run("甲") + "</w:hyperlink><w:hyperlink r:id='" + bad + "'>" + run("乙") +
            "</w:hyperlink><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> HYPERLINK "
            "\"https://example.org/b\" \\o \"x\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>" +
            run("丙") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>" + run("丁")));
        const Blocks body = pasted(docx.bytes());
        QCOMPARE(body[0].as<Paragraph>()->runs,
                 (Runs{Run{u"甲"_s, {}, u"https://example.org/a"_s, {}}, Run{u"乙"_s, {}, {}, {}},
                       Run{u"丙"_s, {}, u"https://example.org/b"_s, {}}, Run{u"丁"_s, {}, {}, {}}}));
    }

    void anInstructionThatNeverEndsLosesNothing()
    {
        const Blocks body =
            pastedBody(paragraph("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>") +
                       paragraph(run("还在")));
        QCOMPARE(plainText(body), u"还在"_s);
    }

    void trackedChanges()
    {
        const auto intake =
            takeInDocx(DocxBuilder(paragraph(run("原") + "<w:ins w:author='x'>" + run("增") +
                                             "</w:ins><w:del><w:r><w:delText>删"
                                             "</w:delText></w:r></w:del><w:moveFrom>" +
                                             run("旧处") + "</w:moveFrom><w:moveTo>" + run("新处") + "</w:moveTo>"))
                           .bytes(),
                       Purpose::Paste);
        QVERIFY(intake);
        QCOMPARE(plainText(intake->article.body), u"原增新处"_s);
        QCOMPARE(intake->notes, (QList<IntakeNote>{{u"1 tracked insertion(s) accepted"_s, {1}},
                                                   {u"1 tracked deletion(s) left out"_s, {2}},
                                                   {u"1 tracked move(s) accepted"_s, {2}}}));
    }

    void picturesInTheirPlaces()
    {
        DocxBuilder docx("");
        const QByteArray inside = docx.add("media/image1.png", "image", png());
        const QByteArray broken = docx.add("media/image2.png", "image", "no picture");
        const QByteArray linked = docx.relate("https://pictures.example/a.jpg", "image", true);
        const auto drawing = [](const QByteArray &reference, const QByteArray &alt) {
            return QByteArray("<w:r><w:drawing><wp:inline><wp:docPr id='1' descr='" + alt +
                              "'/><a:graphic><a:graphicData><a:blip " + reference +
                              "/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
        };
        docx.add("styles.xml", "styles", "<w:styles xmlns:w='w'>" + style("c", "caption") + "</w:styles>");
        docx.setBody(paragraph(run("前") + drawing("r:embed='" + inside + "'", "桥") + run("后")) +
                     paragraph(drawing("r:link='" + linked + "'", "")) + styled("c", "图说") +
                     paragraph(drawing("r:embed='" + broken + "'", "坏图")));
        const auto intake = takeInDocx(docx.bytes(), Purpose::Paste);
        QVERIFY(intake);
        const Blocks &body = intake->article.body;
        QCOMPARE(intake->assets.size(), 1);
        QCOMPARE(body[0], Block(text(u"前"_s)));
        QCOMPARE(body[1].as<Figure>()->asset, intake->assets[0].hash);
        QCOMPARE(body[1].as<Figure>()->alt, u"桥"_s);
        QCOMPARE(body[2], Block(text(u"后"_s)));
        QCOMPARE(body[3].as<Figure>()->address, u"https://pictures.example/a.jpg"_s);
        QCOMPARE(plainText(body[3].as<Figure>()->caption), u"图说"_s);
        QCOMPARE(body[4], Block(text(u"坏图"_s)));
        QCOMPARE(intake->notes.size(), 2);
    }

    void textBoxesOnce()
    {
        const QByteArray box = "<w:txbxContent>" + paragraph(run("框中")) + "</w:txbxContent>";
        const auto intake =
            takeInDocx(DocxBuilder(paragraph(run("旁边") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box +
                                             "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                                             "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"))
                           .bytes(),
                       Purpose::Paste);
        QVERIFY(intake);
        QCOMPARE(intake->article.body, (Blocks{text(u"旁边"_s), text(u"框中"_s)}));
    }

    void controlsRubyAndFormulas()
    {
        const Blocks body = pastedBody(
            "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>" +
            paragraph("<w:r><w:ruby><w:rt><w:r><w:t>tīng</w:t></w:r></w:rt><w:rubyBase>" + run("汀") +
                      "</w:rubyBase></w:ruby></w:r><m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b"
                      "</m:t></m:r></m:den></m:f></m:oMath>") +
            "</w:sdtContent></w:sdt>");
        QCOMPARE(plainText(body), u"汀(tīng)a/b"_s);
    }

    void notesComeLast()
    {
        DocxBuilder docx(paragraph(run("正文") + "<w:r><w:footnoteReference w:id='2'/></w:r>") + paragraph(run("再一段")));
        docx.add("footnotes.xml", "footnotes",
                 "<w:footnotes xmlns:w='w'><w:footnote w:id='2'>" + paragraph("<w:r><w:footnoteRef/></w:r>" + run("出处")) +
                     "</w:footnote></w:footnotes>");
        const Blocks body = pasted(docx.bytes());
        QCOMPARE(plainText(body), u"正文[1]\n再一段\n[1] 出处"_s);
        QCOMPARE(body[0].as<Paragraph>()->runs[1].styles, Styles(Style::Superscript));
        QVERIFY(body[2].as<Divider>());
    }

    void commentsWithTheirAuthors()
    {
        DocxBuilder docx(paragraph(run("正文") + "<w:r><w:commentReference w:id='0'/></w:r>"));
        docx.add("comments.xml", "comments",
                 QByteArray("<w:comments xmlns:w='w'><w:comment w:id='0' w:author='柳明' w:date='2026-11-20T09:00:00Z'>") +
                     paragraph(run("核对数字")) + "</w:comment></w:comments>");
        const auto intake = takeInDocx(docx.bytes(), Purpose::Paste);
        QVERIFY(intake);
        QCOMPARE(intake->comments.size(), 1);
        QCOMPARE(intake->comments[0].author, u"柳明"_s);
        QCOMPARE(intake->comments[0].text, u"核对数字"_s);
        QCOMPARE(intake->comments[0].time.date(), QDate(2026, 11, 20));
    }

    void aStoryHasItsTitle()
    {
        const QByteArray body = paragraph(run("守一座桥", "<w:b/>"), "<w:jc w:val='center'/>") +
                                paragraph(run("第一段有一些话。")) + paragraph(run("编辑：陶然  审核：柳明"));
        const auto story = takeInDocx(DocxBuilder(body).bytes(), Purpose::Story);
        QVERIFY(story);
        QCOMPARE(story->article.title, u"守一座桥"_s);
        QCOMPARE(plainText(story->article.body), u"第一段有一些话。"_s);
        QCOMPARE(story->article.originCredits.size(), 2);
        QCOMPARE(pastedBody(body).size(), 3);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        const QByteArray good = DocxBuilder(paragraph(run("x"))).bytes();
        QTest::newRow("truncated") << good.first(good.size() / 2) << u"damaged"_s;
        QTest::newRow("no Word file") << test::packed({{"a.txt", "x"}}) << u"no Word document"_s;
        QTest::newRow("Excel") << test::packed({{"xl/workbook.xml", "<x/>"}}) << u"Excel"_s;
        QTest::newRow("OpenDocument") << test::packed({{"mimetype", "application/vnd.oasis.opendocument.text"}})
                                      << u"OpenDocument"_s;
        QTest::newRow("entities") << test::packed({{"word/document.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><w:document/>"}})
                                  << u"document type"_s;
        QTest::newRow("bomb") << test::packed({{"word/document.xml", QByteArray(60 * 1024 * 1024, ' ')}}) << u"MB"_s;
        QTest::newRow("broken XML") << test::packed({{"word/document.xml", "<w:document><w:body>"}}) << u"damaged"_s;
    }
    void refusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const auto intake = takeInDocx(bytes, Purpose::Story);
        QVERIFY(!intake);
        QVERIFY2(intake.error().message.contains(said), qPrintable(intake.error().message));
    }

    void depthKeepsItsText_data()
    {
        QTest::addColumn<QByteArray>("open");
        QTest::addColumn<QByteArray>("close");
        QTest::newRow("tables") << QByteArray("<w:tbl><w:tr><w:tc>") << QByteArray("</w:tc></w:tr></w:tbl>");
        QTest::newRow("content controls") << QByteArray("<w:sdt><w:sdtContent>") << QByteArray("</w:sdtContent></w:sdt>");
        QTest::newRow("text boxes") << QByteArray("<w:p><w:r><w:pict><w:txbxContent>")
                                    << QByteArray("</w:txbxContent></w:pict></w:r></w:p>");
        QTest::newRow("formulas") << QByteArray("<w:p><m:oMath><m:e>") << QByteArray("</m:e></m:oMath></w:p>");
        QTest::newRow("insertions") << QByteArray("<w:ins>") << QByteArray("</w:ins>");
    }
    void depthKeepsItsText()
    {
        QFETCH(QByteArray, open);
        QFETCH(QByteArray, close);
        const auto intake =
            takeInDocx(DocxBuilder(open.repeated(20000) + paragraph(run("底")) + close.repeated(20000)).bytes(), Purpose::Paste);
        QVERIFY(intake);
        QVERIFY(plainText(intake->article.body).contains(u"底"_s));
    }

    void mutatedFiles()
    {
        DocxBuilder docx(item("甲", 1) + paragraph(run("乙", "<w:b/>")) + "<w:tbl><w:tr><w:tc>" + paragraph(run("丙")) +
                         "</w:tc></w:tr></w:tbl>");
        docx.add("numbering.xml", "numbering",
                 "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'>" + level(0, "decimal", "%1.") +
                     "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num></w:numbering>");
        const QByteArray good = docx.bytes();
        QRandomGenerator random(20261123);
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = good;
            for (int flips = random.bounded(1, 8); flips > 0; --flips)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            if (random.bounded(4) == 0)
                bytes.truncate(random.bounded(int(bytes.size())));
            const auto intake = takeInDocx(bytes, Purpose::Story);
            QVERIFY(intake || !intake.error().message.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestDocxIntake)
#include "tst_docxintake.moc"
