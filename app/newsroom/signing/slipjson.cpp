// The slip as JSON: what `slip --json` and the page's companions show.
#include "newsroom/signing/signing.h"

#include "signoff/slip.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

QString slotStateName(SlotState state)
{
    switch (state) {
    case SlotState::Open:
        return u"open"_s;
    case SlotState::Holds:
        return u"holds"_s;
    case SlotState::Kept:
        return u"kept"_s;
    case SlotState::Void:
        return u"void"_s;
    }
    return {};
}

QJsonObject slotJson(const Slip &slip, const Slot &slot)
{
    QJsonObject object{
        {u"role"_s, slot.role}, {u"stage"_s, slot.stage}, {u"slot"_s, slot.number}, {u"state"_s, slotStateName(slot.state)}};
    if (!slot.personId.isEmpty()) {
        object[u"person"_s] = slot.personName;
        object[u"personId"_s] = slot.personId;
    }
    if (slot.decision >= 0) {
        object[u"decision"_s] = slip.record().decisions[slot.decision].number;
        object[u"changesSince"_s] = slot.changesSince;
    }
    return object;
}

QJsonObject decisionJson(const Slip &slip, const Decision &decision)
{
    const Person *person = slip.person(decision.personId);
    QJsonObject object{{u"number"_s, decision.number},
                       {u"verdict"_s, verdictName(decision.verdict)},
                       {u"stage"_s, decision.stage},
                       {u"slot"_s, decision.slot},
                       {u"personId"_s, decision.personId},
                       {u"person"_s, person ? person->name : QString()},
                       {u"opinion"_s, decision.opinion},
                       {u"time"_s, timeText(decision.time)},
                       {u"contentDigest"_s, decision.contentDigest},
                       {u"chainDigest"_s, decision.chainDigest},
                       {u"previous"_s, decision.previous},
                       {u"signature"_s, QString::fromLatin1(decision.signature.toBase64())}};
    if (decision.verdict == Verdict::Return)
        object[u"returnTo"_s] = decision.returnTo;
    return object;
}

} // namespace

QJsonObject toJson(const Slip &slip)
{
    QJsonArray places;
    for (const Slot &slot : slip.slotList())
        places.append(slotJson(slip, slot));
    QJsonArray decisions;
    for (const Decision &decision : slip.record().decisions)
        decisions.append(decisionJson(slip, decision));
    QJsonArray credits;
    for (const CreditLine &line : slip.credits())
        credits.append(QJsonObject{{u"role"_s, line.role}, {u"names"_s, QJsonArray::fromStringList(line.names)}});
    const auto holds = slip.holds();
    QJsonObject object{{u"article"_s, slip.record().articleId},
                       {u"state"_s, slipStateName(slip.state())},
                       {u"holds"_s, holds.ok()},
                       {u"reason"_s, holds ? QString() : holds.error().message},
                       {u"awaits"_s, slip.currentRole()},
                       {u"contentDigest"_s, slip.record().contentDigest},
                       {u"newsroomKey"_s, fingerprint(slip.record().newsroom.publicKey)},
                       {u"chain"_s, toJson(slip.chain())},
                       {u"slots"_s, places},
                       {u"decisions"_s, decisions},
                       {u"credits"_s, credits},
                       {u"remarks"_s, QJsonArray::fromStringList(slip.remarks())}};
    if (slip.broken())
        object[u"broken"_s] = slip.broken()->message;
    return object;
}

} // namespace gaoqian
