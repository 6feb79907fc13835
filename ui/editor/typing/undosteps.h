// The undo steps of one text, for a history that spans several: the text keeps what it needs to take each back, the history keeps
// their order among all others.
#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QTextEdit;
QT_END_NAMESPACE

namespace gaoqian {

class UndoSteps : public QObject {
    Q_OBJECT

public:
    /// `edit` outlives this and keeps its document.
    UndoSteps(QTextEdit &edit, QObject *parent);

    QTextEdit &edit() const { return m_edit; }

    /// Take one step back or put it on again, and show where it was.
    void undo();
    void redo();

    void seal();   ///< What is typed next is a step of its own, even where it goes on with what was typed last.
    void forget(); ///< No step can be taken back any more.

    /// True while an input method shows text in it that is not yet typed.
    bool isComposing() const;

Q_SIGNALS:
    void edited(); ///< Typed, pasted, taken back or put on again.
    void taken();  ///< There is one step more to take back. Not for `redo`, nor for typing that goes on with the last step.

private:
    void noteEdit(int position, int removed, int added);

    QTextEdit &m_edit;
};

} // namespace gaoqian
