// Who may do what: every position of a slip x every kind of person x every verdict, against a table written by hand.
#include "support/testnewsroom.h"

#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

/// Everybody of the test newsroom, a second editor who sent nothing up, and somebody outside the chain.
class Desk : public TestNewsroom {
public:
    Desk()
    {
        otherEditor = add(u"苏遥"_s, {u"编辑"_s});
        outsider = add(u"方舟"_s, {u"美编"_s});
    }

    QString otherEditor, outsider;

    /// A slip in one of the positions of the table.
    SlipRecord at(const QString &position)
    {
        static const QMap<QString, int> signatures{
            {u"draft"_s, 0},          {u"sent up"_s, 1},   {u"编审 half"_s, 2}, {u"at 终审"_s, 3},   {u"终审 half"_s, 4},
            {u"at 总监制"_s, 5},      {u"signed"_s, 6},    {u"changed"_s, 3},   {u"returned"_s, 3},  {u"returned to 编审"_s, 3},
            {u"rejected"_s, 3},       {u"withdrawn"_s, 3}, {u"released"_s, 1},  {u"retracted"_s, 6}, {u"released, changed"_s, 1},
            {u"signed, changed"_s, 6}};
        SlipRecord slip = record();
        bool done = signatures.contains(position) && signUpTo(slip, signatures[position]).ok();
        const QString reason = u"理由"_s;
        if (position.endsWith(u"changed"_s) && !position.startsWith(u"released"_s))
            edit(slip, editor, u"changed"_s);
        else if (position == u"returned"_s)
            done = done && sign(slip, final1, Verdict::Return, reason);
        else if (position == u"returned to 编审"_s)
            done = done && sign(slip, final1, Verdict::Return, reason, 1);
        else if (position == u"rejected"_s)
            done = done && sign(slip, final1, Verdict::Reject, reason);
        else if (position == u"withdrawn"_s)
            done = done && sign(slip, editor, Verdict::Withdraw);
        else if (position == u"retracted"_s)
            done = done && sign(slip, chief, Verdict::Retract, reason);
        else if (position.startsWith(u"released"_s))
            done = done && sign(slip, chief, Verdict::Release, reason);
        if (position == u"released, changed"_s)
            edit(slip, editor, u"changed"_s);
        if (!done)
            qFatal("the position %s cannot be reached", qPrintable(position));
        return slip;
    }

    QString named(const QString &who) const
    {
        const QMap<QString, QString> ids{{u"editor"_s, editor},    {u"other editor"_s, otherEditor},
                                         {u"编审 1"_s, reviewer1}, {u"编审 2"_s, reviewer2},
                                         {u"终审 1"_s, final1},    {u"终审 2"_s, final2},
                                         {u"总监制"_s, chief},     {u"outsider"_s, outsider}};
        return ids.value(who);
    }
};

} // namespace

class TestSlipRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void table_data()
    {
        QTest::addColumn<QString>("position");
        QTest::addColumn<SlipState>("state");
        QTest::addColumn<int>("stage");
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("allowed");

        // s submit, a approve, r return to the editor, j reject, w withdraw, e release in an emergency, t retract; - refused.
        const QStringList who{u"editor"_s, u"other editor"_s, u"编审 1"_s, u"编审 2"_s,
                              u"终审 1"_s, u"终审 2"_s,       u"总监制"_s, u"outsider"_s};
        struct Row {
            const char *position;
            SlipState state;
            int stage;
            //          editor     other e.   编审 1     编审 2     终审 1     终审 2     总监制     outsider
            const char *allowed[8];
        };
        using enum SlipState;
        static const Row rows[] = {
            {"draft", Draft, 0, {"s------", "s------", "-------", "-------", "-------", "-------", "-------", "-------"}},
            {"sent up", InReview, 1, {"----w--", "-------", "-arj---", "-arj---", "--rj---", "--rj---", "--rj-e-", "-------"}},
            {"编审 half", InReview, 1, {"----w--", "-------", "--rj---", "-arj---", "--rj---", "--rj---", "--rj-e-", "-------"}},
            {"at 终审", InReview, 2, {"----w--", "-------", "-------", "-------", "-arj---", "-arj---", "--rj-e-", "-------"}},
            {"终审 half", InReview, 2, {"----w--", "-------", "-------", "-------", "--rj---", "-arj---", "--rj-e-", "-------"}},
            {"at 总监制", InReview, 3, {"----w--", "-------", "-------", "-------", "-------", "-------", "-arj-e-", "-------"}},
            {"signed", Signed, -1, {"----w--", "-------", "-------", "-------", "-------", "-------", "--rj--t", "-------"}},
            {"changed", InReview, 0, {"s---w--", "s------", "--rj---", "--rj---", "--rj---", "--rj---", "--rj-e-", "-------"}},
            {"signed, changed",
             InReview,
             0,
             {"s---w--", "s------", "--rj---", "--rj---", "--rj---", "--rj---", "--rj-e-", "-------"}},
            {"returned", Returned, 0, {"s------", "s------", "-------", "-------", "-------", "-------", "-------", "-------"}},
            {"returned to 编审",
             InReview,
             1,
             {"----w--", "-------", "-arj---", "-arj---", "--rj---", "--rj---", "--rj-e-", "-------"}},
            {"rejected", Rejected, -1, {"-------", "-------", "-------", "-------", "-------", "-------", "-------", "-------"}},
            {"withdrawn", Draft, 0, {"s------", "s------", "-------", "-------", "-------", "-------", "-------", "-------"}},
            {"released", Released, 1, {"----w--", "-------", "-a-----", "-a-----", "-------", "-------", "--rj--t", "-------"}},
            {"released, changed",
             InReview,
             0,
             {"s---w--", "s------", "--rj---", "--rj---", "--rj---", "--rj---", "--rj-e-", "-------"}},
            {"retracted",
             Retracted,
             -1,
             {"s------", "s------", "-------", "-------", "-------", "-------", "-------", "-------"}},
        };
        for (const Row &row : rows) {
            for (qsizetype i = 0; i < who.size(); ++i)
                QTest::addRow("%s: %s", row.position, qPrintable(who[i]))
                    << QString::fromUtf8(row.position) << row.state << row.stage << who[i] << QString::fromLatin1(row.allowed[i]);
        }
    }

    void table()
    {
        QFETCH(QString, position);
        QFETCH(SlipState, state);
        QFETCH(int, stage);
        QFETCH(QString, who);
        QFETCH(QString, allowed);
        Desk desk;
        const SlipRecord record = desk.at(position);
        const Slip slip = Slip::read(record);
        QVERIFY2(!slip.broken(), qPrintable(slip.broken() ? slip.broken()->message : QString()));
        QCOMPARE(slipStateName(slip.state()), slipStateName(state));
        QCOMPARE(slip.currentStage(), stage);

        const QString letters = u"sarjwet"_s;
        QString found;
        QString open;
        for (const Verdict verdict : allVerdicts()) {
            const QChar letter = letters[int(verdict)];
            const auto decision = slip.propose({verdict, desk.named(who), u"理由"_s, {}}, desk.clock.now());
            found += decision ? letter : u'-';
            open += slip.openTo(desk.named(who)).contains(verdict) ? letter : u'-';
            if (decision) {
                SlipRecord after = record;
                desk.append(after, *decision);
                const Slip read = Slip::read(after);
                QVERIFY2(!read.broken(), qPrintable(read.broken() ? read.broken()->message : QString()));
            } else {
                QCOMPARE(decision.error().kind, ErrorKind::Refused);
                QVERIFY(!decision.error().message.isEmpty());
                QVERIFY(!decision.error().message.endsWith(u'.'));
            }
        }
        QCOMPARE(found, allowed);
        QCOMPARE(open, allowed);
        const QString awaited =
            state == SlipState::Draft || state == SlipState::Returned || position.endsWith(u"changed"_s) ? u"s"_s : u"a"_s;
        QCOMPARE(slip.awaitedPeople().contains(desk.named(who)), stage >= 0 && allowed.contains(awaited));
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("position");
        QTest::addColumn<QString>("who");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("opinion");
        QTest::addColumn<int>("returnTo");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *position, const char *who, Verdict verdict, const QString &sentence, int returnTo = 0,
                            const QString &opinion = u"理由"_s) {
            QTest::addRow("%s: %s %s %d", position, who, qPrintable(verdictName(verdict)), returnTo)
                << QString::fromUtf8(position) << QString::fromUtf8(who) << verdict << opinion << returnTo << sentence;
        };
        using enum Verdict;
        row("draft", "编审 1", Submit, u"Only somebody who is 编辑 can send this article up; 林知远 is not"_s);
        row("draft", "编审 1", Approve, u"This article has not been sent up; somebody who is 编辑 must send it up first"_s);
        row("draft", "总监制", Retract, u"This article has not been sent up; somebody who is 编辑 must send it up first"_s);
        row("sent up", "editor", Submit,
            u"This article is in review already and was not changed since it was sent up; 编审 signs next"_s);
        row("sent up", "editor", Approve, u"周晓禾 has signed as 编辑 already, at %1; it is for 编审 to sign now"_s);
        row("sent up", "editor", Return,
            u"The article is with 编审; only somebody of that stage or a later one can return or reject it, and 周晓禾 is not"_s);
        row("sent up", "other editor", Withdraw,
            u"Only 周晓禾, who sent this article up, can withdraw it; somebody of a later stage can return it"_s);
        row("sent up", "编审 1", Return, u"林知远 can return the article only to a stage before their own, not to 编审"_s, 1);
        row("sent up", "总监制", Return, u"The article has not come to 终审 yet; return it to 编审 or a stage before"_s, 2);
        row("sent up", "总监制", Return, u"The chain has no stage 5; choose one from 1 (编辑) to 4 (总监制)"_s, 4);
        row("sent up", "总监制", Return, u"The chain has no stage -6; choose one from 1 (编辑) to 4 (总监制)"_s, -7);
        row("sent up", "终审 1", Release, u"Only 总监制 can release an article before every signature is there; 郑怀川 is not"_s);
        row("sent up", "总监制", Retract,
            u"Only an article that was signed or released can be taken back; this one is in review and can be returned, rejected "
            "or withdrawn"_s);
        row("编审 half", "编审 1", Approve, u"林知远 has already signed as 编审; 编审 needs somebody else"_s);
        row("at 终审", "outsider", Approve, u"It is for 终审 to sign now, and 方舟 does not hold that role"_s);
        row("signed", "editor", Submit,
            u"This article is signed by everybody and was not changed since; there is nothing to send up"_s);
        row("signed", "总监制", Approve, u"Every signature is there; nobody has to sign this article any more"_s);
        row("signed", "总监制", Release, u"Every signature is there; the article needs no emergency release"_s);
        row("signed", "终审 1", Return,
            u"This article has passed the chain; only 总监制 can return or reject it now, and 郑怀川 is not"_s);
        row("signed", "终审 1", Retract, u"Only 总监制 can take an article back; 郑怀川 is not"_s);
        row("changed", "editor", Approve,
            u"The text was changed after 周晓禾 signed it; somebody who is 编辑 must send it up again"_s);
        row("changed", "编审 1", Approve,
            u"The text was changed after 周晓禾 signed it; somebody who is 编辑 must send it up again"_s);
        row("changed", "总监制", Return, u"The article has not come to 编审 yet; return it to 编辑 or a stage before"_s, 1);
        row("returned", "编审 1", Approve, u"This article was returned; somebody who is 编辑 must send it up again first"_s);
        row("rejected", "editor", Submit, u"This article was rejected, which is final; make a new article of it"_s);
        row("rejected", "总监制", Release, u"This article was rejected, which is final; make a new article of it"_s);
        row("released", "总监制", Release, u"This article has been released already"_s);
        row("retracted", "总监制", Retract, u"This article was taken back; somebody who is 编辑 must send it up again first"_s);

        const QString needed = u"A written opinion is needed; say what has to change or why"_s;
        row("at 终审", "终审 1", Return, needed, 0, QString());
        row("at 终审", "终审 2", Reject, needed, 0, u" \n\u3000"_s);
        row("at 终审", "终审 2", Return, needed, 0, u"\u200b\n\u2800"_s);
        row("at 终审", "总监制", Release, u"A reason is needed; write it as your opinion"_s, 0, u" "_s);
        row("signed", "总监制", Retract, u"A reason is needed; write it as your opinion"_s, 0, QString());
        row("at 终审", "终审 1", Approve,
            u"The opinion has 4001 characters; 4000 is the most, so put the rest into the article's comments"_s, 0,
            QString(4001, u'好'));
    }

    void refusals()
    {
        QFETCH(QString, position);
        QFETCH(QString, who);
        QFETCH(Verdict, verdict);
        QFETCH(QString, opinion);
        QFETCH(int, returnTo);
        QFETCH(QString, sentence);
        Desk desk;
        const SlipRecord record = desk.at(position);
        const auto decision = Slip::read(record).propose({verdict, desk.named(who), opinion, returnTo}, desk.clock.now());
        QVERIFY(!decision);
        if (sentence.contains(u"%1"_s))
            sentence = sentence.arg(record.decisions.first().time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
        QCOMPARE(decision.error(), refused(sentence));
    }

    void strangersAreRefused()
    {
        Desk desk;
        SlipRecord record = desk.at(u"sent up"_s);
        QVERIFY(!Slip::read(record).propose({Verdict::Approve, u"nobody"_s, {}, {}}, desk.clock.now()));
        QVERIFY(Slip::read(record).openTo(u"nobody"_s).isEmpty());

        // Somebody gave themselves a role in the database.
        record.people.last().roles += u"编审"_s;
        const auto decision = Slip::read(record).propose({Verdict::Approve, desk.outsider, {}, {}}, desk.clock.now());
        QVERIFY(!decision);
        QVERIFY2(decision.error().message.contains(u"did not certify 方舟"_s), qPrintable(decision.error().message));
        QVERIFY(Slip::read(record).openTo(desk.outsider).isEmpty());
        QVERIFY(!Slip::read(record).awaitedPeople().contains(desk.outsider));
    }

    void longestOpinionIsAccepted()
    {
        Desk desk;
        SlipRecord record = desk.at(u"sent up"_s);
        QVERIFY(desk.sign(record, desk.reviewer1, Verdict::Approve, QString(4000, u'好')));
        QVERIFY(!Slip::read(record).broken());
    }
};

GAOQIAN_TEST_APPLESS(TestSlipRules)
#include "tst_sliprules.moc"
