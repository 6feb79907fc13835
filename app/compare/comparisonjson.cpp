#include "compare/comparisonjson.h"

#include "compare/tally.h"

#include <QJsonArray>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QString fateName(ChangeKind fate)
{
    switch (fate) {
    case ChangeKind::Same:
        return u"same"_s;
    case ChangeKind::Changed:
        return u"changed"_s;
    case ChangeKind::Added:
        return u"added"_s;
    case ChangeKind::Removed:
        return u"removed"_s;
    case ChangeKind::MovedAway:
        return u"moved-away"_s;
    case ChangeKind::MovedHere:
        return u"moved-here"_s;
    }
    return {};
}

QString pieceName(DiffPart::Kind kind)
{
    switch (kind) {
    case DiffPart::Kept:
        return u"kept"_s;
    case DiffPart::Restyled:
        return u"restyled"_s;
    case DiffPart::Removed:
        return u"removed"_s;
    case DiffPart::Added:
        return u"added"_s;
    }
    return {};
}

QString blockName(const Block &block)
{
    static const QStringList names{u"paragraph"_s, u"heading"_s, u"list"_s, u"quote"_s, u"figure"_s, u"table"_s, u"divider"_s};
    return names[qsizetype(block.value.index())];
}

QString partName(const Change &change)
{
    switch (change.of) {
    case Change::Of::Block:
        return blockName(change.after >= 0 ? change.to : change.from);
    case Change::Of::Item:
        return u"item"_s;
    case Change::Of::Row:
        return u"row"_s;
    case Change::Of::Cell:
        return u"cell"_s;
    }
    return {};
}

QJsonArray written(const TextDiff &pieces)
{
    QJsonArray array;
    for (const DiffPart &piece : pieces)
        array.append(QJsonObject{{pieceName(piece.kind), piece.text}});
    return array;
}

/// The asset, or the address of one that was not fetched.
QString pictureOf(const Figure &figure) { return figure.asset.isEmpty() ? figure.address : figure.asset; }

void put(QJsonObject &object, QLatin1StringView name, const QJsonArray &array)
{
    if (!array.isEmpty())
        object.insert(name, array);
}

QJsonArray written(const QList<Change> &changes)
{
    QJsonArray array;
    for (const Change &change : changes) {
        QJsonObject object{{u"fate"_s, fateName(change.fate)}, {u"of"_s, partName(change)}};
        if (change.before >= 0)
            object[u"before"_s] = change.before;
        if (change.after >= 0)
            object[u"after"_s] = change.after;
        put(object, "label"_L1, written(change.label));
        put(object, "text"_L1, written(change.text));
        put(object, "alt"_L1, written(change.alt));
        if (change.fate != ChangeKind::Same)
            put(object, "parts"_L1, written(change.inner));
        if (isOtherPicture(change)) {
            object[u"pictureBefore"_s] = pictureOf(*change.from.as<Figure>());
            object[u"pictureAfter"_s] = pictureOf(*change.to.as<Figure>());
        }
        array.append(object);
    }
    return array;
}

} // namespace

QJsonObject toJson(const Comparison &comparison)
{
    QJsonArray fields;
    for (const FieldChange &change : comparison.fields) {
        fields.append(QJsonObject{{u"field"_s, fieldName(change.field)},
                                  {u"before"_s, change.before},
                                  {u"after"_s, change.after},
                                  {u"pieces"_s, written(change.pieces)}});
    }
    return {{u"same"_s, comparison.isEmpty()},
            {u"summary"_s, tallyText(tally(comparison))},
            {u"fields"_s, fields},
            {u"body"_s, written(comparison.body)}};
}

} // namespace gaoqian
