// How the window is laid out: the strip above, the desk at the left, writing in the middle, preview over slip and details at the
// right.
#include "shell/mainwindow.h"

#include "desk/deskpane.h"
#include "editor/editoractions.h"
#include "editor/headlineedit.h"
#include "editor/richtextedit.h"
#include "form/metadataform.h"
#include "preview/previewpane.h"
#include "shell/personbutton.h"
#include "shell/preferences.h"
#include "shell/shortcutsdialog.h"
#include "shell/windowactions.h"
#include "slip/slippanel.h"
#include "slip/slipstrip.h"

#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QScreen>
#include <QStackedWidget>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {
constexpr QSize wantedSize(1440, 900);
constexpr QSize frameAllowance(16, 48);
constexpr int deskWidth = 264;
constexpr int sideWidth = 440;

QWidget *stretch()
{
    auto *filler = new QWidget;
    filler->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return filler;
}
} // namespace

QWidget *MainWindow::makeWritingColumn()
{
    auto *empty = new QLabel(tr("Choose a story at the left, or write a new one."));
    empty->setAlignment(Qt::AlignCenter);
    empty->setForegroundRole(QPalette::PlaceholderText);

    auto *page = new QWidget;
    page->setBackgroundRole(QPalette::Base);
    page->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_headline);
    column->addWidget(m_body, 1);
    m_body->setFrameShape(QFrame::NoFrame);

    m_centre->addWidget(empty);
    m_centre->addWidget(page);
    return m_centre;
}

QDockWidget *MainWindow::addPanel(const QString &name, const QString &title, QWidget *panel, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title);
    dock->setObjectName(name);
    dock->setWidget(panel);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::layOut()
{
    setObjectName(u"main"_s);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    setCentralWidget(makeWritingColumn());

    QDockWidget *desk = addPanel(u"desk"_s, tr("Desk"), m_desk, Qt::LeftDockWidgetArea);
    QDockWidget *preview = addPanel(u"preview"_s, tr("Preview"), m_preview, Qt::RightDockWidgetArea);
    QDockWidget *slip = addPanel(u"slip"_s, tr("Slip"), m_slipPanel, Qt::RightDockWidgetArea);
    QDockWidget *form = addPanel(u"form"_s, tr("Details"), m_form, Qt::RightDockWidgetArea);
    tabifyDockWidget(slip, form);
    slip->raise();

    makeToolBars();
    makeMenus();
    // The title bar and frame stand around what is sized here.
    const QSize room = screen() ? screen()->availableSize() - frameAllowance : wantedSize;
    resize(wantedSize.boundedTo(room));
    resizeDocks({desk, preview}, {deskWidth, sideWidth}, Qt::Horizontal);
    resizeDocks({preview, slip}, {height() / 2, height() / 2}, Qt::Vertical);
    if (const QByteArray geometry = m_preferences.geometry(m_preferences.person(m_newsroom->identity().id)); !geometry.isEmpty())
        restoreGeometry(geometry);
}

void MainWindow::makeToolBars()
{
    QToolBar *bar = addToolBar(tr("Writing"));
    bar->setObjectName(u"writing"_s);
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    for (QAction *action : {m_actions->newArticle, m_actions->import})
        bar->addAction(action);
    bar->addSeparator();
    fillWritingBar(*bar);
    bar->addWidget(stretch());
    for (QLabel *label : {m_count, m_saved}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(8, 0, 8, 0);
        bar->addWidget(label);
    }
    bar->addWidget(m_person);

    addToolBarBreak();
    QToolBar *strip = addToolBar(tr("Chain"));
    strip->setObjectName(u"strip"_s);
    strip->setMovable(false);
    strip->addWidget(m_strip);
    m_strip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void MainWindow::fillWritingBar(QToolBar &bar)
{
    using enum EditorAct;
    static const QHash<EditorAct, QString> icons{{Undo, u"undo"_s},
                                                 {Redo, u"redo"_s},
                                                 {Bold, u"bold"_s},
                                                 {Italic, u"italic"_s},
                                                 {Underline, u"underline"_s},
                                                 {Strike, u"strike"_s},
                                                 {BulletList, u"list-bullet"_s},
                                                 {NumberedList, u"list-number"_s},
                                                 {Quote, u"quote"_s},
                                                 {Link, u"link"_s},
                                                 {Figure, u"figure"_s},
                                                 {Table, u"table"_s},
                                                 {Divider, u"divider"_s}};
    for (auto icon = icons.cbegin(); icon != icons.cend(); ++icon)
        m_editorActions->action(icon.key())->setIcon(actionIcon(icon.value()));
    const auto addActs = [&](std::initializer_list<EditorAct> acts) {
        for (EditorAct act : acts)
            bar.addAction(m_editorActions->action(act));
        bar.addSeparator();
    };
    addActs({Undo, Redo});
    bar.addWidget(m_editorActions->makeStyleBox(&bar));
    addActs({Bold, Italic, Underline});
    addActs({BulletList, NumberedList, Quote});
    addActs({Link, Figure, Table, Divider});
}

void MainWindow::fillWritingMenus()
{
    using enum EditorAct;
    const auto addGroups = [&](const QString &title, std::initializer_list<std::pair<EditorAct, EditorAct>> groups) {
        QMenu *menu = menuBar()->addMenu(title);
        for (const auto &[first, last] : groups) {
            if (!menu->isEmpty())
                menu->addSeparator();
            menu->addActions(m_editorActions->group(first, last));
        }
        return menu;
    };
    addGroups(tr("&Edit"), {{Undo, Redo}, {PastePlain, PastePlain}});
    QMenu *format =
        addGroups(tr("F&ormat"), {{Text, Heading4}, {Bold, ClearFormatting}, {BulletList, Quote}, {AlignNatural, AlignJustify}});
    format->addMenu(m_editorActions->makeColourMenu(m_colours, format));
    addGroups(tr("&Insert"), {{Link, RemoveLink}, {Figure, Divider}, {SectionLabel, RemoveSectionNumbers}});
}

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions->newArticle, m_actions->import, m_actions->save});
    file->addSeparator();
    file->addActions({m_actions->exportPage, m_actions->exportDraft});
    file->addSeparator();
    file->addActions({m_actions->otherNewsroom, m_actions->quit});

    fillWritingMenus();

    menuBar()->addMenu(tr("&Story"))->addActions({m_actions->submit, m_actions->approve, m_actions->opinion});
    menuBar()->addMenu(tr("&Newsroom"))->addActions({m_actions->staff, m_actions->site});

    QMenu *view = menuBar()->addMenu(tr("&View"));
    for (const QDockWidget *dock : findChildren<QDockWidget *>())
        view->addAction(dock->toggleViewAction());
    view->addSeparator();
    view->addMenu(tr("&Language"))->addActions({m_actions->systemLanguage, m_actions->chinese, m_actions->english});
    const QString language = m_preferences.language();
    (language == "zh_CN"_L1 ? m_actions->chinese
     : language == "en"_L1  ? m_actions->english
                            : m_actions->systemLanguage)
        ->setChecked(true);

    menuBar()->addMenu(tr("&Help"))->addActions({m_actions->shortcuts, m_actions->about});
    connect(m_actions->shortcuts, &QAction::triggered, this, [this] { ShortcutsDialog(findChildren<QAction *>(), this).exec(); });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        QMessageBox::about(this, tr("About Gaoqian"),
                           tr("Gaoqian %1. The page names nobody who did not sign exactly what it shows.")
                               .arg(QCoreApplication::applicationVersion()));
    });
}

} // namespace gaoqian
