#include "store/lastplace.h"

#include "base/platform.h"
#include "store/database.h"
#include "store/engine/look.h"
#include "store/engine/words.h"
#include "store/query.h"

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

QJsonObject objectOf(const QString &json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }

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
    return query.exec() && query.next() ? objectOf(query.value(0).toString()) : QJsonObject();
}

/// Waits for nobody: where another program is writing just now, whoever opens the file next notes it.
void writeNote(const QString &path, const QJsonObject &place)
{
    const Look look(existingFile(path, 0));
    QSqlDatabase database = look.database();
    if (!database.open())
        return;
    QSqlQuery query(database);
    query.prepare(look.dialect->upsert(u"settings"_s, {u"key"_s}, {u"value"_s}));
    query.addBindValue(noteKey);
    query.addBindValue(QString::fromUtf8(QJsonDocument(place).toJson(QJsonDocument::Compact)));
    if (query.exec()) // into the file, and not its log, since it is to tell where that is
        query.exec(u"PRAGMA wal_checkpoint(PASSIVE)"_s);
}

bool holdsSomething(const QString &path) { return QFileInfo(path).size() > 0; }

} // namespace

void noteLastPlace(const Database &database)
{
    const QJsonObject place = placeOf(database.path());
    const auto noted = database.snapshot([&] {
        return Query(database, u"SELECT value FROM settings WHERE key = ?"_s)
            .bind(noteKey)
            .first<QJsonObject>([](const Row &row) { return objectOf(row.text(0)); });
    });
    if (noted && *noted != place)
        writeNote(database.path(), place);
}

Result<void> checkLogIsHere(const QString &path)
{
    const QJsonObject here = placeOf(path);
    const QString now = here[pathField].toString();
    if (holdsSomething(now + u"-wal"_s))
        return {};
    const QJsonObject noted = noteIn(now);
    const QString before = noted[pathField].toString();
    if (before.isEmpty() || before == now || noted[identityField] != here[identityField] || !holdsSomething(before + u"-wal"_s))
        return {};
    if (QFileInfo::exists(before) && noteIn(before) == placeOf(before))
        return {}; // another newsroom, whose log that is
    return ioError(
        StoreWords::tr("The newsroom file %1 was moved from %2 after its program had been cut off, and what was saved last "
                       "is still in %3. Move it back to its old place and name, start Gaoqian once, and move it "
                       "when Gaoqian has ended")
            .arg(path, before, before + u"-wal"_s));
}

} // namespace gaoqian
