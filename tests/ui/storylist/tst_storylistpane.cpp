// The desk by keyboard and mouse: search, rows, queues, empty states.
#include "storylist/storylistpane.h"

#include "support/accessible.h"
#include "support/testprogram.h"

#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

struct Pane : StoryListPane {
    QLineEdit *search = findChild<QLineEdit *>(u"search"_s);
    QListView *rows = findChild<QListView *>(u"rows"_s);
    QListView *queues = findChild<QListView *>(u"queues"_s);
    QLabel *emptyTitle = findChild<QLabel *>(u"emptyTitle"_s);
    QPushButton *fresh = findChild<QPushButton *>(u"new"_s);
    QPushButton *import = findChild<QPushButton *>(u"import"_s);
    QSignalSpy activated{this, &StoryListPane::articleActivated};

    Pane()
    {
        resize(320, 700);
        show();
        activateWindow();
    }
};

QList<StoryListRow> threeDrafts()
{
    QList<StoryListRow> rows;
    for (int index = 0; index < 3; ++index) {
        StoryListRow row;
        row.id = QString::number(index);
        row.title = QStringList{u"春耕时节"_s, u"老街修缮"_s, u"社区食堂"_s}[index];
        row.mine = true;
        row.updatedAt = QDateTime({2026, 3, 2}, {8, 0}, Qt::UTC).addSecs(-index);
        rows += row;
    }
    return rows;
}

/// Whether it was taken, and then by copying, although moving was offered.
bool drop(QWidget &pane, const QMimeData &data)
{
    const QPoint point = pane.rect().center();
    QDragEnterEvent enter(point, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.setAccepted(false);
    QCoreApplication::sendEvent(&pane, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(point, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    event.setAccepted(false);
    QCoreApplication::sendEvent(&pane, &event);
    return event.isAccepted() && event.dropAction() == Qt::CopyAction;
}

} // namespace

class TestStoryListPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What others save is listed every second or so while somebody goes through the rows.
    void newsDisturbNobodyWhoBrowses()
    {
        Pane pane;
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        QList<StoryListRow> rows = threeDrafts();
        pane.setArticles(rows);
        pane.setCurrent(rows[0].id);
        pane.rows->setFocus();
        QTest::keyClick(pane.rows, Qt::Key_Down);
        QTest::keyClick(pane.rows, Qt::Key_Down);
        const auto selected = [&] { return pane.rows->currentIndex().data(StoryListModel::IdRole).toString(); };
        QCOMPARE(selected(), rows[2].id);
        rows[1].updatedAt = rows[1].updatedAt.addSecs(60); // comes first now
        pane.setArticles(rows);
        QCOMPARE(selected(), rows[2].id);
        pane.setCurrent(rows[0].id); // another story was opened
        QCOMPARE(selected(), rows[0].id);
        // Neither its neighbour nor anything else is selected when it goes out of sight.
        rows.removeFirst();
        pane.setArticles(rows);
        QCOMPARE(selected(), QString());
        QVERIFY(!pane.rows->selectionModel()->hasSelection());
    }

    void searchDownEnterOpens()
    {
        Pane pane;
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        pane.setArticles(threeDrafts());
        pane.focusSearch();
        pane.search->setText(u"社区"_s);
        QCOMPARE(pane.rows->model()->rowCount(), 1);
        pane.search->clear();
        QTest::keyClick(pane.search, Qt::Key_Down);
        QVERIFY(pane.rows->hasFocus());
        QTest::keyClick(pane.rows, Qt::Key_Down);
        QTest::keyClick(pane.rows, Qt::Key_Return);
        QCOMPARE(pane.activated.takeFirst().first().toString(), u"1"_s);
        QTest::keyClick(pane.rows, Qt::Key_Up);
        QTest::keyClick(pane.rows, Qt::Key_Up);
        QVERIFY(pane.search->hasFocus());
    }

    void aClickOpensAndTheOpenOneIsShown()
    {
        Pane pane;
        pane.setArticles(threeDrafts());
        const QRect third = pane.rows->visualRect(pane.rows->model()->index(2, 0));
        QTest::mouseClick(pane.rows->viewport(), Qt::LeftButton, {}, third.center());
        QCOMPARE(pane.activated.takeFirst().first().toString(), u"2"_s);
        pane.setCurrent(u"1"_s);
        QCOMPARE(pane.rows->currentIndex().row(), 1);
        QCOMPARE(pane.activated.count(), 0);
        // News that moves the open story to another place keeps it selected.
        QList<StoryListRow> rows = threeDrafts();
        rows.removeFirst();
        pane.setArticles(rows);
        QCOMPARE(pane.rows->currentIndex().row(), 0);
        pane.setCurrent({});
        QVERIFY(!pane.rows->currentIndex().isValid());
    }

    void everyEmptyQueueSaysWhatToDo()
    {
        Pane pane;
        QSignalSpy fresh(&pane, &StoryListPane::newRequested);
        QSignalSpy imports(&pane, &StoryListPane::importRequested);
        pane.setArticles({});
        QStringList titles;
        for (int queue = 0; queue < queueCount; ++queue) {
            pane.setQueue(Queue(queue));
            QVERIFY(pane.emptyTitle->isVisible());
            titles += pane.emptyTitle->text();
        }
        QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), queueCount);
        pane.setQueue(Queue::Mine);
        pane.fresh->click();
        pane.import->click();
        QCOMPARE(fresh.count() + imports.count(), 2);
        pane.setQueue(Queue::InReview);
        QVERIFY(!pane.fresh->isVisible());

        pane.setQueue(Queue::Mine);
        pane.setArticles(threeDrafts());
        QVERIFY(!pane.emptyTitle->isVisible());
        pane.search->setText(u"no such words"_s);
        QVERIFY(pane.emptyTitle->text().contains(u"Mine"_s));
        QVERIFY(!pane.fresh->isVisible());
    }

    void queuesAreChosenByKeyboard()
    {
        Pane pane;
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        pane.queues->setFocus();
        QTest::keyClick(pane.queues, Qt::Key_Down);
        QCOMPARE(pane.queue(), Queue::WaitingForMe);
        QTest::keyClick(pane.queues, Qt::Key_End);
        QCOMPARE(pane.queue(), Queue::All);
    }

    void theFirstRowsChooseTheQueueUnlessSomebodyHas()
    {
        QList<StoryListRow> rows = threeDrafts();
        Pane own;
        own.setArticles({});
        own.setArticles(rows);
        QCOMPARE(own.queue(), Queue::Mine);
        rows[1].waitingForMe = true;
        own.setArticles(rows);
        QCOMPARE(own.queue(), Queue::Mine);
        Pane awaited;
        awaited.setArticles(rows);
        QCOMPARE(awaited.queue(), Queue::WaitingForMe);
        Pane chosen;
        chosen.setQueue(Queue::Signed);
        chosen.setArticles(rows);
        QCOMPARE(chosen.queue(), Queue::Signed);
        for (StoryListRow &row : rows)
            row.mine = row.waitingForMe = false;
        Pane stranger;
        stranger.setArticles(rows);
        QCOMPARE(stranger.queue(), Queue::All);
    }

    void filesAndFoldersAreDroppedOnIt()
    {
        Pane pane;
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"稿.txt"_s);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(file), QUrl::fromLocalFile(folder.path())});
        QSignalSpy dropped(&pane, &StoryListPane::filesDropped);
        QVERIFY(drop(pane, files));
        QCOMPARE(dropped.size(), 0); // the other program is not kept waiting
        QTRY_COMPARE(dropped.size(), 1);
        QCOMPARE(dropped.first().first().toStringList(), QStringList({file, folder.path()}));
    }

    void whatIsNoFileIsNotTaken()
    {
        Pane pane;
        QSignalSpy dropped(&pane, &StoryListPane::filesDropped);
        QMimeData text;
        text.setText(u"稿"_s);
        QVERIFY(!drop(pane, text));
        QMimeData far;
        far.setUrls({QUrl(u"https://example.org/a.docx"_s)});
        QVERIFY(!drop(pane, far));
        QCoreApplication::processEvents();
        QCOMPARE(dropped.size(), 0);
    }

    void everyControlHasAName()
    {
        Pane pane;
        QCOMPARE(test::namelessControls(pane).join(u", "_s), QString());
    }
};

GAOQIAN_TEST_WIDGETS(TestStoryListPane)
#include "tst_storylistpane.moc"
