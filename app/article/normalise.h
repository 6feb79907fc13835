// The one form that equal content takes, and the last gate against what the model must not hold.
#pragma once

#include "article/article.h"

namespace gaoqian {

/// The longest chains of blocks inside blocks that an article may have; deeper ones are flattened by `normalised`, text kept.
inline constexpr int maxBlockDepth = 12;

/// Runs as they are kept: neighbours of the same style joined, empty ones gone, links other than absolute http, https and
/// mailto dropped (their text stays), superscript winning over subscript, control characters and lone surrogates replaced
/// or removed, every kind of line break one U+2028.
Runs normalised(const Runs &runs);

/// `article` with every run normalised, out-of-range numbers (heading level, indent, width, spans, header rows) brought into
/// range, empty lists, tables and quotes removed, nesting past `maxBlockDepth` flattened, and one-line fields trimmed and freed
/// of line breaks. Idempotent; `id` is left alone. Empty paragraphs inside a body stay: they may be what the writer is typing.
Article normalised(const Article &article);

} // namespace gaoqian
