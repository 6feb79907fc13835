#include "newsroom/writing/suggestions.h"

#include "newsroom/signing/staffing.h"
#include "store/settingsstore.h"
#include "store/suggestionstore.h"

namespace gaoqian {

namespace {

constexpr int mostChoices = 500; ///< More than anybody goes through.

} // namespace

Suggestions suggestions(Newsroom &newsroom)
{
    Suggestions all;
    if (auto channels = newsroom.settings().channels())
        all.channels = *channels;
    const SuggestionStore memory(newsroom.database());
    const auto used = [&memory](SuggestionKind kind) {
        const auto values = memory.values(kind, mostChoices);
        return values ? *values : QStringList();
    };
    QStringList staff;
    if (auto people = Staffing(newsroom).people()) {
        for (const Person &person : *people)
            staff += person.name;
    }
    // Who is named often comes first, then everybody else who is here.
    const auto people = [&](SuggestionKind kind) {
        QStringList names = used(kind) + staff;
        names.removeDuplicates();
        return names;
    };
    all.sources = used(SuggestionKind::Source);
    all.collectors = people(SuggestionKind::Collector);
    all.authors = people(SuggestionKind::Author);
    all.keywords = used(SuggestionKind::Keyword);
    return all;
}

Result<QList<QStringList>> channels(Newsroom &newsroom) { return newsroom.settings().channels(); }

Result<void> addChannel(Newsroom &newsroom, const QStringList &channel) { return newsroom.settings().addChannel(channel); }

} // namespace gaoqian
