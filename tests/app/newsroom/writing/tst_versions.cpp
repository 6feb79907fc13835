// Versions as they are kept, named and let go in a newsroom file.
#include "article/articlejson.h"
#include "article/articlerecord.h"
#include "newsroom/signing/signing.h"
#include "newsroom/writing/versionpolicy.h"
#include "newsroom/writing/versions.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

/// A story in a newsroom, and what a window does with it.
struct Writing {
    Writing()
    {
        article = ScratchNewsroom::story(u"云溪桥头的灯"_s, u"第一稿"_s);
        must(newsroom->articles().insert(NormalArticle(article), Origin::Own, newsroom.admin().id));
    }

    /// Writes another text, as an autosave does.
    void type(const QString &text)
    {
        must(newsroom->database().transaction([&]() -> Result<void> {
            if (auto kept = Versions(*newsroom).keepBeforeChange(article.id, newsroom.admin().id); !kept)
                return kept;
            article.body = {Paragraph{.runs = {{text}}}};
            const auto saved = newsroom->articles().save(NormalArticle(article), version, newsroom.admin().id);
            if (!saved)
                return saved.error();
            version = *saved;
            return {};
        }));
    }

    static void must(const Result<void> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }

    QList<Revision> revisions() { return gaoqian::test::must(newsroom->articles().revisions(article.id)); }
    QString textOf(int number)
    {
        return gaoqian::test::must(newsroom->articles().revision(article.id, number))
            ->body.first()
            .as<Paragraph>()
            ->runs.first()
            .text;
    }

    ScratchNewsroom newsroom;
    Article article;
    int version = 1;
};

} // namespace

class TestVersions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCameInIsKeptBeforeTheFirstStroke()
    {
        Writing writing;
        writing.type(u"第二稿"_s);
        QCOMPARE(writing.revisions().size(), 1);
        QCOMPARE(writing.revisions().first().reason, automaticReason());
        QCOMPARE(writing.revisions().first().personId, writing.newsroom.admin().id);
        QCOMPARE(writing.textOf(1), u"第一稿"_s);
    }

    void aBlankStoryIsNoVersion()
    {
        ScratchNewsroom newsroom;
        Article blank;
        blank.id = newId();
        VERIFY_OK(newsroom->articles().insert(NormalArticle(blank), Origin::Own, {}));
        VERIFY_OK(Versions(*newsroom).keepBeforeChange(blank.id, {}));
        QVERIFY(must(newsroom->articles().revisions(blank.id)).isEmpty());
    }

    void everyTenMinutesOfWriting()
    {
        Writing writing;
        for (int minute = 0; minute < 45; ++minute) {
            writing.type(u"写到第%1分钟"_s.arg(minute));
            writing.newsroom.clock.advance(60);
        }
        QCOMPARE(writing.revisions().size(), 5);
        QCOMPARE(writing.textOf(2), u"写到第9分钟"_s); // as it stood before the tenth
        // Who only reads makes none.
        writing.newsroom.clock.advance(3600);
        QCOMPARE(writing.revisions().size(), 5);
    }

    void askedForOnceIsEnough()
    {
        Writing writing;
        Versions versions(*writing.newsroom);
        const QString who = writing.newsroom.admin().id;
        QCOMPARE(must(versions.keep(writing.article.id, who, u"save"_s)), 1);
        QCOMPARE(must(versions.keep(writing.article.id, who, u"save"_s)), 1);
        QCOMPARE(must(versions.keep(writing.article.id, who, u"save"_s, u"付印前"_s)), 1);
        QCOMPARE(writing.revisions().first().name, u"付印前"_s);
        QCOMPARE(must(versions.keep(writing.article.id, who, u"save"_s)), 1);
        QCOMPARE(writing.revisions().first().name, u"付印前"_s);
        // What is not seen is no name.
        QCOMPARE(must(versions.keep(writing.article.id, who, u"save"_s, u"\u200b"_s)), 1);
        QCOMPARE(writing.revisions().first().name, u"付印前"_s);
        // Another name for the same words is another version; the first name stays.
        QCOMPARE(must(versions.keep(writing.article.id, who, u"save"_s, u"给总编看的"_s)), 2);
        writing.type(u"第二稿"_s);
        QCOMPARE(must(versions.keep(writing.article.id, who, u"save"_s)), 3);
        QVERIFY(!versions.keep(newId(), who, u"save"_s).ok());
    }

    void whatStoodBeforeOthersChangedItIsKeptOnce()
    {
        Writing writing;
        const Article first = writing.newsroom.record(writing.article.id).article;
        writing.type(u"第二稿"_s); // which keeps the first
        const Article second = writing.newsroom.record(writing.article.id).article;
        writing.type(u"第三稿"_s);
        Versions versions(*writing.newsroom);
        QCOMPARE(must(versions.keepEarlier(NormalArticle(first), {})), 1);
        QCOMPARE(writing.revisions().size(), 1);
        const QString person = writing.newsroom.admin().id;
        QCOMPARE(must(versions.keepEarlier(NormalArticle(second), person)), 2);
        QCOMPARE(must(versions.keepEarlier(NormalArticle(second), person)), 2);
        QCOMPARE(writing.revisions().size(), 2);
        QCOMPARE(writing.textOf(2), u"第二稿"_s);
        QCOMPARE(writing.revisions().last().reason, changedElsewhereReason());
        QCOMPARE(writing.revisions().last().personId, person);
        QCOMPARE(writing.newsroom.record(writing.article.id).article->body.first().as<Paragraph>()->runs.first().text,
                 u"第三稿"_s);
        QVERIFY(must(writing.newsroom->database().check()).isEmpty());
    }

    void oldOnesGoAndSignedOnesStay()
    {
        Writing writing;
        const QString who = writing.newsroom.admin().id;
        writing.type(u"签发稿"_s);
        const QString sent = NormalArticle(writing.article).digest();
        VERIFY_OK(Signing(*writing.newsroom)
                      .act(writing.article.id, {Verdict::Submit, who, {}, {}}, writing.newsroom.key(u"陶然"_s), sent));
        for (int i = 0; i < 200; ++i) {
            writing.newsroom.clock.advance(900);
            writing.type(u"第%1次改动"_s.arg(i));
        }
        const QList<Revision> kept = writing.revisions();
        QVERIFY(kept.size() < 45);
        QVERIFY(std::any_of(kept.begin(), kept.end(), [](const Revision &revision) { return revision.reason == u"submit"_s; }));
        QCOMPARE(must(writing.newsroom->articles().content(writing.article.id, sent)).digest(), sent);
        for (const Revision &revision : kept)
            QCOMPARE(must(writing.newsroom->articles().revision(writing.article.id, revision.number)).digest(), revision.digest);
        QCOMPARE(must(Signing(*writing.newsroom).slip(writing.article.id)).broken().has_value(), false);
        QVERIFY(must(writing.newsroom->database().check()).isEmpty());
    }

    void whatAPanelLists()
    {
        Writing writing;
        VERIFY_OK(Versions(*writing.newsroom).keep(writing.article.id, writing.newsroom.admin().id, u"save"_s));
        VERIFY_OK(Versions(*writing.newsroom).name(writing.article.id, 1, u"付印前"_s));
        const auto listed = Versions(*writing.newsroom).list(writing.article.id);
        VERIFY_OK(listed);
        QCOMPARE(listed->articleId, writing.article.id);
        QCOMPARE(listed->versions.size(), 1);
        QCOMPARE(listed->versions.first().name, u"付印前"_s);
        QCOMPARE(listed->people.value(writing.newsroom.admin().id), writing.newsroom.admin().name);
        QCOMPARE(must(Versions(*writing.newsroom).content(writing.article.id, 1)).title, writing.article.title);
    }
};

GAOQIAN_TEST_GUILESS(TestVersions)
#include "tst_versions.moc"
