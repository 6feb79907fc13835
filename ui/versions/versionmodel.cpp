#include "versions/versionmodel.h"

#include "look/look.h"
#include "newsroom/signing/signing.h"
#include "newsroom/writing/versionpolicy.h"

#include <algorithm>

namespace gaoqian {

using namespace Qt::StringLiterals;

QString reasonText(const QString &reason)
{
    if (reason == "save"_L1)
        return VersionModel::tr("Saved");
    if (reason == automaticReason())
        return VersionModel::tr("Kept while writing");
    if (reason == changedElsewhereReason())
        return VersionModel::tr("Before a change elsewhere");
    if (reason == "restore"_L1)
        return VersionModel::tr("Before going back to another version");
    if (reason == "export"_L1)
        return VersionModel::tr("Exported");
    if (reason == "sign"_L1)
        return verdictText(Verdict::Approve);
    for (const Verdict verdict : allVerdicts()) {
        if (reason == verdictName(verdict))
            return verdictText(verdict);
    }
    return VersionModel::tr("Kept"); // by a newer program, for a reason of its own
}

void VersionModel::setVersions(const QList<Revision> &revisions, const QHash<QString, QString> &people, const QDateTime &now)
{
    beginResetModel();
    m_revisions = revisions;
    std::reverse(m_revisions.begin(), m_revisions.end());
    m_people = people;
    m_now = now;
    endResetModel();
}

void VersionModel::setSinceLast(const QString &text)
{
    if (text == m_sinceLast)
        return;
    m_sinceLast = text;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(0));
}

void VersionModel::clear()
{
    m_sinceLast.clear();
    setVersions({}, {}, {});
}

int VersionModel::rowOf(int number) const
{
    if (number == 0)
        return rowCount() > 0 ? 0 : -1;
    const auto found = std::find_if(m_revisions.begin(), m_revisions.end(),
                                    [number](const Revision &revision) { return revision.number == number; });
    return found == m_revisions.end() ? -1 : int(found - m_revisions.begin()) + 1;
}

int VersionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_revisions.isEmpty() ? 0 : int(m_revisions.size()) + 1;
}

QVariant VersionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.row() == 0)
        return nowData(role);
    const Revision &revision = m_revisions[index.row() - 1];
    const QString person = m_people.value(revision.personId);
    switch (role) {
    case Qt::DisplayRole:
        return revision.name.isEmpty() ? reasonText(revision.reason) : revision.name;
    case Qt::ToolTipRole:
        return revision.time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3", "a version: what, when, number and person")
            .arg(index.data(Qt::DisplayRole).toString(), index.data(TimeRole).toString(), index.data(DetailRole).toString());
    case NumberRole:
        return revision.number;
    case NameRole:
        return revision.name;
    case TimeRole:
        return momentText(revision.time, m_now);
    case DetailRole: {
        const QString number = tr("version %1").arg(revision.number);
        const QString what = revision.name.isEmpty() ? number : tr("%1 · %2").arg(number, reasonText(revision.reason));
        return person.isEmpty() ? what : tr("%1 · %2").arg(what, person);
    }
    default:
        return {};
    }
}

QVariant VersionModel::nowData(int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return tr("Now");
    case Qt::ToolTipRole:
    case DetailRole:
        return m_sinceLast;
    case Qt::AccessibleTextRole:
        return tr("Now: %1").arg(m_sinceLast);
    case NumberRole:
        return 0;
    case NameRole:
    case TimeRole:
        return QString();
    default:
        return {};
    }
}

} // namespace gaoqian
