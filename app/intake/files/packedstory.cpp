#include "intake/files/packedstory.h"

#include "article/articlejson.h"
#include "article/text.h"
#include "intake/core/intakewords.h"
#include "intake/pictures/pictureintake.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {
const auto articleName = "article"_L1;
const auto assetsName = "assets"_L1;
const auto bytesName = "bytes"_L1;
} // namespace

QByteArray packStory(const Article &article, const QList<Asset> &pictures)
{
    QJsonArray assets;
    for (const Asset &picture : pictures)
        assets.append(QJsonObject{{bytesName, QString::fromLatin1(picture.bytes.toBase64())}});
    return QJsonDocument(QJsonObject{{articleName, toJson(NormalArticle(article))}, {assetsName, assets}})
        .toJson(QJsonDocument::Compact);
}

bool isPackedStory(const QJsonObject &object) { return object[articleName].isObject(); }

Result<Intake> unpackStory(const QJsonObject &object)
{
    auto article = articleFromJson(object[articleName].toObject());
    if (!article)
        return article.error();
    Intake intake;
    intake.article = std::move(*article);
    QStringList wanted = assetsOf(intake.article);
    const QJsonArray assets = object[assetsName].toArray();
    for (const QJsonValue &value : assets) {
        const auto picture = takeInPicture(QByteArray::fromBase64(value.toObject()[bytesName].toString().toLatin1()));
        if (picture && wanted.removeOne(picture->hash))
            intake.assets.append(*picture);
    }
    if (!wanted.isEmpty())
        intake.notes.append({IntakeWords::tr("%n picture(s) are named but not inside; they show where this newsroom has them",
                                             nullptr, int(wanted.size()))});
    return intake;
}

} // namespace gaoqian
