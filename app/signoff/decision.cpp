#include "signoff/decision.h"

#include "base/clock.h"
#include "signoff/canonical.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Submit:
        return u"submit"_s;
    case Verdict::Approve:
        return u"approve"_s;
    case Verdict::Return:
        return u"return"_s;
    case Verdict::Reject:
        return u"reject"_s;
    case Verdict::Withdraw:
        return u"withdraw"_s;
    case Verdict::Release:
        return u"release"_s;
    case Verdict::Retract:
        return u"retract"_s;
    }
    return {};
}

std::optional<Verdict> verdictFromName(const QString &name)
{
    for (const Verdict verdict : allVerdicts()) {
        if (verdictName(verdict) == name)
            return verdict;
    }
    return std::nullopt;
}

QList<Verdict> allVerdicts()
{
    return {Verdict::Submit,   Verdict::Approve, Verdict::Return, Verdict::Reject,
            Verdict::Withdraw, Verdict::Release, Verdict::Retract};
}

bool endsValidity(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Return:
    case Verdict::Reject:
    case Verdict::Withdraw:
    case Verdict::Retract:
        return true;
    case Verdict::Submit:
    case Verdict::Approve:
    case Verdict::Release:
        break;
    }
    return false;
}

QByteArray signedBytes(const Decision &decision)
{
    return statement("gaoqian-decision-1"_L1, {{u"articleId"_s, decision.articleId},
                                               {u"number"_s, decision.number},
                                               {u"verdict"_s, verdictName(decision.verdict)},
                                               {u"stage"_s, decision.stage},
                                               {u"slot"_s, decision.slot},
                                               {u"returnTo"_s, decision.returnTo},
                                               {u"personId"_s, decision.personId},
                                               {u"opinion"_s, decision.opinion},
                                               {u"time"_s, timeText(decision.time)},
                                               {u"contentDigest"_s, decision.contentDigest},
                                               {u"chainDigest"_s, decision.chainDigest},
                                               {u"previous"_s, decision.previous}});
}

QString decisionDigest(const Decision &decision) { return sha256Hex(signedBytes(decision) + '\n' + decision.signature); }

Decision signedWith(Decision decision, const SigningKey &key)
{
    decision.signature = key.sign(signedBytes(decision));
    return decision;
}

} // namespace gaoqian
