#include "editor/find/findscope.h"

#include "editor/document/blockcursor.h"
#include "editor/document/units.h"

namespace gaoqian {

FindScope::FindScope(const QTextCursor &selection)
{
    if (!selection.hasComplexSelection()) {
        add(selection);
        return;
    }
    for (const QTextBlock &block : selectedTextBlocks(selection))
        add(wholeBlock(block));
}

bool FindScope::isGone() const
{
    const QList<TextSpan> parts = spans();
    return !parts.isEmpty() && std::all_of(parts.begin(), parts.end(), [](const TextSpan &part) { return part.from >= part.to; });
}

QList<TextSpan> FindScope::spans() const
{
    QList<TextSpan> spans;
    for (const Part &part : m_parts)
        spans.append({part.from.position(), part.to.position()});
    return spans;
}

void FindScope::add(const QTextCursor &selection)
{
    Part part{selection, selection};
    part.from.setPosition(selection.selectionStart());
    part.from.setKeepPositionOnInsert(true);
    part.to.setPosition(selection.selectionEnd());
    m_parts.append(part);
}

} // namespace gaoqian
