// What changed, from the shell: between versions, as lines for a person and as JSON for a program.
#include "article/articlerecord.h"
#include "newsroom/opennewsroom.h"
#include "store/articlestore.h"
#include "support/clirunner.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

const QByteArray manuscript = "云溪桥头添了一盏长明灯\n\n"
                              "十一月十八日傍晚，云溪桥头的新路灯第一次亮了起来，下班的人们放慢了脚步。\n\n"
                              "这盏灯由沿河的十二户居民凑钱安装，社区补助了六百元。\n";

} // namespace

class TestCompareCommand : public QObject {
    Q_OBJECT

private:
    /// A story with one version kept (when it was sent up) and a changed title since.
    static QString changedStory(CliRunner &cli)
    {
        if (cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit != 0)
            return {};
        const QString id = cli.run({u"import"_s, cli.file(u"story.txt"_s, manuscript)}).out.trimmed();
        if (cli.act(u"submit"_s, id, u"陶然"_s).exit != 0)
            return {};
        return cli.run({u"set"_s, id, u"title=云溪桥头添了两盏长明灯"_s}).exit == 0 ? id : QString();
    }

private Q_SLOTS:
    void sinceTheLastVersion()
    {
        CliRunner cli;
        const QString id = changedStory(cli);
        const CliAnswer answer = cli.run({u"compare"_s, id});
        QVERIFY2(answer.exit == 0, qPrintable(answer.err));
        QCOMPARE(answer.lines(), (QStringList{u"Title:"_s, u"- 云溪桥头添了[-一-]盏长明灯"_s, u"+ 云溪桥头添了{+两+}盏长明灯"_s,
                                              u"= 2 part(s) unchanged"_s, u"1 field(s) changed"_s}));
    }

    void betweenTwoVersions()
    {
        CliRunner cli;
        const QString id = changedStory(cli);
        QCOMPARE(cli.act(u"withdraw"_s, id, u"陶然"_s).exit, 0); // keeps the changed story as version 2
        QCOMPARE(cli.run({u"compare"_s, id}).lines(), (QStringList{u"= 2 part(s) unchanged"_s, u"Nothing changed"_s}));
        QCOMPARE(cli.run({u"compare"_s, id, u"1"_s, u"2"_s}).lines().last(), u"1 field(s) changed"_s);
        QVERIFY(cli.run({u"compare"_s, id, u"2"_s, u"1"_s}).out.contains(u"+ 云溪桥头添了{+一+}盏长明灯"_s));
        QCOMPARE(cli.run({u"compare"_s, id, u"1"_s}).lines().last(), u"1 field(s) changed"_s);
    }

    void asJson()
    {
        CliRunner cli;
        const QString id = changedStory(cli);
        const QJsonObject json = QJsonDocument::fromJson(cli.run({u"compare"_s, id, u"--json"_s}).out.toUtf8()).object();
        QCOMPARE(json[u"same"_s].toBool(true), false);
        QCOMPARE(json[u"fields"_s].toArray().first().toObject()[u"after"_s].toString(), u"云溪桥头添了两盏长明灯"_s);
        QCOMPARE(json[u"body"_s].toArray().size(), 2);
    }

    void refusals()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const QString id = cli.run({u"import"_s, cli.file(u"story.txt"_s, manuscript)}).out.trimmed();
        const CliAnswer none = cli.run({u"compare"_s, id});
        QCOMPARE(none.exit, 1);
        QCOMPARE(none.err.count(u'\n'), 1);
        QCOMPARE(cli.run({u"compare"_s, id, u"7"_s}).exit, 1);
        QCOMPARE(cli.run({u"compare"_s, id, u"first"_s}).exit, 2);
        QCOMPARE(cli.run({u"compare"_s, id, u"-1"_s}).exit, 2);
        QCOMPARE(cli.run({u"compare"_s, id, u"1"_s, u"2"_s, u"3"_s}).exit, 2);
        QCOMPARE(cli.run({u"compare"_s}).exit, 2);
        QCOMPARE(cli.run({u"compare"_s, u"ffffffff"_s}).exit, 1);
    }

    void everyPairOfSampleStories()
    {
        CliRunner cli;
        QCOMPARE(cli.run({u"init"_s, u"--demo"_s}).exit, 0);
        auto newsroom = openNewsroom(cli.newsroom(), cli.surroundings());
        QVERIFY(newsroom.ok());
        const auto list = (*newsroom)->articles().list({});
        QVERIFY(list.ok() && list->size() > 3);
        int revisions = 0;
        for (const ArticleSummary &story : *list) {
            const auto kept = (*newsroom)->articles().revisions(story.id);
            QVERIFY(kept.ok());
            for (const Revision &revision : *kept) {
                const CliAnswer answer = cli.run({u"compare"_s, story.id, QString::number(revision.number)});
                QVERIFY2(answer.exit == 0, qPrintable(answer.err));
                const bool same = revision.digest == story.digest;
                QCOMPARE(answer.lines().last() == u"Nothing changed"_s, same);
                ++revisions;
            }
        }
        QVERIFY(revisions > 3);
    }
};

GAOQIAN_TEST_GUILESS(TestCompareCommand)
#include "tst_comparecommand.moc"
