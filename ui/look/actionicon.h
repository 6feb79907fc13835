// Gaoqian's own icons for actions, which follow the palette: light lines on a dark window, dark ones on a light.
#pragma once

#include <QIcon>

namespace gaoqian {

/// The icon of this name (":/icons/actions"), drawn to stand out from the application's window colour whenever it is drawn.
QIcon actionIcon(const QString &name);

} // namespace gaoqian
