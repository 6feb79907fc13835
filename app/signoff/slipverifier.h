// Checks a slip's record link by link: keys, certificates, digests, signatures, and that every act was allowed when it was made.
// Private to signoff.
#pragma once

#include "signoff/slip.h"
#include "signoff/sliptally.h"

#include <QHash>
#include <QSet>

namespace gaoqian {

class SlipVerifier {
public:
    /// `record` must outlive the verifier.
    explicit SlipVerifier(const SlipRecord &record);

    /// The first broken link, in the order newsroom's key, decisions one by one, head; nothing when all is sound.
    std::optional<Error> firstBroken();

    /// What the decisions before the first broken one amount to over the content as it is now. After `firstBroken`.
    Standing standing() const;

private:
    bool endsWithExpectedHead() const;
    std::optional<Error> checkDecision(qsizetype index);
    std::optional<Error> checkLink(qsizetype index) const;
    std::optional<Error> checkPeople(const Decision &decision);
    Result<const Chain *> chainOf(const Decision &decision);
    QList<const Person *> signersOf(const Decision &decision) const;
    std::optional<Error> checkLegality(const Decision &decision, const Person &person, const Chain &chain) const;
    QString describe(const Decision &decision) const;

    const SlipRecord &m_record;
    SlipTally m_tally;
    QHash<QString, QList<const Person *>> m_people; ///< Every certificate of a person, oldest first.
    QHash<QString, Chain> m_chains;                 ///< Certified chains by digest, as they were asked for.
    QSet<QString> m_soundPeople;                    ///< People whose certificates were found to hold.
};

} // namespace gaoqian
