// Names of people and roles in the one form in which they are certified, compared and printed.
#pragma once

#include <QString>

namespace gaoqian {

/// `typed` in NFC, without control and invisible format characters, blanks trimmed and runs of them made one: two names that
/// look the same are the same.
QString tidyName(const QString &typed);

} // namespace gaoqian
