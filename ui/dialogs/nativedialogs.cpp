#include "dialogs/nativedialogs.h"

#include "dialogs/choicedialog.h"
#include "dialogs/filechooser.h"
#include "dialogs/linkdialog.h"
#include "dialogs/passphrasedialog.h"
#include "dialogs/tabledialog.h"
#include "dialogs/textdialog.h"

#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace gaoqian {

namespace {

void showMessage(QWidget *parent, QMessageBox::Icon icon, const QString &title, const QString &text)
{
    QMessageBox box(icon, title, text, QMessageBox::Ok, parent);
    box.setTextFormat(Qt::PlainText); // Texts name articles and files; those may hold anything.
    box.exec();
}

class Question {
public:
    Question(QWidget *parent, const QString &title, const QString &text, const QString &yes, const QString &no, bool dangerous) :
        m_box(dangerous ? QMessageBox::Warning : QMessageBox::Question, title, text, QMessageBox::NoButton, parent),
        m_yes(m_box.addButton(yes, dangerous ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole))
    {
        QPushButton *noButton = m_box.addButton(no, QMessageBox::RejectRole);
        m_box.setTextFormat(Qt::PlainText);
        m_box.setDefaultButton(dangerous ? noButton : m_yes);
        m_box.setEscapeButton(noButton);
    }

    bool ask()
    {
        m_box.exec();
        return m_box.clickedButton() == m_yes;
    }
    void end() { m_box.done(QDialog::Rejected); }

private:
    QMessageBox m_box;
    QPushButton *m_yes;
};

std::optional<QString> passphraseFrom(QWidget *parent, const QString &title, const QString &text, PassphraseDialog::Kind kind)
{
    PassphraseDialog dialog(parent, title, text, kind);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.take();
}

} // namespace

void NativeDialogs::tell(QWidget *parent, const QString &title, const QString &text)
{
    showMessage(parent, QMessageBox::Information, title, text);
}

void NativeDialogs::warn(QWidget *parent, const QString &title, const QString &text)
{
    showMessage(parent, QMessageBox::Warning, title, text);
}

bool NativeDialogs::confirm(QWidget *parent, const QString &title, const QString &text, const QString &yes, const QString &no,
                            bool dangerous)
{
    return Question(parent, title, text, yes, no, dangerous).ask();
}

std::optional<bool> NativeDialogs::confirmMeanwhile(QWidget *parent, const QString &title, const QString &text,
                                                    const QString &yes, const QString &no,
                                                    const std::function<void(const std::function<void()> &takeBack)> &begin)
{
    Question question(parent, title, text, yes, no, true);
    bool isTakenBack = false;
    begin([&] {
        isTakenBack = true;
        question.end();
    });
    const bool answer = !isTakenBack && question.ask();
    return isTakenBack ? std::nullopt : std::optional(answer);
}

int NativeDialogs::choose(QWidget *parent, const QString &title, const QString &text, const QStringList &choices)
{
    ChoiceDialog dialog(parent, title, text, choices);
    dialog.exec();
    return dialog.chosen();
}

QString NativeDialogs::openFile(QWidget *parent, const QString &title, const QString &startFolder, const QString &filter)
{
    return FileChooser(parent, title, startFolder, filter, QFileDialog::ExistingFile).ask().value(0);
}

QStringList NativeDialogs::openFiles(QWidget *parent, const QString &title, const QString &startFolder, const QString &filter)
{
    return FileChooser(parent, title, startFolder, filter, QFileDialog::ExistingFiles).ask();
}

QString NativeDialogs::saveFile(QWidget *parent, const QString &title, const QString &suggestedPath, const QString &filter)
{
    FileChooser dialog(parent, title, suggestedPath, filter, QFileDialog::AnyFile);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(suggestedPath).suffix());
    return dialog.ask().value(0);
}

QString NativeDialogs::chooseFolder(QWidget *parent, const QString &title, const QString &startFolder)
{
    FileChooser dialog(parent, title, startFolder, QString(), QFileDialog::Directory);
    dialog.setOption(QFileDialog::ShowDirsOnly);
    return dialog.ask().value(0);
}

std::optional<QString> NativeDialogs::askText(QWidget *parent, const QString &title, const QString &label, const QString &initial,
                                              bool multiline)
{
    TextDialog dialog(parent, title, label, initial, multiline);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.text();
}

std::optional<QString> NativeDialogs::askPassphrase(QWidget *parent, const QString &title, const QString &text)
{
    return passphraseFrom(parent, title, text, PassphraseDialog::Kind::Existing);
}

std::optional<QString> NativeDialogs::askNewPassphrase(QWidget *parent, const QString &title, const QString &text)
{
    return passphraseFrom(parent, title, text, PassphraseDialog::Kind::New);
}

std::optional<LinkRequest> NativeDialogs::askLink(QWidget *parent, const QString &text, const QString &address)
{
    LinkDialog dialog(parent, text, address);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.request();
}

std::optional<TableRequest> NativeDialogs::askTable(QWidget *parent)
{
    TableDialog dialog(parent);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.request();
}

} // namespace gaoqian
