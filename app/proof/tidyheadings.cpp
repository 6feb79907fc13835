#include "proof/tidyheadings.h"

#include "article/text.h"
#include "proof/letters.h"

#include <QRegularExpression>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestHeading = 40; ///< Characters.

QString trimmed(const QString &text)
{
    qsizetype from = 0;
    qsizetype to = text.size();
    while (from < to && isBlank(text[from]))
        ++from;
    while (to > from && isBlank(text[to - 1]))
        --to;
    return text.mid(from, to - from);
}

/// Short, with words, and no sentence nor the beginning of one.
bool isShortLine(const QString &line)
{
    const bool hasLetter = std::any_of(line.begin(), line.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
    return hasLetter && line.size() <= longestHeading && !line.contains(u'。') &&
           !u"！？!?…；;，,、：:.”"_s.contains(line.back());
}

/// "01", "1.", "1、" as the label "01"; empty for none.
QString labelOf(const QString &line)
{
    static const QRegularExpression label(u"^(?:(0[1-9]|[1-9][0-9])[.．、]?|([1-9])[.．、])$"_s);
    const auto match = label.match(line);
    const QString number = match.captured(1) + match.captured(2); // one of both is empty
    return match.hasMatch() ? number.rightJustified(2, u'0') : QString();
}

/// The runs without the `count` characters at their front.
Runs behind(const Runs &runs, qsizetype count)
{
    Letters letters(runs);
    letters.remove({{0, count}});
    return letters.runs();
}

std::optional<HeadingFound> numberedInChinese(const Paragraph &paragraph, const QString &text)
{
    static const QRegularExpression chapter(u"^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,3}[章节])"_s);
    static const QRegularExpression section(u"^[（(][一二三四五六七八九十]{1,3}[）)]"_s);
    const auto outer = chapter.match(text);
    const auto inner = section.match(text);
    if (!outer.hasMatch() && !inner.hasMatch())
        return std::nullopt;
    const QString words = text.mid(outer.hasMatch() ? outer.capturedLength() : inner.capturedLength());
    if (words.isEmpty() || !isShortLine(words) || text.contains(QChar::LineSeparator))
        return std::nullopt;
    return HeadingFound{Heading{outer.hasMatch() ? 2 : 3, {}, paragraph.runs}};
}

/// "01" and the heading in one paragraph, behind a line break or a blank.
std::optional<HeadingFound> labelledInOne(const Paragraph &paragraph)
{
    const QString text = plainText(paragraph.runs);
    qsizetype end = text.indexOf(QChar::LineSeparator);
    const bool onTwoLines = end >= 0;
    if (!onTwoLines && text.startsWith(u'0')) // a number with a nought before it counts nothing else
        end = std::find_if(text.begin(), text.end(), isBlank) - text.begin();
    const QString label = end < 0 ? QString() : labelOf(trimmed(text.left(end)));
    if (label.isEmpty() || end >= text.size())
        return std::nullopt;
    const QString words = text.mid(end + 1);
    if (words.contains(QChar::LineSeparator) || trimmed(words).isEmpty() || !isShortLine(trimmed(words)))
        return std::nullopt;
    qsizetype from = end + 1;
    while (isBlank(text[from]))
        ++from;
    return HeadingFound{Heading{2, label, behind(paragraph.runs, from)}};
}

std::optional<HeadingFound> labelledInTwo(const QString &text, const Block *next)
{
    const QString label = labelOf(text);
    if (label.isEmpty() || !next)
        return std::nullopt;
    if (const auto *heading = next->as<Heading>(); heading && heading->label.isEmpty())
        return HeadingFound{Heading{heading->level, label, heading->runs}, 2};
    const auto *paragraph = next->as<Paragraph>();
    if (!paragraph || paragraph->lead)
        return std::nullopt;
    const QString words = trimmed(plainText(paragraph->runs));
    if (words.isEmpty() || words.contains(QChar::LineSeparator) || !isShortLine(words))
        return std::nullopt;
    return HeadingFound{Heading{2, label, paragraph->runs}, 2};
}

} // namespace

std::optional<HeadingFound> headingAt(const Blocks &blocks, qsizetype at)
{
    const auto *paragraph = blocks[at].as<Paragraph>();
    if (!paragraph || paragraph->lead)
        return std::nullopt;
    const QString text = trimmed(plainText(paragraph->runs));
    if (text.isEmpty())
        return std::nullopt;
    if (auto found = labelledInTwo(text, at + 1 < blocks.size() ? &blocks[at + 1] : nullptr))
        return found;
    if (auto found = labelledInOne(*paragraph))
        return found;
    return numberedInChinese(*paragraph, text);
}

} // namespace gaoqian
