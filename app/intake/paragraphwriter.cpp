#include "intake/paragraphwriter.h"

#include "base/displaywidth.h"

namespace gaoqian {

namespace {

constexpr QChar breakInside(QChar::LineSeparator);

/// The blanks that HTML collapses; a no-break space is none of them.
bool isCollapsible(QChar c) { return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f'; }

/// Blanks that are typed to set a line in.
bool isIndentation(QChar c) { return c == QChar::Nbsp || c == QChar(u'\u3000'); }

bool isWide(QChar c) { return !c.isNull() && (c.isSurrogate() || codePointWidth(c.unicode()) == 2); }

void dropLeadingBreaks(Runs &runs)
{
    while (!runs.isEmpty() && runs.first().text.startsWith(breakInside)) {
        runs.first().text.remove(0, 1);
        if (runs.first().text.isEmpty())
            runs.removeFirst();
    }
}

void trimEnd(Runs &runs)
{
    while (!runs.isEmpty()) {
        QString &text = runs.last().text;
        while (!text.isEmpty() && text.back().isSpace())
            text.chop(1);
        if (!text.isEmpty())
            return;
        runs.removeLast();
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

void ParagraphWriter::text(const QString &text, const TextSetting &setting)
{
    if (setting.preformatted)
        return putPreformatted(text, setting);
    const QStringView view(text);
    for (qsizetype i = 0; i < view.size();) {
        if (isCollapsible(view[i])) {
            if (!m_blank)
                m_blankSetting = setting;
            m_blank = true;
            m_blankBreaks = m_blankBreaks || view[i] == u'\n';
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        while (end < view.size() && !isCollapsible(view[end]))
            ++end;
        put(view.sliced(i, end - i), setting);
        i = end;
    }
}

void ParagraphWriter::put(QStringView characters, const TextSetting &setting)
{
    if (atLineStart()) {
        while (!characters.isEmpty() && isIndentation(characters.front())) {
            m_wideBlanks += characters.front() != QChar::Nbsp;
            characters = characters.sliced(1);
        }
    }
    if (characters.isEmpty())
        return;
    putPending(characters.front(), setting);
    if (m_runs.isEmpty())
        m_setting = setting;
    m_runs.append(Run{characters.toString(), setting.styles, setting.link});
}

/// What waits to be written before the character `next`.
void ParagraphWriter::putPending(QChar next, const TextSetting &setting)
{
    if (m_breaks > 0 && !m_runs.isEmpty()) {
        if (m_breaks >= 2 || m_wideBlanks >= 2)
            flush();
        else
            m_runs.append(Run{QString(breakInside), setting.styles, setting.link});
    } else if (m_blank && !atLineStart()) {
        // A line of Chinese is broken anywhere in the source; that is no blank between words.
        const bool brokenChinese = m_blankBreaks && isWide(lastCharacter()) && isWide(next);
        if (!brokenChinese)
            m_runs.append(Run{QStringLiteral(" "), m_blankSetting.styles, m_blankSetting.link});
    }
    m_breaks = 0;
    m_wideBlanks = 0;
    m_blank = false;
    m_blankBreaks = false;
}

void ParagraphWriter::putPreformatted(const QString &text, const TextSetting &setting)
{
    if (text.isEmpty())
        return;
    putPending(text.front(), setting);
    if (m_runs.isEmpty())
        m_setting = setting;
    QString kept = text;
    m_runs.append(
        Run{kept.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\n', breakInside), setting.styles, setting.link});
}

bool ParagraphWriter::atLineStart() const { return m_breaks > 0 || m_runs.isEmpty() || lastCharacter() == breakInside; }

QChar ParagraphWriter::lastCharacter() const { return m_runs.isEmpty() ? QChar() : m_runs.last().text.back(); }

void ParagraphWriter::flush()
{
    trimEnd(m_runs);
    dropLeadingBreaks(m_runs);
    if (!m_runs.isEmpty()) {
        if (m_setting.heading > 0) {
            dropOverallBold(m_runs);
            m_blocks.append(Heading{.level = m_setting.heading, .runs = m_runs});
        } else {
            m_blocks.append(Paragraph{.runs = m_runs, .align = m_setting.align, .indent = m_setting.indent});
        }
    }
    m_runs.clear();
    m_breaks = 0;
    m_wideBlanks = 0;
    m_blank = false;
    m_blankBreaks = false;
}

} // namespace gaoqian
