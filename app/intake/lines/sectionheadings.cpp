#include "intake/lines/sectionheadings.h"

#include <QRegularExpression>

namespace gaoqian {

namespace {

constexpr int longestHeading = 40;
constexpr int shortestLong = 40; // from here on a paragraph is long even when it ends without a full stop
constexpr int mostHeadingLines = 3;

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

bool endsSentence(const QString &line)
{
    qsizetype last = line.size() - 1;
    while (last >= 0 && QStringView(u"”’」』）)】").contains(line[last]))
        --last;
    return last >= 0 && QStringView(u"。！？!?…；;").contains(line[last]);
}

bool endsUnfinished(const QString &line) { return !line.isEmpty() && QStringView(u"，,、").contains(line.back()); }

bool isLong(const QString &paragraph) { return paragraph.size() >= shortestLong || endsSentence(paragraph); }

bool isLabel(const QString &line)
{
    static const QRegularExpression label = expression(QStringLiteral("^(?:\\d{1,2}[.．、]?|(?:PART|NO)[.·]?\\s*\\d{1,2})$"));
    return label.match(line.toUpper()).hasMatch();
}

Runs asRuns(const QString &text) { return {Run{text}}; }

class SectionFinder {
public:
    SectionFinder(const QStringList &paragraphs, HeadingRules rules) : m_paragraphs(paragraphs), m_rules(rules) {}

    Blocks run()
    {
        while (m_at < m_paragraphs.size()) {
            if (takeLabelled() || takeNumbered() || takeUnnumbered())
                continue;
            m_blocks.append(Paragraph{.runs = asRuns(m_paragraphs[m_at]), .lead = m_at == 1 && beginsWithAnOpener()});
            ++m_at;
        }
        return m_blocks;
    }

private:
    /// "01", and the heading in the lines below it: a line that ends with a comma goes on in the next.
    bool takeLabelled()
    {
        if (!isLabel(m_paragraphs[m_at]))
            return false;
        QStringList lines;
        while (lines.size() < mostHeadingLines && m_at + 1 + lines.size() < m_paragraphs.size()) {
            const QString &next = m_paragraphs[m_at + 1 + lines.size()];
            const bool goesOn = lines.isEmpty() || endsUnfinished(lines.last());
            if (!goesOn || !looksLikeHeading(endsUnfinished(next) ? next.chopped(1) : next))
                break;
            lines.append(next);
        }
        if (lines.isEmpty())
            return false; // a number that stands alone for a reason of its own
        addHeading(2, m_paragraphs[m_at], lines.join(QChar(QChar::LineSeparator)));
        m_at += 1 + lines.size();
        return true;
    }

    bool takeNumbered()
    {
        static const QRegularExpression labelled = expression(QStringLiteral("^(0[1-9]|[1-9]\\d)(?:\\s+|[、.．]\\s*)(?=\\D)"));
        static const QRegularExpression chapter = expression(QStringLiteral("^[一二三四五六七八九十]{1,3}、"));
        static const QRegularExpression section = expression(QStringLiteral("^[（(][一二三四五六七八九十]{1,3}[）)]"));
        const QString &line = m_paragraphs[m_at];
        if (const QRegularExpressionMatch match = labelled.match(line); match.hasMatch()) {
            const QString heading = line.sliced(match.capturedEnd());
            if (!looksLikeHeading(heading))
                return false;
            addHeading(2, match.captured(1), heading);
        } else if (chapter.match(line).hasMatch() && looksLikeHeading(line)) {
            addHeading(2, {}, line);
        } else if (const QRegularExpressionMatch inner = section.match(line);
                   inner.hasMatch() && looksLikeHeading(line.sliced(inner.capturedEnd()))) {
            addHeading(3, {}, line);
        } else {
            return false;
        }
        ++m_at;
        return true;
    }

    bool takeUnnumbered()
    {
        if (m_rules != HeadingRules::PageLikely || m_at == 0 || m_at + 1 >= m_paragraphs.size())
            return false;
        const QString &line = m_paragraphs[m_at];
        if (!looksLikeHeading(line) || !isLong(m_paragraphs[m_at - 1]) || !isLong(m_paragraphs[m_at + 1]))
            return false;
        addHeading(2, {}, line);
        ++m_at;
        return true;
    }

    /// Whether a short line opens the story; the paragraph after it is the lead.
    bool beginsWithAnOpener() const
    {
        return m_rules == HeadingRules::PageLikely && looksLikeHeading(m_paragraphs[0]) && isLong(m_paragraphs[1]);
    }

    void addHeading(int level, const QString &label, const QString &text)
    {
        m_blocks.append(Heading{.level = level, .label = label, .runs = asRuns(text)});
    }

    const QStringList &m_paragraphs;
    HeadingRules m_rules;
    qsizetype m_at = 0;
    Blocks m_blocks;
};

} // namespace

bool looksLikeHeading(const QString &line)
{
    static constexpr QStringView noEnd = u"，,、：:；;";
    static constexpr QStringView noStart = u"（([【•·●■—-*";
    const bool hasLetter = std::any_of(line.cbegin(), line.cend(), [](QChar c) { return c.isLetter(); });
    return hasLetter && line.size() <= longestHeading && !endsSentence(line) && !line.contains(u'。') &&
           !line.contains(QChar(QChar::LineSeparator)) && !noEnd.contains(line.back()) && !noStart.contains(line.front());
}

Blocks withSections(const QStringList &paragraphs, HeadingRules rules) { return SectionFinder(paragraphs, rules).run(); }

} // namespace gaoqian
