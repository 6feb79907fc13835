// The clipboard's side of RichTextEdit: what it gives, what it takes itself, and what it hands to whoever reads foreign things.
#include "editor/pane/richtextedit.h"

#include "editor/commands/tablepaste.h"
#include "editor/document/documentwalker.h"
#include "editor/document/normalbody.h"
#include "editor/pane/blockclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace gaoqian {

bool RichTextEdit::canInsertFromMimeData(const QMimeData *source) const
{
    if (isReadOnly())
        return false;
    const bool foreign = m_foreignTaker && (source->hasHtml() || source->hasImage() || source->hasUrls());
    return foreign || source->hasText() || source->hasFormat(blocksMimeType());
}

QMimeData *RichTextEdit::createMimeDataFromSelection() const
{
    const Blocks blocks = normalisedBody(selectedBlocks(textCursor()));
    auto copied = mimeDataFor(blocks);
    if (m_exporter)
        m_exporter(blocks, *copied);
    return copied.release();
}

void RichTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source || isReadOnly())
        return;
    if (const std::optional<Blocks> own = blocksFrom(*source)) {
        insertPasted(*own);
        return;
    }
    if (const std::optional<Table> table = tableFromText(*source)) {
        insertPasted({*table});
        return;
    }
    if (m_foreignTaker)
        m_foreignTaker(*source);
    else
        putPasted({}, source->text());
}

void RichTextEdit::putPasted(const Blocks &blocks, const QString &text)
{
    insertPasted(blocks.isEmpty() && !text.isEmpty() ? blocksFromLines(text) : blocks);
}

void RichTextEdit::insertPasted(const Blocks &blocks)
{
    if (!readyToEdit())
        return;
    QTextCursor cursor = textCursor();
    if (!pasteIntoCells(cursor, normalisedBody(blocks))) {
        insertBlocks(blocks);
        return;
    }
    setTextCursor(cursor);
    ensureCursorVisible();
}

void RichTextEdit::pasteAsPlainText()
{
    const QMimeData *source = QGuiApplication::clipboard()->mimeData();
    if (source && source->hasText())
        insertBlocks(blocksFromLines(source->text()));
}

} // namespace gaoqian
