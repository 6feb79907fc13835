#include "intake/css/colour.h"

#include "intake/css/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace gaoqian {

namespace {

using Text = std::string_view;

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
