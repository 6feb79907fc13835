#include "intake/html/table.h"

#include "article/normalise.h"
#include "intake/core/limits.h"

namespace gaoqian {

namespace {

bool isCell(HtmlTag tag) { return tag == HtmlTag::Td || tag == HtmlTag::Th; }

int span(const HtmlNode &cell, const char *name, int whenZero, int most)
{
    bool isNumber = false;
    const int number = cell.attribute(name).trimmed().toInt(&isNumber);
    if (!isNumber || number < 0)
        return 1;
    return number == 0 ? whenZero : std::min(number, most);
}

HtmlRow rowOf(const HtmlNode &node, QList<HtmlNode> &others)
{
    HtmlRow row;
    int column = 0;
    for (int i = 0; i < node.childCount(); ++i) {
        const HtmlNode child = node.child(i);
        if (!isCell(child.tag())) {
            others.append(child);
            continue;
        }
        const int room = limits::tableColumns - column;
        // A row span of 0 reaches to the table's end; normalising cuts every span there.
        HtmlCell cell{.node = child,
                      .columnSpan = span(child, "colspan", 1, std::max(room, 1)),
                      .rowSpan = span(child, "rowspan", 65534, 65534),
                      .beyond = room <= 0};
        column += cell.columnSpan;
        row.cells.append(cell);
    }
    return row;
}

bool isHeading(const HtmlRow &row)
{
    return !row.cells.isEmpty() &&
           std::all_of(row.cells.cbegin(), row.cells.cend(), [](const HtmlCell &cell) { return cell.node.tag() == HtmlTag::Th; });
}

} // namespace

HtmlTable tableIn(const HtmlNode &table)
{
    HtmlTable found;
    QList<HtmlRow> head;
    QList<HtmlRow> foot;
    const auto addRows = [&](const HtmlNode &section, QList<HtmlRow> &rows) {
        for (int i = 0; i < section.childCount(); ++i) {
            const HtmlNode child = section.child(i);
            if (child.tag() == HtmlTag::Tr)
                rows.append(rowOf(child, found.others));
            else
                found.others.append(child);
        }
    };
    for (int i = 0; i < table.childCount(); ++i) {
        const HtmlNode child = table.child(i);
        switch (child.tag()) {
        case HtmlTag::Thead:
            addRows(child, head);
            break;
        case HtmlTag::Tfoot:
            addRows(child, foot);
            break;
        case HtmlTag::Tbody:
            addRows(child, found.rows);
            break;
        case HtmlTag::Tr:
            found.rows.append(rowOf(child, found.others));
            break;
        case HtmlTag::Col:
        case HtmlTag::Colgroup:
            break;
        default:
            found.others.append(child);
        }
    }
    found.headerRows = int(head.size());
    found.rows = head + found.rows + foot;
    if (found.headerRows == 0) {
        while (found.headerRows < found.rows.size() && isHeading(found.rows[found.headerRows]))
            ++found.headerRows;
    }
    return found;
}

} // namespace gaoqian
