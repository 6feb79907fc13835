#include "editor/commands/textcommands.h"

#include "article/normalise.h"
#include "editor/document/documentformat.h"
#include "editor/document/editblock.h"
#include "editor/document/units.h"

#include <QTextBlock>

#include <optional>
#include <utility>

namespace gaoqian {

namespace {

bool isObject(const QTextCharFormat &format) { return isFigure(format) || isDivider(format); }

QTextCursor selection(const QTextBlock &block, int from, int to)
{
    QTextCursor cursor(block);
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    return cursor;
}

/// Calls `act` with each fragment of text that `cursor` selects some of, where that begins and where it ends, until it says no.
/// No cursor is moved for it: one in a line wants that line shaped, which in a long story costs more than all the rest.
void forEachFragment(const QTextCursor &cursor, const std::function<bool(const QTextFragment &, int, int)> &act)
{
    const bool whole = cursor.hasComplexSelection();
    for (const QTextBlock &block : selectedTextBlocks(cursor)) {
        const int from = whole ? block.position() : cursor.selectionStart();
        const int to = whole ? block.position() + block.length() : cursor.selectionEnd();
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const int first = std::max(from, fragment.position());
            const int end = std::min(to, fragment.position() + fragment.length());
            if (first < end && !isObject(fragment.charFormat()) && !act(fragment, first, end))
                return;
        }
    }
}

} // namespace

void forEachText(const QTextCursor &cursor, const std::function<void(QTextCursor &)> &act)
{
    QList<std::pair<int, int>> stretches; // fragments join and part while they are changed
    forEachFragment(cursor, [&stretches](const QTextFragment &, int from, int to) {
        stretches.append({from, to});
        return true;
    });
    for (const auto &[from, to] : std::as_const(stretches)) {
        QTextCursor stretch(cursor.document());
        stretch.setPosition(from);
        stretch.setPosition(to, QTextCursor::KeepAnchor);
        act(stretch);
    }
}

Styles commonStyles(const QTextCursor &cursor)
{
    std::optional<Styles> common;
    forEachFragment(cursor, [&common](const QTextFragment &fragment, int, int) {
        const Styles styles = runStyle(fragment.charFormat()).styles;
        common = common.value_or(styles) & styles;
        return *common != Styles(); // nothing less can come
    });
    return common.value_or(Styles());
}

QTextCharFormat styleChange(Style style, bool on)
{
    QTextCharFormat change;
    const auto raise = [&](QTextCharFormat::VerticalAlignment alignment) {
        change.setVerticalAlignment(on ? alignment : QTextCharFormat::AlignNormal);
    };
    switch (style) {
    case Style::Plain:
        break;
    case Style::Bold:
        change.setFontWeight(on ? QFont::Bold : QFont::Normal);
        break;
    case Style::Italic:
        change.setFontItalic(on);
        break;
    case Style::Underline:
        change.setFontUnderline(on);
        break;
    case Style::Strike:
        change.setFontStrikeOut(on);
        break;
    case Style::Superscript:
        raise(QTextCharFormat::AlignSuperScript);
        break;
    case Style::Subscript:
        raise(QTextCharFormat::AlignSubScript);
        break;
    }
    return change;
}

QTextCharFormat linkChange(const QString &address)
{
    QTextCharFormat change;
    change.setAnchor(!address.isEmpty());
    change.setAnchorHref(address);
    return change;
}

QTextCharFormat colourChange(const QString &name)
{
    QTextCharFormat change;
    change.setProperty(prop::Colour, name);
    return change;
}

void changeText(const QTextCursor &cursor, const QTextCharFormat &change)
{
    const EditBlock step(cursor);
    forEachText(cursor, [&change](QTextCursor &stretch) { stretch.mergeCharFormat(change); });
}

void clearFormatting(const QTextCursor &cursor)
{
    const EditBlock step(cursor);
    forEachText(cursor, [](QTextCursor &stretch) { stretch.setCharFormat(QTextCharFormat()); });
}

QTextCursor linkAround(const QTextCursor &cursor)
{
    const QTextBlock block = cursor.block();
    const auto linkAt = [&](int position) {
        QTextCursor at(block);
        at.setPosition(position + 1); // a cursor's format is that of the character before it
        return at.charFormat().anchorHref();
    };
    const int last = block.position() + block.length() - 2;
    int from = cursor.position();
    if (from > last || linkAt(from).isEmpty())
        --from;
    if (from < block.position() || linkAt(from).isEmpty())
        return selection(block, cursor.position(), cursor.position());
    const QString address = linkAt(from);
    int to = from;
    while (from > block.position() && linkAt(from - 1) == address)
        --from;
    while (to < last && linkAt(to + 1) == address)
        ++to;
    return selection(block, from, to + 1);
}

QString linkText(const QTextCursor &cursor)
{
    const QTextCursor words = cursor.hasSelection() ? cursor : linkAround(cursor);
    const QString text = words.selectedText();
    const bool plain = !words.hasComplexSelection() && !text.contains(QChar::ParagraphSeparator) &&
                       !text.contains(QChar::ObjectReplacementCharacter);
    return plain ? text : QString();
}

void changeLink(QTextCursor &cursor, const QString &text, const QString &address)
{
    const EditBlock step(cursor);
    QTextCursor words = cursor.hasSelection() ? cursor : linkAround(cursor);
    const QString before = linkText(cursor);
    if (words.hasSelection() && (before.isEmpty() || cleanLine(before) == text)) {
        changeText(words, linkChange(address));
        return;
    }
    QTextCursor first(words);
    first.setPosition(words.selectionStart() + (words.hasSelection() ? 1 : 0));
    QTextCharFormat format = first.charFormat();
    format.clearProperty(QTextFormat::ObjectType);
    format.merge(linkChange(address));
    words.insertText(text, format);
    cursor = words;
}

void setLinkAt(QTextCursor &cursor, const QString &address)
{
    if (cursor.hasSelection()) {
        changeText(cursor, linkChange(address));
        return;
    }
    const QTextCursor link = linkAround(cursor);
    if (link.hasSelection()) {
        changeText(link, linkChange(address));
        return;
    }
    if (address.isEmpty())
        return;
    const EditBlock step(cursor);
    QTextCharFormat format = cursor.charFormat();
    format.clearProperty(QTextFormat::ObjectType);
    format.merge(linkChange(address));
    cursor.insertText(address, format);
}

} // namespace gaoqian
