#include "intake/html/listnumbers.h"

#include "intake/css/style.h"

namespace gaoqian {

namespace {

std::optional<int> numberIn(const HtmlNode &node, const char *attribute)
{
    bool ok = false;
    const int number = node.attribute(attribute).trimmed().toInt(&ok);
    constexpr int most = 1'000'000'000; // which leaves room for counting on
    return ok ? std::optional(std::clamp(number, -most, most)) : std::nullopt;
}

/// What an item's own style says; other editors give every item its counter.
std::optional<ListCounter> counterOf(const HtmlNode &item)
{
    for (int i = 0; i < item.attributeCount(); ++i) {
        const auto [name, value] = item.attributeAt(i);
        if (name == "style" && value.find("list-style") != value.npos)
            return parseStyle(value).counter;
    }
    return std::nullopt;
}

ListCounter counterOf(const HtmlNode &list, const std::optional<ListCounter> &said)
{
    if (said)
        return *said;
    const QByteArray type = list.attribute("type").toLatin1();
    if (const auto typed = ListCounter::ofType({type.constData(), size_t(type.size())}))
        return *typed;
    return list.tag() == HtmlTag::Ol ? ListCounter::decimal() : ListCounter::bullet();
}

} // namespace

HtmlListNumbers::HtmlListNumbers(const HtmlNode &list, const std::optional<ListCounter> &said)
{
    const ListCounter usual = counterOf(list, said);
    for (int i = 0; i < list.childCount(); ++i) {
        if (list.child(i).tag() == HtmlTag::Li)
            m_items.append({i, 0, counterOf(list.child(i)).value_or(usual)});
    }
    const bool backwards = !list.attribute("reversed").isNull();
    int next = numberIn(list, "start").value_or(backwards ? int(m_items.size()) : 1);
    for (Item &item : m_items) {
        item.number = numberIn(list.child(item.child), "value").value_or(next);
        next = item.number + (backwards ? -1 : 1);
    }
    m_shown = m_items.isEmpty()
                  ? !usual.isBullet()
                  : std::any_of(m_items.cbegin(), m_items.cend(), [](const Item &item) { return !item.counter.isBullet(); });
}

bool HtmlListNumbers::areOurs(bool inner) const
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const ListCounter &counter = m_items[i].counter;
        const bool same = m_items[i].number == i + 1 && (counter.isDecimal() || (inner && counter.isLatin()));
        if (!counter.isBullet() && !same)
            return false;
    }
    return true;
}

QString HtmlListNumbers::mark(int child) const
{
    const auto item = std::lower_bound(m_items.cbegin(), m_items.cend(), child,
                                       [](const Item &each, int wanted) { return each.child < wanted; });
    return item == m_items.cend() || item->child != child || item->counter.isBullet() ? QString()
                                                                                      : item->counter.mark(item->number);
}

} // namespace gaoqian
