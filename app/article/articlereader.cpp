#include "article/articlereader.h"

#include "article/jsonnames.h"
#include "article/normalise.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <limits>

namespace gaoqian::json {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ArticleJson)
};

using Name = QLatin1String;

/// The first thing found wrong; what comes after it is not reported.
class Complaint {
public:
    void make(const QString &message)
    {
        if (m_message.isNull())
            m_message = message;
    }
    bool made() const { return !m_message.isNull(); }
    QString message() const { return m_message; }

private:
    QString m_message;
};

/// Takes the members of one object out by name. Whatever was not asked for when `finish` is called is unknown.
class ObjectReader {
public:
    ObjectReader(const QJsonValue &value, QString path, Complaint &complaint) : m_path(std::move(path)), m_complaint(complaint)
    {
        if (!value.isObject())
            m_complaint.make(Tr::tr("%1 is no object").arg(m_path));
        m_rest = value.toObject();
    }

    QString string(Name name)
    {
        const QJsonValue value = m_rest.take(name);
        if (!value.isString() && !value.isUndefined())
            m_complaint.make(Tr::tr("%1 is no string").arg(pathOf(name)));
        return value.toString();
    }

    int integer(Name name, int usual)
    {
        const QJsonValue value = m_rest.take(name);
        return value.isUndefined() ? usual : whole(value, pathOf(name), usual);
    }

    QList<int> integers(Name name)
    {
        QList<int> list;
        each(name, [&](const QJsonValue &value, const QString &path) { list.append(whole(value, path, 0)); });
        return list;
    }

    bool boolean(Name name)
    {
        const QJsonValue value = m_rest.take(name);
        if (!value.isBool() && !value.isUndefined())
            m_complaint.make(Tr::tr("%1 is neither true nor false").arg(pathOf(name)));
        return value.toBool();
    }

    QStringList strings(Name name)
    {
        QStringList list;
        each(name, [&](const QJsonValue &value, const QString &path) {
            if (!value.isString())
                m_complaint.make(Tr::tr("%1 is no string").arg(path));
            list.append(value.toString());
        });
        return list;
    }

    /// Calls `read(value, path)` for each element of the array `name`.
    template <typename Read> void each(Name name, Read read)
    {
        const QJsonValue value = m_rest.take(name);
        if (!value.isArray() && !value.isUndefined())
            m_complaint.make(Tr::tr("%1 is no array").arg(pathOf(name)));
        eachElement(value.toArray(), pathOf(name), m_complaint, read);
    }

    template <typename Read>
    static void eachElement(const QJsonArray &array, const QString &path, Complaint &complaint, Read read)
    {
        for (qsizetype i = 0; i < array.size() && !complaint.made(); ++i)
            read(array[i], QStringLiteral("%1[%2]").arg(path).arg(i));
    }

    void require(Name name, bool there)
    {
        if (!there)
            m_complaint.make(Tr::tr("%1 is missing").arg(pathOf(name)));
    }

    void finish()
    {
        if (!m_rest.isEmpty())
            m_complaint.make(Tr::tr("%1 is not known to this version of Gaoqian").arg(pathOf(m_rest.begin().key())));
    }

    QString pathOf(const QString &name) const { return m_path.isEmpty() ? name : QString(m_path % u'.' % name); }
    Complaint &complaint() { return m_complaint; }

private:
    int whole(const QJsonValue &value, const QString &path, int usual)
    {
        const double number = value.toDouble(std::nan(""));
        if (number == std::floor(number) && std::abs(number) <= std::numeric_limits<int>::max())
            return int(number);
        m_complaint.make(Tr::tr("%1 is no whole number").arg(path));
        return usual;
    }

    QJsonObject m_rest;
    QString m_path;
    Complaint &m_complaint;
};

class ArticleReader {
public:
    Complaint complaint;

    Article article(const QJsonObject &object)
    {
        ObjectReader reader(object, {}, complaint);
        checkSchema(reader);
        Article article;
        article.id = reader.string(Name("id"));
        article.channel = reader.strings(Name("channel"));
        article.kicker = reader.string(Name("kicker"));
        article.title = reader.string(Name("title"));
        article.subtitle = reader.string(Name("subtitle"));
        article.source = reader.string(Name("source"));
        article.sourceUrl = reader.string(Name("sourceUrl"));
        article.collector = reader.string(Name("collector"));
        article.authors = reader.strings(Name("authors"));
        article.date = date(reader, Name("date"));
        article.keywords = reader.strings(Name("keywords"));
        article.summary = reader.string(Name("summary"));
        article.cover = asset(reader, Name("cover"));
        article.coverWide = crop(reader, Name("coverWide"));
        article.coverSquare = crop(reader, Name("coverSquare"));
        reader.each(Name("originCredits"), [&](const QJsonValue &value, const QString &path) {
            ObjectReader credit(value, path, complaint);
            article.originCredits.append({credit.string(Name("role")), credit.strings(Name("names"))});
            credit.finish();
        });
        article.body = blocks(reader, Name("body"), 1);
        reader.finish();
        return article;
    }

private:
    void checkSchema(ObjectReader &reader)
    {
        const int found = reader.integer(Name("schema"), 0);
        reader.require(Name("schema"), found != 0);
        if (found != schema)
            complaint.make(
                Tr::tr("The article is of schema %1 and this version of Gaoqian reads schema %2; update Gaoqian to open it")
                    .arg(found)
                    .arg(schema));
    }

    QDate date(ObjectReader &reader, Name name)
    {
        const QString text = reader.string(name);
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (date.toString(Qt::ISODate) != text)
            complaint.make(Tr::tr("%1 is no date like 2023-04-15").arg(reader.pathOf(name)));
        return date;
    }

    QString asset(ObjectReader &reader, Name name)
    {
        const QString hash = reader.string(name);
        if (!hash.isEmpty() && !isAssetHash(hash))
            complaint.make(Tr::tr("%1 names no picture: it has to be 64 lower-case hex digits").arg(reader.pathOf(name)));
        return hash;
    }

    Crop crop(ObjectReader &reader, Name name)
    {
        const QList<int> numbers = reader.integers(name);
        if (!numbers.isEmpty() && numbers.size() != 4)
            complaint.make(Tr::tr("%1 is no list of four numbers").arg(reader.pathOf(name)));
        return numbers.size() == 4 ? Crop{numbers[0], numbers[1], numbers[2], numbers[3]} : Crop();
    }

    Align align(ObjectReader &reader)
    {
        const QString name = reader.string(Name("align"));
        for (const AlignName &known : alignNames) {
            if (name == known.name)
                return known.align;
        }
        if (!name.isEmpty())
            complaint.make(Tr::tr("%1 is not known to this version of Gaoqian").arg(reader.pathOf(Name("align"))));
        return Align::Natural;
    }

    Styles styles(ObjectReader &reader)
    {
        Styles styles;
        reader.each(Name("styles"), [&](const QJsonValue &value, const QString &path) {
            const auto known = std::find_if(styleNames.begin(), styleNames.end(),
                                            [&](const StyleName &style) { return value.toString() == style.name; });
            if (known == styleNames.end())
                complaint.make(Tr::tr("%1 is not known to this version of Gaoqian").arg(path));
            else
                styles |= known->style;
        });
        return styles;
    }

    Runs runs(ObjectReader &parent, Name name)
    {
        Runs runs;
        parent.each(name, [&](const QJsonValue &value, const QString &path) {
            ObjectReader reader(value, path, complaint);
            runs.append({.text = reader.string(Name("text")),
                         .styles = styles(reader),
                         .link = reader.string(Name("link")),
                         .colour = reader.string(Name("colour"))});
            reader.finish();
        });
        return runs;
    }

    Blocks blocks(ObjectReader &parent, Name name, int depth)
    {
        Blocks blocks;
        parent.each(name, [&](const QJsonValue &value, const QString &path) { blocks.append(block(value, path, depth)); });
        return blocks;
    }

    /// Deeper than the model goes nothing is read: what was signed must not be flattened silently, and this is also what keeps
    /// the recursion short.
    Block block(const QJsonValue &value, const QString &path, int depth)
    {
        ObjectReader reader(value, path, complaint);
        const QString kind = reader.string(Name("kind"));
        const bool holdsBlocks = kind == Name("list") || kind == Name("quote") || kind == Name("table");
        if (holdsBlocks && depth >= maxBlockDepth) {
            complaint.make(
                Tr::tr("%1 is nested deeper than the %2 levels that an article may have").arg(path).arg(maxBlockDepth));
            return {};
        }
        const Block block = blockOfKind(kind, reader, depth);
        reader.finish();
        return block;
    }

    Block blockOfKind(const QString &kind, ObjectReader &reader, int depth)
    {
        if (kind == Name("paragraph"))
            return Paragraph{.runs = runs(reader, Name("runs")),
                             .align = align(reader),
                             .indent = reader.integer(Name("indent"), 0),
                             .lead = reader.boolean(Name("lead"))};
        if (kind == Name("heading"))
            return Heading{.level = reader.integer(Name("level"), 2),
                           .label = reader.string(Name("label")),
                           .runs = runs(reader, Name("runs"))};
        if (kind == Name("list"))
            return list(reader, depth);
        if (kind == Name("quote"))
            return Quote{blocks(reader, Name("blocks"), depth + 1)};
        if (kind == Name("figure")) {
            Figure figure{.asset = asset(reader, Name("asset")),
                          .alt = reader.string(Name("alt")),
                          .caption = runs(reader, Name("caption")),
                          .width = reader.integer(Name("width"), 0),
                          .address = reader.string(Name("address"))};
            reader.require(Name("asset"), !figure.asset.isEmpty() || !figure.address.isEmpty());
            return figure;
        }
        if (kind == Name("table"))
            return table(reader, depth);
        if (kind == Name("divider"))
            return Divider{};
        complaint.make(kind.isEmpty() ? Tr::tr("%1 is missing").arg(reader.pathOf(Name("kind")))
                                      : Tr::tr("%1 is not known to this version of Gaoqian").arg(reader.pathOf(Name("kind"))));
        return {};
    }

    ListBlock list(ObjectReader &reader, int depth)
    {
        ListBlock list{.ordered = reader.boolean(Name("ordered"))};
        reader.each(Name("items"), [&](const QJsonValue &value, const QString &path) {
            if (!value.isArray())
                complaint.make(Tr::tr("%1 is no array").arg(path));
            ListItem item;
            ObjectReader::eachElement(value.toArray(), path, complaint, [&](const QJsonValue &child, const QString &childPath) {
                item.blocks.append(block(child, childPath, depth + 1));
            });
            list.items.append(item);
        });
        return list;
    }

    Table table(ObjectReader &reader, int depth)
    {
        Table table{.headerRows = reader.integer(Name("headerRows"), 0)};
        reader.each(Name("rows"), [&](const QJsonValue &rowValue, const QString &rowPath) {
            ObjectReader rowReader(rowValue, rowPath, complaint);
            TableRow row;
            rowReader.each(Name("cells"), [&](const QJsonValue &value, const QString &path) {
                ObjectReader cell(value, path, complaint);
                row.cells.append({.blocks = blocks(cell, Name("blocks"), depth + 1),
                                  .columnSpan = cell.integer(Name("columnSpan"), 1),
                                  .rowSpan = cell.integer(Name("rowSpan"), 1)});
                cell.finish();
            });
            rowReader.finish();
            table.rows.append(row);
        });
        return table;
    }
};

Error brokenJson(const QByteArray &bytes, const QJsonParseError &problem)
{
    const QByteArray before = bytes.first(std::clamp<qsizetype>(problem.offset, 0, bytes.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(before.lastIndexOf('\n') + 1)).size() + 1;
    return inputError(
        Tr::tr("The article's JSON is broken at line %1, column %2 (%3)").arg(line).arg(column).arg(problem.errorString()));
}

} // namespace

Result<Article> readArticle(const QJsonObject &object)
{
    ArticleReader reader;
    const Article article = reader.article(object);
    if (reader.complaint.made())
        return inputError(reader.complaint.message());
    return article;
}

Result<Article> readArticle(const QByteArray &bytes)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return brokenJson(bytes, problem);
    if (!document.isObject())
        return inputError(Tr::tr("The JSON is no object, so it is no article"));
    return readArticle(document.object());
}

} // namespace gaoqian::json
