#include "intake/css/sheet.h"

#include "intake/core/limits.h"
#include "intake/css/syntax.h"

#include <algorithm>

namespace gaoqian {

namespace {

using Text = std::string_view;

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || (c & 0x80) != 0;
}

/// "p.MsoNormal" or ".xl65"; every other kind of selector depends on what stands around.
struct ClassSelector {
    Text element;
    Text name;
};

std::optional<ClassSelector> classSelector(Text selector)
{
    const size_t dot = selector.find('.');
    if (dot == Text::npos || dot + 1 == selector.size())
        return std::nullopt;
    const ClassSelector found{selector.substr(0, dot), selector.substr(dot + 1)};
    const bool simple = std::all_of(found.element.begin(), found.element.end(), isNameCharacter) &&
                        std::all_of(found.name.begin(), found.name.end(), isNameCharacter);
    return simple ? std::optional(found) : std::nullopt;
}

/// Word's paragraph styles are known by what they are; how they look is a matter of the page that they come to.
void forgetLook(HtmlStyle &style)
{
    style.bold.reset();
    style.italic.reset();
    style.underline.reset();
    style.strike.reset();
    style.script.reset();
    style.colour.reset();
}

} // namespace

HtmlSheet::HtmlSheet(const QByteArrayList &sheets) : m_sheets(sheets)
{
    qint64 bytes = 0;
    for (const QByteArray &sheet : std::as_const(m_sheets)) {
        bytes += sheet.size();
        if (bytes > limits::sheetBytes)
            return;
        readSheet({sheet.constData(), size_t(sheet.size())});
    }
}

void HtmlSheet::readSheet(Text sheet)
{
    size_t start = 0; // of the selectors
    for (size_t at = 0; at < sheet.size();) {
        const char c = sheet[at];
        if (c == '/' && sheet.substr(at, 2) == "/*") {
            const size_t end = sheet.find("*/", at + 2);
            start = at = end == Text::npos ? sheet.size() : end + 2;
        } else if (c == ';' || c == '}') {
            start = ++at;
        } else if (sheet.substr(at, 4) == "<!--") {
            start = at += 4;
        } else if (c == '{') {
            const size_t end = std::min(sheet.find('}', at), sheet.size());
            const Text inside = sheet.substr(at + 1, end - at - 1);
            if (const size_t inner = inside.find('{'); inner != Text::npos) {
                // Rules inside "@media ...": they are for printing or for narrow screens.
                int open = 1;
                for (++at; at < sheet.size() && open > 0; ++at)
                    open += sheet[at] == '{' ? 1 : sheet[at] == '}' ? -1 : 0;
            } else {
                readRule(trimmed(sheet.substr(start, at - start)), inside);
                at = std::min(end + 1, sheet.size());
            }
            start = at;
        } else {
            ++at;
        }
    }
}

void HtmlSheet::readRule(Text selectors, Text declarations)
{
    constexpr Text listRule = "@list ";
    if (selectors.substr(0, listRule.size()) == listRule) {
        const std::string level(trimmed(selectors.substr(listRule.size())));
        if (level.find(':') != std::string::npos)
            m_formats.emplace(level, "decimal"); // what it is where nothing else is said
        forEachDeclaration(declarations, [&](Text property, Text value) {
            if (equalsLower(property, "mso-level-number-format"))
                m_formats.insert_or_assign(level, value);
        });
        return;
    }
    std::optional<HtmlStyle> style;
    for (size_t at = 0; at <= selectors.size();) {
        const size_t end = std::min(selectors.find(',', at), selectors.size());
        const auto selector = classSelector(trimmed(selectors.substr(at, end - at)));
        at = end + 1;
        if (!selector || equalsLower(selector->name, "msoins") || equalsLower(selector->name, "msodel"))
            continue; // what tracked changes look like
        if (!style) {
            style = parseStyle(declarations);
            style->hidden = false; // scripts and narrow screens hide by class
            style->preformatted = false;
        }
        HtmlStyle said = *style;
        if (equalsLower(selector->name.substr(0, 3), "mso") && !equalsLower(selector->element, "span"))
            forgetLook(said);
        m_classes[selector->name].add(said);
    }
}

HtmlStyle HtmlSheet::style(Text classes) const
{
    HtmlStyle style;
    forEachClass(classes, [&](Text name) {
        if (const auto known = m_classes.find(name); known != m_classes.end())
            style.add(known->second);
    });
    return style;
}

Text HtmlSheet::numberFormat(const std::string &level) const
{
    const auto known = m_formats.find(level);
    return known == m_formats.end() ? Text() : known->second;
}

} // namespace gaoqian
