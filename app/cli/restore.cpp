#include "cli/verbs.h"

#include "newsroom/restore.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

void declare(QCommandLineParser &) {}

Result<void> run(const CliContext &context, const QCommandLineParser &options)
{
    auto files = words(options, 1, context.usage);
    if (!files)
        return files.error();
    const auto aside = restoreBackup(context.newsroomPath, files->first(), context.surroundings.clock.now());
    if (!aside)
        return aside.error();
    if (!aside->isEmpty())
        context.remark(Verbs::tr("What was there is now %1").arg(*aside));
    context.print(context.newsroomPath);
    return {};
}

} // namespace

Verb restoreVerb()
{
    return {u"restore"_s, Verbs::tr("Puts a backup in the newsroom's place, and what was there aside"), u"BACKUP"_s, declare,
            run};
}

} // namespace gaoqian
