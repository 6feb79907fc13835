// Names of people and roles, and what they write, in the one form in which it is certified, signed, compared and printed.
#pragma once

#include <QString>

namespace gaoqian {

/// `typed` in NFC, without control characters and without what is never seen (format characters, variation selectors, fillers,
/// joiners), blanks trimmed and runs of them made one: two names that differ in nothing to be seen are the same. The one rule for
/// names and roles, of those that are made and of those that are looked for.
QString tidyName(const QString &typed);

/// `typed` as text of several lines that every store and file gives back as it was: line breaks as U+000A, other control
/// characters gone, halves of characters replaced, blanks around trimmed.
QString tidyText(const QString &typed);

/// Whether a reader sees nothing of `text`: it is empty, or made of blanks and characters that are never seen.
bool showsNothing(const QString &text);

} // namespace gaoqian
