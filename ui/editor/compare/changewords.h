// What is said beside a change that its text does not show.
#pragma once

#include "compare/compare.h"

#include <QCoreApplication>

namespace gaoqian {

struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(CompareText)
};

/// What became of a picture; empty for nothing.
QString figureNote(const Change &change);
/// Where a block that moved went, or came from.
QString moveNote(const Change &change);
/// What became of a cover, whose value means something to the program only.
QString coverNote(const FieldChange &change);

} // namespace gaoqian
