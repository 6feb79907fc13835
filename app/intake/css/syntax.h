// CSS as text: words, numbers, lengths and declarations. All of it is UTF-8 and none of it is copied.
#pragma once

#include <optional>
#include <string_view>

namespace gaoqian {

inline bool isCssBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }
inline char lowerCss(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

/// Whether `text` is `lower` (which has no capitals) in any case.
bool equalsLower(std::string_view text, std::string_view lower);
bool startsLower(std::string_view text, std::string_view lower);
bool containsLower(std::string_view text, std::string_view lower);

/// Without blanks around.
std::string_view trimmed(std::string_view text);

/// The whole number that `text` is and nothing else.
std::optional<int> wholeNumber(std::string_view text);

/// The number that `text` begins with, what follows it in `unit`.
std::optional<double> numberIn(std::string_view text, std::string_view *unit);

/// A length in points; nothing for one in units that depend on something else.
std::optional<double> points(std::string_view text);

/// Calls `word(text)` for each word between blanks until it gives false.
template <typename Word> void forEachWord(std::string_view text, const Word &word);

/// Calls `declaration(property, value)` for each, both without blanks around.
template <typename Declaration> void forEachDeclaration(std::string_view css, const Declaration &declaration);

template <typename Word> void forEachWord(std::string_view text, const Word &word)
{
    for (size_t at = 0; at < text.size();) {
        while (at < text.size() && isCssBlank(text[at]))
            ++at;
        const size_t start = at;
        while (at < text.size() && !isCssBlank(text[at]))
            ++at;
        if (at > start && !word(text.substr(start, at - start)))
            return;
    }
}

template <typename Declaration> void forEachDeclaration(std::string_view css, const Declaration &declaration)
{
    size_t start = 0;
    while (start < css.size()) {
        size_t colon = std::string_view::npos;
        size_t at = start;
        for (int inside = 0; at < css.size(); ++at) {
            const char c = css[at];
            if (c == ':' && colon == std::string_view::npos) {
                colon = at;
            } else if (c == '"' || c == '\'') {
                const size_t end = css.find(c, at + 1);
                if (end == std::string_view::npos)
                    continue; // no string after all
                at = end;
            } else if (c == '(') {
                ++inside;
            } else if (c == ')') {
                inside = 0;
            } else if (c == ';' && inside == 0) {
                break;
            }
        }
        if (colon != std::string_view::npos)
            declaration(trimmed(css.substr(start, colon - start)), trimmed(css.substr(colon + 1, at - colon - 1)));
        start = at + 1;
    }
}

} // namespace gaoqian
