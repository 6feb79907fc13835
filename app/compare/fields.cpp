#include "compare/fields.h"

#include "compare/comparewords.h"

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QString listText(const QStringList &values) { return values.join(u'、'); }

QString creditsText(const QList<OriginCredit> &credits)
{
    QStringList lines;
    for (const OriginCredit &credit : credits)
        lines.append(credit.role + u'：' + listText(credit.names));
    return lines.join(u'\n');
}

QString cropText(const Crop &crop)
{
    return crop.isNull() ? QString() : u"%1,%2,%3,%4"_s.arg(crop.left).arg(crop.top).arg(crop.width).arg(crop.height);
}

} // namespace

const QList<Field> &allFields()
{
    static const QList<Field> fields{Field::Kicker,    Field::Title,       Field::Subtitle,     Field::Channel,
                                     Field::Date,      Field::Source,      Field::SourceUrl,    Field::Collector,
                                     Field::Authors,   Field::Keywords,    Field::Summary,      Field::Cover,
                                     Field::CoverWide, Field::CoverSquare, Field::OriginCredits};
    return fields;
}

QString fieldName(Field field)
{
    switch (field) {
    case Field::Kicker:
        return u"kicker"_s;
    case Field::Title:
        return u"title"_s;
    case Field::Subtitle:
        return u"subtitle"_s;
    case Field::Channel:
        return u"channel"_s;
    case Field::Date:
        return u"date"_s;
    case Field::Source:
        return u"source"_s;
    case Field::SourceUrl:
        return u"sourceUrl"_s;
    case Field::Collector:
        return u"collector"_s;
    case Field::Authors:
        return u"authors"_s;
    case Field::Keywords:
        return u"keywords"_s;
    case Field::Summary:
        return u"summary"_s;
    case Field::Cover:
        return u"cover"_s;
    case Field::CoverWide:
        return u"coverWide"_s;
    case Field::CoverSquare:
        return u"coverSquare"_s;
    case Field::OriginCredits:
        return u"originCredits"_s;
    }
    return {};
}

QString fieldText(Field field)
{
    switch (field) {
    case Field::Kicker:
        return CompareWords::tr("Kicker");
    case Field::Title:
        return CompareWords::tr("Title");
    case Field::Subtitle:
        return CompareWords::tr("Subtitle");
    case Field::Channel:
        return CompareWords::tr("Channel");
    case Field::Date:
        return CompareWords::tr("Date");
    case Field::Source:
        return CompareWords::tr("Source");
    case Field::SourceUrl:
        return CompareWords::tr("Source address");
    case Field::Collector:
        return CompareWords::tr("Collector");
    case Field::Authors:
        return CompareWords::tr("Authors");
    case Field::Keywords:
        return CompareWords::tr("Keywords");
    case Field::Summary:
        return CompareWords::tr("Summary");
    case Field::Cover:
        return CompareWords::tr("Cover");
    case Field::CoverWide:
        return CompareWords::tr("Cover, wide part");
    case Field::CoverSquare:
        return CompareWords::tr("Cover, square part");
    case Field::OriginCredits:
        return CompareWords::tr("Origin credits");
    }
    return {};
}

QString fieldValue(const Article &article, Field field)
{
    switch (field) {
    case Field::Kicker:
        return article.kicker;
    case Field::Title:
        return article.title;
    case Field::Subtitle:
        return article.subtitle;
    case Field::Channel:
        return article.channel.join(u'/');
    case Field::Date:
        return article.date.toString(Qt::ISODate);
    case Field::Source:
        return article.source;
    case Field::SourceUrl:
        return article.sourceUrl;
    case Field::Collector:
        return article.collector;
    case Field::Authors:
        return listText(article.authors);
    case Field::Keywords:
        return listText(article.keywords);
    case Field::Summary:
        return article.summary;
    case Field::Cover:
        return article.cover;
    case Field::CoverWide:
        return cropText(article.coverWide);
    case Field::CoverSquare:
        return cropText(article.coverSquare);
    case Field::OriginCredits:
        return creditsText(article.originCredits);
    }
    return {};
}

bool sameField(const Article &a, const Article &b, Field field)
{
    switch (field) {
    case Field::Channel:
        return a.channel == b.channel;
    case Field::Authors:
        return a.authors == b.authors;
    case Field::Keywords:
        return a.keywords == b.keywords;
    case Field::OriginCredits:
        return a.originCredits == b.originCredits;
    default:
        return fieldValue(a, field) == fieldValue(b, field);
    }
}

} // namespace gaoqian
