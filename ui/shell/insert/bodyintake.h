// The one way into the open story: what is pasted, dropped, chosen and fetched is taken in beside the typing, and put in where it
// was asked for, however the text has changed meanwhile. All of it can be given up while it is on its way.
#pragma once

#include "newsroom/import/foreignreader.h"
#include "newsroom/import/intakereport.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QTextCursor;

namespace gaoqian {

class ArticleSession;
class PictureKeeper;
class RichTextEdit;

class BodyIntake : public QObject {
    Q_OBJECT

public:
    /// How long what is asked for is waited for: most is done by then and stands in the text at once.
    static constexpr std::chrono::milliseconds patience{150};

    /// All outlive it.
    BodyIntake(PictureKeeper &pictures, ArticleSession &session, RichTextEdit &body, QObject *parent);
    ~BodyIntake() override; ///< Waits for what is just being read, and drops it.

    void setPatience(std::chrono::milliseconds time) { m_patience = time; }

    /// Puts `things` at the cursor, in this order. Text takes the place of what is selected; files and pictures come behind it.
    void insert(const QList<Foreign> &things);
    /// The picture at `path` takes the place of the one of the figure that `figure` stands in; caption, description and width
    /// stay.
    void replacePicture(const QTextCursor &figure, const QString &path);
    /// Takes the picture that was fetched from `address`, for every figure that waits for it.
    void takeFetched(const QString &address, const QByteArray &bytes);

    /// What makes .docx of files that only other programs can read; LibreOffice, where it is installed, if this is never called.
    /// With none such files are refused.
    void setConverter(Converter converter) { m_converter = std::move(converter); }
    /// Converts what `conversionOffered` named and puts it where it was dropped.
    void convertOffered();
    /// Forgets them: they are not put in.
    void leaveOffered();

    /// How many things are on their way and are not put in yet.
    int pending() const;
    /// Gives all of them up; nothing is told of them.
    void cancel();

Q_SIGNALS:
    void asked(); ///< By the person, for something more.
    /// Sentences for the person: what was not put in and why, what was changed.
    void noticed(const QStringList &sentences);
    /// What is told of the pieces that were put in together: of a single one only when there is something to tell. Places count
    /// in the whole body.
    void reported(const QList<gaoqian::IntakeReport> &reports);
    /// A file that was not put in, and why; `noticed` says it too.
    void refused(const QString &path, const QString &reason);
    /// These files wait to be converted; none when they wait no more.
    void conversionOffered(const QStringList &names);
    /// `things` are on their way, 0 when none is any more. Only comes when it takes longer than `patience`.
    void busyChanged(int things);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< Escape in the text gives up too.

private:
    struct Place;
    struct Piece;
    /// Puts a piece into the text; answers how many characters other than blanks stand before it.
    using PutIn = std::function<qsizetype(const Piece &)>;
    struct Job {
        std::shared_ptr<ForeignBatch> batch;
        std::shared_ptr<Place> place; ///< None where `putIn` finds its own.
        PutIn putIn;
        bool isStale = false; ///< Another story was opened meanwhile.
    };
    /// Files that wait to be converted, and where they go then.
    struct Offer {
        QList<Foreign> files;
        std::shared_ptr<Place> place;
        PutIn putIn;
    };

    std::shared_ptr<Place> placeHere();
    void start(const QList<Foreign> &things, std::shared_ptr<Place> place, PutIn putIn);
    void deliver();
    void finish(const Job &job);
    void putPiece(const Job &job, Piece &piece);
    Piece sortOut(const Job &job, const QList<TakenForeign> &taken);
    void refuse(const Foreign &thing, const TakenForeign &taken, bool isStale, Piece &piece);
    qsizetype putAt(Place &place, const Piece &piece);
    qsizetype replaceAt(const QTextCursor &figure, const Blocks &blocks);
    qsizetype putFetched(const QString &address, const Blocks &blocks);
    void moveBehind(const Place &done, int start, int end);
    void tellBusy();
    void tellOffers();
    void forgetStory();

    PictureKeeper &m_pictures;
    RichTextEdit &m_body;
    Converter m_converter;
    std::chrono::milliseconds m_patience = patience;
    QTimer m_retry;
    std::deque<Job> m_jobs; ///< In the order in which they were asked for. Each is put in when it is there.
    std::vector<Offer> m_offers;
    std::vector<std::weak_ptr<Place>> m_places; ///< In that order too.
    bool m_saidBusy = false;
    ForeignReader m_reader; ///< Ends first.
};

} // namespace gaoqian
