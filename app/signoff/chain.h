// The chain: the ordered stages that a story passes, and the rules that go with them.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace gaoqian {

/// One step of the chain: a role, and how many different people holding it must sign.
struct Stage {
    QString role; ///< As the page's credit line says it: 编辑, 编审, 终审, 总监制.
    int signers = 1;

    bool operator==(const Stage &) const = default;
};

/// What an edit does to the signatures that were there before it.
enum class EditPolicy {
    VoidAll,          ///< A signature counts only over the content as it is now.
    KeepEarlierStages ///< Signatures of the stages before the editing person's own stay, marked with the changes since.
};

struct Chain {
    QList<Stage> stages;
    EditPolicy edits = EditPolicy::VoidAll;
    /// Nobody fills two slots of one slip. When relaxed, one person may sign at several stages (never twice at the same one), and
    /// the slip says so.
    bool distinctPeople = true;
    QStringList releaseRoles; ///< Roles that may release in an emergency.
    QStringList retractRoles; ///< Roles that may take a released or signed story back.

    bool operator==(const Chain &) const = default;
};

/// 编辑 x1, 编审 x2, 终审 x2, 总监制 x1; 总监制 may release and retract.
Chain presetChain();

/// What is wrong with `chain`: no stage, a stage without a role or with fewer than 1 or more than 9 signers, a role that stands
/// twice, more than 12 stages, a release role that is empty.
Result<void> check(const Chain &chain);

QJsonObject toJson(const Chain &chain);
Result<Chain> chainFromJson(const QJsonObject &object);

/// SHA-256 over the chain's canonical JSON, 64 lower-case hex digits: what decisions of a round are bound to.
QString chainDigest(const Chain &chain);

} // namespace gaoqian
