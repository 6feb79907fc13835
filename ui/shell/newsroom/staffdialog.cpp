#include "shell/newsroom/staffdialog.h"

#include "dialogs/dialogs.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;

namespace gaoqian {

StaffDialog::StaffDialog(const NewsroomAddress &newsroom, Dialogs &dialogs, const Staffing::Staff &staff, QWidget *parent) :
    QDialog(parent), m_dialogs(dialogs), m_people(new QTableWidget(0, 3)), m_name(new QLineEdit),
    m_add(new QPushButton(tr("&Add"))), m_outcome(new QLabel), m_thread(newsroom)
{
    setWindowTitle(tr("Staff"));
    m_people->setHorizontalHeaderLabels({tr("Name"), tr("Roles"), tr("Key")});
    m_people->setAccessibleName(tr("Staff"));
    m_people->verticalHeader()->hide();
    m_people->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_people->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_people->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_people->setShowGrid(false);
    m_people->setTabKeyNavigation(false);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setWordWrap(true);
    m_name->setPlaceholderText(tr("A new name, or somebody of the staff who gets further roles"));

    auto *roleRow = new QHBoxLayout;
    for (const QString &role : staff.roles) {
        m_roles << new QCheckBox(role);
        roleRow->addWidget(m_roles.last());
        connect(m_roles.last(), &QCheckBox::toggled, this, &StaffDialog::review);
    }
    roleRow->addStretch();
    roleRow->addWidget(m_add);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Roles"), roleRow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(m_people, 1);
    layout->addLayout(form);
    layout->addWidget(m_outcome);
    layout->addWidget(buttons);
    m_add->setAutoDefault(true);
    resize(640, 480);

    connect(m_name, &QLineEdit::textChanged, this, &StaffDialog::review);
    connect(m_add, &QPushButton::clicked, this, &StaffDialog::add);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    showPeople(staff.people);
    review();
    m_name->setFocus();
}

void StaffDialog::showPeople(const QList<Person> &people)
{
    m_people->setRowCount(int(people.size()));
    for (int row = 0; row < people.size(); ++row) {
        const Person &person = people[row];
        const QString roles = person.roles.join(u"、"_s);
        m_people->setItem(row, 0, new QTableWidgetItem(person.name));
        m_people->setItem(row, 1,
                          new QTableWidgetItem(!person.admin     ? roles
                                               : roles.isEmpty() ? tr("administrator")
                                                                 : tr("%1 (administrator)").arg(roles)));
        m_people->setItem(row, 2, new QTableWidgetItem(fingerprint(person.publicKey)));
    }
    m_people->resizeColumnToContents(0);
    m_people->resizeColumnToContents(2);
}

QStringList StaffDialog::chosenRoles() const
{
    QStringList chosen;
    for (const QCheckBox *role : m_roles) {
        if (role->isChecked())
            chosen << role->text();
    }
    return chosen;
}

void StaffDialog::review() { m_add->setEnabled(!m_adds && !m_name->text().trimmed().isEmpty() && !chosenRoles().isEmpty()); }

void StaffDialog::add()
{
    const QString name = m_name->text().trimmed();
    m_adds = true;
    review();
    m_thread.readFor<Staffing::Joining>(
        this, [name](Newsroom &newsroom) { return Staffing(newsroom).joining(name); },
        [this, name, roles = chosenRoles()](const Result<Staffing::Joining> &joining) { askForKeys(name, roles, joining); });
}

void StaffDialog::askForKeys(const QString &name, const QStringList &roles, const Result<Staffing::Joining> &joining)
{
    if (!joining) {
        giveUp(joining.error().message);
        return;
    }
    const QPointer<StaffDialog> self(this);
    const auto fresh = std::make_shared<Secret>();
    if (!joining->known) {
        auto typed = m_dialogs.askNewPassphrase(
            this, tr("Passphrase for %1").arg(name),
            tr("%1 types the new passphrase here; it is what their signatures are made with.").arg(name));
        if (!self)
            return;
        if (!typed) {
            giveUp({});
            return;
        }
        *fresh = Secret::fromPassphrase(*typed);
        wipe(*typed);
    }
    auto adminTyped = m_dialogs.askPassphrase(this, tr("Administrator"),
                                              tr("Passphrase of %1, who vouches for %2:").arg(joining->administrator.name, name));
    if (!self)
        return;
    if (!adminTyped) {
        giveUp({});
        return;
    }
    const auto adminPassphrase = std::make_shared<Secret>(Secret::fromPassphrase(*adminTyped));
    wipe(*adminTyped);
    m_thread.writeFor<Person>(
        this,
        [name, roles, fresh, administrator = joining->administrator, adminPassphrase](Newsroom &newsroom) {
            return Staffing(newsroom).add(name, roles, *fresh, administrator, *adminPassphrase);
        },
        [this](const Result<Person> &person) { takeAdded(person); });
}

/// Everything stands as it was typed, for another try.
void StaffDialog::giveUp(const QString &reason)
{
    m_adds = false;
    review();
    m_outcome->setText(reason);
}

void StaffDialog::takeAdded(const Result<Person> &person)
{
    giveUp(person ? QString() : person.error().message);
    if (!person)
        return;
    m_outcome->setText(tr("%1 is on the staff as %2.").arg(person->name, person->roles.join(u"、"_s)));
    m_name->clear();
    for (QCheckBox *role : m_roles)
        role->setChecked(false);
    m_name->setFocus();
    m_thread.readFor<QList<Person>>(
        this, [](Newsroom &newsroom) { return Staffing(newsroom).people(); },
        [this](const Result<QList<Person>> &people) {
            if (people)
                showPeople(*people);
            else
                m_outcome->setText(people.error().message);
        });
}

} // namespace gaoqian
