#include "dialogs/entrydialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldWidth = 360;

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setVisible(!text.isEmpty());
    return label;
}

QString withoutMnemonic(QString label)
{
    // Chinese labels carry theirs in brackets: "地址(&A)".
    static const QRegularExpression bracketed(u"\\s*\\(&.\\)"_s);
    return label.remove(bracketed).remove(u'&').remove(u':').remove(u':').trimmed();
}

} // namespace

EntryDialog::EntryDialog(QWidget *parent, const QString &title, const QString &intro) : QDialog(parent)
{
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(16);
    layout->addWidget(plainLabel(intro, this));
    m_fields = new QFormLayout;
    m_fields->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addLayout(m_fields);
    m_remark = plainLabel(QString(), this);
    m_remark->setObjectName(u"remark"_s);
    layout->addWidget(m_remark);
    layout->addStretch();
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString EntryDialog::remark() const { return m_remark->text(); }

void EntryDialog::addField(const QString &label, QWidget *field)
{
    field->setAccessibleName(withoutMnemonic(label));
    field->setMinimumWidth(qobject_cast<QSpinBox *>(field) ? 0 : fieldWidth);
    m_fields->addRow(label, field);
    if (m_fields->rowCount() == 1)
        field->setFocus();
}

void EntryDialog::addPlainField(QWidget *field) { m_fields->addRow(QString(), field); }

void EntryDialog::judge(bool acceptable, const QString &remark)
{
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(acceptable);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

} // namespace gaoqian
