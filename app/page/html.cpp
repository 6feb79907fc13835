#include "page/html.h"

#include "article/normalise.h"

#include <algorithm>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// Letters, digits and blanks of ASCII, and what is certainly text of Chinese: they stand in HTML as they are.
bool isPlain(char16_t unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || (unit >= u'-' && unit <= u':') || unit == u' ' ||
           (unit >= 0x3000 && unit < 0xD800);
}

} // namespace

QString escapedHtml(QStringView text)
{
    QString out;
    out.reserve(text.size() + text.size() / 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isPlain(c.unicode())) {
            // Nearly all text is: taken as long as it goes on.
            const qsizetype start = i;
            while (i + 1 < text.size() && isPlain(text.at(i + 1).unicode()))
                ++i;
            out += text.sliced(start, i + 1 - start);
            continue;
        }
        switch (c.unicode()) {
        case u'&':
            out += "&amp;"_L1;
            continue;
        case u'<':
            out += "&lt;"_L1;
            continue;
        case u'>':
            out += "&gt;"_L1;
            continue;
        case u'"':
            out += "&quot;"_L1;
            continue;
        case u'\'':
            out += "&#39;"_L1;
            continue;
        case u'\n':
        case u'\r':
        case u'\t':
        case QChar::LineSeparator:
        case QChar::ParagraphSeparator:
            out += u' ';
            continue;
        default:
            break;
        }
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            if (!QChar::isNonCharacter(QChar::surrogateToUcs4(c, text.at(i + 1))))
                out += text.mid(i, 2);
            ++i;
        } else if (c.isSurrogate()) {
            out += QChar(QChar::ReplacementCharacter);
        } else if (c.category() != QChar::Other_Control && !c.isNonCharacter()) {
            out += c;
        }
    }
    return out;
}

QString safeWebAddress(const QString &address)
{
    const QString link = cleanLink(address);
    return link.startsWith("http"_L1) ? link : QString();
}

QString safeNeighbour(const QString &address)
{
    // Browsers drop tabs and line breaks inside an address and blanks before it, and read a backslash as a slash: an address that
    // holds any of these is not what it looks like.
    const bool plain = std::none_of(address.cbegin(), address.cend(),
                                    [](QChar c) { return c.isSpace() || c == u'\\' || c.category() == QChar::Other_Control; });
    if (!plain || address.startsWith(u'/'))
        return {};
    const qsizetype colon = address.indexOf(u':');
    const auto slash = std::find_if(address.cbegin(), address.cend(), [](QChar c) { return u"/?#"_s.contains(c); });
    return colon >= 0 && colon < slash - address.cbegin() ? safeWebAddress(address) : address;
}

} // namespace gaoqian
