#include "newsroom/neighbours.h"

#include "article/text.h"

#include <QSet>

#include <cmath>

namespace gaoqian {

namespace {

/// How many stories are weighed: enough to find good neighbours, few enough that an archive of any size costs the same.
constexpr int candidateCount = 200;

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

Result<Neighbours> neighboursOf(const Article &article, const Database &database)
{
    const PageLists lists(database);
    auto candidates = lists.relatedCandidates(article.channel, article.id, candidateCount);
    if (!candidates)
        return candidates.error();
    auto hot = lists.hot(article.id, hotCount);
    if (!hot)
        return hot.error();
    auto latest = lists.latest({}, latestCount);
    if (!latest)
        return latest.error();

    const QString own =
        article.title + u' ' + article.keywords.join(u' ') + u' ' + plainText(article.body, QString()).left(comparedLength);
    QList<std::pair<double, PageListEntry>> weighed;
    for (const PageListEntry &entry : std::as_const(*candidates))
        weighed.append(
            {channelWeight * sharedChannel(article.channel, entry.channel) + likeness(own, comparedText(entry)), entry});
    // Stable: among equals the store's order, the newest first, stays.
    std::stable_sort(weighed.begin(), weighed.end(), [](const auto &a, const auto &b) { return a.first > b.first; });

    Neighbours neighbours{{}, std::move(*hot), std::move(*latest)};
    for (const auto &[weight, entry] : std::as_const(weighed).first(std::min<qsizetype>(relatedCount, weighed.size())))
        neighbours.related << entry;
    return neighbours;
}

} // namespace gaoqian
