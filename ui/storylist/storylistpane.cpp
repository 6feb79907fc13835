#include "storylist/storylistpane.h"

#include "look/flowlayout.h"
#include "look/localfiles.h"
#include "look/look.h"
#include "look/primarybutton.h"
#include "storylist/queuemodel.h"
#include "storylist/storylistdelegate.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QRubberBand>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct EmptyWords {
    QString title;
    QString text;
};

EmptyWords emptyWords(Queue queue)
{
    switch (queue) {
    case Queue::Mine:
        return {StoryListPane::tr("No story of yours"),
                StoryListPane::tr("Write a new one, or import a manuscript from a file.")};
    case Queue::WaitingForMe:
        return {StoryListPane::tr("Nothing waits for you"),
                StoryListPane::tr("Stories appear here when it is your turn to sign, or when one is returned to you.")};
    case Queue::InReview:
        return {StoryListPane::tr("Nothing is in review"), StoryListPane::tr("A story comes here once its editor sends it up.")};
    case Queue::Signed:
        return {StoryListPane::tr("Nothing waits for export"),
                StoryListPane::tr("A story comes here once everybody on its chain has signed.")};
    case Queue::Published:
        return {StoryListPane::tr("Nothing is published yet"),
                StoryListPane::tr("A story comes here once its final page is exported. Older pages can be imported.")};
    case Queue::All:
        break;
    }
    return {StoryListPane::tr("No story yet"), StoryListPane::tr("Write the first one, or import a manuscript from a file.")};
}

} // namespace

StoryListPane::StoryListPane(QWidget *parent) :
    QWidget(parent), m_model(new StoryListModel(this)), m_filter(new StoryListFilter(m_model, this)),
    m_queueModel(new QueueModel(this))
{
    setAccessibleName(tr("Desk"));
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    m_search = new QLineEdit(this);
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Search title, channel, state"));
    m_search->setAccessibleName(tr("Search stories"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    auto *searchRow = new QVBoxLayout;
    searchRow->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    searchRow->addWidget(m_search);
    layout->addLayout(searchRow);
    m_queues = makeQueues();
    layout->addWidget(m_queues);

    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    layout->addWidget(line);

    m_rows = new QListView(this);
    m_rows->setObjectName(u"rows"_s);
    m_rows->setModel(m_filter);
    m_rows->setItemDelegate(new StoryListDelegate(m_rows));
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setUniformItemSizes(true);
    m_rows->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setAccessibleName(tr("Stories"));
    m_rows->installEventFilter(this);
    connect(m_rows, &QListView::clicked, this, &StoryListPane::activate);
    m_empty = makeEmptyState();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_rows);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setText(text);
        showCounts();
        selectCurrent();
    });
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &StoryListPane::showEmptyState);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &StoryListPane::showEmptyState);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &StoryListPane::showEmptyState);
    setQueue(Queue::Mine);
    m_queueChosen = false;
    showEmptyState();
}

QListView *StoryListPane::makeQueues()
{
    auto *queues = new QListView(this);
    queues->setObjectName(u"queues"_s);
    queues->setModel(m_queueModel);
    queues->setItemDelegate(new QueueDelegate(queues));
    queues->setFrameShape(QFrame::NoFrame);
    queues->setAccessibleName(tr("Queues"));
    queues->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    queues->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    queues->viewport()->setAutoFillBackground(false);
    queues->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    queues->setFixedHeight(queues->sizeHintForRow(0) * queueCount + gridStep / 2);
    queues->installEventFilter(this);
    connect(queues->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid())
            return;
        m_queueChosen = true;
        m_filter->setQueue(Queue(current.row()));
        m_rows->scrollToTop();
        showEmptyState();
        selectCurrent();
    });
    return queues;
}

QWidget *StoryListPane::makeEmptyState()
{
    auto *empty = new QWidget(this);
    empty->setAutoFillBackground(true);
    empty->setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout(empty);
    layout->setContentsMargins(2 * gridStep, 4 * gridStep, 2 * gridStep, 2 * gridStep);
    layout->setSpacing(gridStep);
    m_emptyTitle = new QLabel(empty);
    m_emptyTitle->setObjectName(u"emptyTitle"_s);
    m_emptyTitle->setWordWrap(true);
    QFont strong = m_emptyTitle->font();
    strong.setBold(true);
    m_emptyTitle->setFont(strong);
    m_emptyText = new QLabel(empty);
    m_emptyText->setObjectName(u"emptyText"_s);
    m_emptyText->setWordWrap(true);
    layout->addWidget(m_emptyTitle);
    layout->addWidget(m_emptyText);
    layout->addSpacing(gridStep / 2);
    auto *buttons = new FlowLayout(nullptr, gridStep);
    m_new = new PrimaryButton(empty);
    m_new->setText(tr("New story"));
    m_new->setObjectName(u"new"_s);
    m_import = new QPushButton(tr("Import…"), empty);
    m_import->setObjectName(u"import"_s);
    m_import->setMinimumHeight(buttonHeight);
    buttons->addWidget(m_new);
    buttons->addWidget(m_import);
    layout->addLayout(buttons);
    layout->addStretch(1);
    connect(m_new, &QPushButton::clicked, this, &StoryListPane::newRequested);
    connect(m_import, &QPushButton::clicked, this, &StoryListPane::importRequested);
    return empty;
}

void StoryListPane::setArticles(const QList<StoryListRow> &rows, const QDateTime &now)
{
    // Somebody may be on their way through the rows with the arrow keys.
    const QString selected = m_rows->currentIndex().data(StoryListModel::IdRole).toString();
    m_isFilled = true;
    m_model->setRows(rows, now);
    showCounts();
    chooseFirstQueue();
    showEmptyState();
    if (selected.isEmpty() || !select(selected))
        selectCurrent();
}

void StoryListPane::chooseFirstQueue()
{
    if (m_queueChosen || m_model->rowCount() == 0)
        return;
    for (const Queue queue : {Queue::WaitingForMe, Queue::Mine, Queue::All}) {
        if (m_filter->count(queue) > 0) {
            setQueue(queue);
            return;
        }
    }
}

void StoryListPane::setCurrent(const QString &id)
{
    m_current = id;
    selectCurrent();
}

Queue StoryListPane::queue() const { return m_filter->queue(); }

void StoryListPane::setQueue(Queue queue)
{
    m_queueChosen = true;
    m_queues->setCurrentIndex(m_queueModel->index(int(queue)));
}

void StoryListPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void StoryListPane::showCounts()
{
    std::array<int, queueCount> counts{};
    for (int queue = 0; queue < queueCount; ++queue)
        counts[size_t(queue)] = m_filter->count(Queue(queue));
    m_queueModel->setCounts(counts);
}

void StoryListPane::showEmptyState()
{
    const bool empty = m_filter->rowCount() == 0;
    m_stack->setCurrentWidget(empty ? m_empty : m_rows);
    if (!empty)
        return;
    if (!m_isFilled) {
        m_emptyTitle->setText(tr("Looking through the stories…"));
        m_emptyText->clear();
        m_new->hide();
        m_import->hide();
        return;
    }
    const bool searching = !m_search->text().trimmed().isEmpty();
    const EmptyWords words = searching ? EmptyWords{tr("Nothing found in “%1”").arg(QueueModel::name(queue())),
                                                    tr("The counts above say where the words are found; clear the search to see "
                                                       "every story of this queue.")}
                                       : emptyWords(queue());
    m_emptyTitle->setText(words.title);
    m_emptyText->setText(words.text);
    const bool offersNew = !searching && (queue() == Queue::Mine || queue() == Queue::All);
    m_new->setVisible(offersNew);
    m_import->setVisible(offersNew || (!searching && queue() == Queue::Published));
}

void StoryListPane::selectCurrent()
{
    if (!select(m_current))
        m_rows->selectionModel()->clear();
}

bool StoryListPane::select(const QString &id)
{
    const QModelIndex shown = m_filter->mapFromSource(m_model->indexOf(id));
    if (shown.isValid() && shown != m_rows->currentIndex())
        m_rows->setCurrentIndex(shown);
    return shown.isValid();
}

void StoryListPane::activate(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT articleActivated(index.data(StoryListModel::IdRole).toString());
}

bool StoryListPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool anyRow = m_filter->rowCount() > 0;
    const QModelIndex row = m_rows->currentIndex().isValid() ? m_rows->currentIndex() : m_filter->index(0, 0);
    if (watched == m_search && key->key() == Qt::Key_Down && anyRow) {
        m_rows->setFocus(Qt::OtherFocusReason);
        m_rows->setCurrentIndex(row);
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (watched == m_rows && key->key() == Qt::Key_Up && m_rows->currentIndex().row() == 0) {
        focusSearch();
        return true;
    }
    if (enter && anyRow && (watched == m_rows || watched == m_search)) {
        activate(row);
        return true;
    }
    if (enter && anyRow && watched == m_queues) {
        m_rows->setFocus(Qt::OtherFocusReason);
        m_rows->setCurrentIndex(row);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void StoryListPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(*event->mimeData()).isEmpty())
        return;
    event->setDropAction(Qt::CopyAction); // whatever is offered: nobody's files are taken away
    event->accept();
    if (!m_dropFrame)
        m_dropFrame = new QRubberBand(QRubberBand::Rectangle, this);
    m_dropFrame->setGeometry(rect());
    m_dropFrame->show();
}

void StoryListPane::dragLeaveEvent(QDragLeaveEvent *event)
{
    if (m_dropFrame)
        m_dropFrame->hide();
    QWidget::dragLeaveEvent(event);
}

void StoryListPane::dropEvent(QDropEvent *event)
{
    if (m_dropFrame)
        m_dropFrame->hide();
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    // Later: who drags from another program waits until this returns, and taking in begins with a question.
    QMetaObject::invokeMethod(
        this, [this, paths] { Q_EMIT filesDropped(paths); }, Qt::QueuedConnection);
}

void StoryListPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange && m_queues)
        m_queues->setFixedHeight(m_queues->sizeHintForRow(0) * queueCount + gridStep / 2);
    QWidget::changeEvent(event);
}

} // namespace gaoqian
