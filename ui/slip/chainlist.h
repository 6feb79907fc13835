// The chain as a list in the slip panel: one line a slot, with its seal and what is to be known about it.
#pragma once

#include "signoff/slip.h"

#include <QDateTime>
#include <QWidget>

namespace gaoqian {

class ChainList : public QWidget {
    Q_OBJECT

public:
    explicit ChainList(QWidget *parent = nullptr);

    void setSlip(const Slip &slip, const QDateTime &now);
    void clear();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const;
    int roleWidth() const;

    Slip m_slip;
    QDateTime m_now;
};

} // namespace gaoqian
