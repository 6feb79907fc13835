// One newsroom file, open: its site, its stores, its identity as this desktop pinned it. Every use case starts here.
#pragma once

#include "base/result.h"
#include "newsroom/checked.h"
#include "newsroom/newsroomaddress.h"
#include "page/page.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/decisionstore.h"
#include "store/intakereportstore.h"
#include "store/publicationstore.h"
#include "store/settingsstore.h"
#include "store/staffstore.h"

#include <memory>

namespace gaoqian {

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

    /// Opens the file at `path` and compares its key with the one that this desktop pinned; pins it when it is new here. What a
    /// program that was killed had begun to export is finished or taken back (see newsroom/publishing.h).
    static Result<std::unique_ptr<Newsroom>> open(const QString &path, const Surroundings &surroundings);

    /// Opens the newsroom `known` at `path` once more, for a thread of its own; nothing is pinned. Refused when another newsroom
    /// stands there.
    static Result<std::unique_ptr<Newsroom>> openKnown(const QString &path, const NewsroomIdentity &known,
                                                       const Surroundings &surroundings);

    ~Newsroom();
    Newsroom(const Newsroom &) = delete;
    Newsroom &operator=(const Newsroom &) = delete;

    Result<Site> site() const;
    Result<void> setSite(const Site &site);

    Database &database() { return *m_database; }
    ArticleStore &articles() { return m_articles; }
    AssetStore &assets() { return m_assets; }
    StaffStore &staff() { return m_staff; }
    DecisionStore &decisions() { return m_decisions; }
    PublicationStore &publications() { return m_publications; }
    Checked &checked() { return m_checked; }
    IntakeReportStore &intakeReports() { return m_intakeReports; }
    SettingsStore &settings() { return m_settings; }
    const SettingsStore &settings() const { return m_settings; }

private:
    static Result<std::unique_ptr<Newsroom>> read(const QString &path, const Surroundings &surroundings);
    Newsroom(std::unique_ptr<Database> database, const Surroundings &surroundings);

    std::unique_ptr<Database> m_database;
    ArticleStore m_articles;
    AssetStore m_assets;
    StaffStore m_staff;
    DecisionStore m_decisions;
    PublicationStore m_publications;
    IntakeReportStore m_intakeReports;
    SettingsStore m_settings;
    Checked m_checked;
};

/// The user's own newsroom in the platform's data folder, which need not exist yet.
QString defaultNewsroomPath();

} // namespace gaoqian
