#include "intake/html/paragraphwriter.h"

#include "base/displaywidth.h"

namespace gaoqian {

namespace {

constexpr QChar breakInside(QChar::LineSeparator);

/// The blanks that HTML collapses; a no-break space is none of them.
bool isCollapsible(QChar c) { return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f'; }
bool isBlank(QChar c) { return isCollapsible(c) || c == QChar::Nbsp; }

/// Halves of a character that a blank typed to set a line in is wide; 0 for what is none.
int indentation(QChar c)
{
    switch (c.unicode()) {
    case u'\u3000': // ideographic space
    case u'\u2003': // em space
        return 2;
    case u'\u2002': // en space
        return 1;
    default:
        return 0;
    }
}

bool isWide(QChar c) { return !c.isNull() && (c.isSurrogate() || codePointWidth(c.unicode()) == 2); }

bool sameSetting(const Run &run, const TextSetting &setting)
{
    return run.styles == setting.styles && run.link == setting.link && run.colour == setting.colour;
}

void dropLeadingBreaks(Runs &runs)
{
    while (!runs.isEmpty() && runs.first().text.startsWith(breakInside)) {
        qsizetype breaks = 1;
        while (breaks < runs.first().text.size() && runs.first().text[breaks] == breakInside)
            ++breaks;
        runs.first().text.remove(0, breaks);
        if (runs.first().text.isEmpty())
            runs.removeFirst();
    }
}

/// What shows nothing at a paragraph's end, and what an article does not hold at all (`cleanText`): a paragraph of nothing else
/// is none.
bool isNothing(QChar c)
{
    const char16_t unit = c.unicode();
    return c.isSpace() || unit < 0x20 || (unit >= 0x7F && unit < 0xA0) || unit == 0x200B || unit == 0xFEFF || unit == 0xFFFC ||
           unit >= 0xFFFE || (unit >= 0xFDD0 && unit <= 0xFDEF);
}

void trimEnd(Runs &runs)
{
    while (!runs.isEmpty()) {
        QString &text = runs.last().text;
        qsizetype end = text.size();
        while (end > 0 && isNothing(text[end - 1]))
            --end;
        text.truncate(end);
        if (!text.isEmpty())
            return;
        runs.removeLast();
    }
}

/// Gives the blanks back that were written as no-break spaces only because HTML swallows them: those at a line's ends and all
/// but the last of a row.
void restoreBlanks(Runs &runs)
{
    QString text;
    for (const Run &run : std::as_const(runs))
        text += run.text;
    const auto endsAt = [&text](qsizetype i) { return i < 0 || i >= text.size() || text.at(i) == breakInside; };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool swallowed = endsAt(i - 1) || endsAt(i + 1) || text.at(i + 1) == QChar::Nbsp || text.at(i + 1) == u' ';
        if (text.at(i) == QChar::Nbsp && swallowed)
            text[i] = u' ';
    }
    qsizetype start = 0;
    for (Run &run : runs) {
        run.text = text.sliced(start, run.text.size());
        start += run.text.size();
    }
}

/// A heading is bold as it is: saying so of all of its runs says nothing.
void dropOverallBold(Runs &runs)
{
    const bool all = std::all_of(runs.cbegin(), runs.cend(), [](const Run &run) { return run.styles.testFlag(Style::Bold); });
    for (Run &run : runs)
        run.styles.setFlag(Style::Bold, run.styles.testFlag(Style::Bold) && !all);
}

} // namespace

void ParagraphWriter::text(QStringView text, const TextSetting &setting)
{
    if (setting.preformatted || setting.ours)
        return putPreformatted(text, setting);
    for (qsizetype i = 0; i < text.size();) {
        if (isBlank(text[i])) {
            const bool collapsible = text[i] != QChar::Nbsp;
            if (m_blanks == 0)
                m_blankSetting = setting;
            const bool counts = !collapsible || !m_collapsing || (setting.rowsOfBlanks && text[i] != u'\r');
            m_blanks += counts;
            m_fixedBlanks += !collapsible;
            m_blankBreaks = m_blankBreaks || text[i] == u'\n';
            m_collapsing = collapsible;
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        // A single blank between words needs no second thought.
        while (end < text.size() &&
               (!isBlank(text[end]) || (text[end] == u' ' && end + 1 < text.size() && !isBlank(text[end + 1]))))
            ++end;
        put(text.sliced(i, end - i), setting);
        i = end;
    }
}

void ParagraphWriter::lineBreak(const TextSetting &setting)
{
    if (!setting.ours)
        ++m_breaks;
    else if (!m_runs.isEmpty())
        append(QStringView(&breakInside, 1), setting);
}

void ParagraphWriter::startLabelled(const QString &label, const TextSetting &setting)
{
    flush();
    m_label = label;
    m_setting = setting;
    m_written += std::count_if(label.cbegin(), label.cend(), [](QChar c) { return !c.isSpace(); });
}

void ParagraphWriter::put(QStringView characters, const TextSetting &setting)
{
    if (atLineStart()) {
        m_indentation += m_fixedBlanks;
        m_blanks = m_fixedBlanks = 0;
        while (!characters.isEmpty() && (indentation(characters.front()) > 0 || isBlank(characters.front()))) {
            m_indentation += indentation(characters.front());
            characters = characters.sliced(1);
        }
    }
    if (characters.isEmpty())
        return;
    putPending(characters.front(), setting);
    append(characters, setting);
}

void ParagraphWriter::append(QStringView characters, const TextSetting &setting)
{
    if (m_runs.isEmpty())
        m_setting = setting;
    for (const QChar c : characters)
        m_written += !c.isSpace();
    if (!m_runs.isEmpty() && sameSetting(m_runs.last(), setting))
        m_runs.last().text += characters;
    else
        m_runs.append(Run{characters.toString(), setting.styles, setting.link, setting.colour});
}

/// What waits to be written before the character `next`.
void ParagraphWriter::putPending(QChar next, const TextSetting &setting)
{
    constexpr int twoCharacters = 4;
    if (m_breaks > 0 && !m_runs.isEmpty()) {
        if (m_breaks >= 2 || m_indentation >= twoCharacters)
            flush();
        else
            append(QStringView(&breakInside, 1), setting);
    } else if (m_blanks > 0 && !atLineStart()) {
        // A line of Chinese is broken anywhere in the source; that is no blank between words.
        const bool brokenChinese = m_blanks == 1 && m_blankBreaks && isWide(lastCharacter()) && isWide(next);
        // A row of blanks is written with no-break spaces for browsers' sake only.
        const QChar blank = m_blanks == 1 && m_fixedBlanks == 1 ? QChar(QChar::Nbsp) : QChar(u' ');
        if (!brokenChinese)
            append(QString(m_blanks, blank), m_blankSetting);
    }
    forgetPending();
}

void ParagraphWriter::forgetPending()
{
    m_breaks = 0;
    m_indentation = 0;
    m_blanks = m_fixedBlanks = 0;
    m_collapsing = false;
    m_blankBreaks = false;
}

void ParagraphWriter::putPreformatted(QStringView text, const TextSetting &setting)
{
    const bool betweenBlocks =
        setting.ours && !setting.preformatted && text.contains(u'\n') && std::all_of(text.cbegin(), text.cend(), isCollapsible);
    if (text.isEmpty() || betweenBlocks)
        return;
    putPending(text.front(), setting);
    QString kept = text.toString();
    append(kept.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\n', breakInside), setting);
}

bool ParagraphWriter::atLineStart() const { return m_breaks > 0 || m_runs.isEmpty() || lastCharacter() == breakInside; }

QChar ParagraphWriter::lastCharacter() const { return m_runs.isEmpty() ? QChar() : m_runs.last().text.back(); }

void ParagraphWriter::flush()
{
    if (m_setting.copied)
        restoreBlanks(m_runs);
    trimEnd(m_runs);
    if (!m_setting.ours)
        dropLeadingBreaks(m_runs);
    if (!m_runs.isEmpty() || !m_label.isEmpty()) {
        if (m_setting.heading > 0) {
            dropOverallBold(m_runs);
            m_blocks.append(Heading{.level = m_setting.heading, .label = m_label, .runs = m_runs});
        } else if (!m_runs.isEmpty()) {
            m_blocks.append(
                Paragraph{.runs = m_runs, .align = m_setting.align, .indent = m_setting.indent, .lead = m_setting.lead});
        }
    }
    m_runs.clear();
    m_label.clear();
    forgetPending();
}

} // namespace gaoqian
