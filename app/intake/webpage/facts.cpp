#include "intake/webpage/facts.h"

#include "article/normalise.h"
#include "intake/lines/creditlines.h"
#include "intake/webpage/byline.h"

#include <QRegularExpression>
#include <QUrl>

namespace gaoqian {

namespace {

constexpr int linesBelowTitle = 40;
constexpr int linesAboveTitle = 3;
constexpr int linesAboveStory = 12; // where no title is shown
constexpr int linesBelowStory = 25;
constexpr int longestName = 20;
constexpr int mostKeywords = 12;

/// Names of newspapers, agencies and stations end so.
bool soundsLikeMedia(const QString &name)
{
    static const QRegularExpression media(
        QStringLiteral("(?:网|报|社|台|日报|晚报|时报|早报|晨报|周刊|周报|杂志|新闻|快报|商报|导报|电视|广播|通讯|融媒|融媒体|"
                       "融媒体中心|客户端|发布|传媒|观察|在线|财经|资讯)$"));
    return name.size() >= 3 && name.size() <= longestName && media.match(name).hasMatch();
}

class FactFinder {
public:
    FactFinder(const PageOutline &page, const StoryPlace &story, const StoryBounds &edges, PageHeadline headline,
               const PageData &structured, const PageData &scripts) :
        m_page(page),
        m_story(story), m_edges(edges), m_structured(structured), m_scripts(scripts)
    {
        m_facts.headline = std::move(headline);
    }

    PageFacts run()
    {
        findLines();
        for (const int line : std::as_const(m_above))
            m_bylinesAbove.append(bylineIn(m_page.lines[line]));
        for (const int line : std::as_const(m_below))
            m_bylinesBelow.append(bylineIn(m_page.lines[line]));
        takeSite();
        takeAddress();
        takeSource();
        takeCredits();
        takeAuthors();
        takeTime();
        return m_facts;
    }

private:
    /// The lines around the story that may speak of it.
    void findLines()
    {
        const int title = m_facts.headline.firstLine;
        const bool isAbove = title >= 0 && title < m_edges.firstLine && m_edges.firstLine - title <= 2 * linesBelowTitle;
        const int from = std::max(0, isAbove ? title - linesAboveTitle : m_edges.firstLine - linesAboveStory);
        const int end = isAbove ? std::min(m_edges.firstLine, m_facts.headline.lastLine + linesBelowTitle) : m_edges.firstLine;
        for (int i = from; i < end; ++i) {
            if (i < title || i > m_facts.headline.lastLine)
                m_above.append(i);
        }
        for (int i = m_edges.endLine; i < m_story.endLine; ++i)
            m_below.append(i);
        for (int i = m_story.endLine; i < std::min<int>(m_story.endLine + linesBelowStory, int(m_page.lines.size())); ++i) {
            if (!m_page.lines[i].isLinks())
                m_below.append(i);
        }
    }

    void takeSite()
    {
        for (const char *name : {"og:site_name", "application-name", "sitename"}) {
            if (m_facts.siteName.isEmpty())
                m_facts.siteName = m_page.meta(QLatin1String(name));
        }
        if (m_facts.siteName.isEmpty())
            m_facts.siteName = m_structured.publisher;
        m_facts.summary = m_page.meta(QLatin1String("description"));
        if (withoutBlanks(m_facts.headline.title).startsWith(withoutBlanks(withoutSiteName(m_facts.summary))))
            m_facts.summary.clear(); // says nothing that the title does not
        static const QRegularExpression between(QStringLiteral("[,，、;；|]+|\\s{2,}"));
        m_facts.keywords = m_page.meta(QLatin1String("keywords")).split(between, Qt::SkipEmptyParts).mid(0, mostKeywords);
    }

    void takeAddress()
    {
        for (const QString &address : {m_page.canonical, m_page.meta(QLatin1String("og:url")), m_structured.address,
                                       m_scripts.address, m_page.meta(QLatin1String("url"))}) {
            const QString clean =
                cleanWebAddress(address.startsWith(QLatin1String("//")) ? QString(QLatin1String("https:") + address) : address);
            const QUrl url(clean);
            if (clean.isEmpty() || (url.path().size() <= 1 && !url.hasQuery()))
                continue; // the site's front page
            m_facts.sourceUrl = clean;
            return;
        }
    }

    void takeSource()
    {
        QString &source = m_facts.source;
        for (const PageByline &byline : std::as_const(m_bylinesAbove)) {
            if (source.isEmpty())
                source = byline.source;
        }
        if (source.isEmpty())
            source = namedSource();
        for (qsizetype i = 0; i < m_below.size() && source.isEmpty(); ++i) {
            source = m_bylinesBelow[i].source;
            if (source.isEmpty())
                source = sourceInNotice(m_page.lines[m_below[i]].text);
        }
        if (source.isEmpty())
            source = sourceBesideTime();
        for (const char *name : {"contentsource", "source", "mediaid", "article:source"}) {
            if (source.isEmpty())
                source = m_page.meta(QLatin1String(name));
        }
        if (source.isEmpty())
            source = m_structured.source;
        source = cleanLine(source);
        if (source.startsWith(QLatin1String("http")) || source.size() > 3 * longestName)
            source.clear();
    }

    /// The text of an element that is named so: class="source".
    QString namedSource() const
    {
        static const QRegularExpression name(
            QStringLiteral(" (?:source|media|media-name|medianame|publisher|laiyuan|origin|from) "));
        for (const int line : m_above) {
            for (const int text : m_page.lines[line].nodes) {
                const int parent = m_page.nodes[text].parent;
                if (parent < 0 || !name.match(m_page.nodes[parent].marks).hasMatch())
                    continue;
                const QString said = m_page.textOf(parent);
                const bool isName = said.size() >= 2 && said.size() <= longestName &&
                                    std::none_of(said.cbegin(), said.cend(), [](QChar c) { return c == u':' || c == u'：'; }) &&
                                    !said.contains(QRegularExpression(QStringLiteral("\\d{2}")));
                if (isName)
                    return said;
            }
        }
        return {};
    }

    /// A newspaper's name without a label next to the time: in the same line, or the one after or before.
    QString sourceBesideTime() const
    {
        for (qsizetype i = 0; i < m_above.size(); ++i) {
            if (!m_bylinesAbove[i].published)
                continue;
            for (const qsizetype near : {i, i + 1, i - 1}) {
                if (near < 0 || near >= m_above.size() || m_above[near] < m_facts.headline.firstLine)
                    continue;
                static const QRegularExpression gap(QStringLiteral("[|｜·\\s]+"));
                for (const QString &part : m_page.lines[m_above[near]].pieces.join(u' ').split(gap)) {
                    if (soundsLikeMedia(part))
                        return part;
                }
            }
        }
        return {};
    }

    void takeCredits()
    {
        for (const PageByline &byline : m_bylinesAbove + m_bylinesBelow) {
            for (const OriginCredit &credit : byline.credits) {
                const bool isSource = credit.role.endsWith(u"来源");
                if (!isSource && !m_facts.credits.contains(credit))
                    m_facts.credits.append(credit);
            }
        }
        // Lines of nothing but credits may also be written without colons: 编辑 甲 校对 乙.
        for (const int line : m_edges.taken + m_above) {
            QList<OriginCredit> credits = creditsInLine(m_page.lines[line].pieces.join(u' '));
            for (OriginCredit &credit : credits) {
                const bool known = std::any_of(m_facts.credits.cbegin(), m_facts.credits.cend(),
                                               [&](const OriginCredit &other) { return other.role == credit.role; });
                const bool isOther = credit.role == u"作者" || credit.role.endsWith(u"记者") ||
                                     (credit.role.endsWith(u"来源") && !m_edges.taken.contains(line));
                if (!known && !isOther && !credit.names.first().contains(QRegularExpression(QStringLiteral("\\d{2}"))))
                    m_facts.credits.append(credit);
            }
        }
    }

    bool isTheSite(const QString &name) const
    {
        QString site = m_page.titleElement;
        site.remove(m_facts.headline.title);
        return name == m_facts.siteName || name == m_structured.publisher || name == m_facts.source || site.contains(name) ||
               soundsLikeMedia(name);
    }

    void takeAuthors()
    {
        QStringList &authors = m_facts.authors;
        for (const PageByline &byline : m_bylinesAbove + m_bylinesBelow) {
            if (authors.isEmpty())
                authors = byline.authors;
        }
        const QList<int> lines = m_edges.taken + m_above;
        for (qsizetype i = 0; i < lines.size() && authors.isEmpty(); ++i) {
            for (const OriginCredit &credit : creditsInLine(m_page.lines[lines[i]].pieces.join(u' '))) {
                if (credit.role == u"作者" || credit.role == u"撰文" || credit.role == u"文" || credit.role.endsWith(u"记者"))
                    authors += credit.names;
            }
        }
        if (authors.isEmpty())
            takeAuthorsSaid();
        authors.removeDuplicates();
    }

    /// Whom the page names to machines, unless that is the site, or somebody who is an editor on the page.
    void takeAuthorsSaid()
    {
        QStringList &authors = m_facts.authors;
        QStringList said = m_structured.authors;
        for (const char *name : {"og:article:author", "article:author", "author"})
            said += splitNames(m_page.meta(QLatin1String(name)));
        for (const QString &name : std::as_const(said)) {
            const bool isEditor = std::any_of(m_facts.credits.cbegin(), m_facts.credits.cend(),
                                              [&](const OriginCredit &credit) { return credit.names.contains(name); });
            if (isEditor || name.contains(u'@') || name.size() > longestName || isTheSite(name) ||
                name.startsWith(QLatin1String("http")) || name == QLatin1String("name") || name == QLatin1String("admin"))
                continue;
            authors.append(name);
        }
    }

    void takeTime()
    {
        QList<PageTime> all; // the most trustworthy first
        for (const bool labelled : {true, false}) {
            for (const PageByline &byline : std::as_const(m_bylinesAbove)) {
                if (byline.published && byline.labelled == labelled)
                    all.append(*byline.published);
            }
        }
        for (const PageByline &byline : std::as_const(m_bylinesBelow)) {
            if (byline.published && byline.labelled)
                all.append(*byline.published);
        }
        all += timesSaid();
        if (all.isEmpty())
            return;
        m_facts.published = all.first();
        for (const PageTime &other : std::as_const(all)) {
            PageTime &time = *m_facts.published;
            const bool sameMinute = time.time.isValid() && time.time.second() == 0 && other.time.isValid() &&
                                    time.time.hour() == other.time.hour() && time.time.minute() == other.time.minute();
            if (other.date == time.date && other.time.isValid() && (!time.time.isValid() || sameMinute))
                time = other;
        }
    }

    /// What is said of the time to machines.
    QList<PageTime> timesSaid() const
    {
        QList<PageTime> times;
        const auto add = [&](const std::optional<PageTime> &time) {
            if (time)
                times.append(*time);
        };
        for (const auto &[node, text] : m_page.times) {
            const int line = m_page.nodes[node].firstLine;
            if (m_above.contains(line) || m_page.times.size() == 1)
                add(pageTimeIn(text));
        }
        for (const char *name :
             {"article:published_time", "og:article:published_time", "datepublished", "pubdate", "publishdate", "publish_time",
              "publishtime", "publish_date", "pub_date", "pubtime", "apub:time", "og:time", "og:published_time",
              "weibo:article:create_at", "article:create_at", "dc.date.issued", "dc.date", "date", "dateupdate"})
            add(pageTimeIn(m_page.meta(QLatin1String(name))));
        add(m_structured.published);
        add(m_scripts.published);
        add(pageTimeInAddress(m_facts.sourceUrl));
        return times;
    }

    const PageOutline &m_page;
    const StoryPlace &m_story;
    const StoryBounds &m_edges;
    const PageData &m_structured;
    const PageData &m_scripts;
    QList<int> m_above;
    QList<int> m_below;
    QList<PageByline> m_bylinesAbove;
    QList<PageByline> m_bylinesBelow;
    PageFacts m_facts;
};

} // namespace

PageFacts factsOf(const PageOutline &page, const StoryPlace &story, const StoryBounds &edges, PageHeadline headline,
                  const PageData &structured, const PageData &scripts)
{
    return FactFinder(page, story, edges, std::move(headline), structured, scripts).run();
}

} // namespace gaoqian
