#include "editor/compare/comparetext.h"

#include "editor/compare/changewords.h"
#include "editor/compare/comparetable.h"
#include "editor/document/documentformat.h"
#include "editor/document/editblock.h"

#include <QDeadlineTimer>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// Unchanged blocks that stay in sight beside a change, so that it is read in its place.
constexpr int context = 1;

/// A stretch is worth folding from this many blocks on.
constexpr int leastFolded = 3;

constexpr int figurePercent = 30; // of the column
constexpr qreal depthIndent = 24;
constexpr qreal spaceBelow = 8;

const QLatin1StringView foldScheme("unchanged:");

const Block &shown(const Change &change)
{
    return change.after >= 0 && change.fate != ChangeKind::MovedAway ? change.to : change.from;
}

/// Fields whose text means something to the program only.
bool isSecret(Field field) { return field == Field::Cover || field == Field::CoverWide || field == Field::CoverSquare; }

} // namespace

CompareText::CompareText(QTextDocument &document, const QPalette &palette) :
    m_document(document), m_palette(palette), m_ink(palette, document.defaultFont().pointSizeF())
{}

int CompareText::stretchOf(const QString &address)
{
    bool ok = false;
    const int stretch = address.startsWith(foldScheme) ? QStringView(address).sliced(foldScheme.size()).toInt(&ok) : -1;
    return ok ? stretch : -1;
}

QList<CompareText::Stretch> CompareText::foldable(const QList<Change> &body)
{
    QList<Stretch> stretches;
    const int count = int(body.size());
    for (int begin = 0; begin < count;) {
        int end = begin;
        while (end < count && body[end].fate == ChangeKind::Same)
            ++end;
        const Stretch stretch{begin == 0 ? begin : begin + context, end == count ? end : end - context};
        if (stretch.to - stretch.from >= leastFolded)
            stretches.append(stretch);
        begin = std::max(end, begin + 1);
    }
    return stretches;
}

void CompareText::begin(const Comparison &comparison, const QSet<int> &unfolded)
{
    m_whole = false;
    m_unfolded = unfolded;
    begin(comparison);
}

void CompareText::beginWhole(const Comparison &comparison)
{
    m_whole = true;
    begin(comparison);
}

void CompareText::begin(const Comparison &comparison)
{
    m_document.clear();
    m_ink = CompareInk(m_palette, m_document.defaultFont().pointSizeF());
    m_cursor = QTextCursor(&m_document);
    m_fresh = true;
    m_places.clear();
    m_body = comparison.body;
    m_stretches = foldable(m_body);
    m_next = 0;
    m_nextStretch = 0;
    m_rewriting = false;
    const EditBlock step(m_cursor);
    writeFields(comparison.fields);
}

void CompareText::goOn(int milliseconds)
{
    constexpr int together = 16; // laying out costs more than writing, so the clock is looked at when both are done
    const QDeadlineTimer deadline(milliseconds < 0 ? QDeadlineTimer(QDeadlineTimer::Forever) : QDeadlineTimer(milliseconds));
    while (!isDone() && !deadline.hasExpired()) {
        const EditBlock step(m_cursor);
        for (int i = 0; !isDone() && (i < together || milliseconds < 0); ++i)
            writeNext();
    }
}

void CompareText::writeFields(const QList<FieldChange> &fields)
{
    for (const FieldChange &change : fields) {
        startBlock(0);
        const int from = m_cursor.position();
        m_cursor.insertText(fieldText(change.field) + u"\u2003"_s, m_ink.note());
        if (isSecret(change.field))
            m_cursor.insertText(coverNote(change), m_ink.body());
        else
            insertPieces(change.pieces, m_ink.body());
        notePlace(from);
    }
    if (!fields.isEmpty()) {
        startBlock(0);
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), dividerFormat());
    }
}

void CompareText::writeNext()
{
    if (m_nextStretch < m_stretches.size() && m_stretches[m_nextStretch].from == m_next) {
        const int stretch = m_nextStretch++;
        if (isFolded(stretch)) {
            writeFold(stretch, m_stretches[stretch].to - m_next);
            m_next = m_stretches[stretch].to;
            m_rewriting = false;
            return;
        }
    }
    const Change &change = m_body.at(m_next++);
    const int from = m_cursor.position() + (m_fresh ? 0 : 1);
    writeBlock(change, 0);
    const bool rewritten = change.fate == ChangeKind::Added || change.fate == ChangeKind::Removed;
    if (rewritten && m_rewriting)
        m_places.last().to = m_cursor.position();
    else if (change.fate != ChangeKind::Same)
        notePlace(from);
    m_rewriting = rewritten;
}

void CompareText::writeFold(int stretch, int count)
{
    startBlock(0);
    QTextCharFormat format = m_ink.link(m_ink.note());
    format.setAnchor(true);
    format.setAnchorHref(foldScheme + QString::number(stretch));
    m_cursor.insertText(ChangeWords::tr("%n part(s) unchanged: show", nullptr, count), format);
}

void CompareText::writeBlock(const Change &change, int depth)
{
    const bool moved = change.fate == ChangeKind::MovedAway || change.fate == ChangeKind::MovedHere;
    if (moved)
        writeNote(moveNote(change), depth);
    const Block &block = shown(change);
    if (block.as<Paragraph>() || block.as<Heading>()) {
        writeText(change, depth);
    } else if (block.as<Figure>()) {
        writeFigure(change, depth);
    } else if (block.as<ListBlock>()) {
        writeItems(change, depth);
    } else if (block.as<Quote>()) {
        writeQuote(change, depth);
    } else if (block.as<Table>()) {
        writeTable(change, depth);
    } else {
        if (change.fate == ChangeKind::Added || change.fate == ChangeKind::Removed)
            writeNote(change.fate == ChangeKind::Added ? ChangeWords::tr("Divider added") : ChangeWords::tr("Divider removed"),
                      depth);
        startBlock(depth);
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), dividerFormat());
    }
}

void CompareText::writeText(const Change &change, int depth)
{
    if (change.fate == ChangeKind::Changed && onlyFormatting(change))
        writeNote(ChangeWords::tr("The same words in other formatting"), depth);
    const auto *heading = shown(change).as<Heading>();
    const QTextCharFormat format = heading ? m_ink.heading(heading->level) : m_ink.body();
    startBlock(depth, heading ? spaceBelow : 0);
    if (!m_bullet.isEmpty())
        m_cursor.insertText(std::exchange(m_bullet, QString()), m_ink.note());
    if (!change.label.isEmpty()) {
        insertPieces(change.label, m_ink.note());
        m_cursor.insertText(u"\u2003"_s, format);
    }
    if (change.fate == ChangeKind::Same)
        insertRuns(heading ? heading->runs : change.to.as<Paragraph>()->runs, format);
    else
        insertPieces(change.text, change.fate == ChangeKind::MovedAway ? m_ink.note() : format);
}

void CompareText::writeFigure(const Change &change, int depth)
{
    if (const QString note = figureNote(change); !note.isEmpty())
        writeNote(note, depth);
    const auto insertPicture = [&](const Block &block) {
        Figure picture = *block.as<Figure>();
        picture.width = figurePercent;
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), figureFormat(picture));
        if (!picture.address.isEmpty())
            m_cursor.insertText(picture.address, m_ink.note());
    };
    startBlock(depth);
    if (isOtherPicture(change)) {
        insertPicture(change.from);
        m_cursor.insertText(u" → "_s, m_ink.body());
    }
    insertPicture(shown(change));
    if (!change.text.isEmpty()) {
        startBlock(depth);
        insertPieces(change.text, m_ink.body());
    }
    if (hasChangedWords(change.alt)) {
        startBlock(depth);
        m_cursor.insertText(ChangeWords::tr("Read to those who cannot see it:") + u' ', m_ink.note());
        insertPieces(change.alt, m_ink.body());
    }
}

void CompareText::writeItems(const Change &change, int depth)
{
    if (change.fate == ChangeKind::Changed && onlyFormatting(change))
        writeNote(ChangeWords::tr("The same words in other formatting"), depth);
    const bool ordered = shown(change).as<ListBlock>()->ordered;
    for (const Change &item : change.inner) {
        const int number = (item.after >= 0 ? item.after : item.before) + 1;
        m_bullet = ordered ? ChangeWords::tr("%1.", "number of a list item").arg(number) + u' ' : u"• "_s;
        for (const Change &block : item.inner)
            writeBlock(block, depth + 1);
        m_bullet.clear();
    }
}

void CompareText::writeQuote(const Change &change, int depth)
{
    for (const Change &block : change.inner)
        writeBlock(block, depth + 1);
}

void CompareText::writeTable(const Change &change, int depth)
{
    if (change.fate == ChangeKind::Added || change.fate == ChangeKind::Removed)
        writeNote(change.fate == ChangeKind::Added ? ChangeWords::tr("Table added") : ChangeWords::tr("Table removed"), depth);
    else if (change.fate == ChangeKind::Changed && onlyFormatting(change))
        writeNote(ChangeWords::tr("The same words in other formatting"), depth);
    const ComparedTable compared = comparedTable(change);
    QTextTableFormat format;
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(QColor(128, 128, 128, 150)); // seen on light and on dark
    format.setCellPadding(6);
    format.setLeftMargin(depth * depthIndent);
    format.setBottomMargin(spaceBelow);
    QTextTable *table = m_cursor.insertTable(int(compared.rows.size()), compared.columns, format);
    for (int row = 0; row < compared.rows.size(); ++row)
        writeRow(*table, row, compared.rows[row]);
    m_cursor = table->lastCursorPosition();
    m_cursor.movePosition(QTextCursor::NextBlock);
    m_fresh = true;
}

void CompareText::writeRow(QTextTable &table, int row, const ComparedRow &compared)
{
    if (!compared.row) {
        table.mergeCells(row, 0, 1, table.columns());
        m_cursor = table.cellAt(row, 0).firstCursorPosition();
        if (compared.leftOut > 0)
            m_cursor.insertText(ChangeWords::tr("%n row(s) not shown", nullptr, compared.leftOut), m_ink.note());
        return;
    }
    for (const ComparedCell &cell : compared.cells) {
        if (cell.columnSpan > 1)
            table.mergeCells(row, cell.column, 1, cell.columnSpan);
        QTextTableCell place = table.cellAt(row, cell.column);
        if (compared.header) {
            QTextTableCellFormat header;
            header.setBackground(QColor(128, 128, 128, 40));
            place.setFormat(header);
        }
        m_cursor = place.firstCursorPosition();
        m_fresh = true;
        for (const Change &block : cell.cell->inner)
            writeBlock(block, 0);
    }
}

void CompareText::writeNote(const QString &note, int depth)
{
    startBlock(depth);
    QTextBlockFormat close = m_cursor.blockFormat();
    close.setBottomMargin(0);
    m_cursor.setBlockFormat(close);
    m_cursor.insertText(note, m_ink.note());
}

void CompareText::insertRuns(const Runs &runs, const QTextCharFormat &base)
{
    for (const Run &run : runs)
        m_cursor.insertText(run.text, m_ink.run(run, base));
}

void CompareText::insertPieces(const TextDiff &pieces, const QTextCharFormat &base)
{
    for (const DiffPart &piece : pieces)
        m_cursor.insertText(QString(piece.text).replace(u'\n', QChar::LineSeparator), m_ink.piece(piece.kind, base));
}

void CompareText::startBlock(int depth, qreal above)
{
    QTextBlockFormat format;
    format.setLeftMargin(depth * depthIndent);
    format.setTopMargin(above);
    format.setBottomMargin(m_cursor.currentTable() ? 0 : spaceBelow);
    format.setLineHeight(140, QTextBlockFormat::ProportionalHeight);
    if (m_fresh)
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format, QTextCharFormat());
    m_fresh = false;
}

void CompareText::notePlace(int from) { m_places.append({from, m_cursor.position()}); }

} // namespace gaoqian
