#include "shell/insert/picturefetcher.h"

#include "article/normalise.h"
#include "intake/core/limits.h"
#include "intake/pictures/picturemetadata.h"

#include <QNetworkAccessManager>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr qint64 readAhead = 256 * 1024;
constexpr qint64 megabyte = 1024 * 1024;

/// The address as it may be asked for; invalid when it may not.
QUrl cleanUrl(const QString &address)
{
    QUrl url(cleanWebAddress(address), QUrl::TolerantMode);
    url.setUserInfo({}); // no passwords, not even those that the address brings along
    url.setFragment({});
    return url.isValid() && !url.host().isEmpty() ? url : QUrl();
}

QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setRawHeader("Accept", "image/jpeg,image/png,image/gif,image/webp"); // what intake knows
    request.setRawHeader("Accept-Encoding", "identity");                         // what is counted is what comes
    return request;
}

int statusOf(const QNetworkReply &reply) { return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

} // namespace

/// One address on its way, through however many replies.
struct PictureFetcher::Fetch {
    explicit Fetch(const QString &text) : address(text), url(cleanUrl(text)), timer(new QTimer) {}
    ~Fetch()
    {
        drop();
        timer->disconnect();
        timer->deleteLater(); // it may be its own signal that ends this
    }
    Q_DISABLE_COPY_MOVE(Fetch)

    const QString address;
    QUrl url;
    QTimer *timer;
    QNetworkReply *reply = nullptr;
    QByteArray bytes;
    int redirects = 0;

    void drop()
    {
        if (!reply)
            return;
        reply->disconnect();
        reply->deleteLater(); // ends the connection; aborting now would disturb a reply that is just speaking
        reply = nullptr;
    }
};

PictureFetcher::PictureFetcher(QObject *parent) : QObject(parent) {}

PictureFetcher::~PictureFetcher() { cancel(); }

void PictureFetcher::fetch(const QString &address)
{
    if (isFetching(address))
        return;
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    Fetch &fetch = *m_fetches.emplace(address, std::make_unique<Fetch>(address)).first->second;
    fetch.timer->setSingleShot(true);
    connect(fetch.timer, &QTimer::timeout, this, [this, &fetch] {
        fail(fetch, fetch.url.isValid()
                        ? ioError(tr("it took longer than %n second(s); try again later", nullptr, m_timeLimit / 1000))
                        : inputError(tr("its address is none on the web")));
    });
    fetch.timer->start(fetch.url.isValid() ? m_timeLimit : 0);
    if (fetch.url.isValid())
        request(fetch);
}

void PictureFetcher::cancel() { m_fetches.clear(); }

void PictureFetcher::request(Fetch &fetch)
{
    fetch.reply = m_network->get(requestFor(fetch.url));
    fetch.reply->setReadBufferSize(readAhead);
    connect(fetch.reply, &QNetworkReply::metaDataChanged, this, [this, &fetch] { lookAtHeaders(fetch); });
    connect(fetch.reply, &QNetworkReply::readyRead, this, [this, &fetch] { read(fetch); });
    connect(fetch.reply, &QNetworkReply::finished, this, [this, &fetch] { finish(fetch); });
}

void PictureFetcher::lookAtHeaders(Fetch &fetch)
{
    const int status = statusOf(*fetch.reply);
    if (status >= 300 && status < 400 && fetch.reply->hasRawHeader("Location"))
        followRedirect(fetch); // whatever stands in its body is not waited for
    else if (fetch.reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > limits::pictureBytes)
        fail(fetch, inputError(tr("it has more than %1 MB").arg(limits::pictureBytes / megabyte)));
}

void PictureFetcher::read(Fetch &fetch)
{
    fetch.bytes += fetch.reply->readAll();
    if (fetch.bytes.size() > limits::pictureBytes)
        fail(fetch, inputError(tr("it has more than %1 MB").arg(limits::pictureBytes / megabyte)));
}

void PictureFetcher::followRedirect(Fetch &fetch)
{
    const QUrl target = fetch.url.resolved(QUrl::fromEncoded(fetch.reply->rawHeader("Location")));
    const QUrl next = cleanUrl(target.toString(QUrl::FullyEncoded));
    if (!next.isValid())
        return fail(fetch, refused(tr("its address leads to something that is not on the web")));
    if (fetch.url.scheme() == "https"_L1 && next.scheme() != "https"_L1)
        return fail(fetch, refused(tr("its address leads from a safe connection to an open one")));
    if (++fetch.redirects > redirectLimit)
        return fail(fetch, refused(tr("its address leads in circles")));
    fetch.drop();
    fetch.bytes.clear();
    fetch.url = next;
    request(fetch);
}

void PictureFetcher::finish(Fetch &fetch)
{
    if (fetch.reply->error() != QNetworkReply::NoError || statusOf(*fetch.reply) != 200)
        return fail(fetch, errorOf(*fetch.reply));
    fetch.bytes += fetch.reply->readAll();
    if (!pictureKind(fetch.bytes))
        return fail(fetch,
                    inputError(tr("what stands there is no picture of a known kind; save it in a browser and choose the file")));
    const QString address = fetch.address;
    const QByteArray bytes = std::move(fetch.bytes);
    m_fetches.erase(address);
    Q_EMIT fetched(address, bytes);
}

void PictureFetcher::fail(Fetch &fetch, const Error &why)
{
    const QString address = fetch.address;
    m_fetches.erase(address);
    Q_EMIT failed(address, why);
}

Error PictureFetcher::errorOf(const QNetworkReply &reply) const
{
    switch (const int status = statusOf(reply)) {
    case 0:
        break;
    case 404:
    case 410:
        return ioError(tr("there is nothing at its address any more"));
    case 401:
    case 403:
        return ioError(tr("the site gives it to nobody from outside; save it in a browser and choose the file"));
    default:
        if (status != 200)
            return ioError(tr("the site answers with error %1; try again later").arg(status));
    }
    switch (reply.error()) {
    case QNetworkReply::HostNotFoundError:
        return ioError(tr("its site is not found; check the connection"));
    case QNetworkReply::SslHandshakeFailedError:
        return ioError(tr("the connection to its site is not safe (%1)").arg(reply.errorString()));
    default:
        return ioError(tr("the connection to its site broke off; try again later"));
    }
}

} // namespace gaoqian
