// Asks for a short text: one line, or several.
#pragma once

#include "dialogs/entrydialog.h"

class QLineEdit;
class QPlainTextEdit;

namespace gaoqian {

class TextDialog : public EntryDialog {
    Q_OBJECT

public:
    TextDialog(QWidget *parent, const QString &title, const QString &label, const QString &initial, bool multiline);

    QString text() const;

private:
    QLineEdit *m_line = nullptr; ///< One of the two.
    QPlainTextEdit *m_lines = nullptr;
};

} // namespace gaoqian
