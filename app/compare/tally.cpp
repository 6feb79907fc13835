#include "compare/tally.h"

#include "compare/comparewords.h"

#include <QStringList>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// Adds one to the counter of `fate`; Same adds none.
void count(ChangeKind fate, int &changed, int &added, int &removed)
{
    changed += fate == ChangeKind::Changed;
    added += fate == ChangeKind::Added;
    removed += fate == ChangeKind::Removed;
}

void countChange(const Change &change, Tally &tally)
{
    if (change.fate == ChangeKind::Same || change.fate == ChangeKind::MovedAway)
        return;
    if (change.fate == ChangeKind::MovedHere) {
        ++tally.moved;
        return;
    }
    const Block &block = change.after >= 0 ? change.to : change.from;
    if (change.of != Change::Of::Block || block.as<ListBlock>() || block.as<Quote>()) {
        const Tally untouched = tally;
        for (const Change &inner : change.inner)
            countChange(inner, tally);
        // Numbers instead of points change no item of a list, and are still to be seen.
        if (tally == untouched && change.fate == ChangeKind::Changed)
            ++tally.paragraphsRestyled;
    } else if (block.as<Figure>()) {
        count(change.fate, tally.picturesChanged, tally.picturesAdded, tally.picturesRemoved);
    } else if (block.as<Table>()) {
        count(change.fate, tally.tablesChanged, tally.tablesAdded, tally.tablesRemoved);
    } else if (block.as<Divider>()) {
        tally.dividersAdded += change.fate == ChangeKind::Added;
        tally.dividersRemoved += change.fate == ChangeKind::Removed;
    } else {
        count(change.fate, onlyFormatting(change) ? tally.paragraphsRestyled : tally.paragraphsChanged, tally.paragraphsAdded,
              tally.paragraphsRemoved);
    }
}

} // namespace

Tally tally(const Comparison &comparison)
{
    Tally tally;
    tally.fields = int(comparison.fields.size());
    for (const Change &change : comparison.body)
        countChange(change, tally);
    return tally;
}

QString tallyText(const Tally &tally)
{
    QStringList parts;
    const auto add = [&](int count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    add(tally.fields, CompareWords::tr("%n field(s) changed", nullptr, tally.fields));
    add(tally.paragraphsChanged, CompareWords::tr("%n paragraph(s) changed", nullptr, tally.paragraphsChanged));
    add(tally.paragraphsAdded, CompareWords::tr("%n paragraph(s) added", nullptr, tally.paragraphsAdded));
    add(tally.paragraphsRemoved, CompareWords::tr("%n paragraph(s) removed", nullptr, tally.paragraphsRemoved));
    add(tally.paragraphsRestyled, CompareWords::tr("%n paragraph(s) in other formatting", nullptr, tally.paragraphsRestyled));
    add(tally.picturesChanged, CompareWords::tr("%n picture(s) changed", nullptr, tally.picturesChanged));
    add(tally.picturesAdded, CompareWords::tr("%n picture(s) added", nullptr, tally.picturesAdded));
    add(tally.picturesRemoved, CompareWords::tr("%n picture(s) removed", nullptr, tally.picturesRemoved));
    add(tally.tablesChanged, CompareWords::tr("%n table(s) changed", nullptr, tally.tablesChanged));
    add(tally.tablesAdded, CompareWords::tr("%n table(s) added", nullptr, tally.tablesAdded));
    add(tally.tablesRemoved, CompareWords::tr("%n table(s) removed", nullptr, tally.tablesRemoved));
    add(tally.dividersAdded, CompareWords::tr("%n divider(s) added", nullptr, tally.dividersAdded));
    add(tally.dividersRemoved, CompareWords::tr("%n divider(s) removed", nullptr, tally.dividersRemoved));
    add(tally.moved, CompareWords::tr("%n part(s) moved", nullptr, tally.moved));
    return parts.isEmpty() ? CompareWords::tr("Nothing changed") : parts.join(CompareWords::tr(", ", "between what changed"));
}

} // namespace gaoqian
