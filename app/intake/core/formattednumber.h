// Numbers of list items as Word and web pages write them: 三、iv、C.
#pragma once

#include <QByteArray>
#include <QString>

namespace gaoqian {

/// A number in one of Word's formats (ECMA-376 part 1, 17.18.59): "decimal", "chineseCounting", "upperRoman" ... Unknown ones as
/// digits.
QString formattedNumber(int number, const QByteArray &format);

} // namespace gaoqian
