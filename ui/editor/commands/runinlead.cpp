#include "editor/commands/runinlead.h"

#include "editor/commands/blockcommands.h"
#include "editor/commands/textcommands.h"
#include "editor/document/editblock.h"
#include "editor/document/units.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool endsPhrase(QStringView text, qsizetype at)
{
    static const QString always = u"。！？：；，、!?;"_s;
    static const QString outsideNumbers = u".:,"_s;
    if (always.contains(text[at]))
        return true;
    if (!outsideNumbers.contains(text[at]))
        return false;
    const bool inNumber = at > 0 && at + 1 < text.size() && isDigit(text[at - 1]) && isDigit(text[at + 1]);
    return !inNumber;
}

/// A paragraph of text that may have a run-in lead.
bool isCandidate(const QTextBlock &block)
{
    if (holdsFigure(block) || holdsDivider(block) || block.length() <= 1)
        return false;
    return shapeOf(block).kind != BlockKind::Heading;
}

QTextCursor opening(const QTextBlock &block, int length)
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + length, QTextCursor::KeepAnchor);
    return cursor;
}

/// How much of the block's text is bold from its start.
int boldOpening(const QTextBlock &block)
{
    int length = 0;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (!runStyle(fragment.charFormat()).styles.testFlag(Style::Bold))
            break;
        length += fragment.length();
    }
    return length;
}

QList<QTextBlock> candidates(const QTextCursor &cursor)
{
    QList<QTextBlock> blocks = selectedTextBlocks(cursor);
    // a selection that ends at a paragraph's very start has nothing of it
    if (blocks.size() > 1 && !cursor.hasComplexSelection() && blocks.constLast().position() == cursor.selectionEnd())
        blocks.removeLast();
    blocks.removeIf([](const QTextBlock &block) { return !isCandidate(block); });
    return blocks;
}

/// How much of the block is to be its lead.
int leadLength(const QTextBlock &block, const QTextCursor &cursor)
{
    const int end = block.position() + block.length() - 1;
    const bool selected = cursor.hasSelection() && !cursor.hasComplexSelection() && cursor.selectionStart() == block.position() &&
                          cursor.selectionEnd() < end;
    return selected ? cursor.selectionEnd() - block.position() : openingPhrase(block.text());
}

} // namespace

int openingPhrase(QStringView text)
{
    const qsizetype limit = std::min<qsizetype>(text.size(), longestOpeningPhrase);
    for (qsizetype i = 0; i < limit; ++i) {
        if (endsPhrase(text, i)) {
            // “他说：”好 — marks that close come with what they close
            while (i + 1 < text.size() && u"”’）》」』!！?？"_s.contains(text[i + 1]))
                ++i;
            return int(i) + 1;
        }
    }
    return 0;
}

bool hasRunInLead(const QTextCursor &cursor)
{
    bool some = false;
    for (const QTextBlock &block : candidates(cursor)) {
        if (boldOpening(block) > 0)
            some = true;
        else if (leadLength(block, cursor) > 0)
            return false;
    }
    return some;
}

bool toggleRunInLead(const QTextCursor &cursor)
{
    const EditBlock step(cursor);
    const bool on = !hasRunInLead(cursor);
    bool changed = false;
    for (const QTextBlock &block : candidates(cursor)) {
        const int bold = boldOpening(block);
        const int length = !on ? bold : bold == 0 ? leadLength(block, cursor) : 0;
        if (length == 0)
            continue;
        changeText(opening(block, length), styleChange(Style::Bold, on));
        changed = true;
    }
    return changed;
}

} // namespace gaoqian
