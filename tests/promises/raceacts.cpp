#include "promises/raceacts.h"

#include "article/articlerecord.h"
#include "newsroom/core/pictures.h"
#include "newsroom/core/siterules.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/publishing/exporter.h"
#include "newsroom/signing/signing.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/writing/stories.h"
#include "newsroom/writing/storytemplates.h"
#include "newsroom/writing/versions.h"
#include "store/articlestore.h"

using namespace Qt::StringLiterals;

namespace gaoqian::test {

namespace {

/// As the window writes what was typed into the story that it shows.
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
    const auto now = writeStory(newsroom, NormalArticle(article), {before->article, before->version}, person->id);
    if (!now)
        return now.error();
    if (now->version > before->version + 1)
        return ioError(u"one save counts as %1"_s.arg(now->version - before->version));
    return QString();
}

} // namespace

QStringList RaceAct::reliesOn() const
{
    if (name == "export --all"_L1)
        return {u"story"_s, u"neighbour"_s, u"lists"_s};
    if (name.startsWith("set "_L1))
        return {u"story"_s, u"lock"_s};
    return changes.contains(u"pages"_s) ? QStringList{u"story"_s, u"lists"_s} : changes;
}

const QList<RaceAct> &raceActs()
{
    using D = Deed;
    using S = const QString &;
    const auto verb = [](const QString &name, const QStringList &changes, const QStringList &arguments) {
        return RaceAct{name, changes, {}, [arguments](Actor &a, D &deed, S) {
                           QStringList filled = arguments;
                           filled.replaceInStrings(u"{id}"_s, a.m_scene.storyId());
                           filled.replaceInStrings(u"{neighbour}"_s, a.m_scene.neighbourId());
                           filled.replaceInStrings(u"{n}"_s, QString::number(a.m_number));
                           a.cli(deed, filled);
                       }};
    };
    const auto decision = [](const QString &name, const QString &person, const QStringList &states) {
        return RaceAct{name, {u"story"_s}, states, [name, person](Actor &a, D &deed, S state) {
                           a.decide(deed, name, a.m_scene.storyId(), person.isEmpty() ? a.signer(state) : person);
                       }};
    };
    static const QStringList up{u"sent up"_s,  u"almost signed"_s, u"signed"_s,     u"published"_s,
                                u"released"_s, u"written on"_s,    u"signed anew"_s};
    static const QStringList holding{u"signed"_s, u"published"_s, u"released"_s, u"signed anew"_s};
    static const QList<RaceAct> entries{
        verb(u"set title"_s, {u"story"_s}, {u"set"_s, u"{id}"_s, u"title=云溪桥头 Tk{n}s"_s}),
        verb(u"set source"_s, {u"story"_s}, {u"set"_s, u"{id}"_s, u"source=Sk{n}s"_s}),
        {u"import"_s,
         {u"archive"_s},
         {},
         [](Actor &a, D &deed, S) {
             a.cli(deed, {u"import"_s, a.m_scene.manuscript(a.m_number)});
         }},
        {u"import --published"_s,
         {u"archive"_s, u"lists"_s},
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
        {u"export"_s, {u"pages"_s}, holding, [](Actor &a, D &deed, S) { a.exportPage(deed, {}); }},
        {u"export fragment"_s,
         {u"pages"_s},
         holding,
         [](Actor &a, D &deed, S) {
             a.exportPage(deed, {u"--format"_s, u"fragment"_s});
         }},
        {u"export --all"_s,
         {u"pages"_s},
         {},
         [](Actor &a, D &deed, S) {
             a.cli(deed, {u"export"_s, u"--all"_s, u"-o"_s, a.m_scene.out()});
         }},
        {u"export draft"_s, {u"pages"_s}, {}, [](Actor &a, D &deed, S) { a.exportPage(deed, {u"--draft"_s}); }},
        {u"staff add"_s,
         {u"staff"_s},
         {},
         [](Actor &a, D &deed, S) {
             a.cli(deed, {u"staff"_s, u"add"_s, u"新人"_s, u"--role"_s, u"角色%1"_s.arg(a.m_number), u"--as"_s, editor});
         }},
        {u"staff role"_s,
         {u"staff"_s},
         {},
         [](Actor &a, D &deed, S) {
             a.cli(deed, {u"staff"_s, u"add"_s, u"柳明"_s, u"--role"_s, u"角色%1"_s.arg(a.m_number), u"--as"_s, editor});
         }},
        verb(u"staff list"_s, {}, {u"staff"_s, u"list"_s}),
        verb(u"slip"_s, {}, {u"slip"_s, u"{id}"_s}),
        verb(u"verify"_s, {}, {u"verify"_s, u"{id}"_s}),
        verb(u"list"_s, {}, {u"list"_s}),
        verb(u"show"_s, {}, {u"show"_s, u"{id}"_s}),
        verb(u"compare"_s, {}, {u"compare"_s, u"{id}"_s}),
        verb(u"doctor"_s, {}, {u"doctor"_s}),
        verb(u"doctor --tidy"_s, {u"pictures"_s}, {u"doctor"_s, u"--tidy"_s}),
        verb(u"neighbour: set title"_s, {u"neighbour"_s}, {u"set"_s, u"{neighbour}"_s, u"title=云溪桥头 Tk{n}g"_s}),
        {u"neighbour: retract"_s,
         {u"neighbour"_s, u"lists"_s},
         {},
         [](Actor &a, D &deed, S) { a.decide(deed, u"retract"_s, a.m_scene.neighbourId(), chief); }},
        {u"backup"_s,
         {u"copies"_s},
         {},
         [](Actor &a, D &deed, S) {
             deed.file = a.m_scene.path(u"bench/backup%1-%2.gaoqian-newsroom"_s.arg(a.m_number).arg(a.m_deeds));
             a.cli(deed, {u"backup"_s, deed.file});
         }},
        {u"open and close"_s,
         {},
         {},
         [](Actor &a, D &deed, S) {
             const auto newsroom = openNewsroom(a.m_scene.file(), a.m_scene.surroundings(a.m_baton));
             deed.exit = newsroom ? 0 : 3;
             deed.error = newsroom ? QString() : newsroom.error().message;
         }},
        {u"window saves"_s,
         {u"story"_s},
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
         {u"story"_s},
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
                     [&](Article &article) { article.title = before->article->title; });
             });
         }},
        {u"window puts a picture in"_s,
         {u"story"_s, u"pictures"_s},
         {},
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 if (const auto kept = keepPictures(newsroom, {RaceScene::picture()}); !kept)
                     return Result<QString>(kept.error());
                 return saved(
                     newsroom, a.m_scene.storyId(), [&] { a.pause(); },
                     [](Article &article) { article.body.append(Figure{.asset = RaceScene::picture().hash}); });
             });
         }},
        {u"window begins to write"_s,
         {u"lock"_s},
         {},
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 const auto lease = newsroom.articles().acquireLease(a.m_scene.storyId(), u"window %1"_s.arg(a.m_number), 60);
                 return lease ? Result<QString>(lease->holder) : lease.error();
             });
         }},
        {u"window duplicates"_s,
         {u"archive"_s},
         {},
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 const auto person = Staffing(newsroom).personByName(editor);
                 return person ? StoryTemplates(newsroom).duplicate(a.m_scene.storyId(), person->id)
                               : Result<QString>(person.error());
             });
         }},
        {u"window keeps a version"_s,
         {u"versions"_s},
         {},
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 const auto kept = Versions(newsroom).keep(a.m_scene.storyId(), {}, u"save"_s);
                 return kept ? Result<QString>(QString()) : kept.error();
             });
         }},
        {u"window names a version"_s,
         {u"versions"_s},
         {},
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 const auto kept = Versions(newsroom).keep(a.m_scene.storyId(), {}, u"save"_s, u"第 %1 稿"_s.arg(a.m_number));
                 return kept ? Result<QString>(QString::number(*kept)) : kept.error();
             });
         }},
        {u"window saves a template"_s,
         {u"templates"_s},
         {},
         [](Actor &a, D &deed, S) { a.window(deed, [&](Newsroom &newsroom) { return a.saveTemplate(newsroom); }); }},
        {u"window sets the slogan"_s,
         {u"lists"_s},
         {},
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 return a.setRules(newsroom, [&](SiteRules &rules) { rules.site.slogan = u"口号%1"_s.arg(a.m_number); });
             });
         }},
        {u"window asks for sources"_s,
         {u"rules"_s},
         {},
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 return a.setRules(newsroom, [](SiteRules &rules) { rules.required += u"source"_s; });
             });
         }},
        {u"window changes a passphrase"_s,
         {u"passphrase"_s},
         {},
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 const auto person = Staffing(newsroom).personByName(mindful);
                 if (!person)
                     return Result<QString>(person.error());
                 a.pause(); // somebody types both
                 const auto done = Staffing(newsroom).changePassphrase(*person, RaceScene::passphrase(mindful),
                                                                       Secret::fromPassphrase(a.newPassphrase()));
                 return done ? Result<QString>(a.newPassphrase()) : done.error();
             });
         }},
        {u"window sets a chain"_s,
         {u"chain"_s},
         {},
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 const auto admin = Staffing(newsroom).personByName(editor);
                 if (!admin)
                     return Result<QString>(admin.error());
                 Chain chain = presetChain();
                 chain.stages.resize(1 + a.m_number);
                 const auto done = Staffing(newsroom).setChain({u"快讯"_s}, chain, *admin, RaceScene::passphrase(editor));
                 return done ? Result<QString>(QString::number(chain.stages.size())) : done.error();
             });
         }},
        {u"window submits"_s,
         {u"story"_s},
         {u"draft"_s, u"returned"_s, u"retracted"_s, u"written on"_s},
         [](Actor &a, D &deed, S) { a.decideAtWindow(deed, Verdict::Submit, editor); }},
        {u"window signs"_s,
         {u"story"_s},
         {u"sent up"_s, u"almost signed"_s, u"released"_s},
         [](Actor &a, D &deed, S state) { a.decideAtWindow(deed, Verdict::Approve, a.signer(state)); }},
        {u"window exports"_s,
         {u"pages"_s},
         holding,
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 return Exporter(newsroom, must(Theme::builtIn()))
                     .write(a.m_scene.storyId(), a.m_scene.out(), ExportFormat::Page, false);
             });
             a.notePage(deed);
         }},
        {u"window looks"_s,
         {},
         {},
         [](Actor &a, D &deed, S) {
             a.window(deed, [&](Newsroom &newsroom) {
                 const auto slip = Signing(newsroom).slip(a.m_scene.storyId());
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

} // namespace gaoqian::test
