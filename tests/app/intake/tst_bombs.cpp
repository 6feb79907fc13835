// Small files that unpack, nest or multiply to something huge, made here: each is refused in a sentence that names what is too
// much, or its text is kept; in time, and in memory that any desktop has.
#include "intake/intake.h"

#include "article/text.h"
#include "intake/core/limits.h"
#include "intake/pictures/pictureintake.h"
#include "support/corpora.h"
#include "support/docxbuilder.h"
#include "support/intakepromises.h"
#include "support/memory.h"
#include "support/movingpictures.h"
#include "support/testprogram.h"

#include <QDirIterator>
#include <QLoggingCategory>
#include <QTest>

#include <ctime>

using namespace gaoqian;
using namespace Qt::StringLiterals;
using test::DocxBuilder;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int longest = 30'000; // milliseconds
#else
constexpr int longest = 5000;
#endif
constexpr qint64 mostMemory = 300 * 1024 * 1024;

QByteArray spaces(qsizetype megabytes) { return QByteArray(megabytes * 1024 * 1024, ' '); }

QByteArray paragraph(const QByteArray &text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }

QByteArray docxOf(const QByteArray &document) { return test::packed({{"word/document.xml", document}}); }

/// A Word file whose picture has these bytes.
QByteArray docxWithPicture(const QByteArray &picture)
{
    DocxBuilder docx({});
    const QByteArray id = docx.add("media/image1.png", "image", picture);
    docx.setBody(paragraph("here") + "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed='" + id +
                 "'/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    return docx.bytes();
}

/// A packed file in which the entry `name` tells another size than it has.
QByteArray lying(QByteArray packed, const QByteArray &name, quint32 size)
{
    const auto write = [&](qsizetype at) {
        for (int i = 0; i < 4; ++i)
            packed[at + i] = char((size >> (8 * i)) & 0xFF);
    };
    const auto lieIn = [&](const QByteArray &signature, qsizetype sizeAt, qsizetype nameAt) {
        for (qsizetype at = packed.indexOf(signature); at >= 0; at = packed.indexOf(signature, at + 4)) {
            if (packed.mid(at + nameAt, name.size()) == name)
                write(at + sizeAt);
        }
    };
    lieIn("PK\x03\x04", 22, 30); // the entry's own header
    lieIn("PK\x01\x02", 24, 46); // the list of all
    return packed;
}

/// The check sum of a PNG's chunk.
quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xFFFF'FFFFu;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int i = 0; i < 8; ++i)
            crc = (crc >> 1) ^ ((crc & 1u) != 0 ? 0xEDB8'8320u : 0u);
    }
    return ~crc;
}

/// A PNG that claims to be so large, with the one pixel of a small one.
QByteArray pngOf(quint32 width, quint32 height)
{
    const auto number = [](quint32 value) {
        QByteArray bytes;
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += char((value >> shift) & 0xFF);
        return bytes;
    };
    const auto chunk = [&number](const QByteArray &name, const QByteArray &data) -> QByteArray {
        return number(quint32(data.size())) + name + data + number(crcOf(name + data));
    };
    constexpr qsizetype sizeOfQt = 4; // before what zlib wrote
    const QByteArray pixel = qCompress(QByteArray(4, '\0')).sliced(sizeOfQt);
    return QByteArray::fromHex("89504e470d0a1a0a") +
           chunk("IHDR", number(width) + number(height) + QByteArray::fromHex("0802000000")) + chunk("IDAT", pixel) +
           chunk("IEND", {});
}

/// Milliseconds that this program has worked so far: what else runs on the machine takes none of them.
qint64 worked() { return qint64(std::clock()) * 1000 / CLOCKS_PER_SEC; }

/// What is said of it, whether it was taken in or not.
QString saidOf(const Result<Intake> &intake)
{
    return intake.ok() ? noteTexts(intake->notes).join(u'\n') : intake.error().message;
}

} // namespace

class TestBombs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"qt.gui.imageio*=false"_s); }

    void packedFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("kept"); // its text, "here"
        const QByteArray small = "<w:document xmlns:w='w'><w:body>" + paragraph("here") + "</w:body></w:document>";

        QTest::newRow("a ratio of a thousand") << docxOf(spaces(60)) << u"more than 40 MB"_s << false;
        QTest::newRow("a size told too small")
            << lying(docxOf("<w:document>" + spaces(60)), "word/document.xml", 100) << u"more than 40 MB|damaged"_s << false;
        QTest::newRow("a size told too large") << lying(docxOf(small), "word/document.xml", 0xFFFF'FFF0u) << QString() << true;

        QList<QPair<QByteArray, QByteArray>> many{{"word/document.xml", small}};
        for (int i = 0; i < limits::zipEntries; ++i)
            many.append({"word/media/" + QByteArray::number(i), {}});
        QTest::newRow("too many entries") << test::packed(many) << u"more than 5,?000 parts"_s << false;

        DocxBuilder wide(paragraph("here") +
                         "<w:p><w:r><w:footnoteReference w:id='1'/><w:commentReference w:id='1'/></w:r></w:p>");
        for (const char *name : {"styles", "numbering", "footnotes", "comments", "endnotes"})
            wide.add(name + QByteArray(".xml"), name, "<w:x xmlns:w='w'>" + spaces(39) + "</w:x>");
        QTest::newRow("parts that are large together") << wide.bytes() << QString() << true;

        QTest::newRow("document type") << docxOf("<!DOCTYPE d [<!ENTITY a '" + QByteArray("x").repeated(1000) + "'><!ENTITY b '" +
                                                 QByteArray("&a;").repeated(1000) + "'>]><w:document><w:body>" +
                                                 paragraph("&b;&b;") + "</w:body></w:document>")
                                       << u"document type"_s << false;
        QTest::newRow("document type behind a comment")
            << docxOf("<!-- x --><!DOCTYPE d SYSTEM 'http://127.0.0.1:9/d.dtd'>" + small) << u"document type"_s << false;
        QTest::newRow("document type in the notes") << [&] {
            DocxBuilder docx(paragraph("here") + "<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>");
            docx.add("footnotes.xml", "footnotes", "<!DOCTYPE d [<!ENTITY a 'x'>]><w:footnotes xmlns:w='w'/>");
            return docx.bytes();
        }() << QString() << true;

        const auto nested = [](const QByteArray &open, const QByteArray &close, int depth) {
            return DocxBuilder(open.repeated(depth) + paragraph("here") + close.repeated(depth)).bytes();
        };
        QTest::newRow("elements in elements") << nested("<w:x>", "</w:x>", 500'000) << u"nested too deep"_s << true;
        QTest::newRow("tables in tables") << nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 100'000)
                                          << u"nested too deep"_s << true;
        QTest::newRow("runs in runs") << DocxBuilder("<w:p>" + QByteArray("<w:r>").repeated(100'000) + "<w:t>here</w:t>" +
                                                     QByteArray("</w:r>").repeated(100'000) + "</w:p>")
                                             .bytes()
                                      << u"nested too deep"_s << true;
        QTest::newRow("elements without end") << DocxBuilder(paragraph("here") + QByteArray("<w:p/>").repeated(6'500'000)).bytes()
                                              << u"more than 1.?500.?000 elements"_s << false;
        QTest::newRow("attributes without end")
            << DocxBuilder(paragraph("here") + "<w:p" + QByteArray(" a=''").repeated(1'000'000) + "/>").bytes() << QString()
            << true;
        QTest::newRow("cells without end")
            << DocxBuilder(
                   paragraph("here") + "<w:tbl>" +
                   QByteArray("<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2147483647'/></w:tcPr></w:tc></w:tr>").repeated(20'000) +
                   "</w:tbl>")
                   .bytes()
            << QString() << true;

        QTest::newRow("a picture of 60,000 pixels square")
            << docxWithPicture(pngOf(60'000, 60'000)) << u"60000 x 60000"_s << true;
        QTest::newRow("a picture of 40 MB of nothing")
            << docxWithPicture(pngOf(10, 10) + spaces(40)) << u"more than 32 MB"_s << true;
    }

    void packedFiles()
    {
        QFETCH(QByteArray, bytes);
        check(bytes, Format::Docx, true);
    }

    void pages_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("kept");
        const QString simplified = u"nested too deep"_s;
        const auto nested = [&](const char *name, const QByteArray &open, const QByteArray &close, int depth) {
            QTest::newRow(name) << "<p>before</p>" + open.repeated(depth) + "here" + close.repeated(depth) << simplified << true;
        };
        nested("div", "<div>", "</div>", 50'000);
        nested("div without ends", "<div>", {}, 1'000'000);
        nested("tables, a hundred thousand", "<table><tr><td>", "</td></tr></table>", 100'000);
        QTest::newRow("tables, twenty") << QByteArray("<table><tr><td>").repeated(20) + "here" +
                                               QByteArray("</td></tr></table>").repeated(20)
                                        << QString() << true;
        QTest::newRow("a million attributes") << "<p" + QByteArray(" a=b").repeated(1'000'000) + ">here" << QString() << true;
        QTest::newRow("an attribute of 8 MB")
            << "<p style='" + QByteArray("color:red;").repeated(800'000) + "'>here" << QString() << true;
        QTest::newRow("elements without end") << "<p>here" + QByteArray("<p>").repeated(8'000'000) << u"plain text|^$"_s << false;
        QTest::newRow("a picture of 60,000 pixels square")
            << "<p>here</p><img src='data:image/png;base64," + pngOf(60'000, 60'000).toBase64() + "'>" << u"60000 x 60000"_s
            << true;
        QTest::newRow("ten thousand pictures")
            << "<p>here</p>" + QByteArray("<img src='data:image/png;base64," + pngOf(1, 1).toBase64() + "'>").repeated(10'000)
            << QString() << true;
    }

    void pages()
    {
        QFETCH(QByteArray, bytes);
        check(bytes, Format::Html, true);
    }

    void otherFormats_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("kept");
        QTest::addColumn<int>("format");
        const auto row = [](const char *name, Format format, const QByteArray &bytes, const QString &said, bool kept) {
            QTest::newRow(name) << bytes << said << kept << int(format);
        };
        row("lines without end", Format::Text, "here\n" + QByteArray("\n").repeated(30'000'000),
            u"more than 400,000 line breaks"_s, false);
        row("as many lines as may be", Format::Text, "here\n" + QByteArray("a\n").repeated(limits::textBreaks - 1), QString(),
            true);
        row("one line", Format::Text, "here" + QByteArray("x").repeated(30'000'000), QString(), true);
        row("quotes in quotes", Format::Markdown, QByteArray("> ").repeated(500'000) + "here", QString(), true);
        row("lists in lists", Format::Markdown, QByteArray("- ").repeated(500'000) + "here", u"save it as plain text"_s, false);
        row("brackets", Format::Markdown, "here\n\n" + QByteArray("[").repeated(1'000'000), QString(), true);
        row("arrays in arrays", Format::Json, QByteArray("[").repeated(1'000'000), u"."_s, false);
        QByteArray parts = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
                           "--x\r\nContent-Type: text/html\r\n\r\n<p>here</p>\r\n";
        row("parts without end", Format::Mhtml,
            parts + QByteArray("--x\r\nContent-Type: image/png\r\n\r\n\r\n").repeated(200'000), QString(), true);
    }

    void otherFormats()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, format);
        check(bytes, Format(format), false);
    }

    void pictures()
    {
        for (const auto &[width, height] : {std::pair(60'000u, 60'000u), std::pair(0x7FFF'FFFFu, 1u), std::pair(1u, 0x7FFF'FFFFu),
                                            std::pair(0xFFFF'FFFFu, 0xFFFF'FFFFu)}) {
            const qint64 before = worked();
            const Result<Asset> asset = takeInPicture(pngOf(width, height));
            QVERIFY(!asset.ok());
            QVERIFY(!asset.error().message.isEmpty());
            QVERIFY(worked() - before < longest);
        }
        QByteArray gif = test::movingGif(60'000);
        gif.replace(8, 2, gif.sliced(6, 2)); // as high as wide
        for (const QByteArray &square : {pngOf(60'000, 60'000), gif}) {
            const Result<Asset> named = takeInPicture(square);
            QVERIFY(!named.ok());
            QVERIFY2(named.error().message.contains(u"60000 x 60000 pixels is too large"_s), qPrintable(named.error().message));
        }
    }

    /// The ones of the corpora, where they are at hand.
    void madeHere()
    {
        if (test::corporaFolder().isEmpty())
            QSKIP("GAOQIAN_CORPORA does not name the corpora");
        static const QStringList refused{u"billion-laughs.docx"_s, u"quadratic-entity.docx"_s, u"xxe-http.docx"_s,
                                         u"duplicate-part.docx"_s, u"many-entries-10000.docx"_s};
        static const QStringList taken{u"gridspan-huge.docx"_s, u"nest-table-5000.docx"_s};
        QDirIterator files(test::corporaFolder() + u"/made-here"_s, QDir::Files, QDirIterator::Subdirectories);
        int total = 0;
        while (files.hasNext()) {
            const QByteArray bytes = test::fileBytes(files.next());
            const QString name = files.fileName();
            if (name == u"manifest.json"_s || name == u"NOTICE"_s)
                continue;
            ++total;
            const qint64 before = worked();
            if (name.endsWith(u".svg"_s)) {
                QVERIFY2(!takeInPicture(bytes).ok(), qPrintable(name));
            } else {
                const Result<Format> format = guessFormat(name, bytes);
                QVERIFY2(format.ok(), qPrintable(name));
                const Result<Intake> intake = takeIn(bytes, *format);
                QVERIFY2(!intake.ok() || test::brokenPromise(*intake).isEmpty(), qPrintable(name));
                QVERIFY2(intake.ok() || !intake.error().message.isEmpty(), qPrintable(name));
                QVERIFY2(!intake.ok() || !refused.contains(name), qPrintable(name));
                QVERIFY2(intake.ok() || !taken.contains(name), qPrintable(name + u": "_s + saidOf(intake)));
            }
            QVERIFY2(worked() - before < longest, qPrintable(name));
        }
        qInfo("made-here: %d files, none crashed or took longer than %d ms", total, longest);
        QVERIFY(total > 0);
    }

private:
    /// Takes the bytes of the current row in for each purpose and checks what has to be said and kept.
    static void check(const QByteArray &bytes, Format format, bool alsoPasted)
    {
        QFETCH(QString, said);
        QFETCH(bool, kept);
        for (const Purpose purpose : {Purpose::Story, Purpose::Paste}) {
            if (purpose == Purpose::Paste && !alsoPasted)
                continue;
            test::PeakMemory memory;
            const qint64 before = worked();
            const Result<Intake> intake = takeIn(bytes, format, purpose);
            const qint64 time = worked() - before;
            const qint64 peak = memory.more();
            qInfo("%s: %d ms, %d MB%s%s", QTest::currentDataTag(), int(time), int(peak / (1024 * 1024)),
                  intake.ok() ? "" : ", refused: ", intake.ok() ? "" : qPrintable(intake.error().message));
            QVERIFY2(time < longest, qPrintable(QString::number(time)));
            QVERIFY2(peak < mostMemory, qPrintable(QString::number(peak)));
            QVERIFY2(QRegularExpression(said).match(saidOf(intake)).hasMatch(), qPrintable(saidOf(intake)));
            if (!intake.ok()) {
                QVERIFY2(!kept, qPrintable(intake.error().message));
                QCOMPARE(intake.error().kind, ErrorKind::Input);
                continue;
            }
            const QString text = intake->article.title + u'\n' + plainText(intake->article.body);
            QVERIFY2(text.contains(u"here"_s), qPrintable(text.left(200)));
            QCOMPARE(test::brokenPromise(*intake), QString());
        }
    }
};

GAOQIAN_TEST_GUILESS(TestBombs)
#include "tst_bombs.moc"
