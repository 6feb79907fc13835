// Fields of a Word file: what their instructions link to, and what they show where no result was kept.
#pragma once

#include <QString>

#include <pugixml.hpp>

namespace gaoqian {

/// The address in HYPERLINK "http://..." \l "place" \o "tip", cleaned; empty for other fields and for links within the file.
QString docxFieldLink(const QString &instruction);

/// What a field without a result shows: EQ with its overlaid, raised and enclosed characters (the ruby and the circled numbers of
/// WPS and of old Words), the boxes and lists of forms. `begin` is the mark that the field begins with.
QString docxFieldText(const QString &instruction, pugi::xml_node begin);

} // namespace gaoqian
