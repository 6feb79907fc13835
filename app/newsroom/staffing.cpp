#include "newsroom/staffing.h"

#include "base/ids.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Staffing)
};
} // namespace

Result<QList<Person>> Staffing::people() const { return m_newsroom.staff().people(); }

Result<Person> Staffing::personByName(const QString &name) const
{
    auto all = people();
    if (!all)
        return all.error();
    const QString wanted = name.normalized(QString::NormalizationForm_C).trimmed();
    QStringList names;
    for (const Person &person : *all) {
        if (person.name == wanted)
            return person;
        names << person.name;
    }
    return refused(Tr::tr("Nobody here is called %1; the staff is: %2").arg(wanted, names.join(u"、"_s)));
}

Result<Person> Staffing::personById(const QString &id) const
{
    auto all = people();
    if (!all)
        return all.error();
    const auto found = std::find_if(all->cbegin(), all->cend(), [&](const Person &person) { return person.id == id; });
    if (found == all->cend())
        return refused(Tr::tr("That person is not on the staff of this newsroom; choose somebody who is"));
    return *found;
}

Result<Person> Staffing::add(const QString &name, const QStringList &roles, const Secret &newPassphrase, const Person &admin,
                             const Secret &adminPassphrase)
{
    if (name.trimmed().isEmpty())
        return refused(Tr::tr("A person needs a name"));
    auto key = newsroomKey(admin, adminPassphrase);
    if (!key)
        return key.error();
    const QString newsroomId = m_newsroom.identity().id;

    auto known = personByName(name);
    if (!known && known.error().kind != ErrorKind::Refused)
        return known.error(); // the staff could not be read; that is no proof that nobody has the name
    if (known) {
        for (const QString &role : roles) {
            if (!known->roles.contains(role.trimmed()))
                known->roles << role.trimmed();
        }
        known->joined =
            joiningTime(); // a new certificate is in force from now on; what was signed before stays under the old one
        const Person person = certified(*known, newsroomId, *key);
        if (auto done = m_newsroom.staff().update(person); !done)
            return done.error();
        return person;
    }
    if (newPassphrase.isEmpty())
        return refused(Tr::tr("%1 needs a passphrase: it is what a signature is made with").arg(name));
    const SigningKey own = SigningKey::generate();
    const Person person =
        certified({newId(), name.trimmed(), roles, false, own.publicKey(), joiningTime(), {}}, newsroomId, *key);
    const auto stored = m_newsroom.database().transaction([&]() -> Result<void> {
        if (auto done = m_newsroom.staff().add(person); !done)
            return done;
        return m_newsroom.staff().setWrappedKey(person.id, wrap(own, newPassphrase, m_newsroom.keyCost()));
    });
    return stored ? Result<Person>(person) : Result<Person>(stored.error());
}

QDateTime Staffing::joiningTime() const
{
    QDateTime time = m_newsroom.clock().now();
    const auto all = people();
    for (const Person &person : all ? *all : QList<Person>())
        time = std::max(time, person.joined.addMSecs(1));
    return time;
}

Result<SigningKey> Staffing::unlock(const Person &person, const Secret &passphrase) const
{
    auto wrapped = m_newsroom.staff().wrappedKey(person.id);
    if (!wrapped)
        return wrapped.error();
    auto key = unwrap(*wrapped, passphrase);
    if (!key && key.error().kind == ErrorKind::Refused)
        return refused(Tr::tr("That is not the passphrase of %1; try again").arg(person.name));
    if (key && key->publicKey() != person.publicKey)
        return refused(
            Tr::tr("The key kept for %1 is not the one that the newsroom certified; ask the administrator to look the file over")
                .arg(person.name));
    return key;
}

Result<void> Staffing::changePassphrase(const Person &person, const Secret &old, const Secret &fresh)
{
    if (fresh.isEmpty())
        return refused(Tr::tr("The new passphrase is empty; choose one"));
    auto key = unlock(person, old);
    if (!key)
        return key.error();
    return m_newsroom.database().transaction([&]() -> Result<void> {
        if (auto done = m_newsroom.staff().setWrappedKey(person.id, wrap(*key, fresh, m_newsroom.keyCost()));
            !done || !person.admin)
            return done;
        auto newsroom = newsroomKey(person, old);
        if (!newsroom)
            return newsroom.error();
        return m_newsroom.staff().setWrappedNewsroomKey(person.id, wrap(*newsroom, fresh, m_newsroom.keyCost()));
    });
}

Result<void> Staffing::setChain(const QStringList &channel, const Chain &chain, const Person &admin,
                                const Secret &adminPassphrase)
{
    if (auto sound = gaoqian::check(chain); !sound)
        return sound;
    auto key = newsroomKey(admin, adminPassphrase);
    if (!key)
        return key.error();
    return m_newsroom.staff().addChain(
        certified({newId(), channel, chain, m_newsroom.clock().now(), {}}, m_newsroom.identity().id, *key));
}

Result<SigningKey> Staffing::newsroomKey(const Person &admin, const Secret &passphrase) const
{
    auto wrapped = m_newsroom.staff().wrappedNewsroomKey(admin.id);
    if (!wrapped && wrapped.error().kind == ErrorKind::Refused)
        return refused(Tr::tr("%1 does not hold the newsroom's key; an administrator has to do this").arg(admin.name));
    if (!wrapped)
        return wrapped.error();
    auto key = unwrap(*wrapped, passphrase);
    if (!key && key.error().kind == ErrorKind::Refused)
        return refused(Tr::tr("That is not the passphrase of %1; try again").arg(admin.name));
    if (key && key->publicKey() != m_newsroom.identity().publicKey)
        return refused(
            Tr::tr("The newsroom's key kept for %1 is not this newsroom's; ask another administrator").arg(admin.name));
    return key;
}

} // namespace gaoqian
