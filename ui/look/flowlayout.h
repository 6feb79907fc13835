// A layout that fills lines from the left and breaks them as text does: for chips and rows of buttons in narrow panels.
#pragma once

#include <QLayout>
#include <QList>

namespace gaoqian {

class FlowLayout : public QLayout {
    Q_OBJECT

public:
    /// `spacing`: pixels between items and between lines.
    FlowLayout(QWidget *parent, int spacing);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;

    /// Adds `widget`, owned by the layout's own widget, at `index`.
    void insertWidget(int index, QWidget *widget);

    /// Lets the last item take what is left of its line; off at first.
    void setLastStretches(bool stretches);

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const; ///< Answers the height that it takes.

    QList<QLayoutItem *> m_items;
    bool m_lastStretches = false;
};

} // namespace gaoqian
