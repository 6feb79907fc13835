#include "compare/blockscript.h"

#include "article/text.h"
#include "compare/identities.h"

#include <algorithm>

namespace gaoqian {

namespace {

constexpr qint64 steps = 1'000'000;

QList<int> numbersOf(const Blocks &blocks, Identities<Block> &identities)
{
    QList<int> numbers;
    numbers.reserve(blocks.size());
    for (const Block &block : blocks) {
        const auto *figure = block.as<Figure>(); // pictures mostly have no words to tell them apart by
        numbers.append(identities.number(block, figure ? qHash(figure->asset) : qHash(plainText({block}))));
    }
    return numbers;
}

Stretches allBetween(const QList<int> &before, const QList<int> &after)
{
    const auto head = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin();
    const auto tail =
        std::mismatch(before.rbegin(), before.rend() - head, after.rbegin(), after.rend() - head).first - before.rbegin();
    Stretches stretches;
    append(stretches, {true, 0, 0, int(head), int(head)});
    append(stretches, {false, int(head), int(head), int(before.size() - head - tail), int(after.size() - head - tail)});
    append(stretches, {true, int(before.size() - tail), int(after.size() - tail), int(tail), int(tail)});
    return stretches;
}

} // namespace

Stretches blockScript(const Blocks &before, const Blocks &after)
{
    Identities<Block> identities;
    const QList<int> old = numbersOf(before, identities);
    const QList<int> wanted = numbersOf(after, identities);
    Budget budget(steps);
    return editScript(old, wanted, budget).value_or(allBetween(old, wanted));
}

} // namespace gaoqian
