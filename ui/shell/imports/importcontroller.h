// Taking files and folders into the newsroom from the window: asks how, lets the work be done beside the writing with a way to
// stop it, has collected pages confirmed, and says what came of it.
#pragma once

#include "newsroom/core/latestread.h"
#include "newsroom/import/importer.h"
#include "newsroom/import/importlist.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace gaoqian {

class IntakeReportController;
class Dialogs;
class BusyNotice;
class ImportJob;
class NoticeStack;
struct ImportedFile;

class ImportController : public QObject {
    Q_OBJECT

public:
    /// How often lists are told of new stories while many come in, in milliseconds.
    static constexpr int newsInterval = 500;

    /// All outlive the controller; `window` is what dialogs stand over.
    ImportController(const NewsroomAddress &newsroom, IntakeReportController &arrivals, NoticeStack &notices, Dialogs &dialogs,
                     QWidget *window);

    /// Whose the drafts will be.
    void setOwner(const QString &personId) { m_owner = personId; }

    void importFiles();  ///< Asks for files.
    void importFolder(); ///< Asks for a folder.
    /// Files and folders that somebody named or dropped.
    void importPaths(const QStringList &paths);

    bool isRunning() const;

Q_SIGNALS:
    void storiesAdded();                 ///< Lists want a look.
    void storyWanted(const QString &id); ///< The one story that came in.

private:
    /// What was named or dropped, and what the dialog over it needs.
    struct Given {
        ImportList list;
        QList<QStringList> channels;
    };
    /// What came of the files so far.
    struct Tally {
        int taken = 0;
        int refused = 0;
        QString lastId;
        QString lastRefusal; ///< Whole sentence.
    };

    void askHow(const Result<Given> &given);
    void confirmPages(const Result<QList<QStringList>> &channels);
    void start(const QStringList &files, const ImportOptions &options, bool convert);
    void showProgress(int done, int total, const QString &name);
    void noteFile(const ImportedFile &file);
    void goOn();
    void finish();

    IntakeReportController &m_arrivals;
    NoticeStack &m_notices;
    Dialogs &m_dialogs;
    QPointer<QWidget> m_window;
    ImportJob *m_job;
    BusyNotice *m_busy;
    QTimer m_news;
    QString m_owner;
    QString m_folder; ///< Where the last files came from.
    Tally m_tally;
    NewsroomThread m_reading; ///< Its own: what is being taken in would be waited for.
    LatestRead<Given> m_asking;
    LatestRead<QList<QStringList>> m_confirming; ///< The channels, for pages that wait.
};

} // namespace gaoqian
