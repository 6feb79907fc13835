#include "cli/verbs.h"

#include "store/database.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

void declare(QCommandLineParser &) {}

Result<void> run(const CliContext &context, const QCommandLineParser &options)
{
    auto files = words(options, 1, context.usage);
    if (!files)
        return files.error();
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    return (*newsroom)->database().backupTo(files->first());
}

} // namespace

Verb backupVerb() { return {u"backup"_s, Verbs::tr("Copies the newsroom safely, while it is in use"), u"FILE"_s, declare, run}; }

} // namespace gaoqian
