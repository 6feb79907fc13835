// What a person calls the style of a paragraph, in one choice.
#pragma once

#include "editor/document/documentformat.h"

#include <optional>

namespace gaoqian {

enum class BlockStyle { Text, Lead, Heading2, Heading3, Heading4, Quote };

/// Nothing for a picture or a divider.
std::optional<BlockStyle> blockStyle(const BlockShape &shape);

} // namespace gaoqian
