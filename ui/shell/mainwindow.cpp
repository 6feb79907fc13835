#include "shell/mainwindow.h"

#include "article/showntitle.h"
#include "dialogs/dialogs.h"
#include "editor/actions/editoractions.h"
#include "editor/pane/headlineedit.h"
#include "editor/pane/richtextedit.h"
#include "form/metadataform.h"
#include "look/look.h"
#include "look/noticebar.h"
#include "newsroom/signing/staffing.h"
#include "preview/previewpane.h"
#include "shell/actions/windowactions.h"
#include "shell/imports/importcontroller.h"
#include "shell/imports/intakereportcontroller.h"
#include "shell/insert/bodyintake.h"
#include "shell/insert/figurecontroller.h"
#include "shell/insert/insertfiles.h"
#include "shell/insert/picturekeeper.h"
#include "shell/livepanels.h"
#include "shell/newsroom/personbutton.h"
#include "shell/newsroom/storylistcontroller.h"
#include "shell/newsroom/storytemplatecontroller.h"
#include "shell/safety/safetycontroller.h"
#include "shell/settings/preferences.h"
#include "shell/story/completenesscontroller.h"
#include "shell/story/opinioncontroller.h"
#include "shell/story/storyhistory.h"
#include "shell/story/suggestionscontroller.h"
#include "shell/story/versionscontroller.h"
#include "shell/viewcontroller.h"
#include "shell/writing/focusreturn.h"
#include "shell/writing/keyhold.h"
#include "shell/writing/writingaids.h"
#include "shell/writing/writingdialogs.h"
#include "shell/writing/writingpane.h"
#include "slip/slippanel.h"
#include "slip/slipstrip.h"
#include "storylist/storylistpane.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QStatusBar>

#include <chrono>

using namespace Qt::StringLiterals;

namespace gaoqian {

MainWindow::MainWindow(const NewsroomAddress &newsroom, Theme theme, Dialogs &dialogs, Preferences &preferences) :
    m_newsroom(newsroom), m_dialogs(dialogs), m_preferences(preferences), m_colours(theme.colours()), m_session(m_newsroom),
    m_watch(m_newsroom), m_storyList(new StoryListPane), m_strip(new SlipStrip), m_slipPanel(new SlipPanel),
    m_writing(new WritingPane), m_headline(&m_writing->headline()), m_body(&m_writing->body()), m_form(new MetadataForm),
    m_preview(new PreviewPane), m_person(new PersonButton), m_count(new QLabel), m_saved(new QLabel),
    m_editorActions(new EditorActions(m_body, this)), m_actions(new WindowActions(this)),
    m_binder(new StoryForm(m_newsroom, m_session, *m_headline, *m_body, *m_form, this)),
    m_history(new StoryHistory(*m_headline, *m_body, *m_form, this)),
    m_keeper(new SafetyController(m_newsroom, m_session, m_watch, *m_writing, *m_form, *m_history, m_binder->pictures(), dialogs,
                                  this)),
    m_feeder(new PreviewController(m_newsroom, theme, m_session, *m_preview, this)),
    m_pictures(new PictureKeeper(m_session, *m_body, m_binder->pictures(), m_keeper->notices(), this)),
    m_intake(new BodyIntake(*m_pictures, m_session, *m_body, this)),
    m_figures(new FigureController(*m_intake, m_session, *m_body, m_keeper->notices(), dialogs, this)),
    m_slip(new SlipController(m_newsroom, std::move(theme), m_session, dialogs, preferences, this)),
    m_opinions(new OpinionController(m_newsroom, m_session, *m_slipPanel, this)),
    m_acts(new NewsroomController(m_newsroom, m_session.thread(), dialogs, this)),
    m_aids(new WritingAids(*m_intake, m_binder->pictures(), *m_writing, *m_editorActions, dialogs, preferences, this)),
    m_view(new ViewController(*this, *m_actions, *m_writing, *m_count, preferences)),
    m_versions(new VersionsController(m_newsroom, m_session, *m_binder, *m_history, *m_actions, dialogs, this)),
    m_check(new CompletenessController(m_session, *m_writing, *m_form, this)),
    m_templates(new StoryTemplateController(m_session, dialogs, this)),
    m_intakeReport(new IntakeReportController(m_newsroom, m_session, *m_body, *m_history, m_keeper->notices(), this)),
    m_import(new ImportController(m_newsroom, *m_intakeReport, m_keeper->notices(), dialogs, this)),
    m_live(std::make_unique<LivePanels>(m_newsroom, m_session, m_watch, *m_slip, *m_versions,
                                        LivePanels::Panels{*m_storyList, *m_strip, *m_slipPanel, *m_person}))
{
    new SuggestionsController(m_session, *m_form, this);
    auto *hold = new KeyHold(*this, [this] { return m_session.isVisiting() || m_slip->isAsking(); });
    connect(m_slip, &SlipController::refused, hold, &KeyHold::drop); // it was to be a passphrase
    new WritingDialogs(*m_body, *m_editorActions, dialogs, this);
    connect(m_editorActions, &EditorActions::figureRequested, &m_figures->insertFiles(), &InsertFiles::insertFromFiles);
    layOut();
    wireSession();
    wirePanels();
    wireActions();
    m_view->takeUpShortcuts(*m_actions, m_preferences);

    m_preview->setPageWidth(m_preferences.previewOnPhone() ? PageWidth::Phone : PageWidth::Desktop);
    m_preview->setDark(m_preferences.previewInDark());
    readSite();
    m_live->refreshPeople();
    setPerson(m_preferences.person(m_newsroom.identity().id));
    m_storyList->focusSearch();
    m_keeper->start();
    QTimer::singleShot(std::chrono::minutes(5), m_acts, &NewsroomController::keepHouse);
}

MainWindow::~MainWindow()
{
    // The preview's page is fed from the newsroom, and the story given back to it, which goes before the widgets would.
    delete m_preview;
    delete m_import; // with the file that it is taking in done
    delete m_intakeReport;
    delete m_keeper;
    delete m_opinions;
    delete m_slip; // with the page that it is writing done
}

void MainWindow::openArticle(const QString &id)
{
    if (m_session.isOpen() && m_session.article().id == id)
        return;
    m_session.visit(id, [this](const Result<void> &opened) {
        if (opened)
            return;
        m_dialogs.warn(this, tr("Open"), opened.error().message);
        m_storyList->setCurrent(m_session.article().id); // one stays
    });
}

void MainWindow::setPerson(const QString &personId)
{
    // What was typed until now belongs to the person who typed it.
    m_session.writeSoon([this, personId](const Result<void> &written) {
        if (!written)
            m_dialogs.warn(this, tr("Save"), written.error().message);
        beAtWork(personId);
    });
}

void MainWindow::beAtWork(const QString &personId)
{
    saveLayout();
    m_session.setPerson(personId);
    m_import->setOwner(personId);
    m_opinions->follow();
    m_person->setCurrent(personId);
    m_preferences.setPerson(m_newsroom.identity().id, personId);
    if (const QByteArray layout = m_preferences.layout(personId); !layout.isEmpty())
        restoreState(layout);
    m_live->refreshDesk();
    m_live->renewSlip();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_keeper->mayLeave());
    if (event->isAccepted())
        saveLayout();
}

void MainWindow::wireSession()
{
    connect(&m_session, &ArticleSession::opened, this, [this] {
        m_writing->setStoryOpen(true);
        m_storyList->setCurrent(m_session.article().id);
        showSavedAt(m_session.savedAt());
    });
    connect(&m_session, &ArticleSession::opened, m_history, &StoryHistory::clear); // after the binder has shown the story
    connect(&m_session, &ArticleSession::saved, this, &MainWindow::showSavedAt);
    connect(&m_session, &ArticleSession::contentSaved, this, [this] {
        if (statusBar()->currentMessage() == m_exportedSaid) // of the text before
            statusBar()->clearMessage();
    });
    connect(&m_session, &ArticleSession::saveDelayed, this, [this] { m_saved->setText(tr("saving…")); });
    connect(&m_session, &ArticleSession::saveFailed, this, [this](const Error &error) {
        m_saved->setText(tr("not saved")); // why, and what to do, is in a notice
        m_saved->setToolTip(error.message);
    });
    connect(m_binder, &StoryForm::settled, this, &MainWindow::showStory);
    connect(m_binder, &StoryForm::settled, m_check, &CompletenessController::look);
    connect(m_binder, &StoryForm::settled, m_view, &ViewController::show);
    connect(m_feeder, &PreviewController::failed, this, [this](const Error &error) { m_preview->setMessage(error.message); });
    connect(m_preview, &PreviewPane::linkActivated, this,
            [this](const QUrl &address) { statusBar()->showMessage(address.toDisplayString()); });
    connect(m_preview, &PreviewPane::lookChanged, this,
            [this] { m_preferences.setPreviewLook(m_preview->pageWidth() == PageWidth::Phone, m_preview->isDark()); });
}

void MainWindow::wirePanels()
{
    connect(m_live.get(), &LivePanels::remarked, this, [this](const QString &sentence) { statusBar()->showMessage(sentence); });
    connect(m_live.get(), &LivePanels::alone, this, &MainWindow::setPerson); // whom else could an edit be put down to
    connect(m_live.get(), &LivePanels::decided, this, [this] { showStory(m_binder->collect()); });
    connect(m_storyList, &StoryListPane::articleActivated, this, &MainWindow::openArticle);
    connect(m_storyList, &StoryListPane::newRequested, this, &MainWindow::newArticle);
    connect(m_storyList, &StoryListPane::importRequested, m_import, &ImportController::importFiles);
    connect(m_storyList, &StoryListPane::filesDropped, m_import, &ImportController::importPaths);
    connect(m_import, &ImportController::storiesAdded, m_live.get(), &LivePanels::refreshDesk);
    connect(m_import, &ImportController::storyWanted, this, &MainWindow::openArticle);
    connect(m_intakeReport, &IntakeReportController::storyWanted, this, &MainWindow::openArticle);
    connect(m_intakeReport, &IntakeReportController::panelWanted, this, [this] { showPanel(u"arrivals"_s); });
    connect(m_intakeReport, &IntakeReportController::remarked, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence); });
    connect(m_intake, &BodyIntake::reported, m_intakeReport, &IntakeReportController::reportPieces);
    connect(m_intake, &BodyIntake::refused, m_intakeReport, &IntakeReportController::reportRefusal);
    connect(m_figures, &FigureController::reportWanted, m_intakeReport, [this] { m_intakeReport->show(); });
    connect(m_pictures, &PictureKeeper::kept, m_binder, &StoryForm::offerPicturesAgain);
    connect(m_strip, &SlipStrip::actRequested, this, [this](Verdict verdict) { m_slip->act(verdict, m_slipPanel->opinion()); });
    connect(m_strip, &SlipStrip::exportRequested, this, [this] { m_slip->exportPage(false); });
    connect(m_slipPanel, &SlipPanel::actRequested, m_slip, &SlipController::act);
    connect(m_slipPanel, &SlipPanel::exportRequested, m_slip, &SlipController::exportPage);
    connect(m_slip, &SlipController::acted, this, [this](Verdict, const OpinionPlace &place) {
        m_opinions->forget(place);
        m_live->renewSlip();
        m_live->refreshDesk();
        showStory(m_session.article());
    });
    connect(m_slip, &SlipController::exported, this, [this](const QString &path) {
        m_exportedSaid = tr("Written: %1").arg(path);
        statusBar()->showMessage(m_exportedSaid);
        m_live->refreshSlip();
        m_live->refreshDesk();
        showStory(m_session.article());
    });
    connect(m_slip, &SlipController::pagesLeft, this, [this](const QString &title, const QStringList &paths) {
        const QString text =
            tr("“%1” was taken back, but its page is still where it was exported to. Take it down there, and from "
               "the site: %2");
        m_keeper->notices().show(u"pages-left"_s, Notice{NoticeKind::Warning, text.arg(title, paths.join(u'\n')), {}});
    });
    connect(m_slip, &SlipController::refused, m_live.get(), &LivePanels::refreshLists);
    connect(m_keeper, &SafetyController::storyAdded, m_live.get(), &LivePanels::refreshDesk);
    connect(m_slip, &SlipController::acted, m_versions, &VersionsController::refresh);
    connect(m_slip, &SlipController::exported, m_versions, &VersionsController::refresh);
    connect(m_versions, &VersionsController::remarked, this,
            [this](const QString &said) { statusBar()->showMessage(said, 5000); });
    connect(m_aids, &WritingAids::remarked, this, [this](const QString &sentence) { statusBar()->showMessage(sentence); });
    connect(m_opinions, &OpinionController::remarked, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence); });
    m_slip->setReadiness(
        [this](const Article &article, const QStringList &required) { return m_check->letGoUp(article, required); });
    connect(m_check, &CompletenessController::formWanted, this, [this] { showPanel(u"form"_s); });
    connect(m_templates, &StoryTemplateController::begun, this, [this](const QString &id) {
        m_live->refreshDesk();
        openArticle(id);
        m_headline->focusTitle();
    });
    connect(m_templates, &StoryTemplateController::remarked, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence); });
    connect(m_person, &PersonButton::personChosen, this, &MainWindow::setPerson);
    connect(m_acts, &NewsroomController::staffChanged, this, [this] {
        m_live->refreshPeople();
        m_live->refreshSlip();
    });
    connect(m_acts, &NewsroomController::siteChanged, this, [this] {
        readSite();
        m_check->refresh();
    });
}

void MainWindow::wireActions()
{
    m_history->drive(*m_editorActions->action(EditorAct::Undo), *m_editorActions->action(EditorAct::Redo));
    connect(m_actions->newArticle, &QAction::triggered, this, &MainWindow::newArticle);
    connect(m_actions->notice, &QAction::triggered, &m_keeper->notices(), &NoticeStack::focusNewest);
    connect(m_actions->import, &QAction::triggered, m_import, &ImportController::importFiles);
    connect(m_actions->importFolder, &QAction::triggered, m_import, &ImportController::importFolder);
    connect(m_actions->exportPage, &QAction::triggered, this, [this] { m_slip->exportPage(false); });
    connect(m_actions->exportDraft, &QAction::triggered, this, [this] { m_slip->exportPage(true); });
    connect(m_actions->otherNewsroom, &QAction::triggered, this, &MainWindow::newsroomRequested);
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::close);
    connect(m_actions->submit, &QAction::triggered, this, [this] { m_slip->act(Verdict::Submit, m_slipPanel->opinion()); });
    connect(m_actions->approve, &QAction::triggered, this, [this] { m_slip->act(Verdict::Approve, m_slipPanel->opinion()); });
    connect(m_actions->opinion, &QAction::triggered, m_slipPanel, [this] {
        showPanel(u"slip"_s);
        m_slipPanel->focusOpinion();
    });
    wireActs();
    connect(m_actions->person, &QAction::triggered, m_person, &PersonButton::showMenu);
    connect(m_actions->staff, &QAction::triggered, m_acts, &NewsroomController::editStaff);
    connect(m_actions->site, &QAction::triggered, m_acts, &NewsroomController::editSite);
    connect(m_actions->chinese, &QAction::triggered, this, [this] { useLanguage(u"zh_CN"_s); });
    connect(m_actions->english, &QAction::triggered, this, [this] { useLanguage(u"en"_s); });
    connect(m_actions->systemLanguage, &QAction::triggered, this, [this] { useLanguage({}); });
    const QString language = m_preferences.language();
    (language == "zh_CN"_L1 ? m_actions->chinese
     : language == "en"_L1  ? m_actions->english
                            : m_actions->systemLanguage)
        ->setChecked(true);
    connect(m_actions->about, &QAction::triggered, this, [this] {
        QMessageBox::about(this, tr("About Gaoqian"),
                           tr("Gaoqian %1. The page names nobody who did not sign exactly what it shows.")
                               .arg(QCoreApplication::applicationVersion()));
    });
}

/// The acts that the panel offers, from the menu: it says what is missing for them, an opinion mostly.
void MainWindow::wireActs()
{
    const std::pair<QAction *, Verdict> acts[] = {{m_actions->returnBack, Verdict::Return},
                                                  {m_actions->reject, Verdict::Reject},
                                                  {m_actions->withdraw, Verdict::Withdraw},
                                                  {m_actions->release, Verdict::Release},
                                                  {m_actions->retract, Verdict::Retract}};
    for (const auto &[action, verdict] : acts) {
        connect(action, &QAction::triggered, m_slipPanel, [this, verdict = verdict] {
            showPanel(u"slip"_s);
            m_slipPanel->request(verdict);
        });
    }
    new FocusReturn({m_strip, m_slipPanel}, m_body, this);
}

void MainWindow::showPanel(const QString &name)
{
    auto *panel = findChild<QDockWidget *>(name);
    panel->show();
    panel->raise();
}

void MainWindow::readSite()
{
    if (m_siteName.isEmpty()) {
        m_siteName = QFileInfo(m_newsroom.path()).completeBaseName();
        setWindowTitle(m_siteName);
    }
    m_site.ask(
        m_session.thread(), [](Newsroom &newsroom) { return newsroom.site(); },
        [this](const Result<Site> &site) {
            if (site && !site->name.isEmpty())
                m_siteName = site->name;
            if (m_session.isOpen())
                showStory(m_binder->collect());
            else
                setWindowTitle(m_siteName);
        });
}

void MainWindow::showStory(const Article &article)
{
    setWindowTitle(tr("%1 – %2").arg(shownTitle(article.title), m_siteName));
    m_feeder->show(article);
}

void MainWindow::showSavedAt(const QDateTime &time)
{
    // Of today's the second tells that the last words are in; of an older story's it tells nothing, but the day does.
    const QDateTime now = m_newsroom.clock().now();
    const bool today = time.toLocalTime().date() == now.toLocalTime().date();
    m_saved->setText(tr("saved %1").arg(today ? time.toLocalTime().toString(u"HH:mm:ss"_s) : momentText(time, now)));
    m_saved->setToolTip({});
}

void MainWindow::newArticle()
{
    const QStringList channel = m_session.isOpen() ? m_session.article().channel : QStringList();
    m_session.visitNew(channel, [this](const Result<void> &made) {
        if (!made) {
            m_dialogs.warn(this, tr("New story"), made.error().message);
            return;
        }
        m_live->refreshDesk();
        m_headline->focusTitle();
    });
}

void MainWindow::useLanguage(const QString &language)
{
    m_preferences.setLanguage(language);
    statusBar()->showMessage(tr("The language changes when Gaoqian is started again"));
}

void MainWindow::saveLayout()
{
    m_view->leaveFocusMode();
    if (!m_session.personId().isEmpty() && isVisible())
        m_preferences.setLayout(m_session.personId(), saveState(), saveGeometry());
}

} // namespace gaoqian
