// People and their keys: joining, further roles, unlocking a key with its passphrase.
#pragma once

#include "newsroom/core/newsroom.h"

namespace gaoqian {

class Staffing {
public:
    explicit Staffing(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// Every person, in the order of joining.
    Result<QList<Person>> people() const;

    /// Whom `named` means: an id, or a name as `tidyName` makes it. Refused when nobody is called that (the sentence lists who
    /// there is), and when more than one is (it tells their ids): nobody acts as somebody who only looks like them.
    Result<Person> personByName(const QString &named) const;
    /// Whom `named` means, as `personByName` says, but nobody is an answer: for who asks in order to add them.
    Result<std::optional<Person>> find(const QString &named) const;
    Result<Person> personById(const QString &id) const;

    /// Everybody, and every role that a chain asks for, in the chains' order; of one moment.
    struct Staff {
        QList<Person> people;
        QStringList roles;
    };
    Result<Staff> staff() const;

    /// What must be known before anybody is asked for a passphrase: who vouches for `name`, and whom of the staff it means, if
    /// anybody. Refused when nobody can vouch, and as `find`. Of one moment.
    struct Joining {
        Person administrator;
        std::optional<Person> known;
    };
    Result<Joining> joining(const QString &name) const;

    /// A new person with a key of their own under `newPassphrase`, certified by the newsroom's key, which `admin` unlocks with
    /// `adminPassphrase`. A name that is on the staff already gets the further roles instead, and keeps key and passphrase; who
    /// has them all is left as they are. Refused without a name, without a role, and when more than one is called that.
    Result<Person> add(const QString &name, const QStringList &roles, const Secret &newPassphrase, const Person &admin,
                       const Secret &adminPassphrase);

    /// The person's own key. Refused when the passphrase is wrong. Takes a tenth of a second: never within a transaction.
    Result<SigningKey> unlock(const Person &person, const Secret &passphrase) const;

    /// Puts the person's key, and the newsroom's where they hold it, under the passphrase `fresh`: both or neither. Conflict when
    /// the passphrase was changed elsewhere meanwhile.
    Result<void> changePassphrase(const Person &person, const Secret &old, const Secret &fresh);

    /// Certifies and stores `chain` for `channel` and everything below it (empty: the newsroom's default).
    Result<void> setChain(const QStringList &channel, const Chain &chain, const Person &admin, const Secret &adminPassphrase);

private:
    struct OwnKey;

    /// What `add` decides and writes, in its transaction.
    Result<Person> enter(const QString &wanted, const QStringList &roles, const OwnKey &own, const SigningKey &newsroomKey);
    Result<SigningKey> newsroomKey(const Person &admin, const Secret &passphrase) const;
    Result<SigningKey> openedNewsroomKey(const QByteArray &wrapped, const Person &admin, const Secret &passphrase) const;

    Newsroom &m_newsroom;
};

} // namespace gaoqian
