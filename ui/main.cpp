// gaoqian: the window. Everything but the process itself is in ui/shell.
#include "base/clock.h"
#include "base/platform.h"
#include "base/version.h"
#include "dialogs/nativedialogs.h"
#include "look/appearance.h"
#include "look/plaintooltips.h"
#include "newsroom/core/pins.h"
#include "preview/pagescheme.h"
#include "shell/launcher.h"
#include "shell/settings/preferences.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gaoqian;

namespace {

/// Ours and Qt's own texts, in the language that the user chose or the system speaks.
void installTranslations(QApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    for (const auto &[name, folder] : {std::pair{u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
                                       std::pair{u"gaoqian"_s, u":/translations"_s}}) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, name, u"_"_s, folder))
            QApplication::installTranslator(translator);
    }
}

struct CommandLine {
    CommandLine()
    {
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({newsroom, language});
        parser.addPositionalArgument(u"FILE"_s, newsroom.description(), u"[FILE]"_s); // as a file manager gives it
    }

    const QCommandLineOption newsroom{u"newsroom"_s, QCoreApplication::translate("main", "The newsroom file to open"), u"FILE"_s};
    const QCommandLineOption language{u"language"_s, QCoreApplication::translate("main", "zh_CN or en, for this run"),
                                      u"LANGUAGE"_s};
    QCommandLineParser parser;
};

/// Whether only words are wanted: they need no display, and Qt ends a program that finds none.
bool asksForText(int argc, char *argv[])
{
    const auto asks = [](const char *argument) {
        const QLatin1String word(argument);
        return word == "-h"_L1 || word == "--help"_L1 || word == "--help-all"_L1 || word == "-v"_L1 || word == "--version"_L1;
    };
    return std::any_of(argv + 1, argv + argc, asks);
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    QCoreApplication::setApplicationName(u"gaoqian"_s);
    QCoreApplication::setOrganizationName(u"gaoqian"_s);
    QCoreApplication::setApplicationVersion(programVersion());
    CommandLine line;
    if (asksForText(argc, argv)) {
        QCoreApplication withoutDisplay(argc, argv);
        line.parser.process(withoutDisplay); // which ends here
    }
    registerPageScheme();
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(u"gaoqian"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/gaoqian.svg"_s));

    QSettings settings;
    Preferences preferences(settings);
    line.parser.process(application);
    PlainToolTips plainToolTips;
    application.installEventFilter(&plainToolTips);
    useAppearance(preferences.appearance());
    installTranslations(application,
                        line.parser.isSet(line.language) ? line.parser.value(line.language) : preferences.language());

    QApplication::setApplicationDisplayName(QCoreApplication::translate("main", "Gaoqian"));

    const SystemClock clock;
    Pins pins(Pins::defaultFile());
    NativeDialogs dialogs;
    const QString salvage = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/gaoqian/salvage"_L1;
    Launcher launcher({clock, pins, {}, salvage}, dialogs, preferences);
    launcher.start(line.parser.isSet(line.newsroom) ? line.parser.value(line.newsroom)
                                                    : line.parser.positionalArguments().value(0));
    return QApplication::exec();
}
