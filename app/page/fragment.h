// The story as a piece of HTML for somebody else's page: pasted into the site's CMS, or what `convert` answers.
#pragma once

#include "page/page.h"

namespace gaoqian {

/// Body, origin credits and credits as semantic HTML, UTF-8, without class, style, id or data attributes; emphasis colours are
/// not carried. The headline and the lists are left to the page that it goes into. A draft begins with a line that says so.
QByteArray renderFragment(const PageInput &input);

} // namespace gaoqian
