// How wide text stands in columns, and cutting text at a column: a full-width character is two columns, as in a newspaper's
// layout.
#pragma once

#include <QString>
#include <QStringView>

namespace gaoqian {

/// Columns of one code point: 2 for wide and full-width characters (Unicode Standard Annex #11, classes W and F, and the
/// Chinese punctuation of class A that a Chinese font draws full-width: “ ” ‘ ’ — … ·), 0 for combining marks and controls,
/// else 1.
int codePointWidth(char32_t codePoint);

/// Columns that `text` takes. What a reader sees as one character (UAX #29) counts once: an emoji put together with joiners,
/// a flag or a letter with its accents is as wide as its widest part.
int displayWidth(QStringView text);

/// The longest beginning of `text` that takes at most `columns`. It never ends inside a grapheme cluster (UAX #29), a number
/// ("6370", "57.69%") or a Latin word; when the very first word is already too wide, it is cut between graphemes.
/// Blanks at the end are dropped when something was cut off.
QString cutToWidth(QStringView text, int columns);

} // namespace gaoqian
