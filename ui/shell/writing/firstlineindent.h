// The switch for 首行缩进 in the writing view: shown, never typed, and in no story.
#pragma once

#include <QAction>
#include <QObject>

namespace gaoqian {

class Preferences;
class RichTextEdit;

class FirstLineIndent : public QObject {
    Q_OBJECT

public:
    /// Sets the pane up as `preferences` has it. Both outlive this.
    FirstLineIndent(RichTextEdit &body, Preferences &preferences, QObject *parent);

    QAction *action() const { return m_action; }

Q_SIGNALS:
    void remarked(const QString &sentence);

private:
    void change(bool on);

    RichTextEdit &m_body;
    Preferences &m_preferences;
    QAction *m_action;
};

} // namespace gaoqian
