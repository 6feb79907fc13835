// Templates: stories to begin others from. Their pictures are the newsroom's, like any article's.
#pragma once

#include "article/normalarticle.h"
#include "base/clock.h"
#include "base/result.h"

#include <QDateTime>

namespace gaoqian {

class Database;

/// A line of the list of templates.
struct TemplateEntry {
    QString id;
    QString name;
    QDateTime updatedAt;

    bool operator==(const TemplateEntry &) const = default;
};

class TemplateStore {
public:
    /// Both must outlive the store.
    TemplateStore(Database &database, const Clock &clock) : m_database(database), m_clock(clock) {}

    /// By name, then by id.
    Result<QList<TemplateEntry>> list() const;

    /// The template's content, under the template's own id.
    Result<NormalArticle> load(const QString &id) const;

    /// Keeps `article` as the template `article->id`; one with that id is overwritten.
    Result<void> put(const QString &name, const NormalArticle &article);
    Result<void> rename(const QString &id, const QString &name);
    Result<void> remove(const QString &id);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace gaoqian
