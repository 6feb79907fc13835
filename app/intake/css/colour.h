// Colours as CSS writes them, and which of them somebody meant as emphasis.
#pragma once

#include <string_view>

namespace gaoqian {

/// The emphasis colour that a CSS colour is, by the name that themes give it ("red"); empty for one that is none of them.
std::string_view emphasisColour(std::string_view css);

} // namespace gaoqian
