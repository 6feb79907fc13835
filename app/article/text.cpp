#include "article/text.h"

#include "base/displaywidth.h"

#include <QSet>

namespace gaoqian {

namespace {

/// Calls `line(text)` for every line that the blocks show, and `figure(figure)` for every figure, in reading order.
template <typename Line, typename ForFigure> void walk(const Blocks &blocks, const Line &line, const ForFigure &forFigure)
{
    for (const Block &block : blocks) {
        if (const auto *paragraph = block.as<Paragraph>()) {
            line(plainText(paragraph->runs));
        } else if (const auto *heading = block.as<Heading>()) {
            line(heading->label);
            line(plainText(heading->runs));
        } else if (const auto *list = block.as<ListBlock>()) {
            for (const ListItem &item : list->items)
                walk(item.blocks, line, forFigure);
        } else if (const auto *quote = block.as<Quote>()) {
            walk(quote->blocks, line, forFigure);
        } else if (const auto *figure = block.as<Figure>()) {
            forFigure(*figure);
            line(plainText(figure->caption));
        } else if (const auto *table = block.as<Table>()) {
            for (const TableRow &row : table->rows) {
                for (const TableCell &cell : row.cells)
                    walk(cell.blocks, line, forFigure);
            }
        }
    }
}

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

} // namespace

QString plainText(const Runs &runs)
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

QString plainText(const Blocks &blocks, const QString &separator)
{
    QString text;
    const auto addLine = [&](QString line) {
        if (line.isEmpty())
            return;
        if (!text.isEmpty())
            text += separator;
        text += line.replace(QChar(QChar::LineSeparator), separator);
    };
    walk(blocks, addLine, [](const Figure &) {});
    return text;
}

QStringList assetsOf(const Article &article)
{
    QStringList assets;
    QSet<QString> seen;
    const auto add = [&](const QString &asset) {
        if (!asset.isEmpty() && !seen.contains(asset)) {
            seen.insert(asset);
            assets.append(asset);
        }
    };
    walk(
        article.body, [](const QString &) {}, [&](const Figure &figure) { add(figure.asset); });
    add(article.cover);
    return assets;
}

int wordCount(QStringView text)
{
    constexpr char32_t joiner = 0x200D;
    int count = 0;
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
        } else if (width == 2 && !apostrophe) {
            const bool skinTone = codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
            count += joined || skinTone ? 0 : 1;
            inWord = false;
        } else if (width > 0) {
            count += inWord || joined ? 0 : 1;
            inWord = true;
        }
        joined = false;
    }
    return count;
}

int wordCount(const Blocks &blocks) { return wordCount(plainText(blocks)); }

} // namespace gaoqian
