// What a reader of the slip ought to be told though it breaks nothing: Slip::remarks.
#include "signoff/slip.h"

#include "signoff/words.h"

namespace gaoqian {

namespace {

/// Clocks of two desks may disagree by that much without a word.
constexpr qint64 skewSeconds = 120;
constexpr qint64 sameMinuteSeconds = 60;

QStringList severalSlots(const Standing &standing)
{
    QStringList remarks;
    QHash<QString, QStringList> rolesOf;
    for (const Slot &slot : standing.slotList) {
        if (slot.personId.isEmpty())
            continue;
        QStringList &roles = rolesOf[slot.personId];
        roles += slot.role;
        if (roles.size() == 2)
            remarks += SignoffWords::tr("%1 signed at more than one stage: %2 and %3").arg(slot.personName, roles[0], roles[1]);
    }
    return remarks;
}

QStringList keptSlots(const Standing &standing)
{
    QStringList remarks;
    for (const Slot &slot : standing.slotList) {
        if (slot.state == SlotState::Kept)
            remarks += SignoffWords::tr("%1 (%2) signed an earlier text (changes by later stages since: %3)")
                           .arg(slot.role, slot.personName, QString::number(slot.changesSince));
    }
    return remarks;
}

/// Stages signed so soon after one another that nobody can have read the story in between.
QStringList hastySlots(const Standing &standing, const QList<Decision> &decisions)
{
    QList<Slot> inTime;
    std::copy_if(standing.slotList.begin(), standing.slotList.end(), std::back_inserter(inTime),
                 [](const Slot &slot) { return slot.decision >= 0; });
    std::sort(inTime.begin(), inTime.end(), [](const Slot &a, const Slot &b) { return a.decision < b.decision; });
    QStringList remarks;
    for (qsizetype i = 1; i < inTime.size(); ++i) {
        const Slot &before = inTime[i - 1];
        const Slot &after = inTime[i];
        const qint64 seconds = decisions[before.decision].time.secsTo(decisions[after.decision].time);
        if (before.stage != after.stage && std::abs(seconds) < sameMinuteSeconds)
            remarks += SignoffWords::tr("%1 (%2) and %3 (%4) signed within the same minute")
                           .arg(before.role, before.personName, after.role, after.personName);
    }
    return remarks;
}

QStringList backwardTimes(const QList<Decision> &decisions)
{
    QStringList remarks;
    for (qsizetype i = 1; i < decisions.size(); ++i) {
        if (decisions[i].time.secsTo(decisions[i - 1].time) > skewSeconds)
            remarks += SignoffWords::tr("Decision %1 is dated before decision %2; the clock of one of the two desks was wrong")
                           .arg(QString::number(i + 1), QString::number(i));
    }
    return remarks;
}

} // namespace

QStringList Slip::remarks() const
{
    QStringList remarks;
    if (!chain().stages.isEmpty() && !chain().distinctPeople)
        remarks += SignoffWords::tr("Under this sign-off chain one person may sign at several stages");
    remarks += severalSlots(m_standing);
    if (state() == SlipState::Released) {
        const auto release = std::find_if(m_record.decisions.crbegin(), m_record.decisions.crend(),
                                          [](const Decision &decision) { return decision.verdict == Verdict::Release; });
        const Person *releaser = person(release->personId);
        remarks += SignoffWords::tr("Released in an emergency by %1, before every stage had signed: %2")
                       .arg(releaser->name, release->opinion);
    }
    remarks += keptSlots(m_standing);
    remarks += hastySlots(m_standing, m_record.decisions);
    remarks += backwardTimes(m_record.decisions);
    return remarks;
}

} // namespace gaoqian
