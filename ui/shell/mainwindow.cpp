#include "shell/mainwindow.h"

#include "dialogs/dialogs.h"
#include "editor/actions/editoractions.h"
#include "editor/actions/tableactions.h"
#include "editor/find/findbar.h"
#include "editor/pane/headlineedit.h"
#include "editor/pane/richtextedit.h"
#include "form/metadataform.h"
#include "intakereport/intakereportpanel.h"
#include "look/noticebar.h"
#include "outline/outlinepanel.h"
#include "shell/actions/windowactions.h"
#include "shell/frame/panels.h"
#include "shell/frame/personatwork.h"
#include "shell/frame/storyopener.h"
#include "shell/imports/importcontroller.h"
#include "shell/imports/intakereportcontroller.h"
#include "shell/insert/bodyintake.h"
#include "shell/insert/figurecontroller.h"
#include "shell/insert/insertfiles.h"
#include "shell/insert/picturekeeper.h"
#include "shell/livepanels.h"
#include "shell/newsroom/newsroomcontroller.h"
#include "shell/newsroom/personbutton.h"
#include "shell/newsroom/personcontroller.h"
#include "shell/newsroom/storytemplatecontroller.h"
#include "shell/newsroom/windowtitle.h"
#include "shell/safety/safetycontroller.h"
#include "shell/safety/savedlabel.h"
#include "shell/settings/preferences.h"
#include "shell/story/completenesscontroller.h"
#include "shell/story/opinioncontroller.h"
#include "shell/story/previewcontroller.h"
#include "shell/story/slipcontroller.h"
#include "shell/story/slippanels.h"
#include "shell/story/storyform.h"
#include "shell/story/storyhistory.h"
#include "shell/story/suggestionscontroller.h"
#include "shell/story/versionscontroller.h"
#include "shell/viewcontroller.h"
#include "shell/windowbars.h"
#include "shell/windowlayout.h"
#include "shell/windowmenus.h"
#include "shell/writing/focusreturn.h"
#include "shell/writing/keyhold.h"
#include "shell/writing/typedmeanwhile.h"
#include "shell/writing/writingaids.h"
#include "shell/writing/writingdialogs.h"
#include "shell/writing/writingpane.h"
#include "slip/slippanel.h"
#include "slip/slipstrip.h"
#include "storylist/storylistpane.h"
#include "versions/versionspanel.h"

#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QLabel>
#include <QMessageBox>

namespace gaoqian {

/// What all groups of features work with.
struct MainWindow::Desk {
    const WindowPanes &panes;
    const Theme &theme;
    Dialogs &dialogs;
    Preferences &preferences;
    WindowActions &actions;
    EditorActions &editing;
    StoryForm &story;
    StoryHistory &history;
    PersonAtWork &person;
    StoryOpener &opener;
};

/// What comes in from outside.
struct MainWindow::Intake {
    FigureController &figures;
    WritingAids &aids;
    IntakeReportController &report;
    ImportController &imports;
};

/// What the panels show of the open story.
struct MainWindow::OpenStory {
    PreviewController &preview;
    SlipController &slip;
    SlipPanels &slips;
    CompletenessController &check;
    VersionsController &versions;
    StoryTemplateController &templates;
};

MainWindow::MainWindow(const NewsroomAddress &newsroom, Theme theme, Dialogs &dialogs, Preferences &preferences) :
    m_newsroom(newsroom), m_session(m_newsroom), m_watch(m_newsroom), m_status(*this), m_features(m_status)
{
    const WindowPanes panes;
    const Desk desk = addDesk(panes, theme, dialogs, preferences);
    addSafety(desk);
    const Intake intake = addIntake(desk);
    const OpenStory open = addOpenStory(desk);
    addNewsroom(desk, intake, open);
    addView(desk, intake, open);
    connectActions(desk);
    m_person->comeBack();
    panes.storyList.focusSearch();
    m_safety->start();
}

MainWindow::~MainWindow() = default;

void MainWindow::openArticle(const QString &id) { m_opener->open(id); }

void MainWindow::setPerson(const QString &personId) { m_person->change(personId); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    // What was typed for a story that has not come yet is nowhere else; it is shown, and whoever has seen it closes once more.
    event->setAccepted(!m_keys->giveUp() && m_safety->mayLeave());
    if (event->isAccepted())
        m_view->keepLayout();
}

MainWindow::Desk MainWindow::addDesk(const WindowPanes &panes, const Theme &theme, Dialogs &dialogs, Preferences &preferences)
{
    HeadlineEdit &headline = panes.writing.headline();
    RichTextEdit &body = panes.writing.body();
    auto &actions = m_features.add<WindowActions>(this);
    auto &editing = m_features.add<EditorActions>(&body, this);
    auto &story = m_features.add<StoryForm>(m_newsroom, m_session, headline, body, panes.form, this);
    auto &history = m_features.add<StoryHistory>(headline, body, panes.form, this);
    auto &person = m_features.add<PersonAtWork>(m_newsroom, m_session, preferences, dialogs, this);
    auto &opener = m_features.add<StoryOpener>(m_session, dialogs, this);
    m_features.add<WritingDialogs>(body, editing, dialogs, this);
    m_person = &person;
    m_opener = &opener;

    history.drive(*editing.action(EditorAct::Undo), *editing.action(EditorAct::Redo));
    panes.find.setStepper([&history](const QString &name, const std::function<void()> &act) { history.step(name, act); });
    connect(&story, &StoryForm::shown, &history, &StoryHistory::clear);
    connect(&story, &StoryForm::shown, &panes.writing, [&writing = panes.writing] { writing.setStoryOpen(true); });
    connect(&opener, &StoryOpener::begun, &headline, &HeadlineEdit::focusTitle);
    return {panes, theme, dialogs, preferences, actions, editing, story, history, person, opener};
}

void MainWindow::addSafety(const Desk &desk)
{
    const WindowPanes &panes = desk.panes;
    m_safety = &m_features.add<SafetyController>(
        m_newsroom, m_session, m_watch,
        SafetyController::Places{panes.writing, panes.form, desk.story, desk.history, panes.notices, desk.dialogs}, this);
    m_features.add<SavedLabel>(m_newsroom, m_session, desk.story, panes.saved, this);
}

MainWindow::Intake MainWindow::addIntake(const Desk &desk)
{
    NoticeStack &notices = desk.panes.notices;
    RichTextEdit &body = desk.panes.writing.body();
    auto &pictures = m_features.add<PictureKeeper>(m_session, body, desk.story.pictures(), notices, this);
    auto &intake = m_features.add<BodyIntake>(pictures, m_session, body, this);
    auto &figures = m_features.add<FigureController>(intake, m_session, body, notices, desk.dialogs, this);
    auto &aids =
        m_features.add<WritingAids>(intake, desk.story.pictures(), desk.panes.writing, desk.dialogs, desk.preferences, this);
    auto &report = m_features.add<IntakeReportController>(m_newsroom, m_session, desk.story, body, desk.history, notices, this);
    auto &imports = m_features.add<ImportController>(m_newsroom, report, notices, desk.dialogs, this);

    connect(&pictures, &PictureKeeper::kept, &desk.story, &StoryForm::offerPicturesAgain);
    connect(&desk.editing, &EditorActions::figureRequested, &figures.insertFiles(), &InsertFiles::insertFromFiles);
    connect(&intake, &BodyIntake::reported, &report, &IntakeReportController::reportPieces);
    connect(&intake, &BodyIntake::refused, &report, &IntakeReportController::reportRefusal);
    connect(&figures, &FigureController::reportWanted, &report, [&report] { report.show(); });
    connect(&report, &IntakeReportController::panelWanted, &report, [&report] { bringToFront(*report.panel()); });
    connect(&report, &IntakeReportController::storyWanted, &desk.opener, &StoryOpener::open);
    connect(&imports, &ImportController::storyWanted, &desk.opener, &StoryOpener::open);
    connect(&desk.person, &PersonAtWork::changed, &imports, &ImportController::setOwner);
    connect(desk.actions.import, &QAction::triggered, &imports, &ImportController::importFiles);
    connect(desk.actions.importFolder, &QAction::triggered, &imports, &ImportController::importFolder);
    connect(&desk.panes.storyList, &StoryListPane::importRequested, &imports, &ImportController::importFiles);
    connect(&desk.panes.storyList, &StoryListPane::filesDropped, &imports, &ImportController::importPaths);
    return {figures, aids, report, imports};
}

MainWindow::OpenStory MainWindow::addOpenStory(const Desk &desk)
{
    const WindowPanes &panes = desk.panes;
    StoryForm &story = desk.story;
    Dialogs &dialogs = desk.dialogs;
    m_features.add<SuggestionsController>(m_session, story, panes.form, this);
    auto &preview =
        m_features.add<PreviewController>(m_newsroom, desk.theme, m_session, story, panes.preview, desk.preferences, this);
    auto &slip = m_features.add<SlipController>(m_newsroom, desk.theme, m_session, dialogs, desk.preferences, this);
    auto &opinions = m_features.add<OpinionController>(m_newsroom, m_session, story, panes.slip, this);
    auto &slips =
        m_features.add<SlipPanels>(m_newsroom, m_session, story, desk.person, desk.actions,
                                   SlipPanels::Places{slip, opinions, panes.strip, panes.slip, panes.notices, m_status}, this);
    auto &check = m_features.add<CompletenessController>(m_session, story, panes.writing, panes.form, panes.notices, this);
    auto &versions = m_features.add<VersionsController>(m_newsroom, m_session, story, desk.history, desk.actions, dialogs, this);
    auto &templates = m_features.add<StoryTemplateController>(m_session, story, dialogs, this);
    auto &meanwhile = m_features.add<TypedMeanwhile>(panes.notices, this);
    auto &hold = m_features.add<KeyHold>(
        *this, [this, &slip] { return m_session.isVisiting() || slip.isAsking(); }, [&slip] { return slip.isAsking(); });
    m_features.add<FocusReturn>(QList<QWidget *>{&panes.strip, &panes.slip}, &panes.writing.body(), this);

    m_keys = &hold;
    slip.setReadiness([&check](const Article &article, const QStringList &required) { return check.letGoUp(article, required); });
    connect(&slip, &SlipController::refused, &hold, &KeyHold::drop); // it was to be a passphrase
    connect(&desk.opener, &StoryOpener::failed, &hold, &KeyHold::giveUp);
    connect(&hold, &KeyHold::leftOver, &meanwhile, &TypedMeanwhile::show);
    connect(&slips, &SlipPanels::decided, &preview, &PreviewController::refresh);
    connect(&templates, &StoryTemplateController::begun, &desk.opener, &StoryOpener::openNew);
    return {preview, slip, slips, check, versions, templates};
}

void MainWindow::addNewsroom(const Desk &desk, const Intake &intake, const OpenStory &open)
{
    auto &people = m_features.add<PersonController>(m_session, desk.person, desk.panes.person, desk.actions, this);
    auto &title = m_features.add<WindowTitle>(m_newsroom, m_session, desk.story, this);
    auto &newsroom = m_features.add<NewsroomController>(m_newsroom, m_session.thread(), desk.actions, desk.dialogs, this);
    auto &live = m_features.add<LivePanels>(m_newsroom, m_session, m_watch, desk.story,
                                            LivePanels::Actors{open.slip, desk.opener, desk.person},
                                            LivePanels::Panels{desk.panes.storyList, open.slips, open.versions, people}, this);

    connect(&intake.imports, &ImportController::storiesAdded, &live, &LivePanels::refreshDesk);
    connect(m_safety, &SafetyController::storyAdded, &live, &LivePanels::refreshDesk);
    connect(&newsroom, &NewsroomController::staffChanged, &live, &LivePanels::refreshStaff);
    connect(&newsroom, &NewsroomController::siteChanged, &title, &WindowTitle::readSite);
    connect(&newsroom, &NewsroomController::siteChanged, &open.preview, &PreviewController::refresh);
    connect(&newsroom, &NewsroomController::siteChanged, &open.check, &CompletenessController::refresh);
    people.refresh();
}

/// When everything else is there: the menus list all actions.
void MainWindow::addView(const Desk &desk, const Intake &intake, const OpenStory &open)
{
    const WindowPanes &panes = desk.panes;
    auto &tables = m_features.add<TableActions>(&panes.writing.body(), this);
    auto &view = m_features.add<ViewController>(*this, desk.actions, desk.story, desk.person,
                                                ViewController::Places{panes.writing, panes.count, m_status}, desk.preferences);
    m_view = &view;
    layOut(*this, panes, {view.outline(), open.versions.panel(), intake.report.panel()});
    QMenu *colours = desk.editing.makeColourMenu(desk.theme.colours(), this);
    WindowBars(*this, desk.actions, desk.editing, colours, {&panes.count, &panes.saved, &panes.person}, &panes.strip);
    WindowMenus(*this, desk.actions, desk.editing, intake.figures.actions(), intake.aids, panes.find, tables, open.templates,
                colours);
    giveFirstSizes(*this, panes);
    view.restoreSize(desk.preferences.person(m_newsroom.identity().id));
    view.takeUpShortcuts(desk.actions);
}

void MainWindow::connectActions(const Desk &desk)
{
    const WindowActions &actions = desk.actions;
    connect(actions.newArticle, &QAction::triggered, &desk.opener, &StoryOpener::beginNew);
    connect(actions.notice, &QAction::triggered, &desk.panes.notices, &NoticeStack::focusNewest);
    connect(actions.otherNewsroom, &QAction::triggered, this, &MainWindow::newsroomRequested);
    connect(actions.quit, &QAction::triggered, this, &MainWindow::close);
    connect(actions.about, &QAction::triggered, this, [this] {
        QMessageBox::about(this, tr("About Gaoqian"),
                           tr("Gaoqian %1. The page names nobody who did not sign exactly what it shows.")
                               .arg(QCoreApplication::applicationVersion()));
    });
}

} // namespace gaoqian
