// Writing HTML safely: escaping, and the addresses that may stand in an attribute.
#pragma once

#include <QString>
#include <QStringView>

namespace gaoqian {

/// `text` for HTML text and for attribute values in double quotes. Control characters and non-characters, which no escape can
/// carry, are left out; lone surrogates become U+FFFD; line breaks become blanks.
QString escapedHtml(QStringView text);

/// `address` when it is an absolute http or https address, else nothing.
QString safeWebAddress(const QString &address);

/// `address` when it leads to a neighbour of the page ("b.html", "../2023/b.html") or is an http or https address, else nothing.
QString safeNeighbour(const QString &address);

} // namespace gaoqian
