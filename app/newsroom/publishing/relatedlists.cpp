#include "newsroom/publishing/relatedlists.h"

#include "article/text.h"
#include "newsroom/core/newsroom.h"
#include "newsroom/publishing/checked.h"
#include "store/database.h"

#include <QSet>

#include <cmath>

namespace gaoqian {

namespace {

/// How many stories are weighed: enough to find good neighbours, few enough that an archive of any size costs the same.
constexpr int candidateCount = 200;

/// How many more are looked at than shown, in case one of them is not what went out.
constexpr int spareCount = 8;

/// The beginning of the story that is compared, in characters: as much as the lists keep of the others.
constexpr qsizetype comparedLength = 400;

/// Sharing the whole channel weighs as much as sharing a fifth of the words.
constexpr double channelWeight = 0.2;

QSet<QString> pairsAndWords(const QString &text)
{
    QSet<QString> found;
    QString word;
    QChar before;
    for (const QChar c : QString(text + u' ')) {
        const bool han = c.script() == QChar::Script_Han;
        if (c.isLetterOrNumber() && !han) {
            word += c.toLower();
        } else if (!word.isEmpty()) {
            found.insert(word);
            word.clear();
        }
        if (han && before.script() == QChar::Script_Han)
            found.insert(QString(before) + c);
        before = c;
    }
    return found;
}

double sharedChannel(const QStringList &one, const QStringList &other)
{
    qsizetype same = 0;
    while (same < one.size() && same < other.size() && one[same] == other[same])
        ++same;
    return one.isEmpty() ? 0.0 : double(same) / double(one.size());
}

QString comparedText(const PageListEntry &entry)
{
    return entry.title + u' ' + entry.keywords.join(u' ') + u' ' + entry.excerptSource;
}

} // namespace

double likeness(const QString &one, const QString &other)
{
    const QSet<QString> left = pairsAndWords(one);
    const QSet<QString> right = pairsAndWords(other);
    if (left.isEmpty() || right.isEmpty())
        return 0.0;
    const auto shared = std::count_if(left.cbegin(), left.cend(), [&](const QString &word) { return right.contains(word); });
    return double(shared) / std::sqrt(double(left.size()) * double(right.size()));
}

namespace {

/// The first `count` of `entries` that are what went out.
QList<PageListEntry> firstChecked(const QList<PageListEntry> &entries, int count, Checked &checked)
{
    QList<PageListEntry> chosen;
    for (const PageListEntry &entry : entries) {
        if (chosen.size() == count)
            break;
        if (const auto sound = checked.story(entry))
            chosen += *sound;
    }
    return chosen;
}

QList<PageListEntry> ranked(const Article &article, const QList<PageListEntry> &candidates)
{
    const QString own =
        article.title + u' ' + article.keywords.join(u' ') + u' ' + plainText(article.body, QString()).left(comparedLength);
    QList<std::pair<double, PageListEntry>> weighed;
    for (const PageListEntry &entry : candidates)
        weighed.append(
            {channelWeight * sharedChannel(article.channel, entry.channel) + likeness(own, comparedText(entry)), entry});
    // Stable: among equals the store's order, the newest first, stays.
    std::stable_sort(weighed.begin(), weighed.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<PageListEntry> entries;
    for (const auto &[weight, entry] : std::as_const(weighed))
        entries += entry;
    return entries;
}

} // namespace

Result<RelatedLists> neighboursOf(const Article &article, Newsroom &newsroom)
{
    return newsroom.database().snapshot([&]() -> Result<RelatedLists> {
        const PageLists lists(newsroom.database());
        const auto candidates = lists.relatedCandidates(article.channel, article.id, candidateCount);
        if (!candidates)
            return candidates.error();
        const auto hot = lists.hot(article.id, hotCount + spareCount);
        if (!hot)
            return hot.error();
        const auto latest = lists.latest({}, latestCount + spareCount);
        if (!latest)
            return latest.error();
        Checked checked(newsroom);
        return RelatedLists{firstChecked(ranked(article, *candidates), relatedCount, checked),
                            firstChecked(*hot, hotCount, checked), firstChecked(*latest, latestCount, checked)};
    });
}

} // namespace gaoqian
