#include "cli/verbs.h"

#include "newsroom/signing/signing.h"
#include "signoff/slip.h"
#include "store/articlestore.h"
#include "store/database.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SlipCommand)
};

Result<Slip> readSlip(Newsroom &newsroom, const QString &idText)
{
    return newsroom.database().snapshot([&]() -> Result<Slip> {
        auto id = newsroom.articles().resolveId(idText);
        return id ? SignDesk(newsroom).slip(*id) : Result<Slip>(id.error());
    });
}

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

} // namespace

QString SlipCommand::name() const { return u"slip"_s; }
QString SlipCommand::summary() const
{
    return Tr::tr("Shows the slip: every slot, every decision; exit code 1 when it is broken");
}
QString SlipCommand::arguments() const { return u"ID [--json]"_s; }

void SlipCommand::declare(QCommandLineParser &parser) const { parser.addOption({u"json"_s, Tr::tr("Answer as JSON")}); }

Result<void> SlipCommand::run(const CliContext &context, const QCommandLineParser &options) const
{
    auto ids = words(options, 1, "slip "_L1 + arguments());
    if (!ids)
        return ids.error();
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    auto slip = readSlip(**newsroom, ids->first());
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
        context.print(Tr::tr("The slip is broken, and what follows cannot be relied on: %1").arg(slip->broken()->message));
    printSlots(context, *slip);
    printDecisions(context, *slip);
    for (const QString &remark : slip->remarks())
        context.print(remark);
    return sound;
}

QString VerifyCommand::name() const { return u"verify"_s; }
QString VerifyCommand::summary() const { return Tr::tr("Does the slip hold? Exit code 1 and the first broken link if not"); }
QString VerifyCommand::arguments() const { return u"ID [--json]"_s; }

void VerifyCommand::declare(QCommandLineParser &parser) const { parser.addOption({u"json"_s, Tr::tr("Answer as JSON")}); }

Result<void> VerifyCommand::run(const CliContext &context, const QCommandLineParser &options) const
{
    auto ids = words(options, 1, "verify "_L1 + arguments());
    if (!ids)
        return ids.error();
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    auto slip = readSlip(**newsroom, ids->first());
    if (!slip)
        return slip.error();
    const auto holds = slip->holds();
    if (options.isSet(u"json"_s)) {
        QJsonObject answer{
            {u"holds"_s, holds.ok()}, {u"state"_s, slipStateName(slip->state())}, {u"digest"_s, slip->record().contentDigest}};
        if (!holds)
            answer[u"reason"_s] = holds.error().message;
        context.print(QJsonDocument(answer));
    } else if (holds) {
        context.print(Tr::tr("The slip holds: %1").arg(slipStateText(slip->state())));
    }
    return holds;
}

} // namespace gaoqian
