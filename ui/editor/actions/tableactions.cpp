#include "editor/actions/tableactions.h"

#include "editor/commands/tablecommands.h"
#include "editor/pane/richtextedit.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QTextTable>

namespace gaoqian {

using namespace Qt::StringLiterals;

TableActions::TableActions(RichTextEdit *edit, QObject *parent) : QObject(parent), m_edit(edit)
{
    add(TableAct::RowAbove, "tableRowAbove", tr("Insert row &above"));
    add(TableAct::RowBelow, "tableRowBelow", tr("Insert row &below"), tr("Insert row below; Tab in the last cell does so too"));
    add(TableAct::ColumnLeft, "tableColumnLeft", tr("Insert column &left"));
    add(TableAct::ColumnRight, "tableColumnRight", tr("Insert column &right"));
    add(TableAct::RowsUp, "tableRowsUp", tr("Move row &up"), {}, QKeySequence(u"Alt+Up"_s));
    add(TableAct::RowsDown, "tableRowsDown", tr("Move row &down"), {}, QKeySequence(u"Alt+Down"_s));
    add(TableAct::ColumnsLeft, "tableColumnsLeft", tr("Move column l&eft"), {}, QKeySequence(u"Alt+Left"_s));
    add(TableAct::ColumnsRight, "tableColumnsRight", tr("Move column ri&ght"), {}, QKeySequence(u"Alt+Right"_s));
    add(TableAct::HeaderRow, "tableHeaderRow", tr("&Header row"), tr("The first row is a heading"));
    add(TableAct::MergeCells, "tableMergeCells", tr("&Merge cells"));
    add(TableAct::SplitCells, "tableSplitCells", tr("&Split cell"));
    add(TableAct::DeleteRows, "tableDeleteRows", tr("Delete r&ow"));
    add(TableAct::DeleteColumns, "tableDeleteColumns", tr("Delete &column"));
    add(TableAct::DeleteTable, "tableDeleteTable", tr("Delete &table"));
    action(TableAct::HeaderRow)->setCheckable(true);
    m_selecting = {addSelecting("tableSelectRow", tr("Select ro&w"), selectRows),
                   addSelecting("tableSelectColumn", tr("Select colum&n"), selectColumns),
                   addSelecting("tableSelectTable", tr("Select tabl&e"), selectTable)};
    connect(edit, &RichTextEdit::cursorStateChanged, this, &TableActions::showState);
    edit->viewport()->installEventFilter(this);
    showState();
}

QList<QList<QAction *>> TableActions::groups() const
{
    using enum TableAct;
    const auto actions = [this](std::initializer_list<TableAct> acts) {
        QList<QAction *> list;
        for (const TableAct act : acts)
            list.append(action(act));
        return list;
    };
    return {actions({RowAbove, RowBelow, ColumnLeft, ColumnRight}), actions({RowsUp, RowsDown, ColumnsLeft, ColumnsRight}),
            actions({HeaderRow, MergeCells, SplitCells}), m_selecting, actions({DeleteRows, DeleteColumns, DeleteTable})};
}

bool TableActions::eventFilter(QObject *, QEvent *event)
{
    return event->type() == QEvent::ContextMenu && showMenu(*static_cast<QContextMenuEvent *>(event));
}

void TableActions::add(TableAct act, const char *name, const QString &text, const QString &tip, const QKeySequence &shortcut)
{
    auto *made = new QAction(text, this);
    made->setObjectName(QLatin1StringView(name));
    if (!tip.isEmpty())
        made->setToolTip(tip);
    made->setShortcut(shortcut);
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(made, &QAction::triggered, this, [this, act] { this->act(act); });
    m_edit->addAction(made);
    m_actions.insert(act, made);
}

QAction *TableActions::addSelecting(const char *name, const QString &text, void (*select)(QTextCursor &))
{
    auto *made = new QAction(text, this);
    made->setObjectName(QLatin1StringView(name));
    connect(made, &QAction::triggered, this, [this, select] {
        if (m_edit->isComposing())
            return;
        QTextCursor cursor = m_edit->textCursor();
        select(cursor);
        m_edit->setTextCursor(cursor);
    });
    return made;
}

void TableActions::act(TableAct act)
{
    if (!m_edit->readyToEdit())
        return;
    QTextCursor cursor = m_edit->textCursor();
    if (changeTable(cursor, act)) {
        m_edit->setTextCursor(cursor);
        m_edit->ensureCursorVisible();
    }
    showState();
}

void TableActions::showState()
{
    const QTextCursor cursor = m_edit->textCursor();
    const bool writable = !m_edit->isReadOnly();
    for (auto each = m_actions.cbegin(); each != m_actions.cend(); ++each)
        each.value()->setEnabled(writable && mayChangeTable(cursor, each.key()));
    const QTextTable *table = cursor.currentTable();
    for (QAction *action : std::as_const(m_selecting))
        action->setEnabled(table);
    action(TableAct::HeaderRow)->setChecked(table && table->format().headerRowCount() > 0);
}

bool TableActions::showMenu(const QContextMenuEvent &event)
{
    if (m_edit->isComposing())
        return false;
    const bool byMouse = event.reason() == QContextMenuEvent::Mouse;
    const QTextCursor there = byMouse ? m_edit->cursorForPosition(event.pos()) : m_edit->textCursor();
    if (!there.currentTable())
        return false;
    const QTextCursor now = m_edit->textCursor();
    if (!now.hasSelection() || there.position() < now.selectionStart() || there.position() > now.selectionEnd())
        m_edit->setTextCursor(there); // the menu is about the cell under the mouse
    QMenu *menu = m_edit->createStandardContextMenu(event.pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QList<QAction *> &group : groups()) {
        menu->addSeparator();
        menu->addActions(group);
    }
    menu->popup(byMouse ? event.globalPos() : m_edit->viewport()->mapToGlobal(m_edit->cursorRect().bottomLeft()));
    return true;
}

} // namespace gaoqian
