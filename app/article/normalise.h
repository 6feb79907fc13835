// The one form that equal content takes, and the last gate against what the model must not hold.
#pragma once

#include "article/article.h"

namespace gaoqian {

/// The longest chains of blocks inside blocks that an article may have; deeper ones are flattened by `normalised`, text kept.
inline constexpr int maxBlockDepth = 12;

/// The most columns that one table cell may span.
inline constexpr int maxColumnSpan = 100;

/// Text as runs hold it: every kind of line break one U+2028, tabs as blanks, control characters and what Unicode keeps for
/// programs' own use (noncharacters, U+FFFC, the byte order mark) removed, lone surrogates replaced by U+FFFD.
QString cleanText(const QString &text);

/// Text as one-line fields hold it: `cleanText` with line breaks as blanks, trimmed.
QString cleanLine(const QString &text);

/// `link` as runs hold it: an absolute http, https or mailto address, scheme in lower case, characters that cannot stand in an
/// address percent-encoded; empty when it is none of these.
QString cleanLink(const QString &link);

/// The same for what has to be on the web: http and https only.
QString cleanWebAddress(const QString &address);

/// Whether `hash` can name an asset: 64 lower-case hex digits.
bool isAssetHash(const QString &hash);

/// Runs as they are kept: neighbours of the same style joined, empty ones gone, text and links cleaned (the text of a refused
/// link stays), superscript winning over subscript, colours only by plain lower-case name.
Runs normalised(const Runs &runs);

/// `article` with every run normalised, out-of-range numbers (heading level, indent, width, spans, header rows) brought into
/// range, empty lists, tables and quotes removed, nesting past `maxBlockDepth` flattened, figures without asset and address
/// turned into their text, crops that are no part of a picture or have no cover dropped, and one-line fields trimmed and freed of
/// line breaks. List items and table cells hold at least one block. Idempotent; `id` is left alone. Empty paragraphs inside a
/// body stay: they may be what the writer is typing.
Article normalised(const Article &article);

} // namespace gaoqian
