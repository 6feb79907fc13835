#include "intake/intake.h"

#include "intake/decode.h"
#include "intake/docxintake.h"
#include "intake/foreignkind.h"
#include "intake/htmlintake.h"
#include "intake/jsonintake.h"
#include "intake/limits.h"
#include "intake/picturemetadata.h"
#include "intake/textintake.h"

#include <array>

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

struct FormatName {
    Format format;
    QLatin1String name;
};

constexpr std::array formatNames{
    FormatName{Format::Html, QLatin1String("html")},
    FormatName{Format::Docx, QLatin1String("docx")},
    FormatName{Format::Text, QLatin1String("text")},
    FormatName{Format::Json, QLatin1String("json")},
};

bool isPacked(const QByteArray &bytes) { return bytes.startsWith("PK\x03\x04"); }

/// What is wrong with bytes that are no text at all.
std::optional<Error> refusal(const QByteArray &bytes)
{
    if (std::optional<Error> error = refusalOf(foreignKind(bytes)))
        return error;
    if (pictureKind(bytes))
        return inputError(Tr::tr("This is a picture; insert it into a story"));
    const bool isUtf16 = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
    if (!isUtf16 && bytes.first(std::min<qsizetype>(bytes.size(), 4096)).count('\0') > 8)
        return inputError(Tr::tr("This is no text; save it as HTML or plain text first"));
    return std::nullopt;
}

Result<Intake> takeInDecoded(const Decoded &decoded, Format format, Purpose purpose, const Beside &beside)
{
    if (format == Format::Html)
        return takeInHtml(decoded.text.toUtf8(), purpose, beside);
    return takeInText(decoded.text, purpose);
}

} // namespace

Result<Intake> takeIn(const QByteArray &bytes, Format format, Purpose purpose, const Beside &beside)
{
    if (bytes.size() > limits::inputBytes)
        return inputError(Tr::tr("The file has more than %1 MB; take it in in parts").arg(limits::inputBytes / (1024 * 1024)));
    if (isPacked(bytes)) // whatever it was said to be
        return takeInDocx(bytes, purpose);
    if (const std::optional<Error> error = refusal(bytes))
        return *error;
    if (format == Format::Docx)
        return inputError(Tr::tr("This is no Word document, whatever its name; take it in under its right name"));
    if (format == Format::Json)
        return takeInJson(bytes);
    const Decoded decoded = decode(bytes);
    Result<Intake> intake = takeInDecoded(decoded, format, purpose, beside);
    if (const QString note = decodingNote(decoded); intake.ok() && !note.isEmpty())
        intake->notes.prepend({note});
    return intake;
}

QStringList noteTexts(const QList<IntakeNote> &notes)
{
    QStringList texts;
    for (const IntakeNote &note : notes)
        texts.append(note.text);
    return texts;
}

std::optional<Format> formatFromName(const QString &name)
{
    for (const FormatName &known : formatNames) {
        if (name == known.name)
            return known.format;
    }
    return std::nullopt;
}

Result<Format> guessFormat(const QString &fileName, const QByteArray &bytes)
{
    if (isPacked(bytes))
        return Format::Docx;
    if (const std::optional<Error> error = refusal(bytes))
        return *error;
    const QString suffix = fileName.sliced(fileName.lastIndexOf(u'.') + 1).toLower();
    if (suffix == QLatin1String("html") || suffix == QLatin1String("htm") || suffix == QLatin1String("xhtml"))
        return Format::Html;
    if (suffix == QLatin1String("json"))
        return Format::Json;
    if (suffix == QLatin1String("txt"))
        return Format::Text;
    QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 1024)).toLower();
    start = (start.startsWith("\xEF\xBB\xBF") ? start.sliced(3) : start).trimmed();
    if (start.startsWith("<?xml") && start.contains("<html"))
        return Format::Html;
    if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<body") || start.startsWith("<p"))
        return Format::Html;
    if (start.startsWith('{') && bytes.contains("\"schema\""))
        return Format::Json;
    return Format::Text;
}

} // namespace gaoqian
