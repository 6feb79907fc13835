// The slip (稿签): what an article's decisions amount to now, whether they hold, and who may do what next. No I/O.
#pragma once

#include "base/result.h"
#include "signoff/decision.h"
#include "signoff/identity.h"

namespace gaoqian {

/// Somebody changed the content from one digest to another. Edits are not signed; they only ever decide how few signatures are
/// kept. Neighbours by one person after the same decision may be written as one.
struct Edit {
    QString personId;
    QDateTime time;
    QString fromDigest;
    QString toDigest;
    /// How many decisions stood on the slip when the edit was made. Clocks of different desks disagree; this does not, and
    /// whether an old decision was legal may hang on it.
    int afterDecision = 0;

    bool operator==(const Edit &) const = default;
};

/// Everything that is kept about one article's slip, as read from a newsroom file or a hand-off, believed by nobody yet.
struct SlipRecord {
    NewsroomIdentity newsroom;
    /// Everybody who is named in a decision or may act. Somebody whose roles, name or key were changed stands here once for each
    /// certificate, oldest first: old decisions were made under old certificates, new ones need the last.
    QList<Person> people;
    QList<ChainDefinition> chains; ///< All that were ever in force: old rounds were signed under old ones.
    QString articleId;
    QStringList channel;       ///< The article's, to find the chain of the next submission.
    QString contentDigest;     ///< Of the content as it is now.
    QList<Decision> decisions; ///< In order.
    QList<Edit> edits;         ///< In order.
    /// Digest of a decision that must be there, as noted beside the article when it was the last; empty when there is none or it
    /// is not known. Decisions behind it are none the worse.
    QString expectedHead;

    bool operator==(const SlipRecord &) const = default;
};

enum class SlipState {
    Draft,    ///< Never submitted, or withdrawn.
    InReview, ///< Somebody's signature is awaited.
    Returned, ///< Back at the editor, with an opinion.
    Signed,   ///< Every slot is filled by a signature that holds.
    Rejected, ///< Ended.
    Released, ///< Let out in an emergency before every slot was filled.
    Retracted ///< Taken back.
};

QString slipStateName(SlipState state); ///< "draft", "in-review", ... for JSON and the command line.

enum class SlotState {
    Open,  ///< Nobody signed yet, or a return made it open again.
    Holds, ///< Signed over the content as it is now.
    Kept,  ///< Signed over an earlier content and kept by the chain's edit policy; see `changesSince`.
    Void   ///< Signed, but the content was changed since.
};

/// One place for a signature.
struct Slot {
    int stage = 0;
    int number = 0; ///< Within the stage.
    QString role;
    SlotState state = SlotState::Open;
    QString personId; ///< Who signed last; empty when open.
    QString personName;
    QDateTime signedAt;   ///< When; invalid when open.
    int decision = -1;    ///< Index of that decision in `SlipRecord::decisions`.
    int changesSince = 0; ///< Edits since that signature (Kept and Void).

    /// Whether there is a signature here that counts.
    bool isFilled() const { return state == SlotState::Holds || state == SlotState::Kept; }

    bool operator==(const Slot &) const = default;
};

/// A line at the page's foot.
struct CreditLine {
    QString role;
    QStringList names;

    bool operator==(const CreditLine &) const = default;
};

/// What a person wants to do.
struct Act {
    Verdict verdict = Verdict::Approve;
    QString personId;
    QString opinion;
    std::optional<int> returnTo; ///< For Return: stage; the editor's when unset.
};

/// What the decisions of a round amount to over one content.
struct Standing {
    SlipState state = SlipState::Draft;
    Chain chain;
    QString chainDigest;
    QList<Slot> slotList;  ///< In the chain's order.
    int currentStage = -1; ///< The first stage with a slot that is open or void; -1 when nobody's signature is awaited.
    QString submitter;     ///< Who sent this round up; empty in a draft.

    bool operator==(const Standing &) const = default;
};

/// An article's slip, read and verified at once. A value: make a new one when anything changed.
class Slip {
public:
    /// Verifies certificates, the chain of digests, every signature and the legality of every act in its order.
    static Slip read(const SlipRecord &record);

    // What is asked of a temporary (`for (... : Slip::read(record).slotList())`) is a value, not a reference into it.
    const SlipRecord &record() const & { return m_record; }
    SlipRecord record() && { return std::move(m_record); }

    /// As far as the decisions hold: where a link is broken, state and slots are those just before it.
    SlipState state() const { return m_standing.state; }

    /// The chain of the current round; in a draft the one that would govern the next (without stages when there is none).
    const Chain &chain() const & { return m_standing.chain; }
    Chain chain() && { return std::move(m_standing.chain); }
    const QList<Slot> &slotList() const & { return m_standing.slotList; }
    QList<Slot> slotList() && { return std::move(m_standing.slotList); }

    /// The stage whose signature is awaited: 0 in a draft or when returned to the editor; -1 when nobody's is (signed, rejected,
    /// retracted).
    int currentStage() const { return m_standing.currentStage; }
    QString currentRole() const; ///< Empty when nobody's signature is awaited.

    /// The first thing that is broken, as a sentence naming the decision, person or chain; nothing when every link is sound.
    const std::optional<Error> &broken() const & { return m_broken; }
    std::optional<Error> broken() && { return std::move(m_broken); }

    /// Since when that signature is awaited: the last decision but a release, or the edit after it. Invalid when nobody's
    /// signature is awaited, when nothing was decided yet and when the slip is broken.
    QDateTime waitingSince() const;

    /// Ok when final export may happen: unbroken, and every slot holds (or is kept), or a valid emergency release over this
    /// content. Else the reason and who can lift it ("waiting for 终审 (1 of 2 signed)").
    Result<void> holds() const;

    /// Valid signatures over the current content (or kept ones), one line a role in the chain's order; roles that nobody signed
    /// yet have no line. Empty when broken, and when the story is rejected or taken back.
    QList<CreditLine> credits() const;

    /// The decision that `act` would be, complete but for its signature; or why it is refused and who can lift that.
    Result<Decision> propose(const Act &act, const QDateTime &now) const;

    /// The verdicts that `personId` could give now, opinions aside.
    QList<Verdict> openTo(const QString &personId) const;

    /// Everybody whose signature would fill the next slot now: ids, in the order of `SlipRecord::people`.
    QStringList awaitedPeople() const;

    /// The last certificate that is there for `personId`, believed or not; null when there is none.
    const Person *person(const QString &personId) const;

    /// What a reader of the slip ought to be told though it breaks nothing: distinctness relaxed, an emergency release, kept
    /// signatures, signatures of several stages within the same minute, times that run backwards. One sentence each.
    QStringList remarks() const;

private:
    Result<Person> certifiedPerson(const QString &personId) const;
    Result<void> chainGovernsChannel() const;

    SlipRecord m_record;
    Standing m_standing;
    std::optional<Error> m_broken;
};

} // namespace gaoqian
