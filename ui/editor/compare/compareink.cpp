#include "editor/compare/compareink.h"

#include "editor/document/documentformat.h"
#include "editor/drawing/textlook.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

QTextCharFormat CompareInk::body() const
{
    QTextCharFormat format;
    format.setForeground(m_palette.color(QPalette::Text));
    return format;
}

QTextCharFormat CompareInk::heading(int level) const
{
    QTextCharFormat format = body();
    format.setFontWeight(QFont::Bold);
    format.setFontPointSize(m_pointSize * (level == 2 ? 1.2 : 1.1));
    return format;
}

QTextCharFormat CompareInk::note() const
{
    QTextCharFormat format;
    format.setForeground(mutedColour(m_palette));
    format.setFontPointSize(m_pointSize * captionScale);
    return format;
}

QTextCharFormat CompareInk::link(QTextCharFormat format) const
{
    format.setForeground(m_palette.color(QPalette::Link));
    return format;
}

QTextCharFormat CompareInk::piece(DiffPart::Kind kind, QTextCharFormat format) const
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

QTextCharFormat CompareInk::run(const Run &run, QTextCharFormat format) const
{
    format.merge(charFormat(run));
    if (!run.link.isEmpty())
        return link(format);
    if (!run.colour.isEmpty())
        format.setForeground(emphasisColour(run.colour, m_palette));
    return format;
}

} // namespace gaoqian
