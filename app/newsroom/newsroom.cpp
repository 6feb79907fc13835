#include "newsroom/newsroom.h"

#include "base/ids.h"
#include "newsroom/completeness.h"
#include "newsroom/publishing.h"
#include "signoff/names.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Newsroom)
};

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

Newsroom::Newsroom(std::unique_ptr<Database> database, const Surroundings &surroundings) :
    NewsroomAddress(database->path(), {}, surroundings), m_database(std::move(database)),
    m_articles(*m_database, surroundings.clock), m_assets(*m_database, surroundings.clock), m_staff(*m_database),
    m_decisions(*m_database), m_publications(*m_database), m_intakeReports(*m_database), m_settings(*m_database), m_checked(*this)
{
    m_database->setPatience(surroundings.patience);
}

Newsroom::~Newsroom() = default;

Result<std::unique_ptr<Newsroom>> Newsroom::create(const QString &path, const NewsroomPlan &plan, const Secret &passphrase,
                                                   const Surroundings &surroundings,
                                                   const std::function<Result<void>(Newsroom &)> &fill)
{
    if (tidyName(plan.adminName).isEmpty())
        return refused(Tr::tr("A newsroom needs a first person, who holds its key; give a name"));
    const auto isBlank = [](const QString &role) { return tidyName(role).isEmpty(); };
    if (std::any_of(plan.adminRoles.cbegin(), plan.adminRoles.cend(), isBlank))
        return refused(Tr::tr("A role needs a name, such as 编辑"));
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
            if (auto filled = fill ? fill(newsroom) : Result<void>(); !filled)
                return filled;
            // Last, and yet before it stands there: a newsroom that is made is one that this desktop knows.
            return surroundings.pins.pin(identity, path);
        },
        surroundings.pace);
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
    constexpr int patience = 4000; // milliseconds, where there is something: until the turn of a killed program counts as free
    settleInterruptedExports(**newsroom, patience);
    return newsroom;
}

Result<std::unique_ptr<Newsroom>> Newsroom::openKnown(const QString &path, const NewsroomIdentity &known,
                                                      const Surroundings &surroundings)
{
    auto newsroom = read(path, surroundings);
    if (newsroom && (*newsroom)->identity() != known)
        return ioError(Tr::tr("Another newsroom took the place of %1; start Gaoqian again to use that one").arg(path));
    return newsroom;
}

Result<Site> Newsroom::site() const
{
    auto settings = m_settings.site();
    if (!settings)
        return settings.error();
    Site site;
    site.name = settings->name;
    site.slogan = settings->slogan;
    site.home = settings->home;
    site.baseUrl = settings->baseUrl;
    if (!settings->language.isEmpty())
        site.language = settings->language;
    return site;
}

Result<void> Newsroom::setSite(const Site &site)
{
    return m_settings.setSite({site.name, site.slogan, site.home, site.baseUrl, site.language});
}

QString defaultNewsroomPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/gaoqian/newsroom.gaoqian-newsroom"_L1;
}

} // namespace gaoqian
