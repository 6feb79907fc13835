#include "cli/verbs.h"

#include "newsroom/import/importer.h"
#include "newsroom/import/importlist.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"channel"_s, Verbs::tr("The channel, whatever the file says"), u"PATH"_s});
    parser.addOption({u"source"_s, Verbs::tr("The source, whatever the file says"), u"S"_s});
    parser.addOption({u"published"_s, Verbs::tr("Into the archive, as published elsewhere")});
}

Result<void> run(const CliContext &context, const QCommandLineParser &options)
{
    auto files = words(options, 1, context.usage, true);
    if (!files)
        return files.error();
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    ImportOptions wanted;
    wanted.channel = options.value(u"channel"_s).split(u'/', Qt::SkipEmptyParts);
    wanted.source = options.value(u"source"_s);
    wanted.published = options.isSet(u"published"_s);

    const ImportList list = filesToImport(*files);
    if (list.leftAlone > 0)
        context.remark(Verbs::tr("%n picture(s), sounds and films in the folders are no stories and were left alone", nullptr,
                                 list.leftAlone));
    if (list.files.isEmpty())
        return usageError(Verbs::tr("There is no story in what was given; name files, or folders that hold some"));

    Importer importer(**newsroom);
    std::optional<Error> failure;
    int done = 0;
    for (const QString &file : list.files) {
        auto imported = importer.importFile(file, wanted);
        context.progress(Verbs::tr("imported"), ++done, int(list.files.size()));
        if (!imported && list.files.size() == 1)
            return imported.error();
        if (!imported) {
            // One bad file does not keep the others out; the exit code tells.
            context.remark("%1: %2"_L1.arg(file, imported.error().message));
            failure = Error{imported.error().kind, {}};
            continue;
        }
        context.print(imported->id);
        for (const QString &note : std::as_const(imported->notes))
            context.remark("%1: %2"_L1.arg(file, note));
    }
    return failure ? Result<void>(*failure) : Result<void>();
}

} // namespace

Verb importVerb()
{
    return {u"import"_s, Verbs::tr("Takes files in as drafts, or into the archive as published elsewhere; prints one id a line"),
            u"FILE|FOLDER... [--channel 情感/故事] [--source S] [--published]"_s, declare, run};
}

} // namespace gaoqian
