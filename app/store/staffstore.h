// Who works here: the newsroom's identity, its people with their wrapped keys, and its chain definitions. Certificates are kept
// as they came; whether they hold is for signoff to say.
#pragma once

#include "base/result.h"
#include "signoff/identity.h"

namespace gaoqian {

class Database;

class StaffStore {
public:
    /// `database` must outlive the store.
    explicit StaffStore(Database &database) : m_database(database) {}

    /// Refused while the newsroom has none.
    Result<NewsroomIdentity> identity() const;
    /// Only once in a newsroom's life.
    Result<void> setIdentity(const NewsroomIdentity &identity);

    Result<void> add(const Person &person);
    /// Name, roles, admin and certificate of somebody who is on the staff already; their wrapped key stays, and so does the
    /// former certificate, for what was signed under it.
    Result<void> update(const Person &person);
    Result<QList<Person>> people() const; ///< In the order of joining.
    /// Everybody once for each certificate they ever had, a person's older ones before the newer: what a slip is verified with.
    Result<QList<Person>> certificates() const;
    Result<std::optional<Person>> person(const QString &id) const;
    Result<QList<Person>> byName(const QString &name) const; ///< Exactly this name; two people may share one.

    /// A person's own key under their passphrase. Refused when there is none.
    Result<QByteArray> wrappedKey(const QString &personId) const;
    Result<void> setWrappedKey(const QString &personId, const QByteArray &wrapped);

    /// The newsroom's key under an admin's passphrase. Refused when that person holds no copy.
    Result<QByteArray> wrappedNewsroomKey(const QString &personId) const;
    Result<void> setWrappedNewsroomKey(const QString &personId, const QByteArray &wrapped);

    Result<void> addChain(const ChainDefinition &definition);
    Result<QList<ChainDefinition>> chains() const; ///< All that were ever in force, the oldest first.

private:
    Database &m_database;
};

} // namespace gaoqian
