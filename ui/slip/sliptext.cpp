#include "slip/sliptext.h"

#include "look/look.h"

#include <QCoreApplication>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SlipText)
};

/// Whether `personId` would sign here for the second time.
bool signsAgain(const Slip &slip, const QString &personId)
{
    const QList<Slot> &all = slip.slotList();
    return std::any_of(all.begin(), all.end(),
                       [&](const Slot &slot) { return slot.state == SlotState::Void && slot.personId == personId; });
}

const Decision *decisionOf(const Slip &slip, const Slot &slot)
{
    const QList<Decision> &decisions = slip.record().decisions;
    return slot.decision >= 0 && slot.decision < decisions.size() ? &decisions[slot.decision] : nullptr;
}

/// Who has the role that is awaited, and may not sign once more: one person signs at one stage.
QStringList barredNames(const Slip &slip)
{
    QStringList names;
    for (const Person &certificate : slip.record().people) {
        const Person &person = *slip.person(certificate.id); // as they are now
        if (person.roles.contains(slip.currentRole()) && !names.contains(person.name))
            names += person.name;
    }
    return names;
}

QString waitingText(const Slip &slip)
{
    const QStringList names = awaitedNames(slip);
    const QString role = slip.currentRole();
    if (names.isEmpty() && !barredNames(slip).isEmpty())
        return Tr::tr(
                   "Only %2 could sign as %1, and has signed at another stage; the newsroom's admin can give somebody else the "
                   "role")
            .arg(role, joinedNames(barredNames(slip)));
    if (names.isEmpty())
        return Tr::tr("Nobody on the staff can sign as %1; the newsroom's admin can add somebody").arg(role);
    return Tr::tr("Waiting for %1: %2").arg(role, joinedNames(names));
}

} // namespace

NextAct nextActFor(const Slip &slip, const QString &personId)
{
    if (slip.broken())
        return {std::nullopt, false, slip.broken()->message};
    const QList<Verdict> open = slip.openTo(personId);
    if (slip.currentStage() >= 0 && open.contains(Verdict::Approve))
        return {Verdict::Approve, false, signsAgain(slip, personId) ? Tr::tr("Sign again") : Tr::tr("Sign")};
    if (open.contains(Verdict::Submit))
        return {Verdict::Submit, false, !slip.record().decisions.isEmpty() ? Tr::tr("Send up again") : Tr::tr("Send up")};
    if (slip.holds())
        return {std::nullopt, true, Tr::tr("Export")};
    if (slip.currentStage() >= 0 && slip.state() != SlipState::Rejected)
        return {std::nullopt, false, waitingText(slip)};
    return {std::nullopt, false, stateText(slip)};
}

QString actText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Submit:
        return Tr::tr("Send up");
    case Verdict::Approve:
        return Tr::tr("Sign");
    case Verdict::Return:
        return Tr::tr("Return");
    case Verdict::Reject:
        return Tr::tr("Reject");
    case Verdict::Withdraw:
        return Tr::tr("Withdraw");
    case Verdict::Release:
        return Tr::tr("Release in an emergency");
    case Verdict::Retract:
        return Tr::tr("Take back");
    }
    return {};
}

QString stateText(const Slip &slip)
{
    if (slip.broken())
        return slip.broken()->message;
    const Result<void> holds = slip.holds();
    if (!holds)
        return holds.error().message;
    if (slip.state() == SlipState::Released)
        return Tr::tr("Released in an emergency, before every signature was there");
    return Tr::tr("Every signature is there and holds; the page can be exported");
}

QString decisionText(const Decision &decision, const Slip &slip)
{
    switch (decision.verdict) {
    case Verdict::Submit:
        return Tr::tr("sent it up");
    case Verdict::Approve:
        return Tr::tr("signed");
    case Verdict::Return:
        if (decision.returnTo >= 0 && decision.returnTo < slip.chain().stages.size())
            return Tr::tr("returned it to %1").arg(slip.chain().stages[decision.returnTo].role);
        return Tr::tr("returned it");
    case Verdict::Reject:
        return Tr::tr("rejected it");
    case Verdict::Withdraw:
        return Tr::tr("withdrew it");
    case Verdict::Release:
        return Tr::tr("released it in an emergency");
    case Verdict::Retract:
        return Tr::tr("took it back");
    }
    return {};
}

QString slotNote(const Slip &slip, const Slot &slot, const QDateTime &now)
{
    const Decision *decision = decisionOf(slip, slot);
    const QString time = decision ? momentText(decision->time, now) : QString();
    if (shownState(slip, slot) != slot.state)
        return Tr::tr("%1, taken back").arg(time);
    switch (slot.state) {
    case SlotState::Holds:
        return Tr::tr("%1, holds").arg(time);
    case SlotState::Kept:
        return Tr::tr("%1, changes since: %2").arg(time, QString::number(slot.changesSince));
    case SlotState::Void:
        return Tr::tr("%1, changed since").arg(time);
    case SlotState::Open:
        break;
    }
    if (!isAwaited(slip, slot))
        return {};
    const QStringList names = awaitedNames(slip);
    if (!names.isEmpty())
        return joinedNames(names);
    return barredNames(slip).isEmpty() ? Tr::tr("nobody holds this role")
                                       : Tr::tr("%1 has signed already").arg(joinedNames(barredNames(slip)));
}

QString slotText(const Slip &slip, const Slot &slot, const QDateTime &now)
{
    const Decision *decision = decisionOf(slip, slot);
    const QString time = decision ? momentText(decision->time, now) : QString();
    if (shownState(slip, slot) != slot.state)
        return Tr::tr("%1 signed as %2 at %3; the story was taken back since, so the signature no longer counts")
            .arg(slot.personName, slot.role, time);
    switch (slot.state) {
    case SlotState::Holds:
        return Tr::tr("%1 signed as %2 at %3; the signature holds").arg(slot.personName, slot.role, time);
    case SlotState::Kept:
        return Tr::tr("%1 signed as %2 at %3; the signature is kept, changes since: %4")
            .arg(slot.personName, slot.role, time, QString::number(slot.changesSince));
    case SlotState::Void:
        return Tr::tr("%1 signed as %2 at %3; the text was changed since, so the signature no longer counts")
            .arg(slot.personName, slot.role, time);
    case SlotState::Open:
        break;
    }
    if (isAwaited(slip, slot))
        return waitingText(slip);
    return Tr::tr("%1 has not signed yet").arg(slot.role);
}

QString chainText(const Slip &slip, const QDateTime &now)
{
    QStringList parts;
    bool awaitedSaid = false;
    for (const Slot &slot : slip.slotList()) {
        const bool awaited = slot.state == SlotState::Open && isAwaited(slip, slot);
        if (awaited && awaitedSaid)
            continue;
        awaitedSaid = awaitedSaid || awaited;
        parts += slotText(slip, slot, now);
    }
    parts += stateText(slip);
    return parts.join(Tr::tr(". ", "between the sentences of a description"));
}

SlotState shownState(const Slip &slip, const Slot &slot)
{
    return slip.state() == SlipState::Retracted && slot.isFilled() ? SlotState::Void : slot.state;
}

bool isAwaited(const Slip &slip, const Slot &slot)
{
    return !slip.broken() && slot.stage == slip.currentStage() &&
           (slot.state == SlotState::Open || slot.state == SlotState::Void);
}

QStringList awaitedNames(const Slip &slip)
{
    QStringList names;
    for (const QString &id : slip.awaitedPeople()) {
        if (const Person *person = slip.person(id))
            names += person->name;
    }
    return names;
}

} // namespace gaoqian
