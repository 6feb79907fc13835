// Finding the verb and running it: what stands between main() and the commands.
#include "cli/command.h"

#include "cli/words.h"

#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// What stands before the verb.
struct GlobalOptions {
    QString newsroomPath;
    QStringList rest; ///< The verb and what follows it.
};

QString givenTwice(const QString &option) { return CliWords::tr("%1 was given twice; give it once").arg(option); }

Result<GlobalOptions> takeGlobalOptions(QStringList arguments)
{
    GlobalOptions options;
    while (!arguments.isEmpty() && arguments.first().startsWith("--newsroom"_L1)) {
        const QString first = arguments.takeFirst();
        if (!options.newsroomPath.isEmpty())
            return usageError(givenTwice("--newsroom"_L1));
        if (first.startsWith("--newsroom="_L1))
            options.newsroomPath = first.mid(first.indexOf(u'=') + 1);
        else if (first == "--newsroom"_L1 && !arguments.isEmpty())
            options.newsroomPath = arguments.takeFirst();
        // Also a variable that a script forgot to set: it must not fall back on some other newsroom.
        if (options.newsroomPath.isEmpty())
            return usageError(CliWords::tr("--newsroom needs the path of a newsroom file"));
    }
    if (options.newsroomPath.isEmpty())
        options.newsroomPath = qEnvironmentVariable("GAOQIAN_NEWSROOM");
    if (options.newsroomPath.isEmpty())
        options.newsroomPath = defaultNewsroomPath();
    options.rest = arguments;
    return options;
}

QString overview(const QList<Verb> &verbs)
{
    QString text = CliWords::tr("gaoqian-cli [--newsroom DB] VERB ...") + u'\n';
    for (const Verb &verb : verbs)
        text += "  %1 %2\n      %3\n"_L1.arg(verb.name, verb.arguments, verb.summary);
    text += CliWords::tr(
                "Without --newsroom: the file that the variable GAOQIAN_NEWSROOM names, unless it is empty; else your own, %1")
                .arg(defaultNewsroomPath()) +
            u'\n';
    return text + CliWords::tr("Exit codes: 0 done; 1 the newsroom says no; 2 usage; 3 files or database") + u'\n';
}

/// What makes no sense with any verb.
Result<void> checkOptions(const QCommandLineParser &parser)
{
    static const QStringList mayBeEmpty{u"opinion"_s, u"channel"_s, u"source"_s, u"name"_s, u"slogan"_s, u"base-url"_s};
    const QStringList given = parser.optionNames();
    for (const QString &option : given) {
        const QStringList values = parser.values(option);
        const QString shown = (option.size() == 1 ? "-"_L1 : "--"_L1) + option;
        // Only roles add up; of two of anything else nobody can say which was meant.
        if (option != "role"_L1 && values.size() > 1)
            return usageError(givenTwice(shown));
        // A variable that a script forgot to set is no wish for the default.
        if (values.contains(QString()) && !mayBeEmpty.contains(option))
            return usageError(CliWords::tr("%1 needs a value that is not empty").arg(shown));
    }
    return {};
}

Result<void> runVerb(const Verb &verb, const QStringList &arguments, CliContext context)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(verb.summary);
    const QCommandLineOption help({u"h"_s, u"help"_s}, CliWords::tr("Show this help"));
    parser.addOption(help);
    verb.declare(parser);
    // QCommandLineParser expects the program's name first.
    if (!parser.parse(QStringList(u"gaoqian-cli"_s) + arguments))
        return usageError(CliWords::tr("%1; see: gaoqian-cli %2 --help").arg(parser.errorText(), verb.name));
    if (parser.isSet(help)) {
        context.print("gaoqian-cli [--newsroom DB] %1 %2\n"_L1.arg(verb.name, verb.arguments) + parser.helpText());
        return {};
    }
    if (auto sound = checkOptions(parser); !sound)
        return sound;
    context.usage = verb.name + u' ' + verb.arguments;
    return verb.run(context, parser);
}

Result<void> dispatch(const QStringList &arguments, Console &console, const Surroundings &surroundings)
{
    const QList<Verb> verbs = allVerbs();
    const auto global = takeGlobalOptions(arguments);
    if (!global)
        return global.error();
    const CliContext context{console, surroundings, global->newsroomPath};
    const QString name = global->rest.value(0);
    if (name == "help"_L1 || name == "--help"_L1 || name == "-h"_L1) {
        console.answer(overview(verbs).toUtf8());
        return {};
    }
    if (name == "--version"_L1) {
        context.print("gaoqian-cli "_L1 + QCoreApplication::applicationVersion());
        return {};
    }
    for (const Verb &verb : verbs) {
        if (verb.name == name)
            return runVerb(verb, global->rest.mid(1), context);
    }
    return usageError(name.isEmpty() ? CliWords::tr("No verb was given; see: gaoqian-cli help")
                                     : CliWords::tr("There is no verb %1; see: gaoqian-cli help").arg(name));
}

} // namespace

int runCli(const QStringList &arguments, Console &console, const Surroundings &surroundings)
{
    auto outcome = dispatch(arguments, console, surroundings);
    // Where the answer says it all, an answer that was lost is the news.
    const auto answered = console.finishAnswer();
    if (!answered && (outcome || outcome.error().message.isEmpty()))
        outcome = answered;
    if (outcome)
        return 0;
    QString message = outcome.error().message;
    if (!message.isEmpty())
        console.err.write(("gaoqian-cli: "_L1 + message.replace(u'\n', u' ') + u'\n').toUtf8());
    return exitCode(outcome.error());
}

} // namespace gaoqian
