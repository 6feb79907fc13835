// How the story looks while it is written, in a small window beside it: every change shows at once.
#pragma once

#include "editor/drawing/writinglook.h"

#include <QDialog>

QT_BEGIN_NAMESPACE
class QComboBox;
class QDoubleSpinBox;
class QSpinBox;
QT_END_NAMESPACE

namespace gaoqian {

class WritingLookPopup : public QDialog {
    Q_OBJECT

public:
    explicit WritingLookPopup(QWidget *parent = nullptr);

    void setLook(const WritingLook &look); ///< No `lookChanged`.
    WritingLook look() const;

Q_SIGNALS:
    void lookChanged(const gaoqian::WritingLook &look);

private:
    void announce();

    QComboBox *m_family;
    QSpinBox *m_size;
    QDoubleSpinBox *m_spacing;
    QSpinBox *m_length;
    QSpinBox *m_zoom;
    bool m_showing = false; ///< What the controls say is set by the program.
};

} // namespace gaoqian
