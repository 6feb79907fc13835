#include "page/metadata.h"

#include "article/text.h"
#include "page/body.h"
#include "page/html.h"
#include "page/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QJsonObject person(const QString &name) { return {{u"@type"_s, u"Person"_s}, {u"name"_s, name}}; }

QJsonObject organisation(const QString &name) { return {{u"@type"_s, u"Organization"_s}, {u"name"_s, name}}; }

QJsonArray people(const QStringList &names)
{
    QJsonArray array;
    for (const QString &name : names)
        array += person(name);
    return array;
}

// Everybody who signed, with the role that they signed as; nobody who came with the story.
QJsonArray editors(const QList<PageCredit> &credits)
{
    QJsonArray array;
    for (const PageCredit &credit : credits) {
        for (const QString &name : credit.names) {
            QJsonObject editor = person(name);
            editor.insert(u"jobTitle"_s, credit.role);
            array += editor;
        }
    }
    return array;
}

// Absolute address of what stands at `path` below the site's base; nothing when that is not known.
QString below(const Site &site, const QString &path)
{
    const QString base = safeWebAddress(site.baseUrl);
    if (base.isEmpty())
        return {};
    return base.endsWith(u'/') ? QString(base + path) : QString(base + u'/' + path);
}

QString encodedPath(const QString &path) { return QString::fromLatin1(QUrl::toPercentEncoding(path, "/")); }

} // namespace

QString pageAddress(const PageInput &input)
{
    return input.file.isEmpty() ? QString() : below(input.site, encodedPath(input.file));
}

QString shareImage(const PageInput &input)
{
    const QString folder = encodedPath(input.file.left(input.file.lastIndexOf(u'/') + 1)); // pictures stand beside the page
    QStringList assets = assetsOf(input.article);
    assets.prepend(input.article.cover);
    for (const QString &asset : std::as_const(assets))
        if (const auto picture = input.pictures.constFind(asset); picture != input.pictures.constEnd())
            return below(input.site, folder + pictureAddress(*picture));
    return {};
}

QString description(const Article &article)
{
    return article.summary.isEmpty() ? excerpt(article).simplified() : article.summary;
}

QByteArray structuredData(const PageInput &input)
{
    const Article &article = input.article;
    QJsonObject object{{u"@context"_s, u"https://schema.org"_s}, {u"@type"_s, u"NewsArticle"_s}};
    const auto put = [&object](const QString &key, const QJsonValue &value) {
        const bool empty = value.isArray() ? value.toArray().isEmpty() : value.isString() && value.toString().isEmpty();
        if (!empty)
            object.insert(key, value);
    };
    put(u"headline"_s, article.title);
    put(u"alternativeHeadline"_s, article.subtitle);
    put(u"description"_s, description(article));
    put(u"datePublished"_s, article.date.toString(Qt::ISODate));
    put(u"inLanguage"_s, input.site.language);
    put(u"articleSection"_s, article.channel.join(u'/'));
    put(u"keywords"_s, QJsonArray::fromStringList(article.keywords));
    put(u"image"_s, shareImage(input));
    put(u"url"_s, pageAddress(input));
    put(u"isBasedOn"_s, safeWebAddress(article.sourceUrl));
    put(u"author"_s, people(article.authors));
    if (article.authors.isEmpty() && !article.source.isEmpty())
        put(u"author"_s, organisation(article.source));
    if (!input.site.name.isEmpty())
        put(u"publisher"_s, organisation(input.site.name));
    put(u"editor"_s, editors(shownCredits(input)));
    // Inside a script element nothing is escaped as in HTML, and "</script" or "<!--" would change what follows.
    return QJsonDocument(object)
        .toJson(QJsonDocument::Compact)
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026");
}

} // namespace gaoqian
