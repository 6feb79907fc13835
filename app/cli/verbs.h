// The verbs of gaoqian-cli, one file each: its words, its options, its run. Their words are the design's.
#pragma once

#include "cli/command.h"
#include "signoff/decision.h"

namespace gaoqian {

/// What the verbs say is translated together.
struct Verbs {
    Q_DECLARE_TR_FUNCTIONS(Verbs)
};

Verb actVerb(Verdict verdict); ///< submit, approve, return, reject, withdraw, release, retract
Verb backupVerb();
Verb compareVerb();
Verb convertVerb();
Verb doctorVerb();
Verb exportVerb();
Verb importVerb();
Verb initVerb();
Verb listVerb();
Verb restoreVerb();
Verb setVerb();
Verb showVerb();
Verb slipVerb();
Verb staffVerb();
Verb verifyVerb();

} // namespace gaoqian
