// Which newsroom, where its file stands, and what it is worked on with. Whoever shows a newsroom holds this and no connection:
// what is asked of the file is asked beside the window (see newsroomthread.h).
#pragma once

#include "base/clock.h"
#include "base/platform.h"
#include "newsroom/core/pins.h"
#include "signoff/identity.h"
#include "signoff/keys.h"
#include "store/pace.h"

#include <QString>

#include <utility>

namespace gaoqian {

/// What the newsroom's use cases need from outside. The referenced objects outlive every Newsroom made with them.
struct Surroundings {
    const Clock &clock;
    Pins &pins;
    KdfCost keyCost; ///< For keys that are made now.
    /// Where this desktop keeps what it could not write into the newsroom and what it was writing (see
    /// newsroom/writing/crashrecovery.h); empty for nowhere.
    QString salvageFolder = {};
    /// Where the newsroom's connections are watched and held up (see store/pace.h); null in the program.
    Pace *pace = nullptr;
    /// How long a change waits for the others' to end before it is refused, in milliseconds.
    int patience = defaultPatience;
};

/// A value, to be copied as wanted.
class NewsroomAddress {
public:
    NewsroomAddress(QString path, NewsroomIdentity identity, const Surroundings &surroundings) :
        m_path(std::move(path)), m_file(fileIdentity(m_path)), m_identity(std::move(identity)), m_surroundings(surroundings)
    {}

    const QString &path() const { return m_path; }
    /// Whether the file at `path` is the one that this was made for, and no backup that was put in its place since. Always so for
    /// a server, and where no file can be replaced while it is open (Windows).
    bool isSameFile() const { return fileIdentity(m_path) == m_file; }
    const NewsroomIdentity &identity() const { return m_identity; }
    const Clock &clock() const { return m_surroundings.clock; }
    const Surroundings &surroundings() const { return m_surroundings; }
    const KdfCost &keyCost() const { return m_surroundings.keyCost; }

protected:
    void setIdentity(const NewsroomIdentity &identity) { m_identity = identity; }

private:
    QString m_path;
    QByteArray m_file;
    NewsroomIdentity m_identity;
    Surroundings m_surroundings;
};

} // namespace gaoqian
