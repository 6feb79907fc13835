#include "intake/css/style.h"

#include "intake/css/colour.h"
#include "intake/css/syntax.h"

#include <algorithm>
#include <array>
#include <functional>

namespace gaoqian {

namespace {

using Text = std::string_view;

bool isBold(Text weight)
{
    const std::optional<int> number = wholeNumber(weight);
    return number ? *number >= 600 : startsLower(weight, "bold");
}

/// `font: italic bold 12px/1.5 serif` (CSS Fonts, 2.7): what stands before the size. What is not said there is normal.
void applyFont(HtmlStyle &style, Text value)
{
    style.bold = false;
    style.italic = false;
    forEachWord(value, [&](Text word) {
        if (startsLower(word, "bold") || (wholeNumber(word) && word.size() == 3))
            style.bold = isBold(word);
        else if (equalsLower(word, "italic") || startsLower(word, "oblique"))
            style.italic = true;
        else
            return lowerCss(word.front()) >= 'a' && lowerCss(word.front()) <= 'z'; // "normal", "small-caps", but no size
        return true;
    });
}

/// The fourth of four values, or what stands for it (CSS Box Model, 3.2).
void applyMargin(HtmlStyle &style, Text value)
{
    std::array<Text, 4> sides;
    size_t count = 0;
    forEachWord(value, [&](Text word) {
        sides[count++] = word;
        return count < sides.size();
    });
    const Text left = count == 4 ? sides[3] : count >= 2 ? sides[1] : sides[0];
    style.marginLeft = points(left).value_or(-1);
}

void applyDecoration(HtmlStyle &style, Text value)
{
    style.underline = containsLower(value, "underline");
    style.strike = containsLower(value, "line-through");
}

/// Without the quotes around it.
Text unquoted(Text value)
{
    const bool quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front();
    return quoted ? value.substr(1, value.size() - 2) : value;
}

/// Black, and what says that nothing is said.
bool isOrdinaryColour(Text value)
{
    static constexpr std::array<Text, 14> ordinary{"black", "windowtext", "auto",  "inherit", "initial", "transparent",  "none",
                                                   "#000",  "#000000",    "white", "#fff",    "#ffffff", "currentcolor", "unset"};
    std::string plain;
    for (const char c : value.substr(0, 32)) {
        if (!isCssBlank(c))
            plain += lowerCss(c);
    }
    return std::find(ordinary.begin(), ordinary.end(), plain) != ordinary.end() || plain == "rgb(0,0,0)" ||
           plain == "rgb(255,255,255)" || plain.starts_with("rgba(0,0,0,0");
}

void applyColour(HtmlStyle &style, Text value, DroppedStyles *dropped)
{
    if (equalsLower(value, "inherit") || equalsLower(value, "currentcolor"))
        return;
    style.colour = emphasisColour(value);
    if (dropped && style.colour->empty() && !isOrdinaryColour(value))
        dropped->add('c', value);
}

void applyBackground(Text value, DroppedStyles *dropped)
{
    if (dropped && !isOrdinaryColour(value) && !containsLower(value, "url("))
        dropped->add('b', value);
}

void applyWord(HtmlStyle &style, Text property, Text value)
{
    if (equalsLower(property, "mso-list")) {
        if (equalsLower(value, "ignore"))
            style.listMark = true;
        else if (startsLower(value, "l") && !equalsLower(value, "none"))
            style.list = value;
    } else if (equalsLower(property, "mso-hide")) {
        style.hidden = equalsLower(value, "all");
    } else if (equalsLower(property, "mso-outline-level")) {
        style.outline = wholeNumber(value).value_or(-1);
    } else if (equalsLower(property, "mso-element")) {
        style.part = value;
    } else if (equalsLower(property, "mso-footnote-id") || equalsLower(property, "mso-endnote-id")) {
        style.note = value;
    } else if (equalsLower(property, "mso-comment-reference")) {
        style.comment = value;
    } else if (equalsLower(property, "mso-comment-date")) {
        style.commentTime = value;
    } else if (equalsLower(property, "mso-comment-author")) {
        style.commenter = unquoted(value);
    } else if (equalsLower(property, "mso-tab-count")) {
        style.tab = true;
    } else if (equalsLower(property, "mso-spacerun")) {
        style.spaces = equalsLower(unquoted(value), "yes");
    } else if (equalsLower(property, "mso-special-character")) {
        style.sign = startsLower(value, "comment") || startsLower(value, "footnote-");
    } else if (equalsLower(property, "mso-style-name")) {
        style.name = unquoted(value);
    }
}

void applyFontPart(HtmlStyle &style, Text property, Text value, DroppedStyles *dropped)
{
    if (equalsLower(property, "font-weight"))
        style.bold = isBold(value);
    else if (equalsLower(property, "font-style"))
        style.italic = startsLower(value, "italic") || startsLower(value, "oblique");
    else if (equalsLower(property, "font"))
        applyFont(style, value);
    else if (dropped && equalsLower(property, "font-size"))
        dropped->add('s', value);
    else if (dropped && equalsLower(property, "font-family"))
        dropped->add('f', value);
}

void applyText(HtmlStyle &style, Text property, Text value)
{
    if (equalsLower(property, "text-align"))
        style.align = alignFromName(value);
    else if (equalsLower(property, "text-decoration") || equalsLower(property, "text-decoration-line"))
        applyDecoration(style, value);
}

/// Of `list-style` and `list-style-type`; the one word of the first that names a counter.
void applyListStyle(HtmlStyle &style, Text value)
{
    forEachWord(value, [&](Text word) {
        const std::optional<ListCounter> counter = ListCounter::named(word);
        if (counter)
            style.counter = counter;
        return !counter;
    });
}

void apply(HtmlStyle &style, Text property, Text value, DroppedStyles *dropped)
{
    switch (lowerCss(property.front())) {
    case 'f':
        return applyFontPart(style, property, value, dropped);
    case 't':
        return applyText(style, property, value);
    case 'c':
        if (equalsLower(property, "color"))
            applyColour(style, value, dropped);
        return;
    case 'b':
        if (equalsLower(property, "background") || equalsLower(property, "background-color"))
            applyBackground(value, dropped);
        return;
    case 'v':
        if (equalsLower(property, "vertical-align") && equalsLower(value, "super"))
            style.script = Style::Superscript;
        else if (equalsLower(property, "vertical-align") && equalsLower(value, "sub"))
            style.script = Style::Subscript;
        return;
    case 'd':
        if (equalsLower(property, "display"))
            style.hidden = equalsLower(value, "none");
        return;
    case 'w':
        if (equalsLower(property, "white-space"))
            style.preformatted =
                equalsLower(value, "pre") || equalsLower(value, "pre-wrap") || equalsLower(value, "break-spaces");
        return;
    case 'l':
        if (startsLower(property, "list-style"))
            applyListStyle(style, value);
        return;
    case 'm':
        if (property.size() > 4 && property[3] == '-')
            return applyWord(style, property, value);
        if (equalsLower(property, "margin-left"))
            style.marginLeft = points(value).value_or(style.marginLeft);
        else if (equalsLower(property, "margin"))
            applyMargin(style, value);
        return;
    default:
        return;
    }
}

} // namespace

void HtmlStyle::add(const HtmlStyle &more)
{
    const auto take = [](auto &ours, const auto &theirs) {
        if (theirs)
            ours = theirs;
    };
    const auto takeText = [](Text &ours, Text theirs) {
        if (!theirs.empty())
            ours = theirs;
    };
    take(bold, more.bold);
    take(italic, more.italic);
    take(underline, more.underline);
    take(strike, more.strike);
    take(script, more.script);
    take(align, more.align);
    take(colour, more.colour);
    hidden = hidden || more.hidden;
    preformatted = preformatted || more.preformatted;
    take(counter, more.counter);
    marginLeft = more.marginLeft >= 0 ? more.marginLeft : marginLeft;
    takeText(list, more.list);
    listMark = listMark || more.listMark;
    outline = more.outline != 0 ? more.outline : outline;
    takeText(name, more.name);
    takeText(part, more.part);
    takeText(note, more.note);
    takeText(comment, more.comment);
    takeText(commentTime, more.commentTime);
    takeText(commenter, more.commenter);
    spaces = spaces || more.spaces;
    tab = tab || more.tab;
    sign = sign || more.sign;
}

void DroppedStyles::add(char property, std::string_view value)
{
    const size_t seen = std::hash<Text>()(value) * 31 + size_t(property);
    constexpr size_t most = 1000; // so many nobody counts
    if (seen != m_last && m_seen.size() < most)
        m_seen.insert(seen);
    m_last = seen;
}

HtmlStyle parseStyle(std::string_view css, DroppedStyles *dropped)
{
    HtmlStyle style;
    forEachDeclaration(css, [&](Text property, Text value) {
        constexpr Text important = "!important";
        if (value.size() > important.size() && equalsLower(value.substr(value.size() - important.size()), important))
            value = trimmed(value.substr(0, value.size() - important.size()));
        if (!property.empty() && !value.empty())
            apply(style, property, value, dropped);
    });
    return style;
}

std::optional<Align> alignFromName(std::string_view name)
{
    if (equalsLower(name, "center") || equalsLower(name, "-webkit-center"))
        return Align::Centre;
    if (equalsLower(name, "right") || equalsLower(name, "end"))
        return Align::Right;
    if (equalsLower(name, "justify"))
        return Align::Justify;
    if (equalsLower(name, "left") || equalsLower(name, "start"))
        return Align::Natural;
    return std::nullopt;
}

} // namespace gaoqian
