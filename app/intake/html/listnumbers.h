// The marks before the items of a list of HTML, as its reader sees them.
#pragma once

#include "intake/css/listcounter.h"
#include "intake/dom/tree.h"

namespace gaoqian {

class HtmlListNumbers {
public:
    /// `list` is the list's element, `said` its counter by CSS where that says one.
    HtmlListNumbers(const HtmlNode &list, const std::optional<ListCounter> &said);

    /// Whether there are numbers, and no bullets.
    bool areShown() const { return m_shown; }

    /// Whether a list of ours shows the same. The letters and Roman numbers of an `inner` list count as 1, 2, 3: they tell how
    /// deep it is, and not what somebody chose.
    bool areOurs(bool inner) const;

    /// The mark before the list's child of this index; empty where it has none.
    QString mark(int child) const;

private:
    struct Item {
        int child = 0;
        int number = 0;
        ListCounter counter;
    };
    QList<Item> m_items; ///< In the order of the page.
    bool m_shown = false;
};

} // namespace gaoqian
