// Light or dark: the palettes that the user can choose instead of the system's.
#pragma once

#include <QPalette>

namespace gaoqian {

enum class Appearance { System, Light, Dark };

QPalette lightPalette();
QPalette darkPalette();

/// Gives the running application this appearance at once.
void useAppearance(Appearance appearance);

} // namespace gaoqian
