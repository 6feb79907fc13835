// The window: lays the panels out and joins their signals to the session and the controllers. It wires and decides nothing.
#pragma once

#include "newsroom/core/changewatch.h"
#include "newsroom/writing/articlesession.h"
#include "page/theme.h"
#include "shell/newsroom/newsroomcontroller.h"
#include "shell/story/previewcontroller.h"
#include "shell/story/slipcontroller.h"
#include "shell/story/storyform.h"
#include "signoff/slip.h"

#include <QMainWindow>

class QLabel;

namespace gaoqian {

class BodyIntake;
class CompletenessController;
class StoryListPane;
class Dialogs;
class IntakeReportController;
class EditorActions;
class FigureController;
class HeadlineEdit;
class ImportController;
class LivePanels;
class MetadataForm;
class OpinionController;
class PersonButton;
class PictureKeeper;
class Preferences;
class PreviewPane;
class RichTextEdit;
class SlipPanel;
class SlipStrip;
class VersionsController;
class StoryHistory;
class SafetyController;
class StoryTemplateController;
class ViewController;
class WindowActions;
class WritingAids;
class WritingPane;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `dialogs` and `preferences` outlive the window, and what `newsroom` refers to does.
    MainWindow(const NewsroomAddress &newsroom, Theme theme, Dialogs &dialogs, Preferences &preferences);
    ~MainWindow() override;

    /// Which newsroom. The window has no connection to it: whatever is asked of its file is asked in other threads.
    const NewsroomAddress &newsroom() const { return m_newsroom; }
    ArticleSession &session() { return m_session; }

    /// When what is pending is written, by whoever wrote it; says by dialog why it cannot be.
    void openArticle(const QString &id);
    void setPerson(const QString &personId);

Q_SIGNALS:
    /// The user wants another newsroom: the sample, a new one, or one from a file.
    void newsroomRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    // layout
    QDockWidget *addPanel(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area);
    void layOut();

    // wiring
    void wireSession();
    void wirePanels();
    void wireActions();
    void wireActs();

    // keeping what is shown true
    void showPanel(const QString &name); ///< Over those that share its place.
    void readSite();
    void showStory(const Article &article);
    void showSavedAt(const QDateTime &time);
    void beAtWork(const QString &personId);
    void newArticle();
    void useLanguage(const QString &language);
    void saveLayout();

    const NewsroomAddress m_newsroom;
    Dialogs &m_dialogs;
    Preferences &m_preferences;
    QStringList m_colours; ///< The theme's emphasis colours.
    ArticleSession m_session;
    ChangeWatch m_watch;
    LatestRead<Site> m_site;

    QString m_siteName;     ///< For the window's title.
    QString m_exportedSaid; ///< What the status bar said of the last export.

    StoryListPane *m_storyList;
    SlipStrip *m_strip;
    SlipPanel *m_slipPanel;
    WritingPane *m_writing;
    HeadlineEdit *m_headline; ///< In m_writing, like the body.
    RichTextEdit *m_body;
    MetadataForm *m_form;
    PreviewPane *m_preview;
    PersonButton *m_person;
    QLabel *m_count;
    QLabel *m_saved;

    EditorActions *m_editorActions;
    WindowActions *m_actions;
    StoryForm *m_binder;
    StoryHistory *m_history;
    SafetyController *m_keeper;
    PreviewController *m_feeder;
    PictureKeeper *m_pictures;
    BodyIntake *m_intake;
    FigureController *m_figures;
    SlipController *m_slip;
    OpinionController *m_opinions;
    NewsroomController *m_acts;
    WritingAids *m_aids;
    ViewController *m_view;
    VersionsController *m_versions;
    CompletenessController *m_check;
    StoryTemplateController *m_templates;
    IntakeReportController *m_intakeReport;
    ImportController *m_import;
    std::unique_ptr<LivePanels> m_live;
};

} // namespace gaoqian
