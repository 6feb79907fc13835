// The whole window for those who do not use a mouse or do not see it: every control has a name and a role, is reached by Tab, and
// every action has a name that stays and a shortcut of its own.
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "preview/pagescheme.h"
#include "shell/actions/actionsearch.h"
#include "shell/actions/windowactions.h"
#include "support/accessible.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"

#include <QAccessible>
#include <QAccessibleInterface>
#include <QApplication>
#include <QCoreApplication>
#include <QDockWidget>
#include <QHash>
#include <QKeySequence>
#include <QLatin1StringView>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTest>
#include <QWidget>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

QString described(const QWidget *widget)
{
    return u"%1 “%2” in %3"_s.arg(QLatin1StringView(widget->metaObject()->className()), widget->accessibleName(),
                                  widget->parentWidget() ? QLatin1StringView(widget->parentWidget()->metaObject()->className())
                                                         : QLatin1StringView());
}

/// What Tab should lead to: all that is to be seen, can be used and takes the focus by Tab. What is inside WebEngine's view is
/// not ours.
QList<QWidget *> tabStops(const QWidget &window)
{
    QList<QWidget *> stops;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool takesTab = widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
        const bool inView = widget->inherits("QQuickWidget") || widget->inherits("QWebEngineView");
        if (takesTab && !inView && widget->isVisible() && widget->isEnabled() && widget->window() == &window)
            stops.append(widget);
    }
    return stops;
}

} // namespace

class AccessibleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        QVERIFY(m_desktop->makeNewsroom().ok());
        auto theme = Theme::builtIn();
        QVERIFY(theme.ok());
        m_window = std::make_unique<MainWindow>(m_desktop->address(), *theme, m_desktop->dialogs, m_desktop->preferences);
        m_window->resize(1366, 768);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->setPerson(m_desktop->personId(u"陶然"_s));
        m_window->findChild<WindowActions *>()->newArticle->trigger();
        QTRY_VERIFY(m_window->session().isOpen());
        m_window->findChild<RichTextEdit *>()->setBody({Heading{2, u"01"_s, {{u"题"_s}}}, Paragraph{{{u"文"_s}}}});
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_desktop.reset();
    }

    void everyControl_hasANameAndARole()
    {
        QStringList faults = namelessControls(*m_window);
        faults.removeAll(u"QQuickWidget "_s); // WebEngine's own, inside the view that we name
        for (QWidget *widget : tabStops(*m_window)) {
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            if (!accessible || accessible->role() == QAccessible::NoRole)
                faults << u"no role: "_s + described(widget);
        }
        QCOMPARE(faults.join(u'\n'), QString());
    }

    void everyControl_isReachedByTab_data()
    {
        QTest::addColumn<QString>("front");
        QTest::newRow("as it opens") << QString();
        for (const QDockWidget *dock : m_window->findChildren<QDockWidget *>())
            QTest::newRow(qPrintable(dock->objectName())) << dock->objectName();
    }

    void everyControl_isReachedByTab()
    {
        QFETCH(QString, front);
        if (!front.isEmpty()) {
            auto *dock = m_window->findChild<QDockWidget *>(front);
            dock->show();
            dock->raise();
        }
        QCoreApplication::processEvents();
        // The chain is a ring: from anywhere it comes to everything.
        QSet<QWidget *> reached;
        QWidget *start = m_window->findChildren<HeadlineField *>().first();
        for (QWidget *next = start->nextInFocusChain(); next != start; next = next->nextInFocusChain())
            reached.insert(next);
        reached.insert(start);
        QStringList missed;
        for (QWidget *stop : tabStops(*m_window)) {
            if (!reached.contains(stop))
                missed << described(stop);
        }
        QCOMPARE(missed.join(u'\n'), QString());
    }

    void tab_leadsThroughTheHeadlineInItsOrder()
    {
        const QList<HeadlineField *> fields = m_window->findChildren<HeadlineField *>();
        fields.first()->setFocus();
        QTest::keyClick(fields[0], Qt::Key_Tab);
        QVERIFY(fields[1]->hasFocus());
        QTest::keyClick(fields[1], Qt::Key_Tab);
        QVERIFY(fields[2]->hasFocus());
        QTest::keyClick(fields[2], Qt::Key_Tab);
        QVERIFY(m_window->findChild<RichTextEdit *>()->hasFocus());
    }

    void everyAction_hasANameThatStays()
    {
        QStringList nameless;
        QSet<QString> names;
        for (const ActionEntry &entry : actionsOf(*m_window)) {
            const QString name = entry.action->objectName();
            if (name.isEmpty() || names.contains(name))
                nameless << u"%1 > %2 (%3)"_s.arg(entry.menu, entry.name, name);
            names.insert(name);
        }
        QCOMPARE(nameless.join(u'\n'), QString());
    }

    void noTwoActions_shareAShortcut()
    {
        QHash<QKeySequence, QString> holders;
        QStringList shared;
        for (const ActionEntry &entry : actionsOf(*m_window)) {
            for (const QKeySequence &keys : entry.action->shortcuts()) {
                if (keys.isEmpty())
                    continue;
                if (holders.contains(keys))
                    shared << u"%1: %2 and %3"_s.arg(keys.toString(), holders[keys], entry.action->objectName());
                holders.insert(keys, entry.action->objectName());
            }
        }
        QCOMPARE(shared.join(u'\n'), QString());
    }

private:
    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<MainWindow> m_window;
};

static int run(int argc, char **argv)
{
    registerPageScheme();
    QApplication app(argc, argv);
    AccessibleTest test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)

#include "tst_accessible.moc"
