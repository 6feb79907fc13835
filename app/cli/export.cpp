#include "cli/verbs.h"

#include "article/articlerecord.h"
#include "newsroom/publishing/exporter.h"
#include "newsroom/signing/staffing.h"
#include "store/articlestore.h"

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

Result<ExportFormat> formatNamed(const QString &name)
{
    if (name == "page"_L1)
        return ExportFormat::Page;
    if (name == "fragment"_L1)
        return ExportFormat::Fragment;
    return usageError(Verbs::tr("There is no format %1; there are: page, fragment").arg(name));
}

/// Every article that a final page can be made of, or, for drafts, every article of our own.
Result<QStringList> allExportable(Newsroom &newsroom, bool draft)
{
    ArticleFilter filter;
    if (!draft)
        filter.slipStates = {slipStateName(SlipState::Signed), slipStateName(SlipState::Released)};
    auto articles = newsroom.articles().list(filter);
    if (!articles)
        return articles.error();
    QStringList ids;
    for (const ArticleSummary &article : *articles) {
        if (article.origin != Origin::Elsewhere)
            ids << article.id;
    }
    return ids;
}

Result<QStringList> named(Newsroom &newsroom, const QStringList &texts)
{
    QStringList ids;
    for (const QString &text : texts) {
        auto id = newsroom.articles().resolveId(text);
        if (!id)
            return id.error();
        ids << *id;
    }
    return ids;
}

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"all"_s, Verbs::tr("Every signed story (with --draft: every story of our own)")});
    parser.addOption({{u"o"_s, u"output"_s}, Verbs::tr("The folder to write to; made when missing"), u"DIR"_s});
    parser.addOption({u"format"_s, Verbs::tr("page (the default) or fragment"), u"FORMAT"_s, u"page"_s});
    parser.addOption({u"as"_s, Verbs::tr("Who exports, for the record of what went out"), u"NAME"_s});
    parser.addOption({u"draft"_s, Verbs::tr("A draft, marked 未审定, without credits")});
}

Result<void> run(const CliContext &context, const QCommandLineParser &options)
{
    const QStringList given = options.positionalArguments();
    const bool all = options.isSet(u"all"_s);
    if (given.isEmpty() != all || !options.isSet(u"o"_s))
        return usageError(Verbs::tr("Usage: %1").arg(context.usage));
    auto format = formatNamed(options.value(u"format"_s));
    if (!format)
        return format.error();
    auto theme = Theme::builtIn();
    if (!theme)
        return theme.error();
    auto newsroom = context.openNewsroom();
    if (!newsroom)
        return newsroom.error();
    QString personId;
    if (options.isSet(u"as"_s)) {
        auto person = Staffing(**newsroom).personByName(options.value(u"as"_s));
        if (!person)
            return person.error();
        personId = person->id;
    }
    const bool draft = options.isSet(u"draft"_s);
    auto ids = all ? allExportable(**newsroom, draft) : named(**newsroom, given);
    if (!ids)
        return ids.error();

    Exporter exporter(**newsroom, std::move(*theme), [&](const QString &sentence) { context.remark(sentence); });
    std::optional<Error> first;
    int done = 0;
    for (const QString &id : std::as_const(*ids)) {
        auto path = exporter.write(id, options.value(u"o"_s), *format, draft, personId);
        if (path)
            context.print(*path);
        else if (ids->size() == 1)
            return path.error();
        else {
            context.remark("%1: %2"_L1.arg(id, path.error().message));
            first = first.value_or(Error{path.error().kind, {}});
        }
        context.progress(Verbs::tr("exported"), ++done, int(ids->size()));
    }
    return first ? Result<void>(*first) : Result<void>();
}

} // namespace

Verb exportVerb()
{
    return {u"export"_s, Verbs::tr("Writes pages: final ones only for slips that hold, drafts with their mark"),
            u"ID... | --all -o DIR [--format page|fragment] [--draft] [--as NAME]"_s, declare, run};
}

} // namespace gaoqian
