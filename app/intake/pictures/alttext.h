// Alt texts as other programs fill them in by themselves.
#pragma once

#include <QString>

namespace gaoqian {

/// `alt`, or nothing where it tells nobody what the picture shows: "图片 1", "image", a file's name, a number. Somebody is asked
/// for a real one then.
QString tellingAlt(const QString &alt);

} // namespace gaoqian
