// A body on the clipboard: our own JSON, and plain text for everybody else.
#pragma once

#include "article/article.h"

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QMimeData;
QT_END_NAMESPACE

namespace gaoqian {

/// "application/x-gaoqian-blocks+json"
QString blocksMimeType();

std::unique_ptr<QMimeData> mimeDataFor(const Blocks &blocks);

/// What another of our windows has put there. Nothing where there is no such thing or it cannot be read: the other forms on the
/// clipboard are then to be tried.
std::optional<Blocks> blocksFrom(const QMimeData &data);

/// A paragraph for each line.
Blocks blocksFromLines(const QString &text);

} // namespace gaoqian
