// What the small entry dialogs share: an opening sentence, labelled fields, a remark below them, OK and Cancel.
#pragma once

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QLabel;

namespace gaoqian {

class EntryDialog : public QDialog {
    Q_OBJECT

public:
    QString remark() const; ///< What is said below the fields at present.

protected:
    EntryDialog(QWidget *parent, const QString &title, const QString &intro);

    /// `label` may carry a mnemonic; it becomes the field's buddy and its accessible name. The first field gets the focus.
    void addField(const QString &label, QWidget *field);
    /// A field that carries its own label (a check box).
    void addPlainField(QWidget *field);

    /// Says `remark` below the fields; OK can be pressed only when `acceptable`.
    void judge(bool acceptable, const QString &remark);

private:
    QFormLayout *m_fields;
    QLabel *m_remark;
    QDialogButtonBox *m_buttons;
};

} // namespace gaoqian
