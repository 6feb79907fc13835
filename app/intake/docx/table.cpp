#include "intake/docx/table.h"

#include "intake/core/limits.h"

namespace gaoqian {

namespace {

void addInside(pugi::xml_node node, std::string_view name, int depth, QList<pugi::xml_node> &found)
{
    for (pugi::xml_node each = node.first_child(); each; each = each.next_sibling()) {
        const std::string_view eachName = ooxml::nameOf(each);
        if (eachName == name)
            found.append(each);
        else if (depth < limits::xmlDepth && eachName != "tbl" && eachName != "p" && eachName != "tc" && eachName != "tr" &&
                 eachName != "del" && eachName != "moveFrom" && !eachName.ends_with("Pr"))
            addInside(each, name, depth + 1, found);
    }
}

class TableMaker {
public:
    explicit TableMaker(const std::function<Blocks(pugi::xml_node)> &readCell) : m_readCell(readCell) {}

    Table table;

    void addRow(pugi::xml_node row)
    {
        m_row = TableRow();
        m_stillOpen.clear();
        const pugi::xml_node properties = ooxml::child(row, "trPr");
        m_column = 0;
        addGap(ooxml::number(ooxml::value(properties, "gridBefore"), 0));
        for (pugi::xml_node cell : docxRowCells(row))
            addCell(cell);
        addGap(ooxml::number(ooxml::value(properties, "gridAfter"), 0));
        m_open = std::exchange(m_stillOpen, {});
        table.rows.append(std::exchange(m_row, {}));
    }

private:
    struct OpenCell {
        qsizetype row = -1;
        qsizetype cell = -1;
    };

    /// Columns that a row leaves out at its beginning or end.
    void addGap(int columns)
    {
        columns = std::clamp(columns, 0, limits::tableColumns - std::min(m_column, limits::tableColumns));
        if (columns > 0)
            m_row.cells.append(TableCell{{Paragraph()}, columns, 1});
        m_column += columns;
    }

    void addCell(pugi::xml_node cell)
    {
        const pugi::xml_node properties = ooxml::child(cell, "tcPr");
        const int span = std::clamp(ooxml::number(ooxml::value(properties, "gridSpan"), 1), 1, limits::tableColumns);
        const pugi::xml_node merge = ooxml::child(properties, "vMerge");
        const bool goesOn = merge && ooxml::attribute(merge, "val") != "restart";
        const pugi::xml_node sideways = ooxml::child(properties, "hMerge"); // of old files
        const bool joinsLeft = sideways && ooxml::attribute(sideways, "val") != "restart";
        Blocks blocks = m_readCell(cell);
        if (const OpenCell above = m_open.value(m_column); goesOn && above.row >= 0) {
            TableCell &start = table.rows[above.row].cells[above.cell];
            start.rowSpan = int(table.rows.size() - above.row) + 1;
            start.blocks += blocks; // Word hides it; we do not lose it
            m_stillOpen.insert(m_column, above);
        } else if ((joinsLeft && !m_row.cells.isEmpty()) || (m_column >= limits::tableColumns && !m_row.cells.isEmpty())) {
            TableCell &left = m_row.cells.last();
            left.columnSpan = joinsLeft ? std::min(left.columnSpan + span, limits::tableColumns) : left.columnSpan;
            left.blocks += blocks;
        } else {
            if (merge)
                m_stillOpen.insert(m_column, {table.rows.size(), m_row.cells.size()});
            m_row.cells.append(TableCell{blocks.isEmpty() ? Blocks{Paragraph()} : std::move(blocks), span, 1});
        }
        m_column += span;
    }

    const std::function<Blocks(pugi::xml_node)> &m_readCell;
    QHash<int, OpenCell> m_open; ///< Vertically merged cells that may go on, by column.
    QHash<int, OpenCell> m_stillOpen;
    TableRow m_row;
    int m_column = 0;
};

bool asksForHeader(pugi::xml_node tableProperties)
{
    const pugi::xml_node look = ooxml::child(tableProperties, "tblLook");
    const std::string_view marked = ooxml::attribute(look, "firstRow");
    const uint bits = QByteArrayView(ooxml::key(ooxml::attribute(look, "val"))).toUInt(nullptr, 16);
    return ooxml::isThere(marked) ? ooxml::isOn(marked) : (bits & 0x0020u) != 0; // ECMA-376 part 1, 17.4.56
}

bool couldHaveHeader(const Table &table)
{
    const QList<TableCell> first = table.rows.isEmpty() ? QList<TableCell>() : table.rows.constFirst().cells;
    return table.rows.size() > 1 && first.size() > 1 &&
           std::all_of(first.cbegin(), first.cend(), [](const TableCell &cell) { return cell.rowSpan == 1; });
}

} // namespace

QList<pugi::xml_node> docxTableRows(pugi::xml_node table)
{
    QList<pugi::xml_node> rows;
    addInside(table, "tr", 0, rows);
    rows.removeIf([](pugi::xml_node row) { return bool(ooxml::child(ooxml::child(row, "trPr"), "del")); });
    return rows;
}

QList<pugi::xml_node> docxRowCells(pugi::xml_node row)
{
    QList<pugi::xml_node> cells;
    addInside(row, "tc", 0, cells);
    return cells;
}

Table docxTable(pugi::xml_node table, const DocxStyles &styles, const std::function<Blocks(pugi::xml_node)> &readCell)
{
    TableMaker maker(readCell);
    bool headersGoOn = true;
    for (pugi::xml_node row : docxTableRows(table)) {
        headersGoOn = headersGoOn && ooxml::toggle(ooxml::child(row, "trPr"), "tblHeader").value_or(false);
        maker.table.headerRows += headersGoOn;
        maker.addRow(row);
    }
    const pugi::xml_node properties = ooxml::child(table, "tblPr");
    if (maker.table.headerRows == 0 && asksForHeader(properties)) {
        const bool shown = styles.hasHeaderRow(ooxml::value(properties, "tblStyle"));
        maker.table.headerRows = shown || couldHaveHeader(maker.table);
    }
    return std::move(maker.table);
}

} // namespace gaoqian
