// A slip's way through the chain: order, different people, returns, withdrawal, release, and what the page may credit.
#include "support/testnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

#define VERIFY_SOUND(record)                                                                                                     \
    do {                                                                                                                         \
        const auto broken = Slip::read(record).broken();                                                                         \
        QVERIFY2(!broken, qPrintable(broken ? broken->message : QString()));                                                     \
    } while (false)

/// "编辑 周晓禾|编审 林知远 沈青岚"
QString creditText(const SlipRecord &record)
{
    QStringList lines;
    for (const CreditLine &line : Slip::read(record).credits())
        lines += (QStringList{line.role} + line.names).join(u' ');
    return lines.join(u'|');
}

QString sentence(const Result<void> &result) { return result ? QString() : result.error().message; }

SlipState stateOf(const SlipRecord &record) { return Slip::read(record).state(); }

/// One letter a slot: . open, H holds, K kept, V void.
QString slotText(const SlipRecord &record)
{
    QString text;
    for (const Slot &slot : Slip::read(record).slotList())
        text += u".HKV"[int(slot.state)];
    return text;
}

} // namespace

class TestSlip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWholeWay()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        QCOMPARE(slotText(record), u"......"_s);
        QCOMPARE(Slip::read(record).currentRole(), u"编辑"_s);
        QCOMPARE(sentence(Slip::read(record).holds()),
                 u"This article has not been sent up; somebody who is 编辑 must send it up"_s);

        const QStringList order{newsroom.editor, newsroom.reviewer2, newsroom.reviewer1,
                                newsroom.final1, newsroom.final2,    newsroom.chief};
        const QStringList waiting{u"Waiting for 编审 (0 of 2 signed)"_s,   u"Waiting for 编审 (1 of 2 signed)"_s,
                                  u"Waiting for 终审 (0 of 2 signed)"_s,   u"Waiting for 终审 (1 of 2 signed)"_s,
                                  u"Waiting for 总监制 (0 of 1 signed)"_s, QString()};
        for (int i = 0; i < 6; ++i) {
            VERIFY_OK(newsroom.sign(record, order[i], i == 0 ? Verdict::Submit : Verdict::Approve));
            VERIFY_SOUND(record);
            QCOMPARE(slotText(record), QString(i + 1, u'H') + QString(5 - i, u'.'));
            QCOMPARE(sentence(Slip::read(record).holds()), waiting[i]);
        }
        QCOMPARE(stateOf(record), SlipState::Signed);
        QCOMPARE(Slip::read(record).currentRole(), QString());
        QCOMPARE(creditText(record), u"编辑 周晓禾|编审 沈青岚 林知远|终审 郑怀川 何砚秋|总监制 陆承安"_s);
        QVERIFY(Slip::read(record).remarks().isEmpty());
    }

    void waitingCountsFromTheLastDecisionOrEdit()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        QVERIFY(!Slip::read(record).waitingSince().isValid());
        VERIFY_OK(newsroom.signUpTo(record, 2));
        QCOMPARE(Slip::read(record).waitingSince(), record.decisions.last().time);
        const QDateTime since = record.decisions.last().time;
        VERIFY_OK(newsroom.sign(record, newsroom.chief, Verdict::Release, u"防汛"_s));
        QCOMPARE(Slip::read(record).waitingSince(), since); // whoever had to sign still has
        newsroom.edit(record, newsroom.editor, u"changed"_s);
        QCOMPARE(Slip::read(record).waitingSince(), record.edits.last().time);
        VERIFY_OK(newsroom.sign(record, newsroom.final1, Verdict::Reject, u"重复选题"_s));
        QVERIFY(!Slip::read(record).waitingSince().isValid());
        record.decisions.removeFirst();
        QVERIFY(Slip::read(record).broken());
        QVERIFY(!Slip::read(record).waitingSince().isValid());
    }

    void creditsNameOnlyWhoSigned()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        QCOMPARE(creditText(record), QString());
        VERIFY_OK(newsroom.signUpTo(record, 2));
        QCOMPARE(creditText(record), u"编辑 周晓禾|编审 林知远"_s);
        newsroom.edit(record, newsroom.editor, u"changed"_s);
        QCOMPARE(creditText(record), QString());
        newsroom.edit(record, newsroom.editor, u"first draft"_s);
        QCOMPARE(creditText(record), u"编辑 周晓禾|编审 林知远"_s);
        VERIFY_OK(newsroom.sign(record, newsroom.final1, Verdict::Reject, u"重复选题"_s));
        QCOMPARE(creditText(record), QString());
    }

    void proposalsAreComplete()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Submit));
        const QDateTime now = newsroom.clock.now().toOffsetFromUtc(8 * 3600);
        const auto decision = Slip::read(record).propose({Verdict::Approve, newsroom.reviewer1, u" 可发 \n"_s, {}}, now);
        VERIFY_OK(decision);
        const Decision expected{record.articleId,
                                2,
                                Verdict::Approve,
                                1,
                                0,
                                -1,
                                newsroom.reviewer1,
                                u"可发"_s,
                                now.toUTC(),
                                record.contentDigest,
                                chainDigest(presetChain()),
                                decisionDigest(record.decisions[0]),
                                {}};
        QCOMPARE(*decision, expected);
        QCOMPARE(decision->time.timeSpec(), Qt::UTC);
    }

    void nobodySignsTwice()
    {
        TestNewsroom newsroom;
        const QString everybody = newsroom.add(u"万全"_s, {u"编辑"_s, u"编审"_s, u"终审"_s, u"总监制"_s});
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.sign(record, everybody, Verdict::Submit));
        QCOMPARE(sentence(newsroom.sign(record, everybody, Verdict::Approve)),
                 u"万全 has already signed as 编辑; 编审 needs somebody else"_s);
        // Not even in the place of a signature that an edit voided.
        VERIFY_OK(newsroom.sign(record, newsroom.reviewer1, Verdict::Approve));
        VERIFY_OK(newsroom.sign(record, newsroom.reviewer2, Verdict::Approve));
        QVERIFY(!newsroom.sign(record, everybody, Verdict::Approve));
        // A new round is a new slip.
        VERIFY_OK(newsroom.sign(record, newsroom.chief, Verdict::Return, u"改标题"_s));
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Submit));
        VERIFY_OK(newsroom.sign(record, everybody, Verdict::Approve));
        VERIFY_SOUND(record);
    }

    void relaxedDistinctness()
    {
        Chain chain = presetChain();
        chain.distinctPeople = false;
        TestNewsroom newsroom(chain);
        const QString everybody = newsroom.add(u"万全"_s, {u"编辑"_s, u"编审"_s, u"终审"_s, u"总监制"_s});
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.sign(record, everybody, Verdict::Submit));
        VERIFY_OK(newsroom.sign(record, everybody, Verdict::Approve));
        QVERIFY2(!newsroom.sign(record, everybody, Verdict::Approve), "one stage still needs different people");
        VERIFY_OK(newsroom.sign(record, newsroom.reviewer1, Verdict::Approve));
        VERIFY_OK(newsroom.sign(record, everybody, Verdict::Approve));
        VERIFY_SOUND(record);
        const QStringList remarks = Slip::read(record).remarks();
        QCOMPARE(remarks, (QStringList{u"Under this sign-off chain one person may sign at several stages"_s,
                                       u"万全 signed at more than one stage: 编辑 and 编审"_s}));
        QCOMPARE(creditText(record), u"编辑 万全|编审 万全 林知远|终审 万全"_s);
    }

    void returnsReopenTheStagesFromTheTargetOn_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<SlipState>("state");
        QTest::addColumn<QString>("places");
        QTest::newRow("编辑") << 0 << SlipState::Returned << u"......"_s;
        QTest::newRow("编审") << 1 << SlipState::InReview << u"H....."_s;
        QTest::newRow("终审") << 2 << SlipState::InReview << u"HHH..."_s;
    }

    void returnsReopenTheStagesFromTheTargetOn()
    {
        QFETCH(int, target);
        QFETCH(SlipState, state);
        QFETCH(QString, places);
        TestNewsroom newsroom;
        for (const int count : {5, 6}) {
            SlipRecord record = newsroom.record();
            VERIFY_OK(newsroom.signUpTo(record, count));
            VERIFY_OK(newsroom.sign(record, newsroom.chief, Verdict::Return, u"请核实日期"_s, target));
            VERIFY_SOUND(record);
            QCOMPARE(stateOf(record), state);
            QCOMPARE(slotText(record), places);
            QCOMPARE(Slip::read(record).currentStage(), target);
            // And the whole way from there.
            const QStringList order{newsroom.editor, newsroom.reviewer1, newsroom.reviewer2,
                                    newsroom.final1, newsroom.final2,    newsroom.chief};
            for (qsizetype i = places.count(u'H'); i < order.size(); ++i)
                VERIFY_OK(newsroom.sign(record, order[i], i == 0 ? Verdict::Submit : Verdict::Approve));
            VERIFY_OK(Slip::read(record).holds());
        }
    }

    void whoeverReturnsForSeveralRolesDoesSoFromTheHighest()
    {
        TestNewsroom newsroom;
        const QString both = newsroom.add(u"万全"_s, {u"编辑"_s, u"终审"_s});
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 3));
        VERIFY_OK(newsroom.sign(record, both, Verdict::Return, u"改"_s, 1));
        QCOMPARE(record.decisions.last().stage, 2);
        VERIFY_SOUND(record);
    }

    void releaseRolesOutsideTheChainMayReturnWhatIsSigned()
    {
        Chain chain = presetChain();
        chain.releaseRoles = QStringList{u"社长"_s};
        TestNewsroom newsroom(chain);
        const QString publisher = newsroom.add(u"万全"_s, {u"社长"_s});
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 3));
        QVERIFY(!newsroom.sign(record, publisher, Verdict::Return, u"改"_s));
        VERIFY_OK(newsroom.sign(record, publisher, Verdict::Release, u"汛情"_s));
        VERIFY_OK(newsroom.sign(record, publisher, Verdict::Return, u"改"_s, 2));
        QCOMPARE(record.decisions.last().stage, -1);
        VERIFY_SOUND(record);
        QCOMPARE(stateOf(record), SlipState::InReview); // a return ends the release
        QCOMPARE(slotText(record), u"HHH..."_s);
    }

    void aSubmissionOpensANewRound()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 4));
        newsroom.edit(record, newsroom.editor, u"changed"_s);
        QCOMPARE(slotText(record), u"VVVV.."_s);
        QCOMPARE(sentence(Slip::read(record).holds()),
                 u"The text was changed after it was signed; somebody who is 编辑 must send it up again"_s);
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Submit));
        QCOMPARE(slotText(record), u"H....."_s);
        VERIFY_SOUND(record);
    }

    void withdrawing()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 6));
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Withdraw));
        QCOMPARE(stateOf(record), SlipState::Draft);
        QCOMPARE(slotText(record), u"......"_s);
        QCOMPARE(creditText(record), QString());
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Submit));
        VERIFY_SOUND(record);
    }

    void emergencyRelease()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 2));
        VERIFY_OK(newsroom.sign(record, newsroom.chief, Verdict::Release, u"台风红色预警"_s));
        VERIFY_OK(Slip::read(record).holds());
        QCOMPARE(stateOf(record), SlipState::Released);
        QCOMPARE(creditText(record), u"编辑 周晓禾|编审 林知远"_s);
        QCOMPARE(Slip::read(record).remarks(),
                 QStringList(u"Released in an emergency by 陆承安, before every stage had signed: 台风红色预警"_s));

        // It covers this content and no other.
        newsroom.edit(record, newsroom.chief, u"changed"_s);
        QCOMPARE(stateOf(record), SlipState::InReview);
        QVERIFY(!Slip::read(record).holds());
        newsroom.edit(record, newsroom.chief, u"first draft"_s);
        QCOMPARE(stateOf(record), SlipState::Released);

        // The missing signatures can follow.
        VERIFY_OK(newsroom.sign(record, newsroom.reviewer2, Verdict::Approve));
        VERIFY_OK(newsroom.sign(record, newsroom.final1, Verdict::Approve));
        VERIFY_OK(newsroom.sign(record, newsroom.final2, Verdict::Approve));
        QCOMPARE(stateOf(record), SlipState::Released);
        VERIFY_OK(newsroom.sign(record, newsroom.chief, Verdict::Approve));
        QCOMPARE(stateOf(record), SlipState::Signed);
        VERIFY_SOUND(record);
    }

    void retracting()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 6));
        VERIFY_OK(newsroom.sign(record, newsroom.chief, Verdict::Retract, u"当事人要求"_s));
        QCOMPARE(sentence(Slip::read(record).holds()),
                 u"This article was taken back; somebody who is 编辑 must send it up again"_s);
        QCOMPARE(creditText(record), QString());
        VERIFY_OK(newsroom.signUpTo(record, 6));
        VERIFY_OK(Slip::read(record).holds());
    }

    void aChangedChainGovernsTheNextRound()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 6));
        newsroom.clock.advance(3600);
        Chain shorter = presetChain();
        shorter.stages.removeAt(1);
        newsroom.setChain(shorter);
        record.chains = newsroom.chains;
        QVERIFY2(Slip::read(record).holds(), "what was signed under the old chain stays signed");
        QCOMPARE(Slip::read(record).chain(), presetChain());
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Submit));
        QCOMPARE(Slip::read(record).chain(), shorter);
        VERIFY_OK(newsroom.sign(record, newsroom.final1, Verdict::Approve));
        VERIFY_SOUND(record);
    }

    void anotherChannelsChainDoesNotDo()
    {
        TestNewsroom newsroom;
        Chain quick;
        quick.stages = {{u"编辑"_s, 1}};
        newsroom.setChain(quick, {u"天气"_s});
        SlipRecord record = newsroom.record(u"story"_s, {u"天气"_s});
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Submit));
        VERIFY_OK(Slip::read(record).holds());
        record.channel = QStringList{u"时政"_s};
        VERIFY_SOUND(record);
        QCOMPARE(
            sentence(Slip::read(record).holds()),
            u"This article was signed under the sign-off chain of another channel than 时政; somebody who is 编辑 must send it "
            "up again"_s);
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Submit));
        QCOMPARE(Slip::read(record).chain(), presetChain());
    }

    void norDoesTheGeneralChainForAChannelWithItsOwn()
    {
        Chain quick;
        quick.stages = {{u"编辑"_s, 1}};
        TestNewsroom newsroom(quick);
        newsroom.setChain(presetChain(), {u"时政"_s});
        newsroom.clock.advance(3600);
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Submit));
        VERIFY_OK(Slip::read(record).holds());
        record.channel = QStringList{u"时政"_s};
        QVERIFY(!Slip::read(record).holds());
        QVERIFY(Slip::read(record).openTo(newsroom.editor).contains(Verdict::Submit));
    }

    void withoutAChainNothingIsSentUp()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        record.chains.clear();
        const Slip slip = Slip::read(record);
        QVERIFY(!slip.broken());
        QVERIFY(slip.slotList().isEmpty());
        QVERIFY(!slip.holds());
        QVERIFY(slip.awaitedPeople().isEmpty());
        QVERIFY(slip.openTo(newsroom.editor).isEmpty());
        QVERIFY(!slip.propose({Verdict::Submit, newsroom.editor, {}, {}}, newsroom.clock.now()));
        QVERIFY(!slip.propose({Verdict::Approve, newsroom.editor, {}, {}}, newsroom.clock.now()));
    }

    void severalSignersOfTheFirstStage()
    {
        Chain chain = presetChain();
        chain.stages[0].signers = 2;
        TestNewsroom newsroom(chain);
        const QString other = newsroom.add(u"苏遥"_s, {u"编辑"_s});
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Submit));
        QCOMPARE(Slip::read(record).currentStage(), 0);
        QVERIFY(!newsroom.sign(record, newsroom.editor, Verdict::Approve));
        VERIFY_OK(newsroom.sign(record, other, Verdict::Approve));
        QCOMPARE(Slip::read(record).currentStage(), 1);
        newsroom.edit(record, other, u"changed"_s);
        QCOMPARE(sentence(newsroom.sign(record, other, Verdict::Approve)),
                 u"The text was changed after 周晓禾 signed it; somebody who is 编辑 must send it up again"_s);
        VERIFY_OK(newsroom.sign(record, other, Verdict::Submit));
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Approve));
        VERIFY_SOUND(record);
    }

    void aChangeOfRolesKeepsOldSlips()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 3));
        Person promoted = newsroom.people[1];
        promoted.roles = QStringList{u"终审"_s};
        promoted.name = u"林知远（终审）"_s;
        newsroom.certifyAgain(promoted);
        record.people = newsroom.people;
        VERIFY_SOUND(record);
        QCOMPARE(creditText(record), u"编辑 周晓禾|编审 林知远 沈青岚"_s);
        QCOMPARE(Slip::read(record).person(newsroom.reviewer1)->name, promoted.name);
        QVERIFY2(!newsroom.sign(record, newsroom.reviewer1, Verdict::Approve), "signed this slip already");
        QVERIFY(Slip::read(record).openTo(newsroom.reviewer1).contains(Verdict::Return)); // as 终审
    }

    void clocksThatDisagreeAreRemarkedOn()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Submit));
        newsroom.clock.advance(-150); // sign() adds 90 seconds: one minute back
        VERIFY_OK(newsroom.sign(record, newsroom.reviewer1, Verdict::Approve));
        QVERIFY(Slip::read(record).remarks().isEmpty());
        newsroom.clock.advance(-3600);
        VERIFY_OK(newsroom.sign(record, newsroom.reviewer2, Verdict::Approve));
        VERIFY_SOUND(record);
        QCOMPARE(Slip::read(record).remarks(),
                 QStringList(u"Decision 3 is dated before decision 2; the clock of one of the two desks was wrong"_s));
    }

    void hasteIsRemarkedOn()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 3));
        newsroom.clock.advance(-60); // so that 30 seconds go by
        VERIFY_OK(newsroom.sign(record, newsroom.final1, Verdict::Approve));
        newsroom.clock.advance(-60);
        VERIFY_OK(newsroom.sign(record, newsroom.final2, Verdict::Approve)); // the same stage
        QCOMPARE(Slip::read(record).remarks(), QStringList(u"编审 (沈青岚) and 终审 (郑怀川) signed within the same minute"_s));
    }
};

GAOQIAN_TEST_APPLESS(TestSlip)
#include "tst_slip.moc"
