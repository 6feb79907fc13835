// Where in the document the blocks of the body stand: the way from an index in a body to a place in the text and back.
#pragma once

#include <QList>

QT_BEGIN_NAMESPACE
class QTextDocument;
QT_END_NAMESPACE

namespace gaoqian {

/// The positions of one block of the body. A list or a quote covers all the text in it, a table its cells.
struct BodyPart {
    int from = 0; ///< Its first position.
    int to = 0;   ///< Its last position, where a cursor stands behind its text.

    bool operator==(const BodyPart &) const = default;
};

/// One for each block of `bodyOf(document)`, in its order. Blocks that share a paragraph of the document (a picture and the text
/// before it) have the same positions. Between them may stand Fillers, which are no blocks.
QList<BodyPart> bodyParts(const QTextDocument &document);

/// The index of the block that `position` is in, or of the last one before it; -1 where there is none.
qsizetype partAt(const QList<BodyPart> &parts, int position);

} // namespace gaoqian
