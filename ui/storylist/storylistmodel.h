// The newsroom's stories as the window lists them: plain rows that somebody else fills.
#pragma once

#include "signoff/slip.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QList>
#include <QStringList>

namespace gaoqian {

/// One story of the list.
struct StoryListRow {
    QString id;
    QString title;
    QStringList channel;
    SlipState state = SlipState::Draft;
    QString awaitedRole;       ///< Role whose signature is wanted; empty when none is.
    bool waitingForMe = false; ///< The person at this desk could sign it or send it up now and is meant to.
    bool mine = false;         ///< The person at this desk owns it.
    QDateTime published;       ///< Invalid: not published.
    QDateTime waitingSince;    ///< Invalid: nobody waits.
    QDateTime updatedAt;

    bool operator==(const StoryListRow &) const = default;
};

class StoryListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, ChipRole, DetailRole, AgeRole, EmphasisRole };

    /// What a chip's colour says.
    enum Emphasis { Plain, ForMe, Back, Whole };

    using QAbstractListModel::QAbstractListModel;

    /// Stories that stay keep their place, whatever the order of `rows`, so that selection and scrolling survive; what did not
    /// change is not announced. (Where very much changed, all is new.) `now` for ages.
    void setRows(const QList<StoryListRow> &rows, const QDateTime &now);

    const StoryListRow &row(int index) const { return m_rows[index]; }
    QModelIndex indexOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void remove(int row);
    void change(int row, const StoryListRow &to);

    QList<StoryListRow> m_rows;
    QDateTime m_now;
};

} // namespace gaoqian
