// The text alone, and back: nothing of the window's layout is lost on the way, and no shortcut dies.
#include "shell/writing/focusmode.h"

#include "support/testprogram.h"

#include <QAction>
#include <QDockWidget>
#include <QKeySequence>
#include <QLineEdit>
#include <QList>
#include <QMainWindow>
#include <QMenuBar>
#include <QObject>
#include <QRect>
#include <QSignalSpy>
#include <QStatusBar>
#include <QString>
#include <QTest>
#include <QTextEdit>
#include <QToolBar>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class FocusModeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        m_window->resize(1000, 700);
        m_text = new QTextEdit;
        m_window->setCentralWidget(m_text);
        for (const QString &name : {u"desk"_s, u"outline"_s, u"preview"_s, u"slip"_s}) {
            auto *dock = new QDockWidget(name);
            dock->setObjectName(name);
            dock->setWidget(new QLineEdit);
            m_window->addDockWidget(name == "desk"_L1 || name == "outline"_L1 ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea,
                                    dock);
        }
        m_window->tabifyDockWidget(dock(u"desk"_s), dock(u"outline"_s));
        dock(u"slip"_s)->hide(); // by its user
        m_bar = m_window->addToolBar(u"writing"_s);
        m_bar->setObjectName(u"writing"_s);
        m_menuAction = m_window->menuBar()->addMenu(u"&Find"_s)->addAction(u"Find"_s);
        m_menuAction->setShortcut(QKeySequence(u"Ctrl+F"_s));
        m_toggle = new QAction(u"Text alone"_s, m_window.get());
        m_toggle->setShortcut(QKeySequence(Qt::Key_F11));
        m_window->addAction(m_toggle);
        m_window->statusBar();
        new FocusMode(*m_window, *m_toggle, *m_text);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->resizeDocks({dock(u"desk"_s), dock(u"preview"_s)}, {180, 333}, Qt::Horizontal);
        QTRY_COMPARE(dock(u"preview"_s)->width(), 333);
        m_text->setFocus();
    }

    void cleanup() { m_window.reset(); }

    void f11_leavesTheTextAlone()
    {
        QTest::keyClick(m_text, Qt::Key_F11);
        QVERIFY(m_toggle->isChecked());
        for (const QDockWidget *each : m_window->findChildren<QDockWidget *>())
            QVERIFY(!each->isVisible());
        QVERIFY(!m_bar->isVisible());
        QVERIFY(!m_window->statusBar()->isVisible());
        QTRY_COMPARE(m_text->width(), m_window->width());
        QTRY_COMPARE(m_text->height(), m_window->height());
    }

    void escape_bringsTheLayoutBack()
    {
        const auto places = [this] {
            QList<QRect> found{m_text->geometry(), m_bar->geometry()};
            for (const QDockWidget *each : m_window->findChildren<QDockWidget *>())
                found << (each->visibleRegion().isEmpty() ? QRect() : each->geometry());
            return found;
        };
        const QList<QRect> before = places();
        m_toggle->trigger();
        QTRY_COMPARE(m_text->width(), m_window->width());
        QTest::keyClick(m_text, Qt::Key_Escape);
        QVERIFY(!m_toggle->isChecked());
        QTRY_COMPARE(places(), before);
        QVERIFY(!dock(u"slip"_s)->isVisible());
        QVERIFY(m_window->menuBar()->height() > 0);
        QVERIFY(m_window->statusBar()->isVisible());
        QVERIFY(m_text->hasFocus());
    }

    void escapeThatSomebodyElseTakes_changesNothing()
    {
        m_toggle->trigger();
        QTest::keyClick(m_window.get(), Qt::Key_Escape, Qt::NoModifier); // nobody takes it: leaves
        QVERIFY(!m_toggle->isChecked());
        QTest::keyClick(m_text, Qt::Key_Escape); // the mode is off: nothing to leave
        QVERIFY(!m_toggle->isChecked());
    }

    void shortcutsOfMenus_goOn()
    {
        QSignalSpy found(m_menuAction, &QAction::triggered);
        m_toggle->trigger();
        QTest::keyClick(m_text, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(found.size(), 1);
    }

    void focusInAPanel_goesToTheText()
    {
        dock(u"preview"_s)->widget()->setFocus();
        m_toggle->trigger();
        QVERIFY(m_text->hasFocus());
    }

    void windowThatCloses_hasItsPanelsAgain()
    {
        m_toggle->trigger();
        m_window->close();
        QVERIFY(!m_toggle->isChecked());
        QVERIFY(!dock(u"preview"_s)->isHidden());
        QVERIFY(dock(u"slip"_s)->isHidden());
    }

private:
    QDockWidget *dock(const QString &name) const { return m_window->findChild<QDockWidget *>(name); }

    std::unique_ptr<QMainWindow> m_window;
    QTextEdit *m_text = nullptr;
    QToolBar *m_bar = nullptr;
    QAction *m_toggle = nullptr;
    QAction *m_menuAction = nullptr;
};

GAOQIAN_TEST_WIDGETS(FocusModeTest)
#include "tst_focusmode.moc"
