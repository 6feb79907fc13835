// Finding and tables in the window: shortcuts reach the bar, replacing over headline and body is one step of its one history.
#include "editor/find/findbar.h"
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "shell/actions/windowactions.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QComboBox>
#include <QObject>
#include <QPushButton>
#include <QString>
#include <QTest>
#include <QTextEdit>
#include <QWidget>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class FindInWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        const auto made = m_desktop->makeNewsroom();
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().message));
        auto theme = Theme::builtIn();
        QVERIFY(theme.ok());
        m_window = std::make_unique<MainWindow>(m_desktop->address(), *theme, m_desktop->dialogs, m_desktop->preferences);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->setPerson(m_desktop->personId(u"陶然"_s));
    }

    void cleanup()
    {
        m_window.reset();
        m_desktop.reset();
    }

    void needsAStory()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(bar().isHidden());
        startStory();
        press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(bar().isVisible());
        press(Qt::Key_Escape);
        QVERIFY(bar().isHidden());
        QVERIFY(body().hasFocus() || title().hasFocus());
    }

    void replacingIsOneStepOfTheWindow()
    {
        startStory();
        compose(title(), u"柳溪"_s);
        compose(body(), u"柳溪的柳"_s);
        press(Qt::Key_H, Qt::ControlModifier);
        compose(*QApplication::focusWidget(), u"柳"_s);
        field(u"Replace with"_s)->setFocus();
        compose(*QApplication::focusWidget(), u"杨"_s);
        button(u"Replace all"_s)->click();
        QCOMPARE(title().toPlainText(), u"杨溪"_s);
        QCOMPARE(body().toPlainText(), u"杨溪的杨"_s);
        body().setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(title().toPlainText(), u"柳溪"_s);
        QCOMPARE(body().toPlainText(), u"柳溪的柳"_s);
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(title().toPlainText(), u"杨溪"_s);
        QCOMPARE(body().toPlainText(), u"杨溪的杨"_s);
    }

    void tablesAreStepsOfTheWindow()
    {
        startStory();
        body().insertTable(2, 2, true);
        body().setFocus();
        QTest::keyClicks(&body(), u"a"_s);
        const Blocks before = body().body();
        for (int i = 0; i < 4; ++i)
            press(Qt::Key_Tab); // from the last cell into a new row
        QCOMPARE(rows(), 3);
        QTest::keyClicks(&body(), u"b"_s);
        press(Qt::Key_Up, Qt::AltModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rows(), 2);
        QCOMPARE(body().body(), before);
    }

private:
    FindBar &bar() const { return *m_window->findChild<FindBar *>(); }
    RichTextEdit &body() const { return *m_window->findChild<RichTextEdit *>(); }
    QTextEdit &title() const { return *m_window->findChildren<HeadlineField *>().at(1); }
    qsizetype rows() const { return body().body().constFirst().as<Table>()->rows.size(); }

    QComboBox *field(const QString &name) const
    {
        for (QComboBox *box : bar().findChildren<QComboBox *>())
            if (box->accessibleName() == name)
                return box;
        qFatal("no such field");
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : bar().findChildren<QPushButton *>())
            if (each->text().remove(u'&') == text)
                return each;
        qFatal("no such button");
    }

    void startStory()
    {
        m_window->findChild<WindowActions *>()->newArticle->trigger();
        QTRY_VERIFY(title().hasFocus());
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget();
        QTest::keyClick(target ? target : m_window.get(), Qt::Key(key), modifiers);
    }

    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<MainWindow> m_window;
};

GAOQIAN_TEST_WIDGETS(FindInWindowTest)
#include "tst_findinwindow.moc"
