// Files that are no text and no .docx, whatever their names say: what each is told to be, and which of them could be converted.
#include "intake/foreignkind.h"

#include "intake/intake.h"
#include "support/docxbuilder.h"

#include <QTest>
#include <QtEndian>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

/// A compound file with these streams and nothing in them; `locked` marks the first as Word marks encrypted text.
QByteArray compound(const QStringList &streams, bool locked = false)
{
    constexpr int sector = 512;
    QByteArray file(sector * 3, '\0');
    const auto put16 = [&](qsizetype at, quint16 value) { qToLittleEndian(value, file.data() + at); };
    const auto put32 = [&](qsizetype at, quint32 value) { qToLittleEndian(value, file.data() + at); };
    file.replace(0, 8, QByteArray::fromHex("D0CF11E0A1B11AE1"));
    put16(0x1E, 9);
    put32(0x30, 0); // the directory
    put32(0x4C, 1); // the allocation table
    for (qsizetype i = 1; i < 109; ++i)
        put32(0x4C + 4 * i, 0xFFFFFFFF);
    for (qsizetype i = 0; i < sector / 4; ++i)
        put32(2 * sector + 4 * i, 0xFFFFFFFE);
    qsizetype at = sector;
    for (const QString &stream : streams) {
        for (qsizetype i = 0; i < stream.size(); ++i)
            put16(at + 2 * i, stream[i].unicode());
        put16(at + 0x40, quint16(2 * stream.size() + 2));
        file[at + 0x42] = 2;
        put32(at + 0x74, 2);
        put32(at + 0x78, 4096);
        at += 128;
    }
    file += QByteArray(sector, '\0');
    put16(3 * sector, 0xA5EC);
    put16(3 * sector + 0x0A, locked ? 0x0100 : 0);
    return file;
}

} // namespace

class TestForeignKind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ForeignKind>("kind");
        QTest::addColumn<bool>("converts");
        QTest::addColumn<QString>("said");
        QTest::newRow("Word") << compound({u"WordDocument"_s}) << ForeignKind::OldWord << true << u"(.doc, .wps)"_s;
        QTest::newRow("locked Word") << compound({u"WordDocument"_s}, true) << ForeignKind::Locked << false << u"password"_s;
        QTest::newRow("locked .docx") << compound({u"EncryptedPackage"_s}) << ForeignKind::Locked << false << u"password"_s;
        QTest::newRow("Excel") << compound({u"Workbook"_s}) << ForeignKind::OldExcel << false << u"Excel"_s;
        QTest::newRow("slides") << compound({u"PowerPoint Document"_s}) << ForeignKind::OldSlides << false << u"PowerPoint"_s;
        QTest::newRow("Works") << compound({u"MatOST"_s, u"CONTENTS"_s}) << ForeignKind::OldWorks << true << u"Works"_s;
        QTest::newRow("cut off") << compound({u"WordDocument"_s}).first(600) << ForeignKind::OtherOffice << false
                                 << u"save it as"_s;
        QTest::newRow("nothing but its mark")
            << QByteArray("\xD0\xCF\x11\xE0") << ForeignKind::OtherOffice << false << u"save it as"_s;
        QTest::newRow("RTF") << QByteArray("{\\rtf1\\ansi text}") << ForeignKind::Rtf << true << u"RTF"_s;
        QTest::newRow("RTF behind a mark") << QByteArray("\xEF\xBB\xBF {\\rtf1}") << ForeignKind::Rtf << true << u"RTF"_s;
        QTest::newRow("PDF") << QByteArray("%PDF-1.7") << ForeignKind::Pdf << false << u"PDF"_s;
        QTest::newRow("Word 2003 XML") << QByteArray("<?xml version='1.0'?><?mso-application progid=\"Word.Document\"?><w:x/>")
                                       << ForeignKind::WordXml << true << u"XML"_s;
        const QByteArray odt = "application/vnd.oasis.opendocument.text";
        QTest::newRow("OpenDocument") << test::packed({{"mimetype", odt}, {"META-INF/manifest.xml", "<m/>"}})
                                      << ForeignKind::OpenDocument << true << u"OpenDocument"_s;
        QTest::newRow("locked OpenDocument")
            << test::packed({{"mimetype", odt}, {"META-INF/manifest.xml", "<m:encryption-data/>"}}) << ForeignKind::Locked
            << false << u"password"_s;
        QTest::newRow("Pages") << test::packed({{"Index/Document.iwa", "x"}}) << ForeignKind::PagesDocument << false
                               << u"Pages"_s;
    }
    void kinds()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, said);
        QTEST(foreignKind(bytes), "kind");
        QTEST(couldBeConverted(bytes), "converts");
        const auto intake = takeIn(bytes, Format::Docx);
        QVERIFY(!intake);
        QVERIFY2(intake.error().message.contains(said), qPrintable(intake.error().message));
    }

    void whatCanBeTakenInIsNone()
    {
        for (const QByteArray &bytes :
             {QByteArray("正文"), QByteArray("<html><body>x"), QByteArray("<?xml version='1.0'?><html>x"), QByteArray(),
              test::DocxBuilder("<w:p/>").bytes()}) {
            QCOMPARE(foreignKind(bytes), ForeignKind::Other);
            QVERIFY(!couldBeConverted(bytes));
        }
    }

    void namesLie()
    {
        QCOMPARE(guessFormat(u"稿件.doc"_s, test::DocxBuilder("<w:p/>").bytes()).value(), Format::Docx);
        QCOMPARE(guessFormat(u"稿件.doc"_s, "<html><body>x").value(), Format::Html);
        QCOMPARE(guessFormat(u"稿件.docx"_s, "\xEF\xBB\xBF<!DOCTYPE html><p>x").value(), Format::Html);
        QCOMPARE(guessFormat(u"稿件.docx"_s, "<?xml version='1.0'?>\n<html xmlns='x'><p>x").value(), Format::Html);
        QCOMPARE(guessFormat(u"稿件.docx"_s, "第一段").value(), Format::Text);
        QVERIFY(!guessFormat(u"稿件.txt"_s, "{\\rtf1 x}"));
    }
};

QTEST_GUILESS_MAIN(TestForeignKind)
#include "tst_foreignkind.moc"
