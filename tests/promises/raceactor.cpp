#include "promises/raceactor.h"

#include "article/articlerecord.h"
#include "cli/command.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/signing/asseen.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/writing/storytemplates.h"
#include "promises/raceacts.h"
#include "store/articlestore.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gaoqian::test {

namespace {

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const RaceAct &named(const QString &name)
{
    for (const RaceAct &act : raceActs()) {
        if (act.name == name)
            return act;
    }
    qFatal("there is no act %s", qPrintable(name));
}

/// Notes what the story is while somebody looks at it: at first, and whenever others had their turn.
class Watching final : public Pace {
public:
    Watching(RaceScene &scene, Baton &baton) : m_scene(scene), m_baton(baton) { note(); }

    void beforeStatement(const QString &sql) override
    {
        const int before = m_baton.moment();
        m_baton.beforeStatement(sql);
        if (m_isLooking && m_baton.moment() != before + 1)
            note();
    }
    void whileOthersWrite() override { m_baton.whileOthersWrite(); }
    void afterCommit() override { m_baton.afterCommit(); }
    bool wantsOnceMore() override { return m_baton.wantsOnceMore(); }

    /// What it was until now. From here on nothing is noted any more.
    QStringList seen()
    {
        m_isLooking = false;
        return m_seen;
    }

private:
    void note() { m_seen += m_scene.digest(); }

    RaceScene &m_scene;
    Baton &m_baton;
    QStringList m_seen;
    bool m_isLooking = true;
};

} // namespace

QStringList Actor::acts()
{
    QStringList names;
    for (const RaceAct &act : raceActs())
        names += act.name;
    return names;
}

QStringList Actor::statesFor(const QString &act) { return named(act).states; }

bool Actor::writes(const QString &act) { return !named(act).changes.isEmpty(); }

bool Actor::minds(const QString &act, const QString &other)
{
    const QStringList changes = named(other).changes;
    const QStringList reliesOn = named(act).reliesOn();
    return std::any_of(changes.cbegin(), changes.cend(), [&](const QString &what) { return reliesOn.contains(what); });
}

Deed Actor::perform(const QString &act, const QString &state)
{
    if (m_baton)
        m_scene.clock().advance(1);
    Deed deed;
    deed.act = act;
    deed.actor = m_number;
    ++m_deeds;
    deed.begin = moment();
    named(act).perform(*this, deed, state);
    deed.end = moment();
    return deed;
}

void Actor::pause()
{
    if (m_baton)
        m_baton->pause();
}

int Actor::moment() const { return m_baton ? m_baton->moment() : 0; }

QString Actor::newPassphrase() const { return u"新口令-%1-%2"_s.arg(m_number).arg(m_deeds); }

QString Actor::token(const QString &kind, const QString &what) const { return u"%1k%2%3"_s.arg(kind).arg(m_number).arg(what); }

/// Whose signature is awaited; two who come at once come as two people where two are asked for.
QString Actor::signer(const QString &state) const
{
    if (state == "almost signed"_L1)
        return chief;
    return m_number % 2 == 0 ? u"柳明"_s : u"何为"_s;
}

void Actor::cli(Deed &deed, const QStringList &arguments)
{
    QBuffer in;
    QBuffer out;
    QBuffer err;
    in.open(QIODevice::ReadOnly);
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    std::optional<Watching> watching;
    if (m_baton && !deed.opinion.isEmpty())
        watching.emplace(m_scene, *m_baton);
    const auto ask = [&](const QString &prompt) -> Result<QString> {
        if (watching)
            deed.seen = watching->seen();
        pause(); // somebody is typing
        QStringList names{u"新人"_s};
        for (const auto &[name, role] : RaceScene::team())
            names += name;
        for (const QString &name : std::as_const(names)) {
            if (prompt.contains(name))
                return RaceScene::passphraseText(name);
        }
        return usageError(u"nobody knows what to answer to “%1”"_s.arg(prompt));
    };
    Console console{in, out, err, ask, false};
    deed.exit = runCli(QStringList{u"--newsroom"_s, m_scene.file()} + arguments, console,
                       m_scene.surroundings(watching ? static_cast<Pace *>(&*watching) : m_baton));
    deed.out = QString::fromUtf8(out.data()).trimmed();
    // That others export just now is no part of the answer, and hangs on who comes first.
    static const QRegularExpression remark(u"[^\n]*; waiting until it is done\n?"_s);
    deed.error = QString::fromUtf8(err.data()).remove(remark).trimmed();
}

void Actor::decide(Deed &deed, const QString &verb, const QString &articleId, const QString &person)
{
    deed.opinion = u"意见%1-%2"_s.arg(m_number).arg(m_deeds);
    cli(deed, {verb, articleId, u"--as"_s, person, u"--opinion"_s, deed.opinion});
}

void Actor::decideAtWindow(Deed &deed, Verdict verdict, const QString &name)
{
    deed.opinion = u"意见%1-%2"_s.arg(m_number).arg(m_deeds);
    window(deed, [&](Newsroom &newsroom) -> Result<QString> {
        const auto shown = newsroom.articles().load(m_scene.storyId());
        const auto person = Staffing(newsroom).personByName(name);
        if (!shown || !person)
            return shown ? person.error() : shown.error();
        deed.seen = QStringList{shown->digest};
        const ActWish wish{{verdict, person->id, deed.opinion, {}}, m_scene.storyId(), shown->digest};
        pause(); // somebody reads
        const auto terms = signingTerms(newsroom, wish);
        if (!terms)
            return terms.error();
        pause(); // and types a passphrase
        const auto key = Staffing(newsroom).unlock(terms->person, RaceScene::passphrase(name));
        if (!key)
            return key.error();
        pause();
        const auto made = actAsSeen(newsroom, wish, *terms, *key);
        return made ? Result<QString>(QString()) : made.error();
    });
}

/// As the window does: looks whether there is one of that name, and asks whether it may go.
Result<QString> Actor::saveTemplate(Newsroom &newsroom)
{
    const QString name = u"周报"_s;
    const auto all = StoryTemplates(newsroom).list();
    const auto story = newsroom.articles().load(m_scene.storyId());
    if (!all || !story)
        return all ? story.error() : all.error();
    QString replaced;
    for (const TemplateEntry &entry : *all)
        replaced = entry.name == name ? entry.id : replaced;
    pause(); // somebody is asked
    Article article = story->article;
    article.title = u"云溪周报 "_s + token(u"T"_s, u"t"_s);
    const auto done = StoryTemplates(newsroom).save(article, name, replaced);
    return done ? Result<QString>(article.title) : done.error();
}

Result<QString> Actor::setRules(Newsroom &newsroom, const std::function<void(SiteRules &)> &change)
{
    const auto seen = siteRules(newsroom);
    if (!seen)
        return seen.error();
    pause(); // somebody fills in
    SiteRules wanted = *seen;
    change(wanted);
    const auto done = setSiteRules(newsroom, *seen, wanted);
    return done ? Result<QString>(QString()) : done.error();
}

void Actor::exportPage(Deed &deed, const QStringList &more)
{
    cli(deed, QStringList{u"export"_s, m_scene.storyId(), u"-o"_s, m_scene.out()} + more);
    notePage(deed);
}

void Actor::notePage(Deed &deed)
{
    if (deed.well())
        deed.page = readAll(deed.out);
}

void Actor::window(Deed &deed, const std::function<Result<QString>(Newsroom &)> &work)
{
    Result<QString> done = QString();
    if (!m_newsroom) {
        auto opened = openNewsroom(m_scene.file(), m_scene.surroundings(m_baton));
        if (opened)
            m_newsroom = std::move(*opened);
        else
            done = opened.error();
    }
    if (m_newsroom)
        done = work(*m_newsroom);
    deed.exit = done ? 0 : exitCode(done.error());
    deed.out = done ? *done : QString();
    deed.error = done ? QString() : done.error().message;
}

} // namespace gaoqian::test
