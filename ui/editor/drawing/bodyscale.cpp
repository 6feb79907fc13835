#include "editor/drawing/bodyscale.h"

#include "editor/document/documentformat.h"
#include "editor/drawing/textlook.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QScreen>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>

namespace gaoqian {

namespace {

constexpr int usualPadding = 24; // in the document's unit

/// What Qt takes a document's lengths to be made for.
qreal usualDotsPerInch()
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen ? qRound(screen->logicalDotsPerInchY()) : 96;
}

QFont bodyFont(const WritingLook &look, qreal pointSize)
{
    QFont font;
    font.setFamilies(look.family.isEmpty() ? textFamilies() : QStringList{look.family} + textFamilies());
    font.setPointSizeF(pointSize);
    return font;
}

/// Of a Chinese character, in pixels on the screen.
qreal letterWidth(const QTextDocument &document) { return QFontMetricsF(shownFont(document)).horizontalAdvance(u'国'); }

} // namespace

TopKeeper::TopKeeper(QTextEdit &edit) :
    m_edit(edit), m_top(edit.cursorForPosition({edit.viewport()->width() / 2, 0})), m_from(edit.cursorRect(m_top).top())
{}

TopKeeper::~TopKeeper()
{
    QScrollBar *bar = m_edit.verticalScrollBar();
    bar->setValue(bar->value() + m_edit.cursorRect(m_top).top() - m_from);
}

void ScaledScreen::setScale(qreal scale) { m_dotsPerInch = qRound(usualDotsPerInch() * scale); }

int ScaledScreen::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return m_dotsPerInch;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    default:
        return QPaintDevice::metric(metric);
    }
}

BodyScale::BodyScale(QTextEdit &edit) : m_edit(edit)
{
    QTextDocument &document = *edit.document();
    setDocumentFont(document, bodyFont(m_look, m_look.pointSize));
    document.setDocumentMargin(usualPadding);
    apply();
    fitIndent();
}

BodyScale::~BodyScale() { m_edit.document()->documentLayout()->setPaintDevice(m_edit.viewport()); }

bool BodyScale::setLook(const WritingLook &look)
{
    if (look == m_look)
        return false;
    m_look = look;
    return apply();
}

void BodyScale::fitIndent() { setFirstLineIndent(*m_edit.document(), 2 * letterWidth(*m_edit.document())); }

bool BodyScale::apply()
{
    QTextDocument &document = *m_edit.document();
    const qreal letters = lineSpacing / m_look.lineSpacing; // beside the lengths
    m_screen.setScale(textScale(m_look) / letters);
    document.documentLayout()->setPaintDevice(&m_screen);
    const QFont font = bodyFont(m_look, WritingLook().pointSize * letters);
    const bool changed = font.pointSizeF() != document.defaultFont().pointSizeF();
    m_edit.setFont(font); // Qt takes the document's from here when the system's changes
    document.setDefaultFont(font);
    return changed;
}

Column BodyScale::column() const
{
    const QTextDocument &document = *m_edit.document();
    return {qRound(letterWidth(document) * m_look.lineLength), qRound(usualPadding * shownScale(document))};
}

void BodyScale::fitIndentOfAll()
{
    QTextDocument &document = *m_edit.document();
    if (document.isUndoAvailable() || document.isRedoAvailable())
        return;
    fitIndent();
    document.setUndoRedoEnabled(false);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        setShape(block, shapeOf(block));
    document.setUndoRedoEnabled(true);
}

qreal shownScale(const QTextDocument &document)
{
    const QPaintDevice *device = document.documentLayout()->paintDevice();
    return device ? device->logicalDpiY() / usualDotsPerInch() : 1;
}

QFont shownFont(const QTextDocument &document)
{
    QFont font = document.defaultFont();
    font.setPointSizeF(font.pointSizeF() * shownScale(document));
    return font;
}

} // namespace gaoqian
