// Looking a newsroom over: nothing to say about a sound one, and one sentence naming the story for whatever was done to it.
#include "newsroom/doctor.h"
#include "support/scratchnewsroom.h"
#include "support/verifyok.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

class TestDoctor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundNewsroom()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        VERIFY_OK(newsroom->articles().setPublished(id, newsroom.clock.now()));
        VERIFY_OK(newsroom.sign(newsroom.addStory(), 3));
        newsroom.addStory();
        const auto findings = examine(*newsroom);
        VERIFY_OK(findings);
        QCOMPARE(*findings, QStringList());
    }

    void damageIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("opinion") << u"UPDATE decisions SET opinion = '同意' WHERE number = 3"_s;
        QTest::newRow("removed decision") << u"DELETE FROM decisions WHERE number = 2"_s;
        QTest::newRow("removed last decision") << u"DELETE FROM decisions WHERE number = 6"_s;
        QTest::newRow("content") << u"UPDATE working_copies SET article = replace(article, '傍晚', '清晨')"_s;
        QTest::newRow("digest") << u"UPDATE articles SET digest = replace(digest, substr(digest, 1, 8), '00000000')"_s;
        QTest::newRow("state in the list") << u"UPDATE articles SET slip_state = 'draft'"_s;
    }

    void damageIsFound()
    {
        QFETCH(QString, sql);
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        QSqlQuery query(newsroom->database().handle());
        QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
        QCOMPARE(query.numRowsAffected(), 1);
        const auto findings = examine(*newsroom);
        VERIFY_OK(findings);
        QVERIFY(!findings->isEmpty());
        const QString all = findings->join(u'\n');
        QVERIFY2(all.contains(u"云溪桥头"_s) || all.contains(id), qPrintable(all));
    }

    void publishedStoryThatWasWrittenOn()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        VERIFY_OK(newsroom->articles().setPublished(id, newsroom.clock.now()));
        newsroom.retitle(id, u"陶然"_s, u"云溪桥头添了两盏灯"_s);
        QCOMPARE(must(examine(*newsroom)), QStringList()); // in order: what went out was signed
        VERIFY_OK(newsroom.act(id, u"陶然"_s, Verdict::Submit));
        VERIFY_OK(newsroom.act(id, u"柳明"_s, Verdict::Return, u"一盏还是两盏？"_s));
        QCOMPARE(must(examine(*newsroom)), QStringList());
    }

    void publishedWithoutEverySignature()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id, 5));
        VERIFY_OK(newsroom->articles().setPublished(id, newsroom.clock.now()));
        const QStringList findings = must(examine(*newsroom));
        QCOMPARE(findings.size(), 1);
        QVERIFY2(findings.first().contains(u"云溪桥头添了一盏长明灯"_s), qPrintable(findings.first()));
    }

    void storiesFromElsewhereNeedNoSlip()
    {
        ScratchNewsroom newsroom;
        const Article article = ScratchNewsroom::story(u"外来的"_s, u"桥头的风。"_s);
        VERIFY_OK(newsroom->articles().insert(article, Origin::Elsewhere, {}, newsroom.clock.now()));
        VERIFY_OK(SignDesk(*newsroom).refreshColumns(article.id));
        const auto findings = examine(*newsroom);
        VERIFY_OK(findings);
        QCOMPARE(*findings, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
