#include "intake/docx/symbols.h"

#include <array>

namespace gaoqian {

namespace {

struct Symbol {
    uchar code;
    char16_t unicode;
};

constexpr std::array wingdings{
    Symbol{0x22, u'✂'}, Symbol{0x28, u'☎'}, Symbol{0x2A, u'✉'}, Symbol{0x3F, u'✍'}, Symbol{0x43, u'☜'}, Symbol{0x44, u'☞'},
    Symbol{0x46, u'☞'}, Symbol{0x4A, u'☺'}, Symbol{0x4C, u'☹'}, Symbol{0x51, u'✈'}, Symbol{0x52, u'☼'}, Symbol{0x6C, u'●'},
    Symbol{0x6D, u'❍'}, Symbol{0x6E, u'■'}, Symbol{0x6F, u'□'}, Symbol{0x70, u'□'}, Symbol{0x71, u'❑'}, Symbol{0x72, u'❒'},
    Symbol{0x73, u'◆'}, Symbol{0x74, u'◆'}, Symbol{0x75, u'◆'}, Symbol{0x76, u'❖'}, Symbol{0x77, u'◆'}, Symbol{0x78, u'☒'},
    Symbol{0x9E, u'·'}, Symbol{0x9F, u'•'}, Symbol{0xA1, u'○'}, Symbol{0xA2, u'○'}, Symbol{0xA4, u'◉'}, Symbol{0xA5, u'◎'},
    Symbol{0xA7, u'▪'}, Symbol{0xA8, u'☐'}, Symbol{0xAA, u'✦'}, Symbol{0xAB, u'★'}, Symbol{0xAC, u'✶'}, Symbol{0xAE, u'✹'},
    Symbol{0xB2, u'✧'}, Symbol{0xB5, u'✪'}, Symbol{0xB6, u'✰'}, Symbol{0xD8, u'➢'}, Symbol{0xDF, u'←'}, Symbol{0xE0, u'→'},
    Symbol{0xE1, u'↑'}, Symbol{0xE2, u'↓'}, Symbol{0xE7, u'←'}, Symbol{0xE8, u'➔'}, Symbol{0xE9, u'↑'}, Symbol{0xEA, u'↓'},
    Symbol{0xEF, u'⇦'}, Symbol{0xF0, u'⇨'}, Symbol{0xF1, u'⇧'}, Symbol{0xF2, u'⇩'}, Symbol{0xFB, u'✗'}, Symbol{0xFC, u'✓'},
    Symbol{0xFD, u'☒'}, Symbol{0xFE, u'☑'},
};

constexpr std::array wingdings2{
    Symbol{0x4F, u'✗'}, Symbol{0x50, u'✓'}, Symbol{0x51, u'☒'}, Symbol{0x52, u'☑'}, Symbol{0x53, u'☒'},
    Symbol{0x54, u'☒'}, Symbol{0x96, u'•'}, Symbol{0x97, u'●'}, Symbol{0x98, u'●'}, Symbol{0x99, u'○'},
    Symbol{0xA1, u'■'}, Symbol{0xA3, u'□'}, Symbol{0xAA, u'◆'}, Symbol{0xEA, u'★'},
};

constexpr std::array greek{
    Symbol{0x22, u'∀'}, Symbol{0x24, u'∃'}, Symbol{0x40, u'≅'}, Symbol{0x5C, u'∴'}, Symbol{0x5E, u'⊥'}, Symbol{0xA3, u'≤'},
    Symbol{0xA5, u'∞'}, Symbol{0xA7, u'♣'}, Symbol{0xA8, u'♦'}, Symbol{0xA9, u'♥'}, Symbol{0xAA, u'♠'}, Symbol{0xAB, u'↔'},
    Symbol{0xAC, u'←'}, Symbol{0xAD, u'↑'}, Symbol{0xAE, u'→'}, Symbol{0xAF, u'↓'}, Symbol{0xB0, u'°'}, Symbol{0xB1, u'±'},
    Symbol{0xB2, u'″'}, Symbol{0xB3, u'≥'}, Symbol{0xB4, u'×'}, Symbol{0xB5, u'∝'}, Symbol{0xB6, u'∂'}, Symbol{0xB7, u'•'},
    Symbol{0xB8, u'÷'}, Symbol{0xB9, u'≠'}, Symbol{0xBA, u'≡'}, Symbol{0xBB, u'≈'}, Symbol{0xBC, u'…'}, Symbol{0xC6, u'∅'},
    Symbol{0xC7, u'∩'}, Symbol{0xC8, u'∪'}, Symbol{0xCC, u'⊂'}, Symbol{0xCE, u'∈'}, Symbol{0xCF, u'∉'}, Symbol{0xD0, u'∠'},
    Symbol{0xD1, u'∇'}, Symbol{0xD2, u'®'}, Symbol{0xD3, u'©'}, Symbol{0xD4, u'™'}, Symbol{0xD5, u'∏'}, Symbol{0xD6, u'√'},
    Symbol{0xD7, u'⋅'}, Symbol{0xD8, u'¬'}, Symbol{0xD9, u'∧'}, Symbol{0xDA, u'∨'}, Symbol{0xDB, u'⇔'}, Symbol{0xDC, u'⇐'},
    Symbol{0xDE, u'⇒'}, Symbol{0xE5, u'∑'}, Symbol{0xF2, u'∫'},
};

/// The letters of the Symbol font, from A and from a on.
constexpr QStringView upperGreek = u"ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
constexpr QStringView lowerGreek = u"αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

constexpr char16_t bullet = u'•';

template <typename Table> char16_t in(const Table &table, uint code, char16_t otherwise)
{
    const auto found = std::find_if(table.begin(), table.end(), [code](const Symbol &each) { return each.code == code; });
    return found == table.end() ? otherwise : found->unicode;
}

bool isSymbolCode(QChar c) { return c.unicode() >= 0xF020 && c.unicode() <= 0xF0FF; }

char16_t ofSymbolFont(uint code)
{
    if (code >= 'A' && code <= 'Z')
        return upperGreek[code - 'A'].unicode();
    if (code >= 'a' && code <= 'z')
        return lowerGreek[code - 'a'].unicode();
    return in(greek, code, code < 0x7F ? char16_t(code) : bullet);
}

char16_t ofWingdings(uint code)
{
    if (code >= 0x81 && code <= 0x8A)
        return char16_t(u'①' + code - 0x81);
    if (code >= 0x8C && code <= 0x95)
        return char16_t(u'❶' + code - 0x8C);
    return in(wingdings, code, bullet);
}

} // namespace

QString docxSymbol(std::string_view font, uint code)
{
    const bool wasOffset = code >= 0xF000 && code <= 0xF0FF;
    if (wasOffset)
        code -= 0xF000;
    if (font == "Wingdings 2")
        return QString(QChar(in(wingdings2, code, bullet)));
    if (font.starts_with("Wingdings") || font == "Webdings")
        return QString(QChar(ofWingdings(code)));
    if (font == "Symbol" || wasOffset)
        return QString(QChar(ofSymbolFont(code)));
    if (code < 0x20 || code > 0x10FFFF || (code <= 0xFFFF && QChar::isSurrogate(code)))
        return QString(QChar(bullet));
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

bool hasSymbolCodes(const QString &text) { return std::any_of(text.cbegin(), text.cend(), isSymbolCode); }

QString withoutSymbolCodes(const QString &text, std::string_view font)
{
    QString clean;
    for (const QChar c : text)
        clean += isSymbolCode(c) ? docxSymbol(font, c.unicode()) : QString(c);
    return clean;
}

} // namespace gaoqian
