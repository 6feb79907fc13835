#include "article/normalarticle.h"

#include "article/articlejson.h"
#include "article/normalise.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class NormalArticleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatItSaysAgrees()
    {
        for (quint32 seed = 0; seed < 50; ++seed) {
            const Article article = RandomArticle(seed).article();
            const NormalArticle normal(article);
            QCOMPARE(normal.article(), normalised(article));
            QCOMPARE(normal.json(), QJsonDocument(toJson(normal)).toJson(QJsonDocument::Compact));
            QCOMPARE(normal.digest(),
                     QString::fromLatin1(QCryptographicHash::hash(canonicalContent(normal), QCryptographicHash::Sha256).toHex()));
            const auto back = NormalArticle::fromJson(normal.json());
            QVERIFY(back.ok());
            QCOMPARE(*back, normal);
            QCOMPARE(back->digest(), normal.digest());
        }
    }

    void equalContentIsEqual()
    {
        Article article;
        article.title = u" 夜\n渡 "_s;
        Article other;
        other.title = u"夜 渡"_s;
        QCOMPARE(NormalArticle(article), NormalArticle(other));
        other.id = u"7d444840-9dc0-41d1-b245-5ffdce74fad2"_s; // another story that says the same
        QVERIFY(NormalArticle(article) != NormalArticle(other));
        QCOMPARE(NormalArticle(article).digest(), NormalArticle(other).digest());
    }

    void copiesShareIt()
    {
        Article article;
        article.title = u"夜渡"_s;
        const NormalArticle normal(article);
        NormalArticle copy;
        QCOMPARE(copy->title, QString());
        copy = normal;
        QCOMPARE(&copy.article(), &normal.article());
        QCOMPARE(copy.json().constData(), normal.json().constData());
    }

    void brokenJsonIsRefused()
    {
        const auto article = NormalArticle::fromJson("{\"schema\":1,\"titel\":\"x\"}");
        QVERIFY(!article.ok());
        QCOMPARE(article.error(), articleFromJson(QByteArray("{\"schema\":1,\"titel\":\"x\"}")).error());
    }
};

GAOQIAN_TEST_APPLESS(NormalArticleTest)
#include "tst_normalarticle.moc"
