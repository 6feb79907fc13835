// The real dialogs behind the seam, answered through their widgets while their call waits.
#include "dialogs/linkdialog.h"
#include "dialogs/nativedialogs.h"
#include "support/helddatabase.h"
#include "support/testprogram.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QIODevice>
#include <QLineEdit>
#include <QMessageBox>
#include <QMetaObject>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QWidget>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class NativeDialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_answered = false; }
    void messages_areShownAsPlainText();
    void confirm_givesTheAnswer_data();
    void confirm_givesTheAnswer();
    void confirm_dangerousDefaultsToNo();
    void confirmMeanwhile_isAnsweredOrTakenBack();
    void choose_givesTheIndexOrCancelled();
    void texts_comeBackOrNothing();
    void passphrases_comeBackOrNothing();
    void linkAndTable_comeBackOrNothing();
    void saveFile_addsTheSuffix();
    void files_areChosen();
    void fileDialogs_openNothing_data();
    void fileDialogs_openNothing();

private:
    /// Runs `act` on the next modal dialog once it is up.
    template <typename Dialog> void whenAsked(std::function<void(Dialog *)> act)
    {
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this, timer, act] {
            auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            timer->deleteLater();
            timer->stop();
            m_answered = true;
            act(dialog);
        });
        timer->start(1);
    }

    NativeDialogs m_dialogs;
    bool m_answered = false;
};

namespace {

QAbstractButton *buttonNamed(QWidget *dialog, const QString &text)
{
    for (auto *button : dialog->findChildren<QAbstractButton *>())
        if (button->text() == text)
            return button;
    return nullptr;
}

} // namespace

void NativeDialogsTest::messages_areShownAsPlainText()
{
    for (const bool warning : {false, true}) {
        m_answered = false;
        whenAsked<QMessageBox>([warning](QMessageBox *box) {
            QCOMPARE(box->icon(), warning ? QMessageBox::Warning : QMessageBox::Information);
            QCOMPARE(box->textFormat(), Qt::PlainText);
            QCOMPARE(box->text(), u"<b>标题</b> was saved"_s);
            QTest::keyClick(box, Qt::Key_Return);
        });
        if (warning)
            m_dialogs.warn(nullptr, u"Saving"_s, u"<b>标题</b> was saved"_s);
        else
            m_dialogs.tell(nullptr, u"Saving"_s, u"<b>标题</b> was saved"_s);
        QVERIFY(m_answered);
    }
}

void NativeDialogsTest::confirm_givesTheAnswer_data()
{
    QTest::addColumn<QString>("press");
    QTest::addColumn<bool>("answer");
    QTest::newRow("yes") << u"Delete"_s << true;
    QTest::newRow("no") << u"Keep"_s << false;
    QTest::newRow("escape") << QString() << false;
}

void NativeDialogsTest::confirm_givesTheAnswer()
{
    QFETCH(QString, press);
    QFETCH(bool, answer);
    whenAsked<QMessageBox>([press](QMessageBox *box) {
        if (press.isEmpty())
            QTest::keyClick(box, Qt::Key_Escape);
        else
            buttonNamed(box, press)->click();
    });
    QCOMPARE(m_dialogs.confirm(nullptr, u"Delete"_s, u"Delete it?"_s, u"Delete"_s, u"Keep"_s, true), answer);
    QVERIFY(m_answered);
}

void NativeDialogsTest::confirm_dangerousDefaultsToNo()
{
    for (const bool dangerous : {true, false}) {
        whenAsked<QMessageBox>([](QMessageBox *box) { QTest::keyClick(box, Qt::Key_Return); });
        QCOMPARE(m_dialogs.confirm(nullptr, u"t"_s, u"?"_s, u"Go on"_s, u"Stop"_s, dangerous), !dangerous);
    }
}

void NativeDialogsTest::confirmMeanwhile_isAnsweredOrTakenBack()
{
    const auto ask = [this](const std::function<void(const std::function<void()> &)> &begin) {
        return m_dialogs.confirmMeanwhile(nullptr, u"Not saved"_s, u"Saving…"_s, u"Leave"_s, u"Stay"_s, begin);
    };
    for (const bool leaves : {true, false}) {
        whenAsked<QMessageBox>([leaves](QMessageBox *box) {
            QVERIFY(buttonNamed(box, u"Stay"_s) == box->defaultButton());
            buttonNamed(box, leaves ? u"Leave"_s : u"Stay"_s)->click();
        });
        QCOMPARE(ask([](const auto &) {}), std::optional(leaves));
    }
    QCOMPARE(ask([](const auto &takeBack) { takeBack(); }), std::nullopt);
    std::function<void()> saved;
    whenAsked<QMessageBox>([&saved](QMessageBox *) { saved(); });
    QCOMPARE(ask([&saved](const auto &takeBack) { saved = takeBack; }), std::nullopt);
    QVERIFY(!QApplication::activeModalWidget());
}

void NativeDialogsTest::choose_givesTheIndexOrCancelled()
{
    whenAsked<QDialog>([](QDialog *dialog) { buttonNamed(dialog, u"second"_s)->click(); });
    QCOMPARE(m_dialogs.choose(nullptr, u"t"_s, u"?"_s, {u"first"_s, u"second"_s}), 1);
    whenAsked<QDialog>([](QDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
    QCOMPARE(m_dialogs.choose(nullptr, u"t"_s, u"?"_s, {u"first"_s, u"second"_s}), -1);
}

void NativeDialogsTest::texts_comeBackOrNothing()
{
    whenAsked<QDialog>([](QDialog *dialog) { dialog->accept(); });
    QCOMPARE(m_dialogs.askText(nullptr, u"t"_s, u"&Label:"_s, u"一行"_s, false), std::optional(u"一行"_s));
    whenAsked<QDialog>([](QDialog *dialog) { dialog->accept(); });
    QCOMPARE(m_dialogs.askText(nullptr, u"t"_s, u"&Label:"_s, u"两\n行"_s, true), std::optional(u"两\n行"_s));
    whenAsked<QDialog>([](QDialog *dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
    QCOMPARE(m_dialogs.askText(nullptr, u"t"_s, u"&Label:"_s, u"x"_s, false), std::optional<QString>());
}

void NativeDialogsTest::passphrases_comeBackOrNothing()
{
    const auto type = [](QDialog *dialog) {
        for (auto *field : dialog->findChildren<QLineEdit *>())
            field->setText(u"暗号"_s);
        dialog->accept();
    };
    whenAsked<QDialog>(type);
    QCOMPARE(m_dialogs.askPassphrase(nullptr, u"t"_s, u"x"_s), std::optional(u"暗号"_s));
    whenAsked<QDialog>(type);
    QCOMPARE(m_dialogs.askNewPassphrase(nullptr, u"t"_s, u"x"_s), std::optional(u"暗号"_s));
    whenAsked<QDialog>([](QDialog *dialog) { dialog->reject(); });
    QCOMPARE(m_dialogs.askPassphrase(nullptr, u"t"_s, u"x"_s), std::optional<QString>());
}

void NativeDialogsTest::linkAndTable_comeBackOrNothing()
{
    whenAsked<LinkDialog>([](QDialog *dialog) { dialog->accept(); });
    QCOMPARE(m_dialogs.askLink(nullptr, u"a"_s, u"https://example.com/"_s),
             (std::optional<LinkRequest>{{u"a"_s, u"https://example.com/"_s}}));
    whenAsked<LinkDialog>([](QDialog *dialog) { dialog->reject(); });
    QCOMPARE(m_dialogs.askLink(nullptr, u"a"_s, u"https://example.com/"_s), std::optional<LinkRequest>());
    whenAsked<QDialog>([](QDialog *dialog) { dialog->accept(); });
    QCOMPARE(m_dialogs.askTable(nullptr), (std::optional<TableRequest>{{3, 3, true}}));
    whenAsked<QDialog>([](QDialog *dialog) { dialog->reject(); });
    QCOMPARE(m_dialogs.askTable(nullptr), std::optional<TableRequest>());
}

void NativeDialogsTest::saveFile_addsTheSuffix()
{
    QTemporaryDir folder;
    whenAsked<QFileDialog>([](QFileDialog *dialog) {
        auto *name = dialog->findChild<QLineEdit *>();
        QVERIFY(name);
        QCOMPARE(name->text(), u"页面.html"_s);
        name->setText(u"改名"_s);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    QCOMPARE(m_dialogs.saveFile(nullptr, u"Export"_s, folder.filePath(u"页面.html"_s), u"Pages (*.html)"_s),
             folder.filePath(u"改名.html"_s));
    QVERIFY(m_answered);
}

void NativeDialogsTest::files_areChosen()
{
    const QTemporaryDir folder;
    for (const QString &name : {u"甲.txt"_s, u"乙.txt"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(QDir(folder.path()).mkdir(u"图"_s));
    const auto choose = [](const QString &names) {
        return [names](QFileDialog *dialog) {
            dialog->findChild<QLineEdit *>()->setText(names);
            QMetaObject::invokeMethod(dialog, "accept");
        };
    };
    whenAsked<QFileDialog>(choose(u"甲.txt"_s));
    QCOMPARE(m_dialogs.openFile(nullptr, u"t"_s, folder.path(), u"Text (*.txt)"_s), folder.filePath(u"甲.txt"_s));
    // A start that names a file offers that file.
    whenAsked<QFileDialog>([](QFileDialog *dialog) {
        QCOMPARE(dialog->findChild<QLineEdit *>()->text(), u"乙.txt"_s);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    QCOMPARE(m_dialogs.openFile(nullptr, u"t"_s, folder.filePath(u"乙.txt"_s), u"Text (*.txt)"_s), folder.filePath(u"乙.txt"_s));
    whenAsked<QFileDialog>(choose(u"\"甲.txt\" \"乙.txt\""_s));
    QCOMPARE(m_dialogs.openFiles(nullptr, u"t"_s, folder.path(), u"Text (*.txt)"_s),
             (QStringList{folder.filePath(u"甲.txt"_s), folder.filePath(u"乙.txt"_s)}));
    // Without a start it begins where the last one ended.
    whenAsked<QFileDialog>(choose(u"图"_s));
    QCOMPARE(m_dialogs.chooseFolder(nullptr, u"t"_s, QString()), folder.filePath(u"图"_s));
    whenAsked<QFileDialog>([](QFileDialog *dialog) { dialog->reject(); });
    QCOMPARE(m_dialogs.openFile(nullptr, u"t"_s, folder.path(), u"Text (*.txt)"_s), QString());
}

void NativeDialogsTest::fileDialogs_openNothing_data()
{
    using Ask = std::function<void(NativeDialogs &, const HeldDatabase &)>;
    QTest::addColumn<Ask>("ask");
    const QString all = u"All files (*)"_s;
    QTest::newRow("open") << Ask(
        [all](NativeDialogs &dialogs, const HeldDatabase &held) { dialogs.openFile(nullptr, u"t"_s, held.folder(), all); });
    QTest::newRow("open, the file named") << Ask(
        [all](NativeDialogs &dialogs, const HeldDatabase &held) { dialogs.openFile(nullptr, u"t"_s, held.path(), all); });
    QTest::newRow("open several") << Ask(
        [all](NativeDialogs &dialogs, const HeldDatabase &held) { dialogs.openFiles(nullptr, u"t"_s, held.folder(), all); });
    QTest::newRow("save") << Ask(
        [all](NativeDialogs &dialogs, const HeldDatabase &held) { dialogs.saveFile(nullptr, u"t"_s, held.path(), all); });
    QTest::newRow("folder") << Ask(
        [](NativeDialogs &dialogs, const HeldDatabase &held) { dialogs.chooseFolder(nullptr, u"t"_s, held.folder()); });
}

// A newsroom lies in the folder that is shown. Qt would open every file whose name does not say what it is.
void NativeDialogsTest::fileDialogs_openNothing()
{
    QFETCH(const std::function<void(NativeDialogs &, const HeldDatabase &)>, ask);
    const HeldDatabase held;
    QVERIFY(held.locksStand());
    for (const bool twice : {false, true}) { // the second time the folder is where the last dialog was
        Q_UNUSED(twice)
        whenAsked<QFileDialog>([&held](QFileDialog *dialog) {
            const auto close = qScopeGuard([dialog] { dialog->reject(); });
            const auto *model = dialog->findChild<QFileSystemModel *>();
            QVERIFY(model);
            if (dialog->fileMode() != QFileDialog::Directory) {
                QTRY_VERIFY(model->rowCount(model->index(held.folder())) >= 3); // with -wal and -shm
                for (const QString &path : {held.path(), held.walPath(), held.shmPath()})
                    QTRY_VERIFY(!model->type(model->index(path)).isEmpty() && !model->fileIcon(model->index(path)).isNull());
            } else {
                QTRY_COMPARE(model->rowCount(model->index(held.folder())), 0);
            }
        });
        ask(m_dialogs, held);
        QVERIFY(m_answered);
        QVERIFY(held.locksStand());
    }
}

static int run(int argc, char **argv)
{
    if (const auto answer = HeldDatabase::visitIfAsked(argc, argv))
        return *answer;
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); // one dialog to answer on every platform
    QApplication app(argc, argv);
    NativeDialogsTest test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)

#include "tst_nativedialogs.moc"
