#include "page/page.h"

#include "article/normalise.h"
#include "page/body.h"
#include "page/html.h"
#include "page/metadata.h"
#include "page/text.h"

#include <QCoreApplication>

#include <kainjow/mustache.hpp>

namespace gaoqian {

using namespace Qt::StringLiterals;
namespace mustache = kainjow::mustache;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Page)
};

// Partials come from the theme alone: the engine's own context would take a story's title for a template of that name.
class Context final : public mustache::context<std::string> {
public:
    Context(const mustache::data *data, const QHash<QString, QByteArray> &templates) : context(data)
    {
        for (auto it = templates.cbegin(); it != templates.cend(); ++it)
            m_partials.emplace(it.key().toStdString(), mustache::data(it->toStdString()));
    }

    const mustache::data *get_partial(const std::string &name) const override
    {
        const auto found = m_partials.find(name);
        return found == m_partials.end() ? nullptr : &found->second;
    }

private:
    std::unordered_map<std::string, mustache::data> m_partials;
};

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
    if (!theme.templates().contains(u"page"_s))
        return inputError(Tr::tr("The theme %1 has no file page.mustache; choose another theme").arg(theme.name()));
    PageInput input = given;
    input.article = normalised(given.article); // what is signed is the normalised article: that is what is shown

    mustache::data page;
    putSite(&page, input.site);
    putStory(&page, input);
    putHead(&page, input, theme);
    putFoot(&page, input);

    Context context(&page, theme.templates());
    mustache::mustache engine(theme.templates().value(u"page"_s).toStdString());
    engine.set_custom_escape([](const std::string &text) { return escapedHtml(QString::fromStdString(text)).toStdString(); });
    std::ostringstream stream;
    engine.render(context, stream);
    if (!engine.is_valid())
        return inputError(Tr::tr("The theme %1 cannot be shown (%2); choose another theme")
                              .arg(theme.name(), QString::fromStdString(engine.error_message())));
    return withoutEmptyLines(QByteArray::fromStdString(stream.str()));
}

} // namespace gaoqian
