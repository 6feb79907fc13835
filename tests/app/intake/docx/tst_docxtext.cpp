// The text of Word files: styles, links, fields, tracked changes, and what a story has beside its text.
#include "intake/docx/field.h"
#include "intake/docx/stylenames.h"

#include "article/text.h"
#include "intake/intake.h"
#include "support/docxparts.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class TestDocxText : public QObject {
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
        const auto intake = takeIn(DocxBuilder(paragraph(run("原") + "<w:ins w:author='x'>" + run("增") +
                                                         "</w:ins><w:del><w:r><w:delText>删"
                                                         "</w:delText></w:r></w:del><w:moveFrom>" +
                                                         run("旧处") + "</w:moveFrom><w:moveTo>" + run("新处") + "</w:moveTo>"))
                                       .bytes(),
                                   Format::Docx, Purpose::Paste);
        QVERIFY(intake);
        QCOMPARE(plainText(intake->article.body), u"原增新处"_s);
        QCOMPARE(intake->notes, (QList<IntakeNote>{{u"1 tracked insertion(s) accepted"_s, {1}},
                                                   {u"1 tracked deletion(s) left out"_s, {2}},
                                                   {u"1 tracked move(s) accepted"_s, {2}}}));
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

    void aStoryHasItsTitle()
    {
        const QByteArray body = paragraph(run("守一座桥", "<w:b/>"), "<w:jc w:val='center'/>") +
                                paragraph(run("第一段有一些话。")) + paragraph(run("编辑：陶然  审核：柳明"));
        const auto story = takeIn(DocxBuilder(body).bytes(), Format::Docx, Purpose::Story);
        QVERIFY(story);
        QCOMPARE(story->article.title, u"守一座桥"_s);
        QCOMPARE(plainText(story->article.body), u"第一段有一些话。"_s);
        QCOMPARE(story->article.originCredits.size(), 2);
        QCOMPARE(pastedBody(body).size(), 3);
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
            takeIn(DocxBuilder(paragraph(run("甲") + run("着重", "<w:em w:val='dot'/>") + run("暗", "<w:vanish/>") +
                                         run("\xEF\x83\xBC", "<w:rFonts w:ascii='Wingdings'/>")))
                       .bytes(),
                   Format::Docx, Purpose::Paste);
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

    void propertiesAreSuggestions()
    {
        const QByteArray docx =
            packed({{"_rels/.rels",
                     "<Relationships><Relationship Id='d' Type='x/officeDocument' Target='word/document.xml'/><Relationship "
                     "Id='p' Type='x/core-properties' Target='docProps/core.xml'/></Relationships>"},
                    {"word/document.xml",
                     "<w:document xmlns:w='w'><w:body>" + paragraph(run("正文有一句话。")) + "</w:body></w:document>"},
                    {"docProps/core.xml",
                     "<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:title>守桥</dc:title><dc:creator>陶然;Administrator"
                     "</dc:creator><cp:keywords>桥 老人</cp:keywords><dc:description>一句话</dc:description>"
                     "</cp:coreProperties>"}});
        const auto story = takeIn(docx, Format::Docx, Purpose::Story);
        QVERIFY(story);
        QCOMPARE(story->article.title, u"守桥"_s);
        QCOMPARE(story->article.keywords, (QStringList{u"桥"_s, u"老人"_s}));
        QCOMPARE(story->article.summary, u"一句话"_s);
        QCOMPARE(story->suggestedAuthors, QStringList{u"陶然"_s});
        QVERIFY(story->article.authors.isEmpty());
        QVERIFY(takeIn(docx, Format::Docx, Purpose::Paste)->article.title.isEmpty());
    }
};

GAOQIAN_TEST_GUILESS(TestDocxText)
#include "tst_docxtext.moc"
