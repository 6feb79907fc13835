// Which figure of a text is meant: the one that the cursor marks or is in, and what it is.
#pragma once

#include "article/article.h"

#include <QTextBlock>
#include <QTextCursor>

namespace gaoqian {

/// The block of the figure that the cursor marks: all of it is selected, or the cursor stands beside its picture. Invalid for
/// none.
QTextBlock selectedFigure(const QTextCursor &cursor);

/// The block of the figure that the cursor is in, its caption included. Invalid for none.
QTextBlock figureAround(const QTextCursor &cursor);

/// Picture and caption.
QTextCursor figureSelection(const QTextBlock &figure);

/// The figure without its caption.
Figure figureIn(const QTextBlock &figure);

} // namespace gaoqian
