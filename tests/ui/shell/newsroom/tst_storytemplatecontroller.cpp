// Beginning a story from another one, from the menu: what is asked, what is made, and that nothing typed is left behind.
#include "shell/newsroom/storytemplatecontroller.h"

#include "editor/pane/headlineedit.h"
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "form/metadataform.h"
#include "newsroom/writing/articlesession.h"
#include "newsroom/writing/storytemplates.h"
#include "shell/story/storyform.h"
#include "store/articlestore.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

struct Desk {
    Desk() :
        newsroom(std::move(desktop.makeNewsroom(false).value())), session(*newsroom),
        story(*newsroom, session, headline, body, form), acts(session, story, desktop.dialogs, &window)
    {}

    /// A story is open, with something typed that is not in the file yet.
    void write(const QString &title)
    {
        QVERIFY(session.createNew({}).ok());
        compose(*headline.fields().at(1), title);
    }

    QStringList menu()
    {
        QStringList texts;
        const auto look = [&] {
            texts.clear();
            for (const QAction *action : acts.newFromTemplate()->actions()) {
                if (!action->isSeparator())
                    texts += action->text();
            }
            return texts;
        };
        Q_EMIT acts.newFromTemplate()->aboutToShow();
        if (look() != QStringList{u"…"_s}) // nothing untrue before they are there
            qFatal("the menu says more than it knows");
        if (!QTest::qWaitFor([&] { return look().size() > 1; }))
            qFatal("the menu stays empty");
        return texts;
    }

    ScratchDesktop desktop;
    std::unique_ptr<Newsroom> newsroom;
    QWidget window;
    HeadlineEdit headline{&window};
    RichTextEdit body{&window};
    MetadataForm form{&window};
    ArticleSession session;
    StoryForm story;
    StoryTemplateController acts;
    QSignalSpy begun{&acts, &StoryTemplateController::begun};
};

} // namespace

class TestStoryTemplateController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDuplicateHasWhatWasJustTyped()
    {
        Desk desk;
        QVERIFY(!desk.acts.duplicate()->isEnabled());
        desk.write(u"防汛通报"_s);
        desk.acts.duplicate()->trigger();
        QTRY_COMPARE(desk.begun.count(), 1);
        const auto copy = desk.newsroom->articles().load(desk.begun.first().first().toString());
        VERIFY_OK(copy);
        QCOMPARE(copy->article->title, u"防汛通报 (copy)"_s);
    }

    void aStoryBecomesATemplateAndTheOther()
    {
        Desk desk;
        QCOMPARE(desk.menu().size(), 2); // A word on how to begin, and "Manage".
        desk.write(u"防汛 & 通报"_s);
        desk.desktop.dialogs.willGiveText(u"通报 & 模板"_s);
        desk.acts.saveAsTemplate()->trigger();
        QTRY_COMPARE(desk.menu().first(), u"通报 && 模板"_s);
        desk.acts.newFromTemplate()->actions().first()->trigger();
        QTRY_COMPARE(desk.begun.count(), 1);
        const auto made = desk.newsroom->articles().load(desk.begun.first().first().toString());
        VERIFY_OK(made);
        QCOMPARE(made->article->title, u"防汛 & 通报"_s);

        // The same name is asked about first.
        desk.desktop.dialogs.willGiveText(u"通报 & 模板"_s);
        desk.desktop.dialogs.willConfirm(false);
        desk.acts.saveAsTemplate()->trigger();
        QTRY_VERIFY(desk.desktop.dialogs.allAnswersUsed());
        desk.desktop.dialogs.willGiveText(std::nullopt);
        desk.acts.saveAsTemplate()->trigger();
        QCOMPARE(desk.menu().size(), 2);
        QVERIFY(desk.desktop.dialogs.allAnswersUsed());
    }

    void templatesAreRenamedAndDeleted()
    {
        Desk desk;
        Article article;
        article.title = u"题"_s;
        QVERIFY(StoryTemplates(*desk.newsroom).save(article, u"甲"_s).ok());
        QVERIFY(StoryTemplates(*desk.newsroom).save(article, u"乙"_s).ok());
        // 乙 stands first: renamed; then 甲 is deleted; then enough.
        desk.desktop.dialogs.willChoose(0);
        desk.desktop.dialogs.willChoose(0);
        desk.desktop.dialogs.willGiveText(u"丙"_s);
        desk.desktop.dialogs.willChoose(1);
        desk.desktop.dialogs.willChoose(1);
        desk.desktop.dialogs.willConfirm(true);
        desk.desktop.dialogs.willChoose(-1);
        desk.acts.manageTemplates()->trigger();
        QTRY_VERIFY(desk.desktop.dialogs.allAnswersUsed());
        QCOMPARE(desk.menu().first(), u"丙"_s);
        QCOMPARE(desk.menu().size(), 2);
    }
};

GAOQIAN_TEST_WIDGETS(TestStoryTemplateController)
#include "tst_storytemplatecontroller.moc"
