// Helper of tst_killed: types numbered lines into the body of a story, one every 50 ms through real key events, and says each
// number on stdout once it stands in the editor; after the wanted number of lines it rests. Ends when it is killed.
#include "editor/richtextedit.h"
#include "preview/pagescheme.h"
#include "shell/mainwindow.h"
#include "shell/preferences.h"
#include "support/scripteddialogs.h"

#include <QApplication>
#include <QSettings>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

/// Arguments: newsroom file, pin file, settings file, salvage folder, article id, number of lines.
int main(int argc, char **argv)
{
    registerPageScheme();
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 7)
        return 2;
    const SystemClock clock;
    Pins pins(arguments[2]);
    auto newsroom = Newsroom::open(arguments[1], {clock, pins, KdfCost::minimal(), arguments[4]});
    auto theme = Theme::builtIn();
    if (!newsroom || !theme)
        return 3;
    QSettings settings(arguments[3], QSettings::IniFormat);
    Preferences preferences(settings);
    ScriptedDialogs dialogs;
    MainWindow window(std::move(*newsroom), std::move(*theme), dialogs, preferences);
    window.show();
    window.openArticle(arguments[5]);

    auto *body = window.findChild<RichTextEdit *>();
    int number = 0;
    QTimer typing;
    QObject::connect(&typing, &QTimer::timeout, &window, [&] {
        ++number;
        QTest::keyClicks(body, u"line %1"_s.arg(number));
        QTest::keyClick(body, Qt::Key_Return);
        std::printf("%d\n", number);
        std::fflush(stdout);
        if (number == arguments[6].toInt())
            typing.stop();
    });
    typing.start(50);
    return QApplication::exec();
}
