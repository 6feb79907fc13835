// Tampering: whatever is changed behind the program's back, the first broken link is named.
#include "support/testnewsroom.h"

#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

QString brokenSentence(const SlipRecord &record)
{
    const auto broken = Slip::read(record).broken();
    return broken ? broken->message : QString();
}

} // namespace

class TestSlipVerifier : public QObject {
    Q_OBJECT

    /// Signed by everybody; rebuilt for each test.
    TestNewsroom m_newsroom;
    SlipRecord m_signed;

    void verifyBroken(const SlipRecord &record, const QString &sentence)
    {
        const Slip slip = Slip::read(record);
        QVERIFY(slip.broken());
        QCOMPARE(slip.broken()->message, sentence);
        QVERIFY(slip.credits().isEmpty());
        QVERIFY(!slip.holds());
        QCOMPARE(slip.holds().error(), *slip.broken());
        QVERIFY(slip.awaitedPeople().isEmpty());
        for (const Person &person : record.people)
            QVERIFY(slip.openTo(person.id).isEmpty());
        for (const Verdict verdict : allVerdicts()) {
            const auto decision = slip.propose({verdict, m_newsroom.chief, u"理由"_s, {}}, m_newsroom.clock.now());
            QVERIFY(!decision);
            QVERIFY(decision.error().message.startsWith(sentence));
            QVERIFY(decision.error().message.contains(u"doctor"_s));
        }
    }

private Q_SLOTS:
    void init()
    {
        m_newsroom = TestNewsroom();
        m_signed = m_newsroom.record();
        QVERIFY(m_newsroom.signUpTo(m_signed, 6));
        QVERIFY(Slip::read(m_signed).holds());
    }

    void damagedNewsroomKey()
    {
        SlipRecord record = m_signed;
        record.newsroom.publicKey.clear();
        verifyBroken(record, u"The newsroom's own key is damaged; restore the newsroom from a backup"_s);
    }

    void anotherNewsroomsKey()
    {
        SlipRecord record = m_signed;
        record.newsroom.publicKey = TestNewsroom::keyFor(u"石桥报"_s).publicKey();
        verifyBroken(record,
                     u"Decision 1 (编辑, 周晓禾) cannot be believed: the newsroom did not certify 周晓禾 with this name, key "
                     "and roles"_s);
    }

    void copiedFromAnotherArticle()
    {
        SlipRecord other = m_newsroom.record(u"second story"_s);
        QVERIFY(m_newsroom.signUpTo(other, 6));
        SlipRecord record = m_signed;
        record.decisions[2] = other.decisions[2];
        verifyBroken(record, u"Decision 3 (编审, 沈青岚) was made on another article and copied here"_s);
        // And with its article's name put right.
        record.decisions[2].articleId = record.articleId;
        verifyBroken(record,
                     u"Decision 3 (编审, 沈青岚) does not follow on Decision 2 (编审, 林知远): a decision was removed, moved or "
                     "changed"_s);
        // And with its link put right.
        record.decisions[2].previous = decisionDigest(record.decisions[1]);
        verifyBroken(record,
                     u"The signature on Decision 3 (编审, 沈青岚) does not hold: what it says was changed after it was signed"_s);
    }

    void swappedPublicKey()
    {
        SlipRecord record = m_signed;
        record.people[3].publicKey = SigningKey::generate().publicKey();
        verifyBroken(record,
                     u"Decision 4 (终审, 郑怀川) cannot be believed: the newsroom did not certify 郑怀川 with this name, key "
                     "and roles"_s);
    }

    /// Somebody puts their own key in another's place and signs with it.
    void forgedPerson()
    {
        SlipRecord record = m_signed;
        const SigningKey forger = SigningKey::generate();
        record.people[5].publicKey = forger.publicKey();
        record.decisions[5] = signedWith(record.decisions[5], forger);
        record.expectedHead = decisionDigest(record.decisions[5]);
        verifyBroken(record,
                     u"Decision 6 (总监制, 陆承安) cannot be believed: the newsroom did not certify 陆承安 with this name, key "
                     "and roles"_s);
    }

    void changedNameAndRoles()
    {
        SlipRecord record = m_signed;
        record.people[0].name = u"周小禾"_s;
        verifyBroken(record,
                     u"Decision 1 (编辑, 周小禾) cannot be believed: the newsroom did not certify 周小禾 with this name, key "
                     "and roles"_s);
        record = m_signed;
        record.people[1].roles += u"总监制"_s;
        verifyBroken(record,
                     u"Decision 2 (编审, 林知远) cannot be believed: the newsroom did not certify 林知远 with this name, key "
                     "and roles"_s);
    }

    void aSecondUncertifiedEntryOfAPerson()
    {
        SlipRecord record = m_signed;
        Person again = record.people[1];
        again.name = u"王五"_s;
        record.people += again;
        verifyBroken(
            record,
            u"Decision 2 (编审, 王五) cannot be believed: the newsroom did not certify 王五 with this name, key and roles"_s);
        // The same entry twice is harmless.
        record = m_signed;
        record.people += record.people[1];
        QCOMPARE(brokenSentence(record), QString());
        QCOMPARE(Slip::read(record).awaitedPeople().size(), 0);
    }

    void removedPerson()
    {
        SlipRecord record = m_signed;
        record.people.removeAt(1);
        verifyBroken(record, u"Decision 2 (编审, unknown person) is by somebody who is not on the newsroom's staff"_s);
    }

    void removedMiddleDecision()
    {
        SlipRecord record = m_signed;
        record.decisions.removeAt(2);
        const QString sentence =
            u"Decision %1 (终审, 郑怀川) does not follow on Decision 2 (编审, 林知远): a decision was removed, moved "
            "or changed"_s;
        verifyBroken(record, sentence.arg(4));
        for (int i = 2; i < record.decisions.size(); ++i)
            record.decisions[i].number = i + 1;
        verifyBroken(record, sentence.arg(3));
    }

    void removedFirstDecision()
    {
        SlipRecord record = m_signed;
        record.decisions.removeFirst();
        verifyBroken(record, u"Decision 2 (编审, 林知远) stands first but is not the first: decisions were removed or moved"_s);
    }

    void removedLastDecision()
    {
        SlipRecord record = m_signed;
        record.decisions.removeLast();
        verifyBroken(record, u"The last decision was removed: the slip ends with Decision 5 (终审, 何砚秋), which is not the one "
                             "noted with the article"_s);
        record.decisions.clear();
        verifyBroken(record, u"The slip's decisions were removed"_s);
    }

    void reordered()
    {
        SlipRecord record = m_signed;
        record.decisions.swapItemsAt(1, 2);
        verifyBroken(record,
                     u"Decision 3 (编审, 沈青岚) does not follow on Decision 1 (编辑, 周晓禾): a decision was removed, moved or "
                     "changed"_s);
    }

    void changedMembers()
    {
        const QList<std::function<void(Decision &)>> changes{
            [](Decision &d) { d.verdict = Verdict::Submit; },
            [](Decision &d) { d.slot = 1; },
            [](Decision &d) { d.returnTo = 0; },
            [](Decision &d) { d.opinion = u"同意"_s; },
            [](Decision &d) { d.time = d.time.addSecs(-60); },
            [](Decision &d) { d.contentDigest = TestNewsroom::digestOf(u"other"_s); },
            [](Decision &d) { d.signature[63] ^= 1; },
            [](Decision &d) { d.signature.clear(); },
        };
        for (const auto &change : changes) {
            SlipRecord record = m_signed;
            change(record.decisions[3]);
            verifyBroken(
                record,
                u"The signature on Decision 4 (终审, 郑怀川) does not hold: what it says was changed after it was signed"_s);
        }
    }

    void changedStage()
    {
        SlipRecord record = m_signed;
        record.decisions[3].stage = 3;
        verifyBroken(
            record,
            u"The signature on Decision 4 (总监制, 郑怀川) does not hold: what it says was changed after it was signed"_s);
    }

    /// A chain of one stage written into the database by somebody who has no newsroom key.
    void shortenedChain()
    {
        SlipRecord record = m_newsroom.record();
        record.chains[0].chain.stages.resize(1);
        QVERIFY2(Slip::read(record).slotList().isEmpty(), "it does not govern");
        Decision decision{record.articleId,
                          1,
                          Verdict::Submit,
                          0,
                          0,
                          -1,
                          m_newsroom.editor,
                          {},
                          m_newsroom.clock.now(),
                          record.contentDigest,
                          chainDigest(record.chains[0].chain),
                          {},
                          {}};
        m_newsroom.append(record, decision);
        verifyBroken(record, u"Decision 1 (编辑, 周晓禾) was made under a sign-off chain that the newsroom did not certify"_s);
        // The same under a slip that was signed already.
        record = m_signed;
        record.chains[0].chain.stages.resize(1);
        verifyBroken(record, u"Decision 1 (submit, 周晓禾) was made under a sign-off chain that the newsroom did not certify"_s);
    }

    void chainOfAnotherNewsroom()
    {
        Chain quick;
        quick.stages = {{u"编辑"_s, 1}};
        const TestNewsroom other(quick, u"石桥报"_s);
        SlipRecord record = m_newsroom.record();
        record.chains += other.chains;
        const Decision decision{record.articleId,
                                1,
                                Verdict::Submit,
                                0,
                                0,
                                -1,
                                m_newsroom.editor,
                                {},
                                m_newsroom.clock.now(),
                                record.contentDigest,
                                chainDigest(quick),
                                {},
                                {}};
        m_newsroom.append(record, decision);
        verifyBroken(record, u"Decision 1 (编辑, 周晓禾) was made under a sign-off chain that the newsroom did not certify"_s);
    }

    /// Signed by the right people with their real keys, by a program that does not ask the rules.
    void actsAgainstTheRules_data()
    {
        QTest::addColumn<int>("signatures");
        QTest::addColumn<QString>("who");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<int>("stage");
        QTest::addColumn<int>("slot");
        QTest::addColumn<int>("returnTo");
        QTest::addColumn<QString>("opinion");
        QTest::addColumn<QString>("why");
        const TestNewsroom n;
        using enum Verdict;
        QTest::newRow("out of order") << 1 << n.final1 << Approve << 2 << 0 << -1 << QString()
                                      << u"It is for 编审 to sign now, and 郑怀川 does not hold that role"_s;
        QTest::newRow("twice") << 2 << n.reviewer1 << Approve << 1 << 1 << -1 << QString()
                               << u"林知远 has already signed as 编审; 编审 needs somebody else"_s;
        QTest::newRow("another's place") << 1 << n.reviewer1 << Approve << 2 << 0 << -1 << QString()
                                         << u"it claims another place in the chain than its own"_s;
        QTest::newRow("a slot too far") << 1 << n.reviewer1 << Approve << 1 << 1 << -1 << QString()
                                        << u"it claims another place in the chain than its own"_s;
        QTest::newRow("a slot far outside") << 1 << n.reviewer1 << Approve << 999 << 999 << -1 << QString()
                                            << u"it claims another place in the chain than its own"_s;
        QTest::newRow("returned without opinion") << 1 << n.reviewer1 << Return << 1 << -1 << 0 << u" "_s
                                                  << u"A written opinion is needed; say what has to change or why"_s;
        QTest::newRow("returned to nowhere") << 1 << n.chief << Return << 3 << -1 << 77 << u"改"_s
                                             << u"The chain has no stage 78; choose one from 1 (编辑) to 4 (总监制)"_s;
        QTest::newRow("giant opinion")
            << 1 << n.reviewer1 << Approve << 1 << 0 << -1 << QString(5000, u'好')
            << u"The opinion has 5000 characters; 4000 is the most, so put the rest into the article's "
               "comments"_s;
        QTest::newRow("approved before submission")
            << 0 << n.reviewer1 << Approve << 1 << 0 << -1 << QString()
            << u"This article has not been sent up; somebody who is 编辑 must send it up first"_s;
        QTest::newRow("unknown verdict") << 1 << n.chief << Verdict(42) << -1 << -1 << -1 << u"理由"_s
                                         << u"This version of the program does not know such an act"_s;
    }

    void actsAgainstTheRules()
    {
        QFETCH(int, signatures);
        QFETCH(QString, who);
        QFETCH(Verdict, verdict);
        QFETCH(int, stage);
        QFETCH(int, slot);
        QFETCH(int, returnTo);
        QFETCH(QString, opinion);
        QFETCH(QString, why);
        SlipRecord record = m_newsroom.record();
        QVERIFY(m_newsroom.signUpTo(record, signatures));
        const QString previous = signatures ? decisionDigest(record.decisions.last()) : QString();
        m_newsroom.append(record, {record.articleId,
                                   signatures + 1,
                                   verdict,
                                   stage,
                                   slot,
                                   returnTo,
                                   who,
                                   opinion,
                                   m_newsroom.clock.now(),
                                   record.contentDigest,
                                   chainDigest(presetChain()),
                                   previous,
                                   {}});
        const QString sentence = brokenSentence(record);
        QVERIFY2(sentence.startsWith(u"Decision %1 ("_s.arg(signatures + 1)), qPrintable(sentence));
        QVERIFY2(sentence.endsWith(u") was not allowed when it was made: "_s + why), qPrintable(sentence));
        QCOMPARE(Slip::read(record).slotList().size(), 6);
    }

    void wrongNumber()
    {
        SlipRecord record = m_newsroom.record();
        QVERIFY(m_newsroom.signUpTo(record, 1));
        m_newsroom.append(record, {record.articleId,
                                   7,
                                   Verdict::Approve,
                                   1,
                                   0,
                                   -1,
                                   m_newsroom.reviewer1,
                                   {},
                                   m_newsroom.clock.now(),
                                   record.contentDigest,
                                   chainDigest(presetChain()),
                                   record.expectedHead,
                                   {}});
        verifyBroken(record,
                     u"Decision 7 (编审, 林知远) does not follow on Decision 1 (编辑, 周晓禾): a decision was removed, moved or "
                     "changed"_s);
    }

    void anotherChainWithinARound()
    {
        Chain quick;
        quick.stages = {{u"编辑"_s, 1}, {u"编审"_s, 1}};
        m_newsroom.setChain(quick, {u"天气"_s});
        SlipRecord record = m_newsroom.record();
        QVERIFY(m_newsroom.signUpTo(record, 1));
        m_newsroom.append(record, {record.articleId,
                                   2,
                                   Verdict::Approve,
                                   1,
                                   0,
                                   -1,
                                   m_newsroom.reviewer1,
                                   {},
                                   m_newsroom.clock.now(),
                                   record.contentDigest,
                                   chainDigest(quick),
                                   record.expectedHead,
                                   {}});
        verifyBroken(record, u"Decision 2 (编审, 林知远) was not allowed when it was made: the article was sent up under another "
                             "sign-off chain"_s);
    }

    void decisionWithoutTime()
    {
        SlipRecord record = m_newsroom.record();
        m_newsroom.append(record, {record.articleId,
                                   1,
                                   Verdict::Submit,
                                   0,
                                   0,
                                   -1,
                                   m_newsroom.editor,
                                   {},
                                   {},
                                   record.contentDigest,
                                   chainDigest(presetChain()),
                                   {},
                                   {}});
        verifyBroken(
            record,
            u"Decision 1 (编辑, 周晓禾) was not allowed when it was made: It has no time; set the clock of this machine"_s);
    }

    /// The list of edits is not signed. Claiming that the chief made the editor's change keeps the lower signatures, but the
    /// chief has to sign what it became; and leaving edits out keeps nothing.
    void forgedEdits()
    {
        Chain chain = presetChain();
        chain.edits = EditPolicy::KeepEarlierStages;
        TestNewsroom newsroom(chain);
        SlipRecord record = newsroom.record();
        QVERIFY(newsroom.signUpTo(record, 6));
        newsroom.edit(record, newsroom.editor, u"changed"_s);
        QVERIFY(!Slip::read(record).holds());
        record.edits.last().personId = newsroom.chief;
        QCOMPARE(brokenSentence(record), QString());
        QCOMPARE(Slip::read(record).holds().error().message,
                 u"The text was changed after 陆承安 signed it; waiting for 总监制 (0 of 1 signed)"_s);

        // The chief signs; afterwards the edits are made to say what would not have allowed it.
        QVERIFY(newsroom.sign(record, newsroom.chief, Verdict::Approve));
        QVERIFY(Slip::read(record).holds());
        record.edits.clear();
        QCOMPARE(brokenSentence(record), u"Decision 7 (总监制, 陆承安) was not allowed when it was made: The text was changed "
                                         u"after 周晓禾 signed it; somebody "
                                         "who is 编辑 must send it up again"_s);
    }
};

GAOQIAN_TEST_APPLESS(TestSlipVerifier)
#include "tst_slipverifier.moc"
