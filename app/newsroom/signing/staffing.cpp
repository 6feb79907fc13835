#include "newsroom/signing/staffing.h"

#include "base/ids.h"
#include "newsroom/signing/words.h"
#include "signoff/names.h"
#include "store/database.h"
#include "store/staffstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gaoqian {

/// A key that was made before anything is written: what Argon2id takes its time for.
struct Staffing::OwnKey {
    QByteArray publicKey;
    QByteArray wrapped; ///< Empty for nobody's.
};

namespace {

/// Who of `people` is meant by `named`: their id, or else their name. Refused when it might be two: a newsroom may hold names
/// from before there was a rule for what is never seen of them.
Result<std::optional<Person>> meant(const QList<Person> &people, const QString &named)
{
    const QString wanted = tidyName(named);
    QList<Person> found;
    for (const Person &person : people) {
        if (person.id == wanted)
            return std::optional<Person>(person);
        if (!wanted.isEmpty() && tidyName(person.name) == wanted)
            found << person;
    }
    if (found.size() < 2)
        return found.isEmpty() ? std::optional<Person>() : std::optional<Person>(found.first());
    QStringList ids;
    for (const Person &person : std::as_const(found))
        ids << "%1 (%2)"_L1.arg(person.id, person.roles.join(u'、'));
    return refused(SigningWords::tr("%n people here are called %1; say by the id which of them: %2", nullptr, int(found.size()))
                       .arg(wanted, ids.join(u' ')));
}

/// As they are certified, each once. Refused when one is nothing but blanks, or there is none.
Result<QStringList> tidyRoles(const QStringList &typed)
{
    QStringList roles;
    for (const QString &one : typed) {
        const QString role = tidyName(one);
        if (role.isEmpty())
            return refused(SigningWords::tr("A role needs a name, such as 编辑"));
        if (!roles.contains(role))
            roles << role;
    }
    if (roles.isEmpty())
        return refused(SigningWords::tr("A person needs a role; without one there is nothing to sign"));
    return roles;
}

/// Now, but after everybody else: two who join within one tick of the clock still come one after the other.
QDateTime certificationTime(const QList<Person> &people, const QDateTime &now)
{
    QDateTime time = now;
    for (const Person &person : people)
        time = std::max(time, person.certifiedFrom.addMSecs(1));
    return time;
}

/// The key as it was read; whoever holds none has nothing to show, which is no error.
Result<QByteArray> heldKey(const Result<QByteArray> &wrapped)
{
    return !wrapped && wrapped.error().kind == ErrorKind::Refused ? Result<QByteArray>(QByteArray()) : wrapped;
}

Result<SigningKey> unwrapped(const QByteArray &wrapped, const Person &person, const Secret &passphrase)
{
    auto key = unwrap(wrapped, passphrase);
    if (!key && key.error().kind == ErrorKind::Refused)
        return refused(SigningWords::tr("That is not the passphrase of %1; try again").arg(person.name));
    return key;
}

/// A person's own key, and no other in its place.
Result<SigningKey> opened(const QByteArray &wrapped, const Person &person, const Secret &passphrase)
{
    auto key = unwrapped(wrapped, person, passphrase);
    if (key && key->publicKey() != person.publicKey)
        return refused(
            SigningWords::tr(
                "The key kept for %1 is not the one that the newsroom certified; ask the administrator to look the file over")
                .arg(person.name));
    return key;
}

} // namespace

Result<QList<Person>> Staffing::people() const { return m_newsroom.staff().people(); }

Result<Person> Staffing::personByName(const QString &named) const
{
    auto all = people();
    if (!all)
        return all.error();
    auto person = meant(*all, named);
    if (!person)
        return person.error();
    if (*person)
        return **person;
    QStringList names;
    for (const Person &each : std::as_const(*all))
        names << each.name;
    return refused(SigningWords::tr("Nobody here is called %1; the staff is: %2").arg(tidyName(named), names.join(u"、"_s)));
}

Result<std::optional<Person>> Staffing::find(const QString &named) const
{
    auto all = people();
    return all ? meant(*all, named) : Result<std::optional<Person>>(all.error());
}

Result<Staffing::Staff> Staffing::staff() const
{
    return m_newsroom.database().snapshot([&]() -> Result<Staff> {
        auto all = people();
        if (!all)
            return all.error();
        const auto chains = m_newsroom.staff().chains();
        if (!chains)
            return chains.error();
        Staff staff{std::move(*all), {}};
        for (const ChainDefinition &definition : *chains) {
            for (const Stage &stage : definition.chain.stages) {
                if (!staff.roles.contains(stage.role))
                    staff.roles << stage.role;
            }
        }
        return staff;
    });
}

Result<Person> Staffing::personById(const QString &id) const
{
    auto all = people();
    if (!all)
        return all.error();
    const auto found = std::find_if(all->cbegin(), all->cend(), [&](const Person &person) { return person.id == id; });
    if (found == all->cend())
        return refused(SigningWords::tr("That person is not on the staff of this newsroom; choose somebody who is"));
    return *found;
}

Result<Staffing::Joining> Staffing::joining(const QString &name) const
{
    const auto all = people();
    if (!all)
        return all.error();
    const auto administrator = std::find_if(all->cbegin(), all->cend(), [](const Person &person) { return person.admin; });
    if (administrator == all->cend())
        return refused(SigningWords::tr("This newsroom has no administrator; nobody can be added"));
    const auto known = meant(*all, name);
    return known ? Result<Joining>(Joining{*administrator, *known}) : Result<Joining>(known.error());
}

Result<Person> Staffing::add(const QString &name, const QStringList &roles, const Secret &newPassphrase, const Person &admin,
                             const Secret &adminPassphrase)
{
    const QString wanted = tidyName(name);
    if (wanted.isEmpty())
        return refused(SigningWords::tr("A person needs a name"));
    const auto asked = tidyRoles(roles);
    if (!asked)
        return asked.error();
    const auto key = newsroomKey(admin, adminPassphrase);
    if (!key)
        return key.error();
    // Whether somebody has the name is decided below. Here it only spares making a key that nobody needs.
    const auto there = find(wanted);
    if (!there)
        return there.error();
    if (!*there && isId(wanted))
        return refused(SigningWords::tr("Nobody here has the id %1; a new person needs a name").arg(wanted));
    const SigningKey own = SigningKey::generate();
    Result<QByteArray> wrapped = QByteArray();
    if (!*there && !newPassphrase.isEmpty())
        wrapped = wrap(own, newPassphrase, m_newsroom.keyCost());
    if (!wrapped)
        return wrapped.error();

    return m_newsroom.database().transaction([&] { return enter(wanted, *asked, {own.publicKey(), *wrapped}, *key); });
}

Result<Person> Staffing::enter(const QString &wanted, const QStringList &roles, const OwnKey &own, const SigningKey &newsroomKey)
{
    const auto all = people();
    if (!all)
        return all.error();
    const auto known = meant(*all, wanted);
    if (!known)
        return known.error();
    if (*known && !certificateHolds(**known, m_newsroom.identity()))
        return refused(
            SigningWords::tr("The entry of %1 is not the one that the newsroom certified: somebody changed the file by other "
                             "means; nothing was added, restore the newsroom from a backup")
                .arg(wanted));
    if (!*known && own.wrapped.isEmpty())
        return refused(SigningWords::tr("%1 needs a passphrase: it is what a signature is made with").arg(wanted));

    Person person = known->value_or(Person{newId(), wanted, {}, false, own.publicKey, {}, {}});
    const QStringList before = person.roles;
    for (const QString &role : roles) {
        if (!person.roles.contains(role))
            person.roles << role;
    }
    if (*known && person.roles == before)
        return person;
    // A certificate is in force from when it was made; what was signed before stays under the former one.
    person.certifiedFrom = certificationTime(*all, m_newsroom.clock().now());
    person = certified(person, m_newsroom.identity().id, newsroomKey);
    auto stored = *known ? m_newsroom.staff().update(person) : m_newsroom.staff().add(person);
    if (stored && !*known)
        stored = m_newsroom.staff().setWrappedKey(person.id, own.wrapped);
    return stored ? Result<Person>(person) : Result<Person>(stored.error());
}

Result<SigningKey> Staffing::unlock(const Person &person, const Secret &passphrase) const
{
    auto wrapped = m_newsroom.staff().wrappedKey(person.id);
    return wrapped ? opened(*wrapped, person, passphrase) : Result<SigningKey>(wrapped.error());
}

Result<void> Staffing::changePassphrase(const Person &person, const Secret &old, const Secret &fresh)
{
    if (fresh.isEmpty())
        return refused(SigningWords::tr("The new passphrase is empty; choose one"));
    StaffStore &staff = m_newsroom.staff();
    const auto ownBefore = staff.wrappedKey(person.id);
    if (!ownBefore)
        return ownBefore.error();
    const auto newsroomBefore = heldKey(staff.wrappedNewsroomKey(person.id));
    if (!newsroomBefore)
        return newsroomBefore.error();

    const auto own = opened(*ownBefore, person, old);
    if (!own)
        return own.error();
    const auto ownAfter = wrap(*own, fresh, m_newsroom.keyCost());
    if (!ownAfter)
        return ownAfter.error();
    Result<QByteArray> newsroomAfter = QByteArray();
    if (!newsroomBefore->isEmpty()) {
        const auto newsroom = openedNewsroomKey(*newsroomBefore, person, old);
        if (!newsroom)
            return newsroom.error();
        newsroomAfter = wrap(*newsroom, fresh, m_newsroom.keyCost());
    }
    if (!newsroomAfter)
        return newsroomAfter.error();

    return m_newsroom.database().transaction([&]() -> Result<void> {
        const auto ownNow = staff.wrappedKey(person.id);
        const auto newsroomNow = heldKey(staff.wrappedNewsroomKey(person.id));
        if (!ownNow || !newsroomNow)
            return ownNow ? newsroomNow.error() : ownNow.error();
        if (*ownNow != *ownBefore || *newsroomNow != *newsroomBefore)
            return conflict(SigningWords::tr("The passphrase of %1 was changed elsewhere just now; nothing was changed here")
                                .arg(person.name));
        if (auto done = staff.setWrappedKey(person.id, *ownAfter); !done || newsroomAfter->isEmpty())
            return done;
        return staff.setWrappedNewsroomKey(person.id, *newsroomAfter);
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
    return m_newsroom.database().transaction([&]() -> Result<void> {
        const auto before = m_newsroom.staff().chains();
        if (!before)
            return before.error();
        // The newest governs: after every other of this channel, whatever the clocks of other desks say.
        QDateTime since = m_newsroom.clock().now();
        for (const ChainDefinition &definition : *before) {
            if (definition.channel == channel)
                since = std::max(since, definition.since.addMSecs(1));
        }
        return m_newsroom.staff().addChain(certified({newId(), channel, chain, since, {}}, m_newsroom.identity().id, *key));
    });
}

Result<SigningKey> Staffing::newsroomKey(const Person &admin, const Secret &passphrase) const
{
    auto wrapped = m_newsroom.staff().wrappedNewsroomKey(admin.id);
    if (!wrapped && wrapped.error().kind == ErrorKind::Refused)
        return refused(SigningWords::tr("%1 does not hold the newsroom's key; an administrator has to do this").arg(admin.name));
    return wrapped ? openedNewsroomKey(*wrapped, admin, passphrase) : Result<SigningKey>(wrapped.error());
}

Result<SigningKey> Staffing::openedNewsroomKey(const QByteArray &wrapped, const Person &admin, const Secret &passphrase) const
{
    auto key = unwrapped(wrapped, admin, passphrase);
    if (key && key->publicKey() != m_newsroom.identity().publicKey)
        return refused(
            SigningWords::tr("The newsroom's key kept for %1 is not this newsroom's; ask another administrator").arg(admin.name));
    return key;
}

} // namespace gaoqian
