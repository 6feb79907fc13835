#include "preview/pagescheme.h"

#include <QBuffer>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

void reply(QWebEngineUrlRequestJob *job, const QByteArray &mime, const QByteArray &bytes)
{
    auto *buffer = new QBuffer(job);
    buffer->setData(bytes);
    job->reply(mime, buffer);
}

} // namespace

void registerPageScheme()
{
    QWebEngineUrlScheme scheme(pageScheme());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // No more than this: as a local scheme ours would have no origin that the page's own policy (img-src 'self') could mean.
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QByteArray pageScheme() { return QByteArrayLiteral("gaoqian-page"); }

QUrl pageAddress() { return QUrl(u"gaoqian-page://page/index.html"_s); }

void PageSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl address = job->requestUrl();
    if (job->requestMethod() != "GET" || address.host() != pageAddress().host())
        return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    if (address.path() == pageAddress().path())
        return reply(job, QByteArrayLiteral("text/html"), m_page);
    if (const std::optional<ServedPicture> found = picture(address))
        return reply(job, found->mime, found->bytes);
    job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

std::optional<ServedPicture> PageSchemeHandler::picture(const QUrl &address) const
{
    const QString folder = u"/assets/"_s;
    const QString file = address.path().mid(folder.size());
    if (!m_pictures || !address.path().startsWith(folder) || file.isEmpty() || file.contains(u'/'))
        return std::nullopt;
    std::optional<ServedPicture> found = m_pictures(file);
    if (found && !found->mime.startsWith("image/"))
        return std::nullopt; // a picture only: nothing that could be a document of its own
    return found;
}

} // namespace gaoqian
