// Adding people: with both passphrases somebody is on the staff, with one wrong or withheld nobody is.
#include "shell/newsroom/staffdialog.h"
#include "support/accessible.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QPushButton>
#include <QString>
#include <QStringList>
#include <QTableWidget>
#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {
const QString editor = u"编辑"_s;
const QString reviewer = u"编审"_s;
const QString fresh = u"蒋舟"_s;
} // namespace

class StaffDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        auto made = m_desktop->makeNewsroom(false);
        VERIFY_OK(made);
        m_newsroom = std::move(*made);
        auto staff = Staffing(*m_newsroom).staff();
        VERIFY_OK(staff);
        QVERIFY(staff->roles.contains(editor) && staff->roles.contains(reviewer));
        m_dialog = std::make_unique<StaffDialog>(*m_newsroom, m_desktop->dialogs, *staff);
        m_newsroom = m_desktop->secondLook();
    }

    void cleanup()
    {
        QVERIFY(m_desktop->dialogs.allAnswersUsed());
        m_dialog.reset();
        m_newsroom.reset();
        m_desktop.reset();
    }

    void somebodyNew_isAdded()
    {
        QVERIFY(!add()->isEnabled());
        choose(u" %1 "_s.arg(fresh), reviewer);
        QVERIFY(add()->isEnabled());
        m_desktop->dialogs.willGiveNewPassphrase(u"new words"_s);
        m_desktop->dialogs.willGivePassphrase(adminPassphrase());
        add()->click();
        QVERIFY(!add()->isEnabled()); // beside the window; nothing is asked for twice
        QTRY_COMPARE(rows(), 2);

        const auto person = Staffing(*m_newsroom).personByName(fresh);
        VERIFY_OK(person);
        QCOMPARE(person->roles, QStringList{reviewer});
        QVERIFY(!person->admin);
        VERIFY_OK(Staffing(*m_newsroom).unlock(*person, Secret::fromPassphrase(u"new words"_s)));
        QCOMPARE(rows(), 2);
        QCOMPARE(table()->item(1, 0)->text(), fresh);
        QCOMPARE(table()->item(1, 1)->text(), reviewer);
        QCOMPARE(table()->item(1, 2)->text(), fingerprint(person->publicKey));
        QVERIFY(says(fresh));
        QCOMPARE(name()->text(), QString()); // ready for the next one
        QVERIFY(!add()->isEnabled());
    }

    void somebodyThere_getsAFurtherRoleWithoutANewPassphrase()
    {
        choose(admin(), reviewer);
        m_desktop->dialogs.willGivePassphrase(adminPassphrase());
        add()->click();
        QTRY_COMPARE(name()->text(), QString());
        const auto person = Staffing(*m_newsroom).personByName(admin());
        VERIFY_OK(person);
        QCOMPARE(person->roles, (QStringList{editor, reviewer}));
        QCOMPARE(rows(), 1);
    }

    void wrongAdministratorsPassphrase_saysSoAndAddsNobody()
    {
        choose(fresh, editor);
        m_desktop->dialogs.willGiveNewPassphrase(u"new words"_s);
        m_desktop->dialogs.willGivePassphrase(u"wrong"_s);
        add()->click();
        QTRY_VERIFY(add()->isEnabled());
        QVERIFY(isAlone());
        QVERIFY(says(u"passphrase"_s));
        QCOMPARE(name()->text(), fresh); // for another try
        QVERIFY(add()->isEnabled());
    }

    void withheldPassphrase_addsNobody()
    {
        choose(fresh, editor);
        m_desktop->dialogs.willGiveNewPassphrase(std::nullopt);
        add()->click();
        QTRY_VERIFY(add()->isEnabled());
        QVERIFY(isAlone());
        m_desktop->dialogs.willGiveNewPassphrase(u"new words"_s);
        m_desktop->dialogs.willGivePassphrase(std::nullopt);
        add()->click();
        QTRY_VERIFY(add()->isEnabled());
        QVERIFY(isAlone());
        QVERIFY(m_desktop->dialogs.allAnswersUsed());
    }

    void withoutARole_nobodyCanBeAdded()
    {
        choose(fresh, editor);
        choose(fresh, editor); // and off again
        QVERIFY(!add()->isEnabled());
        choose(u" "_s, editor);
        QVERIFY(!add()->isEnabled());
    }

    void everyControl_hasAName() { QCOMPARE(namelessControls(*m_dialog).join(u", "_s), QString()); }

private:
    static QString admin() { return ScratchDesktop::people().first().first; }
    static QString adminPassphrase() { return ScratchDesktop::passphraseOf(admin()); }

    QTableWidget *table() const { return m_dialog->findChild<QTableWidget *>(); }
    int rows() const { return table()->rowCount(); }
    QLineEdit *name() const { return m_dialog->findChild<QLineEdit *>(); }

    QPushButton *add() const
    {
        for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
            if (each->text() == u"&Add"_s)
                return each;
        }
        return nullptr;
    }

    /// Types the name and clicks the role.
    void choose(const QString &person, const QString &role)
    {
        name()->setText(person);
        for (QCheckBox *each : m_dialog->findChildren<QCheckBox *>()) {
            if (each->text() == role)
                each->click();
        }
    }

    bool says(const QString &words) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const QLabel *label) { return label->text().contains(words, Qt::CaseInsensitive); });
    }

    bool isAlone() const { return rows() == 1 && Staffing(*m_newsroom).people().value().size() == 1; }

    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<Newsroom> m_newsroom;
    std::unique_ptr<StaffDialog> m_dialog;
};

GAOQIAN_TEST_WIDGETS(StaffDialogTest)
#include "tst_staffdialog.moc"
