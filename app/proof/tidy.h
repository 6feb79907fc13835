// 排版: puts in order what manuscripts bring along and no reader should see, and says of each change what it is.
#pragma once

#include "article/article.h"

#include <QFlags>

namespace gaoqian {

enum class TidyKind {
    None = 0,
    EmptyParagraphs = 1 << 0, ///< Removed, with the list items and quotes that hold nothing else.
    EdgeBlanks = 1 << 1,      ///< Blanks at the beginning and end of lines (ASCII, U+3000, no-break, tabs) removed.
    LineBreaks = 1 << 2,      ///< Several line breaks make a new paragraph; in headings and captions, and at the edges, they go.
    Headings = 1 << 3,        ///< Paragraphs that are headings in all but name become headings.
    InnerBlanks = 1 << 4,     ///< Blanks between Chinese characters removed.
    NarrowLatin = 1 << 5,     ///< Full-width letters and digits to half-width.
    WideMarks = 1 << 6,       ///< Half-width punctuation in Chinese text to full-width.
};
Q_DECLARE_FLAGS(TidyKinds, TidyKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(TidyKinds)

/// In the order in which a person is told.
inline constexpr TidyKind tidyKinds[] = {TidyKind::EmptyParagraphs, TidyKind::EdgeBlanks,  TidyKind::LineBreaks,
                                         TidyKind::Headings,        TidyKind::InnerBlanks, TidyKind::NarrowLatin,
                                         TidyKind::WideMarks};
inline constexpr TidyKinds everyTidyKind = TidyKinds::fromInt((1 << 7) - 1);

struct TidyChange {
    TidyKind kind = TidyKind::None;
    qsizetype block = 0; ///< Which of the given blocks it is in, counted at the outermost level.
    QString before;      ///< The changed place with a little of what stands around it, U+2028 and blanks as they are.
    QString after;

    bool operator==(const TidyChange &) const = default;
};

struct Tidied {
    Blocks blocks;
    QList<TidyChange> changes;
};

/// The blocks in order, as far as `kinds` goes. Runs keep how they are set; addresses of links are never touched. Tidy blocks
/// come back as they are, so tidying twice is tidying once.
Tidied tidy(const Blocks &blocks, TidyKinds kinds = everyTidyKind);

} // namespace gaoqian
