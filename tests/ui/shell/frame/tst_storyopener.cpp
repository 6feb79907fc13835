// The way to another story: what is on the way is written first, why one stays is said, and a new one is gone to.
#include "shell/frame/storyopener.h"

#include "shell/frame/personatwork.h"
#include "support/testprogram.h"
#include "support/verifyok.h"
#include "support/writingwindow.h"

#include <QSignalSpy>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class StoryOpenerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        QVERIFY(m_desktop->makeNewsroom().ok());
        m_story = addStory(*m_desktop);
        m_window = std::make_unique<WritingWindow>(*m_desktop, u"陶然"_s);
        m_opener = std::make_unique<StoryOpener>(m_window->session, m_desktop->dialogs, m_window.get());
        m_opener->open(m_story);
        QTRY_VERIFY(m_window->session.isOpen());
    }

    void cleanup()
    {
        m_opener.reset();
        m_window.reset();
        m_desktop.reset();
    }

    void theOpenStory_isNotReadAnew()
    {
        QSignalSpy shown(m_window->story, &StoryForm::shown);
        m_opener->open(m_story);
        QVERIFY(!m_window->session.isVisiting());
        QVERIFY(shown.isEmpty());
    }

    void aStoryThatIsNotThere_isSaidAndOneStays()
    {
        QSignalSpy stayed(m_opener.get(), &StoryOpener::stayed);
        m_opener->open(newId());
        QTRY_COMPARE(stayed.size(), 1);
        QCOMPARE(m_desktop->dialogs.shown().size(), 1);
        QCOMPARE(m_window->session.article().id, m_story);
    }

    void aNewStory_isGoneToWhenWhatWasTypedIsWritten()
    {
        QSignalSpy begun(m_opener.get(), &StoryOpener::begun);
        m_window->type(u"又一句。"_s);
        m_opener->beginNew();
        QTRY_COMPARE(begun.size(), 1);
        QVERIFY(m_window->session.article().id != m_story);
        QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。又一句。"_s);
    }

    /// What was typed until then is put down to who typed it.
    void anotherPerson_comesWhenWhatWasTypedIsWritten()
    {
        PersonAtWork person(*m_window->newsroom, m_window->session, m_desktop->preferences, m_desktop->dialogs, nullptr);
        QStringList heard;
        connect(&person, &PersonAtWork::leaving, this, [&] { heard << u"leaves "_s + person.id(); });
        connect(&person, &PersonAtWork::changed, this, [&](const QString &id) { heard << u"comes "_s + id; });
        const QString first = m_desktop->personId(u"陶然"_s);
        const QString second = m_desktop->personId(u"柳明"_s);
        m_window->type(u"又一句。"_s);
        person.change(second);
        QTRY_COMPARE(person.id(), second);
        QCOMPARE(heard, (QStringList{u"leaves "_s + first, u"comes "_s + second}));
        QCOMPARE(plainText(savedStory(*m_desktop, m_story).body), u"末班船十点开。又一句。"_s);
        m_window->session.setPerson({});
        person.comeBack();
        QTRY_COMPARE(person.id(), second); // as the desktop remembers
    }

private:
    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<WritingWindow> m_window;
    std::unique_ptr<StoryOpener> m_opener;
    QString m_story;
};

GAOQIAN_TEST_WIDGETS(StoryOpenerTest)
#include "tst_storyopener.moc"
