#include "intake/css/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace gaoqian {

bool equalsLower(std::string_view text, std::string_view lowerText)
{
    return text.size() == lowerText.size() &&
           std::equal(text.begin(), text.end(), lowerText.begin(), [](char a, char b) { return lowerCss(a) == b; });
}

bool startsLower(std::string_view text, std::string_view start)
{
    return text.size() >= start.size() && equalsLower(text.substr(0, start.size()), start);
}

bool containsLower(std::string_view text, std::string_view what)
{
    return std::search(text.begin(), text.end(), what.begin(), what.end(), [](char a, char b) { return lowerCss(a) == b; }) !=
           text.end();
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isCssBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isCssBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::optional<int> wholeNumber(std::string_view text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<double> numberIn(std::string_view text, std::string_view *unit)
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

std::optional<double> points(std::string_view text)
{
    std::string_view unit;
    const std::optional<double> number = numberIn(text, &unit);
    if (!number)
        return std::nullopt;
    struct Unit {
        std::string_view name;
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

} // namespace gaoqian
