#include "page/templates.h"

#include "page/pagewords.h"

#include <QList>
#include <QRegularExpression>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxSectionDepth = 16; // in one file
constexpr int maxPartialDepth = 8;  // files inside files
constexpr int maxInclusions = 200;  // in all: partials that include each other twice, ten deep, would be a thousand
constexpr int maxBodies = 4;        // each may be megabytes

struct Tag {
    enum Kind { Variable, RawVariable, Section, Inverted, End, Partial, Comment };
    Kind kind = Variable;
    QByteArray name;
    int line = 0;
    char before = 0;   ///< The character before the tag.
    bool link = false; ///< It opens the value of an href or src.
};

Error at(const QString &file, int line, const QString &what)
{
    return inputError(u"%1.mustache:%2: %3"_s.arg(file, QString::number(line), what));
}

// Foreign names go into messages: printable and short.
QString shown(const QByteArray &name) { return QString::fromUtf8(name.left(40)).simplified(); }

// Whether `text` ends where an address has to follow: href=" or src='
bool opensLink(const QByteArray &text)
{
    static const QRegularExpression end(u"[\\s\"'](href|src)\\s*=\\s*[\"']?\\s*$"_s, QRegularExpression::CaseInsensitiveOption);
    return end.match(QString::fromLatin1(text)).hasMatch();
}

Tag tagFrom(const QByteArray &contents, bool triple)
{
    static const QHash<char, Tag::Kind> marks = {{'#', Tag::Section}, {'^', Tag::Inverted},    {'/', Tag::End},
                                                 {'>', Tag::Partial}, {'&', Tag::RawVariable}, {'!', Tag::Comment}};
    Tag tag;
    tag.name = contents;
    if (triple) {
        tag.kind = Tag::RawVariable;
    } else if (!contents.isEmpty() && marks.contains(contents.front())) {
        tag.kind = marks.value(contents.front());
        tag.name = contents.mid(1).trimmed();
    }
    return tag;
}

// The tags of one file, found just as the engine finds them.
Result<QList<Tag>> tagsOf(const QString &file, const QByteArray &text)
{
    QList<Tag> tags;
    int line = 1;
    qsizetype position = 0;
    while (true) {
        const qsizetype start = text.indexOf("{{", position);
        if (start < 0)
            return tags;
        line += int(QByteArrayView(text).sliced(position, start - position).count('\n'));
        const bool triple = text.mid(start + 2, 1) == "{";
        const qsizetype inside = start + (triple ? 3 : 2);
        const QByteArray closing(triple ? "}}}" : "}}");
        const qsizetype end = text.indexOf(closing, inside);
        if (end < 0)
            return at(file, line, PageWords::tr("a tag is opened and not closed; add %1").arg(QString::fromLatin1(closing)));
        const QByteArray contents = text.mid(inside, end - inside).trimmed();
        if (contents.startsWith('='))
            return at(file, line, PageWords::tr("other delimiters than {{ and }} are not supported; remove this tag"));
        Tag tag = tagFrom(contents, triple);
        tag.line = line;
        tag.before = start > 0 ? text.at(start - 1) : '\0';
        tag.link = opensLink(text.mid(std::max<qsizetype>(start - 32, 0), std::min<qsizetype>(start, 32)));
        tags += tag;
        line += int(QByteArrayView(text).sliced(start, end - start).count('\n'));
        position = end + closing.size();
    }
}

Result<void> checkValue(const QString &file, const Tag &tag)
{
    const auto known = templateValues().constFind(tag.name);
    if (known == templateValues().constEnd())
        return at(file, tag.line,
                  PageWords::tr("there is nothing named \"%1\" on a page; check the spelling").arg(shown(tag.name)));
    if (tag.kind == Tag::Section || tag.kind == Tag::Inverted)
        return {};
    const bool raw = *known == TemplateValue::Raw;
    if (tag.kind == Tag::RawVariable && !raw)
        return at(file, tag.line, PageWords::tr("\"%1\" must not be written raw; write {{%1}}").arg(shown(tag.name)));
    if (tag.kind == Tag::Variable && raw)
        return at(file, tag.line,
                  PageWords::tr("\"%1\" is ready for the page and must be written raw; write {{{%1}}}").arg(shown(tag.name)));
    if (*known == TemplateValue::Part || *known == TemplateValue::List)
        return at(file, tag.line, PageWords::tr("\"%1\" is a section; write {{#%1}} ... {{/%1}}").arg(shown(tag.name)));
    if (tag.before == '=')
        return at(file, tag.line,
                  PageWords::tr("an attribute's value needs quotation marks; write \"{{%1}}\"").arg(shown(tag.name)));
    if (tag.link && *known != TemplateValue::Address)
        return at(file, tag.line, PageWords::tr("\"%1\" is no address and must not begin a link").arg(shown(tag.name)));
    return {};
}

// One file by itself: names, and sections that open and close in it.
Result<void> checkFile(const QString &file, const QList<Tag> &tags)
{
    QList<Tag> open;
    for (const Tag &tag : tags) {
        if (tag.kind == Tag::End) {
            if (open.isEmpty())
                return at(file, tag.line,
                          PageWords::tr("the section \"%1\" is closed but was never opened").arg(shown(tag.name)));
            if (open.last().name != tag.name)
                return at(file, tag.line,
                          PageWords::tr("the section \"%1\" is closed, but \"%2\", opened in line %3, is still open")
                              .arg(shown(tag.name), shown(open.last().name), QString::number(open.last().line)));
            open.removeLast();
        } else if (tag.kind != Tag::Partial && tag.kind != Tag::Comment) {
            if (const auto fine = checkValue(file, tag); !fine)
                return fine;
            if (tag.kind == Tag::Section || tag.kind == Tag::Inverted)
                open += tag;
            if (open.size() > maxSectionDepth)
                return at(file, tag.line,
                          PageWords::tr("sections are nested deeper than %1; make it simpler").arg(maxSectionDepth));
        }
    }
    if (!open.isEmpty())
        return at(file, open.last().line,
                  PageWords::tr("the section \"%1\" is never closed; add {{/%1}}").arg(shown(open.last().name)));
    return {};
}

// All files together, as the engine will go through them.
class Walk {
public:
    explicit Walk(const QHash<QString, QList<Tag>> &files) : m_files(files) {}

    Result<void> include(const QString &file, bool inList)
    {
        m_chain += file;
        QList<bool> open; // the sections that we are in: whether each repeats
        for (const Tag &tag : m_files.value(file)) {
            const bool repeated = inList || open.contains(true);
            Result<void> fine;
            if (tag.kind == Tag::Section || tag.kind == Tag::Inverted) {
                const bool list = tag.kind == Tag::Section && templateValues().value(tag.name) == TemplateValue::List;
                // Inside an entry the outer names are still known: {{#entries}} three times inside itself would be 216 entries.
                if (list && repeated)
                    return at(file, tag.line,
                              PageWords::tr("the list \"%1\" stands inside another list; move it out").arg(shown(tag.name)));
                open += list;
            } else if (tag.kind == Tag::End) {
                open.removeLast();
            } else if (tag.kind == Tag::RawVariable && tag.name == "body" && (repeated || ++m_bodies > maxBodies)) {
                return at(file, tag.line, PageWords::tr("the body stands here too often; once is enough"));
            } else if (tag.kind == Tag::Partial) {
                fine = partial(file, tag, repeated);
            }
            if (!fine)
                return fine;
        }
        m_chain.removeLast();
        return {};
    }

    int bodies() const { return m_bodies; }

private:
    Result<void> partial(const QString &file, const Tag &tag, bool inList)
    {
        const QString name = QString::fromUtf8(tag.name);
        if (!m_files.contains(name))
            return at(file, tag.line, PageWords::tr("there is no file %1.mustache beside it").arg(shown(tag.name)));
        if (m_chain.contains(name))
            return at(file, tag.line, PageWords::tr("%1.mustache includes itself").arg(shown(tag.name)));
        if (m_chain.size() >= maxPartialDepth || ++m_inclusions > maxInclusions)
            return at(file, tag.line, PageWords::tr("too many files are included inside each other; make it simpler"));
        return include(name, inList);
    }

    const QHash<QString, QList<Tag>> &m_files;
    QStringList m_chain; ///< The files that are being included, outermost first.
    int m_inclusions = 0;
    int m_bodies = 0;
};

} // namespace

const QHash<QByteArray, TemplateValue> &templateValues()
{
    using enum TemplateValue;
    static const QHash<QByteArray, TemplateValue> values = {
        // the site
        {"language", Text},
        {"siteName", Text},
        {"slogan", Text},
        {"home", Text},
        {"homeAddress", Address},
        // the story
        {"channel", List},
        {"name", Text},
        {"kicker", Text},
        {"title", Text},
        {"subtitle", Text},
        {"byline", Part},
        {"date", Text},
        {"source", Text},
        {"sourceAddress", Address},
        {"collector", Text},
        {"authors", Text},
        {"body", Raw},
        // the head
        {"css", Raw},
        {"structuredData", Raw},
        {"description", Text},
        {"keywords", Text},
        {"section", Text},
        {"address", Address},
        {"image", Address},
        // the foot
        {"draft", Part},
        {"endOfBody", Text},
        {"originCredits", Part},
        {"originHeading", Text},
        {"credits", Part},
        {"lines", List},
        {"role", Text},
        {"names", Text},
        {"lists", Part},
        {"related", Part},
        {"hot", Part},
        {"latest", Part},
        {"entries", List},
        {"excerpt", Text},
        {"href", Address},
    };
    return values;
}

Result<void> checkTemplates(const QHash<QString, QByteArray> &templates)
{
    const QString page = u"page"_s;
    if (!templates.contains(page))
        return inputError(
            PageWords::tr("The theme has no file page.mustache; copy it from the theme that comes with the program"));
    QStringList names = templates.keys();
    names.sort(); // so that of several errors always the same one is told
    QHash<QString, QList<Tag>> files;
    for (const QString &name : std::as_const(names)) {
        const auto tags = tagsOf(name, templates.value(name));
        if (!tags)
            return tags.error();
        if (const auto fine = checkFile(name, *tags); !fine)
            return fine;
        files.insert(name, *tags);
    }
    Walk walk(files);
    if (const auto fine = walk.include(page, false); !fine)
        return fine;
    if (walk.bodies() == 0)
        return at(page, 1, PageWords::tr("the body is nowhere on the page; add {{{body}}}"));
    return {};
}

} // namespace gaoqian
