#include "intake/webpage/storybounds.h"

#include "intake/webpage/byline.h"

namespace gaoqian {

namespace {

constexpr int mostHeadLines = 12; // lines of date, source and buttons below a title
constexpr int mostTailLines = 40;
constexpr int longestButton = 8; // characters

class EdgeFinder {
public:
    EdgeFinder(const PageOutline &page, const StoryPlace &story, const PageHeadline &headline) :
        m_page(page), m_story(story), m_headline(headline)
    {
        m_edges.firstLine = story.firstLine;
        m_edges.endLine = story.endLine;
    }

    StoryBounds run()
    {
        takeHead();
        takeTail();
        std::sort(m_edges.taken.begin(), m_edges.taken.end());
        return m_edges;
    }

private:
    bool isInClutter(int line) const
    {
        const int node = m_page.lines[line].nodes.value(0);
        return std::any_of(m_story.clutter.cbegin(), m_story.clutter.cend(),
                           [&](int clutter) { return m_page.isInside(node, clutter); });
    }

    void take(int line)
    {
        m_edges.taken.append(line);
        if (isNoticeLine(m_page.lines[line]) && sourceInNotice(m_page.lines[line].text).isEmpty())
            m_edges.dropped.append(m_page.lines[line].text);
    }

    bool saysTheTitle(const OutlineLine &line) const
    {
        return !m_headline.title.isEmpty() && withoutBlanks(line.text) == withoutBlanks(m_headline.title);
    }

    bool isHeadMatter(const OutlineLine &line) const
    {
        if (saysTheTitle(line) || isNoticeLine(line) ||
            (!m_headline.subtitle.isEmpty() && line.text.endsWith(m_headline.subtitle)) ||
            (!m_headline.kicker.isEmpty() && line.text.endsWith(m_headline.kicker)))
            return true;
        if (line.characters <= 90 && !isSentence(line)) {
            const PageByline byline = bylineIn(line);
            if (byline.published || !byline.source.isEmpty() || isCreditLine(line))
                return true;
        }
        return line.isLinks() && line.characters <= 3 * longestButton;
    }

    void takeHead()
    {
        int at = m_story.firstLine;
        // A title inside the place: what stands above it is the site's, unless that is text.
        if (m_headline.lastLine >= at && m_headline.lastLine < m_story.endLine && !hasSentences(at, m_headline.firstLine)) {
            for (; at <= m_headline.lastLine; ++at)
                take(at);
        }
        // Names, counts and buttons between the title and the line of the date go with that line.
        if (const int date = lineOfDate(at); date >= 0) {
            for (; at <= date; ++at)
                take(at);
        }
        while (at < m_story.endLine && (isInClutter(at) || isHeadMatter(m_page.lines[at])))
            take(at++);
        m_edges.firstLine = at;
    }

    bool hasSentences(int from, int end) const
    {
        for (int i = from; i < end; ++i) {
            if (isSentence(m_page.lines[i]) && !isInClutter(i))
                return true;
        }
        return false;
    }

    int lineOfDate(int from) const
    {
        for (int i = from; i < std::min(from + mostHeadLines, m_story.endLine); ++i) {
            if (isSentence(m_page.lines[i]))
                return -1;
            if (m_page.lines[i].characters <= 60 && bylineIn(m_page.lines[i]).published)
                return i;
        }
        return -1;
    }

    bool isTailMatter(const OutlineLine &line) const
    {
        if (isCreditLine(line) || isNoticeLine(line) || !sourceInNotice(line.text).isEmpty() || line.hidden)
            return true;
        return line.isLinks() || (line.characters <= 2 && line.heading == 0);
    }

    void takeTail()
    {
        int at = m_story.endLine;
        for (int seen = 0; at > m_edges.firstLine && seen < mostTailLines; ++seen, --at) {
            if (isInClutter(at - 1))
                continue;
            if (!isTailMatter(m_page.lines[at - 1]))
                break;
            take(at - 1);
        }
        m_edges.endLine = at;
    }

    const PageOutline &m_page;
    const StoryPlace &m_story;
    const PageHeadline &m_headline;
    StoryBounds m_edges;
};

} // namespace

StoryBounds edgesOf(const PageOutline &page, const StoryPlace &story, const PageHeadline &headline)
{
    return EdgeFinder(page, story, headline).run();
}

} // namespace gaoqian
