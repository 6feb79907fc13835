// Panels are docks around the middle of the window.
#pragma once

#include <QString>
#include <Qt>

QT_BEGIN_NAMESPACE
class QDockWidget;
class QMainWindow;
class QWidget;
QT_END_NAMESPACE

namespace gaoqian {

/// Puts `panel` into a dock of `window`. `name` stands for the dock in saved layouts, and its action in shortcuts: it stays the
/// same for good.
QDockWidget *addPanel(QMainWindow &window, const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area);

/// The dock that `place` stands in; null for none.
QDockWidget *panelAround(QWidget &place);

/// Shows that dock over those that share its place. Nothing where there is none.
void bringToFront(QWidget &place);

} // namespace gaoqian
