#include "page/page.h"

#include "article/articlejson.h"
#include "article/text.h"
#include "base/files.h"
#include "page/fragment.h"
#include "support/parsedhtml.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

const QString cases = QStringLiteral(GAOQIAN_TEST_DATA "/page");

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const auto &item : value.toArray())
        list += item.toString();
    return list;
}

QList<Teaser> teasers(const QJsonValue &value)
{
    QList<Teaser> list;
    for (const auto &item : value.toArray())
        list += {item[u"title"].toString(), item[u"excerpt"].toString(), item[u"href"].toString()};
    return list;
}

// A case's input.json: the members of PageInput by name, "article" in the program's own form.
PageInput readInput(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    PageInput input;
    const auto article = articleFromJson(object[u"article"].toObject());
    if (!article) {
        QTest::qFail(qPrintable(article.error().message), __FILE__, __LINE__);
        return input;
    }
    input.article = *article;
    const QJsonValue site = object[u"site"];
    input.site.name = site[u"name"].toString();
    input.site.slogan = site[u"slogan"].toString();
    input.site.home = site[u"home"].toString();
    input.site.baseUrl = site[u"baseUrl"].toString();
    for (const auto &credit : object[u"credits"].toArray())
        input.credits += {credit[u"role"].toString(), strings(credit[u"names"])};
    input.related = teasers(object[u"related"]);
    input.hot = teasers(object[u"hot"]);
    input.latest = teasers(object[u"latest"]);
    const QJsonObject pictures = object[u"pictures"].toObject();
    for (auto it = pictures.begin(); it != pictures.end(); ++it)
        input.pictures.insert(it.key(),
                              {it.value()[u"file"].toString(), it.value()[u"width"].toInt(), it.value()[u"height"].toInt()});
    input.draft = object[u"draft"].toBool();
    input.file = object[u"file"].toString();
    return input;
}

QByteArray rendered(const PageInput &input)
{
    const auto page = renderPage(input, *Theme::builtIn());
    return page ? *page : page.error().message.toUtf8();
}

PageInput fullInput()
{
    PageInput input;
    input.article.channel = {u"情感"_s, u"故事"_s};
    input.article.kicker = u"引题"_s;
    input.article.title = u"主题"_s;
    input.article.subtitle = u"副题"_s;
    input.article.source = u"云溪发布"_s;
    input.article.collector = u"云溪融媒"_s;
    input.article.originCredits = {{u"编审"_s, {u"方远"_s, u"柳青"_s}}};
    input.article.body = {Paragraph{.runs = {{u"甲"_s}}}, Heading{.label = u"01"_s, .runs = {{u"小\u2028节"_s}}}};
    input.site.name = u"云溪融媒"_s;
    input.site.slogan = u"身边事,用心说"_s;
    input.credits = {{u"终审"_s, {u"沈舟"_s, u"何川"_s}}, {u"总监制"_s, {u"韩松"_s}}};
    input.related = {{u"相关一"_s, u"摘一"_s, u"a.html"_s}, {u"相关二"_s, u"摘二"_s, {}}};
    input.hot = {{u"热门一"_s, u"摘三"_s, {}}};
    input.latest = {{u"最新一"_s, {}, {}}};
    return input;
}

} // namespace

class TestPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A folder a case. With GAOQIAN_WRITE_EXPECTED set, page.html is written instead of compared: look at what changed.
    void givesTheExpectedBytes_data()
    {
        QTest::addColumn<QString>("folder");
        const QStringList names = QDir(cases).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QVERIFY(!names.isEmpty());
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << cases + u'/' + name;
    }

    void givesTheExpectedBytes()
    {
        QFETCH(QString, folder);
        const auto json = readFile(folder + u"/input.json"_s, 1 << 20);
        QVERIFY2(json, json ? "" : qPrintable(json.error().message));
        const PageInput input = readInput(*json);
        const QByteArray page = rendered(input);
        QCOMPARE(rendered(input), page);
        if (qEnvironmentVariableIsSet("GAOQIAN_WRITE_EXPECTED"))
            QVERIFY(writeFileAtomically(folder + u"/page.html"_s, page));
        const auto wanted = readFile(folder + u"/page.html"_s, 1 << 20);
        QVERIFY2(wanted, wanted ? "" : qPrintable(wanted.error().message));
        const QList<QByteArray> lines = page.split('\n');
        const QList<QByteArray> wantedLines = wanted->split('\n');
        for (qsizetype i = 0; i < std::min(lines.size(), wantedLines.size()); ++i)
            QVERIFY2(lines[i] == wantedLines[i], qPrintable(u"line %1: %2"_s.arg(i + 1).arg(QString::fromUtf8(lines[i]))));
        QCOMPARE(page.size(), wanted->size());
    }

    void readsInTheOrderOfThePage()
    {
        const QStringList wanted = {u"云溪融媒"_s,
                                    u"身边事,用心说"_s,
                                    u"当前位置:首页\u00a0>\u00a0情感\u00a0>\u00a0故事 >"_s,
                                    u"引题"_s,
                                    u"主题"_s,
                                    u"副题"_s,
                                    u"日期: 来源:云溪发布收集编辑:云溪融媒"_s,
                                    u"甲"_s,
                                    u"01"_s,
                                    u"小"_s,
                                    u"节"_s,
                                    u"原文署名（来源：云溪发布）"_s,
                                    u"原文编审:方远 \u00a0柳青"_s,
                                    u"本站审签"_s,
                                    u"终审:沈舟 何川"_s,
                                    u"总监制:韩松"_s,
                                    u"相关阅读"_s,
                                    u"相关一"_s,
                                    u"摘一"_s,
                                    u"相关二"_s,
                                    u"摘二"_s,
                                    u"热门文章"_s,
                                    u"热门一"_s,
                                    u"摘三"_s,
                                    u"最新文章"_s,
                                    u"最新一"_s};
        QCOMPARE(test::ParsedHtml(rendered(fullInput())).lines(), wanted);
    }

    void leavesOutEmptyRegions()
    {
        const QByteArray page = rendered({});
        const test::ParsedHtml parsed(page);
        QCOMPARE(parsed.lines(), QStringList{u"当前位置:首页 >"_s});
        for (const QString &tag : {u"h1"_s, u"h2"_s, u"aside"_s, u"section"_s, u"ul"_s, u"p"_s, u"img"_s})
            QVERIFY2(parsed.all(tag).isEmpty(), qPrintable(tag));
        QVERIFY(!page.contains("content=\"\"") && !page.contains("href=\"\""));
    }

    void ownStoriesNeedNoExplanation()
    {
        PageInput input = fullInput();
        input.article.originCredits.clear();
        const QStringList lines = test::ParsedHtml(rendered(input)).lines();
        QVERIFY(lines.filter(u"原文"_s).isEmpty() && !lines.contains(u"本站审签"_s));
        QVERIFY(lines.contains(u"终审:沈舟 何川"_s));
    }

    void originCreditsCanNeverBeReadAsSignatures_data()
    {
        QTest::addColumn<OriginCredit>("credit");
        const QStringList name{u"陆承安"_s};
        QTest::newRow("plain") << OriginCredit{u"编辑"_s, name};
        QTest::newRow("the role of a stage") << OriginCredit{u"编审"_s, name};
        QTest::newRow("line break in the role") << OriginCredit{u"甲\n总监制"_s, name};
        QTest::newRow("other line breaks") << OriginCredit{u"甲\u2028乙\u2029丙\u0085总监制"_s, name};
        QTest::newRow("a gap in the role") << OriginCredit{u"甲"_s + QString(200, u'\u3000') + u"总监制"_s, name};
        QTest::newRow("role in the name") << OriginCredit{u""_s, {u"总监制　陆承安"_s}};
        QTest::newRow("line break in the name") << OriginCredit{u"编辑"_s, {u"甲\r\n总监制:陆承安"_s}};
        QTest::newRow("no role") << OriginCredit{QString(), name};
        QTest::newRow("an invisible role") << OriginCredit{u"\u200b"_s, name};
        QTest::newRow("a backward role") << OriginCredit{u"\u202e制监总"_s, name};
        QTest::newRow("our heading") << OriginCredit{u"本站审签"_s, {u"总监制:陆承安"_s}};
        QTest::newRow("an element") << OriginCredit{u"</section><footer class=\"credits\">总监制"_s, name};
        QTest::newRow("its own prefix") << OriginCredit{u"原文编辑"_s, name};
    }

    // In every form that leaves the house, with and without signatures: each line with an origin's name says of itself that it is
    // the origin's, under a heading that says so, and no machine is told otherwise.
    void originCreditsCanNeverBeReadAsSignatures()
    {
        QFETCH(const OriginCredit, credit);
        for (int form = 0; form < 3; ++form) {
            PageInput input = fullInput();
            input.article.originCredits = {credit};
            if (form > 0)
                input.credits.clear();
            input.draft = form == 2;
            const QByteArray page = rendered(input);
            const QByteArray fragment = renderFragment(input);
            const test::ParsedHtml parsedPage(page);
            const test::ParsedHtml parsedFragment("<!DOCTYPE html><body>" + fragment);
            for (const QStringList &lines : {parsedPage.lines(), parsedFragment.lines(), pageText(input).split(u"\n\n"_s)}) {
                const QStringList named = lines.filter(u"陆承安"_s);
                QCOMPARE(named.size(), 1);
                QVERIFY2(named.first().startsWith(u"原文"_s), qPrintable(named.first()));
                QVERIFY(!named.first().contains(u"　　"_s));
                QCOMPARE(lines.indexOf(u"原文署名（来源：云溪发布）"_s), lines.indexOf(named.first()) - 1);
            }
            for (const QString &silent : parsedPage.silentTexts())
                QVERIFY(!silent.contains(u"陆承安"_s));
            for (const test::Element &meta : parsedPage.all(u"meta"_s))
                QVERIFY(!meta.attributes.value(u"content"_s).contains(u"陆承安"_s));
            // Ours stand in an element that neither an origin nor a body has, after the origin's.
            QCOMPARE(parsedPage.all(u"footer"_s).size(), form == 0 ? 1 : 0);
            QCOMPARE(parsedFragment.all(u"footer"_s).size(), form == 0 ? 1 : 0);
            for (const QByteArray &html : {page, fragment})
                QVERIFY(form > 0 || html.indexOf("<footer") > html.lastIndexOf("陆承安"));
        }
    }

    void ownCreditsAreOneLineEach()
    {
        PageInput input = fullInput();
        input.article.originCredits.clear();
        input.credits = {{u"编辑\n总监制:某人"_s, {u"柳\u2028明"_s, u" \n"_s}}, {u"终审"_s, {u" "_s}}};
        for (const QStringList &lines :
             {test::ParsedHtml(rendered(input)).lines(),
              test::ParsedHtml("<!DOCTYPE html><body>" + renderFragment(input)).lines(), pageText(input).split(u'\n')}) {
            QVERIFY(lines.contains(u"编辑 总监制:某人:柳 明"_s));
            QVERIFY(lines.filter(u"终审"_s).isEmpty());
        }
    }

    void draftSaysSoAndNamesNobody()
    {
        PageInput input = fullInput();
        QVERIFY(!rendered(input).contains("未审定"));
        input.draft = true;
        const QByteArray page = rendered(input);
        const test::ParsedHtml parsed(page);
        QVERIFY(parsed.lines().constFirst().contains(u"未审定"_s));
        QVERIFY(parsed.silentTexts().constFirst().startsWith(u"【未审定】主题"_s));
        QCOMPARE(parsed.meta(u"robots"_s), u"noindex"_s);
        for (const char *name : {"沈舟", "何川", "韩松", "本站审签"})
            QVERIFY(!page.contains(name));
        QVERIFY(page.contains("方远")); // came with the story, and says so
    }

    void headTellsOtherSites()
    {
        PageInput input = fullInput();
        input.article.date = QDate(2024, 3, 9);
        input.article.keywords = {u"桥"_s, u"路"_s};
        QCOMPARE(test::ParsedHtml(rendered(input)).meta(u"og:url"_s), QString());
        input.site.baseUrl = u"https://news.example.org"_s;
        input.file = u"a.html"_s;
        const test::ParsedHtml parsed(rendered(input));
        QCOMPARE(parsed.silentTexts().constFirst(), u"主题 - 云溪融媒"_s);
        QCOMPARE(parsed.meta(u"description"_s), u"甲01小节"_s);
        QCOMPARE(parsed.meta(u"keywords"_s), u"桥,路"_s);
        QCOMPARE(parsed.meta(u"og:type"_s), u"article"_s);
        QCOMPARE(parsed.meta(u"og:title"_s), u"主题"_s);
        QCOMPARE(parsed.meta(u"og:site_name"_s), u"云溪融媒"_s);
        QCOMPARE(parsed.meta(u"og:url"_s), u"https://news.example.org/a.html"_s);
        QCOMPARE(parsed.meta(u"article:published_time"_s), u"2024-03-09"_s);
        QVERIFY(QJsonDocument::fromJson(parsed.silentTexts().at(1).toUtf8()).isObject());
        QCOMPARE(parsed.all(u"html"_s).constFirst().attributes.value(u"lang"_s), u"zh-CN"_s);
    }

    void pageAsksForPicturesOnly()
    {
        const test::ParsedHtml parsed(rendered(fullInput()));
        QString policy;
        for (const test::Element &meta : parsed.all(u"meta"_s))
            if (meta.attributes.value(u"http-equiv"_s) == u"Content-Security-Policy")
                policy = meta.attributes.value(u"content"_s);
        QVERIFY(policy.startsWith(u"default-src 'none';"_s));
        QVERIFY(!policy.contains(u"script-src"_s));
        QCOMPARE(parsed.all(u"script"_s).size(), 1); // the structured data
        QCOMPARE(parsed.all(u"script"_s).constFirst().attributes.value(u"type"_s), u"application/ld+json"_s);
    }

    void linksOnlyWhereItMay()
    {
        PageInput input = fullInput();
        input.related = {{u"坏"_s, {}, u"javascript:alert(1)"_s}, {u"好"_s, {}, u"../b.html"_s}};
        input.site.baseUrl = u"javascript:alert(1)"_s;
        input.article.sourceUrl = u"https://example.org/\"><script>"_s;
        const test::ParsedHtml parsed(rendered(input));
        QStringList links;
        for (const test::Element &link : parsed.all(u"a"_s))
            links += link.attributes.value(u"href"_s);
        QCOMPARE(links, QStringList({u"https://example.org/%22%3E%3Cscript%3E"_s, u"../b.html"_s}));
        QVERIFY(parsed.lines().contains(u"坏"_s));
    }

    void hostileTextStaysText_data()
    {
        QTest::addColumn<QString>("evil");
        QTest::newRow("element") << u"</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>"_s;
        QTest::newRow("quotes") << u"\" onmouseover=\"alert(1)\" x='"_s;
        QTest::newRow("comment") << u"<!-- <![CDATA[ ]]> -->"_s;
        QTest::newRow("template") << u"{{title}}{{{body}}}{{> page}}{{#draft}}{{=<% %>=}}"_s;
        QTest::newRow("address") << u"javascript:alert(1)"_s;
        QTest::newRow("entities") << u"&lt;b&gt;&#0;&amp"_s;
        QTest::newRow("controls") << u"甲\u202e乙\u0001"_s + QChar(u'\0') + u"丙"_s + QChar(0xD800);
    }

    void hostileTextStaysText()
    {
        QFETCH(QString, evil);
        const auto fill = [](const QString &text) {
            const QString asset(64, u'a');
            PageInput input = fullInput();
            Article &article = input.article;
            article = {.id = text,
                       .channel = {text},
                       .kicker = text,
                       .title = text,
                       .subtitle = text,
                       .source = text,
                       .sourceUrl = u"https://x.example/"_s + text,
                       .collector = text,
                       .authors = {text},
                       .date = {},
                       .keywords = {text},
                       .summary = text,
                       .cover = asset,
                       .coverWide = {},
                       .coverSquare = {},
                       .originCredits = {{text, {text}}},
                       .body = {Paragraph{.runs = {{text, Style::Bold, u"https://x.example/"_s + text, text}}},
                                Heading{.label = text, .runs = {{text}}},
                                Figure{.asset = asset, .alt = text, .caption = {{text}}}}};
            input.site = {
                .name = text, .slogan = text, .home = text, .baseUrl = u"https://x.example/"_s + text, .language = text};
            input.credits = {{text, {text}}};
            input.related = input.hot = input.latest = {{text, text, text}};
            input.pictures = {{asset, {text, 1, 1}}};
            input.file = text;
            return rendered(input);
        };
        // With hostile text it has to be the same page, element by element, as with harmless text; only links may be missing.
        const test::ParsedHtml hostile(fill(evil));
        const test::ParsedHtml harmless(fill(u"乙"_s));
        const auto tagsOf = [](const test::ParsedHtml &page) {
            QStringList tags;
            for (const test::Element &element : page.elements())
                tags += element.tag;
            tags.removeAll(u"a"_s);
            return tags;
        };
        QCOMPARE(tagsOf(hostile), tagsOf(harmless));
        QCOMPARE(hostile.lines().size(), harmless.lines().size());
        QSet<QString> attributes;
        for (const test::Element &element : harmless.elements())
            for (const QString &name : element.attributes.keys())
                attributes += element.tag + u' ' + name;
        for (const test::Element &element : hostile.elements())
            for (auto it = element.attributes.cbegin(); it != element.attributes.cend(); ++it)
                QVERIFY2(attributes.contains(element.tag + u' ' + it.key()), qPrintable(it.key() + u'=' + it.value()));
        for (const test::Element &link : hostile.all(u"a"_s))
            QVERIFY2(link.attributes.value(u"href"_s).startsWith(u"https://x.example/"_s) ||
                         !link.attributes.value(u"href"_s).contains(u':'),
                     qPrintable(link.attributes.value(u"href"_s)));
        QVERIFY(QJsonDocument::fromJson(hostile.silentTexts().at(1).toUtf8()).isObject());
    }

    void showsEveryRandomStory()
    {
        for (quint32 seed = 0; seed < 100; ++seed) {
            PageInput input;
            input.article = test::randomArticle(seed);
            for (const QString &asset : assetsOf(input.article))
                input.pictures.insert(asset, {asset + u".webp"_s, 3, 2});
            QStringList wanted = plainText(input.article.body).split(u'\n');
            wanted.removeAll(QString());
            const QStringList lines = test::ParsedHtml(rendered(input)).lines();
            QVERIFY2(lines.join(u'\n').contains(wanted.join(u'\n')), qPrintable(u"seed %1"_s.arg(seed)));
            QVERIFY(rendered(input).contains(bodyHtml(input.article.body, input.pictures)));
        }
    }
};

GAOQIAN_TEST_GUILESS(TestPage)
#include "tst_page.moc"
