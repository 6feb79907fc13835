#include "editor/find/findbar.h"

#include "look/flowlayout.h"
#include "look/look.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {
constexpr int mostRemembered = 20;
}

FindBar::FindBar(QWidget *parent) :
    QWidget(parent), m_finder(new FindInStory(this)), m_find(new QAction(this)), m_findNext(new QAction(this)),
    m_findPrevious(new QAction(this)), m_replaceAction(new QAction(this)), m_pattern(makeField(tr("Find"))),
    m_replacement(makeField(tr("Replace with"))), m_count(new QLabel(this)), m_message(new QLabel(this)),
    m_next(makeButton(tr("&Next"), tr("The next match (Enter)"), [this] { step(true); })),
    m_previous(makeButton(tr("&Previous"), tr("The match before (Shift+Enter)"), [this] { step(false); })),
    m_replace(makeButton(tr("&Replace"), tr("Replace this match and go to the next"),
                         [this] {
                             remember(*m_replacement);
                             m_finder->replace(m_replacement->currentText());
                         })),
    m_replaceAll(makeButton(tr("Replace &all"), tr("Replace every match, as one step that can be undone"),
                            [this] {
                                remember(*m_replacement);
                                m_finder->replaceAll(m_replacement->currentText());
                            })),
    m_matchCase(makeOption(tr("Match &case"), tr("A and a are not the same"))),
    m_wholeWord(makeOption(tr("&Whole words"), tr("Do not find “art” in “article”; Chinese is not affected"))),
    m_anyWidth(makeOption(tr("Any wi&dth"), tr("Full-width and half-width letters, digits and punctuation are the same"))),
    m_regularExpression(makeOption(tr("Regular e&xpression"),
                                   tr("The pattern is a regular expression; $1 in the replacement is its first group"))),
    m_inSelection(makeOption(tr("In &selection"), tr("Search only what is selected now")))
{
    setAccessibleName(tr("Find and replace"));
    m_find->setObjectName(u"find"_s);
    m_findNext->setObjectName(u"findNext"_s);
    m_findPrevious->setObjectName(u"findPrevious"_s);
    m_replaceAction->setObjectName(u"replace"_s);
    makeActions();
    layOut();
    connectAll();
    setReplaceShown(false);
    hide();
}

void FindBar::setFields(const QList<QTextEdit *> &fields)
{
    m_finder->setFields(fields);
    showState();
}

void FindBar::setStepper(FindInStory::Stepper stepper) { m_finder->setStepper(std::move(stepper)); }

void FindBar::open(bool withReplace)
{
    if (!hasText())
        return;
    setReplaceShown(withReplace);
    show();
    const QString selected = m_finder->selectedText();
    {
        const QSignalBlocker quiet(m_pattern); // searched once, below
        if (!selected.isEmpty() && !m_finder->isInSelection())
            m_pattern->setEditText(selected);
    }
    m_finder->beginHere();
    search();
    m_finder->setActive(true);
    m_pattern->setFocus(Qt::ShortcutFocusReason);
    m_pattern->lineEdit()->selectAll();
}

void FindBar::dismiss()
{
    m_finder->goToText();
    hide();
    m_finder->setActive(false);
    m_inSelection->setChecked(false);
}

void FindBar::findNext() { step(true); }

void FindBar::findPrevious() { step(false); }

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return false;
    if (watched == m_replacement)
        m_replace->click();
    else
        step(!key->modifiers().testFlag(Qt::ShiftModifier));
    return true;
}

void FindBar::paintEvent(QPaintEvent *) { QPainter(this).fillRect(0, 0, width(), 1, hairline(palette())); }

void FindBar::makeActions()
{
    const struct {
        QAction *action;
        QString text;
        QKeySequence shortcut;
        void (*act)(FindBar &);
    } rows[] = {
        {m_find, tr("&Find…"), QKeySequence(u"Ctrl+F"_s), [](FindBar &bar) { bar.open(false); }},
        {m_findNext, tr("Find &next"), QKeySequence(u"F3"_s), [](FindBar &bar) { bar.findNext(); }},
        {m_findPrevious, tr("Find pre&vious"), QKeySequence(u"Shift+F3"_s), [](FindBar &bar) { bar.findPrevious(); }},
        {m_replaceAction, tr("&Replace…"), QKeySequence(u"Ctrl+H"_s), [](FindBar &bar) { bar.open(true); }},
    };
    for (const auto &row : rows) {
        row.action->setText(row.text);
        row.action->setShortcut(row.shortcut);
        connect(row.action, &QAction::triggered, this, [this, act = row.act] { act(*this); });
    }
}

void FindBar::layOut()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    grid->setHorizontalSpacing(gridStep);
    grid->setVerticalSpacing(gridStep);
    grid->setColumnStretch(1, 1);
    addFindRow(*grid);
    addReplaceRow(*grid);

    auto *options = new QWidget(this);
    auto *flow = new FlowLayout(options, gridStep);
    for (QCheckBox *option : {m_matchCase, m_wholeWord, m_anyWidth, m_regularExpression, m_inSelection})
        flow->addWidget(option);
    flow->addWidget(m_message);
    flow->setLastStretches(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setFocusPolicy(Qt::NoFocus);
    m_message->setTextFormat(Qt::PlainText);
    grid->addWidget(options, 2, 0, 1, 6);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FindBar::addFindRow(QGridLayout &grid)
{
    auto *label = new QLabel(tr("F&ind"), this);
    label->setBuddy(m_pattern);
    auto *close = new QToolButton(this);
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, &FindBar::dismiss);
    // as wide as most counts, so that the buttons stay where they are
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(u"0000 / 0000"_s));
    m_count->setAlignment(Qt::AlignCenter);
    grid.addWidget(label, 0, 0);
    grid.addWidget(m_pattern, 0, 1);
    grid.addWidget(m_count, 0, 2);
    grid.addWidget(m_previous, 0, 3);
    grid.addWidget(m_next, 0, 4);
    grid.addWidget(close, 0, 5);
}

void FindBar::addReplaceRow(QGridLayout &grid)
{
    auto *label = new QLabel(tr("Replace wi&th"), this);
    label->setBuddy(m_replacement);
    grid.addWidget(label, 1, 0);
    grid.addWidget(m_replacement, 1, 1, 1, 2);
    grid.addWidget(m_replace, 1, 3);
    grid.addWidget(m_replaceAll, 1, 4);
    m_replaceRow = {label, m_replacement, m_replace, m_replaceAll};
}

void FindBar::connectAll()
{
    connect(m_pattern, &QComboBox::editTextChanged, this, &FindBar::search);
    for (QCheckBox *option : {m_matchCase, m_wholeWord, m_anyWidth, m_regularExpression})
        connect(option, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_inSelection, &QCheckBox::clicked, m_finder, &FindInStory::setInSelection);
    connect(m_finder, &FindInStory::changed, this, &FindBar::showState);
}

QComboBox *FindBar::makeField(const QString &name)
{
    auto *field = new QComboBox(this);
    field->setEditable(true);
    field->setInsertPolicy(QComboBox::NoInsert);
    field->setCompleter(nullptr); // a pattern is not what it was the last time
    field->setMinimumContentsLength(8);
    field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    field->setMinimumHeight(fieldHeight);
    field->setAccessibleName(name);
    field->lineEdit()->setAccessibleName(name);
    field->view()->setAccessibleName(name);
    field->installEventFilter(this); // it has the keys, its line edit only borrows them
    return field;
}

QPushButton *FindBar::makeButton(const QString &text, const QString &tip, const std::function<void()> &act)
{
    auto *button = new QPushButton(text, this);
    button->setToolTip(tip);
    button->setMinimumHeight(fieldHeight);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

QCheckBox *FindBar::makeOption(const QString &text, const QString &tip)
{
    auto *option = new QCheckBox(text, this);
    option->setToolTip(tip);
    return option;
}

void FindBar::setReplaceShown(bool shown)
{
    for (QWidget *widget : std::as_const(m_replaceRow))
        widget->setVisible(shown);
}

bool FindBar::hasText() const { return !parentWidget() || parentWidget()->isVisible(); }

void FindBar::step(bool forward)
{
    if (!hasText())
        return;
    if (m_pattern->currentText().isEmpty()) {
        open(!m_replaceRow.constFirst()->isHidden());
        return;
    }
    if (!isVisible()) {
        show();
        m_finder->setActive(true);
    }
    remember(*m_pattern);
    forward ? m_finder->next() : m_finder->previous();
}

void FindBar::search()
{
    FindOptions options;
    options.matchCase = m_matchCase->isChecked();
    options.wholeWord = m_wholeWord->isChecked();
    options.anyWidth = m_anyWidth->isChecked();
    options.regularExpression = m_regularExpression->isChecked();
    m_finder->setPattern(m_pattern->currentText(), options);
}

void FindBar::showState()
{
    const qsizetype count = m_finder->count();
    const bool searching = !m_pattern->currentText().isEmpty();
    if (!searching || (count == 0 && m_finder->hasTrouble()))
        m_count->clear();
    else if (count == 0)
        m_count->setText(tr("Not found"));
    else if (m_finder->current() < 0)
        m_count->setText(tr("%L1 found").arg(count));
    else
        m_count->setText(tr("%L1 / %L2").arg(m_finder->current() + 1).arg(count));
    m_message->setText(m_finder->message());
    m_message->setToolTip(m_finder->message());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_finder->hasTrouble() ? accent(palette()) : quiet(palette()));
    m_message->setPalette(colours);
    m_inSelection->setChecked(m_finder->isInSelection());
    for (QPushButton *button : {m_next, m_previous})
        button->setEnabled(count > 0);
    const bool canReplace = m_finder->canReplace();
    m_replace->setEnabled(canReplace && count > 0);
    m_replaceAll->setEnabled(canReplace && count > 0);
    m_replacement->setEnabled(canReplace);
}

void FindBar::remember(QComboBox &field)
{
    const QString text = field.currentText();
    if (text.isEmpty() || field.itemText(0) == text)
        return;
    const QSignalBlocker quiet(&field); // the text stays what it is
    if (const int known = field.findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive); known >= 0)
        field.removeItem(known);
    field.insertItem(0, text);
    while (field.count() > mostRemembered)
        field.removeItem(field.count() - 1);
    field.setCurrentIndex(0);
}

} // namespace gaoqian
