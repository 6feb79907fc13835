// Versions in the window: kept, named, read, gone back to and come back from, with nothing lost on the way.
#include "article/articlerecord.h"
#include "editor/compare/compareview.h"
#include "editor/pane/headlineedit.h"
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "form/metadataform.h"
#include "shell/actions/windowactions.h"
#include "shell/story/storyform.h"
#include "shell/story/storyhistory.h"
#include "shell/story/versionscontroller.h"
#include "store/articlestore.h"
#include "support/randomarticle.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"
#include "support/verifyok.h"
#include "versions/versionmodel.h"
#include "versions/versionspanel.h"

#include <QListView>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

/// The places to write in and the panel of versions in one window, joined to a session.
struct Bound {
    Bound() :
        newsroom(std::move(*desktop.makeNewsroom(false))), session(*newsroom), story(*newsroom, session, headline, body, form)
    {
        auto *layout = new QVBoxLayout(&window);
        for (QWidget *part : std::initializer_list<QWidget *>{&headline, &body, &form, versions.panel()})
            layout->addWidget(part);
        window.resize(900, 1400);
        window.show();
        session.setPerson(desktop.personId(u"陶然"_s));
        QObject::connect(&story, &StoryForm::shown, &history, &StoryHistory::clear);
        if (!session.createNew({}) || !QTest::qWaitForWindowActive(&window))
            qFatal("no story in the window");
        type(u"第一稿"_s);
    }

    void type(const QString &text)
    {
        body.setFocus();
        body.moveCursor(QTextCursor::End);
        compose(body, text);
    }

    QList<Revision> revisions() { return newsroom->articles().revisions(session.article().id).value(); }
    QListView &list() { return *versions.panel()->findChild<QListView *>(); }
    QString rowText(int row, int role = Qt::DisplayRole) { return list().model()->index(row, 0).data(role).toString(); }
    QString preview() { return versions.panel()->findChild<CompareView *>()->findChild<QTextEdit *>()->toPlainText(); }

    ScratchDesktop desktop;
    std::unique_ptr<Newsroom> newsroom;
    QWidget window;
    HeadlineEdit headline{&window};
    /// As by Ctrl+S, until it is done.
    void save()
    {
        versions.saveVersion();
        waitForRemark();
    }

    void waitForRemark()
    {
        const auto before = seen;
        QTRY_VERIFY(remarked.size() > before);
        seen = remarked.size();
    }

    qsizetype seen = 0;
    RichTextEdit body{&window};
    MetadataForm form{&window};
    WindowActions actions{&window};
    ArticleSession session;
    StoryForm story;
    StoryHistory history{headline, body, form};
    ScriptedDialogs dialogs;
    VersionsController versions{*newsroom, session, story, history, actions, dialogs, &window};
    QSignalSpy remarked{&versions, &VersionsController::remarkedBriefly};
};

} // namespace

class TestVersionsController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savingKeepsWhatWasTyped()
    {
        Bound bound;
        bound.actions.save->trigger();
        QTRY_COMPARE(bound.remarked.size(), 1);
        QCOMPARE(bound.revisions().size(), 1);
        QCOMPARE(plainText(bound.newsroom->articles().revision(bound.session.article().id, 1)->article().body), u"第一稿"_s);
        QVERIFY(bound.remarked.last().first().toString().contains(u"1"_s));
        QTRY_COMPARE(bound.list().model()->rowCount(), 2);
        QCOMPARE(bound.rowText(1), u"Saved"_s);
        QVERIFY(bound.rowText(1, VersionModel::DetailRole).contains(u"陶然"_s));
        bound.actions.save->trigger(); // nothing new to keep
        QTRY_COMPARE(bound.remarked.size(), 2);
        QCOMPARE(bound.revisions().size(), 1);
    }

    void whatOthersKeepIsListed()
    {
        Bound bound;
        bound.save();
        QTRY_COMPARE(bound.list().model()->rowCount(), 2);
        const auto other = bound.desktop.secondLook();
        const QString story = bound.session.article().id;
        QVERIFY(other->articles().addRevision(story, {}, u"save"_s, u"别处的"_s).ok());
        bound.versions.follow();
        QTRY_COMPARE(bound.list().model()->rowCount(), 3);
        QCOMPARE(bound.rowText(1), u"别处的"_s);
        QVERIFY(other->articles().nameRevision(story, 2, u"另一个"_s).ok());
        bound.versions.follow();
        QTRY_COMPARE(bound.rowText(1), u"另一个"_s);
    }

    void namingKeepsAndRenames()
    {
        Bound bound;
        bound.dialogs.willGiveText(u" 付印前 "_s);
        bound.actions.nameVersion->trigger();
        QTRY_COMPARE(bound.rowText(1), u"付印前"_s);
        QCOMPARE(bound.revisions().first().name, u"付印前"_s);
        bound.dialogs.willGiveText(std::nullopt);
        bound.versions.nameVersion(1);
        QCOMPARE(bound.revisions().first().name, u"付印前"_s);
        bound.dialogs.willGiveText(u"给总编看的"_s);
        bound.versions.nameVersion(1);
        QTRY_COMPARE(bound.revisions().first().name, u"给总编看的"_s);
        bound.dialogs.willGiveText(QString());
        bound.versions.nameVersion(0); // no name, no version
        QCOMPARE(bound.revisions().size(), 1);
        QVERIFY(bound.dialogs.allAnswersUsed());
    }

    void thePanelTellsWhatChanged()
    {
        Bound bound;
        bound.versions.saveVersion();
        QTRY_VERIFY(bound.rowText(0, VersionModel::DetailRole).contains(u"Nothing changed"_s));
        bound.type(u"，又添一句"_s);
        VERIFY_OK(bound.session.flush());
        QTRY_VERIFY(bound.rowText(0, VersionModel::DetailRole).contains(u"1 paragraph"_s));
        QTRY_VERIFY(bound.preview().contains(u"又添一句"_s));
        bound.versions.saveVersion();
        QTRY_COMPARE(bound.versions.panel()->findChild<CompareView *>()->changeCount(), 0);
        bound.versions.panel()->choose(1);
        QTRY_COMPARE(bound.versions.panel()->findChild<CompareView *>()->changeCount(), 1);
        QTRY_VERIFY(bound.preview().contains(u"又添一句"_s));
    }

    void goingBackIsOneStepAndLosesNothing()
    {
        Bound bound;
        bound.save();
        const Article first = bound.session.article();
        bound.type(u"，改得面目全非"_s);
        compose(*bound.headline.findChildren<HeadlineField *>().at(1), u"新的主题"_s);
        const Article second = bound.story.collect();
        QVERIFY(second != first);

        bound.versions.goBackTo(1);
        QTRY_COMPARE(bound.story.collect(), first);
        QTRY_COMPARE(bound.session.article(), first);
        QVERIFY(!bound.session.isPending());
        QCOMPARE(bound.revisions().last().reason, u"restore"_s);
        QCOMPARE(bound.newsroom->articles().revision(first.id, bound.revisions().last().number).value(), second);

        bound.history.undo();
        QCOMPARE(bound.story.collect(), second);
        bound.history.redo();
        QCOMPARE(bound.story.collect(), first);
    }

    void goingBackWithAnyStories()
    {
        Bound bound;
        const QString id = bound.session.article().id;
        for (quint32 seed = 1; seed <= 12; ++seed) {
            const Article before = bound.story.collect();
            bound.save();
            const int number = bound.revisions().last().number;
            Article other = randomArticle(seed);
            other.id = id;
            QVERIFY(bound.history.change(u"test"_s, other));
            bound.versions.goBackTo(number);
            bound.waitForRemark();
            QCOMPARE(bound.session.article(), before);
            bound.history.undo();
        }
        QVERIFY(bound.dialogs.shown().isEmpty());
    }

    void aStoryThatIsOnlyReadStaysAsItIs()
    {
        Bound bound;
        bound.save();
        bound.type(u"，第二稿"_s);
        const Article second = bound.story.collect();
        bound.body.setReadOnly(true);
        bound.versions.goBackTo(1);
        bound.waitForRemark();
        QCOMPARE(bound.story.collect(), second);
        QVERIFY(bound.remarked.last().first().toString().contains(u"cannot"_s));
    }

    void aVersionThatIsGoneIsSaid()
    {
        Bound bound;
        bound.versions.goBackTo(7);
        QTRY_COMPARE(bound.dialogs.shown().size(), 1);
        QVERIFY(bound.dialogs.shown().first().contains(u"version 7"_s));
    }

    void anotherStoryHasItsOwnVersions()
    {
        Bound bound;
        bound.save();
        bound.versions.panel()->choose(1);
        VERIFY_OK(bound.session.createNew({}));
        QTRY_COMPARE(bound.list().model()->rowCount(), 0);
        QVERIFY(bound.dialogs.shown().isEmpty());
        bound.session.close();
        bound.versions.saveVersion();
        bound.versions.nameVersion(0);
        bound.versions.goBackTo(1);
        QVERIFY(bound.dialogs.shown().isEmpty());
    }

    void unseenItCostsNothing()
    {
        Bound bound;
        bound.versions.panel()->hide();
        bound.save();
        QCOMPARE(bound.list().model()->rowCount(), 0);
        bound.versions.panel()->show();
        QTRY_COMPARE(bound.list().model()->rowCount(), 2);
    }
};

GAOQIAN_TEST_WIDGETS(TestVersionsController)
#include "tst_versionscontroller.moc"
