#include "proof/tidytext.h"

#include <QRegularExpression>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

using Stretches = QList<std::pair<qsizetype, qsizetype>>;

bool isBreak(QChar c) { return c == QChar::LineSeparator; }
bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isChinese(QStringView text, qsizetype at)
{
    return isHan(text, at) || (at >= 0 && at < text.size() && isChineseMark(text[at]));
}

/// The first place behind `at` that holds no blank.
qsizetype behindBlanks(QStringView text, qsizetype at)
{
    do
        ++at;
    while (at < text.size() && isBlank(text[at]));
    return at;
}

/// Where the stretch from `from` on ends that no punctuation parts.
qsizetype phraseEnd(QStringView text, qsizetype from)
{
    while (from < text.size() && !isChineseMark(text[from]) && !isBreak(text[from]))
        ++from;
    return from;
}

/// 本报记者 陶然 柳明 摄: these blanks part names.
bool namesPeople(QStringView phrase)
{
    static const QRegularExpression words(
        u"记者|通讯员|摄|供图|报道|编辑|作者|来源|责编|校对|审核|编审|终审|监制|策划|统筹|文字|图片|文/|图/"_s);
    return words.match(phrase).hasMatch();
}

bool isSentence(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return u"，。！？；"_s.contains(c); });
}

bool isNarrowable(QStringView text, qsizetype at)
{
    const char16_t c = text[at].unicode();
    const bool alphanumeric = (c >= u'０' && c <= u'９') || (c >= u'Ａ' && c <= u'Ｚ') || (c >= u'ａ' && c <= u'ｚ');
    const auto digitAt = [text](qsizetype i) {
        return i >= 0 && i < text.size() && (isDigit(text[i]) || (text[i] >= u'０' && text[i] <= u'９'));
    };
    return alphanumeric || (c == u'．' && digitAt(at - 1) && digitAt(at + 1));
}

QChar widened(QChar c)
{
    static const QString narrow = u",.!?:;()"_s;
    static const QString wide = u"，。！？：；（）"_s;
    const qsizetype index = narrow.indexOf(c);
    return index < 0 ? QChar() : wide[index];
}

/// Whether the mark stands between Chinese text, or ends a line of it.
bool standsInChinese(QStringView text, qsizetype at)
{
    if (!isChinese(text, at - 1))
        return false;
    const qsizetype next = behindBlanks(text, at);
    return next >= text.size() || isBreak(text[next]) || isChinese(text, next);
}

/// The other end of the brackets that begin at `at`, where there is Chinese in them; -1 for nowhere.
qsizetype closingBracket(QStringView text, qsizetype at)
{
    bool chinese = false;
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == u')' || text[i] == u'）')
            return chinese ? i : -1;
        if (text[i] == u'(' || text[i] == u'（' || isBreak(text[i]))
            return -1;
        chinese = chinese || isHan(text, i);
    }
    return -1;
}

bool widen(Letters &letters, qsizetype at)
{
    const QChar wide = widened(letters.text()[at]);
    if (wide.isNull() || !letters.isProse(at))
        return false;
    letters.set(at, wide);
    return true;
}

} // namespace

bool removeEdgeBlanks(Letters &letters)
{
    const QString &text = letters.text();
    Stretches gone;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isBlank(text[i]))
            continue;
        const qsizetype end = behindBlanks(text, i);
        const bool atStart = i == 0 || isBreak(text[i - 1]);
        const bool atEnd = end == text.size() || isBreak(text[end]);
        if (atStart || atEnd)
            gone.append({i, end});
        i = end - 1;
    }
    letters.remove(gone);
    return !gone.isEmpty();
}

bool removeInnerBlanks(Letters &letters, TextPlace place)
{
    const QString &text = letters.text();
    if (place != TextPlace::Paragraph)
        return false;
    const bool sentence = isSentence(text);
    Stretches gone;
    int brackets = 0;
    qsizetype phrase = 0; // where the one that is looked at ends
    bool people = false;  // whether it names some
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i >= phrase) {
            phrase = std::max(i + 1, phraseEnd(text, i));
            people = namesPeople(QStringView(text).mid(i, phrase - i));
        }
        if (text[i] == u'（' || text[i] == u'(')
            ++brackets;
        else if (text[i] == u'）' || text[i] == u')')
            brackets = std::max(0, brackets - 1);
        if (!isBlank(text[i]))
            continue;
        const qsizetype next = behindBlanks(text, i);
        const bool betweenWords = isHan(text, i - 1) && isHan(text, next);
        const bool meant = betweenWords && (!sentence || brackets > 0 || people);
        if (isChinese(text, i - 1) && isChinese(text, next) && !meant)
            gone.append({i, next});
        i = next - 1;
    }
    letters.remove(gone);
    return !gone.isEmpty();
}

bool narrowLatin(Letters &letters)
{
    constexpr char16_t offset = u'Ａ' - u'A';
    bool changed = false;
    for (qsizetype i = 0; i < letters.text().size(); ++i) {
        if (!letters.isProse(i) || !isNarrowable(letters.text(), i))
            continue;
        letters.set(i, QChar(char16_t(letters.text()[i].unicode() - offset)));
        changed = true;
    }
    return changed;
}

bool widenMarks(Letters &letters)
{
    bool changed = false;
    for (qsizetype i = 0; i < letters.text().size(); ++i) {
        const QChar c = letters.text()[i];
        if (c == u'(' || c == u'（') {
            const qsizetype closing = closingBracket(letters.text(), i);
            if (closing > 0) {
                changed = widen(letters, i) || changed;
                changed = widen(letters, closing) || changed;
            }
        } else if (c != u')' && !widened(c).isNull() && standsInChinese(letters.text(), i)) {
            changed = widen(letters, i) || changed;
        }
    }
    return changed;
}

bool joinBreaks(Letters &letters)
{
    const QString &text = letters.text();
    Stretches gone;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isBreak(text[i]))
            continue;
        qsizetype end = i + 1;
        while (end < text.size() && isBreak(text[end]))
            ++end;
        const bool atEdge = i == 0 || end == text.size();
        const qsizetype from = atEdge ? i : i + 1;
        if (from < end)
            gone.append({from, end});
        i = end - 1;
    }
    letters.remove(gone);
    return !gone.isEmpty();
}

QList<Letters> partsBetweenBreaks(const Letters &letters)
{
    QList<Letters> parts;
    const QString &text = letters.text();
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isBreak(text[i]))
            continue;
        qsizetype end = i + 1; // behind the last break of those that only blanks part
        int breaks = 1;
        for (qsizetype j = i + 1; j < text.size() && (isBreak(text[j]) || isBlank(text[j])); ++j) {
            if (isBreak(text[j])) {
                end = j + 1;
                ++breaks;
            }
        }
        if (breaks > 1) {
            if (i > from)
                parts.append(letters.mid(from, i - from));
            from = end;
        }
        i = end - 1;
    }
    if (from < text.size() || parts.isEmpty())
        parts.append(letters.mid(from, text.size() - from));
    return parts;
}

} // namespace gaoqian
