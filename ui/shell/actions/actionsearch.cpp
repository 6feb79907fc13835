#include "shell/actions/actionsearch.h"

#include "look/look.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {
constexpr int wantedWidth = 72 * gridStep;
constexpr int shownRows = 12;
constexpr int topMargin = 7 * gridStep;
constexpr int sideMargin = 3 * gridStep;
enum Role { MenuRole = Qt::UserRole, KeysRole };
} // namespace

/// The actions found, one a row.
class ActionModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    void setActions(const QList<ActionEntry> &actions)
    {
        beginResetModel();
        m_actions = actions;
        endResetModel();
    }

    QAction *actionAt(const QModelIndex &index) const { return index.isValid() ? m_actions[index.row()].action.data() : nullptr; }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_actions.size()); }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const QAction *action = actionAt(index);
        if (!action)
            return {};
        const ActionEntry &entry = m_actions[index.row()];
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        switch (role) {
        case Qt::DisplayRole:
            return entry.name;
        case MenuRole:
            return entry.menu;
        case KeysRole:
            return keys;
        case Qt::CheckStateRole:
            return action->isCheckable() ? QVariant(action->isChecked() ? Qt::Checked : Qt::Unchecked) : QVariant();
        case Qt::AccessibleTextRole:
            return QStringList{entry.name, entry.menu, keys}.join(u", "_s);
        default:
            return {};
        }
    }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        const QAction *action = actionAt(index);
        const Qt::ItemFlags row = Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
        return action && action->isEnabled() ? row | Qt::ItemIsEnabled : row;
    }

private:
    QList<ActionEntry> m_actions;
};

namespace {

/// A tick, the name, the menu behind it quietly, the keys at the right.
class ActionDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, qMax(fieldHeight, option.fontMetrics.height() + gridStep)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem ground = option;
        ground.state.setFlag(QStyle::State_HasFocus, false);
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, option.widget);
        const bool selected = option.state & QStyle::State_Selected;
        const bool enabled = option.state & QStyle::State_Enabled;
        const QPalette::ColorGroup group = enabled ? QPalette::Active : QPalette::Disabled;
        const QColor text = option.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
        const QColor soft = selected || !enabled ? text : quiet(option.palette);

        painter->save();
        QRect room = option.rect.adjusted(gridStep, 0, -gridStep, 0);
        painter->setPen(text);
        if (index.data(Qt::CheckStateRole).toInt() == Qt::Checked)
            painter->drawText(room, singleLine | Qt::AlignLeft, u"✓"_s);
        room.setLeft(room.left() + 2 * gridStep);
        const QString keys = index.data(KeysRole).toString();
        painter->setPen(soft);
        painter->drawText(room, singleLine | Qt::AlignRight, keys);
        room.setRight(room.right() - option.fontMetrics.horizontalAdvance(keys) - 2 * gridStep);
        const QString name = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room.width());
        painter->setPen(text);
        painter->drawText(room, singleLine | Qt::AlignLeft, name);
        room.setLeft(room.left() + option.fontMetrics.horizontalAdvance(name) + 2 * gridStep);
        painter->setPen(soft);
        painter->setFont(smallFont(option.font));
        const QString menu = painter->fontMetrics().elidedText(index.data(MenuRole).toString(), Qt::ElideRight, room.width());
        painter->drawText(room, singleLine | Qt::AlignLeft, menu);
        painter->restore();
    }
};

} // namespace

ActionSearch::ActionSearch(QMainWindow *window) :
    QFrame(window), m_window(window), m_field(new QLineEdit(this)), m_list(new QListView(this)), m_model(new ActionModel(this))
{
    setObjectName(u"actionSearch"_s);
    setFrameShape(QFrame::StyledPanel);
    setFrameShadow(QFrame::Raised);
    setAutoFillBackground(true);
    setAccessibleName(tr("All actions"));
    m_field->setPlaceholderText(tr("What do you want to do?"));
    m_field->setAccessibleName(tr("Search the actions"));
    m_field->setMinimumHeight(buttonHeight);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Actions found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ActionDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it, and moves the choice
    setFocusProxy(m_field);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    layout->setSpacing(gridStep);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    hide();

    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &ActionSearch::find);
    connect(m_list, &QListView::clicked, this, &ActionSearch::trigger);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { noticeFocus(now); });
}

void ActionSearch::open()
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_actions = actionsOf(*m_window);
    m_field->clear();
    find({});
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void ActionSearch::place()
{
    const int width = qMin(wantedWidth, m_window->width() - 2 * sideMargin);
    const int rows = shownRows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth();
    const int wanted = m_field->sizeHint().height() + rows + 4 * gridStep;
    const int height = qMin(wanted, m_window->height() - topMargin - sideMargin);
    setGeometry((m_window->width() - width) / 2, topMargin, width, height);
}

void ActionSearch::find(const QString &query)
{
    m_model->setActions(foundActions(m_actions, query, m_recent));
    m_list->setCurrentIndex(m_model->index(0));
}

bool ActionSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // ours before it is anybody's shortcut
        return true;
    }
    if (event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QFrame::eventFilter(watched, event);
}

bool ActionSearch::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        trigger(m_list->currentIndex());
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const int step = key == Qt::Key_Up || key == Qt::Key_Down ? 1 : shownRows - 1;
        const int way = key == Qt::Key_Down || key == Qt::Key_PageDown ? step : -step;
        const int row = qBound(0, m_list->currentIndex().row() + way, m_model->rowCount() - 1);
        m_list->setCurrentIndex(m_model->index(row));
        return true;
    }
    default:
        return false;
    }
}

void ActionSearch::trigger(const QModelIndex &index)
{
    const QPointer<QAction> action = m_model->actionAt(index);
    if (!action || !action->isEnabled())
        return;
    close(); // first, because many actions are about what has the focus
    const QString name = action->objectName();
    action->trigger();
    if (!name.isEmpty())
        Q_EMIT used(name);
}

void ActionSearch::close()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

void ActionSearch::noticeFocus(const QWidget *now)
{
    // Somebody clicked beside it. Another window in front is no reason to go.
    if (isVisible() && now && !isAncestorOf(now) && now->window() == m_window)
        hide();
}

bool ActionSearch::focusNextPrevChild(bool) { return true; } // there is one place to type in, so Tab leads nowhere

} // namespace gaoqian
