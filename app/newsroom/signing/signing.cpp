#include "newsroom/signing/signing.h"

#include "newsroom/signing/words.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/decisionstore.h"
#include "store/staffstore.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// The word under which the signed content is kept among the revisions.
QString revisionReason(Verdict verdict) { return verdict == Verdict::Approve ? u"sign"_s : verdictName(verdict); }

/// Everything on the slip of `content` but the head.
Result<SlipRecord> recordOf(Newsroom &newsroom, const NormalArticle &content)
{
    auto people = newsroom.staff().certificates();
    if (!people)
        return people.error();
    auto chains = newsroom.staff().chains();
    if (!chains)
        return chains.error();
    auto decisions = newsroom.decisions().of(content->id);
    if (!decisions)
        return decisions.error();
    auto edits = newsroom.articles().edits(content->id);
    if (!edits)
        return edits.error();
    SlipRecord record;
    record.newsroom = newsroom.identity();
    record.people = std::move(*people);
    record.chains = std::move(*chains);
    record.articleId = content->id;
    record.channel = content->channel;
    record.contentDigest = content.digest();
    record.decisions = std::move(*decisions);
    record.edits = std::move(*edits);
    return record;
}

} // namespace

Result<Slip> Signing::slip(const QString &articleId) const
{
    return m_newsroom.database().snapshot([&]() -> Result<Slip> {
        const auto article = m_newsroom.articles().load(articleId);
        return article ? slipOver(article->article, article->slipHead) : Result<Slip>(article.error());
    });
}

Result<Slip> Signing::slipOver(const NormalArticle &content, const QString &head) const
{
    auto record = recordOf(m_newsroom, content);
    if (!record)
        return record.error();
    record->expectedHead = head;
    return Slip::read(*record);
}

Result<Slip> Signing::slipAt(const NormalArticle &content, int decisions, const QString &head) const
{
    auto record = m_newsroom.database().snapshot([&] { return recordOf(m_newsroom, content); });
    if (!record)
        return record.error();
    record->decisions.resize(std::min<qsizetype>(std::max(decisions, 0), record->decisions.size()));
    record->edits.removeIf([&](const Edit &edit) { return edit.afterDecision >= decisions; });
    record->expectedHead = head;
    const bool asItWas = record->decisions.isEmpty()
                             ? head.isEmpty() && decisions == 0
                             : record->decisions.size() == decisions && decisionDigest(record->decisions.last()) == head;
    if (!asItWas)
        return refused(
            SigningWords::tr("The slip of “%1” no longer begins with the decisions that it went out under").arg(content->title));
    return Slip::read(*record);
}

Result<void> Signing::standsSince(const NormalArticle &content, int decisions, const QString &head) const
{
    return m_newsroom.database().snapshot([&]() -> Result<void> {
        const auto slip = slipAt(content, decisions, head);
        const auto all = m_newsroom.decisions().of(content->id);
        if (!slip || !all)
            return slip ? all.error() : slip.error();
        if (const auto held = slip->holds(); !held)
            return held;
        const bool ended = std::any_of(all->cbegin() + slip->record().decisions.size(), all->cend(),
                                       [](const Decision &later) { return endsValidity(later.verdict); });
        return ended
                   ? refused(
                         SigningWords::tr("“%1” was returned, rejected, withdrawn or taken back after that").arg(content->title))
                   : Result<void>();
    });
}

Result<Decision> Signing::act(const QString &articleId, const Act &act, const SigningKey &key, const QString &seenDigest)
{
    return m_newsroom.database().transaction([&]() -> Result<Decision> {
        const auto article = m_newsroom.articles().load(articleId);
        if (!article)
            return article.error();
        auto before = slipOver(article->article, article->slipHead);
        if (!before)
            return before.error();
        if (before->record().contentDigest != seenDigest)
            return conflict(
                SigningWords::tr("The story was changed while you were reading it; look at it again before you sign"));
        auto decision = before->propose(act, m_newsroom.clock().now());
        if (!decision)
            return decision;
        const Decision made = signedWith(std::move(*decision), key);
        if (auto stored = m_newsroom.decisions().append(made); !stored)
            return stored.error();
        if (auto kept = m_newsroom.articles().addRevision(article->article, act.personId, revisionReason(act.verdict)); !kept)
            return kept.error();
        if (auto noted = m_newsroom.articles().noteHead(articleId, decisionDigest(made)); !noted)
            return noted.error();
        if (auto ours = m_newsroom.articles().makeOurs(articleId); !ours)
            return ours.error();
        if (endsValidity(act.verdict)) {
            if (auto out = m_newsroom.articles().setPublished(articleId, {}); !out)
                return out.error();
        }
        auto after = readBack(made);
        if (!after)
            return after.error();
        if (auto noted = noteColumns(*after); !noted)
            return noted.error();
        return made;
    });
}

/// The proof of the pudding: what was just stored is read back, as the slip's last decision, word for word, over content that is
/// there, and with it the slip is sound (a key that is not the person's would show here).
Result<Slip> Signing::readBack(const Decision &made) const
{
    auto after = slip(made.articleId);
    if (!after)
        return after;
    if (after->broken())
        return *after->broken();
    const QList<Decision> &decisions = after->record().decisions;
    const auto content = m_newsroom.articles().content(made.articleId, made.contentDigest);
    if (decisions.isEmpty() || decisions.last() != made || after->record().contentDigest != made.contentDigest || !content)
        return ioError(
            SigningWords::tr("The newsroom file did not keep the decision as it was made; check the file with the doctor"));
    return after;
}

Result<void> Signing::refreshColumns(const QString &articleId)
{
    return m_newsroom.database().transaction([&]() -> Result<void> {
        auto slip = this->slip(articleId);
        return slip ? noteColumns(*slip) : slip.error();
    });
}

Result<void> Signing::refreshColumns(const NormalArticle &content)
{
    return m_newsroom.database().transaction([&]() -> Result<void> {
        const auto head = m_newsroom.articles().head(content->id);
        const auto slip = head ? slipOver(content, *head) : Result<Slip>(head.error());
        return slip ? noteColumns(*slip) : slip.error();
    });
}

Result<void> Signing::noteColumns(const Slip &slip)
{
    return m_newsroom.articles().noteState(slip.record().articleId, slipStateName(slip.state()), slip.currentRole(),
                                           slip.waitingSince());
}

QString slipStateText(SlipState state)
{
    switch (state) {
    case SlipState::Draft:
        return SigningWords::tr("Draft");
    case SlipState::InReview:
        return SigningWords::tr("In review");
    case SlipState::Returned:
        return SigningWords::tr("Returned");
    case SlipState::Signed:
        return SigningWords::tr("Signed", "the story: all have signed");
    case SlipState::Rejected:
        return SigningWords::tr("Rejected");
    case SlipState::Released:
        return SigningWords::tr("Released in an emergency");
    case SlipState::Retracted:
        return SigningWords::tr("Retracted");
    }
    return {};
}

QString slotStateText(SlotState state)
{
    switch (state) {
    case SlotState::Open:
        return SigningWords::tr("open");
    case SlotState::Holds:
        return SigningWords::tr("signed");
    case SlotState::Kept:
        return SigningWords::tr("signed, changed since");
    case SlotState::Void:
        return SigningWords::tr("void, changed since");
    }
    return {};
}

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Submit:
        return SigningWords::tr("Sent up");
    case Verdict::Approve:
        return SigningWords::tr("Signed", "what one person did");
    case Verdict::Return:
        return SigningWords::tr("Returned");
    case Verdict::Reject:
        return SigningWords::tr("Rejected");
    case Verdict::Withdraw:
        return SigningWords::tr("Withdrawn");
    case Verdict::Release:
        return SigningWords::tr("Released in an emergency");
    case Verdict::Retract:
        return SigningWords::tr("Retracted");
    }
    return {};
}

} // namespace gaoqian
