#include "intake/docx/findings.h"

namespace gaoqian {

BodyPlace nonBlanks(QStringView text)
{
    return std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() > 0x20 && !c.isSpace(); });
}

void DocxFindings::wrote(QStringView text) { written += nonBlanks(text); }

void DocxFindings::settle()
{
    std::stable_sort(m_adjustments.begin(), m_adjustments.end(),
                     [](const Adjustment &a, const Adjustment &b) { return a.place < b.place; });
    QList<BodyPlace> sums{0};
    for (const Adjustment &each : std::as_const(m_adjustments))
        sums.append(sums.constLast() + each.more);
    const auto move = [&](BodyPlace &place) {
        const auto next = std::upper_bound(m_adjustments.cbegin(), m_adjustments.cend(), place,
                                           [](BodyPlace value, const Adjustment &each) { return value < each.place; });
        const qsizetype before = next - m_adjustments.cbegin();
        const BodyPlace start = before > 0 ? m_adjustments.at(before - 1).place + sums.at(before - 1) : 0;
        place = std::max(start, place + sums.at(before)); // inside of what was taken out: where that was
    };
    for (QList<BodyPlace> &list : places)
        std::for_each(list.begin(), list.end(), move);
    for (IntakeNote &note : ofChunks)
        std::for_each(note.places.begin(), note.places.end(), move);
    for (ForeignComment &comment : comments)
        move(comment.place);
    move(written);
    m_adjustments.clear();
}

} // namespace gaoqian
