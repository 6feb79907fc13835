#include "intake/webpage/outline.h"

#include "intake/core/limits.h"
#include "intake/css/style.h"

namespace gaoqian {

namespace {

constexpr qsizetype mostMarks = 200;         // characters
constexpr qsizetype longestScript = 400'000; // characters; what is longer is a program and not a page's data

bool isSilent(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Style:
    case HtmlTag::Template:
    case HtmlTag::Noscript:
    case HtmlTag::Noembed:
    case HtmlTag::Noframes:
    case HtmlTag::Datalist:
    case HtmlTag::Select:
    case HtmlTag::Option:
    case HtmlTag::Textarea:
    case HtmlTag::Iframe:
    case HtmlTag::Button:
    case HtmlTag::Input:
        return true;
    default:
        return false;
    }
}

/// Elements that a line does not go through. Those without a meaning of their own (span, font) are Unknown.
bool breaksLine(HtmlTag tag)
{
    switch (tag) {
    case HtmlTag::Unknown:
    case HtmlTag::A:
    case HtmlTag::B:
    case HtmlTag::Cite:
    case HtmlTag::Del:
    case HtmlTag::Dfn:
    case HtmlTag::Em:
    case HtmlTag::I:
    case HtmlTag::Img:
    case HtmlTag::Ins:
    case HtmlTag::Q:
    case HtmlTag::Rp:
    case HtmlTag::Rt:
    case HtmlTag::S:
    case HtmlTag::Strike:
    case HtmlTag::Strong:
    case HtmlTag::Sub:
    case HtmlTag::Sup:
    case HtmlTag::U:
    case HtmlTag::Var:
        return false;
    default:
        return true;
    }
}

bool isHiddenByStyle(const QString &css)
{
    const QByteArray utf8 = css.toUtf8();
    return !css.isEmpty() && parseStyle(std::string_view(utf8.constData(), size_t(utf8.size()))).hidden;
}

int headingLevel(HtmlTag tag) { return tag >= HtmlTag::H1 && tag <= HtmlTag::H6 ? int(tag) - int(HtmlTag::H1) + 1 : 0; }

/// "articleBody js-content" as " articlebody article body js content js-content ".
QString marksOf(const HtmlNode &node)
{
    // What comes far behind in a list of classes is about looks.
    const QString written = QString(node.attribute("id") + QLatin1Char(' ') + node.attribute("class")).left(mostMarks);
    if (written.size() <= 1)
        return {};
    QString marks(u' ');
    for (const QString &name : written.split(u' ', Qt::SkipEmptyParts)) {
        marks += name.toLower() + u' ';
        QString word;
        const auto end = [&] {
            if (!word.isEmpty() && word != name)
                marks += word.toLower() + u' ';
            word.clear();
        };
        for (qsizetype i = 0; i < name.size(); ++i) {
            const QChar c = name[i];
            if (!c.isLetterOrNumber() || (c.isUpper() && i > 0 && name[i - 1].isLower()))
                end();
            if (c.isLetterOrNumber())
                word += c;
        }
        end();
    }
    return marks;
}

/// Whether the character at `at` ends or parts sentences; "3.14" and "www.a.b" do not.
bool isStop(QStringView text, qsizetype at)
{
    if (QStringView(u"，。！？；!?;").contains(text[at]))
        return true;
    const bool isLatin = text[at] == u',' || text[at] == u'.';
    return isLatin && at > 0 && text[at - 1].isLetter() && (at + 1 == text.size() || text[at + 1].isSpace());
}

QString metaName(const HtmlNode &node)
{
    for (const char *attribute : {"property", "name", "itemprop", "http-equiv"}) {
        if (QString name = node.attribute(attribute).toLower(); !name.isEmpty()) {
            name.removeIf([](QChar c) { return c.isSpace(); }); // "og: time " is seen
            return name;
        }
    }
    return {};
}

QString rawText(const HtmlNode &node)
{
    QString text = node.text();
    for (int i = 0; i < node.childCount(); ++i)
        text += node.child(i).text();
    return text;
}

class Outliner {
public:
    explicit Outliner(const QByteArrayList &scripts) : m_scripts(scripts) {}

    std::optional<PageOutline> run(const HtmlNode &root)
    {
        visit(root, -1, {});
        endLine();
        if (m_page.nodes.size() > limits::outlineNodes)
            return std::nullopt;
        return std::move(m_page);
    }

private:
    struct Setting {
        int block = 0;
        int heading = 0;
        bool link = false;
        bool hidden = false;
    };

    void visit(const HtmlNode &node, int parent, Setting setting)
    {
        if (m_page.nodes.size() > limits::outlineNodes)
            return;
        if (node.isText())
            return text(node, parent, setting);
        if (!node.isElement() || isSilent(node.tag()) || takeHead(node))
            return;
        const int index = int(m_page.nodes.size());
        const HtmlTag tag = node.tag();
        const bool breaks = breaksLine(tag);
        if (breaks)
            endLine();
        const bool hidden = setting.hidden || !node.attribute("hidden").isNull() || isHiddenByStyle(node.attribute("style"));
        m_page.nodes.append({.node = node, .tag = tag, .parent = parent, .marks = marksOf(node), .hidden = hidden});
        m_page.nodes[index].firstLine = int(m_page.lines.size());
        if (const QString time = node.attribute("datetime"); !time.isEmpty())
            m_page.times.append({index, time});
        setting.hidden = hidden;
        setting.link = setting.link || tag == HtmlTag::A;
        if (const int level = headingLevel(tag); level > 0)
            setting.heading = level;
        if (breaks)
            setting.block = index;
        for (int i = 0; i < node.childCount(); ++i)
            visit(node.child(i), index, setting);
        if (breaks)
            endLine();
        m_page.nodes[index].end = int(m_page.nodes.size());
        m_page.nodes[index].endLine = int(m_page.lines.size()) + (m_line.characters > 0 ? 1 : 0);
    }

    void text(const HtmlNode &node, int parent, const Setting &setting)
    {
        const QString text = node.text();
        const QString shown = text.simplified();
        if (shown.isEmpty()) {
            if (m_line.characters > 0 && !m_line.text.endsWith(u' '))
                m_line.text += u' ';
            return;
        }
        const int index = int(m_page.nodes.size());
        m_page.nodes.append({.node = node, .parent = parent, .end = index + 1, .hidden = setting.hidden});
        if (m_line.characters == 0) {
            m_line.block = setting.block;
            m_line.heading = setting.heading;
            m_line.hidden = setting.hidden;
        } else if (text.front().isSpace() && !m_line.text.endsWith(u' ')) {
            m_line.text += u' ';
        }
        m_line.text += shown;
        if (text.back().isSpace())
            m_line.text += u' ';
        m_line.pieces.append(shown);
        m_line.nodes.append(index);
        for (qsizetype i = 0; i < shown.size(); ++i) {
            if (shown[i].isSpace())
                continue;
            ++m_line.characters;
            m_line.linked += setting.link;
            m_line.wide += shown[i].script() == QChar::Script_Han;
            m_line.stops += !setting.link && isStop(shown, i);
        }
    }

    void endLine()
    {
        if (m_line.characters > 0) {
            m_line.text = m_line.text.trimmed();
            m_page.lines.append(m_line);
        }
        m_line = {};
    }

    /// Whether `node` belongs to what the page says about itself, and is taken so.
    bool takeHead(const HtmlNode &node)
    {
        switch (node.tag()) {
        case HtmlTag::Meta:
            if (const QString content = node.attribute("content").simplified(); !content.isEmpty())
                m_page.metas.append({metaName(node), content});
            return true;
        case HtmlTag::Title:
            if (node.isHtml() && m_page.titleElement.isEmpty())
                m_page.titleElement = rawText(node).simplified();
            return true;
        case HtmlTag::Link: {
            const QStringList relations = node.attribute("rel").toLower().split(u' ');
            if (relations.contains(QLatin1String("canonical")) && m_page.canonical.isEmpty())
                m_page.canonical = node.attribute("href").trimmed();
            m_page.styleSheets += relations.contains(QLatin1String("stylesheet")) || relations.contains(QLatin1String("icon"));
            return true;
        }
        case HtmlTag::Script: {
            const QString text = scriptIn(node);
            m_page.scripts.append({node.attribute("type").toLower().trimmed(), text.size() > longestScript ? QString() : text});
            return true;
        }
        default:
            return false;
        }
    }

    QString scriptIn(const HtmlNode &node) const
    {
        const QString text = rawText(node);
        bool isTakenOut = false;
        const qsizetype index = text.toLongLong(&isTakenOut);
        return isTakenOut && index >= 0 && index < m_scripts.size() ? QString::fromUtf8(m_scripts[index]) : text;
    }

    const QByteArrayList &m_scripts;
    PageOutline m_page;
    OutlineLine m_line;
};

} // namespace

QString PageOutline::meta(QLatin1String name) const
{
    const auto found = std::find_if(metas.cbegin(), metas.cend(), [&](const PageMeta &meta) { return meta.name == name; });
    return found == metas.cend() ? QString() : found->content;
}

QString PageOutline::textOf(int node) const
{
    QStringList texts;
    for (int i = nodes[node].firstLine; i < std::min<int>(nodes[node].endLine, int(lines.size())); ++i) {
        QString text;
        for (qsizetype piece = 0; piece < lines[i].nodes.size(); ++piece) {
            if (isInside(lines[i].nodes[piece], node))
                text += lines[i].pieces[piece];
        }
        if (!text.isEmpty())
            texts.append(text);
    }
    return texts.join(u' ');
}

int PageOutline::marked(QLatin1String mark) const
{
    const QString word = u' ' + mark + u' ';
    const auto found =
        std::find_if(nodes.cbegin(), nodes.cend(), [&](const OutlineNode &node) { return node.marks.contains(word); });
    return found == nodes.cend() ? -1 : int(found - nodes.cbegin());
}

std::optional<PageOutline> outlineOf(const HtmlNode &root, const QByteArrayList &scripts) { return Outliner(scripts).run(root); }

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace() || c.unicode() == 0x200B || c.unicode() == 0xFEFF; });
    return text;
}

} // namespace gaoqian
