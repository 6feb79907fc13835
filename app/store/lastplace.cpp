#include "store/lastplace.h"

#include "base/platform.h"
#include "store/database.h"
#include "store/engine/look.h"
#include "store/engine/words.h"
#include "store/query.h"
#include "store/settingsstore.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlQuery>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

const QString noteKey = u"file.place"_s;
const QString pathField = u"path"_s;
const QString identityField = u"file"_s;

QJsonObject placeOf(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return {{pathField, real}, {identityField, QString::fromLatin1(fileIdentity(real).toHex())}};
}

/// What the file says by itself, without its log; empty where it says nothing, or cannot be read.
QJsonObject noteIn(const QString &path)
{
    const Look look(untouched(path));
    QSqlDatabase database = look.database();
    if (!database.open())
        return {};
    QSqlQuery query(database);
    query.prepare(u"SELECT value FROM settings WHERE key = ?"_s);
    query.addBindValue(noteKey);
    return query.exec() && query.next() ? QJsonDocument::fromJson(query.value(0).toString().toUtf8()).object() : QJsonObject();
}

bool holdsSomething(const QString &path) { return QFileInfo(path).size() > 0; }

} // namespace

Result<void> noteLastPlace(Database &database)
{
    SettingsStore settings(database);
    const QJsonObject place = placeOf(database.path());
    const auto noted = settings.value(noteKey);
    if (!noted)
        return noted.error();
    if (noted->toObject() == place)
        return {};
    const auto written = database.transaction([&] { return settings.setValue(noteKey, place); });
    // In the file and not in its log, from which it is told where that is. Others who read just now may keep it there for a
    // while.
    return written ? Query(database, u"PRAGMA wal_checkpoint(PASSIVE)"_s).each([](const Row &) { return Result<void>(); })
                   : written;
}

Result<void> checkLogIsHere(const QString &path)
{
    const QJsonObject here = placeOf(path);
    const QString now = here[pathField].toString();
    if (holdsSomething(now + u"-wal"_s))
        return {};
    const QJsonObject noted = noteIn(now);
    const QString before = noted[pathField].toString();
    if (before.isEmpty() || before == now || noted[identityField] != here[identityField] || QFileInfo::exists(before) ||
        !holdsSomething(before + u"-wal"_s))
        return {};
    return ioError(
        StoreWords::tr("The newsroom file %1 was moved from %2 after its program had been cut off, and what was saved last "
                       "is still in %3. Move it back to its old place and name, start Gaoqian once, and move it "
                       "when Gaoqian has ended")
            .arg(path, before, before + u"-wal"_s));
}

} // namespace gaoqian
