#include "shell/arrivaldesk.h"

#include "arrival/arrivalpanel.h"
#include "editor/bodyplaces.h"
#include "editor/richtextedit.h"
#include "look/noticebar.h"
#include "newsroom/articlesession.h"
#include "newsroom/importjob.h"
#include "shell/storyhistory.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

const QString pieceNotice = u"paste"_s;
const QString storyNotice = u"arrival"_s;
const QString pieceKey = u"piece-"_s;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ArrivalDesk)
};

/// The notes of `report` in one line.
QString inOneLine(const IntakeReport &report)
{
    constexpr int most = 3; // more, nobody reads in passing
    QStringList notes = noteTexts(report.notes).first(std::min<qsizetype>(report.notes.size(), most));
    if (!report.comments.isEmpty())
        notes << Tr::tr("%n remark(s) came along", nullptr, int(report.comments.size()));
    QString line = notes.join(Tr::tr(", "));
    if (report.notes.size() > most)
        line += Tr::tr(", and more");
    return line;
}

QString shownTitle(const QString &title) { return title.isEmpty() ? Tr::tr("(untitled)") : title; }

/// What a story that came in is greeted with.
QString greeting(const IntakeReport &report)
{
    if (report.remarks() == 0)
        return Tr::tr("This story came in from %1, which names as author: %2")
            .arg(report.name, report.suggestedAuthors.join(u'、'));
    return Tr::tr("This story came in from %1: %n remark(s)", nullptr, int(report.remarks())).arg(report.name);
}

} // namespace

ArrivalDesk::ArrivalDesk(Newsroom &newsroom, ArticleSession &session, RichTextEdit &body, StoryHistory &history,
                         NoticeStack &notices, QWidget *window) :
    QObject(window),
    m_newsroom(newsroom), m_session(session), m_body(body), m_history(history), m_notices(notices),
    m_panel(new ArrivalPanel(window))
{
    connect(&session, &ArticleSession::opened, this, &ArrivalDesk::noteOpened);
    connect(m_panel, &ArrivalPanel::placeWanted, this, &ArrivalDesk::goTo);
    connect(m_panel, &ArrivalPanel::storyWanted, this, [this](const QString &key) {
        if (!isPiece(key))
            Q_EMIT storyWanted(key);
    });
    connect(m_panel, &ArrivalPanel::leaveWanted, &body, [this] { m_body.setFocus(); });
    connect(m_panel, &ArrivalPanel::authorsWanted, this, &ArrivalDesk::takeAuthors);
    connect(m_panel, &ArrivalPanel::doneWith, this, &ArrivalDesk::finish);
}

ArrivalDesk::~ArrivalDesk() = default;

void ArrivalDesk::reportPiece(const IntakeReport &report)
{
    if (report.remarks() == 0)
        return;
    const QString key = pieceKey + QString::number(++m_pieces);
    m_panel->put({.key = key, .report = report});
    mark(key, report);
    m_notices.show(pieceNotice, {.text = inOneLine(report), .buttons = {{tr("Show…"), [this, key] { show(key); }}}});
}

void ArrivalDesk::reportFile(const ImportedFile &file)
{
    IntakeReport report = file.report;
    if (report.name.isEmpty())
        report.name = QFileInfo(file.path).fileName();
    m_panel->put({.key = file.id.isEmpty() ? file.path : file.id,
                  .title = shownTitle(file.title),
                  .refusal = file.refusal,
                  .report = report});
}

void ArrivalDesk::show(const QString &key)
{
    Q_EMIT panelWanted();
    m_panel->showArrival(key);
}

void ArrivalDesk::noteOpened()
{
    forgetLeftStory();
    const QString id = m_session.article().id;
    m_panel->setOpenStory(id);
    const auto kept = m_newsroom.intakeReports().of(id);
    if (!kept || !*kept)
        return; // one that cannot be read is no reason to disturb who opens the story
    const IntakeReport report = intakeReportFromJson(**kept);
    if (!m_panel->model().contains(id)) {
        m_panel->put({.key = id, .title = shownTitle(m_session.article().title), .report = report});
        m_openOnly = id;
    }
    m_panel->setOpenStory(id);
    mark(id, report);
    Notice notice{.text = greeting(report), .buttons = {{tr("Show…"), [this, id] { show(id); }}}};
    if (!report.suggestedAuthors.isEmpty())
        notice.buttons.append({tr("Put the author into the form"), [this, id] { takeAuthors(id); }});
    notice.buttons.append({tr("Done"), [this, id] { finish({id}); }});
    m_notices.show(storyNotice, notice);
}

void ArrivalDesk::forgetLeftStory()
{
    m_marks.clear();
    m_notices.take(storyNotice);
    m_notices.take(pieceNotice);
    if (!m_openOnly.isEmpty())
        m_panel->remove(std::exchange(m_openOnly, {}));
    QStringList pieces;
    for (const Arrival &arrival : m_panel->model().arrivals()) {
        if (isPiece(arrival.key))
            pieces << arrival.key;
    }
    for (const QString &piece : std::as_const(pieces))
        m_panel->remove(piece);
}

void ArrivalDesk::goTo(const QString &key, int line, int place)
{
    if (!m_marks.contains(key))
        Q_EMIT storyWanted(key); // whose opening marks its places
    const QList<PlaceMarks> lines = m_marks.value(key);
    if (line < lines.size() && place < lines.at(line).count())
        lines.at(line).goTo(m_body, place);
}

void ArrivalDesk::mark(const QString &key, const IntakeReport &report)
{
    QList<PlaceMarks> &lines = m_marks[key];
    lines.clear();
    for (int line = 0; line < report.remarks(); ++line)
        lines << PlaceMarks(m_body, placesOfLine(report, line));
}

void ArrivalDesk::takeAuthors(const QString &key)
{
    const auto kept = m_newsroom.intakeReports().of(key);
    if (!kept || !*kept || m_session.article().id != key)
        return;
    IntakeReport report = intakeReportFromJson(**kept);
    Article article = m_session.collected();
    for (const QString &author : std::as_const(report.suggestedAuthors)) {
        if (!article.authors.contains(author))
            article.authors << author;
    }
    if (m_body.isReadOnly() || !m_history.change(tr("Authors of the file"), article)) {
        Q_EMIT remarked(tr("The story cannot be changed now"));
        return;
    }
    report.suggestedAuthors.clear();
    if (report.isEmpty()) {
        finish({key});
    } else if (m_newsroom.intakeReports().put(key, toJson(report))) {
        Arrival arrival = m_panel->model().arrival(key);
        arrival.report = report;
        m_panel->put(arrival);
        m_panel->setOpenStory(key);
        m_notices.take(storyNotice);
    }
    Q_EMIT remarked(tr("The authors stand in the details"));
}

void ArrivalDesk::finish(const QStringList &keys)
{
    for (const QString &key : keys) {
        if (auto removed = m_newsroom.intakeReports().remove(key); !removed) {
            Q_EMIT remarked(removed.error().message);
            return;
        }
        m_panel->remove(key);
        m_marks.remove(key);
        if (key == m_session.article().id)
            m_notices.take(storyNotice);
        if (isPiece(key))
            m_notices.take(pieceNotice);
        if (key == m_openOnly)
            m_openOnly.clear();
    }
}

bool ArrivalDesk::isPiece(const QString &key) const { return key.startsWith(pieceKey); }

} // namespace gaoqian
