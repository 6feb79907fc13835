#include "editor/find/textfinder.h"

#include "article/normalise.h"
#include "editor/document/editblock.h"

#include <QCoreApplication>
#include <QTextBlock>
#include <QTextBoundaryFinder>
#include <QTextDocument>

#include <optional>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TextFinder)
};

/// PCRE gives a paragraph up after so many steps: some milliseconds, where its own limit may take seconds.
constexpr QLatin1StringView stepLimit("(*LIMIT_MATCH=500000)");

/// A letter, digit or mark of a script that parts its words with blanks.
constexpr QLatin1StringView
    wordCharacter("(?![\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Bopomofo}\\p{Hangul}])[\\p{L}\\p{Nd}\\p{M}_]");

/// The half-width form of a character of any width. One for one: a position in the text stays what it is.
char16_t narrowed(char16_t c)
{
    static constexpr char16_t signs[] = u"\u00a2\u00a3\u00ac\u00af\u00a6\u00a5\u20a9"; // from U+FFE0
    static constexpr char16_t halfWidthMarks[] = u"\u3002\u300c\u300d\u3001\u30fb";    // from U+FF61
    if (c >= 0xff01 && c <= 0xff5e)
        return char16_t(c - 0xff01 + u'!');
    if (c >= 0xff61 && c <= 0xff65)
        return halfWidthMarks[c - 0xff61];
    if (c >= 0xffe0 && c <= 0xffe6)
        return signs[c - 0xffe0];
    return c == 0x3000 || c == 0x00a0 ? u' ' : c;
}

/// Text as it is compared: line breaks as "\n", nothing that PCRE refuses, and one width if so asked. As long as `text`.
QString comparable(QString text, bool anyWidth)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        QChar &c = text[i];
        if (c == QChar::LineSeparator)
            c = u'\n';
        else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isSurrogate())
            c = QChar(QChar::ReplacementCharacter);
        else if (anyWidth)
            c = QChar(narrowed(c.unicode()));
    }
    return text;
}

/// A regular expression with its characters narrowed as the text's are. One that would come to mean something, as （ would, is
/// escaped.
QString narrowedExpression(const QString &pattern)
{
    QString narrow;
    bool escaped = false;
    for (const QChar c : pattern) {
        const QChar now(narrowed(c.unicode()));
        const bool changed = now != c;
        if (escaped && changed && now.isLetterOrNumber())
            narrow.chop(1); // an escaped Ａ is an Ａ, \A is something else
        else if (!escaped && changed && now.unicode() < 0x80 && !now.isLetterOrNumber())
            narrow += u'\\';
        narrow += now;
        escaped = !escaped && c == u'\\';
    }
    return narrow;
}

/// A text between pictures, with where it begins.
struct Stretch {
    QString text;
    int position = 0;
};

QList<Stretch> stretchesOf(const QTextBlock &block)
{
    const QString text = block.text();
    QList<Stretch> stretches;
    qsizetype from = 0;
    while (from <= text.size()) {
        qsizetype object = text.indexOf(QChar::ObjectReplacementCharacter, from);
        if (object < 0)
            object = text.size();
        // the line break behind a picture belongs to neither it nor its caption
        if (from > 0 && from < object && text.at(from) == QChar::LineSeparator)
            ++from;
        if (from < object)
            stretches.append({text.mid(from, object - from), block.position() + int(from)});
        from = object + 1;
    }
    return stretches;
}

qsizetype nextCharacter(const QString &text, qsizetype at)
{
    const bool pair = at + 1 < text.size() && text.at(at).isHighSurrogate() && text.at(at + 1).isLowSurrogate();
    return at + (pair ? 2 : 1);
}

/// Tells where graphemes begin; the text is looked at only when it is first asked.
class Graphemes {
public:
    explicit Graphemes(const QString &text) : m_text(text) {}

    bool isEdge(qsizetype position)
    {
        if (!m_finder)
            m_finder.emplace(QTextBoundaryFinder::Grapheme, m_text);
        m_finder->setPosition(position);
        return position == m_text.size() || m_finder->isAtBoundary();
    }

private:
    const QString &m_text;
    std::optional<QTextBoundaryFinder> m_finder;
};

/// Reads the number of a group off `replacement` from `at` on, with as many of its digits (two at most) as name one; moves `at`.
int takeGroup(QStringView replacement, qsizetype &at, int lastGroup)
{
    int group = -1;
    int number = 0;
    const qsizetype end = std::min(at + 2, replacement.size());
    for (qsizetype i = at; i < end; ++i) {
        const QChar c = replacement.at(i);
        if (c < u'0' || c > u'9')
            break;
        number = number * 10 + (c.unicode() - u'0');
        if (number > lastGroup)
            break;
        group = number;
        at = i + 1;
    }
    return group;
}

/// `replacement` with the references in it followed; `text` is what was matched in, before it was made comparable.
QString expanded(QStringView replacement, const QRegularExpressionMatch &match, const QString &text)
{
    const int lastGroup = match.regularExpression().captureCount();
    const auto group = [&](int number) { return text.mid(match.capturedStart(number), match.capturedLength(number)); };
    QString result;
    qsizetype at = 0;
    while (at < replacement.size()) {
        const QChar sign = replacement.at(at++);
        const bool special = (sign == u'$' || sign == u'\\') && at < replacement.size();
        if (!special) {
            result += sign;
            continue;
        }
        const QChar next = replacement.at(at);
        if (const int number = takeGroup(replacement, at, lastGroup); number >= 0) {
            result += group(number);
        } else if (sign == u'$' && next == u'&') {
            result += group(0);
            ++at;
        } else if (sign == u'\\' && next == u'n') {
            result += QChar(QChar::LineSeparator);
            ++at;
        } else if (next == sign || next == u'$') {
            result += next;
            ++at;
        } else {
            result += sign;
        }
    }
    return result;
}

TextSpan wholeOf(const QTextDocument &document) { return {0, document.characterCount()}; }

} // namespace

Result<TextFinder> TextFinder::make(const QString &pattern, FindOptions options)
{
    TextFinder finder;
    finder.m_options = options;
    if (pattern.isEmpty())
        return finder;
    QString core = comparable(pattern, options.anyWidth && !options.regularExpression);
    if (!options.regularExpression)
        core = QRegularExpression::escape(core);
    else if (options.anyWidth)
        core = narrowedExpression(core);
    QString before(stepLimit);
    QString after;
    if (options.wholeWord) {
        const QString edge = u"(?:(?<!%1)|(?!%1))"_s.arg(wordCharacter);
        before += edge + u"(?:";
        after = u")" + edge;
    }
    QRegularExpression::PatternOptions how = QRegularExpression::UseUnicodePropertiesOption;
    if (!options.matchCase)
        how |= QRegularExpression::CaseInsensitiveOption;
    finder.m_expression = QRegularExpression(before + core + after, how);
    if (!finder.m_expression.isValid()) {
        const qsizetype at = finder.m_expression.patternErrorOffset() - before.size();
        return inputError(Tr::tr("Not a regular expression, at character %1: %2")
                              .arg(std::clamp<qsizetype>(at, 0, pattern.size()) + 1)
                              .arg(finder.m_expression.errorString()));
    }
    return finder;
}

TextFinder::Found TextFinder::find(const QTextDocument &document, const QList<TextSpan> &scope, QDeadlineTimer deadline) const
{
    Found found;
    found.end = search(document, scope, deadline,
                       [&](TextSpan span, const QRegularExpressionMatch &, const QString &) { found.matches.append(span); });
    return found;
}

TextFinder::Changes TextFinder::replacements(const QTextDocument &document, const QList<TextSpan> &scope,
                                             const QString &replacement, QDeadlineTimer deadline) const
{
    Changes result;
    result.end = search(document, scope, deadline, [&](TextSpan span, const QRegularExpressionMatch &match, const QString &text) {
        const QString made = m_options.regularExpression ? expanded(replacement, match, text) : replacement;
        result.changes.append({span, cleanText(made)});
    });
    return result;
}

FindEnd TextFinder::search(const QTextDocument &document, const QList<TextSpan> &scope, QDeadlineTimer deadline,
                           const Visit &visit) const
{
    if (isEmpty())
        return FindEnd::Complete;
    for (const TextSpan &span : scope.isEmpty() ? QList<TextSpan>{wholeOf(document)} : scope) {
        QTextBlock block = document.findBlock(span.from);
        for (; block.isValid() && block.position() < span.to; block = block.next())
            if (const FindEnd end = searchBlock(block, span, deadline, visit); end != FindEnd::Complete)
                return end;
    }
    return FindEnd::Complete;
}

FindEnd TextFinder::searchBlock(const QTextBlock &block, TextSpan scope, QDeadlineTimer deadline, const Visit &visit) const
{
    for (const Stretch &stretch : stretchesOf(block)) {
        const int size = int(stretch.text.size());
        const TextSpan within{std::clamp(scope.from - stretch.position, 0, size),
                              std::clamp(scope.to - stretch.position, 0, size)};
        const auto place = [&](TextSpan span, const QRegularExpressionMatch &match, const QString &text) {
            visit({span.from + stretch.position, span.to + stretch.position}, match, text);
        };
        if (const FindEnd end = searchText(stretch.text, within, deadline, place); end != FindEnd::Complete)
            return end;
    }
    return FindEnd::Complete;
}

FindEnd TextFinder::searchText(const QString &text, TextSpan within, QDeadlineTimer deadline, const Visit &visit) const
{
    const QString subject = comparable(text, m_options.anyWidth);
    Graphemes graphemes(subject);
    qsizetype at = within.from;
    while (at < within.to) {
        if (deadline.hasExpired())
            return FindEnd::OutOfTime;
        const QRegularExpressionMatch match = m_expression.match(subject, at, QRegularExpression::NormalMatch,
                                                                 QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid())
            return FindEnd::TooHard;
        if (!match.hasMatch())
            break;
        const TextSpan span{int(match.capturedStart()), int(match.capturedEnd())};
        const bool fits = span.from < span.to && span.from >= at && span.to <= within.to;
        if (fits && graphemes.isEdge(span.from) && graphemes.isEdge(span.to)) {
            visit(span, match, text);
            at = span.to;
        } else {
            at = nextCharacter(subject, std::max<qsizetype>(at, span.from));
        }
    }
    return FindEnd::Complete;
}

int applyChanges(QTextDocument &document, const QList<TextChange> &changes)
{
    QTextCursor cursor(&document);
    const EditBlock step(cursor);
    int changed = 0;
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        cursor.setPosition(change->span.from + 1); // a cursor's format is that of the character before it
        const QTextCharFormat format = cursor.charFormat();
        cursor.setPosition(change->span.from);
        cursor.setPosition(change->span.to, QTextCursor::KeepAnchor);
        if (cursor.selectedText() == change->text)
            continue;
        if (change->text.isEmpty())
            cursor.removeSelectedText();
        else
            cursor.insertText(change->text, format);
        ++changed;
    }
    return changed;
}

} // namespace gaoqian
