// Taking foreign text in: bytes of a file or of the clipboard become an Article with its pictures, and the editor is told what
// was dropped or changed. Nothing here asks the network or the disk for anything.
#pragma once

#include "base/result.h"
#include "intake/core/taken.h"

#include <optional>

namespace gaoqian {

/// Takes `bytes` in. Fails when they are not what `format` says, or past a limit of intake/core/limits.h with nothing to keep.
Result<Intake> takeIn(const QByteArray &bytes, Format format, Purpose purpose = Purpose::Story, const Beside &beside = {});

/// "html", "mhtml", "docx", "text", "markdown" or "json", as the command line names them.
std::optional<Format> formatFromName(const QString &name);

/// These names with commas between, for people.
QString formatNameList();

/// The format that the bytes and `fileName`'s suffix speak for; where they disagree, the bytes are right. Fails, naming what the
/// file is, when it is of a kind that cannot be taken in (a Word document, a PDF, a picture).
Result<Format> guessFormat(const QString &fileName, const QByteArray &bytes);

} // namespace gaoqian
