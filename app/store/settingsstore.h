// The newsroom's own settings, shared by all its desktops, and its tree of channels.
#pragma once

#include "base/result.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace gaoqian {

class Database;

/// What every page says of the site (see `Site` in page/page.h).
struct SiteSettings {
    QString name;
    QString slogan;
    QString home;
    QString baseUrl;
    QString language;

    bool operator==(const SiteSettings &) const = default;
};

class SettingsStore {
public:
    /// `database` must outlive the store.
    explicit SettingsStore(Database &database) : m_database(database) {}

    /// Undefined when it was never set.
    Result<QJsonValue> value(const QString &key) const;
    /// An undefined value takes the setting away.
    Result<void> setValue(const QString &key, const QJsonValue &value);

    /// The keys of those that cannot be read, or are not what they have to be.
    Result<QStringList> damaged() const;

    /// Kept as "site.name", "site.slogan", ...; what was never set is empty.
    Result<SiteSettings> site() const;
    Result<void> setSite(const SiteSettings &site);

    /// Every channel as its path from the top of the tree, in the order of adding; a parent stands before its children.
    Result<QList<QStringList>> channels() const;
    /// Adds the channel, and those above it, unless they are there. An empty path is refused.
    Result<void> addChannel(const QStringList &path);

private:
    Database &m_database;
};

} // namespace gaoqian
