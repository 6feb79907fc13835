// Plain text as an article: the shape of a copied page where it has one, else title and paragraphs.
#pragma once

#include "intake/core/taken.h"

namespace gaoqian {

/// As a story: a copied page (see intake/lines/pageshape.h) with its fields filled and its section headings found; otherwise the
/// first line is the title, when it is short enough to be one. Blank lines and indented lines begin paragraphs; other line breaks
/// stay, unless they plainly stand where a machine broke the lines (see intake/lines/wrappedlines.h); in text without blank lines
/// every line is a paragraph. As a paste: one paragraph for each line.
Intake takeInText(const QString &text, Purpose purpose);

} // namespace gaoqian
