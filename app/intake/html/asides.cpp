#include "intake/html/asides.h"

#include "intake/core/limits.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

using Text = std::string_view;

bool isNumber(Text text)
{
    return !text.empty() && text.size() < 10 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

QString keyOf(Text prefix, Text number)
{
    return QLatin1String(prefix.data(), prefix.size()) + QLatin1String(number.data(), number.size());
}

/// How a program names the two ends of an aside: `start`, the number, `end`.
struct Naming {
    Text start;
    Text end;
    AsideLink::Kind kind;
    Text key;
};

constexpr std::array namings{
    Naming{"_ftn", "", AsideLink::Note, "ftn"},
    Naming{"_ftnref", "", AsideLink::NoteMark, "ftn"},
    Naming{"_edn", "", AsideLink::Note, "edn"},
    Naming{"_ednref", "", AsideLink::NoteMark, "edn"},
    Naming{"sdfootnote", "sym", AsideLink::Note, "sdfootnote"},
    Naming{"sdfootnote", "anc", AsideLink::NoteMark, "sdfootnote"},
    Naming{"sdendnote", "sym", AsideLink::Note, "sdendnote"},
    Naming{"sdendnote", "anc", AsideLink::NoteMark, "sdendnote"},
    Naming{"ftnt", "", AsideLink::Note, "ftnt"},
    Naming{"ftnt_ref", "", AsideLink::NoteMark, "ftnt"},
    Naming{"fn", "", AsideLink::Note, "fn"},
    Naming{"fnref", "", AsideLink::NoteMark, "fn"},
    Naming{"_msocom_", "", AsideLink::Comment, ""},
    Naming{"_msoanchor_", "", AsideLink::CommentMark, ""},
};

} // namespace

std::optional<AsideLink> asideLink(Text address)
{
    const size_t hash = address.find('#');
    if (hash == Text::npos)
        return std::nullopt;
    const Text name = address.substr(hash + 1);
    for (const Naming &naming : namings) {
        if (!name.starts_with(naming.start) || !name.ends_with(naming.end) ||
            name.size() < naming.start.size() + naming.end.size())
            continue;
        const Text number = name.substr(naming.start.size(), name.size() - naming.start.size() - naming.end.size());
        if (isNumber(number))
            return AsideLink{naming.kind, keyOf(naming.key, number)};
    }
    return std::nullopt;
}

QString noteKey(Text id)
{
    static constexpr std::array<Text, 5> prefixes{"ftn", "edn", "sdfootnote", "sdendnote", "fn"};
    for (const Text prefix : prefixes) {
        if (id.starts_with(prefix) && isNumber(id.substr(prefix.size())))
            return keyOf(prefix, id.substr(prefix.size()));
    }
    return {};
}

int HtmlNotes::refer(const QString &key)
{
    if (const int known = m_numbers.value(key))
        return known;
    m_order.append(key);
    m_numbers.insert(key, int(m_order.size()));
    return int(m_order.size());
}

void HtmlNotes::keep(const QString &key, const Blocks &blocks)
{
    if (!blocks.isEmpty())
        m_blocks[key] += blocks;
}

Blocks HtmlNotes::endnotes(const Blocks &body)
{
    QStringList later = m_blocks.keys();
    std::sort(later.begin(), later.end(), [](const QString &a, const QString &b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b; // by their numbers
    });
    for (const QString &key : std::as_const(later))
        refer(key);
    Blocks notes;
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        Blocks note = m_blocks.value(m_order[i]);
        if (note.isEmpty())
            continue; // it was not copied along
        const Run mark{u"[%1] "_s.arg(i + 1), {}, {}, {}};
        if (auto *first = note.first().as<Paragraph>())
            first->runs.prepend(mark);
        else
            note.prepend(Paragraph{.runs = {mark}});
        notes += note;
    }
    if (!notes.isEmpty() && !(!body.isEmpty() && body.last().as<Divider>()))
        notes.prepend(Divider());
    return notes;
}

void HtmlComments::placed(const QString &key, BodyPlace place)
{
    if (!m_places.contains(key) && m_places.size() < limits::notes)
        m_places.insert(key, place);
}

void HtmlComments::dated(const QString &key, std::string_view time)
{
    const QString text = QString::fromLatin1(time.data(), qsizetype(time.size()));
    if (m_times.size() < limits::notes)
        m_times.insert(key, QDateTime::fromString(text, u"yyyyMMdd'T'hhmm"_s));
}

void HtmlComments::add(const QString &key, const QString &author, const QString &text)
{
    if (!text.isEmpty() && m_said.size() < limits::notes)
        m_said.append({key, author, text});
}

QList<ForeignComment> HtmlComments::all() const
{
    QList<ForeignComment> comments;
    for (const Said &said : m_said)
        comments.append({said.author, m_times.value(said.key), said.text, m_places.value(said.key)});
    std::stable_sort(comments.begin(), comments.end(),
                     [](const ForeignComment &a, const ForeignComment &b) { return a.place < b.place; });
    return comments;
}

} // namespace gaoqian
