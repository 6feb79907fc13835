// What stands in or beside the text of Word files: pictures, text boxes, notes and comments.
#include "article/text.h"
#include "intake/core/limits.h"
#include "intake/intake.h"
#include "support/cputime.h"
#include "support/docxparts.h"
#include "support/movingpictures.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class TestDocxAsides : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
        const auto intake = takeIn(docx.bytes(), Format::Docx, Purpose::Paste);
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

    void movementLostIsSaid()
    {
        DocxBuilder docx({});
        const QByteArray small = docx.add("media/image1.gif", "image", movingGif(2));
        const QByteArray large = docx.add("media/image2.gif", "image", movingGif(limits::pictureSide + 1));
        const auto drawing = [](const QByteArray &reference) -> QByteArray {
            return "<w:r><w:drawing><wp:inline><a:blip r:embed='" + reference + "'/></wp:inline></w:drawing></w:r>";
        };
        docx.setBody(paragraph(run("前") + drawing(small) + run("后")) + paragraph(drawing(large)));
        const auto intake = takeIn(docx.bytes(), Format::Docx, Purpose::Paste);
        QVERIFY(intake);
        QCOMPARE(intake->assets.size(), 2);
        QCOMPARE(intake->assets[0].mime, u"image/gif"_s);
        QCOMPARE(intake->notes,
                 (QList<IntakeNote>{{u"1 moving picture(s) were too large; only their first frames were kept"_s, {2}}}));
    }

    void textBoxesOnce()
    {
        const QByteArray box = "<w:txbxContent>" + paragraph(run("框中")) + "</w:txbxContent>";
        const auto intake =
            takeIn(DocxBuilder(paragraph(run("旁边") + "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box +
                                         "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                                         "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"))
                       .bytes(),
                   Format::Docx, Purpose::Paste);
        QVERIFY(intake);
        QCOMPARE(intake->article.body, (Blocks{text(u"旁边"_s), text(u"框中"_s)}));
    }

    void documentsInsideTheDocument()
    {
        DocxBuilder inner(styled("h", "内题") + paragraph(run("内文") + "<w:r><w:commentReference w:id='0'/></w:r>") +
                          "<w:altChunk r:id='r2'/>");
        inner.add("comments.xml", "comments",
                  "<w:comments xmlns:w='w'><w:comment w:id='0' w:author='柳明'>" + paragraph(run("核对")) +
                      "</w:comment></w:comments>");
        QCOMPARE(inner.add("deeper.txt", "aFChunk", "更深"), "r2");
        inner.add("styles.xml", "styles", "<w:styles xmlns:w='w'>" + style("h", "heading 1") + "</w:styles>");

        DocxBuilder docx({});
        const auto chunk = [&docx](const QByteArray &name, const QByteArray &bytes) -> QByteArray {
            return "<w:altChunk r:id='" + docx.add(name, "aFChunk", bytes) + "'/>";
        };
        const QByteArray picture = "data:image/png;base64," + png().toBase64();
        const QByteArray mhtml = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: "
                                 "text/html; charset=utf-8\r\n\r\n<p>网页</p>\r\n--x--\r\n";
        docx.add("styles.xml", "styles", "<w:styles xmlns:w='w'>" + style("h", "heading 1") + "</w:styles>");
        docx.setBody(styled("h", "外题") + paragraph(run("前")) +
                     chunk("a.html", "<html><meta charset=utf-8><h1>小题</h1><p>一<b>二</b><video></video></p><img src='" +
                                         picture + "'>") +
                     chunk("b.mht", mhtml) + chunk("c.txt", "文字\n\n两行\n") + chunk("d.docx", inner.bytes()) +
                     chunk("e.rtf", "{\\rtf1 x}") + "<w:altChunk r:id='nowhere'/>" + paragraph(run("后")));
        const auto intake = takeIn(docx.bytes(), Format::Docx, Purpose::Paste);
        QVERIFY(intake);
        QCOMPARE(plainText(intake->article.body), u"外题\n前\n小题\n一二\n网页\n文字\n两行\n内题\n内文\n后"_s);
        QCOMPARE(intake->article.body[2].as<Heading>()->level, 2); // of the same rank as the other
        QCOMPARE(intake->article.body[3].as<Paragraph>()->runs[1], (Run{u"二"_s, Style::Bold, {}, {}}));
        QCOMPARE(intake->assets.size(), 1);
        QCOMPARE(intake->comments.value(0).place, 17);
        QCOMPARE(intake->notes, (QList<IntakeNote>{{u"2 document(s) inside the document were left out"_s, {17, 17}},
                                                   {u"1 video(s), sound(s) or embedded page(s) were left out"_s, {7}},
                                                   {u"1 document(s) inside the document were left out"_s, {17}},
                                                   {u"1 comment(s) came along"_s, {17}}}));
    }

    /// A file of a few KB that shows the same large piece many times.
    void manyDocumentsInside()
    {
        DocxBuilder docx({});
        QByteArray formatting;
        for (int i = 0; i < 150; ++i)
            formatting += "<b title=" + QByteArray::number(i) + ">";
        const QByteArray id = docx.add("a.html", "aFChunk", formatting + QByteArray("<p>x").repeated(100'000));
        docx.setBody(paragraph(run("here")) + QByteArray("<w:altChunk r:id='" + id + "'/>").repeated(1000));
        const CpuTime timer;
        const auto intake = takeIn(docx.bytes(), Format::Docx, Purpose::Paste);
        QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(!intake || plainText(intake->article.body).contains(u"here"_s));
        qInfo("a piece shown 1,000 times: %d ms", int(timer.elapsed()));
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
        const auto intake = takeIn(docx.bytes(), Format::Docx, Purpose::Paste);
        QVERIFY(intake);
        QCOMPARE(intake->comments.size(), 1);
        QCOMPARE(intake->comments[0].author, u"柳明"_s);
        QCOMPARE(intake->comments[0].text, u"核对数字"_s);
        QCOMPARE(intake->comments[0].time.date(), QDate(2026, 11, 20));
    }

    void placesSurviveTheTitle()
    {
        DocxBuilder docx(styled("t", "守一座桥") + paragraph(run("前面") + "<w:commentRangeStart w:id='0'/>" + run("数字") +
                                                             "<w:r><w:commentReference w:id='0'/></w:r><w:del>x</w:del>"));
        docx.add("styles.xml", "styles", "<w:styles xmlns:w='w'>" + style("t", "Title") + "</w:styles>");
        docx.add("comments.xml", "comments",
                 "<w:comments xmlns:w='w'><w:comment w:id='0' w:author='柳明' w:date='2026-11-20T09:00:00Z'>" +
                     paragraph(run("核对")) + "</w:comment></w:comments>");
        const auto story = takeIn(docx.bytes(), Format::Docx, Purpose::Story);
        QVERIFY(story);
        QCOMPARE(story->article.title, u"守一座桥"_s);
        QCOMPARE(story->comments.value(0).place, 2);
        QCOMPARE(story->comments.value(0).time.time(), QTime(9, 0)); // as it was on the wall
        QCOMPARE(story->notes,
                 (QList<IntakeNote>{{u"1 tracked deletion(s) left out"_s, {4}}, {u"1 comment(s) came along"_s, {2}}}));
        const auto paste = takeIn(docx.bytes(), Format::Docx, Purpose::Paste);
        QCOMPARE(paste->comments.value(0).place, 6);
    }
};

GAOQIAN_TEST_GUILESS(TestDocxAsides)
#include "tst_docxasides.moc"
