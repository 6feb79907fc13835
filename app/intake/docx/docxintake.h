// A Word file (.docx, and what WPS, LibreOffice and Pages write under that name) as an article.
#pragma once

#include "base/result.h"
#include "intake/core/taken.h"
#include "intake/docx/file.h"

namespace gaoqian {

/// As a story: the title is that of Word's style for one, else the first heading, else a short first line set as one; credit
/// lines at the end become origin credits. As a paste everything stays in the body. `chunks` takes in the documents inside the
/// file (altChunk), as pastes; without it they are only named.
Result<Intake> takeInDocx(const QByteArray &bytes, Purpose purpose, DocxChunkReader chunks);

} // namespace gaoqian
