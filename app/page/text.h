// The page's lines as text, shared by the page, the fragment and the shell.
#pragma once

#include "page/page.h"

namespace gaoqian {

/// Words of the page that stand for the reader, in Chinese as the page is, whatever language the program speaks.
QString originHeading(const Article &article); ///< Above the credit lines that came with the story: whose they are, where known.
QString signedHeading();                       ///< Above the newsroom's own.
QString draftNotice();

/// What stands below the body where its own words could be taken for credits: up to here it was text. Empty where they could not.
QString endOfBody(const PageInput &input);

/// "日期:2023-04-15 来源:X收集编辑:Y"; nothing when the article has none of these.
QString bylineText(const Article &article);

/// What a credit line that came with the story begins with, never empty: "原文编辑". Nobody can take it for one of the newsroom's
/// own, not even when the line is copied by itself.
QString originRole(const OriginCredit &credit);

/// Its names, set apart by two blanks as such lines are.
QString originNames(const OriginCredit &credit);

/// Names of one of the newsroom's own credit lines, separated by a blank.
QString signedNames(const PageCredit &credit);

/// "编审:柳明 何为"
QString creditLine(const QString &role, const QString &names);

/// The credits that may be shown, each a single line: none on a draft, and no line without names.
QList<PageCredit> shownCredits(const PageInput &input);

} // namespace gaoqian
