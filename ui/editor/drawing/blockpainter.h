// Draws what the writing view shows beside the text and no document holds: list markers, the rule of a quote, section labels, the
// placeholder of a caption, the reminder on a picture without alt text, the marks on a selected one and on selected cells.
#pragma once

#include "editor/document/units.h"

QT_BEGIN_NAMESPACE
class QPainter;
class QTextEdit;
QT_END_NAMESPACE

namespace gaoqian {

class BlockPainter {
public:
    /// Draws for `edit` with `painter`, whose origin is the viewport's.
    BlockPainter(const QTextEdit &edit, QPainter &painter);

    void paint();

private:
    struct Place {
        const Units &units;
        qsizetype index;
        QTextBlock block; ///< Invalid for a table.
        QRectF rect;      ///< The block's in the document; the places of its lines count from its corner.
        Nesting nesting;
    };

    void paintUnits(const Units &units);
    void paintTable(const QTextTable &table);
    void paintSelectedCells();
    void paintBlock(const Place &place);
    void paintRule(const Place &place, qsizetype depth);
    void paintMarker(const Place &place, qsizetype depth);
    void paintLabel(const Place &place, const QString &label);
    void paintFigure(const Place &place);
    void paintReminder(const QRectF &picture); ///< That there is no alt text.
    QRectF unitRect(const Unit &unit) const;
    /// The left edge of what a level indents, in the document.
    qreal levelLeft(const Place &place, qsizetype depth) const;

    const QTextEdit &m_edit;
    QPainter &m_painter;
    const QTextDocument &m_document;
    qreal m_scale;    ///< See shownScale.
    QRectF m_visible; ///< The part of the document in sight.
};

} // namespace gaoqian
