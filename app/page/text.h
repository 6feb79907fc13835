// The page's lines as text, shared by the page, the fragment and the shell.
#pragma once

#include "page/page.h"

namespace gaoqian {

/// Words of the page that stand for the reader, in Chinese as the page is, whatever language the program speaks.
QString originHeading(); ///< Above the credit lines that came with a collected story.
QString signedHeading(); ///< Above the newsroom's own, where both stand.
QString draftNotice();

/// "日期:2023-04-15 来源:X收集编辑:Y"; nothing when the article has none of these.
QString bylineText(const Article &article);

/// Names of a credit line that came with the story, set apart by two blanks as such lines are.
QString originNames(const OriginCredit &credit);

/// Names of one of the newsroom's own credit lines, separated by a blank.
QString signedNames(const PageCredit &credit);

/// "编审:柳明 何为"
QString creditLine(const QString &role, const QString &names);

/// The credits that may be shown: none on a draft, and no line without names.
QList<PageCredit> shownCredits(const PageInput &input);

} // namespace gaoqian
