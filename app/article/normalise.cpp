#include "article/normalise.h"

#include <algorithm>
#include <array>

namespace gaoqian {

namespace {

constexpr char16_t lineBreak = 0x2028;

bool isLineBreak(char16_t unit)
{
    return unit == u'\n' || unit == u'\r' || unit == u'\v' || unit == u'\f' || unit == 0x85 || unit == lineBreak ||
           unit == 0x2029;
}

/// What Unicode leaves to programs: QTextDocument marks frames and pictures with these, so text must not bring them along.
bool isForPrograms(char16_t unit)
{
    return unit < 0x20 || (unit >= 0x7F && unit < 0xA0) || unit == 0xFEFF || unit == 0xFFFC || unit >= 0xFFFE ||
           (unit >= 0xFDD0 && unit <= 0xFDEF);
}

bool needsCleaning(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        const char16_t unit = c.unicode();
        if ((unit >= 0x20 && unit < 0x7F) || (unit > 0x2029 && unit < 0xD800))
            return false; // nearly all text
        return isForPrograms(unit) || c.isSurrogate() || (isLineBreak(unit) && unit != lineBreak);
    });
}

Styles cleanStyles(Styles styles)
{
    styles &= Styles(Style::Bold | Style::Italic | Style::Underline | Style::Strike | Style::Superscript | Style::Subscript);
    if (styles.testFlag(Style::Superscript))
        styles.setFlag(Style::Subscript, false);
    return styles;
}

/// The theme makes a class of a colour's name, so it is kept to what can stand in one.
QString cleanColour(const QString &colour)
{
    const auto fits = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; };
    return colour.size() <= 32 && std::all_of(colour.cbegin(), colour.cend(), fits) ? colour : QString();
}

bool sameSetting(const Run &a, const Run &b) { return a.styles == b.styles && a.link == b.link && a.colour == b.colour; }

void append(Runs &runs, Run run)
{
    if (run.text.isEmpty())
        return;
    if (!runs.isEmpty() && sameSetting(runs.last(), run))
        runs.last().text += run.text;
    else
        runs.append(std::move(run));
}

Crop cleanCrop(const Crop &crop)
{
    constexpr int whole = 1000;
    const bool within = crop.left >= 0 && crop.top >= 0 && crop.width > 0 && crop.height > 0 && crop.width <= whole &&
                        crop.height <= whole && crop.left <= whole - crop.width && crop.top <= whole - crop.height;
    return within ? crop : Crop();
}

QStringList cleanLines(const QStringList &lines)
{
    QStringList clean;
    for (const QString &line : lines) {
        if (const QString text = cleanLine(line); !text.isEmpty())
            clean.append(text);
    }
    return clean;
}

constexpr QStringView forbiddenInLinks = u"\"<>\\^`{|}";

/// Whether a character of ASCII may stand in an address as it is, by its number.
constexpr std::array<bool, 0x80> makePlainInLinks()
{
    std::array<bool, 0x80> plain{};
    for (std::size_t unit = 0x21; unit < 0x7F; ++unit)
        plain[unit] = true;
    for (qsizetype i = 0; i < forbiddenInLinks.size(); ++i)
        plain[forbiddenInLinks.utf16()[i]] = false;
    return plain;
}
constexpr auto plainInLinks = makePlainInLinks();

bool hasHost(QStringView rest) { return rest.startsWith(u"//") && rest.size() > 2 && !QStringView(u"/?#:@").contains(rest[2]); }

/// Whether `link` is a clean web address already, as nearly all are: then nothing needs to be done.
bool isCleanWebAddress(QStringView link)
{
    if (!link.startsWith(u"http"))
        return false;
    const QStringView rest = link.sliced(4);
    const qsizetype colon = rest.startsWith(u"s:") ? 1 : 0;
    if (!rest.sliced(colon).startsWith(u':') || !hasHost(rest.sliced(colon + 1)))
        return false;
    return std::all_of(link.cbegin(), link.cend(),
                       [](QChar c) { return c.unicode() < plainInLinks.size() && plainInLinks[c.unicode()]; });
}

bool isNormal(const Run &run)
{
    return !run.text.isEmpty() && !needsCleaning(run.text) && run.styles == cleanStyles(run.styles) &&
           (run.link.isEmpty() || isCleanWebAddress(run.link)) && (run.colour.isEmpty() || run.colour == cleanColour(run.colour));
}

/// Whether `runs` are as they should be, as nearly all are.
bool areNormal(const Runs &runs)
{
    return std::all_of(runs.cbegin(), runs.cend(), isNormal) &&
           std::adjacent_find(runs.cbegin(), runs.cend(), sameSetting) == runs.cend();
}

/// Blocks that hold blocks, and what else of a block cannot stand as it is, are put in order here; `depth` is that of the
/// blocks being added, from 1.
class BlockNormaliser {
public:
    static Blocks run(const Blocks &blocks, int depth)
    {
        BlockNormaliser normaliser(depth);
        for (const Block &block : blocks)
            std::visit([&](const auto &kind) { normaliser.add(kind); }, block.value);
        return std::move(normaliser.m_blocks);
    }

private:
    explicit BlockNormaliser(int depth) : m_depth(depth) {}

    void add(Paragraph paragraph)
    {
        paragraph.runs = normalised(paragraph.runs);
        paragraph.indent = std::clamp(paragraph.indent, 0, 8);
        m_blocks.append(paragraph);
    }

    void add(Heading heading)
    {
        heading.runs = normalised(heading.runs);
        heading.label = cleanLine(heading.label);
        heading.level = std::clamp(heading.level, 2, 4);
        m_blocks.append(heading);
    }

    void add(Divider divider) { m_blocks.append(divider); }

    void add(Figure figure)
    {
        figure.caption = normalised(figure.caption);
        figure.alt = cleanLine(figure.alt);
        figure.width = std::clamp(figure.width, 0, 100);
        const bool kept = isAssetHash(figure.asset);
        figure.asset = kept ? figure.asset : QString();
        figure.address = kept ? QString() : cleanWebAddress(figure.address);
        if (kept || !figure.address.isEmpty())
            m_blocks.append(figure);
        else if (!figure.caption.isEmpty())
            m_blocks.append(Paragraph{.runs = figure.caption});
        else if (!figure.alt.isEmpty())
            m_blocks.append(Paragraph{.runs = {Run{.text = figure.alt}}});
    }

    void add(const Quote &quote)
    {
        if (tooDeep())
            return flatten(quote.blocks);
        if (Blocks blocks = run(quote.blocks, m_depth + 1); !blocks.isEmpty())
            m_blocks.append(Quote{std::move(blocks)});
    }

    void add(const ListBlock &list)
    {
        ListBlock clean{.ordered = list.ordered};
        for (const ListItem &item : list.items) {
            if (tooDeep())
                flatten(item.blocks);
            else
                clean.items.append(ListItem{atLeastOne(run(item.blocks, m_depth + 1))});
        }
        if (!clean.items.isEmpty())
            m_blocks.append(std::move(clean));
    }

    void add(const Table &table)
    {
        Table clean;
        bool anyCell = false;
        for (qsizetype row = 0; row < table.rows.size(); ++row) {
            TableRow cleanRow;
            for (const TableCell &cell : table.rows[row].cells) {
                if (tooDeep()) {
                    flatten(cell.blocks);
                    continue;
                }
                cleanRow.cells.append(TableCell{.blocks = atLeastOne(run(cell.blocks, m_depth + 1)),
                                                .columnSpan = std::clamp(cell.columnSpan, 1, maxColumnSpan),
                                                .rowSpan = std::clamp(cell.rowSpan, 1, int(table.rows.size() - row))});
            }
            anyCell = anyCell || !cleanRow.cells.isEmpty();
            clean.rows.append(std::move(cleanRow));
        }
        clean.headerRows = std::clamp(table.headerRows, 0, int(table.rows.size()));
        if (anyCell)
            m_blocks.append(std::move(clean));
    }

    bool tooDeep() const { return m_depth >= maxBlockDepth; }

    /// Puts `blocks` in the place of the block that holds them.
    void flatten(const Blocks &blocks) { m_blocks += run(blocks, m_depth); }

    static Blocks atLeastOne(Blocks blocks)
    {
        if (blocks.isEmpty())
            blocks.append(Paragraph{});
        return blocks;
    }

    int m_depth;
    Blocks m_blocks;
};

} // namespace

QString cleanText(const QString &text)
{
    if (!needsCleaning(text))
        return text;
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool hasNext = i + 1 < text.size();
        if (isLineBreak(c.unicode())) {
            if (c == u'\r' && hasNext && text[i + 1] == u'\n')
                ++i;
            clean += QChar(lineBreak);
        } else if (c == u'\t') {
            clean += u' ';
        } else if (c.isHighSurrogate() && hasNext && text[i + 1].isLowSurrogate()) {
            clean += c;
            clean += text[++i];
        } else if (c.isSurrogate()) {
            clean += QChar(QChar::ReplacementCharacter);
        } else if (!isForPrograms(c.unicode())) {
            clean += c;
        }
    }
    return clean;
}

QString cleanLine(const QString &text) { return cleanText(text).replace(QChar(lineBreak), u' ').trimmed(); }

QString cleanLink(const QString &link)
{
    // Done by hand rather than with QUrl: what a signature is made over must not change with Qt's own idea of an address.
    if (link.isEmpty() || isCleanWebAddress(link))
        return link;
    QString clean;
    const QString trimmed = cleanLine(link);
    clean.reserve(trimmed.size());
    for (const QChar c : trimmed) {
        if (c.isSpace())
            clean += QString::fromLatin1(QByteArray(1, char(0x20)).toPercentEncoding());
        else if (forbiddenInLinks.contains(c))
            clean += QString::fromLatin1(QByteArray(1, c.toLatin1()).toPercentEncoding());
        else
            clean += c;
    }
    const qsizetype colon = clean.indexOf(u':');
    const QString scheme = clean.first(std::max<qsizetype>(colon, 0)).toLower();
    const QStringView rest = QStringView(clean).sliced(colon + 1);
    if (scheme == u"mailto")
        return rest.isEmpty() ? QString() : QString(scheme % u':' % rest);
    if (scheme != u"http" && scheme != u"https")
        return {};
    return hasHost(rest) ? QString(scheme % u':' % rest) : QString();
}

QString cleanWebAddress(const QString &address)
{
    const QString clean = cleanLink(address);
    return clean.startsWith(u"http") ? clean : QString();
}

bool isAssetHash(const QString &hash)
{
    return hash.size() == 64 &&
           std::all_of(hash.cbegin(), hash.cend(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

Runs normalised(const Runs &runs)
{
    if (areNormal(runs))
        return runs;
    // Joined before cleaning, because a pair of surrogates or CR LF may be split over two runs; and once more after it, because
    // what stood between two runs may be gone.
    Runs joined;
    for (const Run &run : runs)
        append(joined, {run.text, cleanStyles(run.styles), cleanLink(run.link), cleanColour(run.colour)});
    Runs clean;
    for (Run &run : joined) {
        run.text = cleanText(run.text);
        append(clean, std::move(run));
    }
    return clean;
}

Article normalised(const Article &article)
{
    Article clean = article;
    for (QString *line : {&clean.kicker, &clean.title, &clean.subtitle, &clean.source, &clean.collector})
        *line = cleanLine(*line);
    for (QStringList *lines : {&clean.channel, &clean.authors, &clean.keywords})
        *lines = cleanLines(*lines);
    clean.summary = cleanText(clean.summary).replace(QChar(lineBreak), u'\n').trimmed();
    clean.sourceUrl = cleanWebAddress(clean.sourceUrl);
    if (!isAssetHash(clean.cover))
        clean.cover.clear();
    for (Crop *crop : {&clean.coverWide, &clean.coverSquare})
        *crop = clean.cover.isEmpty() ? Crop() : cleanCrop(*crop);
    if (!clean.date.isValid() || clean.date.year() < 1 || clean.date.year() > 9999)
        clean.date = QDate();
    clean.originCredits.clear();
    for (const OriginCredit &credit : article.originCredits) {
        const OriginCredit line{cleanLine(credit.role), cleanLines(credit.names)};
        if (!line.role.isEmpty() || !line.names.isEmpty())
            clean.originCredits.append(line);
    }
    clean.body = BlockNormaliser::run(article.body, 1);
    return clean;
}

} // namespace gaoqian
