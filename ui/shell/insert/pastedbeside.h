// What other programs put on the clipboard beside the HTML of a text: its RTF with the pictures in it, and where it is from.
#pragma once

#include "intake/intake.h"

class QMimeData;

namespace gaoqian {

/// The RTF that stands beside, under whichever name, as long as intake would look at it; and the address of the web page that the
/// text was copied from, where the browser tells. No file is read: addresses of pictures in foreign HTML name any file.
Beside besideOf(const QMimeData &data);

} // namespace gaoqian
