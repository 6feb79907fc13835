#include "cli/verbs.h"

namespace gaoqian {

QList<Verb> allVerbs()
{
    QList<Verb> verbs{initVerb(), convertVerb(), importVerb(), listVerb(), showVerb(), setVerb(), staffVerb()};
    for (Verdict verdict : allVerdicts())
        verbs << actVerb(verdict);
    return verbs << slipVerb() << verifyVerb() << compareVerb() << exportVerb() << backupVerb() << restoreVerb() << doctorVerb();
}

} // namespace gaoqian
