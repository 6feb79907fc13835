// What a story is: an Article with its body of Blocks and Runs, as plain values that are copied, compared and serialised.
//
// What this model cannot hold does not exist in Gaoqian: it is the sanitiser. There is no attribute, style, script or event, and
// no address other than http, https and mailto (see `normalised` in article/normalise.h).
#pragma once

#include <QDate>
#include <QFlags>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace gaoqian {

/// How a run of text is set. Superscript and Subscript exclude each other.
enum class Style {
    Plain = 0,
    Bold = 1 << 0,
    Italic = 1 << 1,
    Underline = 1 << 2,
    Strike = 1 << 3,
    Superscript = 1 << 4,
    Subscript = 1 << 5,
};
Q_DECLARE_FLAGS(Styles, Style)
Q_DECLARE_OPERATORS_FOR_FLAGS(Styles)

/// A stretch of text in one style. A line break inside a paragraph is U+2028.
struct Run {
    QString text;
    Styles styles = {};
    QString link = {};   ///< Absolute http, https or mailto address; empty for none.
    QString colour = {}; ///< Name of one of the theme's emphasis colours ("red", "blue", ...); empty for the text's own.

    bool operator==(const Run &) const = default;
};

using Runs = QList<Run>;

enum class Align { Natural, Centre, Right, Justify };

struct Block;
using Blocks = QList<Block>;

/// Ordinary text. A run-in lead is simply a bold first run.
struct Paragraph {
    Runs runs = {};
    Align align = Align::Natural;
    int indent = 0; ///< Whole-block indentation in steps of two characters, 0 to 8. 首行缩进 is the page's matter, not this.
    bool lead = false; ///< The story's lead (导语), set apart by the theme.

    bool operator==(const Paragraph &) const = default;
};

/// A section heading.
struct Heading {
    int level = 2;      ///< 2 to 4; level 1 is the article's title.
    QString label = {}; ///< Section label (小标题序号), "01" above the heading; empty for none.
    Runs runs = {};

    bool operator==(const Heading &) const = default;
};

struct ListItem {
    Blocks blocks;

    bool operator==(const ListItem &) const;
};

struct ListBlock {
    bool ordered = false;
    QList<ListItem> items = {};

    bool operator==(const ListBlock &) const;
};

struct Quote {
    Blocks blocks;

    bool operator==(const Quote &) const;
};

/// A picture with its caption. One that came with foreign text and stands somewhere else has an address instead of an asset,
/// until somebody fetches it: nothing is fetched silently, and the page shows only its words.
struct Figure {
    QString asset;    ///< SHA-256 of the picture's bytes, 64 lower-case hex digits; empty while there is only an address.
    QString alt = {}; ///< What a reader who cannot see the picture is told.
    Runs caption = {};
    int width = 0;        ///< Share of the column in percent, 1 to 100; 0 for the picture's own size.
    QString address = {}; ///< Absolute http or https address of a picture that was not fetched; empty with an asset.

    bool operator==(const Figure &) const = default;
};

struct TableCell {
    Blocks blocks = {};
    int columnSpan = 1;
    int rowSpan = 1;

    bool operator==(const TableCell &) const;
};

struct TableRow {
    QList<TableCell> cells = {}; ///< Only the cells that begin in this row, as in HTML.

    bool operator==(const TableRow &) const;
};

struct Table {
    int headerRows = 0; ///< How many of the first rows are headings.
    QList<TableRow> rows = {};

    bool operator==(const Table &) const;
};

/// A rule between two parts.
struct Divider {
    bool operator==(const Divider &) const = default;
};

/// One block of the body. The order of the kinds is fixed: JSON and tests name them, nothing stores the index.
struct Block {
    std::variant<Paragraph, Heading, ListBlock, Quote, Figure, Table, Divider> value;

    Block() = default;
    template <typename Kind> Block(Kind kind) : value(std::move(kind)) {}

    template <typename Kind> const Kind *as() const { return std::get_if<Kind>(&value); }
    template <typename Kind> Kind *as() { return std::get_if<Kind>(&value); }

    bool operator==(const Block &) const;
};

/// A credit line that came with a collected story: text, never a signature.
struct OriginCredit {
    QString role;
    QStringList names;

    bool operator==(const OriginCredit &) const = default;
};

/// A part of a picture in thousandths of its width and height; null for the largest part of the wanted shape, from the middle.
struct Crop {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;

    bool isNull() const { return width == 0; }
    bool operator==(const Crop &) const = default;
};

/// One story: headline parts, metadata, body.
struct Article {
    QString id;          ///< As made by `newId`; not part of the content.
    QStringList channel; ///< Path in the site's tree from the top, {"情感", "故事"}.
    QString kicker;
    QString title;
    QString subtitle;
    QString source;
    QString sourceUrl; ///< Absolute http or https address; empty for none.
    QString collector;
    QStringList authors;
    QDate date; ///< The date that the page shows; invalid for none.
    QStringList keywords;
    QString summary;
    QString cover;    ///< Asset of the cover picture; empty for none.
    Crop coverWide;   ///< What of it is shown where 2.35:1 is wanted.
    Crop coverSquare; ///< What of it is shown where 1:1 is wanted.
    QList<OriginCredit> originCredits;
    Blocks body;

    bool operator==(const Article &) const = default;
};

} // namespace gaoqian
