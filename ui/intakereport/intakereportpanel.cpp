#include "intakereport/intakereportpanel.h"

#include "intakereport/intakereportdelegate.h"
#include "look/flowlayout.h"
#include "look/look.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace gaoqian {

using namespace Qt::StringLiterals;

using Kind = IntakeReportModel::Kind;

IntakeReportPanel::IntakeReportPanel(QWidget *parent) : QWidget(parent), m_model(new IntakeReportModel(this))
{
    m_pages = new QStackedLayout(this);
    m_empty = new QLabel(tr("Nothing came in. What is changed in files and pastes from elsewhere is told here."), this);
    m_empty->setObjectName(u"empty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setMargin(3 * gridStep);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_empty);

    auto *report = new QWidget(this);
    auto *layout = new QVBoxLayout(report);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_list = new QListView(report);
    m_list->setObjectName(u"arrivals"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new IntakeReportDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setResizeMode(QListView::Adjust); // rows wrap anew
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the width, and so the height of rows, would swing
    m_list->setAccessibleName(tr("What came in"));
    m_list->installEventFilter(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(makeActs());
    m_pages->addWidget(report);

    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier)
            activate(index);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &IntakeReportPanel::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &IntakeReportPanel::refresh);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &IntakeReportPanel::refresh);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &IntakeReportPanel::refresh);
    refresh();
}

QWidget *IntakeReportPanel::makeActs()
{
    auto *acts = new QWidget(this);
    auto *flow = new FlowLayout(acts, gridStep);
    flow->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    const auto add = [&](const QString &name, const QString &text, const QString &tip) {
        auto *button = new QPushButton(text, acts);
        button->setObjectName(name);
        button->setToolTip(tip);
        giveRoom(*button);
        button->setAutoDefault(true);
        flow->addWidget(button);
        return button;
    };
    m_go = add(u"go"_s, tr("&Go there"), tr("To the place in the text; again for the next one (Enter)"));
    m_authors = add(u"authors"_s, tr("&Put into the form"), tr("The authors whom the file names, into the details of the story"));
    m_copy = add(u"copy"_s, tr("&Copy"), tr("The report as text (Ctrl+C)"));
    m_done = add(u"done"_s, tr("&Done"), tr("Takes it off the list for good (Delete)"));
    connect(m_go, &QPushButton::clicked, this, [this] { activate(m_list->currentIndex()); });
    connect(m_authors, &QPushButton::clicked, this, [this] { Q_EMIT authorsWanted(m_openStory); });
    connect(m_copy, &QPushButton::clicked, this, &IntakeReportPanel::copy);
    connect(m_done, &QPushButton::clicked, this, [this] { Q_EMIT doneWith(selectedKeys()); });
    return acts;
}

void IntakeReportPanel::put(const Arrival &arrival)
{
    m_model->put(arrival);
    if (arrival.key == m_lastKey)
        m_lastKey.clear();
}

void IntakeReportPanel::remove(const QString &key) { m_model->remove(key); }

void IntakeReportPanel::setOpenStory(const QString &key)
{
    m_openStory = key;
    refresh();
}

void IntakeReportPanel::showArrival(const QString &key)
{
    const QModelIndex head = key.isEmpty() ? m_model->index(0) : m_model->indexOf(key);
    if (!head.isValid())
        return;
    const QModelIndex first = head.siblingAtRow(head.row() + 1);
    const bool hasLines = first.isValid() && first.data(IntakeReportModel::KeyRole) == head.data(IntakeReportModel::KeyRole);
    m_list->setCurrentIndex(hasLines ? first : head);
    m_list->scrollTo(head, QAbstractItemView::PositionAtTop);
    m_list->setFocus(Qt::OtherFocusReason);
}

QString IntakeReportPanel::text() const
{
    const QStringList chosen = selectedKeys();
    QStringList texts;
    for (const Arrival &arrival : m_model->arrivals()) {
        if (m_list->selectionModel()->selectedIndexes().size() > 1 && !chosen.contains(arrival.key))
            continue;
        texts << (arrival.refusal.isEmpty() ? toText(arrival.report) : tr("%1: %2").arg(arrival.report.name, arrival.refusal));
    }
    return texts.join(u'\n');
}

bool IntakeReportPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        activate(m_list->currentIndex());
    else if (key->key() == Qt::Key_Delete && m_done->isEnabled())
        Q_EMIT doneWith(selectedKeys());
    else if (key->key() == Qt::Key_Escape)
        Q_EMIT leaveWanted();
    else if (key->matches(QKeySequence::Copy))
        copy();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

QStringList IntakeReportPanel::selectedKeys() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    if (rows.isEmpty() && m_list->currentIndex().isValid())
        rows << m_list->currentIndex();
    QStringList keys;
    for (const QModelIndex &row : std::as_const(rows))
        keys << row.data(IntakeReportModel::KeyRole).toString();
    keys.removeDuplicates();
    return keys;
}

void IntakeReportPanel::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString key = index.data(IntakeReportModel::KeyRole).toString();
    const int line = index.data(IntakeReportModel::LineRole).toInt();
    const int places = index.data(IntakeReportModel::PlacesRole).toInt();
    const auto kind = Kind(index.data(IntakeReportModel::KindRole).toInt());
    if (kind == Kind::Refused)
        return;
    if (places == 0) {
        Q_EMIT storyWanted(key);
        return;
    }
    const bool again = key == m_lastKey && line == m_lastLine;
    m_lastPlace = again ? (m_lastPlace + 1) % places : 0;
    m_lastKey = key;
    m_lastLine = line;
    Q_EMIT placeWanted(key, line, m_lastPlace);
}

void IntakeReportPanel::copy() const { QGuiApplication::clipboard()->setText(text()); }

void IntakeReportPanel::refresh()
{
    const bool any = m_model->rowCount() > 0;
    m_pages->setCurrentIndex(any ? 1 : 0);
    const QModelIndex current = m_list->currentIndex();
    const auto kind = Kind(current.data(IntakeReportModel::KindRole).toInt());
    m_go->setEnabled(current.isValid() && kind != Kind::Refused);
    m_done->setEnabled(!selectedKeys().isEmpty());
    m_copy->setEnabled(any);
    m_authors->setVisible(!m_openStory.isEmpty() && !m_model->arrival(m_openStory).report.suggestedAuthors.isEmpty());
}

} // namespace gaoqian
