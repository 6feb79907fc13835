// What helps with writing beyond the pane's own commands, wired to the window: where links lead, tidying up,
// the switches of the typing aids.
#pragma once

#include <QObject>

class QMenu;

namespace gaoqian {

class EditorActions;
class Preferences;
class TidyUp;
class TypingSwitches;
class WritingPane;

class WritingAids : public QObject {
    Q_OBJECT

public:
    /// Everything outlives this; `window` owns it.
    WritingAids(WritingPane &pane, EditorActions &writing, Preferences &preferences, QWidget *window);

    /// Puts what belongs there into the menu of tools.
    void fillTools(QMenu &menu) const;

Q_SIGNALS:
    /// A sentence for the status bar; empty takes the last one away.
    void remarked(const QString &sentence);

private:
    TidyUp *m_tidy;
    TypingSwitches *m_typing;
};

} // namespace gaoqian
