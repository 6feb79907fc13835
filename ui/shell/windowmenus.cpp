#include "shell/windowmenus.h"

#include "editor/actions/editoractions.h"
#include "editor/actions/tableactions.h"
#include "editor/figures/figureactions.h"
#include "editor/find/findbar.h"
#include "shell/actions/windowactions.h"
#include "shell/insert/pasteboard.h"
#include "shell/newsroom/storytemplatecontroller.h"
#include "shell/writing/writingaids.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace gaoqian {

using enum EditorAct;

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WindowMenus)
};
} // namespace

WindowMenus::WindowMenus(QMainWindow &window, const WindowActions &actions, const EditorActions &writing,
                         const FigureActions &figures, const WritingAids &aids, const FindBar &find, const TableActions &tables,
                         const StoryTemplateController &templates, QMenu *colours) :
    m_window(window)
{
    addFile(actions, templates);
    addEdit(writing, aids, find);
    addFormat(writing, figures, aids, colours);
    addInsert(writing, aids);
    addTable(tables);
    addTools(aids);
    addStory(actions);
    addNewsroom(actions);
    addView(actions);
    addHelp(actions);
}

void WindowMenus::addFile(const WindowActions &actions, const StoryTemplateController &templates)
{
    add(Tr::tr("&File"),
        {
            {actions.newArticle, templates.newFromTemplate()->menuAction(), templates.duplicate(), templates.saveAsTemplate()},
            {actions.import, actions.importFolder},
            {actions.save, actions.nameVersion},
            {actions.exportPage, actions.exportDraft},
            {actions.otherNewsroom, actions.quit},
        });
}

void WindowMenus::addEdit(const EditorActions &writing, const WritingAids &aids, const FindBar &find)
{
    add(Tr::tr("&Edit"),
        {
            writing.group(Undo, Redo),
            aids.pasteboard().actions() + QList<QAction *>{writing.action(PastePlain), aids.pasteboard().pasteSpecialAction()},
            {find.findAction(), find.findNextAction(), find.findPreviousAction(), find.replaceAction()},
        });
}

void WindowMenus::addFormat(const EditorActions &writing, const FigureActions &figures, const WritingAids &aids, QMenu *colours)
{
    QMenu *menu = add(Tr::tr("F&ormat"), {
                                             writing.group(Text, Heading4),
                                             writing.group(Bold, ClearFormatting),
                                             writing.group(BulletList, Quote),
                                             writing.group(AlignNatural, AlignJustify),
                                         });
    menu->addMenu(colours);
    fill(*menu->addMenu(Tr::tr("&Picture")), figures.groups());
    aids.fillFormat(*menu);
}

void WindowMenus::addInsert(const EditorActions &writing, const WritingAids &aids)
{
    QMenu *menu = add(Tr::tr("&Insert"), {
                                             writing.group(Link, RemoveLink),
                                             writing.group(Figure, Divider),
                                             writing.group(SectionLabel, RemoveSectionNumbers),
                                         });
    aids.fillInsert(*menu);
}

void WindowMenus::addTable(const TableActions &tables) { add(Tr::tr("T&able"), tables.groups()); }

void WindowMenus::addTools(const WritingAids &aids) { aids.fillTools(*add(Tr::tr("&Tools"), {})); }

void WindowMenus::addStory(const WindowActions &actions)
{
    add(Tr::tr("&Story"), {
                              {actions.submit, actions.approve, actions.opinion},
                              {actions.returnBack, actions.reject, actions.withdraw},
                              {actions.release, actions.retract},
                          });
}

void WindowMenus::addNewsroom(const WindowActions &actions)
{
    add(Tr::tr("&Newsroom"), {{actions.person}, {actions.staff, actions.site}});
}

void WindowMenus::addView(const WindowActions &actions)
{
    QList<QAction *> panels;
    for (const QDockWidget *dock : m_window.findChildren<QDockWidget *>())
        panels << dock->toggleViewAction();
    QMenu *menu = add(Tr::tr("&View"), {panels, {actions.notice}});
    menu->addSeparator();
    menu->addActions({actions.focusMode, actions.zoomIn, actions.zoomOut, actions.zoomReset, actions.writingLook});
    menu->addSeparator();
    menu->addMenu(Tr::tr("&Appearance"))->addActions({actions.systemAppearance, actions.light, actions.dark});
    menu->addMenu(Tr::tr("&Language"))->addActions({actions.systemLanguage, actions.chinese, actions.english});
}

void WindowMenus::addHelp(const WindowActions &actions)
{
    add(Tr::tr("&Help"), {{actions.allActions, actions.shortcuts}, {actions.about}});
}

QMenu *WindowMenus::add(const QString &title, const QList<QList<QAction *>> &groups)
{
    QMenu *menu = m_window.menuBar()->addMenu(title);
    fill(*menu, groups);
    return menu;
}

void WindowMenus::fill(QMenu &menu, const QList<QList<QAction *>> &groups)
{
    for (const QList<QAction *> &group : groups) {
        if (!menu.isEmpty())
            menu.addSeparator();
        menu.addActions(group);
    }
}

} // namespace gaoqian
