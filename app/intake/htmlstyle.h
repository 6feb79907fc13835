// What inline CSS says that an article can hold.
#pragma once

#include "article/article.h"

#include <optional>

namespace gaoqian {

/// The declarations of one `style` attribute that are understood; what is not said is empty.
struct InlineStyle {
    std::optional<bool> bold;
    std::optional<bool> italic;
    bool underline = false;
    bool strike = false;
    std::optional<Style> script; ///< Superscript or Subscript.
    std::optional<Align> align;
    bool hidden = false;
    bool preformatted = false; ///< Blanks and line breaks count as they stand.
};

InlineStyle parseInlineStyle(const QString &css);

/// "center", "right", "justify" and "left" or "start", as CSS and the align attribute say it.
std::optional<Align> alignFromName(QStringView name);

} // namespace gaoqian
