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
    QObject(window), newArticle(make(tr("&New story"), u"new"_s, QKeySequence::New)),
    import(make(tr("&Import…"), u"import"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I))),
    save(make(tr("&Save a version"), {}, QKeySequence::Save)),
    exportPage(make(tr("&Export the page…"), u"export"_s, QKeySequence(Qt::CTRL | Qt::Key_E))),
    exportDraft(make(tr("Export a &draft…"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E))),
    otherNewsroom(make(tr("&Other newsroom…"), {})), quit(make(tr("&Quit"), {}, QKeySequence::Quit)),
    submit(make(tr("Send &up"), u"send-up"_s, QKeySequence(Qt::CTRL | Qt::Key_Return))),
    approve(make(tr("&Sign"), u"sign"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return))),
    opinion(make(tr("Write an &opinion"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O))), staff(make(tr("&Staff…"), {})),
    site(make(tr("S&ite…"), u"settings"_s)), chinese(make(u"简体中文"_s, {})), english(make(u"English"_s, {})),
    systemLanguage(make(tr("As the system"), {})), shortcuts(make(tr("&Keyboard shortcuts"), {}, QKeySequence(Qt::Key_F1))),
    about(make(tr("&About Gaoqian"), {}))
{
    auto *languages = new QActionGroup(this);
    for (QAction *language : {systemLanguage, chinese, english}) {
        language->setCheckable(true);
        languages->addAction(language);
    }
    for (QAction *action : findChildren<QAction *>())
        window->addAction(action);
}

QAction *WindowActions::make(const QString &text, const QString &icon, const QKeySequence &shortcut)
{
    auto *action = new QAction(text, this);
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
