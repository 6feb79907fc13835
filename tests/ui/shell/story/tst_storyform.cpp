// The way from the file through headline, body and form and back: nothing is lost or changed on it, and looking is no change.
#include "article/articlerecord.h"
#include "editor/pane/headlineedit.h"
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "form/metadataform.h"
#include "form/summaryfield.h"
#include "newsroom/samplenewsroom.h"
#include "shell/story/storyform.h"
#include "store/articlestore.h"
#include "support/randomarticle.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

/// The three places to write in, in one window, joined to a session.
struct Bound {
    explicit Bound(Newsroom &newsroom) : session(newsroom), story(newsroom, session, headline, body, form)
    {
        auto *layout = new QVBoxLayout(&window);
        for (QWidget *part : std::initializer_list<QWidget *>{&headline, &body, &form})
            layout->addWidget(part);
        window.resize(900, 1400);
        window.show();
    }

    QWidget window;
    HeadlineEdit headline{&window};
    RichTextEdit body{&window};
    MetadataForm form{&window};
    ArticleSession session;
    StoryForm story;
    QSignalSpy headlineChanges{&headline, &HeadlineEdit::changed};
    QSignalSpy bodyChanges{&body, &RichTextEdit::bodyChanged};
    QSignalSpy formChanges{&form, &MetadataForm::changed};
    QSignalSpy settled{&story, &StoryForm::settled};
};

/// Opens the article, looks at it from top to bottom, and writes it back as if it had been touched.
void opensAsItWas(Newsroom &newsroom, Bound &bound, const QString &id)
{
    const auto stored = newsroom.articles().load(id);
    VERIFY_OK(stored);
    const auto edits = newsroom.articles().edits(id);
    VERIFY_OK(edits);
    bound.settled.clear();
    VERIFY_OK(bound.session.open(id));
    QCOMPARE(bound.settled.count(), 1);
    QCOMPARE(bound.settled.first().first().value<Article>(), stored->article);

    bound.body.moveCursor(QTextCursor::End);
    bound.window.grab(); // every picture is asked for
    QCoreApplication::processEvents();
    QCOMPARE(bound.story.collect(), stored->article);
    QCOMPARE(bound.headlineChanges.count() + bound.bodyChanges.count() + bound.formChanges.count(), 0);
    QVERIFY(!bound.session.isPending());

    bound.session.noteChange();
    VERIFY_OK(bound.session.flush());
    const auto after = newsroom.articles().load(id);
    VERIFY_OK(after);
    QCOMPARE(after->article, stored->article);
    QCOMPARE(after->version, stored->version);
    QVERIFY(newsroom.articles().edits(id).value() == *edits);
}

} // namespace

class StoryFormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desktop = std::make_unique<ScratchDesktop>(); }
    void cleanup() { m_desktop.reset(); }

    void everySampleStory_opensAsItWas()
    {
        const auto newsroom = makeSampleNewsroom(m_desktop->newsroomPath(), m_desktop->surroundings());
        VERIFY_OK(newsroom);
        const auto articles = (*newsroom)->articles().list({});
        VERIFY_OK(articles);
        QVERIFY(!articles->isEmpty());
        Bound bound(**newsroom);
        for (const ArticleSummary &article : *articles) {
            opensAsItWas(**newsroom, bound, article.id);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(article.title));
        }
    }

    void randomStories_openAsTheyWere()
    {
        const auto newsroom = m_desktop->makeNewsroom(false);
        VERIFY_OK(newsroom);
        Bound bound(**newsroom);
        for (quint32 seed = 1; seed <= 50; ++seed) {
            const Article article = randomArticle(seed);
            VERIFY_OK((*newsroom)->articles().insert(NormalArticle(article), Origin::Own, {}));
            opensAsItWas(**newsroom, bound, article.id);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

    void whatIsTyped_isCollectedAndSettlesOnce()
    {
        const auto newsroom = m_desktop->makeNewsroom(false);
        VERIFY_OK(newsroom);
        Bound bound(**newsroom);
        VERIFY_OK(bound.session.createNew({u"要闻"_s}));
        bound.settled.clear();
        compose(*bound.headline.findChildren<HeadlineField *>().at(1), u"柳溪新桥通车"_s);
        compose(bound.body, u"桥长一百米。"_s);
        compose(*bound.form.findChild<SummaryField *>()->findChild<QPlainTextEdit *>(), u"通车"_s);
        QVERIFY(bound.session.isPending());
        QTRY_COMPARE(bound.settled.count(), 1);
        const auto article = bound.settled.first().first().value<Article>();
        QCOMPARE(article.title, u"柳溪新桥通车"_s);
        QCOMPARE(article.summary, u"通车"_s);
        QCOMPARE(article.channel, QStringList{u"要闻"_s});
        QVERIFY(plainText(article.body).startsWith(u"桥长一百米。"_s));
    }

    /// Whoever listens finds the new story in all three places, however early they began to listen.
    void whoHearsOfAStory_findsItShown()
    {
        const auto newsroom = m_desktop->makeNewsroom(false);
        VERIFY_OK(newsroom);
        const Article first = randomArticle(1);
        const Article second = randomArticle(2);
        for (const Article &article : {first, second})
            VERIFY_OK((*newsroom)->articles().insert(NormalArticle(article), Origin::Own, {}));
        Bound bound(**newsroom);
        QList<Article> found;
        connect(&bound.story, &StoryForm::shown, this, [&] { found.append(bound.story.collect()); });
        VERIFY_OK(bound.session.open(first.id));
        VERIFY_OK(bound.session.open(second.id));
        QCOMPARE(found.size(), 2);
        for (const Article &article : std::as_const(found))
            QCOMPARE(article, (*newsroom)->articles().load(article.id)->article);
        QCOMPARE(found.last().id, second.id);
        QCOMPARE(plainText(bound.body.body()), plainText(found.last().body));
        QCOMPARE(bound.settled.size(), 2);
    }

private:
    std::unique_ptr<ScratchDesktop> m_desktop;
};

GAOQIAN_TEST_WIDGETS(StoryFormTest)
#include "tst_storyform.moc"
