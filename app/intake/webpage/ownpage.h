// A page that Gaoqian exported, coming back: everything on it is where we put it, so nothing has to be guessed.
#pragma once

#include "intake/core/taken.h"
#include "intake/webpage/outline.h"

namespace gaoqian {

struct OwnPage {
    Article fields; ///< All but the body.
    QString siteName;
    QString slogan;
    HtmlNode body;      ///< The element around the story's blocks.
    QStringList labels; ///< Section labels, without blanks,
    QStringList leads;  ///< and leads: the body's HTML shows them as any other text.
};

/// Empty when `page` is not by the templates that Gaoqian comes with (or copies of them that kept their names). Who signed the
/// page is not taken: signatures do not travel as text.
std::optional<OwnPage> readOwnPage(const PageOutline &page);

/// Makes `body` (what was read from `page.body`) whole again: section labels and leads.
void restore(Blocks &body, const OwnPage &page);

} // namespace gaoqian
