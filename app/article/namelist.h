// Names and keywords as a person types them in a row.
#pragma once

#include <QRegularExpression>
#include <QStringList>

namespace gaoqian {

/// What stands between two of them: commas and semicolons of either script, enumeration commas, line ends. No blanks: a name may
/// have some.
const QRegularExpression &nameSeparators();

/// Each in one line, without empty ones.
QStringList namesIn(const QString &text);

} // namespace gaoqian
