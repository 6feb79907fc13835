// What a story is called where its title stands among other words.
#pragma once

#include <QString>

namespace gaoqian {

/// `title` in one line; "(untitled)" for none.
QString shownTitle(const QString &title);

} // namespace gaoqian
