// A changed text as a reader is shown it: what stayed, what went, what came.
#pragma once

#include <QList>
#include <QString>

namespace gaoqian {

struct Piece {
    enum Kind {
        Kept,
        Restyled, ///< The same words, set otherwise (bold, a link, a colour, ...).
        Removed,
        Added
    };

    Kind kind = Kept;
    QString text;

    bool operator==(const Piece &) const = default;
};

/// In reading order; never empty texts; what was removed stands before what came in its place.
using Pieces = QList<Piece>;

/// The text before: all but what was added. And after: all but what was removed.
QString textBefore(const Pieces &pieces);
QString textAfter(const Pieces &pieces);

bool hasChangedWords(const Pieces &pieces);
bool hasRestyledWords(const Pieces &pieces);

} // namespace gaoqian
