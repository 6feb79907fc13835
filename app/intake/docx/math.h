// Equations of a Word file as text on one line.
#pragma once

#include "article/article.h"

#include <pugixml.hpp>

namespace gaoqian {

/// Every character of the equation below `node`, with what holds it together: brackets, fraction strokes, roots, raised and
/// lowered parts. Past limits::xmlDepth the text alone.
Runs docxMath(pugi::xml_node node, Styles styles);

/// Every character of the text elements below `node`.
QString docxText(pugi::xml_node node);

} // namespace gaoqian
