// One undo history over everything that a story is written in: headline, body and form.
//
// Each of their documents keeps what it needs to take its own steps back; the history keeps the order of the steps over all of
// them, and the form's edits. Undo and redo therefore go only through the history: while one of the fields has the focus, the
// keys and the menu entries that would work a field's private history work this one.
#pragma once

#include "article/article.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUndoStack>

#include <functional>

class QAction;
class QMenu;
class QTextEdit;
class QWidget;

namespace gaoqian {

class HeadlineEdit;
class MetadataForm;
class RichTextEdit;
class UndoSteps;

class StoryHistory : public QObject {
    Q_OBJECT

public:
    /// All outlive the history.
    StoryHistory(HeadlineEdit &headline, RichTextEdit &body, MetadataForm &form, QObject *parent = nullptr);
    ~StoryHistory() override;

    /// Lets these actions undo and redo, enabled while there is something for them to do.
    void drive(QAction &undo, QAction &redo);

    bool canUndo() const { return m_stack.canUndo(); }
    bool canRedo() const { return m_stack.canRedo(); }

    /// Take a step back or put it on again, and bring the place where it happened into sight, with the focus. While an input
    /// method composes it is asked to finish; where it does not, and in a story that may not be edited, nothing happens.
    void undo();
    void redo();

    /// Makes one step, called `name`, of all that `act` edits in headline, body and form. A step within a step is a part of it,
    /// one that edits nothing is none. False, without calling `act`, where `undo` would do nothing too.
    bool step(const QString &name, const std::function<void()> &act);

    /// Makes headline, body and form those of `to` in one step, keeping what is equal as it is. False as for `step`.
    bool change(const QString &name, const Article &to);

    /// What is edited from here on is a step of its own: something happened that one wants to come back to. It also is after a
    /// pause, and where the focus moves.
    void closeStep() { seal(); }

    /// Forgets everything: another story is shown.
    void clear();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class TextStep;
    class FormStep;

    void watch(QWidget *field);
    void noteFocus(QWidget *now);
    void follow(QTextEdit &edit);
    void takeTextStep(UndoSteps &text);
    void takeFormStep(int field, const Article &before);
    void act(void (QUndoStack::*way)());
    bool isReady();
    bool isComposing() const;
    void seal(const UndoSteps *except = nullptr);
    void takeOver(QMenu &menu);
    static void bringToSight(QWidget &place);

    HeadlineEdit &m_headline;
    RichTextEdit &m_body;
    MetadataForm &m_form;
    QList<UndoSteps *> m_texts; ///< Of the headline's fields and the body.
    QUndoStack m_stack;
    QUndoCommand *m_step = nullptr; ///< What `step` is gathering.
    int m_openField = -1;           ///< The form's field whose typing is still the same step; -1 for none.
    QTimer m_pause;
    QPointer<QObject> m_composer; ///< The field that shows text an input method has not typed yet.
};

} // namespace gaoqian
