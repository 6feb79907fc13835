// Characters of symbol fonts as Unicode has them: the fonts themselves stay behind.
#pragma once

#include <QString>

#include <string_view>

namespace gaoqian {

/// The character `code` of the font; fonts put theirs at U+F000 or right at their number. A bullet for what has no place in
/// Unicode.
QString docxSymbol(std::string_view font, uint code);

/// Whether `text` has characters that only mean something in a symbol font.
bool hasSymbolCodes(const QString &text);

/// `text`, set in `font`, with such characters as Unicode has them.
QString withoutSymbolCodes(const QString &text, std::string_view font);

} // namespace gaoqian
