#include "intake/lines/wrappedlines.h"

#include "base/displaywidth.h"

namespace gaoqian {

namespace {

constexpr int fewestBreaks = 5;
constexpr int narrowest = 50;  // columns: verse, lists and addresses are narrower
constexpr int widest = 132;    // and a line of a paragraph that was never broken is wider
constexpr int raggedness = 12; // columns that a line may be short because the next word did not fit

bool goesOn(const QList<TypedLine> &lines, qsizetype index)
{
    return index + 1 < lines.size() && !lines[index].text.isEmpty() && !lines[index + 1].text.isEmpty() &&
           !lines[index + 1].indented;
}

bool endsSentence(const QString &text) { return QStringView(u"。！？!?.:：；;”").contains(text.back()); }

bool isWide(QChar c) { return c.unicode() >= 0x2E80; }

/// Where Chinese meets anything no blank was taken out; between Latin words one was.
QString joined(const QString &before, const QString &after)
{
    return isWide(before.back()) || isWide(after.front()) ? QString(before + after) : QString(before + u' ' + after);
}

} // namespace

int joinWrappedLines(QList<TypedLine> &lines)
{
    QList<qsizetype> breaks;
    QList<int> widths(lines.size(), 0);
    int most = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!goesOn(lines, i))
            continue;
        widths[i] = lines[i].text.size() > widest ? widest + 1 : displayWidth(lines[i].text);
        most = std::max(most, widths[i]);
        breaks.append(i);
    }
    const auto isFull = [&](qsizetype i) { return widths[i] >= most - raggedness; };
    const auto full = std::count_if(breaks.cbegin(), breaks.cend(), isFull);
    const auto ends =
        std::count_if(breaks.cbegin(), breaks.cend(), [&](qsizetype i) { return isFull(i) && endsSentence(lines[i].text); });
    if (breaks.size() < fewestBreaks || most < narrowest || most > widest || full * 100 < breaks.size() * 80 || ends * 2 > full)
        return 0;
    QList<TypedLine> whole;
    bool joins = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (joins)
            whole.last().text = joined(whole.last().text, lines[i].text);
        else
            whole.append(lines[i]);
        joins = goesOn(lines, i) && isFull(i);
    }
    lines = std::move(whole);
    return int(full);
}

} // namespace gaoqian
