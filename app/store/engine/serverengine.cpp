// PostgreSQL, and one database of a server.
#include "store/engine/engine.h"

#include "store/engine/serveraddress.h"
#include "store/engine/words.h"

#include <QCoreApplication>
#include <QSqlDriver>
#include <QSqlError>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr int connectPatience = 5; // seconds: a cable that is out says nothing by itself

/// As one value of a connection string (https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-CONNSTRING), which Qt hands
/// on as it is.
QString quoted(QString value) { return u'\'' + value.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1) + u'\''; }

class ServerEngine final : public Engine {
public:
    ServerEngine(const ServerAddress &address, const QString &schema) :
        m_name(address.told()), m_address(address), m_dialect(postgresDialect(schema))
    {}

    const Dialect &dialect() const override { return *m_dialect; }

    void aim(QSqlDatabase connection) const override
    {
        connection.setHostName(m_address.host);
        connection.setPort(m_address.port);
        connection.setDatabaseName(m_address.database);
        connection.setUserName(m_address.user);
        // Keepalives: a server that vanished is noticed in half a minute, not in two hours.
        QString options = u"connect_timeout=%1;application_name=gaoqian;sslmode=%2;keepalives_idle=10;keepalives_interval=5;"
                          "keepalives_count=4"_s.arg(QString::number(connectPatience), m_address.sslMode);
        if (!m_address.rootCertificate.isEmpty())
            options += ";sslrootcert="_L1 + quoted(m_address.rootCertificate);
        connection.setConnectOptions(options);
    }

    bool reconnects() const override { return true; }
    bool listen(const QSqlDatabase &connection, const std::function<void()> &told) const override;
    bool mayClose(const QSqlDatabase &) override { return true; }

    Error unsuitable() const override
    {
        return ioError(StoreWords::tr("The database at %1 sorts texts by a language, or is not in UTF-8; make one with: "
                                      "CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C'")
                           .arg(m_name));
    }
    Error foreign() const override
    {
        return ioError(StoreWords::tr("There is no newsroom at %1; make one there, or check the address").arg(m_name));
    }
    Error uncertain() const override
    {
        return ioError(StoreWords::tr("The server of the newsroom at %1 stopped answering while a change was being kept; whether "
                                      "it was kept is not certain, so look before you do it again")
                           .arg(m_name));
    }
    Error noDriver() const override
    {
        return ioError(StoreWords::tr("The Qt plugin %1 is missing; install it (libqt6sql6-psql) to open newsrooms on a server")
                           .arg(m_dialect->driver()));
    }
    Error refusal(const QSqlError &error) const override;

private:
    const QString m_name; ///< As a person is told.
    const ServerAddress m_address;
    const std::unique_ptr<Dialect> m_dialect;
};

bool ServerEngine::listen(const QSqlDatabase &connection, const std::function<void()> &told) const
{
    QSqlDriver *const driver = connection.driver();
    const QString channel = m_dialect->noticeChannel();
    if (!driver->subscribeToNotification(channel))
        return false;
    QObject::connect(driver, &QSqlDriver::notification, driver, [channel, told](const QString &name) {
        if (name == channel)
            told();
    });
    return true;
}

Error ServerEngine::refusal(const QSqlError &error) const
{
    const QString words = error.databaseText().simplified();
    switch (m_dialect->failure(error)) {
    case Failure::Busy:
    case Failure::Clash:
        return ioError(StoreWords::tr("The newsroom at %1 is in use by others; wait a moment and try again").arg(m_name));
    case Failure::Lost:
        return ioError(words.isEmpty()
                           ? StoreWords::tr("The server of the newsroom at %1 does not answer; check the network").arg(m_name)
                           : StoreWords::tr("The server of the newsroom at %1 does not answer, or does not let you in (%2); "
                                            "check the network, the user and the password")
                                 .arg(m_name, words));
    case Failure::NoRight:
        return refused(StoreWords::tr("The server of the newsroom at %1 does not let you do this (%2); ask who looks after it")
                           .arg(m_name, words));
    case Failure::ReadOnly:
        return ioError(
            StoreWords::tr("The newsroom at %1 can only be read there: it is a copy of the one that is written").arg(m_name));
    case Failure::Full:
        return ioError(StoreWords::tr("The disk of the server of %1 is full; tell who looks after it").arg(m_name));
    case Failure::NoDatabase:
        return foreign();
    case Failure::Damaged:
        return ioError(StoreWords::tr("The newsroom at %1 is damaged (%2); tell who looks after the server").arg(m_name, words));
    default:
        return ioError(StoreWords::tr("The newsroom at %1 refused a change (%2); check it with the doctor").arg(m_name, words));
    }
}

} // namespace

std::unique_ptr<Engine> serverEngine(const ServerAddress &address, const QString &schema)
{
    return std::make_unique<ServerEngine>(address, schema);
}

} // namespace gaoqian
