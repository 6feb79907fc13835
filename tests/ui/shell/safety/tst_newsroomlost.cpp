// A newsroom that is not there any more is told of although nobody writes.
#include "shell/safety/newsroomlost.h"

#include "newsroom/core/changewatch.h"
#include "shell/safety/savefailure.h"
#include "store/database.h"
#include "support/replacedfile.h"
#include "support/testprogram.h"
#include "support/verifyok.h"
#include "support/writingwindow.h"

#include <QSignalSpy>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int quickLook = 30;

struct WatchingWindow : WritingWindow {
    explicit WatchingWindow(ScratchDesktop &desktop) :
        WritingWindow(desktop, u"陶然"_s), failure(session, *story, *notices, dialogs, this),
        watch(*newsroom, nullptr, quickLook), lost(watch, session, *notices, this)
    {}

    const NoticeBar *bar() const { return notices->notice(u"newsroom-lost"_s); }

    SaveFailure failure;
    ChangeWatch watch;
    NewsroomLost lost;
};

} // namespace

class NewsroomLostTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        QVERIFY(m_desktop->makeNewsroom().ok());
        m_story = addStory(*m_desktop);
        m_window = std::make_unique<WatchingWindow>(*m_desktop);
        QVERIFY(m_window->session.open(m_story).ok());
        QSignalSpy changed(&m_window->watch, &ChangeWatch::changed);
        QTRY_VERIFY(!changed.isEmpty());
    }

    void cleanup() { m_window.reset(); }

    void movedAway_isSaidUntilItIsBack()
    {
        QVERIFY(!m_window->bar());
        if (!QFile::rename(m_desktop->newsroomPath(), m_desktop->path(u"away"_s)))
            QSKIP("a file that is open cannot be moved here");
        QTRY_VERIFY(m_window->bar());
        QVERIFY2(m_window->bar()->text().contains(u"put it back"_s), qPrintable(m_window->bar()->text()));
        QVERIFY(QFile::rename(m_desktop->path(u"away"_s), m_desktop->newsroomPath()));
        QTRY_VERIFY(!m_window->bar());
    }

    /// What was typed is kept, and nothing of it is written into the newcomer.
    void replaced_isSaidAndNotWritten()
    {
        VERIFY_OK(m_desktop->secondLook()->database().backupTo(m_desktop->path(u"backup"_s)));
        if (!putInPlace(m_desktop->path(u"backup"_s), m_desktop->newsroomPath()))
            QSKIP("a file that is open cannot be moved here");
        QTRY_VERIFY(m_window->bar());
        QVERIFY2(m_window->bar()->text().contains(u"took the place"_s), qPrintable(m_window->bar()->text()));
        m_window->type(u"没有丢。"_s);
        QTRY_VERIFY(m_window->session.isFailing());
        QVERIFY(m_window->session.isKeptAside());
        QTRY_VERIFY(!m_window->bar()); // one bar says it
        QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。"_s);
    }

private:
    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<WatchingWindow> m_window;
    QString m_story;
};

GAOQIAN_TEST_WIDGETS(NewsroomLostTest)
#include "tst_newsroomlost.moc"
