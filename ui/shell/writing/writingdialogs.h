// The commands of the writing pane that ask something first: a link's address, a section's label, a table's size.
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace gaoqian {

class Dialogs;
class EditorActions;
class RichTextEdit;

class WritingDialogs : public QObject {
    Q_OBJECT

public:
    /// All outlive the dialogs; `window` is what they stand over.
    WritingDialogs(RichTextEdit &body, EditorActions &actions, Dialogs &dialogs, QWidget *window);

private:
    void askLink();
    void askLabel();
    void askTable();

    RichTextEdit &m_body;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
};

} // namespace gaoqian
