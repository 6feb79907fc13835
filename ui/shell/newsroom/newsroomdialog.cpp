#include "shell/newsroom/newsroomdialog.h"

#include "dialogs/dialogs.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

QLineEdit *passphraseField()
{
    auto *field = new QLineEdit;
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    return field;
}

} // namespace

NewsroomDialog::NewsroomDialog(Dialogs &dialogs, const QString &suggestedPath, QWidget *parent) :
    QDialog(parent), m_dialogs(dialogs), m_siteName(new QLineEdit), m_slogan(new QLineEdit), m_path(new QLineEdit(suggestedPath)),
    m_adminName(new QLineEdit), m_passphrase(passphraseField()), m_again(passphraseField()), m_missing(new QLabel),
    m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("New newsroom"));
    m_siteName->setPlaceholderText(tr("As the masthead shows it"));
    m_slogan->setPlaceholderText(tr("The line below it; may be empty"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Make the newsroom"));

    auto *browse = new QPushButton(tr("Choose…"));
    auto *pathRow = new QHBoxLayout;
    pathRow->addWidget(m_path);
    pathRow->addWidget(browse);
    auto *roleRow = new QHBoxLayout;
    for (const Stage &stage : presetChain().stages) {
        m_roles << new QCheckBox(stage.role);
        roleRow->addWidget(m_roles.last());
    }
    roleRow->addStretch();
    auto *explanation =
        new QLabel(tr("You will hold the newsroom's key: only you can add people. Choose a passphrase that you will not forget; "
                      "nobody can recover it."));
    explanation->setWordWrap(true);
    m_missing->setTextFormat(Qt::PlainText);
    m_missing->setWordWrap(true);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(24, 24, 24, 16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Site name"), m_siteName);
    form->addRow(tr("S&logan"), m_slogan);
    form->addRow(tr("&File"), pathRow);
    form->addRow(tr("Your &name"), m_adminName);
    form->addRow(tr("Your roles"), roleRow);
    form->addRow(tr("&Passphrase"), m_passphrase);
    form->addRow(tr("&Once more"), m_again);
    form->addRow(explanation);
    form->addRow(m_missing);
    form->addRow(m_buttons);
    static_cast<QLabel *>(form->labelForField(pathRow))->setBuddy(m_path);
    m_path->setAccessibleName(tr("File"));
    setMinimumWidth(560);

    connect(browse, &QPushButton::clicked, this, &NewsroomDialog::choosePath);
    for (QLineEdit *field : {m_siteName, m_path, m_adminName, m_passphrase, m_again})
        connect(field, &QLineEdit::textChanged, this, &NewsroomDialog::review);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    review();
}

NewsroomPlan NewsroomDialog::plan() const
{
    NewsroomPlan plan;
    plan.site.name = m_siteName->text().trimmed();
    plan.site.slogan = m_slogan->text().trimmed();
    plan.adminName = m_adminName->text().trimmed();
    for (const QCheckBox *role : m_roles) {
        if (role->isChecked())
            plan.adminRoles << role->text();
    }
    return plan;
}

QString NewsroomDialog::path() const { return m_path->text().trimmed(); }

Secret NewsroomDialog::takePassphrase()
{
    QString typed = m_passphrase->text();
    m_passphrase->clear();
    m_again->clear();
    Secret secret = Secret::fromPassphrase(typed);
    wipe(typed);
    return secret;
}

void NewsroomDialog::choosePath()
{
    const QString chosen =
        m_dialogs.saveFile(this, tr("Where the newsroom's file will lie"), path(), tr("Newsrooms (*.gaoqian-newsroom)"));
    if (!chosen.isEmpty())
        m_path->setText(chosen);
}

void NewsroomDialog::review()
{
    QString missing;
    if (m_siteName->text().trimmed().isEmpty())
        missing = tr("Still missing: the site's name");
    else if (QFileInfo::exists(path()))
        missing = tr("There is a file of that name already; choose another one");
    else if (path().isEmpty())
        missing = tr("Still missing: where the file will lie");
    else if (m_adminName->text().trimmed().isEmpty())
        missing = tr("Still missing: your name");
    else if (m_passphrase->text().isEmpty())
        missing = tr("Still missing: a passphrase");
    else if (m_passphrase->text() != m_again->text())
        missing = tr("The two passphrases are not the same yet");
    m_missing->setText(missing);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(missing.isEmpty());
}

} // namespace gaoqian
