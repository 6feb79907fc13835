// What comes next for whom, and the sentences that say how a slip stands.
#include "slip/sliptext.h"

#include "slip/seal.h"
#include "support/testnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestSlipText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNextActFollowsTheChain()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        const auto next = [&](const QString &person) { return nextActFor(Slip::read(record), person); };

        QCOMPARE(next(newsroom.editor).verdict, Verdict::Submit);
        QCOMPARE(next(newsroom.editor).text, u"Send up"_s);
        QVERIFY(!next(newsroom.chief).isAct());
        QCOMPARE(next(newsroom.chief).text, u"Waiting for 编辑: 周晓禾"_s);
        QCOMPARE(next({}).text, u"Waiting for 编辑: 周晓禾"_s);

        VERIFY_OK(newsroom.signUpTo(record, 1));
        QCOMPARE(next(newsroom.reviewer2).verdict, Verdict::Approve);
        QCOMPARE(next(newsroom.editor).text, u"Waiting for 编审: 林知远, 沈青岚"_s);

        SlipRecord whole = newsroom.record(u"whole"_s);
        VERIFY_OK(newsroom.signUpTo(whole, 6));
        QVERIFY(nextActFor(Slip::read(whole), newsroom.editor).exports);
        QVERIFY(nextActFor(Slip::read(whole), {}).exports);
    }

    /// Who holds the role is not said to be missing: they are barred, since one person signs at one stage.
    void whoHasSignedAlreadyIsNotMissing()
    {
        TestNewsroom newsroom;
        Person editor = newsroom.people.first();
        editor.roles += u"总监制"_s;
        newsroom.certifyAgain(editor);
        Person chief = newsroom.people[5];
        chief.roles.clear();
        newsroom.certifyAgain(chief);
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 5));
        const Slip slip = Slip::read(record);
        const QString next = nextActFor(slip, newsroom.final1).text;
        QVERIFY2(next.startsWith(u"Only 周晓禾 could sign as 总监制"_s), qPrintable(next));
        QCOMPARE(slotNote(slip, slip.slotList().last(), newsroom.clock.now()), u"周晓禾 has signed already"_s);
    }

    void afterAnEditTheSameIsAskedAgain()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 2));
        newsroom.edit(record, newsroom.editor, u"changed"_s);
        QCOMPARE(nextActFor(Slip::read(record), newsroom.editor).text, u"Send up again"_s);

        Chain keeping = presetChain();
        keeping.edits = EditPolicy::KeepEarlierStages;
        TestNewsroom other(keeping);
        SlipRecord kept = other.record();
        VERIFY_OK(other.signUpTo(kept, 4));
        other.edit(kept, other.final2, u"changed"_s);
        QCOMPARE(nextActFor(Slip::read(kept), other.final1).text, u"Sign again"_s);
        QCOMPARE(nextActFor(Slip::read(kept), other.final2).text, u"Sign"_s);
    }

    void aBrokenSlipSaysWhatIsBrokenAndOffersNothing()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 6));
        record.decisions[2].opinion = u"forged"_s;
        const Slip slip = Slip::read(record);
        const NextAct next = nextActFor(slip, newsroom.editor);
        QVERIFY(!next.isAct());
        QCOMPARE(next.text, slip.broken()->message);
        QCOMPARE(stateText(slip), slip.broken()->message);
    }

    void nobodyForARoleIsSaid()
    {
        Chain chain = presetChain();
        chain.stages.append({u"法务"_s, 1});
        TestNewsroom newsroom(chain);
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 6));
        const QString text = nextActFor(Slip::read(record), newsroom.editor).text;
        QVERIFY2(text.contains(u"法务"_s) && text.contains(u"admin"_s), qPrintable(text));
    }

    void noSignatureOfAStoryThatIsTakenBackCounts()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 6));
        VERIFY_OK(newsroom.sign(record, newsroom.chief, Verdict::Retract, u"照片有误"_s));
        const Slip slip = Slip::read(record);
        const QDateTime now = newsroom.clock.now();
        for (const Slot &slot : slip.slotList()) {
            QVERIFY2(slotNote(slip, slot, now).endsWith(u", taken back"_s), qPrintable(slotNote(slip, slot, now)));
            QVERIFY2(slotText(slip, slot, now).contains(u"no longer counts"_s), qPrintable(slotText(slip, slot, now)));
            QCOMPARE(sealFace(slip, slot).state, SlotState::Void);
        }
    }

    void theChainReadsAsOneDescription()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 2));
        const QString text = chainText(Slip::read(record), newsroom.clock.now());
        const QStringList inOrder{u"周晓禾 signed as 编辑"_s, u"林知远 signed as 编审"_s, u"Waiting for 编审: 沈青岚"_s,
                                  u"终审 has not signed yet"_s, u"总监制 has not signed yet"_s};
        qsizetype from = 0;
        for (const QString &part : inOrder) {
            const qsizetype at = text.indexOf(part, from);
            QVERIFY2(at >= from, qPrintable(part + u" in "_s + text));
            from = at;
        }
    }
};

GAOQIAN_TEST_WIDGETS(TestSlipText)
#include "tst_sliptext.moc"
