// The document as commands see it: a row of units (blocks and tables) in one container, which is the document or a table's cell.
// Lists and quotes are written on the units as their Nesting.
#pragma once

#include "editor/document/documentformat.h"

#include <QTextBlock>
#include <QTextTable>

QT_BEGIN_NAMESPACE
class QTextCursor;
QT_END_NAMESPACE

namespace gaoqian {

/// A block or a table, with where it is nested.
class Unit {
public:
    explicit Unit(const QTextBlock &block) : m_block(block) {}
    explicit Unit(QTextTable *table) : m_table(table) {}

    QTextBlock block() const { return m_block; }  ///< Invalid for a table.
    QTextTable *table() const { return m_table; } ///< Null for a block.

    Nesting nesting() const;
    void setNesting(const Nesting &nesting) const; ///< One undoable change, or none.
    int firstPosition() const;
    int lastPosition() const;

private:
    QTextBlock m_block;
    QTextTable *m_table = nullptr;
};

using Units = QList<Unit>;

/// Every unit of the container that `position` is in.
Units unitsAround(const QTextDocument &document, int position);

/// Every unit of a cell.
Units unitsOf(const QTextTableCell &cell);

/// The units of the smallest container that holds the whole selection, and which of them the selection touches.
struct SelectedUnits {
    Units units;
    qsizetype first = 0;
    qsizetype last = 0;
};
SelectedUnits selectedUnits(const QTextCursor &cursor);

/// Where `position` is among `units`; -1 for nowhere.
qsizetype indexAt(const Units &units, int position);

/// True where both are nested alike in their first `depth` levels.
bool samePath(const Nesting &a, const Nesting &b, qsizetype depth);

/// Every block that the selection touches, of every cell in a selection of cells.
QList<QTextBlock> selectedTextBlocks(const QTextCursor &cursor);

/// Writes where a table is nested, with the indentation that shows it.
void writeNesting(QTextTableFormat &format, const Nesting &nesting, const QTextDocument &document);

} // namespace gaoqian
