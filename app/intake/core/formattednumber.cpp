#include "intake/core/formattednumber.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QString chinese(int number)
{
    static constexpr QStringView digits = u"〇一二三四五六七八九";
    if (number <= 0 || number >= 10000)
        return QString::number(number);
    static constexpr struct {
        int worth;
        QStringView name;
    } places[] = {{1000, u"千"}, {100, u"百"}, {10, u"十"}, {1, u""}};
    QString text;
    bool gap = false;
    for (const auto &place : places) {
        const int digit = number / place.worth % 10;
        if (digit == 0) {
            gap = !text.isEmpty();
            continue;
        }
        if (gap)
            text += u'零';
        gap = false;
        const bool bareTen = place.worth == 10 && digit == 1 && text.isEmpty();
        text += bareTen ? place.name.toString() : QString(digits[digit] + place.name.toString());
    }
    return text;
}

QString roman(int number)
{
    static constexpr struct {
        int worth;
        QLatin1String text;
    } steps[] = {{1000, QLatin1String("M")}, {900, QLatin1String("CM")}, {500, QLatin1String("D")}, {400, QLatin1String("CD")},
                 {100, QLatin1String("C")},  {90, QLatin1String("XC")},  {50, QLatin1String("L")},  {40, QLatin1String("XL")},
                 {10, QLatin1String("X")},   {9, QLatin1String("IX")},   {5, QLatin1String("V")},   {4, QLatin1String("IV")},
                 {1, QLatin1String("I")}};
    if (number <= 0 || number >= 4000)
        return QString::number(number);
    QString text;
    for (const auto &step : steps) {
        for (; number >= step.worth; number -= step.worth)
            text += step.text;
    }
    return text;
}

/// 二〇二六: digit by digit.
QString chineseDigits(int number)
{
    QString text = QString::number(number);
    for (QChar &c : text)
        c = c >= u'0' && c <= u'9' ? QStringView(u"〇一二三四五六七八九")[c.unicode() - u'0'] : c;
    return text;
}

/// a, b, ... z, aa, bb: Word doubles the letter.
QString letters(int number)
{
    return number > 0 && number <= 26 * 20 ? QString((number - 1) / 26 + 1, QChar(u'a' + (number - 1) % 26))
                                           : QString::number(number);
}

/// The number as one of `count` characters that follow each other, where there is one for it.
QString inRow(int number, char16_t first, int count)
{
    return number >= 1 && number <= count ? QString(QChar(char16_t(first + number - 1))) : QString::number(number);
}

} // namespace

QString formattedNumber(int number, const QByteArray &format)
{
    static constexpr std::array<std::string_view, 5> chineseFormats{
        "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand"};
    if (std::find(chineseFormats.begin(), chineseFormats.end(),
                  std::string_view(format.constData(), std::size_t(format.size()))) != chineseFormats.end())
        return chinese(number);
    if (format == "ideographDigital" || format == "japaneseDigitalTenThousand" || format == "taiwaneseDigital")
        return chineseDigits(number);
    if (format == "ideographTraditional")
        return number >= 1 && number <= 10 ? QString(QStringView(u"甲乙丙丁戊己庚辛壬癸")[number - 1]) : QString::number(number);
    if (format == "ideographZodiac")
        return number >= 1 && number <= 12 ? QString(QStringView(u"子丑寅卯辰巳午未申酉戌亥")[number - 1])
                                           : QString::number(number);
    if (format == "chineseLegalSimplified" || format == "ideographLegalTraditional")
        return number >= 1 && number <= 10 ? QString(QStringView(u"壹贰叁肆伍陆柒捌玖拾")[number - 1]) : QString::number(number);
    if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese")
        return inRow(number, u'①', 20);
    if (format == "decimalEnclosedParen")
        return inRow(number, u'⑴', 20);
    if (format == "decimalEnclosedFullstop")
        return inRow(number, u'⒈', 20);
    if (format == "ideographEnclosedCircle")
        return inRow(number, u'㊀', 10);
    if (format == "upperRoman")
        return roman(number);
    if (format == "lowerRoman")
        return roman(number).toLower();
    if (format == "lowerLetter")
        return letters(number);
    if (format == "upperLetter")
        return letters(number).toUpper();
    if (format == "decimalZero")
        return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
    return QString::number(number);
}

} // namespace gaoqian
