#include "shell/importdialog.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace gaoqian {

ImportDialog::ImportDialog(const QStringList &files, const QList<QStringList> &channels, QWidget *parent) :
    QDialog(parent), m_draft(new QRadioButton(tr("As &drafts, to be edited and signed"))),
    m_elsewhere(new QRadioButton(tr("Into the &archive, as published elsewhere"))), m_channel(new QComboBox),
    m_source(new QLineEdit)
{
    setWindowTitle(tr("Import"));
    auto *what = new QLabel(files.size() == 1 ? tr("Take in %1").arg(QFileInfo(files.first()).fileName())
                                              : tr("Take in %n file(s)", nullptr, int(files.size())));
    what->setWordWrap(true);
    m_draft->setChecked(true);
    m_channel->setEditable(true);
    m_channel->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_channel->addItem(QString());
    for (const QStringList &channel : channels)
        m_channel->addItem(channel.join(u'/'));
    m_channel->view()->setAccessibleName(tr("Channels"));
    m_channel->lineEdit()->setPlaceholderText(tr("As the file says"));
    m_source->setPlaceholderText(tr("As the file says"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Import"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(24, 24, 24, 16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(what);
    form->addRow(m_draft);
    form->addRow(m_elsewhere);
    form->addRow(tr("&Channel"), m_channel);
    form->addRow(tr("&Source"), m_source);
    form->addRow(buttons);
    setMinimumWidth(480);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

ImportOptions ImportDialog::options() const
{
    ImportOptions options;
    const QStringList levels = m_channel->currentText().split(u'/');
    for (const QString &level : levels) {
        if (!level.trimmed().isEmpty())
            options.channel << level.trimmed();
    }
    options.source = m_source->text().trimmed();
    options.published = m_elsewhere->isChecked();
    return options;
}

} // namespace gaoqian
