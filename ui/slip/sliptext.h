// What a slip says, in sentences for people: the strip, the panel and their accessible descriptions share them.
#pragma once

#include "signoff/slip.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace gaoqian {

/// The one act that comes next for one person: a verdict, or the export, or nothing and a sentence why.
struct NextAct {
    std::optional<Verdict> verdict;
    bool exports = false;
    QString text; ///< The button's label; without an act, who or what everybody is waiting for.

    bool isAct() const { return verdict || exports; }
};

NextAct nextActFor(const Slip &slip, const QString &personId);

/// "Send up", "Sign", "Return"...: what a button for `verdict` says.
QString actText(Verdict verdict);

/// The slip in one sentence: what it waits for, that it is whole, or what is broken.
QString stateText(const Slip &slip);

/// What was decided, without who: "sent it up", "returned it to 编辑".
QString decisionText(const Decision &decision, const Slip &slip);

/// Who, when and whether it still holds; for an open place who may fill it.
QString slotText(const Slip &slip, const Slot &slot, const QDateTime &now);

/// A few words beside the seal: "09:12, holds", "09:12, 3 changes since".
QString slotNote(const Slip &slip, const Slot &slot, const QDateTime &now);

/// The whole chain, read from the first stage to the last.
QString chainText(const Slip &slip, const QDateTime &now);

/// Whether `slot` is one of those whose signature is awaited now.
/// What is shown of the slot: in a story that was taken back no signature counts, whatever text it is over.
SlotState shownState(const Slip &slip, const Slot &slot);

bool isAwaited(const Slip &slip, const Slot &slot);

/// Names of everybody whose signature would fill the next slot.
QStringList awaitedNames(const Slip &slip);

} // namespace gaoqian
