#include "article/normalarticle.h"

#include "article/articlereader.h"
#include "article/articlewriter.h"
#include "article/normalise.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace gaoqian {

namespace {

QByteArray bytesOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

} // namespace

NormalArticle::NormalArticle(const Article &article)
{
    Form form{normalised(article), {}, {}};
    QJsonObject content = json::writtenContent(form.article);
    form.digest = QString::fromLatin1(QCryptographicHash::hash(bytesOf(content), QCryptographicHash::Sha256).toHex());
    form.json = bytesOf(json::writtenArticle(form.article, std::move(content)));
    m_form = std::make_shared<const Form>(std::move(form));
}

Result<NormalArticle> NormalArticle::fromJson(const QByteArray &bytes)
{
    const Result<Article> read = json::readArticle(bytes);
    return read ? Result<NormalArticle>(NormalArticle(*read)) : read.error();
}

} // namespace gaoqian
