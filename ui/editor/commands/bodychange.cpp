#include "editor/commands/bodychange.h"

#include "compare/blockscript.h"
#include "editor/commands/blockcommands.h"
#include "editor/document/blockcursor.h"
#include "editor/document/bodyparts.h"
#include "editor/document/documentbuilder.h"
#include "editor/document/documentwalker.h"
#include "editor/document/editblock.h"
#include "editor/document/units.h"

#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace gaoqian {

namespace {

/// Old blocks [from, to) give way to new ones [newFrom, newTo).
struct Hunk {
    qsizetype from = 0;
    qsizetype to = 0;
    qsizetype newFrom = 0;
    qsizetype newTo = 0;
};

QList<Hunk> differences(const Blocks &old, const Blocks &wanted)
{
    QList<Hunk> hunks;
    for (const Stretch &stretch : blockScript(old, wanted)) {
        if (!stretch.kept)
            hunks.append(
                {stretch.before, stretch.before + stretch.beforeCount, stretch.after, stretch.after + stretch.afterCount});
    }
    return hunks;
}

/// A unit of the document's top row as it was before the change. Positions, because Qt brings its frames up to date only when an
/// edit is over; they stay right as long as the changes come from the end towards the beginning.
struct Row {
    int first = 0;
    int last = 0;
    QTextTable *table = nullptr; ///< Null for a block.
};
using Rows = QList<Row>;

Rows rowsOf(const QTextDocument &document)
{
    Rows rows;
    for (const Unit &unit : unitsAround(document, 0))
        rows.append({unit.firstPosition(), unit.lastPosition(), unit.table()});
    return rows;
}

qsizetype rowAt(const Rows &rows, int position)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [position](const Row &each) {
        return position <= each.last && position >= (each.table ? each.first + 1 : each.first);
    });
    return row - rows.begin();
}

/// Makes one block of `first` and the one behind it, one of which is empty, in this format.
void join(const QTextBlock &first, const QTextBlockFormat &format) { joinedWithNext(first).setBlockFormat(format); }

/// Qt marks where a frame or a cell begins and where a frame ends with other characters than the end of a paragraph.
bool endsParagraph(QChar c) { return c == QChar::ParagraphSeparator; }

/// Takes an empty block out, or leaves a Filler where Qt wants a block beside a table.
void removeEmpty(const QTextBlock &block)
{
    const QTextDocument &document = *block.document();
    const bool textBefore = block.position() > 0 && endsParagraph(document.characterAt(block.position() - 1));
    const bool textBehind = block.next().isValid() && endsParagraph(document.characterAt(block.position()));
    if (textBefore)
        join(block.previous(), block.previous().blockFormat());
    else if (textBehind)
        join(block, block.next().blockFormat());
    else
        setShape(block, {.kind = BlockKind::Filler});
}

/// Takes a table out and leaves the paragraphs before and behind it as they are: without a separator of their own the table's
/// going would make one of them.
void removeTable(QTextTable &table)
{
    QTextDocument &document = *table.document();
    const QTextBlockFormat behind = document.findBlock(table.lastPosition() + 1).blockFormat();
    QTextCursor cursor(&document);
    cursor.setPosition(table.firstPosition() - 1);
    cursor.insertBlock(behind, QTextCharFormat());
    table.removeRows(0, table.rows());
    cursor.setBlockFormat(behind);
}

/// Fillers that no table needs beside it would show as empty lines.
void removeSpareFillers(QTextDocument &document)
{
    for (QTextBlock block = document.lastBlock(); block.isValid();) {
        const int position = block.position();
        if (block.length() == 1 && shapeOf(block) == BlockShape{.kind = BlockKind::Filler})
            removeEmpty(block);
        block = position > 0 ? document.findBlock(position - 1) : QTextBlock();
    }
}

/// Rows of `document` give way to `blocks`.
void replaceRows(QTextDocument &document, const Rows &rows, qsizetype from, qsizetype to, const Blocks &blocks)
{
    // Behind a paragraph new ones need no block to begin in; elsewhere the first that goes leaves them its own.
    const bool behindText = from > 0 && !rows.at(from - 1).table;
    const bool needsSeat = !blocks.isEmpty() && !behindText;
    for (qsizetype i = to - 1; i >= from; --i) {
        const Row &row = rows.at(i);
        if (row.table) {
            removeTable(*row.table);
            continue;
        }
        wholeBlock(document.findBlock(row.first)).removeSelectedText();
        if (i > from || !needsSeat)
            removeEmpty(document.findBlock(row.first));
    }
    if (blocks.isEmpty())
        return;
    QTextCursor place(&document);
    if (behindText)
        place.setPosition(rows.at(from - 1).last);
    else if (from < to) // no table: before one is always a block
        place.setPosition(rows.at(from).first);
    else
        place = startBlockBefore(document.findBlock(rows.at(from).first), {});
    DocumentBuilder(document).insert(place, blocks, {}, needsSeat);
}

/// A hunk may not cut a paragraph of the document in two: it takes in the neighbours that share one with it.
void widen(Hunk &hunk, const QList<BodyPart> &parts)
{
    const auto shared = [&parts](qsizetype index) {
        return index > 0 && index < parts.size() && parts.at(index) == parts.at(index - 1);
    };
    while (shared(hunk.from)) {
        --hunk.from;
        --hunk.newFrom;
    }
    while (shared(hunk.to)) {
        ++hunk.to;
        ++hunk.newTo;
    }
}

/// The same hunks, none of which cuts a paragraph of the document in two.
QList<Hunk> widened(const QList<Hunk> &hunks, const QList<BodyPart> &parts)
{
    QList<Hunk> whole;
    for (Hunk hunk : hunks) {
        widen(hunk, parts);
        if (!whole.isEmpty() && hunk.from < whole.constLast().to) {
            // the later one ends no sooner, and only it knows how much its own change moved what is behind it
            whole.last().to = hunk.to;
            whole.last().newTo = hunk.newTo;
        } else {
            whole.append(hunk);
        }
    }
    return whole;
}

} // namespace

void changeBody(QTextCursor &cursor, const Blocks &body)
{
    QTextDocument &document = *cursor.document();
    const int position = cursor.position();
    const EditBlock step(cursor);
    const QList<BodyPart> parts = bodyParts(document);
    const Rows rows = rowsOf(document);
    const QList<Hunk> hunks = widened(differences(bodyOf(document), body), parts);
    for (auto hunk = hunks.crbegin(); hunk != hunks.crend(); ++hunk) {
        const qsizetype from = hunk->from < parts.size() ? rowAt(rows, parts.at(hunk->from).from) : rows.size();
        const qsizetype to = hunk->from < hunk->to ? rowAt(rows, parts.at(hunk->to - 1).to) + 1 : from;
        replaceRows(document, rows, from, to, body.sliced(hunk->newFrom, hunk->newTo - hunk->newFrom));
    }
    if (!hunks.isEmpty())
        removeSpareFillers(document);
    cursor.setPosition(std::min(position, document.characterCount() - 1));
}

} // namespace gaoqian
