// The command that tidies the body up: shows what it would change, and changes it in one undo step.
#pragma once

#include <QAction>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace gaoqian {

class RichTextEdit;
class TidyDialog;

class TidyUp : public QObject {
    Q_OBJECT

public:
    /// `body` outlives this; the dialog stands beside `window`, which owns this.
    TidyUp(RichTextEdit &body, QWidget *window);

    QAction *action() const { return m_action; }

Q_SIGNALS:
    void remarked(const QString &sentence);

private:
    void open();
    TidyDialog *makeDialog();
    void refresh();
    void goTo(qsizetype block);

    RichTextEdit &m_body;
    QWidget *m_window;
    QAction *m_action;
    QPointer<TidyDialog> m_dialog;
    QTimer m_settle; ///< Runs from a change of the body until the list is brought up to date.
};

} // namespace gaoqian
