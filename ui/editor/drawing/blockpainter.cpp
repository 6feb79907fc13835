#include "editor/drawing/blockpainter.h"

#include "editor/commands/figureselection.h"
#include "editor/commands/tablecommands.h"
#include "editor/drawing/bodyscale.h"
#include "editor/drawing/figureplace.h"
#include "editor/drawing/textlook.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextLayout>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(BlockPainter)
};

/// Which item of its list the unit at `index` is, from 1.
int ordinal(const Units &units, qsizetype index, qsizetype depth)
{
    Nesting path = units.at(index).nesting();
    int number = 1;
    while (--index >= 0) {
        const Nesting before = units.at(index).nesting();
        if (!samePath(before, path, depth) || before.size() <= depth || !before.at(depth).sameContainer(path.at(depth)))
            break;
        if (before.at(depth).item != path.at(depth).item)
            ++number;
        path = before;
    }
    return number;
}

/// A disc, a ring, a square, by how deep the list is nested; drawn, because CJK fonts have only a dot.
void drawBullet(QPainter &painter, const QPointF &centre, qreal size, qsizetype deep, const QColor &colour)
{
    const QRectF shape(centre.x() - size / 2, centre.y() - size / 2, size, size);
    painter.setPen(deep % 3 == 1 ? QPen(colour, 1.2) : QPen(Qt::NoPen));
    painter.setBrush(deep % 3 == 1 ? QBrush(Qt::NoBrush) : QBrush(colour));
    if (deep % 3 == 2)
        painter.drawRect(shape);
    else
        painter.drawEllipse(shape);
}

} // namespace

BlockPainter::BlockPainter(const QTextEdit &edit, QPainter &painter) :
    m_edit(edit), m_painter(painter), m_document(*edit.document()), m_scale(shownScale(m_document))
{
    const QPoint scrolled(edit.horizontalScrollBar()->value(), edit.verticalScrollBar()->value());
    m_visible = QRectF(scrolled, edit.viewport()->size());
}

void BlockPainter::paint()
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.translate(-m_visible.topLeft());
    paintUnits(unitsAround(m_document, 0));
    paintSelectedCells();
    m_painter.restore();
}

void BlockPainter::paintUnits(const Units &units)
{
    // units stand below each other, so the first in sight is found by halving; labels and rules reach over a block's own edges
    constexpr qreal reach = 80;
    auto first = std::partition_point(units.begin(), units.end(),
                                      [this](const Unit &unit) { return unitRect(unit).bottom() < m_visible.top() - reach; });
    for (; first != units.end(); ++first) {
        const QRectF rect = unitRect(*first);
        if (rect.top() > m_visible.bottom() + reach)
            break;
        const Place place{units, first - units.begin(), first->block(), rect, first->nesting()};
        for (qsizetype depth = 0; depth < place.nesting.size(); ++depth)
            if (!place.nesting.at(depth).isList())
                paintRule(place, depth);
        if (first->table())
            paintTable(*first->table());
        else if (place.block.layout()->lineCount() > 0)
            paintBlock(place);
    }
}

void BlockPainter::paintTable(const QTextTable &table)
{
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            if (cell.row() == row && cell.column() == column)
                paintUnits(unitsOf(cell));
        }
    }
}

/// Qt marks only the text in them, so that one could not see which empty ones are selected.
void BlockPainter::paintSelectedCells()
{
    const QTextCursor cursor = m_edit.textCursor();
    const std::optional<CellRange> cells = cursor.hasComplexSelection() ? cellsAt(cursor) : std::nullopt;
    if (!cells)
        return;
    const QTextTable &table = *cursor.currentTable();
    QColor ground = m_edit.palette().color(QPalette::Highlight);
    ground.setAlpha(60);
    const qreal padding = table.format().cellPadding() * m_scale;
    for (int row = cells->rows.first; row <= cells->rows.last; ++row) {
        QList<QRectF> rects;
        qreal bottom = 0; // where the highest cell of the row ends, all of them do
        for (int column = 0; column < table.columns(); ++column) {
            const QTextTableCell cell = table.cellAt(row, column);
            QRectF rect;
            for (const Unit &unit : unitsOf(cell))
                rect |= unitRect(unit);
            if (cell.row() + cell.rowSpan() == row + 1)
                bottom = std::max(bottom, rect.bottom());
            const bool begins = cell.column() == column && (cell.row() == row || row == cells->rows.first);
            if (begins && column >= cells->columns.first && column <= cells->columns.last)
                rects.append(rect);
        }
        for (QRectF rect : rects) {
            rect.setBottom(std::max(rect.bottom(), bottom));
            m_painter.fillRect(rect.adjusted(-padding, -padding, padding, padding), ground);
        }
    }
}

void BlockPainter::paintBlock(const Place &place)
{
    const Nesting before = place.index > 0 ? place.units.at(place.index - 1).nesting() : Nesting();
    for (qsizetype depth = 0; depth < place.nesting.size(); ++depth)
        if (place.nesting.at(depth).isList() && !samePath(before, place.nesting, depth + 1))
            paintMarker(place, depth);
    const BlockShape shape = shapeOf(place.block);
    if (shape.kind == BlockKind::Heading && !shape.label.isEmpty())
        paintLabel(place, shape.label);
    else if (shape.kind == BlockKind::Figure)
        paintFigure(place);
}

void BlockPainter::paintRule(const Place &place, qsizetype depth)
{
    qreal top = place.rect.top();
    if (place.index > 0 && samePath(place.units.at(place.index - 1).nesting(), place.nesting, depth + 1))
        top = unitRect(place.units.at(place.index - 1)).bottom(); // joins the rule above
    const qreal left = levelLeft(place, depth) + m_document.indentWidth() * m_scale * 0.35;
    QColor rule = mutedColour(m_edit.palette());
    rule.setAlpha(130);
    m_painter.fillRect(QRectF(left, top, 3, place.rect.bottom() - top), rule);
}

void BlockPainter::paintMarker(const Place &place, qsizetype depth)
{
    const QTextLine line = place.block.layout()->lineAt(0);
    const QColor colour = mutedColour(m_edit.palette());
    const qreal unit = em(m_document) * m_scale;
    const qreal right = levelLeft(place, depth) + m_document.indentWidth() * m_scale - unit * 0.4;
    const qreal baseline = place.rect.top() + line.y() + line.ascent();
    if (place.nesting.at(depth).kind == Level::Bullets) {
        const auto outer = std::count_if(place.nesting.begin(), place.nesting.begin() + depth,
                                         [](const Level &level) { return level.isList(); });
        drawBullet(m_painter, QPointF(right - unit * 0.25, baseline - unit * 0.35), unit * 0.32, outer, colour);
        return;
    }
    const QString text = QString::number(ordinal(place.units, place.index, depth)) + u'.';
    m_painter.setFont(shownFont(m_document));
    m_painter.setPen(colour);
    m_painter.drawText(QPointF(right - m_painter.fontMetrics().horizontalAdvance(text), baseline), text);
}

void BlockPainter::paintLabel(const Place &place, const QString &label)
{
    QFont font = shownFont(m_document);
    font.setFamilies(headingFamilies());
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.15);
    m_painter.setFont(font);
    m_painter.setPen(QColor::fromRgb(vermilion));
    const QTextLine line = place.block.layout()->lineAt(0);
    const qreal unit = em(m_document) * m_scale;
    const QRectF area(place.rect.left() + line.x(), place.rect.top() - unit * 1.75, place.rect.width(), unit * 1.7);
    m_painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, label);
    m_painter.fillRect(QRectF(area.left(), area.bottom(), unit * 1.4, 2), QColor::fromRgb(vermilion));
}

void BlockPainter::paintFigure(const Place &place)
{
    const QTextLayout &layout = *place.block.layout();
    const QString text = place.block.text();
    if (!text.startsWith(QChar::ObjectReplacementCharacter))
        return;
    if (layout.lineCount() > 1 && text.size() == 2 && layout.preeditAreaText().isEmpty()) {
        const QTextLine line = layout.lineAt(1);
        QFont font = shownFont(m_document);
        font.setFamilies(headingFamilies());
        font.setPointSizeF(font.pointSizeF() * captionScale);
        m_painter.setFont(font);
        m_painter.setPen(mutedColour(m_edit.palette()));
        m_painter.drawText(line.rect().translated(place.rect.topLeft()), Qt::AlignHCenter | Qt::AlignTop, Tr::tr("Caption"));
    }
    if (figureIn(place.block).alt.isEmpty())
        paintReminder(pictureRect(place.block));
    const QTextCursor cursor = m_edit.textCursor();
    const bool isSelected = cursor.selectionStart() <= place.block.position() && cursor.selectionEnd() > place.block.position();
    if (isSelected && selectedFigure(cursor) != place.block) { // one alone has its frame
        QColor mark = m_edit.palette().color(QPalette::Highlight);
        mark.setAlpha(90);
        m_painter.fillRect(layout.lineAt(0).naturalTextRect().translated(place.rect.topLeft()), mark);
    }
}

void BlockPainter::paintReminder(const QRectF &picture)
{
    constexpr qreal margin = 8;
    QFont font = shownFont(m_document);
    font.setPointSizeF(font.pointSizeF() * 0.7);
    m_painter.setFont(font);
    const QString text = Tr::tr("no alt text");
    QRectF pill(QPointF(), m_painter.fontMetrics().size(Qt::TextSingleLine, text) + QSizeF(margin * 1.5, margin / 2));
    if (pill.width() + 2 * margin > picture.width())
        return;
    pill.moveBottomRight(picture.bottomRight() - QPointF(margin, margin));
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(QColor(0, 0, 0, 150)); // seen on every picture
    m_painter.drawRoundedRect(pill, margin / 2, margin / 2);
    m_painter.setPen(Qt::white);
    m_painter.drawText(pill, Qt::AlignCenter | Qt::TextDontClip, text);
}

QRectF BlockPainter::unitRect(const Unit &unit) const
{
    const QAbstractTextDocumentLayout &layout = *m_document.documentLayout();
    if (!unit.table())
        return layout.blockBoundingRect(unit.block());
    const QTextTableFormat format = unit.table()->format();
    const qreal inset = (format.cellPadding() + format.border()) * m_scale; // Qt counts from the first cell's text
    return layout.frameBoundingRect(unit.table()).translated(-inset, -inset);
}

qreal BlockPainter::levelLeft(const Place &place, qsizetype depth) const
{
    // a block's rectangle takes in its indentation, a table's does not; there is a block in front of every table
    const QRectF rect = place.block.isValid() ? place.rect : unitRect(place.units.at(place.index - 1));
    return rect.left() + m_document.indentWidth() * m_scale * qreal(depth);
}

} // namespace gaoqian
