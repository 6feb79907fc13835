#include "cli/verbs.h"

#include "article/articlejson.h"
#include "base/files.h"
#include "intake/core/limits.h"
#include "intake/intake.h"
#include "newsroom/import/companionfiles.h"
#include "newsroom/publishing/pagemaker.h"

#include <QDir>
#include <QFileDevice>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

enum class Target { Html, Page, Text, Json };

Result<Target> targetNamed(const QString &name)
{
    static const QList<std::pair<QString, Target>> targets{
        {u"html"_s, Target::Html}, {u"page"_s, Target::Page}, {u"text"_s, Target::Text}, {u"json"_s, Target::Json}};
    for (const auto &[word, target] : targets) {
        if (word == name)
            return target;
    }
    return usageError(Verbs::tr("There is no target %1; there are: html, page, text, json").arg(name));
}

Result<Intake> takeInInput(const CliContext &context, const QString &file, const QString &formatName)
{
    QByteArray bytes;
    Beside beside;
    if (file == "-"_L1) {
        bytes = context.console.in.read(limits::inputBytes + 1);
        const auto *stream = qobject_cast<QFileDevice *>(&context.console.in);
        if (stream && stream->error() != QFileDevice::NoError)
            return ioError(Verbs::tr("The standard input cannot be read (%1)").arg(stream->errorString()));
    } else {
        auto read = readFile(file, limits::inputBytes);
        if (!read)
            return read.error();
        bytes = std::move(*read);
        beside = besideFile(file);
    }
    if (formatName.isEmpty()) {
        auto guessed = guessFormat(file, bytes);
        return guessed ? takeIn(bytes, *guessed, Purpose::Story, beside) : Result<Intake>(guessed.error());
    }
    const auto format = formatFromName(formatName);
    if (!format)
        return usageError(Verbs::tr("There is no source format %1; there are: %2").arg(formatName, formatNameList()));
    return takeIn(bytes, *format, Purpose::Story, beside);
}

/// What a page of a story alone has: no site, no neighbours, no signatures. So it is a draft.
PageInput loneInput(const Intake &intake)
{
    PageInput input;
    input.article = intake.article;
    input.draft = true;
    for (const Asset &asset : intake.assets)
        input.pictures.insert(asset.hash, PagePicture{pictureFileName(asset.hash, asset.mime), asset.width, asset.height});
    return input;
}

Result<QByteArray> converted(const Intake &intake, Target target)
{
    const PageInput input = loneInput(intake);
    switch (target) {
    case Target::Html:
        return QByteArray(bodyHtml(input.article.body, input.pictures) + '\n');
    case Target::Text:
        return pageText(input).toUtf8();
    case Target::Json:
        return QByteArray(NormalArticle(intake.article).json() + '\n');
    case Target::Page:
        break;
    }
    auto theme = Theme::builtIn();
    if (!theme)
        return theme.error();
    return renderPage(input, *theme);
}

/// Pictures go beside the file that shows them.
Result<void> writePictures(const Intake &intake, const QString &output)
{
    if (intake.assets.isEmpty())
        return {};
    const QDir folder = QFileInfo(output).absoluteDir();
    if (!folder.mkpath(u"assets"_s))
        return ioError(Verbs::tr("The folder %1 cannot be made").arg(folder.filePath(u"assets"_s)));
    for (const Asset &asset : intake.assets) {
        if (auto done = writeFileAtomically(folder.filePath("assets/"_L1 + pictureFileName(asset.hash, asset.mime)), asset.bytes);
            !done)
            return done;
    }
    return {};
}

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"from"_s, Verbs::tr("What the input is; told from its name and content when left out"), u"FORMAT"_s});
    parser.addOption({u"to"_s, Verbs::tr("html (the clean body, the default), page, text or json"), u"FORMAT"_s, u"html"_s});
    parser.addOption({{u"o"_s, u"output"_s}, Verbs::tr("The file to write; stdout when left out"), u"OUT"_s});
}

Result<void> run(const CliContext &context, const QCommandLineParser &options)
{
    auto files = words(options, 1, context.usage);
    if (!files)
        return files.error();
    auto target = targetNamed(options.value(u"to"_s));
    if (!target)
        return target.error();
    auto intake = takeInInput(context, files->first(), options.value(u"from"_s));
    if (!intake)
        return intake.error();
    auto bytes = converted(*intake, *target);
    if (!bytes)
        return bytes.error();
    for (const IntakeNote &note : std::as_const(intake->notes))
        context.remark(note.text);
    const QString output = options.value(u"o"_s);
    if (output.isEmpty()) {
        context.console.answer(*bytes);
        return {};
    }
    if (auto done = writePictures(*intake, output); !done)
        return done;
    return writeFileAtomically(output, *bytes);
}

} // namespace

Verb convertVerb()
{
    return {u"convert"_s, Verbs::tr("Turns foreign text into clean text; needs no newsroom"),
            u"FILE|- [--from html|mhtml|docx|text|markdown|json] [--to html|page|text|json] [-o OUT]"_s, declare, run};
}

} // namespace gaoqian
