#include "intake/htmlguard.h"

#include <QByteArrayView>
#include <QHash>
#include <QList>

#include <array>
#include <cstring>

namespace gaoqian {

namespace {

using Name = QByteArrayView;

template <std::size_t Size> bool isOneOf(Name name, const std::array<Name, Size> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements without content.
bool isVoid(Name name)
{
    static constexpr std::array<Name, 17> names{"br",    "img",  "hr",       "input",   "meta",  "link",
                                                "area",  "base", "col",      "embed",   "param", "source",
                                                "track", "wbr",  "basefont", "bgsound", "keygen"};
    return isOneOf(name, names);
}

/// Elements that the parser closes by itself where the next of their kind begins: their end tags are often left out, and they
/// nest no deeper than what stands between them.
bool closesItself(Name name)
{
    static constexpr std::array<Name, 13> names{"p",     "li",    "td",    "tr",       "th",      "dt",    "dd",
                                                "tbody", "thead", "tfoot", "colgroup", "caption", "option"};
    return isOneOf(name, names);
}

/// Elements whose content is text, whatever it looks like.
bool holdsRawText(Name name)
{
    static constexpr std::array<Name, 8> names{"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"};
    return isOneOf(name, names);
}

bool isInline(Name name)
{
    static constexpr std::array<Name, 34> names{"a",      "abbr", "acronym", "b",    "bdi",  "bdo",  "big",   "cite", "code",
                                                "data",   "del",  "dfn",     "em",   "font", "i",    "ins",   "kbd",  "label",
                                                "mark",   "nobr", "q",       "ruby", "s",    "samp", "small", "span", "strike",
                                                "strong", "sub",  "sup",     "time", "tt",   "u",    "var"};
    return isOneOf(name, names);
}

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

class Guard {
public:
    Guard(const QByteArray &html, int depth) : m_html(html), m_depth(depth) {}

    GuardedHtml run()
    {
        while (!atEnd()) {
            m_at = m_html.indexOf('<', m_at);
            if (m_at < 0)
                break;
            takeMarkup();
        }
        if (m_dropped == 0)
            return {m_html, 0};
        m_clean += m_html.sliced(m_copied);
        return {m_clean, m_dropped};
    }

private:
    struct Open {
        size_t name;
        bool isBarrier; ///< A table or select: no other end tag in it closes what stands outside.
        bool isForeign;
    };

    bool atEnd() const { return m_at < 0 || m_at >= m_html.size(); }
    char peek(qsizetype ahead = 0) const { return m_at + ahead < m_html.size() ? m_html[m_at + ahead] : '\0'; }

    void skipPast(const char *what)
    {
        const qsizetype found = m_html.indexOf(what, m_at);
        m_at = found < 0 ? m_html.size() : found + qsizetype(strlen(what));
    }

    void takeMarkup()
    {
        const qsizetype start = m_at;
        if (isLetter(peek(1))) {
            takeStartTag(start);
        } else if (peek(1) == '/' && isLetter(peek(2))) {
            takeEndTag(start);
        } else if (QByteArrayView(m_html).sliced(m_at).startsWith("<!--")) {
            m_at += 2; // "<!-->" is a whole comment
            skipPast("-->");
        } else if (peek(1) == '!' || peek(1) == '?' || peek(1) == '/') {
            skipPast(">");
        } else {
            ++m_at;
        }
    }

    /// The lower-case name that begins here.
    QByteArray takeName()
    {
        const qsizetype start = m_at;
        while (!atEnd() && !isBlank(peek()) && peek() != '/' && peek() != '>')
            ++m_at;
        return m_html.sliced(start, m_at - start).toLower();
    }

    /// Goes past the attributes and the ">" of a tag; tells whether it ended in "/>".
    bool skipAttributes()
    {
        bool slash = false;
        while (!atEnd()) {
            const char c = m_html[m_at++];
            if (c == '>')
                return slash;
            slash = c == '/';
            if (c == '=')
                skipAttributeValue();
        }
        return false;
    }

    void skipAttributeValue()
    {
        while (!atEnd() && isBlank(peek()))
            ++m_at;
        const char quote = peek();
        if (quote == '"' || quote == '\'') {
            const qsizetype end = m_html.indexOf(quote, m_at + 1);
            m_at = end < 0 ? m_html.size() : end + 1;
            return;
        }
        while (!atEnd() && !isBlank(peek()) && peek() != '>')
            ++m_at;
    }

    void takeStartTag(qsizetype start)
    {
        ++m_at;
        const QByteArray name = takeName();
        const bool closed = skipAttributes();
        if (isVoid(name) || closesItself(name) || (closed && m_foreign > 0))
            return;
        if (holdsRawText(name) && m_foreign == 0)
            return skipRawText(name);
        const size_t id = qHash(name);
        if (m_open.size() >= m_depth) {
            ++m_droppedOpen[id];
            ++m_dropped;
            drop(start, name);
            return;
        }
        const bool foreign = name == "svg" || name == "math";
        m_foreign += foreign;
        m_open.append({id, name == "table" || name == "select", foreign});
    }

    void skipRawText(const QByteArray &name)
    {
        while (!atEnd()) {
            skipPast("</");
            if (qstrnicmp(m_html.constData() + m_at, name.constData(), name.size()) != 0)
                continue; // the byte array ends with a NUL, which no name has
            m_at += name.size();
            if (isBlank(peek()) || peek() == '/' || peek() == '>')
                return skipPast(">");
        }
    }

    void takeEndTag(qsizetype start)
    {
        m_at += 2;
        const QByteArray name = takeName();
        skipPast(">");
        const size_t id = qHash(name);
        if (const auto dropped = m_droppedOpen.find(id); dropped != m_droppedOpen.end()) {
            // What was dropped stands innermost, so it is closed first.
            if (--*dropped == 0)
                m_droppedOpen.erase(dropped);
            drop(start, name);
            return;
        }
        close(id, name == "table");
    }

    void close(size_t id, bool table)
    {
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            if (m_open[i].name == id) {
                for (qsizetype inner = i; inner < m_open.size(); ++inner)
                    m_foreign -= m_open[inner].isForeign;
                m_open.resize(i);
                m_droppedOpen.clear();
                return;
            }
            if (m_open[i].isBarrier && !table)
                return;
        }
    }

    /// Leaves the tag from `start` to here out. What is no inline element keeps its paragraph apart.
    void drop(qsizetype start, Name name)
    {
        m_clean += m_html.sliced(m_copied, start - m_copied);
        if (!isInline(name))
            m_clean += "<p>";
        m_copied = m_at;
    }

    const QByteArray &m_html;
    qsizetype m_depth;
    qsizetype m_at = 0;
    QList<Open> m_open;
    QHash<size_t, int> m_droppedOpen; ///< How many dropped elements of a name are still open.
    int m_foreign = 0;                ///< How many svg and math elements are open: there is no raw text in them.
    QByteArray m_clean;
    qsizetype m_copied = 0;
    int m_dropped = 0;
};

} // namespace

GuardedHtml withCappedNesting(const QByteArray &html, int depth) { return Guard(html, depth).run(); }

} // namespace gaoqian
