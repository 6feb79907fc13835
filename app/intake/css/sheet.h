// The style sheets of foreign HTML, as far as intake reads them: what rules for one class say, and how Word numbers its lists.
#pragma once

#include "intake/css/style.h"

#include <QByteArrayList>

#include <string>
#include <unordered_map>

namespace gaoqian {

class HtmlSheet {
public:
    HtmlSheet() = default;
    /// `sheets` are contents of style elements, UTF-8.
    explicit HtmlSheet(const QByteArrayList &sheets);
    Q_DISABLE_COPY_MOVE(HtmlSheet)

    bool isEmpty() const { return m_classes.empty(); }

    /// What the rules for the classes named in a class attribute say together.
    HtmlStyle style(std::string_view classes) const;

    /// How Word numbers the level of a list, "bullet" or "alpha-lower"; `level` is "l0:level1". Empty where the sheet
    /// does not tell.
    std::string_view numberFormat(const std::string &level) const;

private:
    void readSheet(std::string_view sheet);
    void readRule(std::string_view selectors, std::string_view declarations);

    QByteArrayList m_sheets; ///< The styles point into it.
    std::unordered_map<std::string_view, HtmlStyle> m_classes;
    std::unordered_map<std::string, std::string_view> m_formats;
};

/// Calls `each(name)` for the names in a class attribute.
template <typename Each> void forEachClass(std::string_view classes, const Each &each)
{
    constexpr std::string_view blanks = " \t\n\r\f";
    for (size_t at = 0; (at = classes.find_first_not_of(blanks, at)) != std::string_view::npos;) {
        const size_t end = std::min(classes.find_first_of(blanks, at), classes.size());
        each(classes.substr(at, end - at));
        at = end;
    }
}

} // namespace gaoqian
