#include "dialogs/nativedialogs.h"

#include "dialogs/choicedialog.h"
#include "dialogs/linkdialog.h"
#include "dialogs/passphrasedialog.h"
#include "dialogs/tabledialog.h"
#include "dialogs/textdialog.h"

#include <QFileDialog>
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
    QMessageBox box(dangerous ? QMessageBox::Warning : QMessageBox::Question, title, text, QMessageBox::NoButton, parent);
    box.setTextFormat(Qt::PlainText);
    QPushButton *yesButton = box.addButton(yes, dangerous ? QMessageBox::DestructiveRole : QMessageBox::AcceptRole);
    QPushButton *noButton = box.addButton(no, QMessageBox::RejectRole);
    box.setDefaultButton(dangerous ? noButton : yesButton);
    box.setEscapeButton(noButton);
    box.exec();
    return box.clickedButton() == yesButton;
}

int NativeDialogs::choose(QWidget *parent, const QString &title, const QString &text, const QStringList &choices)
{
    ChoiceDialog dialog(parent, title, text, choices);
    dialog.exec();
    return dialog.chosen();
}

QString NativeDialogs::openFile(QWidget *parent, const QString &title, const QString &startFolder, const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, startFolder, filter);
}

QStringList NativeDialogs::openFiles(QWidget *parent, const QString &title, const QString &startFolder, const QString &filter)
{
    return QFileDialog::getOpenFileNames(parent, title, startFolder, filter);
}

QString NativeDialogs::saveFile(QWidget *parent, const QString &title, const QString &suggestedPath, const QString &filter)
{
    const QFileInfo suggested(suggestedPath);
    QFileDialog dialog(parent, title, suggested.absolutePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setDefaultSuffix(suggested.suffix());
    dialog.selectFile(suggested.fileName());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

QString NativeDialogs::chooseFolder(QWidget *parent, const QString &title, const QString &startFolder)
{
    return QFileDialog::getExistingDirectory(parent, title, startFolder);
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
