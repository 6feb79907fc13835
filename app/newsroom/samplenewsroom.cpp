#include "newsroom/samplenewsroom.h"

#include "article/articlejson.h"
#include "article/text.h"
#include "base/files.h"
#include "base/ids.h"
#include "intake/pictures/pictureintake.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/signing/signing.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/words.h"
#include "signoff/slip.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/database.h"

#include <QDir>

#include <map>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr qint64 maxSampleFileBytes = 16 * 1024 * 1024;

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.toArray())
        list << item.toString();
    return list;
}

/// Makes one newsroom out of the sample's list; lives for that act alone.
class SampleMaker {
public:
    SampleMaker(QString folder, FrozenClock &clock) : m_folder(std::move(folder)), m_clock(clock) {}

    Result<void> readList()
    {
        auto bytes = readFile(m_folder + "/newsroom.json"_L1, maxSampleFileBytes);
        if (!bytes)
            return bytes.error();
        m_list = QJsonDocument::fromJson(*bytes).object();
        if (m_list.isEmpty())
            return inputError(NewsroomWords::tr("The sample's list %1 cannot be read").arg(m_folder + "/newsroom.json"_L1));
        return {};
    }

    NewsroomPlan plan() const
    {
        NewsroomPlan plan;
        const QJsonObject site = m_list[u"site"_s].toObject();
        plan.site.name = site[u"name"_s].toString();
        plan.site.slogan = site[u"slogan"_s].toString();
        plan.site.home = site[u"home"_s].toString();
        plan.site.baseUrl = site[u"baseUrl"_s].toString();
        for (const QJsonValue &channel : m_list[u"channels"_s].toArray())
            plan.channels << strings(channel);
        const QJsonObject admin = adminEntry();
        plan.adminName = admin[u"name"_s].toString();
        plan.adminRoles = strings(admin[u"roles"_s]);
        return plan;
    }

    Result<void> fill(Newsroom &newsroom)
    {
        // Keys come first: they take their time, and a transaction has none.
        if (auto done = addPeople(newsroom); !done)
            return done;
        if (auto done = unlockKeys(newsroom); !done)
            return done;
        // One transaction: a thousand small writes to the disk would take a minute.
        return newsroom.database().transaction([&]() -> Result<void> {
            for (const QJsonValue &entry : m_list[u"articles"_s].toArray()) {
                if (auto done = addArticle(newsroom, entry.toObject()); !done)
                    return done;
            }
            return {};
        });
    }

private:
    QJsonObject adminEntry() const
    {
        const QJsonArray people = m_list[u"people"_s].toArray();
        for (const QJsonValue &person : people) {
            if (person[u"admin"_s].toBool())
                return person.toObject();
        }
        return people.first().toObject();
    }

    Result<void> addPeople(Newsroom &newsroom)
    {
        const Secret passphrase = Secret::fromPassphrase(samplePassphrase());
        Staffing staffing(newsroom);
        auto admin = staffing.personByName(adminEntry()[u"name"_s].toString());
        if (!admin)
            return admin.error();
        for (const QJsonValue &entry : m_list[u"people"_s].toArray()) {
            if (entry[u"name"_s].toString() == admin->name)
                continue;
            m_clock.advance(60); // people are listed in the order of joining
            if (auto person =
                    staffing.add(entry[u"name"_s].toString(), strings(entry[u"roles"_s]), passphrase, *admin, passphrase);
                !person)
                return person.error();
        }
        return {};
    }

    Result<void> unlockKeys(Newsroom &newsroom)
    {
        const Staffing staffing(newsroom);
        const Secret passphrase = Secret::fromPassphrase(samplePassphrase());
        auto people = staffing.people();
        if (!people)
            return people.error();
        for (const Person &person : std::as_const(*people)) {
            auto key = staffing.unlock(person, passphrase);
            if (!key)
                return key.error();
            m_keys.emplace(person.id, *std::move(key));
        }
        return {};
    }

    Result<void> addPictures(Newsroom &newsroom, const Article &article)
    {
        const QDir pictures(m_folder + "/pictures"_L1);
        for (const QString &hash : assetsOf(article)) {
            if (m_pictureFiles.isEmpty()) {
                for (const QString &name : pictures.entryList(QDir::Files)) {
                    if (auto bytes = readFile(pictures.filePath(name), maxSampleFileBytes))
                        m_pictureFiles.insert(assetHash(*bytes), *bytes);
                }
            }
            auto asset = takeInPicture(m_pictureFiles.value(hash));
            if (!asset)
                return asset.error();
            if (asset->hash != hash)
                return inputError(NewsroomWords::tr("A picture of the sample carries metadata; clean it first"));
            if (auto done = newsroom.assets().put(*asset); !done)
                return done;
        }
        return {};
    }

    Result<void> addArticle(Newsroom &newsroom, const QJsonObject &entry)
    {
        auto bytes = readFile(m_folder + u'/' + entry[u"file"_s].toString(), maxSampleFileBytes);
        if (!bytes)
            return bytes.error();
        auto article = articleFromJson(*bytes);
        if (!article)
            return inputError("%1: %2"_L1.arg(entry[u"file"_s].toString(), article.error().message));
        article->id = newId();
        if (auto done = addPictures(newsroom, *article); !done)
            return done;

        const QJsonArray acts = entry[u"acts"_s].toArray();
        const QDateTime first =
            QDateTime::fromString(acts.isEmpty() ? entry[u"at"_s].toString() : acts[0][u"at"_s].toString(), Qt::ISODate);
        const QDateTime published = QDateTime::fromString(entry[u"publishedAt"_s].toString(), Qt::ISODate).toUTC();
        if (first.isValid() || published.isValid())
            m_clock.set((first.isValid() ? first : published).addSecs(-3600));
        const bool elsewhere = entry[u"state"_s].toString() == "elsewhere"_L1;
        auto owner = Staffing(newsroom).personByName(entry[u"owner"_s].toString());
        const Origin origin = elsewhere ? Origin::Elsewhere : article->originCredits.isEmpty() ? Origin::Own : Origin::Collected;
        if (auto done = newsroom.articles().insert(NormalArticle(*article), origin, owner ? owner->id : QString(),
                                                   elsewhere ? published : QDateTime());
            !done)
            return done;
        if (auto done = newsroom.articles().setViews(article->id, entry[u"views"_s].toInt()); !done)
            return done;
        if (auto done = Signing(newsroom).refreshColumns(article->id); !done)
            return done;
        for (const QJsonValue &act : acts) {
            if (auto done = addAct(newsroom, article->id, act.toObject()); !done)
                return inputError("%1: %2"_L1.arg(entry[u"file"_s].toString(), done.error().message));
        }
        if (!elsewhere && published.isValid() && entry[u"state"_s].toString() != "retracted"_L1)
            return newsroom.articles().setPublished(article->id, published);
        return {};
    }

    Result<void> addAct(Newsroom &newsroom, const QString &articleId, const QJsonObject &entry)
    {
        const Staffing staffing(newsroom);
        auto person = staffing.personByName(entry[u"as"_s].toString());
        if (!person)
            return person.error();
        const auto verdict = verdictFromName(entry[u"verdict"_s].toString());
        if (!verdict)
            return inputError(NewsroomWords::tr("There is no verdict %1").arg(entry[u"verdict"_s].toString()));
        Act act{*verdict, person->id, entry[u"opinion"_s].toString(), {}};
        if (entry.contains(u"returnTo"_s))
            act.returnTo = entry[u"returnTo"_s].toInt();
        m_clock.set(QDateTime::fromString(entry[u"at"_s].toString(), Qt::ISODate));
        const auto seen = newsroom.articles().load(articleId);
        if (!seen)
            return seen.error();
        if (auto decision = Signing(newsroom).act(articleId, act, m_keys.at(person->id), seen->digest); !decision)
            return decision.error();
        return {};
    }

    QString m_folder;
    FrozenClock &m_clock;
    QJsonObject m_list;
    QHash<QString, QByteArray> m_pictureFiles;
    std::map<QString, SigningKey> m_keys; ///< By the person's id.
};

} // namespace

QString samplePassphrase() { return u"demo"_s; }

Result<std::unique_ptr<Newsroom>> makeSampleNewsroom(const QString &path, const Surroundings &surroundings, const QString &folder)
{
    FrozenClock clock(surroundings.clock.now().addDays(-60));
    SampleMaker maker(folder, clock);
    if (auto done = maker.readList(); !done)
        return done.error();
    // The sample's passphrases are public: nothing is gained by making them expensive to try.
    const Surroundings making{clock, surroundings.pins, KdfCost::minimal(), {}, surroundings.pace};
    if (auto made = Newsroom::create(path, maker.plan(), Secret::fromPassphrase(samplePassphrase()), making,
                                     [&](Newsroom &newsroom) { return maker.fill(newsroom); });
        !made)
        return made.error();
    return openNewsroom(path, surroundings);
}

} // namespace gaoqian
