// Looking a newsroom over: nothing to say about a sound one, and one sentence naming the story for whatever was done to it.
#include "article/articlerecord.h"
#include "newsroom/doctor.h"
#include "newsroom/publishing/exporter.h"
#include "newsroom/signing/signing.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/database.h"
#include "support/interruption.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

Q_DECLARE_METATYPE(std::function<void(gaoqian::test::ScratchNewsroom &, const QString &)>)

namespace {

Article storyWithPicture(ScratchNewsroom &newsroom)
{
    const QByteArray gif = QByteArray::fromBase64("R0lGODlhAwACAIAAAAAAAP///yH5BAAAAAAALAAAAAADAAIAAAIChF8AOw==");
    if (const auto put = newsroom->assets().put({assetHash(gif), u"image/gif"_s, gif, 3, 2}); !put)
        qFatal("%s", qPrintable(put.error().message));
    Article article = ScratchNewsroom::story(u"云溪桥头添了一盏长明灯"_s, u"傍晚，桥头的新路灯第一次亮了起来。"_s);
    article.body << Figure{.asset = assetHash(gif)};
    return article;
}

} // namespace

class TestDoctor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Another program exports a story that was changed and signed again, at whatever moment the doctor looks at what went out.
    void anExportBesideIsNoFinding()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        const auto write = [&] {
            VERIFY_OK(Exporter(*newsroom, must(Theme::builtIn())).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        };
        write();
        int moments = 0;
        for (bool met = true; met; ++moments) {
            newsroom.retitle(id, u"陶然"_s, u"改过 %1 次的题目"_s.arg(moments));
            VERIFY_OK(newsroom.sign(id));
            Interruption exporting(u"SELECT article_id, number, digest"_s, write, moments);
            QCOMPARE(must(examine(*newsroom.another(&exporting))), QStringList());
            met = exporting.hasHappened();
        }
        QVERIFY(moments > 2);
    }

    /// Whatever people do in order, the doctor has nothing against it.
    void soundStates_data()
    {
        QTest::addColumn<std::function<void(ScratchNewsroom &, const QString &)>>("act");
        const auto row = [](const char *name, std::function<void(ScratchNewsroom &, const QString &)> act) {
            QTest::newRow(name) << std::move(act);
        };
        const auto publish = [](ScratchNewsroom &newsroom, const QString &id) {
            VERIFY_OK(newsroom.sign(id));
            VERIFY_OK(Exporter(*newsroom, must(Theme::builtIn())).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        };
        row("draft", [](ScratchNewsroom &, const QString &) {});
        row("in review", [](ScratchNewsroom &n, const QString &id) { VERIFY_OK(n.sign(id, 3)); });
        row("changed in review", [](ScratchNewsroom &n, const QString &id) {
            VERIFY_OK(n.sign(id, 3));
            n.retitle(id, u"柳明"_s, u"改过的题目"_s);
        });
        row("withdrawn", [](ScratchNewsroom &n, const QString &id) {
            VERIFY_OK(n.sign(id, 2));
            VERIFY_OK(n.act(id, u"陶然"_s, Verdict::Withdraw));
        });
        row("returned", [](ScratchNewsroom &n, const QString &id) {
            VERIFY_OK(n.sign(id, 2));
            VERIFY_OK(n.act(id, u"何为"_s, Verdict::Return, u"再核实"_s));
        });
        row("rejected", [](ScratchNewsroom &n, const QString &id) {
            VERIFY_OK(n.sign(id, 2));
            VERIFY_OK(n.act(id, u"何为"_s, Verdict::Reject, u"不用"_s));
        });
        row("released and out", [](ScratchNewsroom &n, const QString &id) {
            Chain chain = presetChain();
            chain.releaseRoles = {u"总监制"_s};
            VERIFY_OK(Staffing(*n).setChain({}, chain, n.admin(), ScratchNewsroom::passphrase(u"陶然"_s)));
            n.clock.advance(600);
            VERIFY_OK(n.sign(id, 2));
            VERIFY_OK(n.act(id, u"宋怀远"_s, Verdict::Release, u"汛情紧急"_s));
            VERIFY_OK(Exporter(*n, must(Theme::builtIn())).write(id, n.path(u"out"_s), ExportFormat::Page, false));
        });
        row("out", publish);
        row("out, then written on", [=](ScratchNewsroom &n, const QString &id) {
            publish(n, id);
            n.retitle(id, u"陶然"_s, u"改过的题目"_s);
        });
        row("out, changed, signed, out again", [=](ScratchNewsroom &n, const QString &id) {
            publish(n, id);
            n.retitle(id, u"陶然"_s, u"改过的题目"_s);
            publish(n, id);
        });
        row("out, then retracted", [=](ScratchNewsroom &n, const QString &id) {
            publish(n, id);
            VERIFY_OK(n.act(id, u"宋怀远"_s, Verdict::Retract, u"数字有误"_s));
        });
        row("out, then a signer gets another role", [=](ScratchNewsroom &n, const QString &id) {
            publish(n, id);
            must(Staffing(*n).add(u"柳明"_s, {u"终审"_s}, {}, n.admin(), ScratchNewsroom::passphrase(u"陶然"_s)));
        });
        row("out, then the chain is another", [=](ScratchNewsroom &n, const QString &id) {
            publish(n, id);
            n.clock.advance(86400);
            Chain chain = presetChain();
            chain.stages.removeLast();
            VERIFY_OK(Staffing(*n).setChain({}, chain, n.admin(), ScratchNewsroom::passphrase(u"陶然"_s)));
        });
        row("out, then in another channel", [=](ScratchNewsroom &n, const QString &id) {
            publish(n, id);
            ArticleRecord record = n.record(id);
            Article changed = record.article;
            changed.channel = {u"文化"_s};
            must(n->articles().save(NormalArticle(changed), record.version, n.admin().id));
            VERIFY_OK(Signing(*n).refreshColumns(id));
        });
        row("from elsewhere, then written on", [](ScratchNewsroom &n, const QString &) {
            const Article article = ScratchNewsroom::story(u"外来的"_s, u"桥头的风。"_s);
            VERIFY_OK(n->articles().insert(NormalArticle(article), Origin::Elsewhere, {}, n.clock.now()));
            VERIFY_OK(Signing(*n).refreshColumns(article.id));
            n.retitle(article.id, u"陶然"_s, u"改过的题目"_s);
        });
        row("from elsewhere, then signed here and out", [=](ScratchNewsroom &n, const QString &) {
            const Article article = ScratchNewsroom::story(u"外来的"_s, u"桥头的风。"_s);
            VERIFY_OK(n->articles().insert(NormalArticle(article), Origin::Elsewhere, {}, n.clock.now()));
            VERIFY_OK(n.sign(article.id, 2));
            QCOMPARE(must(examine(*n)), QStringList());
            VERIFY_OK(n.act(article.id, u"陶然"_s, Verdict::Withdraw));
            QCOMPARE(must(examine(*n)), QStringList());
            publish(n, article.id);
        });
        row("passphrase changed", [=](ScratchNewsroom &n, const QString &id) {
            publish(n, id);
            VERIFY_OK(Staffing(*n).changePassphrase(n.admin(), ScratchNewsroom::passphrase(u"陶然"_s),
                                                    Secret::fromPassphrase(u"新的口令"_s)));
        });
    }

    void soundStates()
    {
        QFETCH(std::function<void(ScratchNewsroom &, const QString &)>, act);
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        act(newsroom, id);
        QCOMPARE(must(examine(*newsroom)), QStringList());
    }

    /// Whatever somebody does to the file behind the newsroom's back, the doctor names it.
    void unsoundStates_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QStringList &statements, const QString &words) {
            QTest::newRow(name) << statements << words;
        };
        row("a role that nobody gave", {u"UPDATE people SET roles = '[\"总监制\"]' WHERE name = '柳明'"_s},
            u"did not certify 柳明"_s);
        row("a name that nobody gave", {u"UPDATE people SET name = '柳名' WHERE name = '柳明'"_s}, u"did not certify 柳名"_s);
        row("an administrator", {u"UPDATE people SET admin = 1 WHERE name = '柳明'"_s}, u"did not certify 柳明"_s);
        row("somebody put in",
            {u"INSERT INTO people SELECT 'aaaaaaaa-0000-4000-8000-000000000000', '客人', roles, admin, public_key, joined, "
             "certificate, wrapped_key FROM people WHERE name = '柳明'"_s},
            u"did not certify 客人"_s);
        row("a shorter chain", {u"UPDATE chains SET chain = replace(chain, '\"signers\":2', '\"signers\":1')"_s},
            u"did not certify the sign-off chain"_s);
        row("a signed text removed", {u"DELETE FROM revisions"_s, u"DELETE FROM contents"_s}, u"text that decision 1"_s);
        row("a signed text rewritten", {u"UPDATE contents SET article = replace(article, '长明灯', '灭灯')"_s},
            u"kept version"_s);
        row("published otherwise", {u"UPDATE listed SET title = '假题目'"_s}, u"otherwise than it went out"_s);
        row("published under fewer signatures", {u"UPDATE listed SET decisions = 3"_s}, u"云溪桥头添了一盏长明灯"_s);
        row("said to be published elsewhere",
            {u"UPDATE articles SET origin = 'elsewhere'"_s, u"UPDATE listed SET own_page = 0, decisions = 0, head = ''"_s},
            u"noted as published elsewhere"_s);
        row("listed as published elsewhere", {u"UPDATE listed SET own_page = 0, decisions = 0, head = ''"_s}, u"is not signed"_s);
        row("listed without its page", {u"UPDATE listed SET own_page = 0"_s}, u"otherwise than it went out"_s);
        row("on another day in the lists", {u"UPDATE listed SET list_date = '2001-01-01'"_s}, u"otherwise than it went out"_s);
        row("viewed more in the lists", {u"UPDATE listed SET views = 77"_s}, u"otherwise than it went out"_s);
        row("an origin that there is not", {u"UPDATE articles SET origin = 'nowhere'"_s}, u"no origin"_s);
        row("a role in the list", {u"UPDATE articles SET awaited_role = '终审'"_s}, u"stands in the list as waiting for 终审"_s);
        row("a setting that is no JSON", {u"UPDATE settings SET value = '{' WHERE key = 'site.home'"_s}, u"site.home"_s);
        row("a setting that is no text", {u"UPDATE settings SET value = '5' WHERE key = 'site.name'"_s}, u"site.name"_s);
        row("a page that is not the one that was being written", {u"UPDATE publications SET is_out = 0, page_hash = '00'"_s},
            u"was broken off"_s);
        row("a place for the page that is none", {u"UPDATE publications SET is_out = 0, file = 'precious'"_s},
            u"was broken off"_s);
        row("taken out of the lists", {u"DELETE FROM listed"_s}, u"stands in no list"_s);
        row("said to be published", {u"UPDATE articles SET published = 0"_s}, u"stands in no list"_s);
        row("the last decision removed, and its note",
            {u"DELETE FROM decisions WHERE number = 6"_s, u"UPDATE articles SET slip_head = ''"_s}, u"something was removed"_s);
        row("the note of the last decision removed", {u"UPDATE articles SET slip_head = ''"_s}, u"noted as the last"_s);
        row("a key removed", {u"UPDATE people SET wrapped_key = NULL WHERE name = '柳明'"_s}, u"key of 柳明"_s);
        row("another's key",
            {u"UPDATE people SET wrapped_key = (SELECT wrapped_key FROM people WHERE name = '何为') WHERE name = '柳明'"_s},
            u"key of 柳明"_s);
        row("the newsroom's key removed", {u"DELETE FROM newsroom_keys"_s}, u"Nobody holds the newsroom's key"_s);
        row("a decision removed", {u"DELETE FROM decisions WHERE number = 6"_s}, u"decision was removed"_s);
        row("all decisions removed", {u"DELETE FROM decisions"_s}, u"decisions were removed"_s);
        row("an opinion put in", {u"UPDATE decisions SET opinion = '同意' WHERE number = 2"_s}, u"Decision 2"_s);
        row("a state in the list", {u"UPDATE articles SET slip_state = 'draft'"_s}, u"stands in the list as draft"_s);
        row("the picture removed", {u"DELETE FROM asset_times"_s, u"DELETE FROM assets"_s}, u"which is not in the newsroom"_s);
        row("the picture changed", {u"UPDATE assets SET bytes = x'00'"_s}, u"bytes of picture"_s);
        row("an id that is a path", {u"UPDATE articles SET id = '../x'"_s, u"UPDATE working_copies SET article_id = '../x'"_s},
            u"no id"_s);
    }

    void unsoundStates()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, words);
        ScratchNewsroom newsroom;
        const QString id = newsroom.add(storyWithPicture(newsroom));
        VERIFY_OK(newsroom.sign(id));
        VERIFY_OK(Exporter(*newsroom, must(Theme::builtIn())).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        QCOMPARE(must(examine(*newsroom)), QStringList());

        QSqlQuery query(newsroom->database().handle());
        QVERIFY(query.exec(withoutReferences()));
        for (const QString &statement : statements)
            QVERIFY2(query.exec(withBytes(statement)), qPrintable(query.lastError().text()));
        const QString findings = must(examine(*newsroom.another())).join(u'\n');
        QVERIFY2(findings.contains(words), qPrintable(findings));
    }

    void pageThatWasChanged()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        const QString path =
            must(Exporter(*newsroom, must(Theme::builtIn())).write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        QFile page(path);
        QVERIFY(page.open(QIODevice::Append) && page.write("<p>假冒者</p>") > 0);
        page.close();
        const QStringList findings = must(examine(*newsroom));
        QCOMPARE(findings.size(), 1);
        QVERIFY2(findings.first().contains(path), qPrintable(findings.first()));
        QVERIFY(QFile::remove(path)); // uploaded and moved away
        QCOMPARE(must(examine(*newsroom)), QStringList());
    }

    /// Every place is looked at that a page went to, not the last one alone.
    void pageThatWasChangedElsewhere()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        Exporter exporter(*newsroom, must(Theme::builtIn()));
        const QString path = must(exporter.write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        must(exporter.write(id, newsroom.path(u"other"_s), ExportFormat::Page, false));
        QCOMPARE(must(examine(*newsroom)), QStringList());
        QFile page(path);
        QVERIFY(page.open(QIODevice::Append) && page.write("<p>假冒者</p>") > 0);
        page.close();
        const QStringList findings = must(examine(*newsroom));
        QCOMPARE(findings.size(), 1);
        QVERIFY2(findings.first().contains(path), qPrintable(findings.first()));
        must(exporter.write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        QCOMPARE(must(examine(*newsroom)), QStringList());
    }

    void picturesOfThePage()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.add(storyWithPicture(newsroom));
        VERIFY_OK(newsroom.sign(id));
        Exporter exporter(*newsroom, must(Theme::builtIn()));
        const QString path = must(exporter.write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        const QDir assets(newsroom.path(u"out/assets"_s));
        QCOMPARE(assets.entryList(QDir::Files).size(), 1);
        const QString picture = assets.filePath(assets.entryList(QDir::Files).first());
        QCOMPARE(must(examine(*newsroom)), QStringList());

        QFile file(picture);
        QVERIFY(file.open(QIODevice::Append) && file.write("x") > 0);
        file.close();
        const QStringList changed = must(examine(*newsroom));
        QCOMPARE(changed.size(), 1);
        QVERIFY2(changed.first().contains(picture), qPrintable(changed.first()));
        QVERIFY(QFile::remove(picture));
        const QStringList gone = must(examine(*newsroom));
        QCOMPARE(gone.size(), 1);
        QVERIFY2(gone.first().contains(picture), qPrintable(gone.first()));
        must(exporter.write(id, newsroom.path(u"out"_s), ExportFormat::Page, false));
        QCOMPARE(must(examine(*newsroom)), QStringList());
        QVERIFY(QFile::remove(picture) && QFile::remove(path)); // uploaded and moved away
        QCOMPARE(must(examine(*newsroom)), QStringList());
    }

    void retractionThatIsUndone()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        VERIFY_OK(newsroom->articles().setPublished(id, newsroom.clock.now()));
        const auto listed = must(newsroom->articles().publishedContent(id));
        VERIFY_OK(newsroom.act(id, u"宋怀远"_s, Verdict::Retract, u"数字有误"_s));
        QCOMPARE(must(examine(*newsroom)), QStringList());
        VERIFY_OK(newsroom->articles().publishContent(id, *listed, newsroom.clock.now()));
        const QStringList findings = must(examine(*newsroom));
        QCOMPARE(findings.size(), 1);
        QVERIFY2(findings.first().contains(u"云溪桥头添了一盏长明灯"_s), qPrintable(findings.first()));
    }

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
        VERIFY_OK(newsroom->articles().insert(NormalArticle(article), Origin::Elsewhere, {}, newsroom.clock.now()));
        VERIFY_OK(Signing(*newsroom).refreshColumns(article.id));
        const auto findings = examine(*newsroom);
        VERIFY_OK(findings);
        QCOMPARE(*findings, QStringList());
    }
};

GAOQIAN_TEST_GUILESS(TestDoctor)
#include "tst_doctor.moc"
