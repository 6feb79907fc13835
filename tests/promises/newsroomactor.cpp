// gaoqian-cli for tests that start many of it: the same verbs by the same code, but with cheap keys, a clock that stands still
// and its own pins; and some acts that only the window has, without a screen.
//
//     ACTOR_TIME   the time, "2026-11-20T09:00:00.000Z"
//     ACTOR_PINS   the file of the pins
//
//     newsroomactor [--newsroom FILE] VERB ...        as gaoqian-cli
//     newsroomactor window FILE type ID TITLE    gives the story a title, as typing it would
//     newsroomactor window FILE keep ID NAME     keeps a version of that name
//     newsroomactor window FILE passphrase NAME OLD NEW
//     newsroomactor window FILE chain ADMIN PASSPHRASE    a chain of one stage for the channel 快讯
//
// What a window's last argument would be asked for stands on the command line here: these passphrases are nobody's.
#include "base/platform.h"
#include "cli/command.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/writing/articlesession.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace gaoqian;

namespace {

Result<void> type(Newsroom &newsroom, const QStringList &arguments)
{
    ArticleSession session(newsroom);
    if (auto done = session.open(arguments.value(0)); !done)
        return done;
    Article article = session.article();
    article.title = arguments.value(1);
    session.setCollector([&] { return article; });
    session.noteChange();
    return session.flush();
}

Result<void> keep(Newsroom &newsroom, const QStringList &arguments)
{
    ArticleSession session(newsroom);
    if (auto done = session.open(arguments.value(0)); !done)
        return done;
    const auto kept = session.save(u"save"_s, arguments.value(1));
    return kept ? Result<void>() : Result<void>(kept.error());
}

Result<void> changePassphrase(Newsroom &newsroom, const QStringList &arguments)
{
    Staffing staffing(newsroom);
    const auto person = staffing.personByName(arguments.value(0));
    if (!person)
        return person.error();
    return staffing.changePassphrase(*person, Secret::fromPassphrase(arguments.value(1)),
                                     Secret::fromPassphrase(arguments.value(2)));
}

Result<void> setChain(Newsroom &newsroom, const QStringList &arguments)
{
    Staffing staffing(newsroom);
    const auto admin = staffing.personByName(arguments.value(0));
    if (!admin)
        return admin.error();
    Chain chain = presetChain();
    chain.stages = chain.stages.mid(0, 1);
    return staffing.setChain({u"快讯"_s}, chain, *admin, Secret::fromPassphrase(arguments.value(1)));
}

Result<void> actInWindow(const QStringList &arguments, const Surroundings &surroundings)
{
    auto newsroom = openNewsroom(arguments.value(0), surroundings);
    if (!newsroom)
        return newsroom.error();
    const QString act = arguments.value(1);
    const QStringList rest = arguments.mid(2);
    return act == "type"_L1         ? type(**newsroom, rest)
           : act == "keep"_L1       ? keep(**newsroom, rest)
           : act == "passphrase"_L1 ? changePassphrase(**newsroom, rest)
           : act == "chain"_L1      ? setChain(**newsroom, rest)
                                    : Result<void>(usageError(u"there is no such act: "_s + act));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"gaoqian"_s);
    QFile in;
    QFile out;
    QFile err;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly) ||
        !err.open(stderr, QIODevice::WriteOnly))
        return 3;
    Console console{in, out, err, [](const QString &) -> Result<QString> { return usageError(u"nobody is at the terminal"_s); },
                    false};
    const FrozenClock clock(timeFromText(qEnvironmentVariable("ACTOR_TIME")));
    Pins pins(qEnvironmentVariable("ACTOR_PINS"));
    const Surroundings surroundings{clock, pins, KdfCost::minimal()};
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) != "window"_L1)
        return runCli(arguments, console, surroundings);
    const auto done = actInWindow(arguments.mid(1), surroundings);
    if (!done)
        err.write(("newsroomactor: "_L1 + done.error().message + u'\n').toUtf8());
    return done ? 0 : exitCode(done.error());
}
