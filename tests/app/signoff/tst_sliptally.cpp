// What edits do to signatures, under both policies.
#include "support/cputime.h"
#include "support/testnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Chain keeping()
{
    Chain chain = presetChain();
    chain.edits = EditPolicy::KeepEarlierStages;
    return chain;
}

/// One letter a slot: . open, H holds, K kept, V void; then the changes of those that need it.
QString slotText(const SlipRecord &record)
{
    const Slip slip = Slip::read(record);
    if (slip.broken())
        return slip.broken()->message;
    QString text;
    for (const Slot &slot : slip.slotList()) {
        text += u".HKV"[int(slot.state)];
        if (slot.changesSince > 0)
            text += QString::number(slot.changesSince);
    }
    return text;
}

} // namespace

class TestSlipTally : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEditVoidsAll()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 6));
        newsroom.edit(record, newsroom.chief, u"second"_s);
        QCOMPARE(slotText(record), u"V1V1V1V1V1V1"_s);
        newsroom.edit(record, newsroom.chief, u"third"_s);
        QCOMPARE(slotText(record), u"V2V2V2V2V2V2"_s);
        newsroom.edit(record, newsroom.editor, u"first draft"_s);
        QCOMPARE(slotText(record), u"HHHHHH"_s);
        QVERIFY(Slip::read(record).holds());
    }

    void contentChangedBehindTheProgramsBackVoidsAll()
    {
        for (const Chain &chain : {presetChain(), keeping()}) {
            TestNewsroom newsroom(chain);
            SlipRecord record = newsroom.record();
            VERIFY_OK(newsroom.signUpTo(record, 6));
            record.contentDigest = TestNewsroom::digestOf(u"forged"_s);
            QCOMPARE(slotText(record), u"V1V1V1V1V1V1"_s);
            QVERIFY(!Slip::read(record).holds());
            QVERIFY(Slip::read(record).credits().isEmpty());
        }
    }

    void laterStagesKeepEarlierSignatures_data()
    {
        QTest::addColumn<QString>("editing");
        QTest::addColumn<QString>("places");
        const TestNewsroom newsroom;
        QTest::newRow("编辑") << newsroom.editor << u"V1V1V1V1V1V1"_s;
        QTest::newRow("编审") << newsroom.reviewer1 << u"K1V1V1V1V1V1"_s;
        QTest::newRow("终审") << newsroom.final2 << u"K1K1K1V1V1V1"_s;
        QTest::newRow("总监制") << newsroom.chief << u"K1K1K1K1K1V1"_s;
        QTest::newRow("nobody of the chain") << TestNewsroom::idFor(u"方舟"_s) << u"V1V1V1V1V1V1"_s;
        QTest::newRow("nobody at all") << u"nobody"_s << u"V1V1V1V1V1V1"_s;
    }

    void laterStagesKeepEarlierSignatures()
    {
        QFETCH(QString, editing);
        QFETCH(QString, places);
        TestNewsroom newsroom(keeping());
        newsroom.add(u"方舟"_s, {u"美编"_s});
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 6));
        newsroom.edit(record, editing, u"second"_s);
        QCOMPARE(slotText(record), places);
        QVERIFY2(!Slip::read(record).holds(), "nobody has signed this text");
    }

    void afterAKeptEditTheRestSignsAgain()
    {
        TestNewsroom newsroom(keeping());
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 6));
        newsroom.edit(record, newsroom.final1, u"second"_s);
        QCOMPARE(Slip::read(record).currentRole(), u"终审"_s);
        // Each their own slot, whoever comes first.
        VERIFY_OK(newsroom.sign(record, newsroom.final2, Verdict::Approve));
        QCOMPARE(record.decisions.last().slot, 1);
        QCOMPARE(slotText(record), u"K1K1K1V1HV1"_s);
        VERIFY_OK(newsroom.sign(record, newsroom.final1, Verdict::Approve));
        VERIFY_OK(newsroom.sign(record, newsroom.chief, Verdict::Approve));
        QCOMPARE(slotText(record), u"K1K1K1HHH"_s);
        VERIFY_OK(Slip::read(record).holds());
        QCOMPARE(Slip::read(record).credits().size(), 4);
        QVERIFY(
            Slip::read(record).remarks().contains(u"编辑 (周晓禾) signed an earlier text (changes by later stages since: 1)"_s));
    }

    void somebodyElseMaySignInPlaceOfAVoidSignature()
    {
        TestNewsroom newsroom(keeping());
        const QString third = newsroom.add(u"苏遥"_s, {u"终审"_s});
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 5));
        newsroom.edit(record, newsroom.final1, u"second"_s);
        VERIFY_OK(newsroom.sign(record, third, Verdict::Approve));
        QCOMPARE(record.decisions.last().slot, 0);
        VERIFY_OK(newsroom.sign(record, newsroom.final2, Verdict::Approve));
        QCOMPARE(record.decisions.last().slot, 1);
        QCOMPARE(Slip::read(record).currentRole(), u"总监制"_s);
        QCOMPARE(slotText(record), u"K1K1K1HH."_s);
    }

    /// One edit by somebody of an early stage is enough, wherever it stands on the way.
    void everyEditOnTheWayCounts()
    {
        TestNewsroom newsroom(keeping());
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 6));
        newsroom.edit(record, newsroom.chief, u"second"_s);
        newsroom.edit(record, newsroom.reviewer1, u"third"_s);
        newsroom.edit(record, newsroom.chief, u"fourth"_s);
        QCOMPARE(slotText(record), u"K3V3V3V3V3V3"_s);
    }

    void undoneEditsDoNotCount()
    {
        TestNewsroom newsroom(keeping());
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 6));
        newsroom.edit(record, newsroom.editor, u"second"_s);
        newsroom.edit(record, newsroom.editor, u"first draft"_s);
        QCOMPARE(slotText(record), u"HHHHHH"_s);
        newsroom.edit(record, newsroom.chief, u"third"_s);
        QCOMPARE(slotText(record), u"K3K3K3K3K3V3"_s);
        newsroom.edit(record, newsroom.chief, u"first draft"_s);
        QCOMPARE(slotText(record), u"HHHHHH"_s);
    }

    /// What the editor wrote before sending up is not a change to what they signed, even where it leads there and back.
    void editsBeforeTheSignatureDoNotCount()
    {
        TestNewsroom newsroom(keeping());
        SlipRecord record = newsroom.record();
        newsroom.edit(record, newsroom.editor, u"second"_s);
        newsroom.edit(record, newsroom.editor, u"first draft"_s);
        VERIFY_OK(newsroom.signUpTo(record, 6));
        newsroom.edit(record, newsroom.chief, u"second"_s);
        QCOMPARE(slotText(record), u"K1K1K1K1K1V1"_s);
    }

    void peopleEditFromTheStageThatTheySignedAt()
    {
        TestNewsroom newsroom(keeping());
        const QString both = newsroom.add(u"万全"_s, {u"编辑"_s, u"终审"_s});
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 4));
        newsroom.edit(record, both, u"second"_s);
        QCOMPARE(slotText(record), u"V1V1V1V1.."_s); // of their roles, the lowest
        newsroom.edit(record, both, u"first draft"_s);
        VERIFY_OK(newsroom.sign(record, both, Verdict::Approve));
        newsroom.edit(record, both, u"second"_s);
        QCOMPARE(slotText(record), u"K3K3K3V3V1."_s);
    }

    /// Whoever gets another role takes nothing back from the slips of before.
    void peopleEditWithTheRolesThatTheyHadThen()
    {
        TestNewsroom newsroom(keeping());
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 3));
        newsroom.edit(record, newsroom.final1, u"second"_s);
        VERIFY_OK(newsroom.sign(record, newsroom.final2, Verdict::Approve));
        QCOMPARE(slotText(record), u"K1K1K1H.."_s);
        Person moved = newsroom.people[3];
        QCOMPARE(moved.id, newsroom.final1);
        moved.roles = QStringList{u"编辑"_s};
        newsroom.clock.advance(60);
        moved.certifiedFrom = newsroom.clock.now();
        newsroom.certifyAgain(moved);
        record.people = newsroom.people;
        QCOMPARE(slotText(record), u"K1K1K1H.."_s);
        newsroom.edit(record, newsroom.final1, u"third"_s);
        QCOMPARE(slotText(record), u"V2V2V2V1.."_s);
    }

    void aRoleThatNobodyCertifiedKeepsNothing()
    {
        TestNewsroom newsroom(keeping());
        const QString outsider = newsroom.add(u"方舟"_s, {u"美编"_s});
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 5));
        record.people.last().roles = QStringList{u"总监制"_s};
        newsroom.edit(record, outsider, u"second"_s);
        QCOMPARE(slotText(record), u"V1V1V1V1V1."_s);
    }

    void gapsInTheEditsKeepNothing()
    {
        TestNewsroom newsroom(keeping());
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 5));
        newsroom.edit(record, newsroom.chief, u"second"_s);
        newsroom.edit(record, newsroom.chief, u"third"_s);
        newsroom.edit(record, newsroom.chief, u"fourth"_s);
        QCOMPARE(slotText(record), u"K3K3K3K3K3."_s);
        record.edits[0].afterDecision = 0; // said to be from before all signatures
        QCOMPARE(slotText(record), u"V2V2V2V2V2."_s);
        record.edits[0].afterDecision = 5;
        record.edits.removeAt(1);
        QCOMPARE(slotText(record), u"V2V2V2V2V2."_s);
    }

    void aReturnReopensWhatWasKept()
    {
        TestNewsroom newsroom(keeping());
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 5));
        newsroom.edit(record, newsroom.chief, u"second"_s);
        VERIFY_OK(newsroom.sign(record, newsroom.chief, Verdict::Return, u"再看一遍"_s, 1));
        QCOMPARE(slotText(record), u"K1....."_s);
        VERIFY_OK(newsroom.sign(record, newsroom.reviewer2, Verdict::Approve));
        QCOMPARE(slotText(record), u"K1H...."_s);
    }

    /// Thousands of saves while one person polishes a story must not make reading its slip slow.
    void manyEditsAreReadQuickly()
    {
        TestNewsroom newsroom(keeping());
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 5));
        for (int i = 0; i < 5000; ++i)
            newsroom.edit(record, newsroom.chief, QString::number(i));
        VERIFY_OK(newsroom.sign(record, newsroom.chief, Verdict::Approve));
        const test::CpuTime timer;
        QCOMPARE(slotText(record), u"K5000K5000K5000K5000K5000H"_s);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

GAOQIAN_TEST_APPLESS(TestSlipTally)
#include "tst_sliptally.moc"
