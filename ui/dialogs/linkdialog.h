// Asks for a link: what readers see, and where it leads.
#pragma once

#include "dialogs/dialogs.h"
#include "dialogs/entrydialog.h"

class QLineEdit;

namespace gaoqian {

class LinkDialog : public EntryDialog {
    Q_OBJECT

public:
    LinkDialog(QWidget *parent, const QString &text, const QString &address);

    /// Meaningful once the dialog can be accepted.
    LinkRequest request() const;

private:
    void check();

    QLineEdit *m_text;
    QLineEdit *m_address;
};

} // namespace gaoqian
