#include "editor/typing/undosteps.h"

#include <QTextBlock>
#include <QTextEdit>

namespace gaoqian {

UndoSteps::UndoSteps(QTextEdit &edit, QObject *parent) : QObject(parent), m_edit(edit)
{
    connect(edit.document(), &QTextDocument::undoCommandAdded, this, &UndoSteps::taken);
}

void UndoSteps::undo() { m_edit.undo(); }

void UndoSteps::redo() { m_edit.redo(); }

void UndoSteps::seal()
{
    // Qt lets typing go on with the last step only in a document that is modified since
    m_edit.document()->setModified(false);
}

void UndoSteps::forget() { m_edit.document()->clearUndoRedoStacks(); }

bool UndoSteps::isComposing() const
{
    const QTextLayout *layout = m_edit.textCursor().block().layout();
    return layout && !layout->preeditAreaText().isEmpty();
}

} // namespace gaoqian
