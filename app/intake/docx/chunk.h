// Documents inside a Word file: programs that write reports put chunks of HTML, text or Word files into it as they are
// (altChunk).
#pragma once

#include "intake/docx/file.h"

namespace gaoqian {

/// What the chunk in `part` shows, with its pictures, comments and notes among the findings of `file`. Nothing where it cannot be
/// taken in, and for a chunk inside a chunk.
std::optional<Blocks> docxChunk(DocxFile &file, const QByteArray &part);

} // namespace gaoqian
