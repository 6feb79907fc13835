#include "compare/textdiff.h"

#include <algorithm>

namespace gaoqian {

namespace {

QString without(const TextDiff &pieces, DiffPart::Kind kind)
{
    QString text;
    for (const DiffPart &piece : pieces) {
        if (piece.kind != kind)
            text += piece.text;
    }
    return text;
}

} // namespace

QString textBefore(const TextDiff &pieces) { return without(pieces, DiffPart::Added); }
QString textAfter(const TextDiff &pieces) { return without(pieces, DiffPart::Removed); }

bool hasChangedWords(const TextDiff &pieces)
{
    return std::any_of(pieces.begin(), pieces.end(),
                       [](const DiffPart &piece) { return piece.kind == DiffPart::Removed || piece.kind == DiffPart::Added; });
}

bool hasRestyledWords(const TextDiff &pieces)
{
    return std::any_of(pieces.begin(), pieces.end(), [](const DiffPart &piece) { return piece.kind == DiffPart::Restyled; });
}

} // namespace gaoqian
