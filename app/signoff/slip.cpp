#include "signoff/slip.h"

#include "signoff/names.h"
#include "signoff/sliprules.h"
#include "signoff/slipverifier.h"
#include "signoff/words.h"

#include <algorithm>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// A chain that nobody has signed anything of.
Standing draftUnder(const Chain &chain)
{
    Standing standing;
    standing.chain = chain;
    standing.chainDigest = chainDigest(chain);
    standing.currentStage = 0;
    for (int stage = 0; stage < chain.stages.size(); ++stage) {
        for (int number = 0; number < chain.stages[stage].signers; ++number) {
            Slot slot;
            slot.stage = stage;
            slot.number = number;
            slot.role = chain.stages[stage].role;
            standing.slotList += slot;
        }
    }
    return standing;
}

/// "waiting for 终审 (1 of 2 signed)", or why it is not that simple.
Error waiting(const Standing &standing)
{
    const Stage &stage = standing.chain.stages[standing.currentStage];
    if (mustBeSentUpAgain(standing))
        return refused(SignoffWords::tr("The text was changed after it was signed; somebody who is %1 must send it up again")
                           .arg(stage.role));
    const auto inStage = [&](const Slot &slot) { return slot.stage == standing.currentStage; };
    const auto filled = std::count_if(standing.slotList.begin(), standing.slotList.end(),
                                      [&](const Slot &slot) { return inStage(slot) && slot.isFilled(); });
    const auto voided = std::find_if(standing.slotList.begin(), standing.slotList.end(),
                                     [&](const Slot &slot) { return inStage(slot) && slot.state == SlotState::Void; });
    const QString role = stage.role;
    if (voided != standing.slotList.end())
        return refused(SignoffWords::tr("The text was changed after %1 signed it; waiting for %2 (%3 of %4 signed)")
                           .arg(voided->personName, role, QString::number(filled), QString::number(stage.signers)));
    return refused(
        SignoffWords::tr("Waiting for %1 (%2 of %3 signed)").arg(role, QString::number(filled), QString::number(stage.signers)));
}

} // namespace

QString slipStateName(SlipState state)
{
    switch (state) {
    case SlipState::Draft:
        return u"draft"_s;
    case SlipState::InReview:
        return u"in-review"_s;
    case SlipState::Returned:
        return u"returned"_s;
    case SlipState::Signed:
        return u"signed"_s;
    case SlipState::Rejected:
        return u"rejected"_s;
    case SlipState::Released:
        return u"released"_s;
    case SlipState::Retracted:
        return u"retracted"_s;
    }
    return {};
}

Slip Slip::read(const SlipRecord &record)
{
    Slip slip;
    slip.m_record = record;
    SlipVerifier verifier(slip.m_record);
    slip.m_broken = verifier.firstBroken();
    slip.m_standing = verifier.standing();
    if (slip.m_standing.state == SlipState::Draft) {
        if (const auto governing = chainFor(record.chains, record.newsroom, record.channel))
            slip.m_standing = draftUnder(governing->chain);
    }
    return slip;
}

QString Slip::currentRole() const { return currentStage() < 0 ? QString() : chain().stages[currentStage()].role; }

QDateTime Slip::waitingSince() const
{
    if (m_broken || currentStage() < 0 || m_record.decisions.isEmpty())
        return {};
    const auto last = std::find_if(m_record.decisions.rbegin(), m_record.decisions.rend(), // a release takes nobody's turn
                                   [](const Decision &decision) { return decision.verdict != Verdict::Release; });
    const QDateTime decided = last->time;
    return m_record.edits.isEmpty() ? decided : std::max(decided, m_record.edits.last().time);
}

Result<void> Slip::holds() const
{
    if (m_broken)
        return *m_broken;
    const QString editor = chain().stages.isEmpty() ? QString() : chain().stages.first().role;
    switch (state()) {
    case SlipState::Signed:
    case SlipState::Released:
        return chainGovernsChannel();
    case SlipState::InReview:
        return waiting(m_standing);
    case SlipState::Returned:
        return refused(SignoffWords::tr("This article was returned; somebody who is %1 must send it up again").arg(editor));
    case SlipState::Rejected:
        return refused(SignoffWords::tr("This article was rejected, which is final; make a new article of it"));
    case SlipState::Retracted:
        return refused(SignoffWords::tr("This article was taken back; somebody who is %1 must send it up again").arg(editor));
    case SlipState::Draft:
        break;
    }
    if (chain().stages.isEmpty())
        return chainFor(m_record.chains, m_record.newsroom, m_record.channel).error();
    return refused(SignoffWords::tr("This article has not been sent up; somebody who is %1 must send it up").arg(editor));
}

/// The round's chain is the one of the article's channel, or was when the story was sent up: a story must not pass under the
/// easier chain of another channel.
Result<void> Slip::chainGovernsChannel() const
{
    const Result<ChainDefinition> governing = chainFor(m_record.chains, m_record.newsroom, m_record.channel);
    if (!governing)
        return governing.error();
    if (chainDigest(governing->chain) == m_standing.chainDigest)
        return {};
    // Clocks of two desks may disagree by some minutes.
    constexpr qint64 skewSeconds = 300;
    const Decision &submission = m_record.decisions[slotList().first().decision];
    const bool madeSince = governing->since > submission.time.addSecs(-skewSeconds);
    const bool applied = std::any_of(m_record.chains.begin(), m_record.chains.end(), [&](const ChainDefinition &definition) {
        return appliesTo(definition, m_record.channel) && chainDigest(definition.chain) == m_standing.chainDigest;
    });
    if (madeSince && applied)
        return {};
    return refused(
        SignoffWords::tr("This article was signed under the sign-off chain of another channel than %1; somebody who is %2 must "
                         "send it up again")
            .arg(m_record.channel.join(u'/'), governing->chain.stages.first().role));
}

QList<CreditLine> Slip::credits() const
{
    const bool creditable = state() == SlipState::InReview || state() == SlipState::Signed || state() == SlipState::Released;
    if (m_broken || !creditable)
        return {};
    QList<CreditLine> lines;
    for (const Slot &slot : slotList()) {
        if (!slot.isFilled())
            continue;
        if (lines.isEmpty() || lines.last().role != slot.role)
            lines += CreditLine{slot.role, {}};
        lines.last().names += slot.personName;
    }
    return lines;
}

Result<Decision> Slip::propose(const Act &act, const QDateTime &now) const
{
    if (m_broken)
        return refused(
            SignoffWords::tr("%1; nothing can be decided before the newsroom's admin has checked the newsroom with “doctor”")
                .arg(m_broken->message));
    const Result<Person> person = certifiedPerson(act.personId);
    if (!person)
        return person.error();
    Chain governing;
    if (act.verdict == Verdict::Submit) {
        const Result<ChainDefinition> definition = chainFor(m_record.chains, m_record.newsroom, m_record.channel);
        if (!definition)
            return definition.error();
        governing = definition->chain;
    }
    const Result<Place> place = placeOf(act.verdict, act.returnTo, *person, m_standing, governing);
    if (!place)
        return place.error();

    Decision decision;
    decision.articleId = m_record.articleId;
    decision.number = int(m_record.decisions.size()) + 1;
    decision.verdict = act.verdict;
    decision.stage = place->stage;
    decision.slot = place->slot;
    decision.returnTo = place->returnTo;
    decision.personId = act.personId;
    decision.opinion = tidyText(act.opinion);
    decision.time = now.toUTC();
    decision.contentDigest = m_record.contentDigest;
    decision.chainDigest = act.verdict == Verdict::Submit ? chainDigest(governing) : m_standing.chainDigest;
    decision.previous = m_record.decisions.isEmpty() ? QString() : decisionDigest(m_record.decisions.last());
    if (const auto terms = checkTerms(decision); !terms)
        return terms.error();
    return decision;
}

QList<Verdict> Slip::openTo(const QString &personId) const
{
    const Result<Person> person = certifiedPerson(personId);
    if (m_broken || !person)
        return {};
    const Result<ChainDefinition> governing = chainFor(m_record.chains, m_record.newsroom, m_record.channel);
    QList<Verdict> open;
    for (const Verdict verdict : allVerdicts()) {
        if (placeOf(verdict, std::nullopt, *person, m_standing, governing ? governing->chain : Chain()))
            open += verdict;
    }
    return open;
}

QStringList Slip::awaitedPeople() const
{
    if (m_broken || currentStage() < 0)
        return {};
    const bool toBeSentUp = state() == SlipState::Draft || state() == SlipState::Returned || mustBeSentUpAgain(m_standing);
    const Verdict awaited = toBeSentUp ? Verdict::Submit : Verdict::Approve;
    const Result<ChainDefinition> governing = chainFor(m_record.chains, m_record.newsroom, m_record.channel);
    const Chain next = governing ? governing->chain : Chain();
    QStringList ids;
    for (const Person &each : m_record.people) {
        const Person &newest = *person(each.id);
        // The rules first: certificates are dear to verify, and most people hold other roles.
        if (!ids.contains(newest.id) && placeOf(awaited, std::nullopt, newest, m_standing, next) &&
            certificateHolds(newest, m_record.newsroom))
            ids += newest.id;
    }
    return ids;
}

const Person *Slip::person(const QString &personId) const
{
    const auto found = std::find_if(m_record.people.crbegin(), m_record.people.crend(),
                                    [&](const Person &candidate) { return candidate.id == personId; });
    return found == m_record.people.crend() ? nullptr : &*found;
}

Result<Person> Slip::certifiedPerson(const QString &personId) const
{
    const Person *found = person(personId);
    if (!found)
        return refused(SignoffWords::tr("This person is not on the newsroom's staff; the newsroom's admin can add them"));
    if (!certificateHolds(*found, m_record.newsroom))
        return refused(
            SignoffWords::tr("The newsroom did not certify %1 with this name, key and roles; the newsroom's admin must check the "
                             "newsroom with “doctor”")
                .arg(found->name));
    return *found;
}

} // namespace gaoqian
