// However an act is asked for (at the strip, in the panel, by an action), it goes one way: with the opinion that stands in the
// panel, once, and what is shown afterwards is what is so.
#include "shell/story/slippanels.h"

#include "look/noticebar.h"
#include "look/primarybutton.h"
#include "shell/actions/windowactions.h"
#include "shell/frame/personatwork.h"
#include "shell/frame/statusline.h"
#include "shell/story/opinioncontroller.h"
#include "shell/story/slipcontroller.h"
#include "slip/slippanel.h"
#include "slip/slipstrip.h"
#include "store/decisionstore.h"
#include "support/testprogram.h"
#include "support/verifyok.h"
#include "support/writingwindow.h"

#include <QAction>
#include <QLabel>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStatusBar>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

const auto opinion = u"同意，标题请再斟酌。"_s;

struct SlipWindow : WritingWindow {
    SlipWindow(ScratchDesktop &desktop, const Theme &theme) :
        WritingWindow(desktop, u"陶然"_s), person(*newsroom, session, desktop.preferences, dialogs, this),
        slip(*newsroom, theme, session, dialogs, desktop.preferences, this), opinions(*newsroom, session, *story, panel, this),
        slips(*newsroom, session, *story, person, actions, SlipPanels::Places{slip, opinions, strip, panel, *notices, status},
              this)
    {
        strip.resize(800, 40);
        strip.show();
        panel.show();
    }

    PrimaryButton &stripButton() const { return *strip.findChild<PrimaryButton *>(); }
    PrimaryButton &panelButton() const { return *panel.findChild<PrimaryButton *>(); }
    QString state() const { return panel.findChild<QLabel *>(u"state"_s)->text(); }

    QMainWindow bar; ///< Has the status line.
    StatusLine status{bar};
    WindowActions actions{this};
    SlipStrip strip;
    SlipPanel panel;
    PersonAtWork person;
    SlipController slip;
    OpinionController opinions;
    SlipPanels slips;
    QSignalSpy decided{&slips, &SlipPanels::decided};
};

using Ask = std::function<void(SlipWindow &)>;

} // namespace

Q_DECLARE_METATYPE(Ask)

class SlipPanelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        QVERIFY(m_desktop->makeNewsroom().ok());
        const auto theme = Theme::builtIn();
        QVERIFY(theme.ok());
        m_story = addStory(*m_desktop);
        m_window = std::make_unique<SlipWindow>(*m_desktop, *theme);
        VERIFY_OK(m_window->session.open(m_story));
    }

    void cleanup()
    {
        const bool used = m_desktop->dialogs.allAnswersUsed();
        m_window.reset();
        m_desktop.reset();
        QVERIFY(used);
    }

    void everyWay_isTheSameAct_data()
    {
        QTest::addColumn<Ask>("ask");
        QTest::newRow("strip") << Ask([](SlipWindow &window) { window.stripButton().click(); });
        QTest::newRow("panel") << Ask([](SlipWindow &window) { window.panelButton().click(); });
        QTest::newRow("action") << Ask([](SlipWindow &window) { window.actions.submit->trigger(); });
    }

    void everyWay_isTheSameAct()
    {
        QFETCH(Ask, ask);
        compose(*m_window->panel.findChild<QPlainTextEdit *>(u"opinion"_s), opinion);
        m_desktop->dialogs.willGivePassphrase(ScratchDesktop::passphraseOf(u"陶然"_s));
        const QString before = m_window->state();
        ask(*m_window);
        QTRY_VERIFY(!m_window->decided.isEmpty());
        const auto decisions = m_desktop->secondLook()->decisions().of(m_story);
        VERIFY_OK(decisions);
        QCOMPARE(decisions->size(), 1);
        QCOMPARE(decisions->first().opinion, opinion);
        QCOMPARE(m_window->panel.opinion(), QString()); // it is on the slip
        QTRY_VERIFY(m_window->state() != before);
    }

    /// What stands there was offered to another one.
    void anotherPerson_isOfferedNothingUntilTheSlipIsRead()
    {
        QVERIFY(m_window->panelButton().isEnabled());
        m_window->person.change(m_desktop->personId(u"柳明"_s));
        QVERIFY(!m_window->panelButton().isEnabled());
        QVERIFY(!m_window->stripButton().isVisible() || !m_window->stripButton().isEnabled());
        m_window->person.change(m_desktop->personId(u"陶然"_s));
        QTRY_VERIFY(m_window->panelButton().isEnabled());
    }

    void whatWasSaidOfAnExport_isOfThatText()
    {
        const QString folder = m_desktop->path(u"out"_s);
        m_desktop->dialogs.willChooseFolder(folder);
        m_window->actions.exportDraft->trigger();
        QTRY_VERIFY(m_window->bar.statusBar()->currentMessage().contains(folder));
        m_window->type(u"又一句。"_s);
        VERIFY_OK(m_window->session.flush());
        QTRY_COMPARE(m_window->bar.statusBar()->currentMessage(), QString());
    }

private:
    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<SlipWindow> m_window;
    QString m_story;
};

GAOQIAN_TEST_WIDGETS(SlipPanelsTest)
#include "tst_slippanels.moc"
