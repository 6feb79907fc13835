// Who may do what next on a slip. One set of rules for the act that somebody proposes and for every act that a record claims was
// done, so that the two cannot disagree. Private to signoff.
#pragma once

#include "signoff/slip.h"

namespace gaoqian {

/// Where on the chain an act stands; the members are those of `Decision`.
struct Place {
    int stage = -1;
    int slot = -1;
    int returnTo = -1;

    bool operator==(const Place &) const = default;
};

/// The place of `verdict` by `person` on a slip that stands so, or why it is refused and who can lift that. `governing` is the
/// chain that a submission would open its round with. Opinions are `checkTerms`'s.
Result<Place> placeOf(Verdict verdict, std::optional<int> returnTo, const Person &person, const Standing &standing,
                      const Chain &governing);

/// What an act needs wherever it stands: a time; a written opinion for returning, rejecting, releasing and retracting; and no
/// opinion longer than 4,000 characters.
Result<void> checkTerms(const Decision &decision);

/// Whether the round's first signature was voided by an edit: nothing goes on before the story is sent up again.
bool mustBeSentUpAgain(const Standing &standing);

/// Roles or names in one line of a sentence.
QString joined(const QStringList &names);

} // namespace gaoqian
