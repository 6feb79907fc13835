#include "article/outline.h"

#include "article/text.h"

#include <algorithm>

namespace gaoqian {

namespace {

constexpr int numberedLevel = 2; // labels stand above section headings only

/// The labels of the section headings that have one.
template <typename BodyBlocks> auto labels(BodyBlocks &body)
{
    QList<decltype(&body.front().template as<Heading>()->label)> found;
    for (auto &block : body) {
        auto *heading = block.template as<Heading>();
        if (heading && heading->level == numberedLevel && !heading->label.isEmpty())
            found.append(&heading->label);
    }
    return found;
}

bool isNumbered(const Blocks &body)
{
    int number = 0;
    const auto given = labels(body);
    return std::all_of(given.begin(), given.end(), [&number](const QString *label) { return *label == sectionNumber(++number); });
}

void numberAgain(Blocks &body)
{
    int number = 0;
    for (QString *label : labels(body))
        *label = sectionNumber(++number);
}

qsizetype blockOf(const Outline &outline, qsizetype entry, const Blocks &body)
{
    return entry < outline.size() ? outline[entry].block : body.size();
}

/// In front of which entry section `from` really goes; `from` itself where it does not move.
qsizetype landing(const Outline &outline, qsizetype from, qsizetype before)
{
    if (from < 0 || from >= outline.size() || before < 0 || before > outline.size())
        return from;
    while (before < outline.size() && outline[before].level > outline[from].level)
        ++before;
    return before <= sectionEnd(outline, from) && before >= from ? from : before;
}

} // namespace

Outline outlineOf(const Blocks &body)
{
    Outline outline;
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (const auto *heading = body[i].as<Heading>())
            outline.append({i, heading->level, heading->label, plainText(heading->runs).simplified()});
    }
    return outline;
}

qsizetype sectionEnd(const Outline &outline, qsizetype index)
{
    const int level = outline[index].level;
    const auto ends = [level](const OutlineEntry &entry) { return entry.level <= level; };
    return std::find_if(outline.begin() + index + 1, outline.end(), ends) - outline.begin();
}

qsizetype stepUp(const Outline &outline, qsizetype index)
{
    qsizetype before = index - 1;
    while (before >= 0 && outline[before].level > outline[index].level)
        --before;
    return before;
}

qsizetype stepDown(const Outline &outline, qsizetype index)
{
    const qsizetype next = sectionEnd(outline, index);
    if (next == outline.size())
        return -1;
    const int level = outline[index].level;
    const auto stops = [level](const OutlineEntry &entry) { return entry.level <= level; };
    return std::find_if(outline.begin() + next + 1, outline.end(), stops) - outline.begin();
}

Blocks sectionMoved(const Blocks &body, qsizetype from, qsizetype before)
{
    const Outline outline = outlineOf(body);
    const qsizetype to = landing(outline, from, before);
    if (to == from)
        return body;
    const qsizetype first = outline[from].block;
    const qsizetype last = blockOf(outline, sectionEnd(outline, from), body);
    const qsizetype target = blockOf(outline, to, body);
    const bool numbered = isNumbered(body);
    Blocks moved = body;
    if (target < first)
        std::rotate(moved.begin() + target, moved.begin() + first, moved.begin() + last);
    else
        std::rotate(moved.begin() + first, moved.begin() + last, moved.begin() + target);
    if (numbered)
        numberAgain(moved);
    return moved;
}

qsizetype entryAfterMove(const Outline &outline, qsizetype from, qsizetype before)
{
    const qsizetype to = landing(outline, from, before);
    return to > from ? to - (sectionEnd(outline, from) - from) : to;
}

QString sectionNumber(int number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); }

} // namespace gaoqian
