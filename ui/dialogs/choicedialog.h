// One of several ways to go on, each a button of its own.
#pragma once

#include <QDialog>

namespace gaoqian {

class ChoiceDialog : public QDialog {
    Q_OBJECT

public:
    ChoiceDialog(QWidget *parent, const QString &title, const QString &text, const QStringList &choices);

    int chosen() const { return m_chosen; } ///< Index into the choices; -1 for none.

private:
    int m_chosen = -1;
};

} // namespace gaoqian
