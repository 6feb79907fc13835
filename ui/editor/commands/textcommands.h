// How text is set: styles, links, colours. Each function changes the selected text in one undo step and leaves pictures alone.
#pragma once

#include "article/article.h"

#include <QTextCharFormat>
#include <QTextCursor>

#include <functional>

namespace gaoqian {

/// Calls `act` with a selection of every stretch of equally set text that the cursor has selected, in all cells of a selection of
/// cells, pictures and dividers left out.
void forEachText(const QTextCursor &cursor, const std::function<void(QTextCursor &)> &act);

/// The styles that all of the selected text has.
Styles commonStyles(const QTextCursor &cursor);

/// The properties that switch a style on or off.
QTextCharFormat styleChange(Style style, bool on);
QTextCharFormat linkChange(const QString &address);
QTextCharFormat colourChange(const QString &name);

/// Merges `change` into the selected text.
void changeText(const QTextCursor &cursor, const QTextCharFormat &change);
void clearFormatting(const QTextCursor &cursor);

/// The whole link that the cursor stands in or touches, selected; no selection where it is in none.
QTextCursor linkAround(const QTextCursor &cursor);

/// The words that a link is or would be made of: the selected ones, or those of the link that the cursor is in. Empty where there
/// are none, or where they do not lie in one paragraph.
QString linkText(const QTextCursor &cursor);

/// Gives these words this address, as a new link where there is none; `text` takes the place of words that are shown otherwise.
/// One undo step.
void changeLink(QTextCursor &cursor, const QString &text, const QString &address);

/// Sets a link on the selection, else on the link that the cursor is in, else puts the address itself in as linked text.
void setLinkAt(QTextCursor &cursor, const QString &address);

} // namespace gaoqian
