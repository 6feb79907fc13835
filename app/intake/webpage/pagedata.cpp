#include "intake/webpage/pagedata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace gaoqian {

namespace {

constexpr int mostObjects = 200; // JSON-LD objects that are looked at; pages have up to a dozen

QString text(const QJsonValue &value) { return value.toString().simplified(); }

/// The names in "甲", {"name": "甲"} or a list of these.
QStringList namesIn(const QJsonValue &value)
{
    QStringList names;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < std::min<qsizetype>(array.size(), 12); ++i)
            names += array[i].isArray() ? QStringList() : namesIn(array[i]);
    } else if (const QString name = value.isObject() ? text(value.toObject().value(QLatin1String("name"))) : text(value);
               !name.isEmpty() && !name.startsWith(QLatin1String("http"))) {
        names.append(name);
    }
    return names;
}

bool isArticle(const QJsonObject &object)
{
    const QJsonValue type = object.value(QLatin1String("@type"));
    const QString name = type.isArray() ? type.toArray().first().toString() : type.toString();
    return name.endsWith(QLatin1String("Article")) || name.endsWith(QLatin1String("Posting")) || name == QLatin1String("Report");
}

/// The first article among `value` and what it holds.
QJsonObject articleIn(const QJsonValue &value)
{
    QList<QJsonValue> waiting{value};
    for (int seen = 0; seen < mostObjects && seen < waiting.size(); ++seen) {
        const QJsonValue next = waiting[seen];
        if (next.isArray()) {
            for (const QJsonValue &entry : next.toArray())
                waiting.append(entry);
        } else if (const QJsonObject object = next.toObject(); isArticle(object)) {
            return object;
        } else {
            waiting.append(object.value(QLatin1String("@graph")));
            waiting.append(object.value(QLatin1String("mainEntity")));
        }
    }
    return {};
}

/// Baidu's own vocabulary, which sites in China use for its search results.
PageData baiduDataOf(const QJsonObject &object)
{
    PageData data;
    data.headline = text(object.value(QLatin1String("title")));
    data.address = text(object.value(QLatin1String("@id")));
    data.published = pageTimeIn(object.value(QLatin1String("pubDate")).toString());
    return data;
}

QString resolved(QString value)
{
    static const QRegularExpression escape(QStringLiteral("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))"));
    qsizetype from = 0;
    QRegularExpressionMatch match;
    QString text;
    for (qsizetype at = value.indexOf(escape, 0, &match); at >= 0; at = value.indexOf(escape, from, &match)) {
        text += QStringView(value).sliced(from, at - from);
        const QString code = match.captured(1) + match.captured(2);
        text += code.isEmpty() ? (match.captured(3) == u"n" ? QString(u' ') : match.captured(3))
                               : QString(QChar(code.toUShort(nullptr, 16)));
        from = match.capturedEnd();
    }
    text += QStringView(value).sliced(from);
    static const QList<std::pair<QLatin1String, QChar>> entities{{QLatin1String("&quot;"), u'"'}, {QLatin1String("&#39;"), u'\''},
                                                                 {QLatin1String("&lt;"), u'<'},   {QLatin1String("&gt;"), u'>'},
                                                                 {QLatin1String("&nbsp;"), u' '}, {QLatin1String("&amp;"), u'&'}};
    for (const auto &[entity, character] : entities)
        text.replace(entity, QString(character));
    return text.simplified();
}

bool isJavaScript(const PageScript &script)
{
    return script.type.isEmpty() || script.type.contains(QLatin1String("javascript")) || script.type == QLatin1String("module") ||
           script.type.contains(QLatin1String("json"));
}

} // namespace

PageData structuredDataOf(const PageOutline &page)
{
    for (const PageScript &script : page.scripts) {
        if (!script.type.startsWith(QLatin1String("application/ld+json")))
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(script.text.toUtf8());
        if (const QJsonObject object = document.object();
            object.value(QLatin1String("@context")).toString().contains(QLatin1String("cambrian")))
            return baiduDataOf(object);
        const QJsonObject article = articleIn(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
        if (article.isEmpty())
            continue;
        PageData data;
        data.headline = text(article.value(QLatin1String("headline")));
        data.authors = namesIn(article.value(QLatin1String("author")));
        data.publisher = namesIn(article.value(QLatin1String("publisher"))).value(0);
        data.source = namesIn(article.value(QLatin1String("sourceOrganization"))).value(0);
        data.articleBody = article.value(QLatin1String("articleBody")).toString();
        data.address = text(article.value(QLatin1String("url")));
        const QJsonValue main = article.value(QLatin1String("mainEntityOfPage"));
        if (data.address.isEmpty())
            data.address = main.isObject() ? text(main.toObject().value(QLatin1String("@id"))) : text(main);
        data.published = pageTimeIn(article.value(QLatin1String("datePublished")).toString());
        return data;
    }
    return {};
}

QString scriptValue(const PageOutline &page, const QString &name)
{
    // name = "value", name: 'value', "name": htmlDecode("value")
    const QRegularExpression assignment(QStringLiteral("(?<![\\w.$])[\"']?%1[\"']?\\s*[:=]\\s*(?:[\\w.]{1,20}\\()?(?:\"((?:[^"
                                                       "\"\\\\\\n]|\\\\.){1,500})\"|'((?:[^'\\\\\\n]|\\\\.){1,500})'|"
                                                       "(\\d{10,13})\\b)")
                                            .arg(QRegularExpression::escape(name)));
    for (const PageScript &script : page.scripts) {
        if (!isJavaScript(script) || !script.text.contains(name))
            continue;
        QRegularExpressionMatchIterator matches = assignment.globalMatch(script.text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (const QString value = resolved(match.captured(1) + match.captured(2) + match.captured(3)); !value.isEmpty())
                return value;
        }
    }
    return {};
}

PageData scriptDataOf(const PageOutline &page)
{
    PageData data;
    data.headline = scriptValue(page, QStringLiteral("msg_title"));
    data.address = scriptValue(page, QStringLiteral("msg_link"));
    for (const char *name : {"oriCreateTime", "ori_create_time", "ct", "publish_time", "publishTime", "pubtime", "pubTime",
                             "pub_time", "publishDate", "publish_date", "pubDate", "newsTime", "ptime", "datePublished"}) {
        const QString value = scriptValue(page, QString::fromLatin1(name));
        if (value.isEmpty())
            continue;
        data.published = pageTimeSinceEpoch(value);
        if (!data.published)
            data.published = pageTimeIn(value);
        if (data.published)
            return data;
    }
    return data;
}

} // namespace gaoqian
