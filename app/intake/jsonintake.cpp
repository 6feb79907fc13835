#include "intake/jsonintake.h"

#include "article/articlejson.h"
#include "article/text.h"
#include "intake/core/intakewords.h"
#include "intake/files/packedstory.h"

#include <QJsonDocument>

namespace gaoqian {

Result<Intake> takeInJson(const QByteArray &bytes)
{
    if (const QJsonObject object = QJsonDocument::fromJson(bytes).object(); isPackedStory(object))
        return unpackStory(object);
    const Result<Article> article = articleFromJson(bytes);
    if (!article.ok())
        return article.error();
    Intake intake;
    intake.article = *article;
    if (const int pictures = int(assetsOf(*article).size()); pictures > 0)
        intake.notes.append({IntakeWords::tr("%n picture(s) are named but not inside; they show where this newsroom has them",
                                             nullptr, pictures)});
    return intake;
}

} // namespace gaoqian
