#include "signoff/names.h"

namespace gaoqian {

namespace {

/// `text` without the characters that `drop` names; halves of characters become question marks.
template <typename Drop> QString without(const QString &text, Drop drop)
{
    QList<uint> characters = QString::fromUtf8(text.toUtf8()).toUcs4();
    characters.removeIf(drop);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(characters.constData()), characters.size());
}

} // namespace

QString tidyName(const QString &typed)
{
    // Blanks first: a tab or line break between two names is a blank, not a control character to be dropped.
    const QString name = without(typed.simplified(), [](uint character) {
        const auto category = QChar::category(char32_t(character));
        return category == QChar::Other_Control || category == QChar::Other_Format;
    });
    return name.simplified().normalized(QString::NormalizationForm_C);
}

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
