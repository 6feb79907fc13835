#include "store/settingsstore.h"

#include "signoff/names.h"
#include "store/database.h"
#include "store/engine/dialect.h"
#include "store/engine/words.h"
#include "store/query.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// QJsonDocument writes arrays and objects alone: a value is an array of one without its brackets.
QString valueText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

QJsonValue valueFromText(const QString &text)
{
    return QJsonDocument::fromJson(QString(u'[' + text + u']').toUtf8()).array().at(0);
}

struct SiteField {
    QString key;
    QString SiteSettings::*member;
};

QList<SiteField> siteFields()
{
    return {{u"site.name"_s, &SiteSettings::name},
            {u"site.slogan"_s, &SiteSettings::slogan},
            {u"site.home"_s, &SiteSettings::home},
            {u"site.baseUrl"_s, &SiteSettings::baseUrl},
            {u"site.language"_s, &SiteSettings::language}};
}

bool isOfTheSite(const QString &key)
{
    const QList<SiteField> fields = siteFields();
    return std::any_of(fields.cbegin(), fields.cend(), [&](const SiteField &field) { return field.key == key; });
}

} // namespace

Result<QJsonValue> SettingsStore::value(const QString &key) const
{
    const auto value =
        Query(m_database, u"SELECT value FROM settings WHERE key = ?"_s)
            .bind(key)
            .first<QJsonValue>([&](const Row &row) -> Result<QJsonValue> {
                QJsonValue read = valueFromText(row.text(0));
                if (read.isUndefined())
                    return damagedEntry(StoreWords::tr("The setting %1").arg(key), StoreWords::tr("it is no JSON"));
                return read;
            });
    if (!value)
        return value.error();
    return value->value_or(QJsonValue(QJsonValue::Undefined));
}

Result<void> SettingsStore::setValue(const QString &key, const QJsonValue &value)
{
    const Result<int> changed =
        value.isUndefined()
            ? change(m_database, u"DELETE FROM settings WHERE key = ?"_s, key)
            : change(m_database, m_database.dialect().upsert(u"settings"_s, {u"key"_s}, {u"value"_s}), key, valueText(value));
    if (!changed)
        return changed.error();
    return {};
}

Result<QStringList> SettingsStore::damaged() const
{
    QStringList keys;
    const Result<void> read =
        Query(m_database, u"SELECT key, value FROM settings ORDER BY key"_s).each([&](const Row &row) -> Result<void> {
            const QJsonValue value = valueFromText(row.text(1));
            if (value.isUndefined() || (isOfTheSite(row.text(0)) && !value.isString()))
                keys += row.text(0);
            return {};
        });
    return read ? Result<QStringList>(keys) : read.error();
}

Result<SiteSettings> SettingsStore::site() const
{
    SiteSettings site;
    const QList<SiteField> fields = siteFields();
    for (const SiteField &field : fields) {
        const Result<QJsonValue> read = value(field.key);
        if (!read)
            return read.error();
        if (!read->isUndefined() && !read->isString())
            return damagedEntry(StoreWords::tr("The setting %1").arg(field.key), StoreWords::tr("it is no text"));
        site.*field.member = read->toString();
    }
    return site;
}

Result<void> SettingsStore::setSite(const SiteSettings &site)
{
    return m_database.transaction([&]() -> Result<void> {
        const QList<SiteField> fields = siteFields();
        for (const SiteField &field : fields) {
            const Result<void> set = setValue(field.key, site.*field.member);
            if (!set)
                return set;
        }
        return {};
    });
}

Result<QList<QStringList>> SettingsStore::channels() const
{
    return Query(m_database, u"SELECT path FROM channels ORDER BY position"_s).all<QStringList>([](const Row &row) {
        return row.list(0);
    });
}

Result<void> SettingsStore::addChannel(const QStringList &path)
{
    if (path.isEmpty() || std::any_of(path.cbegin(), path.cend(), showsNothing))
        return usageError(StoreWords::tr("A channel needs a name; give it as 情感/故事 for 故事 within 情感"));
    return m_database.transaction([&]() -> Result<void> {
        for (qsizetype depth = 1; depth <= path.size(); ++depth) {
            const Result<int> position = Query(m_database, u"SELECT COALESCE(MAX(position), 0) + 1 FROM channels"_s).number();
            if (!position)
                return position.error();
            const Result<int> added =
                Query(m_database, u"INSERT INTO channels (path, position) VALUES (?, ?) ON CONFLICT DO NOTHING"_s)
                    .bind(listText(path.first(depth)), *position)
                    .run();
            if (!added)
                return added.error();
        }
        return {};
    });
}

} // namespace gaoqian
