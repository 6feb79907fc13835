// Decisions: names of verdicts, and that a signature is over every member.
#include "signoff/decision.h"
#include "support/testnewsroom.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Decision sample()
{
    return {u"article"_s,
            3,
            Verdict::Return,
            2,
            -1,
            1,
            u"person"_s,
            u"“导语”太长\n请改"_s,
            QDateTime({2026, 3, 2}, {8, 30}, Qt::UTC),
            u"content"_s,
            u"chain"_s,
            u"previous"_s,
            {}};
}

} // namespace

class TestDecision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verdictNames()
    {
        QStringList names;
        for (const Verdict verdict : allVerdicts()) {
            names += verdictName(verdict);
            QCOMPARE(verdictFromName(names.last()), verdict);
        }
        QCOMPARE(names,
                 (QStringList{u"submit"_s, u"approve"_s, u"return"_s, u"reject"_s, u"withdraw"_s, u"release"_s, u"retract"_s}));
        QVERIFY(!verdictFromName(u"Submit"_s));
        QVERIFY(!verdictFromName(QString()));
    }

    /// Written down once: other bytes would void every signature ever made.
    void signedBytesAreFixed()
    {
        QCOMPARE(QString::fromUtf8(signedBytes(sample())),
                 u"gaoqian-decision-1\n"
                 "{\"articleId\":\"article\",\"chainDigest\":\"chain\",\"contentDigest\":\"content\",\"number\":3,"
                 "\"opinion\":\"“导语”太长\\n请改\",\"personId\":\"person\",\"previous\":\"previous\",\"returnTo\":1,\"slot\":-1,"
                 "\"stage\":2,\"time\":\"2026-03-02T08:30:00.000Z\",\"verdict\":\"return\"}"_s);
    }

    void everyMemberIsSigned()
    {
        const SigningKey key = TestNewsroom::keyFor(u"somebody"_s);
        const Decision decision = signedWith(sample(), key);
        QVERIFY(signatureHolds(key.publicKey(), signedBytes(decision), decision.signature));

        QList<Decision> changed(12, decision);
        changed[0].articleId += u'x';
        changed[1].number = 4;
        changed[2].verdict = Verdict::Reject;
        changed[3].stage = 3;
        changed[4].slot = 0;
        changed[5].returnTo = 0;
        changed[6].personId += u'x';
        changed[7].opinion += u' ';
        changed[8].time = changed[8].time.addMSecs(1);
        changed[9].contentDigest += u'x';
        changed[10].chainDigest += u'x';
        changed[11].previous.clear();
        for (const Decision &each : changed) {
            QVERIFY(!signatureHolds(key.publicKey(), signedBytes(each), each.signature));
            QVERIFY(decisionDigest(each) != decisionDigest(decision));
        }
        Decision signedByOther = signedWith(sample(), TestNewsroom::keyFor(u"somebody else"_s));
        QVERIFY(decisionDigest(signedByOther) != decisionDigest(decision));
    }

    void timesCountAsTheInstantThatTheyAre()
    {
        Decision local = sample();
        local.time = local.time.toOffsetFromUtc(8 * 3600);
        QCOMPARE(signedBytes(local), signedBytes(sample()));
    }
};

GAOQIAN_TEST_APPLESS(TestDecision)
#include "tst_decision.moc"
