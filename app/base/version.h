// Which Gaoqian this is: the version from the top CMakeLists.txt, which stands nowhere else, and the commit that it was built
// from.
#pragma once

#include <QString>

namespace gaoqian {

/// "0.1.0 (023f3ef1a2)", with a "+" after the commit where the checkout was changed since; "0.1.0" where it was built from none.
/// In the target gaoqian_version, which is made anew with each commit: for the programs alone.
QString programVersion();

} // namespace gaoqian
