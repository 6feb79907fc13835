#include "editor/typing/autocorrectrules.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr QuotePair doublePair{u'“', u'”'};
constexpr QuotePair singlePair{u'‘', u'’'};

bool isLatinLetter(QChar c) { return c.isLetter() && c.script() == QChar::Script_Latin; }

/// What follows is the very word that the mark was put before: it has its closing mark elsewhere, or gets one typed.
bool beginsWord(const QString &text)
{
    return !text.isEmpty() && (text.front().isLetterOrNumber() || text.front().isSurrogate());
}

/// The ’ of don’t is no mark that closes anything.
bool isApostrophe(const QString &text, qsizetype at)
{
    return text[at] == u'’' && at > 0 && at + 1 < text.size() && isLatinLetter(text[at - 1]) && isLatinLetter(text[at + 1]);
}

/// True where the text ends inside a quotation.
bool isOpen(const QString &text, const QuotePair &pair)
{
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == pair.opening)
            ++depth;
        else if (text[i] == pair.closing && !isApostrophe(text, i))
            depth = std::max(0, depth - 1);
    }
    return depth > 0;
}

/// A closing mark may well stand here although nothing was opened in this paragraph: “ stood in an earlier one.
bool endsSentence(const QString &text) { return !text.isEmpty() && u"。！？…”’"_s.contains(text.back()); }

/// One character of `typed` in the place of what was typed, unless it is that already.
std::optional<TypedChange> only(QChar wanted, QChar typed)
{
    if (wanted == typed)
        return std::nullopt;
    return TypedChange{.before = 1, .text = QString(wanted)};
}

std::optional<TypedChange> quoteChange(const QString &before, const QString &after, const QuotePair &pair)
{
    const QChar typed = before.back();
    const QString written = before.chopped(1);
    const bool open = isOpen(written, pair);
    const bool straight = typed != pair.opening && typed != pair.closing;
    if (open && typed != pair.opening && after.startsWith(pair.closing)) // step over the one that came with the opening mark
        return TypedChange{.before = 1, .after = 1, .text = QString(pair.closing)};
    const bool inWord = pair.opening == singlePair.opening && !written.isEmpty() && isLatinLetter(written.back());
    if (typed != pair.opening && (open || inWord))
        return only(pair.closing, typed);
    if (typed == pair.closing && endsSentence(written))
        return std::nullopt;
    // An input method that takes turns by itself is put right here: what is typed where nothing is open opens.
    if (beginsWord(after))
        return straight ? only(pair.opening, typed) : std::nullopt;
    return TypedChange{.before = 1, .text = QString(pair.opening) + QString(pair.closing), .behind = 1};
}

std::optional<TypedChange> dashChange(const QString &before, const QString &after)
{
    if (!before.endsWith("--"_L1) || before.endsWith("---"_L1) || after.startsWith(u'-'))
        return std::nullopt;
    return TypedChange{.before = 2, .text = u"——"_s};
}

std::optional<TypedChange> ellipsisChange(const QString &before, const QString &after)
{
    const QChar stop = before.back();
    const QString three(3, stop);
    if (!before.endsWith(three) || before.chopped(3).endsWith(stop) || after.startsWith(stop))
        return std::nullopt;
    // who types six stops means one ellipsis
    if (before.chopped(3).endsWith(u"……"_s))
        return TypedChange{.before = 3};
    return TypedChange{.before = 3, .text = u"……"_s};
}

std::optional<QuotePair> pairOf(QChar typed)
{
    if (typed == u'"' || typed == doublePair.opening || typed == doublePair.closing)
        return doublePair;
    if (typed == u'\'' || typed == singlePair.opening || typed == singlePair.closing)
        return singlePair;
    return std::nullopt;
}

} // namespace

std::optional<TypedChange> typedChange(const QString &before, const QString &after, AutocorrectRules aids)
{
    if (before.isEmpty())
        return std::nullopt;
    const QChar typed = before.back();
    if (const auto pair = pairOf(typed); pair && aids.testFlag(AutocorrectRule::Quotes))
        return quoteChange(before, after, *pair);
    if (typed == u'-' && aids.testFlag(AutocorrectRule::Dashes))
        return dashChange(before, after);
    if ((typed == u'.' || typed == u'。') && aids.testFlag(AutocorrectRule::Ellipses))
        return ellipsisChange(before, after);
    return std::nullopt;
}

std::optional<QuotePair> surroundingPair(QChar typed, AutocorrectRules aids)
{
    return aids.testFlag(AutocorrectRule::Quotes) ? pairOf(typed) : std::nullopt;
}

} // namespace gaoqian
