#include "signoff/sliptally.h"

#include <functional>

namespace gaoqian {

namespace {

/// Edits made after `decision`, among the first `editCount`.
int editsSince(const QList<Edit> &edits, const Decision &decision, qsizetype editCount)
{
    return int(std::count_if(edits.begin(), edits.begin() + editCount,
                             [&](const Edit &edit) { return edit.afterDecision >= decision.number; }));
}

} // namespace

void SlipTally::take(qsizetype index, const Person &person, const Chain &chain)
{
    const Decision &decision = m_record.decisions[index];
    switch (decision.verdict) {
    case Verdict::Submit:
        m_chain = chain;
        m_chainDigest = decision.chainDigest;
        m_submitter = person.id;
        m_stageOfRoles.clear();
        m_signatures.clear();
        for (const Stage &stage : m_chain.stages)
            m_signatures += QList<Signature>(stage.signers);
        m_outcome = SlipState::InReview;
        m_releasedDigest.reset();
        sign(decision, index, person.name);
        break;
    case Verdict::Approve:
        sign(decision, index, person.name);
        break;
    case Verdict::Return:
        reopenFrom(decision.returnTo);
        m_releasedDigest.reset();
        if (decision.returnTo == 0)
            m_outcome = SlipState::Returned;
        break;
    case Verdict::Reject:
        m_outcome = SlipState::Rejected;
        break;
    case Verdict::Withdraw:
        m_outcome = SlipState::Draft;
        break;
    case Verdict::Release:
        m_releasedDigest = decision.contentDigest;
        break;
    case Verdict::Retract:
        m_outcome = SlipState::Retracted;
        break;
    }
}

void SlipTally::sign(const Decision &decision, qsizetype index, const QString &personName)
{
    m_signatures[decision.stage][decision.slot] = {index, personName};
}

void SlipTally::reopenFrom(int stage)
{
    for (qsizetype i = stage; i < m_signatures.size(); ++i)
        m_signatures[i].fill(Signature());
}

Standing SlipTally::standing(const QString &digest, qsizetype editCount) const
{
    Standing standing;
    standing.state = m_outcome;
    if (m_outcome == SlipState::Draft)
        return standing;

    standing.chain = m_chain;
    standing.chainDigest = m_chainDigest;
    standing.submitter = m_submitter;
    for (int stage = 0; stage < m_signatures.size(); ++stage) {
        for (int number = 0; number < m_signatures[stage].size(); ++number)
            standing.slotList += slotOver(stage, number, digest, editCount);
    }
    const bool awaiting = m_outcome == SlipState::InReview || m_outcome == SlipState::Returned;
    const auto unfilled = std::find_if_not(standing.slotList.cbegin(), standing.slotList.cend(), std::mem_fn(&Slot::isFilled));
    if (awaiting && unfilled != standing.slotList.cend())
        standing.currentStage = unfilled->stage;
    if (m_outcome == SlipState::InReview) {
        if (standing.currentStage < 0)
            standing.state = SlipState::Signed;
        else if (m_releasedDigest == digest)
            standing.state = SlipState::Released;
    }
    return standing;
}

Slot SlipTally::slotOver(int stage, int number, const QString &digest, qsizetype editCount) const
{
    Slot slot;
    slot.stage = stage;
    slot.number = number;
    slot.role = m_chain.stages[stage].role;
    const Signature &signature = m_signatures[stage][number];
    if (signature.decision < 0)
        return slot;

    const Decision &decision = m_record.decisions[signature.decision];
    slot.personId = decision.personId;
    slot.personName = signature.personName;
    slot.signedAt = decision.time;
    slot.decision = int(signature.decision);
    if (decision.contentDigest == digest) {
        slot.state = SlotState::Holds;
    } else {
        slot.state = keptThrough(stage, decision, digest, editCount) ? SlotState::Kept : SlotState::Void;
        // Content that changed behind the program's back has no edit to show for it; it was changed all the same.
        slot.changesSince = std::max(1, editsSince(m_record.edits, decision, editCount));
    }
    return slot;
}

/// Whether the newsroom's policy keeps a signature of `stage` over what has since become `digest`: the edits lead from the signed
/// content to this one without a gap, each by somebody of a later stage. What was undone in between does not matter: the shortest
/// way counts. (The last edit's own stage cannot be filled by a kept signature, so once every slot is filled somebody of a later
/// stage has signed exactly this content.)
bool SlipTally::keptThrough(int stage, const Decision &signature, const QString &digest, qsizetype editCount) const
{
    if (m_chain.edits != EditPolicy::KeepEarlierStages)
        return false;
    QString reached = digest;
    for (qsizetype i = editCount - 1; i >= 0; --i) {
        const Edit &edit = m_record.edits[i];
        if (edit.afterDecision < signature.number || edit.toDigest != reached || ownStage(edit) <= stage)
            return false;
        if (edit.fromDigest == signature.contentDigest)
            return true;
        reached = edit.fromDigest;
    }
    return false;
}

/// The stage that an edit was made from: that of the slot which its person fills in this round, else the lowest among the roles
/// that they had then; -1, before every stage, for people outside the chain.
int SlipTally::ownStage(const Edit &edit) const
{
    for (int stage = 0; stage < m_signatures.size(); ++stage) {
        for (const Signature &signature : m_signatures[stage]) {
            if (signature.decision >= 0 && m_record.decisions[signature.decision].personId == edit.personId)
                return stage;
        }
    }
    const Person *person = personAt(edit.personId, edit.time);
    auto known = m_stageOfRoles.constFind(person);
    if (known == m_stageOfRoles.constEnd())
        known = m_stageOfRoles.insert(person, person ? stageOfRoles(*person) : -1);
    return *known;
}

/// The last certificate that was in force at `time`, else the first one.
const Person *SlipTally::personAt(const QString &personId, const QDateTime &time) const
{
    const Person *found = nullptr;
    for (const Person &person : m_record.people) {
        if (person.id == personId && (!found || person.certifiedFrom <= time))
            found = &person;
    }
    return found;
}

int SlipTally::stageOfRoles(const Person &person) const
{
    if (!certificateHolds(person, m_record.newsroom))
        return -1;
    for (int stage = 0; stage < m_chain.stages.size(); ++stage) {
        if (person.roles.contains(m_chain.stages[stage].role))
            return stage;
    }
    return -1;
}

} // namespace gaoqian
