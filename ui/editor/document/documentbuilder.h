// From a body to a QTextDocument, without loss: every block and run kind of the article, in the form that
// editor/document/documentformat.h describes. DocumentWalker is the way back.
#pragma once

#include "article/article.h"
#include "editor/document/documentformat.h"

#include <QTextCursor>

namespace gaoqian {

class DocumentBuilder {
public:
    explicit DocumentBuilder(QTextDocument &document);

    /// Replaces the whole document; there is nothing to undo afterwards.
    void fill(const Blocks &body);

    /// Puts `blocks` behind the cursor's block, or into it when `intoCurrent` (it must be empty then), nested as `nesting` says.
    /// A single list goes into a list that `nesting` ends with as further items of it. Leaves the cursor at the end of what it
    /// put in.
    void insert(QTextCursor &cursor, const Blocks &blocks, const Nesting &nesting, bool intoCurrent);

    /// Puts text at the cursor, inside its block.
    static void insertRuns(QTextCursor &cursor, const Runs &runs);

private:
    void addBlocks(const Blocks &blocks, const Nesting &nesting);
    void addItems(const ListBlock &list, const Nesting &outer, Level level);
    void addText(const BlockShape &shape, const Runs &runs);
    void addFigure(const Figure &figure, const Nesting &nesting);
    void addTable(const Table &table, const Nesting &nesting);
    void startBlock(const BlockShape &shape);
    void fillCell(const QTextCursor &start, const Blocks &blocks);
    void closeContainer();

    QTextDocument &m_document;
    QTextCursor m_cursor;
    bool m_pending = false; ///< The cursor stands in an empty block that nothing has claimed.
    bool m_inTable = false;
    int m_nextId = 1;
};

} // namespace gaoqian
