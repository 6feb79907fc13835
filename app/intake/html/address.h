// The addresses that foreign HTML names.
#pragma once

#include "intake/dom/tree.h"

namespace gaoqian {

/// `address` as it is where it is absolute; made absolute by `base` (an absolute web address) where it is relative and there is a
/// base. An address inside the page ("#top") stays as it is.
QString resolved(const QString &address, const QString &base);

/// What relative addresses of the page go by: its base element, or where it came from; empty for neither.
QString baseOf(const HtmlNode &root, const QString &pageAddress);

} // namespace gaoqian
