// What an article holds beside its body, field by field, as text that can be compared and shown.
#pragma once

#include "article/article.h"

namespace gaoqian {

enum class Field {
    Kicker,
    Title,
    Subtitle,
    Channel,
    Date,
    Source,
    SourceUrl,
    Collector,
    Authors,
    Keywords,
    Summary,
    Cover,
    CoverWide,
    CoverSquare,
    OriginCredits
};

/// Every field, in the order in which they are shown.
const QList<Field> &allFields();

/// The field's stable name, as the article's JSON has it.
QString fieldName(Field field);
/// What a person calls it.
QString fieldText(Field field);

/// What the field holds, as one text: lists joined as they are written in Chinese, the date as ISO 8601, the cover as its asset,
/// a crop as its four numbers.
QString fieldValue(const Article &article, Field field);

/// Whether both hold the same; lists that only read the same do not.
bool sameField(const Article &a, const Article &b, Field field);

} // namespace gaoqian
