// Walks a window for controls that a screen reader could not name.
#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>
#include <QTabBar>
#include <QWidget>

namespace gaoqian::test {

/// Class and object name of every control that takes the focus and has no name of its own, its text's or its label's.
inline QStringList namelessControls(const QWidget &window)
{
    QStringList nameless;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const QString objectName = widget->objectName();
        if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || objectName.startsWith(QLatin1String("qt_")))
            continue;
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget); tabs && tabs->count() == 0)
            continue; // QMainWindow keeps one for the next panels that are put together
        if (widget->inherits("QComboBoxListView"))
            continue; // a combo box's own, open for a moment and read as the box
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (accessible && accessible->text(QAccessible::Name).isEmpty())
            nameless += QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()), objectName);
    }
    return nameless;
}

} // namespace gaoqian::test
