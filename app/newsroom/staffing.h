// People and their keys: joining, further roles, unlocking a key with its passphrase.
#pragma once

#include "newsroom/newsroom.h"

namespace gaoqian {

class Staffing {
public:
    explicit Staffing(Newsroom &newsroom) : m_newsroom(newsroom) {}

    /// Every person, in the order of joining.
    Result<QList<Person>> people() const;

    /// Refused when nobody has that name; the sentence lists who there is.
    Result<Person> personByName(const QString &name) const;
    Result<Person> personById(const QString &id) const;

    /// A new person with a key of their own under `newPassphrase`, certified by the newsroom's key, which `admin` unlocks with
    /// `adminPassphrase`. A name that is on the staff already gets the further roles instead, and keeps key and passphrase.
    Result<Person> add(const QString &name, const QStringList &roles, const Secret &newPassphrase, const Person &admin,
                       const Secret &adminPassphrase);

    /// The person's own key. Refused when the passphrase is wrong.
    Result<SigningKey> unlock(const Person &person, const Secret &passphrase) const;

    Result<void> changePassphrase(const Person &person, const Secret &old, const Secret &fresh);

    /// Certifies and stores `chain` for `channel` and everything below it (empty: the newsroom's default).
    Result<void> setChain(const QStringList &channel, const Chain &chain, const Person &admin, const Secret &adminPassphrase);

private:
    /// Now, but after everybody else: two who join within one tick of the clock still come one after the other.
    QDateTime joiningTime() const;
    Result<SigningKey> newsroomKey(const Person &admin, const Secret &passphrase) const;

    Newsroom &m_newsroom;
};

} // namespace gaoqian
