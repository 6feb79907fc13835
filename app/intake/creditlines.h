// Credit lines as Chinese newsrooms write them below a story: 编审：赵某  张某.
#pragma once

#include "article/article.h"

namespace gaoqian {

/// The credits in `line`, empty when it is no credit line. Every part of it has to be a known role, a colon and short names:
/// "来源：某某融媒", "编  辑：甲", "文/图：甲 乙", "编辑：甲 | 校对：乙", "（责任编辑：甲）".
QList<OriginCredit> creditsInLine(const QString &line);

/// Every role that a credit line may name, as alternatives of a regular expression, longer ones first.
QString creditRolePattern();

/// Names as they stand beside each other: separated by blanks, commas, 、 or slashes.
QStringList splitNames(const QString &names);

} // namespace gaoqian
