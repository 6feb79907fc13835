// The page: an article with its credits and neighbours, the site and a theme, turned into the bytes that readers get.
//
// Preview and export are the same bytes from `renderPage`.
#pragma once

#include "article/article.h"
#include "base/result.h"
#include "page/theme.h"

#include <QByteArray>

namespace gaoqian {

/// The newsroom's own part of every page.
struct Site {
    QString name; ///< Masthead.
    QString slogan;
    QString home;    ///< First word of the breadcrumb; "首页" when empty.
    QString baseUrl; ///< Absolute http(s) address that pages are published under, with a final slash; empty when not known.
    QString language = QStringLiteral("zh-CN"); ///< BCP 47.

    bool operator==(const Site &) const = default;
};

/// A line of the page's foot: who signed as what. (The slip makes these; the page only prints them.)
struct PageCredit {
    QString role;
    QStringList names;

    bool operator==(const PageCredit &) const = default;
};

/// An entry of one of the three lists.
struct Teaser {
    QString title;
    QString excerpt;
    QString href; ///< Address of that story's page, relative to this one; empty when it has none.

    bool operator==(const Teaser &) const = default;
};

/// A picture's file as the page refers to it.
struct PagePicture {
    QString file; ///< "3f2a….jpg", in the folder `assets` beside the page; or a data: address.
    int width = 0;
    int height = 0;

    bool operator==(const PagePicture &) const = default;
};

struct PageInput {
    Article article;
    Site site;
    QList<PageCredit> credits;            ///< Empty for drafts and unsigned stories.
    QList<Teaser> related;                ///< 相关阅读, at most six.
    QList<Teaser> hot;                    ///< 热门文章
    QList<Teaser> latest;                 ///< 最新文章
    QHash<QString, PagePicture> pictures; ///< By asset hash; a figure whose asset is missing here is shown as its alt text.
    bool draft = false;                   ///< Marks the page 未审定 in the page itself; credits are then left out.
    QString file;                         ///< Where this page stands below `site.baseUrl` ("2023/b.html"); empty when not known.

    bool operator==(const PageInput &) const = default;
};

/// The whole page, UTF-8, of the normalised article: what is shown is what is signed. The same input gives the same bytes. Fails
/// when the theme is broken.
Result<QByteArray> renderPage(const PageInput &input, const Theme &theme);

/// The body alone, normalised, as clean HTML, UTF-8: what `{{{body}}}` is. Every block is one top-level element with
/// `data-block="N"`, so that a preview can swap just the changed ones.
QByteArray bodyHtml(const Blocks &body, const QHash<QString, PagePicture> &pictures);

/// The same, one piece of HTML a top-level block.
QList<QByteArray> bodyHtmlBlocks(const Blocks &body, const QHash<QString, PagePicture> &pictures);

/// The story's text for a list: the body's block texts joined without a separator, blanks as they are, cut at `columns` by
/// `cutToWidth`.
QString excerpt(const Article &article, int columns = 160);

/// The whole page's text for the shell: headline, lines, body, origin credits, credits.
QString pageText(const PageInput &input);

} // namespace gaoqian
