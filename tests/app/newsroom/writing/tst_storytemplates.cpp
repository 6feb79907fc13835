// Stories begun from others: the content comes along, what was decided on it does not.
#include "newsroom/writing/storytemplates.h"

#include "article/articlerecord.h"
#include "store/articlestore.h"
#include "store/decisionstore.h"
#include "support/randomarticle.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

/// What two stories have in common when one was begun from the other.
Article content(Article article)
{
    article.id.clear();
    article.title.clear();
    article.date = {};
    return article;
}

} // namespace

class TestStoryTemplates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDuplicateIsADraftOfItsOwn()
    {
        ScratchNewsroom newsroom;
        Article article = RandomArticle(3).article();
        article.id = newId();
        article.title = u"云溪桥头添了一盏长明灯"_s;
        const QString id = newsroom.add(article);
        QVERIFY(newsroom.sign(id, 2).ok());
        const ArticleRecord before = newsroom.record(id);
        newsroom.clock.advance(3 * 24 * 3600);

        const QString copyId = must(StoryTemplates(*newsroom).duplicate(id, newsroom.person(u"柳明"_s).id));
        const ArticleRecord copy = newsroom.record(copyId);
        QVERIFY(copyId != id);
        QCOMPARE(copy.article->title, u"云溪桥头添了一盏长明灯 (copy)"_s);
        QCOMPARE(content(copy.article), content(before.article));
        QCOMPARE(copy.article->date, newsroom.clock.now().toLocalTime().date());
        QCOMPARE(copy.ownerId, newsroom.person(u"柳明"_s).id);
        QCOMPARE(copy.slipState, u"draft"_s);
        QVERIFY(must(newsroom->decisions().of(copyId)).isEmpty());
        QVERIFY(must(newsroom->articles().revisions(copyId)).isEmpty());
        QCOMPARE(newsroom.record(id), before);
        QVERIFY(!StoryTemplates(*newsroom).duplicate(newId(), {}).ok());
    }

    void anUntitledStoryStaysUntitled()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.add(ScratchNewsroom::story({}, u"正文"_s));
        QCOMPARE(newsroom.record(must(StoryTemplates(*newsroom).duplicate(id, {}))).article->title, QString());
    }

    void aTemplateBeginsStories()
    {
        ScratchNewsroom newsroom;
        StoryTemplates templates(*newsroom);
        Article article = ScratchNewsroom::story(u"防汛通报（第一期）"_s, u"各镇："_s);
        article.keywords = {u"防汛"_s};
        article.date = QDate(2020, 1, 1);
        QVERIFY(templates.save(article, u" 防汛通报 "_s).ok());
        const QList<TemplateEntry> all = must(templates.list());
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().name, u"防汛通报"_s);

        const QString first = must(templates.begin(all.first().id, newsroom.admin().id));
        const QString second = must(templates.begin(all.first().id, newsroom.admin().id));
        QVERIFY(first != second);
        const ArticleRecord begun = newsroom.record(first);
        QCOMPARE(begun.article->title, article.title);
        QCOMPARE(content(begun.article), content(article));
        QCOMPARE(begun.article->date, newsroom.clock.now().toLocalTime().date());
        QCOMPARE(begun.ownerId, newsroom.admin().id);

        // The same name again replaces it, where that is wanted.
        article.title = u"防汛通报（模板）"_s;
        QVERIFY(templates.save(article, u"防汛通报"_s, all.first().id).ok());
        QCOMPARE(must(templates.list()).size(), 1);
        QCOMPARE(newsroom.record(must(templates.begin(all.first().id, {}))).article->title, article.title);
        QCOMPARE(newsroom.record(first), begun);
    }

    /// Two windows saw that no template had the name, or that one had it which is gone since.
    void aTemplateOfTheSameNameThatNobodySawIsKept()
    {
        ScratchNewsroom newsroom;
        const auto other = newsroom.another();
        const auto story = [](const QString &title) { return ScratchNewsroom::story(title, u"文"_s); };
        VERIFY_OK(StoryTemplates(*other).save(story(u"他们的"_s), u"周报"_s));
        QCOMPARE(StoryTemplates(*newsroom).save(story(u"我的"_s), u"周报"_s).error().kind, ErrorKind::Conflict);
        const QString theirs = must(StoryTemplates(*newsroom).list()).first().id;
        VERIFY_OK(StoryTemplates(*other).remove(theirs));
        VERIFY_OK(StoryTemplates(*other).save(story(u"他们新的"_s), u"周报"_s));
        QCOMPARE(StoryTemplates(*newsroom).save(story(u"我的"_s), u"周报"_s, theirs).error().kind, ErrorKind::Conflict);
        const QList<TemplateEntry> all = must(StoryTemplates(*newsroom).list());
        QCOMPARE(all.size(), 1);
        QCOMPARE(newsroom.record(must(StoryTemplates(*newsroom).begin(all.first().id, {}))).article->title, u"他们新的"_s);
    }

    void namesAreNeededAndOfOneTemplateEach()
    {
        ScratchNewsroom newsroom;
        StoryTemplates templates(*newsroom);
        const Article article = ScratchNewsroom::story(u"题"_s, u"文"_s);
        QVERIFY(!templates.save(article, u"  "_s).ok());
        QVERIFY(templates.save(article, u"甲"_s).ok());
        QVERIFY(templates.save(article, u"乙"_s).ok());
        const QString id = must(templates.list()).last().id;
        QCOMPARE(must(templates.list()).last().name, u"甲"_s);
        QVERIFY(!templates.rename(id, u"乙"_s).ok());
        QVERIFY(templates.rename(id, u"甲"_s).ok());
        QVERIFY(!templates.rename(id, u" "_s).ok());
        QVERIFY(!templates.rename(id, u"\u200b"_s).ok());
        QVERIFY(templates.rename(id, u"丙"_s).ok());
        QVERIFY(templates.remove(id).ok());
        QCOMPARE(must(templates.list()).size(), 1);
        QVERIFY(!templates.begin(id, {}).ok());
        QVERIFY(!templates.remove(id).ok());
    }

    void oldNewsOfElsewhereBecomesOursToWorkOn()
    {
        ScratchNewsroom newsroom;
        const Article article = ScratchNewsroom::story(u"旧闻"_s, u"文"_s);
        QVERIFY(newsroom->articles().insert(NormalArticle(article), Origin::Elsewhere, {}).ok());
        const ArticleRecord copy = newsroom.record(must(StoryTemplates(*newsroom).duplicate(article.id, {})));
        QCOMPARE(copy.origin, Origin::Collected);
        QVERIFY(must(newsroom->articles().list({.published = true})).size() == 1);
    }
};

GAOQIAN_TEST_GUILESS(TestStoryTemplates)
#include "tst_storytemplates.moc"
