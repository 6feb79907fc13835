#include "signoff/names.h"

#include <algorithm>
#include <iterator>

namespace gaoqian {

namespace {

/// `text` without the characters that `drop` names; halves of characters become question marks.
template <typename Drop> QString without(const QString &text, Drop drop)
{
    QList<uint> characters = QString::fromUtf8(text.toUtf8()).toUcs4();
    characters.removeIf(drop);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), characters.size());
}

/// What Unicode wants shown as nothing at all (Default_Ignorable_Code_Point, the same since version 4 but for what it kept free):
/// Qt does not tell.
bool isIgnorable(uint character)
{
    static constexpr std::pair<uint, uint> ranges[]{
        {0x00ad, 0x00ad}, {0x034f, 0x034f}, {0x061c, 0x061c},   {0x115f, 0x1160},   {0x17b4, 0x17b5},   {0x180b, 0x180f},
        {0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x206f},   {0x3164, 0x3164},   {0xfe00, 0xfe0f},   {0xfeff, 0xfeff},
        {0xffa0, 0xffa0}, {0xfff0, 0xfff8}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff},
    };
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [&](const auto &range) { return character >= range.first && character <= range.second; });
}

constexpr QChar brailleBlank(0x2800); // a letter to Unicode, a blank to everybody who looks

} // namespace

QString tidyName(const QString &typed)
{
    // Blanks first: a tab or line break between two names is a blank, not a control character to be dropped.
    const QString spaced = QString(typed).replace(brailleBlank, u' ').simplified();
    const QString name = without(spaced, [](uint character) {
        const auto category = QChar::category(char32_t(character));
        return category == QChar::Other_Control || category == QChar::Other_Format || isIgnorable(character);
    });
    return name.simplified().normalized(QString::NormalizationForm_C);
}

bool showsNothing(const QString &text) { return tidyName(text).isEmpty(); }

QString tidyText(const QString &typed)
{
    QString text = typed;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.replace(u'\r', u'\n');
    text = without(text, [](uint character) {
        return QChar::category(char32_t(character)) == QChar::Other_Control && character != u'\n' && character != u'\t';
    });
    return text.trimmed();
}

} // namespace gaoqian
