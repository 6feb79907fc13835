#include "editor/typing/blockkeys.h"

#include "editor/commands/blockcommands.h"
#include "editor/commands/nestingcommands.h"
#include "editor/commands/tablecommands.h"
#include "editor/document/blockcursor.h"
#include "editor/document/editblock.h"
#include "editor/document/units.h"

#include <QKeyEvent>
#include <QTextBlock>
#include <QTextTable>

namespace gaoqian {

namespace {

/// A block that Backspace and Delete must not melt into its neighbour.
bool standsAlone(const QTextBlock &block) { return holdsFigure(block) || holdsDivider(block); }

void insertBlockBehind(QTextCursor &cursor, const BlockShape &shape)
{
    cursor.insertBlock(blockFormat(shape, *cursor.document(), cursor.currentTable() != nullptr), QTextCharFormat());
    if (!shape.nesting.isEmpty() && shape.nesting.constLast().isList())
        startItem(cursor.block());
}

/// Enter beside a picture or a divider: a paragraph before or behind it.
void enterAtObject(QTextCursor &cursor)
{
    const BlockShape shape = paragraphLike(shapeOf(cursor.block()));
    if (cursor.atBlockStart()) {
        startBlockBefore(cursor.block(), shape);
        return;
    }
    cursor.movePosition(QTextCursor::EndOfBlock);
    insertBlockBehind(cursor, shape);
}

/// Enter in an empty block of a list or quote: out of it, or a new item where it only goes on with one.
void enterInEmptyNested(QTextCursor &cursor)
{
    const QTextBlock block = cursor.block();
    if (shapeOf(block).nesting.constLast().isList() && !startsItem(block))
        startItem(block);
    else
        leaveInnermost(block);
}

void enterInText(QTextCursor &cursor)
{
    BlockShape shape = shapeOf(cursor.block());
    const bool special = shape.kind == BlockKind::Heading || shape.lead;
    if (special && cursor.atBlockStart() && !cursor.atBlockEnd()) {
        startBlockBefore(cursor.block(), paragraphLike(shape));
        return;
    }
    if (shape.kind == BlockKind::Filler || (special && cursor.atBlockEnd()))
        shape = paragraphLike(shape);
    if (shapeOf(cursor.block()).kind == BlockKind::Filler)
        setShape(cursor.block(), shape); // an empty line that was asked for is one
    shape.label.clear();
    QTextCharFormat format = cursor.charFormat();
    for (const int property : {int(QTextFormat::ObjectType), int(QTextFormat::IsAnchor), int(QTextFormat::AnchorHref)})
        format.clearProperty(property);
    const bool fresh = special && cursor.atBlockEnd();
    insertBlockBehind(cursor, shape);
    if (!fresh && cursor.atBlockEnd())
        cursor.setBlockCharFormat(format); // typing goes on as it was set
}

void enter(QTextCursor &cursor)
{
    const EditBlock step(cursor);
    cursor.removeSelectedText();
    const QTextBlock block = cursor.block();
    if (standsAlone(block))
        enterAtObject(cursor);
    else if (block.length() == 1 && !shapeOf(block).nesting.isEmpty())
        enterInEmptyNested(cursor);
    else
        enterInText(cursor);
}

/// Joins a block with the next where one of them is empty; the other one stays what it was.
void joinWithNext(const QTextBlock &block)
{
    const BlockShape shape = shapeOf(block.length() == 1 ? block.next() : block);
    setShape(joinedWithNext(block).block(), shape);
}

/// Takes a picture or a divider away and leaves an empty paragraph.
void removeObject(QTextCursor &cursor)
{
    cursor = wholeBlock(cursor.block());
    cursor.removeSelectedText();
    setShape(cursor.block(), paragraphLike(shapeOf(cursor.block())));
}

bool backspaceInFigure(QTextCursor &cursor)
{
    const int offset = cursor.positionInBlock();
    const bool captionEmpty = cursor.block().length() <= 3; // the picture, the line break behind it, the block's end
    if (offset == 0 || offset > 2)
        return false;
    if (captionEmpty)
        removeObject(cursor);
    return true; // a picture with a caption is not lost by one key too many
}

bool sameContainer(const QTextBlock &a, const QTextBlock &b)
{
    if (!a.isValid() || !b.isValid())
        return false;
    QTextCursor selection(a);
    selection.setPosition(b.position(), QTextCursor::KeepAnchor);
    const QTextTable *table = QTextCursor(a).currentTable();
    if (table != QTextCursor(b).currentTable())
        return false;
    return !table || table->cellAt(a.position()) == table->cellAt(b.position());
}

/// Backspace where a block begins.
bool backspaceAtStart(QTextCursor &cursor)
{
    const QTextBlock block = cursor.block();
    BlockShape shape = shapeOf(block);
    if (shape.indent > 0) {
        --shape.indent;
        setShape(block, shape);
        return true;
    }
    if (leaveInnermost(block))
        return true;
    const QTextBlock before = block.previous();
    if (!before.isValid())
        return false;
    if (!sameContainer(before, block)) {
        // behind a table: there is nothing to join with
        cursor.movePosition(QTextCursor::PreviousCharacter);
        return true;
    }
    if (before.length() == 1) {
        joinWithNext(before);
        return true;
    }
    if (holdsDivider(before)) {
        QTextCursor divider(before);
        divider.setPosition(block.position(), QTextCursor::KeepAnchor);
        divider.removeSelectedText();
        setShape(cursor.block(), shape);
        return true;
    }
    if (holdsFigure(before) || standsAlone(block)) {
        if (block.length() == 1)
            joinWithNext(before);
        cursor.setPosition(before.position() + before.length() - 1);
        return true;
    }
    return false;
}

bool backspace(QTextCursor &cursor)
{
    if (cursor.hasSelection())
        return false;
    const EditBlock step(cursor);
    if (holdsFigure(cursor.block()) && !cursor.atBlockStart())
        return backspaceInFigure(cursor);
    if (holdsDivider(cursor.block()) && !cursor.atBlockStart()) {
        removeObject(cursor);
        return true;
    }
    return cursor.atBlockStart() && backspaceAtStart(cursor);
}

/// Deletes a letter that is written with several characters, which may be set differently: as one step, unlike Qt.
bool deleteCluster(const QTextCursor &cursor)
{
    QTextCursor cluster(cursor);
    cluster.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    if (cluster.position() - cursor.position() < 2)
        return false;
    cluster.removeSelectedText();
    return true;
}

bool deleteForward(QTextCursor &cursor)
{
    if (cursor.hasSelection())
        return false;
    const EditBlock step(cursor);
    const QTextBlock block = cursor.block();
    if (standsAlone(block) && cursor.positionInBlock() < 2 && !cursor.atBlockEnd()) {
        if (cursor.atBlockStart() && (holdsDivider(block) || block.length() <= 3))
            removeObject(cursor);
        return true;
    }
    if (!cursor.atBlockEnd())
        return deleteCluster(cursor);
    const QTextBlock next = block.next();
    if (!next.isValid())
        return false;
    if (!sameContainer(block, next))
        return true; // in front of a table: there is nothing to join with
    if (block.length() == 1 || (standsAlone(block) && next.length() == 1)) {
        joinWithNext(block);
        return true;
    }
    if (holdsDivider(next) && !standsAlone(block)) {
        cursor.setPosition(next.position() + next.length() - 1, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        return true;
    }
    return standsAlone(block) || standsAlone(next);
}

bool tab(QTextCursor &cursor, bool back)
{
    const Nesting nesting = shapeOf(cursor.block()).nesting;
    if (std::any_of(nesting.begin(), nesting.end(), [](const Level &level) { return level.isList(); }))
        back ? unnestItems(cursor) : nestItems(cursor);
    else if (cursor.currentTable())
        goToNextCell(cursor, back);
    else
        changeIndent(cursor, back ? -1 : 1);
    return true;
}

} // namespace

bool handleBlockKey(const QKeyEvent &event, QTextCursor &cursor)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers != Qt::NoModifier)
            return false;
        enter(cursor);
        return true;
    case Qt::Key_Backspace:
        return (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier && backspace(cursor);
    case Qt::Key_Delete:
        return modifiers == Qt::NoModifier && deleteForward(cursor);
    case Qt::Key_Tab:
        return modifiers == Qt::NoModifier && tab(cursor, false);
    case Qt::Key_Backtab:
        return (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier && tab(cursor, true);
    default:
        return false;
    }
}

void makeRoomForText(QTextCursor &cursor)
{
    if (cursor.hasSelection())
        return;
    const QTextBlock block = cursor.block();
    if (holdsFigure(block) && cursor.positionInBlock() < 2) {
        const bool hasBreak = block.text().size() > 1 && block.text().at(1) == QChar::LineSeparator;
        cursor.setPosition(block.position() + (hasBreak ? 2 : 1));
    } else if (holdsDivider(block)) {
        const BlockShape shape = paragraphLike(shapeOf(block));
        const EditBlock step(cursor);
        if (cursor.atBlockStart())
            cursor = startBlockBefore(block, shape);
        else
            insertBlockBehind(cursor, shape);
    }
}

} // namespace gaoqian
