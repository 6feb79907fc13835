#include "form/origincreditsfield.h"

#include "form/tagfield.h"
#include "look/look.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

/// The widget from which Tab leads to `widget`.
QWidget *lastBefore(const QWidget *widget)
{
    QWidget *before = widget->previousInFocusChain();
    while (before != widget && !(before->focusPolicy() & Qt::TabFocus))
        before = before->previousInFocusChain();
    return before;
}

} // namespace

OriginCreditsField::OriginCreditsField(QWidget *parent) :
    QWidget(parent), m_layout(new QVBoxLayout(this)), m_add(new QPushButton(tr("Add a credit line"), this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(gridStep / 2);
    giveRoom(*m_add);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    setFocusProxy(m_add);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addLine({});
        m_lines.last().role->setFocus(Qt::OtherFocusReason);
    });
}

QList<OriginCredit> OriginCreditsField::credits() const
{
    QList<OriginCredit> credits;
    for (const Line &line : m_lines) {
        const OriginCredit credit{line.role->text(), line.names->tags()};
        if (!credit.role.trimmed().isEmpty() || !credit.names.isEmpty())
            credits += credit;
    }
    return credits;
}

void OriginCreditsField::setCredits(const QList<OriginCredit> &credits)
{
    if (credits == this->credits())
        return;
    while (!m_lines.isEmpty())
        delete m_lines.takeLast().widget;
    for (const OriginCredit &credit : credits)
        addLine(credit);
}

void OriginCreditsField::addLine(const OriginCredit &credit)
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridStep / 2);
    Line line{widget, new QLineEdit(widget), new TagField(widget)};
    line.role->setMinimumHeight(fieldHeight);
    line.role->setMaxLength(1 << 20);
    line.role->setText(credit.role);
    line.role->setCursorPosition(0);
    line.role->setPlaceholderText(tr("Role"));
    line.role->setFixedWidth(10 * gridStep);
    line.names->setTags(credit.names);
    line.names->setPlaceholderText(tr("Names"));
    auto *remove = new QToolButton(widget);
    remove->setObjectName(u"remove"_s);
    remove->setText(u"×"_s);
    remove->setAutoRaise(true);
    remove->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(line.role, 0, Qt::AlignTop);
    row->addWidget(line.names, 1);
    row->addWidget(remove, 0, Qt::AlignTop);
    m_layout->insertWidget(int(m_lines.size()), widget);
    widget->show(); // At once, so that it can take the focus.
    m_lines += line;
    setTabOrder(lastBefore(m_add), line.role);
    setTabOrder(line.role, line.names); // the whole of it: left behind its edit, it would lead Tab back there in a circle
    setTabOrder(line.names, remove);
    connect(line.role, &QLineEdit::textEdited, this, &OriginCreditsField::edited);
    connect(line.names, &TagField::edited, this, &OriginCreditsField::edited);
    connect(remove, &QToolButton::clicked, this, [this, widget] { removeLine(widget); });
    nameLines();
}

void OriginCreditsField::removeLine(QWidget *widget)
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [widget](const Line &line) { return line.widget == widget; });
    const QList<OriginCredit> before = credits();
    m_lines.erase(found);
    m_add->setFocus(Qt::OtherFocusReason);
    widget->hide();
    widget->deleteLater(); // The sender stands in it.
    nameLines();
    if (credits() != before)
        Q_EMIT edited();
}

void OriginCreditsField::nameLines()
{
    for (qsizetype index = 0; index < m_lines.size(); ++index) {
        const Line &line = m_lines[index];
        line.role->setAccessibleName(tr("Role of credit line %1").arg(index + 1));
        line.names->setFieldName(tr("Names of credit line %1").arg(index + 1));
        auto *remove = line.widget->findChild<QToolButton *>(u"remove"_s, Qt::FindDirectChildrenOnly);
        remove->setAccessibleName(tr("Remove credit line %1").arg(index + 1));
        remove->setToolTip(remove->accessibleName());
    }
}

} // namespace gaoqian
