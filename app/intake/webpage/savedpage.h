// A saved web page as a story: found among the clutter, with what the page tells about it.
#pragma once

#include "intake/webpage/facts.h"

namespace gaoqian {

struct SavedPage {
    PageFacts facts;
    std::optional<HtmlNode> story; ///< The element whose content is the story; empty when there is none to be found,
    QList<HtmlNode> clutter;       ///< and what is to leave it first.
    QStringList captions;          ///< Lines that the page marks as the caption of a picture, without blanks.
    QStringList dropped;           ///< Notices and buttons that stood right around the story.
    int around = 0;                ///< Characters elsewhere on the page, which are left out.
};

/// `page` as a story of a web site. Empty when it is no page of a site but a manuscript in HTML: a fragment, or what Word or
/// another writing program saved. `html` are its bytes: a browser writes the page's address into a comment there. `address` is
/// where it is known to come from, empty for unknown.
std::optional<SavedPage> readSavedPage(const PageOutline &page, const QByteArray &html, const QString &address = {});

/// Puts paragraphs that are one of `captions`, or marked so by their first character (▲ △ 图注：), to the picture right before
/// them.
void joinCaptions(Blocks &body, const QStringList &captions);

/// Makes a line of "01" and the bold or centred line below it a heading with its label, as pages for phones set them.
void joinLabels(Blocks &body);

} // namespace gaoqian
