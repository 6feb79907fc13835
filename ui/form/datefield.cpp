#include "form/datefield.h"

#include "look/flowlayout.h"
#include "look/look.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QEvent>
#include <QScopedValueRollback>

namespace gaoqian {

using namespace Qt::StringLiterals;

DateField::DateField(QWidget *parent) : QWidget(parent), m_edit(new QDateEdit(this)), m_none(new QCheckBox(tr("No date"), this))
{
    auto *layout = new FlowLayout(this, gridStep);
    layout->addWidget(m_edit);
    layout->addWidget(m_none);
    m_edit->setMinimumHeight(fieldHeight);
    m_none->setMinimumHeight(fieldHeight);
    m_edit->setCalendarPopup(true);
    m_edit->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_edit->setDateRange(QDate(100, 1, 1), QDate(9999, 12, 31));
    m_edit->setDate(QDate::currentDate());
    m_edit->setFocusPolicy(Qt::StrongFocus);
    m_edit->installEventFilter(this);
    m_none->setAccessibleName(tr("No date"));
    setFocusProxy(m_edit);
    m_none->setChecked(true);
    m_edit->setEnabled(false);
    connect(m_edit, &QDateEdit::dateChanged, this, [this] {
        if (!m_setting)
            Q_EMIT edited();
    });
    connect(m_none, &QCheckBox::toggled, this, [this](bool none) {
        m_edit->setEnabled(!none);
        if (!m_setting)
            Q_EMIT edited();
    });
}

QDate DateField::date() const { return m_none->isChecked() ? QDate() : m_edit->date(); }

void DateField::setDate(const QDate &date)
{
    if (date == this->date())
        return;
    const QScopedValueRollback setting(m_setting, true);
    m_none->setChecked(!date.isValid());
    // A date that is switched on later starts from today, not from the last story's.
    m_edit->setDate(date.isValid() ? date : QDate::currentDate());
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::Wheel) {
        event->ignore(); // Scrolling the form must not change the date.
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gaoqian
