#include "promises/newsroomstate.h"

#include "article/articlerecord.h"
#include "article/text.h"
#include "newsroom/doctor.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/signing/signing.h"
#include "newsroom/signing/staffing.h"
#include "signoff/slip.h"
#include "store/articlestore.h"
#include "store/assetstore.h"
#include "store/intakereportstore.h"
#include "store/settingsstore.h"
#include "store/staffstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace gaoqian::test {

namespace {

QString compact(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

class Reader {
public:
    Reader(Newsroom &newsroom, std::function<QString(const QString &)> passphrase) :
        m_newsroom(newsroom), m_passphrase(std::move(passphrase))
    {}

    Result<NewsroomState> read()
    {
        for (const auto part : {&Reader::site, &Reader::people, &Reader::chains, &Reader::stories}) {
            if (auto done = (this->*part)(); !done)
                return done.error();
        }
        auto findings = examine(m_newsroom);
        if (!findings)
            return findings.error();
        m_state.findings += *findings;
        return m_state;
    }

private:
    QString nameOf(const QString &personId) const { return m_names.value(personId, personId); }

    Result<void> site()
    {
        auto site = m_newsroom.site();
        if (!site)
            return site.error();
        m_state.parts.insert(u"site"_s, QStringList{site->name, site->slogan, site->home, site->baseUrl}.join(u'|'));
        auto channels = m_newsroom.settings().channels();
        if (!channels)
            return channels.error();
        QStringList paths;
        for (const QStringList &path : *channels)
            paths << path.join(u'/');
        m_state.parts.insert(u"channels"_s, paths.join(u' '));
        return {};
    }

    Result<void> people()
    {
        const Staffing staffing(m_newsroom);
        auto people = staffing.people();
        auto certificates = m_newsroom.staff().certificates();
        if (!people || !certificates)
            return people ? certificates.error() : people.error();
        for (const Person &person : *people) {
            m_names.insert(person.id, person.name);
            const auto held = std::count_if(certificates->cbegin(), certificates->cend(),
                                            [&](const Person &other) { return other.id == person.id; });
            const auto key = staffing.unlock(person, Secret::fromPassphrase(m_passphrase(person.name)));
            if (!certificateHolds(person, m_newsroom.identity()))
                m_state.findings += u"the certificate of %1 does not hold"_s.arg(person.name);
            add(u"person "_s + person.name, QJsonObject{{u"roles"_s, person.roles.join(u' ')},
                                                        {u"admin"_s, person.admin},
                                                        {u"joined"_s, timeText(person.certifiedFrom)},
                                                        {u"certificates"_s, int(held)},
                                                        {u"key"_s, key ? u"unlocks"_s : key.error().message},
                                                        {u"newsroom's key"_s, newsroomKey(person)}});
        }
        return {};
    }

    QString newsroomKey(const Person &person) const
    {
        const auto wrapped = m_newsroom.staff().wrappedNewsroomKey(person.id);
        if (!wrapped)
            return u"none"_s;
        return unwrap(*wrapped, Secret::fromPassphrase(m_passphrase(person.name))) ? u"unlocks"_s : u"locked"_s;
    }

    Result<void> chains()
    {
        auto chains = m_newsroom.staff().chains();
        if (!chains)
            return chains.error();
        QJsonArray all;
        for (const ChainDefinition &definition : *chains)
            all += QJsonArray{definition.channel.join(u'/'), chainDigest(definition.chain), timeText(definition.since),
                              certificateHolds(definition, m_newsroom.identity())};
        add(u"chains"_s, all);
        return {};
    }

    Result<void> stories()
    {
        auto articles = m_newsroom.articles().list({});
        if (!articles)
            return articles.error();
        for (const ArticleSummary &article : *articles) {
            if (auto done = story(article); !done)
                return done;
        }
        return {};
    }

    Result<void> story(const ArticleSummary &summary)
    {
        const auto record = m_newsroom.articles().load(summary.id);
        const auto slip = Signing(m_newsroom).slip(summary.id);
        const auto revisions = m_newsroom.articles().revisions(summary.id);
        const auto report = m_newsroom.intakeReports().of(summary.id);
        if (!record || !slip || !revisions || !report)
            return !record ? record.error() : !slip ? slip.error() : !revisions ? revisions.error() : report.error();
        for (const QString &asset : assetsOf(record->article)) {
            if (!m_newsroom.assets().get(asset))
                m_state.findings += u"a picture of %1 is not there"_s.arg(summary.title);
        }
        add(u"story "_s + summary.title, QJsonObject{{u"state"_s, told(*record)},
                                                     {u"slip"_s, slipStateName(slip->state())},
                                                     {u"broken"_s, slip->broken() ? slip->broken()->message : QString()},
                                                     {u"decisions"_s, decisions(*slip)},
                                                     {u"versions"_s, versions(*revisions)},
                                                     {u"report"_s, report->has_value()}});
        return {};
    }

    QJsonObject told(const ArticleRecord &record) const
    {
        return {{u"digest"_s, record.digest},
                {u"channel"_s, record.article->channel.join(u'/')},
                {u"version"_s, record.version},
                {u"origin"_s, int(record.origin)},
                {u"owner"_s, nameOf(record.ownerId)},
                {u"updated"_s, timeText(record.updatedAt)},
                {u"published"_s, record.publishedAt.isValid() ? timeText(record.publishedAt) : QString()},
                {u"views"_s, record.views},
                {u"slip"_s, record.slipState},
                {u"awaits"_s, record.awaitedRole},
                {u"since"_s, record.waitingSince.isValid() ? timeText(record.waitingSince) : QString()},
                {u"head"_s, !record.slipHead.isEmpty()}};
    }

    QJsonObject decisions(const Slip &slip) const
    {
        QJsonArray decisions;
        for (const Decision &decision : slip.record().decisions)
            decisions += QJsonArray{verdictName(decision.verdict), decision.stage,      decision.slot,
                                    nameOf(decision.personId),     decision.opinion,    timeText(decision.time),
                                    decision.contentDigest,        decision.chainDigest};
        QJsonArray edits;
        for (const Edit &edit : slip.record().edits)
            edits += QJsonArray{nameOf(edit.personId), timeText(edit.time), edit.fromDigest, edit.toDigest, edit.afterDecision};
        return {{u"decisions"_s, decisions}, {u"edits"_s, edits}};
    }

    QJsonArray versions(const QList<Revision> &revisions) const
    {
        QJsonArray all;
        for (const Revision &revision : revisions) {
            const auto article = m_newsroom.articles().revision(revision.articleId, revision.number);
            all += QJsonArray{revision.number, revision.reason,         revision.name, nameOf(revision.personId),
                              revision.digest, timeText(revision.time), article.ok()};
        }
        return all;
    }

    void add(const QString &name, const QJsonValue &value)
    {
        QString key = name;
        for (int i = 2; m_state.parts.contains(key); ++i)
            key = name + u" (%1)"_s.arg(i);
        m_state.parts.insert(key, compact(value));
    }

    Newsroom &m_newsroom;
    std::function<QString(const QString &)> m_passphrase;
    QHash<QString, QString> m_names;
    NewsroomState m_state;
};

/// How many rows each table has, whatever tables there are: what nobody thought of telling above shows here.
QString rowCounts(const QString &path)
{
    const QString connection = QUuid::createUuid().toString();
    QStringList counts;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(path);
        if (!database.open())
            return u"cannot be counted"_s;
        QStringList tables = database.tables();
        tables.sort();
        for (const QString &table : std::as_const(tables)) {
            QSqlQuery query(database);
            const bool counted = query.exec(u"SELECT count(*) FROM \"%1\""_s.arg(table)) && query.next();
            counts += table + u' ' + (counted ? query.value(0).toString() : u"?"_s);
        }
        database.close();
    }
    QSqlDatabase::removeDatabase(connection);
    return counts.join(u", "_s);
}

} // namespace

Result<NewsroomState> readState(const QString &path, const Surroundings &surroundings,
                                const std::function<QString(const QString &)> &passphrase)
{
    Result<NewsroomState> state = NewsroomState();
    {
        auto newsroom = openNewsroom(path, surroundings);
        if (!newsroom)
            return newsroom.error();
        state = Reader(**newsroom, passphrase).read();
    }
    if (state)
        state->parts.insert(u"rows"_s, rowCounts(path));
    return state;
}

QString difference(const NewsroomState &now, const NewsroomState &wanted)
{
    constexpr int shown = 160;
    QStringList names = now.parts.keys() + wanted.parts.keys();
    names.removeDuplicates();
    names.sort();
    QStringList lines;
    for (const QString &name : std::as_const(names)) {
        const QString is = now.parts.value(name);
        const QString should = wanted.parts.value(name);
        if (is == should)
            continue;
        const auto apart = std::mismatch(is.cbegin(), is.cend(), should.cbegin(), should.cend()).first - is.cbegin();
        const qsizetype from = std::max<qsizetype>(0, apart - shown / 4);
        lines += u"    %1: is “%2”, should be “%3”"_s.arg(name, is.mid(from, shown), should.mid(from, shown));
    }
    constexpr int enough = 5;
    if (lines.size() > enough)
        lines = lines.mid(0, enough) << u"    and %1 others"_s.arg(lines.size() - enough);
    return lines.join(u'\n');
}

} // namespace gaoqian::test
