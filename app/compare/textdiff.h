// A changed text as a reader is shown it: what stayed, what went, what came.
#pragma once

#include <QList>
#include <QString>

namespace gaoqian {

struct DiffPart {
    enum Kind {
        Kept,
        Restyled, ///< The same words, set otherwise (bold, a link, a colour, ...).
        Removed,
        Added
    };

    Kind kind = Kept;
    QString text;

    bool operator==(const DiffPart &) const = default;
};

/// In reading order; never empty texts; what was removed stands before what came in its place.
using TextDiff = QList<DiffPart>;

/// The text before: all but what was added. And after: all but what was removed.
QString textBefore(const TextDiff &pieces);
QString textAfter(const TextDiff &pieces);

bool hasChangedWords(const TextDiff &pieces);
bool hasRestyledWords(const TextDiff &pieces);

} // namespace gaoqian
