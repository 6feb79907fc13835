#include "cli/verbs.h"

#include "newsroom/doctor.h"
#include "newsroom/housekeeping.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"tidy"_s, Verbs::tr("When all is well: delete the pictures that nothing has shown for a month")});
}

Result<void> run(const CliContext &context, const QCommandLineParser &options)
{
    if (auto none = words(options, 0, context.usage); !none)
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
        return refused(Verbs::tr("%n thing(s) are wrong", nullptr, int(findings->size())));
    context.print(Verbs::tr("All is well"));
    if (!options.isSet(u"tidy"_s))
        return {};
    const auto unused = picturesToLetGo(**newsroom);
    const auto removed = unused ? letPicturesGo(**newsroom, *unused) : Result<int>(unused.error());
    if (!removed)
        return removed.error();
    context.print(Verbs::tr("%n picture(s) that nothing shows were deleted", nullptr, *removed));
    return {};
}

} // namespace

Verb doctorVerb()
{
    return {u"doctor"_s, Verbs::tr("Looks the newsroom over and says what is wrong"), u"[--tidy]"_s, declare, run};
}

} // namespace gaoqian
