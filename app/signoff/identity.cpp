#include "signoff/identity.h"

#include "base/clock.h"
#include "signoff/canonical.h"
#include "signoff/names.h"
#include "signoff/words.h"

#include <QJsonArray>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QStringList tidyNames(const QStringList &typed)
{
    QStringList names;
    for (const QString &one : typed) {
        const QString name = tidyName(one);
        if (!name.isEmpty() && !names.contains(name))
            names += name;
    }
    return names;
}

QByteArray statementOf(const Person &person, const QString &newsroomId)
{
    return statement("gaoqian-person-1"_L1, {{u"newsroom"_s, newsroomId},
                                             {u"id"_s, person.id},
                                             {u"name"_s, person.name},
                                             {u"roles"_s, QJsonArray::fromStringList(person.roles)},
                                             {u"admin"_s, person.admin},
                                             {u"publicKey"_s, base64(person.publicKey)},
                                             {u"joined"_s, timeText(person.certifiedFrom)}});
}

QByteArray statementOf(const ChainDefinition &definition, const QString &newsroomId)
{
    return statement("gaoqian-chain-1"_L1, {{u"newsroom"_s, newsroomId},
                                            {u"id"_s, definition.id},
                                            {u"channel"_s, QJsonArray::fromStringList(definition.channel)},
                                            {u"chain"_s, toJson(definition.chain)},
                                            {u"since"_s, timeText(definition.since)}});
}

} // namespace

Person certified(Person person, const QString &newsroomId, const SigningKey &newsroomKey)
{
    person.name = tidyName(person.name);
    person.roles = tidyNames(person.roles);
    person.certificate = newsroomKey.sign(statementOf(person, newsroomId));
    return person;
}

ChainDefinition certified(ChainDefinition definition, const QString &newsroomId, const SigningKey &newsroomKey)
{
    for (Stage &stage : definition.chain.stages)
        stage.role = tidyName(stage.role);
    definition.chain.releaseRoles = tidyNames(definition.chain.releaseRoles);
    definition.chain.retractRoles = tidyNames(definition.chain.retractRoles);
    definition.certificate = newsroomKey.sign(statementOf(definition, newsroomId));
    return definition;
}

bool certificateHolds(const Person &person, const NewsroomIdentity &newsroom)
{
    return signatureHolds(newsroom.publicKey, statementOf(person, newsroom.id), person.certificate);
}

bool certificateHolds(const ChainDefinition &definition, const NewsroomIdentity &newsroom)
{
    return signatureHolds(newsroom.publicKey, statementOf(definition, newsroom.id), definition.certificate);
}

bool appliesTo(const ChainDefinition &definition, const QStringList &channel)
{
    return channel.mid(0, definition.channel.size()) == definition.channel;
}

Result<ChainDefinition> chainFor(const QList<ChainDefinition> &definitions, const NewsroomIdentity &newsroom,
                                 const QStringList &channel)
{
    const ChainDefinition *best = nullptr;
    for (const ChainDefinition &definition : definitions) {
        if (!appliesTo(definition, channel))
            continue;
        const bool better = !best || definition.channel.size() > best->channel.size() ||
                            (definition.channel.size() == best->channel.size() && definition.since >= best->since);
        // Certificates last: they are the dear part.
        if (better && check(definition.chain) && certificateHolds(definition, newsroom))
            best = &definition;
    }
    if (best)
        return *best;
    if (channel.isEmpty())
        return refused(SignoffWords::tr("The newsroom has no sign-off chain whose certificate holds; its admin must set one"));
    return refused(
        SignoffWords::tr("No sign-off chain whose certificate holds governs the channel %1; the newsroom's admin must set one")
            .arg(channel.join(u'/')));
}

} // namespace gaoqian
