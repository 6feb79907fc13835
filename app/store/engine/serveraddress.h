// How a newsroom on a PostgreSQL server is named: postgresql://user@host:port/database?sslmode=...
#pragma once

#include "base/result.h"

#include <QString>

namespace gaoqian {

struct ServerAddress {
    QString host; ///< Empty or a folder: this computer's own server, through its socket there.
    int port = 5432;
    QString database;
    QString user;            ///< Empty: the one who is logged in here.
    QString sslMode;         ///< One of libpq's; where the host is another computer one that checks the server's certificate.
    QString rootCertificate; ///< Of who vouches for the server; empty for libpq's default.

    bool isLocal() const;
    QString told() const; ///< For a sentence: "database at host".
};

/// Whether `text`, which names a newsroom, names one on a server rather than a file.
bool isServerAddress(const QString &text);

/// Refuses, with what to write instead: no database, a password (it would stand where everybody reads it: the process list, a
/// history), an option that is not known, and a server elsewhere without a certificate that is checked.
Result<ServerAddress> parseServerAddress(const QString &text);

} // namespace gaoqian
