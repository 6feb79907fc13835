#include "proof/letters.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

Letters::Letters(const Runs &runs) : m_styles(runs)
{
    for (qsizetype i = 0; i < runs.size(); ++i) {
        m_text += runs[i].text;
        m_run.resize(m_text.size(), i);
    }
}

Runs Letters::runs() const
{
    Runs runs;
    for (qsizetype from = 0; from < m_text.size();) {
        qsizetype to = from + 1;
        while (to < m_text.size() && m_run[to] == m_run[from])
            ++to;
        Run run = m_styles[m_run[from]];
        run.text = m_text.mid(from, to - from);
        runs.append(run);
        from = to;
    }
    return runs;
}

void Letters::remove(const QList<std::pair<qsizetype, qsizetype>> &stretches)
{
    if (stretches.isEmpty())
        return;
    QString text;
    QList<qsizetype> run;
    qsizetype from = 0;
    const auto keep = [&](qsizetype to) {
        text += QStringView(m_text).mid(from, to - from);
        run += m_run.mid(from, to - from);
    };
    for (const auto &[begin, end] : stretches) {
        keep(begin);
        from = end;
    }
    keep(m_text.size());
    m_text = text;
    m_run = run;
}

Letters Letters::mid(qsizetype from, qsizetype count) const
{
    Letters part = *this;
    part.m_text = m_text.mid(from, count);
    part.m_run = m_run.mid(from, count);
    return part;
}

bool Letters::isProse(qsizetype at) const
{
    const Run &run = m_styles[m_run[at]];
    return run.link.isEmpty() || (!run.text.contains("://"_L1) && !run.text.contains(u'@'));
}

bool isBlank(QChar c) { return (c.isSpace() && c != QChar::LineSeparator) || c == QChar(0x200B) || c == QChar(0xFEFF); }

bool isHan(QStringView text, qsizetype at)
{
    if (at < 0 || at >= text.size())
        return false;
    const QChar c = text[at];
    if (c.isLowSurrogate() && at > 0 && text[at - 1].isHighSurrogate())
        return QChar::script(QChar::surrogateToUcs4(text[at - 1], c)) == QChar::Script_Han;
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::script(QChar::surrogateToUcs4(c, text[at + 1])) == QChar::Script_Han;
    return c.script() == QChar::Script_Han;
}

bool isChineseMark(QChar c) { return u"，。！？：；、（）《》〈〉「」『』【】〔〕“”‘’…"_s.contains(c); }

} // namespace gaoqian
