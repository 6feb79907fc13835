// What came along with a story, in the newsroom file.
#include "store/intakereportstore.h"

#include "base/ids.h"
#include "store/articlestore.h"
#include "support/scratchdatabase.h"
#include "support/testprogram.h"

#include <QSqlQuery>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class TestIntakeReportStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isKeptReplacedAndRemoved()
    {
        ScratchDatabase scratch;
        IntakeReportStore reports(*scratch.database);
        const QString id = story(scratch);
        QVERIFY(!reports.of(id)->has_value());
        VERIFY_OK(reports.put(id, {{u"name"_s, u"来稿.docx"_s}}));
        QCOMPARE(reports.of(id)->value(), (QJsonObject{{u"name"_s, u"来稿.docx"_s}}));
        VERIFY_OK(reports.put(id, {{u"name"_s, u"二稿.docx"_s}}));
        QCOMPARE(reports.of(id)->value()[u"name"].toString(), u"二稿.docx"_s);
        VERIFY_OK(reports.remove(id));
        QVERIFY(!reports.of(id)->has_value());
        VERIFY_OK(reports.remove(id));
    }

    void belongsToAStory()
    {
        ScratchDatabase scratch;
        QVERIFY(!IntakeReportStore(*scratch.database).put(newId(), {}).ok());
    }

    void nonsenseIsNamed()
    {
        ScratchDatabase scratch;
        const QString id = story(scratch);
        QSqlQuery query(scratch.database->handle());
        QVERIFY(query.exec(u"INSERT INTO intake_reports VALUES ('%1', '[')"_s.arg(id)));
        QVERIFY(!IntakeReportStore(*scratch.database).of(id).ok());
    }

private:
    static QString story(ScratchDatabase &scratch)
    {
        Article article;
        article.id = newId();
        article.title = u"夜渡"_s;
        if (!ArticleStore(*scratch.database, scratch.clock).insert(NormalArticle(article), Origin::Own, {}))
            qFatal("no story");
        return article.id;
    }
};

GAOQIAN_TEST_GUILESS(TestIntakeReportStore)
#include "tst_intakereportstore.moc"
