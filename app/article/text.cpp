#include "article/text.h"

#include "article/counts.h"

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

QList<Figure> figuresOf(const Blocks &blocks)
{
    QList<Figure> figures;
    walk(
        blocks, [](const QString &) {}, [&](const Figure &figure) { figures.append(figure); });
    return figures;
}

QList<Figure> unfetchedPictures(const Blocks &blocks)
{
    QList<Figure> figures = figuresOf(blocks);
    figures.removeIf([](const Figure &figure) { return figure.address.isEmpty(); });
    return figures;
}

int figuresWithoutAlt(const Blocks &blocks)
{
    const QList<Figure> figures = figuresOf(blocks);
    return int(std::count_if(figures.cbegin(), figures.cend(), [](const Figure &figure) { return figure.alt.isEmpty(); }));
}

int wordCount(QStringView text) { return countsOf(text).words(); }

int wordCount(const Blocks &blocks) { return wordCount(plainText(blocks)); }

} // namespace gaoqian
