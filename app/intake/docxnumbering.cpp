#include "intake/docxnumbering.h"

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

bool countsPlainly(const QString &format)
{
    static const QStringList plain{u"decimal"_s,    u"lowerLetter"_s, u"upperLetter"_s,      u"lowerRoman"_s,
                                   u"upperRoman"_s, u"decimalZero"_s, u"decimalFullWidth"_s, u"decimalHalfWidth"_s};
    return plain.contains(format);
}

} // namespace

QString formattedNumber(int number, const QString &format)
{
    static const QStringList chineseFormats{
        u"chineseCounting"_s,   u"chineseCountingThousand"_s,   u"ideographDigital"_s,          u"japaneseCounting"_s,
        u"taiwaneseCounting"_s, u"taiwaneseCountingThousand"_s, u"japaneseDigitalTenThousand"_s};
    if (chineseFormats.contains(format))
        return chinese(number);
    if (format == "ideographTraditional"_L1)
        return number >= 1 && number <= 10 ? QString(QStringView(u"甲乙丙丁戊己庚辛壬癸")[number - 1]) : QString::number(number);
    if (format == "ideographZodiac"_L1)
        return number >= 1 && number <= 12 ? QString(QStringView(u"子丑寅卯辰巳午未申酉戌亥")[number - 1])
                                           : QString::number(number);
    if (format == "chineseLegalSimplified"_L1 || format == "ideographLegalTraditional"_L1)
        return number >= 1 && number <= 10 ? QString(QStringView(u"壹贰叁肆伍陆柒捌玖拾")[number - 1]) : QString::number(number);
    if (format == "decimalEnclosedCircle"_L1 || format == "decimalEnclosedCircleChinese"_L1)
        return inRow(number, u'①', 20);
    if (format == "decimalEnclosedParen"_L1)
        return inRow(number, u'⑴', 20);
    if (format == "decimalEnclosedFullstop"_L1)
        return inRow(number, u'⒈', 20);
    if (format == "ideographEnclosedCircle"_L1)
        return inRow(number, u'㊀', 10);
    if (format == "upperRoman"_L1)
        return roman(number);
    if (format == "lowerRoman"_L1)
        return roman(number).toLower();
    if (format == "lowerLetter"_L1)
        return letters(number);
    if (format == "upperLetter"_L1)
        return letters(number).toUpper();
    if (format == "decimalZero"_L1)
        return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
    return QString::number(number);
}

DocxNumbering::DocxNumbering(pugi::xml_node root)
{
    for (pugi::xml_node node : root.children()) {
        if (ooxml::is(node, "abstractNum")) {
            const QString id = ooxml::attribute(node, "abstractNumId");
            Definition definition;
            definition.styleLink = ooxml::value(node, "numStyleLink");
            if (const QString name = ooxml::value(node, "styleLink"); !name.isEmpty())
                m_styleLinks.insert(name, id);
            for (pugi::xml_node each : node.children()) {
                if (ooxml::is(each, "lvl"))
                    definition.levels.insert(ooxml::number(ooxml::attribute(each, "ilvl"), 0), levelFrom(each));
            }
            m_definitions.insert(id, definition);
        } else if (ooxml::is(node, "num")) {
            Instance instance;
            instance.definition = ooxml::value(node, "abstractNumId");
            for (pugi::xml_node each : node.children()) {
                if (!ooxml::is(each, "lvlOverride"))
                    continue;
                const int index = ooxml::number(ooxml::attribute(each, "ilvl"), 0);
                if (const pugi::xml_node own = ooxml::child(each, "lvl"))
                    instance.levels.insert(index, levelFrom(own));
                if (const QString start = ooxml::value(each, "startOverride"); !start.isNull())
                    instance.starts.insert(index, ooxml::number(start, 1));
            }
            m_instances.insert(ooxml::attribute(node, "numId"), instance);
        }
    }
}

DocxNumber DocxNumbering::next(const QString &id, int index)
{
    const auto instance = m_instances.constFind(id);
    if (instance == m_instances.constEnd() || id == "0"_L1)
        return {};
    index = std::clamp(index, 0, levels - 1);
    const Level here = level(*instance, index);

    QList<int> &counts = m_counts[instance->definition];
    counts.resize(levels, -1);
    const QString mark = u"%1/%2"_s.arg(id).arg(index);
    if (instance->starts.contains(index) && !m_started.value(mark))
        counts[index] = -1; // this one begins anew, whatever others of the definition have counted
    m_started.insert(mark, true);
    for (int above = 0; above < index; ++above) {
        if (counts.at(above) < 0)
            counts[above] = level(*instance, above).start;
    }
    counts[index] = counts.at(index) < 0 ? instance->starts.value(index, here.start) : counts.at(index) + 1;
    for (int below = index + 1; below < levels; ++below) {
        const int restart = level(*instance, below).restartAfter;
        if (restart < 0 || index < restart)
            counts[below] = -1;
    }

    DocxNumber number;
    number.value = counts.at(index);
    if (here.format == "none"_L1)
        return number;
    if (here.format == "bullet"_L1) {
        number.kind = DocxNumber::Bullet;
        return number;
    }
    number.text = here.text;
    for (int i = levels; i >= 1; --i)
        number.text.replace(u"%%1"_s.arg(i), formattedNumber(std::max(0, counts.at(i - 1)), level(*instance, i - 1).format));
    number.kind = countsPlainly(here.format) ? DocxNumber::Ordered : DocxNumber::Text;
    if (here.text.isEmpty())
        number.kind = DocxNumber::None;
    return number;
}

DocxNumbering::Level DocxNumbering::levelFrom(pugi::xml_node node)
{
    Level level;
    level.format = ooxml::value(node, "numFmt");
    if (level.format.isNull()) // newer formats stand beside a fallback
        level.format = ooxml::attribute(ooxml::descendant(node, "numFmt"), "val");
    level.text = ooxml::value(node, "lvlText");
    level.start = ooxml::number(ooxml::value(node, "start"), 1);
    level.restartAfter = ooxml::number(ooxml::value(node, "lvlRestart"), -1);
    return level;
}

DocxNumbering::Level DocxNumbering::level(const Instance &instance, int index) const
{
    if (const auto own = instance.levels.constFind(index); own != instance.levels.constEnd())
        return *own;
    Definition definition = m_definitions.value(instance.definition);
    if (!definition.styleLink.isEmpty())
        definition = m_definitions.value(m_styleLinks.value(definition.styleLink));
    return definition.levels.value(index, {u"decimal"_s, u"%%1."_s.arg(index + 1), 1, -1});
}

} // namespace gaoqian
