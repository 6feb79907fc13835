// The names that the article's JSON form uses for values that are enumerations in code; shared by its writer and its reader.
#pragma once

#include "article/article.h"

#include <QLatin1String>

#include <array>

namespace gaoqian::json {

inline constexpr int schema = 1;

struct StyleName {
    Style style;
    QLatin1String name;
};

inline constexpr std::array styleNames{
    StyleName{Style::Bold, QLatin1String("bold")},
    StyleName{Style::Italic, QLatin1String("italic")},
    StyleName{Style::Underline, QLatin1String("underline")},
    StyleName{Style::Strike, QLatin1String("strike")},
    StyleName{Style::Superscript, QLatin1String("superscript")},
    StyleName{Style::Subscript, QLatin1String("subscript")},
};

struct AlignName {
    Align align;
    QLatin1String name;
};

inline constexpr std::array alignNames{
    AlignName{Align::Centre, QLatin1String("centre")},
    AlignName{Align::Right, QLatin1String("right")},
    AlignName{Align::Justify, QLatin1String("justify")},
};

} // namespace gaoqian::json
