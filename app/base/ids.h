// Identifiers of things that the newsroom keeps.
#pragma once

#include <QString>

namespace gaoqian {

/// A fresh random identifier: a UUID (RFC 9562, version 4) as 36 lower-case characters without braces.
QString newId();

/// Whether `text` has the form that `newId` makes.
bool isId(const QString &text);

} // namespace gaoqian
