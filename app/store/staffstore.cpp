#include "store/staffstore.h"

#include "store/database.h"
#include "store/engine/dialect.h"
#include "store/engine/words.h"
#include "store/query.h"

#include <QJsonDocument>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QString personSql(const QString &end)
{
    return u"SELECT id, name, roles, admin, public_key, joined, certificate FROM people "_s + end;
}

Person readPerson(const Row &row)
{
    Person person;
    person.id = row.text(0);
    person.name = row.text(1);
    person.roles = row.list(2);
    person.admin = row.integer(3) != 0;
    person.publicKey = row.bytes(4);
    person.certifiedFrom = row.time(5);
    person.certificate = row.bytes(6);
    return person;
}

Result<ChainDefinition> readChain(const Row &row)
{
    Result<Chain> chain = chainFromJson(QJsonDocument::fromJson(row.text(2).toUtf8()).object());
    if (!chain)
        return damagedEntry(StoreWords::tr("The chain %1").arg(row.text(0)), chain.error().message);
    ChainDefinition definition;
    definition.id = row.text(0);
    definition.channel = row.list(1);
    definition.chain = std::move(*chain);
    definition.since = row.time(3);
    definition.certificate = row.bytes(4);
    return definition;
}

Error noSuchPerson(const QString &id)
{
    return refused(StoreWords::tr("There is nobody with the id %1 in this newsroom").arg(id));
}

/// The outcome of a statement that ought to change one person: refused when there is none.
Result<void> personChanged(const QString &id, const Result<int> &rows)
{
    if (!rows)
        return rows.error();
    return *rows > 0 ? Result<void>() : noSuchPerson(id);
}

Result<void> done(const Result<int> &changed) { return changed ? Result<void>() : changed.error(); }

} // namespace

Result<NewsroomIdentity> StaffStore::identity() const
{
    const auto identity = Query(m_database, u"SELECT id, public_key FROM newsroom"_s).first<NewsroomIdentity>([](const Row &row) {
        return NewsroomIdentity{row.text(0), row.bytes(1)};
    });
    if (!identity)
        return identity.error();
    if (!*identity)
        return refused(StoreWords::tr("%1 has no newsroom key; make a new newsroom").arg(m_database.path()));
    return **identity;
}

Result<void> StaffStore::setIdentity(const NewsroomIdentity &identity)
{
    return m_database.transaction([&]() -> Result<void> {
        const Result<int> there = Query(m_database, u"SELECT COUNT(*) FROM newsroom"_s).number();
        if (!there)
            return there.error();
        if (*there > 0)
            return refused(StoreWords::tr("This newsroom has its key already; it cannot get another"));
        return done(Query(m_database, u"INSERT INTO newsroom (single, id, public_key) VALUES (1, ?, ?)"_s)
                        .bind(identity.id, identity.publicKey)
                        .run());
    });
}

Result<void> StaffStore::add(const Person &person)
{
    return m_database.transaction([&]() -> Result<void> {
        const Result<int> there = Query(m_database, u"SELECT COUNT(*) FROM people WHERE id = ?"_s).bind(person.id).number();
        if (!there)
            return there.error();
        if (*there > 0)
            return conflict(StoreWords::tr("%1 is on the staff already").arg(person.name));
        return done(Query(m_database, u"INSERT INTO people (id, name, roles, admin, public_key, joined, certificate) "
                                      "VALUES (?, ?, ?, ?, ?, ?, ?)"_s)
                        .bind(person.id, person.name, listText(person.roles), person.admin ? 1 : 0, person.publicKey,
                              person.certifiedFrom, person.certificate)
                        .run());
    });
}

Result<void> StaffStore::update(const Person &person)
{
    return m_database.transaction([&]() -> Result<void> {
        const Result<int> kept =
            Query(m_database,
                  u"INSERT INTO former_certificates (person_id, number, name, roles, admin, public_key, joined, certificate) "
                  "SELECT id, (SELECT COUNT(*) FROM former_certificates WHERE person_id = id), name, roles, admin, "
                  "public_key, joined, certificate FROM people WHERE id = ?"_s)
                .bind(person.id)
                .run();
        if (!kept)
            return kept.error();
        return personChanged(person.id, Query(m_database, u"UPDATE people SET name = ?, roles = ?, admin = ?, public_key = ?, "
                                                          "joined = ?, certificate = ? WHERE id = ?"_s)
                                            .bind(person.name, listText(person.roles), person.admin ? 1 : 0, person.publicKey,
                                                  person.certifiedFrom, person.certificate, person.id)
                                            .run());
    });
}

Result<QList<Person>> StaffStore::people() const
{
    return Query(m_database, personSql(u"ORDER BY joined, id"_s)).all<Person>(readPerson);
}

Result<QList<Person>> StaffStore::certificates() const
{
    auto former =
        Query(m_database, u"SELECT person_id, name, roles, admin, public_key, joined, certificate FROM former_certificates "
                          "ORDER BY person_id, number"_s)
            .all<Person>(readPerson);
    if (!former)
        return former;
    const auto current = people();
    if (!current)
        return current;
    return *former + *current;
}

Result<std::optional<Person>> StaffStore::person(const QString &id) const
{
    return Query(m_database, personSql(u"WHERE id = ?"_s)).bind(id).first<Person>(readPerson);
}

Result<QList<Person>> StaffStore::byName(const QString &name) const
{
    return Query(m_database, personSql(u"WHERE name = ? ORDER BY joined, id"_s)).bind(name).all<Person>(readPerson);
}

Result<QByteArray> StaffStore::wrappedKey(const QString &personId) const
{
    const auto key =
        Query(m_database, u"SELECT wrapped_key FROM people WHERE id = ?"_s).bind(personId).first<QByteArray>([](const Row &row) {
            return row.bytes(0);
        });
    if (!key)
        return key.error();
    if (!*key)
        return noSuchPerson(personId);
    if ((*key)->isEmpty())
        return refused(StoreWords::tr("This person has no key in this newsroom; an administrator can add one"));
    return **key;
}

Result<void> StaffStore::setWrappedKey(const QString &personId, const QByteArray &wrapped)
{
    return personChanged(personId, change(m_database, u"UPDATE people SET wrapped_key = ? WHERE id = ?"_s, wrapped, personId));
}

Result<QByteArray> StaffStore::wrappedNewsroomKey(const QString &personId) const
{
    const auto key = Query(m_database, u"SELECT wrapped_key FROM newsroom_keys WHERE person_id = ?"_s)
                         .bind(personId)
                         .first<QByteArray>([](const Row &row) { return row.bytes(0); });
    if (!key)
        return key.error();
    if (!*key)
        return refused(StoreWords::tr("This person does not hold the newsroom's key; ask an administrator"));
    return **key;
}

Result<void> StaffStore::setWrappedNewsroomKey(const QString &personId, const QByteArray &wrapped)
{
    return m_database.transaction([&]() -> Result<void> {
        const Result<std::optional<Person>> holder = person(personId);
        if (!holder)
            return holder.error();
        if (!*holder)
            return noSuchPerson(personId);
        return done(Query(m_database, m_database.dialect().upsert(u"newsroom_keys"_s, {u"person_id"_s}, {u"wrapped_key"_s}))
                        .bind(personId, wrapped)
                        .run());
    });
}

Result<void> StaffStore::addChain(const ChainDefinition &definition)
{
    const QByteArray chain = QJsonDocument(toJson(definition.chain)).toJson(QJsonDocument::Compact);
    return done(change(m_database, u"INSERT INTO chains (id, channel, chain, since, certificate) VALUES (?, ?, ?, ?, ?)"_s,
                       definition.id, listText(definition.channel), QString::fromUtf8(chain), definition.since,
                       definition.certificate));
}

Result<QList<ChainDefinition>> StaffStore::chains() const
{
    return Query(m_database, u"SELECT id, channel, chain, since, certificate FROM chains ORDER BY since, id"_s)
        .all<ChainDefinition>(readChain);
}

} // namespace gaoqian
