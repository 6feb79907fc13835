// Templates in the newsroom file.
#include "store/templatestore.h"

#include "article/normalise.h"
#include "base/ids.h"
#include "support/randomarticle.h"
#include "support/scratchdatabase.h"
#include "support/testprogram.h"

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class TestTemplateStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comeBackAsTheyWerePut()
    {
        ScratchDatabase scratch;
        TemplateStore templates(*scratch.database, scratch.clock);
        Article article = RandomArticle(7).article();
        article.id = newId();
        VERIFY_OK(templates.put(u"防汛通报"_s, NormalArticle(article)));
        QCOMPARE(*templates.load(article.id), normalised(article));
        QCOMPARE(*templates.list(), (QList<TemplateEntry>{{article.id, u"防汛通报"_s, scratch.clock.now()}}));

        scratch.clock.advance(60);
        article.title = u"另一个"_s;
        VERIFY_OK(templates.put(u"防汛通报"_s, NormalArticle(article)));
        QCOMPARE(templates.list()->size(), 1);
        QCOMPARE(templates.load(article.id)->article().title, u"另一个"_s);
        QCOMPARE(templates.list()->first().updatedAt, scratch.clock.now());
    }

    void areRenamedAndRemoved()
    {
        ScratchDatabase scratch;
        TemplateStore templates(*scratch.database, scratch.clock);
        Article article;
        article.id = newId();
        VERIFY_OK(templates.put(u"乙"_s, NormalArticle(article)));
        VERIFY_OK(templates.rename(article.id, u"丙"_s));
        QCOMPARE(templates.list()->first().name, u"丙"_s);
        VERIFY_OK(templates.remove(article.id));
        QCOMPARE(templates.list()->size(), 0);
        QVERIFY(!templates.load(article.id).ok());
        QVERIFY(!templates.rename(article.id, u"丁"_s).ok());
        QVERIFY(!templates.remove(article.id).ok());
    }
};

GAOQIAN_TEST_GUILESS(TestTemplateStore)
#include "tst_templatestore.moc"
