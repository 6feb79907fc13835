#include "newsroom/publishing/publishing.h"

#include "article/articlerecord.h"
#include "base/files.h"
#include "base/ids.h"
#include "base/platform.h"
#include "base/programlock.h"
#include "newsroom/publishing/pagemaker.h"
#include "newsroom/publishing/words.h"
#include "newsroom/signing/signing.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/engine/serveraddress.h"
#include "store/pace.h"
#include "store/publicationstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QSysInfo>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

constexpr auto turnEnding = ".exporting"_L1;
constexpr qint64 mostPageBytes = 64 * 1024 * 1024;
constexpr int patientMoment = 1000; // milliseconds: so long nobody asks what is being waited for

/// One for the newsroom, whatever name it was opened under. Of a newsroom on a server it is this computer's: what is left half-way in
/// the folders of others is theirs to settle.
QString turnPath(const Newsroom &newsroom)
{
    return (isServerAddress(newsroom.path()) ? QDir::temp().filePath("gaoqian-"_L1 + newsroom.identity().id)
                                             : QFileInfo(newsroom.path()).canonicalFilePath()) +
           turnEnding;
}

/// Ok when the story and its slip are still what the page was made of. In a transaction.
Result<void> stillHolds(Newsroom &newsroom, const Publication &publication)
{
    const auto slip = Signing(newsroom).slip(publication.articleId);
    if (!slip)
        return slip.error();
    if (const auto holds = slip->holds(); !holds)
        return holds;
    const QList<Decision> &decisions = slip->record().decisions;
    const PublishedContent now{slip->record().contentDigest, int(decisions.size()),
                               decisions.isEmpty() ? QString() : decisionDigest(decisions.last())};
    return now == publication.content
               ? Result<void>()
               : conflict(PublishingWords::tr("The story was changed while its page was being written; export it again"));
}

/// The decision that the page goes out.
Result<Publication> putOnRecord(Newsroom &newsroom, const Publication &asked, const std::function<Result<void>()> &stillShows)
{
    return newsroom.database().transaction([&]() -> Result<Publication> {
        if (auto holds = stillHolds(newsroom, asked); !holds)
            return holds.error();
        if (auto shows = stillShows(); !shows)
            return shows.error();
        ArticleStore &articles = newsroom.articles();
        const auto record = articles.load(asked.articleId);
        const auto before = articles.publishedContent(asked.articleId);
        if (!record || !before)
            return record ? before.error() : record.error();
        if (auto kept = articles.addRevision(record->article, asked.personId, u"export"_s); !kept)
            return kept.error();
        const QDateTime published = record->publishedAt.isValid() ? record->publishedAt : newsroom.clock().now();
        if (auto done = articles.setPublished(asked.articleId, published); !done)
            return done.error();
        Publication publication = asked;
        publication.before = *before;
        publication.beforeTime = record->publishedAt;
        const auto number = newsroom.publications().begin(publication);
        if (!number)
            return number.error();
        publication.number = *number;
        return publication;
    });
}

/// Whether the article is still published as `publication` published it: nobody took it back or exported it once more since.
Result<bool> isTheLast(Newsroom &newsroom, const Publication &publication)
{
    const auto listed = newsroom.articles().publishedContent(publication.articleId);
    const auto others = newsroom.publications().of(publication.articleId);
    if (!listed || !others)
        return listed ? others.error() : listed.error();
    return *listed == publication.content && (others->isEmpty() || others->last().number < publication.number);
}

/// The file did not go out: the story is published as it was before, or not at all, unless somebody went on since.
Result<void> takeBack(Newsroom &newsroom, const Publication &publication)
{
    return newsroom.database().transaction([&]() -> Result<void> {
        const auto last = isTheLast(newsroom, publication);
        if (!last)
            return last.error();
        if (auto done = newsroom.publications().drop(publication.articleId, publication.number); !done || !*last)
            return done;
        return publication.before
                   ? newsroom.articles().publishContent(publication.articleId, *publication.before, publication.beforeTime)
                   : newsroom.articles().setPublished(publication.articleId, {});
    });
}

/// Whether the record can be one of ours: it comes from a file that others may have written, and nothing but pages and their
/// parts is to be touched because of what stands there.
bool isOurs(const Publication &left)
{
    const bool named = left.file == pageFileName(left.articleId) || left.file == fragmentFileName(left.articleId);
    return isId(left.articleId) && named && QDir::isAbsolutePath(left.folder);
}

/// Nobody takes so long between staging a file and putting it in its place.
constexpr int certainlyDead = 3600; // seconds

void clearLeft(const QString &path)
{
    StagedFile::removeLeftovers(path, QDateTime::currentDateTimeUtc().addSecs(-certainlyDead));
}

void clearLeftPictures(const QDir &assets)
{
    static const QRegularExpression picture(QRegularExpression::anchoredPattern(u"[0-9a-f]{32}\\.[a-z]+"_s));
    for (const QString &file : StagedFile::withLeftovers(assets.path())) {
        if (picture.match(file).hasMatch())
            clearLeft(assets.filePath(file));
    }
}

/// The story whose page, of whatever kind, a file of this name is; empty when it is none.
QString storyOf(QString file)
{
    file.replace(".draft.html"_L1, ".html"_L1);
    const QString id = file.section(u'.', 0, 0);
    return isId(id) && (file == pageFileName(id) || file == fragmentFileName(id)) ? id : QString();
}

/// What is to become of one that was left half-way here. In one's turn.
void settle(Newsroom &newsroom, const Publication &left)
{
    const QDir folder(left.folder);
    const QString page = folder.filePath(left.file);
    const auto last = isTheLast(newsroom, left);
    if (!last)
        return;
    if (auto part = StagedFile::adopt(page, left.part); // and is removed where it is not put into its place
        *last && !holdsPage(page, left.pageHash) && part && holdsPage(part->partPath(), left.pageHash))
        Q_UNUSED(part->commit()) // whether it worked is looked at
    // What is out stays on record, whatever became of the story since.
    if (holdsPage(page, left.pageHash))
        Q_UNUSED(newsroom.publications().finish(left.articleId, left.number, left.time))
    else if (!isUnexplained(newsroom, left))
        Q_UNUSED(takeBack(newsroom, left))
}

/// Takes `lock`; where somebody sets the pace, one look is enough unless there is time to wait.
bool takeLock(QLockFile &lock, int milliseconds, Pace *pace)
{
    if (!pace)
        return takeProgramLock(lock, milliseconds);
    bool taken = takeProgramLock(lock, 0);
    while (!taken && milliseconds > 0 && lock.error() == QLockFile::LockFailedError) {
        pace->whileOthersWrite();
        taken = takeProgramLock(lock, 0);
    }
    return taken;
}

/// Who has the lock, for a person.
QString holderOf(const QLockFile &lock)
{
    qint64 process = 0;
    QString computer;
    QString program;
    if (!lock.getLockInfo(&process, &computer, &program))
        return PublishingWords::tr("Another program is exporting pages of this newsroom");
    const QDateTime since = QFileInfo(lock.fileName()).lastModified();
    return PublishingWords::tr("%1 (process %2) has been exporting pages of this newsroom since %3")
        .arg(program, QString::number(process), QLocale().toString(since.toLocalTime(), QLocale::ShortFormat));
}

} // namespace

bool canBeSettled(const Publication &left) { return left.desk == thisDesk() && isOurs(left) && QFileInfo(left.folder).isDir(); }

bool isUnexplained(Newsroom &newsroom, const Publication &left)
{
    const QString page = QDir(left.folder).filePath(left.file);
    const auto known = newsroom.publications().of(left.articleId);
    const bool onRecord = known && std::any_of(known->cbegin(), known->cend(), [&](const Publication &out) {
                              return out.folder == left.folder && out.file == left.file;
                          });
    // In this order: who is exporting just now puts the part into the page's place.
    return !onRecord && !StagedFile::isStaged(page, left.part) && QFileInfo(page).isFile() && !holdsPage(page, left.pageHash);
}

bool holdsPage(const QString &path, const QString &pageHash)
{
    const auto bytes = QFileInfo(path).isFile() ? readFile(path, mostPageBytes) : Result<QByteArray>(QByteArray());
    return bytes && QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex()) == pageHash;
}

QString thisDesk()
{
    const QByteArray machine = QSysInfo::machineUniqueId() + '\n' + QSysInfo::machineHostName().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(machine, QCryptographicHash::Sha256).toHex().first(16));
}

ExportTurn::ExportTurn(std::unique_ptr<QLockFile> lock) : m_lock(std::move(lock)) {}
ExportTurn::ExportTurn(ExportTurn &&) noexcept = default;
ExportTurn::~ExportTurn() = default;

Result<ExportTurn> ExportTurn::take(const Newsroom &newsroom, int milliseconds, const std::function<void(const QString &)> &tell)
{
    auto lock = programLock(turnPath(newsroom));
    Pace *pace = newsroom.surroundings().pace;
    const int moment = tell ? std::min(milliseconds, pace ? 0 : patientMoment) : milliseconds;
    bool taken = takeLock(*lock, moment, pace);
    if (!taken && tell && lock->error() == QLockFile::LockFailedError) {
        tell(PublishingWords::tr("%1; waiting until it is done", "who exports").arg(holderOf(*lock)));
        taken = takeLock(*lock, milliseconds - moment, pace);
    }
    if (taken)
        return ExportTurn(std::move(lock));
    if (lock->error() == QLockFile::LockFailedError)
        return conflict(PublishingWords::tr("%1; wait until it is done and try again", "who exports").arg(holderOf(*lock)));
    if (!hasRoom(lock->fileName()))
        return diskFull(lock->fileName());
    return ioError(PublishingWords::tr("%1 cannot be written; allow writing in its folder").arg(lock->fileName()));
}

Result<void> publish(Newsroom &newsroom, Publication publication, StagedFile page,
                     const std::function<Result<void>()> &stillShows)
{
    publication.desk = thisDesk();
    publication.part = page.mark();
    publication.time = newsroom.clock().now();
    syncFolder(QFileInfo(page.partPath()).absolutePath()); // what the record names is there, even when the plug is pulled now
    const auto onRecord = putOnRecord(newsroom, publication, stillShows);
    if (!onRecord)
        return onRecord.error();
    if (auto written = page.commit(); !written) {
        const auto back = takeBack(newsroom, *onRecord);
        return back ? written : back;
    }
    // Should this not be kept, the next program to open the newsroom sees that the page is there.
    Q_UNUSED(newsroom.publications().finish(onRecord->articleId, onRecord->number, onRecord->time))
    return {};
}

void clearLeftParts(Newsroom &newsroom, const QString &folder, const ExportTurn &)
{
    const QDir pages(folder);
    const auto unfinished = newsroom.publications().unfinished();
    if (!unfinished)
        return;
    for (const QString &file : StagedFile::withLeftovers(folder)) {
        const QString id = storyOf(file);
        const bool isWanted =
            std::any_of(unfinished->cbegin(), unfinished->cend(), [&](const Publication &left) { return left.articleId == id; });
        if (!id.isEmpty() && !isWanted && newsroom.articles().load(id))
            clearLeft(pages.filePath(file));
    }
    if (const QFileInfo assets(pages.filePath(u"assets"_s)); assets.isDir() && !assets.isSymLink())
        clearLeftPictures(QDir(assets.filePath()));
}

void settleInterruptedExports(Newsroom &newsroom, int milliseconds)
{
    clearDeadLock(turnPath(newsroom));
    const auto left = newsroom.publications().unfinished();
    if (!left || left->isEmpty())
        return;
    if (const auto turn = ExportTurn::take(newsroom, milliseconds))
        settleInterruptedExports(newsroom, *turn);
}

void settleInterruptedExports(Newsroom &newsroom, const ExportTurn &)
{
    const auto left = newsroom.publications().unfinished(); // whatever is left in our turn is nobody's
    for (const Publication &publication : left ? *left : QList<Publication>()) {
        if (canBeSettled(publication))
            settle(newsroom, publication);
    }
}

} // namespace gaoqian
