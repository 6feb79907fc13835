// A half-written opinion outlives what others do to the story, a look at another story, another person at the desk and a crash;
// once it is on the slip it is gone.
#include "shell/story/opinioncontroller.h"

#include "slip/slippanel.h"
#include "support/testprogram.h"
#include "support/verifyok.h"
#include "support/writingwindow.h"

#include <QPlainTextEdit>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

const auto halfWritten = u"第二段的数字请再核对，尤其是"_s;

struct OpinionWindow : WritingWindow {
    OpinionWindow(ScratchDesktop &desktop, const QString &person) :
        WritingWindow(desktop, person), keeper(std::make_unique<OpinionController>(*newsroom, session, *story, panel, nullptr))
    {}

    QPlainTextEdit &field() const { return *panel.findChild<QPlainTextEdit *>(u"opinion"_s); }
    OpinionPlace place() const { return {session.article().id, session.personId()}; }
    /// What a program that starts after this one was killed would find.
    QString onDisk(const OpinionPlace &of) const
    {
        return OpinionDrafts(newsroom->surroundings().salvageFolder, newsroom->identity().id).kept(of).value();
    }
    void be(const QString &personId)
    {
        session.setPerson(personId);
        keeper->follow();
    }

    SlipPanel panel;
    std::unique_ptr<OpinionController> keeper;
};

} // namespace

class OpinionControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        QVERIFY(m_desktop->makeNewsroom().ok());
        m_story = addStory(*m_desktop);
    }

    void othersSaves_leaveIt()
    {
        OpinionWindow window(*m_desktop, u"柳明"_s);
        VERIFY_OK(window.session.open(m_story));
        compose(window.field(), halfWritten);
        VERIFY_OK(window.session.open(m_story)); // read anew, as somebody else saved it
        QCOMPARE(window.panel.opinion(), halfWritten);
    }

    void anotherStory_hasItsOwn()
    {
        OpinionWindow window(*m_desktop, u"柳明"_s);
        const QString other = addStory(*m_desktop);
        VERIFY_OK(window.session.open(m_story));
        compose(window.field(), halfWritten);
        VERIFY_OK(window.session.open(other));
        QCOMPARE(window.panel.opinion(), QString());
        VERIFY_OK(window.session.open(m_story));
        QCOMPARE(window.panel.opinion(), halfWritten);
        window.session.close();
        QCOMPARE(window.panel.opinion(), QString());
        VERIFY_OK(window.session.open(m_story));
        QCOMPARE(window.panel.opinion(), halfWritten);
    }

    void anotherPerson_hasTheirOwn()
    {
        OpinionWindow window(*m_desktop, u"柳明"_s);
        VERIFY_OK(window.session.open(m_story));
        compose(window.field(), halfWritten);
        window.be(m_desktop->personId(u"何为"_s));
        QCOMPARE(window.panel.opinion(), QString());
        window.be(m_desktop->personId(u"柳明"_s));
        QCOMPARE(window.panel.opinion(), halfWritten);
    }

    void whoSaysLaterWhoTheyAre_takesItAlong()
    {
        OpinionWindow window(*m_desktop, {});
        VERIFY_OK(window.session.open(m_story));
        compose(window.field(), halfWritten);
        const OpinionPlace nobody = window.place();
        QTRY_COMPARE(window.onDisk(nobody), halfWritten);
        window.be(m_desktop->personId(u"柳明"_s));
        QCOMPARE(window.panel.opinion(), halfWritten);
        QTRY_COMPARE(window.onDisk(window.place()), halfWritten);
        QTRY_COMPARE(window.onDisk(nobody), QString());
    }

    void aCrash_losesAMomentAtMost()
    {
        OpinionWindow killed(*m_desktop, u"柳明"_s);
        VERIFY_OK(killed.session.open(m_story));
        compose(killed.field(), halfWritten);
        QTRY_COMPARE(killed.onDisk(killed.place()), halfWritten);
        OpinionWindow window(*m_desktop, u"柳明"_s);
        VERIFY_OK(window.session.open(m_story));
        QTRY_COMPARE(window.panel.opinion(), halfWritten);
        OpinionWindow others(*m_desktop, u"何为"_s);
        VERIFY_OK(others.session.open(m_story));
        QCOMPARE(others.panel.opinion(), QString());
    }

    void whatIsTypedBeforeItComes_isAddedToIt()
    {
        const OpinionPlace place{m_story, m_desktop->personId(u"柳明"_s)};
        OpinionWindow window(*m_desktop, u"柳明"_s);
        VERIFY_OK(OpinionDrafts(m_desktop->salvageFolder(), window.newsroom->identity().id).keep(place, halfWritten));
        VERIFY_OK(window.session.open(m_story));
        compose(window.field(), u"年份。"_s);
        QTRY_COMPARE(window.panel.opinion(), halfWritten + u"\n年份。"_s);
        QTRY_COMPARE(window.onDisk(place), halfWritten + u"\n年份。"_s);
    }

    void leavingInOrder_keepsTheLastWord()
    {
        OpinionWindow window(*m_desktop, u"柳明"_s);
        VERIFY_OK(window.session.open(m_story));
        compose(window.field(), u"先读到这里。"_s);
        QTRY_COMPARE(window.onDisk(window.place()), u"先读到这里。"_s);
        compose(window.field(), u"再看。"_s);
        window.keeper.reset();
        QCOMPARE(window.onDisk(window.place()), u"先读到这里。再看。"_s);
    }

    void onTheSlip_itIsForgotten()
    {
        OpinionWindow window(*m_desktop, u"柳明"_s);
        VERIFY_OK(window.session.open(m_story));
        compose(window.field(), halfWritten);
        QTRY_COMPARE(window.onDisk(window.place()), halfWritten);
        window.keeper->forget(window.place());
        QCOMPARE(window.panel.opinion(), QString());
        QTRY_COMPARE(window.onDisk(window.place()), QString());
        // That of a story that was left meanwhile leaves this one's alone.
        compose(window.field(), halfWritten);
        window.keeper->forget({addStory(*m_desktop), window.session.personId()});
        QCOMPARE(window.panel.opinion(), halfWritten);
    }

private:
    std::unique_ptr<ScratchDesktop> m_desktop;
    QString m_story;
};

GAOQIAN_TEST_WIDGETS(OpinionControllerTest)
#include "tst_opinioncontroller.moc"
