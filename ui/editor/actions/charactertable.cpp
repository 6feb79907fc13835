#include "editor/actions/charactertable.h"

#include <QCoreApplication>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    const char16_t *text;
    const char *name;
    const char *keys;
};

constexpr auto nameContext = "SpecialCharacter";

constexpr Row punctuation[] = {
    {u"——", QT_TRANSLATE_NOOP("SpecialCharacter", "Dash"), "pozhehao"},
    {u"……", QT_TRANSLATE_NOOP("SpecialCharacter", "Ellipsis"), "shengluehao"},
    {u"·", QT_TRANSLATE_NOOP("SpecialCharacter", "Middle dot"), "jiangehao zhongdian"},
    {u"、", QT_TRANSLATE_NOOP("SpecialCharacter", "Enumeration comma"), "dunhao"},
    {u"“", QT_TRANSLATE_NOOP("SpecialCharacter", "Opening quotation mark"), "zuoyinhao shuangyinhao"},
    {u"”", QT_TRANSLATE_NOOP("SpecialCharacter", "Closing quotation mark"), "youyinhao shuangyinhao"},
    {u"‘", QT_TRANSLATE_NOOP("SpecialCharacter", "Opening single quotation mark"), "zuodanyinhao"},
    {u"’", QT_TRANSLATE_NOOP("SpecialCharacter", "Closing single quotation mark"), "youdanyinhao"},
    {u"《", QT_TRANSLATE_NOOP("SpecialCharacter", "Opening title mark"), "zuoshuminghao"},
    {u"》", QT_TRANSLATE_NOOP("SpecialCharacter", "Closing title mark"), "youshuminghao"},
    {u"〈", QT_TRANSLATE_NOOP("SpecialCharacter", "Opening single title mark"), "zuodanshuminghao"},
    {u"〉", QT_TRANSLATE_NOOP("SpecialCharacter", "Closing single title mark"), "youdanshuminghao"},
    {u"「", QT_TRANSLATE_NOOP("SpecialCharacter", "Opening corner bracket"), "zuozhijiaoyinhao"},
    {u"」", QT_TRANSLATE_NOOP("SpecialCharacter", "Closing corner bracket"), "youzhijiaoyinhao"},
    {u"『", QT_TRANSLATE_NOOP("SpecialCharacter", "Opening white corner bracket"), "zuoshuangzhijiaoyinhao"},
    {u"』", QT_TRANSLATE_NOOP("SpecialCharacter", "Closing white corner bracket"), "youshuangzhijiaoyinhao"},
    {u"【", QT_TRANSLATE_NOOP("SpecialCharacter", "Opening lenticular bracket"), "zuofangtoukuohao"},
    {u"】", QT_TRANSLATE_NOOP("SpecialCharacter", "Closing lenticular bracket"), "youfangtoukuohao"},
    {u"〔", QT_TRANSLATE_NOOP("SpecialCharacter", "Opening tortoise shell bracket"), "zuoliujiaokuohao"},
    {u"〕", QT_TRANSLATE_NOOP("SpecialCharacter", "Closing tortoise shell bracket"), "youliujiaokuohao"},
    {u"～", QT_TRANSLATE_NOOP("SpecialCharacter", "Wave dash"), "langwenhao bolanghao"},
    {u"–", QT_TRANSLATE_NOOP("SpecialCharacter", "Short dash"), "duanhengxian lianjiehao"},
    {u"※", QT_TRANSLATE_NOOP("SpecialCharacter", "Reference mark"), "zhushihao mihao"},
    {u"§", QT_TRANSLATE_NOOP("SpecialCharacter", "Section sign"), "jiehao"},
    {u"★", QT_TRANSLATE_NOOP("SpecialCharacter", "Black star"), "shixinwujiaoxing"},
    {u"☆", QT_TRANSLATE_NOOP("SpecialCharacter", "White star"), "kongxinwujiaoxing"},
    {u"●", QT_TRANSLATE_NOOP("SpecialCharacter", "Black circle"), "shixinyuan"},
    {u"○", QT_TRANSLATE_NOOP("SpecialCharacter", "White circle"), "kongxinyuan"},
    {u"■", QT_TRANSLATE_NOOP("SpecialCharacter", "Black square"), "shixinfangkuai"},
    {u"□", QT_TRANSLATE_NOOP("SpecialCharacter", "White square"), "kongxinfangkuai"},
    {u"▲", QT_TRANSLATE_NOOP("SpecialCharacter", "Black triangle"), "shixinsanjiao"},
    {u"△", QT_TRANSLATE_NOOP("SpecialCharacter", "White triangle"), "kongxinsanjiao"},
    {u"◆", QT_TRANSLATE_NOOP("SpecialCharacter", "Black diamond"), "shixinlingxing"},
    {u"◇", QT_TRANSLATE_NOOP("SpecialCharacter", "White diamond"), "kongxinlingxing"},
    {u"〓", QT_TRANSLATE_NOOP("SpecialCharacter", "Geta mark"), "quezihao"},
    {u"\u3000", QT_TRANSLATE_NOOP("SpecialCharacter", "Full-width blank"), "quanjiaokongge"},
    {u"\u00A0", QT_TRANSLATE_NOOP("SpecialCharacter", "No-break blank"), "buhuanhangkongge"},
};

constexpr Row numbers[] = {
    {u"〇", QT_TRANSLATE_NOOP("SpecialCharacter", "Chinese zero"), "ling"},
    {u"½", QT_TRANSLATE_NOOP("SpecialCharacter", "One half"), "erfenzhiyi"},
    {u"¼", QT_TRANSLATE_NOOP("SpecialCharacter", "One quarter"), "sifenzhiyi"},
    {u"¾", QT_TRANSLATE_NOOP("SpecialCharacter", "Three quarters"), "sifenzhisan"},
    {u"×", QT_TRANSLATE_NOOP("SpecialCharacter", "Times"), "chenghao"},
    {u"÷", QT_TRANSLATE_NOOP("SpecialCharacter", "Divided by"), "chuhao"},
    {u"±", QT_TRANSLATE_NOOP("SpecialCharacter", "Plus or minus"), "zhengfuhao"},
    {u"−", QT_TRANSLATE_NOOP("SpecialCharacter", "Minus"), "jianhao fuhao"},
    {u"≈", QT_TRANSLATE_NOOP("SpecialCharacter", "About equal"), "yuedengyu"},
    {u"≠", QT_TRANSLATE_NOOP("SpecialCharacter", "Not equal"), "budengyu"},
    {u"≤", QT_TRANSLATE_NOOP("SpecialCharacter", "At most"), "xiaoyudengyu"},
    {u"≥", QT_TRANSLATE_NOOP("SpecialCharacter", "At least"), "dayudengyu"},
    {u"∶", QT_TRANSLATE_NOOP("SpecialCharacter", "Ratio"), "bihao"},
    {u"∞", QT_TRANSLATE_NOOP("SpecialCharacter", "Infinity"), "wuqiong"},
    {u"²", QT_TRANSLATE_NOOP("SpecialCharacter", "Superscript two"), "pingfang"},
    {u"³", QT_TRANSLATE_NOOP("SpecialCharacter", "Superscript three"), "lifang"},
    {u"№", QT_TRANSLATE_NOOP("SpecialCharacter", "Number sign"), "haoma"},
};

constexpr Row units[] = {
    {u"㎡", QT_TRANSLATE_NOOP("SpecialCharacter", "Square metre"), "pingfangmi"},
    {u"m³", QT_TRANSLATE_NOOP("SpecialCharacter", "Cubic metre"), "lifangmi"},
    {u"㎞", QT_TRANSLATE_NOOP("SpecialCharacter", "Kilometre"), "gongli qianmi"},
    {u"㎝", QT_TRANSLATE_NOOP("SpecialCharacter", "Centimetre"), "limi"},
    {u"㎜", QT_TRANSLATE_NOOP("SpecialCharacter", "Millimetre"), "haomi"},
    {u"㎏", QT_TRANSLATE_NOOP("SpecialCharacter", "Kilogram"), "gongjin qianke"},
    {u"㎎", QT_TRANSLATE_NOOP("SpecialCharacter", "Milligram"), "haoke"},
    {u"℃", QT_TRANSLATE_NOOP("SpecialCharacter", "Degree Celsius"), "sheshidu"},
    {u"℉", QT_TRANSLATE_NOOP("SpecialCharacter", "Degree Fahrenheit"), "huashidu"},
    {u"°", QT_TRANSLATE_NOOP("SpecialCharacter", "Degree"), "du"},
    {u"′", QT_TRANSLATE_NOOP("SpecialCharacter", "Minute"), "fen"},
    {u"″", QT_TRANSLATE_NOOP("SpecialCharacter", "Second"), "miao"},
    {u"‰", QT_TRANSLATE_NOOP("SpecialCharacter", "Per mille"), "qianfenhao"},
    {u"μg/m³", QT_TRANSLATE_NOOP("SpecialCharacter", "Microgram per cubic metre"), "weikemeilifangmi"},
    {u"Ω", QT_TRANSLATE_NOOP("SpecialCharacter", "Ohm"), "oumu"},
};

constexpr Row currency[] = {
    {u"¥", QT_TRANSLATE_NOOP("SpecialCharacter", "Yuan or yen"), "renminbi yuan riyuan"},
    {u"€", QT_TRANSLATE_NOOP("SpecialCharacter", "Euro"), "ouyuan"},
    {u"£", QT_TRANSLATE_NOOP("SpecialCharacter", "Pound"), "yingbang"},
    {u"₩", QT_TRANSLATE_NOOP("SpecialCharacter", "Won"), "hanyuan"},
    {u"₽", QT_TRANSLATE_NOOP("SpecialCharacter", "Rouble"), "lubu"},
    {u"¢", QT_TRANSLATE_NOOP("SpecialCharacter", "Cent"), "meifen"},
    {u"©", QT_TRANSLATE_NOOP("SpecialCharacter", "Copyright"), "banquan"},
    {u"®", QT_TRANSLATE_NOOP("SpecialCharacter", "Registered trade mark"), "zhuceshangbiao"},
    {u"™", QT_TRANSLATE_NOOP("SpecialCharacter", "Trade mark"), "shangbiao"},
};

constexpr Row arrows[] = {
    {u"→", QT_TRANSLATE_NOOP("SpecialCharacter", "Arrow to the right"), "youjiantou"},
    {u"←", QT_TRANSLATE_NOOP("SpecialCharacter", "Arrow to the left"), "zuojiantou"},
    {u"↑", QT_TRANSLATE_NOOP("SpecialCharacter", "Arrow up"), "shangjiantou"},
    {u"↓", QT_TRANSLATE_NOOP("SpecialCharacter", "Arrow down"), "xiajiantou"},
    {u"↔", QT_TRANSLATE_NOOP("SpecialCharacter", "Arrow to both sides"), "zuoyoujiantou"},
    {u"⇒", QT_TRANSLATE_NOOP("SpecialCharacter", "Double arrow to the right"), "shuangyoujiantou"},
    {u"▶", QT_TRANSLATE_NOOP("SpecialCharacter", "Pointer to the right"), "youzhizhen bofang"},
    {u"◀", QT_TRANSLATE_NOOP("SpecialCharacter", "Pointer to the left"), "zuozhizhen"},
    {u"✓", QT_TRANSLATE_NOOP("SpecialCharacter", "Check mark"), "duihao gou"},
    {u"✗", QT_TRANSLATE_NOOP("SpecialCharacter", "Cross mark"), "cuohao cha"},
};

/// A vowel with its four tones.
struct Vowel {
    const char16_t *tones;
    const char *plain;
};
constexpr Vowel vowels[] = {{u"āáǎà", "a"}, {u"ōóǒò", "o"}, {u"ēéěè", "e"}, {u"īíǐì", "i"}, {u"ūúǔù", "u"}, {u"ǖǘǚǜ", "v"}};

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CharacterTable)
};

SpecialCharacter made(const Row &row)
{
    return {QString::fromUtf16(row.text), QCoreApplication::translate(nameContext, row.name),
            QString::fromLatin1(row.keys) + u' ' + QString::fromLatin1(row.name).toLower()};
}

template <std::size_t count> QList<SpecialCharacter> made(const Row (&rows)[count])
{
    QList<SpecialCharacter> characters;
    for (const Row &row : rows)
        characters.append(made(row));
    return characters;
}

/// `count` characters from `first` on, called by their numbers.
QList<SpecialCharacter> series(char16_t first, int count, const QString &name, const QString &keys)
{
    QList<SpecialCharacter> characters;
    for (int i = 0; i < count; ++i)
        characters.append({QChar(char16_t(first + i)), name.arg(i + 1), u"%1%2"_s.arg(keys).arg(i + 1)});
    return characters;
}

QList<SpecialCharacter> numberCharacters()
{
    return made(numbers) + series(u'①', 20, Tr::tr("Circled %1"), u"quan yuanquan circled"_s) +
           series(u'㈠', 10, Tr::tr("Chinese %1 in brackets"), u"kuohao bracketed"_s) +
           series(u'⑴', 20, Tr::tr("%1 in brackets"), u"kuohao bracketed"_s) +
           series(u'Ⅰ', 12, Tr::tr("Roman %1"), u"luoma roman"_s) +
           series(u'ⅰ', 10, Tr::tr("Small Roman %1"), u"xiaoluoma roman"_s);
}

QList<SpecialCharacter> toneLetters()
{
    QList<SpecialCharacter> characters;
    for (const Vowel &vowel : vowels) {
        const QString tones = QString::fromUtf16(vowel.tones);
        const QString plain = QString::fromLatin1(vowel.plain);
        for (int i = 0; i < tones.size(); ++i)
            characters.append({tones[i], Tr::tr("%1, tone %2").arg(plain == u"v" ? u"ü"_s : plain).arg(i + 1),
                               u"%1%2 pinyin shengdiao"_s.arg(plain).arg(i + 1)});
    }
    characters.append({u"ü"_s, Tr::tr("u with two dots"), u"v pinyin"_s});
    characters.append({u"ê"_s, Tr::tr("e with a circumflex"), u"e pinyin"_s});
    return characters;
}

} // namespace

QList<CharacterGroup> specialCharacters()
{
    return {{Tr::tr("Punctuation"), made(punctuation)},
            {Tr::tr("Numbers"), numberCharacters()},
            {Tr::tr("Units"), made(units)},
            {Tr::tr("Currency and marks"), made(currency)},
            {Tr::tr("Arrows"), made(arrows)},
            {Tr::tr("Pinyin letters"), toneLetters()}};
}

QString codePointsOf(const QString &text)
{
    QStringList points;
    for (const char32_t point : text.toStdU32String())
        points.append(u"U+%1"_s.arg(uint(point), 4, 16, QChar(u'0')).toUpper());
    return points.join(u' ');
}

bool matches(const SpecialCharacter &character, const QString &words)
{
    const QString wanted = words.trimmed();
    if (wanted.isEmpty() || character.text.contains(wanted))
        return true;
    const QString squeezed = QString(wanted).remove(u' ').remove(u'\''); // po zhe hao, xi'an
    return character.name.contains(wanted, Qt::CaseInsensitive) || character.keys.contains(wanted, Qt::CaseInsensitive) ||
           character.keys.contains(squeezed, Qt::CaseInsensitive) ||
           codePointsOf(character.text).contains(wanted, Qt::CaseInsensitive);
}

} // namespace gaoqian
