// The program itself, as a process among others: several at work on one newsroom at once, and answers that cannot be written.
#include "support/clirunner.h"

#include "support/testprogram.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

class TestMain : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CliRunner> m_cli;

    std::unique_ptr<QProcess> started(const QStringList &arguments, const QString &output = {}) const
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_CONFIG_HOME"_s, m_cli->path({})); // the pins are ours
        process->setProcessEnvironment(environment);
        if (!output.isEmpty())
            process->setStandardOutputFile(output);
        process->start(QStringLiteral(GAOQIAN_CLI), QStringList{u"--newsroom"_s, m_cli->newsroom()} + arguments);
        return process;
    }

    static CliAnswer answer(QProcess &process)
    {
        process.waitForFinished(60000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

    /// Runs all of `commands` at once.
    QList<CliAnswer> atOnce(const QList<QStringList> &commands) const
    {
        std::vector<std::unique_ptr<QProcess>> processes;
        for (const QStringList &command : commands)
            processes.push_back(started(command));
        QList<CliAnswer> answers;
        for (const auto &process : processes)
            answers << answer(*process);
        return answers;
    }

    QString addStory() const
    {
        return m_cli->run({u"import"_s, m_cli->file(u"a.txt"_s, "标题一则\n\n正文一段，写得不长。\n")}).out.trimmed();
    }

    QStringList act(const QString &verb, const QString &id, const QString &person) const
    {
        return {verb, id, u"--as"_s, person, u"--passphrase-file"_s, m_cli->passphraseFile(person)};
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliRunner>();
        QCOMPARE(m_cli->makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
    }
    void cleanup() { m_cli.reset(); }

    /// Each fills in a field of its own: all of them are there afterwards, and none is told to try again.
    void fieldsSetAtOnceAreAllThere()
    {
        const QString id = addStory();
        for (int round = 0; round < 4; ++round) {
            const QString text = u"第%1轮"_s.arg(round);
            QList<QStringList> commands;
            for (const QString &field : {u"kicker"_s, u"subtitle"_s, u"source"_s, u"collector"_s, u"summary"_s})
                commands << QStringList{u"set"_s, id, field + u'=' + text};
            for (const CliAnswer &answer : atOnce(commands))
                QVERIFY2(answer.exit == 0, qPrintable(answer.err));
            const QJsonObject story = QJsonDocument::fromJson(m_cli->run({u"show"_s, id, u"--json"_s}).out.toUtf8()).object();
            for (const QString &field : {u"kicker"_s, u"subtitle"_s, u"source"_s, u"collector"_s, u"summary"_s})
                QCOMPARE(story[field].toString(), text);
        }
    }

    /// Somebody signs while somebody else fills in: one of them may be refused, but the slip never breaks.
    void storyIsNotFrozen()
    {
        for (int round = 0; round < 4; ++round) {
            const QString id = addStory();
            const auto answers =
                atOnce({act(u"submit"_s, id, u"陶然"_s), {u"set"_s, id, u"source=甲"_s}, {u"set"_s, id, u"kicker=乙"_s}});
            for (const CliAnswer &answer : answers)
                QVERIFY2(answer.exit == 0 || answer.exit == 1, qPrintable(answer.err));
            const CliAnswer slip = m_cli->run({u"slip"_s, id});
            QVERIFY2(slip.exit == 0, qPrintable(slip.out));
            QCOMPARE(answers[1].exit, 0);
            QCOMPARE(answers[2].exit, 0);
        }
    }

    /// Two sign at once, and each is told what their own signature led to.
    void everybodyIsToldOfTheirOwnAct()
    {
        for (int round = 0; round < 4; ++round) {
            const QString id = addStory();
            QCOMPARE(m_cli->act(u"submit"_s, id, u"陶然"_s).exit, 0);
            QStringList told;
            for (const CliAnswer &answer : atOnce({act(u"approve"_s, id, u"柳明"_s), act(u"approve"_s, id, u"何为"_s)})) {
                QVERIFY2(answer.exit == 0, qPrintable(answer.err));
                told << answer.out.trimmed();
            }
            told.sort();
            QCOMPARE(told.size(), 2);
            QVERIFY2(told[0].endsWith(u"终审"_s) != told[1].endsWith(u"终审"_s), qPrintable(told.join(u'\n')));
        }
    }

    /// Six desks write, sign and export all at once: what each was told is done is there afterwards, and nothing is wrong
    /// anywhere.
    void desksAtOnceLoseNothing()
    {
        constexpr int desks = 6;
        constexpr int rounds = 3;
        const QStringList fields{u"kicker"_s, u"subtitle"_s, u"source"_s, u"collector"_s, u"summary"_s, u"keywords"_s};
        const QString common = addStory(); // in which everybody has a field
        const QString manuscript = m_cli->file(u"b.txt"_s, "标题两则\n\n正文一段，写得不长。\n");
        for (const auto &[person, role] : CliRunner::people())
            m_cli->passphraseFile(person);
        const auto signing = [this](const QString &verb, const QString &id, const QString &person) {
            return QStringList{verb, id, u"--as"_s, person, u"--passphrase-file"_s, m_cli->path(person + u".pass"_s)};
        };
        QList<QStringList> refused(desks);
        QStringList ids(desks);
        std::vector<std::thread> threads;
        for (int desk = 0; desk < desks; ++desk) {
            threads.emplace_back([&, desk] {
                const auto run = [&](const QStringList &command) {
                    const CliAnswer told = answer(*started(command));
                    if (told.exit != 0 || !told.err.isEmpty())
                        refused[desk] << command.first() + u": "_s + told.err;
                    return told.out.trimmed();
                };
                const QString id = ids[desk] = run({u"import"_s, manuscript});
                for (int round = 0; round < rounds; ++round) {
                    run({u"set"_s, id, u"title=标题%1-%2"_s.arg(desk).arg(round)});
                    run({u"set"_s, common, fields[desk] + u"=第%1轮"_s.arg(round)});
                }
                for (const auto &[person, role] : CliRunner::people())
                    run(signing(person == CliRunner::people().first().first ? u"submit"_s : u"approve"_s, id, person));
                run({u"export"_s, id, u"-o"_s, m_cli->path(u"out"_s)});
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        for (const QStringList &told : std::as_const(refused))
            QVERIFY2(told.isEmpty(), qPrintable(told.join(u'\n')));
        const auto story = [&](const QString &id) {
            return QJsonDocument::fromJson(m_cli->run({u"show"_s, id, u"--json"_s}).out.toUtf8()).object();
        };
        const QString last = u"第%1轮"_s.arg(rounds - 1);
        for (int desk = 0; desk < desks; ++desk) {
            QCOMPARE(story(ids[desk])[u"title"_s].toString(), u"标题%1-%2"_s.arg(desk).arg(rounds - 1));
            const QJsonValue shared = story(common)[fields[desk]];
            QCOMPARE(shared.isArray() ? shared.toArray().first().toString() : shared.toString(), last);
            QCOMPARE(m_cli->run({u"verify"_s, ids[desk]}).exit, 0);
        }
        QCOMPARE(m_cli->run({u"list"_s, u"--state"_s, u"published"_s}).lines().size(), desks);
        const CliAnswer doctor = m_cli->run({u"doctor"_s});
        QVERIFY2(doctor.exit == 0, qPrintable(doctor.out + doctor.err));
    }

    void staffAddedAtOnceIsAllThere()
    {
        QList<QStringList> commands;
        for (const QString &role : {u"甲岗"_s, u"乙岗"_s, u"丙岗"_s, u"丁岗"_s}) {
            commands << QStringList{u"staff"_s,
                                    u"add"_s,
                                    u"阮小溪"_s,
                                    u"--role"_s,
                                    role,
                                    u"--as"_s,
                                    u"陶然"_s,
                                    u"--passphrase-file"_s,
                                    m_cli->passphraseFile(u"陶然"_s),
                                    u"--new-passphrase-file"_s,
                                    m_cli->passphraseFile(role)};
        }
        QSet<QString> ids;
        int kept = 0; // whose passphrase for the new person is not the one that holds: they are told
        for (const CliAnswer &answer : atOnce(commands)) {
            QVERIFY2(answer.exit == 0, qPrintable(answer.err));
            ids << answer.out.trimmed();
            kept += answer.err.contains(u"added by somebody else"_s);
        }
        QCOMPARE(ids.size(), 1);
        QCOMPARE(kept, commands.size() - 1);
        const QJsonArray people = QJsonDocument::fromJson(m_cli->run({u"staff"_s, u"list"_s, u"--json"_s}).out.toUtf8()).array();
        QCOMPARE(people.size(), 7);
        QCOMPARE(people.last()[u"roles"_s].toArray().size(), 4);
    }

    /// Read otherwise they would be other names, and the act be done to those.
    void argumentsThatAreNoUtf8AreRefused()
    {
#ifdef Q_OS_WIN
        QSKIP("Windows hands arguments over as text");
#endif
        QDir folder(m_cli->path({}));
        const QStringList before = folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
        for (const QString &bytes : {u"backup ba\\377k"_s, u"set 0000 title=\\344\\275"_s, u"--newsroom n\\303 list"_s}) {
            QProcess shell;
            shell.setWorkingDirectory(folder.path());
            shell.start(u"/bin/sh"_s, {u"-c"_s, u"exec \"$0\" $(printf -- '%1')"_s.arg(bytes), QStringLiteral(GAOQIAN_CLI)});
            const CliAnswer told = answer(shell);
            QCOMPARE(told.exit, 2);
            QCOMPARE(told.err.count(u'\n'), 1);
            QVERIFY2(told.err.contains(u"not valid UTF-8"_s), qPrintable(told.err));
        }
        QCOMPARE(folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot), before);
    }

    void answerThatCannotBeWritten()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("There is no /dev/full here");
        const QString id = addStory();
        const QString story = m_cli->file(u"b.txt"_s, "标题一则\n\n正文一段，写得不长。\n");
        for (const QStringList &command : {QStringList{u"help"_s}, QStringList{u"--version"_s}, QStringList{u"list"_s},
                                           QStringList{u"show"_s, id}, QStringList{u"convert"_s, story}}) {
            const auto process = started(command, u"/dev/full"_s);
            const CliAnswer told = answer(*process);
            QCOMPARE(told.exit, 3);
            QCOMPARE(told.err.count(u'\n'), 1);
        }
    }
};

GAOQIAN_TEST_GUILESS(TestMain)
#include "tst_main.moc"
