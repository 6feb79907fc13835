#include "dialogs/tabledialog.h"

#include <QCheckBox>
#include <QSpinBox>

namespace gaoqian {

namespace {

// Larger tables come in by paste; more columns than this no page can show.
constexpr int mostRows = 200;
constexpr int mostColumns = 30;

QSpinBox *spinBox(int most, int value, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(1, most);
    box->setValue(value);
    box->selectAll();
    return box;
}

} // namespace

TableDialog::TableDialog(QWidget *parent) :
    EntryDialog(parent, tr("Table"), QString()), m_rows(spinBox(mostRows, 3, this)), m_columns(spinBox(mostColumns, 3, this)),
    m_headerRow(new QCheckBox(tr("The first row is a &heading"), this))
{
    m_headerRow->setChecked(true);
    addField(tr("&Rows:"), m_rows);
    addField(tr("&Columns:"), m_columns);
    addPlainField(m_headerRow);
}

TableRequest TableDialog::request() const { return {m_rows->value(), m_columns->value(), m_headerRow->isChecked()}; }

} // namespace gaoqian
