#include "shell/insert/insertfiles.h"

#include "article/text.h"
#include "base/beside.h"
#include "dialogs/dialogs.h"
#include "editor/figures/figurecommands.h"
#include "editor/find/bodyplaces.h"
#include "editor/pane/richtextedit.h"
#include "intake/intake.h"
#include "newsroom/import/libreoffice.h"
#include "newsroom/writing/articlesession.h"
#include "shell/insert/picturekeeper.h"

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
struct InsertFiles::Batch {
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

InsertFiles::InsertFiles(PictureKeeper &pictures, ArticleSession &session, RichTextEdit &body, Dialogs &dialogs,
                         QWidget *window) :
    QObject(window),
    m_pictures(pictures), m_body(body), m_dialogs(dialogs), m_window(window),
    m_stopped(std::make_shared<std::atomic<bool>>(false))
{
    if (const auto office = LibreOffice::find()) {
        m_converter = [office](const QByteArray &bytes, const QString &name, const std::function<bool()> &isStopped) {
            return office->toDocx(bytes, name, isStopped);
        };
    }
    m_pool.setMaxThreadCount(readers);
    m_retry.setSingleShot(true);
    m_retry.setInterval(composingRetry);
    connect(&m_retry, &QTimer::timeout, this, &InsertFiles::deliver);
    connect(&session, &ArticleSession::opened, this, &InsertFiles::forgetStory);
    connect(&session, &ArticleSession::closed, this, &InsertFiles::forgetStory);
    body.setFileTaker([this](const QMimeData &data) { return takeIn(data); });
}

InsertFiles::~InsertFiles()
{
    *m_stopped = true;
    m_pool.clear();
    m_pool.waitForDone();
}

void InsertFiles::insertFromFiles()
{
    const QStringList paths = m_dialogs.openFiles(m_window, tr("Insert pictures"), m_folder, pictureFilter());
    if (paths.isEmpty())
        return;
    m_folder = QFileInfo(paths.constFirst()).path();
    takeInFiles(paths);
    m_body.setFocus();
}

void InsertFiles::replaceFromFile(const QTextCursor &figure)
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

bool InsertFiles::takeIn(const QMimeData &data)
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

void InsertFiles::takeInFiles(const QStringList &paths)
{
    QList<FileToTake> files;
    for (const QString &path : paths)
        files.append({.path = path});
    startInsertion(files);
}

void InsertFiles::takeFetched(const QString &address, const QByteArray &bytes)
{
    start({{.bytes = bytes, .name = address}}, [this, address](const Blocks &blocks) -> qsizetype {
        const Figure *fresh = blocks.constFirst().as<Figure>();
        if (fresh)
            m_pictures.noteBefore(fresh->asset, Figure{{}, {}, {}, 0, address});
        if (!fresh || setFetchedPicture(m_body, address, fresh->asset) == 0)
            Q_EMIT noticed({tr("The place of the fetched picture is gone; insert the picture anew")});
        return 0;
    });
}

int InsertFiles::pending() const
{
    int files = 0;
    for (const Job &job : m_jobs)
        files += int(job.batch->toTake.size());
    return files;
}

void InsertFiles::startInsertion(const QList<FileToTake> &files)
{
    const auto place = std::make_shared<QTextCursor>(m_body.textCursor());
    place->setPosition(place->selectionEnd());
    place->setKeepPositionOnInsert(true); // what is typed meanwhile comes behind
    start(files, [this, place](const Blocks &blocks) { return insert(*place, blocks); });
}

void InsertFiles::forgetStory()
{
    for (Job &job : m_jobs)
        job.isStale = true;
    stopConverting();
    leaveOffered();
}

void InsertFiles::leaveOffered()
{
    if (!m_offers.empty()) {
        m_offers.clear();
        Q_EMIT conversionOffered({});
    }
}

Converter InsertFiles::converter() const
{
    return [convert = m_converter, stopped = m_stopped](const QByteArray &bytes, const QString &name) {
        return convert(bytes, name, [stopped] { return stopped->load(); });
    };
}

void InsertFiles::convertOffered()
{
    const std::vector<Offer> offers = std::exchange(m_offers, {});
    Q_EMIT conversionOffered({});
    for (Offer offer : offers) {
        for (FileToTake &file : offer.files)
            file.convert = converter();
        start(offer.files, offer.putIn);
    }
}

void InsertFiles::stopConverting()
{
    *m_stopped = true;
    m_stopped = std::make_shared<std::atomic<bool>>(false); // of what is asked for from now on
}

void InsertFiles::start(const QList<FileToTake> &files, PutIn putIn)
{
    if (m_body.isReadOnly() || files.isEmpty())
        return;
    auto batch = std::make_shared<Batch>(files);
    m_jobs.push_back({batch, std::move(putIn), false});
    for (qsizetype i = 0; i < files.size(); ++i) {
        beside(
            m_pool, this, [batch, i] { batch->read(i); },
            [this, batch] {
                if (batch->isFinished())
                    deliver();
            });
    }
    if (!files.constFirst().convert) // another program takes seconds
        batch->waitFor(patience);
    deliver();
}

void InsertFiles::deliver()
{
    for (auto next = m_jobs.begin(); next != m_jobs.end();) {
        if (!next->batch->isFinished()) {
            if (!next->batch->toTake.constFirst().convert)
                break;
            ++next; // another program takes its time, and holds up nobody
            continue;
        }
        if (m_body.isComposing()) {
            m_retry.start(); // the text under an input method is left alone
            break;
        }
        const Job job = std::move(*next);
        m_jobs.erase(next);
        finish(job);
        next = m_jobs.begin(); // what is told may have brought others
    }
    const bool isBusy = !m_jobs.empty();
    if (isBusy || m_saidBusy)
        Q_EMIT busyChanged(pending());
    m_saidBusy = isBusy;
}

void InsertFiles::finish(const Job &job)
{
    Blocks blocks;
    QList<IntakeReport> reports;
    const std::size_t offered = m_offers.size();
    QList<Asset> pictures;
    QStringList sentences = sortOut(job, blocks, pictures, reports);
    if (job.isStale) {
        sentences.clear();
        for (const TakenFile &file : std::as_const(job.batch->taken))
            sentences << tr("“%1” was not put in: another story was opened meanwhile. Insert it anew").arg(file.name);
    } else if (m_body.isReadOnly()) {
        sentences << tr("The story cannot be changed any more, so nothing was put in");
    } else if (!blocks.isEmpty()) {
        m_pictures.keep(pictures); // before the text that shows them
        const qsizetype before = job.putIn(blocks);
        for (IntakeReport &report : reports)
            report = shifted(report, before);
        if (reports.size() > 1 || (!reports.isEmpty() && !reports.first().isEmpty()))
            Q_EMIT reported(reports);
    }
    sentences.removeDuplicates();
    if (!sentences.isEmpty())
        Q_EMIT noticed(sentences);
    if (m_offers.size() > offered) {
        QStringList names;
        for (const Offer &offer : m_offers) {
            for (const FileToTake &file : offer.files)
                names << QFileInfo(file.path).fileName();
        }
        Q_EMIT conversionOffered(names);
    }
}

/// What is to be put in of the files of `job`, and told of them. Gives a sentence for each that is not.
QStringList InsertFiles::sortOut(const Job &job, Blocks &blocks, QList<Asset> &pictures, QList<IntakeReport> &reports)
{
    QStringList sentences;
    Offer offer{{}, job.putIn};
    for (qsizetype i = 0; i < job.batch->taken.size(); ++i) {
        const TakenFile &file = job.batch->taken.at(i);
        const FileToTake &asked = job.batch->toTake.at(i);
        QString refusal = file.refusal;
        if (file.waits && m_converter && !job.isStale) {
            offer.files << asked;
            continue;
        }
        if (file.waits)
            refusal = tr("only another program can read it; open it in Word or WPS and save it as .docx");
        if (!refusal.isEmpty()) {
            sentences << tr("“%1” was not put in: %2").arg(file.name, refusal);
            if (!job.isStale)
                Q_EMIT refused(asked.path.isEmpty() ? file.name : asked.path, refusal);
            continue;
        }
        if (!file.report.name.isEmpty() && (file.isDocument || !file.report.isEmpty()))
            reports << shifted(file.report, inkOf(blocks));
        blocks += file.blocks;
        pictures += file.assets;
    }
    if (!offer.files.isEmpty())
        m_offers.push_back(offer);
    return sentences;
}

qsizetype InsertFiles::insert(QTextCursor &place, const Blocks &blocks)
{
    const QTextCursor own = m_body.textCursor();
    QTextCursor target(m_body.document()); // goes along with what it puts in, and has nothing selected that was typed meanwhile
    target.setPosition(place.position());
    const bool movedOn = own.selectionEnd() != place.position();
    m_body.setTextCursor(target);
    const qsizetype before = placeAt(*m_body.document(), target.position());
    m_body.insertBlocks(blocks);
    place.setPosition(m_body.textCursor().position()); // what is still to be converted comes behind
    if (movedOn)
        m_body.setTextCursor(own);
    return before;
}

void InsertFiles::replace(const QTextCursor &place, const Blocks &blocks)
{
    const Figure *fresh = blocks.constFirst().as<Figure>();
    const QTextBlock block = figureAround(place);
    if (!fresh || !block.isValid()) {
        Q_EMIT noticed({tr("The figure that was to be replaced is gone; insert the picture anew")});
        return;
    }
    Figure figure = figureIn(block);
    m_pictures.noteBefore(fresh->asset, figure);
    figure.asset = fresh->asset;
    figure.address.clear();
    changeFigure(m_body, block, figure);
}

} // namespace gaoqian
