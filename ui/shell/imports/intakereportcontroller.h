// What came along with files and pastes, beside the open story: says it in a notice, shows the report, leads from there to the
// places in the text, and keeps it with the story until somebody is done with it.
#pragma once

#include "base/result.h"
#include "newsroom/core/latestread.h"
#include "newsroom/import/intakereport.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <optional>

namespace gaoqian {

class IntakeReportPanel;
class ArticleSession;
class NewsroomAddress;
class NoticeStack;
class ReportMarks;
class RichTextEdit;
class StoryForm;
class StoryHistory;
struct ImportedFile;

class IntakeReportController : public QObject {
    Q_OBJECT

public:
    /// All outlive the controller.
    IntakeReportController(const NewsroomAddress &newsroom, ArticleSession &session, const StoryForm &story, RichTextEdit &body,
                           StoryHistory &history, NoticeStack &notices, QWidget *window);
    ~IntakeReportController() override; ///< Has written what is still to be written of reports, once more where it failed.

    /// For the window to make a panel of; the controller's until then.
    IntakeReportPanel *panel() const { return m_panel; }

    /// Tells of what was just pasted into the open story, with which it is kept as soon as that is saved. Places count in the
    /// whole body.
    /// The same of what was dropped together; of several each is told by its name.
    void reportPieces(const QList<IntakeReport> &reports);
    /// Tells of a file that was not put into the open story; in the report alone.
    void reportRefusal(const QString &path, const QString &reason);
    /// Tells of a file that was taken in or refused; in the report alone.
    void reportFile(const ImportedFile &file);

    /// Shows the report at an arrival; empty for its beginning, where what was refused stands.
    void show(const QString &key = {});

Q_SIGNALS:
    void panelWanted();
    void storyWanted(const QString &id); ///< To be opened.
    void remarked(const QString &sentence);

private:
    /// What a story's report has to become in the newsroom.
    struct Owed {
        QString articleId;
        QList<IntakeReport> changed;
        QList<IntakeReport> added;
    };
    /// A place that is gone to when its story is open.
    struct Place {
        QString key;
        int line;
        int place;
    };

    void noteOpened();
    void takeReports(const QString &articleId, QList<IntakeReport> reports);
    void tell(const IntakeReport &report);
    void greet(const QList<IntakeReport> &reports);
    void goTo(const QString &key, int line, int place);
    void takeAuthors(const QString &key);
    void finish(const QStringList &keys);
    void finishOne(const QString &key);
    void putAside(const QString &key);
    void forgetLeftStory();
    void keep();
    void writeOwed();
    bool isOfOpenStory(const QString &key) const;

    const NewsroomAddress &m_newsroom;
    ArticleSession &m_session;
    RichTextEdit &m_body;
    StoryHistory &m_history;
    NoticeStack &m_notices;
    IntakeReportPanel *m_panel;
    QHash<QString, ReportMarks> m_marks; ///< Of what concerns the open story, by key.
    QStringList m_openOnly;              ///< Keys of what stands in the report only because its story is open.
    QStringList m_fresh;                 ///< Keys of the pieces whose text is not in the file yet, oldest first.
    std::deque<Owed> m_owed;             ///< Until the newsroom has it, in the order of being written.
    bool m_isWriting = false;            ///< The first of them.
    QTimer m_retry;
    LatestRead<QList<IntakeReport>> m_reading;
    std::optional<Place> m_wanted;
};

} // namespace gaoqian
