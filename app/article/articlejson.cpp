#include "article/articlejson.h"

#include "article/articlereader.h"
#include "article/articlewriter.h"
#include "article/normalise.h"

#include <QJsonDocument>

namespace gaoqian {

namespace {

Result<Article> inNormalForm(const Result<Article> &read) { return read ? Result<Article>(normalised(*read)) : read; }

} // namespace

QJsonObject toJson(const NormalArticle &article) { return json::writtenArticle(article, json::writtenContent(article)); }

Result<Article> articleFromJson(const QJsonObject &object) { return inNormalForm(json::readArticle(object)); }

Result<Article> articleFromJson(const QByteArray &bytes) { return inNormalForm(json::readArticle(bytes)); }

QByteArray canonicalContent(const NormalArticle &article)
{
    return QJsonDocument(json::writtenContent(article)).toJson(QJsonDocument::Compact);
}

} // namespace gaoqian
