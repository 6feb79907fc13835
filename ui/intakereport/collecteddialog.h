// Confirming what was recognised on web pages before they become stories: one page is its form, to be gone through with Enter;
// several are a table with the form of the current one below.
#pragma once

#include "newsroom/import/importjob.h"

#include <QDialog>

class QTreeView;

namespace gaoqian {

class CollectedForm;
class CollectedModel;
class PrimaryButton;

class CollectedDialog : public QDialog {
    Q_OBJECT

public:
    /// `pages`: one at least.
    CollectedDialog(const QList<CollectedPage> &pages, const QList<QStringList> &channels, QWidget *parent = nullptr);

    /// The pages that are to be taken, with their fields as they stand in the form.
    QList<CollectedPage> pages() const;

private:
    QWidget *makeTable();
    void showRow(int row);
    void keepRow();
    void showCount();

    const QList<CollectedPage> m_found;
    CollectedModel *m_model;
    QTreeView *m_table = nullptr; ///< With several pages only.
    CollectedForm *m_form;
    PrimaryButton *m_take;
    int m_row = 0; ///< Which page the form shows.
};

} // namespace gaoqian
