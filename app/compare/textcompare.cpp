#include "compare/textcompare.h"

#include "compare/alignment.h"

#include <QChar>

#include <algorithm>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// Texts up to this many units are compared unit by unit; longer ones sentence by sentence first.
constexpr int unitsAtOnce = 600;

/// A sentence that goes on for longer is cut.
constexpr int longestSentence = 200;

/// Kept stretches up to this long are not worth showing between two larger changes.
constexpr int islandSize = 3;

/// When less than this share of the longer text is kept, it is another text.
constexpr double leastKept = 0.2;

struct Sentence {
    int begin = 0;
    int count = 0;
};

QList<Sentence> sentencesOf(const TextUnits &units)
{
    QList<Sentence> sentences;
    int begin = 0;
    for (int unit = 0; unit < units.size(); ++unit) {
        const QChar last = units.text[units.ends[unit] - 1];
        const bool ends = u"。！？!?；;…\u2028"_s.contains(last) || unit - begin + 1 == longestSentence;
        if (!ends && unit + 1 < units.size())
            continue;
        sentences.append({begin, unit + 1 - begin});
        begin = unit + 1;
    }
    return sentences;
}

QList<Traits> traitsOf(const TextUnits &units, const QList<Sentence> &sentences, Interner &interner)
{
    QList<Traits> traits;
    traits.reserve(sentences.size());
    for (const Sentence &sentence : sentences) {
        // The blank keeps a sentence of one character from being the number of that character.
        traits.append({.identity = interner.number(QString(units.mid(sentence.begin, sentence.count) + u' ')),
                       .sketch = sketchOf(units.numbers.mid(sentence.begin, sentence.count))});
    }
    return traits;
}

Stretches whole(const TextUnits &before, const TextUnits &after) { return {{false, 0, 0, before.size(), after.size()}}; }

Stretches bySentence(const TextUnits &before, const TextUnits &after, Interner &interner, Budget &budget)
{
    const QList<Sentence> from = sentencesOf(before);
    const QList<Sentence> to = sentencesOf(after);
    Stretches stretches;
    int beforeEnd = 0;
    int afterEnd = 0;
    const auto add = [&](Stretch next) {
        append(stretches, next);
        beforeEnd += next.beforeCount;
        afterEnd += next.afterCount;
    };
    for (const Match &match : align(traitsOf(before, from, interner), traitsOf(after, to, interner), budget)) {
        const Sentence went = match.before < 0 ? Sentence{beforeEnd, 0} : from[match.before];
        const Sentence came = match.after < 0 ? Sentence{afterEnd, 0} : to[match.after];
        const auto inner =
            editScript(before.numbers.mid(went.begin, went.count), after.numbers.mid(came.begin, came.count), budget)
                .value_or(Stretches{{false, 0, 0, went.count, came.count}});
        for (const Stretch &stretch : inner)
            add({stretch.kept, beforeEnd, afterEnd, stretch.beforeCount, stretch.afterCount});
    }
    return stretches;
}

bool isMarks(const TextUnits &units, const Stretch &stretch)
{
    const QString text = units.mid(stretch.before, stretch.beforeCount);
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

/// Joins two changes over what little was kept between them: three words replaced as one reads better than letter salad.
Stretches withoutIslands(const Stretches &stretches, const TextUnits &before)
{
    const auto size = [](const Stretch &change) { return std::max(change.beforeCount, change.afterCount); };
    Stretches joined;
    for (qsizetype i = 0; i < stretches.size(); ++i) {
        Stretch next = stretches[i];
        if (next.kept && i > 0 && i + 1 < stretches.size()) {
            const int smaller = std::min(size(joined.last()), size(stretches[i + 1]));
            const bool island = next.beforeCount <= islandSize && next.beforeCount <= smaller;
            next.kept = !island && !(smaller > 1 && next.beforeCount <= islandSize && isMarks(before, next));
        }
        append(joined, next);
    }
    return joined;
}

bool hasLittleInCommon(const Stretches &stretches, const TextUnits &before, const TextUnits &after)
{
    int kept = 0;
    for (const Stretch &stretch : stretches)
        kept += stretch.kept ? stretch.beforeCount : 0;
    return kept < leastKept * std::max(before.size(), after.size());
}

void appendKept(TextDiff &pieces, const TextUnits &before, const TextUnits &after, const Stretch &kept)
{
    const bool looks = !before.looks.isEmpty() && !after.looks.isEmpty();
    const auto kindAt = [&](int i) {
        return looks && before.looks[kept.before + i] != after.looks[kept.after + i] ? DiffPart::Restyled : DiffPart::Kept;
    };
    for (int begin = 0; begin < kept.beforeCount;) {
        const DiffPart::Kind kind = kindAt(begin);
        int end = begin + 1;
        while (end < kept.beforeCount && kindAt(end) == kind)
            ++end;
        pieces.append({kind, after.mid(kept.after + begin, end - begin)});
        begin = end;
    }
}

TextDiff piecesOf(const Stretches &stretches, const TextUnits &before, const TextUnits &after)
{
    TextDiff pieces;
    for (const Stretch &stretch : stretches) {
        if (stretch.kept) {
            appendKept(pieces, before, after, stretch);
            continue;
        }
        if (stretch.beforeCount > 0)
            pieces.append({DiffPart::Removed, before.mid(stretch.before, stretch.beforeCount)});
        if (stretch.afterCount > 0)
            pieces.append({DiffPart::Added, after.mid(stretch.after, stretch.afterCount)});
    }
    return pieces;
}

} // namespace

TextDiff compareTexts(const TextUnits &before, const TextUnits &after, Interner &interner, Budget &budget)
{
    Stretches stretches;
    if (before.numbers == after.numbers)
        append(stretches, {true, 0, 0, before.size(), after.size()});
    else if (std::max(before.size(), after.size()) <= unitsAtOnce)
        stretches = editScript(before.numbers, after.numbers, budget).value_or(whole(before, after));
    else
        stretches = bySentence(before, after, interner, budget);
    stretches = withoutIslands(stretches, before);
    if (hasLittleInCommon(stretches, before, after))
        stretches = whole(before, after);
    return piecesOf(stretches, before, after);
}

} // namespace gaoqian
