// Closing the window: nobody waits for long without a word, what is said is what stands, and no text is lost by it.
#include "shell/safety/leaving.h"

#include "store/database.h"
#include "support/testprogram.h"
#include "support/writingwindow.h"

#include <QCloseEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlQuery>
#include <QWindow>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

struct LeavingWindow : WritingWindow {
    explicit LeavingWindow(ScratchDesktop &desktop) : WritingWindow(desktop, u"陶然"_s), leaving(session, dialogs, this) {}

    Leaving leaving;

protected:
    void closeEvent(QCloseEvent *event) override { event->setAccepted(leaving.mayLeave()); }
};

/// Another program that writes, and goes on with it.
class OtherProgram {
public:
    explicit OtherProgram(ScratchDesktop &desktop) : m_newsroom(desktop.secondLook()), m_hold(m_newsroom->database().handle())
    {
        if (!m_hold.exec(u"BEGIN IMMEDIATE"_s))
            qFatal("not held");
    }

    void letGo() { m_hold.exec(u"ROLLBACK"_s); }

private:
    std::unique_ptr<Newsroom> m_newsroom;
    QSqlQuery m_hold;
};

} // namespace

class LeavingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        QVERIFY(m_desktop->makeNewsroom().ok());
        m_story = addStory(*m_desktop);
        m_window = std::make_unique<LeavingWindow>(*m_desktop);
        QVERIFY(m_window->session.open(m_story).ok());
    }

    void cleanup()
    {
        m_window.reset();
        QVERIFY(m_desktop->dialogs.allAnswersUsed());
    }

    void whatIsPending_isWrittenWithoutAWord()
    {
        QVERIFY(m_window->leaving.mayLeave());
        m_window->type(u"没有丢。"_s);
        QVERIFY(m_window->leaving.mayLeave());
        QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。没有丢。"_s);
        QVERIFY(m_desktop->dialogs.shown().isEmpty());
    }

    void whereAnotherProgramWrites_itIsSaidSoonAndOneMayStay()
    {
        OtherProgram other(*m_desktop);
        m_window->type(u"没有丢。"_s);
        m_desktop->dialogs.willConfirm(false);
        int ticks = 0; // of the window's thread, which goes on
        QTimer ticking;
        connect(&ticking, &QTimer::timeout, this, [&] { ++ticks; });
        ticking.start(10);
        QElapsedTimer waited;
        waited.start();
        QVERIFY(!m_window->leaving.mayLeave());
        QVERIFY2(waited.elapsed() < 10000, qPrintable(QString::number(waited.elapsed())));
        QVERIFY2(ticks > 20, qPrintable(QString::number(ticks)));
        const QString said = m_desktop->dialogs.shown().last();
        QVERIFY2(said.contains(u"Another program has the newsroom"_s), qPrintable(said));
        QVERIFY2(said.contains(u"kept on this computer"_s), qPrintable(said));
        other.letGo();
        QTRY_COMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。没有丢。"_s);
    }

    /// By its frame, while the program asks it to close by itself: Qt takes that for granted.
    void closedTwice_itStillAsks()
    {
        OtherProgram other(*m_desktop);
        m_window->type(u"没有丢。"_s);
        m_desktop->dialogs.willConfirm(false);
        bool isTakenForGranted = false;
        QTimer::singleShot(Leaving::patience / 2, this, [&] {
            QCloseEvent byTheFrame;
            QCoreApplication::sendEvent(m_window->windowHandle(), &byTheFrame);
            isTakenForGranted = byTheFrame.isAccepted();
        });
        QVERIFY(!m_window->close());
        QVERIFY(!isTakenForGranted);
        QVERIFY(m_window->windowHandle()->isVisible());
        QVERIFY(m_desktop->dialogs.allAnswersUsed());
        other.letGo();
        QTRY_VERIFY(!m_window->session.isPending());
        QVERIFY(m_window->close());
    }

    void whatIsSavedWhileTheQuestionStands_answersIt()
    {
        OtherProgram other(*m_desktop);
        m_window->type(u"没有丢。"_s);
        m_desktop->dialogs.willBeTakenBack();
        QTimer::singleShot(Leaving::patience + 1000, this, [&other] { other.letGo(); });
        QVERIFY(m_window->leaving.mayLeave());
        QCOMPARE(m_desktop->dialogs.shown().size(), 1);
        QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。没有丢。"_s);
    }

    /// Whoever leaves then is told the next day where the text is; when it was saved all the same there is nothing to tell.
    void whatIsLeft_isFoundUntilTheNewsroomHasIt()
    {
        const QString newsroom = m_window->newsroom->identity().id;
        OtherProgram other(*m_desktop);
        m_window->type(u"没有丢。"_s);
        m_desktop->dialogs.willConfirm(true);
        QVERIFY(m_window->leaving.mayLeave());
        const auto copies = [this] { return QDir(m_desktop->salvageFolder()).entryList({u"*.json"_s, u"*.writing"_s}); };
        QTRY_COMPARE(copies().size(), 2);
        other.letGo();
        m_window.reset(); // writes first what it was asked to
        QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。没有丢。"_s);
        QVERIFY2(copies().isEmpty(), qPrintable(copies().join(u' ')));
        QVERIFY(CrashRecovery::left(m_desktop->salvageFolder(), newsroom).isEmpty());
    }

    void whereTheFileIsGone_itIsSaidWhereTheTextIs()
    {
        const QString newsroom = m_window->newsroom->identity().id;
        QVERIFY(QFile::rename(m_desktop->newsroomPath(), m_desktop->path(u"away"_s)));
        m_window->type(u"没有丢。"_s);
        m_desktop->dialogs.willConfirm(false);
        QVERIFY(!m_window->leaving.mayLeave());
        QVERIFY(m_desktop->dialogs.shown().last().contains(u"kept aside on this computer"_s));
        m_desktop->dialogs.willConfirm(true);
        QVERIFY(m_window->leaving.mayLeave());
        m_window.reset();
        // What is found there was left knowingly.
        const auto found = CrashRecovery::left(m_desktop->salvageFolder(), newsroom);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first()->writing().isLeft);
        QVERIFY(found.first()->kept().value());
    }

    void whereTheFileComesBack_nothingIsLeftToAsk()
    {
        QVERIFY(QFile::rename(m_desktop->newsroomPath(), m_desktop->path(u"away"_s)));
        m_window->type(u"没有丢。"_s);
        m_desktop->dialogs.willBeTakenBack();
        QTimer::singleShot(1000, this, [this] { QFile::rename(m_desktop->path(u"away"_s), m_desktop->newsroomPath()); });
        QVERIFY(m_window->leaving.mayLeave());
        QCOMPARE(m_desktop->dialogs.shown().size(), 1);
        QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。没有丢。"_s);
    }

private:
    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<LeavingWindow> m_window;
    QString m_story;
};

GAOQIAN_TEST_WIDGETS(LeavingTest)
#include "tst_leaving.moc"
