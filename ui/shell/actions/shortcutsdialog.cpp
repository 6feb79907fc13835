#include "shell/actions/shortcutsdialog.h"

#include "look/look.h"
#include "shell/actions/shortcuts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace gaoqian {

namespace {

enum Column { NameColumn, MenuColumn, KeysColumn };
constexpr int entryRole = Qt::UserRole; // its place among the keeper's actions

/// Of what was pressed, the first chord: a shortcut of ours is never several after one another.
QKeySequence firstChord(const QKeySequence &keys) { return keys.isEmpty() ? QKeySequence() : QKeySequence(keys[0]); }

} // namespace

ShortcutsDialog::ShortcutsDialog(Shortcuts &keeper, QWidget *parent) :
    QDialog(parent), m_keeper(keeper), m_search(new QLineEdit), m_list(new QTreeWidget), m_keys(new QKeySequenceEdit),
    m_clear(new QPushButton(tr("&None"))), m_reset(new QPushButton(tr("As at &first"))), m_remark(new QLabel),
    m_take(new QPushButton(tr("&Take it from there")))
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_keys->findChild<QLineEdit *>()->setPlaceholderText(tr("Press the keys")); // Qt's own Chinese speaks of desktop shortcuts
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *all = buttons->addButton(tr("&All as at first"), QDialogButtonBox::ResetRole);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * gridStep, 3 * gridStep, 3 * gridStep, 2 * gridStep);
    layout->setSpacing(gridStep);
    layout->addWidget(m_search);
    layout->addWidget(makeList(), 1);
    layout->addWidget(makeEditor());
    layout->addWidget(buttons);
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter in the search must not take a shortcut away
    resize(600, 640);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(all, &QPushButton::clicked, this, &ShortcutsDialog::resetAll);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::search);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showChosen);
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, &ShortcutsDialog::take);
    connect(m_take, &QPushButton::clicked, this, &ShortcutsDialog::takeFromHolder);
    connect(m_clear, &QPushButton::clicked, this, &ShortcutsDialog::clear);
    connect(m_reset, &QPushButton::clicked, this, &ShortcutsDialog::resetChosen);
    fill();
}

ShortcutsDialog::~ShortcutsDialog()
{
    m_keys->disconnect(this); // it finishes its editing when it loses the focus, which it does when it goes
    m_list->disconnect(this);
}

QWidget *ShortcutsDialog::makeList()
{
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({tr("Action"), tr("Menu"), tr("Shortcut")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(MenuColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(KeysColumn, QHeaderView::ResizeToContents);
    return m_list;
}

QWidget *ShortcutsDialog::makeEditor()
{
    auto *editor = new QWidget;
    auto *label = new QLabel(tr("&Shortcut"));
    label->setBuddy(m_keys);
    m_keys->setAccessibleName(tr("Shortcut of the chosen action: press the keys"));
    m_remark->setWordWrap(true);
    m_remark->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{label, m_keys, m_clear, m_reset})
        row->addWidget(widget, widget == m_keys ? 1 : 0);
    auto *remarks = new QHBoxLayout;
    remarks->addWidget(m_remark, 1);
    remarks->addWidget(m_take);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addLayout(remarks);
    return editor;
}

void ShortcutsDialog::fill()
{
    for (qsizetype i = 0; i < m_keeper.actions().size(); ++i) {
        const ActionEntry &entry = m_keeper.actions()[i];
        if (!entry.action)
            continue;
        auto *item = new QTreeWidgetItem(m_list, {entry.name, entry.menu});
        item->setData(NameColumn, entryRole, i);
        item->setSizeHint(NameColumn, QSize(0, fieldHeight));
        showKeys(*item);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
    showChosen();
}

void ShortcutsDialog::search(const QString &words)
{
    const QList<ActionEntry> found = foundActions(m_keeper.actions(), words, {});
    QTreeWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_list->topLevelItem(row);
        const bool hidden = !found.contains(m_keeper.actions()[item->data(NameColumn, entryRole).toLongLong()]);
        item->setHidden(hidden);
        if (!hidden && !first)
            first = item;
    }
    if (!m_list->currentItem() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
}

void ShortcutsDialog::showKeys(QTreeWidgetItem &item) const
{
    const QAction *action = m_keeper.actions()[item.data(NameColumn, entryRole).toLongLong()].action;
    if (!action)
        return;
    item.setText(KeysColumn, QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText));
    QFont font = m_list->font();
    font.setBold(m_keeper.isChanged(*action));
    item.setFont(KeysColumn, font);
}

QAction *ShortcutsDialog::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? m_keeper.actions()[item->data(NameColumn, entryRole).toLongLong()].action.data() : nullptr;
}

void ShortcutsDialog::showChosen()
{
    const QAction *action = chosen();
    m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_keys->setEnabled(action);
    m_clear->setEnabled(action && !action->shortcuts().isEmpty());
    m_reset->setEnabled(action && m_keeper.isChanged(*action));
    m_remark->clear();
    m_take->hide();
}

void ShortcutsDialog::take()
{
    QAction *action = chosen();
    const QKeySequence keys = firstChord(m_keys->keySequence());
    if (!action || keys == action->shortcut())
        return;
    const QString objection = Shortcuts::objection(keys);
    const QAction *holder = m_keeper.holder(keys, *action);
    if (objection.isEmpty() && !holder) {
        m_keeper.set(*action, keys);
        changed();
        return;
    }
    m_keys->setKeySequence(keys);
    m_remark->setText(!objection.isEmpty()
                          ? objection
                          : tr("%1 belongs to “%2”").arg(keys.toString(QKeySequence::NativeText), spokenText(*holder)));
    m_take->setVisible(objection.isEmpty());
}

void ShortcutsDialog::takeFromHolder()
{
    QAction *action = chosen();
    const QKeySequence keys = firstChord(m_keys->keySequence());
    if (!action || keys.isEmpty())
        return;
    while (QAction *holder = m_keeper.holder(keys, *action))
        m_keeper.set(*holder, {});
    m_keeper.set(*action, keys);
    changed();
}

void ShortcutsDialog::clear()
{
    if (QAction *action = chosen()) {
        m_keeper.set(*action, {});
        changed();
    }
}

void ShortcutsDialog::resetChosen()
{
    if (QAction *action = chosen()) {
        m_keeper.reset(*action);
        changed();
    }
}

void ShortcutsDialog::resetAll()
{
    m_keeper.resetAll();
    changed();
}

void ShortcutsDialog::changed()
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        showKeys(*m_list->topLevelItem(row));
    showChosen();
}

} // namespace gaoqian
