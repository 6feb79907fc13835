// The acts that are killed, each with the state that it begins from, and how the newsrooms in these states are made.
#pragma once

#include "promises/killscene.h"

#include "signoff/slip.h"

namespace gaoqian::test {

struct KilledAct {
    enum class Kind {
        Init,   ///< Makes the newsroom.
        Act,    ///< Changes it, wholly or not at all.
        Many,   ///< Changes it story by story, each wholly or not at all.
        Export, ///< As Act, and writes pages.
        ExportMany,
        Draft,  ///< Writes a page and changes nothing.
        Repair, ///< Opens what a killed export left, which may finish or withdraw it.
        Backup,
        Restore ///< Puts a backup in the newsroom's place and the newsroom aside; in between there may be none.
    };
    QString name;
    QString state; ///< A state's name; empty for no newsroom yet.
    QStringList arguments;
    Kind kind = Kind::Act;
    QString admin = QStringLiteral("陶然"); ///< Init: who holds the key.
    QStringList killed = {};                ///< Repair: the export that was killed on the bench before,
    bool inPlace = false;                   ///< just before its page was moved into its place, or just after.
};

QList<KilledAct> killedActs();

/// Makes inputs and states; a sentence when that fails.
Result<void> furnish(KillScene &scene);

/// What a person's key in these newsrooms is under.
QString passphraseOf(const QString &name);

/// When the acts are done, in `KillScene::time`: after everything that made the states.
constexpr int actMinute = 600;

} // namespace gaoqian::test
