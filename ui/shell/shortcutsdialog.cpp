#include "shell/shortcutsdialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSet>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gaoqian {

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *search = new QLineEdit;
    search->setPlaceholderText(tr("Search"));
    search->setAccessibleName(tr("Search"));
    auto *table = new QTableWidget(0, 2);
    table->setHorizontalHeaderLabels({tr("Action"), tr("Shortcut")});
    table->setAccessibleName(windowTitle());
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);

    // The letter in brackets that Chinese texts carry for Alt, and the ampersand itself, are no part of the name.
    static const QRegularExpression mnemonic(u"\\(&.\\)|&|…"_s);
    QSet<QString> shown;
    for (const QAction *action : actions) {
        const QString name = QString(action->text()).remove(mnemonic);
        const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        if (name.isEmpty() || keys.isEmpty() || shown.contains(name))
            continue;
        shown.insert(name);
        const int row = table->rowCount();
        table->insertRow(row);
        table->setItem(row, 0, new QTableWidgetItem(name));
        table->setItem(row, 1, new QTableWidgetItem(keys));
    }
    table->sortItems(0);
    table->resizeColumnToContents(1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->addWidget(search);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    resize(480, 560);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(search, &QLineEdit::textChanged, table, [table](const QString &text) {
        for (int row = 0; row < table->rowCount(); ++row)
            table->setRowHidden(row, !table->item(row, 0)->text().contains(text, Qt::CaseInsensitive));
    });
}

} // namespace gaoqian
