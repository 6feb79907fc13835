// Tidying: each kind of disorder by itself, what must be let be, and that tidying twice is tidying once.
#include "proof/tidy.h"

#include "article/articlejson.h"
#include "article/text.h"
#include "support/cputime.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Paragraph paragraph(const QString &words) { return {.runs = words.isEmpty() ? Runs() : Runs{Run{words}}}; }
Heading heading(const QString &words, const QString &label = {}, int level = 2) { return {level, label, {Run{words}}}; }

QByteArray shown(const Blocks &body)
{
    Article article;
    article.body = body;
    return NormalArticle(article).json();
}

Blocks normalisedBody(const Blocks &blocks)
{
    Article article;
    article.body = blocks;
    return normalised(article).body;
}

QList<TidyKind> kindsIn(const Tidied &tidied)
{
    QList<TidyKind> kinds;
    for (TidyKind kind : tidyKinds)
        if (std::any_of(tidied.changes.begin(), tidied.changes.end(), [kind](const TidyChange &c) { return c.kind == kind; }))
            kinds.append(kind);
    return kinds;
}

/// Every character that a reader reads, as narrow and bare of layout as tidying may make it.
QString bones(const Blocks &blocks)
{
    QString text = plainText(blocks, {}).normalized(QString::NormalizationForm_KC);
    text.replace(u'。', u'.');
    text.removeIf([](QChar c) { return c.isSpace() || c == QChar(0x200B) || c == u'0' || c == u'、'; });
    return text;
}

} // namespace

class TidyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tidiesText_data();
    void tidiesText();
    void removesEmptyParagraphsEverywhere();
    void makesParagraphsOfBreaks();
    void leavesNoBreaksInHeadings();
    void findsHeadings_data();
    void findsHeadings();
    void findsNoHeadingsInside();
    void keepsRuns();
    void leavesLinksAlone();
    void tellsEachChange();
    void doesOnlyWhatIsAsked();
    void tidyIsLeftAlone();
    void twiceIsOnce();
    void sampleStoriesKeepTheirWords();
    void manuscript();
    void isFast();
};

void TidyTest::tidiesText_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };

    QTest::newRow("typed indentation") << u"　　文明始于心。"_s << u"文明始于心。"_s;
    QTest::newRow("every blank at the edges") << u"\u00A0\t \u3000文明\u3000 "_s << u"文明"_s;
    QTest::newRow("indentation behind a break") << u"一\u2028　　二"_s << u"一\u2028二"_s;
    same("a break", u"一\u2028二"_s);

    QTest::newRow("blank between characters") << u"我们 的\u3000工作，很\u00A0好。"_s << u"我们的工作，很好。"_s;
    QTest::newRow("blank beside punctuation") << u"你好， 世界 。"_s << u"你好，世界。"_s;
    same("blank beside Latin", u"使用 Qt 6 开发，共 3 人。"_s);
    same("names of writers", u"本报记者 陶然 柳明，摄于昨日。"_s);
    same("names in brackets", u"本报讯（记者 陶然 通讯员 柳明）近日，天晴。"_s);
    same("no sentence", u"春风又绿 江南岸"_s);
    QTest::newRow("rare characters") << u"𠮷 𠮷，好。"_s << u"𠮷𠮷，好。"_s;

    QTest::newRow("full-width letters and digits") << u"ＧＤＰ增长３．５％"_s << u"GDP增长3.5％"_s;
    same("full-width punctuation", u"你好，（世界）！"_s);

    QTest::newRow("half-width punctuation") << u"你好,世界!真的?是;不是:对."_s << u"你好，世界！真的？是；不是：对。"_s;
    QTest::newRow("a blank behind it") << u"你好, 世界. 再见."_s << u"你好，世界。再见。"_s;
    QTest::newRow("brackets") << u"(一)市(区)长"_s << u"（一）市（区）长"_s;
    QTest::newRow("brackets behind Latin") << u"GDP(国内生产总值)"_s << u"GDP（国内生产总值）"_s;
    same("numbers", u"投入1,000.5万元,3:2胜"_s);
    same("Latin sentence", u"He said: no, (never)! OK?"_s);
    same("Latin in Chinese", u"他说Hello, world. 然后"_s);
    same("address", u"见 https://example.org/a,b 一文"_s);
    same("time", u"时间8:30"_s);
    same("an ellipsis of stops", u"然后..."_s);
    same("empty brackets", u"填空( )"_s);
}

void TidyTest::tidiesText()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    const Tidied tidied = tidy({paragraph(before)});
    QCOMPARE(plainText(tidied.blocks, QString(QChar::LineSeparator)), after);
    QCOMPARE(tidied.changes.isEmpty(), before == after);
}

void TidyTest::removesEmptyParagraphsEverywhere()
{
    const Paragraph empty;
    const Paragraph blank = paragraph(u"　 \u00A0"_s);
    const ListBlock list{false, {ListItem{{empty}}, ListItem{{paragraph(u"项"_s), blank}}}};
    const Table table{0, {{{TableCell{{empty, blank}}, TableCell{{empty}}, TableCell{{blank, paragraph(u"格"_s)}}}}}};
    const Tidied tidied = tidy({empty, paragraph(u"一"_s), blank, list, Quote{{blank}}, table, Heading{2, {}, {}}, Divider{}});
    const Table tidyTable{0, {{{TableCell{{empty}}, TableCell{{empty}}, TableCell{{paragraph(u"格"_s)}}}}}};
    QCOMPARE(shown(tidied.blocks),
             shown({paragraph(u"一"_s), ListBlock{false, {ListItem{{paragraph(u"项"_s)}}}}, tidyTable, Divider{}}));
}

void TidyTest::makesParagraphsOfBreaks()
{
    Paragraph lead = paragraph(u"\u2028一\u2028\u2028二\u2028 \u2028　　三\u2028四\u2028"_s);
    lead.lead = true;
    Paragraph first = paragraph(u"一"_s);
    first.lead = true;
    QCOMPARE(shown(tidy({lead}).blocks), shown({first, paragraph(u"二"_s), paragraph(u"三\u2028四"_s)}));
}

void TidyTest::leavesNoBreaksInHeadings()
{
    const Figure figure{QString(64, u'a'), {}, {Run{u"\u2028图\u2028\u2028说明 何为 摄"_s}}};
    const Figure tidyFigure{QString(64, u'a'), {}, {Run{u"图\u2028说明 何为 摄"_s}}};
    QCOMPARE(shown(tidy({heading(u"一\u2028\u2028二 三\u2028"_s), figure}).blocks),
             shown({heading(u"一\u2028二 三"_s), tidyFigure}));
}

void TidyTest::findsHeadings_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<Blocks>("blocks");
    const auto same = [](const char *name, const QStringList &lines) {
        Blocks blocks;
        for (const QString &line : lines)
            blocks.append(paragraph(line));
        QTest::newRow(name) << lines << blocks;
    };
    const Paragraph text = paragraph(u"正文在此。"_s);

    QTest::newRow("一、") << QStringList{u"一、加强领导"_s, u"正文在此。"_s} << Blocks{heading(u"一、加强领导"_s), text};
    QTest::newRow("（一）") << QStringList{u"（一）压实责任"_s} << Blocks{heading(u"（一）压实责任"_s, {}, 3)};
    QTest::newRow("(一)") << QStringList{u"(一)压实责任"_s} << Blocks{heading(u"（一）压实责任"_s, {}, 3)};
    QTest::newRow("第一节") << QStringList{u"第一节 总则"_s} << Blocks{heading(u"第一节 总则"_s)};
    QTest::newRow("01") << QStringList{u"01"_s, u"服从大局"_s, u"正文在此。"_s} << Blocks{heading(u"服从大局"_s, u"01"_s), text};
    QTest::newRow("1.") << QStringList{u" 1."_s, QString(), u"服从大局"_s} << Blocks{heading(u"服从大局"_s, u"01"_s)};
    QTest::newRow("12") << QStringList{u"12"_s, u"服从大局"_s} << Blocks{heading(u"服从大局"_s, u"12"_s)};
    QTest::newRow("01 over a line break") << QStringList{u"01\u2028服从大局"_s} << Blocks{heading(u"服从大局"_s, u"01"_s)};
    QTest::newRow("01 before it") << QStringList{u"01 服从大局"_s} << Blocks{heading(u"服从大局"_s, u"01"_s)};
    same("a sentence", {u"一、要加强领导。"_s, u"（二）他说得对！"_s, u"第一节课结束了，大家回家。"_s});
    same("a long line", {u"一、"_s + QString(41, u'长')});
    same("a number alone", {u"01"_s});
    same("a number over a sentence", {u"01"_s, u"他来了。"_s});
    same("a bare digit", {u"1"_s, u"服从大局"_s});
    same("a year", {u"2023"_s, u"服从大局"_s});
    same("an amount", {u"30 年坚守"_s});
    same("nothing but the number", {u"一、"_s});
}

void TidyTest::findsHeadings()
{
    QFETCH(const QStringList, lines);
    QFETCH(const Blocks, blocks);
    Blocks before;
    for (const QString &line : lines)
        before.append(paragraph(line));
    QCOMPARE(shown(tidy(before).blocks), shown(blocks));
}

void TidyTest::findsNoHeadingsInside()
{
    Paragraph lead = paragraph(u"一、加强领导"_s);
    lead.lead = true;
    const Blocks blocks{lead, Quote{{paragraph(u"一、加强领导"_s)}}, ListBlock{true, {ListItem{{paragraph(u"01 服从大局"_s)}}}},
                        paragraph(u"01"_s), Divider{}};
    QCOMPARE(shown(tidy(blocks).blocks), shown(blocks));
    // a heading that has everything but its number
    QCOMPARE(shown(tidy({paragraph(u"02"_s), heading(u"服从大局"_s, {}, 3)}).blocks),
             shown({heading(u"服从大局"_s, u"02"_s, 3)}));
}

void TidyTest::keepsRuns()
{
    const Run bold{u"　　粗 "_s, Style::Bold};
    const Run red{u"体,Ｇ\u2028\u2028"_s, Style::Italic, {}, u"red"_s};
    const Run plain{u"　平。"_s};
    QCOMPARE(shown(tidy({Paragraph{.runs = {bold, red, plain}}}).blocks),
             shown({Paragraph{.runs = {Run{u"粗 "_s, Style::Bold}, Run{u"体,G"_s, Style::Italic, {}, u"red"_s}}},
                    paragraph(u"平。"_s)}));
}

void TidyTest::leavesLinksAlone()
{
    const QString address = u"https://example.org/Ａ/中,文"_s;
    const Run shownAddress{u"https://example.org/中,文"_s, {}, u"https://example.org/"_s};
    const Run words{u"中,文"_s, {}, address};
    const Blocks tidied = tidy({Paragraph{.runs = {Run{u"见"_s}, shownAddress, Run{u"与"_s}, words}}}).blocks;
    const Runs &runs = tidied.constFirst().as<Paragraph>()->runs;
    QCOMPARE(runs.at(1), shownAddress);
    QCOMPARE(runs.at(3), (Run{u"中，文"_s, {}, address}));
}

void TidyTest::tellsEachChange()
{
    const QString start(20, u'头');
    const Tidied tidied = tidy({paragraph(u"一"_s), Paragraph(), paragraph(start + u"你好,世界"_s + start)});
    QCOMPARE(tidied.changes.size(), 2);
    const TidyChange marks = tidied.changes.at(0);
    QCOMPARE(marks.kind, TidyKind::WideMarks);
    QCOMPARE(marks.block, 2);
    QCOMPARE(marks.before, u"…头头头头头头你好,世界头头头头头头…"_s);
    QCOMPARE(marks.after, u"…头头头头头头你好，世界头头头头头头…"_s);
    QCOMPARE(tidied.changes.at(1), (TidyChange{TidyKind::EmptyParagraphs, 1, {}, {}}));
}

void TidyTest::doesOnlyWhatIsAsked()
{
    const Blocks messy{paragraph(u"　　你好,世 界Ｇ。\u2028\u2028二"_s), Paragraph(), paragraph(u"一、标题"_s)};
    QCOMPARE(kindsIn(tidy(messy)).size(), 7);
    for (TidyKind kind : tidyKinds) {
        QCOMPARE(kindsIn(tidy(messy, kind)), QList<TidyKind>{kind});
        QVERIFY(!kindsIn(tidy(messy, everyTidyKind & ~TidyKinds(kind))).contains(kind));
    }
    QCOMPARE(shown(tidy(messy, {}).blocks), shown(messy));
}

void TidyTest::tidyIsLeftAlone()
{
    const Blocks blocks{heading(u"坚持量力而行，\u2028服从大局"_s, u"01"_s),
                        Paragraph{.runs = {Run{u"网格之效。"_s, Style::Bold}, Run{u"自2023年以来，use Qt 6."_s}}},
                        Figure{QString(64, u'a'), {}, {Run{u"清扫街道。记者 何为 摄"_s}}}};
    const Tidied tidied = tidy(blocks);
    QVERIFY(tidied.changes.isEmpty());
    QCOMPARE(tidied.blocks, blocks);
}

void TidyTest::twiceIsOnce()
{
    for (quint32 seed = 0; seed < 3000; ++seed) {
        const Blocks body = test::randomArticle(seed).body;
        const Tidied once = tidy(body);
        const Tidied twice = tidy(once.blocks);
        QVERIFY2(twice.changes.isEmpty(),
                 qPrintable(u"seed %1: %2 -> %3"_s.arg(seed).arg(twice.changes.value(0).before, twice.changes.value(0).after)));
        QCOMPARE(twice.blocks, once.blocks);
        QCOMPARE(bones(once.blocks), bones(body)); // no word is lost
        QCOMPARE(shown(normalisedBody(once.blocks)), shown(once.blocks));
        for (const TidyChange &change : once.changes)
            QVERIFY(change.block >= 0 && change.block < body.size());
    }
}

void TidyTest::sampleStoriesKeepTheirWords()
{
    const QDir samples(u":/sample/articles"_s);
    const QStringList files = samples.entryList({u"*.json"_s});
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        QFile file(samples.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto story = articleFromJson(file.readAll());
        QVERIFY2(bool(story), qPrintable(name));
        const Tidied once = tidy(story->body);
        QCOMPARE(bones(once.blocks), bones(story->body));
        QCOMPARE(tidy(once.blocks).blocks, once.blocks);
        for (const TidyChange &change : once.changes)
            qInfo().noquote() << name << int(change.kind) << change.before << u"->"_s << change.after;
    }
}

void TidyTest::manuscript()
{
    const QStringList lines{u"　　文明始于心,创建践于行。"_s,
                            QString(),
                            u"　　01"_s,
                            u"　　坚持量力而行"_s,
                            QString(),
                            u"　　自该项工作启动以来，全年召开推进会３次 。"_s,
                            u"　　一、汇聚资源"_s,
                            u"　　(记者 陶然 柳明)"_s};
    Blocks body;
    for (const QString &line : lines)
        body.append(paragraph(line));
    const Tidied tidied = tidy(body);
    QCOMPARE(shown(tidied.blocks), shown({paragraph(u"文明始于心，创建践于行。"_s), heading(u"坚持量力而行"_s, u"01"_s),
                                          paragraph(u"自该项工作启动以来，全年召开推进会3次。"_s), heading(u"一、汇聚资源"_s),
                                          paragraph(u"（记者 陶然 柳明）"_s)}));
}

void TidyTest::isFast()
{
    Blocks body;
    for (int i = 0; i < 500; ++i)
        body.append(paragraph(u"　　你好, 世界 和 Ｑｔ。"_s.repeated(8)));
    body.append(paragraph(u"( "_s.repeated(20000)));
    body.append(paragraph(u"中 "_s.repeated(20000) + u'。'));
    body.append(paragraph(u"\u2028 "_s.repeated(20000)));
    const test::CpuTime timer;
    (void)tidy(body);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
}

GAOQIAN_TEST_GUILESS(TidyTest)
#include "tst_tidy.moc"
