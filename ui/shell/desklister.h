// The newsroom's articles as rows of the desk, seen with one person's eyes: what is mine, what waits for me.
#pragma once

#include "desk/deskmodel.h"
#include "newsroom/newsroom.h"

namespace gaoqian {

/// Only articles that wait for one of the person's roles have their slip read; all else comes from the list columns.
Result<QList<DeskRow>> deskRows(Newsroom &newsroom, const QString &personId);

} // namespace gaoqian
