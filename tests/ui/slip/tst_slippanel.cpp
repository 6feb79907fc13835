// The slip panel: acts that are open to a person, opinions, refusals, history.
#include "slip/slippanel.h"

#include "look/primarybutton.h"
#include "support/accessible.h"
#include "support/testnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

/// A panel with its parts at hand.
struct Panel : SlipPanel {
    PrimaryButton *primary = findChild<PrimaryButton *>(u"primary"_s);
    QToolButton *back = findChild<QToolButton *>(u"return"_s);
    QToolButton *more = findChild<QToolButton *>(u"more"_s);
    QPlainTextEdit *field = findChild<QPlainTextEdit *>(u"opinion"_s);
    QLabel *state = findChild<QLabel *>(u"state"_s);
    QLabel *reason = findChild<QLabel *>(u"reason"_s);
    QLabel *complaint = findChild<QLabel *>(u"complaint"_s);
    QSignalSpy acts{this, &SlipPanel::actRequested};
    QSignalSpy exports{this, &SlipPanel::exportRequested};

    Panel()
    {
        resize(360, 700);
        show();
        activateWindow();
    }

    QAction *menuAct(const QString &name) const
    {
        for (QAction *action : more->menu()->actions()) {
            if (action->objectName() == name)
                return action;
        }
        return nullptr;
    }
};

} // namespace

class TestSlipPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signingCarriesTheOpinion()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 1));
        Panel panel;
        panel.setSlip(Slip::read(record), newsroom.reviewer1, newsroom.clock.now());
        QCOMPARE(panel.state->text(), u"Waiting for 编审 (0 of 2 signed)"_s);
        QTest::keyClicks(panel.field, u" fine "_s);
        panel.primary->click();
        QCOMPARE(panel.acts.count(), 1);
        const QVariantList act = panel.acts.takeFirst();
        QCOMPARE(act[0].value<Verdict>(), Verdict::Approve);
        QCOMPARE(act[1].toString(), u"fine"_s);
        QVERIFY(!act[2].value<std::optional<int>>());
    }

    void returningNeedsAnOpinion()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 1));
        Panel panel;
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.setSlip(Slip::read(record), newsroom.reviewer1, newsroom.clock.now());
        QVERIFY(panel.back->isEnabled());
        panel.back->click();
        QCOMPARE(panel.acts.count(), 0);
        QVERIFY(panel.complaint->isVisible());
        QVERIFY(panel.field->hasFocus());

        QTest::keyClicks(panel.field, u"mend the title"_s);
        QVERIFY(!panel.complaint->isVisible());
        panel.back->click();
        const QVariantList act = panel.acts.takeFirst();
        QCOMPARE(act[0].value<Verdict>(), Verdict::Return);
        QCOMPARE(act[1].toString(), u"mend the title"_s);
        QCOMPARE(act[2].value<std::optional<int>>(), std::optional<int>(0));
    }

    void severalStagesToReturnToAreAChoice()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 3));
        Panel panel;
        panel.setSlip(Slip::read(record), newsroom.final1, newsroom.clock.now());
        QVERIFY(panel.back->menu());
        const QList<QAction *> targets = panel.back->menu()->actions();
        QCOMPARE(targets.size(), 2);
        QCOMPARE(targets[1]->text(), u"To 编审"_s);
        panel.field->setPlainText(u"再核一遍"_s);
        targets[1]->trigger();
        QCOMPARE(panel.acts.takeFirst()[2].value<std::optional<int>>(), std::optional<int>(1));
    }

    void closedActsSayWhoCanOpenThem()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 1));
        Panel panel;
        panel.setSlip(Slip::read(record), newsroom.editor, newsroom.clock.now());
        QVERIFY(!panel.primary->isEnabled());
        QVERIFY2(panel.primary->toolTip().contains(u"编审"_s), qPrintable(panel.primary->toolTip()));
        QVERIFY(!panel.back->isEnabled());
        QVERIFY(!panel.back->toolTip().isEmpty());
        QVERIFY(!panel.menuAct(u"release"_s)->isEnabled());
        QVERIFY(panel.menuAct(u"release"_s)->toolTip().contains(u"总监制"_s));
        QVERIFY(panel.menuAct(u"withdraw"_s)->isEnabled());
        QVERIFY(!panel.menuAct(u"export"_s)->isEnabled());
        QVERIFY(panel.menuAct(u"export"_s)->toolTip().contains(u"Waiting for 编审"_s));

        panel.setSlip(Slip::read(record), {}, newsroom.clock.now());
        QCOMPARE(panel.primary->toolTip(), u"Choose who you are first"_s);
    }

    void releasingAndRejectingNeedAReason()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 2));
        Panel panel;
        panel.setSlip(Slip::read(record), newsroom.chief, newsroom.clock.now());
        for (const QString &name : {u"release"_s, u"reject"_s}) {
            panel.setOpinion({});
            panel.menuAct(name)->trigger();
            QCOMPARE(panel.acts.count(), 0);
            QVERIFY(panel.complaint->isVisible());
            panel.field->setPlainText(u"防汛通知"_s);
            panel.menuAct(name)->trigger();
            QCOMPARE(verdictName(panel.acts.takeFirst()[0].value<Verdict>()), name);
        }
    }

    void aWholeSlipExports()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 6));
        Panel panel;
        panel.setSlip(Slip::read(record), newsroom.editor, newsroom.clock.now());
        panel.primary->click();
        QCOMPARE(panel.exports.takeFirst().first().toBool(), false);
        panel.menuAct(u"exportDraft"_s)->trigger();
        QCOMPARE(panel.exports.takeFirst().first().toBool(), true);
    }

    void theOpinionOutlivesNewsOfTheSlip()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 1));
        Panel panel;
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.setSlip(Slip::read(record), newsroom.reviewer1, newsroom.clock.now());
        panel.field->setFocus();
        panel.field->setPlainText(u"写到一半"_s);
        panel.field->moveCursor(QTextCursor::End);
        QInputMethodEvent composing(u"pin'yin"_s, {});
        QCoreApplication::sendEvent(panel.field, &composing);
        newsroom.edit(record, newsroom.editor, u"changed"_s);
        panel.setSlip(Slip::read(record), newsroom.reviewer1, newsroom.clock.now());
        QInputMethodEvent committing;
        committing.setCommitString(u"拼音"_s);
        QCoreApplication::sendEvent(panel.field, &committing);
        QCOMPARE(panel.opinion(), u"写到一半拼音"_s);
        panel.clear();
        QCOMPARE(panel.opinion(), u"写到一半拼音"_s);
        QSignalSpy typed(&panel, &SlipPanel::opinionTyped);
        panel.setOpinion(u"另一条"_s); // by nobody's hand
        QCOMPARE(panel.opinion(), u"另一条"_s);
        QVERIFY(typed.isEmpty());
        QTest::keyClicks(panel.field, u"x"_s);
        QCOMPARE(typed.size(), 1);
    }

    void theOpinionFieldGrowsWithItsText()
    {
        TestNewsroom newsroom;
        Panel panel;
        panel.setSlip(Slip::read(newsroom.record()), newsroom.editor, newsroom.clock.now());
        const int small = panel.field->height();
        panel.field->setPlainText(QString(120, u'字'));
        const int larger = panel.field->height();
        QVERIFY(larger > small);
        panel.field->setPlainText(QString(3000, u'字'));
        QVERIFY(panel.field->height() < panel.height() / 3);
        panel.setOpinion({});
        QCOMPARE(panel.field->height(), small);
    }

    void brokenSlipsAndReturnsSpeakFirst()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 1));
        VERIFY_OK(newsroom.sign(record, newsroom.reviewer1, Verdict::Return, u"数字有误"_s));
        Panel panel;
        panel.setSlip(Slip::read(record), newsroom.editor, newsroom.clock.now());
        QVERIFY(panel.reason->isVisible());
        QCOMPARE(panel.reason->text(), u"林知远: 数字有误"_s);

        record.decisions[0].opinion = u"forged"_s;
        panel.setSlip(Slip::read(record), newsroom.editor, newsroom.clock.now());
        QVERIFY(panel.state->text().startsWith(u"This slip does not hold"_s));
        QVERIFY(!panel.primary->isEnabled());
    }

    void longOpinionsAreShownWhole()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Submit, QString(400, u'字')));
        Panel panel;
        panel.setSlip(Slip::read(record), newsroom.editor, newsroom.clock.now());
        auto *history = panel.findChild<QListView *>();
        for (const int width : {320, 700, 400}) {
            panel.resize(width, 700);
            QTRY_COMPARE(history->height(), history->sizeHintForRow(0));
            const int columns = (history->width() - 16) / history->fontMetrics().horizontalAdvance(u'字');
            QVERIFY(history->height() >= 400 / columns * history->fontMetrics().height());
        }
    }

    void everyControlHasAName()
    {
        Panel panel;
        QCOMPARE(test::namelessControls(panel).join(u", "_s), QString());
    }
};

GAOQIAN_TEST_WIDGETS(TestSlipPanel)
#include "tst_slippanel.moc"
