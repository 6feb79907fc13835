// Acting on slips: what is signed is what was seen, nothing half done is stored, and the desk's columns follow.
#include "article/articlerecord.h"
#include "newsroom/signing/asseen.h"
#include "newsroom/signing/signing.h"
#include "signoff/slip.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/decisionstore.h"
#include "support/interruption.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QSqlQuery>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

class TestSigning : public QObject {
    Q_OBJECT

private:
    static qsizetype decisionCount(ScratchNewsroom &newsroom, const QString &id)
    {
        return must(newsroom->decisions().of(id)).size();
    }

private Q_SLOTS:
    void columnsFollowTheSlipUntilItIsSigned()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        QCOMPARE(newsroom.record(id).slipState, u"draft"_s);
        const QStringList awaited{u"编审"_s, u"编审"_s, u"终审"_s, u"终审"_s, u"总监制"_s, QString()};
        for (int i = 0; i < 6; ++i) {
            const auto decision = newsroom.act(id, ScratchNewsroom::team()[i].first, i == 0 ? Verdict::Submit : Verdict::Approve);
            VERIFY_OK(decision);
            QCOMPARE(decision->number, i + 1);
            const ArticleRecord record = newsroom.record(id);
            QCOMPARE(record.awaitedRole, awaited[i]);
            QCOMPARE(record.slipState, i < 5 ? u"in-review"_s : u"signed"_s);
            QCOMPARE(record.waitingSince, i < 5 ? newsroom.clock.now() : QDateTime());
            QCOMPARE(record.slipHead, decisionDigest(*decision));
        }
        const auto slip = Signing(*newsroom).slip(id);
        VERIFY_OK(slip);
        VERIFY_OK(slip->holds());
        const auto revisions = newsroom->articles().revisions(id);
        VERIFY_OK(revisions);
        QCOMPARE(revisions->size(), 6);
        QCOMPARE(revisions->first().reason, u"submit"_s);
        QCOMPARE(revisions->last().reason, u"sign"_s);
    }

    void editSendsTheStoryBackInTheList()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id, 3));
        newsroom.retitle(id, u"陶然"_s, u"云溪桥头添了两盏灯"_s);
        const ArticleRecord record = newsroom.record(id);
        QCOMPARE(record.awaitedRole, u"编辑"_s);
        QCOMPARE(record.waitingSince, newsroom.clock.now());
    }

    void oneSignatureIsCalledOtherwiseThanAllOfThem()
    {
        // one string for both would be 已审定 in the version list after the first of six
        class Chinese : public QTranslator {
        public:
            QString translate(const char *, const char *source, const char *about, int) const override
            {
                return QString::fromUtf8(source) + u'/' + QString::fromUtf8(about);
            }
            bool isEmpty() const override { return false; }
        } chinese;
        QVERIFY(QCoreApplication::installTranslator(&chinese));
        QVERIFY(verdictText(Verdict::Approve) != slipStateText(SlipState::Signed));
    }

    void contentThatWasNotSeenIsNotSigned()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        const QString seen = newsroom.record(id).digest;
        newsroom.retitle(id, u"陶然"_s, u"云溪桥头添了两盏灯"_s);
        const Act act{Verdict::Submit, newsroom.person(u"陶然"_s).id, {}, {}};
        const auto refusal = Signing(*newsroom).act(id, act, newsroom.key(u"陶然"_s), seen);
        QVERIFY(!refusal);
        QCOMPARE(refusal.error().kind, ErrorKind::Conflict);
        QVERIFY(!Signing(*newsroom).act(id, act, newsroom.key(u"陶然"_s), {})); // nor what nobody looked at
        QCOMPARE(decisionCount(newsroom, id), 0);
        VERIFY_OK(Signing(*newsroom).act(id, act, newsroom.key(u"陶然"_s), newsroom.record(id).digest));
    }

    void anothersKeyStoresNothing()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id, 1));
        const ArticleRecord before = newsroom.record(id);
        const Act act{Verdict::Approve, newsroom.person(u"柳明"_s).id, {}, {}};
        newsroom.clock.advance(60);
        QVERIFY(!Signing(*newsroom).act(id, act, newsroom.key(u"何为"_s), before.digest));
        QVERIFY(!Signing(*newsroom).act(id, act, SigningKey::generate(), before.digest));
        QCOMPARE(newsroom.record(id), before);
        QCOMPARE(decisionCount(newsroom, id), 1);
        QCOMPARE(must(newsroom->articles().revisions(id)).size(), 1);
        // And the slip is as usable as before.
        VERIFY_OK(newsroom.act(id, u"柳明"_s, Verdict::Approve));
    }

    void refusedActStoresNothing()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        const auto early = newsroom.act(id, u"宋怀远"_s, Verdict::Approve);
        QVERIFY(!early);
        QCOMPARE(early.error().kind, ErrorKind::Refused);
        VERIFY_OK(newsroom.sign(id, 1));
        QVERIFY(!newsroom.act(id, u"柳明"_s, Verdict::Return)); // without an opinion
        QCOMPARE(decisionCount(newsroom, id), 1);
    }

    void returnedStoryWaitsForTheEditor()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id, 2));
        VERIFY_OK(newsroom.act(id, u"何为"_s, Verdict::Return, u"第二段的时间请再核实"_s));
        const ArticleRecord record = newsroom.record(id);
        QCOMPARE(record.slipState, u"returned"_s);
        QCOMPARE(record.awaitedRole, u"编辑"_s);
    }

    /// Another program signs just while the slip is read: the slip is as it was before or as it is after, and accuses nobody.
    void slipIsOfOneMoment_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("before the people") << u"SELECT person_id, name, roles"_s;
        QTest::newRow("before the chains") << u"SELECT id, channel, chain"_s;
        QTest::newRow("before the decisions") << u"SELECT number, verdict"_s;
        QTest::newRow("before the edits") << u"SELECT person_id, time, from_digest"_s;
    }

    void slipIsOfOneMoment()
    {
        QFETCH(QString, statement);
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id, 2));
        Interruption signing(statement, [&] {
            newsroom.retitle(id, u"陶然"_s, u"云溪桥头添了两盏灯"_s);
            VERIFY_OK(newsroom.act(id, u"陶然"_s, Verdict::Submit));
        });
        const auto window = newsroom.another(&signing);
        const Slip slip = must(Signing(*window).slip(id));
        QVERIFY(signing.hasHappened());
        QVERIFY2(!slip.broken(), slip.broken() ? qPrintable(slip.broken()->message) : "");
        QCOMPARE(slip.record().decisions.size(), 2);
        QCOMPARE(slip.currentRole(), u"编审"_s);
        QCOMPARE(must(Signing(*window).slip(id)).record().decisions.size(), 3);
    }

    /// `set` and the autosave refresh the columns while somebody else signs: no act is undone by it, and none is in the way.
    void refreshedColumnsWriteNoHeads()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id, 2));
        Interruption signing(u"UPDATE articles SET slip_state"_s, [] {}); // in the transaction: nobody can sign there
        const auto window = newsroom.another(&signing);
        VERIFY_OK(Signing(*window).refreshColumns(id));
        QVERIFY(signing.hasHappened());
        VERIFY_OK(newsroom.act(id, u"何为"_s, Verdict::Approve));
        const QString head = newsroom.record(id).slipHead;
        VERIFY_OK(Signing(*window).refreshColumns(id));
        QCOMPARE(newsroom.record(id).slipHead, head);
    }

    void headThatLagsBehindFreezesNothing()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id, 2));
        const QString older = newsroom.record(id).slipHead;
        VERIFY_OK(newsroom.act(id, u"何为"_s, Verdict::Approve));
        VERIFY_OK(newsroom->articles().noteHead(id, older)); // as an earlier version of the program wrote it back
        QVERIFY(!must(Signing(*newsroom).slip(id)).broken());
        VERIFY_OK(newsroom.act(id, u"蒋舟"_s, Verdict::Approve));
        const auto last = must(newsroom->decisions().of(id)).last();
        QCOMPARE(newsroom.record(id).slipHead, decisionDigest(last));
        // What the head guards against is noticed as before.
        QSqlQuery query(newsroom->database().handle());
        QVERIFY(query.exec(u"DELETE FROM decisions WHERE number = 4"_s));
        QVERIFY(must(Signing(*newsroom).slip(id)).broken());
    }

    void contentThatWasSignedIsCheckedWhenItIsShown()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id, 1));
        const QString digest = newsroom.record(id).digest;
        newsroom.retitle(id, u"陶然"_s, u"云溪桥头添了两盏灯"_s);
        VERIFY_OK(newsroom->articles().revision(id, 1));
        // History rewritten, so that nothing would seem to have changed.
        QSqlQuery query(newsroom->database().handle());
        QVERIFY(query.exec(u"UPDATE contents SET article = replace(article, '一盏长明灯', '两盏灯')"_s));
        QVERIFY(!newsroom->articles().revision(id, 1).ok());
        QVERIFY(!newsroom->articles().content(id, digest).ok());
    }

    void idsAreIds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("path") << u"../../outside"_s;
        QTest::newRow("link") << u"https://example.org/x?"_s;
        QTest::newRow("script") << u"javascript:alert(1)//"_s;
        QTest::newRow("upper case") << u"5F0C1D6E-93B5-4B7E-9A51-0D8A3C2F7E10"_s;
    }

    void idsAreIds()
    {
        QFETCH(QString, id);
        ScratchNewsroom newsroom;
        const QString was = newsroom.addStory();
        QSqlQuery query(newsroom->database().handle());
        for (const QString &statement :
             {withoutReferences(), u"UPDATE articles SET id = '%1'"_s.arg(id),
              u"UPDATE working_copies SET article_id = '%1', article = replace(article, '%2', '%1')"_s.arg(id, was)})
            QVERIFY2(query.exec(statement), qPrintable(statement));
        QVERIFY(!newsroom->articles().load(id).ok());
        QVERIFY(!newsroom->articles().resolveId(id).ok());
        QVERIFY(!Signing(*newsroom).slip(id).ok());
    }

    void retractUnpublishes()
    {
        ScratchNewsroom newsroom;
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id));
        VERIFY_OK(newsroom->articles().setPublished(id, newsroom.clock.now()));
        VERIFY_OK(newsroom.act(id, u"宋怀远"_s, Verdict::Retract, u"消息来源撤回"_s));
        const ArticleRecord record = newsroom.record(id);
        QVERIFY(!record.publishedAt.isValid());
        QCOMPARE(record.slipState, u"retracted"_s);
        const auto shown = newsroom->articles().count({.published = true});
        VERIFY_OK(shown);
        QCOMPARE(*shown, 0);
    }

    void keepEarlierStages()
    {
        ScratchNewsroom newsroom;
        Chain chain = presetChain();
        chain.edits = EditPolicy::KeepEarlierStages;
        newsroom.clock.advance(60);
        VERIFY_OK(Staffing(*newsroom).setChain({}, chain, newsroom.admin(), ScratchNewsroom::passphrase(u"陶然"_s)));
        const QString id = newsroom.addStory();
        VERIFY_OK(newsroom.sign(id, 4));
        newsroom.retitle(id, u"孟知秋"_s, u"云溪桥头添了两盏灯"_s);

        const auto slip = Signing(*newsroom).slip(id);
        VERIFY_OK(slip);
        QVERIFY(!slip->broken());
        for (const Slot &slot : slip->slotList()) {
            const SlotState expected = slot.stage < 2                                    ? SlotState::Kept
                                       : slot.stage == 2 && slot.personName == u"蒋舟"_s ? SlotState::Void
                                                                                         : SlotState::Open;
            QCOMPARE(slot.state, expected);
            QCOMPARE(slot.changesSince, expected == SlotState::Open ? 0 : 1);
        }
        QCOMPARE(newsroom.record(id).awaitedRole, u"终审"_s);
        for (const QString &name : {u"蒋舟"_s, u"孟知秋"_s, u"宋怀远"_s})
            VERIFY_OK(newsroom.act(id, name, Verdict::Approve));
        QCOMPARE(newsroom.record(id).slipState, u"signed"_s);
        const auto whole = Signing(*newsroom).slip(id);
        VERIFY_OK(whole);
        VERIFY_OK(whole->holds());
        QCOMPARE(whole->credits().size(), 4);
    }
};

GAOQIAN_TEST_GUILESS(TestSigning)
#include "tst_signing.moc"
