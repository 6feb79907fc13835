#include "form/summaryfield.h"

#include "look/look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>

namespace gaoqian {

SummaryField::SummaryField(QWidget *parent) :
    QWidget(parent), m_edit(new QPlainTextEdit(this)), m_count(new QLabel(this)),
    m_take(new QPushButton(tr("Take from lead"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep / 2);
    layout->addWidget(m_edit);
    auto *below = new QHBoxLayout;
    below->addWidget(m_count);
    below->addStretch(1);
    below->addWidget(m_take);
    layout->addLayout(below);
    setFocusProxy(m_edit);
    m_edit->setTabChangesFocus(true);
    m_edit->setFixedHeight(4 * fontMetrics().lineSpacing() + 2 * gridStep);
    m_edit->setPlaceholderText(tr("What a list or a message shows of the story"));
    m_take->hide();
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        showCount();
        if (m_setting || summary() == m_shown)
            return;
        m_shown = summary();
        Q_EMIT edited();
    });
    connect(m_take, &QPushButton::clicked, this, [this] {
        // As if typed over what is there, so that undo brings it back.
        m_edit->selectAll();
        m_edit->insertPlainText(m_lead());
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    showCount();
}

QString SummaryField::summary() const { return m_edit->toPlainText(); }

void SummaryField::setSummary(const QString &summary)
{
    if (summary == this->summary())
        return;
    const QScopedValueRollback setting(m_setting, true);
    m_edit->setPlainText(summary);
    m_shown = this->summary();
}

void SummaryField::setLead(std::function<QString()> lead)
{
    m_lead = std::move(lead);
    m_take->setVisible(bool(m_lead));
}

void SummaryField::showCount()
{
    const auto length = int(summary().toUcs4().size());
    m_count->setText(tr("%1 / %2", "characters, how many are advised").arg(length).arg(advisedLength));
    m_count->setToolTip(tr("WeChat shows at most %1 characters").arg(advisedLength));
    QPalette ink = m_count->palette();
    ink.setColor(QPalette::WindowText, length > advisedLength ? accent(palette()) : quiet(palette()));
    m_count->setPalette(ink);
    m_count->setFont(smallFont(font()));
}

void SummaryField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showCount();
    QWidget::changeEvent(event);
}

} // namespace gaoqian
