#include "newsroom/signdesk.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SignDesk)
};

/// The word under which the signed content is kept among the revisions.
QString revisionReason(Verdict verdict) { return verdict == Verdict::Approve ? u"sign"_s : verdictName(verdict); }

/// Since when the awaited signature has been waiting: the last decision, or the edit after it.
QDateTime waitingSince(const Slip &slip)
{
    if (slip.currentStage() < 0 || slip.record().decisions.isEmpty())
        return {};
    QDateTime since = slip.record().decisions.last().time;
    if (!slip.record().edits.isEmpty())
        since = std::max(since, slip.record().edits.last().time);
    return since;
}

} // namespace

Result<Slip> SignDesk::slip(const QString &articleId) const
{
    auto article = m_newsroom.articles().load(articleId);
    if (!article)
        return article.error();
    auto people = m_newsroom.staff().certificates();
    if (!people)
        return people.error();
    auto chains = m_newsroom.staff().chains();
    if (!chains)
        return chains.error();
    auto decisions = m_newsroom.decisions().of(articleId);
    if (!decisions)
        return decisions.error();
    auto edits = m_newsroom.articles().edits(articleId);
    if (!edits)
        return edits.error();

    SlipRecord record;
    record.newsroom = m_newsroom.identity();
    record.people = std::move(*people);
    record.chains = std::move(*chains);
    record.articleId = articleId;
    record.channel = article->article.channel;
    record.contentDigest = article->digest;
    record.decisions = std::move(*decisions);
    record.edits = std::move(*edits);
    record.expectedHead = article->slipHead;
    return Slip::read(record);
}

Result<Decision> SignDesk::act(const QString &articleId, const Act &act, const SigningKey &key, const QString &seenDigest)
{
    Decision made;
    const auto done = m_newsroom.database().transaction([&]() -> Result<void> {
        auto before = slip(articleId);
        if (!before)
            return before.error();
        if (!seenDigest.isEmpty() && before->record().contentDigest != seenDigest)
            return conflict(Tr::tr("The story was changed while you were reading it; look at it again before you sign"));
        auto decision = before->propose(act, m_newsroom.clock().now());
        if (!decision)
            return decision.error();
        made = signedWith(std::move(*decision), key);
        if (auto stored = m_newsroom.decisions().append(made); !stored)
            return stored;
        if (auto kept = m_newsroom.articles().addRevision(articleId, act.personId, revisionReason(act.verdict)); !kept)
            return kept.error();
        if (auto noted = refreshColumns(articleId, decisionDigest(made)); !noted)
            return noted;
        // The proof of the pudding: what was just stored must be read back as a sound slip (a key that is not the person's would
        // show here).
        auto after = slip(articleId);
        if (!after)
            return after.error();
        if (after->broken())
            return *after->broken();
        if (act.verdict == Verdict::Retract)
            return m_newsroom.articles().setPublished(articleId, {});
        return {};
    });
    return done ? Result<Decision>(made) : Result<Decision>(done.error());
}

Result<void> SignDesk::refreshColumns(const QString &articleId)
{
    auto article = m_newsroom.articles().load(articleId);
    if (!article)
        return article.error();
    return refreshColumns(articleId, article->slipHead);
}

Result<void> SignDesk::refreshColumns(const QString &articleId, const QString &head)
{
    auto slip = this->slip(articleId);
    if (!slip)
        return slip.error();
    return m_newsroom.articles().noteSlip(articleId, slipStateName(slip->state()), slip->currentRole(), waitingSince(*slip),
                                          head);
}

QString slipStateText(SlipState state)
{
    switch (state) {
    case SlipState::Draft:
        return Tr::tr("Draft");
    case SlipState::InReview:
        return Tr::tr("In review");
    case SlipState::Returned:
        return Tr::tr("Returned");
    case SlipState::Signed:
        return Tr::tr("Signed");
    case SlipState::Rejected:
        return Tr::tr("Rejected");
    case SlipState::Released:
        return Tr::tr("Released in an emergency");
    case SlipState::Retracted:
        return Tr::tr("Retracted");
    }
    return {};
}

QString slotStateText(SlotState state)
{
    switch (state) {
    case SlotState::Open:
        return Tr::tr("open");
    case SlotState::Holds:
        return Tr::tr("signed");
    case SlotState::Kept:
        return Tr::tr("signed, changed since");
    case SlotState::Void:
        return Tr::tr("void, changed since");
    }
    return {};
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Submit:
        return Tr::tr("Sent up");
    case Verdict::Approve:
        return Tr::tr("Signed");
    case Verdict::Return:
        return Tr::tr("Returned");
    case Verdict::Reject:
        return Tr::tr("Rejected");
    case Verdict::Withdraw:
        return Tr::tr("Withdrawn");
    case Verdict::Release:
        return Tr::tr("Released in an emergency");
    case Verdict::Retract:
        return Tr::tr("Retracted");
    }
    return {};
}

} // namespace gaoqian
