#include "compare/pieces.h"

#include <algorithm>

namespace gaoqian {

namespace {

QString without(const Pieces &pieces, Piece::Kind kind)
{
    QString text;
    for (const Piece &piece : pieces) {
        if (piece.kind != kind)
            text += piece.text;
    }
    return text;
}

} // namespace

QString textBefore(const Pieces &pieces) { return without(pieces, Piece::Added); }
QString textAfter(const Pieces &pieces) { return without(pieces, Piece::Removed); }

bool hasChangedWords(const Pieces &pieces)
{
    return std::any_of(pieces.begin(), pieces.end(),
                       [](const Piece &piece) { return piece.kind == Piece::Removed || piece.kind == Piece::Added; });
}

bool hasRestyledWords(const Pieces &pieces)
{
    return std::any_of(pieces.begin(), pieces.end(), [](const Piece &piece) { return piece.kind == Piece::Restyled; });
}

} // namespace gaoqian
