#include "page/metadata.h"

#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

const QString cover(64, u'c');
const QString inBody(64, u'b');

PageInput story()
{
    PageInput input;
    input.article.title = u"新桥通车"_s;
    input.article.channel = {u"新闻"_s, u"交通"_s};
    input.article.date = QDate(2024, 3, 9);
    input.article.keywords = {u"桥"_s, u"云溪"_s};
    input.article.source = u"云溪发布"_s;
    input.article.body = {Paragraph{.runs = {{u"  9日上午,云溪新桥通车。"_s}}}, Figure{.asset = inBody}};
    input.site = {.name = u"云溪县融媒体中心"_s, .slogan = {}, .home = {}, .baseUrl = u"https://news.example.org/"_s};
    input.pictures = {{inBody, {u"b.jpg"_s, 8, 6}}, {cover, {u"c.jpg"_s, 8, 6}}};
    input.credits = {{u"编审"_s, {u"方远"_s}}, {u"终审"_s, {u"沈舟"_s}}};
    input.file = u"2024/新 桥.html"_s;
    return input;
}

QJsonObject read(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

} // namespace

class TestMetadata : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheStoryIs()
    {
        const QJsonObject object = read(structuredData(story()));
        QCOMPARE(object[u"@type"].toString(), u"NewsArticle"_s);
        QCOMPARE(object[u"headline"].toString(), u"新桥通车"_s);
        QCOMPARE(object[u"datePublished"].toString(), u"2024-03-09"_s);
        QCOMPARE(object[u"articleSection"].toString(), u"新闻/交通"_s);
        QCOMPARE(object[u"author"][u"@type"].toString(), u"Organization"_s);
        QCOMPARE(object[u"publisher"][u"name"].toString(), u"云溪县融媒体中心"_s);
        QCOMPARE(object[u"image"].toString(), u"https://news.example.org/2024/assets/b.jpg"_s);
        QCOMPARE(object[u"url"].toString(), u"https://news.example.org/2024/%E6%96%B0%20%E6%A1%A5.html"_s);
        QCOMPARE(object[u"description"].toString(), u"9日上午,云溪新桥通车。"_s);
        QCOMPARE(object[u"editor"].toArray().size(), 2);
        QCOMPARE(object[u"editor"][1][u"name"].toString(), u"沈舟"_s);
        QCOMPARE(object[u"editor"][1][u"jobTitle"].toString(), u"终审"_s);
    }

    void saysNothingOfPicturesThatAreNotFetched()
    {
        PageInput input = story();
        input.article.body = {Paragraph{.runs = {{u"云溪新桥通车。"_s}}},
                              Figure{.asset = {}, .alt = u"桥"_s, .address = u"https://pictures.example/a.jpg"_s}};
        QCOMPARE(shareImage(input), QString());
        QVERIFY(!structuredData(input).contains("pictures.example"));
        QCOMPARE(description(input.article), u"云溪新桥通车。"_s);
    }

    void leavesOutWhatIsNotKnown()
    {
        const QJsonObject object = read(structuredData({}));
        QCOMPARE(object.keys(), QStringList({u"@context"_s, u"@type"_s, u"inLanguage"_s}));
        PageInput input = story();
        input.site.baseUrl = u"javascript:alert(1)"_s;
        QCOMPARE(shareImage(input), QString());
        QCOMPARE(pageAddress(input), QString());
    }

    void prefersTheCoverAndTheSummary()
    {
        PageInput input = story();
        input.article.cover = cover;
        input.article.summary = u"摘要"_s;
        QCOMPARE(shareImage(input), u"https://news.example.org/2024/assets/c.jpg"_s);
        QCOMPARE(description(input.article), u"摘要"_s);
    }

    void namesNobodyOnADraft()
    {
        PageInput input = story();
        input.draft = true;
        QVERIFY(!read(structuredData(input)).contains(u"editor"_s));
    }

    void cannotLeaveItsElement()
    {
        PageInput input = story();
        const QString evil = u"</script><!-- <script> ]]> & \"\\"_s;
        input.article.title = evil;
        const QByteArray json = structuredData(input);
        QVERIFY(!json.contains('<') && !json.contains('>') && !json.contains('&'));
        QCOMPARE(read(json)[u"headline"].toString(), evil);
    }
};

GAOQIAN_TEST_GUILESS(TestMetadata)
#include "tst_metadata.moc"
