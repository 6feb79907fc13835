#include "shell/windowlayout.h"

#include "editor/find/findbar.h"
#include "editor/pane/headlineedit.h"
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "form/metadataform.h"
#include "look/noticebar.h"
#include "preview/previewpane.h"
#include "shell/frame/panels.h"
#include "shell/newsroom/personbutton.h"
#include "shell/writing/writingpane.h"
#include "slip/slippanel.h"
#include "slip/slipstrip.h"
#include "storylist/storylistpane.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QLabel>
#include <QMainWindow>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr QSize wantedSize(1440, 900);
constexpr QSize frameAllowance(16, 48);
constexpr int storyListWidth = 264;
constexpr int sideWidth = 440;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WindowLayout)
};

QLabel &stateLabel()
{
    auto *label = new QLabel;
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setContentsMargins(8, 0, 8, 0);
    label->setTextFormat(Qt::PlainText);
    return *label;
}

QWidget *middle(const WindowPanes &panes)
{
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&panes.notices);
    column->addWidget(&panes.writing, 1);
    panes.writing.addBottomBar(&panes.find);
    return centre;
}

} // namespace

WindowPanes::WindowPanes() :
    storyList(*new StoryListPane), strip(*new SlipStrip), slip(*new SlipPanel), notices(*new NoticeStack),
    writing(*new WritingPane), find(*new FindBar), form(*new MetadataForm), preview(*new PreviewPane), person(*new PersonButton),
    count(stateLabel()), saved(stateLabel())
{
    notices.setReturnTo(&writing.body());
    QList<QTextEdit *> texts;
    for (HeadlineField *field : writing.headline().fields())
        texts.append(field);
    find.setFields(texts << &writing.body());
}

void layOut(QMainWindow &window, const WindowPanes &panes, const FeaturePanels &features)
{
    window.setObjectName(u"main"_s);
    window.setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window.setCentralWidget(middle(panes));

    constexpr auto left = Qt::LeftDockWidgetArea;
    constexpr auto right = Qt::RightDockWidgetArea;
    QDockWidget *storyList = addPanel(window, u"desk"_s, Tr::tr("Desk"), &panes.storyList, left);
    QDockWidget *outline = addPanel(window, u"outline"_s, Tr::tr("Outline"), features.outline, left);
    addPanel(window, u"preview"_s, Tr::tr("Preview"), &panes.preview, right);
    QDockWidget *slip = addPanel(window, u"slip"_s, Tr::tr("Slip"), &panes.slip, right);
    QDockWidget *form = addPanel(window, u"form"_s, Tr::tr("Details"), &panes.form, right);
    window.tabifyDockWidget(storyList, outline);
    QDockWidget *versions = addPanel(window, u"versions"_s, Tr::tr("Versions"), features.versions, right);
    window.tabifyDockWidget(slip, form);
    window.tabifyDockWidget(form, versions);
    QDockWidget *report = addPanel(window, u"arrivals"_s, Tr::tr("Came in"), features.report, right);
    window.tabifyDockWidget(versions, report);
    report->hide(); // until there is something to tell
    storyList->raise();
    slip->raise();
}

void giveFirstSizes(QMainWindow &window, const WindowPanes &panes)
{
    QDockWidget *preview = panelAround(panes.preview);
    // The title bar and frame stand around what is sized here.
    const QSize room = window.screen() ? window.screen()->availableSize() - frameAllowance : wantedSize;
    window.resize(wantedSize.boundedTo(room));
    window.resizeDocks({panelAround(panes.storyList), preview}, {storyListWidth, sideWidth}, Qt::Horizontal);
    window.resizeDocks({preview, panelAround(panes.slip)}, {window.height() / 2, window.height() / 2}, Qt::Vertical);
}

} // namespace gaoqian
