#include "shell/insert/bodyintake.h"

#include "article/text.h"
#include "editor/figures/figurecommands.h"
#include "editor/find/bodyplaces.h"
#include "editor/pane/richtextedit.h"
#include "newsroom/import/libreoffice.h"
#include "newsroom/writing/articlesession.h"
#include "shell/insert/picturekeeper.h"

#include <QFileInfo>
#include <QKeyEvent>

#include <utility>

namespace gaoqian {

namespace {

constexpr int composingRetry = 100;

/// At `position`, which what is inserted there does not push on: what is typed meanwhile comes behind.
QTextCursor fixedAt(QTextCursor cursor, int position)
{
    cursor.setPosition(position);
    cursor.setKeepPositionOnInsert(true);
    return cursor;
}

} // namespace

/// Where something is to be put in.
struct BodyIntake::Place {
    QTextCursor from;   ///< Text takes the place of what stands from here
    QTextCursor to;     ///< to here,
    QTextCursor behind; ///< files and pictures come behind it.
};

/// What is put in together.
struct BodyIntake::Piece {
    Blocks blocks = {};
    QString lines = {};    ///< Instead of `blocks`, where nothing came of anything better.
    bool replaces = false; ///< What was selected.
    QList<Asset> pictures = {};
    QList<IntakeReport> reports = {};
    QStringList sentences = {}; ///< For the person.
};

BodyIntake::BodyIntake(PictureKeeper &pictures, ArticleSession &session, RichTextEdit &body, QObject *parent) :
    QObject(parent), m_pictures(pictures), m_body(body), m_converter(LibreOffice::converter())
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(composingRetry);
    connect(&m_retry, &QTimer::timeout, this, &BodyIntake::deliver);
    connect(&m_reader, &ForeignReader::arrived, this, &BodyIntake::deliver);
    connect(&session, &ArticleSession::opened, this, &BodyIntake::forgetStory);
    connect(&session, &ArticleSession::closed, this, &BodyIntake::forgetStory);
    body.installEventFilter(this);
}

BodyIntake::~BodyIntake() = default;

std::shared_ptr<BodyIntake::Place> BodyIntake::placeHere()
{
    const QTextCursor here = m_body.textCursor();
    const auto place = std::shared_ptr<Place>(
        new Place{fixedAt(here, here.selectionStart()), fixedAt(here, here.selectionEnd()), fixedAt(here, here.selectionEnd())});
    std::erase_if(m_places, [](const auto &known) { return known.expired(); });
    m_places.push_back(place);
    return place;
}

void BodyIntake::insert(const QList<Foreign> &things)
{
    Q_EMIT asked();
    const auto place = placeHere();
    start(things, place, [this, place](const Piece &piece) { return putAt(*place, piece); });
}

void BodyIntake::replacePicture(const QTextCursor &figure, const QString &path)
{
    Q_EMIT asked();
    start({{.path = path}}, {}, [this, figure](const Piece &piece) { return replaceAt(figure, piece.blocks); });
}

void BodyIntake::takeFetched(const QString &address, const QByteArray &bytes)
{
    start({{.picture = [bytes] { return bytes; }, .name = address}}, {},
          [this, address](const Piece &piece) { return putFetched(address, piece.blocks); });
}

int BodyIntake::pending() const
{
    qsizetype things = 0;
    for (const Job &job : m_jobs)
        things += job.batch->things().size();
    return int(things);
}

void BodyIntake::cancel()
{
    for (const Job &job : std::exchange(m_jobs, {}))
        job.batch->cancel();
    tellBusy();
}

void BodyIntake::forgetStory()
{
    for (Job &job : m_jobs) {
        job.isStale = true;
        job.batch->cancel();
    }
    leaveOffered();
    QMetaObject::invokeMethod(this, &BodyIntake::deliver, Qt::QueuedConnection); // what is told belongs to the next story
}

bool BodyIntake::eventFilter(QObject *, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_jobs.empty() || m_body.isComposing())
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (key.key() != Qt::Key_Escape || key.modifiers() != Qt::NoModifier)
        return false;
    cancel();
    return true;
}

void BodyIntake::convertOffered()
{
    const std::vector<Offer> offers = std::exchange(m_offers, {});
    tellOffers();
    for (Offer offer : offers) {
        for (Foreign &file : offer.files)
            file.convert = m_converter;
        start(offer.files, offer.place, offer.putIn);
    }
}

void BodyIntake::leaveOffered()
{
    if (m_offers.empty())
        return;
    m_offers.clear();
    tellOffers();
}

void BodyIntake::tellOffers()
{
    QStringList names;
    for (const Offer &offer : m_offers) {
        for (const Foreign &file : offer.files)
            names << QFileInfo(file.path).fileName();
    }
    Q_EMIT conversionOffered(names);
}

void BodyIntake::start(const QList<Foreign> &things, std::shared_ptr<Place> place, PutIn putIn)
{
    if (m_body.isReadOnly() || things.isEmpty())
        return;
    const auto batch = m_reader.read(things);
    m_jobs.push_back({batch, std::move(place), std::move(putIn), false});
    if (!things.constFirst().convert) // another program takes seconds
        batch->waitFor(m_patience);
    deliver();
}

void BodyIntake::deliver()
{
    const auto isThere = [](const Job &job) { return job.batch->isDone() || job.batch->isCancelled(); };
    while (true) {
        const auto next = std::find_if(m_jobs.begin(), m_jobs.end(), isThere);
        if (next == m_jobs.end())
            break;
        if (m_body.isComposing()) {
            m_retry.start(); // the text under an input method is left alone
            break;
        }
        const Job job = std::move(*next);
        m_jobs.erase(next);
        finish(job); // may bring others
    }
    tellBusy();
}

void BodyIntake::tellBusy()
{
    const bool isBusy = !m_jobs.empty();
    if (isBusy || m_saidBusy)
        Q_EMIT busyChanged(pending());
    m_saidBusy = isBusy;
}

void BodyIntake::finish(const Job &job)
{
    const std::size_t offered = m_offers.size();
    Piece piece = sortOut(job, job.batch->take());
    if (job.isStale) {
        // each of them has been told of
    } else if (m_body.isReadOnly()) {
        piece.sentences << tr("The story cannot be changed any more, so nothing was put in");
    } else if (!piece.blocks.isEmpty() || !piece.lines.isEmpty()) {
        putPiece(job, piece);
    }
    piece.sentences.removeDuplicates();
    if (!piece.sentences.isEmpty())
        Q_EMIT noticed(piece.sentences);
    if (m_offers.size() > offered)
        tellOffers();
}

void BodyIntake::putPiece(const Job &job, Piece &piece)
{
    m_pictures.keep(piece.pictures); // before the text that shows them
    const qsizetype before = job.putIn(piece);
    for (IntakeReport &report : piece.reports)
        report = shifted(report, before);
    if (piece.reports.size() > 1 || (!piece.reports.isEmpty() && !piece.reports.first().isEmpty()))
        Q_EMIT reported(piece.reports);
}

/// What is to be put in of the things of `job`, and told of them.
BodyIntake::Piece BodyIntake::sortOut(const Job &job, const QList<TakenForeign> &taken)
{
    Piece piece;
    Offer offer{{}, job.place, job.putIn};
    for (qsizetype i = 0; i < taken.size(); ++i) {
        const TakenForeign &one = taken.at(i);
        const Foreign &asked = job.batch->things().at(i);
        if (one.waits && m_converter && !job.isStale) {
            offer.files << asked;
        } else if (one.refusal || job.isStale) {
            refuse(asked, one, job.isStale, piece);
        } else {
            const IntakeReport report = reportOf(one.intake, one.name);
            if (one.part == ForeignPart::Document || !report.isEmpty())
                piece.reports << shifted(report, inkOf(piece.blocks));
            piece.blocks += one.intake.article.body;
            piece.pictures += one.intake.assets;
            piece.replaces = one.part == ForeignPart::Text;
            if (one.intake.article.body.isEmpty())
                piece.lines = asked.text; // blanks, say
        }
    }
    if (!offer.files.isEmpty())
        m_offers.push_back(offer);
    return piece;
}

void BodyIntake::refuse(const Foreign &thing, const TakenForeign &taken, bool isStale, Piece &piece)
{
    const bool isText = thing.path.isEmpty() && !thing.picture;
    const QString name = thing.path.isEmpty() ? thing.name : QFileInfo(thing.path).fileName();
    if (isStale) {
        piece.sentences << (isText ? tr("What was pasted was not put in: another story was opened meanwhile. Paste it anew.")
                                   : tr("“%1” was not put in: another story was opened meanwhile. Insert it anew").arg(name));
        return;
    }
    const QString reason = taken.refusal->message;
    if (taken.part == ForeignPart::Text) {
        piece.lines = thing.text; // which takes the place of what is no use
        piece.replaces = true;
        piece.sentences << (thing.text.isEmpty() ? tr("Nothing was pasted: %1") : tr("Pasted as plain text: %1")).arg(reason);
        return;
    }
    piece.sentences << tr("“%1” was not put in: %2").arg(name, reason);
    Q_EMIT refused(thing.path.isEmpty() ? name : thing.path, reason);
}

qsizetype BodyIntake::putAt(Place &place, const Piece &piece)
{
    const QTextCursor own = m_body.textCursor();
    const int start = (piece.replaces ? place.from : place.behind).position();
    QTextCursor target(m_body.document()); // goes along with what it puts in
    target.setPosition(start);
    if (piece.replaces)
        target.setPosition(place.to.position(), QTextCursor::KeepAnchor);
    const bool movedOn =
        own.selectionEnd() != target.selectionEnd() || (piece.replaces && own.selectionStart() != target.selectionStart());
    m_body.setTextCursor(target);
    const qsizetype before = placeAt(*m_body.document(), start);
    if (piece.replaces)
        m_body.putPasted(piece.blocks, piece.lines);
    else
        m_body.insertBlocks(piece.blocks);
    moveBehind(place, start, m_body.textCursor().position());
    if (movedOn)
        m_body.setTextCursor(own);
    return before;
}

/// What was asked for later at the same place stands behind, as does what is still to be converted of `done`; what was asked for
/// earlier comes before it.
void BodyIntake::moveBehind(const Place &done, int start, int end)
{
    bool isLater = false;
    for (const auto &known : m_places) {
        const auto place = known.lock();
        isLater = isLater || place.get() == &done;
        if (!place || !isLater)
            continue;
        const bool isPoint = place->from.position() == start && place->to.position() == start;
        if (isPoint) {
            place->from.setPosition(end);
            place->to.setPosition(end);
        }
        if (place->behind.position() == start)
            place->behind.setPosition(end);
    }
}

qsizetype BodyIntake::replaceAt(const QTextCursor &place, const Blocks &blocks)
{
    const Figure *fresh = blocks.constFirst().as<Figure>();
    const QTextBlock block = figureAround(place);
    if (!fresh || !block.isValid()) {
        Q_EMIT noticed({tr("The figure that was to be replaced is gone; insert the picture anew")});
        return 0;
    }
    Figure figure = figureIn(block);
    m_pictures.noteBefore(fresh->asset, figure);
    figure.asset = fresh->asset;
    figure.address.clear();
    changeFigure(m_body, block, figure);
    return 0;
}

qsizetype BodyIntake::putFetched(const QString &address, const Blocks &blocks)
{
    const Figure *fresh = blocks.constFirst().as<Figure>();
    if (fresh)
        m_pictures.noteBefore(fresh->asset, Figure{{}, {}, {}, 0, address});
    if (!fresh || setFetchedPicture(m_body, address, fresh->asset) == 0)
        Q_EMIT noticed({tr("The place of the fetched picture is gone; insert the picture anew")});
    return 0;
}

} // namespace gaoqian
