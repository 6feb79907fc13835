// HTML for the clipboard: what it is made of, and that intake, which takes other programs' HTML in, gives the story back.
#include "page/clipboardhtml.h"

#include "article/text.h"
#include "intake/intake.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

const QString mark = u"<meta charset=\"utf-8\"><meta name=\"generator\" content=\"Gaoqian\">"_s;

Paragraph paragraph(const QString &words) { return {.runs = {Run{words}}}; }

std::optional<Asset> noPicture(const QString &) { return std::nullopt; }

Asset pictureOf(QRgb colour, int side = 8)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return {assetHash(bytes), u"image/png"_s, bytes, side, side};
}

Intake takenBack(const Blocks &blocks, const std::function<std::optional<Asset>(const QString &)> &picture = noPicture)
{
    auto intake = takeIn(clipboardHtml(blocks, picture).toUtf8(), Format::Html, Purpose::Paste);
    if (!intake)
        qFatal("%s", qPrintable(intake.error().message));
    return std::move(*intake);
}

/// Every character that can be seen, with how it is set.
QStringList letters(const Runs &runs)
{
    QStringList letters;
    for (const Run &run : runs)
        for (const QChar c : run.text)
            if (!c.isSpace() && c != QChar(0x200B))
                letters << u"%1 %2 %3"_s.arg(c).arg(run.styles.toInt()).arg(run.link);
    return letters;
}

/// The lines of all text, every blank in its place. A blank at a line's end comes back as one of the two kinds; what shows
/// nothing at the end of a paragraph goes.
QStringList lines(const Blocks &blocks)
{
    QStringList lines = plainText(blocks).replace(QChar::Nbsp, u' ').split(QChar(u'\n'));
    for (QString &line : lines)
        while (!line.isEmpty() && (line.back().isSpace() || line.back() == QChar(0x200B)))
            line.chop(1);
    lines.removeAll(QString());
    return lines;
}

/// The same for blocks, with a word for each that has text.
QStringList bones(const Blocks &blocks)
{
    QStringList found;
    for (const Block &block : blocks) {
        if (const auto *text = block.as<Paragraph>()) {
            found += letters(text->runs);
        } else if (const auto *list = block.as<ListBlock>()) {
            found += u"list %1"_s.arg(list->ordered);
            for (const ListItem &item : list->items)
                found += QStringList{u"item"_s} + bones(item.blocks);
        } else if (const auto *quote = block.as<Quote>()) {
            found += QStringList{u"quote"_s} + bones(quote->blocks);
        }
    }
    return found;
}

} // namespace

class ClipboardHtmlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isCleanHtml();
    void oneParagraphIsItsText();
    void carriesPictures();
    void leavesOutWhatIsTooMuch();
    void comesBackThroughIntake();
    void textComesBackWhateverItIs();
};

void ClipboardHtmlTest::isCleanHtml()
{
    const Blocks blocks{Heading{2, u"01"_s, {Run{u"标题"_s}}}, Paragraph{.runs = {Run{u"粗"_s, Style::Bold}, Run{u"  <空> "_s},
                                                                                  Run{u"链"_s, {}, u"https://example.org/"_s}},
                                                                         .align = Align::Centre}};
    QCOMPARE(clipboardHtml(blocks, noPicture),
             mark + u"<h2>01<br>标题</h2>\n<p style=\"text-align:center\"><strong>粗</strong>\u00A0 &lt;空&gt; "
                    "<a href=\"https://example.org/\" rel=\"noopener noreferrer\">链</a></p>"_s);
}

void ClipboardHtmlTest::oneParagraphIsItsText()
{
    QCOMPARE(clipboardHtml({Paragraph{.runs = {Run{u"粗"_s, Style::Bold}, Run{u"细"_s}}}}, noPicture),
             mark + u"<strong>粗</strong>细"_s);
    QCOMPARE(takenBack({paragraph(u"一"_s)}).article.body, Blocks{paragraph(u"一"_s)});
}

void ClipboardHtmlTest::carriesPictures()
{
    const Asset red = pictureOf(qRgb(200, 30, 20));
    const Blocks blocks{Figure{red.hash, u"红旗"_s, {Run{u"图片说明"_s}}, 60}, paragraph(u"正文"_s)};
    const Intake back =
        takenBack(blocks, [&red](const QString &hash) { return hash == red.hash ? std::optional(red) : std::nullopt; });
    QCOMPARE(back.article.body, blocks);
    QCOMPARE(back.assets, QList<Asset>{red});
    // a lost one leaves its description
    QVERIFY(plainText(takenBack(blocks).article.body).contains(u"红旗"_s));
}

void ClipboardHtmlTest::leavesOutWhatIsTooMuch()
{
    Asset large = pictureOf(qRgb(1, 2, 3));
    large.bytes = QByteArray(clipboardPictureBytes - 10, 'x');
    const Asset small = pictureOf(qRgb(3, 2, 1));
    const Blocks blocks{Figure{QString(64, u'a'), u"大"_s}, Figure{small.hash, u"小"_s}};
    const QString html =
        clipboardHtml(blocks, [&](const QString &hash) { return std::optional(hash == small.hash ? small : large); });
    QCOMPARE(html.count(u"data:image/png"_s), 1);
    QVERIFY(html.contains(u"小"_s));
    QVERIFY(html.size() < 2 * clipboardPictureBytes);
}

void ClipboardHtmlTest::comesBackThroughIntake()
{
    const auto item = [](const QString &words) { return ListItem{{paragraph(words)}}; };
    const auto cell = [](const QString &words) { return TableCell{{paragraph(words)}}; };
    const Paragraph styles{.runs = {Run{u"粗"_s, Style::Bold}, Run{u"斜"_s, Style::Italic}, Run{u"下划"_s, Style::Underline},
                                    Run{u"删"_s, Style::Strike}, Run{u"上"_s, Style::Superscript}, Run{u"下"_s, Style::Subscript},
                                    Run{u"链接"_s, Style::Bold, u"https://example.org/?a=b&c=d"_s}, Run{u"换\u2028行"_s}}};
    const Blocks blocks{
        Heading{2, {}, {Run{u"标题"_s}}},
        styles,
        Paragraph{.runs = {Run{u"居中"_s}}, .align = Align::Centre},
        Paragraph{.runs = {Run{u"居右"_s}}, .align = Align::Right},
        ListBlock{false,
                  {item(u"一"_s), ListItem{{paragraph(u"二"_s), ListBlock{true, {item(u"二之一"_s), item(u"二之二"_s)}}}}}},
        Quote{{paragraph(u"引一"_s), paragraph(u"引二"_s)}},
        Table{1, {{{cell(u"甲"_s), cell(u"乙"_s)}}, {{TableCell{{paragraph(u"合"_s)}, 2, 1}}}, {{cell(u"丙"_s), cell(u"丁"_s)}}}},
        Divider{},
        Heading{3, {}, {Run{u"小标题"_s}}},
        paragraph(u"尾"_s)};
    QCOMPARE(takenBack(blocks).article.body, blocks);
}

void ClipboardHtmlTest::textComesBackWhateverItIs()
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        test::RandomArticle random(seed);
        Blocks blocks;
        for (int i = random.random().bounded(1, 6); i > 0; --i) {
            const Runs runs = random.runs();
            if (random.oneIn(4))
                blocks.append(ListBlock{random.oneIn(2), {ListItem{{Paragraph{.runs = runs}}}, ListItem{{paragraph(u"项"_s)}}}});
            else if (random.oneIn(4))
                blocks.append(Quote{{Paragraph{.runs = runs}}});
            else
                blocks.append(Paragraph{.runs = runs, .align = Align(random.random().bounded(4))});
            blocks.append(paragraph(u"隔"_s)); // lists side by side would be one
        }
        const Blocks back = takenBack(blocks).article.body;
        QVERIFY2(bones(back) == bones(blocks), qPrintable(u"seed %1\n%2"_s.arg(seed).arg(clipboardHtml(blocks, noPicture))));
        QCOMPARE(lines(back), lines(blocks));
    }
}

GAOQIAN_TEST_GUILESS(ClipboardHtmlTest)
#include "tst_clipboardhtml.moc"
