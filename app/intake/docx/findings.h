// What was met on the way through a Word file, and where in the text, for the notes to the editor.
#pragma once

#include "article/asset.h"
#include "intake/core/taken.h"

#include <array>

namespace gaoqian {

enum class DocxFinding {
    Insertion,
    Deletion,
    Move,
    TextBox,
    RemotePicture,
    LostPicture,    ///< Linked to files elsewhere, or charts and drawings that are no pictures.
    BrokenPicture,  ///< Could not be taken in; `whyBroken` says why.
    StilledPicture, ///< A moving one of which the first frame was kept.
    TextNumber,     ///< An item whose number is written as text, because our lists count from one.
    EmphasisMark,   ///< 着重号, set bold.
    Hidden,         ///< Text that Word does not show.
    Embedded,       ///< A document inside the document.
    TooDeep,
    Count
};

struct DocxFindings {
    std::array<QList<BodyPlace>, std::size_t(DocxFinding::Count)> places;
    QList<Asset> assets;
    QStringList whyBroken;
    QList<ForeignComment> comments;
    QList<IntakeNote> ofChunks; ///< What was told of documents inside the document.
    BodyPlace written = 0;      ///< Characters other than blanks that were written to the body so far.

    void add(DocxFinding finding) { places[std::size_t(finding)].append(written); }
    const QList<BodyPlace> &of(DocxFinding finding) const { return places[std::size_t(finding)]; }

    void wrote(QStringView text);

    /// The body will have `more` (or fewer) characters at `place` than were counted. Places stay as they were counted until
    /// `settle`, which moves them all.
    void adjust(BodyPlace place, BodyPlace more) { m_adjustments.append({place, more}); }
    void settle();

private:
    struct Adjustment {
        BodyPlace place = 0;
        BodyPlace more = 0;
    };
    QList<Adjustment> m_adjustments;
};

/// How many characters of `text` are no blanks.
BodyPlace nonBlanks(QStringView text);

} // namespace gaoqian
