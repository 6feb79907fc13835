// Cursors on whole blocks.
#pragma once

#include <QTextBlock>
#include <QTextCursor>

namespace gaoqian {

/// With all of the block selected but its end.
inline QTextCursor wholeBlock(const QTextBlock &block)
{
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    return cursor;
}

/// Makes one block of this one and the next, and gives a cursor where they meet.
inline QTextCursor joinedWithNext(const QTextBlock &block)
{
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.deleteChar();
    return cursor;
}

} // namespace gaoqian
