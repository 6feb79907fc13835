#include "cli/verbs.h"

#include "article/articlerecord.h"
#include "signoff/slip.h"
#include "store/articlestore.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

QString stateOf(const ArticleSummary &article)
{
    if (article.origin == Origin::Elsewhere)
        return u"elsewhere"_s;
    return article.publishedAt.isValid() && article.slipState == slipStateName(SlipState::Signed) ? u"published"_s
                                                                                                  : article.slipState;
}

QJsonObject summaryJson(const ArticleSummary &article)
{
    QJsonObject object{
        {u"id"_s, article.id},          {u"title"_s, article.title},        {u"channel"_s, article.channel.join(u'/')},
        {u"state"_s, stateOf(article)}, {u"awaits"_s, article.awaitedRole}, {u"updated"_s, timeText(article.updatedAt)},
        {u"views"_s, article.views}};
    if (article.publishedAt.isValid())
        object[u"published"_s] = timeText(article.publishedAt);
    return object;
}

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"state"_s,
                      Verbs::tr("Only: draft, in-review, returned, signed, published, released, rejected, retracted, elsewhere"),
                      u"S"_s});
    parser.addOption({u"json"_s, Verbs::tr("Answer as JSON")});
}

Result<void> run(const CliContext &context, const QCommandLineParser &options)
{
    if (auto none = words(options, 0, context.usage); !none)
        return none.error();
    static const QStringList states{u"draft"_s,    u"in-review"_s, u"returned"_s,  u"signed"_s,   u"published"_s,
                                    u"released"_s, u"rejected"_s,  u"retracted"_s, u"elsewhere"_s};
    const QString state = options.value(u"state"_s);
    if (!state.isEmpty() && !states.contains(state))
        return usageError(Verbs::tr("There is no state %1; there are: %2").arg(state, states.join(u' ')));
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    auto articles = (*newsroom)->articles().list({});
    if (!articles)
        return articles.error();
    QJsonArray all;
    for (const ArticleSummary &article : *articles) {
        if (!state.isEmpty() && stateOf(article) != state)
            continue;
        if (options.isSet(u"json"_s))
            all.append(summaryJson(article));
        else
            context.print(article.id + u'\t' + stateOf(article) + u'\t' + article.title);
    }
    if (options.isSet(u"json"_s))
        context.print(QJsonDocument(all));
    return {};
}

} // namespace

Verb listVerb() { return {u"list"_s, Verbs::tr("Lists the stories: id, state, title"), u"[--state S] [--json]"_s, declare, run}; }

} // namespace gaoqian
