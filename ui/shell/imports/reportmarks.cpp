#include "shell/imports/reportmarks.h"

#include "editor/pane/richtextedit.h"

namespace gaoqian {

namespace {

constexpr qsizetype wordsLength = 12; // of each side; as good as unique in a story
constexpr qsizetype enough = 6;       // of one side, when the other was changed

PlaceWords wordsAt(const QString &ink, BodyPlace place)
{
    const BodyPlace start = std::max<BodyPlace>(0, place - wordsLength);
    return {ink.sliced(start, place - start), ink.mid(place, wordsLength)};
}

/// Where `words` begin, nearest to `near`.
std::optional<BodyPlace> nearest(const QString &words, const QString &ink, BodyPlace near)
{
    near = std::clamp<BodyPlace>(near, 0, ink.size());
    const qsizetype behind = ink.indexOf(words, near);
    if (behind == near)
        return behind;
    const qsizetype before = ink.lastIndexOf(words, near);
    if (before < 0)
        return behind < 0 ? std::nullopt : std::optional(behind);
    return behind >= 0 && behind - near < near - before ? behind : before;
}

} // namespace

std::optional<BodyPlace> placeOfWords(const PlaceWords &words, const QString &ink, BodyPlace near)
{
    const qsizetype side = words.before.size();
    if (const auto start = nearest(words.before + words.after, ink, near - side))
        return *start + side;
    if (words.after.size() >= enough) {
        if (const auto start = nearest(words.after, ink, near))
            return start;
    }
    if (side >= enough) {
        if (const auto start = nearest(words.before, ink, near - side))
            return *start + side;
    }
    return std::nullopt;
}

ReportMarks::ReportMarks(const RichTextEdit &body, const IntakeReport &report) : m_report(report)
{
    const QString ink = inkText(*body.document());
    QList<BodyPlace> found;
    BodyPlace moved = 0; // what was written before one place moved the next ones too
    for (qsizetype remark = 0; remark < report.remarks(); ++remark) {
        const QList<BodyPlace> places = report.places(remark);
        for (qsizetype index = 0; index < places.size(); ++index) {
            const BodyPlace place = places.at(index);
            Spot spot{remark, index, report.words.value(remark).value(index)};
            std::optional<BodyPlace> now;
            if (spot.words != PlaceWords())
                now = placeOfWords(spot.words, ink, place + moved);
            else if (place <= ink.size())
                now = place;
            if (now) {
                moved = *now - place;
                spot.words = wordsAt(ink, *now);
            }
            m_spots.append(spot);
            found.append(now.value_or(-1));
        }
    }
    m_marks = PlaceMarks(body, found);
}

bool ReportMarks::goTo(RichTextEdit &body, qsizetype remark, qsizetype index)
{
    const auto spot = std::find_if(m_spots.cbegin(), m_spots.cend(),
                                   [&](const Spot &each) { return each.remark == remark && each.index == index; });
    if (spot == m_spots.cend())
        return false;
    const qsizetype number = spot - m_spots.cbegin();
    if (!m_marks.isThere(number)) { // moved, undone and done again, or gone
        const auto now = placeOfWords(spot->words, inkText(*body.document()), report().places(remark).at(index));
        if (!now)
            return false;
        m_marks.set(body, number, *now);
    }
    m_marks.goTo(body, number);
    return true;
}

IntakeReport ReportMarks::asOf(const RichTextEdit &body) const
{
    IntakeReport report = m_report;
    report.words = QList<QList<PlaceWords>>(report.remarks());
    const QString ink = inkText(*body.document());
    QList<int> positions;
    for (qsizetype i = 0; i < m_spots.size(); ++i)
        positions << (m_marks.isThere(i) ? m_marks.position(i) : 0);
    const QList<BodyPlace> places = placesOf(*body.document(), positions);
    for (qsizetype i = 0; i < m_spots.size(); ++i) {
        const Spot &spot = m_spots.at(i);
        const bool isThere = m_marks.isThere(i);
        if (isThere)
            report.setPlace(spot.remark, spot.index, places.at(i));
        report.words[spot.remark] << (isThere ? wordsAt(ink, places.at(i)) : spot.words);
    }
    return report;
}

} // namespace gaoqian
