#include "cli/verbs.h"

#include "cli/named.h"
#include "newsroom/signing/signing.h"
#include "signoff/slip.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

void declare(QCommandLineParser &parser) { parser.addOption({u"json"_s, Verbs::tr("Answer as JSON")}); }

Result<void> run(const CliContext &context, const QCommandLineParser &options)
{
    auto ids = words(options, 1, context.usage);
    if (!ids)
        return ids.error();
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    auto slip = slipNamed(**newsroom, ids->first());
    if (!slip)
        return slip.error();
    const auto holds = slip->holds();
    if (options.isSet(u"json"_s)) {
        QJsonObject answer{
            {u"holds"_s, holds.ok()}, {u"state"_s, slipStateName(slip->state())}, {u"digest"_s, slip->record().contentDigest}};
        if (!holds)
            answer[u"reason"_s] = holds.error().message;
        context.print(QJsonDocument(answer));
    } else if (holds) {
        context.print(Verbs::tr("The slip holds: %1").arg(slipStateText(slip->state())));
    }
    return holds;
}

} // namespace

Verb verifyVerb()
{
    return {u"verify"_s, Verbs::tr("Does the slip hold? Exit code 1 and the first broken link if not"), u"ID [--json]"_s, declare,
            run};
}

} // namespace gaoqian
