// gaoqian-cli: the newsroom's acts from a shell. Everything but the process itself is in runCli.
#include "base/clock.h"
#include "base/platform.h"
#include "base/version.h"
#include "cli/command.h"
#include "cli/words.h"

#include <QFile>
#include <QLocale>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gaoqian;

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"gaoqian"_s);
    QCoreApplication::setApplicationVersion(programVersion());
    QTranslator translator;
    if (translator.load(QLocale(), u"gaoqian"_s, u"_"_s, u":/translations"_s))
        QCoreApplication::installTranslator(&translator);

    QFile in;
    QFile out;
    QFile err;
    const bool open =
        in.open(stdin, QIODevice::ReadOnly) && out.open(stdout, QIODevice::WriteOnly) && err.open(stderr, QIODevice::WriteOnly);
    if (!open) {
        std::fputs("gaoqian-cli: standard input, output and error must be open\n", stderr);
        return 3;
    }
    // Qt would make another name of it, and the act be done to that.
    if (const int unreadable = firstUnreadableArgument(argc, argv); unreadable > 0) {
        const QString message = CliWords::tr("Argument %1 is not valid UTF-8; give names and texts in UTF-8").arg(unreadable);
        err.write(("gaoqian-cli: "_L1 + message + u'\n').toUtf8());
        return 2;
    }
    Console console{in, out, err, askOnTerminal, errorStreamIsTerminal()};
    const SystemClock clock;
    Pins pins(Pins::defaultFile());
    return runCli(QCoreApplication::arguments().mid(1), console, {clock, pins, {}});
}
