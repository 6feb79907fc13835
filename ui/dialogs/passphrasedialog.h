// Asks for a passphrase: an existing one once, a new one twice.
#pragma once

#include "dialogs/entrydialog.h"

class QLineEdit;

namespace gaoqian {

class PassphraseDialog : public EntryDialog {
    Q_OBJECT

public:
    enum class Kind { Existing, New };

    PassphraseDialog(QWidget *parent, const QString &title, const QString &text, Kind kind);
    ~PassphraseDialog() override;

    /// What was typed; the fields are empty afterwards, so that the caller holds the only copy.
    QString take();

private:
    QLineEdit *addPassphraseField(const QString &label);
    void check();

    QLineEdit *m_passphrase;
    QLineEdit *m_again = nullptr; ///< Only for a new one.
};

} // namespace gaoqian
