#include "editor/compare/comparetext.h"

#include "editor/compare/comparetable.h"
#include "editor/document/documentformat.h"
#include "editor/document/editblock.h"
#include "editor/drawing/textlook.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CompareText)
};

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

QString figureNote(const Change &change)
{
    switch (change.fate) {
    case ChangeKind::Added:
        return Tr::tr("Picture added");
    case ChangeKind::Removed:
        return Tr::tr("Picture removed");
    case ChangeKind::Changed:
        return isOtherPicture(change) ? Tr::tr("Picture replaced") : Tr::tr("The same picture, its words or its size changed");
    default:
        return {};
    }
}

QString moveNote(const Change &change)
{
    if (change.fate == ChangeKind::MovedAway)
        return change.after > change.before ? Tr::tr("Moved from here further down") : Tr::tr("Moved from here further up");
    return change.after > change.before ? Tr::tr("Moved here from further up") : Tr::tr("Moved here from further down");
}

QString coverNote(const FieldChange &change)
{
    if (change.before.isEmpty())
        return Tr::tr("chosen");
    return change.after.isEmpty() ? Tr::tr("taken away") : Tr::tr("changed");
}

/// Fields whose text means something to the program only.
bool isSecret(Field field) { return field == Field::Cover || field == Field::CoverWide || field == Field::CoverSquare; }

} // namespace

CompareText::CompareText(QTextDocument &document, const QPalette &palette) : m_document(document), m_palette(palette) {}

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
        m_cursor.insertText(fieldText(change.field) + u"\u2003"_s, noteFormat());
        if (isSecret(change.field))
            m_cursor.insertText(coverNote(change), bodyFormat());
        else
            insertPieces(change.pieces, bodyFormat());
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
    QTextCharFormat format = noteFormat();
    format.setAnchor(true);
    format.setAnchorHref(foldScheme + QString::number(stretch));
    format.setForeground(m_palette.color(QPalette::Link));
    m_cursor.insertText(Tr::tr("%n part(s) unchanged: show", nullptr, count), format);
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
            writeNote(change.fate == ChangeKind::Added ? Tr::tr("Divider added") : Tr::tr("Divider removed"), depth);
        startBlock(depth);
        m_cursor.insertText(QString(QChar::ObjectReplacementCharacter), dividerFormat());
    }
}

void CompareText::writeText(const Change &change, int depth)
{
    if (change.fate == ChangeKind::Changed && onlyFormatting(change))
        writeNote(Tr::tr("The same words in other formatting"), depth);
    QTextCharFormat format = bodyFormat();
    const auto *heading = shown(change).as<Heading>();
    if (heading) {
        format.setFontWeight(QFont::Bold);
        format.setFontPointSize(m_document.defaultFont().pointSizeF() * (heading->level == 2 ? 1.2 : 1.1));
    }
    startBlock(depth, heading ? spaceBelow : 0);
    if (!m_bullet.isEmpty())
        m_cursor.insertText(std::exchange(m_bullet, QString()), noteFormat());
    if (!change.label.isEmpty()) {
        insertPieces(change.label, noteFormat());
        m_cursor.insertText(u"\u2003"_s, format);
    }
    if (change.fate == ChangeKind::Same)
        insertRuns(heading ? heading->runs : change.to.as<Paragraph>()->runs, format);
    else
        insertPieces(change.text, change.fate == ChangeKind::MovedAway ? noteFormat() : format);
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
            m_cursor.insertText(picture.address, noteFormat());
    };
    startBlock(depth);
    if (isOtherPicture(change)) {
        insertPicture(change.from);
        m_cursor.insertText(u" → "_s, bodyFormat());
    }
    insertPicture(shown(change));
    if (!change.text.isEmpty()) {
        startBlock(depth);
        insertPieces(change.text, bodyFormat());
    }
    if (hasChangedWords(change.alt)) {
        startBlock(depth);
        m_cursor.insertText(Tr::tr("Read to those who cannot see it:") + u' ', noteFormat());
        insertPieces(change.alt, bodyFormat());
    }
}

void CompareText::writeItems(const Change &change, int depth)
{
    if (change.fate == ChangeKind::Changed && onlyFormatting(change))
        writeNote(Tr::tr("The same words in other formatting"), depth);
    const bool ordered = shown(change).as<ListBlock>()->ordered;
    for (const Change &item : change.inner) {
        const int number = (item.after >= 0 ? item.after : item.before) + 1;
        m_bullet = ordered ? Tr::tr("%1.", "number of a list item").arg(number) + u' ' : u"• "_s;
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
        writeNote(change.fate == ChangeKind::Added ? Tr::tr("Table added") : Tr::tr("Table removed"), depth);
    else if (change.fate == ChangeKind::Changed && onlyFormatting(change))
        writeNote(Tr::tr("The same words in other formatting"), depth);
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
            m_cursor.insertText(Tr::tr("%n row(s) not shown", nullptr, compared.leftOut), noteFormat());
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
    m_cursor.insertText(note, noteFormat());
}

void CompareText::insertRuns(const Runs &runs, const QTextCharFormat &base)
{
    for (const Run &run : runs) {
        QTextCharFormat format = base;
        format.merge(charFormat(run));
        if (!run.link.isEmpty())
            format.setForeground(m_palette.color(QPalette::Link));
        else if (!run.colour.isEmpty())
            format.setForeground(emphasisColour(run.colour, m_palette));
        m_cursor.insertText(run.text, format);
    }
}

void CompareText::insertPieces(const TextDiff &pieces, const QTextCharFormat &base)
{
    for (const DiffPart &piece : pieces)
        m_cursor.insertText(QString(piece.text).replace(u'\n', QChar::LineSeparator), pieceFormat(piece.kind, base));
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

QTextCharFormat CompareText::pieceFormat(DiffPart::Kind kind, QTextCharFormat format) const
{
    const auto ground = [this](QColor colour) {
        colour.setAlpha(m_palette.color(QPalette::Base).lightness() < 128 ? 48 : 26);
        return colour;
    };
    switch (kind) {
    case DiffPart::Kept:
        break;
    case DiffPart::Restyled:
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        break;
    case DiffPart::Removed:
        format.setForeground(emphasisColour(u"red"_s, m_palette));
        format.setBackground(ground(emphasisColour(u"red"_s, m_palette)));
        format.setFontStrikeOut(true);
        break;
    case DiffPart::Added:
        format.setForeground(emphasisColour(u"green"_s, m_palette));
        format.setBackground(ground(emphasisColour(u"green"_s, m_palette)));
        format.setFontUnderline(true);
        break;
    }
    return format;
}

QTextCharFormat CompareText::bodyFormat() const
{
    QTextCharFormat format;
    format.setForeground(m_palette.color(QPalette::Text));
    return format;
}

QTextCharFormat CompareText::noteFormat() const
{
    QTextCharFormat format;
    format.setForeground(mutedColour(m_palette));
    format.setFontPointSize(m_document.defaultFont().pointSizeF() * captionScale);
    return format;
}

} // namespace gaoqian
