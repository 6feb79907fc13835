// Names of elements in HTML as written, and what is known of those that bear them without building a tree.
#pragma once

#include <QtGlobal>

#include <string_view>

namespace gaoqian {

/// A letter of ASCII in lower case; everything else as it is.
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; }

/// Names are known by this number, letters of both cases the same. Two that collide only mislead who does without a tree.
constexpr quint64 idOf(std::string_view name)
{
    quint64 id = 14695981039346656037u; // FNV-1a
    for (const char c : name)
        id = (id ^ quint8(lower(c))) * 1099511628211u;
    return id;
}

/// Elements without content; and those that the parser closes by itself where the next of their kind begins: their end tags are
/// often left out, and they nest no deeper than what stands between them.
bool nestsNothing(quint64 id);

/// Elements whose content is text, whatever it looks like.
bool holdsRawText(quint64 id);

bool isInline(quint64 id);

} // namespace gaoqian
