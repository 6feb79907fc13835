// A picture that a Word file shows, taken in once however often it is shown.
#pragma once

#include "intake/docx/file.h"

namespace gaoqian {

/// The figure that stands for the picture `relation` means, told by `alt` to who cannot see it. A picture on the net keeps its
/// address and is not fetched; for one that cannot be taken in there is its alt text as a paragraph, or nothing.
std::optional<Block> docxPicture(DocxFile &file, const ooxml::Relation &relation, const QString &alt);

} // namespace gaoqian
