#include "page/page.h"

#include "article/normalise.h"
#include "page/body.h"
#include "page/html.h"
#include "page/metadata.h"
#include "page/pagetemplate.h"
#include "page/pagewords.h"
#include "page/text.h"

namespace gaoqian {

using namespace Qt::StringLiterals;
namespace mustache = kainjow::mustache;

namespace {

// A text that is empty is "not there" for a section; inside an entry it also hides the page's value of the same name.
void put(mustache::data *object, const char *name, const QString &text)
{
    object->set(name, text.isEmpty() ? mustache::data(false) : mustache::data(text.toStdString()));
}

void putPart(mustache::data *page, const char *name, const char *listName, const mustache::data &list)
{
    page->set(name, list.is_empty_list() ? mustache::data(false) : mustache::data(listName, list));
}

mustache::data credit(const QString &role, const QString &names)
{
    mustache::data line;
    put(&line, "role", role);
    put(&line, "names", names);
    return line;
}

mustache::data teasers(const QList<Teaser> &list)
{
    mustache::data entries(mustache::data::type::list);
    for (const Teaser &teaser : list) {
        mustache::data entry;
        put(&entry, "title", teaser.title);
        put(&entry, "excerpt", teaser.excerpt);
        put(&entry, "href", safeNeighbour(teaser.href));
        entries << entry;
    }
    return entries;
}

void putSite(mustache::data *page, const Site &site)
{
    put(page, "language", site.language);
    put(page, "siteName", site.name);
    put(page, "slogan", site.slogan);
    put(page, "home", site.home.isEmpty() ? u"首页"_s : site.home);
    put(page, "homeAddress", safeWebAddress(site.baseUrl));
}

void putStory(mustache::data *page, const PageInput &input)
{
    const Article &article = input.article;
    mustache::data channel(mustache::data::type::list);
    for (const QString &name : article.channel)
        channel << mustache::data("name", name.toStdString());
    page->set("channel", channel);
    put(page, "kicker", article.kicker);
    put(page, "title", article.title);
    put(page, "subtitle", article.subtitle);
    page->set("byline", !bylineText(article).isEmpty());
    put(page, "date", article.date.toString(Qt::ISODate));
    put(page, "source", article.source);
    put(page, "sourceAddress", safeWebAddress(article.sourceUrl));
    put(page, "collector", article.collector);
    put(page, "authors", article.authors.join(u' '));
    const QStringList body = bodyPieces(article.body, input.pictures, HtmlTarget::Page);
    put(page, "body", body.join(u'\n'));
}

void putHead(mustache::data *page, const PageInput &input, const Theme &theme)
{
    page->set("draft", input.draft);
    page->set("css", theme.css().toStdString());
    page->set("structuredData", structuredData(input).toStdString());
    put(page, "description", description(input.article));
    put(page, "keywords", input.article.keywords.join(u','));
    put(page, "section", input.article.channel.join(u'/'));
    put(page, "address", pageAddress(input));
    put(page, "image", shareImage(input));
}

void putFoot(mustache::data *page, const PageInput &input)
{
    mustache::data origin(mustache::data::type::list);
    for (const OriginCredit &line : input.article.originCredits)
        origin << credit(originRole(line), originNames(line));
    putPart(page, "originCredits", "lines", origin);
    put(page, "originHeading", originHeading(input.article));
    put(page, "endOfBody", endOfBody(input));

    mustache::data signatures(mustache::data::type::list);
    for (const PageCredit &line : shownCredits(input))
        signatures << credit(line.role, signedNames(line));
    putPart(page, "credits", "lines", signatures);

    putPart(page, "related", "entries", teasers(input.related));
    putPart(page, "hot", "entries", teasers(input.hot));
    putPart(page, "latest", "entries", teasers(input.latest));
    page->set("lists", !(input.related.isEmpty() && input.hot.isEmpty() && input.latest.isEmpty()));
}

// The engine leaves an empty line where a section was not shown. No text of ours has any: escaping makes blanks of line breaks.
QByteArray withoutEmptyLines(const QByteArray &page)
{
    QByteArray lines;
    lines.reserve(page.size());
    for (const char c : page)
        if (c != '\n' || (!lines.isEmpty() && lines.back() != '\n'))
            lines += c;
    return lines;
}

} // namespace

Result<QByteArray> renderPage(const PageInput &given, const Theme &theme)
{
    if (!theme.page())
        return inputError(PageWords::tr("The theme %1 has no file page.mustache; choose another theme").arg(theme.name()));
    if (const QString error = theme.page()->error(); !error.isEmpty())
        return inputError(PageWords::tr("The theme %1 cannot be shown (%2); choose another theme").arg(theme.name(), error));
    PageInput input = given;
    input.article = normalised(given.article); // what is signed is the normalised article: that is what is shown

    mustache::data page;
    putSite(&page, input.site);
    putStory(&page, input);
    putHead(&page, input, theme);
    putFoot(&page, input);

    return withoutEmptyLines(QByteArray::fromStdString(theme.page()->rendered(page)));
}

} // namespace gaoqian
