// The versions of a story as a list model: the story as it stands now, then what was kept, newest first.
#pragma once

#include "newsroom/writing/versions.h"

#include <QAbstractListModel>
#include <QHash>

namespace gaoqian {

/// Why a version was kept, in a person's words: "Saved", "Sent up", ...
QString reasonText(const QString &reason);

class VersionModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        NumberRole = Qt::UserRole, ///< int; 0 for the story as it stands now.
        NameRole,                  ///< As a person named it; empty for most.
        TimeRole,                  ///< Short text.
        DetailRole                 ///< Second line: number and person; what changed since the last version for now.
    };

    using QAbstractListModel::QAbstractListModel;

    /// `revisions`: oldest first, as the store gives them. `people`: names by id.
    void setVersions(const QList<Revision> &revisions, const QHash<QString, QString> &people, const QDateTime &now);
    /// What the story as it stands now has that the last version has not.
    void setSinceLast(const QString &text);
    /// No story.
    void clear();

    /// The row of version `number`; -1 where there is none.
    int rowOf(int number) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QVariant nowData(int role) const;

    QList<Revision> m_revisions; ///< Newest first.
    QHash<QString, QString> m_people;
    QDateTime m_now;
    QString m_sinceLast;
};

} // namespace gaoqian
