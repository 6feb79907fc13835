#include "cli/verbs.h"

#include "newsroom/signing/staffing.h"
#include "signoff/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

QJsonObject personJson(const Person &person)
{
    return {{u"id"_s, person.id},
            {u"name"_s, person.name},
            {u"roles"_s, QJsonArray::fromStringList(person.roles)},
            {u"admin"_s, person.admin},
            {u"key"_s, fingerprint(person.publicKey)},
            {u"joined"_s, timeText(person.certifiedFrom)}};
}

Result<void> listStaff(const CliContext &context, const Staffing &staffing, bool json)
{
    auto people = staffing.people();
    if (!people)
        return people.error();
    QJsonArray all;
    for (const Person &person : *people) {
        all.append(personJson(person));
        if (!json)
            context.print(person.name + u'\t' + person.roles.join(u' ') + u'\t' + fingerprint(person.publicKey) +
                          (person.admin ? "\tadmin"_L1 : ""_L1));
    }
    if (json)
        context.print(QJsonDocument(all));
    return {};
}

Result<void> add(const CliContext &context, Staffing &staffing, const QString &name, const QCommandLineParser &options)
{
    auto admin = staffing.personByName(options.value(u"as"_s));
    if (!admin)
        return admin.error();
    auto known = staffing.find(name);
    if (!known)
        return known.error();
    auto adminPassphrase = context.passphrase(options, u"passphrase-file"_s, Verbs::tr("Passphrase of %1: ").arg(admin->name));
    if (!adminPassphrase)
        return adminPassphrase.error();
    // Somebody who is on the staff already keeps their passphrase: only roles are added.
    Secret fresh;
    if (!*known) {
        auto passphrase =
            context.passphrase(options, u"new-passphrase-file"_s, Verbs::tr("New passphrase for %1: ").arg(tidyName(name)));
        if (!passphrase)
            return passphrase.error();
        fresh = std::move(*passphrase);
    }
    auto person = staffing.add(name, options.values(u"role"_s), fresh, *admin, *adminPassphrase);
    if (!person)
        return person.error();
    if (!fresh.isEmpty() && !staffing.unlock(*person, fresh))
        context.remark(
            Verbs::tr(
                "%1 was added by somebody else just now and keeps the passphrase that was given there; the roles were added")
                .arg(person->name));
    context.print(person->id);
    return {};
}

/// What makes no sense whoever is on the staff.
Result<void> checkAdding(const QString &name, const QCommandLineParser &options)
{
    const QStringList roles = options.values(u"role"_s);
    const auto isBlank = [](const QString &text) { return tidyName(text).isEmpty(); };
    if (isBlank(name) || roles.isEmpty() || std::any_of(roles.cbegin(), roles.cend(), isBlank))
        return usageError(Verbs::tr("Say who joins and as what: staff add NAME --role R"));
    if (!options.isSet(u"as"_s))
        return usageError(Verbs::tr("Say which administrator adds the person: --as ADMIN"));
    return {};
}

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"role"_s, Verbs::tr("A role in the chain: 编辑, 编审, 终审, 总监制, or the newsroom's own"), u"R"_s});
    parser.addOption({u"as"_s, Verbs::tr("The administrator who adds the person"), u"ADMIN"_s});
    parser.addOption({u"passphrase-file"_s, Verbs::tr("A file whose first line is the administrator's passphrase"), u"F"_s});
    parser.addOption({u"new-passphrase-file"_s, Verbs::tr("A file whose first line is the new person's passphrase"), u"G"_s});
    parser.addOption({u"json"_s, Verbs::tr("Answer as JSON")});
}

Result<void> run(const CliContext &context, const QCommandLineParser &options)
{
    const QStringList given = options.positionalArguments();
    const bool adding = given.value(0) == "add"_L1 && given.size() == 2;
    if (!adding && given != QStringList{u"list"_s})
        return usageError(Verbs::tr("Usage: %1").arg(context.usage));
    const auto sound = adding ? checkAdding(given[1], options) : Result<void>();
    if (!sound)
        return sound;
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    Staffing staffing(**newsroom);
    if (!adding)
        return listStaff(context, staffing, options.isSet(u"json"_s));

    return add(context, staffing, given[1], options);
}

} // namespace

Verb staffVerb()
{
    return {u"staff"_s, Verbs::tr("People and their roles"),
            u"add NAME --role R [--role R]... --as ADMIN [--passphrase-file F] [--new-passphrase-file G] | list [--json]"_s,
            declare, run};
}

} // namespace gaoqian
