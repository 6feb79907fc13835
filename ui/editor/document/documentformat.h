// How a body is kept in a QTextDocument: what a block is and where it is nested are properties of its QTextBlockFormat, how text
// is set are ordinary character properties. DocumentBuilder writes them, DocumentWalker reads them, commands change them.
//
// The document is flat but for tables: a list item or a quote is no frame but a nesting written on each of its blocks, so every
// command is a change of properties that Qt can undo. Tables are QTextTables. Pictures and dividers are one inline object each,
// alone in a block; a picture's caption is the text behind it in the same block. Qt needs a block before and behind a table, in
// every cell and in an empty document; where the body has none there, a Filler stands in, which is nothing until it has text.
//
// Sizes of letters, boldness of headings and colours are no part of the document: TextLook lays them over it.
#pragma once

#include "article/article.h"

#include <QString>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextFormat>

QT_BEGIN_NAMESPACE
class QTextBlock;
class QTextCursor;
class QTextDocument;
QT_END_NAMESPACE

namespace gaoqian {

namespace prop {
/// Ours among QTextFormat's properties. Nothing outside the running program sees the numbers.
enum Property {
    Kind = QTextFormat::UserProperty + 0x610, ///< block: BlockKind
    HeadingLevel,                             ///< block: int
    Label,                                    ///< block: QString, a heading's section label
    Alignment,                                ///< block: Align
    Indent,                                   ///< block: int, a paragraph's own indentation
    Lead,                                     ///< block: bool
    NestingPath,                              ///< block and table: QString, see Nesting
    Colour,                                   ///< characters: QString, the emphasis colour's name
    Asset,                                    ///< figure object: QString
    Address,                                  ///< figure object: QString, of a picture that was not fetched
    Alt,                                      ///< figure object: QString
    Width,                                    ///< figure object: int, percent of the column
    Padding,                                  ///< table cell: bool, stands where the table's row has no cell
    CutColumnSpan,                            ///< table cell: int, the span that there was no room for
};

/// Inline objects.
enum Object { FigureObject = QTextFormat::UserObject + 0x61, DividerObject };
} // namespace prop

/// One list or quote around a block.
struct Level {
    enum Kind { Quote, Bullets, Numbers };

    Kind kind = Quote;
    int id = 0;   ///< Which list or quote; neighbours with the same number belong together.
    int item = 0; ///< Which item of the list; 0 in a quote.

    bool isList() const { return kind != Quote; }
    /// The same list or the same quote, whatever the item.
    bool sameContainer(const Level &other) const { return kind == other.kind && id == other.id; }
    bool operator==(const Level &) const = default;
};

/// The lists and quotes around a block, outermost first.
using Nesting = QList<Level>;

/// "q1/b2.3/n4.5": quote 1, in it item 3 of bullet list 2, in it item 5 of numbered list 4.
QString toText(const Nesting &nesting);
Nesting nestingFromText(QStringView text);

enum class BlockKind { Paragraph, Heading, Figure, Divider, Filler };

/// What a block of the document is, apart from its text.
struct BlockShape {
    BlockKind kind = BlockKind::Paragraph;
    int level = 2;                ///< Headings only.
    QString label = {};           ///< Headings only.
    Align align = Align::Natural; ///< Paragraphs only, like the next two.
    int indent = 0;
    bool lead = false;
    Nesting nesting = {};

    bool operator==(const BlockShape &) const = default;
};

/// An ordinary paragraph in the same lists and quotes.
BlockShape paragraphLike(const BlockShape &shape);

BlockShape shapeOf(const QTextBlockFormat &format);
BlockShape shapeOf(const QTextBlock &block);

/// The format of a block of this shape, with the spacing that the writing view gives it. Lengths follow the document's font.
QTextBlockFormat blockFormat(const BlockShape &shape, const QTextDocument &document, bool inTable);

/// Gives the cursor's block this shape; does nothing, so leaves no undo step, where it has it already.
void setShape(const QTextBlock &block, const BlockShape &shape);

/// How a run is set, as character properties, and back. `runStyle` gives a Run without text.
QTextCharFormat charFormat(const Run &style);
Run runStyle(const QTextCharFormat &format);

QTextCharFormat figureFormat(const Figure &figure);
Figure figureFrom(const QTextCharFormat &format); ///< Without its caption.
QTextCharFormat dividerFormat();

bool isFigure(const QTextCharFormat &format);
bool isDivider(const QTextCharFormat &format);

/// From line to line of a paragraph, in units of `em`.
inline constexpr qreal lineSpacing = 1.75;

/// The font of the document's text and, from it, the unit of all its lengths; `blockFormat` builds on it.
void setDocumentFont(QTextDocument &document, const QFont &font);

/// The unit of the document's lengths: the width of a Chinese character in the font that it was given first, in pixels. How large
/// it is shown is another matter, see BodyScale.
qreal em(const QTextDocument &document);

/// How far the first line of a paragraph is indented, in pixels on the screen: the one length that Qt does not scale with the
/// others. Blocks keep the one that they were written with.
void setFirstLineIndent(QTextDocument &document, qreal pixels);

/// Whether plain paragraphs are shown with their first line set in (首行缩进). It is in no body and in no undo step: lengths of
/// what has been written cannot change without losing the history, so it counts from the next filling of the document on.
void setFirstLinesIndented(QTextDocument &document, bool on);
/// To be called before a document is filled.
void adoptFirstLinesIndented(QTextDocument &document);

/// A number that no list, quote or item of the document has.
int freeNestingId(const QTextDocument &document);

} // namespace gaoqian
