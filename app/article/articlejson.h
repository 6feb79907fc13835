// An Article as JSON, both ways, and the canonical bytes of its content.
//
// One JSON form, "schema": 1. Members that are empty, zero or false are left out. Blocks carry "kind": "paragraph", "heading",
// "list", "quote", "figure", "table" or "divider"; runs carry "text" and, where set, "styles" (array of "bold", "italic",
// "underline", "strike", "superscript", "subscript"), "link", "colour"; list "items" and table cells hold arrays of blocks
// ("items": [[block...], ...], "rows": [{"cells": [{"blocks": [...], "columnSpan": 2, "rowSpan": 2}]}], "headerRows": 1);
// "originCredits": [{"role", "names"}]; "align": "centre" | "right" | "justify"; "date": "2023-04-15".
#pragma once

#include "article/normalarticle.h"

#include <QJsonObject>

namespace gaoqian {

/// With "schema" and, when it has one, "id". Its bytes are `NormalArticle::json`.
QJsonObject toJson(const NormalArticle &article);

/// Reads what `toJson` makes, for who goes on changing it; else see `NormalArticle::fromJson`, which refuses the same. Fails with
/// the path of the first wrong member ("body[3].runs[0].text is no string"), with the number of an unknown schema, or with the
/// line and column of broken JSON. Unknown members are an error too: silently dropping what a newer program wrote would change
/// what was signed. So are a picture that is no asset hash, and blocks nested deeper than `maxBlockDepth`. The answer is
/// normalised.
Result<Article> articleFromJson(const QJsonObject &object);
Result<Article> articleFromJson(const QByteArray &bytes);

/// The content alone: everything that a reader can see and the asset hashes; no id, no state, no times. UTF-8, keys sorted, no
/// blanks, empty members left out. `NormalArticle::digest` is made over it.
QByteArray canonicalContent(const NormalArticle &article);

} // namespace gaoqian
