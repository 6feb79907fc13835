// The command line's manners: verbs, usage, exit codes, one-line errors, JSON, pure conversion.
#include "article/articlerecord.h"
#include "base/ids.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/publishing/publishing.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/writing/crashrecovery.h"
#include "store/articlestore.h"
#include "store/pace.h"
#include "store/staffstore.h"
#include "support/clirunner.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

/// Takes nothing, as a full disk.
class FullDevice final : public QIODevice {
public:
    FullDevice() { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override
    {
        setErrorString(u"nothing fits any more"_s);
        return -1;
    }
};

/// Something happens as soon as anything is asked of the database after something was kept there.
class AfterCommit final : public Pace {
public:
    void beforeStatement(const QString &sql) override
    {
        if (m_committed && act)
            std::exchange(act, {})();
        m_committed = m_committed || sql == "COMMIT"_L1;
    }
    void whileOthersWrite() override {}

    std::function<void()> act;

private:
    bool m_committed = false;
};

qsizetype decisionsOn(CliRunner &cli, const QString &id)
{
    return QJsonDocument::fromJson(cli.run({u"slip"_s, id, u"--json"_s}).out.toUtf8())[u"decisions"_s].toArray().size();
}

/// Something happens as soon as somebody waits for others.
class WhenWaiting final : public Pace {
public:
    void beforeStatement(const QString &) override {}
    void whileOthersWrite() override
    {
        if (act)
            std::exchange(act, {})();
    }

    std::function<void()> act;
};

/// Something happens the next time that somebody looks at it.
class MeddlingClock final : public Clock {
public:
    explicit MeddlingClock(const Clock &clock) : m_clock(clock) {}
    QDateTime now() const override
    {
        if (meddle)
            std::exchange(meddle, {})();
        return m_clock.now();
    }

    mutable std::function<void()> meddle;

private:
    const Clock &m_clock;
};

} // namespace

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
        QTest::newRow("an option twice") << QStringList{u"list"_s, u"--state"_s, u"draft"_s, u"--state"_s, u"signed"_s} << 2;
        QTest::newRow("an option twice by two names")
            << QStringList{u"export"_s, u"--all"_s, u"-o"_s, u"x"_s, u"--output"_s, u"y"_s} << 2;
        QTest::newRow("a folder that a script forgot to name") << QStringList{u"export"_s, u"--all"_s, u"-o"_s, u""_s} << 2;
        QTest::newRow("a file that a script forgot to name") << QStringList{u"convert"_s, u"-"_s, u"--output="_s} << 2;
        QTest::newRow("a state that a script forgot to name") << QStringList{u"list"_s, u"--state"_s, u""_s} << 2;
        QTest::newRow("the sample, but otherwise") << QStringList{u"init"_s, u"--demo"_s, u"--admin"_s, u"陶然"_s} << 2;
        QTest::newRow("somebody without a name")
            << QStringList{u"staff"_s, u"add"_s, u"\u200b"_s, u"--role"_s, u"编辑"_s, u"--as"_s, u"陶然"_s} << 2;
        QTest::newRow("somebody without a role") << QStringList{u"staff"_s, u"add"_s, u"甲"_s, u"--as"_s, u"陶然"_s} << 2;
        QTest::newRow("a role without a name")
            << QStringList{u"staff"_s, u"add"_s, u"甲"_s, u"--role"_s, u" \u200b"_s, u"--as"_s, u"陶然"_s} << 2;
        QTest::newRow("init with a name that nobody sees") << QStringList{u"init"_s, u"--admin"_s, u"\u3164"_s} << 2;
        QTest::newRow("init with a role without a name")
            << QStringList{u"init"_s, u"--admin"_s, u"甲"_s, u"--role"_s, u""_s} << 2;
        QTest::newRow("set without sense, wherever") << QStringList{u"set"_s, u"abcd"_s, u"colour=red"_s} << 2;
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

    void newsroomIsNamedOnce_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("empty") << QStringList{u"--newsroom"_s, u""_s};
        QTest::newRow("empty, in one") << QStringList{u"--newsroom="_s};
        QTest::newRow("twice") << QStringList{u"--newsroom"_s, u"a"_s, u"--newsroom"_s, u"b"_s};
        QTest::newRow("twice the same") << QStringList{u"--newsroom=a"_s, u"--newsroom=a"_s};
        QTest::newRow("empty, then another") << QStringList{u"--newsroom="_s, u"--newsroom=b"_s};
        QTest::newRow("one, then empty") << QStringList{u"--newsroom=a"_s, u"--newsroom="_s};
    }

    /// Not on the user's own newsroom either, which is there and in order.
    void newsroomIsNamedOnce()
    {
        QFETCH(QStringList, arguments);
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        qputenv("GAOQIAN_NEWSROOM", cli.newsroom().toUtf8());
        const CliAnswer answer = cli.runWhole(arguments + QStringList{u"list"_s});
        const CliAnswer fromVariable = cli.runWhole({u"staff"_s, u"list"_s});
        qunsetenv("GAOQIAN_NEWSROOM");
        QCOMPARE(answer.exit, 2);
        QVERIFY2(answer.err.contains(u"--newsroom"_s), qPrintable(answer.err));
        QCOMPARE(fromVariable.exit, 0);
    }

    void lostAnswerIsAnError_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("help") << QStringList{u"help"_s};
        QTest::newRow("help of a verb") << QStringList{u"list"_s, u"--help"_s};
        QTest::newRow("version") << QStringList{u"--version"_s};
        QTest::newRow("list") << QStringList{u"list"_s};
        QTest::newRow("list as JSON") << QStringList{u"list"_s, u"--json"_s};
        QTest::newRow("show") << QStringList{u"show"_s, u"ID"_s};
        QTest::newRow("staff list") << QStringList{u"staff"_s, u"list"_s};
        QTest::newRow("slip") << QStringList{u"slip"_s, u"ID"_s};
        QTest::newRow("slip as JSON") << QStringList{u"slip"_s, u"ID"_s, u"--json"_s};
        QTest::newRow("compare") << QStringList{u"compare"_s, u"ID"_s};
        QTest::newRow("doctor") << QStringList{u"doctor"_s};
        QTest::newRow("import") << QStringList{u"import"_s, u"FILE"_s};
        QTest::newRow("convert") << QStringList{u"convert"_s, u"FILE"_s};
        QTest::newRow("draft") << QStringList{u"export"_s, u"ID"_s, u"-o"_s, u"FOLDER"_s, u"--draft"_s};
    }

    void lostAnswerIsAnError()
    {
        QFETCH(QStringList, arguments);
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const QString file = cli.file(u"a.txt"_s, "标题一则\n\n正文一段，写得不长。\n");
        const QString id = cli.run({u"import"_s, file}).out.trimmed();
        QCOMPARE(cli.act(u"submit"_s, id, u"陶然"_s).exit, 0);
        arguments.replaceInStrings(u"ID"_s, id).replaceInStrings(u"FILE"_s, file);
        arguments.replaceInStrings(u"FOLDER"_s, cli.path(u"out"_s));
        FullDevice full;
        const CliAnswer answer = cli.runWhole(QStringList{u"--newsroom"_s, cli.newsroom()} + arguments, {}, &full);
        QCOMPARE(answer.exit, 3);
        QCOMPARE(answer.err.count(u'\n'), 1);
        QVERIFY2(answer.err.contains(u"nothing fits any more"_s), qPrintable(answer.err));
        // What has nothing to answer loses nothing.
        QCOMPARE(cli.runWhole({u"--newsroom"_s, cli.newsroom(), u"set"_s, id, u"source=云溪"_s}, {}, &full).exit, 0);
        // And what the newsroom refuses it refuses all the same.
        QCOMPARE(cli.runWhole({u"--newsroom"_s, cli.newsroom(), u"show"_s, u"ffffffff"_s}, {}, &full).exit, 1);
    }

    /// A medium that only buffers at first: the system says so at the end.
    void lostAnswerIsNoticedAtTheEnd()
    {
        QFile full(u"/dev/full"_s);
        if (!full.open(QIODevice::WriteOnly))
            QSKIP("There is no /dev/full here");
        CliRunner cli;
        const CliAnswer answer = cli.runWhole({u"help"_s}, {}, &full);
        QCOMPARE(answer.exit, 3);
        QVERIFY2(answer.err.contains(u"No space left"_s), qPrintable(answer.err));
    }

    void passphraseIsReadAsUtf8OrNotAtAll()
    {
        CliRunner cli;
        const QByteArray gbk("\xbf\xda\xc1\xee\n"); // 口令
        const QString file = cli.file(u"gbk.pass"_s, gbk);
        const CliAnswer refused = cli.run({u"init"_s, u"--admin"_s, u"陶然"_s, u"--new-passphrase-file"_s, file});
        QCOMPARE(refused.exit, 3);
        QVERIFY2(refused.err.contains(u"UTF-8"_s), qPrintable(refused.err));
        QVERIFY(!QFile::exists(cli.newsroom()));
        // As an editor on Windows writes it.
        const QString marked = cli.file(u"bom.pass"_s, "\xef\xbb\xbf口令-陶然\r\n");
        QCOMPARE(cli.run({u"init"_s, u"--admin"_s, u"陶然"_s, u"--role"_s, u"编辑"_s, u"--new-passphrase-file"_s, marked}).exit,
                 0);
        const QString id = cli.run({u"import"_s, cli.file(u"a.txt"_s, "标题一则\n\n正文一段，写得不长。\n")}).out.trimmed();
        QCOMPARE(cli.act(u"submit"_s, id, u"陶然"_s).exit, 0);
    }

    void passphraseFileThatIsTooLargeSaysHowLarge()
    {
        CliRunner cli;
        const QString file = cli.file(u"large.pass"_s, QByteArray(70000, 'x'));
        const CliAnswer refused = cli.run({u"init"_s, u"--admin"_s, u"陶然"_s, u"--new-passphrase-file"_s, file});
        QCOMPARE(refused.exit, 3);
        QVERIFY2(refused.err.contains(u"64 kB"_s), qPrintable(refused.err));
    }

    /// Another program is exporting: who waits knows for whom.
    void whoWaitsToExportIsTold()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const QString id = cli.run({u"import"_s, cli.file(u"a.txt"_s, "标题一则\n\n正文一段，写得不长。\n")}).out.trimmed();
        auto newsroom = openNewsroom(cli.newsroom(), cli.surroundings());
        VERIFY_OK(newsroom);
        auto taken = ExportTurn::take(**newsroom, 0);
        VERIFY_OK(taken);
        std::optional<ExportTurn> turn(std::move(*taken));
        WhenWaiting pace;
        pace.act = [&] { turn.reset(); };
        QBuffer in, out, err;
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        Console console{in, out, err, {}};
        Surroundings surroundings = cli.surroundings();
        surroundings.pace = &pace;
        const QStringList arguments{u"--newsroom"_s, cli.newsroom(), u"export"_s, id, u"--draft"_s, u"-o"_s, cli.path(u"out"_s)};
        QCOMPARE(runCli(arguments, console, surroundings), 0);
        const QString self = QString::number(QCoreApplication::applicationPid());
        QVERIFY2(QString::fromUtf8(err.data()).contains(self), err.data().constData());
    }

    /// Whoever acts is who was meant: not somebody who only looks the same, and both are told apart by their ids.
    void nobodyActsAsALookAlike()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const CliAnswer known = cli.run({u"staff"_s, u"add"_s, u"柳\u200b明"_s, u"--role"_s, u"终审"_s, u"--as"_s,
                                         u"\u3164陶然"_s, u"--passphrase-file"_s, cli.passphraseFile(u"陶然"_s)});
        QVERIFY2(known.exit == 0, qPrintable(known.err));
        QCOMPARE(cli.run({u"staff"_s, u"list"_s}).lines().size(), 6);
        const QString id = cli.run({u"import"_s, cli.file(u"a.txt"_s, "标题一则\n\n正文一段，写得不长。\n")}).out.trimmed();
        auto newsroom = openNewsroom(cli.newsroom(), cli.surroundings());
        VERIFY_OK(newsroom);
        const Person twin{newId(), u"陶然\ufe00"_s, {u"编辑"_s}, false, SigningKey::generate().publicKey(), cli.clock().now(),
                          {}};
        VERIFY_OK((*newsroom)->staff().add(twin));
        const CliAnswer refused = cli.act(u"submit"_s, id, u"陶然"_s);
        QCOMPARE(refused.exit, 1);
        QVERIFY2(refused.err.contains(twin.id), qPrintable(refused.err));
        const QString own = (*newsroom)->staff().people()->first().id;
        const CliAnswer done = cli.run({u"submit"_s, id, u"--as"_s, own, u"--passphrase-file"_s, cli.passphraseFile(u"陶然"_s)});
        QVERIFY2(done.exit == 0, qPrintable(done.err));
    }

    /// The title is there when the story is looked over, and gone again when the passphrase is typed: nothing without it is
    /// signed.
    void whatIsSignedIsWhatWasLookedOver()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const QString id = cli.run({u"import"_s, cli.file(u"a.txt"_s, "标题一则\n\n正文一段，写得不长。\n")}).out.trimmed();
        const CliAnswer answer = cli.runAsked({u"submit"_s, id, u"--as"_s, u"陶然"_s}, [&] {
            return cli.run({u"set"_s, id, u"title="_s}).exit == 0 ? u"口令-陶然"_s : QString();
        });
        QCOMPARE(answer.exit, 1);
        QCOMPARE(decisionsOn(cli, id), 0);
    }

    /// Colleagues sign while somebody with two roles types the passphrase: what was asked for the one stage is not done at the
    /// next.
    void stageSignedIsTheOneThatWasAskedFor()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        QCOMPARE(cli.run({u"staff"_s, u"add"_s, u"蒋舟"_s, u"--role"_s, u"编审"_s, u"--as"_s, u"陶然"_s, u"--passphrase-file"_s,
                          cli.passphraseFile(u"陶然"_s)})
                     .exit,
                 0);
        const QString id = cli.run({u"import"_s, cli.file(u"a.txt"_s, "标题一则\n\n正文一段，写得不长。\n")}).out.trimmed();
        QCOMPARE(cli.act(u"submit"_s, id, u"陶然"_s).exit, 0);
        const CliAnswer answer = cli.runAsked({u"approve"_s, id, u"--as"_s, u"蒋舟"_s}, [&] {
            const bool signedBoth =
                cli.act(u"approve"_s, id, u"柳明"_s).exit == 0 && cli.act(u"approve"_s, id, u"何为"_s).exit == 0;
            return signedBoth ? u"口令-蒋舟"_s : QString();
        });
        QCOMPARE(answer.exit, 1);
        QVERIFY2(answer.err.contains(u"Somebody else acted on the slip"_s), qPrintable(answer.err));
        QCOMPARE(decisionsOn(cli, id), 3);
    }

    /// Somebody else signs right after: the answer is what one's own signature led to.
    void stateToldIsTheActsOwn()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const QString id = cli.run({u"import"_s, cli.file(u"a.txt"_s, "标题一则\n\n正文一段，写得不长。\n")}).out.trimmed();
        QCOMPARE(cli.act(u"submit"_s, id, u"陶然"_s).exit, 0);
        AfterCommit pace;
        pace.act = [&] { QCOMPARE(cli.act(u"approve"_s, id, u"何为"_s).exit, 0); };
        QBuffer in, out, err;
        in.open(QIODevice::ReadOnly);
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        Console console{in, out, err, [](const QString &) -> Result<QString> { return u"口令-柳明"_s; }};
        Surroundings surroundings = cli.surroundings();
        surroundings.pace = &pace;
        QCOMPARE(runCli({u"--newsroom"_s, cli.newsroom(), u"approve"_s, id, u"--as"_s, u"柳明"_s}, console, surroundings), 0);
        QVERIFY2(QString::fromUtf8(out.data()).contains(u"编审"_s), out.data().constData());
    }

    void newsroomItselfIsNoStory()
    {
        if (isOnServer())
            QSKIP("A newsroom on a server is no file that could be taken for a story");
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        QVERIFY(QDir(cli.path({})).mkpath(u"室"_s));
        QVERIFY(QFile::rename(cli.newsroom(), cli.path(u"室/test.gaoqian-newsroom"_s)));
        const QString newsroom = cli.path(u"室/test.gaoqian-newsroom"_s);
        const QString story = cli.file(u"室/甲.txt"_s, "甲题\n\n正文一段，写得不长。\n");
        for (const QStringList &given : {QStringList{cli.path(u"室"_s)}, QStringList{newsroom, story},
                                         QStringList{newsroom + "-wal"_L1, newsroom + "-shm"_L1, story}}) {
            const CliAnswer answer = cli.runWhole(QStringList{u"--newsroom"_s, newsroom, u"import"_s} + given);
            QCOMPARE(answer.exit, 3);
            QCOMPARE(answer.lines().size(), 1);
            QVERIFY2(answer.err.contains(u"is in use by this program"_s), qPrintable(answer.err));
        }
        QCOMPARE(cli.runWhole({u"--newsroom"_s, newsroom, u"list"_s}).lines().size(), 3);
    }

    void initRefusesAnExistingFile()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const QString before = cli.run({u"staff"_s, u"list"_s, u"--json"_s}).out;
        QFile file(cli.newsroom());
        QVERIFY(isOnServer() || file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.isOpen() ? file.readAll() : QByteArray();
        const CliAnswer again =
            cli.run({u"init"_s, u"--admin"_s, u"某人"_s, u"--new-passphrase-file"_s, cli.passphraseFile(u"某人"_s)});
        QVERIFY(again.exit != 0);
        if (file.isOpen()) {
            file.seek(0);
            QCOMPARE(file.readAll(), bytes);
        }
        QCOMPARE(cli.run({u"staff"_s, u"list"_s, u"--json"_s}).out, before);
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

    void setLeavesAloneWhatSomebodyIsWriting()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const QString id = cli.run({u"import"_s, cli.file(u"a.txt"_s, "标题一则\n\n正文一段，写得不长。\n")}).out.trimmed();
        const auto newsroom = Newsroom::open(cli.newsroom(), cli.surroundings());
        VERIFY_OK(newsroom);
        const QString writer = Staffing(**newsroom).personByName(u"柳明"_s)->id;
        const QDateTime since = cli.clock().now();
        const auto write = [&](const QString &person) {
            const WritingMark mark{{}, id, person, newId(), since};
            VERIFY_OK(
                (*newsroom)->articles().acquireLease(id, mark.leaseHolder(), 400, true)); // the clock goes on by 300 a command
        };
        const auto title = [&] { return (*newsroom)->articles().load(id)->article->title; };

        write(writer);
        const CliAnswer kept = cli.run({u"set"_s, id, u"title=改了"_s});
        QCOMPARE(kept.exit, 1);
        QVERIFY2(kept.err.contains(u"柳明 is writing"_s), qPrintable(kept.err));
        QVERIFY2(kept.err.contains(since.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)), qPrintable(kept.err));
        QVERIFY2(kept.err.contains(u"--while-edited"_s), qPrintable(kept.err));
        QCOMPARE(kept.err.count(u'\n'), 1);
        QCOMPARE(title(), u"标题一则"_s);

        write(writer);
        const CliAnswer forced = cli.run({u"set"_s, id, u"title=改了"_s, u"--while-edited"_s});
        QCOMPARE(forced.exit, 0);
        QVERIFY2(forced.err.contains(u"柳明 is writing"_s), qPrintable(forced.err));
        QCOMPARE(title(), u"改了"_s);
        const auto versions = (*newsroom)->articles().revisions(id);
        QCOMPARE((*newsroom)->articles().revision(id, versions->last().number)->article().title, u"标题一则"_s);

        write({}); // who did not say who they are
        QCOMPARE(cli.run({u"set"_s, id, u"title=又改"_s}).exit, 1);
        cli.clock().advance(300); // a window that crashed
        const CliAnswer free = cli.run({u"set"_s, id, u"title=又改"_s});
        QCOMPARE(free.exit, 0);
        QCOMPARE(free.err, QString());
        QCOMPARE(title(), u"又改"_s);
        // Who signs, signs a text that was looked at, and changes none.
        write(writer);
        QCOMPARE(cli.act(u"submit"_s, id, u"陶然"_s).exit, 0);
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
        if (isOnServer()) { // which has tools of its own for that
            const CliAnswer refused = cli.run({u"backup"_s, copy});
            QCOMPARE(refused.exit, 1);
            QVERIFY2(refused.err.contains(u"pg_dump"_s), qPrintable(refused.err));
            QVERIFY(!QFile::exists(copy));
            return;
        }
        QCOMPARE(cli.run({u"backup"_s, copy}).exit, 0);
        QVERIFY(cli.run({u"backup"_s, copy}).exit != 0);
        QVERIFY(openNewsroom(copy, cli.surroundings()).ok());
    }
};

GAOQIAN_TEST_GUILESS(TestCommand)
#include "tst_command.moc"
