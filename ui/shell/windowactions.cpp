#include "shell/windowactions.h"

#include <QAction>
#include <QActionGroup>
#include <QGuiApplication>
#include <QIcon>
#include <QPalette>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace gaoqian {

WindowActions::WindowActions(QWidget *window) :
    QObject(window), newArticle(make(u"newArticle"_s, tr("&New story"), u"new"_s, QKeySequence::New)),
    import(make(u"import"_s, tr("&Import…"), u"import"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I))),
    save(make(u"saveVersion"_s, tr("&Save a version"), {}, QKeySequence::Save)),
    nameVersion(make(u"nameVersion"_s, tr("Name a &version…"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S))),
    exportPage(make(u"exportPage"_s, tr("&Export the page…"), u"export"_s, QKeySequence(Qt::CTRL | Qt::Key_E))),
    exportDraft(make(u"exportDraft"_s, tr("Export a &draft…"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E))),
    otherNewsroom(make(u"otherNewsroom"_s, tr("&Other newsroom…"))), quit(make(u"quit"_s, tr("&Quit"), {}, QKeySequence::Quit)),
    submit(make(u"submit"_s, tr("Send &up"), u"send-up"_s, QKeySequence(Qt::CTRL | Qt::Key_Return))),
    approve(make(u"approve"_s, tr("&Sign"), u"sign"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return))),
    opinion(make(u"opinion"_s, tr("Write an &opinion"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O))),
    staff(make(u"staff"_s, tr("&Staff…"))), site(make(u"site"_s, tr("S&ite…"), u"settings"_s)),
    chinese(make(u"chinese"_s, u"简体中文"_s)), english(make(u"english"_s, u"English"_s)),
    systemLanguage(make(u"systemLanguage"_s, tr("As the system"))),
    allActions(make(u"allActions"_s, tr("All &actions…"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P))),
    shortcuts(make(u"shortcuts"_s, tr("&Keyboard shortcuts"), {}, QKeySequence(Qt::Key_F1))),
    about(make(u"about"_s, tr("&About Gaoqian")))
{
    auto *languages = new QActionGroup(this);
    for (QAction *language : {systemLanguage, chinese, english}) {
        language->setCheckable(true);
        languages->addAction(language);
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

QIcon actionIcon(const QString &name)
{
    const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return QIcon(":/icons/actions/%1/%2.svg"_L1.arg(dark ? "dark"_L1 : "light"_L1, name));
}

} // namespace gaoqian
