// The report of the file is the JSON object that is kept with the story; those of the pieces are an array in it.
#include "newsroom/import/storyreports.h"

#include "store/articlestore.h"
#include "store/database.h"
#include "store/intakereportstore.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// Whether there was one with that id.
bool replace(QList<IntakeReport> &reports, const IntakeReport &by)
{
    const auto old = std::find_if(reports.begin(), reports.end(), [&by](const IntakeReport &each) { return each.id == by.id; });
    if (old == reports.end())
        return false;
    *old = by;
    return true;
}

} // namespace

void mergeReports(QList<IntakeReport> &reports, const QList<IntakeReport> &changed, const QList<IntakeReport> &added)
{
    for (const IntakeReport &report : changed)
        replace(reports, report);
    for (const IntakeReport &report : added) {
        if (!replace(reports, report))
            reports << report;
    }
}

Result<QList<IntakeReport>> StoryReports::of(const QString &articleId) const
{
    const auto kept = m_newsroom.intakeReports().of(articleId);
    if (!kept)
        return kept.error();
    QList<IntakeReport> reports;
    if (!*kept)
        return reports;
    if (const IntakeReport file = intakeReportFromJson(**kept); !file.isEmpty())
        reports << file;
    for (const QJsonValue &piece : (**kept)[u"pieces"].toArray())
        reports << intakeReportFromJson(piece.toObject());
    return reports;
}

Result<void> StoryReports::keep(const QString &articleId, const QList<IntakeReport> &changed, const QList<IntakeReport> &added)
{
    return m_newsroom.database().transaction([&]() -> Result<void> {
        if (const auto story = m_newsroom.articles().version(articleId); !story)
            return story.error();
        auto reports = of(articleId);
        if (!reports)
            return reports.error();
        mergeReports(*reports, changed, added);
        return put(articleId, *reports);
    });
}

Result<void> StoryReports::remove(const QString &articleId, const QString &id)
{
    return m_newsroom.database().transaction([&]() -> Result<void> {
        auto reports = of(articleId);
        if (!reports && reports.error().kind == ErrorKind::Input)
            return m_newsroom.intakeReports().remove(articleId); // what nobody can understand helps nobody
        if (!reports)
            return reports.error();
        reports->removeIf([&id](const IntakeReport &report) { return report.id == id; });
        return put(articleId, *reports);
    });
}

Result<void> StoryReports::put(const QString &articleId, const QList<IntakeReport> &reports)
{
    QJsonObject json;
    QJsonArray pieces;
    for (const IntakeReport &report : reports) {
        if (report.isEmpty())
            continue;
        if (report.id.isEmpty())
            json = toJson(report);
        else
            pieces.append(toJson(report));
    }
    if (!pieces.isEmpty())
        json.insert(u"pieces"_s, pieces);
    return json.isEmpty() ? m_newsroom.intakeReports().remove(articleId) : m_newsroom.intakeReports().put(articleId, json);
}

} // namespace gaoqian
