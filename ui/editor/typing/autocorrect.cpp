#include "editor/typing/autocorrect.h"

#include "editor/commands/blockcommands.h"
#include "editor/document/editblock.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextEdit>

namespace gaoqian {

namespace {

bool takesText(const QTextBlock &block) { return !holdsFigure(block) && !holdsDivider(block); }

/// Marks before and behind the selection, each set as the text that it stands at.
void putAround(const QTextCursor &selection, const QuotePair &pair)
{
    const EditBlock step(selection);
    QTextCursor first(selection.document());
    first.setPosition(selection.selectionStart() + 1);
    const QTextCharFormat opening = first.charFormat();
    QTextCursor last(selection.document());
    last.setPosition(selection.selectionEnd());
    last.insertText(QString(pair.closing), last.charFormat());
    first.setPosition(selection.selectionStart());
    first.insertText(QString(pair.opening), opening);
}

} // namespace

bool isTyping(const QKeyEvent &event)
{
    const QString text = event.text();
    const bool command = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !text.isEmpty() && text.front().isPrint() && !command;
}

void Autocorrect::handle(const QKeyEvent &event, const std::function<void()> &deliver)
{
    if (event.key() == Qt::Key_Backspace && event.modifiers() == Qt::NoModifier && removeEmptyPair())
        return;
    type(isTyping(event) ? event.text() : QString(), deliver);
}

void Autocorrect::handle(const QInputMethodEvent &event, const std::function<void()> &deliver)
{
    const bool done = event.preeditString().isEmpty() && event.replacementLength() == 0;
    type(done ? event.commitString() : QString(), deliver);
}

void Autocorrect::type(const QString &text, const std::function<void()> &deliver)
{
    const bool aided = text.size() == 1 && !m_edit.isReadOnly();
    if (aided && surround(text.front()))
        return;
    const int revision = m_edit.document()->revision();
    deliver();
    if (aided && m_edit.document()->revision() != revision)
        change();
}

bool Autocorrect::surround(QChar typed)
{
    const QTextCursor cursor = m_edit.textCursor();
    const auto pair = cursor.hasSelection() ? surroundingPair(typed, m_aids) : std::nullopt;
    // Of what is no plain stretch of text the mark takes the place, as any other character would.
    if (!pair || cursor.hasComplexSelection())
        return false;
    const QTextDocument &document = *m_edit.document();
    const QTextBlock first = document.findBlock(cursor.selectionStart());
    const QTextBlock last = document.findBlock(cursor.selectionEnd());
    if (!takesText(first) || !takesText(last) || document.frameAt(first.position()) != document.frameAt(last.position()))
        return false;
    putAround(cursor, *pair);
    QTextCursor behind = m_edit.textCursor();
    behind.setPosition(std::max(behind.anchor(), behind.position())); // further typing leaves the quotation alone
    m_edit.setTextCursor(behind);
    return true;
}

bool Autocorrect::removeEmptyPair()
{
    QTextCursor cursor = m_edit.textCursor();
    const int at = cursor.positionInBlock();
    const QString paragraph = cursor.block().text();
    if (m_edit.isReadOnly() || cursor.hasSelection() || at == 0 || at == paragraph.size())
        return false;
    const auto pair = surroundingPair(paragraph[at - 1], m_aids);
    if (!pair || paragraph[at - 1] != pair->opening || paragraph[at] != pair->closing)
        return false;
    cursor.setPosition(cursor.position() - 1);
    cursor.setPosition(cursor.position() + 2, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    return true;
}

void Autocorrect::change()
{
    QTextCursor cursor = m_edit.textCursor();
    if (cursor.hasSelection())
        return;
    const QString paragraph = cursor.block().text();
    const int at = cursor.positionInBlock();
    const auto change = typedChange(paragraph.left(at), paragraph.mid(at), m_aids);
    if (!change)
        return;
    const QTextCharFormat format = cursor.charFormat(); // of what was typed
    const EditBlock step(cursor);
    const int from = cursor.position() - change->before;
    cursor.setPosition(cursor.position() + change->after);
    cursor.setPosition(from, QTextCursor::KeepAnchor);
    cursor.insertText(change->text, format);
    cursor.setPosition(cursor.position() - change->behind);
    m_edit.setTextCursor(cursor);
}

} // namespace gaoqian
