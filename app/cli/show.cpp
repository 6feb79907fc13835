#include "cli/verbs.h"

#include "article/articlejson.h"
#include "article/text.h"
#include "store/articlestore.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

void declare(QCommandLineParser &parser) { parser.addOption({u"json"_s, Verbs::tr("The article as JSON")}); }

Result<void> run(const CliContext &context, const QCommandLineParser &options)
{
    auto ids = words(options, 1, context.usage);
    if (!ids)
        return ids.error();
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    auto id = (*newsroom)->articles().resolveId(ids->first());
    if (!id)
        return id.error();
    auto record = (*newsroom)->articles().load(*id);
    if (!record)
        return record.error();
    if (options.isSet(u"json"_s)) {
        context.print(QJsonDocument(toJson(record->article)));
        return {};
    }
    PageInput input;
    input.article = record->article;
    context.print(pageText(input).trimmed());
    return {};
}

} // namespace

Verb showVerb() { return {u"show"_s, Verbs::tr("Shows a story"), u"ID [--json]"_s, declare, run}; }

} // namespace gaoqian
