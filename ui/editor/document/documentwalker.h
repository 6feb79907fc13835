// From a QTextDocument in the form of editor/document/documentformat.h back to a body, without loss. Whatever an edit has made of
// the document is read as some body: text that lies beside a picture or a divider becomes a paragraph of its own.
#pragma once

#include "article/article.h"

QT_BEGIN_NAMESPACE
class QTextBlock;
class QTextCursor;
class QTextDocument;
QT_END_NAMESPACE

namespace gaoqian {

Blocks bodyOf(const QTextDocument &document);

/// What the cursor has selected: parts of paragraphs, whole figures and dividers; tables whole, unless the selection lies within
/// one of their cells or is a rectangle of cells, which gives a table of these. Empty for no selection.
Blocks selectedBlocks(const QTextCursor &cursor);

/// How many blocks of a body the paragraph `block` gives: none for a Filler, several where text lies beside a picture.
qsizetype blockCount(const QTextBlock &block);

} // namespace gaoqian
