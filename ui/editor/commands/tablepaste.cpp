#include "editor/commands/tablepaste.h"

#include "article/normalise.h"
#include "editor/commands/tablecommands.h"

#include <QMimeData>

namespace gaoqian {

namespace {

using Line = QStringList;

/// Where the closing quotation mark of the cell is that begins at `from`; -1 where it is no quoted one.
qsizetype closingQuote(const QString &text, qsizetype from)
{
    if (from >= text.size() || text.at(from) != u'"')
        return -1;
    for (qsizetype at = from + 1; at < text.size(); ++at) {
        if (text.at(at) != u'"')
            continue;
        const bool doubled = at + 1 < text.size() && text.at(at + 1) == u'"';
        if (doubled) {
            ++at;
            continue;
        }
        const bool ends = at + 1 == text.size() || text.at(at + 1) == u'\t' || text.at(at + 1) == u'\n';
        return ends ? at : -1;
    }
    return -1;
}

QList<Line> linesOf(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    while (text.endsWith(u'\n'))
        text.chop(1);
    QList<Line> lines{Line()};
    for (qsizetype at = 0;;) {
        QString cell;
        if (const qsizetype quote = closingQuote(text, at); quote >= 0) {
            cell = text.mid(at + 1, quote - at - 1).replace(QStringLiteral("\"\""), QStringLiteral("\""));
            at = quote + 1;
        } else {
            const qsizetype from = at;
            while (at < text.size() && text.at(at) != u'\t' && text.at(at) != u'\n')
                ++at;
            cell = text.mid(from, at - from);
        }
        lines.last().append(cell);
        if (at >= text.size())
            return lines;
        if (text.at(at++) == u'\n')
            lines.append(Line());
    }
}

bool isTable(const QList<Line> &lines)
{
    const qsizetype columns = lines.constFirst().size();
    const bool even = std::all_of(lines.begin(), lines.end(), [columns](const Line &line) { return line.size() == columns; });
    const bool begins = std::any_of(lines.begin(), lines.end(), [](const Line &line) { return !line.constFirst().isEmpty(); });
    return columns > 1 && even && begins && lines.size() * columns <= mostPlaces;
}

const Table *onlyTable(const Blocks &blocks)
{
    const Table *table = nullptr;
    for (const Block &block : blocks) {
        const auto *paragraph = block.as<Paragraph>();
        if (paragraph && paragraph->runs.isEmpty())
            continue; // what other programs put around a table
        if (table || !block.as<Table>())
            return nullptr;
        table = block.as<Table>();
    }
    return table;
}

} // namespace

std::optional<Table> tableFromText(const QString &text)
{
    if (!text.contains(u'\t'))
        return std::nullopt;
    const QList<Line> lines = linesOf(text);
    if (!isTable(lines))
        return std::nullopt;
    Table table;
    for (const Line &line : lines) {
        TableRow row;
        for (const QString &cell : line)
            row.cells.append({{Paragraph{.runs = normalised(Runs{Run{.text = cell.trimmed()}})}}, 1, 1});
        table.rows.append(row);
    }
    return table;
}

std::optional<Table> tableFromText(const QMimeData &data)
{
    return data.hasText() && !data.hasHtml() ? tableFromText(data.text()) : std::nullopt;
}

bool pasteIntoCells(QTextCursor &cursor, const Blocks &blocks)
{
    const Table *table = onlyTable(blocks);
    return table && fillCells(cursor, *table);
}

} // namespace gaoqian
