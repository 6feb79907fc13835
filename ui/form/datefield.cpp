#include "form/datefield.h"

#include "form/fieldnote.h"
#include "look/look.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QToolButton>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

QString dateText(const QDate &date) { return date.toString(u"yyyy-MM-dd"_s); }

/// Takes a number written without anything between its parts apart: 20261123, 261123, 1123.
QStringList partsOf(const QString &digits)
{
    if (digits.size() != 8 && digits.size() != 6 && digits.size() != 4)
        return {digits};
    QStringList parts{digits.first(digits.size() - 4), digits.sliced(digits.size() - 4, 2), digits.last(2)};
    parts.removeAll(QString());
    return parts;
}

} // namespace

std::optional<QDate> dateFromText(const QString &text, const QDate &today)
{
    // NFKC: digits and separators of full width are the same.
    const QString plain = text.normalized(QString::NormalizationForm_KC).simplified();
    if (plain.isEmpty())
        return QDate();
    static const QRegularExpression written(
        u"^(?:(\\d{1,5})\\s*[-/.\\x{5E74}\\s]\\s*)?(?:(\\d{1,2})\\s*[-/.\\x{6708}\\s]\\s*)?(\\d{1,8})\\s*[\\x{65E5}\\x{53F7}]?$"_s);
    const QRegularExpressionMatch match = written.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    QStringList parts = match.capturedTexts().mid(1);
    parts.removeAll(QString());
    if (parts.size() == 1)
        parts = partsOf(parts.first());
    const int day = parts.takeLast().toInt();
    const int month = parts.isEmpty() ? today.month() : parts.takeLast().toInt();
    int year = parts.isEmpty() ? today.year() : parts.first().toInt();
    if (!parts.isEmpty() && parts.first().size() <= 2)
        year += 2000;
    const QDate date(year, month, day);
    return date.isValid() ? std::optional(date) : std::nullopt;
}

DateField::DateField(QWidget *parent) :
    QWidget(parent), m_edit(new QLineEdit(this)), m_open(new QToolButton(this)), m_complaint(new FieldNote(this))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(gridStep / 2);
    row->addWidget(m_edit, 1);
    row->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep / 2);
    layout->addLayout(row);
    layout->addWidget(m_complaint);
    setFocusProxy(m_edit);
    m_edit->setMinimumHeight(fieldHeight);
    m_edit->setPlaceholderText(tr("No date"));
    m_edit->setToolTip(tr("Type 1123, 11-23 or 2026-11-23; Up and Down change the day, Alt+Down opens the calendar"));
    m_edit->setInputMethodHints(Qt::ImhDate | Qt::ImhPreferNumbers);
    m_edit->installEventFilter(this);
    m_open->setArrowType(Qt::DownArrow);
    m_open->setToolTip(tr("Calendar"));
    m_open->setAccessibleName(tr("Calendar"));
    m_open->setFixedSize(fieldHeight, fieldHeight);
    m_open->setFocusPolicy(Qt::NoFocus); // Alt+Down does the same.
    connect(m_edit, &QLineEdit::textEdited, this, &DateField::takeTyped);
    connect(m_edit, &QLineEdit::editingFinished, this, &DateField::takeEntered);
    connect(m_open, &QToolButton::clicked, this, &DateField::showCalendar);
}

DateField::~DateField()
{
    // A line that goes with the focus says once more that it is finished.
    m_edit->disconnect(this);
}

void DateField::setDate(const QDate &date)
{
    if (date == m_date && dateFromText(m_edit->text(), QDate::currentDate()) == date)
        return;
    m_date = date;
    m_edit->setText(date.isValid() ? dateText(date) : QString());
    m_complaint->setNote({});
}

bool DateField::isComplaining() const { return m_complaint->isVisibleTo(this); }

void DateField::takeTyped()
{
    m_complaint->setNote({});
    const auto typed = dateFromText(m_edit->text(), QDate::currentDate());
    // "2" may become "2026": short forms wait until the field is left.
    const bool certain = typed && (!typed->isValid() || m_edit->text() == dateText(*typed));
    if (!certain || *typed == m_date)
        return;
    m_date = *typed;
    Q_EMIT edited();
}

void DateField::takeEntered()
{
    if (!m_edit->isModified())
        return;
    const auto typed = dateFromText(m_edit->text(), QDate::currentDate());
    if (typed) {
        pick(*typed);
        return;
    }
    m_complaint->setNote(tr("Not a date; write it as 2026-11-23"));
    if (std::exchange(m_date, QDate()).isValid())
        Q_EMIT edited();
}

/// Shows and takes `date` as the user's choice.
void DateField::pick(const QDate &date)
{
    m_complaint->setNote({});
    if (const QString text = date.isValid() ? dateText(date) : QString(); text != m_edit->text())
        m_edit->setText(text);
    if (date == m_date)
        return;
    m_date = date;
    Q_EMIT edited();
}

void DateField::showCalendar()
{
    takeEntered();
    if (!m_calendar) {
        m_calendar = new QFrame(this, Qt::Popup);
        m_calendar->setFrameShape(QFrame::StyledPanel);
        auto *month = new QCalendarWidget(m_calendar);
        month->setAccessibleName(tr("Calendar"));
        month->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
        month->setHorizontalHeaderFormat(QCalendarWidget::SingleLetterDayNames);
        auto *today = new QPushButton(tr("Today"), m_calendar);
        auto *none = new QPushButton(tr("No date"), m_calendar);
        auto *buttons = new QHBoxLayout;
        buttons->addWidget(today);
        buttons->addWidget(none);
        auto *layout = new QVBoxLayout(m_calendar);
        layout->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
        layout->setSpacing(gridStep);
        layout->addWidget(month);
        layout->addLayout(buttons);
        const auto choose = [this](const QDate &date) {
            m_calendar->hide();
            pick(date);
            m_edit->setFocus(Qt::OtherFocusReason);
        };
        connect(month, &QCalendarWidget::clicked, this, choose);
        connect(month, &QCalendarWidget::activated, this, choose);
        connect(today, &QPushButton::clicked, this, [choose] { choose(QDate::currentDate()); });
        connect(none, &QPushButton::clicked, this, [choose] { choose({}); });
    }
    auto *month = m_calendar->findChild<QCalendarWidget *>();
    month->setSelectedDate(m_date.isValid() ? m_date : QDate::currentDate());
    m_calendar->adjustSize();
    QPoint corner = mapToGlobal(QPoint(0, m_edit->height() + 2));
    const QRect area = screen()->availableGeometry();
    if (corner.y() + m_calendar->height() > area.bottom())
        corner.setY(mapToGlobal(QPoint(0, -2)).y() - m_calendar->height());
    corner.setX(qBound(area.left(), corner.x(), qMax(area.left(), area.right() - m_calendar->width())));
    m_calendar->move(corner);
    m_calendar->show();
    month->setFocus(Qt::PopupFocusReason);
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (editKey(key->key(), key->modifiers()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

/// Keys that mean something to the field when they are pressed in its text.
bool DateField::editKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool arrow = key == Qt::Key_Up || key == Qt::Key_Down;
    const bool page = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    if (key == Qt::Key_F4 || (key == Qt::Key_Down && modifiers & Qt::AltModifier)) {
        showCalendar();
        return true;
    }
    if (!arrow && !page)
        return false;
    const int step = key == Qt::Key_Up || key == Qt::Key_PageUp ? 1 : -1;
    takeEntered();
    if (!m_date.isValid())
        pick(QDate::currentDate());
    else
        pick(arrow ? m_date.addDays(step) : m_date.addMonths(step));
    return true;
}

} // namespace gaoqian
