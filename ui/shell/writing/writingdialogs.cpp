#include "shell/writing/writingdialogs.h"

#include "dialogs/dialogs.h"
#include "editor/actions/editoractions.h"
#include "editor/commands/textcommands.h"
#include "editor/pane/richtextedit.h"

namespace gaoqian {

WritingDialogs::WritingDialogs(RichTextEdit &body, EditorActions &actions, Dialogs &dialogs, QWidget *window) :
    QObject(window), m_body(body), m_dialogs(dialogs), m_window(window)
{
    // Whatever was answered, the writer goes on writing.
    const auto on = [&](auto requested, auto ask) {
        connect(&actions, requested, this, [this, ask] {
            (this->*ask)();
            m_body.setFocus();
        });
    };
    on(&EditorActions::linkRequested, &WritingDialogs::askLink);
    on(&EditorActions::labelRequested, &WritingDialogs::askLabel);
    on(&EditorActions::tableRequested, &WritingDialogs::askTable);
}

void WritingDialogs::askLink()
{
    const auto link = m_dialogs.askLink(m_window, linkText(m_body.textCursor()), m_body.cursorState().link);
    if (link)
        m_body.perform([&link](QTextCursor &cursor) { changeLink(cursor, link->text, link->address); });
}

void WritingDialogs::askLabel()
{
    const auto label =
        m_dialogs.askText(m_window, tr("Section label"), tr("The label above the heading, “01” say; empty for none:"),
                          m_body.cursorState().shape.label, false);
    if (label)
        m_body.setLabel(label->trimmed());
}

void WritingDialogs::askTable()
{
    if (const auto table = m_dialogs.askTable(m_window))
        m_body.insertTable(table->rows, table->columns, table->headerRow);
}

} // namespace gaoqian
