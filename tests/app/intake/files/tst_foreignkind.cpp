// Files that are no text and no .docx, whatever their names say: what each is told to be, and which of them could be converted.
#include "intake/files/foreignkind.h"

#include "intake/intake.h"
#include "support/compoundfile.h"
#include "support/docxbuilder.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestForeignKind : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ForeignKind>("kind");
        QTest::addColumn<bool>("converts");
        QTest::addColumn<QString>("said");
        QTest::newRow("Word") << test::compoundFile({u"WordDocument"_s}) << ForeignKind::OldWord << true << u"(.doc, .wps)"_s;
        QTest::newRow("locked Word") << test::compoundFile({u"WordDocument"_s}, true) << ForeignKind::Locked << false
                                     << u"password"_s;
        QTest::newRow("locked .docx") << test::compoundFile({u"EncryptedPackage"_s}) << ForeignKind::Locked << false
                                      << u"password"_s;
        QTest::newRow("Excel") << test::compoundFile({u"Workbook"_s}) << ForeignKind::OldExcel << false << u"Excel"_s;
        QTest::newRow("slides") << test::compoundFile({u"PowerPoint Document"_s}) << ForeignKind::OldSlides << false
                                << u"PowerPoint"_s;
        QTest::newRow("Works") << test::compoundFile({u"MatOST"_s, u"CONTENTS"_s}) << ForeignKind::OldWorks << true << u"Works"_s;
        QTest::newRow("cut off") << test::compoundFile({u"WordDocument"_s}).first(600) << ForeignKind::OtherOffice << false
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

GAOQIAN_TEST_GUILESS(TestForeignKind)
#include "tst_foreignkind.moc"
