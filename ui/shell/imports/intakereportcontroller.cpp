#include "shell/imports/intakereportcontroller.h"

#include "article/showntitle.h"
#include "base/ids.h"
#include "editor/pane/richtextedit.h"
#include "intakereport/intakereportpanel.h"
#include "look/noticebar.h"
#include "newsroom/import/importjob.h"
#include "newsroom/import/storyreports.h"
#include "newsroom/writing/articlesession.h"
#include "shell/imports/reportmarks.h"
#include "shell/story/storyform.h"
#include "shell/story/storyhistory.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

const QString pieceNotice = u"paste"_s;
const QString storyNotice = u"arrival"_s;

/// The notes of `report` in one line.
QString inOneLine(const IntakeReport &report)
{
    constexpr int most = 3; // more, nobody reads in passing
    QStringList notes = noteTexts(report.notes).first(std::min<qsizetype>(report.notes.size(), most));
    if (!report.comments.isEmpty())
        notes << IntakeReportController::tr("%n remark(s) came along", nullptr, int(report.comments.size()));
    QString line = notes.join(IntakeReportController::tr(", "));
    if (report.notes.size() > most)
        line += IntakeReportController::tr(", and more");
    return line;
}

/// A line for each of `reports` with its name in front, as far as a notice has room; one alone needs no name.
QString toldTogether(const QList<IntakeReport> &reports)
{
    constexpr qsizetype most = 5; // more would push the text away
    if (reports.size() == 1)
        return inOneLine(reports.first());
    QStringList lines;
    for (const IntakeReport &report : reports.first(std::min(most, reports.size()))) {
        lines << (report.remarks() == 0 ? IntakeReportController::tr("%1 was put in; nothing was changed").arg(report.name)
                                        : IntakeReportController::tr("%1 was put in: %2").arg(report.name, inOneLine(report)));
    }
    if (reports.size() > most)
        lines << IntakeReportController::tr("… and %n more", nullptr, int(reports.size() - most));
    return lines.join(u'\n');
}

/// What a story is greeted with that something is told of.
QString greeting(const QList<IntakeReport> &reports)
{
    const IntakeReport &file = reports.first();
    qsizetype pieces = 0;
    for (const IntakeReport &report : reports)
        pieces += report.id.isEmpty() ? 0 : report.remarks();
    const QString ofPieces =
        IntakeReportController::tr("What was pasted or dropped into this story left %n remark(s)", nullptr, int(pieces));
    if (!file.id.isEmpty())
        return ofPieces;
    const QString ofFile =
        file.remarks() == 0
            ? IntakeReportController::tr("This story came in from %1, which names as author: %2")
                  .arg(file.name, file.suggestedAuthors.join(u'、'))
            : IntakeReportController::tr("This story came in from %1: %n remark(s)", nullptr, int(file.remarks())).arg(file.name);
    return pieces == 0 ? ofFile : IntakeReportController::tr("%1. %2").arg(ofFile, ofPieces);
}

} // namespace

IntakeReportController::IntakeReportController(const NewsroomAddress &newsroom, ArticleSession &session, const StoryForm &story,
                                               RichTextEdit &body, StoryHistory &history, NoticeStack &notices, QWidget *window) :
    QObject(window),
    m_newsroom(newsroom), m_session(session), m_body(body), m_history(history), m_notices(notices),
    m_panel(new IntakeReportPanel(window))
{
    connect(&story, &StoryForm::shown, this, &IntakeReportController::noteOpened);
    connect(&session, &ArticleSession::closed, this, &IntakeReportController::forgetLeftStory);
    connect(&session, &ArticleSession::contentSaved, this, &IntakeReportController::keep);
    connect(&session, &ArticleSession::saved, this, [this] {
        if (!m_fresh.isEmpty())
            keep(); // put in and taken out again, say
    });
    m_retry.setSingleShot(true);
    m_retry.setInterval(ArticleSession::retryDelay);
    connect(&m_retry, &QTimer::timeout, this, &IntakeReportController::writeOwed);
    connect(m_panel, &IntakeReportPanel::placeWanted, this, &IntakeReportController::goTo);
    connect(m_panel, &IntakeReportPanel::storyWanted, this, [this](const QString &key) {
        if (isOfOpenStory(key))
            m_body.setFocus();
        else
            Q_EMIT storyWanted(key);
    });
    connect(m_panel, &IntakeReportPanel::leaveWanted, &body, [this] { m_body.setFocus(); });
    connect(m_panel, &IntakeReportPanel::authorsWanted, this, &IntakeReportController::takeAuthors);
    connect(m_panel, &IntakeReportPanel::doneWith, this, &IntakeReportController::finish);
}

IntakeReportController::~IntakeReportController()
{
    for (size_t i = m_isWriting ? 1 : 0; i < m_owed.size(); ++i) {
        m_session.thread().write<void>([owed = m_owed[i]](const Result<Newsroom *> &newsroom) -> Result<void> {
            return newsroom ? StoryReports(**newsroom).keep(owed.articleId, owed.changed, owed.added) : newsroom.error();
        });
    }
}

void IntakeReportController::reportPieces(const QList<IntakeReport> &reports)
{
    QString first;
    for (const IntakeReport &report : reports) {
        if (report.remarks() == 0 && reports.size() == 1)
            return;
        IntakeReport piece = report;
        piece.id = newId();
        if (report.remarks() > 0) {
            piece.time = m_newsroom.clock().now();
            m_fresh << piece.id;
            tell(piece);
        } else {
            m_panel->put({.key = piece.id, .report = piece});
            m_openOnly << piece.id;
        }
        if (first.isEmpty())
            first = piece.id;
    }
    m_notices.show(pieceNotice, {.text = toldTogether(reports), .buttons = {{tr("Show…"), [this, first] { show(first); }}}});
}

void IntakeReportController::reportRefusal(const QString &path, const QString &reason)
{
    m_panel->put({.key = path, .refusal = reason, .report = {.name = QFileInfo(path).fileName()}});
}

void IntakeReportController::reportFile(const ImportedFile &file)
{
    IntakeReport report = file.report;
    if (report.name.isEmpty())
        report.name = QFileInfo(file.path).fileName();
    m_panel->put({.key = file.id.isEmpty() ? file.path : file.id,
                  .title = shownTitle(file.title),
                  .refusal = file.refusal,
                  .report = report});
}

void IntakeReportController::show(const QString &key)
{
    Q_EMIT panelWanted();
    m_panel->showArrival(key);
}

void IntakeReportController::noteOpened()
{
    forgetLeftStory();
    const QString id = m_session.article().id;
    m_panel->setOpenStory(id);
    m_reading.ask(
        m_session.thread(), [id](Newsroom &newsroom) { return StoryReports(newsroom).of(id); },
        [this, id](const Result<QList<IntakeReport>> &reports) {
            if (reports && m_session.article().id == id) // what cannot be read is no reason to disturb who opens the story
                takeReports(id, *reports);
        });
}

void IntakeReportController::takeReports(const QString &articleId, QList<IntakeReport> reports)
{
    // What could not be written yet is as true.
    for (const Owed &owed : m_owed) {
        if (owed.articleId == articleId)
            mergeReports(reports, owed.changed, owed.added);
    }
    if (!reports.isEmpty()) {
        for (const IntakeReport &report : std::as_const(reports))
            tell(report);
        m_panel->setOpenStory(articleId);
        greet(reports);
    }
    if (const auto wanted = std::exchange(m_wanted, {}))
        goTo(wanted->key, wanted->line, wanted->place);
}

void IntakeReportController::tell(const IntakeReport &report)
{
    const QString key = report.id.isEmpty() ? m_session.article().id : report.id;
    if (!m_panel->model().contains(key)) {
        m_panel->put(
            {.key = key, .title = report.id.isEmpty() ? shownTitle(m_session.article().title) : QString(), .report = report});
        m_openOnly << key;
    }
    m_marks.insert(key, ReportMarks(m_body, report));
}

void IntakeReportController::greet(const QList<IntakeReport> &reports)
{
    const QString id = m_session.article().id;
    const QString first = reports.first().id.isEmpty() ? id : reports.first().id;
    Notice notice{.text = greeting(reports), .buttons = {{tr("Show…"), [this, first] { show(first); }}}};
    if (!reports.first().suggestedAuthors.isEmpty())
        notice.buttons.append({tr("Put the author into the form"), [this, id] { takeAuthors(id); }});
    notice.buttons.append({tr("Done"), [this] { finish(m_marks.keys()); }});
    m_notices.show(storyNotice, notice);
}

void IntakeReportController::forgetLeftStory()
{
    m_reading.drop();
    m_marks.clear();
    m_fresh.clear();
    m_notices.take(storyNotice);
    m_notices.take(pieceNotice);
    for (const QString &key : std::as_const(m_openOnly))
        m_panel->remove(key);
    m_openOnly.clear();
    m_panel->setOpenStory({});
}

/// The text is in the file: what is told of it goes there too, with its places as they are by now, and holds up nobody.
void IntakeReportController::keep()
{
    if (m_marks.isEmpty())
        return;
    Owed owed{m_session.article().id, {}, {}};
    for (auto marks = m_marks.cbegin(); marks != m_marks.cend(); ++marks) {
        if (!m_fresh.contains(marks.key()))
            owed.changed << marks->asOf(m_body);
    }
    for (const QString &key : std::as_const(m_fresh))
        owed.added << m_marks[key].asOf(m_body);
    m_fresh.clear();
    // One that waits in vain does not gather others behind it.
    if (m_owed.size() > (m_isWriting ? 1 : 0) && m_owed.back().articleId == owed.articleId) {
        Owed &last = m_owed.back();
        mergeReports(last.added, owed.changed, owed.added);
        last.changed = owed.changed;
    } else {
        m_owed.push_back(std::move(owed));
    }
    writeOwed();
}

/// What fails is kept and tried again: the report is a promise as the text is.
void IntakeReportController::writeOwed()
{
    if (m_isWriting || m_owed.empty())
        return;
    m_isWriting = true;
    m_retry.stop();
    m_session.thread().writeFor<void>(
        this,
        [owed = m_owed.front()](Newsroom &newsroom) -> Result<void> {
            const auto kept = StoryReports(newsroom).keep(owed.articleId, owed.changed, owed.added);
            if (!kept && kept.error().kind == ErrorKind::Refused)
                return {}; // of a story that is gone nothing is told, and what comes after it must not wait
            return kept;
        },
        [this](const Result<void> &kept) {
            m_isWriting = false;
            if (!kept) {
                m_retry.start();
                return;
            }
            m_owed.pop_front();
            writeOwed();
        });
}

void IntakeReportController::goTo(const QString &key, int line, int place)
{
    const bool isOpen = m_session.article().id == key;
    if (!isOfOpenStory(key) && (!isOpen || m_reading.isAsked())) {
        m_wanted = Place{key, line, place}; // the story's opening marks its places
        if (!isOpen)
            Q_EMIT storyWanted(key);
        return;
    }
    const auto marks = m_marks.find(key);
    if (marks != m_marks.end() && !marks->goTo(m_body, line, place))
        Q_EMIT remarked(tr("What this is about does not stand in the text any more"));
}

void IntakeReportController::takeAuthors(const QString &key)
{
    const auto marks = m_marks.constFind(key);
    if (marks == m_marks.constEnd() || m_session.article().id != key)
        return;
    IntakeReport report = marks->asOf(m_body);
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
    } else {
        m_marks.insert(key, ReportMarks(m_body, report));
        Arrival arrival = m_panel->model().arrival(key);
        arrival.report = report;
        m_panel->put(arrival);
        m_panel->setOpenStory(key);
        m_notices.take(storyNotice);
        keep();
    }
    Q_EMIT remarked(tr("The authors stand in the details"));
}

void IntakeReportController::finish(const QStringList &keys)
{
    for (const QString &key : keys) {
        if (isOfOpenStory(key) && m_body.isReadOnly()) {
            Q_EMIT remarked(tr("Somebody else is writing this story; what came along with it is theirs to put aside"));
            return;
        }
        finishOne(key);
    }
}

void IntakeReportController::finishOne(const QString &key)
{
    if (m_fresh.removeOne(key)) {
        putAside(key);
        return;
    }
    const QString story = isOfOpenStory(key) ? m_session.article().id : key;
    const QString id = key == story ? QString() : key;
    // Behind what is being written of it, and instead of what waits to be.
    for (Owed &owed : m_owed) {
        if (owed.articleId != story)
            continue;
        for (QList<IntakeReport> *reports : {&owed.changed, &owed.added})
            reports->removeIf([&id](const IntakeReport &report) { return report.id == id; });
    }
    m_marks.remove(key);
    m_session.thread().writeFor<void>(
        this, [story, id](Newsroom &newsroom) { return StoryReports(newsroom).remove(story, id); },
        [this, key](const Result<void> &removed) {
            if (removed)
                putAside(key);
            else
                Q_EMIT remarked(removed.error().message);
        });
}

void IntakeReportController::putAside(const QString &key)
{
    m_panel->remove(key);
    m_marks.remove(key);
    m_openOnly.removeOne(key);
    if (m_marks.isEmpty()) {
        m_notices.take(storyNotice);
        m_notices.take(pieceNotice);
    }
}

bool IntakeReportController::isOfOpenStory(const QString &key) const { return m_marks.contains(key); }

} // namespace gaoqian
