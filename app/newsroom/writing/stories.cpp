#include "newsroom/writing/stories.h"

#include "newsroom/signing/signing.h"
#include "store/articlestore.h"
#include "store/database.h"

namespace gaoqian {

Result<void> addStory(Newsroom &newsroom, const Article &article, Origin origin, const QString &ownerId,
                      const QDateTime &publishedAt)
{
    return newsroom.database().transaction([&]() -> Result<void> {
        if (auto added = newsroom.articles().insert(article, origin, ownerId, publishedAt); !added)
            return added;
        return SignDesk(newsroom).refreshColumns(article.id);
    });
}

} // namespace gaoqian
