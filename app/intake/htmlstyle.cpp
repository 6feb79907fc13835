#include "intake/htmlstyle.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

namespace gaoqian {

namespace {

using Text = std::string_view;

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

bool startsLower(Text text, Text start)
{
    return text.size() >= start.size() && equalsLower(text.substr(0, start.size()), start);
}

bool containsLower(Text text, Text what)
{
    return std::search(text.begin(), text.end(), what.begin(), what.end(), [](char a, char b) { return lower(a) == b; }) !=
           text.end();
}

std::optional<int> wholeNumber(Text text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// The number that `text` begins with, what follows it in `unit`.
std::optional<double> numberIn(Text text, Text *unit)
{
    size_t at = 0;
    const bool negative = at < text.size() && text[at] == '-';
    at += negative || (at < text.size() && text[at] == '+');
    double number = 0;
    double worth = 1;
    bool any = false;
    for (bool fraction = false; at < text.size(); ++at) {
        if (text[at] == '.' && !fraction) {
            fraction = true;
        } else if (text[at] >= '0' && text[at] <= '9' && number < 1e6) {
            any = true;
            worth /= fraction ? 10 : 1;
            number = fraction ? number + (text[at] - '0') * worth : number * 10 + (text[at] - '0');
        } else {
            break;
        }
    }
    *unit = text.substr(at);
    return any ? std::optional(negative ? -number : number) : std::nullopt;
}

/// A length in points; nothing for one in units that depend on something else.
std::optional<double> points(Text text)
{
    Text unit;
    const std::optional<double> number = numberIn(text, &unit);
    if (!number)
        return std::nullopt;
    struct Unit {
        Text name;
        double worth;
    };
    static constexpr std::array<Unit, 7> units{
        {{"pt", 1}, {"px", 0.75}, {"cm", 72 / 2.54}, {"mm", 72 / 25.4}, {"in", 72}, {"em", 12}, {"pc", 12}}};
    for (const Unit &known : units) {
        if (equalsLower(unit, known.name))
            return *number * known.worth;
    }
    return *number == 0 ? number : std::nullopt;
}

template <typename Word> void forEachWord(Text text, const Word &word)
{
    for (size_t at = 0; at < text.size();) {
        while (at < text.size() && isBlank(text[at]))
            ++at;
        const size_t start = at;
        while (at < text.size() && !isBlank(text[at]))
            ++at;
        if (at > start && !word(text.substr(start, at - start)))
            return;
    }
}

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
            return lower(word.front()) >= 'a' && lower(word.front()) <= 'z'; // "normal", "small-caps", but no size
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
        if (!isBlank(c))
            plain += lower(c);
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

void apply(HtmlStyle &style, Text property, Text value, DroppedStyles *dropped)
{
    switch (lower(property.front())) {
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

struct Rgb {
    int red = 0;
    int green = 0;
    int blue = 0;
};

std::optional<Rgb> hexColour(Text digits)
{
    const auto at = [digits](size_t from, size_t count) {
        int number = 0;
        std::from_chars(digits.data() + from, digits.data() + from + count, number, 16);
        return count == 1 ? number * 17 : number;
    };
    if (digits.size() == 3)
        return Rgb{at(0, 1), at(1, 1), at(2, 1)};
    if (digits.size() == 6)
        return Rgb{at(0, 2), at(2, 2), at(4, 2)};
    return std::nullopt;
}

std::optional<Rgb> functionColour(Text value)
{
    std::array<int, 3> parts{};
    size_t at = value.find('(');
    for (int &part : parts) {
        at = value.find_first_of("0123456789", at);
        if (at == Text::npos)
            return std::nullopt;
        const size_t end = std::min(value.find_first_not_of("0123456789.", at), value.size());
        Text rest;
        part = std::min(int(numberIn(value.substr(at, end - at), &rest).value_or(0)), 255);
        at = end;
    }
    return Rgb{parts[0], parts[1], parts[2]};
}

/// Whole colours only: what is dark or pale is the look of a page, and nobody's emphasis.
Text nameOf(Rgb colour)
{
    const int most = std::max({colour.red, colour.green, colour.blue});
    const int least = std::min({colour.red, colour.green, colour.blue});
    const int span = most - least;
    if (most < 120 || span * 100 < most * 65)
        return {};
    const double position = most == colour.red     ? double(colour.green - colour.blue) / span
                            : most == colour.green ? 2 + double(colour.blue - colour.red) / span
                                                   : 4 + double(colour.red - colour.green) / span;
    const double hue = position < 0 ? position * 60 + 360 : position * 60;
    if (hue < 18 || hue >= 342)
        return "red";
    if (hue >= 22 && hue < 46)
        return "orange";
    if (hue >= 85 && hue < 165)
        return "green";
    if (hue >= 195 && hue < 255)
        return "blue";
    return hue >= 265 && hue < 320 ? Text("purple") : Text();
}

} // namespace

bool equalsLower(std::string_view text, std::string_view lowerText)
{
    return text.size() == lowerText.size() &&
           std::equal(text.begin(), text.end(), lowerText.begin(), [](char a, char b) { return lower(a) == b; });
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

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

std::string_view emphasisColour(std::string_view css)
{
    static constexpr std::array<Text, 5> names{"red", "orange", "green", "blue", "purple"};
    for (const Text name : names) {
        if (equalsLower(css, name))
            return name;
    }
    if (css.starts_with('#'))
        return nameOf(hexColour(css.substr(1)).value_or(Rgb()));
    return startsLower(css, "rgb") ? nameOf(functionColour(css).value_or(Rgb())) : Text();
}

} // namespace gaoqian
