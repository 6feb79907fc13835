// Making a newsroom: the dialog says what is missing until nothing is, refuses files that exist, and gives the passphrase away
// once.
#include "shell/newsroom/newsroomdialog.h"
#include "support/accessible.h"
#include "support/scripteddialogs.h"
#include "support/testprogram.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QFormLayout>
#include <QIODevice>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QPushButton>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

#define VERIFY_SAYS(words)                                                                                                       \
    do {                                                                                                                         \
        QVERIFY2(says().contains(words##_L1), qPrintable(says()));                                                               \
        QVERIFY(!ok()->isEnabled());                                                                                             \
    } while (false)

class NewsroomDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_dialog = std::make_unique<NewsroomDialog>(m_dialogs, QString());
    }

    void cleanup()
    {
        QVERIFY(m_dialogs.allAnswersUsed());
        m_dialog.reset();
    }

    void saysWhatIsMissing_stepByStep()
    {
        VERIFY_SAYS("site's name");
        field(u"&Site name"_s)->setText(u" 柳溪融媒 "_s);
        VERIFY_SAYS("file will lie");
        field(u"&File"_s)->setText(newPath());
        VERIFY_SAYS("your name");
        field(u"Your &name"_s)->setText(u"  "_s);
        VERIFY_SAYS("your name");
        field(u"Your &name"_s)->setText(u"陶然 "_s);
        VERIFY_SAYS("a passphrase");
        field(u"&Passphrase"_s)->setText(u"secret words"_s);
        VERIFY_SAYS("not the same");
        field(u"&Once more"_s)->setText(u"secret wordS"_s);
        VERIFY_SAYS("not the same");
        field(u"&Once more"_s)->setText(u"secret words"_s);
        QVERIFY2(ok()->isEnabled(), qPrintable(says()));
    }

    void existingFile_isRefused()
    {
        fillIn();
        QVERIFY(ok()->isEnabled());
        QFile there(m_folder->filePath(u"there.gaoqian-newsroom"_s));
        QVERIFY(there.open(QIODevice::WriteOnly));
        m_dialogs.willSaveFile(there.fileName());
        choose()->click();
        QCOMPARE(m_dialog->path(), there.fileName());
        VERIFY_SAYS("already");
        m_dialogs.willSaveFile(newPath());
        choose()->click();
        QVERIFY(ok()->isEnabled());
        m_dialogs.willSaveFile({}); // cancelled
        choose()->click();
        QCOMPARE(m_dialog->path(), newPath());
    }

    void plan_isWhatWasTyped()
    {
        fillIn();
        field(u"S&logan"_s)->setText(u" 看见柳溪 "_s);
        const auto roles = m_dialog->findChildren<QCheckBox *>();
        QCOMPARE(roles.size(), presetChain().stages.size());
        roles.at(1)->click();
        const NewsroomPlan plan = m_dialog->plan();
        QCOMPARE(plan.site.name, u"柳溪融媒"_s);
        QCOMPARE(plan.site.slogan, u"看见柳溪"_s);
        QCOMPARE(plan.adminName, u"陶然"_s);
        QCOMPARE(plan.adminRoles, QStringList{presetChain().stages.at(1).role});
        QCOMPARE(m_dialog->path(), newPath());
    }

    void passphrase_isTakenOnce()
    {
        fillIn();
        for (const auto *name : {u"&Passphrase", u"&Once more"})
            QCOMPARE(field(QString::fromUtf16(name))->echoMode(), QLineEdit::Password);
        const Secret taken = m_dialog->takePassphrase();
        QVERIFY(taken.view() == Secret::fromPassphrase(u"secret words"_s).view());
        QCOMPARE(field(u"&Passphrase"_s)->text(), QString());
        QCOMPARE(field(u"&Once more"_s)->text(), QString());
        QVERIFY(!ok()->isEnabled());
    }

    void everyControl_hasAName() { QCOMPARE(namelessControls(*m_dialog).join(u", "_s), QString()); }

private:
    QString newPath() const { return m_folder->filePath(u"new.gaoqian-newsroom"_s); }

    QLineEdit *field(const QString &label) const
    {
        for (const QLabel *each : m_dialog->findChildren<QLabel *>()) {
            if (each->text() == label)
                return qobject_cast<QLineEdit *>(each->buddy());
        }
        return nullptr;
    }

    QPushButton *ok() const { return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }

    QPushButton *choose() const
    {
        for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
            if (each->text() == u"Choose…"_s)
                return each;
        }
        return nullptr;
    }

    /// What is missing: the last line above the buttons.
    QString says() const
    {
        const auto *form = qobject_cast<QFormLayout *>(m_dialog->layout());
        return qobject_cast<QLabel *>(form->itemAt(form->rowCount() - 2, QFormLayout::SpanningRole)->widget())->text();
    }

    void fillIn()
    {
        field(u"&Site name"_s)->setText(u" 柳溪融媒 "_s);
        field(u"&File"_s)->setText(newPath());
        field(u"Your &name"_s)->setText(u" 陶然"_s);
        field(u"&Passphrase"_s)->setText(u"secret words"_s);
        field(u"&Once more"_s)->setText(u"secret words"_s);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ScriptedDialogs m_dialogs;
    std::unique_ptr<NewsroomDialog> m_dialog;
};

GAOQIAN_TEST_WIDGETS(NewsroomDialogTest)
#include "tst_newsroomdialog.moc"
