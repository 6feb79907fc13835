// Making a newsroom on a server: its tables are made and filled in a schema beside, which takes the newsroom's name when all of
// it is there. At no moment half a newsroom can be opened, and what a making that was cut off left is cleared by the next one.
#pragma once

#include "base/result.h"
#include "store/engine/serveraddress.h"

#include <QSqlDatabase>

#include <functional>
#include <memory>

namespace gaoqian {

class Engine;

/// The schema in which a newsroom is made.
inline const QString unfinishedSchema = QStringLiteral("gaoqian_unfinished");

class ServerMaking {
public:
    /// Refuses where a newsroom is already, and with a Conflict while another program makes one.
    static Result<std::unique_ptr<ServerMaking>> begin(const ServerAddress &address);
    ~ServerMaking(); ///< Removes what was not finished.
    ServerMaking(const ServerMaking &) = delete;
    ServerMaking &operator=(const ServerMaking &) = delete;

    /// `lastly` is what has to be done when nothing is missing but the name.
    Result<void> finish(const std::function<Result<void>()> &lastly = {});

private:
    explicit ServerMaking(const ServerAddress &address);

    Result<void> connect() const;
    Result<void> run(const QString &statement) const;
    Result<QString> answer(const QString &statement) const;
    QSqlDatabase connection() const { return QSqlDatabase::database(m_connection, false); }

    const QString m_connection;
    const std::unique_ptr<Engine> m_engine;
    const QString m_told;
    bool m_isMine = false; ///< The unfinished schema.
};

} // namespace gaoqian
