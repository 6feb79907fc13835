#include "store/engine/serveraddress.h"
#include "store/engine/words.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr auto scheme = "postgresql"_L1;

Result<void> takeOption(ServerAddress &address, const QString &name, const QString &value)
{
    static const QStringList modes{u"disable"_s, u"allow"_s, u"prefer"_s, u"require"_s, u"verify-ca"_s, u"verify-full"_s};
    if (name == "sslmode"_L1 && modes.contains(value))
        address.sslMode = value;
    else if (name == "sslrootcert"_L1 && !value.contains(u';')) // which Qt takes for the end of an option
        address.rootCertificate = value;
    else if (name == "host"_L1 && value.startsWith(u'/'))
        address.host = value; // a folder with the server's socket, which is no host of a URL
    else
        return usageError(
            StoreWords::tr("The address of a newsroom on a server has no option %1 of that kind; it knows sslmode (one of: %2), "
                           "sslrootcert and host")
                .arg(name, modes.join(u", "_s)));
    return {};
}

} // namespace

bool ServerAddress::isLocal() const
{
    static const QRegularExpression loopback(u"^127(\\.[0-9]{1,3}){3}$"_s);
    return host.isEmpty() || host.startsWith(u'/') || host == "localhost"_L1 || host == "::1"_L1 ||
           loopback.match(host).hasMatch();
}

QString ServerAddress::told() const
{
    return host.isEmpty() || host.startsWith(u'/') ? database : u"%1/%2"_s.arg(host, database);
}

bool isServerAddress(const QString &text) { return text.startsWith(scheme + "://"_L1); }

Result<ServerAddress> parseServerAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!isServerAddress(text) || !url.isValid())
        return usageError(
            StoreWords::tr("“%1” is no address of a newsroom on a server; write postgresql://user@host/database").arg(text));
    if (!url.password().isEmpty())
        return usageError(
            StoreWords::tr("An address holds no password, because others can read it; put it into the file .pgpass"));
    ServerAddress address;
    address.host = url.host();
    address.port = url.port(address.port);
    address.user = url.userName();
    address.database = url.path().mid(1);
    const auto options = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : options) {
        if (const Result<void> taken = takeOption(address, name, value); !taken)
            return taken.error();
    }
    if (address.database.isEmpty() || address.database.contains(u'/'))
        return usageError(StoreWords::tr("“%1” names no database; write postgresql://user@host/database").arg(text));
    if (address.sslMode.isEmpty())
        address.sslMode = address.isLocal() ? u"prefer"_s : u"verify-full"_s;
    if (!address.isLocal() && address.sslMode != "verify-full"_L1 && address.sslMode != "verify-ca"_L1)
        return usageError(
            StoreWords::tr("%1 is another computer: what is written would go over the net for others to read or to change. "
                           "Leave sslmode out, and name the certificate of who vouches for the server as sslrootcert")
                .arg(address.host));
    return address;
}

} // namespace gaoqian
