// What CSS says that an article can hold, and what Word says in it beside.
#pragma once

#include "article/article.h"

#include <optional>
#include <string_view>
#include <unordered_set>

namespace gaoqian {

/// The declarations of a `style` attribute or of a rule that are understood; what is not said is empty. Views point into the CSS.
struct HtmlStyle {
    std::optional<bool> bold;
    std::optional<bool> italic;
    std::optional<bool> underline;
    std::optional<bool> strike;
    std::optional<Style> script; ///< Superscript or Subscript.
    std::optional<Align> align;
    std::optional<std::string_view> colour; ///< Name of an emphasis colour; an empty one for any other colour.
    bool hidden = false;
    bool preformatted = false; ///< Blanks and line breaks count as they stand.
    double marginLeft = -1;    ///< In points; -1 where it is not said.

    // Word's own
    std::string_view list;        ///< "l0 level1 lfo1": which list, which level of it, which use of it.
    bool listMark = false;        ///< The text is a list item's mark as Word shows it.
    int outline = 0;              ///< Level of a heading from 1; 0 for none, -1 for none on purpose.
    std::string_view name;        ///< Of the paragraph style that the rule is for, as people see it.
    std::string_view part;        ///< "footnote-list", "comment" ...: what this part of the page is.
    std::string_view note;        ///< Key of the foot- or endnote that is referred to, or that this is the mark of.
    std::string_view comment;     ///< Name of the comment on this text.
    std::string_view commentTime; ///< When it was made, "20231224T0810".
    std::string_view commenter;   ///< Who made it.
    bool spaces = false;          ///< A row of blanks as it was typed.
    bool tab = false;             ///< The blanks stand for a tab.
    bool sign = false;            ///< A sign of Word's own that is no text.

    /// Takes over what `more` says.
    void add(const HtmlStyle &more);
};

/// Fonts, sizes and colours that were met and that an article does not hold, each once.
class DroppedStyles {
public:
    void add(char property, std::string_view value);
    int count() const { return int(m_seen.size()); }

private:
    std::unordered_set<size_t> m_seen;
    size_t m_last = 0;
};

/// `css` is UTF-8. Keeps what an article does not hold in `dropped`, if there is such.
HtmlStyle parseStyle(std::string_view css, DroppedStyles *dropped = nullptr);

/// Calls `declaration(property, value)` for each, both without blanks around.
template <typename Declaration> void forEachDeclaration(std::string_view css, const Declaration &declaration);

/// "center", "right", "justify" and "left" or "start", as CSS and the align attribute say it.
std::optional<Align> alignFromName(std::string_view name);

/// The emphasis colour that a CSS colour is, by the name that themes give it ("red"); empty for one that is none of them.
std::string_view emphasisColour(std::string_view css);

/// Whether `text` is `lower` (which has no capitals) in any case.
bool equalsLower(std::string_view text, std::string_view lower);

/// Without blanks around.
std::string_view trimmed(std::string_view text);

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
