// The date: read in every usual way of writing, picked from the calendar, changed by arrows, and none when it is emptied.
#include "form/datefield.h"

#include "support/testprogram.h"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

struct Field : DateField {
    QSignalSpy edits{this, &DateField::edited};

    Field()
    {
        resize(260, 60);
        show();
        activateWindow();
        edit()->setFocus();
    }

    void type(const QString &text)
    {
        edit()->selectAll();
        QTest::keyClicks(edit(), text);
    }
};

} // namespace

class TestDateField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheUsualForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        const QDate day(2026, 11, 23);
        for (const QString &text : {u"2026-11-23"_s, u"2026年11月23日"_s, u"20261123"_s, u"261123"_s, u"26-11-23"_s,
                                    u"2026/11/23"_s, u"2026.11.23"_s, u"2026 11 23"_s, u"１１－２３"_s, u"11-23"_s, u"1123"_s,
                                    u"11月23号"_s, u"23"_s, u" 23日 "_s, u"２０２６－１１－２３"_s})
            QTest::newRow(qPrintable(text)) << text << day;
        QTest::newRow("one digit") << u"2026-1-3"_s << QDate(2026, 1, 3);
        QTest::newRow("old") << u"0100-02-03"_s << QDate(100, 2, 3);
        QTest::newRow("leap") << u"2024-02-29"_s << QDate(2024, 2, 29);
    }

    void readsTheUsualForms()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        const auto read = dateFromText(text, QDate(2026, 11, 5));
        QVERIFY(read);
        QCOMPARE(*read, date);
    }

    void refusesWhatIsNoDate()
    {
        const QDate today(2026, 11, 5);
        for (const QString &text : {u"2026-02-29"_s, u"32"_s, u"13-01"_s, u"yesterday"_s, u"2026-11-23-1"_s, u"20261"_s, u"--"_s,
                                    u"2026-1123"_s, u"99999999999999999999"_s, QString(100000, u'1')})
            QVERIFY2(!dateFromText(text, today), qPrintable(text.left(40)));
        QCOMPARE(dateFromText(u"  "_s, today), QDate());
    }

    void typedDatesAreTakenAndWrittenOut()
    {
        Field field;
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.type(u"20221123"_s);
        QCOMPARE(field.edits.count(), 0); // Not before one is done: 2022 is no day yet.
        QTest::keyClick(field.edit(), Qt::Key_Return);
        QCOMPARE(field.date(), QDate(2022, 11, 23));
        QCOMPARE(field.edit()->text(), u"2022-11-23"_s);
        QCOMPARE(field.edits.count(), 1);
        field.type(u"2022-11-24"_s); // Written out in full it counts at once: an autosave may come now.
        QCOMPARE(field.date(), QDate(2022, 11, 24));
        field.edit()->clearFocus();
        QCOMPARE(field.edits.count(), 2);
        field.edit()->setFocus();
        field.edit()->selectAll();
        QTest::keyClick(field.edit(), Qt::Key_Delete);
        QVERIFY(!field.date().isValid());
        QCOMPARE(field.edits.count(), 3);
        QVERIFY(!field.isComplaining());
    }

    void whatIsNoDateIsSaidAndNotGivenOut()
    {
        Field field;
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setDate(QDate(2022, 11, 23));
        field.type(u"soon"_s);
        QTest::keyClick(field.edit(), Qt::Key_Return);
        QVERIFY(field.isComplaining());
        QVERIFY(!field.date().isValid());
        QCOMPARE(field.edit()->text(), u"soon"_s);
        field.type(u"1"_s);
        QVERIFY(!field.isComplaining());
        // Another story's date takes its place, even when that is none too.
        field.type(u"soon"_s);
        QTest::keyClick(field.edit(), Qt::Key_Return);
        field.setDate({});
        QCOMPARE(field.edit()->text(), QString());
        QVERIFY(!field.isComplaining());
    }

    void leavingItUntouchedChangesNothing()
    {
        Field field;
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setDate(QDate(12000, 1, 1));
        field.edit()->clearFocus();
        QCOMPARE(field.date(), QDate(12000, 1, 1));
        QCOMPARE(field.edits.count(), 0);
    }

    void arrowsGoByDaysAndMonths()
    {
        Field field;
        QTest::keyClick(field.edit(), Qt::Key_Up);
        QCOMPARE(field.date(), QDate::currentDate());
        field.setDate(QDate(2026, 2, 28));
        QTest::keyClick(field.edit(), Qt::Key_Up);
        QCOMPARE(field.date(), QDate(2026, 3, 1));
        QTest::keyClick(field.edit(), Qt::Key_Down);
        QTest::keyClick(field.edit(), Qt::Key_PageUp);
        QCOMPARE(field.date(), QDate(2026, 3, 28));
        QTest::keyClick(field.edit(), Qt::Key_PageDown);
        QCOMPARE(field.date(), QDate(2026, 2, 28));
    }

    void theCalendarGivesADateOrNone()
    {
        Field field;
        field.setDate(QDate(2026, 11, 23));
        QTest::keyClick(field.edit(), Qt::Key_Down, Qt::AltModifier);
        auto *month = field.findChild<QCalendarWidget *>();
        QVERIFY(month && month->isVisible());
        QCOMPARE(month->selectedDate(), QDate(2026, 11, 23));
        auto *days = month->findChild<QWidget *>(u"qt_calendar_calendarview"_s);
        QTest::keyClick(days, Qt::Key_Right);
        QTest::keyClick(days, Qt::Key_Return);
        QVERIFY(!month->isVisible());
        QCOMPARE(field.date(), QDate(2026, 11, 24));
        QCOMPARE(field.edits.count(), 1);

        field.findChild<QToolButton *>()->click();
        QVERIFY(month->isVisible());
        for (QPushButton *button : field.findChildren<QPushButton *>()) {
            if (button->text() == u"No date"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(!field.date().isValid());
        QCOMPARE(field.edit()->text(), QString());
        QCOMPARE(field.edits.count(), 2);
    }
};

GAOQIAN_TEST_WIDGETS(TestDateField)
#include "tst_datefield.moc"
