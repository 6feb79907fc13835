// Making a newsroom: the site's name, where its file lies, and its first person, who holds its key.
#pragma once

#include "newsroom/core/newsroom.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;

namespace gaoqian {

class Dialogs;

class NewsroomDialog : public QDialog {
    Q_OBJECT

public:
    /// `dialogs` outlives the dialog; `suggestedPath` is where the file will lie unless the user says otherwise.
    NewsroomDialog(Dialogs &dialogs, const QString &suggestedPath, QWidget *parent = nullptr);

    NewsroomPlan plan() const;
    QString path() const;

    /// The passphrase as typed; the field is emptied by it.
    Secret takePassphrase();

private:
    void choosePath();
    void review();

    Dialogs &m_dialogs;
    QLineEdit *m_siteName;
    QLineEdit *m_slogan;
    QLineEdit *m_path;
    QLineEdit *m_adminName;
    QList<QCheckBox *> m_roles;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    QLabel *m_missing;
    QDialogButtonBox *m_buttons;
};

} // namespace gaoqian
