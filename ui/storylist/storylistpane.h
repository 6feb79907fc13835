// The story list: every story of the newsroom in its queue, found by typing, opened by Enter or click.
#pragma once

#include "storylist/storylistfilter.h"
#include "storylist/storylistmodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QRubberBand;
class QStackedWidget;

namespace gaoqian {

class QueueModel;

class StoryListPane : public QWidget {
    Q_OBJECT

public:
    explicit StoryListPane(QWidget *parent = nullptr);

    /// Shows `rows`; until the first ones come the pane says that they are on their way. What is selected, the queue and the
    /// typed words stay. `now` for ages. The first rows ever choose the queue, unless somebody has: what waits for the person,
    /// else their own, else all.
    void setArticles(const QList<StoryListRow> &rows, const QDateTime &now = QDateTime::currentDateTimeUtc());

    /// The story that is open; its row is selected when it is in sight. Empty for none. Announces nothing.
    void setCurrent(const QString &id);

    Queue queue() const;
    void setQueue(Queue queue);

    /// Puts the cursor into the search field.
    void focusSearch();

Q_SIGNALS:
    void articleActivated(const QString &id);
    void newRequested();
    void importRequested();
    void filesDropped(const QStringList &paths); ///< Files and folders of this machine.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QListView *makeQueues();
    QWidget *makeEmptyState();
    void chooseFirstQueue();
    void showCounts();
    void showEmptyState();
    void selectCurrent();
    bool select(const QString &id); ///< False when its row is not in sight.
    void activate(const QModelIndex &index);

    StoryListModel *m_model;
    StoryListFilter *m_filter;
    QueueModel *m_queueModel;
    QString m_current;
    bool m_queueChosen = false;
    bool m_isFilled = false; ///< It is known what there is.

    QLineEdit *m_search;
    QListView *m_queues = nullptr;
    QStackedWidget *m_stack;
    QListView *m_rows;
    QWidget *m_empty;
    QLabel *m_emptyTitle;
    QLabel *m_emptyText;
    QPushButton *m_new;
    QPushButton *m_import;
    QRubberBand *m_dropFrame = nullptr; ///< Around the pane while files are held over it.
};

} // namespace gaoqian
