// Signing from the window: what is signed is what the person saw when the passphrase was asked for, however long that took.
#include "shell/story/slipcontroller.h"

#include "article/articlejson.h"
#include "newsroom/signing/signing.h"
#include "store/articlestore.h"
#include "store/decisionstore.h"
#include "support/testprogram.h"
#include "support/writingwindow.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

/// While the passphrase is being asked for, something happens.
class SlowDialogs : public ScriptedDialogs {
public:
    std::optional<QString> askPassphrase(QWidget *window, const QString &title, const QString &text) override
    {
        if (meanwhile)
            std::exchange(meanwhile, {})();
        return ScriptedDialogs::askPassphrase(window, title, text);
    }

    std::function<void()> meanwhile;
};

} // namespace

class SlipControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        QVERIFY(m_desktop->makeNewsroom().ok());
        m_other = m_desktop->secondLook();
        m_story = addStory(*m_desktop);
        m_window = std::make_unique<WritingWindow>(*m_desktop, u"陶然"_s);
        auto theme = Theme::builtIn();
        QVERIFY(theme.ok());
        m_slip =
            new SlipController(*m_window->newsroom, *theme, m_window->session, m_dialogs, m_desktop->preferences, m_window.get());
        QVERIFY(m_window->session.open(m_story).ok());
    }

    void cleanup()
    {
        QVERIFY(m_dialogs.allAnswersUsed());
        m_dialogs = {};
        delete m_slip;
        m_window.reset();
        m_other.reset();
        m_desktop.reset();
    }

    void whatIsSeenIsSigned()
    {
        QSignalSpy acted(m_slip, &SlipController::acted);
        m_window->type(u"又一句。"_s);
        m_dialogs.willGivePassphrase(ScratchDesktop::passphraseOf(u"陶然"_s));
        m_slip->act(Verdict::Submit, {});
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(m_other->decisions().of(m_story)->first().contentDigest, NormalArticle(m_window->session.collected()).digest());
    }

    /// The story is shown anew under the dialog: nobody has read that.
    void aStoryThatChangedUnderTheDialogIsNotSigned()
    {
        m_dialogs.meanwhile = [this] {
            overtake(u"别人的标题"_s);
            QVERIFY(m_window->session.open(m_story).ok());
        };
        refuses();
    }

    void aStoryThatChangedInTheFileAloneIsNotSigned()
    {
        m_dialogs.meanwhile = [this] { overtake(u"别人的标题"_s); };
        refuses();
    }

    void aStoryThatIsTypedInUnderTheDialogIsNotSigned()
    {
        m_dialogs.meanwhile = [this] { m_window->type(u"又一句。"_s); };
        refuses();
    }

    void anotherStoryUnderTheDialogIsNotSigned()
    {
        m_dialogs.meanwhile = [this] { QVERIFY(m_window->session.open(addStory(*m_desktop)).ok()); };
        refuses();
        QVERIFY(m_other->decisions().of(m_window->session.article().id)->isEmpty());
    }

    void whatIsRequiredIsAskedOfWhatIsSigned()
    {
        Article asked;
        m_slip->setReadiness([&asked](const Article &article, const QStringList &required) {
            asked = article;
            return required != QStringList{u"title"_s};
        });
        m_window->type(u"又一句。"_s);
        m_slip->act(Verdict::Submit, {});
        QTRY_VERIFY(!asked.id.isEmpty());
        QTRY_VERIFY(!m_slip->isActing());
        QCOMPARE(asked, m_window->session.article());
        QVERIFY(m_other->decisions().of(m_story)->isEmpty());
        QVERIFY(m_dialogs.shown().isEmpty()); // the readiness said why
    }

    /// Who signed elsewhere and asks once more: why is said, and what the window shows is read anew under the dialog.
    void whatIsRefusedIsSaid()
    {
        QSignalSpy acted(m_slip, &SlipController::acted);
        QSignalSpy refused(m_slip, &SlipController::refused);
        m_dialogs.willGivePassphrase(ScratchDesktop::passphraseOf(u"陶然"_s));
        m_slip->act(Verdict::Submit, {});
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(acted.first()[1].value<OpinionPlace>(), (OpinionPlace{m_story, m_desktop->personId(u"陶然"_s)}));
        m_slip->act(Verdict::Approve, {});
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY2(m_dialogs.shown().last().contains(u"陶然 has signed as 编辑 already, at "_s),
                 qPrintable(m_dialogs.shown().last()));
        m_slip->exportPage(false);
        QTRY_COMPARE(refused.size(), 2);
    }

    void aWrongPassphraseIsAskedForAgain()
    {
        QSignalSpy acted(m_slip, &SlipController::acted);
        m_dialogs.willGivePassphrase(u"not it"_s);
        m_dialogs.willGivePassphrase(ScratchDesktop::passphraseOf(u"陶然"_s));
        m_slip->act(Verdict::Submit, {});
        m_slip->act(Verdict::Submit, {}); // pressed twice is asked once
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(m_dialogs.shown().size(), 2);
        QCOMPARE(m_other->decisions().of(m_story)->size(), 1);
    }

private:
    void overtake(const QString &title)
    {
        auto record = m_other->articles().load(m_story);
        QVERIFY(record.ok());
        Article changed = record->article;
        changed.title = title;
        QVERIFY(m_other->articles().save(NormalArticle(changed), record->version, m_desktop->personId(u"柳明"_s)).ok());
    }

    void refuses()
    {
        m_dialogs.willGivePassphrase(ScratchDesktop::passphraseOf(u"陶然"_s));
        m_slip->act(Verdict::Submit, {});
        QTRY_VERIFY(!m_slip->isActing());
        QVERIFY(m_other->decisions().of(m_story)->isEmpty());
        QVERIFY2(m_dialogs.shown().last().startsWith(u"warn"_s), qPrintable(m_dialogs.shown().last()));
        QVERIFY2(m_dialogs.shown().last().contains(u"changed"_s), qPrintable(m_dialogs.shown().last()));
    }

    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<Newsroom> m_other;
    std::unique_ptr<WritingWindow> m_window;
    SlowDialogs m_dialogs;
    SlipController *m_slip = nullptr;
    QString m_story;
};

GAOQIAN_TEST_WIDGETS(SlipControllerTest)
#include "tst_slipcontroller.moc"
