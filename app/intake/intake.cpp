#include "intake/intake.h"

#include "intake/core/intakewords.h"
#include "intake/core/limits.h"
#include "intake/docx/docxintake.h"
#include "intake/encoding/decode.h"
#include "intake/files/foreignkind.h"
#include "intake/files/mhtml.h"
#include "intake/html/htmlintake.h"
#include "intake/jsonintake.h"
#include "intake/markdownintake.h"
#include "intake/pictures/picturemetadata.h"
#include "intake/textintake.h"

#include <array>
#include <memory>

namespace gaoqian {

namespace {

struct FormatName {
    Format format;
    QLatin1String name;
};

constexpr std::array formatNames{
    FormatName{Format::Html, QLatin1String("html")},         FormatName{Format::Mhtml, QLatin1String("mhtml")},
    FormatName{Format::Docx, QLatin1String("docx")},         FormatName{Format::Text, QLatin1String("text")},
    FormatName{Format::Markdown, QLatin1String("markdown")}, FormatName{Format::Json, QLatin1String("json")},
};

bool isPacked(const QByteArray &bytes) { return bytes.startsWith("PK\x03\x04"); }

/// What is wrong with bytes that are no text at all.
std::optional<Error> refusal(const QByteArray &bytes)
{
    if (std::optional<Error> error = refusalOf(foreignKind(bytes)))
        return error;
    if (pictureKind(bytes))
        return inputError(IntakeWords::tr("This is a picture; insert it into a story"));
    const bool isUtf16 = bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF") || looksLikeUtf16(bytes);
    if (!isUtf16 && bytes.first(std::min<qsizetype>(bytes.size(), 4096)).count('\0') > 8)
        return inputError(IntakeWords::tr("This is no text; save it as HTML or plain text first"));
    return std::nullopt;
}

/// What the editor is to be told of the encoding goes first.
Result<Intake> withNote(Result<Intake> intake, const Decoded &decoded)
{
    if (const QString note = decodingNote(decoded); intake.ok() && !note.isEmpty())
        intake->notes.prepend({note});
    return intake;
}

Result<Intake> takeInHtmlBytes(const QByteArray &bytes, const QByteArray &declared, Purpose purpose, const Beside &beside)
{
    if (bytes.isValidUtf8() && !looksLikeUtf16(bytes)) { // as nearly all are; they need not be turned to UTF-16 and back
        const QByteArray html = bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
        return withNote(takeInHtml(html, purpose, beside), decode({}, declared));
    }
    const Decoded decoded = decode(bytes, declared);
    return withNote(takeInHtml(decoded.text.toUtf8(), purpose, beside), decoded);
}

Result<Intake> takeInDecodedText(const Decoded &decoded, Purpose purpose)
{
    const QString &text = decoded.text;
    const auto isBreak = [](QChar c) {
        return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    };
    if (std::count_if(text.cbegin(), text.cend(), isBreak) > limits::textBreaks)
        return inputError(IntakeWords::tr("The text has more than %L1 line breaks; take it in in parts").arg(limits::textBreaks));
    return withNote(takeInText(text, purpose), decoded);
}

Result<Intake> takeInMhtml(const QByteArray &bytes, Purpose purpose)
{
    const Result<Mhtml> file = Mhtml::read(bytes);
    if (!file)
        return file.error();
    const auto parts = std::make_shared<const Mhtml>(*file);
    const Beside beside{
        .picture = [parts](const QString &address) { return parts->part(address); }, .rtf = {}, .address = parts->address()};
    const MhtmlPart &page = parts->page();
    const QByteArray text = page.decoded();
    if (page.type == "text/plain")
        return takeInDecodedText(decode(text, page.charset), purpose);
    return takeInHtmlBytes(text, page.charset.isEmpty() ? declaredEncoding(text) : page.charset, purpose, beside);
}

/// A document inside a Word file; in one that is inside of another one, those in it are only named.
Result<Intake> takeInChunk(const QString &name, const QByteArray &bytes)
{
    const auto format = guessFormat(name, bytes);
    if (!format)
        return format.error();
    return *format == Format::Docx ? takeInDocx(bytes, Purpose::Paste, {}) : takeIn(bytes, *format, Purpose::Paste);
}

/// Whether `start`, lower case and trimmed, is how HTML begins.
bool beginsLikeHtml(const QByteArray &start)
{
    for (const char *tag : {"<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<p>", "<p ", "<div", "<table", "<h1",
                            "<!-- saved from"}) {
        if (start.startsWith(tag))
            return true;
    }
    return start.startsWith("<?xml") && start.contains("<html");
}

} // namespace

Result<Intake> takeIn(const QByteArray &bytes, Format format, Purpose purpose, const Beside &beside)
{
    if (bytes.size() > limits::inputBytes)
        return inputError(
            IntakeWords::tr("The file has more than %1 MB; take it in in parts").arg(limits::inputBytes / (1024 * 1024)));
    if (isPacked(bytes)) // whatever it was said to be
        return takeInDocx(bytes, purpose, takeInChunk);
    if (const std::optional<Error> error = refusal(bytes))
        return *error;
    if (format == Format::Docx)
        return inputError(IntakeWords::tr("This is no Word document, whatever its name; take it in under its right name"));
    if (format == Format::Json)
        return takeInJson(bytes);
    if (format == Format::Mhtml)
        return takeInMhtml(bytes, purpose);
    if (format == Format::Html && looksLikeMhtml(bytes)) // saved under a page's name
        return takeInMhtml(bytes, purpose);
    if (format == Format::Html)
        return takeInHtmlBytes(bytes, declaredEncoding(bytes), purpose, beside);
    const Decoded decoded = decode(bytes);
    if (format == Format::Markdown)
        return withNote(takeInMarkdown(decoded.text, purpose, beside), decoded);
    return takeInDecodedText(decoded, purpose);
}

std::optional<Format> formatFromName(const QString &name)
{
    for (const FormatName &known : formatNames) {
        if (name == known.name)
            return known.format;
    }
    return std::nullopt;
}

QString formatNameList()
{
    QStringList names;
    for (const FormatName &known : formatNames)
        names.append(known.name);
    return names.join(QLatin1String(", "));
}

Result<Format> guessFormat(const QString &fileName, const QByteArray &bytes)
{
    if (isPacked(bytes))
        return Format::Docx;
    if (const std::optional<Error> error = refusal(bytes))
        return *error;
    if (looksLikeMhtml(bytes))
        return Format::Mhtml;
    const QString suffix = fileName.sliced(fileName.lastIndexOf(u'.') + 1).toLower();
    static const QHash<QString, Format> suffixes{
        {QStringLiteral("html"), Format::Html},         {QStringLiteral("htm"), Format::Html},
        {QStringLiteral("xhtml"), Format::Html},        {QStringLiteral("shtml"), Format::Html},
        {QStringLiteral("json"), Format::Json},         {QStringLiteral("md"), Format::Markdown},
        {QStringLiteral("markdown"), Format::Markdown}, {QStringLiteral("txt"), Format::Text},
        {QStringLiteral("text"), Format::Text}};
    QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 1024));
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    start = start.trimmed().toLower();
    if (const auto known = suffixes.constFind(suffix); known != suffixes.cend()) {
        // A whole page under the name of a text is a page; a few tags in a text are its writer's.
        const bool isPage = start.startsWith("<!doctype html") || start.startsWith("<html");
        return *known != Format::Html && isPage ? Format::Html : *known;
    }
    if (beginsLikeHtml(start))
        return Format::Html;
    if (start.startsWith('{') && bytes.contains("\"schema\""))
        return Format::Json;
    return Format::Text;
}

} // namespace gaoqian
