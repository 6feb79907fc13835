#include "intake/markdownintake.h"

#include "article/normalise.h"
#include "article/text.h"
#include "intake/core/intakewords.h"
#include "intake/core/limits.h"
#include "intake/html/htmlintake.h"
#include "intake/lines/creditlines.h"
#include "intake/webpage/time.h"

#include <QElapsedTimer>

#include <md4c.h>

namespace gaoqian {

namespace {

constexpr qsizetype frontMatterLines = 100;

/// Writes the HTML that the Markdown means, and stops when that gets out of hand: a few bytes of Markdown can mean a table of
/// millions of cells.
class HtmlWriter {
public:
    explicit HtmlWriter(qsizetype most) : m_most(most) { m_timer.start(); }

    bool run(const QByteArray &markdown)
    {
        MD_PARSER parser{};
        parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEATXHEADERS | MD_FLAG_NOINDENTEDCODEBLOCKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return of(self).enterBlock(type, detail); };
        parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *self) { return of(self).leaveBlock(type, detail); };
        parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) { return of(self).enterSpan(type, detail); };
        parser.leave_span = [](MD_SPANTYPE type, void *detail, void *self) { return of(self).leaveSpan(type, detail); };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return of(self).text(type, QByteArray::fromRawData(text, qsizetype(size)));
        };
        return md_parse(markdown.constData(), MD_SIZE(markdown.size()), &parser, this) == 0;
    }

    QByteArray html;

private:
    static HtmlWriter &of(void *self) { return *static_cast<HtmlWriter *>(self); }

    int put(const QByteArray &markup)
    {
        html += markup;
        const bool lookAtTheClock = ++m_pieces % 256 == 0;
        return html.size() > m_most || (lookAtTheClock && m_timer.hasExpired(limits::parseMilliseconds)) ? 1 : 0;
    }

    static QByteArray escaped(QByteArray text)
    {
        return text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    }

    static QByteArray escaped(const MD_ATTRIBUTE &value)
    {
        // References in it mean characters, and the parser of the HTML resolves them.
        QByteArray text(value.text, qsizetype(value.size));
        return text.replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    }

    static QByteArray tagOf(MD_BLOCKTYPE type, const void *detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            return "blockquote";
        case MD_BLOCK_UL:
            return "ul";
        case MD_BLOCK_OL:
            return "ol";
        case MD_BLOCK_LI:
            return "li";
        case MD_BLOCK_H:
            return "h" + QByteArray::number(static_cast<const MD_BLOCK_H_DETAIL *>(detail)->level);
        case MD_BLOCK_CODE:
            return "pre";
        case MD_BLOCK_P:
            return "p";
        case MD_BLOCK_TABLE:
            return "table";
        case MD_BLOCK_THEAD:
            return "thead";
        case MD_BLOCK_TBODY:
            return "tbody";
        case MD_BLOCK_TR:
            return "tr";
        case MD_BLOCK_TH:
            return "th";
        case MD_BLOCK_TD:
            return "td";
        default:
            return {};
        }
    }

    int enterBlock(MD_BLOCKTYPE type, const void *detail)
    {
        if (type == MD_BLOCK_HR)
            return put("<hr>");
        const QByteArray tag = tagOf(type, detail);
        return tag.isEmpty() ? 0 : put('<' + tag + '>');
    }

    int leaveBlock(MD_BLOCKTYPE type, const void *detail)
    {
        const QByteArray tag = tagOf(type, detail);
        return tag.isEmpty() ? 0 : put("</" + tag + ">\n");
    }

    static QByteArray tagOf(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_EM:
            return "em";
        case MD_SPAN_STRONG:
            return "strong";
        case MD_SPAN_DEL:
            return "del";
        default:
            return {};
        }
    }

    int enterSpan(MD_SPANTYPE type, const void *detail)
    {
        if (type == MD_SPAN_IMG) {
            // The text of a picture is its alternative; what is marked in it is not.
            const auto *image = static_cast<const MD_SPAN_IMG_DETAIL *>(detail);
            return m_imageDepth++ > 0 ? 0 : put("<img src=\"" + escaped(image->src) + "\" alt=\"");
        }
        if (m_imageDepth > 0)
            return 0;
        if (type == MD_SPAN_A)
            return put("<a href=\"" + escaped(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href) + "\">");
        const QByteArray tag = tagOf(type);
        return tag.isEmpty() ? 0 : put('<' + tag + '>');
    }

    int leaveSpan(MD_SPANTYPE type, const void *)
    {
        if (type == MD_SPAN_IMG)
            return --m_imageDepth > 0 ? 0 : put("\">");
        if (m_imageDepth > 0)
            return 0;
        if (type == MD_SPAN_A)
            return put("</a>");
        const QByteArray tag = tagOf(type);
        return tag.isEmpty() ? 0 : put("</" + tag + '>');
    }

    int text(MD_TEXTTYPE type, const QByteArray &text)
    {
        switch (type) {
        case MD_TEXT_BR:
            return put(m_imageDepth > 0 ? " " : "<br>");
        case MD_TEXT_SOFTBR:
            return put("\n");
        case MD_TEXT_NULLCHAR:
            return put("\xEF\xBF\xBD");
        case MD_TEXT_ENTITY:
            return put(text);
        case MD_TEXT_HTML:
            return m_imageDepth > 0 ? 0 : put(text);
        default:
            return put(escaped(QByteArray(text.constData(), text.size())));
        }
    }

    qsizetype m_most;
    QElapsedTimer m_timer;
    qint64 m_pieces = 0;
    int m_imageDepth = 0;
};

/// The lines between "---" and "---" at the very beginning, as keys with their values; `text` is left without them.
QHash<QString, QStringList> takeFrontMatter(QString &text)
{
    QHash<QString, QStringList> values;
    const QStringList lines = text.left(20'000).split(u'\n');
    if (lines.first().trimmed() != QLatin1String("---"))
        return values;
    QString key;
    qsizetype length = lines.first().size() + 1;
    for (qsizetype i = 1; i < std::min(lines.size(), frontMatterLines); ++i) {
        const QString line = lines[i].trimmed();
        length += lines[i].size() + 1;
        if (line == QLatin1String("---") || line == QLatin1String("...")) {
            text.remove(0, std::min(length, text.size()));
            return values;
        }
        const auto plain = [](QString value) {
            value = value.trimmed();
            if (value.size() >= 2 && value.front() == value.back() && (value.front() == u'"' || value.front() == u'\''))
                value = value.sliced(1, value.size() - 2);
            return value;
        };
        if (line.startsWith(QLatin1String("- ")) && !key.isEmpty()) {
            values[key].append(plain(line.sliced(2)));
            continue;
        }
        const qsizetype colon = line.indexOf(u':');
        if (colon <= 0)
            continue;
        key = line.first(colon).trimmed().toLower();
        QString value = line.sliced(colon + 1).trimmed();
        if (value.startsWith(u'[') && value.endsWith(u']')) {
            for (const QString &entry : value.sliced(1, value.size() - 2).split(u',', Qt::SkipEmptyParts))
                values[key].append(plain(entry));
        } else if (!value.isEmpty()) {
            values[key].append(plain(value));
        }
    }
    return {}; // no second line of hyphens: the first was a rule
}

void fill(Article &article, const QHash<QString, QStringList> &values)
{
    const auto first = [&](std::initializer_list<const char *> keys) {
        for (const char *key : keys) {
            if (const QStringList value = values.value(QString::fromLatin1(key)); !value.isEmpty())
                return value;
        }
        return QStringList();
    };
    const auto names = [](const QStringList &value) { return value.size() == 1 ? splitNames(value.first()) : value; };
    article.title = first({"title"}).value(0);
    article.subtitle = first({"subtitle"}).value(0);
    article.summary = first({"description", "summary", "excerpt"}).value(0);
    article.source = first({"source"}).value(0);
    article.authors = names(first({"author", "authors"}));
    article.keywords = names(first({"tags", "keywords"}));
    article.date = pageTimeIn(first({"date", "published"}).value(0)).value_or(PageTime{}).date;
}

/// A heading that the text begins with is its title.
void takeTitle(Article &article)
{
    const auto *heading = article.body.isEmpty() ? nullptr : article.body.first().as<Heading>();
    if (!heading)
        return;
    const QString text = plainText(heading->runs).simplified();
    if (!article.title.isEmpty() && article.title != text)
        return;
    article.title = text;
    article.body.removeFirst();
}

int takeCredits(Article &article)
{
    int taken = 0;
    while (!article.body.isEmpty()) {
        const auto *paragraph = article.body.last().as<Paragraph>();
        if (!paragraph)
            break;
        QList<OriginCredit> credits;
        for (const QString &line : plainText(paragraph->runs).split(QChar(QChar::LineSeparator))) {
            const QList<OriginCredit> inLine = creditsInLine(line);
            if (inLine.isEmpty())
                return taken;
            credits += inLine;
        }
        article.originCredits = credits + article.originCredits;
        article.body.removeLast();
        taken += int(credits.size());
    }
    return taken;
}

} // namespace

Result<Intake> takeInMarkdown(const QString &text, Purpose purpose, const Beside &beside)
{
    if (text.size() > limits::markdownCharacters)
        return inputError(IntakeWords::tr("The Markdown has more than %1 million characters; take it in in parts")
                              .arg(limits::markdownCharacters / 1'000'000));
    QString rest = text;
    const QHash<QString, QStringList> frontMatter = takeFrontMatter(rest);
    const QByteArray markdown = rest.toUtf8();
    HtmlWriter writer(8 * markdown.size() + 1024 * 1024);
    if (!writer.run(markdown))
        return inputError(IntakeWords::tr("The Markdown is too complicated to be taken in; take it in as plain text"));
    // Markdown's own headings and paragraphs are all there is to it: it is no page of a site, whatever HTML it holds.
    Result<Intake> intake = takeInHtml(writer.html, Purpose::Paste, beside);
    if (!intake || purpose == Purpose::Paste)
        return intake;
    fill(intake->article, frontMatter);
    takeTitle(intake->article);
    if (const int credits = takeCredits(intake->article); credits > 0)
        intake->notes.append({IntakeWords::tr("%n credit line(s) at the end were taken as origin credits", nullptr, credits)});
    intake->article = normalised(intake->article);
    return intake;
}

} // namespace gaoqian
