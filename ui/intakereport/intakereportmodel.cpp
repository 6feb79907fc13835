#include "intakereport/intakereportmodel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace gaoqian {

QList<IntakeReportModel::Line> IntakeReportModel::linesOf(const Arrival &arrival, qsizetype number)
{
    QList<Line> lines{{arrival.refusal.isEmpty() ? Kind::File : Kind::Refused, number}};
    const IntakeReport &report = arrival.report;
    for (int i = 0; i < report.remarks(); ++i)
        lines.append({i < report.notes.size() ? Kind::Note : Kind::Comment, number, i});
    if (!report.suggestedAuthors.isEmpty())
        lines.append({Kind::Authors, number});
    return lines;
}

void IntakeReportModel::put(const Arrival &arrival)
{
    const qsizetype old = find(arrival.key);
    if (old >= 0 && m_arrivals.at(old) == arrival)
        return;
    const auto isTaken = [](const Arrival &each) { return each.refusal.isEmpty(); };
    const qsizetype behind =
        isTaken(arrival) ? m_arrivals.size() : std::find_if(m_arrivals.begin(), m_arrivals.end(), isTaken) - m_arrivals.begin();
    const qsizetype number = old < 0 ? behind : old;
    const int row = firstRow(number);
    if (old >= 0) {
        const auto count = linesOf(m_arrivals.at(old), old).size();
        beginRemoveRows({}, row, row + int(count) - 1);
        m_arrivals.removeAt(old);
        m_lines.remove(row, count);
        renumber(row, -1);
        endRemoveRows();
    }
    const QList<Line> lines = linesOf(arrival, number);
    beginInsertRows({}, row, row + int(lines.size()) - 1);
    renumber(row, 1);
    m_arrivals.insert(number, arrival);
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_lines.insert(row + i, lines.at(i));
    endInsertRows();
}

void IntakeReportModel::remove(const QString &key)
{
    const qsizetype number = find(key);
    if (number < 0)
        return;
    const int row = firstRow(number);
    const auto count = linesOf(m_arrivals.at(number), number).size();
    beginRemoveRows({}, row, row + int(count) - 1);
    m_arrivals.removeAt(number);
    m_lines.remove(row, count);
    renumber(row, -1);
    endRemoveRows();
}

void IntakeReportModel::clear()
{
    beginResetModel();
    m_arrivals.clear();
    m_lines.clear();
    endResetModel();
}

Arrival IntakeReportModel::arrival(const QString &key) const { return m_arrivals.value(find(key)); }

QModelIndex IntakeReportModel::indexOf(const QString &key) const
{
    const qsizetype number = find(key);
    return number < 0 ? QModelIndex() : index(firstRow(number));
}

int IntakeReportModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QVariant IntakeReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(line);
    case Qt::AccessibleTextRole: {
        const QString more = detail(line);
        return more.isEmpty() ? text(line) : tr("%1, %2").arg(text(line), more);
    }
    case KindRole:
        return int(line.kind);
    case KeyRole:
        return m_arrivals.at(line.arrival).key;
    case LineRole:
        return line.number;
    case DetailRole:
        return detail(line);
    case PlacesRole:
        return int(places(line));
    default:
        return {};
    }
}

qsizetype IntakeReportModel::find(const QString &key) const
{
    for (qsizetype i = 0; i < m_arrivals.size(); ++i) {
        if (m_arrivals.at(i).key == key)
            return i;
    }
    return -1;
}

int IntakeReportModel::firstRow(qsizetype arrival) const
{
    const auto first = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &line) { return line.arrival == arrival; });
    return int(first - m_lines.begin());
}

void IntakeReportModel::renumber(qsizetype from, qsizetype by)
{
    for (qsizetype row = from; row < m_lines.size(); ++row)
        m_lines[row].arrival += by;
}

QString IntakeReportModel::text(const Line &line) const
{
    const Arrival &arrival = m_arrivals.at(line.arrival);
    const IntakeReport &report = arrival.report;
    switch (line.kind) {
    case Kind::File:
    case Kind::Refused:
        return report.name;
    case Kind::Note:
        return report.notes.at(line.number).text;
    case Kind::Comment:
        return report.comments.at(line.number - report.notes.size()).text;
    case Kind::Authors:
        break;
    }
    return tr("The file names as author: %1").arg(report.suggestedAuthors.join(u'、'));
}

QString IntakeReportModel::detail(const Line &line) const
{
    const Arrival &arrival = m_arrivals.at(line.arrival);
    switch (line.kind) {
    case Kind::File:
        if (arrival.title.isEmpty() && arrival.report.time.isValid())
            return arrival.report.time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
        if (arrival.title.isEmpty())
            return arrival.report.isEmpty() ? tr("Nothing was changed") : QString();
        return tr("Taken in as “%1”").arg(arrival.title);
    case Kind::Refused:
        return tr("Not taken in: %1").arg(arrival.refusal);
    case Kind::Comment: {
        const ForeignComment &comment = arrival.report.comments.at(line.number - arrival.report.notes.size());
        const QString author = comment.author.isEmpty() ? tr("Somebody") : comment.author;
        const QString time = comment.time.isValid() ? comment.time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString();
        return time.isEmpty() ? tr("Remark by %1").arg(author) : tr("Remark by %1, %2").arg(author, time);
    }
    case Kind::Note:
        return places(line) > 1 ? tr("%n place(s)", nullptr, int(places(line))) : QString();
    case Kind::Authors:
        break;
    }
    return tr("Often whose computer it was");
}

qsizetype IntakeReportModel::places(const Line &line) const
{
    return m_arrivals.at(line.arrival).report.places(line.number).size();
}

} // namespace gaoqian
