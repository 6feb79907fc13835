// What is told of one file that was taken in: what was dropped or changed on the way, the remarks that stood beside the text, and
// whom the file names as its authors. Kept with the story until its editor is done with it.
#pragma once

#include "intake/intake.h"

#include <QJsonObject>

namespace gaoqian {

/// What stands around a place, without blanks: to find it again when the text has changed behind the report's back.
struct PlaceWords {
    QString before;
    QString after;

    bool operator==(const PlaceWords &) const = default;
};

struct IntakeReport {
    QString name; ///< The file's name, as its sender called it.
    QList<IntakeNote> notes = {};
    QList<ForeignComment> comments = {};
    QStringList suggestedAuthors = {};
    QString id = {};                     ///< Of a piece that was put into a story; empty for the file that the story came from.
    QDateTime time = {};                 ///< When the piece was put in.
    QList<QList<PlaceWords>> words = {}; ///< For each remark and each of its places; empty where they were never noted.

    /// How many remarks there are to look at: notes and comments.
    qsizetype remarks() const { return notes.size() + comments.size(); }
    /// The places of a remark: notes are counted first, then comments. None where there is no such remark.
    QList<BodyPlace> places(qsizetype remark) const;
    void setPlace(qsizetype remark, qsizetype index, BodyPlace place);
    bool isEmpty() const { return notes.isEmpty() && comments.isEmpty() && suggestedAuthors.isEmpty(); }

    bool operator==(const IntakeReport &) const = default;
};

/// The most places of one note that are kept: more, nobody goes to one by one.
inline constexpr qsizetype mostNotePlaces = 200;

/// Of `intake`, made from a file called `name`. Authors whom the story itself names already are not suggested.
IntakeReport reportOf(const Intake &intake, const QString &name);

/// `report` for a body that has `before` further characters other than blanks in front of it.
IntakeReport shifted(IntakeReport report, BodyPlace before);

QJsonObject toJson(const IntakeReport &report);
/// Whatever is missing or of another kind is taken for empty: a report is a help, and never keeps a story from opening.
IntakeReport intakeReportFromJson(const QJsonObject &json);

/// The report as lines of plain text, for mails and notes.
QString toText(const IntakeReport &report);

/// "陶然, 2026-11-20 09:30: …", as far as it is known, in local time.
QString toText(const ForeignComment &comment);

} // namespace gaoqian
