#include "signoff/slipverifier.h"

#include "signoff/sliprules.h"
#include "signoff/words.h"

namespace gaoqian {

namespace {

/// How many of the edits had been made when `decision` was.
qsizetype editsBefore(const QList<Edit> &edits, const Decision &decision)
{
    const auto later =
        std::find_if(edits.cbegin(), edits.cend(), [&](const Edit &edit) { return edit.afterDecision >= decision.number; });
    return later - edits.cbegin();
}

} // namespace

SlipVerifier::SlipVerifier(const SlipRecord &record) : m_record(record), m_tally(record)
{
    for (const Person &person : record.people)
        m_people[person.id] += &person;
}

std::optional<Error> SlipVerifier::firstBroken()
{
    if (!isPublicKey(m_record.newsroom.publicKey))
        return refused(SignoffWords::tr("The newsroom's own key is damaged; restore the newsroom from a backup"));
    for (qsizetype i = 0; i < m_record.decisions.size(); ++i) {
        if (auto error = checkDecision(i))
            return error;
    }
    if (!endsWithExpectedHead()) {
        if (m_record.decisions.isEmpty())
            return refused(SignoffWords::tr("The slip's decisions were removed"));
        return refused(
            SignoffWords::tr("The last decision was removed: the slip ends with %1, which is not the one noted with the article")
                .arg(describe(m_record.decisions.last())));
    }
    return std::nullopt;
}

/// A head that was noted before the last decisions were made takes nothing away from them: what it guards against is their
/// removal.
bool SlipVerifier::endsWithExpectedHead() const
{
    return m_record.expectedHead.isEmpty() ||
           std::any_of(m_record.decisions.crbegin(), m_record.decisions.crend(),
                       [&](const Decision &decision) { return decisionDigest(decision) == m_record.expectedHead; });
}

Standing SlipVerifier::standing() const { return m_tally.standing(m_record.contentDigest, m_record.edits.size()); }

std::optional<Error> SlipVerifier::checkDecision(qsizetype index)
{
    const Decision &decision = m_record.decisions[index];
    if (auto error = checkLink(index))
        return error;
    if (auto error = checkPeople(decision))
        return error;
    const Result<const Chain *> chain = chainOf(decision);
    if (!chain)
        return chain.error();
    const auto signers = signersOf(decision);
    if (signers.isEmpty())
        return refused(SignoffWords::tr("The signature on %1 does not hold: what it says was changed after it was signed")
                           .arg(describe(decision)));
    std::optional<Error> newest;
    for (const Person *signer : signers) {
        auto error = checkLegality(decision, *signer, **chain);
        if (!error) {
            m_tally.take(index, *signer, **chain);
            return std::nullopt;
        }
        if (!newest)
            newest = std::move(error);
    }
    return newest;
}

/// Number, article and the digest of the decision before.
std::optional<Error> SlipVerifier::checkLink(qsizetype index) const
{
    const Decision &decision = m_record.decisions[index];
    const bool follows = decision.number == index + 1 &&
                         decision.previous == (index == 0 ? QString() : decisionDigest(m_record.decisions[index - 1]));
    if (decision.articleId != m_record.articleId)
        return refused(SignoffWords::tr("%1 was made on another article and copied here").arg(describe(decision)));
    if (follows)
        return std::nullopt;
    if (index == 0)
        return refused(
            SignoffWords::tr("%1 stands first but is not the first: decisions were removed or moved").arg(describe(decision)));
    return refused(SignoffWords::tr("%1 does not follow on %2: a decision was removed, moved or changed")
                       .arg(describe(decision), describe(m_record.decisions[index - 1])));
}

std::optional<Error> SlipVerifier::checkPeople(const Decision &decision)
{
    const auto certificates = m_people.value(decision.personId);
    if (certificates.isEmpty())
        return refused(SignoffWords::tr("%1 is by somebody who is not on the newsroom's staff").arg(describe(decision)));
    if (m_soundPeople.contains(decision.personId))
        return std::nullopt;
    for (const Person *person : certificates) {
        if (!certificateHolds(*person, m_record.newsroom))
            return refused(
                SignoffWords::tr("%1 cannot be believed: the newsroom did not certify %2 with this name, key and roles")
                    .arg(describe(decision), person->name));
    }
    m_soundPeople += decision.personId;
    return std::nullopt;
}

Result<const Chain *> SlipVerifier::chainOf(const Decision &decision)
{
    auto known = m_chains.find(decision.chainDigest);
    if (known == m_chains.end()) {
        for (const ChainDefinition &definition : m_record.chains) {
            if (chainDigest(definition.chain) == decision.chainDigest && check(definition.chain) &&
                certificateHolds(definition, m_record.newsroom)) {
                known = m_chains.insert(decision.chainDigest, definition.chain);
                break;
            }
        }
    }
    if (known == m_chains.end())
        return refused(
            SignoffWords::tr("%1 was made under a sign-off chain that the newsroom did not certify").arg(describe(decision)));
    return &known.value();
}

/// The certificates of the deciding person under which the signature holds, newest first: whoever has since got another role
/// or name signed under the one that they had.
QList<const Person *> SlipVerifier::signersOf(const Decision &decision) const
{
    QList<const Person *> signers;
    const QByteArray bytes = signedBytes(decision);
    const auto certificates = m_people.value(decision.personId);
    for (auto it = certificates.crbegin(); it != certificates.crend(); ++it) {
        if (signatureHolds((*it)->publicKey, bytes, decision.signature))
            signers += *it;
    }
    return signers;
}

std::optional<Error> SlipVerifier::checkLegality(const Decision &decision, const Person &person, const Chain &chain) const
{
    const auto notAllowed = [&](const QString &why) {
        return refused(SignoffWords::tr("%1 was not allowed when it was made: %2").arg(describe(decision), why));
    };
    const Standing standing = m_tally.standing(decision.contentDigest, editsBefore(m_record.edits, decision));
    if (decision.verdict != Verdict::Submit && standing.state != SlipState::Draft && decision.chainDigest != standing.chainDigest)
        return notAllowed(SignoffWords::tr("the article was sent up under another sign-off chain"));
    if (const auto terms = checkTerms(decision); !terms)
        return notAllowed(terms.error().message);
    const std::optional<int> returnTo = decision.returnTo < 0 ? std::nullopt : std::optional(decision.returnTo);
    const Result<Place> place = placeOf(decision.verdict, returnTo, person, standing, chain);
    if (!place)
        return notAllowed(place.error().message);
    if (*place != Place{decision.stage, decision.slot, decision.returnTo})
        return notAllowed(SignoffWords::tr("it claims another place in the chain than its own"));
    return std::nullopt;
}

/// "decision 3 (终审, 李某)", as far as it can be told.
QString SlipVerifier::describe(const Decision &decision) const
{
    QString role = verdictName(decision.verdict);
    for (const ChainDefinition &definition : m_record.chains) {
        if (decision.stage >= 0 && decision.stage < definition.chain.stages.size() &&
            chainDigest(definition.chain) == decision.chainDigest)
            role = definition.chain.stages[decision.stage].role;
    }
    const auto certificates = m_people.value(decision.personId);
    const QString name = certificates.isEmpty() ? SignoffWords::tr("unknown person") : certificates.last()->name;
    return SignoffWords::tr("Decision %1 (%2, %3)").arg(QString::number(decision.number), role, name);
}

} // namespace gaoqian
