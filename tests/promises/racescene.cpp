#include "promises/racescene.h"

#include "article/articlerecord.h"
#include "base/ids.h"
#include "newsroom/core/pictures.h"
#include "newsroom/opennewsroom.h"
#include "newsroom/publishing/exporter.h"
#include "newsroom/signing/signing.h"
#include "newsroom/signing/staffing.h"
#include "newsroom/writing/stories.h"
#include "store/articlestore.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace gaoqian::test {

namespace {

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

Asset RaceScene::picture()
{
    const QByteArray bytes =
        QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");
    return {assetHash(bytes), u"image/png"_s, bytes, 1, 1};
}

RaceScene::RaceScene() :
    m_folder(fastFolder()), m_clock(QDateTime(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC)), m_pins(path(u"bench/pins.json"_s))
{
    make();
}

std::unique_ptr<Newsroom> RaceScene::open(Pace *pace) { return must(openNewsroom(file(), surroundings(pace))); }

std::unique_ptr<Newsroom> RaceScene::look() { return must(Newsroom::open(file(), surroundings())); }

QString RaceScene::digest() { return must(look()->articles().load(m_storyId)).digest; }

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
    must(keepPictures(*newsroom, {picture()}));
    m_clock.set(QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC)); // nothing has shown it for longer than a month
    const auto person = [&](const QString &name) { return must(Staffing(*newsroom).personByName(name)); };
    for (const auto &[name, role] : team().mid(1)) {
        m_clock.advance(60);
        must(Staffing(*newsroom).add(name, {role}, passphrase(name), person(plan.adminName), passphrase(plan.adminName)));
    }
    for (const auto &[name, role] : team())
        m_keys.emplace(name, must(Staffing(*newsroom).unlock(person(name), passphrase(name))));

    const auto insert = [&](const Article &article, Origin origin) {
        m_clock.advance(60);
        must(newsroom->articles().insert(NormalArticle(article), origin, person(editor).id, m_clock.now()));
        must(Signing(*newsroom).refreshColumns(article.id));
        return article.id;
    };
    const auto act = [&](const QString &id, const QString &name, Verdict verdict) {
        m_clock.advance(300);
        const QString seen = must(newsroom->articles().load(id)).digest;
        must(Signing(*newsroom).act(id, {verdict, person(name).id, u"早先的意见"_s, {}}, m_keys.at(name), seen));
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
    insert(story(u"Tk6e"_s, u"Bk6e"_s), Origin::Elsewhere); // so that its page is another one when it goes out again
    closeAs(u"published"_s);
    ArticleRecord record = must(newsroom->articles().load(m_storyId));
    Article changed = record.article;
    changed.title = u"云溪桥头 Tk9m"_s;
    m_clock.advance(60);
    must(newsroom->articles().save(NormalArticle(changed), record.version, person(editor).id));
    must(Signing(*newsroom).refreshColumns(m_storyId));
    closeAs(u"written on"_s);
    sign(m_storyId, 0, 6);
    closeAs(u"signed anew"_s);
    begin(u"published"_s);
    act(m_storyId, chief, Verdict::Retract);
    closeAs(u"retracted"_s);
    newsroom.reset();

    for (int actor = 0; actor < 7; ++actor)
        writeText(manuscript(actor), u"# 云溪来稿 Tk%1i\n\n桥头的灯亮了。 Bk%1i\n"_s.arg(actor));
}

} // namespace gaoqian::test
