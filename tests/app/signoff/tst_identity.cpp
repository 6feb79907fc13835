// Certificates of people and chains, and which chain governs a channel.
#include "signoff/identity.h"
#include "support/testnewsroom.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestIdentity : public QObject {
    Q_OBJECT

    TestNewsroom m_newsroom;

    Person person() const { return m_newsroom.people.first(); }

    ChainDefinition definition(const QStringList &channel, int signers, int day) const
    {
        Chain chain = presetChain();
        chain.stages[0].signers = signers;
        return certified(ChainDefinition{u"id"_s, channel, chain, QDateTime({2026, 1, day}, {0, 0}, Qt::UTC), {}},
                         m_newsroom.identity.id, m_newsroom.key);
    }

    int signersFor(const QList<ChainDefinition> &definitions, const QStringList &channel) const
    {
        const auto chosen = chainFor(definitions, m_newsroom.identity, channel);
        return chosen ? chosen->chain.stages[0].signers : -1;
    }

private Q_SLOTS:
    void certificatesHold()
    {
        for (const Person &each : m_newsroom.people)
            QVERIFY(certificateHolds(each, m_newsroom.identity));
        for (const ChainDefinition &each : m_newsroom.chains)
            QVERIFY(certificateHolds(each, m_newsroom.identity));
    }

    void everyMemberOfAPersonIsCertified()
    {
        QList<Person> people(8, person());
        people[0].id = u"other"_s;
        people[1].name = u"周小禾"_s;
        people[2].roles += u"总监制"_s;
        people[3].roles.clear();
        people[4].admin = true;
        people[5].publicKey = m_newsroom.people[1].publicKey;
        people[6].certifiedFrom = people[6].certifiedFrom.addMSecs(1);
        people[7].certificate = m_newsroom.people[1].certificate;
        for (const Person &each : people)
            QVERIFY(!certificateHolds(each, m_newsroom.identity));
    }

    void everyMemberOfAChainIsCertified()
    {
        QList<ChainDefinition> definitions(5, m_newsroom.chains.first());
        definitions[0].id = u"other"_s;
        definitions[1].channel = QStringList{u"情感"_s};
        definitions[2].chain.stages.removeLast();
        definitions[3].since = definitions[3].since.addSecs(1);
        definitions[4].certificate.clear();
        for (const ChainDefinition &each : definitions)
            QVERIFY(!certificateHolds(each, m_newsroom.identity));
    }

    void anotherNewsroomsCertificateDoesNotHold()
    {
        const TestNewsroom other(presetChain(), u"石桥报"_s);
        QVERIFY(!certificateHolds(person(), other.identity));
        QVERIFY(!certificateHolds(m_newsroom.chains.first(), other.identity));
        // The same key under another newsroom's id.
        QVERIFY(!certificateHolds(person(), NewsroomIdentity{other.identity.id, m_newsroom.identity.publicKey}));
    }

    void namesAreTidiedFirst()
    {
        Person typed = person();
        typed.name = u" 周\u200b晓禾\u3000"_s;
        typed.roles = QStringList{u" 编辑"_s, u"编辑"_s, u" "_s, u"终审"_s};
        const Person made = certified(typed, m_newsroom.identity.id, m_newsroom.key);
        QCOMPARE(made.name, u"周晓禾"_s);
        QCOMPARE(made.roles, (QStringList{u"编辑"_s, u"终审"_s}));
        QVERIFY(certificateHolds(made, m_newsroom.identity));

        ChainDefinition chain = m_newsroom.chains.first();
        chain.chain.stages[0].role = u"编辑 "_s;
        chain.chain.releaseRoles = QStringList{u"总监制 "_s};
        QCOMPARE(certified(chain, m_newsroom.identity.id, m_newsroom.key).chain, presetChain());
    }

    void longestChannelGoverns()
    {
        const QList<ChainDefinition> definitions{definition({u"情感"_s}, 2, 1), definition({u"情感"_s, u"故事"_s}, 3, 1),
                                                 definition({}, 1, 20)};
        QCOMPARE(signersFor(definitions, {}), 1);
        QCOMPARE(signersFor(definitions, {u"时政"_s}), 1);
        QCOMPARE(signersFor(definitions, {u"情感"_s}), 2);
        QCOMPARE(signersFor(definitions, {u"情感"_s, u"诗歌"_s}), 2);
        QCOMPARE(signersFor(definitions, {u"情感"_s, u"故事"_s}), 3);
        QCOMPARE(signersFor(definitions, {u"情感"_s, u"故事"_s, u"连载"_s}), 3);
        QCOMPARE(signersFor(definitions, {u"情感故事"_s}), 1);
    }

    void newestGoverns()
    {
        QCOMPARE(signersFor({definition({}, 1, 1), definition({}, 2, 3), definition({}, 3, 2)}, {u"时政"_s}), 2);
        QCOMPARE(signersFor({definition({}, 1, 1), definition({}, 2, 1)}, {}), 2); // the later in the list of two at one time
    }

    void uncertifiedChainsDoNotGovern()
    {
        ChainDefinition forged = definition({u"情感"_s}, 9, 9);
        forged.chain.stages.resize(1);
        QCOMPARE(signersFor({definition({}, 1, 1), forged}, {u"情感"_s}), 1);
        const auto none = chainFor({forged}, m_newsroom.identity, {u"情感"_s});
        QVERIFY(!none);
        QVERIFY(none.error().message.contains(u"情感"_s));
        QVERIFY(!chainFor({}, m_newsroom.identity, {}));
    }
};

GAOQIAN_TEST_APPLESS(TestIdentity)
#include "tst_identity.moc"
