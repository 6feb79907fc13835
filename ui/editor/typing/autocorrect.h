// Ties the typing aids to a field: lets a character in as it was typed, then puts what is to stand there in its place, as an undo
// step of its own, so that one undo brings back what was typed.
#pragma once

#include "editor/typing/autocorrectrules.h"

#include <functional>

QT_BEGIN_NAMESPACE
class QInputMethodEvent;
class QKeyEvent;
class QTextEdit;
QT_END_NAMESPACE

namespace gaoqian {

class Autocorrect {
public:
    /// For `edit`, which outlives this. Every aid is on.
    explicit Autocorrect(QTextEdit &edit) : m_edit(edit) {}

    void setAids(AutocorrectRules aids) { m_aids = aids; }

    /// Hands the event on to the field through `deliver`, once or not at all, and does what belongs around it. An input method's
    /// text counts when it is done composing. Backspace between the marks of a pair takes both.
    void handle(const QKeyEvent &event, const std::function<void()> &deliver);
    void handle(const QInputMethodEvent &event, const std::function<void()> &deliver);

private:
    void type(const QString &text, const std::function<void()> &deliver);
    bool surround(QChar typed);
    bool removeEmptyPair();
    void change();

    QTextEdit &m_edit;
    AutocorrectRules m_aids = everyTypingAid;
};

/// True for a key that types text, and is no command.
bool isTyping(const QKeyEvent &event);

} // namespace gaoqian
