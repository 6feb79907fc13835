#include "base/displaywidth.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <iterator>

namespace gaoqian {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// UAX #11, classes W and F of Unicode 14, with unassigned code points inside a block taken along.
constexpr Range wideRanges[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},   {0x23F3, 0x23F3},
    {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},   {0x2693, 0x2693},   {0x26A1, 0x26A1},
    {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},
    {0x26F2, 0x26F3},   {0x26F5, 0x26F5},   {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},
    {0x2728, 0x2728},   {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},
    {0x3041, 0x3247},   {0x3250, 0x4DBF},   {0x4E00, 0xA4C6},   {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xF900, 0xFAD9},
    {0xFE10, 0xFE19},   {0xFE30, 0xFE6B},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x1B2FB}, {0x1F004, 0x1F004},
    {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C},
    {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E},
    {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A},
    {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2},
    {0x1F6D5, 0x1F6DF}, {0x1F6EB, 0x1F6EC}, {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7F0}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945},
    {0x1F947, 0x1F9FF}, {0x1FA70, 0x1FAF6}, {0x20000, 0x3FFFD},
};

// Class A is "ambiguous": these marks are full-width in every Chinese font.
constexpr QStringView chinesePunctuation = u"“”‘’—…·";

constexpr char32_t emojiPresentation = 0xFE0F;

bool isWide(char32_t codePoint)
{
    const auto range =
        std::lower_bound(std::begin(wideRanges), std::end(wideRanges), codePoint, [](Range r, char32_t c) { return r.last < c; });
    if (range != std::end(wideRanges) && range->first <= codePoint)
        return true;
    return codePoint <= 0xFFFF && chinesePunctuation.contains(QChar(char16_t(codePoint)));
}

bool takesNoRoom(char32_t codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool isRegionalIndicator(char32_t codePoint) { return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF; }

int graphemeWidth(QStringView grapheme)
{
    int width = 0;
    for (const char32_t codePoint : grapheme.toUcs4()) {
        const bool emoji = codePoint == emojiPresentation || isRegionalIndicator(codePoint);
        width = std::max(width, emoji ? 2 : codePointWidth(codePoint));
    }
    return width;
}

/// Calls `visit(start, end)` for each grapheme of `text` until it answers false.
template <typename Visit> void forEachGrapheme(QStringView text, Visit visit)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
        if (!visit(start, end))
            return;
        start = end;
    }
}

char32_t codePointAt(QStringView text, qsizetype index)
{
    if (text[index].isHighSurrogate() && index + 1 < text.size())
        return QChar::surrogateToUcs4(text[index], text[index + 1]);
    return text[index].unicode();
}

char32_t codePointBefore(QStringView text, qsizetype index)
{
    if (text[index - 1].isLowSurrogate() && index >= 2)
        return QChar::surrogateToUcs4(text[index - 2], text[index - 1]);
    return text[index - 1].unicode();
}

bool isDigit(char32_t codePoint) { return QChar::category(codePoint) == QChar::Number_DecimalDigit; }

/// Letters and digits that make words with spaces between: not the ideographs, and not the scripts that are written without.
bool isWordPart(char32_t codePoint)
{
    if (isDigit(codePoint) || QChar::isMark(codePoint))
        return true;
    if (!QChar::isLetter(codePoint))
        return false;
    switch (QChar::script(codePoint)) {
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Arabic:
    case QChar::Script_Hebrew:
    case QChar::Script_Mongolian:
        return true;
    default:
        return false;
    }
}

bool isOneOf(char32_t codePoint, QStringView marks) { return codePoint <= 0xFFFF && marks.contains(QChar(char16_t(codePoint))); }

/// Whether the mark at `index` (one UTF-16 unit) stands inside a number or word: "57.69", "12:30", "e-mail", "don't".
bool joinsWord(QStringView text, qsizetype index)
{
    if (index == 0 || index + 1 >= text.size())
        return false;
    const char32_t before = codePointBefore(text, index);
    const char32_t after = codePointAt(text, index + 1);
    if (isDigit(before) && isDigit(after) && isOneOf(text[index].unicode(), u".,:/-"))
        return true;
    return isWordPart(before) && isWordPart(after) && isOneOf(text[index].unicode(), u".'’-_@&/+");
}

/// Whether nothing may be cut at `index`, because a number or word goes on there.
bool insideWord(QStringView text, qsizetype index)
{
    const char32_t before = codePointBefore(text, index);
    const char32_t after = codePointAt(text, index);
    if (isWordPart(before))
        return isWordPart(after) || joinsWord(text, index) || (isDigit(before) && isOneOf(after, u"%‰％℃°"));
    if (isWordPart(after))
        return joinsWord(text, index - 1) || (isDigit(after) && isOneOf(before, u"+-−$¥￥€£"));
    return false;
}

} // namespace

int codePointWidth(char32_t codePoint)
{
    if (takesNoRoom(codePoint))
        return 0;
    return isWide(codePoint) ? 2 : 1;
}

int displayWidth(QStringView text)
{
    int width = 0;
    forEachGrapheme(text, [&](qsizetype start, qsizetype end) {
        width += graphemeWidth(text.sliced(start, end - start));
        return true;
    });
    return width;
}

QString cutToWidth(QStringView text, int columns)
{
    int width = 0;
    qsizetype fitting = 0;    // the end of the last grapheme that fits
    qsizetype wholeWords = 0; // the last place at or before it where no word is torn
    forEachGrapheme(text, [&](qsizetype start, qsizetype end) {
        width += graphemeWidth(text.sliced(start, end - start));
        if (width > columns)
            return false;
        fitting = end;
        if (end == text.size() || !insideWord(text, end))
            wholeWords = end;
        return true;
    });
    if (fitting == text.size())
        return text.toString();
    const QString words = text.first(wholeWords).trimmed().isEmpty() ? QString() : text.first(wholeWords).toString();
    QString cut = words.isEmpty() ? text.first(fitting).toString() : words;
    while (!cut.isEmpty() && cut.back().isSpace())
        cut.chop(1);
    return cut;
}

} // namespace gaoqian
