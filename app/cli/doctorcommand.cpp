#include "cli/verbs.h"

#include "newsroom/doctor.h"
#include "newsroom/housekeeping.h"
#include "newsroom/restore.h"
#include "store/database.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DoctorCommand)
};
} // namespace

QString BackupCommand::name() const { return u"backup"_s; }
QString BackupCommand::summary() const { return Tr::tr("Copies the newsroom safely, while it is in use"); }
QString BackupCommand::arguments() const { return u"FILE"_s; }
void BackupCommand::declare(QCommandLineParser &) const {}

Result<void> BackupCommand::run(const CliContext &context, const QCommandLineParser &options) const
{
    auto files = words(options, 1, "backup "_L1 + arguments());
    if (!files)
        return files.error();
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    return (*newsroom)->database().backupTo(files->first());
}

QString RestoreCommand::name() const { return u"restore"_s; }
QString RestoreCommand::summary() const { return Tr::tr("Puts a backup in the newsroom's place, and what was there aside"); }
QString RestoreCommand::arguments() const { return u"BACKUP"_s; }
void RestoreCommand::declare(QCommandLineParser &) const {}

Result<void> RestoreCommand::run(const CliContext &context, const QCommandLineParser &options) const
{
    auto files = words(options, 1, "restore "_L1 + arguments());
    if (!files)
        return files.error();
    const auto aside = restoreBackup(context.newsroomPath, files->first(), context.surroundings.clock.now());
    if (!aside)
        return aside.error();
    if (!aside->isEmpty())
        context.remark(Tr::tr("What was there is now %1").arg(*aside));
    context.print(context.newsroomPath);
    return {};
}

QString DoctorCommand::name() const { return u"doctor"_s; }
QString DoctorCommand::summary() const { return Tr::tr("Looks the newsroom over and says what is wrong"); }
QString DoctorCommand::arguments() const { return u"[--tidy]"_s; }

void DoctorCommand::declare(QCommandLineParser &parser) const
{
    parser.addOption({u"tidy"_s, Tr::tr("When all is well: delete the pictures that nothing has shown for a month")});
}

Result<void> DoctorCommand::run(const CliContext &context, const QCommandLineParser &options) const
{
    if (auto none = words(options, 0, "doctor "_L1 + arguments()); !none)
        return none.error();
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    auto findings = examine(**newsroom);
    if (!findings)
        return findings.error();
    for (const QString &finding : *findings)
        context.print(finding);
    if (!findings->isEmpty())
        return refused(Tr::tr("%n thing(s) are wrong", nullptr, int(findings->size())));
    context.print(Tr::tr("All is well"));
    if (!options.isSet(u"tidy"_s))
        return {};
    const auto unused = picturesToLetGo(**newsroom);
    const auto removed = unused ? letPicturesGo(**newsroom, *unused) : Result<int>(unused.error());
    if (!removed)
        return removed.error();
    context.print(Tr::tr("%n picture(s) that nothing shows were deleted", nullptr, *removed));
    return {};
}

} // namespace gaoqian
