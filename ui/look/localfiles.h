// The files of a drop or of the clipboard.
#pragma once

#include <QStringList>

class QMimeData;

namespace gaoqian {

/// The files and folders that `data` names; empty where any of it is something else.
QStringList localFiles(const QMimeData &data);

} // namespace gaoqian
