#include "shell/picturedesk.h"

#include "article/text.h"
#include "dialogs/dialogs.h"
#include "editor/bodyplaces.h"
#include "editor/figurecommands.h"
#include "editor/richtextedit.h"
#include "intake/intake.h"
#include "newsroom/articlesession.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QMimeData>
#include <QMutex>
#include <QUrl>
#include <QWaitCondition>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr int composingRetry = 100;
constexpr int readers = 2; // a large picture takes up to half a gigabyte while it is being scaled

/// The files that `data` names, empty where any of it is something else.
QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (!url.isLocalFile())
            return {};
        paths << url.toLocalFile();
    }
    return paths;
}

/// A browser puts a copied picture beside an img element that names it; Word puts a rendering of its text beside the text. Gives
/// the picture's own description in the first case, nothing in the second.
std::optional<QString> descriptionOfOnlyPicture(const QString &html)
{
    constexpr int mostTags = 100; // beside a picture alone stand few; a long text is not taken in twice
    if (html.count(u'<') > mostTags)
        return std::nullopt;
    const auto intake = takeIn(html.toUtf8(), Format::Html, Purpose::Paste);
    if (!intake)
        return std::nullopt;
    const Blocks &body = intake->article.body;
    const Figure *figure = body.size() == 1 ? body.constFirst().as<Figure>() : nullptr;
    if (figure && figure->caption.isEmpty())
        return figure->alt;
    if (body.isEmpty())
        return QString();
    return std::nullopt;
}

} // namespace

/// Files that were asked for together. The readers fill it, the window waits for it.
struct PictureDesk::Batch {
    explicit Batch(const QList<FileToTake> &files) : toTake(files), taken(files.size()), left(int(files.size())) {}

    void read(qsizetype index)
    {
        TakenFile file = takeInFile(toTake.at(index));
        const QMutexLocker lock(&mutex);
        taken[index] = std::move(file);
        if (--left == 0)
            finished.wakeAll();
    }

    bool isFinished()
    {
        const QMutexLocker lock(&mutex);
        return left == 0;
    }

    void waitFor(int milliseconds)
    {
        const QDeadlineTimer deadline(milliseconds);
        const QMutexLocker lock(&mutex);
        while (left > 0 && finished.wait(&mutex, deadline)) {
        }
    }

    const QList<FileToTake> toTake;
    QMutex mutex;
    QWaitCondition finished;
    QList<TakenFile> taken;
    int left;
};

PictureDesk::PictureDesk(Newsroom &newsroom, ArticleSession &session, RichTextEdit &body, Dialogs &dialogs, QWidget *window) :
    QObject(window), m_newsroom(newsroom), m_body(body), m_dialogs(dialogs), m_window(window)
{
    m_pool.setMaxThreadCount(readers);
    m_retry.setSingleShot(true);
    m_retry.setInterval(composingRetry);
    connect(&m_retry, &QTimer::timeout, this, &PictureDesk::deliver);
    connect(&session, &ArticleSession::opened, this, [this] {
        for (Job &job : m_jobs)
            job.isStale = true;
    });
    body.setFileTaker([this](const QMimeData &data) { return takeIn(data); });
}

PictureDesk::~PictureDesk()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void PictureDesk::insertFromFiles()
{
    const QStringList paths = m_dialogs.openFiles(m_window, tr("Insert pictures"), m_folder, pictureFilter());
    if (paths.isEmpty())
        return;
    m_folder = QFileInfo(paths.constFirst()).path();
    takeInFiles(paths);
    m_body.setFocus();
}

void PictureDesk::replaceFromFile(const QTextCursor &figure)
{
    const QString path = m_dialogs.openFile(m_window, tr("Replace the picture"), m_folder, pictureFilter());
    if (path.isEmpty())
        return;
    m_folder = QFileInfo(path).path();
    start({{.path = path}}, [this, figure](const Blocks &blocks) {
        replace(figure, blocks);
        return qsizetype(0);
    });
    m_body.setFocus();
}

bool PictureDesk::takeIn(const QMimeData &data)
{
    if (const QStringList files = localFiles(data); !files.isEmpty()) {
        takeInFiles(files);
        return true;
    }
    if (!data.hasImage())
        return false;
    QString alt;
    if (data.hasHtml()) {
        const auto description = descriptionOfOnlyPicture(data.html());
        if (!description)
            return false;
        alt = *description;
    }
    startInsertion({{.image = qvariant_cast<QImage>(data.imageData()), .alt = alt}});
    return true;
}

void PictureDesk::takeInFiles(const QStringList &paths)
{
    QList<FileToTake> files;
    for (const QString &path : paths)
        files.append({.path = path});
    startInsertion(files);
}

void PictureDesk::takeFetched(const QString &address, const QByteArray &bytes)
{
    start({{.bytes = bytes, .name = address}}, [this, address](const Blocks &blocks) -> qsizetype {
        const Figure *fresh = blocks.constFirst().as<Figure>();
        if (!fresh || setFetchedPicture(m_body, address, fresh->asset) == 0)
            Q_EMIT noticed({tr("The place of the fetched picture is gone; insert the picture anew")});
        return 0;
    });
}

int PictureDesk::pending() const
{
    int files = 0;
    for (const Job &job : m_jobs)
        files += int(job.batch->toTake.size());
    return files;
}

void PictureDesk::startInsertion(const QList<FileToTake> &files)
{
    QTextCursor place = m_body.textCursor();
    place.setPosition(place.selectionEnd());
    place.setKeepPositionOnInsert(true); // what is typed meanwhile comes behind
    start(files, [this, place](const Blocks &blocks) { return insert(place, blocks); });
}

void PictureDesk::start(const QList<FileToTake> &files, PutIn putIn)
{
    if (m_body.isReadOnly() || files.isEmpty())
        return;
    auto batch = std::make_shared<Batch>(files);
    m_jobs.push_back({batch, std::move(putIn), false});
    for (qsizetype i = 0; i < files.size(); ++i) {
        m_pool.start([this, batch, i] {
            batch->read(i);
            if (batch->isFinished())
                QMetaObject::invokeMethod(this, &PictureDesk::deliver, Qt::QueuedConnection);
        });
    }
    batch->waitFor(patience);
    deliver();
}

void PictureDesk::deliver()
{
    while (!m_jobs.empty() && m_jobs.front().batch->isFinished()) {
        if (m_body.isComposing()) {
            m_retry.start(); // the text under an input method is left alone
            break;
        }
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        finish(job);
    }
    const bool isBusy = !m_jobs.empty();
    if (isBusy || m_saidBusy)
        Q_EMIT busyChanged(pending());
    m_saidBusy = isBusy;
}

void PictureDesk::finish(const Job &job)
{
    const QList<TakenFile> &taken = job.batch->taken;
    Blocks blocks;
    QStringList sentences;
    QList<IntakeReport> reports;
    for (const TakenFile &file : taken) {
        if (!file.refusal.isEmpty()) {
            sentences << file.refusal;
        } else if (auto kept = keep(file.assets); !kept) {
            sentences << tr("“%1” was not put in: %2").arg(file.name, kept.error().message);
        } else {
            if (!file.report.isEmpty())
                reports << shifted(file.report, inkOf(blocks));
            blocks += file.blocks;
        }
    }
    if (job.isStale) {
        sentences.clear();
        for (const TakenFile &file : taken)
            sentences << tr("“%1” was not put in: another story was opened meanwhile. Insert it anew").arg(file.name);
    } else if (m_body.isReadOnly()) {
        sentences << tr("The story cannot be changed any more, so nothing was put in");
    } else if (!blocks.isEmpty()) {
        const qsizetype before = job.putIn(blocks);
        for (const IntakeReport &report : std::as_const(reports))
            Q_EMIT reported(shifted(report, before));
    }
    sentences.removeDuplicates();
    if (!sentences.isEmpty())
        Q_EMIT noticed(sentences);
}

Result<void> PictureDesk::keep(const QList<Asset> &assets)
{
    for (const Asset &asset : assets) {
        if (auto kept = m_newsroom.assets().put(asset); !kept)
            return kept;
    }
    return {};
}

qsizetype PictureDesk::insert(const QTextCursor &place, const Blocks &blocks)
{
    const QTextCursor own = m_body.textCursor();
    QTextCursor target(m_body.document()); // goes along with what it puts in, and has nothing selected that was typed meanwhile
    target.setPosition(place.position());
    const bool movedOn = own.selectionEnd() != place.position();
    m_body.setTextCursor(target);
    const qsizetype before = placeAt(*m_body.document(), target.position());
    m_body.insertBlocks(blocks);
    if (movedOn)
        m_body.setTextCursor(own);
    return before;
}

void PictureDesk::replace(const QTextCursor &place, const Blocks &blocks)
{
    const Figure *fresh = blocks.constFirst().as<Figure>();
    const QTextBlock block = figureAround(place);
    if (!fresh || !block.isValid()) {
        Q_EMIT noticed({tr("The figure that was to be replaced is gone; insert the picture anew")});
        return;
    }
    Figure figure = figureIn(block);
    figure.asset = fresh->asset;
    figure.address.clear();
    changeFigure(m_body, block, figure);
}

} // namespace gaoqian
