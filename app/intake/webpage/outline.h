// A web page laid out flat, for those who look for the story in it: its elements in reading order, its lines as a reader sees
// them, and what its head and scripts say. Read-only; nothing is decided here.
#pragma once

#include "intake/dom/tree.h"

#include <QByteArrayList>
#include <QList>
#include <QStringList>

#include <optional>

namespace gaoqian {

/// An element or a text of the page. Indexes are those of `PageOutline::nodes`.
struct OutlineNode {
    HtmlNode node;
    HtmlTag tag = HtmlTag::Unknown; ///< Unknown for text.
    int parent = -1;
    int end = 0;        ///< One past its last descendant.
    QString marks = {}; ///< Words of id and class in lower case, a blank before and after each: " article body ".
    int firstLine = 0;  ///< The first line that begins in it,
    int endLine = 0;    ///< and one past the last.
    bool hidden = false;
};

/// What a reader sees as one line: text up to the next block or line break.
struct OutlineLine {
    QString text = {};       ///< Blanks collapsed.
    QStringList pieces = {}; ///< The texts that it is made of, trimmed; one for each element that has a share in it.
    QList<int> nodes = {};   ///< The text nodes.
    int block = 0;           ///< The innermost element that the line has to itself, or shares with other lines.
    int characters = 0;      ///< Other than blanks;
    int linked = 0;          ///< of these in links,
    int wide = 0;            ///< Chinese characters,
    int stops = 0;           ///< and of these marks that end or part sentences, outside of links.
    int heading = 0;         ///< 1 to 6 inside h1 to h6.
    bool hidden = false;

    /// Mostly links.
    bool isLinks() const { return linked * 2 >= characters; }
};

struct PageMeta {
    QString name; ///< Its name, property, itemprop or http-equiv, lower case.
    QString content;
};

struct PageScript {
    QString type; ///< Lower case; empty for JavaScript.
    QString text;
};

struct PageOutline {
    QList<OutlineNode> nodes;
    QList<OutlineLine> lines;
    QString titleElement;
    QString canonical; ///< Address in link rel=canonical, as written.
    QList<PageMeta> metas;
    QList<PageScript> scripts;
    QList<std::pair<int, QString>> times; ///< Elements with a datetime attribute, and what it says.
    int styleSheets = 0;                  ///< Style sheets and icons that the page links to.

    bool isInside(int node, int ancestor) const { return node >= ancestor && node < nodes[ancestor].end; }

    /// The first meta of that name with a content; empty without.
    QString meta(QLatin1String name) const;

    /// The text of all lines below `node`, a blank between two.
    QString textOf(int node) const;

    /// The first element with this id or class, as a whole word of `marks`; -1 for none.
    int marked(QLatin1String mark) const;
};

/// Empty when the page has more than `limits::outlineNodes` nodes: nobody wrote that as a page for readers. `scripts` are those
/// that were taken out before parsing, see GuardedHtml.
std::optional<PageOutline> outlineOf(const HtmlNode &root, const QByteArrayList &scripts);

/// `text` without blanks of any kind, for comparing.
QString withoutBlanks(QString text);

} // namespace gaoqian
