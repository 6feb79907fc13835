// How the window is laid out: the strip above, the story list at the left, writing in the middle, preview over slip and details
// at the right.
#include "shell/mainwindow.h"

#include "editor/actions/editoractions.h"
#include "editor/actions/tableactions.h"
#include "editor/find/findbar.h"
#include "editor/pane/headlineedit.h"
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "form/metadataform.h"
#include "intakereport/intakereportpanel.h"
#include "look/noticebar.h"
#include "outline/outlinepanel.h"
#include "preview/previewpane.h"
#include "shell/imports/intakereportcontroller.h"
#include "shell/insert/figurecontroller.h"
#include "shell/newsroom/personbutton.h"
#include "shell/safety/safetycontroller.h"
#include "shell/settings/preferences.h"
#include "shell/story/storyhistory.h"
#include "shell/story/versionscontroller.h"
#include "shell/viewcontroller.h"
#include "shell/windowbars.h"
#include "shell/windowmenus.h"
#include "shell/writing/writingpane.h"
#include "slip/slippanel.h"
#include "slip/slipstrip.h"
#include "storylist/storylistpane.h"
#include "versions/versionspanel.h"

#include <QDockWidget>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {
constexpr QSize wantedSize(1440, 900);
constexpr QSize frameAllowance(16, 48);
constexpr int storyListWidth = 264;
constexpr int sideWidth = 440;
} // namespace

QDockWidget *MainWindow::addPanel(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title);
    dock->setObjectName(name);
    dock->toggleViewAction()->setObjectName(u"panel-"_s + name);
    dock->setWidget(panel);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::layOut()
{
    setObjectName(u"main"_s);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&m_keeper->notices());
    column->addWidget(m_writing, 1);
    setCentralWidget(centre);
    auto *find = new FindBar;
    QList<QTextEdit *> texts;
    for (HeadlineField *field : m_headline->fields())
        texts.append(field);
    find->setFields(texts << m_body);
    find->setStepper([this](const QString &name, const std::function<void()> &act) { m_history->step(name, act); });
    m_writing->addBottomBar(find);

    QDockWidget *storyList = addPanel(u"desk"_s, tr("Desk"), m_storyList, Qt::LeftDockWidgetArea);
    QDockWidget *outline = addPanel(u"outline"_s, tr("Outline"), m_view->outline(), Qt::LeftDockWidgetArea);
    QDockWidget *preview = addPanel(u"preview"_s, tr("Preview"), m_preview, Qt::RightDockWidgetArea);
    QDockWidget *slip = addPanel(u"slip"_s, tr("Slip"), m_slipPanel, Qt::RightDockWidgetArea);
    QDockWidget *form = addPanel(u"form"_s, tr("Details"), m_form, Qt::RightDockWidgetArea);
    tabifyDockWidget(storyList, outline);
    QDockWidget *versions = addPanel(u"versions"_s, tr("Versions"), m_versions->panel(), Qt::RightDockWidgetArea);
    tabifyDockWidget(slip, form);
    tabifyDockWidget(form, versions);
    QDockWidget *arrivals = addPanel(u"arrivals"_s, tr("Came in"), m_intakeReport->panel(), Qt::RightDockWidgetArea);
    tabifyDockWidget(versions, arrivals);
    arrivals->hide(); // until there is something to tell
    storyList->raise();
    slip->raise();

    for (QLabel *label : {m_count, m_saved}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(8, 0, 8, 0);
        label->setTextFormat(Qt::PlainText);
    }
    QMenu *colours = m_editorActions->makeColourMenu(m_colours, this);
    WindowBars(*this, *m_actions, *m_editorActions, colours, {m_count, m_saved, m_person}, m_strip);
    auto *tables = new TableActions(m_body, this);
    WindowMenus(*this, *m_actions, *m_editorActions, m_figures->actions(), *m_aids, *find, *tables, *m_templates, colours);
    // The title bar and frame stand around what is sized here.
    const QSize room = screen() ? screen()->availableSize() - frameAllowance : wantedSize;
    resize(wantedSize.boundedTo(room));
    resizeDocks({storyList, preview}, {storyListWidth, sideWidth}, Qt::Horizontal);
    resizeDocks({preview, slip}, {height() / 2, height() / 2}, Qt::Vertical);
    if (const QByteArray geometry = m_preferences.geometry(m_preferences.person(m_newsroom.identity().id)); !geometry.isEmpty())
        restoreGeometry(geometry);
}

} // namespace gaoqian
