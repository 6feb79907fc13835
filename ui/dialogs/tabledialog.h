// Asks how large a new table shall be.
#pragma once

#include "dialogs/dialogs.h"
#include "dialogs/entrydialog.h"

class QCheckBox;
class QSpinBox;

namespace gaoqian {

class TableDialog : public EntryDialog {
    Q_OBJECT

public:
    explicit TableDialog(QWidget *parent);

    TableRequest request() const;

private:
    QSpinBox *m_rows;
    QSpinBox *m_columns;
    QCheckBox *m_headerRow;
};

} // namespace gaoqian
