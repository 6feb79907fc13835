#include "shell/actions/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace gaoqian {

WindowActions::WindowActions(QWidget *window) :
    QObject(window), newArticle(make(u"newArticle"_s, tr("&New story"), u"new"_s, QKeySequence::New)),
    import(make(u"import"_s, tr("&Import…"), u"import"_s, QKeySequence::Open)),
    importFolder(make(u"importFolder"_s, tr("Import a &folder…"), {}, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O))),
    save(make(u"saveVersion"_s, tr("&Save a version"), {}, QKeySequence::Save)),
    nameVersion(make(u"nameVersion"_s, tr("Name a &version…"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S))),
    exportPage(make(u"exportPage"_s, tr("&Export the page…"), u"export"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E))),
    exportDraft(make(u"exportDraft"_s, tr("Export a &draft…"), {}, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E))),
    otherNewsroom(make(u"otherNewsroom"_s, tr("&Other newsroom…"))), quit(make(u"quit"_s, tr("&Quit"), {}, QKeySequence::Quit)),
    submit(make(u"submit"_s, tr("Send &up"), u"send-up"_s, QKeySequence(Qt::CTRL | Qt::Key_Return))),
    approve(make(u"approve"_s, tr("&Sign"), u"sign"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return))),
    opinion(make(u"opinion"_s, tr("Write an &opinion"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O))),
    returnBack(make(u"return"_s, tr("&Return"))), reject(make(u"reject"_s, tr("Re&ject"))),
    withdraw(make(u"withdraw"_s, tr("&Withdraw"))), release(make(u"release"_s, tr("Release in an &emergency"))),
    retract(make(u"retract"_s, tr("Take &back"))), person(make(u"person"_s, tr("&Who is working…"))),
    staff(make(u"staff"_s, tr("&Staff…"))), site(make(u"site"_s, tr("S&ite…"), u"settings"_s)),
    notice(make(u"notice"_s, tr("Go to the &notice"), {}, QKeySequence(Qt::Key_F6))), chinese(make(u"chinese"_s, u"简体中文"_s)),
    english(make(u"english"_s, u"English"_s)), systemLanguage(make(u"systemLanguage"_s, tr("As the system"))),
    zoomIn(make(u"zoomIn"_s, tr("Zoom &in"), {}, QKeySequence::ZoomIn)),
    zoomOut(make(u"zoomOut"_s, tr("Zoom &out"), {}, QKeySequence::ZoomOut)),
    zoomReset(make(u"zoomReset"_s, tr("&Usual size"), {}, QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_0))),
    writingLook(make(u"writingLook"_s, tr("&Writing look…"))),
    focusMode(make(u"focusMode"_s, tr("&Text alone"), {}, QKeySequence(Qt::Key_F11))),
    systemAppearance(make(u"systemAppearance"_s, tr("As the &system"))), light(make(u"light"_s, tr("&Light"))),
    dark(make(u"dark"_s, tr("&Dark"))),
    allActions(make(u"allActions"_s, tr("All &actions…"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P))),
    shortcuts(make(u"shortcuts"_s, tr("&Keyboard shortcuts"), {}, QKeySequence(Qt::Key_F1))),
    about(make(u"about"_s, tr("&About Gaoqian")))
{
    auto *languages = new QActionGroup(this);
    for (QAction *language : {systemLanguage, chinese, english}) {
        language->setCheckable(true);
        languages->addAction(language);
    }
    // the plus with and without Shift, as keyboards have it
    zoomIn->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    auto *appearances = new QActionGroup(this);
    for (QAction *appearance : {systemAppearance, light, dark}) {
        appearance->setCheckable(true);
        appearances->addAction(appearance);
    }
    for (QAction *action : findChildren<QAction *>())
        window->addAction(action);
}

QAction *WindowActions::make(const QString &name, const QString &text, const QString &icon, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    if (!icon.isEmpty())
        action->setIcon(actionIcon(icon));
    action->setShortcut(shortcut);
    return action;
}

} // namespace gaoqian
