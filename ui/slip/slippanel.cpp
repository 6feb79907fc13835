#include "slip/slippanel.h"

#include "look/flowlayout.h"
#include "look/look.h"
#include "look/primarybutton.h"
#include "slip/chainlist.h"
#include "slip/decisiondelegate.h"
#include "slip/decisionmodel.h"
#include "slip/sliptext.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QLabel *wrappingLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// The last decision when it is the one that stopped the story.
const Decision *stoppedBy(const Slip &slip)
{
    const bool stopped = slip.state() == SlipState::Returned || slip.state() == SlipState::Rejected ||
                         slip.state() == SlipState::Retracted || slip.state() == SlipState::Released;
    const QList<Decision> &decisions = slip.record().decisions;
    return stopped && !decisions.isEmpty() && !decisions.last().opinion.isEmpty() ? &decisions.last() : nullptr;
}

} // namespace

SlipPanel::SlipPanel(QWidget *parent) : QWidget(parent), m_decisions(new DecisionModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Slip"));
    m_scroll->setWidget(makeStory());
    layout->addWidget(m_scroll, 1);
    m_line = new QFrame(this);
    m_line->setFrameShape(QFrame::HLine);
    m_line->setFrameShadow(QFrame::Plain);
    layout->addWidget(m_line);
    m_acts = makeActs();
    layout->addWidget(m_acts);
    applyPalette();
    clear();
}

QWidget *SlipPanel::makeStory()
{
    auto *story = new QWidget(this);
    auto *layout = new QVBoxLayout(story);
    layout->setContentsMargins(2 * gridStep, gridStep + gridStep / 2, 2 * gridStep, gridStep);
    layout->setSpacing(gridStep);
    m_state = wrappingLabel(u"state"_s, story);
    m_state->setAccessibleName(tr("State of the slip"));
    layout->addWidget(m_state);
    m_reason = wrappingLabel(u"reason"_s, story);
    m_reason->setAccessibleName(tr("Opinion it came back with"));
    m_reason->setMargin(gridStep);
    m_reason->setAutoFillBackground(true);
    layout->addWidget(m_reason);
    m_chain = new ChainList(story);
    layout->addWidget(m_chain);
    m_remarks = wrappingLabel(u"remarks"_s, story);
    m_remarks->setAccessibleName(tr("Remarks"));
    layout->addWidget(m_remarks);
    m_historyTitle = new QLabel(tr("History"), story);
    layout->addSpacing(gridStep / 2);
    layout->addWidget(m_historyTitle);

    m_history = new QListView(story);
    m_history->setModel(m_decisions);
    m_history->setItemDelegate(new DecisionDelegate(m_history));
    m_history->setFrameShape(QFrame::NoFrame);
    m_history->viewport()->setAutoFillBackground(false);
    m_history->setSelectionMode(QAbstractItemView::NoSelection);
    m_history->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_history->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_history->setResizeMode(QListView::Adjust);
    m_history->setAccessibleName(tr("History of decisions"));
    m_history->viewport()->installEventFilter(this);
    m_historyTitle->setBuddy(m_history);
    layout->addWidget(m_history);
    layout->addStretch(1);
    return story;
}

QWidget *SlipPanel::makeActs()
{
    auto *acts = new QWidget(this);
    auto *layout = new QVBoxLayout(acts);
    layout->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep + gridStep / 2);
    layout->setSpacing(gridStep / 2);

    m_opinion = new QPlainTextEdit(acts);
    m_opinion->setObjectName(u"opinion"_s);
    m_opinion->setAccessibleName(tr("Opinion"));
    m_opinion->setAccessibleDescription(tr("Needed to return, reject, release or take back a story"));
    m_opinion->setPlaceholderText(tr("Opinion; needed to return or reject"));
    m_opinion->setTabChangesFocus(true);
    connect(m_opinion, &QPlainTextEdit::textChanged, this, [this] {
        showComplaint({});
        fitOpinion();
        Q_EMIT opinionTyped();
    });
    layout->addWidget(m_opinion);
    m_complaint = wrappingLabel(u"complaint"_s, acts);
    m_complaint->setAccessibleName(tr("Why it was not done"));
    m_complaint->hide();
    layout->addWidget(m_complaint);
    layout->addSpacing(gridStep / 2);

    auto *buttons = new FlowLayout(nullptr, gridStep);
    layout->addLayout(buttons);
    m_primary = new PrimaryButton(acts);
    m_primary->setObjectName(u"primary"_s);
    m_primary->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it was
    connect(m_primary, &QPushButton::clicked, this, [this] {
        if (m_primaryVerdict)
            request(*m_primaryVerdict);
        else
            Q_EMIT exportRequested(false);
    });
    buttons->addWidget(m_primary);

    m_return = new QToolButton(acts);
    m_return->setObjectName(u"return"_s);
    m_return->setText(tr("Return…"));
    m_return->setFocusPolicy(Qt::StrongFocus);
    m_return->setMinimumHeight(buttonHeight);
    m_returnMenu = new QMenu(m_return);
    connect(m_return, &QToolButton::clicked, this, [this] { request(Verdict::Return, 0); });
    buttons->addWidget(m_return);

    m_more = new QToolButton(acts);
    m_more->setObjectName(u"more"_s);
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("More acts"));
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setMinimumHeight(buttonHeight);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    menu->setToolTipsVisible(true);
    m_more->setMenu(menu);
    for (const Verdict verdict :
         {Verdict::Submit, Verdict::Approve, Verdict::Reject, Verdict::Withdraw, Verdict::Release, Verdict::Retract})
        m_menuActs += addMenuAct(verdict);
    menu->addSeparator();
    m_export = menu->addAction(tr("Export the page"));
    m_export->setObjectName(u"export"_s);
    connect(m_export, &QAction::triggered, this, [this] { Q_EMIT exportRequested(false); });
    m_exportDraft = menu->addAction(tr("Export a draft, marked as not approved"));
    m_exportDraft->setObjectName(u"exportDraft"_s);
    connect(m_exportDraft, &QAction::triggered, this, [this] { Q_EMIT exportRequested(true); });
    buttons->addWidget(m_more);
    return acts;
}

QAction *SlipPanel::addMenuAct(Verdict verdict)
{
    QAction *action = m_more->menu()->addAction(actText(verdict));
    action->setObjectName(verdictName(verdict));
    action->setData(int(verdict));
    connect(action, &QAction::triggered, this, [this, verdict] { request(verdict); });
    return action;
}

void SlipPanel::setSlip(const Slip &slip, const QString &personId, const QDateTime &now)
{
    if (!m_slip || m_slip->record().articleId != slip.record().articleId)
        m_scroll->verticalScrollBar()->setValue(0); // another story's slip is read from its top
    m_slip = slip;
    m_personId = personId;
    m_now = now;
    m_chain->setSlip(slip, now);
    const bool grew = slip.record().decisions.size() != m_decisions->rowCount();
    m_decisions->setSlip(slip, now);
    if (grew)
        fitHistory();
    showHead();
    showActs();
}

void SlipPanel::clear()
{
    m_slip.reset();
    m_personId.clear();
    m_chain->clear();
    m_decisions->clear();
    fitHistory();
    showHead();
    showActs();
}

void SlipPanel::holdActs()
{
    m_primary->setEnabled(false);
    m_return->setEnabled(false);
    m_more->setEnabled(false);
}

QString SlipPanel::opinion() const { return m_opinion->toPlainText().trimmed(); }

void SlipPanel::setOpinion(const QString &opinion)
{
    const QSignalBlocker nobodyTypes(this);
    m_opinion->setPlainText(opinion);
    m_opinion->moveCursor(QTextCursor::End);
}

void SlipPanel::focusOpinion()
{
    if (m_slip)
        m_opinion->setFocus(Qt::ShortcutFocusReason);
}

void SlipPanel::showHead()
{
    const bool broken = m_slip && m_slip->broken();
    const QString state = m_slip ? stateText(*m_slip) : tr("Open a story to see its slip");
    m_state->setText(broken ? tr("This slip does not hold: %1").arg(state) : state);
    applyPalette();

    const Decision *stopped = m_slip ? stoppedBy(*m_slip) : nullptr;
    const Person *person = stopped ? m_slip->person(stopped->personId) : nullptr;
    m_reason->setVisible(person);
    if (person)
        m_reason->setText(tr("%1: %2", "who, opinion").arg(person->name, stopped->opinion));

    const QStringList remarks = m_slip ? m_slip->remarks() : QStringList();
    m_remarks->setVisible(!remarks.isEmpty());
    m_remarks->setText(remarks.join(u'\n'));
    m_historyTitle->setVisible(m_decisions->rowCount() > 0);
    m_history->setVisible(m_decisions->rowCount() > 0);
}

QString SlipPanel::refusal(Verdict verdict) const
{
    if (!m_slip)
        return tr("No story is open");
    if (m_personId.isEmpty())
        return tr("Choose who you are first");
    // Any opinion will do here: whether one is needed is said when the act is asked for.
    const auto proposed = m_slip->propose({verdict, m_personId, u"…"_s, std::nullopt}, m_now);
    return proposed ? QString() : proposed.error().message;
}

void SlipPanel::showActs()
{
    m_line->setVisible(m_slip.has_value());
    m_acts->setVisible(m_slip.has_value());
    const NextAct next = m_slip ? nextActFor(*m_slip, m_personId) : NextAct();
    m_primaryVerdict = next.verdict;
    if (!next.isAct())
        m_primaryVerdict = m_slip && m_slip->state() == SlipState::InReview ? Verdict::Approve : Verdict::Submit;
    m_primary->setText(next.isAct() ? next.text : actText(*m_primaryVerdict));
    m_primary->setEnabled(next.isAct());
    m_more->setEnabled(true);
    m_primary->setToolTip(m_primaryVerdict && !next.isAct() ? refusal(*m_primaryVerdict) : QString());

    const QString noReturn = refusal(Verdict::Return);
    m_return->setEnabled(noReturn.isEmpty());
    m_return->setToolTip(noReturn);
    showReturnTargets();

    const Result<void> holds = m_slip ? m_slip->holds() : Result<void>(refused(tr("No story is open")));
    m_export->setEnabled(holds.ok());
    m_export->setToolTip(holds ? QString() : holds.error().message);

    for (QAction *action : std::as_const(m_menuActs)) {
        const auto verdict = Verdict(action->data().toInt());
        const QString reason = refusal(verdict);
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason);
        // Sending up and signing stand in the menu only beside another primary act.
        if (verdict == Verdict::Submit || verdict == Verdict::Approve)
            action->setVisible(reason.isEmpty() && m_primaryVerdict != verdict);
    }
}

void SlipPanel::showReturnTargets()
{
    m_returnMenu->clear();
    QList<int> targets;
    if (m_slip && m_return->isEnabled()) {
        for (int stage = 0; stage < m_slip->chain().stages.size(); ++stage) {
            if (m_slip->propose({Verdict::Return, m_personId, u"…"_s, stage}, m_now))
                targets += stage;
        }
    }
    for (const int stage : std::as_const(targets)) {
        QAction *action = m_returnMenu->addAction(tr("To %1").arg(m_slip->chain().stages[stage].role));
        connect(action, &QAction::triggered, this, [this, stage] { request(Verdict::Return, stage); });
    }
    const bool choice = targets.size() > 1;
    m_return->setMenu(choice ? m_returnMenu : nullptr);
    m_return->setPopupMode(choice ? QToolButton::InstantPopup : QToolButton::DelayedPopup);
    m_return->setText(targets.size() == 1 ? tr("Return to %1").arg(m_slip->chain().stages[targets.first()].role) : tr("Return"));
}

void SlipPanel::request(Verdict verdict, std::optional<int> returnTo)
{
    if (!m_slip)
        return;
    const auto proposed = m_slip->propose({verdict, m_personId, opinion(), returnTo}, m_now);
    if (!proposed) {
        showComplaint(proposed.error().message);
        m_opinion->setFocus(Qt::OtherFocusReason);
        return;
    }
    showComplaint({});
    Q_EMIT actRequested(verdict, opinion(), returnTo);
}

void SlipPanel::showComplaint(const QString &text)
{
    m_complaint->setText(text);
    m_complaint->setVisible(!text.isEmpty());
}

/// Two lines for a start, so that the slip has the room; more as they are written.
void SlipPanel::fitOpinion()
{
    constexpr int least = 2;
    constexpr int most = 7;
    const int line = fontMetrics().lineSpacing();
    const QRect width(0, 0, m_opinion->viewport()->width() - gridStep, 0x7fff);
    const int written = fontMetrics().boundingRect(width, Qt::TextWordWrap, m_opinion->toPlainText() + u'.').height();
    m_opinion->setFixedHeight(qBound(least * line, written, most * line) + 2 * gridStep);
}

void SlipPanel::fitHistory()
{
    int height = 0;
    for (int row = 0; row < m_decisions->rowCount(); ++row)
        height += m_history->sizeHintForRow(row);
    m_history->setFixedHeight(height);
}

bool SlipPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_history->viewport() && event->type() == QEvent::Resize) {
        // Opinions wrap: the history is as high as its width makes it.
        m_history->doItemsLayout();
        fitHistory();
    }
    return QWidget::eventFilter(watched, event);
}

void SlipPanel::applyPalette()
{
    const QPalette own = palette();
    const auto colour = [](QWidget *widget, const QColor &text) {
        QPalette changed = widget->palette();
        changed.setColor(QPalette::WindowText, text);
        widget->setPalette(changed);
    };
    colour(m_state, m_slip && m_slip->broken() ? accent(own) : own.color(QPalette::WindowText));
    QFont strong = font();
    strong.setBold(true);
    m_state->setFont(strong);
    colour(m_complaint, accent(own));
    colour(m_line, hairline(own));
    for (QLabel *label : {m_remarks, m_historyTitle}) {
        colour(label, quiet(own));
        label->setFont(smallFont(font()));
    }
    m_complaint->setFont(smallFont(font()));
    fitOpinion();
    QPalette ground = m_reason->palette();
    ground.setColor(QPalette::Window, accentGround(own));
    ground.setColor(QPalette::WindowText, own.color(QPalette::WindowText));
    m_reason->setPalette(ground);
}

void SlipPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyPalette();
    QWidget::changeEvent(event);
}

} // namespace gaoqian
