// Random histories: whatever people do by the rules verifies afterwards, and no member of any decision can be changed unnoticed.
#include "support/testnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

/// One text of a few, so that undone edits happen.
QString someText(QRandomGenerator &random) { return u"text %1"_s.arg(random.bounded(6)); }

/// Every member of a decision, changed to something else of its kind.
Decision mutated(Decision decision, int member, QRandomGenerator &random, const TestNewsroom &newsroom)
{
    const auto otherText = [](const QString &text) {
        return text.isEmpty() ? u"x"_s : text.chopped(1) + (text.back() == u'0' ? u'1' : u'0');
    };
    switch (member) {
    case 0:
        decision.articleId = TestNewsroom::idFor(u"other"_s);
        break;
    case 1:
        decision.number += random.bounded(2) ? 1 : -1;
        break;
    case 2:
        decision.verdict = Verdict((int(decision.verdict) + 1 + random.bounded(6)) % 7);
        break;
    case 3:
        decision.stage += random.bounded(2) ? 1 : -1;
        break;
    case 4:
        decision.slot += random.bounded(2) ? 1 : -1;
        break;
    case 5:
        decision.returnTo += random.bounded(2) ? 1 : -1;
        break;
    case 6:
        decision.personId = decision.personId == newsroom.chief ? newsroom.editor : newsroom.chief;
        break;
    case 7:
        decision.opinion = otherText(decision.opinion);
        break;
    case 8:
        decision.time = decision.time.addMSecs(random.bounded(2) ? 1 : -86400000);
        break;
    case 9:
        decision.contentDigest = otherText(decision.contentDigest);
        break;
    case 10:
        decision.chainDigest = otherText(decision.chainDigest);
        break;
    case 11:
        decision.previous = otherText(decision.previous);
        break;
    case 12:
        decision.signature[random.bounded(64)] ^= char(1 << random.bounded(8));
        break;
    }
    return decision;
}
constexpr int decisionMembers = 13;

} // namespace

class TestSlipHistories : public QObject {
    Q_OBJECT

    /// States that the histories have come to.
    QSet<SlipState> m_seen;

private Q_SLOTS:
    void verifyAndCannotBeForged_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 24; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void verifyAndCannotBeForged()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Chain chain = presetChain();
        chain.edits = random.bounded(2) ? EditPolicy::KeepEarlierStages : EditPolicy::VoidAll;
        chain.distinctPeople = random.bounded(2);
        chain.stages[0].signers = 1 + random.bounded(2);
        TestNewsroom newsroom(chain);
        newsroom.add(u"万全"_s, {u"编辑"_s, u"终审"_s});
        newsroom.add(u"苏遥"_s, {u"编辑"_s, u"编审"_s});
        newsroom.add(u"方舟"_s, {u"美编"_s});
        SlipRecord record = newsroom.record();

        const auto anybody = [&] { return newsroom.people[random.bounded(int(newsroom.people.size()))].id; };
        Slip slip = Slip::read(record);
        for (int step = 0; step < 60; ++step) {
            if (random.bounded(8) == 0)
                newsroom.edit(record, anybody(), someText(random));
            else if (const auto act = someAct(slip, anybody(), random))
                actOn(record, slip, *act, newsroom);
            slip = Slip::read(record);
            QVERIFY2(!slip.broken(), qPrintable(slip.broken() ? slip.broken()->message : QString()));
            checkCredits(slip);
            m_seen += slip.state();
        }

        for (int i = 0; i < 20 && !record.decisions.isEmpty(); ++i) {
            SlipRecord forged = record;
            forged.expectedHead.clear();
            const int index = random.bounded(int(record.decisions.size()));
            const int member = random.bounded(decisionMembers);
            forged.decisions[index] = mutated(forged.decisions[index], member, random, newsroom);
            QVERIFY2(Slip::read(forged).broken(), qPrintable(u"decision %1, member %2"_s.arg(index).arg(member)));
        }
    }

    void everyStateWasSeen() { QCOMPARE(m_seen.size(), 7); }

private:
    /// Mostly onwards, else the chain's end is never seen; nothing when `anybody` is chosen and can do nothing.
    static std::optional<Act> someAct(const Slip &slip, const QString &anybody, QRandomGenerator &random)
    {
        const QStringList awaited = slip.awaitedPeople();
        const bool onwards = !awaited.isEmpty() && random.bounded(4) > 0;
        const QString who = onwards ? awaited[random.bounded(int(awaited.size()))] : anybody;
        QList<Verdict> open = slip.openTo(who);
        if (random.bounded(12) > 0)
            open.removeAll(Verdict::Reject); // which ends everything
        if (open.isEmpty())
            return std::nullopt;
        const Verdict verdict =
            onwards && open.contains(Verdict::Approve) ? Verdict::Approve : open[random.bounded(int(open.size()))];
        return Act{verdict, who, u"意见 %1"_s.arg(random.bounded(100)), {}};
    }

    static void actOn(SlipRecord &record, const Slip &slip, const Act &act, TestNewsroom &newsroom)
    {
        newsroom.clock.advance(60);
        const auto decision = slip.propose(act, newsroom.clock.now());
        VERIFY_OK(decision);
        newsroom.append(record, *decision);
    }

    /// The page names nobody who did not sign exactly what it shows, or whose signature the policy keeps.
    void checkCredits(const Slip &slip)
    {
        const SlipRecord &record = slip.record();
        bool heldByLater = false;
        for (qsizetype i = slip.slotList().size() - 1; i >= 0; --i) {
            const Slot &slot = slip.slotList()[i];
            if (slot.state == SlotState::Holds)
                QCOMPARE(record.decisions[slot.decision].contentDigest, record.contentDigest);
            if (slip.chain().edits == EditPolicy::VoidAll)
                QVERIFY(slot.state != SlotState::Kept);
            if (slip.state() == SlipState::Signed && slot.state == SlotState::Kept)
                QVERIFY2(heldByLater, "a kept signature needs one over this very text by a later stage");
            heldByLater = heldByLater || slot.state == SlotState::Holds;
        }
        qsizetype names = 0;
        for (const CreditLine &line : slip.credits())
            names += line.names.size();
        const auto filled = std::count_if(slip.slotList().begin(), slip.slotList().end(), [](const Slot &slot) {
            return slot.state == SlotState::Holds || slot.state == SlotState::Kept;
        });
        QVERIFY(names <= filled);
        if (slip.holds())
            QCOMPARE(names, filled);
    }
};

GAOQIAN_TEST_APPLESS(TestSlipHistories)
#include "tst_sliphistories.moc"
