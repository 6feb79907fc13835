#include "cli/verbs.h"

#include "cli/named.h"
#include "newsroom/signing/signing.h"
#include "signoff/slip.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

void printSlots(const CliContext &context, const Slip &slip)
{
    for (const Slot &slot : slip.slotList()) {
        QStringList parts{slot.role, slotStateText(slot.state)};
        if (!slot.personName.isEmpty())
            parts << slot.personName;
        if (slot.decision >= 0)
            parts << timeText(slip.record().decisions[slot.decision].time);
        context.print(parts.join(u'\t'));
    }
}

void printDecisions(const CliContext &context, const Slip &slip)
{
    for (const Decision &decision : slip.record().decisions) {
        const Person *person = slip.person(decision.personId);
        QStringList parts{QString::number(decision.number), timeText(decision.time), verdictName(decision.verdict),
                          person ? person->name : decision.personId, decision.contentDigest.left(12)};
        if (!decision.opinion.isEmpty())
            parts << QString(decision.opinion).replace(u'\n', u' ');
        context.print(parts.join(u'\t'));
    }
}

void declare(QCommandLineParser &parser) { parser.addOption({u"json"_s, Verbs::tr("Answer as JSON")}); }

Result<void> run(const CliContext &context, const QCommandLineParser &options)
{
    auto ids = words(options, 1, context.usage);
    if (!ids)
        return ids.error();
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    auto slip = slipNamed(**newsroom, ids->first());
    if (!slip)
        return slip.error();
    // A broken slip is shown as far as it goes, and never passes for a sound one.
    const auto sound = slip->broken() ? Result<void>(Error{ErrorKind::Refused, {}}) : Result<void>();
    if (options.isSet(u"json"_s)) {
        context.print(QJsonDocument(toJson(*slip)));
        return sound;
    }
    context.print(slipStateText(slip->state()));
    if (slip->broken())
        context.print(Verbs::tr("The slip is broken, and what follows cannot be relied on: %1").arg(slip->broken()->message));
    printSlots(context, *slip);
    printDecisions(context, *slip);
    for (const QString &remark : slip->remarks())
        context.print(remark);
    return sound;
}

} // namespace

Verb slipVerb()
{
    return {u"slip"_s, Verbs::tr("Shows the slip: every slot, every decision; exit code 1 when it is broken"), u"ID [--json]"_s,
            declare, run};
}

} // namespace gaoqian
