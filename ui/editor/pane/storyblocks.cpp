#include "editor/pane/storyblocks.h"

#include "editor/document/bodyparts.h"
#include "editor/pane/richtextedit.h"

#include <QScrollBar>

namespace gaoqian {

namespace {
constexpr int roomAbove = 16; // pixels between the view's edge and the block that was gone to
} // namespace

qsizetype blockAtCursor(const RichTextEdit &edit) { return partAt(bodyParts(*edit.document()), edit.textCursor().position()); }

void goToBlock(RichTextEdit &edit, qsizetype block)
{
    const QList<BodyPart> parts = bodyParts(*edit.document());
    if (block < 0 || block >= parts.size())
        return;
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(parts[block].from);
    edit.setTextCursor(cursor);
    QScrollBar *bar = edit.verticalScrollBar();
    bar->setValue(bar->value() + edit.cursorRect().top() - roomAbove);
}

} // namespace gaoqian
