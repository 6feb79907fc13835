#include "promises/killedacts.h"

#include "support/docxbuilder.h"

#include <QBuffer>
#include <QImage>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace gaoqian::test {

namespace {

const QList<std::pair<QString, QString>> &people()
{
    static const QList<std::pair<QString, QString>> six{{u"陶然"_s, u"编辑"_s},   {u"柳明"_s, u"编审"_s},
                                                        {u"何为"_s, u"编审"_s},   {u"蒋舟"_s, u"终审"_s},
                                                        {u"孟知秋"_s, u"终审"_s}, {u"宋怀远"_s, u"总监制"_s}};
    return six;
}

QString passphraseFile(const QString &name) { return u"{in}/"_s + name + u".pass"_s; }

/// The arguments of an act on a slip.
QStringList as(const QString &verb, const QString &story, const QString &person, const QString &opinion = {})
{
    const QStringList act{verb, story, u"--as"_s, person, u"--passphrase-file"_s, passphraseFile(person)};
    return opinion.isEmpty() ? act : act + QStringList{u"--opinion"_s, opinion};
}

QStringList joining(const QString &name, const QString &role)
{
    return {u"staff"_s,
            u"add"_s,
            name,
            u"--role"_s,
            role,
            u"--as"_s,
            u"陶然"_s,
            u"--passphrase-file"_s,
            passphraseFile(u"陶然"_s),
            u"--new-passphrase-file"_s,
            passphraseFile(name)};
}

const QStringList initially{u"init"_s,          u"--admin"_s,  u"陶然"_s,     u"--role"_s,         u"编辑"_s,
                            u"--name"_s,        u"云溪发布"_s, u"--slogan"_s, u"一座小城的早晚"_s, u"--new-passphrase-file"_s,
                            u"{in}/陶然.pass"_s};

const QStringList exporting{u"export"_s, u"{A}"_s, u"-o"_s, u"{bench}/out"_s};

const QString copy = u"{bench}/backup/copy.gaoqian-newsroom"_s;

/// Statements that take out of a newsroom what its last step brought.
QStringList backToVersion3()
{
    return {u"PRAGMA foreign_keys = OFF"_s,
            u"DROP TABLE listed"_s,
            u"DROP TABLE publications"_s,
            u"DROP TABLE asset_times"_s,
            u"CREATE INDEX articles_latest ON articles (published, list_date, id)"_s,
            u"CREATE INDEX articles_hot ON articles (published, views, list_date, id)"_s,
            u"CREATE INDEX articles_in_channel ON articles (published, channel, list_date, id)"_s,
            u"PRAGMA user_version = 3"_s};
}

/// A picture that no compression makes small, so that writing it takes several writes.
QByteArray noisyPicture(uint seed)
{
    QImage image(96, 64, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, 0xff000000 | (seed = seed * 1664525 + 1013904223) >> 8);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray page(const QString &title, const QByteArray &picture)
{
    return (u"<html><head><meta charset=utf-8><title>"_s + title + u"</title></head><body><h1>"_s + title +
            u"</h1><p>北风起时，渡口的灯先亮了。</p><p><img src=\""_s)
               .toUtf8() +
           picture + "\"></p><p>" + u"老船工把缆绳收好，说明天还开船。"_s.toUtf8() + "</p></body></html>";
}

void writeInputs(const KillScene &scene)
{
    for (const auto &[name, role] : people())
        scene.writeInput(name + u".pass"_s, passphraseOf(name).toUtf8() + '\n');
    for (const QString &name : {u"新人"_s, u"秦守一"_s})
        scene.writeInput(name + u".pass"_s, passphraseOf(name).toUtf8() + '\n');
    int number = 0;
    for (const QString &title : {u"渡口"_s, u"集市"_s, u"书院"_s}) {
        const QByteArray picture = "picture" + QByteArray::number(++number) + ".png";
        scene.writeInput(u"page/"_s + QString::fromLatin1(picture), noisyPicture(uint(number)));
        scene.writeInput(u"page/"_s + title + u".html"_s, page(title, picture));
    }
    DocxBuilder word("");
    const QByteArray picture = word.add("media/image1.png", "image", noisyPicture(9));
    word.setBody("<w:p><w:r><w:t>" + u"老街"_s.toUtf8() +
                 "</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline><wp:extent cx='900000' "
                 "cy='600000'/><a:graphic><a:graphicData><a:blip r:embed='" +
                 picture + "'/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:p><w:r><w:t>" +
                 u"石板路修好了。"_s.toUtf8() + "</w:t></w:r></w:p>");
    scene.writeInput(u"老街.docx"_s, word.bytes());
}

/// Makes one state after another, each out of an earlier one.
class Stage {
public:
    explicit Stage(KillScene &scene) : m_scene(scene) {}

    void begin(const QString &state, const QString &from)
    {
        m_bench = m_scene.state(state);
        m_scene.lay(from.isEmpty() ? QString() : m_scene.state(from), m_bench);
    }
    QString run(const QStringList &arguments)
    {
        const Ended ended = m_scene.run(m_bench, arguments, m_minute += 5);
        if (!ended.well() && !m_failure)
            m_failure = ioError(arguments.join(u' ') + u": "_s + ended.err);
        return ended.out;
    }
    void sign(const QString &story, qsizetype from, qsizetype to)
    {
        for (qsizetype i = from; i < to; ++i)
            run(as(i == 0 ? u"submit"_s : u"approve"_s, story, people()[i].first));
    }
    /// Runs SQL on the newsroom.
    void alter(const QStringList &statements)
    {
        const QString connection = u"stage"_s;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
            database.setDatabaseName(KillScene::newsroom(m_bench));
            bool well = database.open();
            for (const QString &statement : statements)
                well = well && QSqlQuery(database).exec(statement);
            if (!well && !m_failure)
                m_failure = ioError(u"cannot be altered: "_s + m_bench);
        }
        QSqlDatabase::removeDatabase(connection);
    }
    /// Leaves the state as `arguments` leave it when they are killed `after` points behind the last of those that `isIt`.
    void kill(const QStringList &arguments, const std::function<bool(const QString &)> &isIt, int after = 0, bool half = false)
    {
        const QString rehearsal = m_scene.bench(0);
        const QString trace = m_scene.path(u"trace of a rehearsal"_s);
        m_scene.lay(m_bench, rehearsal);
        Q_UNUSED(m_scene.run(rehearsal, arguments, actMinute, {}, trace))
        const QStringList points = KillScene::points(trace);
        const auto last = std::find_if(points.crbegin(), points.crend(), isIt);
        const Ended ended = m_scene.run(m_bench, arguments, actMinute, {int(points.crend() - last) + after, half}, trace);
        if (!ended.killed && !m_failure)
            m_failure = ioError(u"was not killed: "_s + arguments.join(u' '));
    }
    Result<void> outcome() const { return m_failure ? Result<void>(*m_failure) : Result<void>(); }

private:
    KillScene &m_scene;
    QString m_bench;
    int m_minute = 0;
    std::optional<Error> m_failure;
};

} // namespace

QString passphraseOf(const QString &name)
{
    static const QStringList ours{u"陶然"_s, u"柳明"_s, u"何为"_s, u"蒋舟"_s, u"孟知秋"_s, u"宋怀远"_s, u"新人"_s};
    return ours.contains(name) ? u"口令-"_s + name : u"demo"_s;
}

Result<void> furnish(KillScene &scene)
{
    writeInputs(scene);
    Stage stage(scene);
    stage.begin(u"staffed"_s, {});
    stage.run(initially);
    for (const auto &[name, role] : people().mid(1))
        stage.run(joining(name, role));
    const QStringList import{u"import"_s, u"{in}/page/渡口.html"_s, u"--channel"_s, u"民生/公告"_s};
    stage.begin(u"draft"_s, u"staffed"_s);
    scene.remember(u"A"_s, stage.run(import));
    stage.begin(u"not known here"_s, u"draft"_s);
    QFile::remove(KillScene::pins(scene.state(u"not known here"_s)));
    stage.begin(u"submitted"_s, u"draft"_s);
    stage.sign(u"{A}"_s, 0, 1);
    stage.begin(u"killed"_s, u"draft"_s);
    stage.kill(
        as(u"submit"_s, u"{A}"_s, people().first().first),
        [](const QString &point) { return point.contains(" pwrite desk/town.gaoqian-newsroom "_L1); }, 0, true);
    stage.begin(u"backed up"_s, u"draft"_s);
    stage.run({u"backup"_s, copy});
    stage.begin(u"backed up, submitted"_s, u"backed up"_s);
    stage.sign(u"{A}"_s, 0, 1);
    stage.begin(u"backed up, killed"_s, u"backed up"_s);
    stage.kill(as(u"submit"_s, u"{A}"_s, people().first().first),
               [](const QString &point) { return point.contains(" pwrite desk/town.gaoqian-newsroom "_L1); });
    stage.begin(u"five"_s, u"submitted"_s);
    stage.sign(u"{A}"_s, 1, 5);
    stage.begin(u"signed"_s, u"five"_s);
    stage.sign(u"{A}"_s, 5, 6);
    stage.begin(u"exported"_s, u"signed"_s);
    stage.run(exporting);
    stage.begin(u"version 3"_s, u"exported"_s);
    stage.alter(backToVersion3());
    stage.begin(u"changed"_s, u"exported"_s);
    stage.run({u"set"_s, u"{A}"_s, u"title=渡口的灯"_s});
    stage.sign(u"{A}"_s, 0, 6);
    stage.begin(u"three"_s, u"signed"_s);
    for (const QString &title : {u"集市"_s, u"书院"_s}) {
        scene.remember(title, stage.run({u"import"_s, u"{in}/page/"_s + title + u".html"_s}));
        stage.sign(u'{' + title + u'}', 0, 6);
    }
    return stage.outcome();
}

/// Opening after an export was killed, and being killed in turn.
static KilledAct repairing(const QString &state, bool inPlace)
{
    KilledAct act{u"list: export of %1 killed, page %2"_s.arg(state, inPlace ? u"in place"_s : u"written"_s),
                  state,
                  {u"list"_s},
                  KilledAct::Kind::Repair};
    act.killed = exporting;
    act.inPlace = inPlace;
    return act;
}

QList<KilledAct> killedActs()
{
    using Kind = KilledAct::Kind;
    return {
        {u"init"_s, {}, initially, Kind::Init},
        {u"init --demo"_s, {}, {u"init"_s, u"--demo"_s}, Kind::Init, u"秦守一"_s},
        {u"list: for the first time here"_s, u"not known here"_s, {u"list"_s}},
        {u"list: after a kill"_s, u"killed"_s, {u"list"_s}},
        {u"staff add: somebody new"_s, u"staffed"_s, joining(u"新人"_s, u"编审"_s)},
        {u"staff add: a further role"_s, u"staffed"_s, joining(u"柳明"_s, u"终审"_s)},
        {u"import: a page with a picture"_s, u"staffed"_s, {u"import"_s, u"{in}/page/渡口.html"_s, u"--channel"_s, u"民生"_s}},
        {u"import: a Word file"_s, u"staffed"_s, {u"import"_s, u"{in}/老街.docx"_s}},
        {u"import: a folder"_s, u"staffed"_s, {u"import"_s, u"{in}/page"_s}, Kind::Many},
        {u"set"_s, u"draft"_s, {u"set"_s, u"{A}"_s, u"title=老渡口"_s, u"keywords=渡口,船"_s}},
        {u"set: a signed story"_s, u"signed"_s, {u"set"_s, u"{A}"_s, u"title=老渡口"_s}},
        {u"submit"_s, u"draft"_s, as(u"submit"_s, u"{A}"_s, u"陶然"_s)},
        {u"approve: the first"_s, u"submitted"_s, as(u"approve"_s, u"{A}"_s, u"柳明"_s, u"可"_s)},
        {u"approve: the last"_s, u"five"_s, as(u"approve"_s, u"{A}"_s, u"宋怀远"_s)},
        {u"return"_s, u"five"_s, as(u"return"_s, u"{A}"_s, u"宋怀远"_s, u"标题再想想"_s)},
        {u"reject"_s, u"submitted"_s, as(u"reject"_s, u"{A}"_s, u"柳明"_s, u"不用"_s)},
        {u"withdraw"_s, u"submitted"_s, as(u"withdraw"_s, u"{A}"_s, u"陶然"_s)},
        {u"release"_s, u"submitted"_s, as(u"release"_s, u"{A}"_s, u"宋怀远"_s, u"汛情"_s)},
        {u"retract"_s, u"exported"_s, as(u"retract"_s, u"{A}"_s, u"宋怀远"_s, u"有误"_s)},
        {u"export: the first"_s, u"signed"_s, exporting, Kind::Export},
        {u"export: again, changed"_s, u"changed"_s, exporting, Kind::Export},
        {u"export: a fragment"_s, u"signed"_s, exporting + QStringList{u"--format"_s, u"fragment"_s}, Kind::Export},
        {u"export --all"_s, u"three"_s, {u"export"_s, u"--all"_s, u"-o"_s, u"{bench}/out"_s}, Kind::ExportMany},
        {u"export --draft"_s, u"draft"_s, exporting + QStringList{u"--draft"_s}, Kind::Draft},
        repairing(u"signed"_s, false),
        repairing(u"signed"_s, true),
        repairing(u"changed"_s, false),
        repairing(u"changed"_s, true),
        {u"backup"_s, u"signed"_s, {u"backup"_s, copy}, Kind::Backup},
        {u"restore"_s, u"backed up, submitted"_s, {u"restore"_s, copy}, Kind::Restore},
        {u"restore: after a kill"_s, u"backed up, killed"_s, {u"restore"_s, copy}, Kind::Restore},
        {u"list: of an older version"_s, u"version 3"_s, {u"list"_s}},
        {u"window: typing"_s, u"draft"_s, {u"window"_s, u"type"_s, u"{A}"_s, u"晚渡"_s}},
        {u"window: a version"_s, u"draft"_s, {u"window"_s, u"keep"_s, u"{A}"_s, u"初稿"_s}},
        {u"window: passphrase"_s, u"staffed"_s, {u"window"_s, u"passphrase"_s, u"陶然"_s, passphraseOf(u"陶然"_s), u"新口令"_s}},
        {u"window: chain"_s, u"staffed"_s, {u"window"_s, u"chain"_s, u"陶然"_s, passphraseOf(u"陶然"_s)}},
    };
}

} // namespace gaoqian::test
