#include "newsroom/signing/completeness.h"

#include "article/text.h"
#include "newsroom/core/newsroom.h"
#include "newsroom/core/requiredfields.h"
#include "newsroom/signing/words.h"
#include "signoff/names.h"
#include "store/assetstore.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

struct Field {
    QString name;
    QString text;
    QString missing;
    std::function<bool(const Article &)> isEmpty;
};

QList<Field> fields()
{
    return {
        {u"title"_s, SigningWords::tr("Title"), SigningWords::tr("The title is missing"),
         [](const Article &a) { return showsNothing(a.title); }},
        {u"channel"_s, SigningWords::tr("Channel"), SigningWords::tr("The channel is missing"),
         [](const Article &a) { return a.channel.isEmpty(); }},
        {u"date"_s, SigningWords::tr("Date"), SigningWords::tr("The date is missing"),
         [](const Article &a) { return !a.date.isValid(); }},
        {u"source"_s, SigningWords::tr("Source"), SigningWords::tr("The source is missing"),
         [](const Article &a) { return showsNothing(a.source); }},
        {u"collector"_s, SigningWords::tr("Collector"), SigningWords::tr("The collector is missing"),
         [](const Article &a) { return showsNothing(a.collector); }},
        {u"authors"_s, SigningWords::tr("Authors"), SigningWords::tr("The authors are missing"),
         [](const Article &a) { return a.authors.isEmpty(); }},
        {u"keywords"_s, SigningWords::tr("Keywords"), SigningWords::tr("Keywords are missing"),
         [](const Article &a) { return a.keywords.isEmpty(); }},
        {u"summary"_s, SigningWords::tr("Summary"), SigningWords::tr("The summary is missing"),
         [](const Article &a) { return showsNothing(a.summary); }},
        {u"cover"_s, SigningWords::tr("Cover"), SigningWords::tr("The cover is missing"),
         [](const Article &a) { return a.cover.isEmpty(); }},
    };
}

/// How many pictures `article` shows that are not in the newsroom.
Result<int> missingPictures(Newsroom &newsroom, const Article &article)
{
    int count = 0;
    const QStringList hashes = assetsOf(article);
    for (const QString &hash : hashes) {
        const auto info = newsroom.assets().info(hash);
        if (!info)
            return info.error();
        count += *info ? 0 : 1;
    }
    return count;
}

} // namespace

QString fieldText(const QString &name)
{
    if (name == "pictures"_L1)
        return SigningWords::tr("Pictures");
    const QList<Field> all = fields();
    for (const Field &field : all) {
        if (field.name == name)
            return field.text;
    }
    return name;
}

QList<Missing> missing(const Article &article, const QStringList &required)
{
    QList<Missing> found;
    const QList<Field> all = fields();
    for (const Field &field : all) {
        if (required.contains(field.name) && field.isEmpty(article))
            found += {field.name, field.missing, true};
    }
    if (const auto unfetched = unfetchedPictures(article.body).size(); unfetched > 0)
        found += {u"pictures"_s, SigningWords::tr("Pictures that were not fetched: %L1").arg(unfetched), true};
    if (const int undescribed = figuresWithoutAlt(article.body); undescribed > 0)
        found += {u"pictures"_s,
                  SigningWords::tr("Pictures without a description for those who cannot see them: %L1").arg(undescribed), false};
    return found;
}

Result<void> readyToGoUp(Newsroom &newsroom, const Article &article)
{
    const auto required = requiredFields(newsroom);
    const auto lost = missingPictures(newsroom, article);
    if (!required || !lost)
        return required ? lost.error() : required.error();
    QStringList sentences;
    const QList<Missing> all = missing(article, *required);
    for (const Missing &each : all) {
        if (each.required)
            sentences += each.sentence;
    }
    if (*lost > 0)
        sentences += SigningWords::tr("Pictures that the newsroom does not have: %L1").arg(*lost);
    if (sentences.isEmpty())
        return {};
    return refused(SigningWords::tr("The story cannot go up yet: %1")
                       .arg(sentences.join(SigningWords::tr("; ", "between what is missing"))));
}

Result<void> hasItsPictures(Newsroom &newsroom, const Article &article)
{
    const auto lost = missingPictures(newsroom, article);
    if (!lost || *lost == 0)
        return lost ? Result<void>() : lost.error();
    return refused(SigningWords::tr("Nobody can sign the story yet: it shows %L1 picture(s) that the newsroom does not have; put "
                                    "them in anew, or take them out")
                       .arg(*lost));
}

} // namespace gaoqian
