// What tidying would change, to be looked at before it happens: each kind of change with its places, to be left out one by one.
#pragma once

#include "proof/tidy.h"

#include <QDialog>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace gaoqian {

/// Not modal: writing goes on beside it.
class TidyDialog : public QDialog {
    Q_OBJECT

public:
    explicit TidyDialog(QWidget *parent);

    /// Shows what there is to tidy in `body`; which kinds are wanted stays as it was.
    void setBody(const Blocks &body);

    /// The kinds that are ticked.
    TidyKinds kinds() const { return m_kinds; }

Q_SIGNALS:
    void applied(gaoqian::TidyKinds kinds);
    /// The user wants to see the place of a change: the block with this index in the body.
    void placeWanted(qsizetype block);

private:
    void fill();
    void addKind(TidyKind kind, const QList<TidyChange> &changes);
    void noteTick(const QTreeWidgetItem &item);
    void showCount(qsizetype count);

    QLabel *m_head;
    QTreeWidget *m_tree;
    QPushButton *m_apply;
    Blocks m_body;
    TidyKinds m_kinds = everyTidyKind;
    TidyKinds m_folded; ///< Kinds whose places are folded away.
};

/// What a kind is called, for a person.
QString tidyKindLabel(TidyKind kind);

} // namespace gaoqian
