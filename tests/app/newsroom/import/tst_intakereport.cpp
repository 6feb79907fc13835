// What is told of a file that was taken in: that nothing of it is lost on the way into the newsroom and back.
#include "newsroom/import/importer.h"
#include "store/intakereportstore.h"
#include "support/scratchnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

Intake remarkedStory()
{
    Intake intake;
    intake.article = ScratchNewsroom::story(u"云溪桥头添了一盏长明灯"_s, u"傍晚，灯亮了。"_s);
    intake.notes = {{u"3 tracked changes accepted"_s, {0, 2, 5}}, {u"2 styles dropped"_s, {}}};
    intake.comments = {{u"柳明"_s, QDateTime(QDate(2026, 11, 18), QTime(8, 5), Qt::UTC), u"“长明”二字待核"_s, 3}};
    intake.suggestedAuthors = {u"陶然"_s, u" "_s, u"何为"_s};
    intake.article.authors = {u"何为"_s};
    return intake;
}

} // namespace

class TestIntakeReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWasKept()
    {
        const IntakeReport report = reportOf(remarkedStory(), u"来稿.docx"_s);
        QCOMPARE(report.remarks(), 3);
        QCOMPARE(report.suggestedAuthors, QStringList{u"陶然"_s}); // who is named already needs no suggestion
        QCOMPARE(intakeReportFromJson(toJson(report)), report);
        QVERIFY(intakeReportFromJson({{u"notes"_s, 5}}).isEmpty());
    }

    void isKeptWithADraft()
    {
        ScratchNewsroom newsroom;
        const auto imported = Importer(*newsroom).importIntake(remarkedStory(), {}, u"来稿.docx"_s);
        VERIFY_OK(imported);
        const auto kept = newsroom->intakeReports().of(imported->id);
        VERIFY_OK(kept);
        QVERIFY(kept->has_value());
        QCOMPARE(intakeReportFromJson(**kept), imported->report);
        QCOMPARE(imported->report.name, u"来稿.docx"_s);
    }

    void isNotKeptWhereThereIsNothingToDo()
    {
        ScratchNewsroom newsroom;
        Intake plain;
        plain.article = ScratchNewsroom::story(u"夜渡"_s, u"灯亮了。"_s);
        const auto nothing = Importer(*newsroom).importIntake(plain, {}, u"a.docx"_s);
        VERIFY_OK(nothing);
        QVERIFY(!must(newsroom->intakeReports().of(nothing->id)));
        const auto archived = Importer(*newsroom).importIntake(remarkedStory(), {{}, {}, true, {}}, u"a.docx"_s);
        VERIFY_OK(archived);
        QVERIFY(!must(newsroom->intakeReports().of(archived->id)));
    }

    void countlessPlacesAreCut()
    {
        Intake intake;
        IntakeNote note{u"14000 styles dropped"_s, {}};
        for (int i = 0; i < 14000; ++i)
            note.places << i;
        intake.notes = {note};
        QCOMPARE(reportOf(intake, {}).notes.first().places.size(), mostNotePlaces);
    }

    void saysAllInText()
    {
        const QString text = toText(reportOf(remarkedStory(), u"来稿.docx"_s));
        for (const QString &word : {u"来稿.docx"_s, u"3 tracked changes accepted"_s, u"柳明"_s, u"“长明”二字待核"_s, u"陶然"_s})
            QVERIFY2(text.contains(word), qPrintable(word));
    }
};

GAOQIAN_TEST_GUILESS(TestIntakeReport)
#include "tst_intakereport.moc"
