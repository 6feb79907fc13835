#include "intake/webpage/ownpage.h"

#include "article/normalise.h"
#include "article/text.h"
#include "intake/lines/creditlines.h"
#include "intake/webpage/time.h"

namespace gaoqian {

namespace {

/// The element with the numbered blocks.
std::optional<int> bodyOf(const PageOutline &page)
{
    for (int i = 0; i < page.nodes.size(); ++i) {
        const OutlineNode &node = page.nodes[i];
        if (!node.marks.contains(QLatin1String(" body ")))
            continue;
        for (int child = i + 1; child < node.end; child = page.nodes[child].end) {
            if (page.nodes[child].node.isElement() && !page.nodes[child].node.attribute("data-block").isNull())
                return i;
        }
    }
    return std::nullopt;
}

class OwnPageReader {
public:
    OwnPageReader(const PageOutline &page, int body) :
        m_page(page),
        m_body(body), m_own{.fields = {}, .siteName = {}, .slogan = {}, .body = page.nodes[body].node, .labels = {}, .leads = {}}
    {}

    OwnPage run()
    {
        m_own.siteName = textMarked(QLatin1String("site"));
        m_own.slogan = textMarked(QLatin1String("slogan"));
        takeHeadline();
        takeByline();
        takeCredits();
        for (const PageMeta &meta : m_page.metas) {
            if (meta.name == QLatin1String("keywords"))
                m_own.fields.keywords = splitNames(meta.content);
        }
        for (int i = m_body; i < m_page.nodes[m_body].end; ++i) {
            const OutlineNode &node = m_page.nodes[i];
            if (node.marks.contains(QLatin1String(" label ")))
                m_own.labels.append(withoutBlanks(m_page.textOf(i)));
            else if (node.tag == HtmlTag::P && node.marks.contains(QLatin1String(" lead ")))
                m_own.leads.append(withoutBlanks(m_page.textOf(i)));
        }
        return m_own;
    }

private:
    QString textMarked(QLatin1String mark) const
    {
        const int node = m_page.marked(mark);
        return node < 0 || node >= m_body ? QString() : cleanLine(m_page.textOf(node));
    }

    void takeHeadline()
    {
        m_own.fields.kicker = textMarked(QLatin1String("kicker"));
        m_own.fields.subtitle = textMarked(QLatin1String("subtitle"));
        for (int i = 0; i < m_body; ++i) {
            if (m_page.nodes[i].tag == HtmlTag::H1)
                m_own.fields.title = cleanLine(m_page.textOf(i));
        }
        const int crumbs = m_page.marked(QLatin1String("crumbs"));
        if (crumbs < 0)
            return;
        for (int i = crumbs + 1; i < m_page.nodes[crumbs].end; ++i) {
            if (m_page.nodes[i].node.isElement())
                m_own.fields.channel.append(cleanLine(m_page.textOf(i)));
        }
        if (!m_own.fields.channel.isEmpty())
            m_own.fields.channel.removeFirst(); // the site's front page
    }

    /// "日期:2024-05-01", "来源:某某" and so on, each in an element of its own.
    void takeByline()
    {
        const int byline = m_page.marked(QLatin1String("byline"));
        if (byline < 0 || byline >= m_body)
            return;
        for (int i = byline + 1; i < m_page.nodes[byline].end; i = m_page.nodes[i].end) {
            const QString text = cleanLine(m_page.textOf(i));
            const QString value = text.section(u':', 1).trimmed();
            if (text.startsWith(QStringLiteral("日期:")))
                m_own.fields.date = pageTimeIn(value).value_or(PageTime{}).date;
            else if (text.startsWith(QStringLiteral("来源:")))
                m_own.fields.source = value;
            else if (text.startsWith(QStringLiteral("收集编辑:")))
                m_own.fields.collector = value;
            else if (text.startsWith(QStringLiteral("作者:")))
                m_own.fields.authors = splitNames(value);
            for (int link = i; link < m_page.nodes[i].end; ++link) {
                if (m_page.nodes[link].tag == HtmlTag::A)
                    m_own.fields.sourceUrl = cleanWebAddress(m_page.nodes[link].node.attribute("href"));
            }
        }
    }

    void takeCredits()
    {
        const int origin = m_page.marked(QLatin1String("origin"));
        if (origin < 0)
            return;
        for (int i = m_page.nodes[origin].firstLine; i < m_page.nodes[origin].endLine; ++i) {
            const QString line = m_page.lines[i].text;
            if (m_page.lines[i].heading > 0)
                continue;
            QString role = line.contains(u':') ? line.section(u':', 0, 0) : QString();
            const QString names = role.isEmpty() ? line : line.section(u':', 1).trimmed();
            // "原文编辑" is how the page keeps an origin's credits from being taken for its own.
            if (role == QStringLiteral("原文署名"))
                role.clear();
            else if (role.startsWith(QStringLiteral("原文")))
                role.remove(0, 2);
            m_own.fields.originCredits.append({role, role.endsWith(u"来源") ? QStringList{names} : splitNames(names)});
        }
    }

    const PageOutline &m_page;
    int m_body;
    OwnPage m_own;
};

} // namespace

std::optional<OwnPage> readOwnPage(const PageOutline &page)
{
    const std::optional<int> body = bodyOf(page);
    if (!body)
        return std::nullopt;
    return OwnPageReader(page, *body).run();
}

void restore(Blocks &body, const OwnPage &page)
{
    for (Block &block : body) {
        if (auto *heading = block.as<Heading>(); heading && !heading->runs.isEmpty()) {
            QString &text = heading->runs.first().text;
            for (const QString &label : page.labels) {
                if (!text.startsWith(label) || text.size() <= label.size() || !heading->label.isEmpty())
                    continue;
                if (text[label.size()] == QChar(QChar::LineSeparator) || text[label.size()].isSpace()) {
                    heading->label = label;
                    text.remove(0, label.size() + 1);
                }
            }
        } else if (auto *paragraph = block.as<Paragraph>()) {
            paragraph->lead = page.leads.contains(withoutBlanks(plainText(paragraph->runs)));
        }
    }
}

} // namespace gaoqian
