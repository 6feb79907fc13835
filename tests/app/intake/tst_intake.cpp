// Golden folders: tests/data/intake/CASE/input.* goes in, what comes out is expected.json. After a wanted change run with
// GAOQIAN_UPDATE_GOLDEN=1 and read the difference.
#include "intake/intake.h"

#include "article/articlejson.h"
#include "intake/core/limits.h"
#include "support/corpora.h"
#include "support/testprogram.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

QByteArray goldenForm(const Intake &intake)
{
    QJsonObject object{{u"article"_s, toJson(NormalArticle(intake.article))},
                       {u"notes"_s, QJsonArray::fromStringList(noteTexts(intake.notes))},
                       {u"siteName"_s, intake.siteName},
                       {u"slogan"_s, intake.slogan}};
    QJsonArray assets;
    for (const Asset &asset : intake.assets)
        assets.append(u"%1 %2 %3x%4"_s.arg(asset.hash, asset.mime).arg(asset.width).arg(asset.height));
    object.insert(u"assets"_s, assets);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace

class TestIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<QString>("input");
        QDirIterator inputs(QStringLiteral(GAOQIAN_TEST_DATA "/intake"), {u"input.*"_s}, QDir::Files,
                            QDirIterator::Subdirectories);
        while (inputs.hasNext()) {
            const QString path = inputs.next();
            QTest::newRow(qPrintable(QFileInfo(path).dir().dirName())) << path;
        }
    }

    void golden()
    {
        QFETCH(QString, input);
        const QByteArray bytes = test::fileBytes(input);
        const Result<Format> format = guessFormat(input, bytes);
        QVERIFY(format.ok());
        const Result<Intake> intake = takeIn(bytes, *format);
        QVERIFY2(intake.ok(), intake.ok() ? "" : qPrintable(intake.error().message));
        const QString expectedPath = QFileInfo(input).dir().filePath(u"expected.json"_s);
        if (qEnvironmentVariableIsSet("GAOQIAN_UPDATE_GOLDEN")) {
            QFile file(expectedPath);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(goldenForm(*intake));
        }
        QCOMPARE(QString::fromUtf8(goldenForm(*intake)), QString::fromUtf8(test::fileBytes(expectedPath)));
    }

    void formats()
    {
        QCOMPARE(formatFromName(u"html"_s), Format::Html);
        QCOMPARE(formatFromName(u"text"_s), Format::Text);
        QCOMPARE(formatFromName(u"json"_s), Format::Json);
        QCOMPARE(formatFromName(u"mhtml"_s), Format::Mhtml);
        QCOMPARE(formatFromName(u"markdown"_s), Format::Markdown);
        QCOMPARE(formatFromName(u"rtf"_s), std::nullopt);
        QCOMPARE(formatNameList(), u"html, mhtml, docx, text, markdown, json"_s);
    }

    void guesses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("format"); // -1: refused
        QTest::newRow("html") << u"a.HTM"_s << QByteArray("x") << int(Format::Html);
        QTest::newRow("text") << u"稿.txt"_s << QByteArray("<p> is a tag") << int(Format::Text);
        QTest::newRow("a page under a text's name") << u"稿.txt"_s << QByteArray("<html>") << int(Format::Html);
        QTest::newRow("a page under Word's name") << u"稿.doc"_s << QByteArray("<html xmlns:o='x'>") << int(Format::Html);
        QTest::newRow("markdown") << u"a.MD"_s << QByteArray("# a") << int(Format::Markdown);
        QTest::newRow("mhtml") << u"a.mhtml"_s
                               << QByteArray("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
                                             "\tboundary=x\r\n\r\n")
                               << int(Format::Mhtml);
        QTest::newRow("mhtml under a page's name")
            << u"a.html"_s << QByteArray("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n")
            << int(Format::Mhtml);
        QTest::newRow("text about mail") << u"a"_s << QByteArray("MIME-Version: 1.0 is a header") << int(Format::Text);
        QTest::newRow("UTF-16 without a mark")
            << u"a.txt"_s << QByteArray::fromHex("7a003f7e0a00200020002000200020002000200020002000") << int(Format::Text);
        QTest::newRow("json") << u"a.json"_s << QByteArray("{}") << int(Format::Json);
        QTest::newRow("html by content") << u"-"_s << QByteArray("\n<!DOCTYPE HTML>") << int(Format::Html);
        QTest::newRow("json by content") << u"稿件"_s << QByteArray(" {\"schema\":1}") << int(Format::Json);
        QTest::newRow("text by content") << u"稿件"_s << QByteArray("{ no }") << int(Format::Text);
        QTest::newRow("nothing") << QString() << QByteArray() << int(Format::Text);
        QTest::newRow("docx under another name") << u"a.txt"_s << QByteArray("PK\x03\x04 ...") << int(Format::Docx);
        QTest::newRow("doc") << u"a.html"_s << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << -1;
        QTest::newRow("pdf") << u"a"_s << QByteArray("%PDF-1.7") << -1;
        QTest::newRow("picture") << u"a.txt"_s << QByteArray("\xFF\xD8\xFF\xE0") << -1;
        QTest::newRow("program") << u"a.txt"_s << QByteArray(100, '\0') << -1;
    }

    void guesses()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(int, format);
        const Result<Format> guessed = guessFormat(name, bytes);
        QCOMPARE(guessed.ok() ? int(*guessed) : -1, format);
        if (!guessed.ok())
            QVERIFY(!takeIn(bytes, Format::Html).ok());
    }

    void tooLargeIsRefused()
    {
        const Result<Intake> intake = takeIn(QByteArray(limits::inputBytes + 1, 'x'), Format::Text);
        QVERIFY(!intake.ok());
        QCOMPARE(intake.error().kind, ErrorKind::Input);
        QVERIFY(intake.error().message.contains(u"32 MB"_s));
    }

    void jsonPassesThrough()
    {
        const QByteArray bytes = R"({"schema":1,"title":"稿","body":[{"kind":"divider"}]})";
        const Result<Intake> intake = takeIn(bytes, Format::Json);
        QVERIFY(intake.ok());
        QCOMPARE(intake->article.title, u"稿"_s);
        QCOMPARE(intake->article.body.size(), 1);
        QVERIFY(!takeIn("{}", Format::Json).ok());
    }

    void theEncodingIsSaid()
    {
        const Result<Intake> intake = takeIn(QByteArray::fromHex("b8e5c7a90ab8e5c7a9"), Format::Text);
        QVERIFY(intake.ok());
        QCOMPARE(intake->article.title, u"稿签"_s);
        QVERIFY(intake->notes.value(0).text.contains(u"GB18030"_s));
    }
};

GAOQIAN_TEST_GUILESS(TestIntake)
#include "tst_intake.moc"
