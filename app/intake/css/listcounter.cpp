#include "intake/css/listcounter.h"

#include "intake/core/formattednumber.h"
#include "intake/css/syntax.h"

namespace gaoqian {

namespace {

struct Known {
    std::string_view name;
    std::string_view format; ///< Empty for bullets.
    bool latin = false;
};

constexpr std::string_view simplifiedFormal = "simp-formal";
constexpr std::string_view traditionalFormal = "trad-formal";

constexpr std::array known{
    Known{"decimal", "decimal"},
    Known{"decimal-leading-zero", "decimalZero"},
    Known{"lower-roman", "lowerRoman", true},
    Known{"upper-roman", "upperRoman", true},
    Known{"lower-alpha", "lowerLetter", true},
    Known{"lower-latin", "lowerLetter", true},
    Known{"upper-alpha", "upperLetter", true},
    Known{"upper-latin", "upperLetter", true},
    Known{"cjk-ideographic", "chineseCounting"},
    Known{"simp-chinese-informal", "chineseCounting"},
    Known{"trad-chinese-informal", "chineseCounting"},
    Known{"japanese-informal", "chineseCounting"},
    Known{"simp-chinese-formal", simplifiedFormal},
    Known{"trad-chinese-formal", traditionalFormal},
    Known{"cjk-decimal", "ideographDigital"},
    Known{"cjk-heavenly-stem", "ideographTraditional"},
    Known{"cjk-earthly-branch", "ideographZodiac"},
    Known{"none", {}},
    Known{"disc", {}},
    Known{"circle", {}},
    Known{"square", {}},
};

/// Numbers that nobody can alter by a stroke: 贰拾壹.
QString formal(int number, QStringView digits)
{
    QString text = formattedNumber(number, "chineseCounting");
    if (text.startsWith(u'十'))
        text.prepend(u'一');
    for (QChar &c : text) {
        if (const qsizetype at = QStringView(u"零一二三四五六七八九十百千").indexOf(c); at >= 0)
            c = digits[at];
    }
    return text;
}

bool isChinese(std::string_view format) { return format.find("hinese") != format.npos || format.find("ideograph") == 0; }

} // namespace

std::optional<ListCounter> ListCounter::named(std::string_view name)
{
    for (const Known &each : known) {
        if (equalsLower(name, each.name))
            return ListCounter(each.format, each.latin);
    }
    return std::nullopt;
}

std::optional<ListCounter> ListCounter::ofType(std::string_view type)
{
    if (type == "1")
        return named("decimal");
    if (type == "a" || type == "A")
        return named(type == "a" ? "lower-alpha" : "upper-alpha");
    if (type == "i" || type == "I")
        return named(type == "i" ? "lower-roman" : "upper-roman");
    return named(type);
}

QString ListCounter::mark(int number) const
{
    if (m_format == simplifiedFormal)
        return formal(number, u"零壹贰叁肆伍陆柒捌玖拾佰仟") + u'、';
    if (m_format == traditionalFormal)
        return formal(number, u"零壹貳參肆伍陸柒捌玖拾佰仟") + u'、';
    const QString text = formattedNumber(number, QByteArray(m_format.data(), qsizetype(m_format.size())));
    return isChinese(m_format) ? QString(text + u'、') : QString(text + u". ");
}

} // namespace gaoqian
