// The command line's manners: verbs, usage, exit codes, one-line errors, JSON, pure conversion.
#include "support/clirunner.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

class TestCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::newRow("no verb") << QStringList{} << 2;
        QTest::newRow("unknown verb") << QStringList{u"frobnicate"_s} << 2;
        QTest::newRow("unknown option") << QStringList{u"list"_s, u"--loud"_s} << 2;
        QTest::newRow("too many words") << QStringList{u"list"_s, u"x"_s} << 2;
        QTest::newRow("too few words") << QStringList{u"verify"_s} << 2;
        QTest::newRow("unknown state") << QStringList{u"list"_s, u"--state"_s, u"lost"_s} << 2;
        QTest::newRow("unknown format") << QStringList{u"export"_s, u"x"_s, u"-o"_s, u"y"_s, u"--format"_s, u"pdf"_s} << 2;
        QTest::newRow("export without folder") << QStringList{u"export"_s, u"x"_s} << 2;
        QTest::newRow("act without a person") << QStringList{u"approve"_s, u"x"_s} << 2;
        QTest::newRow("no newsroom") << QStringList{u"list"_s} << 3;
        QTest::newRow("convert: no such file") << QStringList{u"convert"_s, u"nowhere.txt"_s} << 3;
        QTest::newRow("init without a person") << QStringList{u"init"_s} << 2;
        QTest::newRow("help") << QStringList{u"help"_s} << 0;
        QTest::newRow("help of a verb") << QStringList{u"export"_s, u"--help"_s} << 0;
    }

    void usage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        CliRunner cli;
        const CliAnswer answer = cli.run(arguments);
        QCOMPARE(answer.exit, exit);
        if (exit == 0) {
            QVERIFY(!answer.out.isEmpty());
            QVERIFY(answer.err.isEmpty());
        } else {
            QVERIFY(answer.out.isEmpty());
            QVERIFY(answer.err.startsWith(u"gaoqian-cli: "_s));
            QCOMPARE(answer.err.count(u'\n'), 1);
        }
    }

    void initRefusesAnExistingFile()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        QFile file(cli.newsroom());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const CliAnswer again =
            cli.run({u"init"_s, u"--admin"_s, u"某人"_s, u"--new-passphrase-file"_s, cli.passphraseFile(u"某人"_s)});
        QVERIFY(again.exit != 0);
        file.seek(0);
        QCOMPARE(file.readAll(), before);
    }

    void staffIsListed()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const CliAnswer list = cli.run({u"staff"_s, u"list"_s, u"--json"_s});
        QCOMPARE(list.exit, 0);
        const QJsonArray people = QJsonDocument::fromJson(list.out.toUtf8()).array();
        QCOMPARE(people.size(), 6);
        QCOMPARE(people[1].toObject()[u"name"_s].toString(), u"柳明"_s);
        QCOMPARE(people[1].toObject()[u"roles"_s].toArray(), QJsonArray{u"编审"_s});
    }

    void furtherRolesKeepOldSignatures()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const QString id = cli.run({u"import"_s, cli.file(u"a.txt"_s, "标题一则\n\n正文一段，写得不长。\n")}).out.trimmed();
        QCOMPARE(cli.act(u"submit"_s, id, u"陶然"_s).exit, 0);
        QCOMPARE(cli.act(u"return"_s, id, u"柳明"_s, {u"--opinion"_s, u"标题再斟酌"_s}).exit, 0);
        const CliAnswer added = cli.run({u"staff"_s, u"add"_s, u"柳明"_s, u"--role"_s, u"终审"_s, u"--as"_s, u"陶然"_s,
                                         u"--passphrase-file"_s, cli.passphraseFile(u"陶然"_s)});
        QVERIFY2(added.exit == 0, qPrintable(added.err));
        QCOMPARE(cli.act(u"submit"_s, id, u"陶然"_s).exit, 0);
        const CliAnswer slip = cli.run({u"slip"_s, id, u"--json"_s});
        QCOMPARE(slip.exit, 0);
        QCOMPARE(QJsonDocument::fromJson(slip.out.toUtf8())[u"state"_s].toString(), u"in-review"_s);
    }

    void wrongPassphraseIsRefused()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const QString id = cli.run({u"import"_s, cli.file(u"a.txt"_s, "标题一则\n\n正文一段，写得不长。\n")}).out.trimmed();
        const CliAnswer refused =
            cli.run({u"submit"_s, id, u"--as"_s, u"陶然"_s, u"--passphrase-file"_s, cli.passphraseFile(u"柳明"_s)});
        QCOMPARE(refused.exit, 1);
        QVERIFY(!refused.err.contains(u"口令"_s));
        // Without a file and without a terminal there is nobody to ask.
        QCOMPARE(cli.run({u"submit"_s, id, u"--as"_s, u"陶然"_s}).exit, 2);
        QCOMPARE(QJsonDocument::fromJson(cli.run({u"slip"_s, id, u"--json"_s}).out.toUtf8())[u"decisions"_s].toArray().size(), 0);
    }

    void whatIsIncompleteDoesNotGoUp()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const QString id = cli.run({u"import"_s, cli.file(u"a.txt"_s, "标题一则\n\n正文一段，写得不长。\n")}).out.trimmed();
        QCOMPARE(cli.run({u"set"_s, id, u"title="_s}).exit, 0);
        const CliAnswer refused = cli.act(u"submit"_s, id, u"陶然"_s);
        QCOMPARE(refused.exit, 1);
        QVERIFY2(refused.err.contains(u"The story cannot go up yet: The title is missing"_s), qPrintable(refused.err));
        QCOMPARE(cli.run({u"set"_s, id, u"title=标题一则"_s}).exit, 0);
        QCOMPARE(cli.act(u"submit"_s, id, u"陶然"_s).exit, 0);
    }

    void returnGoesToTheNamedStage()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const QString id = cli.run({u"import"_s, cli.file(u"a.txt"_s, "标题一则\n\n正文一段，写得不长。\n")}).out.trimmed();
        QCOMPARE(cli.act(u"submit"_s, id, u"陶然"_s).exit, 0);
        QCOMPARE(cli.act(u"approve"_s, id, u"柳明"_s).exit, 0);
        QCOMPARE(cli.act(u"approve"_s, id, u"何为"_s).exit, 0);
        QCOMPARE(cli.act(u"return"_s, id, u"蒋舟"_s).exit, 1); // no opinion
        QCOMPARE(cli.act(u"return"_s, id, u"蒋舟"_s, {u"--opinion"_s, u"数据请核对"_s, u"--to"_s, u"无此岗"_s}).exit, 2);
        const CliAnswer returned = cli.act(u"return"_s, id, u"蒋舟"_s, {u"--opinion"_s, u"数据请核对"_s, u"--to"_s, u"编审"_s});
        QVERIFY2(returned.exit == 0, qPrintable(returned.err));
        QVERIFY(returned.out.contains(u"编审"_s));
    }

    void setFillsInAndRefuses()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const QString id = cli.run({u"import"_s, cli.file(u"a.txt"_s, "标题一则\n\n正文一段，写得不长。\n")}).out.trimmed();
        QCOMPARE(cli.run({u"set"_s, id, u"channel=情感/故事"_s, u"authors=陶然、柳明"_s, u"date=2026-11-18"_s,
                          u"source-url=https://example.org/a"_s})
                     .exit,
                 0);
        const QJsonObject article = QJsonDocument::fromJson(cli.run({u"show"_s, id, u"--json"_s}).out.toUtf8()).object();
        QCOMPARE(article[u"channel"_s].toArray(), (QJsonArray{u"情感"_s, u"故事"_s}));
        QCOMPARE(article[u"authors"_s].toArray(), (QJsonArray{u"陶然"_s, u"柳明"_s}));
        QCOMPARE(article[u"date"_s].toString(), u"2026-11-18"_s);
        QCOMPARE(cli.run({u"set"_s, id, u"date=yesterday"_s}).exit, 2);
        QCOMPARE(cli.run({u"set"_s, id, u"colour=red"_s}).exit, 2);
        QCOMPARE(cli.run({u"set"_s, id, u"source-url=javascript:alert(1)"_s}).exit, 2);
        QCOMPARE(cli.run({u"set"_s, u"ffffffff"_s, u"title=x"_s}).exit, 1);
    }

    void importGoesThroughFolders()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        QVERIFY(QDir(cli.path({})).mkpath(u"来稿/下"_s));
        cli.file(u"来稿/甲.txt"_s, "甲题\n\n正文一段，写得不长。\n");
        cli.file(u"来稿/下/乙.txt"_s, "乙题\n\n正文一段，写得不长。\n");
        cli.file(u"来稿/下/~$乙.txt"_s, "x");
        cli.file(u"来稿/图.jpg"_s, "x");
        cli.file(u"来稿/坏.json"_s, "{");
        const CliAnswer answer = cli.run({u"import"_s, cli.path(u"来稿"_s)});
        QCOMPARE(answer.lines().size(), 2);
        QVERIFY(answer.exit != 0); // one of them was bad
        QVERIFY(answer.err.contains(u"坏.json"_s));
        QVERIFY(answer.err.contains(u"1 picture(s)"_s));
        QVERIFY(QDir(cli.path({})).mkpath(u"空"_s));
        QCOMPARE(cli.run({u"import"_s, cli.path(u"空"_s)}).exit, 2);
    }

    void convertIsAPureFilter()
    {
        CliRunner cli;
        const CliAnswer html = cli.run({u"convert"_s, u"-"_s, u"--from"_s, u"html"_s},
                                       "<p onclick=x()>山水<b>云溪</b><script>alert(1)</script></p>");
        QCOMPARE(html.exit, 0);
        QVERIFY(html.out.contains(u"<strong>云溪</strong>"_s));
        QVERIFY(!html.out.contains(u"script"_s) && !html.out.contains(u"onclick"_s));
        QVERIFY(!QFile::exists(cli.newsroom()));

        const CliAnswer json = cli.run({u"convert"_s, u"-"_s, u"--from"_s, u"html"_s, u"--to"_s, u"json"_s}, "<p>山水</p>");
        QCOMPARE(json.exit, 0);
        const CliAnswer back = cli.run({u"convert"_s, u"-"_s, u"--from"_s, u"json"_s, u"--to"_s, u"text"_s}, json.out.toUtf8());
        QVERIFY(back.out.contains(u"山水"_s));
        QCOMPARE(cli.run({u"convert"_s, u"-"_s, u"--from"_s, u"json"_s}, "{\"schema\":99}").exit, 3);

        const CliAnswer page =
            cli.run({u"convert"_s, u"-"_s, u"--from"_s, u"text"_s, u"--to"_s, u"page"_s, u"-o"_s, cli.path(u"p.html"_s)},
                    "标题\n\n正文。\n");
        QCOMPARE(page.exit, 0);
        QVERIFY(page.out.isEmpty());
        QVERIFY(QFile::exists(cli.path(u"p.html"_s)));
    }

    void manyFilesOneBroken()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const CliAnswer answer = cli.run({u"import"_s, cli.file(u"a.txt"_s, "甲\n\n正文。\n"), cli.file(u"b.json"_s, "{broken"),
                                          cli.file(u"c.txt"_s, "丙\n\n正文。\n")});
        QCOMPARE(answer.exit, 3);
        QCOMPARE(answer.lines().size(), 2);
        QVERIFY(answer.err.contains(u"b.json"_s));
    }

    void sampleNewsroomIsWhole()
    {
        CliRunner cli;
        const CliAnswer made = cli.run({u"init"_s, u"--demo"_s});
        QVERIFY2(made.exit == 0, qPrintable(made.err));
        const CliAnswer doctor = cli.run({u"doctor"_s});
        QVERIFY2(doctor.exit == 0, qPrintable(doctor.out + doctor.err));
        for (const QString &state : {u"draft"_s, u"in-review"_s, u"returned"_s, u"signed"_s, u"published"_s, u"released"_s,
                                     u"rejected"_s, u"retracted"_s, u"elsewhere"_s})
            QVERIFY2(!cli.run({u"list"_s, u"--state"_s, state}).lines().isEmpty(), qPrintable(state));
        const CliAnswer all = cli.run({u"export"_s, u"--all"_s, u"-o"_s, cli.path(u"out"_s)});
        QVERIFY2(all.exit == 0, qPrintable(all.err));
        QVERIFY(all.lines().size() >= 6);
    }

    void backupIsANewsroom()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const QString copy = cli.path(u"copy.gaoqian-newsroom"_s);
        QCOMPARE(cli.run({u"backup"_s, copy}).exit, 0);
        QVERIFY(cli.run({u"backup"_s, copy}).exit != 0);
        QVERIFY(Newsroom::open(copy, cli.surroundings()).ok());
    }
};

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_command.moc"
