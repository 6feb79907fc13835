#include "shell/frame/panels.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace gaoqian {

QDockWidget *addPanel(QMainWindow &window, const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title);
    dock->setObjectName(name);
    dock->toggleViewAction()->setObjectName(u"panel-"_s + name);
    dock->setWidget(panel);
    window.addDockWidget(area, dock);
    return dock;
}

QDockWidget *panelAround(QWidget &place)
{
    for (QWidget *around = &place; around; around = around->parentWidget()) {
        if (auto *dock = qobject_cast<QDockWidget *>(around))
            return dock;
    }
    return nullptr;
}

void bringToFront(QWidget &place)
{
    if (QDockWidget *panel = panelAround(place)) {
        panel->show();
        panel->raise();
    }
}

} // namespace gaoqian
