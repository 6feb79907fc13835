// The window's own actions (file, story, newsroom, view, help), made in one place with their texts and shortcuts.
#pragma once

#include "look/actionicon.h"

#include <QKeySequence>
#include <QObject>

class QAction;
class QWidget;

namespace gaoqian {

class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QWidget *window);

    QAction *newArticle;
    QAction *import;
    QAction *importFolder;
    QAction *save; ///< Keeps a version.
    QAction *nameVersion;
    QAction *exportPage;
    QAction *exportDraft;
    QAction *otherNewsroom;
    QAction *quit;

    QAction *submit;
    QAction *approve;
    QAction *opinion; ///< Goes to the slip panel, where the acts below are too.
    QAction *returnBack;
    QAction *reject;
    QAction *withdraw;
    QAction *release;
    QAction *retract;

    QAction *person; ///< Who is working.
    QAction *staff;
    QAction *site;

    QAction *notice; ///< Puts the keyboard on the newest notice above the text.
    QAction *chinese;
    QAction *english;
    QAction *systemLanguage;

    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomReset;
    QAction *writingLook; ///< Fonts and spacing of the writing view.
    QAction *focusMode;
    QAction *systemAppearance;
    QAction *light;
    QAction *dark;

    QAction *allActions;
    QAction *shortcuts;
    QAction *about;

private:
    /// `name` stands for the action in what the desktop remembers: it stays the same for good.
    QAction *make(const QString &name, const QString &text, const QString &icon = {}, const QKeySequence &shortcut = {});
};

} // namespace gaoqian
