// Decisions (审签记录): the acts on a slip, each signed and each bound to the one before it.
#pragma once

#include "signoff/keys.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace gaoqian {

enum class Verdict { Submit, Approve, Return, Reject, Withdraw, Release, Retract };

/// "submit", "approve", ... as the command line and the signed bytes say it.
QString verdictName(Verdict verdict);
std::optional<Verdict> verdictFromName(const QString &name);
QList<Verdict> allVerdicts();
/// After these the story does not count as signed any longer, whatever is written on it next.
bool endsValidity(Verdict verdict);

struct Decision {
    QString articleId;
    int number = 0; ///< Position on the article's slip, from 1.
    Verdict verdict = Verdict::Submit;
    int stage = 0; ///< Index of the stage that the person acts for; -1 for acts outside the chain (release, retract, withdraw).
    int slot = 0;  ///< Index of the signature within the stage; -1 where the act fills none.
    int returnTo = -1; ///< For Return: the stage that it goes back to (0 is the editor).
    QString personId;
    QString opinion;
    QDateTime time;
    QString contentDigest; ///< What the person saw.
    QString chainDigest;   ///< The chain as it stood at this round's submission.
    QString previous;      ///< `decisionDigest` of the decision before; empty for the first.
    QByteArray signature;  ///< Ed25519 over `signedBytes`.

    bool operator==(const Decision &) const = default;
};

/// What is signed: a format tag, then every member but the signature, as canonical JSON.
QByteArray signedBytes(const Decision &decision);

/// SHA-256 over `signedBytes` and the signature, 64 lower-case hex digits.
QString decisionDigest(const Decision &decision);

Decision signedWith(Decision decision, const SigningKey &key);

} // namespace gaoqian
