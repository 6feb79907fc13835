// Markdown as an article.
#pragma once

#include "base/result.h"
#include "intake/core/taken.h"

namespace gaoqian {

/// CommonMark with tables and strikethrough; HTML inside goes the way of all foreign HTML. As a story: simple front matter
/// ("title: ...", "author: ...", "date: ...", "tags: [...]" between two lines of three hyphens) fills the fields, a heading at
/// the very beginning is the title, credit lines at the end are origin credits. As a paste, front matter is left out and headings
/// stay.
Result<Intake> takeInMarkdown(const QString &text, Purpose purpose, const Beside &beside = {});

} // namespace gaoqian
