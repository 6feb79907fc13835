// The menu bar: which action stands where. The actions themselves are made by WindowActions, EditorActions and their like.
#pragma once

#include <QList>
#include <QString>

class QAction;
class QMainWindow;
class QMenu;

namespace gaoqian {

class EditorActions;
class FigureActions;
class FindBar;
class TableActions;
class StoryTemplateController;
class WindowActions;
class WritingAids;

class WindowMenus {
public:
    /// Fills the menu bar of `window`, whose panels have to be there already. `colours`: the menu of the theme's emphasis
    /// colours.
    WindowMenus(QMainWindow &window, const WindowActions &actions, const EditorActions &writing, const FigureActions &figures,
                const WritingAids &aids, const FindBar &find, const TableActions &tables,
                const StoryTemplateController &templates, QMenu *colours);

private:
    void addFile(const WindowActions &actions, const StoryTemplateController &templates);
    void addEdit(const EditorActions &writing, const WritingAids &aids, const FindBar &find);
    void addFormat(const EditorActions &writing, const FigureActions &figures, const WritingAids &aids, QMenu *colours);
    void addInsert(const EditorActions &writing, const WritingAids &aids);
    void addTable(const TableActions &tables);
    void addTools(const WritingAids &aids);
    void addStory(const WindowActions &actions);
    void addNewsroom(const WindowActions &actions);
    void addView(const WindowActions &actions);
    void addHelp(const WindowActions &actions);

    /// A menu of groups, a line between each two.
    QMenu *add(const QString &title, const QList<QList<QAction *>> &groups);
    static void fill(QMenu &menu, const QList<QList<QAction *>> &groups);

    QMainWindow &m_window;
};

} // namespace gaoqian
