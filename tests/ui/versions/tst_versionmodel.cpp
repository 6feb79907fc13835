// The versions of a story as a model: now first, then newest to oldest, each in a person's words.
#include "versions/versionmodel.h"

#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;

namespace {

const QDateTime now(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC);
const QHash<QString, QString> people{{u"a"_s, u"陶然"_s}, {u"b"_s, u"柳明"_s}};

Revision revision(int number, const QString &person, const QString &reason, const QString &name = {})
{
    return {u"story"_s, number, u"digest"_s, person, reason, name, now.addSecs(60 * (number - 10))};
}

} // namespace

class TestVersionModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rows()
    {
        VersionModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.rowOf(0), -1);
        model.setVersions(
            {revision(1, u"a"_s, u"save"_s), revision(2, u"b"_s, u"sign"_s), revision(4, {}, u"auto"_s, u"付印前"_s)}, people,
            now);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.rowOf(0), 0);
        QCOMPARE(model.rowOf(4), 1);
        QCOMPARE(model.rowOf(1), 3);
        QCOMPARE(model.rowOf(3), -1);

        const auto text = [&](int row, int role) { return model.index(row).data(role).toString(); };
        QCOMPARE(text(0, Qt::DisplayRole), u"Now"_s);
        QCOMPARE(text(1, Qt::DisplayRole), u"付印前"_s);
        QCOMPARE(text(1, VersionModel::DetailRole), u"version 4 · Kept while writing"_s);
        QCOMPARE(text(2, Qt::DisplayRole), u"Signed"_s);
        QCOMPARE(text(2, VersionModel::DetailRole), u"version 2 · 柳明"_s);
        QVERIFY(text(2, Qt::AccessibleTextRole).contains(u"柳明"_s));
        QCOMPARE(model.index(2).data(VersionModel::NumberRole).toInt(), 2);

        QSignalSpy changed(&model, &VersionModel::dataChanged);
        model.setSinceLast(u"1 paragraph changed"_s);
        model.setSinceLast(u"1 paragraph changed"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(text(0, VersionModel::DetailRole), u"1 paragraph changed"_s);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        model.setSinceLast(u"too late"_s);
    }

    void everyReasonHasWords()
    {
        QSet<QString> words;
        const QStringList reasons = u"save auto restore export submit sign return reject withdraw release retract"_s.split(u' ');
        for (const QString &reason : reasons) {
            QVERIFY(!reasonText(reason).contains(reason) || reason.size() < 3);
            words.insert(reasonText(reason));
        }
        QCOMPARE(words.size(), reasons.size());
        QCOMPARE(reasonText(u"teleported"_s), u"Kept"_s);
    }

    void anyLists()
    {
        VersionModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QRandomGenerator random(5);
        for (int i = 0; i < 50; ++i) {
            QList<Revision> revisions;
            for (int n = random.bounded(40); n > 0; --n)
                revisions.prepend(revision(n, u"a"_s, u"save"_s));
            model.setVersions(revisions, people, now);
            QCOMPARE(model.rowCount(), revisions.isEmpty() ? 0 : int(revisions.size()) + 1);
            if (random.bounded(5) == 0)
                model.clear();
        }
    }
};

GAOQIAN_TEST_GUILESS(TestVersionModel)
#include "tst_versionmodel.moc"
