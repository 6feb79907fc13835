// The desk's models: queues, counts, words, order, what a row says.
#include "storylist/storylistfilter.h"

#include "storylist/queuemodel.h"
#include "support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now({2026, 3, 2}, {8, 0}, Qt::UTC);

StoryListRow row(const QString &id, SlipState state, int minutesAgo)
{
    StoryListRow row;
    row.id = id;
    row.title = u"title "_s + id;
    row.state = state;
    row.updatedAt = now.addSecs(-60 * minutesAgo);
    if (state == SlipState::InReview) {
        row.waitingSince = row.updatedAt;
        row.awaitedRole = u"终审"_s;
    }
    return row;
}

QList<StoryListRow> someRows()
{
    QList<StoryListRow> rows{row(u"a"_s, SlipState::Draft, 5),      row(u"b"_s, SlipState::InReview, 100),
                             row(u"c"_s, SlipState::InReview, 300), row(u"d"_s, SlipState::Signed, 7),
                             row(u"e"_s, SlipState::Signed, 8),     row(u"f"_s, SlipState::Returned, 50)};
    rows[0].mine = true;
    rows[5].mine = true;
    rows[5].waitingForMe = true;
    rows[1].waitingForMe = true;
    rows[4].published = now.addDays(-3);
    rows[4].mine = true;
    rows[2].channel = {u"情感"_s, u"故事"_s};
    return rows;
}

QString idsOf(const StoryListFilter &filter)
{
    QString ids;
    for (int index = 0; index < filter.rowCount(); ++index)
        ids += filter.index(index, 0).data(StoryListModel::IdRole).toString();
    return ids;
}

} // namespace

class TestStoryListFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void queuesHoldWhatTheirNamesSay()
    {
        StoryListModel model;
        const QAbstractItemModelTester modelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        StoryListFilter filter(&model);
        const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(someRows(), now);
        const QList<std::pair<Queue, QString>> expected{{Queue::Mine, u"fa"_s},     {Queue::WaitingForMe, u"bf"_s},
                                                        {Queue::InReview, u"cb"_s}, {Queue::Signed, u"d"_s},
                                                        {Queue::Published, u"e"_s}, {Queue::All, u"fbadec"_s}};
        for (const auto &[queue, ids] : expected) {
            filter.setQueue(queue);
            if (queue == Queue::WaitingForMe) // Both wait; one has no time since when.
                QCOMPARE(filter.rowCount(), 2);
            else
                QCOMPARE(idsOf(filter), ids);
            QCOMPARE(filter.count(queue), ids.size());
        }
    }

    void everyWordMustBeFound()
    {
        StoryListModel model;
        StoryListFilter filter(&model);
        model.setRows(someRows(), now);
        filter.setQueue(Queue::All);
        filter.setText(u" 故事  TITLE "_s);
        QCOMPARE(idsOf(filter), u"c"_s);
        QCOMPARE(filter.count(Queue::InReview), 1);
        QCOMPARE(filter.count(Queue::Mine), 0);
        filter.setText(u"returned"_s);
        QCOMPARE(idsOf(filter), u"f"_s);
        filter.setText({});
        QCOMPARE(filter.rowCount(), 6);
    }

    void rowsSayStateRoleAndAge()
    {
        StoryListModel model;
        QList<StoryListRow> rows = someRows();
        rows[0].title.clear();
        model.setRows(rows, now);
        QCOMPARE(model.index(0).data().toString(), u"(untitled)"_s);
        QCOMPARE(model.index(0).data(StoryListModel::AgeRole).toString(), u"5 min"_s);
        QCOMPARE(model.index(1).data(StoryListModel::ChipRole).toString(), u"Waiting for you"_s);
        QCOMPARE(model.index(2).data(StoryListModel::ChipRole).toString(), u"In review"_s);
        QCOMPARE(model.index(2).data(StoryListModel::DetailRole).toString(), u"waiting for 终审"_s);
        QCOMPARE(model.index(2).data(StoryListModel::AgeRole).toString(), u"5 h"_s);
        QCOMPARE(model.index(4).data(StoryListModel::ChipRole).toString(), u"Published"_s);
        QCOMPARE(model.index(5).data(StoryListModel::ChipRole).toString(), u"Returned to you"_s);
    }

    void newsOfTheSameStoriesKeepsTheirPlaces()
    {
        StoryListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(someRows(), now);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        const QPersistentModelIndex second = model.index(1);
        QList<StoryListRow> rows = someRows();
        rows[1].title = u"renamed"_s;
        model.setRows(rows, now);
        QCOMPARE(changes.count(), 1); // of that row alone
        QCOMPARE(changes.first().first().toModelIndex(), second);
        QCOMPARE(second.data().toString(), u"renamed"_s);
        // Whoever saves comes first in what is given; that moves nothing here.
        std::rotate(rows.begin(), rows.begin() + 3, rows.end());
        model.setRows(rows, now);
        QCOMPARE(changes.count(), 1);
        model.setRows(rows, now.addSecs(3600));
        QCOMPARE(changes.count(), 2); // the ages
        const QString removed = rows.takeFirst().id;
        StoryListRow added = rows.first();
        added.id = u"new"_s;
        rows.prepend(added);
        model.setRows(rows, now.addSecs(3600));
        QCOMPARE(model.rowCount(), rows.size());
        QVERIFY(!model.indexOf(removed).isValid());
        QVERIFY(model.indexOf(u"new"_s).isValid());
        QCOMPARE(second.data().toString(), u"renamed"_s);
        QCOMPARE(resets.count(), 0);
    }

    void countsAreAModelToo()
    {
        QueueModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCounts({1, 2, 3, 4, 5, 6});
        QCOMPARE(model.rowCount(), queueCount);
        QCOMPARE(model.index(int(Queue::Published)).data(QueueModel::CountRole).toInt(), 5);
    }
};

GAOQIAN_TEST_WIDGETS(TestStoryListFilter)
#include "tst_storylistfilter.moc"
