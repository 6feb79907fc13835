// Word files: what each of their parts becomes, and what becomes of files that are broken or mean harm.
#include "intake/docxfield.h"
#include "intake/docxintake.h"
#include "intake/docxnumbering.h"
#include "intake/docxstylenames.h"

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

/// Makes other XML of `xml`: names and values exchanged, pieces left out, doubled or nested; and now and then other bytes.
void mutate(QByteArray &xml, QRandomGenerator &random)
{
    QList<QPair<qsizetype, qsizetype>> tags;
    for (qsizetype at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1))
        tags.append({at, xml.indexOf('>', at) + 1});
    const auto any = [&] { return tags[random.bounded(int(tags.size()))]; };
    const auto [from, to] = any();
    const auto [otherFrom, otherTo] = any();
    switch (random.bounded(5)) {
    case 0:
        xml.insert(from, xml.sliced(otherFrom, otherTo - otherFrom));
        break;
    case 1:
        xml.replace(from, to - from, xml.sliced(otherFrom, otherTo - otherFrom));
        break;
    case 2:
        xml.insert(std::max(from, otherFrom), xml.sliced(std::min(from, otherFrom), std::abs(from - otherFrom)));
        break;
    case 3: {
        static const QList<QByteArray> values{"", "-1", "0", "2147483648", "999999999", "x", "%1%2%9", "restart"};
        const qsizetype quote = xml.indexOf('\'', from);
        const qsizetype end = xml.indexOf('\'', quote + 1);
        if (quote > 0 && end > quote)
            xml.replace(quote + 1, end - quote - 1, values[random.bounded(int(values.size()))]);
        break;
    }
    default:
        xml[random.bounded(int(xml.size()))] = char(random.bounded(256));
    }
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

    void namesOfStyles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<DocxRole>("role");
        QTest::addColumn<int>("level");
        QTest::newRow("Word's own") << u"heading 1"_s << DocxRole::Heading << 1;
        QTest::newRow("WPS") << u"标题 3"_s << DocxRole::Heading << 3;
        QTest::newRow("Chinese digit") << u"标题二"_s << DocxRole::Heading << 2;
        QTest::newRow("house style") << u"三级标题"_s << DocxRole::Heading << 3;
        QTest::newRow("German") << u"Überschrift 2"_s << DocxRole::Heading << 2;
        QTest::newRow("German id") << u"berschrift2"_s << DocxRole::Heading << 2;
        QTest::newRow("French") << u"Titre 4"_s << DocxRole::Heading << 4;
        QTest::newRow("with an alias") << u"heading 2,H2"_s << DocxRole::Heading << 2;
        QTest::newRow("of characters") << u"标题 1 字符"_s << DocxRole::Heading << 1;
        QTest::newRow("title") << u"标题"_s << DocxRole::Title << 0;
        QTest::newRow("kicker") << u"引题"_s << DocxRole::Kicker << 0;
        QTest::newRow("quote") << u"Intense Quote"_s << DocxRole::Quote << 0;
        QTest::newRow("caption") << u"题注"_s << DocxRole::Caption << 0;
        QTest::newRow("body") << u"正文"_s << DocxRole::Text << 0;
        QTest::newRow("body with a digit") << u"正文 1"_s << DocxRole::Text << 0;
    }
    void namesOfStyles()
    {
        QFETCH(QString, name);
        const DocxStyleRole found = docxRoleOf(name);
        QTEST(found.role.value_or(DocxRole::Text), "role");
        QTEST(found.level, "level");
    }

    void fieldsWithoutResult_data()
    {
        QTest::addColumn<QString>("instruction");
        QTest::addColumn<QString>("shown");
        QTest::newRow("ruby") << u"EQ \\* jc2 \\* \"Font:宋体\" \\* hps10 \\o\\ad(\\s\\up 9(zì),字)"_s << u"字(zì)"_s;
        QTest::newRow("circled number") << u" eq \\o\\ac(○,3)"_s << u"③"_s;
        QTest::newRow("circled character") << u"EQ \\o\\ac(○,正)"_s << u"正"_s;
        QTest::newRow("fraction") << u"EQ \\f(1,2)"_s << u"1/2"_s;
        QTest::newRow("root") << u"EQ \\r(3,x)"_s << u"√(x)"_s;
        QTest::newRow("never ends") << u"EQ \\o\\ac(\\s\\up9("_s << QString();
        QTest::newRow("page") << u" PAGE "_s << QString();
    }
    void fieldsWithoutResult()
    {
        QFETCH(QString, instruction);
        QTEST(docxFieldText(instruction, {}), "shown");
    }

    void linksOfFields()
    {
        QCOMPARE(docxFieldLink(u" HYPERLINK \"https://example.org/a\" \\l \"b\" \\o \"tip\" "_s), u"https://example.org/a#b"_s);
        QCOMPARE(docxFieldLink(u"HYPERLINK \\l \"_Toc1\""_s), QString());
        QCOMPARE(docxFieldLink(u"HYPERLINK javascript:alert(1)"_s), QString());
        QCOMPARE(docxFieldLink(u"PAGEREF https://example.org/"_s), QString());
    }

    void numbersStayRight()
    {
        DocxBuilder docx(item("问", 1) + paragraph(run("答")) + item("再问", 1) + paragraph(run("再答")) + item("细则", 2));
        docx.add("numbering.xml", "numbering",
                 "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'>" + level(0, "decimal", "%1.") +
                     "</w:abstractNum><w:abstractNum w:abstractNumId='8'>" + level(0, "decimal", "第%1条") +
                     "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num><w:num w:numId='2'><w:abstractNumId "
                     "w:val='8'/></w:num></w:numbering>");
        const auto intake = takeInDocx(docx.bytes(), Purpose::Paste);
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

    void runInHeadingsAndDeletedEnds()
    {
        DocxBuilder docx(paragraph(run("提示语。"), "<w:pStyle w:val='h'/><w:rPr><w:specVanish/></w:rPr>") +
                         paragraph(run("正文")) + paragraph(run("前"), "<w:rPr><w:del w:id='1'/></w:rPr>") +
                         paragraph(run("后")));
        docx.add("styles.xml", "styles", "<w:styles xmlns:w='w'>" + style("h", "heading 2") + "</w:styles>");
        const Blocks body = pasted(docx.bytes());
        QCOMPARE(body.size(), 2);
        QCOMPARE(body[0].as<Paragraph>()->runs, (Runs{Run{u"提示语。"_s, Style::Bold, {}, {}}, Run{u"正文"_s, {}, {}, {}}}));
        QCOMPARE(body[1], Block(text(u"前后"_s)));
    }

    void emphasisMarksHiddenTextAndSymbols()
    {
        const auto intake =
            takeInDocx(DocxBuilder(paragraph(run("甲") + run("着重", "<w:em w:val='dot'/>") + run("暗", "<w:vanish/>") +
                                             run("\xEF\x83\xBC", "<w:rFonts w:ascii='Wingdings'/>")))
                           .bytes(),
                       Purpose::Paste);
        QVERIFY(intake);
        QCOMPARE(intake->article.body[0].as<Paragraph>()->runs,
                 (Runs{Run{u"甲"_s, {}, {}, {}}, Run{u"着重"_s, Style::Bold, {}, {}}, Run{u"暗✓"_s, {}, {}, {}}}));
        QCOMPARE(intake->notes, (QList<IntakeNote>{{u"1 passage(s) with emphasis marks set bold"_s, {1}},
                                                   {u"1 hidden passage(s) are now in the text; check them"_s, {3}}}));
    }

    void typedAndCommonIndentsGo()
    {
        const QByteArray in = "<w:ind w:left='420'/>";
        const Blocks body =
            pastedBody(paragraph(run("　　甲"), in) + paragraph(run("乙"), in) + paragraph(run("丙"), "<w:ind w:left='1260'/>"));
        QCOMPARE(body[0], Block(text(u"甲"_s)));
        QCOMPARE(body[2].as<Paragraph>()->indent, 2);
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

    void placesSurviveTheTitle()
    {
        DocxBuilder docx(styled("t", "守一座桥") + paragraph(run("前面") + "<w:commentRangeStart w:id='0'/>" + run("数字") +
                                                             "<w:r><w:commentReference w:id='0'/></w:r><w:del>x</w:del>"));
        docx.add("styles.xml", "styles", "<w:styles xmlns:w='w'>" + style("t", "Title") + "</w:styles>");
        docx.add("comments.xml", "comments",
                 "<w:comments xmlns:w='w'><w:comment w:id='0' w:author='柳明' w:date='2026-11-20T09:00:00Z'>" +
                     paragraph(run("核对")) + "</w:comment></w:comments>");
        const auto story = takeInDocx(docx.bytes(), Purpose::Story);
        QVERIFY(story);
        QCOMPARE(story->article.title, u"守一座桥"_s);
        QCOMPARE(story->comments.value(0).place, 2);
        QCOMPARE(story->comments.value(0).time.time(), QTime(9, 0)); // as it was on the wall
        QCOMPARE(story->notes,
                 (QList<IntakeNote>{{u"1 tracked deletion(s) left out"_s, {4}}, {u"1 comment(s) came along"_s, {2}}}));
        const auto paste = takeInDocx(docx.bytes(), Purpose::Paste);
        QCOMPARE(paste->comments.value(0).place, 6);
    }

    void propertiesAreSuggestions()
    {
        const QByteArray docx = test::packed(
            {{"_rels/.rels",
              "<Relationships><Relationship Id='d' Type='x/officeDocument' Target='word/document.xml'/><Relationship "
              "Id='p' Type='x/core-properties' Target='docProps/core.xml'/></Relationships>"},
             {"word/document.xml",
              "<w:document xmlns:w='w'><w:body>" + paragraph(run("正文有一句话。")) + "</w:body></w:document>"},
             {"docProps/core.xml",
              "<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:title>守桥</dc:title><dc:creator>陶然;Administrator"
              "</dc:creator><cp:keywords>桥 老人</cp:keywords><dc:description>一句话</dc:description>"
              "</cp:coreProperties>"}});
        const auto story = takeInDocx(docx, Purpose::Story);
        QVERIFY(story);
        QCOMPARE(story->article.title, u"守桥"_s);
        QCOMPARE(story->article.keywords, (QStringList{u"桥"_s, u"老人"_s}));
        QCOMPARE(story->article.summary, u"一句话"_s);
        QCOMPARE(story->suggestedAuthors, QStringList{u"陶然"_s});
        QVERIFY(story->article.authors.isEmpty());
        QVERIFY(takeInDocx(docx, Purpose::Paste)->article.title.isEmpty());
    }

    void mutatedParts()
    {
        const QByteArray document = "<w:document xmlns:w='w'><w:body>" + item("甲", 1, 1) + styled("h", "题") +
                                    "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge/></w:tcPr>" +
                                    paragraph(run("丙")) + "</w:tc></w:tr></w:tbl>" +
                                    paragraph("<w:r><w:footnoteReference w:id='1'/><w:fldChar w:fldCharType='begin'/></w:r>") +
                                    "</w:body></w:document>";
        const QByteArray numbering = "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='7'>" + level(0, "decimal", "%1.") +
                                     level(1, "chineseCounting", "%1.%2") +
                                     "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num></w:numbering>";
        const QByteArray styles = "<w:styles xmlns:w='w'>" + style("h", "heading 2", "<w:basedOn w:val='h'/>") + "</w:styles>";
        const QByteArray notes =
            "<w:footnotes xmlns:w='w'><w:footnote w:id='1'>" + paragraph(run("注")) + "</w:footnote></w:footnotes>";
        const QByteArray relations =
            "<Relationships><Relationship Id='1' Type='x/styles' Target='styles.xml'/><Relationship Id='2' "
            "Type='x/numbering' Target='numbering.xml'/><Relationship Id='3' Type='x/footnotes' "
            "Target='footnotes.xml'/></Relationships>";
        const QList<QPair<QByteArray, QByteArray>> good{{"word/document.xml", document},
                                                        {"word/numbering.xml", numbering},
                                                        {"word/styles.xml", styles},
                                                        {"word/footnotes.xml", notes},
                                                        {"word/_rels/document.xml.rels", relations}};
        QVERIFY(takeInDocx(test::packed(good), Purpose::Story));
        QRandomGenerator random(20261128);
        int taken = 0;
        constexpr int rounds = 3000;
        for (int round = 0; round < rounds; ++round) {
            QList<QPair<QByteArray, QByteArray>> parts = good;
            mutate(parts[random.bounded(int(parts.size()))].second, random);
            const auto intake = takeInDocx(test::packed(parts), round % 2 == 0 ? Purpose::Story : Purpose::Paste);
            QVERIFY(intake || !intake.error().message.isEmpty());
            taken += intake.ok();
        }
        qInfo("mutated parts: %d, taken in %d", rounds, taken);
        QVERIFY(taken > rounds / 10); // else the mutations only broke the XML
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
