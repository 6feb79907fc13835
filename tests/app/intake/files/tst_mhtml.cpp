// Web pages in one file: what is found in them, and that damaged ones do no harm.
#include "intake/files/mhtml.h"

#include "article/text.h"
#include "intake/intake.h"
#include "support/cputime.h"
#include "support/png.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

/// As Chromium writes it, with line ends that mail has.
QByteArray blinkFile(const QByteArray &html, const QByteArray &encoding = "quoted-printable", const QByteArray &charset = {})
{
    QByteArray file = "From: <Saved by Blink>\n"
                      "Snapshot-Content-Location: https://news.example.org/2026/a.html\n"
                      "Subject: =?utf-8?Q?=E9=A2=98?=\n"
                      "MIME-Version: 1.0\n"
                      "Content-Type: multipart/related;\n"
                      "\ttype=\"text/html\";\n"
                      "\tboundary=\"----MultipartBoundary--abc----\"\n"
                      "\n\n"
                      "------MultipartBoundary--abc----\n"
                      "Content-Type: text/html" +
                      (charset.isEmpty() ? QByteArray() : "; charset=" + charset) +
                      "\nContent-ID: <frame-1@mhtml.blink>\n"
                      "Content-Transfer-Encoding: " +
                      encoding +
                      "\nContent-Location: https://news.example.org/2026/a.html\n"
                      "\n" +
                      html +
                      "\n------MultipartBoundary--abc----\n"
                      "Content-Type: image/png\n"
                      "Content-ID: <pic@x>\n"
                      "Content-Transfer-Encoding: base64\n"
                      "Content-Location: https://news.example.org/img/%E5%9B%BE.png\n"
                      "\n" +
                      test::png().toBase64() + "\n------MultipartBoundary--abc------\n";
    return file.replace('\n', "\r\n");
}

QByteArray quoted(const QByteArray &text)
{
    QByteArray encoded;
    for (const char c : text)
        encoded += c == '\n' ? QByteArray("=0A=\n") : '=' + QByteArray(1, c).toHex().toUpper();
    return encoded;
}

} // namespace

class TestMhtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsByTheirNames()
    {
        const Result<Mhtml> file = Mhtml::read(blinkFile("<p>=E4=BA=91=\n=E6=BA=AA</p>"));
        QVERIFY(file.ok());
        QCOMPARE(file->page().type, QByteArray("text/html"));
        QCOMPARE(file->page().decoded(), QByteArray("<p>云溪</p>"));
        QCOMPARE(file->address(), u"https://news.example.org/2026/a.html"_s);
        QCOMPARE(file->part(u"https://news.example.org/img/%E5%9B%BE.png"_s), test::png());
        QCOMPARE(file->part(u"https://news.example.org/img/图.png#x"_s), test::png());
        QCOMPARE(file->part(u"../img/图.png"_s), test::png());
        QCOMPARE(file->part(u"/img/%E5%9B%BE.png"_s), test::png());
        QCOMPARE(file->part(u"cid:pic@x"_s), test::png());
        QCOMPARE(file->part(u"CID:pic@x"_s), test::png());
        QCOMPARE(file->part(u"https://news.example.org/img/other.png"_s), QByteArray());
        QCOMPARE(file->part(u"file:///etc/passwd"_s), QByteArray());
    }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QByteArray html = "<meta charset=gb2312><p>云溪桥</p>"; // declares one thing and is another
        QTest::newRow("quoted-printable") << blinkFile(quoted(html));
        QTest::newRow("8bit") << blinkFile(html, "8bit", "utf-8");
        QTest::newRow("base64") << blinkFile(html.toBase64(), "base64", "\"UTF-8\"");
        QTest::newRow("GBK by its header") << blinkFile(QByteArray::fromHex("3c703ed4c6cfaac7c53c2f703e"), "8bit", "gbk");
        QTest::newRow("UTF-16 by its header")
            << blinkFile(QByteArray::fromHex("3c0070003e00914eaa6e65683c002f0070003e000a00").toBase64(), "base64", "utf-16");
    }

    void encodings()
    {
        QFETCH(QByteArray, file);
        const Result<Intake> intake = takeIn(file, Format::Mhtml, Purpose::Paste);
        QVERIFY(intake.ok());
        QCOMPARE(plainText(intake->article.body), u"云溪桥"_s);
    }

    void nested()
    {
        const QByteArray file =
            "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/alternative; boundary=b\n\n"
            "--b\nContent-Type: text/plain\n\nplain\n--b\nContent-Type: text/html\n\n<p>marked</p>\n--b--\n\n--a\n"
            "Content-Type: application/octet-stream\n\nxyz\n--a--\n";
        const Result<Mhtml> read = Mhtml::read(file);
        QVERIFY(read.ok());
        QCOMPARE(read->page().body, QByteArray("<p>marked</p>"));
    }

    void plainTextAlone()
    {
        const QByteArray file =
            "MIME-Version: 1.0\nContent-Type: text/plain; charset=gbk\n\n" + QByteArray::fromHex("b8e5c7a90a0ad4c6cfaaa1a3");
        const Result<Intake> intake = takeIn(file, Format::Mhtml);
        QVERIFY(intake.ok());
        QCOMPARE(intake->article.title, u"稿签"_s);
        QCOMPARE(plainText(intake->article.body), u"云溪。"_s);
    }

    void noPageInIt()
    {
        const Result<Intake> intake = takeIn("MIME-Version: 1.0\nContent-Type: image/png\n\nxyz", Format::Mhtml);
        QVERIFY(!intake.ok());
        QCOMPARE(intake.error().kind, ErrorKind::Input);
    }

    void cutOffInTheMiddle()
    {
        const QByteArray whole = blinkFile("<p>one</p>");
        const Result<Mhtml> file = Mhtml::read(whole.first(whole.indexOf("one") + 3));
        QVERIFY(file.ok());
        QCOMPARE(file->page().body, QByteArray("<p>one"));
    }

    void theAddressBecomesTheSource()
    {
        const QByteArray html =
            "<html><head><link rel=stylesheet href=a.css><script src=a.js></script></head><body><h1>云溪桥头添了一盏长明灯</h1>"
            "<p>傍晚六点，云溪桥头的新路灯第一次亮了起来，下班的人们放慢了脚步，有人掏出手机拍照，也有人只是看。</p>"
            "<p>“以前走到这里要打手电，现在看得清每一块石板。”住在桥东的老周说。</p></body></html>";
        const Result<Intake> intake = takeIn(blinkFile(html, "8bit", "utf-8"), Format::Mhtml);
        QVERIFY(intake.ok());
        QVERIFY(intake->collected);
        QCOMPARE(intake->article.sourceUrl, u"https://news.example.org/2026/a.html"_s);
        QCOMPARE(intake->article.title, u"云溪桥头添了一盏长明灯"_s);
    }

    void hostileFilesTakeNoTime_data()
    {
        QTest::addColumn<QByteArray>("file");
        QByteArray nested = "Content-Type: text/html\n\n<p>x";
        for (int i = 0; i < 300; ++i)
            nested = "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b" + QByteArray::number(i) +
                     "\n" + nested;
        QTest::newRow("deep") << nested;
        QTest::newRow("one boundary in itself")
            << QByteArray("Content-Type: multipart/mixed; boundary=a\n\n--a\n").repeated(20000);
        QTest::newRow("many parts") << QByteArray("Content-Type: multipart/mixed; boundary=a\n\n" +
                                                  QByteArray("--a\n\n").repeated(1000000));
        QTest::newRow("a header without an end")
            << QByteArray("Content-Type: multipart/mixed; boundary=" + QByteArray(8'000'000, 'a'));
        QTest::newRow("folded") << QByteArray("Content-Type: text/html" + QByteArray("\n ;").repeated(2'000'000));
        QTest::newRow("parameters") << QByteArray("Content-Type: multipart/related" + QByteArray(";").repeated(60'000) +
                                                  "\n\n<p>");
    }

    void hostileFilesTakeNoTime()
    {
        QFETCH(QByteArray, file);
        const test::CpuTime timer;
        (void)looksLikeMhtml(file);
        (void)takeIn(file, Format::Mhtml);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void mutations()
    {
        QRandomGenerator random(4);
        const QByteArray whole =
            blinkFile(quoted("<html><body><h1>题</h1><p>一段话，在这里。</p><img src=\"cid:pic@x\"></body></html>"));
        for (int round = 0; round < 1500; ++round) {
            QByteArray file = whole;
            for (int i = random.bounded(1, 8); i > 0; --i)
                file[random.bounded(int(file.size()))] = char(random.bounded(256));
            if (random.bounded(3) == 0)
                file.truncate(random.bounded(int(file.size())));
            (void)takeIn(file, Format::Mhtml);
            (void)guessFormat(u"a"_s, file);
        }
    }
};

GAOQIAN_TEST_GUILESS(TestMhtml)
#include "tst_mhtml.moc"
