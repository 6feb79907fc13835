// The writer's choice of look: by keys, wheel and popup, in headline and body at once, and remembered.
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "shell/actions/windowactions.h"
#include "shell/settings/preferences.h"
#include "shell/writing/writinglookcontroller.h"
#include "shell/writing/writinglookpopup.h"
#include "shell/writing/writingpane.h"
#include "support/accessible.h"
#include "support/testprogram.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QFont>
#include <QLayout>
#include <QMainWindow>
#include <QObject>
#include <QPoint>
#include <QPushButton>
#include <QSettings>
#include <QString>
#include <QTemporaryDir>
#include <QTest>
#include <QTextLine>
#include <QWheelEvent>
#include <QWidget>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class WritingLookControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_preferences = std::make_unique<Preferences>(*m_settings);
        open();
    }

    void cleanup()
    {
        m_window.reset();
        m_preferences.reset();
        m_settings.reset();
    }

    void keys_zoomHeadlineAndBody()
    {
        const qreal body = bodyLetter();
        const int title = titleLetter();
        QTest::keyClick(&m_pane->body(), Qt::Key_Equal, Qt::ControlModifier);
        QTest::keyClick(&m_pane->body(), Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(m_control->look().zoom, 125);
        QVERIFY(bodyLetter() > body && titleLetter() > title);
        QTest::keyClick(&m_pane->body(), Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(m_control->look().zoom, 110);
        QTest::keyClick(&m_pane->body(), Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(bodyLetter(), body);
        QCOMPARE(titleLetter(), title);
    }

    void wheel_zoomsByWholeNotches()
    {
        QWidget *viewport = m_pane->body().viewport();
        turn(viewport, 60);
        QCOMPARE(m_control->look().zoom, 100);
        turn(viewport, 60);
        QCOMPARE(m_control->look().zoom, 110);
        turn(m_pane->findChildren<HeadlineField *>().at(1)->viewport(), -240);
        QCOMPARE(m_control->look().zoom, 90);
        turn(viewport, 120, Qt::NoModifier); // scrolls
        QCOMPARE(m_control->look().zoom, 90);
    }

    void readOnlyText_isZoomedInTheSameWay()
    {
        m_pane->body().setReadOnly(true); // Qt has a zoom of its own for this, which changes the document's font
        const QFont font = m_pane->body().document()->defaultFont();
        turn(m_pane->body().viewport(), 120);
        QCOMPARE(m_control->look().zoom, 110);
        QCOMPARE(m_pane->body().document()->defaultFont(), font);
    }

    void popup_actsAtOnce()
    {
        m_actions->writingLook->trigger();
        auto *popup = m_window->findChild<WritingLookPopup *>();
        QVERIFY(popup->isVisible());
        QCOMPARE(popup->look(), WritingLook());
        popup->findChild<QDoubleSpinBox *>()->setValue(2.0);
        QCOMPARE(m_control->look().lineSpacing, 2.0);
        m_actions->zoomIn->trigger();
        QCOMPARE(popup->look().zoom, 110);
        popup->findChild<QComboBox *>()->setCurrentIndex(popup->findChild<QComboBox *>()->count() - 1);
        QCOMPARE(m_control->look(), popup->look());
        QCOMPARE(test::namelessControls(*popup).join(u", "_s), QString());
        for (QPushButton *button : popup->findChildren<QPushButton *>()) {
            if (button->text().contains(u"first"_s))
                button->click();
        }
        QCOMPARE(m_control->look(), WritingLook());
    }

    void look_isRemembered()
    {
        m_actions->zoomIn->trigger();
        const qreal letter = bodyLetter();
        open();
        QCOMPARE(m_control->look().zoom, 110);
        QCOMPARE(bodyLetter(), letter);
    }

private:
    void open()
    {
        m_window = std::make_unique<QMainWindow>();
        m_pane = new WritingPane;
        m_window->setCentralWidget(m_pane);
        m_window->resize(900, 600);
        m_actions = new WindowActions(m_window.get());
        m_control = new WritingLookController(*m_pane, *m_actions, *m_preferences, m_window.get());
        m_pane->setStoryOpen(true);
        m_pane->body().setBody({Paragraph{{{QString(60, u'国')}}}});
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_pane->body().setFocus();
    }

    qreal bodyLetter() const
    {
        const QTextLine line = m_pane->body().document()->firstBlock().layout()->lineAt(0);
        return line.cursorToX(1) - line.cursorToX(0);
    }

    int titleLetter() const { return m_pane->findChildren<HeadlineField *>().at(1)->fontMetrics().height(); }

    static void turn(QWidget *widget, int delta, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        const QPoint at = widget->rect().center();
        QWheelEvent event(at, widget->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &event);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<QMainWindow> m_window;
    WritingPane *m_pane = nullptr;
    WindowActions *m_actions = nullptr;
    WritingLookController *m_control = nullptr;
};

GAOQIAN_TEST_WIDGETS(WritingLookControllerTest)
#include "tst_writinglookcontroller.moc"
