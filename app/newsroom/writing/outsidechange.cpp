#include "newsroom/writing/outsidechange.h"

#include "newsroom/signing/staffing.h"
#include "newsroom/writing/versions.h"
#include "signoff/slip.h"
#include "store/articlestore.h"
#include "store/database.h"

namespace gaoqian {

Result<OutsideChange> keepBeforeOutsideChange(Newsroom &newsroom, const NormalArticle &before, const QString &personId)
{
    const Result<int> version = Versions(newsroom).keepEarlier(before, personId);
    return newsroom.database().snapshot([&]() -> Result<OutsideChange> {
        const auto edits = newsroom.articles().edits(before->id);
        if (!edits)
            return edits.error();
        const Edit last = edits->isEmpty() ? Edit() : edits->last();
        const auto person = Staffing(newsroom).personById(last.personId);
        return OutsideChange{person ? person->name : QString(), last.personId, last.time, version};
    });
}

} // namespace gaoqian
