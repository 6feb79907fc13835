#include "cli/verbs.h"

#include "newsroom/samplenewsroom.h"
#include "signoff/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"admin"_s, Verbs::tr("The first person, who holds the newsroom's key"), u"NAME"_s});
    parser.addOption({u"role"_s, Verbs::tr("A role that this person has in the chain"), u"R"_s});
    parser.addOption({u"name"_s, Verbs::tr("The site's name, as the masthead shows it"), u"N"_s});
    parser.addOption({u"slogan"_s, Verbs::tr("The line below it"), u"S"_s});
    parser.addOption({u"base-url"_s, Verbs::tr("The address that pages are published under"), u"URL"_s});
    parser.addOption({u"new-passphrase-file"_s, Verbs::tr("A file whose first line is the person's new passphrase"), u"G"_s});
    parser.addOption({u"demo"_s, Verbs::tr("Make the sample newsroom; every passphrase in it is: demo")});
}

Result<void> run(const CliContext &context, const QCommandLineParser &options)
{
    if (auto none = words(options, 0, context.usage); !none)
        return none.error();
    if (options.isSet(u"demo"_s)) {
        if (options.optionNames().size() > 1)
            return usageError(Verbs::tr("The sample newsroom is made as it is: give --demo alone"));
        auto sample = makeSampleNewsroom(context.newsroomPath, context.surroundings);
        if (!sample)
            return sample.error();
        context.print(context.newsroomPath);
        return {};
    }
    if (tidyName(options.value(u"admin"_s)).isEmpty())
        return usageError(
            Verbs::tr("Say who holds the newsroom's key: init --admin NAME, or init --demo for the sample newsroom"));

    const QStringList roles = options.values(u"role"_s);
    if (std::any_of(roles.cbegin(), roles.cend(), [](const QString &role) { return tidyName(role).isEmpty(); }))
        return usageError(Verbs::tr("A role needs a name: --role R"));

    const QString admin = tidyName(options.value(u"admin"_s));
    auto passphrase = context.passphrase(options, u"new-passphrase-file"_s, Verbs::tr("New passphrase for %1: ").arg(admin));
    if (!passphrase)
        return passphrase.error();
    NewsroomPlan plan;
    plan.adminName = admin;
    plan.adminRoles = roles;
    plan.site.name = options.value(u"name"_s);
    plan.site.slogan = options.value(u"slogan"_s);
    plan.site.baseUrl = options.value(u"base-url"_s);
    auto newsroom = Newsroom::create(context.newsroomPath, plan, *passphrase, context.surroundings);
    if (!newsroom)
        return newsroom.error();
    context.print(context.newsroomPath);
    context.print(Verbs::tr("key %1").arg(fingerprint((*newsroom)->identity().publicKey)));
    return {};
}

} // namespace

Verb initVerb()
{
    return {u"init"_s, Verbs::tr("Makes a newsroom, its key held by its first person; or the sample one"),
            u"--admin NAME [--role R]... [--name N] [--slogan S] [--new-passphrase-file G] | --demo"_s, declare, run};
}

} // namespace gaoqian
