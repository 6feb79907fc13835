// The story's sections in a panel: where the writer is, and the way to any other place. Sections are moved by dragging them or
// with Alt and the arrow keys.
#pragma once

#include "article/outline.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QStackedWidget;
class QTreeView;
QT_END_NAMESPACE

namespace gaoqian {

class OutlineModel;

class OutlinePanel : public QWidget {
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    void setOutline(const Outline &outline);
    const Outline &outline() const;

    /// Marks the section that the block of the body with this index is in; none before the first heading.
    void setCurrentBlock(qsizetype block);

    /// A read-only story can be gone through, not rearranged.
    void setMovable(bool movable);

Q_SIGNALS:
    /// The person wants to write at this heading: an index into the body's blocks.
    void blockActivated(qsizetype block);
    /// See `sectionMoved`: entries of the outline.
    void moveRequested(qsizetype from, qsizetype before);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step(bool up);
    void activate(const QModelIndex &index);

    OutlineModel *m_model;
    QStackedWidget *m_stack;
    QTreeView *m_tree;
    qsizetype m_currentBlock = -1;
    bool m_movable = true;
};

} // namespace gaoqian
