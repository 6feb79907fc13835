// How a list counts its items: by its CSS (Counter Styles, 6 and 7) or its type attribute.
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace gaoqian {

class ListCounter {
public:
    static ListCounter decimal() { return {"decimal", false}; }
    static ListCounter bullet() { return {{}, false}; }

    /// By the name of a counter style, in any case: "simp-chinese-informal", "lower-roman", "disc" ... Empty for one that is not
    /// known here.
    static std::optional<ListCounter> named(std::string_view name);

    /// By the type attribute of a list: "1", "a", "A", "i", "I", or a bullet's name.
    static std::optional<ListCounter> ofType(std::string_view type);

    /// Whether it shows no numbers.
    bool isBullet() const { return m_format.empty(); }
    /// 1, 2, 3, as our lists do.
    bool isDecimal() const { return m_format == "decimal"; }
    /// Letters and Roman numbers: what inner lists have by custom.
    bool isLatin() const { return m_latin; }

    /// The mark before the item with this number: "三、", "iv. ".
    QString mark(int number) const;

private:
    ListCounter(std::string_view format, bool latin) : m_format(format), m_latin(latin) {}

    std::string_view m_format; ///< Word's name of it, or the beginning of the CSS one where Word has none.
    bool m_latin = false;
};

} // namespace gaoqian
