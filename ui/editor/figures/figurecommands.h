// What can be done with a figure of the text: change its picture, width and description, move it with its caption, take it out.
// Each is one undo step.
#pragma once

#include "editor/commands/figureselection.h"

namespace gaoqian {

class RichTextEdit;

/// Gives the figure another picture, width, description or address; its caption stays. No step where nothing changes.
void changeFigure(RichTextEdit &edit, const QTextBlock &figure, const Figure &to);

/// Gives every figure that waits for the picture at `address` this asset instead. How many there were; 0 while the text cannot
/// be changed.
int setFetchedPicture(RichTextEdit &edit, const QString &address, const QString &asset);

/// Moves the figure out of whatever it stands in, to before the block of the body with this index (the number of blocks for the
/// end), and selects it there.
void moveFigure(RichTextEdit &edit, const QTextBlock &figure, qsizetype before);

/// One block of the body up or down.
enum class Direction { Up, Down };
bool canMoveFigure(const QTextBlock &figure, Direction direction);
void moveFigure(RichTextEdit &edit, const QTextBlock &figure, Direction direction);

/// Takes the figure with its caption out.
void deleteFigure(RichTextEdit &edit, const QTextBlock &figure);

} // namespace gaoqian
