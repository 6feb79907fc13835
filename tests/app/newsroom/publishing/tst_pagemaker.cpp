// What a page is made from: credits only as signed, none for drafts, links only to pages that are there.
#include "newsroom/publishing/pagemaker.h"
#include "newsroom/signing/signing.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

class TestPageMaker : public QObject {
    Q_OBJECT

private:
    static Result<PageInput> gathered(ScratchNewsroom &newsroom, const QString &id, bool draft)
    {
        return PageMaker(*newsroom, must(Theme::builtIn()))
            .gather(newsroom.record(id).article, must(Signing(*newsroom).slip(id)), draft);
    }

private Q_SLOTS:
    void creditsAreTheSignatures()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        const auto page = gathered(newsroom, id, false);
        VERIFY_OK(page);
        QCOMPARE(page->credits, (QList<PageCredit>{{u"编辑"_s, {u"陶然"_s}},
                                                   {u"编审"_s, {u"柳明"_s, u"何为"_s}},
                                                   {u"终审"_s, {u"蒋舟"_s, u"孟知秋"_s}},
                                                   {u"总监制"_s, {u"宋怀远"_s}}}));
        QCOMPARE(page->site.name, u"云溪发布"_s);
        QCOMPARE(page->file, pageFileName(id));
        QVERIFY(!page->draft);
    }

    void changedStoryCreditsNobody()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        newsroom.retitle(id, u"陶然"_s, u"云溪桥头添了两盏灯"_s);
        const auto page = gathered(newsroom, id, false);
        VERIFY_OK(page);
        QVERIFY(page->credits.isEmpty());
    }

    void draftCreditsNobody()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        const auto page = gathered(newsroom, id, true);
        VERIFY_OK(page);
        QVERIFY(page->draft);
        QVERIFY(page->credits.isEmpty());
    }

    void missingPictureIsLeftOut()
    {
        ScratchNewsroom newsroom;
        const QByteArray bytes = QByteArray::fromBase64("R0lGODlhAwACAIAAAAAAAP///yH5BAAAAAAALAAAAAADAAIAAAIChF8AOw==");
        const Asset known{assetHash(bytes), u"image/png"_s, bytes, 300, 200}; // what stands beside it is believed by nobody
        VERIFY_OK(newsroom->assets().put(known));
        Article article = ScratchNewsroom::story(u"云溪桥头添了一盏长明灯"_s, u"灯亮了。"_s);
        article.body << Figure{.asset = known.hash} << Figure{.asset = QString(64, u'a'), .alt = u"桥头的灯"_s};
        const auto page = gathered(newsroom, newsroom.add(article), true);
        VERIFY_OK(page);
        QCOMPARE(page->pictures.keys(), QStringList{known.hash});
        const PagePicture expected{pictureFileName(known.hash, u"image/gif"_s), 3, 2};
        QCOMPARE(page->pictures.value(known.hash), expected);
        const auto html = PageMaker(*newsroom, must(Theme::builtIn())).page(*page);
        VERIFY_OK(html);
        QVERIFY(QString::fromUtf8(*html).contains(u"桥头的灯"_s));
    }

    void listsLinkOnlyToOurOwnPages()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        const QString ours = newsroom.add(ScratchNewsroom::story(u"本报的"_s, u"桥头的树。"_s));
        for (const QString &published : {id, ours}) {
            VERIFY_OK(newsroom.sign(published));
            VERIFY_OK(newsroom->articles().setPublished(published, newsroom.clock.now()));
        }
        VERIFY_OK(newsroom->articles().insert(NormalArticle(ScratchNewsroom::story(u"外来的"_s, u"桥头的风。"_s)),
                                              Origin::Elsewhere, {}, newsroom.clock.now()));
        const auto page = gathered(newsroom, id, true);
        VERIFY_OK(page);
        QCOMPARE(page->latest.size(), 3);
        for (const Teaser &teaser : page->latest)
            QCOMPARE(teaser.href, teaser.title == u"本报的"_s ? pageFileName(ours) : QString());
        QCOMPARE(page->related.size(), 2);
    }

    /// What is typed and not saved yet counts: the credits go with the first word.
    void previewIsWhatAnExportWouldWrite()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        const PageMaker maker(*newsroom, must(Theme::builtIn()));
        Article article = newsroom.record(id).article;
        const auto final = maker.preview(article, newsroom.admin().id);
        VERIFY_OK(final);
        QVERIFY(final->page.contains("宋怀远"));
        article.title += u"了"_s;
        const auto draft = maker.preview(article, newsroom.admin().id);
        VERIFY_OK(draft);
        QVERIFY(!draft->page.contains("宋怀远"));
        QVERIFY(draft->page.contains("未审定"));
        QVERIFY(!maker.preview(ScratchNewsroom::story(u"没有的"_s, {}), {}).ok());
    }
};

GAOQIAN_TEST_GUILESS(TestPageMaker)
#include "tst_pagemaker.moc"
