#include "intake/docx/field.h"

#include "article/normalise.h"
#include "intake/files/ooxml.h"

#include <QStringList>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// The next word of an instruction, or what stands between the next quotation marks, from `at` on; `at` moves behind it.
QString nextWord(QStringView instruction, qsizetype &at)
{
    while (at < instruction.size() && instruction[at].isSpace())
        ++at;
    if (at == instruction.size())
        return {};
    const bool quoted = instruction[at] == u'"';
    const qsizetype from = quoted ? ++at : at;
    while (at < instruction.size() && (quoted ? instruction[at] != u'"' : !instruction[at].isSpace()))
        ++at;
    const QString word = instruction.sliced(from, at - from).toString();
    at += quoted && at < instruction.size() ? 1 : 0;
    return word;
}

bool isNamed(const QString &instruction, QLatin1StringView name)
{
    qsizetype at = 0;
    return nextWord(instruction, at).compare(name, Qt::CaseInsensitive) == 0;
}

/// Word's equation field (EQ) as text. Its parts are switches like \o and \s\up9, with arguments in brackets.
class EquationField {
public:
    explicit EquationField(QStringView text) : m_text(text) {}

    QString read(int depth = 0)
    {
        QString shown;
        while (m_at < m_text.size() && !isEnd(depth)) {
            if (m_text[m_at] == u'\\')
                readSwitch(shown, depth);
            else
                shown += m_text[m_at++];
        }
        return shown;
    }

private:
    static constexpr int deepest = 20;

    bool isEnd(int depth) const { return depth > 0 && QStringView(u",;，；)").contains(m_text[m_at]); }

    void readSwitch(QString &shown, int depth)
    {
        ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == u'*') { // how the field is set
            ++m_at;
            nextWord(m_text, m_at);
            return;
        }
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at].isLetter() && m_text[m_at].unicode() < 0x80)
            ++m_at;
        const QString name = m_text.sliced(from, m_at - from).toString().toLower();
        if (name.isEmpty()) { // a character that would mean something
            if (m_at < m_text.size())
                shown += m_text[m_at++];
            return;
        }
        while (m_at < m_text.size() && (m_text[m_at].isSpace() || m_text[m_at].isDigit() || m_text[m_at] == u'-'))
            ++m_at;
        if (m_at == m_text.size() || m_text[m_at] != u'(')
            return; // further switches of the same part follow
        const bool overlay = isOverlay(m_at);
        bool raised = false;
        const QStringList parts = arguments(depth, raised);
        m_raised = name == "up"_L1;
        shown += overlay && parts.size() == 2 ? overlaid(parts, raised)
                 : name == "f"_L1             ? parts.join(u'/')
                 : name == "r"_L1             ? u"√("_s + parts.value(parts.size() - 1) + u')'
                                              : parts.join(QString());
    }

    /// Whether the switches right before the bracket at `at` begin with \o.
    bool isOverlay(qsizetype at) const
    {
        const qsizetype start = m_text.first(at).lastIndexOf(u"\\o", -1, Qt::CaseInsensitive);
        return start >= 0 && !m_text.sliced(start, at - start).contains(u'(');
    }

    QStringList arguments(int depth, bool &firstIsRaised)
    {
        QStringList parts;
        do {
            ++m_at; // the bracket or the comma
            m_raised = false;
            parts.append(depth < deepest ? read(depth + 1).trimmed() : QString());
            firstIsRaised = firstIsRaised || (parts.size() == 1 && m_raised);
            if (depth >= deepest)
                m_at = m_text.size();
        } while (m_at < m_text.size() && m_text[m_at] != u')');
        m_at = std::min(m_at + 1, m_text.size());
        return parts;
    }

    static QString overlaid(const QStringList &parts, bool firstIsRaised)
    {
        if (firstIsRaised)
            return parts[1] + u'(' + parts[0] + u')';
        for (int i = 0; i < 2; ++i) {
            if (!QStringList{u"○"_s, u"〇"_s, u"□"_s, u"△"_s, u"◇"_s}.contains(parts[i]))
                continue;
            const QString &inner = parts[1 - i];
            const int number = inner.toInt();
            return number >= 1 && number <= 20 ? QString(QChar(char16_t(u'①' + number - 1))) : inner;
        }
        return parts.join(QString());
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_raised = false;
};

QString formText(pugi::xml_node data)
{
    if (const pugi::xml_node box = ooxml::child(data, "checkBox")) {
        const std::optional<bool> checked = ooxml::toggle(box, "checked");
        return checked.value_or(ooxml::toggle(box, "default").value_or(false)) ? u"☒"_s : u"☐"_s;
    }
    const pugi::xml_node list = ooxml::child(data, "ddList");
    int chosen = ooxml::number(ooxml::value(list, "result"), ooxml::number(ooxml::value(list, "default"), 0));
    for (pugi::xml_node each : list.children()) {
        if (ooxml::is(each, "listEntry") && chosen-- == 0)
            return ooxml::text(ooxml::attribute(each, "val"));
    }
    return {};
}

} // namespace

QString docxFieldLink(const QString &instruction)
{
    if (!isNamed(instruction, "HYPERLINK"_L1))
        return {};
    QString address;
    QString place;
    qsizetype at = 0;
    nextWord(instruction, at);
    for (QString word = nextWord(instruction, at); !word.isNull(); word = nextWord(instruction, at)) {
        if (word == "\\l"_L1)
            place = nextWord(instruction, at);
        else if (word == "\\o"_L1 || word == "\\t"_L1)
            nextWord(instruction, at);
        else if (address.isEmpty() && !word.startsWith(u'\\'))
            address = word;
    }
    return cleanLink(address.isEmpty() || place.isEmpty() ? address : QString(address + u'#' + place));
}

QString docxFieldText(const QString &instruction, pugi::xml_node begin)
{
    if (const pugi::xml_node data = ooxml::child(begin, "ffData"))
        return formText(data);
    if (!isNamed(instruction, "EQ"_L1))
        return {};
    const QString text = instruction.trimmed().sliced(2);
    return EquationField(text).read().trimmed();
}

} // namespace gaoqian
