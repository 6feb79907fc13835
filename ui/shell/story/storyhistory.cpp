#include "shell/story/storyhistory.h"

#include "editor/pane/headlineedit.h"
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "editor/typing/undosteps.h"
#include "form/metadataform.h"
#include "shell/frame/panels.h"
#include "signoff/slip.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTextEdit>
#include <QUndoCommand>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr int noField = -1;
constexpr int pauseMilliseconds = 2000; ///< After which what is typed is something new.

bool isUndo(const QKeyEvent &key) { return key.matches(QKeySequence::Undo); }

bool isRedo(const QKeyEvent &key)
{
    const bool y = key.key() == Qt::Key_Y && key.modifiers() == Qt::ControlModifier;
    const bool shiftZ = key.key() == Qt::Key_Z && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    return y || shiftZ || key.matches(QKeySequence::Redo);
}

/// True for a key after which typing in the same field is something new: it went elsewhere, or was closed off.
bool endsTyping(const QKeyEvent &key)
{
    switch (key.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return false;
    default:
        return key.text().isEmpty() || !key.text().front().isPrint();
    }
}

/// What a field's own menu undoes or redoes with; null for nothing.
QAction *ownAction(const QMenu &menu, const QString &name, qsizetype place)
{
    const QList<QAction *> actions = menu.actions();
    for (QAction *action : actions)
        if (action->objectName() == name)
            return action;
    // a line's menu has no names; undo and redo stand first
    const auto *line = qobject_cast<QLineEdit *>(menu.parent());
    return line && !line->isReadOnly() && place < actions.size() ? actions.at(place) : nullptr;
}

} // namespace

/// A step that a text has taken and can take back by itself.
class StoryHistory::TextStep : public QUndoCommand {
public:
    TextStep(UndoSteps &text, QUndoCommand *parent) : QUndoCommand(parent), m_text(text) {}

    void undo() override
    {
        bringToSight(m_text.edit());
        m_text.undo();
    }

    void redo() override
    {
        if (std::exchange(m_taken, true)) {
            bringToSight(m_text.edit());
            m_text.redo();
        }
    }

private:
    UndoSteps &m_text;
    bool m_taken = false; ///< A stack begins by redoing what the text has just done.
};

/// An edit of the form: its fields before and after.
class StoryHistory::FormStep : public QUndoCommand {
public:
    struct Edit {
        int field; ///< Where the focus goes; `noField` for nowhere.
        Article before;
        Article after;
    };

    /// `goesOn` makes it a part of the form's step before it.
    FormStep(MetadataForm &form, Edit edit, bool goesOn, QUndoCommand *parent) :
        QUndoCommand(parent), m_form(form), m_edit(std::move(edit)), m_goesOn(goesOn)
    {}

    void undo() override { show(m_edit.before); }

    void redo() override
    {
        if (std::exchange(m_taken, true))
            show(m_edit.after);
    }

    int id() const override { return 1; }

    bool mergeWith(const QUndoCommand *command) override
    {
        const auto &next = *static_cast<const FormStep *>(command); // nothing else has an id
        if (!next.m_goesOn)
            return false;
        m_edit.after = next.m_edit.after;
        setObsolete(m_edit.after == m_edit.before);
        return true;
    }

private:
    void show(const Article &fields)
    {
        bringToSight(m_form);
        m_form.changeFields(fields);
        if (m_edit.field != noField)
            m_form.focusField(m_edit.field);
    }

    MetadataForm &m_form;
    Edit m_edit;
    bool m_goesOn;
    bool m_taken = false;
};

StoryHistory::StoryHistory(HeadlineEdit &headline, RichTextEdit &body, MetadataForm &form, QObject *parent) :
    QObject(parent), m_headline(headline), m_body(body), m_form(form)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &StoryHistory::closeStep);
    for (HeadlineField *field : headline.fields())
        follow(*field);
    follow(body);
    connect(&form, &MetadataForm::fieldEdited, this, &StoryHistory::takeFormStep);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { noteFocus(now); });
}

StoryHistory::~StoryHistory() = default;

void StoryHistory::follow(QTextEdit &edit)
{
    auto *text = new UndoSteps(edit, this);
    m_texts += text;
    watch(&edit);
    connect(text, &UndoSteps::taken, this, [this, text] { takeTextStep(*text); });
    connect(text, &UndoSteps::edited, &m_pause, qOverload<>(&QTimer::start));
}

void StoryHistory::drive(QAction &undo, QAction &redo)
{
    undo.setEnabled(m_stack.canUndo());
    redo.setEnabled(m_stack.canRedo());
    connect(&m_stack, &QUndoStack::canUndoChanged, &undo, &QAction::setEnabled);
    connect(&m_stack, &QUndoStack::canRedoChanged, &redo, &QAction::setEnabled);
    connect(&undo, &QAction::triggered, this, &StoryHistory::undo);
    connect(&redo, &QAction::triggered, this, &StoryHistory::redo);
    const auto name = [](QAction &action, const QString &plain, const QString &named) {
        return [&action, plain, named](const QString &step) { action.setText(step.isEmpty() ? plain : named.arg(step)); };
    };
    connect(&m_stack, &QUndoStack::undoTextChanged, &undo, name(undo, undo.text(), tr("&Undo: %1")));
    connect(&m_stack, &QUndoStack::redoTextChanged, &redo, name(redo, redo.text(), tr("&Redo: %1")));
}

void StoryHistory::undo() { act(&QUndoStack::undo); }

void StoryHistory::redo() { act(&QUndoStack::redo); }

void StoryHistory::act(void (QUndoStack::*way)())
{
    if (!isReady())
        return;
    seal();
    (m_stack.*way)();
    seal();
}

bool StoryHistory::step(const QString &name, const std::function<void()> &act)
{
    if (m_step) {
        act();
        return true;
    }
    if (!isReady())
        return false;
    seal();
    auto gathered = std::make_unique<QUndoCommand>(name);
    m_step = gathered.get();
    act();
    m_step = nullptr;
    if (gathered->childCount() > 0)
        m_stack.push(gathered.release());
    seal();
    return true;
}

bool StoryHistory::change(const QString &name, const Article &to)
{
    return step(name, [this, &to] {
        m_headline.changeHeadline(to.kicker, to.title, to.subtitle);
        m_body.changeBody(to.body);
        const Article before = m_form.fields();
        m_form.changeFields(to);
        if (const Article after = m_form.fields(); after != before)
            new FormStep(m_form, {noField, before, after}, false, m_step);
    });
}

void StoryHistory::clear()
{
    m_stack.clear();
    m_composer.clear();
    // what a text could still take back would be known to nobody
    for (UndoSteps *text : std::as_const(m_texts))
        text->forget();
    seal();
}

bool StoryHistory::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const auto &key = *static_cast<QKeyEvent *>(event);
        const bool back = isUndo(key);
        if (back || isRedo(key)) {
            event->accept(); // an override makes the key come here again, as a key
            if (event->type() == QEvent::KeyPress)
                act(back ? &QUndoStack::undo : &QUndoStack::redo);
            return true;
        }
        if (event->type() == QEvent::KeyPress && endsTyping(key))
            m_openField = noField;
        break;
    }
    case QEvent::MouseButtonPress:
        m_openField = noField;
        break;
    case QEvent::InputMethod: {
        const bool composing = !static_cast<QInputMethodEvent *>(event)->preeditString().isEmpty();
        m_composer = composing ? watched : nullptr;
        break;
    }
    case QEvent::ChildPolished:
        if (auto *menu = qobject_cast<QMenu *>(static_cast<QChildEvent *>(event)->child()))
            takeOver(*menu);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// Hears what reaches a field, and what reaches its parts that take keys or show menus by themselves.
void StoryHistory::watch(QWidget *field)
{
    field->installEventFilter(this);
    if (auto *area = qobject_cast<QAbstractScrollArea *>(field))
        area->viewport()->installEventFilter(this);
    auto *line = qobject_cast<QLineEdit *>(field);
    if (!line)
        line = field->findChild<QLineEdit *>();
    if (!line)
        return;
    line->installEventFilter(this);
    if (QCompleter *completer = line->completer())
        completer->popup()->installEventFilter(this); // an open list of completions gives the line its keys past all filters
}

void StoryHistory::noteFocus(QWidget *now)
{
    seal(); // a dialog, a button, another field
    const auto isIn = [now](const QWidget &part) { return now == &part || part.isAncestorOf(now); };
    if (!now || !(isIn(m_headline) || isIn(m_body) || isIn(m_form)))
        return;
    if (now != m_composer)
        m_composer.clear(); // an input method finishes when its field is left
    watch(now);
}

void StoryHistory::takeTextStep(UndoSteps &text)
{
    seal(&text);
    auto *step = new TextStep(text, m_step);
    if (!m_step)
        m_stack.push(step);
}

void StoryHistory::takeFormStep(int field, const Article &before)
{
    const bool goesOn = m_openField == field;
    seal();
    auto *step = new FormStep(m_form, {field, before, m_form.fields()}, goesOn, m_step);
    if (m_step)
        return;
    const int index = m_stack.index();
    m_stack.push(step);
    const bool undone = m_stack.index() < index; // what was typed is deleted again, so there is no step to go on with
    m_openField = undone ? noField : field;
}

bool StoryHistory::isReady()
{
    if (isComposing())
        QGuiApplication::inputMethod()->commit();
    return !isComposing() && !m_body.isReadOnly();
}

bool StoryHistory::isComposing() const
{
    const auto composes = [](const UndoSteps *text) { return text->isComposing(); };
    return m_composer || m_body.isComposing() || std::any_of(m_texts.begin(), m_texts.end(), composes);
}

/// From here on typing is a new step, in the form and in every text but `except`.
void StoryHistory::seal(const UndoSteps *except)
{
    m_openField = noField;
    for (UndoSteps *text : std::as_const(m_texts))
        if (text != except)
            text->seal();
}

/// Lets a field's own menu work the history.
void StoryHistory::takeOver(QMenu &menu)
{
    const auto replace = [this, &menu](QAction *own, void (StoryHistory::*way)(), bool enabled) {
        if (!own)
            return;
        auto *ours = new QAction(own->icon(), own->text(), &menu);
        ours->setEnabled(enabled);
        connect(ours, &QAction::triggered, this, way);
        menu.insertAction(own, ours);
        menu.removeAction(own);
    };
    replace(ownAction(menu, u"edit-undo"_s, 0), &StoryHistory::undo, canUndo());
    replace(ownAction(menu, u"edit-redo"_s, 1), &StoryHistory::redo, canRedo());
}

void StoryHistory::bringToSight(QWidget &place)
{
    bringToFront(place);
    place.setFocus(Qt::OtherFocusReason);
}

} // namespace gaoqian
