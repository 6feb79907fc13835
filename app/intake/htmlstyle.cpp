#include "intake/htmlstyle.h"

namespace gaoqian {

namespace {

void apply(InlineStyle &style, QStringView property, QStringView value)
{
    if (property == u"font-weight") {
        bool isNumber = false;
        const int weight = value.toInt(&isNumber);
        style.bold = isNumber ? weight >= 600 : value.startsWith(u"bold");
    } else if (property == u"font-style") {
        style.italic = value.startsWith(u"italic") || value.startsWith(u"oblique");
    } else if (property == u"text-decoration" || property == u"text-decoration-line") {
        style.underline = value.contains(u"underline");
        style.strike = value.contains(u"line-through");
    } else if (property == u"vertical-align") {
        if (value == u"super")
            style.script = Style::Superscript;
        else if (value == u"sub")
            style.script = Style::Subscript;
    } else if (property == u"text-align") {
        style.align = alignFromName(value);
    } else if (property == u"display") {
        style.hidden = value == u"none";
    } else if (property == u"mso-hide") {
        style.hidden = value == u"all";
    } else if (property == u"white-space") {
        style.preformatted = value == u"pre" || value == u"pre-wrap" || value == u"break-spaces";
    }
}

} // namespace

InlineStyle parseInlineStyle(const QString &css)
{
    InlineStyle style;
    const QString lower = css.toLower();
    for (const QStringView declaration : QStringView(lower).split(u';')) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon < 0)
            continue;
        QStringView value = declaration.sliced(colon + 1).trimmed();
        if (value.endsWith(u"!important"))
            value = value.chopped(10).trimmed();
        apply(style, declaration.first(colon).trimmed(), value);
    }
    return style;
}

std::optional<Align> alignFromName(QStringView name)
{
    if (name.compare(u"center", Qt::CaseInsensitive) == 0 || name.compare(u"-webkit-center", Qt::CaseInsensitive) == 0)
        return Align::Centre;
    if (name.compare(u"right", Qt::CaseInsensitive) == 0 || name.compare(u"end", Qt::CaseInsensitive) == 0)
        return Align::Right;
    if (name.compare(u"justify", Qt::CaseInsensitive) == 0)
        return Align::Justify;
    if (name.compare(u"left", Qt::CaseInsensitive) == 0 || name.compare(u"start", Qt::CaseInsensitive) == 0)
        return Align::Natural;
    return std::nullopt;
}

} // namespace gaoqian
