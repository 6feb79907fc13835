#include "newsroom/import/intakereport.h"

#include "newsroom/import/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

QJsonArray arrayOf(const QList<BodyPlace> &places)
{
    QJsonArray array;
    for (const BodyPlace place : places.first(std::min(places.size(), mostNotePlaces)))
        array.append(qint64(place));
    return array;
}

BodyPlace placeFrom(const QJsonValue &value) { return BodyPlace(std::max<qint64>(0, value.toInteger())); }

QJsonArray toJson(const QList<QList<PlaceWords>> &words)
{
    QJsonArray remarks;
    for (const QList<PlaceWords> &places : words) {
        QJsonArray array;
        for (const PlaceWords &place : places)
            array.append(QJsonArray{place.before, place.after});
        remarks.append(array);
    }
    return remarks;
}

QList<QList<PlaceWords>> wordsFrom(const QJsonArray &json)
{
    QList<QList<PlaceWords>> words;
    for (const QJsonValue &remark : json) {
        QList<PlaceWords> places;
        for (const QJsonValue &place : remark.toArray())
            places << PlaceWords{place[0].toString(), place[1].toString()};
        words << places;
    }
    return words;
}

} // namespace

QList<BodyPlace> IntakeReport::places(qsizetype remark) const
{
    if (remark < 0 || remark >= remarks())
        return {};
    return remark < notes.size() ? notes.at(remark).places : QList<BodyPlace>{comments.at(remark - notes.size()).place};
}

void IntakeReport::setPlace(qsizetype remark, qsizetype index, BodyPlace place)
{
    if (remark < notes.size())
        notes[remark].places[index] = place;
    else
        comments[remark - notes.size()].place = place;
}

IntakeReport reportOf(const Intake &intake, const QString &name)
{
    IntakeReport report{.name = name, .notes = intake.notes, .comments = intake.comments};
    for (IntakeNote &note : report.notes)
        note.places = note.places.first(std::min(note.places.size(), mostNotePlaces));
    for (const QString &author : intake.suggestedAuthors) {
        if (!author.trimmed().isEmpty() && !intake.article.authors.contains(author.trimmed()))
            report.suggestedAuthors << author.trimmed();
    }
    return report;
}

IntakeReport shifted(IntakeReport report, BodyPlace before)
{
    for (IntakeNote &note : report.notes) {
        for (BodyPlace &place : note.places)
            place += before;
    }
    for (ForeignComment &comment : report.comments)
        comment.place += before;
    return report;
}

QJsonObject toJson(const IntakeReport &report)
{
    QJsonArray notes;
    for (const IntakeNote &note : report.notes)
        notes.append(QJsonObject{{u"text"_s, note.text}, {u"places"_s, arrayOf(note.places)}});
    QJsonArray comments;
    for (const ForeignComment &comment : report.comments) {
        comments.append(QJsonObject{{u"author"_s, comment.author},
                                    {u"time"_s, comment.time.toUTC().toString(Qt::ISODate)},
                                    {u"text"_s, comment.text},
                                    {u"place"_s, qint64(comment.place)}});
    }
    QJsonObject json{{u"name"_s, report.name},
                     {u"notes"_s, notes},
                     {u"comments"_s, comments},
                     {u"suggestedAuthors"_s, QJsonArray::fromStringList(report.suggestedAuthors)}};
    if (!report.id.isEmpty())
        json.insert(u"id"_s, report.id);
    if (report.time.isValid())
        json.insert(u"time"_s, report.time.toUTC().toString(Qt::ISODate));
    if (!report.words.isEmpty())
        json.insert(u"words"_s, toJson(report.words));
    return json;
}

IntakeReport intakeReportFromJson(const QJsonObject &json)
{
    IntakeReport report;
    report.name = json[u"name"].toString();
    for (const QJsonValue &value : json[u"notes"].toArray()) {
        IntakeNote note{value[u"text"].toString(), {}};
        for (const QJsonValue &place : value[u"places"].toArray())
            note.places << placeFrom(place);
        report.notes << note;
    }
    for (const QJsonValue &value : json[u"comments"].toArray()) {
        report.comments << ForeignComment{value[u"author"].toString(),
                                          QDateTime::fromString(value[u"time"].toString(), Qt::ISODate),
                                          value[u"text"].toString(), placeFrom(value[u"place"])};
    }
    for (const QJsonValue &value : json[u"suggestedAuthors"].toArray())
        report.suggestedAuthors << value.toString();
    report.id = json[u"id"].toString();
    report.time = QDateTime::fromString(json[u"time"].toString(), Qt::ISODate);
    report.words = wordsFrom(json[u"words"].toArray());
    return report;
}

QString toText(const ForeignComment &comment)
{
    const QString author = comment.author.isEmpty() ? ImportWords::tr("Somebody") : comment.author;
    if (!comment.time.isValid())
        return ImportWords::tr("%1: %2").arg(author, comment.text);
    return ImportWords::tr("%1, %2: %3").arg(author, comment.time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), comment.text);
}

QString toText(const IntakeReport &report)
{
    QStringList lines{report.name};
    for (const IntakeNote &note : report.notes)
        lines << u"  "_s + note.text;
    for (const ForeignComment &comment : report.comments)
        lines << u"  "_s + toText(comment);
    if (!report.suggestedAuthors.isEmpty())
        lines << u"  "_s + ImportWords::tr("The file names as author: %1").arg(report.suggestedAuthors.join(u'、'));
    return lines.join(u'\n');
}

} // namespace gaoqian
