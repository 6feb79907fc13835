// Moving works on the body's values and lets `changeBody` find the few blocks that differ: so it cannot tear a
// table, a list or a quote apart.
#include "editor/figures/figurecommands.h"

#include "editor/commands/blockcommands.h"
#include "editor/document/bodyparts.h"
#include "editor/document/documentformat.h"
#include "editor/pane/richtextedit.h"

#include <QTextDocument>

namespace gaoqian {

namespace {

/// Calls `visit(position, format)` for every picture of the blocks from `first` up to, not including, `end`.
template <typename Visit> void forEachPicture(const QTextBlock &first, const QTextBlock &end, const Visit &visit)
{
    for (QTextBlock block = first; block.isValid() && block != end; block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextCharFormat format = fragment.charFormat();
            for (int i = 0; isFigure(format) && i < fragment.length(); ++i)
                visit(fragment.position() + i, format);
        }
    }
}

/// How many figures the body has before this one, in reading order.
int numberOf(const QTextBlock &figure)
{
    int number = 0;
    forEachPicture(figure.document()->begin(), figure, [&number](int, const QTextCharFormat &) { ++number; });
    return number;
}

void setFormatAt(QTextDocument &document, int position, const QTextCharFormat &format)
{
    QTextCursor cursor(&document);
    cursor.setPosition(position);
    cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
    cursor.setCharFormat(format);
}

/// Takes figure number `number` out of the blocks, counted down on the way; what would be empty without it goes or keeps a
/// paragraph, as the model wants it.
std::optional<Figure> takeFigure(Blocks &blocks, int &number)
{
    const auto fromHolder = [&number](Blocks &inside) {
        std::optional<Figure> figure = takeFigure(inside, number);
        if (figure && inside.isEmpty())
            inside.append(Paragraph());
        return figure;
    };
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        std::optional<Figure> taken;
        Block &block = blocks[i];
        if (auto *figure = block.as<Figure>()) {
            if (number-- > 0)
                continue;
            taken = std::move(*figure);
            blocks.removeAt(i);
        } else if (auto *quote = block.as<Quote>()) {
            taken = takeFigure(quote->blocks, number);
            if (taken && quote->blocks.isEmpty())
                blocks.removeAt(i);
        } else if (auto *list = block.as<ListBlock>()) {
            for (auto item = list->items.begin(); item != list->items.end() && !taken; ++item)
                taken = fromHolder(item->blocks);
        } else if (auto *table = block.as<Table>()) {
            for (TableRow &row : table->rows)
                for (auto cell = row.cells.begin(); cell != row.cells.end() && !taken; ++cell)
                    taken = fromHolder(cell->blocks);
        }
        if (taken)
            return taken;
    }
    return std::nullopt;
}

qsizetype indexOf(const QTextBlock &figure) { return partAt(bodyParts(*figure.document()), figure.position()); }

bool isNested(const QTextBlock &figure)
{
    return !shapeOf(figure).nesting.isEmpty() || QTextCursor(figure).currentTable() != nullptr;
}

/// Where a figure that goes one block up or down has to be put before.
qsizetype target(const QTextBlock &figure, Direction direction)
{
    const qsizetype index = indexOf(figure);
    if (isNested(figure))
        return direction == Direction::Up ? index : index + 1; // out of its list, quote or table
    return direction == Direction::Up ? index - 1 : index + 2;
}

} // namespace

void changeFigure(RichTextEdit &edit, const QTextBlock &figure, const Figure &to)
{
    if (figureFormat(to) == figureFormat(figureIn(figure)))
        return;
    edit.perform([&](QTextCursor &) { setFormatAt(*edit.document(), figure.position(), figureFormat(to)); });
}

int setFetchedPicture(RichTextEdit &edit, const QString &address, const QString &asset)
{
    if (!edit.readyToEdit())
        return 0;
    QList<std::pair<int, Figure>> waiting;
    forEachPicture(edit.document()->begin(), {}, [&](int position, const QTextCharFormat &format) {
        if (const Figure figure = figureFrom(format); figure.address == address)
            waiting.append({position, figure});
    });
    if (waiting.isEmpty())
        return 0;
    edit.perform([&](QTextCursor &) {
        for (auto &[position, figure] : waiting) {
            figure.asset = asset;
            figure.address.clear();
            setFormatAt(*edit.document(), position, figureFormat(figure));
        }
    });
    return int(waiting.size());
}

void moveFigure(RichTextEdit &edit, const QTextBlock &figure, qsizetype before)
{
    const qsizetype from = indexOf(figure);
    if (!isNested(figure) && (before == from || before == from + 1))
        return;
    Blocks body = edit.body();
    const qsizetype count = body.size();
    int number = numberOf(figure);
    std::optional<Figure> moved = takeFigure(body, number);
    if (!moved)
        return;
    const bool leftGap = body.size() < count;
    const qsizetype to = std::clamp<qsizetype>(leftGap && before > from ? before - 1 : before, 0, body.size());
    body.insert(to, *std::move(moved));
    if (!edit.readyToEdit())
        return;
    edit.changeBody(body);
    // only now does Qt know its frames again
    if (const QList<BodyPart> parts = bodyParts(*edit.document()); to < parts.size())
        edit.setTextCursor(figureSelection(edit.document()->findBlock(parts.at(to).from)));
    edit.ensureCursorVisible();
}

bool canMoveFigure(const QTextBlock &figure, Direction direction)
{
    const qsizetype to = target(figure, direction);
    return to >= 0 && to <= bodyParts(*figure.document()).size();
}

void moveFigure(RichTextEdit &edit, const QTextBlock &figure, Direction direction)
{
    if (canMoveFigure(figure, direction))
        moveFigure(edit, figure, target(figure, direction));
}

void deleteFigure(RichTextEdit &edit, const QTextBlock &figure)
{
    Blocks body = edit.body();
    int number = numberOf(figure);
    const int position = figure.position();
    if (!takeFigure(body, number) || !edit.readyToEdit())
        return;
    edit.changeBody(body);
    QTextCursor cursor(edit.document());
    cursor.setPosition(std::min(position, edit.document()->characterCount() - 1));
    edit.setTextCursor(cursor);
}

} // namespace gaoqian
