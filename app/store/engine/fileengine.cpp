// SQLite, and one file: whether it is still where it was opened, and what is said of it.
#include "store/engine/engine.h"

#include "base/files.h"
#include "base/platform.h"
#include "store/engine/location.h"
#include "store/engine/whereabouts.h"
#include "store/engine/words.h"

#include <QCoreApplication>
#include <QSqlError>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

class FileEngine final : public Engine {
public:
    FileEngine(const QString &path, Opening opening) :
        m_path(path), m_opening(opening), m_dialect(sqliteDialect()), m_whereabouts(path), m_before(fileIdentity(path))
    {}

    const Dialect &dialect() const override { return *m_dialect; }

    void aim(QSqlDatabase connection) const override
    {
        const FileTarget place = m_opening == Opening::New ? newFile(m_path) : existingFile(m_path, statementPatience);
        connection.setDatabaseName(place.name);
        connection.setConnectOptions(place.options);
    }

    Result<void> noteOpened() override;
    Result<void> noteCommitted() override;
    Result<void> checkInPlace() const override;
    bool mayClose(const QSqlDatabase &connection) override;

    Error unsuitable() const override
    {
        return ioError(
            StoreWords::tr("The newsroom file %1 cannot be written safely where it is; move it to a disk of this computer")
                .arg(m_path));
    }
    Error foreign() const override
    {
        return ioError(StoreWords::tr("%1 is the database of another program; choose a newsroom file").arg(m_path));
    }
    Error uncertain() const override { return refusal({}); } // no connection to a file breaks
    Error noDriver() const override
    {
        return ioError(StoreWords::tr("The Qt plugin %1 is missing; install it to open newsroom files").arg(m_dialect->driver()));
    }
    Error refusal(const QSqlError &error) const override;

private:
    const QString m_path;
    const Opening m_opening;
    const std::unique_ptr<Dialect> m_dialect;
    Whereabouts m_whereabouts;
    const QByteArray m_before; ///< Which file stood there when this began.
};

Result<void> FileEngine::noteOpened()
{
    m_whereabouts.noteFile();
    // Exchanged meanwhile, the file that was opened may be the one from before, and it would be taken for the one of now.
    if (m_opening == Opening::Existing && fileIdentity(m_path) != m_before)
        return ioError(StoreWords::tr("Another file took the place of the newsroom file %1 while it was being opened; try again")
                           .arg(m_path));
    return {};
}

Result<void> FileEngine::noteCommitted()
{
    m_whereabouts.noteFirstLog();
    if (m_whereabouts.look() == Whereabouts::Finding::InPlace)
        return {};
    // It went into a file that nobody can find any more. Nothing of the kind is known to happen while all programs keep to the
    // rule at the head of Database; others need not know it.
    return ioError(
        StoreWords::tr("Another program removed parts of the newsroom file %1 while it was in use here; whether the last change "
                       "was kept is not certain, so look before you do it again")
            .arg(m_path));
}

Result<void> FileEngine::checkInPlace() const
{
    switch (m_whereabouts.look()) {
    case Whereabouts::Finding::InPlace:
        return {};
    case Whereabouts::Finding::Gone:
        return unlessReplaced(
            m_path, ioError(StoreWords::tr("The newsroom file %1 was moved or deleted; put it back to go on").arg(m_path)));
    case Whereabouts::Finding::Replaced:
        return ioError(StoreWords::tr("Another file took the place of the newsroom file %1; start Gaoqian again to use that one")
                           .arg(m_path));
    case Whereabouts::Finding::Overwritten:
        return overwritten(m_path);
    case Whereabouts::Finding::LogGone:
        break;
    }
    return logGone(m_path);
}

bool FileEngine::mayClose(const QSqlDatabase &connection)
{
    // Where the file is elsewhere now, SQLite notices that itself, and leaves file and log alone.
    const Whereabouts::Finding finding = m_whereabouts.look();
    if (finding == Whereabouts::Finding::Overwritten || finding == Whereabouts::Finding::LogGone) {
        m_whereabouts.neverClose(connection);
        return false;
    }
    m_whereabouts.forget();
    return true;
}

Error FileEngine::refusal(const QSqlError &error) const
{
    switch (m_dialect->failure(error)) {
    case Failure::Busy:
        return ioError(
            StoreWords::tr("The newsroom file %1 is in use by another program; wait a moment and try again").arg(m_path));
    case Failure::ReadOnly:
        return ioError(
            StoreWords::tr("The newsroom file %1 is write-protected; allow writing to the file and to its folder").arg(m_path));
    case Failure::Full:
        return diskFull(m_path);
    case Failure::Damaged:
        return ioError(StoreWords::tr("The newsroom file %1 is damaged; put the last backup in its place (gaoqian-cli restore)")
                           .arg(m_path));
    case Failure::NoDatabase:
        return ioError(StoreWords::tr("%1 is no newsroom file; choose another file").arg(m_path));
    case Failure::CannotOpen:
        if (!hasRoom(m_path))
            return diskFull(m_path);
        return unlessReplaced(
            m_path,
            ioError(StoreWords::tr("The newsroom file %1 cannot be opened; check that you may read and write it").arg(m_path)));
    case Failure::Unreachable:
        if (!hasRoom(m_path))
            return diskFull(m_path);
        return unlessReplaced(
            m_path,
            ioError(StoreWords::tr("The newsroom file %1 cannot be read or written (%2); check the disk and its connection")
                        .arg(m_path, error.databaseText())));
    default:
        return ioError(StoreWords::tr("The newsroom file %1 refused a change (%2); check it with the doctor")
                           .arg(m_path, error.databaseText()));
    }
}

} // namespace

std::unique_ptr<Engine> fileEngine(const QString &path, Opening opening) { return std::make_unique<FileEngine>(path, opening); }

} // namespace gaoqian
