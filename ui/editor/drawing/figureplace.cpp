#include "editor/drawing/figureplace.h"

#include "editor/commands/blockcommands.h"
#include "editor/document/bodyparts.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextLayout>

namespace gaoqian {

namespace {

constexpr qreal edgeGap = 6; // above the first block and below the last

QPoint scrolled(const QTextEdit &edit) { return {edit.horizontalScrollBar()->value(), edit.verticalScrollBar()->value()}; }

QRectF blockRect(const QTextDocument &document, int position)
{
    return document.documentLayout()->blockBoundingRect(document.findBlock(position));
}

} // namespace

QRectF pictureRect(const QTextBlock &figure)
{
    const QRectF block = figure.document()->documentLayout()->blockBoundingRect(figure); // lays it out
    const QTextLayout &layout = *figure.layout();
    if (layout.lineCount() == 0)
        return {};
    const QTextLine line = layout.lineAt(0);
    const qreal left = line.cursorToX(0), right = line.cursorToX(1);
    return QRectF(left, line.y(), right - left, line.ascent()).translated(block.topLeft()); // it stands on the base line
}

QRect pictureRect(const QTextEdit &edit, const QTextBlock &figure)
{
    return pictureRect(figure).toRect().translated(-scrolled(edit));
}

QTextBlock figureAt(const QTextEdit &edit, const QPoint &point)
{
    const QPointF place = point + scrolled(edit);
    const int position = edit.document()->documentLayout()->hitTest(place, Qt::FuzzyHit);
    const QTextBlock block = edit.document()->findBlock(position);
    return holdsFigure(block) && pictureRect(block).contains(place) ? block : QTextBlock();
}

Gap gapNear(const QTextEdit &edit, int y)
{
    const QTextDocument &document = *edit.document();
    const QList<BodyPart> parts = bodyParts(document);
    const qreal place = y + edit.verticalScrollBar()->value();
    const auto middle = [&](qsizetype before) {
        if (parts.isEmpty())
            return edgeGap;
        if (before == 0)
            return blockRect(document, parts.constFirst().from).top() - edgeGap;
        const qreal above = blockRect(document, parts.at(before - 1).to).bottom();
        return before == parts.size() ? above + edgeGap : (above + blockRect(document, parts.at(before).from).top()) / 2;
    };
    // the gaps stand below each other, so the first one at or below is found by halving
    qsizetype low = 0, high = parts.size();
    while (low < high) {
        const qsizetype half = (low + high) / 2;
        if (middle(half) < place)
            low = half + 1;
        else
            high = half;
    }
    const bool aboveIsNearer = low > 0 && place - middle(low - 1) < middle(low) - place;
    const qsizetype before = aboveIsNearer ? low - 1 : low;
    return {before, qRound(middle(before)) - edit.verticalScrollBar()->value()};
}

} // namespace gaoqian
