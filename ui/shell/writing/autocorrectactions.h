// The typing aids in the Tools menu: which are on, remembered for this desktop.
#pragma once

#include "editor/typing/autocorrectrules.h"

#include <QAction>
#include <QObject>

namespace gaoqian {

class Preferences;
class WritingPane;

class AutocorrectActions : public QObject {
    Q_OBJECT

public:
    /// Sets the pane's headline and body up as `preferences` has it. Both outlive this.
    AutocorrectActions(WritingPane &pane, Preferences &preferences, QObject *parent);

    const QList<QAction *> &actions() const { return m_actions; }

private:
    void add(AutocorrectRule aid, const QString &name, const QString &text);
    void apply();

    WritingPane &m_pane;
    Preferences &m_preferences;
    QList<QAction *> m_actions;
};

} // namespace gaoqian
