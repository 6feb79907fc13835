// What a story lacks is said beside the fields, and listed with a way to each place when somebody wants to send it up.
#include "shell/story/completenesscontroller.h"

#include "editor/pane/headlineedit.h"
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "form/channelfield.h"
#include "form/metadataform.h"
#include "look/noticebar.h"
#include "newsroom/core/requiredfields.h"
#include "newsroom/writing/articlesession.h"
#include "shell/story/storyform.h"
#include "shell/writing/writingpane.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QVBoxLayout>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
    explicit Desk(Newsroom &newsroom) :
        session(newsroom), story(newsroom, session, writing->headline(), writing->body(), *form),
        check(session, story, *writing, *form, *notices)
    {
        QObject::connect(&story, &StoryForm::shown, writing, [this] { writing->setStoryOpen(true); });
        auto *middle = new QWidget;
        auto *column = new QVBoxLayout(middle);
        column->addWidget(notices);
        column->addWidget(writing);
        window.setCentralWidget(middle);
        panel->setWidget(form);
        window.addDockWidget(Qt::RightDockWidgetArea, panel);
        window.resize(1200, 900);
        window.show();
        window.activateWindow();
    }

    NoticeBar *notice() const { return notices->notice(u"incomplete"_s); }

    /// The note that stands below the fields, all of them together.
    QStringList remarks() const
    {
        QStringList all;
        for (const QWidget *each : form->findChildren<QWidget *>()) {
            if (!each->accessibleDescription().isEmpty() && each->isVisible())
                all += each->accessibleName();
        }
        return all;
    }

    QMainWindow window;
    NoticeStack *notices = new NoticeStack;
    QDockWidget *panel = new QDockWidget;
    WritingPane *writing = new WritingPane;
    MetadataForm *form = new MetadataForm;
    ArticleSession session;
    StoryForm story;
    CompletenessController check;
};

} // namespace

class TestCompletenessController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsMissingIsSaidBesideItsField()
    {
        ScratchDesktop desktop;
        auto newsroom = desktop.makeNewsroom(false);
        VERIFY_OK(newsroom);
        VERIFY_OK(setRequiredFields(**newsroom, {u"title"_s, u"channel"_s, u"source"_s}));
        Desk desk(**newsroom);
        VERIFY_OK(desk.session.createNew({}));
        QTRY_COMPARE(desk.remarks(), (QStringList{u"Channel"_s, u"Source"_s}));
        QVERIFY(!desk.notice()); // Nobody is told before they ask.
        for (QLineEdit *line : desk.form->findChildren<QLineEdit *>()) {
            if (line->accessibleName() == u"Source"_s)
                compose(*line, u"云溪日报"_s);
        }
        QTRY_COMPARE(desk.remarks(), QStringList{u"Channel"_s});
    }

    void theListLeadsToEachPlace()
    {
        ScratchDesktop desktop;
        auto newsroom = desktop.makeNewsroom(false);
        VERIFY_OK(newsroom);
        VERIFY_OK(setRequiredFields(**newsroom, {u"title"_s, u"channel"_s}));
        Desk desk(**newsroom);
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        VERIFY_OK(desk.session.createNew({}));
        Figure unfetched;
        unfetched.address = u"https://example.org/a.png"_s;
        desk.writing->body().changeBody({Paragraph{{{u"一段"_s}}}, unfetched});

        desk.form->setChannels({{u"要闻"_s}});
        QVERIFY(!desk.check.letGoUp(desk.story.collect(), *requiredFields(**newsroom)));
        QVERIFY(desk.notice());
        QCOMPARE(desk.notice()->buttons().size(), 3);
        QVERIFY(desk.notice()->buttons().first()->hasFocus()); // By keyboard: Space leads there.
        QTest::keyClick(desk.notice()->buttons().first(), Qt::Key_Space);
        QVERIFY(desk.writing->headline().isAncestorOf(QApplication::focusWidget()));
        compose(*QApplication::focusWidget(), u"桥"_s);
        QTRY_COMPARE(desk.notice()->buttons().size(), 2); // It grows shorter.

        desk.panel->hide();
        desk.notice()->buttons().first()->click();
        QVERIFY(desk.panel->isVisible());
        QVERIFY(desk.form->findChild<ChannelField *>()->hasFocus());
        QTest::keyClick(desk.form->findChild<ChannelField *>(), Qt::Key_Down);
        QTest::keyClick(desk.form->findChild<ChannelField *>(), Qt::Key_Down);
        QTest::keyClick(desk.form->findChild<ChannelField *>(), Qt::Key_Return);
        QTRY_COMPARE(desk.notice()->buttons().size(), 1);

        desk.notice()->buttons().first()->click();
        QCOMPARE(desk.window.focusWidget(), &desk.writing->body());
        QVERIFY(desk.writing->body().textCursor().position() >= 3);
        desk.writing->body().changeBody({Paragraph{{{u"一段"_s}}}});
        QTRY_VERIFY(!desk.notice());
        QVERIFY(desk.check.letGoUp(desk.story.collect(), *requiredFields(**newsroom)));
    }

    void anotherStoryIsNotAsked()
    {
        ScratchDesktop desktop;
        auto newsroom = desktop.makeNewsroom(false);
        VERIFY_OK(newsroom);
        Desk desk(**newsroom);
        VERIFY_OK(desk.session.createNew({}));
        QVERIFY(!desk.check.letGoUp(desk.story.collect(), *requiredFields(**newsroom)));
        QVERIFY(desk.notice());
        VERIFY_OK(desk.session.createNew({}));
        QVERIFY(!desk.notice());
    }
};

GAOQIAN_TEST_WIDGETS(TestCompletenessController)
#include "tst_completenesscontroller.moc"
