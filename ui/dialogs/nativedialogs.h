// The dialogs that people see: the platform's own for messages and files, small ones of ours for the rest.
#pragma once

#include "dialogs/dialogs.h"

#include <QCoreApplication>

namespace gaoqian {

class NativeDialogs : public Dialogs {
    Q_DECLARE_TR_FUNCTIONS(NativeDialogs)

public:
    void tell(QWidget *parent, const QString &title, const QString &text) override;
    void warn(QWidget *parent, const QString &title, const QString &text) override;
    bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &yes, const QString &no,
                 bool dangerous) override;
    std::optional<bool> confirmMeanwhile(QWidget *parent, const QString &title, const QString &text, const QString &yes,
                                         const QString &no,
                                         const std::function<void(const std::function<void()> &takeBack)> &begin) override;
    int choose(QWidget *parent, const QString &title, const QString &text, const QStringList &choices) override;
    QString openFile(QWidget *parent, const QString &title, const QString &startFolder, const QString &filter) override;
    QStringList openFiles(QWidget *parent, const QString &title, const QString &startFolder, const QString &filter) override;
    QString saveFile(QWidget *parent, const QString &title, const QString &suggestedPath, const QString &filter) override;
    QString chooseFolder(QWidget *parent, const QString &title, const QString &startFolder) override;
    std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label, const QString &initial,
                                   bool multiline) override;
    std::optional<QString> askPassphrase(QWidget *parent, const QString &title, const QString &text) override;
    std::optional<QString> askNewPassphrase(QWidget *parent, const QString &title, const QString &text) override;
    std::optional<LinkRequest> askLink(QWidget *parent, const QString &text, const QString &address) override;
    std::optional<TableRequest> askTable(QWidget *parent) override;
};

} // namespace gaoqian
