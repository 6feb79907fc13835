// Credit lines as Chinese newsrooms write them below a story: 编审：赵某  张某.
#pragma once

#include "article/article.h"

namespace gaoqian {

/// The credits in `line`, empty when it is no credit line. Every part of it has to be a known role, a colon and short names:
/// "来源：某某融媒", "编  辑：甲", "文/图：甲 乙", "编辑：甲 | 校对：乙", "（责任编辑：甲）"; or several roles without colons, as
/// below.
QList<OriginCredit> creditsInLine(const QString &line);

/// The credits in a line that does without colons, empty when anything in it is neither a role nor a Chinese name: "编辑 甲乙
/// 校对 丙丁 戊己", "（云溪晚报记者 甲乙 通讯员 丙丁）". With several roles the names may follow them closely: "记者甲乙
/// 编辑丙丁".
QList<OriginCredit> creditsWithoutColons(const QString &line);

/// Every role that a credit line may name, as alternatives of a regular expression, longer ones first.
QString creditRolePattern();

/// One Chinese character, for a regular expression: \p{Han} takes the punctuation between them for Chinese as well.
QString hanPattern();

/// Names as they stand beside each other: separated by blanks, commas, 、 or slashes.
QStringList splitNames(const QString &names);

} // namespace gaoqian
