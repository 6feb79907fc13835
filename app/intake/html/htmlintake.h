// HTML as an article.
#pragma once

#include "base/result.h"
#include "intake/core/taken.h"

namespace gaoqian {

/// `html` is UTF-8. As a story, the title comes from the first h1 or the title element, author, keywords and summary from the
/// page's meta elements. Nesting past the limits costs formatting, never text. Fails only when even the bare text is past them.
Result<Intake> takeInHtml(const QByteArray &html, Purpose purpose, const Beside &beside = {});

} // namespace gaoqian
