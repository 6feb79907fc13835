// Word's lists on the clipboard are paragraphs that say which list and level they are of, each with its mark as text. Here they
// become lists.
#pragma once

#include "article/article.h"

#include <optional>
#include <string_view>

namespace gaoqian {

/// What stands before a paragraph of a Word list.
enum class WordMark {
    Bullet,
    Ordered, ///< A number of a list that counts 1, 2, 3.
    Text     ///< A number that our lists do not have ("一、"): it stays as text.
};

/// `mark` is the mark as Word shows it, `format` Word's name of the level's number format (empty for not known).
WordMark kindOfMark(const QString &mark, std::string_view format);

/// A stretch of blocks that one of Word's paragraphs became.
struct WordPiece {
    qsizetype from = 0; ///< The first of its blocks,
    qsizetype to = 0;   ///< and the one behind its last.
    double margin = -1; ///< Where its text begins from the left, in points; -1 for not known.

    // of an item
    bool isItem = false;
    bool ordered = false;
    QString list = {}; ///< Which list.
    int level = 1;
    bool recounted = false; ///< As the first item of a list it has another number than the first.
    qsizetype place = 0;    ///< Where in the body it is; handed through.
};

struct WordLists {
    Blocks blocks;
    QList<qsizetype> recounted; ///< Places of items that begin a list with another number than the first.
};

/// `blocks` with the pieces, which are in order, put into lists. A paragraph whose text begins where that of an open item does
/// is a further paragraph of that item.
WordLists withWordLists(const Blocks &blocks, const QList<WordPiece> &pieces);

/// Whether the mark has another number than the first of its kind.
bool isLaterNumber(const QString &mark);

} // namespace gaoqian
