#include "intake/dom/names.h"

#include <algorithm>
#include <array>

namespace gaoqian {

namespace {

using Name = std::string_view;

template <std::size_t Size> constexpr std::array<quint64, Size> idsOf(const std::array<Name, Size> &names)
{
    std::array<quint64, Size> ids{};
    for (std::size_t i = 0; i < Size; ++i)
        ids[i] = idOf(names[i]);
    return ids;
}

template <std::size_t Size> bool isOneOf(quint64 id, const std::array<quint64, Size> &ids)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

} // namespace

bool nestsNothing(quint64 id)
{
    static constexpr auto ids =
        idsOf<30>({"br",   "p",     "img",   "td",    "tr",       "li",      "hr",     "input",    "meta",    "link",
                   "area", "base",  "col",   "embed", "param",    "source",  "track",  "wbr",      "th",      "dt",
                   "dd",   "tbody", "thead", "tfoot", "colgroup", "caption", "option", "basefont", "bgsound", "keygen"});
    return isOneOf(id, ids);
}

bool holdsRawText(quint64 id)
{
    static constexpr auto ids =
        idsOf<9>({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"});
    return isOneOf(id, ids);
}

bool isInline(quint64 id)
{
    static constexpr auto ids =
        idsOf<34>({"a",     "abbr", "acronym", "b",      "bdi", "bdo",   "big",  "cite", "code", "data", "del", "dfn",
                   "em",    "font", "i",       "ins",    "kbd", "label", "mark", "nobr", "q",    "ruby", "s",   "samp",
                   "small", "span", "strike",  "strong", "sub", "sup",   "time", "tt",   "u",    "var"});
    return isOneOf(id, ids);
}

} // namespace gaoqian
