// The one button that does what comes next: filled with the accent, so that the eye finds it on any style.
#pragma once

#include <QPushButton>

namespace gaoqian {

class PrimaryButton : public QPushButton {
    Q_OBJECT

public:
    explicit PrimaryButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace gaoqian
