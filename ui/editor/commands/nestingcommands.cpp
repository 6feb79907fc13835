#include "editor/commands/nestingcommands.h"

#include "editor/document/editblock.h"
#include "editor/document/units.h"

#include <QTextCursor>
#include <QTextDocument>

namespace gaoqian {

namespace {

/// As deep as a list can be nested by hand; the article itself may nest `maxBlockDepth` deep.
constexpr qsizetype maxNesting = 8;

qsizetype innermostList(const Nesting &nesting)
{
    for (qsizetype i = nesting.size() - 1; i >= 0; --i)
        if (nesting.at(i).isList())
            return i;
    return -1;
}

qsizetype innermostQuote(const Nesting &nesting)
{
    for (qsizetype i = nesting.size() - 1; i >= 0; --i)
        if (!nesting.at(i).isList())
            return i;
    return -1;
}

bool endsInList(const Nesting &nesting) { return !nesting.isEmpty() && nesting.constLast().isList(); }

/// The neighbours of `index` that share its first `depth` levels: from `first` to just before `end`.
struct Stretch {
    qsizetype first;
    qsizetype end;
};
Stretch stretchAround(const Units &units, qsizetype index, qsizetype depth)
{
    const Nesting path = units.at(index).nesting();
    Stretch stretch{index, index + 1};
    while (stretch.first > 0 && samePath(units.at(stretch.first - 1).nesting(), path, depth))
        --stretch.first;
    while (stretch.end < units.size() && samePath(units.at(stretch.end).nesting(), path, depth))
        ++stretch.end;
    return stretch;
}

/// True where `a` and `b` are in the same list at level `depth`, whatever the item.
bool sameList(const Nesting &a, const Nesting &b, qsizetype depth)
{
    return samePath(a, b, depth) && a.size() > depth && b.size() > depth && a.at(depth).sameContainer(b.at(depth));
}

void changeListKind(const Units &units, qsizetype index, Level::Kind kind)
{
    const Nesting path = units.at(index).nesting();
    const qsizetype depth = path.size() - 1;
    const auto change = [&](const Unit &unit) {
        Nesting nesting = unit.nesting();
        nesting[depth].kind = kind;
        unit.setNesting(nesting);
    };
    qsizetype first = index;
    while (first > 0 && sameList(units.at(first - 1).nesting(), path, depth))
        --first;
    for (; first < units.size() && sameList(units.at(first).nesting(), path, depth); ++first)
        change(units.at(first));
}

void wrapInList(const SelectedUnits &selected, qsizetype index, Level::Kind kind, int &nextId)
{
    const Nesting nesting = selected.units.at(index).nesting();
    Level level{kind, 0, nextId++};
    const Nesting before = index > 0 ? selected.units.at(index - 1).nesting() : Nesting();
    if (before.size() == nesting.size() + 1 && samePath(before, nesting, nesting.size()) && before.constLast().kind == kind)
        level.id = before.constLast().id;
    else
        level.id = nextId++;
    selected.units.at(index).setNesting(nesting + Nesting{level});
}

bool nestItem(const Units &units, qsizetype index, int &nextId)
{
    const Nesting path = units.at(index).nesting();
    const qsizetype depth = innermostList(path);
    if (depth < 0 || path.size() >= maxNesting)
        return false;
    const Stretch item = stretchAround(units, index, depth + 1);
    const Nesting before = item.first > 0 ? units.at(item.first - 1).nesting() : Nesting();
    if (!sameList(before, path, depth))
        return false;
    Level inner = path.at(depth);
    const bool joins = before.size() > depth + 1 && before.at(depth + 1).kind == inner.kind;
    inner.id = joins ? before.at(depth + 1).id : nextId++;
    for (qsizetype i = item.first; i < item.end; ++i) {
        Nesting nesting = units.at(i).nesting();
        nesting[depth] = before.at(depth);
        nesting.insert(depth + 1, inner);
        units.at(i).setNesting(nesting);
    }
    return true;
}

bool unnestItem(const Units &units, qsizetype index, int &nextId)
{
    const Nesting path = units.at(index).nesting();
    const qsizetype depth = innermostList(path);
    if (depth < 0)
        return false;
    const Stretch item = stretchAround(units, index, depth + 1);
    const bool hasOuter = depth > 0 && path.at(depth - 1).isList();
    const int outerItem = nextId++;
    const Stretch outer = stretchAround(units, index, depth);
    for (qsizetype i = item.first; i < item.end; ++i) {
        Nesting nesting = units.at(i).nesting();
        nesting.removeAt(depth);
        if (hasOuter)
            nesting[depth - 1].item = outerItem;
        units.at(i).setNesting(nesting);
    }
    for (qsizetype i = item.end; hasOuter && i < outer.end; ++i) {
        Nesting nesting = units.at(i).nesting();
        nesting[depth - 1].item = outerItem;
        units.at(i).setNesting(nesting);
    }
    return true;
}

/// Does `act` to each selected list item once.
template <typename Act> bool forEachItem(const QTextCursor &cursor, Act act)
{
    const EditBlock step(cursor);
    const SelectedUnits selected = selectedUnits(cursor);
    int nextId = freeNestingId(*cursor.document());
    bool any = false;
    int lastItem = 0;
    for (qsizetype i = selected.first; i <= selected.last; ++i) {
        const Nesting nesting = selected.units.at(i).nesting();
        const qsizetype depth = innermostList(nesting);
        if (depth < 0 || nesting.at(depth).item == lastItem)
            continue;
        lastItem = nesting.at(depth).item;
        any |= act(selected.units, i, nextId);
    }
    return any;
}

} // namespace

void toggleList(const QTextCursor &cursor, bool ordered)
{
    const EditBlock step(cursor);
    const Level::Kind kind = ordered ? Level::Numbers : Level::Bullets;
    const SelectedUnits selected = selectedUnits(cursor);
    int nextId = freeNestingId(*cursor.document());
    bool all = true;
    for (qsizetype i = selected.first; i <= selected.last; ++i) {
        const Nesting nesting = selected.units.at(i).nesting();
        all = all && endsInList(nesting) && nesting.constLast().kind == kind;
    }
    for (qsizetype i = selected.first; i <= selected.last; ++i) {
        const Nesting nesting = selected.units.at(i).nesting();
        if (all)
            selected.units.at(i).setNesting(nesting.first(nesting.size() - 1));
        else if (endsInList(nesting))
            changeListKind(selected.units, i, kind);
        else
            wrapInList(selected, i, kind, nextId);
    }
}

void toggleQuote(const QTextCursor &cursor)
{
    const EditBlock step(cursor);
    const SelectedUnits selected = selectedUnits(cursor);
    const Units &units = selected.units;
    bool all = true;
    Nesting common = units.at(selected.first).nesting();
    for (qsizetype i = selected.first; i <= selected.last; ++i) {
        const Nesting nesting = units.at(i).nesting();
        all = all && innermostQuote(nesting) >= 0;
        while (!samePath(common, nesting, common.size()))
            common.removeLast();
    }
    const qsizetype depth = common.size();
    Level quote{Level::Quote, freeNestingId(*cursor.document()), 0};
    for (const qsizetype neighbour : {selected.first - 1, selected.last + 1}) {
        const Nesting nesting = neighbour >= 0 && neighbour < units.size() ? units.at(neighbour).nesting() : Nesting();
        if (nesting.size() > depth && samePath(nesting, common, depth) && !nesting.at(depth).isList()) {
            quote.id = nesting.at(depth).id;
            break;
        }
    }
    for (qsizetype i = selected.first; i <= selected.last; ++i) {
        Nesting nesting = units.at(i).nesting();
        if (all)
            nesting.removeAt(innermostQuote(nesting));
        else
            nesting.insert(depth, quote);
        units.at(i).setNesting(nesting);
    }
}

bool nestItems(const QTextCursor &cursor) { return forEachItem(cursor, nestItem); }

bool unnestItems(const QTextCursor &cursor) { return forEachItem(cursor, unnestItem); }

void startItem(const QTextBlock &block)
{
    const Units units = unitsAround(*block.document(), block.position());
    const qsizetype index = indexAt(units, block.position());
    const Nesting path = shapeOf(block).nesting;
    const qsizetype depth = innermostList(path);
    if (index < 0 || depth < 0)
        return;
    const EditBlock step{QTextCursor(block)};
    const Stretch item = stretchAround(units, index, depth + 1);
    const int fresh = freeNestingId(*block.document());
    for (qsizetype i = index; i < item.end; ++i) {
        Nesting nesting = units.at(i).nesting();
        nesting[depth].item = fresh;
        units.at(i).setNesting(nesting);
    }
}

bool leaveInnermost(const QTextBlock &block)
{
    const Nesting path = shapeOf(block).nesting;
    if (path.isEmpty())
        return false;
    if (path.constLast().isList())
        return unnestItems(QTextCursor(block));
    BlockShape shape = shapeOf(block);
    shape.nesting.removeLast();
    setShape(block, shape);
    return true;
}

bool startsItem(const QTextBlock &block)
{
    const Units units = unitsAround(*block.document(), block.position());
    const qsizetype index = indexAt(units, block.position());
    const Nesting path = shapeOf(block).nesting;
    return index <= 0 || !samePath(units.at(index - 1).nesting(), path, path.size());
}

} // namespace gaoqian
