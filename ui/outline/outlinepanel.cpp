#include "outline/outlinepanel.h"

#include "look/look.h"
#include "outline/outlinemodel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// Rows that are high enough for Chinese and for a hand.
class RoomyDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize least = QStyledItemDelegate::sizeHint(option, index);
        return {least.width(), qMax(fieldHeight, least.height() + gridStep / 2)};
    }
};

QWidget *makeEmptyState(QWidget *parent)
{
    auto *empty = new QLabel(OutlinePanel::tr("Give a line the style “Section heading” and it stands here: a click goes there, "
                                              "and dragging it moves the whole section."),
                             parent);
    empty->setAutoFillBackground(true);
    empty->setBackgroundRole(QPalette::Base);
    empty->setForegroundRole(QPalette::PlaceholderText);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(2 * gridStep);
    return empty;
}

} // namespace

OutlinePanel::OutlinePanel(QWidget *parent) :
    QWidget(parent), m_model(new OutlineModel(this)), m_stack(new QStackedWidget(this)), m_tree(new QTreeView(m_stack))
{
    m_tree->setAccessibleName(tr("Outline"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false); // always open: a story has few sections
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(2 * gridStep);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    m_tree->installEventFilter(this);

    m_stack->addWidget(makeEmptyState(m_stack));
    m_stack->addWidget(m_tree);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setFocusProxy(m_tree);

    connect(m_model, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    connect(m_tree, &QTreeView::clicked, this, &OutlinePanel::activate);
    // after the drop is over, because the tree is filled anew by the move
    connect(m_model, &OutlineModel::moveRequested, this, &OutlinePanel::moveRequested, Qt::QueuedConnection);
}

const Outline &OutlinePanel::outline() const { return m_model->outline(); }

void OutlinePanel::setOutline(const Outline &outline)
{
    m_model->setOutline(outline);
    m_stack->setCurrentIndex(outline.isEmpty() ? 0 : 1);
    setCurrentBlock(m_currentBlock);
}

void OutlinePanel::setCurrentBlock(qsizetype block)
{
    m_currentBlock = block;
    qsizetype entry = -1;
    for (qsizetype i = 0; i < outline().size() && outline()[i].block <= block; ++i)
        entry = i;
    const QModelIndex index = m_model->indexOf(entry);
    if (index != m_tree->currentIndex())
        m_tree->setCurrentIndex(index);
}

void OutlinePanel::setMovable(bool movable)
{
    m_movable = movable;
    m_tree->setDragDropMode(movable ? QAbstractItemView::InternalMove : QAbstractItemView::NoDragDrop);
}

bool OutlinePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto &key = static_cast<const QKeyEvent &>(*event);
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeypadModifier;
    const bool arrow = key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
    if (arrow && modifiers == Qt::AltModifier)
        step(key.key() == Qt::Key_Up);
    else if (modifiers == Qt::NoModifier && (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter))
        activate(m_tree->currentIndex());
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

void OutlinePanel::step(bool up)
{
    const qsizetype entry = m_model->entryAt(m_tree->currentIndex());
    if (entry < 0 || !m_movable)
        return;
    const qsizetype before = up ? stepUp(outline(), entry) : stepDown(outline(), entry);
    if (before >= 0)
        Q_EMIT moveRequested(entry, before);
}

void OutlinePanel::activate(const QModelIndex &index)
{
    if (const qsizetype entry = m_model->entryAt(index); entry >= 0)
        Q_EMIT blockActivated(outline()[entry].block);
}

} // namespace gaoqian
