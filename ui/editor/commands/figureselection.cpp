#include "editor/commands/figureselection.h"

#include "editor/commands/blockcommands.h"
#include "editor/document/blockcursor.h"
#include "editor/document/documentformat.h"

#include <QTextDocument>

namespace gaoqian {

QTextBlock selectedFigure(const QTextCursor &cursor)
{
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    if (!holdsFigure(block))
        return {};
    const int from = cursor.selectionStart() - block.position();
    const int to = cursor.selectionEnd() - block.position();
    const bool marks = cursor.hasSelection() ? from == 0 && to == block.length() - 1 : from <= 1;
    return marks ? block : QTextBlock();
}

QTextBlock figureAround(const QTextCursor &cursor)
{
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    const bool within = cursor.selectionEnd() <= block.position() + block.length() - 1;
    return within && holdsFigure(block) ? block : QTextBlock();
}

QTextCursor figureSelection(const QTextBlock &figure) { return wholeBlock(figure); }

Figure figureIn(const QTextBlock &figure) { return figureFrom(figure.begin().fragment().charFormat()); }

} // namespace gaoqian
