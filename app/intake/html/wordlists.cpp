#include "intake/html/wordlists.h"

#include <array>
#include <cmath>

namespace gaoqian {

namespace {

/// A list that is being filled.
struct Open {
    ListBlock list;
    QString id;
    int level = 0;
    double margin = -1; ///< Of its last item.
};

class Nester {
public:
    explicit Nester(WordLists &result) : m_result(result) {}

    void item(const WordPiece &piece, const Blocks &blocks)
    {
        while (!m_open.isEmpty() && m_open.last().level > piece.level)
            close();
        const bool goesOn = !m_open.isEmpty() && m_open.last().level == piece.level && m_open.last().id == piece.list &&
                            m_open.last().list.ordered == piece.ordered;
        if (!goesOn) {
            if (!m_open.isEmpty() && m_open.last().level == piece.level)
                close();
            m_open.append({ListBlock{.ordered = piece.ordered}, piece.list, piece.level, piece.margin});
            if (piece.ordered && piece.recounted)
                m_result.recounted.append(piece.place);
        }
        m_open.last().margin = piece.margin;
        m_open.last().list.items.append(ListItem{blocks});
    }

    /// What is no item: a further paragraph of an open one, or the end of the lists.
    void other(double margin, const Blocks &blocks)
    {
        constexpr double same = 1; // point
        const auto fits = [margin](const Open &open) { return margin > 0 && std::abs(open.margin - margin) < same; };
        while (!m_open.isEmpty() && std::none_of(m_open.cbegin(), m_open.cend(), fits))
            close();
        while (!m_open.isEmpty() && !fits(m_open.last()))
            close();
        target() += blocks;
    }

    void closeAll()
    {
        while (!m_open.isEmpty())
            close();
    }

private:
    Blocks &target() { return m_open.isEmpty() ? m_result.blocks : m_open.last().list.items.last().blocks; }

    void close()
    {
        const Open done = m_open.takeLast();
        target().append(done.list);
    }

    WordLists &m_result;
    QList<Open> m_open; ///< From the outermost to the innermost.
};

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isLatin(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

/// Marks that Word writes between and around plain numbers.
bool isNumberMark(QChar c) { return QStringView(u".．。、,，)）(（]】[【>-:：· \u00A0").contains(c); }

} // namespace

WordMark kindOfMark(const QString &mark, std::string_view format)
{
    if (format == "bullet" || format == "image")
        return WordMark::Bullet;
    const bool number = std::any_of(mark.cbegin(), mark.cend(), isDigit);
    const bool letter = std::any_of(mark.cbegin(), mark.cend(), isLatin);
    const auto plain = [](QChar c) { return isDigit(c) || isLatin(c) || isNumberMark(c); };
    if ((number || letter) && std::all_of(mark.cbegin(), mark.cend(), plain)) {
        // A letter alone is a bullet from a font of signs, unless the style sheet says that it counts.
        const bool sign = !number && mark.size() == 1 && format.empty();
        return sign ? WordMark::Bullet : WordMark::Ordered;
    }
    const bool hasWord = std::any_of(mark.cbegin(), mark.cend(), [](QChar c) {
        return c.isLetter() || c.category() == QChar::Number_Letter || c.category() == QChar::Number_Other;
    });
    if (hasWord && mark != u"§" && mark != u"Ø" && mark != u"ü")
        return WordMark::Text;
    if (mark.isEmpty() && !format.empty() && format != "none")
        return WordMark::Ordered;
    return WordMark::Bullet;
}

bool isLaterNumber(const QString &mark)
{
    qsizetype at = mark.size();
    while (at > 0 && isNumberMark(mark[at - 1]))
        --at;
    qsizetype start = at;
    while (start > 0 && isDigit(mark[start - 1]))
        --start;
    if (start < at)
        return QStringView(mark).sliced(start, at - start).toInt() != 1;
    const bool oneLetter = at > 0 && isLatin(mark[at - 1]) && (at == 1 || !isLatin(mark[at - 2]));
    return oneLetter && !QStringView(u"aAiI").contains(mark[at - 1]);
}

WordLists withWordLists(const Blocks &blocks, const QList<WordPiece> &pieces)
{
    WordLists result;
    Nester nester(result);
    qsizetype at = 0;
    const auto plain = [&](qsizetype to) {
        if (to > at)
            nester.other(-1, blocks.sliced(at, to - at));
        at = std::max(at, to);
    };
    for (const WordPiece &piece : pieces) {
        if (piece.from < at || piece.to <= piece.from)
            continue;
        plain(piece.from);
        const Blocks own = blocks.sliced(piece.from, piece.to - piece.from);
        if (piece.isItem)
            nester.item(piece, own);
        else
            nester.other(piece.margin, own);
        at = piece.to;
    }
    plain(blocks.size());
    nester.closeAll();
    return result;
}

} // namespace gaoqian
