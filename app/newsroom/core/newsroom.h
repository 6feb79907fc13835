// One newsroom file, open: its site, its stores, its identity as this desktop pinned it. Every use case starts here.
#pragma once

#include "base/result.h"
#include "newsroom/core/newsroomaddress.h"
#include "newsroom/core/pins.h"
#include "page/page.h"
#include "signoff/identity.h"
#include "store/pace.h"

#include <functional>
#include <memory>

namespace gaoqian {

class ArticleStore;
class AssetStore;
class Database;
class DecisionStore;
class IntakeReportStore;
class PublicationStore;
class SettingsStore;
class StaffStore;
struct CheckedFacts;

/// What a new newsroom starts with.
struct NewsroomPlan {
    Site site;
    QString adminName;
    QStringList adminRoles;
    QList<QStringList> channels;
    Chain chain = presetChain();
};

class Newsroom : public NewsroomAddress {
public:
    /// Makes the file at `path` (which must not exist), the newsroom's key, and its first person, who holds that key under
    /// `passphrase`, and then whatever `fill` puts in. The file stands there when all of it is done, and not before.
    static Result<std::unique_ptr<Newsroom>> create(const QString &path, const NewsroomPlan &plan, const Secret &passphrase,
                                                    const Surroundings &surroundings,
                                                    const std::function<Result<void>(Newsroom &)> &fill = {});

    /// Opens the file at `path` and compares its key with the one that this desktop pinned; pins it when it is new here. For
    /// work in it, `openNewsroom` (newsroom/opennewsroom.h) also settles what a killed program left.
    static Result<std::unique_ptr<Newsroom>> open(const QString &path, const Surroundings &surroundings);

    /// Opens the newsroom `known` at `path` once more, for a thread of its own; nothing is pinned. Refused when another newsroom
    /// stands there.
    static Result<std::unique_ptr<Newsroom>> openKnown(const QString &path, const NewsroomIdentity &known,
                                                       const Surroundings &surroundings);

    ~Newsroom();
    Newsroom(const Newsroom &) = delete;
    Newsroom &operator=(const Newsroom &) = delete;

    /// The newsroom's: of several desks at one server it is the server's, whatever theirs say.
    const Clock &clock() const;

    Result<Site> site() const;
    Result<void> setSite(const Site &site);

    Database &database() { return *m_database; }
    ArticleStore &articles();
    AssetStore &assets();
    StaffStore &staff();
    DecisionStore &decisions();
    PublicationStore &publications();
    IntakeReportStore &intakeReports();
    SettingsStore &settings();
    const SettingsStore &settings() const;
    CheckedFacts &checkedFacts();

private:
    static Result<std::unique_ptr<Newsroom>> read(const QString &path, const Surroundings &surroundings);
    Newsroom(std::unique_ptr<Database> database, const Surroundings &surroundings);

    struct Stores;

    std::unique_ptr<Database> m_database;
    std::unique_ptr<Stores> m_stores;
};

/// The user's own newsroom in the platform's data folder, which need not exist yet.
QString defaultNewsroomPath();

} // namespace gaoqian
