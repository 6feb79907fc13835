// A comparison as JSON with stable names, for the command line.
//
// {"same": bool, "summary": text, "fields": [{"field", "before", "after", "pieces"}], "body": [part...]}. A part has "fate"
// ("same", "changed", "added", "removed", "moved-away", "moved-here"), "of" ("paragraph", "heading", "list", "quote", "figure",
// "table", "divider", "item", "row", "cell"), "before" and "after" (its places, from 0, where it has them), and where they are
// not empty "label", "text", "alt" (pieces), "parts", and "pictureBefore", "pictureAfter" where another picture is shown. A piece
// is
// {"kept" | "restyled" | "removed" | "added": text}. Unchanged parts are told without their insides.
#pragma once

#include "compare/compare.h"

#include <QJsonObject>

namespace gaoqian {

QJsonObject toJson(const Comparison &comparison);

} // namespace gaoqian
