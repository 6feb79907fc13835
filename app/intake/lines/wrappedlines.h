// Text whose lines were broken by a machine at a fixed width, as in mail.
#pragma once

#include <QList>
#include <QString>

namespace gaoqian {

/// A line as it was typed: its text without blanks at either end, and whether it was set in like the first line of a paragraph.
struct TypedLine {
    QString text;
    bool indented = false;
};

/// Puts lines together again where they were plainly broken at one width: several of them, nearly all that are followed by
/// another in their paragraph equally wide, and most of them in the middle of a sentence. Gives how many breaks were taken out; 0
/// leaves `lines` as they are.
int joinWrappedLines(QList<TypedLine> &lines);

} // namespace gaoqian
