#include "newsroom/restore.h"

#include "newsroom/words.h"
#include "store/database.h"
#include "store/engine/aside.h"
#include "store/engine/backup.h"
#include "store/engine/location.h"
#include "store/engine/making.h"
#include "store/engine/serveraddress.h"
#include "store/lastplace.h"
#include "store/schema.h"

#include <QFileInfo>

namespace gaoqian {

namespace {

/// Brings the copy up to date, which the backup itself may be too old for, and looks it over.
Result<void> checkCopy(const QString &copy, const QString &backup)
{
    const auto database = Database::open(copy);
    const auto findings = database ? (*database)->check() : Result<QStringList>(database.error());
    const QString finding = findings ? findings->value(0) : findings.error().message;
    if (finding.isEmpty())
        return {};
    return refused(NewsroomWords::tr("The backup %1 is not sound itself (%2); take an earlier one").arg(backup, finding));
}

} // namespace

Result<QString> restoreBackup(const QString &path, const QString &backup, const QDateTime &now)
{
    if (isServerAddress(path))
        return refused(NewsroomWords::tr("A newsroom on a server is put back there (pg_restore); ask who looks after it"));
    // Behind a link stands the newsroom that everybody else uses: it is replaced, and the link stays.
    if (const QFileInfo link(path); link.isSymLink() && link.exists())
        return restoreBackup(link.canonicalFilePath(), backup, now);
    const QFileInfo place(path);
    if (place.exists() && place.canonicalFilePath() == QFileInfo(backup).canonicalFilePath())
        return usageError(NewsroomWords::tr("%1 is the newsroom itself; name its backup").arg(backup));
    if (const auto readable = checkBackupFile(backup, newestSchemaVersion()); !readable)
        return readable.error();
    if (const auto whole = checkLogIsHere(backup); !whole) // it may be a newsroom itself
        return whole.error();
    const auto making = Making::begin(path, checkOldPlace);
    if (!making)
        return making.error();
    if (const auto copied = copyBackup(backup, (*making)->unfinished()); !copied)
        return copied.error();
    if (const auto sound = checkCopy((*making)->unfinished(), backup); !sound)
        return sound.error();
    const auto aside = Aside::move(path, now);
    if (!aside)
        return aside.error();
    if (const auto placed = (*making)->finish(); !placed) {
        const auto back = aside->putBack();
        return back ? placed.error() : ioError(placed.error().message + u'\n' + back.error().message);
    }
    aside->settle();
    return aside->path();
}

} // namespace gaoqian
