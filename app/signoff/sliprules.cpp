#include "signoff/sliprules.h"

#include "signoff/names.h"
#include "signoff/words.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxOpinion = 4000;

bool holdsAny(const Person &person, const QStringList &roles)
{
    return std::any_of(roles.begin(), roles.end(), [&](const QString &role) { return person.roles.contains(role); });
}

bool isUp(SlipState state) { return state == SlipState::InReview || state == SlipState::Signed || state == SlipState::Released; }

Error closed() { return refused(SignoffWords::tr("This article was rejected, which is final; make a new article of it")); }

/// Why an act of the chain has to wait for a submission: draft, returned, retracted.
Error notUp(const Standing &standing, const Chain &governing)
{
    const Chain &chain = standing.chain.stages.isEmpty() ? governing : standing.chain;
    const QString role = chain.stages.isEmpty() ? QString() : chain.stages.first().role;
    switch (standing.state) {
    case SlipState::Returned:
        return refused(SignoffWords::tr("This article was returned; somebody who is %1 must send it up again first").arg(role));
    case SlipState::Retracted:
        return refused(SignoffWords::tr("This article was taken back; somebody who is %1 must send it up again first").arg(role));
    case SlipState::Rejected:
        return closed();
    default:
        return refused(SignoffWords::tr("This article has not been sent up; somebody who is %1 must send it up first").arg(role));
    }
}

Result<Place> placeOfSubmit(const Person &person, const Standing &standing, const Chain &governing)
{
    if (standing.state == SlipState::Rejected)
        return closed();
    if (governing.stages.isEmpty())
        return refused(SignoffWords::tr("No sign-off chain governs this article's channel; the newsroom's admin must set one"));
    const QString &role = governing.stages.first().role;
    if (!person.roles.contains(role))
        return refused(SignoffWords::tr("Only somebody who is %1 can send this article up; %2 is not").arg(role, person.name));
    const bool asItWas = !mustBeSentUpAgain(standing) && standing.chainDigest == chainDigest(governing);
    if (isUp(standing.state) && asItWas) {
        if (standing.state == SlipState::Signed)
            return refused(
                SignoffWords::tr("This article is signed by everybody and was not changed since; there is nothing to send up"));
        return refused(
            SignoffWords::tr("This article is in review already and was not changed since it was sent up; %1 signs next")
                .arg(standing.chain.stages[standing.currentStage].role));
    }
    return Place{0, 0, -1};
}

/// Refuses a second slot of the same slip to `person`.
Result<void> checkDistinct(const Person &person, const Standing &standing, const QString &role)
{
    for (const Slot &slot : standing.slotList) {
        if (slot.personId != person.id)
            continue;
        const bool sameStage = slot.stage == standing.currentStage;
        if (sameStage && slot.state == SlotState::Void)
            return {}; // Signing again.
        if (sameStage || standing.chain.distinctPeople)
            return refused(
                SignoffWords::tr("%1 has already signed as %2; %3 needs somebody else").arg(person.name, slot.role, role));
    }
    return {};
}

/// The slot of the current stage that `person` would fill: their own to be signed again, else the first open, else the first
/// void.
int slotFor(const Person &person, const Standing &standing)
{
    const Slot *best = nullptr;
    for (const Slot &slot : standing.slotList) {
        if (slot.stage != standing.currentStage || slot.isFilled())
            continue;
        if (slot.personId == person.id)
            return slot.number;
        if (!best || (best->state == SlotState::Void && slot.state == SlotState::Open))
            best = &slot;
    }
    return best->number;
}

/// For somebody whose signature is no longer awaited because they gave it: another role's turn would be news to nobody else.
Error notTheirTurn(const Person &person, const Standing &standing, const QString &role)
{
    const auto theirs = std::find_if(standing.slotList.begin(), standing.slotList.end(),
                                     [&](const Slot &slot) { return slot.isFilled() && slot.personId == person.id; });
    if (theirs != standing.slotList.end())
        return refused(SignoffWords::tr("%1 has signed as %2 already, at %3; it is for %4 to sign now")
                           .arg(person.name, theirs->role, theirs->signedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), role));
    return refused(SignoffWords::tr("It is for %1 to sign now, and %2 does not hold that role").arg(role, person.name));
}

Result<Place> placeOfApprove(const Person &person, const Standing &standing, const Chain &governing)
{
    if (!isUp(standing.state))
        return notUp(standing, governing);
    if (standing.state == SlipState::Signed)
        return refused(SignoffWords::tr("Every signature is there; nobody has to sign this article any more"));
    const QString &role = standing.chain.stages[standing.currentStage].role;
    if (mustBeSentUpAgain(standing))
        return refused(SignoffWords::tr("The text was changed after %1 signed it; somebody who is %2 must send it up again")
                           .arg(standing.slotList.first().personName, role));
    if (!person.roles.contains(role))
        return notTheirTurn(person, standing, role);
    if (const auto distinct = checkDistinct(person, standing, role); !distinct)
        return distinct.error();
    return Place{standing.currentStage, slotFor(person, standing), -1};
}

/// The stage that `person` returns or rejects from; the number of stages for those who do so by a release role alone.
Result<int> actingStage(const Person &person, const Standing &standing)
{
    const auto last = int(standing.chain.stages.size()) - 1;
    int highest = last;
    while (highest >= 0 && !person.roles.contains(standing.chain.stages[highest].role))
        --highest;

    if (standing.state != SlipState::InReview) {
        const QString &lastRole = standing.chain.stages[last].role;
        if (highest != last && !holdsAny(person, standing.chain.releaseRoles))
            return refused(
                SignoffWords::tr("This article has passed the chain; only %1 can return or reject it now, and %2 is not")
                    .arg(joined(QStringList{lastRole} + standing.chain.releaseRoles), person.name));
        if (highest != last)
            return last + 1;
    } else if (highest < standing.currentStage) {
        return refused(
            SignoffWords::tr("The article is with %1; only somebody of that stage or a later one can return or reject it, and "
                             "%2 is not")
                .arg(standing.chain.stages[standing.currentStage].role, person.name));
    }
    if (highest <= 0)
        return refused(
            SignoffWords::tr("%1 is the first stage and has nobody to return to; whoever sent the article up can withdraw it")
                .arg(standing.chain.stages.first().role));
    return highest;
}

Result<Place> placeOfReturn(std::optional<int> returnTo, const Person &person, const Standing &standing)
{
    const Result<int> acting = actingStage(person, standing);
    if (!acting)
        return acting.error();
    const auto stages = int(standing.chain.stages.size());
    const int target = returnTo.value_or(0);
    if (target < 0 || target >= stages)
        return refused(SignoffWords::tr("The chain has no stage %1; choose one from 1 (%2) to %3 (%4)")
                           .arg(QString::number(target + 1), standing.chain.stages.first().role, QString::number(stages),
                                standing.chain.stages.last().role));
    if (target >= *acting)
        return refused(SignoffWords::tr("%1 can return the article only to a stage before their own, not to %2")
                           .arg(person.name, standing.chain.stages[target].role));
    if (standing.currentStage >= 0 && target > standing.currentStage)
        return refused(SignoffWords::tr("The article has not come to %1 yet; return it to %2 or a stage before")
                           .arg(standing.chain.stages[target].role, standing.chain.stages[standing.currentStage].role));
    return Place{*acting < stages ? *acting : -1, -1, target};
}

Result<Place> placeOfReject(const Person &person, const Standing &standing)
{
    const Result<int> acting = actingStage(person, standing);
    if (!acting)
        return acting.error();
    return Place{*acting < standing.chain.stages.size() ? *acting : -1, -1, -1};
}

Result<Place> placeOfWithdraw(const Person &person, const Standing &standing)
{
    if (person.id != standing.submitter)
        return refused(
            SignoffWords::tr("Only %1, who sent this article up, can withdraw it; somebody of a later stage can return it")
                .arg(standing.slotList.first().personName));
    return Place{};
}

Result<Place> placeOfRelease(const Person &person, const Standing &standing)
{
    if (standing.state == SlipState::Signed)
        return refused(SignoffWords::tr("Every signature is there; the article needs no emergency release"));
    if (standing.state == SlipState::Released)
        return refused(SignoffWords::tr("This article has been released already"));
    if (standing.chain.releaseRoles.isEmpty())
        return refused(SignoffWords::tr("This chain knows no emergency release; every stage must sign"));
    if (!holdsAny(person, standing.chain.releaseRoles))
        return refused(SignoffWords::tr("Only %1 can release an article before every signature is there; %2 is not")
                           .arg(joined(standing.chain.releaseRoles), person.name));
    return Place{};
}

Result<Place> placeOfRetract(const Person &person, const Standing &standing)
{
    if (standing.state == SlipState::InReview)
        return refused(
            SignoffWords::tr("Only an article that was signed or released can be taken back; this one is in review and can be "
                             "returned, rejected or withdrawn"));
    if (standing.chain.retractRoles.isEmpty())
        return refused(SignoffWords::tr("This chain lets nobody take an article back; whoever sent it up can withdraw it"));
    if (!holdsAny(person, standing.chain.retractRoles))
        return refused(SignoffWords::tr("Only %1 can take an article back; %2 is not")
                           .arg(joined(standing.chain.retractRoles), person.name));
    return Place{};
}

} // namespace

QString joined(const QStringList &names)
{
    QStringList once = names;
    once.removeDuplicates();
    return once.join(SignoffWords::tr(", ", "between names in a list"));
}

bool mustBeSentUpAgain(const Standing &standing)
{
    return isUp(standing.state) && standing.slotList.first().state == SlotState::Void;
}

Result<Place> placeOf(Verdict verdict, std::optional<int> returnTo, const Person &person, const Standing &standing,
                      const Chain &governing)
{
    if (verdict == Verdict::Submit)
        return placeOfSubmit(person, standing, governing);
    if (verdict == Verdict::Approve)
        return placeOfApprove(person, standing, governing);
    if (!isUp(standing.state))
        return notUp(standing, governing);
    switch (verdict) {
    case Verdict::Return:
        return placeOfReturn(returnTo, person, standing);
    case Verdict::Reject:
        return placeOfReject(person, standing);
    case Verdict::Withdraw:
        return placeOfWithdraw(person, standing);
    case Verdict::Release:
        return placeOfRelease(person, standing);
    case Verdict::Retract:
        return placeOfRetract(person, standing);
    default:
        return refused(SignoffWords::tr("This version of the program does not know such an act"));
    }
}

Result<void> checkTerms(const Decision &decision)
{
    const Verdict verdict = decision.verdict;
    const QString &opinion = decision.opinion;
    if (!decision.time.isValid())
        return refused(SignoffWords::tr("It has no time; set the clock of this machine"));
    const bool needed =
        verdict == Verdict::Return || verdict == Verdict::Reject || verdict == Verdict::Release || verdict == Verdict::Retract;
    if (needed && showsNothing(opinion)) {
        if (verdict == Verdict::Release || verdict == Verdict::Retract)
            return refused(SignoffWords::tr("A reason is needed; write it as your opinion"));
        return refused(SignoffWords::tr("A written opinion is needed; say what has to change or why"));
    }
    if (opinion.size() > maxOpinion)
        return refused(
            SignoffWords::tr("The opinion has %1 characters; %2 is the most, so put the rest into the article's comments")
                .arg(QString::number(opinion.size()), QString::number(maxOpinion)));
    return {};
}

} // namespace gaoqian
