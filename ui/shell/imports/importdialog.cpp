#include "shell/imports/importdialog.h"

#include <QAbstractItemView>
#include <QCheckBox>
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

namespace {

/// By the name alone: the bytes decide when it is taken in.
bool isOldFormat(const QString &path)
{
    static const QStringList suffixes{u"doc"_s, u"dot"_s, u"wps"_s, u"wpt"_s, u"rtf"_s, u"odt"_s};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

QLabel *quietLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->hide();
    return label;
}

} // namespace

ImportDialog::ImportDialog(const QStringList &files, const QList<QStringList> &channels, QWidget *parent) :
    QDialog(parent), m_hasOldFormats(std::any_of(files.begin(), files.end(), isOldFormat)), m_leftAlone(quietLabel()),
    m_noConverter(quietLabel()), m_convert(new QCheckBox(tr("Convert old &Word, WPS, RTF and ODT files with LibreOffice"))),
    m_draft(new QRadioButton(tr("As &drafts, to be edited and signed"))),
    m_elsewhere(new QRadioButton(tr("Into the &archive, as published elsewhere"))), m_channel(new QComboBox),
    m_source(new QLineEdit)
{
    setWindowTitle(tr("Import"));
    auto *what = new QLabel(files.size() == 1 ? tr("Take in %1").arg(QFileInfo(files.first()).fileName())
                                              : tr("Take in %n file(s)", nullptr, int(files.size())));
    what->setTextFormat(Qt::PlainText); // a file may be called anything
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
    form->addRow(m_convert);
    form->addRow(m_noConverter);
    form->addRow(m_leftAlone);
    m_convert->setChecked(true);
    m_convert->hide();
    m_noConverter->setText(
        tr("Old Word, WPS, RTF and ODT files will be refused: LibreOffice, which could convert them, is not installed."));
    form->addRow(buttons);
    setMinimumWidth(480);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ImportDialog::setLeftAlone(int count)
{
    m_leftAlone->setText(tr("%n picture(s), sounds and films of the folders are left alone.", nullptr, count));
    m_leftAlone->setVisible(count > 0);
}

void ImportDialog::offerConversion(bool installed)
{
    m_convert->setVisible(m_hasOldFormats && installed);
    m_noConverter->setVisible(m_hasOldFormats && !installed);
}

bool ImportDialog::wantsConversion() const { return !m_convert->isHidden() && m_convert->isChecked(); }

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
