// Related, hot and latest: what is near comes first, nothing stands beside itself, the same newsroom gives the same lists.
#include "newsroom/publishing/relatedlists.h"
#include "store/articlestore.h"
#include "store/pagelists.h"
#include "support/randomarticle.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

/// Puts a story into the archive; answers its id.
QString archived(ScratchNewsroom &newsroom, const QString &title, const QString &text, const QStringList &channel = {})
{
    Article article = ScratchNewsroom::story(title, text);
    article.channel = channel;
    newsroom.clock.advance(24 * 3600); // the lists know days; within one the random id decides
    if (auto done = newsroom->articles().insert(NormalArticle(article), Origin::Elsewhere, {}, newsroom.clock.now()); !done)
        qFatal("%s", qPrintable(done.error().message));
    return article.id;
}

QStringList titles(const QList<PageListEntry> &entries)
{
    QStringList list;
    for (const PageListEntry &entry : entries)
        list << entry.title;
    return list;
}

} // namespace

class TestRelatedLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void likenessIsSymmetricAndBounded()
    {
        RandomArticle random(20261120);
        for (int i = 0; i < 300; ++i) {
            const QString one = random.line() + random.line();
            const QString other = random.oneIn(3) ? one + random.line() : random.line();
            const double like = likeness(one, other);
            QCOMPARE(like, likeness(other, one));
            QVERIFY2(like >= 0.0 && like <= 1.0, qPrintable(u"%1 | %2"_s.arg(one, other)));
        }
    }

    void likenessOfKnownTexts()
    {
        QCOMPARE(likeness(u"云溪桥头的灯"_s, u"云溪桥头的灯"_s), 1.0);
        QCOMPARE(likeness(u"云溪桥头的灯"_s, u"秋茶开采"_s), 0.0);
        QCOMPARE(likeness({}, u"秋茶开采"_s), 0.0);
        QCOMPARE(likeness(u"Route 12"_s, u"12, ROUTE!"_s), 1.0);
        QCOMPARE(likeness(u"云溪，桥头"_s, u"云溪桥头"_s), 2.0 / std::sqrt(6.0)); // no pair across a comma
        QVERIFY(likeness(u"云溪桥头的灯亮了"_s, u"云溪桥头的树"_s) > likeness(u"云溪桥头的灯亮了"_s, u"云溪的树"_s));
    }

    void relatedPrefersSharedWordsAndChannel()
    {
        ScratchNewsroom newsroom;
        const QStringList channel{u"民生"_s};
        archived(newsroom, u"石桥添灯"_s, u"石桥的路灯亮了。"_s, channel);
        archived(newsroom, u"校园运动会"_s, u"孩子们跑得飞快。"_s, channel);
        archived(newsroom, u"石桥旧灯"_s, u"石桥的路灯亮了。"_s, {u"文化"_s});
        archived(newsroom, u"秋茶开采"_s, u"山里开始采茶。"_s, {u"文化"_s});
        Article article = ScratchNewsroom::story(u"石桥的路灯"_s, u"石桥的路灯亮了。"_s);
        article.channel = channel;
        const auto neighbours = neighboursOf(article, *newsroom);
        VERIFY_OK(neighbours);
        QCOMPARE(titles(neighbours->related), (QStringList{u"石桥添灯"_s, u"石桥旧灯"_s, u"校园运动会"_s, u"秋茶开采"_s}));
    }

    void noStoryStandsBesideItself()
    {
        ScratchNewsroom newsroom;
        const QString id = archived(newsroom, u"石桥添灯"_s, u"石桥的路灯亮了。"_s);
        archived(newsroom, u"石桥旧灯"_s, u"石桥的路灯亮了。"_s);
        const auto neighbours = neighboursOf(newsroom.record(id).article, *newsroom);
        VERIFY_OK(neighbours);
        QCOMPARE(titles(neighbours->related), QStringList{u"石桥旧灯"_s});
        QCOMPARE(titles(neighbours->hot), QStringList{u"石桥旧灯"_s});
        QCOMPARE(titles(neighbours->latest), (QStringList{u"石桥旧灯"_s, u"石桥添灯"_s}));
    }

    void listsAreFullButNoLonger()
    {
        ScratchNewsroom newsroom;
        QString last;
        for (int i = 0; i < 12; ++i) {
            last = archived(newsroom, u"第%1篇"_s.arg(i), u"石桥的路灯亮了。"_s);
            VERIFY_OK(newsroom->articles().setViews(last, i == 5 ? 500 : i));
        }
        const Article article = newsroom.record(last).article;
        const auto neighbours = neighboursOf(article, *newsroom);
        VERIFY_OK(neighbours);
        QCOMPARE(neighbours->related.size(), relatedCount);
        QCOMPARE(neighbours->hot.size(), hotCount);
        QCOMPARE(neighbours->latest.size(), latestCount);
        QCOMPARE(neighbours->hot.first().title, u"第5篇"_s);
        const auto again = neighboursOf(article, *newsroom.another());
        VERIFY_OK(again);
        QCOMPARE(again->related, neighbours->related);
        QCOMPARE(again->hot, neighbours->hot);
        QCOMPARE(again->latest, neighbours->latest);
    }

    void draftsAreNobodysNeighbours()
    {
        ScratchNewsroom newsroom;
        newsroom.addStory();
        const auto neighbours = neighboursOf(ScratchNewsroom::story(u"云溪桥头"_s, u"路灯第一次亮了起来。"_s), *newsroom);
        VERIFY_OK(neighbours);
        QVERIFY(neighbours->related.isEmpty() && neighbours->hot.isEmpty() && neighbours->latest.isEmpty());
    }
};

GAOQIAN_TEST_GUILESS(TestRelatedLists)
#include "tst_relatedlists.moc"
