// How large a body is drawn. The lengths in a document's formats (lines, margins, indents) are in the document's own unit and are
// in its undo history; so none of them is touched when the writer zooms or wants wider lines. Instead the document is laid out
// for a screen of another resolution, which scales letters and lengths alike, and its letters are set smaller or larger against
// the lengths, which changes the spacing of the lines. The one length that Qt leaves out of this is the indent of first lines: it
// follows as soon as there is no history to keep.
#pragma once

#include "editor/drawing/column.h"
#include "editor/drawing/writinglook.h"

#include <QPaintDevice>
#include <QTextCursor>

QT_BEGIN_NAMESPACE
class QTextDocument;
class QTextEdit;
QT_END_NAMESPACE

namespace gaoqian {

/// A screen to lay out for, of any resolution.
class ScaledScreen : public QPaintDevice {
public:
    void setScale(qreal scale);
    QPaintEngine *paintEngine() const override { return nullptr; } // nothing is painted on it

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    int m_dotsPerInch = 96;
};

/// Keeps what is at the top of the view there while the text is laid out anew.
class TopKeeper {
public:
    explicit TopKeeper(QTextEdit &edit);
    ~TopKeeper();
    Q_DISABLE_COPY_MOVE(TopKeeper)

private:
    QTextEdit &m_edit;
    QTextCursor m_top;
    int m_from;
};

class BodyScale {
public:
    /// Takes the document of `edit` over, which outlives this.
    explicit BodyScale(QTextEdit &edit);
    ~BodyScale();
    Q_DISABLE_COPY_MOVE(BodyScale)

    /// True where letters changed against lengths, so that what is laid over the text has to be made anew.
    bool setLook(const WritingLook &look);
    const WritingLook &look() const { return m_look; }

    /// Indents first lines by two characters as they are shown now, in blocks that are written from now on.
    void fitIndent();
    /// The same in all blocks, where the document has no history that this could disturb.
    void fitIndentOfAll();

    Column column() const;

private:
    bool apply();

    QTextEdit &m_edit;
    ScaledScreen m_screen;
    WritingLook m_look;
};

/// How many pixels a unit of the document's lengths takes on the screen.
qreal shownScale(const QTextDocument &document);

/// The document's font as large as it is shown.
QFont shownFont(const QTextDocument &document);

} // namespace gaoqian
