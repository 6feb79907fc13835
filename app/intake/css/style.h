// What CSS says that an article can hold, and what Word says in it beside.
#pragma once

#include "article/article.h"
#include "intake/css/listcounter.h"

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
    bool preformatted = false;          ///< Blanks and line breaks count as they stand.
    double marginLeft = -1;             ///< In points; -1 where it is not said.
    std::optional<ListCounter> counter; ///< Of a list's items.

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

/// Fonts, sizes and colours that were met and that an article does not hold, each once with the place where it was met first.
class DroppedStyles {
public:
    void add(char property, std::string_view value);
    int count() const { return int(m_seen.size()); }

    /// What was added since the last call stands at `place`.
    void place(qsizetype place)
    {
        if (m_places.size() != qsizetype(m_seen.size()))
            m_places.resize(qsizetype(m_seen.size()), place);
    }
    const QList<qsizetype> &places() const { return m_places; }

private:
    std::unordered_set<size_t> m_seen;
    QList<qsizetype> m_places;
    size_t m_last = 0;
};

/// `css` is UTF-8. Keeps what an article does not hold in `dropped`, if there is such.
HtmlStyle parseStyle(std::string_view css, DroppedStyles *dropped = nullptr);

/// "center", "right", "justify" and "left" or "start", as CSS and the align attribute say it.
std::optional<Align> alignFromName(std::string_view name);

} // namespace gaoqian
