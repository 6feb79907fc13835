// A Word file (.docx, and what WPS, LibreOffice and Pages write under that name) as an article.
#pragma once

#include "intake/intake.h"

namespace gaoqian {

/// As a story: the title is that of Word's style for one, else the first heading, else a short first line set as one; credit
/// lines at the end become origin credits. As a paste everything stays in the body.
Result<Intake> takeInDocx(const QByteArray &bytes, Purpose purpose);

/// As a paste, for one that stands inside another Word file: documents inside of this one are only named.
Result<Intake> takeInDocxInside(const QByteArray &bytes);

} // namespace gaoqian
