#include "intake/dom/guard.h"

#include "intake/dom/markup.h"
#include "intake/dom/names.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <string_view>
#include <utility>

namespace gaoqian {

namespace {

using Name = std::string_view;

class Guard {
public:
    Guard(const QByteArray &html, int depth, GuardCut cut) :
        m_begin(html.constData()), m_end(m_begin + html.size()), m_at(m_begin), m_copied(m_begin), m_html(html), m_depth(depth),
        m_cut(cut), m_mayFold(cut == GuardCut::Unseen && !keepsBlanks({m_begin, size_t(html.size())}))
    {}

    GuardedHtml run()
    {
        while (m_at < m_end) {
            const char *text = std::exchange(m_at, find('<', m_at));
            foldBlanks(text);
            if (m_at < m_end)
                takeMarkup();
        }
        if (m_copied == m_begin)
            m_found.html = m_html;
        else
            m_found.html.append(m_copied, m_end - m_copied);
        return std::move(m_found);
    }

private:
    enum class Kind : quint8 { Plain, Table, Select, Foreign, Preformatted };
    struct Open {
        quint64 name;
        Kind kind;
    };

    char peek(qsizetype ahead = 0) const { return m_end - m_at > ahead ? m_at[ahead] : '\0'; }

    /// Where `c` next is from `from` on; the end where it is not.
    const char *find(char c, const char *from) const
    {
        const auto *found = static_cast<const char *>(memchr(from, c, size_t(m_end - from)));
        return found ? found : m_end;
    }

    void takeMarkup()
    {
        const char *start = m_at;
        if (isLetter(peek(1))) {
            takeStartTag(start);
        } else if (peek(1) == '/' && isLetter(peek(2))) {
            takeEndTag(start);
        } else if (peek(1) == '!' && peek(2) == '-' && peek(3) == '-') {
            takeComment(start);
        } else if (peek(1) == '!' || peek(1) == '?' || peek(1) == '/') {
            m_at = std::min(find('>', m_at) + 1, m_end);
        } else {
            ++m_at;
        }
    }

    /// Line breaks and indentation from `text` to here, between two tags, become one line break: a sixth of a site's page is
    /// that, and the parser handles each such character by itself.
    void foldBlanks(const char *text)
    {
        if (!m_mayFold || m_preformatted > 0 || m_at - text < 2 || !std::all_of(text, m_at, isBlank) ||
            std::find(text, m_at, '\n') == m_at)
            return;
        cut(text, m_at);
        m_found.html.append('\n');
    }

    /// Whether what is taken out here is nothing that the parser would take for text.
    bool mayCut() const { return m_cut != GuardCut::Nothing && m_foreign == 0 && m_selects == 0; }

    void takeComment(const char *start)
    {
        m_at = endOfComment(start, m_end);
        if (!mayCut())
            return;
        const std::string_view content(start + 4, size_t(std::max<qsizetype>(m_at - start - 4, 0)));
        constexpr size_t longest = 64; // of a condition that stands alone
        if (content.substr(0, 11) == "[if gte vml") {
            const QByteArray mark = (isBeforeBody(start) ? "<body>" : "") +
                                    QByteArray("<!--[vml " + QByteArray::number(m_found.shapes.size()) + "]-->");
            m_found.shapes.append(QByteArray(content.data(), qsizetype(content.size())));
            replace(start, mark);
        } else if (content.empty() || content.front() != '[' || content.size() > longest) {
            replace(start, {});
        }
    }

    /// Whether nothing before `start` makes the parser begin the body; it would put a comment outside of it.
    bool isBeforeBody(const char *start) const
    {
        return hasOnlyComments({m_found.html.constData(), size_t(m_found.html.size())}) &&
               hasOnlyComments({m_copied, size_t(start - m_copied)});
    }

    Name takeName()
    {
        const char *start = m_at;
        while (m_at < m_end && !isBlank(*m_at) && *m_at != '/' && *m_at != '>')
            ++m_at;
        return {start, size_t(m_at - start)};
    }

    /// Goes past the attributes and the ">" of a tag; tells whether it ended in "/>".
    bool skipAttributes(bool mayCut = false)
    {
        bool slash = false;
        while (m_at < m_end) {
            const char c = *m_at++;
            if (c == '>')
                return slash;
            slash = c == '/';
            if (c == '=')
                skipAttributeValue(mayCut);
            else if (mayCut && isBlank(c))
                cutHandler();
        }
        return false;
    }

    /// Leaves out the attribute that begins here, if it is `onclick="..."` or its like, with the blank before it. Nobody reads
    /// these, and some pages have half a megabyte of them.
    void cutHandler()
    {
        const char *at = m_at;
        if (m_end - at < 3 || lower(at[0]) != 'o' || lower(at[1]) != 'n')
            return;
        at = std::find_if_not(at, m_end, isLetter);
        if (m_end - at < 2 || at[0] != '=' || (at[1] != '"' && at[1] != '\''))
            return;
        const char *end = find(at[1], at + 2) + 1;
        if (end >= m_end || (!isBlank(*end) && *end != '/' && *end != '>'))
            return;
        cut(m_at - 1, end);
        m_at = end;
    }

    void skipAttributeValue(bool mayCut)
    {
        while (m_at < m_end && isBlank(*m_at))
            ++m_at;
        const char quote = peek();
        if (quote == '"' || quote == '\'') {
            const char *value = m_at + 1;
            const char *end = find(quote, value);
            m_at = std::min(end + 1, m_end);
            if (mayCut && end < m_end)
                cutValue(value, end);
            return;
        }
        while (m_at < m_end && !isBlank(*m_at) && *m_at != '>')
            ++m_at;
    }

    /// Puts a long value aside, if it is what it looks like: half of what Word writes are the same few styles again and again,
    /// half of a site's page are addresses, and the parser handles each character by itself. The parser itself looks into none
    /// that is so long, and only asks whether two are the same.
    void cutValue(const char *from, const char *to)
    {
        constexpr qsizetype shortest = 24;
        const std::string_view value(from, size_t(to - from));
        const bool looksCut = value.starts_with('@'); // and must not be taken for one that is
        if ((to - from < shortest && !looksCut) || value.find_first_of(std::string_view("&\r\0", 3)) != value.npos)
            return;
        int &index = m_values[QByteArrayView(from, to)]; // counted from 1, as a new one is 0
        if (index == 0) {
            m_found.values.append(QByteArray(from, to - from));
            index = int(m_found.values.size());
        }
        cut(from, to);
        std::array<char, 16> mark{'@'};
        const char *end = std::to_chars(mark.data() + 1, mark.data() + mark.size(), index - 1).ptr;
        m_found.html.append(mark.data(), end - mark.data());
    }

    void takeStartTag(const char *start)
    {
        ++m_at;
        const Name name = takeName();
        const quint64 id = idOf(name);
        const Copied before{m_copied, m_found.html.size()};
        const bool closed = skipAttributes(m_cut != GuardCut::Nothing);
        if (nestsNothing(id) || (closed && m_foreign > 0))
            return;
        if (holdsRawText(id) && m_foreign == 0)
            return takeRawText(name, id);
        if (id == idOf("isindex")) { // the parser would make a form of it, with text of its own
            goBackTo(before);
            return replace(start, {});
        }
        if (m_open.size() >= m_depth) {
            ++m_droppedOpen[id];
            ++m_found.dropped;
            goBackTo(before);
            replace(start, isInline(id) ? QByteArrayView() : QByteArrayView("<p>"));
            return;
        }
        if (id == idOf("plaintext") && m_selects == 0 && m_foreign == 0) {
            m_at = m_end; // there is nothing but text behind it
            return;
        }
        const Kind kind = kindOf(id);
        m_foreign += kind == Kind::Foreign;
        m_selects += kind == Kind::Select;
        m_preformatted += kind == Kind::Preformatted;
        m_open.append({id, kind});
        ++openLike(id);
    }

    static Kind kindOf(quint64 id)
    {
        switch (id) {
        case idOf("table"):
            return Kind::Table;
        case idOf("select"):
            return Kind::Select;
        case idOf("svg"):
        case idOf("math"):
            return Kind::Foreign;
        case idOf("pre"):
        case idOf("listing"):
            return Kind::Preformatted;
        default:
            return Kind::Plain;
        }
    }

    void takeRawText(Name name, quint64 id)
    {
        const char *content = m_at;
        const char *end = endOfRawText(name);
        const std::string_view text(content, size_t(end - content));
        if (mayCut() && id == idOf("style")) {
            m_found.sheets.append(QByteArray(content, end - content));
            cut(content, end);
        } else if (m_selects == 0 && id == idOf("noscript")) {
            cut(content, end); // text for browsers with scripts, but not for the parser, which could find no end to it
        } else if (mayCut() && id == idOf("script") && !text.empty() && endsAtItsEndTag(text)) {
            cut(content, end);
            m_found.html.append(QByteArray::number(m_found.scripts.size()));
            m_found.scripts.append(QByteArray(content, end - content));
        }
    }

    /// Goes past the end tag; tells where it begins.
    const char *endOfRawText(Name name)
    {
        while ((m_at = find('<', m_at)) < m_end) {
            const char *end = m_at++;
            if (peek() != '/' || size_t(m_end - m_at) <= name.size() || idOf({m_at + 1, name.size()}) != idOf(name))
                continue;
            m_at += 1 + qsizetype(name.size());
            if (isBlank(peek()) || peek() == '/' || peek() == '>') {
                skipAttributes();
                return end;
            }
        }
        return m_end;
    }

    void takeEndTag(const char *start)
    {
        m_at += 2;
        const quint64 id = idOf(takeName());
        skipAttributes();
        if (!m_droppedOpen.isEmpty()) {
            if (const auto dropped = m_droppedOpen.find(id); dropped != m_droppedOpen.end()) {
                // What was dropped stands innermost, so it is closed first.
                if (--*dropped == 0)
                    m_droppedOpen.erase(dropped);
                replace(start, isInline(id) ? QByteArrayView() : QByteArrayView("<p>"));
                return;
            }
        }
        close(id);
    }

    /// How many open elements have this name, or another that falls together with it: most end tags that close nothing are told
    /// so.
    quint16 &openLike(quint64 id) { return m_openLike[(id * 0x9E3779B97F4A7C15U) >> 56]; }

    void close(quint64 id)
    {
        if (openLike(id) == 0)
            return;
        for (qsizetype i = m_open.size() - 1; i >= 0; --i) {
            if (m_open[i].name == id) {
                for (qsizetype inner = i; inner < m_open.size(); ++inner) {
                    m_foreign -= m_open[inner].kind == Kind::Foreign;
                    m_selects -= m_open[inner].kind == Kind::Select;
                    m_preformatted -= m_open[inner].kind == Kind::Preformatted;
                    --openLike(m_open[inner].name);
                }
                m_open.resize(i);
                m_droppedOpen.clear();
                return;
            }
            // No other end tag inside a table or select closes what stands outside.
            if ((m_open[i].kind == Kind::Table || m_open[i].kind == Kind::Select) && id != idOf("table"))
                return;
        }
    }

    /// How much has been copied or left out, and what has come of it.
    struct Copied {
        const char *end;
        qsizetype written;
    };

    /// Forgets what was cut since then.
    void goBackTo(const Copied &copied)
    {
        m_copied = copied.end;
        m_found.html.truncate(copied.written);
    }

    /// Leaves out what stands from `from` to before `to`, which is already behind us.
    void cut(const char *from, const char *to)
    {
        if (m_copied == m_begin)
            m_found.html.reserve(m_end - m_begin);
        m_found.html.append(m_copied, from - m_copied);
        m_copied = to;
    }

    /// Puts `instead` in the place of what stands from `start` to here.
    void replace(const char *start, QByteArrayView instead)
    {
        cut(start, m_at);
        m_found.html.append(instead);
    }

    const char *const m_begin;
    const char *const m_end;
    const char *m_at;
    const char *m_copied; ///< What stands before it has been copied or left out.
    const QByteArray &m_html;
    const qsizetype m_depth;
    const GuardCut m_cut;
    const bool m_mayFold;
    QList<Open> m_open;
    std::array<quint16, 256> m_openLike{};
    QHash<quint64, int> m_droppedOpen;   ///< How many dropped elements of a name are still open.
    int m_foreign = 0;                   ///< How many svg and math elements are open: there is no raw text in them.
    int m_selects = 0;                   ///< How many select elements: most tags in them are nothing.
    int m_preformatted = 0;              ///< How many elements in which every blank counts.
    QHash<QByteArrayView, int> m_values; ///< Indexes of the values put aside, which are views of the input.
    GuardedHtml m_found;
};

} // namespace

GuardedHtml withCappedNesting(const QByteArray &html, int depth, GuardCut cut) { return Guard(html, depth, cut).run(); }

} // namespace gaoqian
