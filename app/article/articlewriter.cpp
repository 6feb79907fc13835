#include "article/articlewriter.h"

#include "article/jsonnames.h"

#include <QJsonArray>

namespace gaoqian::json {

namespace {

using Name = QLatin1String;

void put(QJsonObject &object, Name name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(name, value);
}

void put(QJsonObject &object, Name name, const QStringList &values)
{
    if (!values.isEmpty())
        object.insert(name, QJsonArray::fromStringList(values));
}

void put(QJsonObject &object, Name name, const QJsonArray &values)
{
    if (!values.isEmpty())
        object.insert(name, values);
}

/// `usual` is the value that goes without saying.
void put(QJsonObject &object, Name name, int value, int usual)
{
    if (value != usual)
        object.insert(name, value);
}

void put(QJsonObject &object, Name name, bool value)
{
    if (value)
        object.insert(name, true);
}

void put(QJsonObject &object, Name name, const Crop &crop)
{
    if (!crop.isNull())
        object.insert(name, QJsonArray{crop.left, crop.top, crop.width, crop.height});
}

QJsonArray written(const Blocks &blocks);

QJsonArray written(const Runs &runs)
{
    QJsonArray array;
    for (const Run &run : runs) {
        QJsonObject object;
        put(object, Name("text"), run.text);
        QJsonArray styles;
        for (const StyleName &known : styleNames) {
            if (run.styles.testFlag(known.style))
                styles.append(known.name);
        }
        put(object, Name("styles"), styles);
        put(object, Name("link"), run.link);
        put(object, Name("colour"), run.colour);
        array.append(object);
    }
    return array;
}

QJsonObject ofKind(Name kind) { return {{Name("kind"), kind}}; }

QJsonObject written(const Paragraph &paragraph)
{
    QJsonObject object = ofKind(Name("paragraph"));
    put(object, Name("runs"), written(paragraph.runs));
    for (const AlignName &known : alignNames) {
        if (paragraph.align == known.align)
            object.insert(Name("align"), known.name);
    }
    put(object, Name("indent"), paragraph.indent, 0);
    put(object, Name("lead"), paragraph.lead);
    return object;
}

QJsonObject written(const Heading &heading)
{
    QJsonObject object = ofKind(Name("heading"));
    put(object, Name("level"), heading.level, 0);
    put(object, Name("label"), heading.label);
    put(object, Name("runs"), written(heading.runs));
    return object;
}

QJsonObject written(const ListBlock &list)
{
    QJsonObject object = ofKind(Name("list"));
    put(object, Name("ordered"), list.ordered);
    QJsonArray items;
    for (const ListItem &item : list.items)
        items.append(written(item.blocks));
    put(object, Name("items"), items);
    return object;
}

QJsonObject written(const Quote &quote)
{
    QJsonObject object = ofKind(Name("quote"));
    put(object, Name("blocks"), written(quote.blocks));
    return object;
}

QJsonObject written(const Figure &figure)
{
    QJsonObject object = ofKind(Name("figure"));
    put(object, Name("asset"), figure.asset);
    put(object, Name("alt"), figure.alt);
    put(object, Name("caption"), written(figure.caption));
    put(object, Name("width"), figure.width, 0);
    put(object, Name("address"), figure.address);
    return object;
}

QJsonObject written(const TableCell &cell)
{
    QJsonObject object;
    put(object, Name("blocks"), written(cell.blocks));
    put(object, Name("columnSpan"), cell.columnSpan, 1);
    put(object, Name("rowSpan"), cell.rowSpan, 1);
    return object;
}

QJsonObject written(const Table &table)
{
    QJsonObject object = ofKind(Name("table"));
    put(object, Name("headerRows"), table.headerRows, 0);
    QJsonArray rows;
    for (const TableRow &row : table.rows) {
        QJsonArray cells;
        for (const TableCell &cell : row.cells)
            cells.append(written(cell));
        QJsonObject rowObject;
        put(rowObject, Name("cells"), cells);
        rows.append(rowObject);
    }
    put(object, Name("rows"), rows);
    return object;
}

QJsonObject written(const Divider &) { return ofKind(Name("divider")); }

QJsonArray written(const Blocks &blocks)
{
    QJsonArray array;
    for (const Block &block : blocks)
        array.append(std::visit([](const auto &kind) { return written(kind); }, block.value));
    return array;
}

} // namespace

QJsonObject writtenContent(const Article &article)
{
    QJsonObject object;
    put(object, Name("channel"), article.channel);
    put(object, Name("kicker"), article.kicker);
    put(object, Name("title"), article.title);
    put(object, Name("subtitle"), article.subtitle);
    put(object, Name("source"), article.source);
    put(object, Name("sourceUrl"), article.sourceUrl);
    put(object, Name("collector"), article.collector);
    put(object, Name("authors"), article.authors);
    put(object, Name("date"), article.date.toString(Qt::ISODate));
    put(object, Name("keywords"), article.keywords);
    put(object, Name("summary"), article.summary);
    put(object, Name("cover"), article.cover);
    put(object, Name("coverWide"), article.coverWide);
    put(object, Name("coverSquare"), article.coverSquare);
    QJsonArray credits;
    for (const OriginCredit &credit : article.originCredits) {
        QJsonObject line;
        put(line, Name("role"), credit.role);
        put(line, Name("names"), credit.names);
        credits.append(line);
    }
    put(object, Name("originCredits"), credits);
    put(object, Name("body"), written(article.body));
    return object;
}

QJsonObject writtenArticle(const Article &normal, QJsonObject content)
{
    content.insert(Name("schema"), json::schema);
    put(content, Name("id"), normal.id);
    return content;
}

} // namespace gaoqian::json
