// The places of one intake report in the open story: found anew when the text was changed while nobody looked, gone along with
// while it is written, and known to be gone when what stood there is.
#pragma once

#include "editor/find/bodyplaces.h"
#include "newsroom/import/intakereport.h"

#include <optional>

namespace gaoqian {

/// Where `words` stand in `ink`, a text without blanks: the place nearest to `near`, by both sides of it, else by one of them.
std::optional<BodyPlace> placeOfWords(const PlaceWords &words, const QString &ink, BodyPlace near);

class ReportMarks {
public:
    ReportMarks() = default;
    /// Marks the places of `report` in `body`: where its words say, or where it counts to when it has none.
    ReportMarks(const RichTextEdit &body, const IntakeReport &report);

    /// See `PlaceMarks::goTo`. False when the place is in the text no more.
    bool goTo(RichTextEdit &body, qsizetype remark, qsizetype index);

    const IntakeReport &report() const { return m_report; }

    /// The report with the places that its remarks have by now, and the words there. Places that are gone stay as they were:
    /// an older version of the story may bring them back.
    IntakeReport asOf(const RichTextEdit &body) const;

private:
    /// Which place of which remark a mark is of.
    struct Spot {
        qsizetype remark;
        qsizetype index;
        PlaceWords words; ///< What stood around it when it was marked.
    };

    IntakeReport m_report;
    QList<Spot> m_spots;
    PlaceMarks m_marks; ///< Of the spots, in their order.
};

} // namespace gaoqian
