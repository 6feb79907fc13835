// What a story still lacks before it goes up the chain: the fields that this newsroom asks for, pictures that were never fetched,
// pictures that the newsroom does not have.
#pragma once

#include "article/article.h"
#include "base/result.h"

namespace gaoqian {

class Newsroom;

struct Missing {
    QString field;        ///< Stable name: one of `requirableFields()`, or "pictures".
    QString sentence;     ///< "The channel is missing"
    bool required = true; ///< Otherwise only a remark: the story may go up as it is.

    bool operator==(const Missing &) const = default;
};

/// A field's name for people, translated: "Channel".
QString fieldText(const QString &field);

/// In the order of the form; what is not in `required` is not asked for. Pictures without a description are a remark.
QList<Missing> missing(const Article &article, const QStringList &required);

/// Refused with everything that is required and missing, in one sentence.
Result<void> readyToGoUp(Newsroom &newsroom, const Article &article);

/// Refused when `article` shows pictures that the newsroom does not have: nobody could have seen what they sign, and no page
/// could be made of it.
Result<void> hasItsPictures(Newsroom &newsroom, const Article &article);

} // namespace gaoqian
