// The whole way from a manuscript to a signed page through the command line, and everything that must stop it.
#include "article/article.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/signing/staffing.h"
#include "store/database.h"
#include "store/publicationstore.h"
#include "support/clirunner.h"
#include "support/parsedhtml.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

const QByteArray manuscript =
    "云溪桥头添了一盏长明灯\n\n"
    "日期:2026-11-18 来源:云溪融媒收集编辑:陶然\n\n"
    "十一月十八日傍晚，云溪桥头的新路灯第一次亮了起来，下班的人们不约而同地放慢了脚步。\n\n"
    "01\n一盏灯，\n照亮归家的路\n\n"
    "这盏灯由沿河的十二户居民凑钱安装，社区补助了六百元，电费由桥头的小卖部承担，灯下还添了一条长椅。\n\n"
    "编辑:陶然\n\n编审:柳明  何为\n";

/// Text as lines are compared: every kind of blank is one blank, none at the ends.
QString plain(const QString &line) { return QString(line).replace(QChar(0xa0), u' ').simplified(); }

QString withoutBlanks(const QString &line) { return plain(line).remove(u' '); }

QString fileText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Runs SQL behind the newsroom's back, as somebody with a database tool would.
void tamper(const QString &path, const QString &sql)
{
    const auto database = Database::open(path);
    VERIFY_OK(database);
    QSqlQuery query((*database)->handle());
    QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
}

} // namespace

class TestStory : public QObject {
    Q_OBJECT

private:
    /// A newsroom with one story that everybody signed; answers its id.
    static QString signedStory(CliRunner &cli)
    {
        if (cli.makeStaffedNewsroom(u"云溪发布"_s, u"一座小城的早晚"_s).exit != 0)
            return {};
        const QString id = cli.run({u"import"_s, cli.file(u"story.txt"_s, manuscript)}).out.trimmed();
        return cli.signByAll(id).exit == 0 ? id : QString();
    }

private Q_SLOTS:
    void manuscriptBecomesSignedPage()
    {
        CliRunner cli;
        const QString id = signedStory(cli);
        QVERIFY(!id.isEmpty());
        const CliAnswer verified = cli.run({u"verify"_s, id});
        QCOMPARE(verified.exit, 0);

        const CliAnswer exported = cli.run({u"export"_s, id, u"-o"_s, cli.path(u"out"_s)});
        QVERIFY2(exported.exit == 0, qPrintable(exported.err));
        const QStringList lines = ParsedHtml(fileText(exported.lines().value(0)).toUtf8()).lines();
        for (const auto &[person, role] : CliRunner::people())
            QVERIFY2(lines.join(u'\n').contains(person), qPrintable(person));
        QVERIFY(lines.contains(u"云溪发布"_s));
        QVERIFY(lines.contains(u"云溪桥头添了一盏长明灯"_s));
        QVERIFY(!fileText(exported.lines().value(0)).contains(u"未审定"_s));
        // Being published changes nothing on the page.
        const CliAnswer again = cli.run({u"export"_s, id, u"-o"_s, cli.path(u"again"_s)});
        QCOMPARE(fileText(again.lines().value(0)), fileText(exported.lines().value(0)));
        QCOMPARE(cli.run({u"list"_s, u"--state"_s, u"published"_s}).lines().size(), 1);
    }

    void recordSaysWhoExported()
    {
        CliRunner cli;
        const QString id = signedStory(cli);
        QVERIFY(!id.isEmpty());
        const QStringList command{u"export"_s, id, u"-o"_s, cli.path(u"out"_s), u"--as"_s};
        QCOMPARE(cli.run(command + QStringList{u"无此人"_s}).exit, 1);
        QVERIFY(!QDir(cli.path(u"out"_s)).exists());
        QCOMPARE(cli.run(command + QStringList{u"何为"_s}).exit, 0);
        const auto newsroom = openNewsroom(cli.newsroom(), cli.surroundings());
        VERIFY_OK(newsroom);
        const auto published = (*newsroom)->publications().of(id);
        VERIFY_OK(published);
        QCOMPARE(published->size(), 1);
        QCOMPARE(published->first().personId, Staffing(**newsroom).personByName(u"何为"_s)->id);
    }

    void unsignedStoryIsRefused()
    {
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"云溪发布"_s, {}).exit, 0);
        const QString id = cli.run({u"import"_s, cli.file(u"story.txt"_s, manuscript)}).out.trimmed();
        const CliAnswer refused = cli.run({u"export"_s, id, u"-o"_s, cli.path(u"out"_s)});
        QCOMPARE(refused.exit, 1);
        QCOMPARE(refused.err.count(u'\n'), 1);
        QVERIFY(!QDir(cli.path(u"out"_s)).exists());

        const CliAnswer draft = cli.run({u"export"_s, id, u"-o"_s, cli.path(u"out"_s), u"--draft"_s});
        QCOMPARE(draft.exit, 0);
        QVERIFY(fileText(draft.lines().value(0)).contains(u"未审定"_s));
        QVERIFY(!fileText(draft.lines().value(0)).contains(u"孟知秋"_s));
    }

    void whoTakesBackIsToldWhatIsStillOut()
    {
        CliRunner cli;
        const QString id = signedStory(cli);
        const QString page = cli.run({u"export"_s, id, u"-o"_s, cli.path(u"out"_s)}).out.trimmed();
        QVERIFY(QFile::exists(page));
        const CliAnswer back = cli.act(u"retract"_s, id, u"宋怀远"_s, {u"--opinion"_s, u"有误"_s});
        QCOMPARE(back.exit, 0);
        QCOMPARE(back.out.trimmed(), u"retracted"_s);
        QVERIFY2(back.err.contains(page), qPrintable(back.err));
    }

    void oneCharacterChangedVoidsTheSlip()
    {
        CliRunner cli;
        const QString id = signedStory(cli);
        QVERIFY(!id.isEmpty());
        QCOMPARE(cli.run({u"set"_s, id, u"title=云溪桥头添了两盏长明灯"_s}).exit, 0);
        const CliAnswer verified = cli.run({u"verify"_s, id});
        QCOMPARE(verified.exit, 1);
        QVERIFY2(verified.err.contains(u"编辑"_s), qPrintable(verified.err));
        QCOMPARE(cli.run({u"export"_s, id, u"-o"_s, cli.path(u"out"_s)}).exit, 1);
        QVERIFY(!QDir(cli.path(u"out"_s)).exists());

        QCOMPARE(cli.run({u"set"_s, id, u"title=云溪桥头添了一盏长明灯"_s}).exit, 0);
        QCOMPARE(cli.run({u"verify"_s, id}).exit, 0);
    }

    void tamperingIsNoticed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("named"); // what the sentence must name
        QTest::newRow("content") << u"UPDATE working_copies SET article = replace(article, '六百元', '六千元')"_s << u"编辑"_s;
        QTest::newRow("opinion") << u"UPDATE decisions SET opinion = '同意' WHERE number = 3"_s << u"3"_s;
        QTest::newRow("removed decision") << u"DELETE FROM decisions WHERE number = 3"_s << u"4"_s;
        QTest::newRow("removed last decision") << u"DELETE FROM decisions WHERE number = 6"_s << QString();
        QTest::newRow("other person")
            << u"UPDATE decisions SET person_id = (SELECT person_id FROM decisions WHERE number = 1) WHERE number = 2"_s
            << u"2"_s;
        QTest::newRow("swapped public key")
            << u"UPDATE people SET public_key = (SELECT public_key FROM people WHERE name = '陶然') "
               "WHERE name = '柳明'"_s
            << u"柳明"_s;
        QTest::newRow("changed roles") << u"UPDATE people SET roles = '[\"总监制\"]' WHERE name = '柳明'"_s << u"柳明"_s;
        QTest::newRow("shortened chain") << u"UPDATE chains SET chain = replace(chain, '\"signers\":2', '\"signers\":1')"_s
                                         << QString();
    }

    void tamperingIsNoticed()
    {
        QFETCH(QString, sql);
        QFETCH(QString, named);
        CliRunner cli;
        const QString id = signedStory(cli);
        QVERIFY(!id.isEmpty());
        tamper(cli.newsroom(), sql);
        const CliAnswer verified = cli.run({u"verify"_s, id});
        QCOMPARE(verified.exit, 1);
        QCOMPARE(verified.err.count(u'\n'), 1);
        QVERIFY2(verified.err.contains(named), qPrintable(verified.err));
        const CliAnswer exported = cli.run({u"export"_s, id, u"-o"_s, cli.path(u"out"_s)});
        QCOMPARE(exported.exit, 1);
        QVERIFY(!QDir(cli.path(u"out"_s)).exists());
        QCOMPARE(cli.run({u"doctor"_s}).exit, 1);
    }

    /// The slip is never shown as if it were sound.
    void brokenSlipSaysSo()
    {
        CliRunner cli;
        const QString id = signedStory(cli);
        QVERIFY(!id.isEmpty());
        QCOMPARE(cli.run({u"slip"_s, id}).exit, 0);
        QVERIFY(!QJsonDocument::fromJson(cli.run({u"slip"_s, id, u"--json"_s}).out.toUtf8()).object().contains(u"broken"_s));
        tamper(cli.newsroom(), u"UPDATE decisions SET opinion = '同意' WHERE number = 3"_s);
        const CliAnswer text = cli.run({u"slip"_s, id});
        QCOMPARE(text.exit, 1);
        QVERIFY2(text.out.contains(u"The slip is broken"_s) && text.out.contains(u"何为"_s), qPrintable(text.out));
        const CliAnswer json = cli.run({u"slip"_s, id, u"--json"_s});
        QCOMPARE(json.exit, 1);
        QVERIFY(QJsonDocument::fromJson(json.out.toUtf8())[u"broken"_s].toString().contains(u'3'));
    }

    void signatureCopiedFromAnotherArticleIsNoticed()
    {
        CliRunner cli;
        const QString id = signedStory(cli);
        const QString other = cli.run({u"import"_s, cli.file(u"other.txt"_s, manuscript)}).out.trimmed();
        QVERIFY(!id.isEmpty() && !other.isEmpty());
        tamper(cli.newsroom(), u"UPDATE decisions SET article_id = '%1'"_s.arg(other));
        const CliAnswer verified = cli.run({u"verify"_s, other});
        QCOMPARE(verified.exit, 1);
        QVERIFY(!verified.err.isEmpty());
    }

    void exchangedNewsroomKeyIsNoticed()
    {
        CliRunner cli;
        const QString id = signedStory(cli);
        QVERIFY(!id.isEmpty());
        // Another newsroom, made elsewhere, put in the place of this one.
        CliRunner elsewhere;
        QVERIFY(!signedStory(elsewhere).isEmpty());
        if (isOnServer()) { // as somebody who can write the whole database would do it
            const auto key = [](const QString &path, const QString &sql) {
                const auto database = Database::open(path);
                QSqlQuery query((*database)->handle());
                return query.exec(sql) && query.next() ? query.value(0).toString() : QString();
            };
            const QString otherId = key(elsewhere.newsroom(), u"SELECT id FROM newsroom"_s);
            const QString hex = key(elsewhere.newsroom(), u"SELECT encode(public_key, 'hex') FROM newsroom"_s);
            tamper(cli.newsroom(), u"UPDATE newsroom SET id = '%1', public_key = decode('%2', 'hex')"_s.arg(otherId, hex));
        } else {
            QVERIFY(QFile::remove(cli.newsroom()));
            QVERIFY(QFile::copy(elsewhere.newsroom(), cli.newsroom()));
        }
        const CliAnswer answer = cli.run({u"list"_s});
        QCOMPARE(answer.exit, 1);
        QVERIFY2(answer.err.contains(u"fingerprint"_s), qPrintable(answer.err));
    }

    void passphrasesAreNowhereInTheFile()
    {
        if (isOnServer())
            QSKIP("The bytes of a server's database are no file of ours");
        CliRunner cli;
        QVERIFY(!signedStory(cli).isEmpty());
        QFile file(cli.newsroom());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("口令-"));
    }

    void collectedStoryShowsBothKindsOfCredits()
    {
        CliRunner cli;
        const QString id = signedStory(cli);
        const CliAnswer exported = cli.run({u"export"_s, id, u"-o"_s, cli.path(u"out"_s)});
        const ParsedHtml page(fileText(exported.lines().value(0)).toUtf8());
        QStringList lines;
        for (const QString &line : page.lines())
            lines << plain(line);
        // Once as the origin's words, once from signatures; each under a heading of its own.
        QCOMPARE(lines.filter(u"柳明"_s).size(), 2);
        QCOMPARE(lines.filter(u"原文署名"_s).size(), 1);
    }

    /// The yardstick: the page that the newsroom publishes today, taken in, signed and exported.
    void realPage()
    {
        const QString corpora = qEnvironmentVariable("GAOQIAN_CORPORA");
        const QDir real(corpora + "/../real"_L1);
        if (corpora.isEmpty() || !real.exists(u"page.txt"_s))
            QSKIP("GAOQIAN_CORPORA is not set, or the real page is not beside it");
        CliRunner cli;
        QCOMPARE(cli.makeStaffedNewsroom(u"服务粉丝"_s, u"我们一直在努力"_s).exit, 0);
        QStringList archive{u"import"_s, u"--published"_s, u"--channel"_s, u"情感/故事"_s};
        for (const QString &name : QDir(real.filePath(u"archive"_s)).entryList({u"*.txt"_s}, QDir::Files, QDir::Name))
            archive << real.filePath("archive/"_L1 + name);
        QCOMPARE(cli.run(archive).lines().size(), 8);
        const QString id = cli.run({u"import"_s, real.filePath(u"page.txt"_s), u"--channel"_s, u"情感/故事"_s}).lines().value(0);
        QCOMPARE(cli.signByAll(id).exit, 0);
        QCOMPARE(cli.run({u"verify"_s, id}).exit, 0);
        const CliAnswer exported = cli.run({u"export"_s, id, u"-o"_s, cli.path(u"out"_s)});
        QCOMPARE(exported.exit, 0);
        const QStringList page = ParsedHtml(fileText(exported.lines().value(0)).toUtf8()).lines();

        QString origin = fileText(real.filePath(u"page.txt"_s));
        int body = 0;
        int bodyFound = 0;
        int list = 0;
        int listFound = 0;
        qsizetype at = 0;
        QStringList missing;
        for (QString line : origin.split(u'\n')) {
            line = withoutBlanks(line.remove(u'•'));
            if (line.isEmpty())
                continue;
            const bool inLists = list > 0 || line == u"相关阅读"_s;
            ++(inLists ? list : body);
            qsizetype found = inLists ? 0 : at;
            while (found < page.size() && !sameLine(withoutBlanks(page[found]), line))
                ++found;
            if (found == page.size()) {
                missing << line.left(40);
                continue;
            }
            ++(inLists ? listFound : bodyFound);
            if (!inLists)
                at = found; // in order; two lines may have come to stand in one
        }
        qInfo("lines of the real page found: %d of %d before the lists (in order), %d of %d in the lists", bodyFound, body,
              listFound, list);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

private:
    /// An excerpt of ours is cut at 160 columns, the site's own some characters later: the same line.
    static bool sameLine(const QString &ours, const QString &real)
    {
        // Credits that came with the story say so on our page: 原文编辑.
        return ours == real || ours == u"原文"_s + real ||
               (ours.size() > 60 && real.startsWith(ours) && real.size() - ours.size() <= 4);
    }
};

GAOQIAN_TEST_GUILESS(TestStory)
#include "tst_story.moc"
