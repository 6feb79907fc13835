#include "article/articlejson.h"

#include "article/normalise.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

const QString someHash(64, u'a');

/// One article that has everything, for the tests that change one thing at a time.
Article fullArticle()
{
    Article article;
    article.id = u"7d444840-9dc0-41d1-b245-5ffdce74fad2"_s;
    article.channel = {u"情感"_s, u"故事"_s};
    article.kicker = u"引题"_s;
    article.title = u"主题"_s;
    article.subtitle = u"副题"_s;
    article.source = u"本报"_s;
    article.sourceUrl = u"https://example.org/"_s;
    article.collector = u"编辑部"_s;
    article.authors = {u"张三"_s};
    article.date = QDate(2023, 4, 15);
    article.keywords = {u"文明"_s};
    article.summary = u"摘要"_s;
    article.cover = someHash;
    article.originCredits = {{u"编审"_s, {u"甲"_s, u"乙"_s}}};
    article.body = {
        Paragraph{.runs = {{u"导语"_s}}, .lead = true},
        Paragraph{.runs = {{u"红"_s, Style::Bold | Style::Italic, u"https://example.org/a"_s, u"red"_s},
                           {u"H"_s},
                           {u"2"_s, Style::Subscript}},
                  .align = Align::Centre,
                  .indent = 2},
        Heading{.level = 3, .label = u"01"_s, .runs = {{u"小标题"_s}}},
        ListBlock{.ordered = true, .items = {{{Paragraph{.runs = {{u"项"_s}}}}}}},
        Quote{{Paragraph{.runs = {{u"引文"_s}}}}},
        Figure{.asset = someHash, .alt = u"替代"_s, .caption = {{u"图注"_s}}, .width = 50},
        Table{.headerRows = 1,
              .rows = {{{{.blocks = {Paragraph{.runs = {{u"甲"_s}}}}, .columnSpan = 2, .rowSpan = 1}}},
                       {{{.blocks = {Paragraph{.runs = {{u"乙"_s}}}}}, {.blocks = {Paragraph{.runs = {{u"丙"_s}}}}}}}}},
        Divider{}};
    return article;
}

Runs splitUp(const Runs &runs, QRandomGenerator &random)
{
    Runs split;
    for (const Run &run : runs) {
        for (qsizetype at = 0; at < run.text.size();) {
            const qsizetype length = std::min<qsizetype>(run.text.size() - at, 1 + random.bounded(3));
            Run piece = run;
            piece.text = run.text.sliced(at, length);
            split.append(piece);
            if (random.bounded(3) == 0)
                split.append(Run{.text = {}, .styles = Style::Strike});
            at += length;
        }
    }
    return split;
}

void splitRuns(Blocks &blocks, QRandomGenerator &random)
{
    for (Block &block : blocks) {
        if (auto *paragraph = block.as<Paragraph>())
            paragraph->runs = splitUp(paragraph->runs, random);
        else if (auto *heading = block.as<Heading>())
            heading->runs = splitUp(heading->runs, random);
        else if (auto *figure = block.as<Figure>())
            figure->caption = splitUp(figure->caption, random);
        else if (auto *quote = block.as<Quote>())
            splitRuns(quote->blocks, random);
    }
}

using Change = std::function<void(Article &)>;

/// A change to block `index`, which is of the given kind.
template <typename Kind> Change in(int index, void (*change)(Kind &))
{
    return [=](Article &article) { change(*article.body[index].as<Kind>()); };
}

/// JSON written with single quotes, which are easier to read in C++.
QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

QByteArray articleWithBody(const QByteArray &blocks) { return json("{'schema':1,'body':[" + blocks + "]}"); }

} // namespace

class TestArticleJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomArticlesSurvive()
    {
        for (quint32 seed = 0; seed < 500; ++seed) {
            const Article article = test::randomArticle(seed);
            const Result<Article> back = articleFromJson(NormalArticle(article).json());
            QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().message));
            QCOMPARE(*back, article);
            QCOMPARE(NormalArticle(*back).json(), NormalArticle(article).json());
        }
    }

    void fullAndEmptyArticlesSurvive()
    {
        for (const Article &article : {fullArticle(), Article()})
            QCOMPARE(*articleFromJson(toJson(NormalArticle(article))), article);
        QCOMPARE(NormalArticle(Article()).json(), json("{'schema':1}"));
        QCOMPARE(canonicalContent(NormalArticle(Article())), QByteArray("{}"));
    }

    /// Signatures are made over these bytes: if this test fails, every signature ever made is void.
    void canonicalFormStands()
    {
        // clang-format off
        const QByteArray expected =
            "{'authors':['张三'],"
            "'body':[{'kind':'paragraph','lead':true,'runs':[{'text':'导语'}]},"
            "{'align':'centre','indent':2,'kind':'paragraph','runs':[{'colour':'red','link':'https://example.org/a','styles':['bold','italic'],'text':'红'},"
            "{'text':'H'},{'styles':['subscript'],'text':'2'}]},"
            "{'kind':'heading','label':'01','level':3,'runs':[{'text':'小标题'}]},"
            "{'items':[[{'kind':'paragraph','runs':[{'text':'项'}]}]],'kind':'list','ordered':true},"
            "{'blocks':[{'kind':'paragraph','runs':[{'text':'引文'}]}],'kind':'quote'},"
            "{'alt':'替代','asset':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',"
            "'caption':[{'text':'图注'}],'kind':'figure','width':50},"
            "{'headerRows':1,'kind':'table','rows':[{'cells':[{'blocks':[{'kind':'paragraph','runs':[{'text':'甲'}]}],'columnSpan':2}]},"
            "{'cells':[{'blocks':[{'kind':'paragraph','runs':[{'text':'乙'}]}]},{'blocks':[{'kind':'paragraph','runs':[{'text':'丙'}]}]}]}]},"
            "{'kind':'divider'}],"
            "'channel':['情感','故事'],'collector':'编辑部','cover':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','date':'2023-04-15',"
            "'keywords':['文明'],'kicker':'引题','originCredits':[{'names':['甲','乙'],'role':'编审'}],'source':'本报','sourceUrl':'https://example.org/','subtitle':'副题','summary':'摘要','title':'主题'}";
        // clang-format on
        QCOMPARE(canonicalContent(NormalArticle(fullArticle())), json(expected));
    }

    void equalContentHasEqualDigest()
    {
        QRandomGenerator random(7);
        for (quint32 seed = 0; seed < 300; ++seed) {
            const Article article = test::randomArticle(seed);
            Article same = article;
            same.id = u"another"_s;
            splitRuns(same.body, random);
            same.title += u" \n"_s;
            same.body.append(Quote{});
            QCOMPARE(NormalArticle(same).digest(), NormalArticle(article).digest());
        }
        QVERIFY(isAssetHash(NormalArticle(Article()).digest()));
    }

    void everyVisibleChangeChangesTheDigest()
    {
        const QList<Change> changes{
            [](Article &a) { a.channel.append(u"x"_s); },
            [](Article &a) { a.channel = {u"情感故事"_s}; },
            [](Article &a) { a.kicker += u"。"_s; },
            [](Article &a) { a.title = u"主 题"_s; },
            [](Article &a) { a.subtitle.clear(); },
            [](Article &a) { std::swap(a.kicker, a.subtitle); },
            [](Article &a) { a.source += u"x"_s; },
            [](Article &a) { a.sourceUrl += u"x"_s; },
            [](Article &a) { a.collector += u"x"_s; },
            [](Article &a) { a.authors.append(u"李四"_s); },
            [](Article &a) { a.date = a.date.addDays(1); },
            [](Article &a) { a.keywords.clear(); },
            [](Article &a) { a.summary += u"x"_s; },
            [](Article &a) { a.cover = QString(64, u'b'); },
            [](Article &a) {
                a.coverWide = Crop{0, 100, 1000, 400};
            },
            [](Article &a) {
                a.coverSquare = Crop{100, 0, 500, 900};
            },
            [](Article &a) { a.originCredits[0].role += u"x"_s; },
            [](Article &a) { std::swap(a.originCredits[0].names[0], a.originCredits[0].names[1]); },
            [](Article &a) { a.originCredits[0].names = {u"甲乙"_s}; },
            [](Article &a) { a.body.removeLast(); },
            [](Article &a) { a.body.append(Paragraph{}); },
            [](Article &a) { a.body.swapItemsAt(0, 1); },
            in<Paragraph>(0, [](Paragraph &p) { p.lead = false; }),
            in<Paragraph>(0, [](Paragraph &p) { p.runs[0].text[0] = u'异'; }),
            in<Paragraph>(1, [](Paragraph &p) { p.align = Align::Right; }),
            in<Paragraph>(1, [](Paragraph &p) { p.align = Align::Justify; }),
            in<Paragraph>(1, [](Paragraph &p) { p.indent = 3; }),
            in<Paragraph>(1, [](Paragraph &p) { p.runs[0].styles = Style::Bold; }),
            in<Paragraph>(1, [](Paragraph &p) { p.runs[0].styles |= Style::Underline; }),
            in<Paragraph>(1, [](Paragraph &p) { p.runs[0].styles |= Style::Strike; }),
            in<Paragraph>(1, [](Paragraph &p) { p.runs[2].styles = Style::Superscript; }),
            in<Paragraph>(1, [](Paragraph &p) { p.runs[0].link += u"b"_s; }),
            in<Paragraph>(1, [](Paragraph &p) { p.runs[0].colour = u"blue"_s; }),
            in<Paragraph>(1, [](Paragraph &p) { p.runs.insert(1, Run{u"\u2028"_s}); }),
            in<Heading>(2, [](Heading &h) { h.level = 2; }),
            in<Heading>(2, [](Heading &h) { h.label = u"02"_s; }),
            in<Heading>(2, [](Heading &h) { h.runs.append(Run{u"。"_s}); }),
            in<ListBlock>(3, [](ListBlock &l) { l.ordered = false; }),
            in<ListBlock>(3, [](ListBlock &l) { l.items.append(ListItem{}); }),
            in<ListBlock>(3, [](ListBlock &l) { l.items[0].blocks.append(Paragraph{}); }),
            in<Quote>(4, [](Quote &q) { q.blocks.append(Divider{}); }),
            in<Figure>(5, [](Figure &f) { f.asset[63] = u'b'; }),
            in<Figure>(5, [](Figure &f) { f.alt.clear(); }),
            in<Figure>(5, [](Figure &f) { f.caption.clear(); }),
            in<Figure>(5, [](Figure &f) { f.width = 51; }),
            in<Table>(6, [](Table &t) { t.headerRows = 0; }),
            in<Table>(6, [](Table &t) { t.rows[0].cells[0].columnSpan = 1; }),
            in<Table>(6, [](Table &t) { t.rows[0].cells[0].rowSpan = 2; }),
            in<Table>(6, [](Table &t) { t.rows[1].cells.swapItemsAt(0, 1); }),
            in<Table>(6, [](Table &t) { t.rows.removeLast(); }),
        };
        QSet<QString> digests{NormalArticle(fullArticle()).digest()};
        for (const Change &change : changes) {
            Article changed = fullArticle();
            change(changed);
            digests.insert(NormalArticle(changed).digest());
        }
        QCOMPARE(digests.size(), changes.size() + 1);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("told"); // a part of the message
        QTest::newRow("nothing") << QByteArray() << u"broken at line 1, column 1"_s;
        QTest::newRow("no JSON") << QByteArray("<html>") << u"broken at line 1"_s;
        QTest::newRow("broken in the third line") << QByteArray("{\n\"title\": \"稿\",\n  oops}") << u"broken at line 3"_s;
        QTest::newRow("cut short") << NormalArticle(fullArticle()).json().chopped(10) << u"broken"_s;
        QTest::newRow("not UTF-8") << QByteArray("{\"schema\":1,\"title\":\"\xB8\xE5\"}") << u"broken"_s;
        QTest::newRow("an array") << QByteArray("[]") << u"no object"_s;
        QTest::newRow("no schema") << QByteArray("{}") << u"schema is missing"_s;
        QTest::newRow("newer schema") << json("{'schema':2,'new':1}") << u"schema 2"_s;
        QTest::newRow("schema of a wrong type") << json("{'schema':'1'}") << u"schema is no whole number"_s;
        QTest::newRow("schema beyond numbers") << json("{'schema':1e300}") << u"schema is no whole number"_s;
        QTest::newRow("unknown member") << json("{'schema':1,'onclick':'x'}") << u"onclick is not known"_s;
        QTest::newRow("title of a wrong type") << json("{'schema':1,'title':7}") << u"title is no string"_s;
        QTest::newRow("null is no string") << json("{'schema':1,'title':null}") << u"title is no string"_s;
        QTest::newRow("authors no array") << json("{'schema':1,'authors':'x'}") << u"authors is no array"_s;
        QTest::newRow("author no string") << json("{'schema':1,'authors':['x',{}]}") << u"authors[1] is no string"_s;
        QTest::newRow("no date") << json("{'schema':1,'date':'2023-02-30'}") << u"date is no date"_s;
        QTest::newRow("crop of three") << json("{'schema':1,'coverWide':[0,0,9]}") << u"coverWide is no list of four numbers"_s;
        QTest::newRow("crop of words") << json("{'schema':1,'coverSquare':[0,0,9,'x']}")
                                       << u"coverSquare[3] is no whole number"_s;
        QTest::newRow("cover") << json("{'schema':1,'cover':'../x'}") << u"cover names no picture"_s;
        QTest::newRow("credit") << json("{'schema':1,'originCredits':[{'role':1}]}") << u"originCredits[0].role is no string"_s;
        QTest::newRow("body no array") << json("{'schema':1,'body':{}}") << u"body is no array"_s;
        QTest::newRow("block no object") << articleWithBody("7") << u"body[0] is no object"_s;
        QTest::newRow("no kind") << articleWithBody("{}") << u"body[0].kind is missing"_s;
        QTest::newRow("unknown kind") << articleWithBody("{'kind':'script'}") << u"body[0].kind is not known"_s;
        QTest::newRow("unknown member of a block")
            << articleWithBody("{'kind':'divider','style':'x'}") << u"body[0].style is not known"_s;
        QTest::newRow("text") << articleWithBody("{'kind':'paragraph'},{'kind':'paragraph','runs':[{'text':1}]}")
                              << u"body[1].runs[0].text is no string"_s;
        QTest::newRow("unknown style") << articleWithBody("{'kind':'paragraph','runs':[{'text':'x','styles':['blink']}]}")
                                       << u"body[0].runs[0].styles[0] is not known"_s;
        QTest::newRow("unknown alignment") << articleWithBody("{'kind':'paragraph','align':'left'}")
                                           << u"body[0].align is not known"_s;
        QTest::newRow("lead") << articleWithBody("{'kind':'paragraph','lead':1}") << u"body[0].lead is neither true nor false"_s;
        QTest::newRow("half a level") << articleWithBody("{'kind':'heading','level':2.5}")
                                      << u"body[0].level is no whole number"_s;
        QTest::newRow("item no array") << articleWithBody("{'kind':'list','items':[{}]}") << u"body[0].items[0] is no array"_s;
        QTest::newRow("figure without picture")
            << articleWithBody("{'kind':'figure','alt':'x'}") << u"body[0].asset is missing"_s;
        QTest::newRow("figure with a path") << articleWithBody("{'kind':'figure','asset':'C:/x.png'}")
                                            << u"body[0].asset names no picture"_s;
        QTest::newRow("cell") << articleWithBody("{'kind':'table','rows':[{'cells':[{'colspan':2}]}]}")
                              << u"body[0].rows[0].cells[0].colspan is not known"_s;
        QTest::newRow("too deep for the model")
            << articleWithBody(QByteArray("{'kind':'quote','blocks':[").repeated(20) + QByteArray("]}").repeated(20))
            << u"nested deeper than the 12 levels"_s;
        QTest::newRow("absurdly deep") << articleWithBody(QByteArray("{'kind':'quote','blocks':[").repeated(100000))
                                       << u"broken"_s;
    }

    void refusals()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, told);
        const Result<Article> article = articleFromJson(json);
        QVERIFY(!article.ok());
        QCOMPARE(article.error().kind, ErrorKind::Input);
        QVERIFY2(article.error().message.contains(told), qPrintable(article.error().message));
        QVERIFY(!article.error().message.endsWith(u'.'));
    }

    void readsNestingUpToTheModel()
    {
        Blocks blocks{Paragraph{.runs = {{u"x"_s}}}};
        for (int i = 1; i < maxBlockDepth; ++i)
            blocks = {ListBlock{.items = {{blocks}}}};
        Article article;
        article.body = blocks;
        const Result<Article> back = articleFromJson(NormalArticle(article).json());
        QVERIFY(back.ok());
        QCOMPARE(*back, article);
    }

    void whatIsReadIsNormalised()
    {
        const Result<Article> article = articleFromJson(
            articleWithBody("{'kind':'heading','level':99,'runs':[{'text':'a','link':'javascript:alert(1)'},{'text':'b'}]}"));
        QVERIFY(article.ok());
        QCOMPARE(article->body, (Blocks{Heading{.level = 4, .runs = {{u"ab"_s}}}}));
    }

    void brokenBytesNeverCrash()
    {
        const QByteArray good = NormalArticle(fullArticle()).json();
        QRandomGenerator random(1);
        for (int round = 0; round < 3000; ++round) {
            QByteArray bytes = good;
            for (int i = random.bounded(1, 4); i > 0; --i)
                bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
            const Result<Article> article = articleFromJson(bytes);
            if (article.ok())
                QCOMPARE(*articleFromJson(NormalArticle(*article).json()), *article);
        }
    }
};

GAOQIAN_TEST_APPLESS(TestArticleJson)
#include "tst_articlejson.moc"
