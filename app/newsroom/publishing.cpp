#include "newsroom/publishing.h"

#include "base/files.h"
#include "base/programlock.h"
#include "newsroom/signdesk.h"
#include "store/pace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <filesystem>

namespace gaoqian {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Publishing)
};

constexpr auto turnEnding = ".exporting"_L1;
constexpr qint64 mostPageBytes = 64 * 1024 * 1024;

bool holdsPage(const QString &path, const QString &pageHash)
{
    const auto bytes = readFile(path, mostPageBytes);
    return bytes && QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex()) == pageHash;
}

/// Ok when the story and its slip are still what the page was made of. In a transaction.
Result<void> stillHolds(Newsroom &newsroom, const Publication &publication)
{
    const auto slip = SignDesk(newsroom).slip(publication.articleId);
    if (!slip)
        return slip.error();
    if (const auto holds = slip->holds(); !holds)
        return holds;
    const QList<Decision> &decisions = slip->record().decisions;
    const bool same = slip->record().contentDigest == publication.digest && decisions.size() == publication.decisions &&
                      (decisions.isEmpty() ? QString() : decisionDigest(decisions.last())) == publication.head;
    return same ? Result<void>() : conflict(Tr::tr("The story was changed while its page was being written; export it again"));
}

/// The decision that the page goes out.
Result<int> putOnRecord(Newsroom &newsroom, const Publication &publication)
{
    return newsroom.database().transaction([&]() -> Result<int> {
        if (auto holds = stillHolds(newsroom, publication); !holds)
            return holds.error();
        ArticleStore &articles = newsroom.articles();
        const auto record = articles.load(publication.articleId);
        if (!record)
            return record.error();
        if (auto kept = articles.addRevision(publication.articleId, publication.personId, u"export"_s); !kept)
            return kept;
        const QDateTime published = record->publishedAt.isValid() ? record->publishedAt : newsroom.clock().now();
        if (auto done = articles.setPublished(publication.articleId, published); !done)
            return done.error();
        return newsroom.publications().begin(publication);
    });
}

/// The file did not go out: the story is published as it was before, or not at all.
Result<void> takeBack(Newsroom &newsroom, const Publication &publication, int number)
{
    return newsroom.database().transaction([&]() -> Result<void> {
        if (auto done = newsroom.publications().drop(publication.articleId, number); !done)
            return done;
        const auto before = newsroom.publications().of(publication.articleId);
        if (!before)
            return before.error();
        if (before->isEmpty())
            return newsroom.articles().setPublished(publication.articleId, {});
        const auto record = newsroom.articles().load(publication.articleId);
        if (!record)
            return record.error();
        const Publication &last = before->last();
        return newsroom.articles().publishContent(publication.articleId, {last.digest, last.decisions, last.head},
                                                  record->publishedAt);
    });
}

/// What is to become of one that was left half-way. In one's turn.
void settle(Newsroom &newsroom, const Publication &left)
{
    const QDir folder(left.folder);
    const auto listed = newsroom.articles().publishedContent(left.articleId);
    const auto others = newsroom.publications().of(left.articleId);
    if (!listed || !others)
        return;
    // Taken back, or exported once more, by somebody who went on meanwhile.
    if (!*listed || (*listed)->digest != left.digest || (*listed)->head != left.head ||
        (!others->isEmpty() && others->last().number > left.number)) {
        QFile::remove(left.part);
        Q_UNUSED(newsroom.publications().drop(left.articleId, left.number))
        return;
    }
    const QString page = folder.filePath(left.file);
    if (!holdsPage(page, left.pageHash) && holdsPage(left.part, left.pageHash)) {
        std::error_code failed;
        std::filesystem::rename(left.part.toStdU16String(), page.toStdU16String(), failed);
    }
    if (holdsPage(page, left.pageHash)) {
        QFile::remove(left.part);
        Q_UNUSED(newsroom.publications().finish(left.articleId, left.number, left.time))
    } else if (folder.exists()) {
        QFile::remove(left.part);
        Q_UNUSED(takeBack(newsroom, left, left.number))
    }
}

} // namespace

ExportTurn::ExportTurn(std::unique_ptr<QLockFile> lock) : m_lock(std::move(lock)) {}
ExportTurn::ExportTurn(ExportTurn &&) noexcept = default;
ExportTurn::~ExportTurn() = default;

Result<ExportTurn> ExportTurn::take(const Newsroom &newsroom, int milliseconds)
{
    auto lock = programLock(newsroom.path() + turnEnding);
    Pace *pace = newsroom.surroundings().pace;
    bool taken = lock->tryLock(pace ? 0 : milliseconds);
    while (pace && !taken && milliseconds > 0 && lock->error() == QLockFile::LockFailedError) {
        pace->whileOthersWrite();
        taken = lock->tryLock(0);
    }
    if (taken)
        return ExportTurn(std::move(lock));
    if (lock->error() == QLockFile::LockFailedError)
        return conflict(Tr::tr("Another program is exporting pages of this newsroom; wait until it is done and try again"));
    return ioError(Tr::tr("The folder of the newsroom file %1 cannot be written; allow writing there").arg(newsroom.path()));
}

Result<void> publish(Newsroom &newsroom, Publication publication, StagedFile page)
{
    publication.part = page.partPath();
    publication.time = newsroom.clock().now();
    const auto number = putOnRecord(newsroom, publication);
    if (!number)
        return number.error();
    if (auto written = page.commit(); !written) {
        const auto back = takeBack(newsroom, publication, *number);
        return back ? written : back;
    }
    // Should this not be kept, the next program to open the newsroom sees that the page is there.
    Q_UNUSED(newsroom.publications().finish(publication.articleId, *number, publication.time))
    return {};
}

void settleInterruptedExports(Newsroom &newsroom, int milliseconds)
{
    clearDeadLock(newsroom.path() + turnEnding);
    const auto left = newsroom.publications().unfinished();
    if (!left || left->isEmpty())
        return;
    if (const auto turn = ExportTurn::take(newsroom, milliseconds))
        settleInterruptedExports(newsroom, *turn);
}

void settleInterruptedExports(Newsroom &newsroom, const ExportTurn &)
{
    const auto left = newsroom.publications().unfinished(); // whatever is left in our turn is nobody's
    for (const Publication &publication : left ? *left : QList<Publication>())
        settle(newsroom, publication);
}

} // namespace gaoqian
