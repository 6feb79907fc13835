#include "editor/typing/undosteps.h"

#include <QTextBlock>
#include <QTextEdit>

namespace gaoqian {

TextSteps::TextSteps(QTextEdit &edit, QObject *parent) : QObject(parent), m_edit(edit)
{
    connect(edit.document(), &QTextDocument::undoCommandAdded, this, &TextSteps::taken);
}

void TextSteps::undo() { m_edit.undo(); }

void TextSteps::redo() { m_edit.redo(); }

void TextSteps::seal()
{
    // Qt lets typing go on with the last step only in a document that is modified since
    m_edit.document()->setModified(false);
}

void TextSteps::forget() { m_edit.document()->clearUndoRedoStacks(); }

bool TextSteps::isComposing() const
{
    const QTextLayout *layout = m_edit.textCursor().block().layout();
    return layout && !layout->preeditAreaText().isEmpty();
}

} // namespace gaoqian
