#include "store/engine/dialect.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

QString Dialect::upsert(const QString &table, const QStringList &keys, const QStringList &others) const
{
    const QStringList columns = keys + others;
    QStringList sets;
    for (const QString &column : others)
        sets += column + u" = excluded."_s + column;
    return u"INSERT INTO %1 (%2) VALUES (%3) ON CONFLICT (%4) DO UPDATE SET %5"_s.arg(
        table, columns.join(u", "_s), QStringList(columns.size(), u"?"_s).join(u", "_s), keys.join(u", "_s), sets.join(u", "_s));
}

} // namespace gaoqian
