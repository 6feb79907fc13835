// Tool tips are text: titles, tags, file names and addresses stand in them, and whoever sent a story chose these.
#pragma once

#include <QObject>

namespace gaoqian {

/// Once installed on the application, every tool tip shows its text as it is. Qt would take one that looks like HTML for HTML,
/// and open whatever file its <img> names: the newsroom, for one (see `isHeldOpen`).
class PlainToolTips : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace gaoqian
