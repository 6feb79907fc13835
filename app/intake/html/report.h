// What the editor is told about HTML that was taken in.
#pragma once

#include "intake/html/body.h"

namespace gaoqian {

/// `simplified`: elements had to go before the page could be parsed.
QList<IntakeNote> notesOn(const HtmlFindings &findings, bool simplified);

} // namespace gaoqian
