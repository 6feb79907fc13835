#include "intake/dom/markup.h"

#include <algorithm>
#include <cstring>

namespace gaoqian {

/// "-->" or "--!>"; "<!-->" and "<!--->" are whole comments (HTML Standard, 13.2.5.43 and following).
const char *endOfComment(const char *start, const char *end)
{
    const char *at = start + 2;
    while ((at = static_cast<const char *>(memchr(at, '-', size_t(end - at))))) {
        const char *dash = at;
        while (at < end && *at == '-')
            ++at;
        if (at - dash < 2)
            continue;
        if (at < end && *at == '>')
            return at + 1;
        if (dash > start + 2 && end - at > 1 && at[0] == '!' && at[1] == '>')
            return at + 2;
    }
    return end;
}

bool hasOnlyComments(std::string_view html)
{
    while (true) {
        while (!html.empty() && isBlank(html.front()))
            html.remove_prefix(1);
        if (html.substr(0, 2) != "<!")
            return html.empty();
        const std::string_view end = html.substr(0, 4) == "<!--" ? "-->" : ">";
        html.remove_prefix(std::min(html.find(end), html.size() - end.size()) + end.size());
    }
}

bool keepsBlanks(std::string_view html)
{
    static constexpr std::string_view property = "white-space";
    for (size_t at = html.find(property); at != html.npos; at = html.find(property, at)) {
        at = html.find_first_not_of(": \t\r\n", at + property.size());
        if (at == html.npos)
            return false;
        const std::string_view value = html.substr(at, 5);
        if (value.starts_with("pre") || value == "break")
            return true;
    }
    return false;
}

bool endsAtItsEndTag(std::string_view script)
{
    static constexpr std::string_view inner = "<script";
    const size_t comment = script.find("<!--");
    const auto same = [](char a, char b) { return lower(a) == lower(b); };
    return comment == script.npos ||
           std::search(script.begin() + comment, script.end(), inner.begin(), inner.end(), same) == script.end();
}

} // namespace gaoqian
