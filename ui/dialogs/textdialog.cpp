#include "dialogs/textdialog.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>

namespace gaoqian {

TextDialog::TextDialog(QWidget *parent, const QString &title, const QString &label, const QString &initial, bool multiline) :
    EntryDialog(parent, title, QString())
{
    if (!multiline) {
        m_line = new QLineEdit(initial, this);
        m_line->selectAll();
        addField(label, m_line);
        return;
    }
    m_lines = new QPlainTextEdit(initial, this);
    m_lines->setTabChangesFocus(true);
    m_lines->selectAll();
    addField(label, m_lines);
    // Enter begins a new line here, so accepting needs a key of its own.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this, &QDialog::accept);
    judge(true, tr("Ctrl+Enter accepts"));
}

QString TextDialog::text() const { return m_line ? m_line->text() : m_lines->toPlainText(); }

} // namespace gaoqian
