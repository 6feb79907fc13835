#include "newsroom/writing/crashrecovery.h"

#include "article/text.h"
#include "base/clock.h"
#include "base/files.h"
#include "base/ids.h"
#include "base/programlock.h"
#include "newsroom/writing/words.h"

#include <QDir>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr qint64 markBytes = 16 * 1024;
constexpr qint64 articleBytes = 256 * 1024 * 1024;

QByteArray markJson(const WritingMark &mark)
{
    return QJsonDocument(QJsonObject{{u"newsroom"_s, mark.newsroomId},
                                     {u"article"_s, mark.articleId},
                                     {u"person"_s, mark.personId},
                                     {u"window"_s, mark.windowId},
                                     {u"since"_s, timeText(mark.since)},
                                     {u"left"_s, mark.isLeft}})
        .toJson();
}

Result<WritingMark> markAt(const QString &path)
{
    const auto bytes = readFile(path, markBytes);
    if (!bytes)
        return bytes.error();
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    const WritingMark mark{object["newsroom"_L1].toString(),
                           object["article"_L1].toString(),
                           object["person"_L1].toString(),
                           object["window"_L1].toString(),
                           timeFromText(object["since"_L1].toString()),
                           object["left"_L1].toBool()};
    if (!isId(mark.articleId) || !mark.since.isValid())
        return inputError(WritingWords::tr("the note %1, which names the story, is damaged").arg(path));
    return mark;
}

std::unique_ptr<QLockFile> lockFor(const QString &stem) { return programLock(stem + u".lock"_s); }

} // namespace

QString WritingMark::leaseHolder() const { return u"%1 %2 %3"_s.arg(personId, windowId, timeText(since)); }

WritingMark WritingMark::fromLeaseHolder(const QString &holder)
{
    return {{}, {}, holder.section(u' ', 0, 0), holder.section(u' ', 1, 1), timeFromText(holder.section(u' ', 2))};
}

CrashRecovery::CrashRecovery(const QString &folder) : CrashRecovery(QDir(folder).filePath(newId()), nullptr) {}

CrashRecovery::CrashRecovery(const QString &stem, std::unique_ptr<QLockFile> lock) : m_stem(stem), m_lock(std::move(lock)) {}

CrashRecovery::~CrashRecovery() = default;

QList<std::shared_ptr<CrashRecovery>> CrashRecovery::left(const QString &folder, const QString &newsroomId)
{
    QList<std::shared_ptr<CrashRecovery>> found;
    const QFileInfoList marks = QDir(folder).entryInfoList({u"*.writing"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &file : marks) {
        const auto mark = markAt(file.filePath());
        if (mark && mark->newsroomId != newsroomId)
            continue;
        const QString stem = file.dir().filePath(file.completeBaseName());
        auto lock = lockFor(stem);
        if (!takeProgramLock(*lock, 0) || !QFileInfo::exists(file.filePath())) // its window lives, or has just ended in order
            continue;
        std::shared_ptr<CrashRecovery> salvage(new CrashRecovery(stem, std::move(lock)));
        salvage->m_mark = mark ? *mark : WritingMark{{}, {}, {}, file.completeBaseName(), {}};
        salvage->m_isMarked = mark.ok();
        found.append(salvage);
    }
    return found;
}

Result<void> CrashRecovery::mark(const WritingMark &mark)
{
    const std::lock_guard lock(m_mutex);
    return note(mark);
}

Result<void> CrashRecovery::markLeft()
{
    const std::lock_guard lock(m_mutex);
    if (m_keptTurn < 0 && m_savedTurn >= 0) { // the newsroom has it after all
        forget();
        return {};
    }
    m_mark.isLeft = true;
    return note(m_mark);
}

Result<void> CrashRecovery::keep(const NormalArticle &article, const QList<Asset> &pictures)
{
    const std::lock_guard lock(m_mutex);
    return put(article.json(), pictures, 0);
}

Result<void> CrashRecovery::keep(const WritingMark &mark, const NormalArticle &article, qint64 turn, const QList<Asset> &pictures)
{
    const std::lock_guard lock(m_mutex);
    if (turn <= m_savedTurn || turn < m_keptTurn)
        return {};
    if (!m_isMarked || mark != m_mark) {
        if (auto noted = note(mark); !noted)
            return noted;
    }
    return put(article.json(), pictures, turn);
}

Result<void> CrashRecovery::note(WritingMark mark)
{
    mark.isLeft = mark.isLeft || m_mark.isLeft; // what was still on its way to be kept knows nothing of it
    auto noted = write(markPath(), markJson(mark));
    m_mark = mark;
    m_isMarked = noted.ok();
    return noted;
}

Result<void> CrashRecovery::put(const QByteArray &article, const QList<Asset> &pictures, qint64 turn)
{
    if (!pictures.isEmpty()) {
        if (auto locked = lockStem(); !locked)
            return locked;
        m_hasPictures = true;
        if (auto kept = AsidePictures(m_stem).keep(pictures); !kept)
            return kept;
    }
    auto kept = write(keptPath(), article);
    if (kept)
        m_keptTurn = turn;
    return kept;
}

void CrashRecovery::drop(qint64 turn)
{
    const std::lock_guard lock(m_mutex);
    m_savedTurn = std::max(m_savedTurn, turn);
    if (m_keptTurn > turn || (m_keptTurn < 0 && !m_hasPictures))
        return;
    removeKept();
    if (m_mark.isLeft) // and its window is not there any more
        forget();
}

void CrashRecovery::drop()
{
    const std::lock_guard lock(m_mutex);
    removeKept();
}

void CrashRecovery::clear(qint64 turn)
{
    const std::lock_guard lock(m_mutex);
    m_savedTurn = std::max(m_savedTurn, turn);
    forget();
}

void CrashRecovery::forget()
{
    removeKept();
    QFile::remove(markPath());
    m_isMarked = false;
    m_mark.isLeft = false;
    m_lock.reset();
}

/// First the text: no text stands there without its pictures.
void CrashRecovery::removeKept()
{
    QFile::remove(keptPath());
    AsidePictures(m_stem).clear();
    m_keptTurn = -1;
    m_hasPictures = false;
}

Result<void> CrashRecovery::readMark()
{
    const std::lock_guard lock(m_mutex);
    if (m_isMarked)
        return {};
    const auto mark = markAt(markPath());
    if (!mark)
        return mark.error();
    m_mark = *mark;
    m_isMarked = true;
    return {};
}

WritingMark CrashRecovery::writing() const
{
    const std::lock_guard lock(m_mutex);
    return m_mark;
}

QDateTime CrashRecovery::lastSign() const
{
    return std::max(QFileInfo(keptPath()).lastModified(), QFileInfo(markPath()).lastModified()).toUTC();
}

Result<std::optional<NormalArticle>> CrashRecovery::kept() const
{
    const std::lock_guard lock(m_mutex);
    if (!QFileInfo::exists(keptPath()))
        return std::optional<NormalArticle>();
    const auto bytes = readFile(keptPath(), articleBytes);
    auto article = bytes ? NormalArticle::fromJson(*bytes) : Result<NormalArticle>(bytes.error());
    return article ? Result<std::optional<NormalArticle>>(std::move(*article)) : article.error();
}

Result<QList<Asset>> CrashRecovery::pictures(const Article &article) const
{
    const std::lock_guard lock(m_mutex);
    return AsidePictures(m_stem).read(assetsOf(article));
}

Result<void> CrashRecovery::write(const QString &path, const QByteArray &bytes)
{
    auto locked = lockStem();
    return locked ? writeFileAtomically(path, bytes) : locked;
}

/// With the folder, where it is not there yet.
Result<void> CrashRecovery::lockStem()
{
    if (m_lock)
        return {};
    const QString folder = QFileInfo(m_stem).path();
    auto lock = lockFor(m_stem);
    if (!QDir().mkpath(folder) || !takeProgramLock(*lock, 0))
        return hasRoom(m_stem) ? ioError(WritingWords::tr("Nothing can be kept aside in %1; allow writing there").arg(folder))
                               : diskFull(m_stem);
    m_lock = std::move(lock);
    return {};
}

QString CrashRecovery::markPath() const { return m_stem + u".writing"_s; }
QString CrashRecovery::keptPath() const { return m_stem + u".json"_s; }

} // namespace gaoqian
