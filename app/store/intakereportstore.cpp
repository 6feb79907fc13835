#include "store/intakereportstore.h"

#include "store/database.h"
#include "store/engine/dialect.h"
#include "store/engine/words.h"
#include "store/query.h"

#include <QJsonDocument>

namespace gaoqian {

using namespace Qt::StringLiterals;

Result<void> IntakeReportStore::put(const QString &articleId, const QJsonObject &report)
{
    const Result<int> kept =
        change(m_database, m_database.dialect().upsert(u"intake_reports"_s, {u"article_id"_s}, {u"report"_s}), articleId,
               QString::fromUtf8(QJsonDocument(report).toJson(QJsonDocument::Compact)));
    return kept ? Result<void>() : kept.error();
}

Result<std::optional<QJsonObject>> IntakeReportStore::of(const QString &articleId) const
{
    return Query(m_database, u"SELECT report FROM intake_reports WHERE article_id = ?"_s)
        .bind(articleId)
        .first<QJsonObject>([](const Row &row) -> Result<QJsonObject> {
            const QJsonDocument report = QJsonDocument::fromJson(row.text(0).toUtf8());
            if (!report.isObject())
                return inputError(
                    damagedEntry(StoreWords::tr("What came along with the story"), StoreWords::tr("it is no JSON")).message);
            return report.object();
        });
}

Result<void> IntakeReportStore::remove(const QString &articleId)
{
    const Result<int> removed = change(m_database, u"DELETE FROM intake_reports WHERE article_id = ?"_s, articleId);
    return removed ? Result<void>() : removed.error();
}

} // namespace gaoqian
