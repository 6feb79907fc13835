#include "editor/typing/undosteps.h"

#include <QTextBlock>
#include <QTextEdit>

namespace gaoqian {

UndoSteps::UndoSteps(QTextEdit &edit, QObject *parent) : QObject(parent), m_edit(edit)
{
    connect(edit.document(), &QTextDocument::undoCommandAdded, this, &UndoSteps::taken);
    connect(edit.document(), &QTextDocument::contentsChange, this, &UndoSteps::noteEdit);
}

/// What comes in as a whole is not one step with what is typed behind it.
void UndoSteps::noteEdit(int, int removed, int added)
{
    constexpr int mostTypedAtOnce = 30; // a sentence that an input method commits
    if (added - removed > mostTypedAtOnce)
        QMetaObject::invokeMethod(this, &UndoSteps::seal, Qt::QueuedConnection); // the edit is going on still
    Q_EMIT edited();
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
