// The lines around a story on a web page: who, when, from where, as Chinese sites write it; and the notices and buttons that
// stand among them.
#pragma once

#include "article/article.h"
#include "intake/webpage/outline.h"
#include "intake/webpage/time.h"

namespace gaoqian {

/// What one line says of the story.
struct PageByline {
    std::optional<PageTime> published;
    bool labelled = false; ///< Whether "发布时间：" or the like stands before the time.
    QString source;
    QStringList authors;
    QList<OriginCredit> credits; ///< Editors and others by their roles; sources and authors are not among them.

    bool isEmpty() const { return !published && source.isEmpty() && authors.isEmpty() && credits.isEmpty(); }
};

/// "2019-09-07 13:43:45 来源: 某某周刊 举报", "来源：本站原创 作者：甲", "[责任编辑：乙_NF4425]", "某某新闻记者 甲 乙". Staff
/// codes are taken off names, and times of an update are not those of publishing.
PageByline bylineIn(const OutlineLine &line);

/// Whether `line` is nothing but credits: it may leave the story. Also "编辑 甲 校对 乙" and "某某报记者 甲".
bool isCreditLine(const OutlineLine &line);

/// Whether `line` is the site's and no story's: a button, a notice of copyright, an invitation to follow, 原标题.
bool isNoticeLine(const OutlineLine &line);

/// The source that a notice names: "（本文来自某某新闻，未经授权不得转载）". Empty without.
QString sourceInNotice(const QString &line);

} // namespace gaoqian
