// The blocks of an HTML tree: every element that the article knows becomes what it means, every other one only its text.
#pragma once

#include "article/article.h"
#include "article/asset.h"
#include "intake/core/taken.h"
#include "intake/css/style.h"
#include "intake/dom/tree.h"
#include "intake/html/asides.h"

#include <QSize>

namespace gaoqian {

class HtmlSheet;

/// What belongs to a page beside its tree. All of it may be missing.
struct HtmlSurroundings {
    const HtmlSheet *sheet = nullptr;
    const Beside *beside = nullptr;
    QString base = {};          ///< Absolute web address that relative ones go by; empty for none.
    QByteArrayList shapes = {}; ///< As the guard took them out.
    bool copied = false;        ///< Gaoqian put it onto the clipboard.
};

/// What was met on the way, for the notes. Places are those in the body that is being made.
struct HtmlFindings {
    QList<Asset> assets;        ///< Pictures that came inside the HTML or with it, each once.
    QStringList remotePictures; ///< Addresses of pictures that were not fetched,
    QList<BodyPlace> remotePlaces;
    QStringList brokenPictures; ///< Why pictures could not be taken in,
    QList<BodyPlace> brokenPlaces;
    QList<BodyPlace> stilledPictures; ///< Moving pictures of which the first frame was kept.
    QList<BodyPlace> lostPictures;    ///< Pictures that are neither inside nor on the net.
    QList<BodyPlace> media;           ///< Videos, sounds and embedded pages left out.
    QList<BodyPlace> unsafeLinks;     ///< Links that lead nowhere an article may lead to; their text is kept.
    QList<BodyPlace> hidden;          ///< Elements left out because they were not shown.
    QList<BodyPlace> insertions;      ///< Tracked changes,
    QList<BodyPlace> deletions;       ///< of which these were left out.
    QList<BodyPlace> recountedLists;  ///< Lists of Word that do not begin with 1.
    QList<BodyPlace> textNumbers;     ///< Items whose number is written as text, because our lists count 1, 2, 3.
    DroppedStyles droppedStyles;
    HtmlNotes notes;
    HtmlComments comments;
    BodyPlace written = 0; ///< Where the body ends by now.
    /// Sizes of the figures whose asset is "#0", "#1" ... for now: their pictures may be in the RTF beside.
    QList<QSize> localPictures;
};

/// The blocks of everything below `node`, foot- and endnotes last; what is met is added to `findings`.
Blocks blocksOf(const HtmlNode &node, HtmlFindings &findings, const HtmlSurroundings &surroundings = {});

} // namespace gaoqian
