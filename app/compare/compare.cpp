#include "compare/compare.h"

#include "article/text.h"
#include "compare/alignment.h"
#include "compare/identities.h"
#include "compare/textcompare.h"

#include <algorithm>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// Steps for the whole of one comparison; see Budget.
constexpr qint64 stepsPerComparison = 1'500'000;

/// Pictures, tables, rows and cells that stand in the same place are taken for the same one, changed, when nothing is more alike.
constexpr double sameThing = 0.3;

/// What has fewer units is not said to have moved: it was written anew, or fell out of step.
constexpr int leastMoved = 4;

template <typename Value> const Value *at(const QList<Value> &values, int index) { return index < 0 ? nullptr : &values[index]; }

ChangeKind fateOf(const Match &match, bool equal)
{
    if (match.before < 0)
        return ChangeKind::Added;
    if (match.after < 0)
        return ChangeKind::Removed;
    return equal ? ChangeKind::Same : ChangeKind::Changed;
}

template <typename Value> ChangeKind fateOf(const Match &match, const Value *from, const Value *to)
{
    return fateOf(match, from && to && *from == *to);
}

/// The blocks in which a part's words are.
Blocks blocksOf(const Block &block) { return {block}; }
const Blocks &blocksOf(const ListItem &item) { return item.blocks; }
const Blocks &blocksOf(const TableCell &cell) { return cell.blocks; }

Blocks blocksOf(const TableRow &row)
{
    Blocks blocks;
    for (const TableCell &cell : row.cells)
        blocks += cell.blocks;
    return blocks;
}

/// Pictures mostly have no words to tell them apart by.
size_t seedOf(const Block &block)
{
    const auto *figure = block.as<Figure>();
    return figure ? qHash(figure->asset + figure->address) : 0;
}
template <typename Part> size_t seedOf(const Part &) { return 0; }

class Comparer {
public:
    QList<FieldChange> fields(const Article &before, const Article &after)
    {
        QList<FieldChange> changes;
        for (const Field field : allFields()) {
            const QString was = fieldValue(before, field);
            const QString is = fieldValue(after, field);
            if (!sameField(before, after, field))
                changes.append({field, was, is, words(was, is)});
        }
        return changes;
    }

    QList<Change> body(const Blocks &before, const Blocks &after)
    {
        Identities<Block> identities;
        Aligned traits{traitsOf(before, identities), traitsOf(after, identities)};
        findMovable(traits, before);
        QList<Change> changes = changesOf(before, after, align(traits.before, traits.after, m_budget));
        findMoves(changes, traits);
        return changes;
    }

private:
    struct Aligned {
        QList<Traits> before;
        QList<Traits> after;
    };

    TextDiff words(const QString &before, const QString &after)
    {
        return compareTexts(unitsOf(before, m_interner), unitsOf(after, m_interner), m_interner, m_budget);
    }

    TextDiff words(const Runs &before, const Runs &after)
    {
        return compareTexts(unitsOf(before, m_interner), unitsOf(after, m_interner), m_interner, m_budget);
    }

    /// Two rows of parts inside a block: aligned, and each pair compared.
    template <typename Value> QList<Change> parts(const QList<Value> &before, const QList<Value> &after)
    {
        Identities<Value> identities;
        const Aligned traits{traitsOf(before, identities), traitsOf(after, identities)};
        // The only paragraph of a cell or an item is that paragraph, whatever it says now.
        const bool onlyOnes = before.size() == 1 && after.size() == 1 && traits.before.first().kind == traits.after.first().kind;
        return changesOf(before, after, onlyOnes ? QList{Match{0, 0}} : align(traits.before, traits.after, m_budget));
    }

    template <typename Value>
    QList<Change> changesOf(const QList<Value> &before, const QList<Value> &after, const QList<Match> &matches)
    {
        QList<Change> changes;
        for (const Match &match : matches)
            changes.append(part(match, at(before, match.before), at(after, match.after)));
        return changes;
    }

    template <typename Value> QList<Traits> traitsOf(const QList<Value> &values, Identities<Value> &identities)
    {
        QList<Traits> all;
        all.reserve(values.size());
        for (const Value &value : values) {
            const QString text = plainText(blocksOf(value));
            Traits traits{.identity = identities.number(value, qHash(text, seedOf(value)))};
            tellKind(value, traits);
            traits.sketch = sketchOf(unitsOf(text, m_interner).numbers);
            all.append(traits);
        }
        return all;
    }

    static void tellKind(const Block &block, Traits &traits)
    {
        // A paragraph that was made a heading is the same words in another dress.
        traits.kind = block.as<Heading>() ? int(Block(Paragraph()).value.index()) : int(block.value.index());
        traits.affinity = block.as<Figure>() || block.as<Table>() ? sameThing : 0;
    }
    static void tellKind(const ListItem &, Traits &) {}
    static void tellKind(const TableRow &, Traits &traits) { traits.affinity = sameThing; }
    static void tellKind(const TableCell &, Traits &traits) { traits.affinity = sameThing; }

    Change part(const Match &match, const ListItem *from, const ListItem *to)
    {
        return {.of = Change::Of::Item,
                .fate = fateOf(match, from, to),
                .before = match.before,
                .after = match.after,
                .inner = parts(from ? from->blocks : Blocks(), to ? to->blocks : Blocks())};
    }

    Change part(const Match &match, const TableRow *from, const TableRow *to)
    {
        return {.of = Change::Of::Row,
                .fate = fateOf(match, from, to),
                .before = match.before,
                .after = match.after,
                .inner = parts(from ? from->cells : QList<TableCell>(), to ? to->cells : QList<TableCell>())};
    }

    Change part(const Match &match, const TableCell *from, const TableCell *to)
    {
        return {.of = Change::Of::Cell,
                .fate = fateOf(match, from, to),
                .before = match.before,
                .after = match.after,
                .inner = parts(from ? from->blocks : Blocks(), to ? to->blocks : Blocks())};
    }

    Change part(const Match &match, const Block *from, const Block *to)
    {
        Change change{.fate = fateOf(match, from, to), .before = match.before, .after = match.after};
        if (from)
            change.from = *from;
        if (to)
            change.to = *to;
        const Block &shape = to ? *to : *from;
        if (shape.as<Paragraph>() || shape.as<Heading>()) {
            change.label = words(labelOf(from), labelOf(to));
            change.text = words(runsOf(from), runsOf(to));
        } else if (shape.as<Figure>()) {
            const Figure was = from ? *from->as<Figure>() : Figure();
            const Figure is = to ? *to->as<Figure>() : Figure();
            change.text = words(was.caption, is.caption);
            change.alt = words(was.alt, is.alt);
        } else if (shape.as<ListBlock>()) {
            change.inner = parts(from ? from->as<ListBlock>()->items : QList<ListItem>(),
                                 to ? to->as<ListBlock>()->items : QList<ListItem>());
        } else if (shape.as<Quote>()) {
            change.inner = parts(from ? from->as<Quote>()->blocks : Blocks(), to ? to->as<Quote>()->blocks : Blocks());
        } else if (shape.as<Table>()) {
            change.inner =
                parts(from ? from->as<Table>()->rows : QList<TableRow>(), to ? to->as<Table>()->rows : QList<TableRow>());
        }
        return change;
    }

    static QString labelOf(const Block *block)
    {
        const auto *heading = block ? block->as<Heading>() : nullptr;
        return heading ? heading->label : QString();
    }

    static Runs runsOf(const Block *block)
    {
        if (!block)
            return {};
        if (const auto *heading = block->as<Heading>())
            return heading->runs;
        return block->as<Paragraph>()->runs;
    }

    /// Marks what stands in both bodies.
    static void findMovable(Aligned &traits, const Blocks &before)
    {
        QHash<int, bool> movable; // by identity: whether it is in the other body too
        for (qsizetype i = 0; i < before.size(); ++i) {
            if (canMove(before[i], traits.before[i]))
                movable[traits.before[i].identity] = false;
        }
        for (Traits &part : traits.after) {
            const auto found = movable.find(part.identity);
            if (found != movable.end())
                part.movable = *found = true;
        }
        for (Traits &part : traits.before)
            part.movable = movable.value(part.identity);
    }

    /// What was removed here and added there, without a change, was moved.
    void findMoves(QList<Change> &changes, const Aligned &traits)
    {
        QHash<int, QList<Change *>> added; // by identity, the first one last
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            if (change->fate == ChangeKind::Added && traits.after[change->after].movable)
                added[traits.after[change->after].identity].append(&*change);
        }
        for (Change &change : changes) {
            if (change.fate != ChangeKind::Removed)
                continue;
            QList<Change *> &candidates = added[traits.before[change.before].identity];
            if (candidates.isEmpty())
                continue;
            Change &here = *candidates.takeLast();
            Change moved = part(Match{change.before, here.after}, &change.from, &here.to);
            moved.fate = ChangeKind::MovedHere;
            here = moved;
            moved.fate = ChangeKind::MovedAway;
            change = moved;
        }
    }

    static bool canMove(const Block &block, const Traits &traits)
    {
        return traits.sketch.size > leastMoved || block.as<Figure>();
    }

    Interner m_interner;
    Budget m_budget{stepsPerComparison};
};

} // namespace

// Out of line because a Change holds Changes, which are complete only at the end of the header.
bool Change::operator==(const Change &) const = default;

bool isOtherPicture(const Change &change)
{
    const auto *was = change.from.as<Figure>();
    const auto *is = change.to.as<Figure>();
    return change.fate == ChangeKind::Changed && was && is && (was->asset != is->asset || was->address != is->address);
}

bool onlyFormatting(const Change &change)
{
    if (change.fate == ChangeKind::Same)
        return true;
    return change.fate == ChangeKind::Changed && !hasChangedWords(change.label) && !hasChangedWords(change.text) &&
           !hasChangedWords(change.alt) && !isOtherPicture(change) &&
           std::all_of(change.inner.begin(), change.inner.end(), onlyFormatting);
}

bool Comparison::isEmpty() const
{
    return fields.isEmpty() &&
           std::all_of(body.begin(), body.end(), [](const Change &change) { return change.fate == ChangeKind::Same; });
}

Comparison compare(const Article &before, const Article &after)
{
    Comparer comparer;
    QList<FieldChange> fields = comparer.fields(before, after);
    return {std::move(fields), comparer.body(before.body, after.body)};
}

} // namespace gaoqian
