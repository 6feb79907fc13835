// A newsroom in memory for tests: a key, six people with theirs, a certified chain, and a way to act on slips as they would.
//
//     TestNewsroom newsroom;
//     SlipRecord record = newsroom.record();
//     QVERIFY(newsroom.sign(record, newsroom.editor, Verdict::Submit));
//
// All keys and ids are made from names, so a failing test fails the same way again.
#pragma once

#include "base/clock.h"
#include "signoff/slip.h"

#include <QCryptographicHash>
#include <QUuid>

#include <map>

namespace gaoqian {

class TestNewsroom {
public:
    explicit TestNewsroom(const Chain &chain = presetChain(), const QString &name = QStringLiteral("柳溪融媒体中心")) :
        key(keyFor(name))
    {
        identity = {idFor(name), key.publicKey()};
        editor = add(QStringLiteral("周晓禾"), {QStringLiteral("编辑")});
        reviewer1 = add(QStringLiteral("林知远"), {QStringLiteral("编审")});
        reviewer2 = add(QStringLiteral("沈青岚"), {QStringLiteral("编审")});
        final1 = add(QStringLiteral("郑怀川"), {QStringLiteral("终审")});
        final2 = add(QStringLiteral("何砚秋"), {QStringLiteral("终审")});
        chief = add(QStringLiteral("陆承安"), {QStringLiteral("总监制")}, true);
        setChain(chain);
    }

    /// The six, by id.
    QString editor, reviewer1, reviewer2, final1, final2, chief;

    SigningKey key;
    NewsroomIdentity identity;
    QList<Person> people;
    QList<ChainDefinition> chains;
    FrozenClock clock{QDateTime({2026, 3, 2}, {8, 0}, Qt::UTC)};

    QString add(const QString &name, const QStringList &roles, bool admin = false)
    {
        Person person{idFor(name), name, roles, admin, {}, clock.now(), {}};
        person.publicKey = keys.try_emplace(person.id, keyFor(name)).first->second.publicKey();
        people += certified(person, identity.id, key);
        return person.id;
    }

    /// Another certificate for somebody, newest last: other roles, another name.
    void certifyAgain(Person person) { people += certified(std::move(person), identity.id, key); }

    void setChain(const Chain &chain, const QStringList &channel = {})
    {
        chains +=
            certified(ChainDefinition{idFor(QStringLiteral("chain %1").arg(chains.size())), channel, chain, clock.now(), {}},
                      identity.id, key);
    }

    const SigningKey &keyOf(const QString &personId) const { return keys.at(personId); }

    /// An article's slip without any decision.
    SlipRecord record(const QString &article = QStringLiteral("first story"), const QStringList &channel = {}) const
    {
        return {identity, people, chains, idFor(article), channel, digestOf(QStringLiteral("first draft")), {}, {}, {}};
    }

    /// Does what the program does when somebody acts: propose, sign, append. A minute or two goes by before.
    Result<void> sign(SlipRecord &record, const QString &personId, Verdict verdict, const QString &opinion = {},
                      std::optional<int> returnTo = {})
    {
        clock.advance(90);
        record.people = people;
        record.chains = chains;
        const Result<Decision> proposed = Slip::read(record).propose({verdict, personId, opinion, returnTo}, clock.now());
        if (!proposed)
            return proposed.error();
        append(record, *proposed);
        return {};
    }

    /// Puts a decision of any kind at the slip's end, signed by its person and linked, whether it is allowed or not.
    void append(SlipRecord &record, const Decision &decision) const
    {
        record.decisions += signedWith(decision, keyOf(decision.personId));
        record.expectedHead = decisionDigest(record.decisions.last());
    }

    /// Somebody changes the text to `text`.
    void edit(SlipRecord &record, const QString &personId, const QString &text)
    {
        clock.advance(1);
        const QString digest = digestOf(text);
        record.edits += Edit{personId, clock.now(), record.contentDigest, digest, int(record.decisions.size())};
        record.contentDigest = digest;
    }

    /// Everybody signs in order, from where the slip stands in a chain like the preset, until it has `count` signatures of the
    /// round.
    Result<void> signUpTo(SlipRecord &record, int count)
    {
        const QStringList order{editor, reviewer1, reviewer2, final1, final2, chief};
        for (int i = 0; i < count; ++i) {
            if (auto done = sign(record, order[i], i == 0 ? Verdict::Submit : Verdict::Approve); !done)
                return done;
        }
        return {};
    }

    static QString digestOf(const QString &text)
    {
        return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
    }

    static QString idFor(const QString &name) { return QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces); }

    static SigningKey keyFor(const QString &name)
    {
        return std::move(SigningKey::fromSeed(Secret(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256))))
            .value();
    }

private:
    std::map<QString, SigningKey> keys;
};

} // namespace gaoqian
