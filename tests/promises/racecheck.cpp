#include "promises/racecheck.h"

#include "article/articlerecord.h"
#include "newsroom/core/pictures.h"
#include "newsroom/signing/signing.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/writing/storytemplates.h"
#include "store/articlestore.h"
#include "store/publicationstore.h"
#include "store/staffstore.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gaoqian::test {

QString Race::told() const
{
    QStringList actors;
    for (const QStringList &script : scripts)
        actors += script.join(u", "_s);
    return u"[%1] on a story %2"_s.arg(actors.join(u" | "_s), state);
}

namespace {

QDateTime beginning() { return QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC); }

/// The lines of `text` that are not in both others.
QString lacking(const QString &text, const QString &one, const QString &other)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!one.split(u'\n').contains(line) || !other.split(u'\n').contains(line))
            lines += line;
    }
    return lines.join(u"\n    "_s);
}

} // namespace

QList<Deed> RaceCheck::perform(const Race &race, Baton &baton, bool &stuck)
{
    m_scene.lay(race.state);
    m_scene.clock().set(beginning());
    QList<QList<Deed>> deeds(race.scripts.size());
    QList<std::function<void()>> actors;
    for (int i = 0; i < race.scripts.size(); ++i) {
        actors += [&, i] {
            Actor actor(m_scene, &baton, i);
            for (const QString &act : race.scripts[i])
                deeds[i] += actor.perform(act, race.state);
        };
    }
    stuck = !baton.run(actors);
    QList<Deed> all;
    for (const QList<Deed> &own : std::as_const(deeds))
        all += own;
    return all;
}

QString RaceCheck::outcome(const QList<Deed> &deeds, Newsroom &newsroom)
{
    static const QRegularExpression time(u"\\d{4}-\\d\\d-\\d\\d(T[0-9:.]+Z)?"_s);
    static const QRegularExpression hex(u"\\b[0-9a-f]{4,}(-[0-9a-f]{4,})*\\b"_s);
    static const QRegularExpression prefix(u"gaoqian-cli: |No final page of “[^”]*”: "_s);
    QStringList parts;
    QStringList told(deeds.size());
    for (const Deed &deed : deeds) {
        QString out = deed.out + u' ' + deed.error;
        out.replace(m_scene.path({}), u"FOLDER/"_s).replace(prefix, QString()).replace(time, u"TIME"_s).replace(hex, u"HEX"_s);
        QStringList lines = out.split(u'\n');
        lines.sort();
        told[deed.actor] = u"%1 (%2): %3"_s.arg(deed.act).arg(deed.exit).arg(lines.join(u" / "_s));
    }
    parts += told;
    const auto slip = Signing(newsroom).slip(m_scene.storyId());
    const auto record = newsroom.articles().load(m_scene.storyId());
    const auto articles = newsroom.articles().list({});
    const auto people = Staffing(newsroom).people();
    const auto publications = newsroom.publications().of(m_scene.storyId());
    if (!slip || !record || !articles || !people || !publications)
        return u"unreadable"_s;
    parts += slipStateName(slip->state());
    for (const Decision &decision : slip->record().decisions) {
        const auto content = newsroom.articles().content(m_scene.storyId(), decision.contentDigest);
        parts += verdictName(decision.verdict) + u' ' + decision.opinion + u' ' +
                 (content ? tokensOf(*content).join(u' ') : QString());
    }
    parts += tokensOf(record->article).join(u' ') + (record->publishedAt.isValid() ? u" published"_s : QString());
    parts += u"%1 publications"_s.arg(publications->size());
    QStringList rest;
    for (const ArticleSummary &article : *articles)
        rest += article.title;
    for (const Person &person : *people) {
        QStringList roles = person.roles;
        roles.sort();
        rest += person.name + u' ' + roles.join(u' ');
    }
    rest.sort();
    const auto neighbour = Signing(newsroom).slip(m_scene.neighbourId());
    const auto rules = siteRules(newsroom);
    const auto templates = StoryTemplates(newsroom).list();
    const auto chains = newsroom.staff().chains();
    const auto lease = newsroom.articles().lease(m_scene.storyId());
    const auto picture = findPicture(newsroom, RaceScene::picture().hash);
    if (!neighbour || !rules || !templates || !chains || !lease || !picture)
        return u"unreadable"_s;
    rest += u"written by “%1”, "_s.arg(lease->holder) + (*picture ? u"with the picture"_s : u"without the picture"_s);
    rest += u"neighbour "_s + slipStateName(neighbour->state());
    rest += rules->site.slogan + u' ' + rules->required.join(u' ');
    rest += u"%1 templates, %2 chains"_s.arg(templates->size()).arg(chains->size());
    return (parts + rest).join(u'\n');
}

QString RaceCheck::inOrder(const Race &race, int first)
{
    const QString key = race.told() + u' ' + QString::number(first);
    if (const QString known = m_orders.find(key); !known.isEmpty())
        return known;
    m_scene.lay(race.state);
    m_scene.clock().set(beginning());
    Baton baton;
    QList<Deed> deeds(race.scripts.size());
    for (const int i : {first, 1 - first}) {
        Actor actor(m_scene, &baton, i);
        deeds[i] = actor.perform(race.scripts[i].first(), race.state);
    }
    const QString known = outcome(deeds, *m_scene.open());
    m_orders.keep(key, known);
    return known;
}

/// Two who do one thing each come out as if one had come after the other, unless one of them was told to look again.
QStringList RaceCheck::comparedWithOrder(const Race &race, const QString &now)
{
    const QString one = inOrder(race, 0);
    if (now == one)
        return {};
    const QString other = inOrder(race, 1);
    if (now == other)
        return {};
    return {u"NO ORDER gives this:\n    %1\n  it is not the first first:\n    %2\n  nor the second first:\n    %3"_s.arg(
        lacking(now, one, other), lacking(one, now, now), lacking(other, now, now))};
}

QString Orders::find(const QString &key)
{
    const std::scoped_lock lock(m_mutex);
    return m_known.value(key);
}

void Orders::keep(const QString &key, const QString &outcome)
{
    const std::scoped_lock lock(m_mutex);
    m_known.insert(key, outcome);
}

/// Each by itself, in a state in which it can succeed.
void RaceCheck::learnLengths()
{
    for (const QString &act : Actor::acts()) {
        const QStringList own = Actor::statesFor(act);
        const Race race{own.isEmpty() ? states().first() : own.first(), {{act}}};
        Baton baton;
        bool stuck = false;
        Q_UNUSED(perform(race, baton, stuck))
        m_lengths.insert(act, baton.moment());
    }
}

QStringList RaceCheck::run(const Race &race)
{
    QList<int> lengths(race.scripts.size(), 0);
    for (qsizetype i = 0; i < lengths.size(); ++i) {
        for (const QString &act : race.scripts[i])
            lengths[i] += m_lengths.value(act);
    }
    Baton baton(race.seed, lengths, m_lengths.value(u"open and close"_s));
    bool stuck = false;
    const QList<Deed> deeds = perform(race, baton, stuck);
    if (stuck)
        return {u"STUCK: everybody waited for somebody else"_s};
    const bool compared = race.scripts.size() == 2 && deeds.size() == 2 && !takesBack(deeds) && !exportsAll(deeds) &&
                          std::none_of(deeds.cbegin(), deeds.cend(), isConflict);
    QString now;
    QStringList failures;
    {
        const auto newsroom = m_scene.look();
        if (compared)
            now = outcome(deeds, *newsroom); // before the story is carried on
        failures = brokenPromises(m_scene, *newsroom, deeds, m_signed, race.toTheEnd ? Looking::ToTheEnd : Looking::Quickly);
    }
    if (compared)
        failures += comparedWithOrder(race, now);
    return failures;
}

} // namespace gaoqian::test
