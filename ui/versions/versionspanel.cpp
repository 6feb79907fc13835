#include "versions/versionspanel.h"

#include "look/flowlayout.h"
#include "look/look.h"
#include "versions/versiondelegate.h"
#include "versions/versionmodel.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace gaoqian {

using namespace Qt::StringLiterals;

VersionsPanel::VersionsPanel(QWidget *parent) : QWidget(parent), m_model(new VersionModel(this))
{
    m_pages = new QStackedLayout(this);
    m_empty = new QLabel(this);
    m_empty->setObjectName(u"empty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setMargin(3 * gridStep);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_empty);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeList());
    m_pages->addWidget(m_splitter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showActs();
        if (!m_filling)
            Q_EMIT versionChosen(chosen());
    });
    clear();
}

QWidget *VersionsPanel::makeList()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_list = new QListView(side);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new VersionDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMinimumHeight(12 * gridStep);
    m_list->setAccessibleName(tr("Versions"));
    layout->addWidget(m_list, 1);

    auto *acts = new QWidget(side);
    auto *flow = new FlowLayout(acts, gridStep);
    flow->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    m_restore = new QPushButton(tr("&Go back to this version"), acts);
    m_restore->setToolTip(tr("Headline, text and details as they were then; Undo takes it back"));
    m_restore->setMinimumHeight(fieldHeight);
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT restoreRequested(chosen()); });
    flow->addWidget(m_restore);
    m_name = new QPushButton(tr("Na&me…"), acts);
    m_name->setToolTip(tr("A version with a name is kept for good"));
    m_name->setMinimumHeight(fieldHeight);
    connect(m_name, &QPushButton::clicked, this, [this] { Q_EMIT nameRequested(chosen()); });
    flow->addWidget(m_name);
    layout->addWidget(acts);
    return side;
}

void VersionsPanel::setPreview(QWidget *preview)
{
    m_splitter->addWidget(preview);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
}

void VersionsPanel::setVersions(const QList<Revision> &revisions, const QHash<QString, QString> &people, const QDateTime &now)
{
    const int before = chosen();
    m_filling = true;
    m_model->setVersions(revisions, people, now);
    m_filling = false;
    m_empty->setText(tr("No version of this story yet: Ctrl+S keeps one. Others are kept by themselves while you write."));
    m_pages->setCurrentWidget(revisions.isEmpty() ? static_cast<QWidget *>(m_empty) : m_splitter);
    choose(m_model->rowOf(before) < 0 ? 0 : before);
}

void VersionsPanel::setSinceLast(const QString &text) { m_model->setSinceLast(text); }

void VersionsPanel::clear()
{
    m_filling = true;
    m_model->clear();
    m_filling = false;
    m_empty->setText(tr("Open a story to see its versions"));
    m_pages->setCurrentWidget(m_empty);
    showActs();
}

int VersionsPanel::chosen() const { return m_list->currentIndex().data(VersionModel::NumberRole).toInt(); }

void VersionsPanel::choose(int number)
{
    const QModelIndex wanted = m_model->index(m_model->rowOf(number), 0);
    if (wanted.isValid())
        m_list->setCurrentIndex(wanted);
}

void VersionsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Beside each other where there is room: a floating panel on a wide screen.
    m_splitter->setOrientation(width() > 90 * gridStep && width() > height() ? Qt::Horizontal : Qt::Vertical);
}

void VersionsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

void VersionsPanel::showActs()
{
    m_restore->setEnabled(chosen() > 0);
    m_name->setEnabled(m_list->currentIndex().isValid());
}

} // namespace gaoqian
