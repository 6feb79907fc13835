#include "promises/racing.h"

#include "article/text.h"
#include "base/ids.h"
#include "cli/command.h"
#include "newsroom/publishing/exporter.h"
#include "newsroom/import/importer.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/writing/versions.h"
#include "store/articlerecord.h"
#include "store/articlestore.h"
#include "store/database.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gaoqian::test {

namespace {

const QString editor = u"陶然"_s;
const QString chief = u"宋怀远"_s;

template <typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(result).value();
}

void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}

/// Where files cost least.
QString fastFolder()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + "/gaoqian-races-XXXXXX"_L1;
}

void copyFolder(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    QDir().mkpath(to);
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + file.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        if (!QFile::copy(file, target))
            qFatal("cannot copy %s", qPrintable(file));
    }
}

void writeText(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Article story(const QString &title, const QString &text)
{
    Article article;
    article.id = newId();
    article.title = u"云溪桥头 "_s + title;
    article.body = {Paragraph{.runs = {{u"傍晚，新路灯第一次亮了起来。 "_s + text}}}};
    return article;
}

} // namespace

QStringList tokensIn(const QString &text)
{
    static const QRegularExpression token(u"[TBS]k[0-9][a-z]"_s);
    QStringList tokens;
    for (auto match = token.globalMatch(text); match.hasNext();)
        tokens += match.next().captured();
    tokens.removeDuplicates();
    tokens.sort();
    return tokens;
}

QList<std::pair<QString, QString>> RaceScene::team()
{
    return {{u"陶然"_s, u"编辑"_s}, {u"柳明"_s, u"编审"_s},   {u"何为"_s, u"编审"_s},
            {u"蒋舟"_s, u"终审"_s}, {u"孟知秋"_s, u"终审"_s}, {u"宋怀远"_s, u"总监制"_s}};
}

RaceScene::RaceScene() :
    m_folder(fastFolder()), m_clock(QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC)), m_pins(path(u"bench/pins.json"_s))
{
    make();
}

std::unique_ptr<Newsroom> RaceScene::open(Pace *pace) { return must(openNewsroom(file(), surroundings(pace))); }

void RaceScene::lay(const QString &state) { copyFolder(path("states/"_L1 + state), path(u"bench"_s)); }

/// To be called while the newsroom is closed.
void RaceScene::keepAs(const QString &state)
{
    copyFolder(path(u"bench"_s), path("states/"_L1 + state));
    m_states += state;
}

void RaceScene::make()
{
    QDir().mkpath(path(u"bench"_s));
    NewsroomPlan plan;
    plan.site.name = u"云溪发布"_s;
    plan.adminName = team().first().first;
    plan.adminRoles = QStringList{team().first().second};
    auto newsroom = must(Newsroom::create(file(), plan, passphrase(plan.adminName), surroundings()));
    const auto person = [&](const QString &name) { return must(Staffing(*newsroom).personByName(name)); };
    for (const auto &[name, role] : team().mid(1)) {
        m_clock.advance(60);
        must(Staffing(*newsroom).add(name, {role}, passphrase(name), person(plan.adminName), passphrase(plan.adminName)));
    }
    for (const auto &[name, role] : team())
        m_keys.emplace(name, must(Staffing(*newsroom).unlock(person(name), passphrase(name))));

    const auto insert = [&](const Article &article, Origin origin) {
        m_clock.advance(60);
        must(newsroom->articles().insert(article, origin, person(editor).id, m_clock.now()));
        must(SignDesk(*newsroom).refreshColumns(article.id));
        return article.id;
    };
    const auto act = [&](const QString &id, const QString &name, Verdict verdict) {
        m_clock.advance(300);
        must(SignDesk(*newsroom).act(id, {verdict, person(name).id, u"早先的意见"_s, {}}, m_keys.at(name)));
    };
    const auto sign = [&](const QString &id, qsizetype from, qsizetype to) {
        for (const auto &[name, role] : team().mid(from, to - from))
            act(id, name, name == editor ? Verdict::Submit : Verdict::Approve);
    };
    const auto publish = [&](const QString &id) {
        m_clock.advance(60);
        must(Exporter(*newsroom, must(Theme::builtIn())).write(id, out(), ExportFormat::Page, false));
    };
    const auto closeAs = [&](const QString &state) {
        newsroom.reset();
        keepAs(state);
        newsroom = open();
    };
    const auto begin = [&](const QString &state) {
        newsroom.reset();
        lay(state);
        newsroom = open();
    };

    insert(story(u"Tk7e"_s, u"Bk7e"_s), Origin::Elsewhere);
    m_neighbourId = insert(story(u"Tk8n"_s, u"Bk8n"_s), Origin::Own);
    sign(m_neighbourId, 0, 6);
    publish(m_neighbourId);
    m_storyId = insert(story(u"Tk9n"_s, u"Bk9n"_s), Origin::Own);
    closeAs(u"draft"_s);
    sign(m_storyId, 0, 1);
    closeAs(u"sent up"_s);
    act(m_storyId, chief, Verdict::Return);
    closeAs(u"returned"_s);
    begin(u"sent up"_s);
    act(m_storyId, chief, Verdict::Release);
    closeAs(u"released"_s);
    begin(u"sent up"_s);
    sign(m_storyId, 1, 5);
    closeAs(u"almost signed"_s);
    sign(m_storyId, 5, 6);
    closeAs(u"signed"_s);
    publish(m_storyId);
    closeAs(u"published"_s);
    ArticleRecord record = must(newsroom->articles().load(m_storyId));
    record.article.title = u"云溪桥头 Tk9m"_s;
    m_clock.advance(60);
    must(newsroom->articles().save(record.article, record.version, person(editor).id));
    must(SignDesk(*newsroom).refreshColumns(m_storyId));
    closeAs(u"written on"_s);
    begin(u"published"_s);
    act(m_storyId, chief, Verdict::Retract);
    closeAs(u"retracted"_s);
    newsroom.reset();

    for (int actor = 0; actor < 7; ++actor)
        writeText(manuscript(actor), u"# 云溪来稿 Tk%1i\n\n桥头的灯亮了。 Bk%1i\n"_s.arg(actor));
}

// --- the acts ---

struct Acts {
    struct Entry {
        QString name;
        bool writes;
        QStringList states;
        std::function<void(Actor &, Deed &, const QString &state)> perform;
    };

    static const QList<Entry> &all();
    static const Entry &named(const QString &name)
    {
        for (const Entry &entry : all()) {
            if (entry.name == name)
                return entry;
        }
        qFatal("there is no act %s", qPrintable(name));
    }
};

namespace {

Result<QString> saved(Newsroom &newsroom, const QString &id, const std::function<void()> &pause,
                      const std::function<void(Article &)> &type)
{
    const auto before = newsroom.articles().load(id);
    const auto person = Staffing(newsroom).personByName(editor);
    if (!before || !person)
        return before ? person.error() : before.error();
    pause(); // somebody types
    Article article = before->article;
    type(article);
    const auto done = newsroom.database().transaction([&]() -> Result<void> {
        if (auto kept = Versions(newsroom).keepBeforeChange(id, person->id); !kept)
            return kept;
        const auto version = newsroom.articles().save(article, before->version, person->id);
        if (!version)
            return version.error();
        if (*version > before->version + 1)
            return ioError(u"one save counts as %1"_s.arg(*version - before->version));
        return SignDesk(newsroom).refreshColumns(id);
    });
    return done ? Result<QString>(QString()) : done.error();
}

} // namespace

const QList<Acts::Entry> &Acts::all()
{
    using D = Deed;
    using S = const QString &;
    const auto verb = [](const QString &name, bool writes, const QStringList &arguments) {
        return Entry{name, writes, {}, [arguments](Actor &a, D &deed, S) {
                         QStringList filled = arguments;
                         filled.replaceInStrings(u"{id}"_s, a.m_scene.storyId());
                         filled.replaceInStrings(u"{n}"_s, QString::number(a.m_number));
                         a.cli(deed, filled);
                     }};
    };
    const auto decision = [](const QString &name, const QString &person, const QStringList &states) {
        return Entry{name, true, states, [name, person](Actor &a, D &deed, S state) {
                         a.decide(deed, name, person.isEmpty() ? a.signer(state) : person);
                     }};
    };
    static const QStringList up{u"sent up"_s, u"almost signed"_s, u"signed"_s, u"published"_s, u"released"_s, u"written on"_s};
    static const QStringList holding{u"signed"_s, u"published"_s, u"released"_s};
    static const QList<Entry> entries{
        verb(u"set title"_s, true, {u"set"_s, u"{id}"_s, u"title=云溪桥头 Tk{n}s"_s}),
        verb(u"set source"_s, true, {u"set"_s, u"{id}"_s, u"source=Sk{n}s"_s}),
        {u"import"_s,
         true,
         {},
         [](Actor &a, D &deed, S) {
             a.cli(deed, {u"import"_s, a.m_scene.manuscript(a.m_number)});
         }},
        {u"import --published"_s,
         true,
         {},
         [](Actor &a, D &deed, S) {
             a.cli(deed, {u"import"_s, a.m_scene.manuscript(a.m_number), u"--published"_s});
         }},
        decision(u"submit"_s, editor, {u"draft"_s, u"returned"_s, u"retracted"_s, u"written on"_s}),
        decision(u"approve"_s, {}, {u"sent up"_s, u"almost signed"_s, u"released"_s}),
        decision(u"return"_s, chief, up),
        decision(u"reject"_s, chief, up),
        decision(u"withdraw"_s, editor, up),
        decision(u"release"_s, chief, {u"sent up"_s, u"almost signed"_s, u"written on"_s}),
        decision(u"retract"_s, chief, holding),
        {u"export"_s, true, holding, [](Actor &a, D &deed, S) { a.exportPage(deed, {}); }},
        {u"export fragment"_s, true, holding,
         [](Actor &a, D &deed, S) {
             a.exportPage(deed, {u"--format"_s, u"fragment"_s});
         }},
        {u"export draft"_s, true, {}, [](Actor &a, D &deed, S) { a.exportPage(deed, {u"--draft"_s}); }},
        {u"staff add"_s,
         true,
         {},
         [](Actor &a, D &deed, S) {
             a.cli(deed, {u"staff"_s, u"add"_s, u"新人"_s, u"--role"_s, u"角色%1"_s.arg(a.m_number), u"--as"_s, editor});
         }},
        {u"staff role"_s,
         true,
         {},
         [](Actor &a, D &deed, S) {
             a.cli(deed, {u"staff"_s, u"add"_s, u"柳明"_s, u"--role"_s, u"角色%1"_s.arg(a.m_number), u"--as"_s, editor});
         }},
        verb(u"staff list"_s, false, {u"staff"_s, u"list"_s}),
        verb(u"slip"_s, false, {u"slip"_s, u"{id}"_s}),
        verb(u"verify"_s, false, {u"verify"_s, u"{id}"_s}),
        verb(u"list"_s, false, {u"list"_s}),
        verb(u"show"_s, false, {u"show"_s, u"{id}"_s}),
        verb(u"compare"_s, false, {u"compare"_s, u"{id}"_s}),
        verb(u"doctor"_s, false, {u"doctor"_s}),
        {u"backup"_s,
         true,
         {},
         [](Actor &a, D &deed, S) {
             deed.file = a.m_scene.path(u"bench/backup%1-%2.gaoqian-newsroom"_s.arg(a.m_number).arg(a.m_deeds));
             a.cli(deed, {u"backup"_s, deed.file});
         }},
        {u"open and close"_s,
         false,
         {},
         [](Actor &a, D &deed, S) {
             const auto newsroom = openNewsroom(a.m_scene.file(), a.m_scene.surroundings(a.m_baton));
             deed.exit = newsroom ? 0 : 3;
             deed.error = newsroom ? QString() : newsroom.error().message;
         }},
        {u"window saves"_s,
         true,
         {},
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 return saved(
                     newsroom, a.m_scene.storyId(), [&] { a.pause(); },
                     [&](Article &article) {
                         article.title = u"云溪桥头 "_s + a.token(u"T"_s, u"w"_s);
                         article.body = {Paragraph{.runs = {{u"夜里，灯还亮着。 "_s + a.token(u"B"_s, u"w"_s)}}}};
                     });
             });
         }},
        {u"window types and takes back"_s,
         true,
         {},
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 const auto before = newsroom.articles().load(a.m_scene.storyId());
                 if (!before)
                     return Result<QString>(before.error());
                 auto done = saved(
                     newsroom, a.m_scene.storyId(), [&] { a.pause(); },
                     [&](Article &article) { article.title = u"云溪桥头 "_s + a.token(u"T"_s, u"x"_s); });
                 if (!done)
                     return done;
                 return saved(
                     newsroom, a.m_scene.storyId(), [&] { a.pause(); },
                     [&](Article &article) { article.title = before->article.title; });
             });
         }},
        {u"window keeps a version"_s,
         true,
         {},
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 const auto kept = Versions(newsroom).keep(a.m_scene.storyId(), {}, u"save"_s);
                 return kept ? Result<QString>(QString()) : kept.error();
             });
         }},
        {u"window submits"_s,
         true,
         {u"draft"_s, u"returned"_s, u"retracted"_s, u"written on"_s},
         [](Actor &a, D &deed, S) { a.decideAtWindow(deed, Verdict::Submit, editor); }},
        {u"window signs"_s,
         true,
         {u"sent up"_s, u"almost signed"_s, u"released"_s},
         [](Actor &a, D &deed, S state) { a.decideAtWindow(deed, Verdict::Approve, a.signer(state)); }},
        {u"window exports"_s, true, holding,
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 return Exporter(newsroom, must(Theme::builtIn()))
                     .write(a.m_scene.storyId(), a.m_scene.out(), ExportFormat::Page, false);
             });
             if (deed.well())
                 deed.page = readAll(deed.out);
         }},
        {u"window looks"_s,
         false,
         {},
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 const auto slip = SignDesk(newsroom).slip(a.m_scene.storyId());
                 if (!slip)
                     return Result<QString>(slip.error());
                 if (slip->broken())
                     return Result<QString>(*slip->broken());
                 return Result<QString>(slipStateName(slip->state()));
             });
         }},
    };
    return entries;
}

QStringList Actor::acts()
{
    QStringList names;
    for (const Acts::Entry &entry : Acts::all())
        names += entry.name;
    return names;
}

QStringList Actor::statesFor(const QString &act) { return Acts::named(act).states; }

bool Actor::writes(const QString &act) { return Acts::named(act).writes; }

Deed Actor::perform(const QString &act, const QString &state)
{
    if (m_baton)
        m_scene.clock().advance(1);
    Deed deed;
    deed.act = act;
    deed.actor = m_number;
    ++m_deeds;
    deed.begin = moment();
    Acts::named(act).perform(*this, deed, state);
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
        pause(); // somebody reads, and types a passphrase
        const auto key = Staffing(newsroom).unlock(*person, RaceScene::passphrase(name));
        if (!key)
            return key.error();
        pause();
        const auto made = SignDesk(newsroom).act(m_scene.storyId(), {verdict, person->id, deed.opinion, {}}, *key, shown->digest);
        return made ? Result<QString>(QString()) : made.error();
    });
}

void Actor::exportPage(Deed &deed, const QStringList &more)
{
    cli(deed, QStringList{u"export"_s, m_scene.storyId(), u"-o"_s, m_scene.out()} + more);
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
