// Word files that are broken, too deep, or none: refused in a sentence, or their text is kept.
#include "article/text.h"
#include "intake/intake.h"
#include "support/docxparts.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

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

class TestDocxBroken : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusals_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        const QByteArray good = DocxBuilder(paragraph(run("x"))).bytes();
        QTest::newRow("truncated") << good.first(good.size() / 2) << u"damaged"_s;
        QTest::newRow("no Word file") << packed({{"a.txt", "x"}}) << u"no Word document"_s;
        QTest::newRow("Excel") << packed({{"xl/workbook.xml", "<x/>"}}) << u"Excel"_s;
        QTest::newRow("OpenDocument") << packed({{"mimetype", "application/vnd.oasis.opendocument.text"}}) << u"OpenDocument"_s;
        QTest::newRow("entities") << packed({{"word/document.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><w:document/>"}})
                                  << u"document type"_s;
        QTest::newRow("bomb") << packed({{"word/document.xml", QByteArray(60 * 1024 * 1024, ' ')}}) << u"MB"_s;
        QTest::newRow("broken XML") << packed({{"word/document.xml", "<w:document><w:body>"}}) << u"damaged"_s;
    }
    void refusals()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        const auto intake = takeIn(bytes, Format::Docx, Purpose::Story);
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
        const auto intake = takeIn(DocxBuilder(open.repeated(20000) + paragraph(run("底")) + close.repeated(20000)).bytes(),
                                   Format::Docx, Purpose::Paste);
        QVERIFY(intake);
        QVERIFY(plainText(intake->article.body).contains(u"底"_s));
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
        QVERIFY(takeIn(packed(good), Format::Docx, Purpose::Story));
        QRandomGenerator random(20261128);
        int taken = 0;
        constexpr int rounds = 3000;
        for (int round = 0; round < rounds; ++round) {
            QList<QPair<QByteArray, QByteArray>> parts = good;
            mutate(parts[random.bounded(int(parts.size()))].second, random);
            const auto intake = takeIn(packed(parts), Format::Docx, round % 2 == 0 ? Purpose::Story : Purpose::Paste);
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
            const auto intake = takeIn(bytes, Format::Docx, Purpose::Story);
            QVERIFY(intake || !intake.error().message.isEmpty());
        }
    }
};

GAOQIAN_TEST_GUILESS(TestDocxBroken)
#include "tst_docxbroken.moc"
