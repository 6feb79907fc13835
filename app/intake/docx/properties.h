// What a Word file says about itself, as suggestions for the story's form.
#pragma once

#include "intake/core/taken.h"

#include <pugixml.hpp>

namespace gaoqian {

/// Keywords and summary; the title where the text had none; whoever made the file among the suggested authors, unless the name is
/// one that programs give.
void takeDocxProperties(pugi::xml_node properties, Intake &intake);

} // namespace gaoqian
