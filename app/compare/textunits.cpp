#include "compare/textunits.h"

#include "article/text.h"
#include "base/displaywidth.h"

#include <QTextBoundaryFinder>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

bool isWordStart(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return false;
    const QChar c = text[at];
    const char32_t codePoint = c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()
                                   ? QChar::surrogateToUcs4(c, text[at + 1])
                                   : char32_t(c.unicode());
    return QChar::isLetterOrNumber(codePoint) && codePointWidth(codePoint) == 1;
}

/// Whether the mark at `at`, which follows a word, belongs to it: the point of "57.69", the hyphen of "e-mail".
bool joinsWord(QStringView text, qsizetype at, qsizetype end)
{
    return end == at + 1 && (text[at] == u'%' || (u".,-'’"_s.contains(text[at]) && isWordStart(text, end)));
}

/// Where the units of `text` end.
QList<int> unitEnds(const QString &text)
{
    QList<int> ends;
    ends.reserve(text.size());
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    bool inWord = false;
    bool joined = false; // the grapheme before was a mark inside the word
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = finder.toNextBoundary();
        const bool word = isWordStart(text, at);
        const bool mark = inWord && !joined && joinsWord(text, at, end);
        if ((inWord && word) || mark)
            ends.last() = int(end);
        else
            ends.append(int(end));
        inWord = word || mark;
        joined = mark;
        at = end;
    }
    return ends;
}

/// One number for each unit: that of its run's look, or, where a unit spans runs, that of their row.
QList<int> looksOf(const QList<int> &ends, const Runs &runs, Interner &interner)
{
    struct Look {
        qsizetype end;
        int number;
    };
    QList<Look> looks;
    qsizetype length = 0;
    for (const Run &run : runs) {
        length += run.text.size();
        looks.append(
            {length, interner.number(QString(QString::number(run.styles.toInt()) + u'\n' + run.link + u'\n' + run.colour))});
    }
    QList<int> numbers;
    numbers.reserve(ends.size());
    qsizetype run = 0;
    qsizetype begin = 0;
    for (const int end : ends) {
        while (looks[run].end <= begin)
            ++run;
        if (looks[run].end >= end) {
            numbers.append(looks[run].number);
        } else {
            QString row;
            for (qsizetype at = begin; at < end; at = looks[run++].end)
                row += QString::number(at - begin) + u':' + QString::number(looks[run].number) + u' ';
            --run;
            numbers.append(interner.number(row));
        }
        begin = end;
    }
    return numbers;
}

} // namespace

int Interner::number(QStringView text)
{
    constexpr int afterCharacters = 0x10000;
    if (text.size() == 1)
        return text.front().unicode();
    const auto found = m_numbers.constFind(text.toString());
    if (found != m_numbers.cend())
        return *found;
    const int number = afterCharacters + int(m_numbers.size());
    m_numbers.insert(text.toString(), number);
    return number;
}

QString TextUnits::mid(int unit, int count) const
{
    const int from = begin(unit);
    return text.mid(from, begin(unit + count) - from);
}

TextUnits unitsOf(const QString &text, Interner &interner)
{
    TextUnits units{.text = text, .numbers = {}, .ends = unitEnds(text), .looks = {}};
    units.numbers.reserve(units.ends.size());
    int begin = 0;
    for (const int end : std::as_const(units.ends)) {
        units.numbers.append(interner.number(QStringView(text).sliced(begin, end - begin)));
        begin = end;
    }
    return units;
}

TextUnits unitsOf(const Runs &runs, Interner &interner)
{
    TextUnits units = unitsOf(plainText(runs), interner);
    units.looks = looksOf(units.ends, runs, interner);
    return units;
}

} // namespace gaoqian
