// Adds up the decisions of a round: which slot carries whose signature, and what that amounts to over a given content. It
// believes what it is given; judging is for sliprules and slipverifier. Private to signoff.
#pragma once

#include "signoff/slip.h"

#include <QHash>

namespace gaoqian {

class SlipTally {
public:
    /// `record` must outlive the tally; its people and edits are looked at.
    explicit SlipTally(const SlipRecord &record) : m_record(record) {}

    /// Takes in the decision at `index` of the record, made by `person`. `chain` is that of the decision's digest; it opens the
    /// round of a submission.
    void take(qsizetype index, const Person &person, const Chain &chain);

    /// What the decisions taken so far amount to over the content `digest`, when the first `editCount` edits had been made.
    Standing standing(const QString &digest, qsizetype editCount) const;

private:
    struct Signature {
        qsizetype decision = -1; ///< -1: open.
        QString personName;
    };

    void sign(const Decision &decision, qsizetype index, const QString &personName);
    void reopenFrom(int stage);
    Slot slotOver(int stage, int number, const QString &digest, qsizetype editCount) const;
    bool keptThrough(int stage, const Decision &signature, const QString &digest, qsizetype editCount) const;
    int ownStage(const Edit &edit) const;
    const Person *personAt(const QString &personId, const QDateTime &time) const;
    int stageOfRoles(const Person &person) const;

    const SlipRecord &m_record;
    Chain m_chain;
    QString m_chainDigest;
    QString m_submitter;
    QList<QList<Signature>> m_signatures;    ///< By stage and slot.
    SlipState m_outcome = SlipState::Draft;  ///< InReview as long as the round is open, whatever its signatures amount to.
    std::optional<QString> m_releasedDigest; ///< The content that an emergency release let out.
    /// By certificate: they are dear to verify, and an article can have thousands of edits.
    mutable QHash<const Person *, int> m_stageOfRoles;
};

} // namespace gaoqian
