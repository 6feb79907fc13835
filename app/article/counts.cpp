#include "article/counts.h"

#include "article/text.h"
#include "base/displaywidth.h"

#include <algorithm>

namespace gaoqian {

namespace {

char32_t takeCodePoint(QStringView text, qsizetype &index)
{
    const QChar c = text[index++];
    if (c.isHighSurrogate() && index < text.size() && text[index].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[index++]);
    return c.unicode();
}

/// “don’t”: a closing quotation mark between two letters is an apostrophe, not Chinese punctuation.
bool isApostrophe(QStringView text, qsizetype index)
{
    const auto isNarrowLetter = [](QChar c) { return c.isLetterOrNumber() && codePointWidth(c.unicode()) == 1; };
    return text[index] == u'’' && index > 0 && index + 1 < text.size() && isNarrowLetter(text[index - 1]) &&
           isNarrowLetter(text[index + 1]);
}

bool isSkinTone(char32_t codePoint) { return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF; }

void addShape(const Blocks &blocks, TextCounts &counts)
{
    for (const Block &block : blocks) {
        if (const auto *paragraph = block.as<Paragraph>()) {
            counts.paragraphs += paragraph->runs.isEmpty() ? 0 : 1;
        } else if (const auto *heading = block.as<Heading>()) {
            counts.paragraphs += heading->runs.isEmpty() ? 0 : 1;
        } else if (const auto *list = block.as<ListBlock>()) {
            for (const ListItem &item : list->items)
                addShape(item.blocks, counts);
        } else if (const auto *quote = block.as<Quote>()) {
            addShape(quote->blocks, counts);
        } else if (const auto *table = block.as<Table>()) {
            for (const TableRow &row : table->rows) {
                for (const TableCell &cell : row.cells)
                    addShape(cell.blocks, counts);
            }
        } else if (block.as<Figure>()) {
            ++counts.pictures;
        }
    }
}

int divided(int number, int by) { return (number + by - 1) / by; }

} // namespace

TextCounts countsOf(QStringView text)
{
    constexpr char32_t joiner = 0x200D;
    TextCounts counts;
    bool inWord = false;
    bool joined = false; // the next character belongs to the one before it: 👨‍👩‍👧 is one
    for (qsizetype i = 0; i < text.size();) {
        const bool apostrophe = isApostrophe(text, i);
        const char32_t codePoint = takeCodePoint(text, i);
        const int width = codePointWidth(codePoint);
        if (codePoint == joiner) {
            joined = true;
            continue;
        }
        if (QChar::isSpace(codePoint)) {
            inWord = false;
        } else if (width > 0 && !joined && !isSkinTone(codePoint)) {
            const bool wide = width == 2 && !apostrophe;
            counts.wide += wide ? 1 : 0;
            counts.latinWords += wide || inWord ? 0 : 1;
            counts.characters += 1;
            counts.punctuation += QChar::isPunct(codePoint) ? 1 : 0;
            inWord = !wide;
        }
        joined = false;
    }
    return counts;
}

TextCounts countsOf(const Blocks &blocks)
{
    TextCounts counts = countsOf(plainText(blocks));
    addShape(blocks, counts);
    return counts;
}

int readingMinutes(const TextCounts &counts)
{
    if (counts.characters == 0)
        return 0;
    return divided(counts.wide * latinWordsAMinute + counts.latinWords * wideAMinute, wideAMinute * latinWordsAMinute);
}

int codePoints(QStringView text)
{
    return int(std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isLowSurrogate(); }));
}

} // namespace gaoqian
