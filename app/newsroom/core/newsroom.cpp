#include "newsroom/core/newsroom.h"

#include "base/ids.h"
#include "newsroom/core/checkedfacts.h"
#include "newsroom/core/requiredfields.h"
#include "newsroom/core/words.h"
#include "signoff/names.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/database.h"
#include "store/decisionstore.h"
#include "store/intakereportstore.h"
#include "store/publicationstore.h"
#include "store/settingsstore.h"
#include "store/staffstore.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

/// Everything that makes an empty file a newsroom: identity, first person, default chain, site.
Result<void> furnish(Newsroom &newsroom, const NewsroomPlan &plan, const Secret &passphrase)
{
    const SigningKey newsroomKey = SigningKey::generate();
    const SigningKey personKey = SigningKey::generate();
    const NewsroomIdentity identity{newId(), newsroomKey.publicKey()};
    const QDateTime now = newsroom.clock().now();

    // What takes its time comes before the transaction.
    const auto wrappedPersonKey = wrap(personKey, passphrase, newsroom.keyCost());
    const auto wrappedNewsroomKey = wrap(newsroomKey, passphrase, newsroom.keyCost());
    if (!wrappedPersonKey || !wrappedNewsroomKey)
        return wrappedPersonKey ? wrappedNewsroomKey.error() : wrappedPersonKey.error();

    Person admin{newId(), plan.adminName, plan.adminRoles, true, personKey.publicKey(), now, {}};
    admin = certified(admin, identity.id, newsroomKey);
    const ChainDefinition chain = certified({newId(), {}, plan.chain, now, {}}, identity.id, newsroomKey);

    return newsroom.database().transaction([&]() -> Result<void> {
        if (auto done = newsroom.staff().setIdentity(identity); !done)
            return done;
        if (auto done = newsroom.staff().add(admin); !done)
            return done;
        if (auto done = newsroom.staff().setWrappedKey(admin.id, *wrappedPersonKey); !done)
            return done;
        if (auto done = newsroom.staff().setWrappedNewsroomKey(admin.id, *wrappedNewsroomKey); !done)
            return done;
        if (auto done = newsroom.staff().addChain(chain); !done)
            return done;
        for (const QStringList &channel : plan.channels) {
            if (auto done = newsroom.settings().addChannel(channel); !done)
                return done;
        }
        // Where there are channels, a story belongs into one.
        if (!plan.channels.isEmpty()) {
            if (auto done = setRequiredFields(newsroom, {u"title"_s, u"channel"_s}); !done)
                return done;
        }
        return newsroom.setSite(plan.site);
    });
}

} // namespace

/// A desk's clock, put right by the server's.
class ServerClock final : public Clock {
public:
    ServerClock(const Clock &desk, const Database &database) : m_desk(desk), m_database(database) {}
    QDateTime now() const override { return m_desk.now().addMSecs(m_database.ahead()); }

private:
    const Clock &m_desk;
    const Database &m_database;
};

/// The stores of one connection, and what was checked through it.
struct Newsroom::Stores {
    Stores(Database &database, const Clock &desk) :
        clock(desk, database), articles(database, clock), assets(database, clock), staff(database), decisions(database),
        publications(database), intakeReports(database), settings(database)
    {}

    const ServerClock clock;
    ArticleStore articles;
    AssetStore assets;
    StaffStore staff;
    DecisionStore decisions;
    PublicationStore publications;
    IntakeReportStore intakeReports;
    SettingsStore settings;
    CheckedFacts checkedFacts;
};

Newsroom::Newsroom(std::unique_ptr<Database> database, const Surroundings &surroundings) :
    NewsroomAddress(database->path(), {}, surroundings), m_database(std::move(database)),
    m_stores(std::make_unique<Stores>(*m_database, surroundings.clock))
{
    m_database->setPatience(surroundings.patience);
}

Newsroom::~Newsroom() = default;

const Clock &Newsroom::clock() const { return m_stores->clock; }
ArticleStore &Newsroom::articles() { return m_stores->articles; }
AssetStore &Newsroom::assets() { return m_stores->assets; }
StaffStore &Newsroom::staff() { return m_stores->staff; }
DecisionStore &Newsroom::decisions() { return m_stores->decisions; }
PublicationStore &Newsroom::publications() { return m_stores->publications; }
IntakeReportStore &Newsroom::intakeReports() { return m_stores->intakeReports; }
SettingsStore &Newsroom::settings() { return m_stores->settings; }
const SettingsStore &Newsroom::settings() const { return m_stores->settings; }
CheckedFacts &Newsroom::checkedFacts() { return m_stores->checkedFacts; }

Result<std::unique_ptr<Newsroom>> Newsroom::create(const QString &path, const NewsroomPlan &plan, const Secret &passphrase,
                                                   const Surroundings &surroundings,
                                                   const std::function<Result<void>(Newsroom &)> &fill)
{
    if (tidyName(plan.adminName).isEmpty())
        return refused(CoreWords::tr("A newsroom needs a first person, who holds its key; give a name"));
    const auto isBlank = [](const QString &role) { return tidyName(role).isEmpty(); };
    if (std::any_of(plan.adminRoles.cbegin(), plan.adminRoles.cend(), isBlank))
        return refused(CoreWords::tr("A role needs a name, such as 编辑"));
    if (auto sound = gaoqian::check(plan.chain); !sound)
        return sound.error();
    // The platform's data folder is ours to make; any other folder is the user's.
    if (path == defaultNewsroomPath())
        QDir().mkpath(QFileInfo(path).absolutePath());
    NewsroomIdentity identity;
    auto database = Database::create(
        path,
        [&](std::unique_ptr<Database> empty) -> Result<void> {
            Newsroom newsroom(std::move(empty), surroundings);
            if (auto done = furnish(newsroom, plan, passphrase); !done)
                return done;
            const auto made = newsroom.staff().identity();
            if (!made)
                return made.error();
            identity = *made;
            newsroom.setIdentity(identity);
            return fill ? fill(newsroom) : Result<void>();
        },
        // Last, and yet before it stands there: a newsroom that is made is one that this desktop knows.
        [&] { return surroundings.pins.pin(identity, path); }, surroundings.pace);
    if (!database)
        return database.error();
    std::unique_ptr<Newsroom> newsroom(new Newsroom(std::move(*database), surroundings));
    newsroom->setIdentity(identity);
    return newsroom;
}

Result<std::unique_ptr<Newsroom>> Newsroom::read(const QString &path, const Surroundings &surroundings)
{
    auto database = Database::open(path, surroundings.pace);
    if (!database)
        return database.error();
    std::unique_ptr<Newsroom> newsroom(new Newsroom(std::move(*database), surroundings));
    auto identity = newsroom->staff().identity();
    if (!identity)
        return identity.error();
    newsroom->setIdentity(*identity);
    return newsroom;
}

Result<std::unique_ptr<Newsroom>> Newsroom::open(const QString &path, const Surroundings &surroundings)
{
    auto newsroom = read(path, surroundings);
    if (!newsroom)
        return newsroom;
    if (auto known = surroundings.pins.check((*newsroom)->identity(), path); !known)
        return known.error();
    return newsroom;
}

Result<std::unique_ptr<Newsroom>> Newsroom::openKnown(const QString &path, const NewsroomIdentity &known,
                                                      const Surroundings &surroundings)
{
    auto newsroom = read(path, surroundings);
    if (newsroom && (*newsroom)->identity() != known)
        return ioError(CoreWords::tr("Another newsroom took the place of %1; start Gaoqian again to use that one").arg(path));
    return newsroom;
}

Result<Site> Newsroom::site() const
{
    const auto kept = settings().site();
    if (!kept)
        return kept.error();
    Site site;
    site.name = kept->name;
    site.slogan = kept->slogan;
    site.home = kept->home;
    site.baseUrl = kept->baseUrl;
    if (!kept->language.isEmpty())
        site.language = kept->language;
    return site;
}

Result<void> Newsroom::setSite(const Site &site)
{
    return settings().setSite({site.name, site.slogan, site.home, site.baseUrl, site.language});
}

QString defaultNewsroomPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/gaoqian/newsroom.gaoqian-newsroom"_L1;
}

} // namespace gaoqian
