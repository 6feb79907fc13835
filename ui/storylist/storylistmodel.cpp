#include "storylist/storylistmodel.h"

#include "article/showntitle.h"
#include "look/look.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace gaoqian {

namespace {

QString chipText(const StoryListRow &row)
{
    if (row.waitingForMe)
        return row.state == SlipState::Returned ? StoryListModel::tr("Returned to you") : StoryListModel::tr("Waiting for you");
    if (row.published.isValid())
        return StoryListModel::tr("Published");
    switch (row.state) {
    case SlipState::Draft:
        return StoryListModel::tr("Draft");
    case SlipState::InReview:
        return StoryListModel::tr("In review");
    case SlipState::Returned:
        return StoryListModel::tr("Returned");
    case SlipState::Signed:
        return StoryListModel::tr("Signed");
    case SlipState::Rejected:
        return StoryListModel::tr("Rejected");
    case SlipState::Released:
        return StoryListModel::tr("Released");
    case SlipState::Retracted:
        return StoryListModel::tr("Taken back");
    }
    return {};
}

/// What is to be known beside the state: whom it waits for, or where it stands in the site.
QString detailText(const StoryListRow &row)
{
    const bool waits = row.state == SlipState::InReview || row.state == SlipState::Returned;
    if (waits && !row.awaitedRole.isEmpty())
        return row.waitingForMe ? StoryListModel::tr("as %1").arg(row.awaitedRole)
                                : StoryListModel::tr("waiting for %1").arg(row.awaitedRole);
    return row.channel.join(QStringLiteral(" > "));
}

QString timeText(const StoryListRow &row, const QDateTime &now)
{
    if (row.published.isValid() && !row.waitingForMe)
        return row.published.toLocalTime().date().toString(Qt::ISODate);
    return ageText(row.waitingSince.isValid() ? row.waitingSince : row.updatedAt, now);
}

StoryListModel::Emphasis emphasisOf(const StoryListRow &row)
{
    if (row.waitingForMe)
        return StoryListModel::ForMe;
    if (row.published.isValid())
        return StoryListModel::Plain;
    if (row.state == SlipState::Returned || row.state == SlipState::Rejected || row.state == SlipState::Retracted)
        return StoryListModel::Back;
    return row.state == SlipState::Signed || row.state == SlipState::Released ? StoryListModel::Whole : StoryListModel::Plain;
}

/// Beyond that everything at once is quicker than row by row.
constexpr int mostOneByOne = 100;

} // namespace

void StoryListModel::setRows(const QList<StoryListRow> &rows, const QDateTime &now)
{
    const bool agesGrew = std::exchange(m_now, now).toSecsSinceEpoch() / 60 != now.toSecsSinceEpoch() / 60;
    QHash<QString, StoryListRow> news;
    for (const StoryListRow &row : rows)
        news.insert(row.id, row);
    const auto differs = [&](const StoryListRow &row) { return news.value(row.id) != row; };
    const auto changes = std::count_if(m_rows.begin(), m_rows.end(), differs) + qAbs(rows.size() - m_rows.size());
    if (m_rows.isEmpty() || changes > mostOneByOne) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (!news.contains(m_rows[row].id))
            remove(row);
        else
            change(row, news.take(m_rows[row].id));
    }
    if (!news.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + news.size()) - 1);
        m_rows += news.values();
        endInsertRows();
    }
    if (agesGrew && !m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {AgeRole, Qt::AccessibleTextRole});
}

void StoryListModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

void StoryListModel::change(int row, const StoryListRow &to)
{
    if (m_rows[row] == to)
        return;
    m_rows[row] = to;
    Q_EMIT dataChanged(index(row), index(row));
}

QModelIndex StoryListModel::indexOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].id == id)
            return index(row);
    }
    return {};
}

int StoryListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant StoryListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const StoryListRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return shownTitle(row.title);
    case Qt::ToolTipRole:
        return row.channel.isEmpty()
                   ? shownTitle(row.title)
                   : tr("%1\n%2", "title, channel").arg(shownTitle(row.title), row.channel.join(QStringLiteral(" > ")));
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3, %4", "title, state, detail, age")
            .arg(shownTitle(row.title), chipText(row), detailText(row), timeText(row, m_now));
    case IdRole:
        return row.id;
    case ChipRole:
        return chipText(row);
    case DetailRole:
        return detailText(row);
    case AgeRole:
        return timeText(row, m_now);
    case EmphasisRole:
        return emphasisOf(row);
    default:
        return {};
    }
}

} // namespace gaoqian
