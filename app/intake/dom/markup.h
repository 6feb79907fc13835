// Where markup begins and ends, and what it does to the text around it, told from the bytes alone: as much of HTML's grammar as
// is needed before a parser may see it.
#pragma once

#include "intake/dom/names.h"

#include <string_view>

namespace gaoqian {

inline bool isLetter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
inline bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// Behind the comment that begins at `start`; `end` where nothing closes it.
const char *endOfComment(const char *start, const char *end);

/// Whether there is nothing in `html` but blanks, comments and declarations.
bool hasOnlyComments(std::string_view html);

/// Whether a style somewhere could make blanks between tags count.
bool keepsBlanks(std::string_view html);

/// Whether `script`, which goes up to the first "</script", really ends there. Not so where it has "<script" behind "<!--": it
/// goes on past what looks like its end then (HTML Standard, 13.2.5.20 and following).
bool endsAtItsEndTag(std::string_view script);

} // namespace gaoqian
