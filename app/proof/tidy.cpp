// Rules for characters are in tidytext, for headings in tidyheadings; here they are led through the blocks.
#include "proof/tidy.h"

#include "article/text.h"
#include "proof/tidyheadings.h"
#include "proof/tidytext.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype context = 8; ///< Characters shown on each side of a change.
constexpr qsizetype longestExcerpt = 60;
constexpr int mostRounds = 8;

/// What is around the first difference of both texts.
std::pair<QString, QString> excerpts(const QString &before, const QString &after)
{
    qsizetype front = 0;
    while (front < before.size() && front < after.size() && before[front] == after[front])
        ++front;
    qsizetype back = 0;
    const qsizetype most = std::min(before.size(), after.size()) - front;
    while (back < most && before[before.size() - 1 - back] == after[after.size() - 1 - back])
        ++back;
    const qsizetype from = std::max<qsizetype>(0, front - context);
    const auto cut = [&](const QString &text) -> QString {
        const qsizetype end = std::min(text.size(), text.size() - back + context);
        const qsizetype length = std::min(end - from, longestExcerpt);
        QString excerpt = text.mid(from, length);
        if (from > 0)
            excerpt.prepend(u'…');
        if (from + length < text.size())
            excerpt.append(u'…');
        return excerpt;
    };
    return {cut(before), cut(after)};
}

/// A block with which of the given ones it came from.
struct DiffPart {
    qsizetype origin;
    Block block;
};

class Tidier {
public:
    explicit Tidier(TidyKinds kinds) : m_kinds(kinds) {}

    Tidied run(const Blocks &blocks)
    {
        QList<DiffPart> pieces;
        for (qsizetype i = 0; i < blocks.size(); ++i)
            pieces.append({i, blocks[i]});
        // One change can make room for another: a paragraph parted in two may leave a heading.
        for (int round = 0; round < mostRounds; ++round) {
            const qsizetype before = m_changes.size();
            pieces = withHeadings(withoutEmpty(withTidyText(pieces)));
            if (m_changes.size() == before)
                break;
        }
        Tidied result{{}, m_changes};
        for (const DiffPart &piece : std::as_const(pieces))
            result.blocks.append(piece.block);
        return result;
    }

private:
    bool on(TidyKind kind) const { return m_kinds.testFlag(kind); }

    void note(TidyKind kind, const QString &before, const QString &after)
    {
        const auto [from, to] = excerpts(before, after);
        m_changes.append({kind, m_origin, from, to});
    }

    template <typename Rule> void apply(TidyKind kind, Letters &letters, Rule rule)
    {
        if (!on(kind))
            return;
        const QString before = letters.text();
        if (rule(letters))
            note(kind, before, letters.text());
    }

    void tidyLetters(Letters &letters, TextPlace place)
    {
        apply(TidyKind::EdgeBlanks, letters, removeEdgeBlanks);
        apply(TidyKind::LineBreaks, letters, joinBreaks);
        apply(TidyKind::NarrowLatin, letters, narrowLatin);
        apply(TidyKind::WideMarks, letters, widenMarks);
        apply(TidyKind::InnerBlanks, letters, [place](Letters &text) { return removeInnerBlanks(text, place); });
    }

    void tidyRuns(Runs &runs, TextPlace place)
    {
        Letters letters(runs);
        tidyLetters(letters, place);
        if (letters.text() != plainText(runs))
            runs = letters.runs();
    }

    Blocks tidyParagraph(const Paragraph &paragraph)
    {
        const Letters whole(paragraph.runs);
        QList<Letters> parts{whole};
        if (on(TidyKind::LineBreaks)) {
            parts = partsBetweenBreaks(whole);
            if (parts.size() > 1)
                note(TidyKind::LineBreaks, whole.text(), parts.constFirst().text());
        }
        Blocks blocks;
        for (Letters &part : parts) {
            Paragraph made = paragraph;
            tidyLetters(part, TextPlace::Paragraph);
            if (parts.size() > 1 || part.text() != whole.text())
                made.runs = part.runs();
            made.lead = paragraph.lead && blocks.isEmpty();
            blocks.append(made);
        }
        return blocks;
    }

    Blocks tidyBlock(Block block)
    {
        if (const auto *paragraph = block.as<Paragraph>())
            return tidyParagraph(*paragraph);
        if (auto *heading = block.as<Heading>()) {
            tidyRuns(heading->runs, TextPlace::Heading);
        } else if (auto *figure = block.as<Figure>()) {
            tidyRuns(figure->caption, TextPlace::Caption);
        } else if (auto *quote = block.as<Quote>()) {
            quote->blocks = tidyInside(quote->blocks);
        } else if (auto *list = block.as<ListBlock>()) {
            for (ListItem &item : list->items)
                item.blocks = tidyInside(item.blocks);
        } else if (auto *table = block.as<Table>()) {
            for (TableRow &row : table->rows)
                for (TableCell &cell : row.cells)
                    cell.blocks = tidyInside(cell.blocks);
        }
        return {block};
    }

    Blocks tidyInside(const Blocks &blocks)
    {
        Blocks tidy;
        for (const Block &block : blocks)
            tidy += tidyBlock(block);
        return tidy;
    }

    QList<DiffPart> withTidyText(const QList<DiffPart> &pieces)
    {
        QList<DiffPart> tidy;
        for (const DiffPart &piece : pieces) {
            m_origin = piece.origin;
            for (const Block &block : tidyBlock(piece.block))
                tidy.append({piece.origin, block});
        }
        return tidy;
    }

    static bool isEmpty(const Block &block)
    {
        const auto blank = [](const Runs &runs) {
            const QString text = plainText(runs);
            return std::all_of(text.begin(), text.end(), [](QChar c) { return isBlank(c) || c == QChar::LineSeparator; });
        };
        if (const auto *paragraph = block.as<Paragraph>())
            return blank(paragraph->runs);
        if (const auto *heading = block.as<Heading>())
            return heading->label.isEmpty() && blank(heading->runs);
        if (const auto *quote = block.as<Quote>())
            return quote->blocks.isEmpty();
        if (const auto *list = block.as<ListBlock>())
            return list->items.isEmpty();
        return false;
    }

    void removeEmptyInside(Block &block)
    {
        if (auto *quote = block.as<Quote>()) {
            removeEmpty(quote->blocks);
        } else if (auto *list = block.as<ListBlock>()) {
            for (ListItem &item : list->items)
                removeEmpty(item.blocks);
            list->items.removeIf([](const ListItem &item) { return item.blocks.isEmpty(); });
        } else if (auto *table = block.as<Table>()) {
            for (TableRow &row : table->rows)
                for (TableCell &cell : row.cells)
                    if (cell.blocks.size() > 1)
                        removeFromCell(cell.blocks);
        }
    }

    /// Whether the block is to go; says so where it does.
    bool dropsEmpty(const Block &block)
    {
        if (!isEmpty(block))
            return false;
        const bool holdsText = block.as<Paragraph>() || block.as<Heading>(); // else what was in it has been noted
        if (holdsText)
            note(TidyKind::EmptyParagraphs, plainText(Blocks{block}), {});
        return true;
    }

    void removeEmpty(Blocks &blocks)
    {
        for (Block &block : blocks)
            removeEmptyInside(block);
        blocks.removeIf([this](const Block &block) { return dropsEmpty(block); });
    }

    /// An empty cell is one empty paragraph.
    void removeFromCell(Blocks &blocks)
    {
        removeEmpty(blocks);
        if (blocks.isEmpty())
            blocks.append(Paragraph());
    }

    QList<DiffPart> withoutEmpty(QList<DiffPart> pieces)
    {
        if (!on(TidyKind::EmptyParagraphs))
            return pieces;
        for (DiffPart &piece : pieces) {
            m_origin = piece.origin;
            removeEmptyInside(piece.block);
        }
        pieces.removeIf([this](const DiffPart &piece) {
            m_origin = piece.origin;
            return dropsEmpty(piece.block);
        });
        return pieces;
    }

    QList<DiffPart> withHeadings(const QList<DiffPart> &pieces)
    {
        if (!on(TidyKind::Headings))
            return pieces;
        Blocks blocks;
        for (const DiffPart &piece : pieces)
            blocks.append(piece.block);
        QList<DiffPart> result;
        for (qsizetype i = 0; i < pieces.size();) {
            const auto found = headingAt(blocks, i);
            if (!found) {
                result.append(pieces[i++]);
                continue;
            }
            m_origin = pieces[i].origin;
            const QString shown = plainText(blocks.mid(i, found->blocks), QString(QChar::LineSeparator));
            const QString heading = plainText(Blocks{found->heading}, u" "_s);
            m_changes.append({TidyKind::Headings, m_origin, shown.left(longestExcerpt), heading.left(longestExcerpt)});
            result.append({m_origin, found->heading});
            i += found->blocks;
        }
        return result;
    }

    TidyKinds m_kinds;
    qsizetype m_origin = 0;
    QList<TidyChange> m_changes;
};

} // namespace

Tidied tidy(const Blocks &blocks, TidyKinds kinds) { return Tidier(kinds).run(blocks); }

} // namespace gaoqian
