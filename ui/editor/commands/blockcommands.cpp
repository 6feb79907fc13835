#include "editor/commands/blockcommands.h"

#include "article/outline.h"
#include "editor/commands/nestingcommands.h"
#include "editor/document/documentbuilder.h"
#include "editor/document/editblock.h"
#include "editor/document/units.h"

#include <QTextDocument>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

bool takesText(const QTextBlock &block) { return !holdsFigure(block) && !holdsDivider(block); }

/// Gives every selected block of text the shape that `change` makes of its own.
template <typename Change> void changeShapes(const QTextCursor &cursor, Change change)
{
    const EditBlock step(cursor);
    for (const QTextBlock &block : selectedTextBlocks(cursor)) {
        if (!takesText(block))
            continue;
        BlockShape shape = shapeOf(block);
        if (shape.kind == BlockKind::Filler)
            shape = paragraphLike(shape); // who sets it means to write in it
        change(shape);
        setShape(block, shape);
    }
}

template <typename Test> bool allShapes(const QTextCursor &cursor, Test test)
{
    const QList<QTextBlock> blocks = selectedTextBlocks(cursor);
    return std::all_of(blocks.begin(), blocks.end(),
                       [&](const QTextBlock &block) { return !takesText(block) || test(shapeOf(block)); });
}

template <typename Name> void labelSections(QTextDocument &document, Name name)
{
    const EditBlock step{QTextCursor(&document)};
    int number = 0;
    for (const Unit &unit : unitsAround(document, 0)) {
        if (unit.table())
            continue;
        BlockShape shape = shapeOf(unit.block());
        if (shape.kind != BlockKind::Heading || shape.level != 2 || !shape.nesting.isEmpty())
            continue;
        shape.label = name(++number);
        setShape(unit.block(), shape);
    }
}

bool startsWithObject(const QTextBlock &block, bool (*is)(const QTextCharFormat &))
{
    const auto first = block.begin();
    return !first.atEnd() && is(first.fragment().charFormat());
}

/// Takes the text off the first or last of `blocks` where that is a paragraph; gives nothing where it is none.
Runs takeParagraph(Blocks &blocks, bool fromFront)
{
    if (blocks.isEmpty())
        return {};
    const auto end = fromFront ? blocks.begin() : blocks.end() - 1;
    const auto *paragraph = end->as<Paragraph>();
    if (!paragraph)
        return {};
    const Runs runs = paragraph->runs;
    blocks.erase(end);
    return runs;
}

/// Puts `blocks` between what is before and behind the cursor in its block.
void insertSplitting(QTextCursor &cursor, Blocks blocks)
{
    BlockShape shape = shapeOf(cursor.block());
    if (!cursor.atBlockStart())
        DocumentBuilder::insertRuns(cursor, takeParagraph(blocks, true));
    if (cursor.atBlockEnd()) {
        DocumentBuilder(*cursor.document()).insert(cursor, blocks, shape.nesting, false);
        return;
    }
    const Runs tail = takeParagraph(blocks, false);
    const bool headIsEmpty = cursor.atBlockStart();
    cursor.insertBlock();
    if (!headIsEmpty) {
        shape.label.clear();
        setShape(cursor.block(), shape);
    }
    DocumentBuilder::insertRuns(cursor, tail);
    QTextCursor gap = cursor;
    gap.movePosition(QTextCursor::PreviousBlock);
    gap.movePosition(QTextCursor::EndOfBlock);
    if (blocks.isEmpty())
        return;
    DocumentBuilder(*cursor.document()).insert(gap, blocks, shape.nesting, headIsEmpty);
    if (tail.isEmpty())
        cursor = gap;
}

} // namespace

std::optional<BlockStyle> blockStyle(const BlockShape &shape)
{
    switch (shape.kind) {
    case BlockKind::Figure:
    case BlockKind::Divider:
        return std::nullopt;
    case BlockKind::Heading:
        return shape.level <= 2 ? BlockStyle::Heading2 : shape.level == 3 ? BlockStyle::Heading3 : BlockStyle::Heading4;
    case BlockKind::Paragraph:
    case BlockKind::Filler:
        break;
    }
    if (shape.lead)
        return BlockStyle::Lead;
    const bool quoted = !shape.nesting.isEmpty() && !shape.nesting.constLast().isList();
    return quoted ? BlockStyle::Quote : BlockStyle::Text;
}

void applyBlockStyle(const QTextCursor &cursor, BlockStyle style)
{
    const EditBlock step(cursor);
    const bool quoted = hasBlockStyle(cursor, BlockStyle::Quote);
    changeShapes(cursor, [style](BlockShape &shape) {
        const QString label = shape.label;
        shape = paragraphLike(shape);
        shape.lead = style == BlockStyle::Lead;
        if (style == BlockStyle::Heading2 || style == BlockStyle::Heading3 || style == BlockStyle::Heading4) {
            shape.kind = BlockKind::Heading;
            shape.level = style == BlockStyle::Heading2 ? 2 : style == BlockStyle::Heading3 ? 3 : 4;
            shape.label = label;
        }
    });
    if (quoted ? style == BlockStyle::Text : style == BlockStyle::Quote)
        toggleQuote(cursor);
}

bool hasBlockStyle(const QTextCursor &cursor, BlockStyle style)
{
    return allShapes(cursor, [style](const BlockShape &shape) { return blockStyle(shape) == style; });
}

void setLabel(const QTextCursor &cursor, const QString &label)
{
    changeShapes(cursor, [&label](BlockShape &shape) {
        if (shape.kind == BlockKind::Heading)
            shape.label = label.simplified();
    });
}

void setAlign(const QTextCursor &cursor, Align align)
{
    changeShapes(cursor, [align](BlockShape &shape) {
        if (shape.kind == BlockKind::Paragraph)
            shape.align = align;
    });
}

void changeIndent(const QTextCursor &cursor, int steps)
{
    changeShapes(cursor, [steps](BlockShape &shape) {
        if (shape.kind == BlockKind::Paragraph)
            shape.indent = std::clamp(shape.indent + steps, 0, 8);
    });
}

void numberSections(QTextDocument &document) { labelSections(document, sectionNumber); }

void removeSectionNumbers(QTextDocument &document)
{
    labelSections(document, [](int) { return QString(); });
}

void insertBlocksAt(QTextCursor &cursor, Blocks blocks)
{
    if (blocks.isEmpty())
        return;
    const EditBlock step(cursor);
    cursor.removeSelectedText();
    const QTextBlock block = cursor.block();
    const BlockShape shape = shapeOf(block);
    if (!takesText(block)) {
        const bool before = cursor.atBlockStart();
        if (before)
            cursor = startBlockBefore(block, paragraphLike(shape));
        DocumentBuilder(*cursor.document()).insert(cursor, blocks, shape.nesting, before);
        return;
    }
    const Paragraph *only = blocks.size() == 1 ? blocks.constFirst().as<Paragraph>() : nullptr;
    if (only && (block.length() > 1 || shape.kind == BlockKind::Heading || shape.lead))
        DocumentBuilder::insertRuns(cursor, only->runs);
    else if (block.length() == 1)
        DocumentBuilder(*cursor.document()).insert(cursor, blocks, shape.nesting, true);
    else
        insertSplitting(cursor, std::move(blocks));
}

QTextCursor startBlockBefore(const QTextBlock &block, const BlockShape &shape)
{
    QTextCursor cursor(block);
    cursor.insertBlock(block.blockFormat(), block.charFormat()); // the text moves on into the new block
    cursor.movePosition(QTextCursor::PreviousBlock);
    setShape(cursor.block(), shape);
    return cursor;
}

bool holdsFigure(const QTextBlock &block) { return startsWithObject(block, isFigure); }

bool holdsDivider(const QTextBlock &block) { return startsWithObject(block, isDivider); }

} // namespace gaoqian
