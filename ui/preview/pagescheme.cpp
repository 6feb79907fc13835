#include "preview/pagescheme.h"

#include <QBuffer>
#include <QPointer>
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
    const QString file = pictureFile(address);
    if (!m_pictures || file.isEmpty())
        return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    m_pictures(file, [job = QPointer(job)](const std::optional<ServedPicture> &found) {
        if (!job)
            return;                                    // the page went on without it
        if (found && found->mime.startsWith("image/")) // a picture only: nothing that could be a document of its own
            reply(job, found->mime, found->bytes);
        else
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    });
}

/// The name behind `assets/`; empty for whatever is no such name.
QString PageSchemeHandler::pictureFile(const QUrl &address)
{
    const QString folder = u"/assets/"_s;
    const QString file = address.path().mid(folder.size());
    return address.path().startsWith(folder) && !file.contains(u'/') ? file : QString();
}

} // namespace gaoqian
