#include "look/noticebar.h"

#include "look/flowlayout.h"
#include "look/look.h"

#include <QAccessible>
#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr int signSize = 2 * gridStep;

QString signText(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Information:
        return u"i"_s;
    case NoticeKind::Question:
        return u"?"_s;
    case NoticeKind::Warning:
        break;
    }
    return u"!"_s;
}

} // namespace

NoticeBar::NoticeBar(NoticeKind kind, const QString &text, QWidget *parent) :
    QFrame(parent), m_kind(kind), m_sign(new QLabel(this)), m_text(new QLabel(this)), m_buttonRow(new QWidget(this)),
    m_buttonFlow(new FlowLayout(m_buttonRow, gridStep)), m_close(new QToolButton(this)),
    m_content(new QBoxLayout(QBoxLayout::LeftToRight))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * gridStep, gridStep / 2, gridStep, gridStep / 2);
    layout->setSpacing(gridStep);
    layout->addWidget(m_sign);
    layout->addLayout(m_content, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(gridStep);
    m_content->addWidget(m_text, 1);
    m_content->addWidget(m_buttonRow, 0, Qt::AlignVCenter);

    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setMinimumHeight(buttonHeight);
    m_buttonRow->hide();
    m_close->setAutoRaise(true);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_close->setAccessibleName(tr("Close this notice"));
    m_close->setToolTip(tr("Close this notice (Esc)"));
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setFixedSize(buttonHeight, buttonHeight);
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::dismiss);
    setText(text);
    paintSign();
}

NoticeBar::NoticeBar(const Notice &notice, QWidget *parent) : NoticeBar(notice.kind, notice.text, parent)
{
    for (const NoticeButton &button : notice.buttons)
        addButton(button.text, button.act);
    setClosable(notice.closable);
}

QString NoticeBar::text() const { return m_text->text(); }

void NoticeBar::setText(const QString &text)
{
    if (text == this->text())
        return;
    m_text->setText(text);
    setAccessibleName(text);
    arrange();
    if (isVisible())
        announce();
}

QPushButton *NoticeBar::addButton(const QString &text, std::function<void()> act)
{
    auto *button = new QPushButton(text, m_buttonRow);
    giveRoom(*button, buttonHeight);
    button->setAutoDefault(true); // Enter presses the button that has the keyboard
    m_buttonFlow->insertWidget(m_buttonFlow->count(), button);
    m_buttons.append(button);
    m_buttonRow->show();
    connect(button, &QPushButton::clicked, this, [act = std::move(act)] {
        if (act)
            act();
    });
    arrange();
    return button;
}

QPushButton *NoticeBar::addButton(QAction *action)
{
    QPushButton *button = addButton(action->text(), [action = QPointer<QAction>(action)] {
        if (action)
            action->trigger();
    });
    const auto follow = [this, action, button] {
        button->setText(action->text());
        giveRoom(*button, buttonHeight);
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
        arrange();
    };
    connect(action, &QAction::changed, button, follow);
    follow();
    return button;
}

void NoticeBar::setClosable(bool closable) { m_close->setVisible(closable); }

void NoticeBar::dismiss()
{
    Q_EMIT closed(); // before it hides: who takes it away asks where the keyboard is
    hide();
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        paintSign();
        arrange();
    }
}

void NoticeBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden())
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_kind == NoticeKind::Warning ? accentGround(palette()) : palette().color(QPalette::AlternateBase));
    painter.fillRect(QRect(0, height() - 1, width(), 1), hairline(palette()));
}

void NoticeBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void NoticeBar::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    if (!event->spontaneous())
        announce();
}

void NoticeBar::announce()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::arrange()
{
    const int beside = fontMetrics().horizontalAdvance(text()) + m_buttonFlow->sizeHint().width() + 8 * gridStep + signSize +
                       m_close->sizeHint().width();
    const auto direction = m_buttons.isEmpty() || beside <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction == m_content->direction())
        return;
    m_content->setDirection(direction);
    m_content->setAlignment(m_buttonRow, direction == QBoxLayout::LeftToRight ? Qt::AlignVCenter : Qt::Alignment());
}

void NoticeBar::paintSign()
{
    // Drawn, not taken from the style: its coloured signs shout.
    QPixmap pixmap(QSize(signSize, signSize) * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_kind == NoticeKind::Warning ? sealInk() : quiet(palette()));
    painter.drawEllipse(0, 0, signSize, signSize);
    QFont bold = font();
    bold.setBold(true);
    bold.setPixelSize(signSize * 3 / 4);
    painter.setFont(bold);
    painter.setPen(m_kind == NoticeKind::Warning ? QColor(Qt::white) : palette().color(QPalette::Base));
    painter.drawText(QRect(0, 0, signSize, signSize), Qt::AlignCenter | Qt::TextDontClip, signText(m_kind));
    m_sign->setPixmap(pixmap);
}

NoticeStack::NoticeStack(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

NoticeBar *NoticeStack::show(const QString &id, const Notice &notice) { return show(id, new NoticeBar(notice)); }

NoticeBar *NoticeStack::show(const QString &id, NoticeBar *bar)
{
    NoticeBar *old = m_bars.value(id);
    const int place = old ? m_layout->indexOf(old) : m_layout->count();
    take(id);
    m_bars.insert(id, bar);
    bar->setObjectName(id);
    m_layout->insertWidget(place, bar);
    connect(bar, &NoticeBar::closed, this, [this, id] {
        take(id);
        Q_EMIT dismissed(id);
    });
    bar->show();
    return bar;
}

void NoticeStack::take(const QString &id)
{
    NoticeBar *bar = m_bars.take(id);
    if (!bar)
        return;
    const bool hadKeyboard = bar->isAncestorOf(window()->focusWidget());
    disconnect(bar, nullptr, this, nullptr);
    m_layout->removeWidget(bar);
    bar->hide();
    bar->deleteLater(); // it may be one of its buttons that asks
    if (hadKeyboard && m_returnTo)
        m_returnTo->setFocus(Qt::OtherFocusReason);
}

void NoticeStack::focusNewest()
{
    for (int i = m_layout->count() - 1; i >= 0; --i) {
        auto *bar = qobject_cast<NoticeBar *>(m_layout->itemAt(i)->widget());
        const QList<QWidget *> children = bar->findChildren<QWidget *>();
        for (QWidget *child : children) {
            if (child->isVisible() && child->focusPolicy() & Qt::TabFocus) {
                child->setFocus(Qt::ShortcutFocusReason);
                return;
            }
        }
    }
}

} // namespace gaoqian
