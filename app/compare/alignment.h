// Which part of one row of parts (blocks, list items, table rows, sentences) became which part of another.
#pragma once

#include "compare/editscript.h"
#include "compare/textunits.h"

#include <QList>

namespace gaoqian {

/// What a text is made of, in a few numbers: so many paragraphs can be held against so many others.
struct Sketch {
    int size = 0;          ///< How many pairs of neighbouring units the text has; the ends count as units.
    QList<quint64> lowest; ///< The lowest hashes of these pairs, sorted, each once; all of them for a short text.
};

Sketch sketchOf(const QList<int> &units);

/// A part, as far as finding its counterpart goes.
struct Traits {
    int identity = 0;     ///< Equal for equal parts.
    int kind = 0;         ///< Only parts of one kind can be one another's counterpart.
    double affinity = 0;  ///< How alike two of this kind are before a word is read, 0 to 1.
    bool movable = false; ///< Rather the counterpart of its equal elsewhere than of what it is merely like.
    Sketch sketch = {};
};

/// Positions in the two rows; -1 where a part has no counterpart.
struct Match {
    int before = -1;
    int after = -1;

    bool operator==(const Match &) const = default;
};

/// Every part of both rows once, in reading order, what went before what came. Equal parts are matched first, as many as can be
/// without crossing, then what lies between two of them by likeness.
QList<Match> align(const QList<Traits> &before, const QList<Traits> &after, Budget &budget);

} // namespace gaoqian
