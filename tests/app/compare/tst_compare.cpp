// Two articles compared: what is told is all that changed, where it changed, and can be read back.
#include "article/articlejson.h"
#include "article/text.h"
#include "compare/compare.h"
#include "compare/comparisonjson.h"
#include "compare/tally.h"
#include "support/cputime.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

Article story(const Blocks &body)
{
    Article article;
    article.title = u"云溪镇的春天"_s;
    article.body = body;
    return article;
}

Paragraph text(const QString &words) { return {.runs = {{words}}}; }

Comparison compareBodies(const Blocks &before, const Blocks &after) { return compare(story(before), story(after)); }

QList<ChangeKind> fates(const QList<Change> &changes)
{
    QList<ChangeKind> all;
    for (const Change &change : changes)
        all.append(change.fate);
    return all;
}

bool isIn(const Change &change, bool after)
{
    return after ? change.after >= 0 && change.fate != ChangeKind::MovedAway
                 : change.before >= 0 && change.fate != ChangeKind::MovedHere;
}

/// The words of `plainText(blocks)`, read back from the changes alone. They come in the changes' order, which is the body's.
void readBack(const QList<Change> &changes, bool after, QStringList &lines)
{
    const auto add = [&](const TextDiff &pieces) {
        const QString line = after ? textAfter(pieces) : textBefore(pieces);
        for (const QString &part : line.split(QChar(QChar::LineSeparator)))
            lines.append(part);
    };
    for (const Change &change : changes) {
        if (!isIn(change, after))
            continue;
        add(change.label);
        add(change.text);
        readBack(change.inner, after, lines);
    }
    lines.removeAll(QString());
}

QStringList linesOf(const Blocks &blocks)
{
    QStringList lines = plainText(blocks).split(u'\n');
    lines.removeAll(QString());
    return lines;
}

/// The blocks themselves, in order.
Blocks rebuilt(const Comparison &comparison, bool after)
{
    Blocks blocks;
    for (const Change &change : comparison.body) {
        if (isIn(change, after))
            blocks.append(after ? change.to : change.from);
    }
    return blocks;
}

enum EditKind { Insert, Remove, Write, WriteMore, Move, AnyEdit };

/// One of the edits that an editor makes, somewhere in `body`.
void change(Blocks &body, RandomArticle &random, int edits = AnyEdit)
{
    const Blocks more = random.body(2);
    const int at = body.isEmpty() ? 0 : random.random().bounded(int(body.size()));
    switch (random.random().bounded(edits)) {
    case Insert:
        for (const Block &block : more)
            body.insert(at, block);
        break;
    case Remove:
        if (!body.isEmpty())
            body.removeAt(at);
        break;
    case Move:
        if (!body.isEmpty())
            body.move(at, random.random().bounded(int(body.size())));
        break;
    default:
        if (body.isEmpty())
            break;
        if (auto *paragraph = body[at].as<Paragraph>())
            paragraph->runs += random.runs();
        else if (auto *list = body[at].as<ListBlock>())
            list->items.append(ListItem{{text(random.line())}});
        else if (auto *table = body[at].as<Table>())
            table->rows.first().cells.first().blocks.append(text(random.line()));
        else if (auto *figure = body[at].as<Figure>())
            figure->caption += random.runs();
    }
}

Tally mirrored(Tally tally)
{
    std::swap(tally.paragraphsAdded, tally.paragraphsRemoved);
    std::swap(tally.picturesAdded, tally.picturesRemoved);
    std::swap(tally.tablesAdded, tally.tablesRemoved);
    std::swap(tally.dividersAdded, tally.dividersRemoved);
    return tally;
}

const QString hashA = QString(64, u'a');
const QString hashB = QString(64, u'b');

} // namespace

class TestCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingChanged()
    {
        for (quint32 seed = 1; seed <= 100; ++seed) {
            const Article article = randomArticle(seed);
            Article other = article;
            other.id = u"another"_s;
            const Comparison comparison = compare(article, other);
            QVERIFY(comparison.isEmpty());
            QCOMPARE(comparison.body.size(), article.body.size());
            QCOMPARE(tally(comparison), Tally());
        }
    }

    void everyFieldIsTold()
    {
        Article before = story({text(u"正文"_s)});
        before.channel = {u"情感"_s, u"故事"_s};
        before.cover = hashB;
        before.authors = {u"陶然"_s};
        const QList<std::pair<Field, std::function<void(Article &)>>> edits{
            {Field::Kicker, [](Article &a) { a.kicker = u"引题"_s; }},
            {Field::Title, [](Article &a) { a.title = u"云溪镇的夏天"_s; }},
            {Field::Subtitle, [](Article &a) { a.subtitle = u"副题"_s; }},
            {Field::Channel, [](Article &a) { a.channel = {u"情感/故事"_s}; }},
            {Field::Date, [](Article &a) { a.date = QDate(2026, 11, 23); }},
            {Field::Source, [](Article &a) { a.source = u"云溪发布"_s; }},
            {Field::SourceUrl, [](Article &a) { a.sourceUrl = u"https://example.org"_s; }},
            {Field::Collector, [](Article &a) { a.collector = u"柳明"_s; }},
            {Field::Authors, [](Article &a) { a.authors.append(u"何为"_s); }},
            {Field::Keywords, [](Article &a) { a.keywords = {u"春天"_s}; }},
            {Field::Summary, [](Article &a) { a.summary = u"摘要"_s; }},
            {Field::Cover, [](Article &a) { a.cover = hashA; }},
            {Field::CoverWide,
             [](Article &a) {
                 a.coverWide = {0, 200, 1000, 425};
             }},
            {Field::CoverSquare,
             [](Article &a) {
                 a.coverSquare = {100, 0, 600, 1000};
             }},
            {Field::OriginCredits,
             [](Article &a) {
                 a.originCredits = {{u"编辑"_s, {u"蒋舟"_s}}};
             }},
        };
        QCOMPARE(edits.size(), allFields().size());
        for (const auto &[field, edit] : edits) {
            Article after = before;
            edit(after);
            QVERIFY(NormalArticle(before).digest() != NormalArticle(after).digest());
            const Comparison comparison = compare(before, after);
            QVERIFY(!comparison.isEmpty());
            QCOMPARE(comparison.fields.size(), 1);
            QCOMPARE(comparison.fields.first().field, field);
            QCOMPARE(textBefore(comparison.fields.first().pieces), fieldValue(before, field));
            QCOMPARE(textAfter(comparison.fields.first().pieces), fieldValue(after, field));
            QVERIFY(!fieldText(field).isEmpty());
            QVERIFY(toJson(NormalArticle(after)).contains(fieldName(field)));
        }
    }

    void aChangedParagraphStandsBetweenItsNeighbours()
    {
        const Comparison comparison =
            compareBodies({text(u"第一段，没有变化。"_s), text(u"第二段，今天天气很冷。"_s), text(u"第三段，也没有变化。"_s)},
                          {text(u"第一段，没有变化。"_s), text(u"第二段，今天天气很热。"_s), text(u"第三段，也没有变化。"_s)});
        QCOMPARE(fates(comparison.body), (QList{ChangeKind::Same, ChangeKind::Changed, ChangeKind::Same}));
        QCOMPARE(comparison.body[1].before, 1);
        QCOMPARE(comparison.body[1].after, 1);
        QCOMPARE(comparison.body[1].text, (TextDiff{{DiffPart::Kept, u"第二段，今天天气很"_s},
                                                    {DiffPart::Removed, u"冷"_s},
                                                    {DiffPart::Added, u"热"_s},
                                                    {DiffPart::Kept, u"。"_s}}));
        QVERIFY(!onlyFormatting(comparison.body[1]));
    }

    void whatWentStandsWhereItStood()
    {
        const Comparison comparison =
            compareBodies({text(u"甲段落说的是春天的事"_s), text(u"乙段落说的是道路施工"_s), text(u"丙"_s)},
                          {text(u"甲段落说的是春天的事"_s), text(u"完全不同的一段文字啊"_s), text(u"丙"_s)});
        QCOMPARE(fates(comparison.body), (QList{ChangeKind::Same, ChangeKind::Removed, ChangeKind::Added, ChangeKind::Same}));
        QCOMPARE(comparison.body[1].after, -1);
        QCOMPARE(comparison.body[2].before, -1);
    }

    void aMovedParagraphIsNoNews()
    {
        const Block moving = text(u"这一段被搬到了后面去"_s);
        const Comparison comparison = compareBodies({moving, text(u"第二段原地不动"_s), text(u"第三段原地不动"_s)},
                                                    {text(u"第二段原地不动"_s), text(u"第三段原地不动"_s), moving});
        QCOMPARE(fates(comparison.body),
                 (QList{ChangeKind::MovedAway, ChangeKind::Same, ChangeKind::Same, ChangeKind::MovedHere}));
        for (const Change &change : {comparison.body.first(), comparison.body.last()}) {
            QCOMPARE(change.before, 0);
            QCOMPARE(change.after, 2);
            QCOMPARE(change.text, (TextDiff{{DiffPart::Kept, u"这一段被搬到了后面去"_s}}));
        }
        QCOMPARE(tally(comparison), Tally{.moved = 1});
    }

    void formattingAloneIsToldAsSuch()
    {
        const Blocks before{text(u"小标题一则"_s), text(u"段落"_s), Divider()};
        Blocks after{Heading{.level = 2, .runs = {{u"小标题一则"_s}}}, text(u"段落"_s), Divider()};
        Comparison comparison = compareBodies(before, after);
        QCOMPARE(fates(comparison.body), (QList{ChangeKind::Changed, ChangeKind::Same, ChangeKind::Same}));
        QVERIFY(onlyFormatting(comparison.body.first()));

        after = before;
        after[1].as<Paragraph>()->align = Align::Centre;
        comparison = compareBodies(before, after);
        QCOMPARE(fates(comparison.body), (QList{ChangeKind::Same, ChangeKind::Changed, ChangeKind::Same}));
        QVERIFY(onlyFormatting(comparison.body[1]));
        QCOMPARE(tally(comparison), Tally{.paragraphsRestyled = 1});

        after[0] = Heading{.level = 2, .label = u"01"_s, .runs = {{u"小标题一则"_s}}};
        QVERIFY(!onlyFormatting(compareBodies(before, after).body.first()));
    }

    void aPictureIsReplacedOrItsCaptionChanged()
    {
        const Figure figure{.asset = hashA, .alt = u"山"_s, .caption = {{u"云溪的山，摄于清晨"_s}}};
        Figure other = figure;
        other.asset = hashB;
        Change change = compareBodies({text(u"上文"_s), figure}, {text(u"上文"_s), other}).body.last();
        QCOMPARE(change.fate, ChangeKind::Changed);
        QVERIFY(isOtherPicture(change));
        QVERIFY(!hasChangedWords(change.text));
        QVERIFY(!onlyFormatting(change));

        other = figure;
        other.caption = {{u"云溪的山，摄于黄昏"_s}};
        change = compareBodies({text(u"上文"_s), figure}, {text(u"上文"_s), other}).body.last();
        QVERIFY(!isOtherPicture(change));
        QVERIFY(hasChangedWords(change.text));

        other = figure;
        other.width = 50;
        change = compareBodies({figure}, {other}).body.last();
        QVERIFY(onlyFormatting(change));
        QCOMPARE(tally(compareBodies({figure}, {other})), Tally{.picturesChanged = 1});

        // Without a caption, and beside one that came.
        const Comparison comparison = compareBodies({Figure{.asset = hashA}}, {Figure{.asset = hashB}, Figure{.asset = hashA}});
        QCOMPARE(fates(comparison.body), (QList{ChangeKind::Added, ChangeKind::Same}));
    }

    void aTableIsToldCellByCell()
    {
        const auto row = [](const QStringList &cells) {
            TableRow made;
            for (const QString &cell : cells)
                made.cells.append(TableCell{.blocks = {text(cell)}});
            return made;
        };
        Table before{.headerRows = 1,
                     .rows = {row({u"镇"_s, u"产值"_s}), row({u"云溪"_s, u"57.69"_s}), row({u"北山"_s, u"31"_s})}};
        Table after = before;
        after.rows[1] = row({u"云溪"_s, u"58.1"_s});
        after.rows.append(row({u"南河"_s, u"12"_s}));
        const Comparison comparison = compareBodies({before}, {after});
        QCOMPARE(fates(comparison.body), QList{ChangeKind::Changed});
        const QList<Change> &rows = comparison.body.first().inner;
        QCOMPARE(fates(rows), (QList{ChangeKind::Same, ChangeKind::Changed, ChangeKind::Same, ChangeKind::Added}));
        QCOMPARE(fates(rows[1].inner), (QList{ChangeKind::Same, ChangeKind::Changed}));
        QCOMPARE(rows[1].inner[1].inner.first().text, (TextDiff{{DiffPart::Removed, u"57.69"_s}, {DiffPart::Added, u"58.1"_s}}));
        QCOMPARE(fates(rows[3].inner), (QList{ChangeKind::Added, ChangeKind::Added}));
        QCOMPARE(tally(comparison), Tally{.tablesChanged = 1});

        after = before;
        after.headerRows = 0;
        QVERIFY(onlyFormatting(compareBodies({before}, {after}).body.first()));
        QCOMPARE(tally(compareBodies({before}, {after})), Tally{.tablesChanged = 1});
    }

    void aListIsToldItemByItem()
    {
        const auto item = [](const QString &words) { return ListItem{{text(words)}}; };
        const ListBlock before{false, {item(u"带上身份证件"_s), item(u"提前十分钟到场"_s)}};
        const ListBlock after{false, {item(u"带上身份证件"_s), item(u"不得携带宠物"_s), item(u"提前二十分钟到场"_s)}};
        const Comparison comparison = compareBodies({before}, {after});
        QCOMPARE(fates(comparison.body.first().inner), (QList{ChangeKind::Same, ChangeKind::Added, ChangeKind::Changed}));
        QCOMPARE(tally(comparison), (Tally{.paragraphsChanged = 1, .paragraphsAdded = 1}));

        const ListBlock numbered{true, before.items};
        QVERIFY(onlyFormatting(compareBodies({before}, {numbered}).body.first()));
        QCOMPARE(tally(compareBodies({before}, {numbered})), Tally{.paragraphsRestyled = 1});
    }

    void whatIsToldCanBeReadBack()
    {
        for (quint32 seed = 1; seed <= 500; ++seed) {
            RandomArticle random(seed);
            const Article before = random.article();
            Article after = random.oneIn(5) ? random.article() : before;
            for (int i = random.random().bounded(6); i > 0; --i)
                change(after.body, random);
            after = normalised(after);
            const Comparison comparison = compare(before, after);
            QCOMPARE(comparison.isEmpty(), NormalArticle(before).digest() == NormalArticle(after).digest());
            QCOMPARE(tally(comparison) == Tally(), comparison.isEmpty());
            QCOMPARE(rebuilt(comparison, false), before.body);
            QCOMPARE(rebuilt(comparison, true), after.body);
            QStringList lines;
            readBack(comparison.body, false, lines);
            QCOMPARE(lines, linesOf(before.body));
            lines.clear();
            readBack(comparison.body, true, lines);
            QCOMPARE(lines, linesOf(after.body));
        }
    }

    void theWayBackCountsTheSame()
    {
        for (quint32 seed = 1; seed <= 300; ++seed) {
            RandomArticle random(seed);
            const Article before = random.article();
            Article after = before;
            change(after.body, random, Move);
            after = normalised(after);
            QCOMPARE(tally(compare(after, before)), mirrored(tally(compare(before, after))));
            // Of several edits, or where two parts changed places, there are equally good accounts; they keep equally much.
            for (int i = 0; i < 3; ++i)
                change(after.body, random);
            after = normalised(after);
            const QList<ChangeKind> there = fates(compare(before, after).body);
            const QList<ChangeKind> back = fates(compare(after, before).body);
            QCOMPARE(back.count(ChangeKind::Same), there.count(ChangeKind::Same));
        }
    }

    void jsonNames()
    {
        Article before = story({text(u"第一段，没有变化。"_s), text(u"第二段，今天天气很冷。"_s), Figure{.asset = hashA}});
        Article after = story({text(u"第一段，没有变化。"_s), text(u"第二段，今天天气很热。"_s), Figure{.asset = hashB}});
        after.title = u"云溪镇的夏天"_s;
        const QJsonObject json = toJson(compare(before, after));
        QCOMPARE(json[u"same"_s].toBool(true), false);
        QVERIFY(!json[u"summary"_s].toString().isEmpty());
        const QJsonObject field = json[u"fields"_s].toArray().first().toObject();
        QCOMPARE(field[u"field"_s].toString(), u"title"_s);
        QCOMPARE(field[u"pieces"_s].toArray()[1].toObject(), (QJsonObject{{u"removed"_s, u"春"_s}}));
        const QJsonArray body = json[u"body"_s].toArray();
        QCOMPARE(body[0].toObject()[u"fate"_s].toString(), u"same"_s);
        QCOMPARE(body[1].toObject()[u"of"_s].toString(), u"paragraph"_s);
        QCOMPARE(body[1].toObject()[u"text"_s].toArray()[2].toObject(), (QJsonObject{{u"added"_s, u"热"_s}}));
        QCOMPARE(body[2].toObject()[u"pictureBefore"_s].toString(), hashA);
        QCOMPARE(body[2].toObject()[u"pictureAfter"_s].toString(), hashB);
    }

    void hostileSizesAreBounded_data()
    {
        QTest::addColumn<Article>("before");
        QTest::addColumn<Article>("after");
        RandomArticle random(11);
        const auto sentence = [&](int length) -> QString {
            QString words;
            while (words.size() < length)
                words += random.oneIn(14) ? QChar(u'，') : QChar(char16_t(0x4E00 + random.random().bounded(2500)));
            return words + u'。';
        };
        const auto paragraphs = [&](int count, int sentences, int length) {
            Blocks body;
            for (int i = 0; i < count; ++i) {
                QString words;
                for (int s = 0; s < sentences; ++s)
                    words += sentence(length);
                body.append(text(words));
            }
            return body;
        };
        const auto edited = [&](Blocks body, int every) {
            for (Block &block : body) {
                QString &words = block.as<Paragraph>()->runs.first().text;
                for (qsizetype i = random.random().bounded(every); i < words.size(); i += random.random().bounded(1, 2 * every))
                    words.replace(i, 1, sentence(random.random().bounded(3)));
            }
            return body;
        };
        const Blocks usual = paragraphs(170, 8, 36);
        QTest::newRow("50,000 characters, every tenth edited") << story(usual) << story(edited(usual, 10));
        QTest::newRow("50,000 characters, every paragraph in a few places") << story(usual) << story(edited(usual, 60));
        const Blocks oneLong = paragraphs(1, 1400, 36);
        QTest::newRow("one paragraph of 50,000, edited") << story(oneLong) << story(edited(oneLong, 20));
        QTest::newRow("unrelated") << story(usual) << story(paragraphs(170, 8, 36));
        const Blocks shortOnes = paragraphs(5000, 1, 9);
        QTest::newRow("5,000 short paragraphs, all edited") << story(shortOnes) << story(edited(shortOnes, 6));
        QTest::newRow("5,000 short paragraphs, unrelated") << story(shortOnes) << story(paragraphs(5000, 1, 9));
        QTest::newRow("20,000 empty paragraphs") << story(Blocks(20000, Paragraph())) << story(Blocks(19000, Paragraph()));
        Blocks pictures;
        for (int i = 0; i < 3000; ++i)
            pictures.append(Figure{.asset = u"%1"_s.arg(i, 64, 16, QChar(u'0'))});
        Blocks turned = pictures;
        std::reverse(turned.begin(), turned.end());
        QTest::newRow("3,000 pictures, reversed") << story(pictures) << story(turned);
        Table table;
        for (int r = 0; r < 1000; ++r) {
            TableRow row;
            for (int c = 0; c < 30; ++c)
                row.cells.append(TableCell{.blocks = {text(QString::number(random.random().bounded(100)))}});
            table.rows.append(row);
        }
        Table otherTable = table;
        for (TableRow &row : otherTable.rows)
            row.cells[random.random().bounded(30)].blocks = {text(u"x"_s)};
        QTest::newRow("a table of 30,000 cells, every row edited") << story({table}) << story({otherTable});
    }

    void hostileSizesAreBounded()
    {
        QFETCH(Article, before);
        QFETCH(Article, after);
        const CpuTime timer;
        const Comparison comparison = compare(before, after);
        const qint64 took = timer.elapsed();
        const Tally told = tally(comparison);
        qInfo("%d ms; %d changed, %d added, %d removed, %d moved", int(took), told.paragraphsChanged, told.paragraphsAdded,
              told.paragraphsRemoved, told.moved);
        QVERIFY2(took < 15000, "compare hangs");
        QCOMPARE(rebuilt(comparison, false), before.body);
        QCOMPARE(rebuilt(comparison, true), after.body);
    }
};

GAOQIAN_TEST_GUILESS(TestCompare)
#include "tst_compare.moc"
