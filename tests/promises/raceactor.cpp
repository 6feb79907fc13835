#include "promises/raceactor.h"

#include "cli/command.h"
#include "newsroom/signing/asseen.h"
#include "newsroom/signing/staffing.h"
#include "promises/raceacts.h"

#include <QBuffer>
#include <QFile>

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

} // namespace

QStringList Actor::acts()
{
    QStringList names;
    for (const RaceAct &act : raceActs())
        names += act.name;
    return names;
}

QStringList Actor::statesFor(const QString &act) { return named(act).states; }

bool Actor::writes(const QString &act) { return named(act).writes; }

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
    const auto ask = [&](const QString &prompt) -> Result<QString> {
        pause(); // somebody is typing
        if (!deed.opinion.isEmpty())
            deed.seen = must(m_scene.open()->articles().load(m_scene.storyId())).digest;
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
    deed.exit = runCli(QStringList{u"--newsroom"_s, m_scene.file()} + arguments, console, m_scene.surroundings(m_baton));
    deed.out = QString::fromUtf8(out.data()).trimmed();
    deed.error = QString::fromUtf8(err.data()).trimmed();
}

void Actor::decide(Deed &deed, const QString &verb, const QString &person)
{
    deed.opinion = u"意见%1-%2"_s.arg(m_number).arg(m_deeds);
    cli(deed, {verb, m_scene.storyId(), u"--as"_s, person, u"--opinion"_s, deed.opinion});
}

void Actor::decideAtWindow(Deed &deed, Verdict verdict, const QString &name)
{
    deed.opinion = u"意见%1-%2"_s.arg(m_number).arg(m_deeds);
    window(deed, [&](Newsroom &newsroom) -> Result<QString> {
        const auto shown = newsroom.articles().load(m_scene.storyId());
        const auto person = Staffing(newsroom).personByName(name);
        if (!shown || !person)
            return shown ? person.error() : shown.error();
        deed.seen = shown->digest;
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
        const auto made = actAsSeen(newsroom, wish, terms->stage, *key);
        return made ? Result<QString>(QString()) : made.error();
    });
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
        auto opened = Newsroom::open(m_scene.file(), m_scene.surroundings(m_baton));
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
