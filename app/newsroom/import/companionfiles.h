// The pictures that lie beside a file: those of a web page that a browser saved with its folder, those of a manuscript in
// Markdown.
#pragma once

#include "intake/intake.h"

namespace gaoqian {

/// Gives the pictures that the page in the file `path` names by relative addresses (or file: addresses), from the folder of that
/// file and the folders in it, and from nowhere else: the page may have been written by anybody, and an address can name every
/// file of this computer, a device, or a computer in the network that would be told our name. Nothing is read before it is asked
/// for.
Beside besideFile(const QString &path);

} // namespace gaoqian
