// Which page the preview shows, and when: always the newest of the open story, never one of a story that was left; why there is
// none stands in its place; and the reader's choices are kept.
#include "shell/story/previewcontroller.h"

#include "preview/previewpane.h"
#include "support/testprogram.h"
#include "support/verifyok.h"
#include "support/writingwindow.h"

#include <QSignalSpy>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class PreviewControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        QVERIFY(m_desktop->makeNewsroom().ok());
        m_story = addStory(*m_desktop);
        m_window = std::make_unique<WritingWindow>(*m_desktop, u"陶然"_s);
        m_pane = std::make_unique<PreviewPane>();
        begin();
    }

    void cleanup()
    {
        m_preview.reset();
        m_pane.reset();
        m_window.reset();
        m_desktop.reset();
    }

    void anOpenedStory_isShownAsItStands()
    {
        VERIFY_OK(m_window->session.open(m_story));
        QTRY_VERIFY(shows("末班船十点开。"));
        QVERIFY(shows("未审定")); // nobody signed it
        m_window->type(u"又一句。"_s);
        QTRY_VERIFY(shows("又一句。")); // saved or not
    }

    void ofManyChanges_theLastOneStands()
    {
        VERIFY_OK(m_window->session.open(m_story));
        Article article = m_window->session.article();
        for (int i = 0; i < 50; ++i) {
            article.title = u"第%1稿"_s.arg(i);
            m_preview->show(article);
        }
        QTRY_VERIFY(shows("第49稿"));
        article.title = u"定稿"_s;
        m_preview->show(article); // and after a rest
        QTRY_VERIFY(shows("定稿"));
    }

    /// The page that is being made when another story is opened is seen by nobody.
    void aStoryThatWasLeft_isNotShownAnyMore()
    {
        const QString other = addStory(*m_desktop, u"早市六点开。"_s);
        VERIFY_OK(m_window->session.open(m_story));
        VERIFY_OK(m_window->session.open(other));
        bool isFirstSeen = false;
        QTRY_VERIFY((isFirstSeen |= shows("末班船十点开。"), shows("早市六点开。")));
        QVERIFY(!isFirstSeen);
    }

    /// Signatures and site come from the newsroom: the story need not change for another page.
    void refreshing_readsTheNewsroomAnew()
    {
        m_preview->refresh(); // of no story
        VERIFY_OK(m_window->session.open(m_story));
        QTRY_VERIFY(shows("末班船十点开。"));
        auto newsroom = m_desktop->secondLook();
        Site site = newsroom->site().value();
        site.name = u"云溪新名"_s;
        VERIFY_OK(newsroom->setSite(site));
        m_preview->refresh();
        QTRY_VERIFY(shows("云溪新名"));
    }

    void howThePageIsLookedAt_isKept()
    {
        m_pane->setPageWidth(PageWidth::Phone);
        m_pane->setDark(true);
        Q_EMIT m_pane->lookChanged(); // as its buttons do
        m_pane->setPageWidth(PageWidth::Desktop);
        m_pane->setDark(false);
        begin();
        QCOMPARE(m_pane->pageWidth(), PageWidth::Phone);
        QVERIFY(m_pane->isDark());
    }

    void aLink_isSaidAndNotFollowed()
    {
        QSignalSpy remarked(m_preview.get(), &PreviewController::remarked);
        Q_EMIT m_pane->linkActivated(QUrl(u"https://example.org/桥"_s));
        QCOMPARE(remarked.size(), 1);
        QCOMPARE(remarked.first().first().toString(), u"https://example.org/桥"_s);
    }

private:
    void begin()
    {
        const auto theme = Theme::builtIn();
        QVERIFY(theme.ok());
        m_preview = std::make_unique<PreviewController>(*m_window->newsroom, *theme, m_window->session, *m_window->story, *m_pane,
                                                        m_desktop->preferences);
    }

    bool shows(const char *text) const { return m_pane->pageBytes().contains(text); }

    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<WritingWindow> m_window;
    std::unique_ptr<PreviewPane> m_pane;
    std::unique_ptr<PreviewController> m_preview;
    QString m_story;
};

static int run(int argc, char **argv)
{
    registerPageScheme();
    QApplication app(argc, argv);
    PreviewControllerTest test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)

#include "tst_previewcontroller.moc"
