#include "intake/decode.h"

#include <QStringDecoder>

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Decode)
};

Decoded decodeAs(QStringDecoder decoder, const QByteArray &bytes, const QString &encoding)
{
    QString text = decoder(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    const bool failed = decoder.hasError();
    const int damaged = failed ? std::max<int>(1, int(text.count(QChar(QChar::ReplacementCharacter)))) : 0;
    return {std::move(text), encoding, damaged};
}

/// Characters of two and more bytes: text that is really UTF-8 has many for each broken place, other encodings hardly any.
qsizetype wideCharacters(const QString &text)
{
    return std::count_if(text.cbegin(), text.cend(),
                         [](QChar c) { return c.unicode() >= 0x80 && c.unicode() != QChar::ReplacementCharacter; });
}

} // namespace

Decoded decode(const QByteArray &bytes)
{
    if (const auto encoding = QStringConverter::encodingForData(bytes); encoding && *encoding != QStringConverter::Utf8)
        return decodeAs(QStringDecoder(*encoding, QStringConverter::Flag::Stateless), bytes, QStringLiteral("UTF-16"));
    Decoded utf8 =
        decodeAs(QStringDecoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless), bytes, QStringLiteral("UTF-8"));
    if (utf8.damaged == 0 || wideCharacters(utf8.text) >= 4 * qsizetype(utf8.damaged))
        return utf8;
    QStringDecoder gb("GB18030", QStringConverter::Flag::Stateless);
    if (!gb.isValid())
        return utf8;
    Decoded chinese = decodeAs(std::move(gb), bytes, QStringLiteral("GB18030"));
    return chinese.damaged <= utf8.damaged ? chinese : utf8;
}

QString decodingNote(const Decoded &decoded)
{
    if (decoded.damaged > 0)
        return Tr::tr("Read as %1, and %n place(s) could not be read: look for %2", nullptr, decoded.damaged)
            .arg(decoded.encoding, QString(QChar(QChar::ReplacementCharacter)));
    if (decoded.encoding != QLatin1String("UTF-8"))
        return Tr::tr("Read as %1").arg(decoded.encoding);
    return {};
}

} // namespace gaoqian
