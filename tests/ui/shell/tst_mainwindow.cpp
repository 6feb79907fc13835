// The window as its people use it: a story is typed, kept, shown, signed by six, exported, and loses its signatures with one
// stroke. Everything goes through widgets and dialogs; what counts is read back from the file through a second connection.
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "look/noticebar.h"
#include "look/primarybutton.h"
#include "newsroom/core/requiredfields.h"
#include "newsroom/doctor.h"
#include "preview/previewpane.h"
#include "shell/actions/windowactions.h"
#include "shell/story/slipcontroller.h"
#include "slip/slippanel.h"
#include "slip/slipstrip.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/decisionstore.h"
#include "storylist/queuemodel.h"
#include "support/accessible.h"
#include "support/previewprobe.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QApplication>
#include <QByteArray>
#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileInfo>
#include <QIODevice>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLayout>
#include <QListView>
#include <QObject>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QStatusBar>
#include <QString>
#include <QStringList>
#include <QTest>
#include <QTextEdit>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {
const QString editor = u"陶然"_s;
const auto draftMark = "未审定";
} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void typing_reachesTheFileByItself();
    void preview_isTheDraftThatAnExportWrites();
    void sixPeopleSign_andThePageIsExported();
    void acting_offersNothingOfTheStateBefore();
    void oneStrokeAfterSigning_voidsIt();
    void afterTheExport_nothingOldIsSaid();
    void takingBack_namesThePageThatIsOut();
    void opinion_outlivesSavesAndOtherStories();
    void wrongPassphrase_isAskedForAgain();
    void nobodyAtWork_cannotSign();
    void anotherArticle_isOpenedAfterTheFirstIsWritten();
    void closing_writesWhatIsPending();
    void closing_asksWhenTheFileIsGone();
    void whatWasTypedForAStoryThatDoesNotCome_isShown();
    void whatWasTypedForAStoryToCome_isShownBeforeTheWindowGoes();
    void anotherPerson_isNotChargedWithWhatTheFirstTyped();
    void desk_showsWhatWaitsForMe();
    void composing_survivesAutosaveAndPreview();
    void everyControl_hasAName();
    void opinionAction_leadsIntoTheField();
    void noticeAction_leadsToEveryNotice();
    void signing_givesTheKeyboardBack_data();
    void signing_givesTheKeyboardBack();
    void actsOfThePanel_areAmongTheActions();
    void anotherStory_isShownFromItsTop();
    void savedOnAnotherDay_tellsTheDay();

private:
    QTextEdit *title() const { return m_window->findChildren<HeadlineField *>().at(1); }
    RichTextEdit *body() const { return m_window->findChild<RichTextEdit *>(); }
    PreviewPane *preview() const { return m_window->findChild<PreviewPane *>(); }
    WindowActions *actions() const { return m_window->findChild<WindowActions *>(); }
    PrimaryButton *stripButton() const { return m_window->findChild<SlipStrip *>()->findChild<PrimaryButton *>(); }
    PrimaryButton *panelButton() const { return m_window->findChild<SlipPanel *>()->findChild<PrimaryButton *>(); }
    QString slipState() const { return m_window->findChild<SlipPanel *>()->findChild<QLabel *>(u"state"_s)->text(); }
    QString openId() const { return m_window->session().article().id; }

    void openWindow();
    /// As `person`; the story is open and empty.
    void startStory(const QString &person = editor);
    void writeStory();
    void sign(const QString &person, PrimaryButton *button);
    void signByAll();
    /// Answers the page's path.
    QString exportPage();
    Article saved(const QString &id);
    /// What the draft export writes; empty when it wrote nothing.
    QByteArray exportedDraft();

    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<MainWindow> m_window;
};

void MainWindowTest::init()
{
    m_desktop = std::make_unique<ScratchDesktop>();
    const auto made = m_desktop->makeNewsroom();
    QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().message));
}

void MainWindowTest::cleanup()
{
    const bool used = m_desktop->dialogs.allAnswersUsed();
    m_window.reset(); // also behind a test that failed: what comes next has a desktop of its own
    m_desktop.reset();
    QVERIFY(used);
}

void MainWindowTest::openWindow()
{
    auto theme = Theme::builtIn();
    QVERIFY(theme.ok());
    m_window = std::make_unique<MainWindow>(m_desktop->address(), *theme, m_desktop->dialogs, m_desktop->preferences);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void MainWindowTest::startStory(const QString &person)
{
    if (!m_window)
        openWindow();
    m_window->setPerson(m_desktop->personId(person));
    const QString before = openId();
    actions()->newArticle->trigger();
    QTRY_VERIFY(m_window->session().isOpen() && openId() != before);
    QTRY_VERIFY(title()->hasFocus());
}

void MainWindowTest::writeStory()
{
    startStory();
    compose(*title(), u"夜渡"_s);
    QTest::keyClicks(title(), u" 2026"_s);
    QTest::keyClick(title(), Qt::Key_Return); // to the subtitle
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(body()->hasFocus());
    compose(*body(), u"末班船十点开。"_s);
    QTest::keyClick(body(), Qt::Key_Return);
    QTest::keyClicks(body(), u"Nobody missed it."_s);
}

void MainWindowTest::sign(const QString &person, PrimaryButton *button)
{
    m_desktop->clock.advance(300);
    m_window->setPerson(m_desktop->personId(person));
    QTRY_COMPARE(m_window->session().personId(), m_desktop->personId(person));
    QTRY_VERIFY(button->isVisible() && button->isEnabled());
    m_desktop->dialogs.willGivePassphrase(ScratchDesktop::passphraseOf(person));
    QSignalSpy acted(m_window->findChild<SlipController *>(), &SlipController::acted);
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(acted.size(), 1);
    QVERIFY(m_desktop->dialogs.allAnswersUsed());
}

void MainWindowTest::signByAll()
{
    // By turns at the strip and at the panel: both are the same act.
    bool atStrip = true;
    for (const auto &[person, role] : ScratchDesktop::people()) {
        sign(person, atStrip ? stripButton() : panelButton());
        atStrip = !atStrip;
    }
}

Article MainWindowTest::saved(const QString &id)
{
    const auto record = m_desktop->secondLook()->articles().load(id);
    return record ? record->article : Article();
}

QByteArray MainWindowTest::exportedDraft()
{
    const QString folder = m_desktop->path(u"out"_s);
    m_desktop->dialogs.willChooseFolder(folder);
    QSignalSpy exported(m_window->findChild<SlipController *>(), &SlipController::exported);
    actions()->exportDraft->trigger();
    if (!QTest::qWaitFor([&] { return !exported.isEmpty(); }))
        return {};
    QFile file(folder + u'/' + openId() + u".draft.html"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void MainWindowTest::typing_reachesTheFileByItself()
{
    writeStory();
    QTRY_COMPARE(plainText(saved(openId()).body), u"末班船十点开。\nNobody missed it."_s);
    QCOMPARE(saved(openId()).title, u"夜渡 2026"_s);
    QVERIFY(m_window->windowTitle().contains(u"夜渡 2026"_s));
    QVERIFY(m_desktop->dialogs.shown().isEmpty());
}

void MainWindowTest::preview_isTheDraftThatAnExportWrites()
{
    writeStory();
    QTRY_VERIFY(preview()->pageBytes().contains("Nobody missed it."));
    const QByteArray shown = preview()->pageBytes();
    QVERIFY(shown.contains(draftMark));
    for (const auto &[person, role] : ScratchDesktop::people())
        QVERIFY(!shown.contains(person.toUtf8()));
    QCOMPARE(exportedDraft(), shown);
    QCOMPARE(preview()->pageBytes(), shown);
}

void MainWindowTest::sixPeopleSign_andThePageIsExported()
{
    writeStory();
    signByAll();
    QVERIFY(m_desktop->secondLook()->articles().load(openId())->slipState == slipStateName(SlipState::Signed));
    QTRY_VERIFY(preview()->pageBytes().contains(ScratchDesktop::people().last().first.toUtf8()));
    const QByteArray shown = preview()->pageBytes();
    QVERIFY(!shown.contains(draftMark));
    for (const auto &[person, role] : ScratchDesktop::people())
        QVERIFY2(shown.contains(person.toUtf8()), qPrintable(person));

    // What comes next is the export, and strip and panel both offer it.
    QVERIFY(panelButton()->isEnabled());
    QVERIFY(stripButton()->isVisible());
    QCOMPARE(stripButton()->text(), panelButton()->text());
    const QString folder = m_desktop->path(u"published"_s);
    m_desktop->dialogs.willChooseFolder(folder);
    QSignalSpy exported(m_window->findChild<SlipController *>(), &SlipController::exported);
    QTest::mouseClick(stripButton(), Qt::LeftButton);
    QTRY_COMPARE(exported.size(), 1);
    QFile page(folder + u'/' + openId() + u".html"_s);
    QVERIFY(page.open(QIODevice::ReadOnly));
    QCOMPARE(page.readAll(), shown);
    QCOMPARE(preview()->pageBytes(), shown);
    QVERIFY(m_desktop->secondLook()->articles().load(openId())->publishedAt.isValid());
    QCOMPARE(examine(*m_desktop->secondLook()).value(), QStringList());
}

/// Who presses a button that was somebody else's, or of before an act, would be told that it cannot be done.
void MainWindowTest::acting_offersNothingOfTheStateBefore()
{
    const auto offers = [this] {
        const bool atStrip = stripButton()->isVisible() && stripButton()->isEnabled();
        return atStrip || panelButton()->isEnabled();
    };
    writeStory();
    QTRY_VERIFY(offers());
    m_window->setPerson(m_desktop->personId(u"柳明"_s));
    QTRY_COMPARE(m_window->session().personId(), m_desktop->personId(u"柳明"_s));
    QVERIFY(!offers()); // 陶然's
    m_window->setPerson(m_desktop->personId(editor));
    bool offered = true;
    connect(m_window->findChild<SlipController *>(), &SlipController::acted, this, [&] { offered = offers(); });
    sign(editor, stripButton());
    QVERIFY(!offered);
    m_window->setPerson(m_desktop->personId(ScratchDesktop::people().at(1).first));
    QTRY_VERIFY(offers());
}

void MainWindowTest::oneStrokeAfterSigning_voidsIt()
{
    writeStory();
    signByAll();
    const QString signedState = slipState();
    const QString signedChain = m_window->findChild<SlipStrip *>()->accessibleDescription();
    QTRY_VERIFY(!preview()->pageBytes().contains(draftMark));

    QTest::keyClick(body(), Qt::Key_X);
    QTRY_VERIFY(preview()->pageBytes().contains(draftMark));
    for (const auto &[person, role] : ScratchDesktop::people())
        QVERIFY(!preview()->pageBytes().contains(person.toUtf8()));
    QTRY_VERIFY(slipState() != signedState);
    QVERIFY(m_window->findChild<SlipStrip *>()->accessibleDescription() != signedChain);

    actions()->exportPage->trigger(); // asks for no folder: ScriptedDialogs would complain
    QTRY_COMPARE(m_desktop->dialogs.shown().last().section(u':', 0, 0), u"warn"_s);
    QVERIFY(!QFileInfo::exists(m_desktop->path(u"out"_s)));

    // The very same content again is the content that was signed.
    QTest::keyClick(body(), Qt::Key_Backspace);
    QTRY_VERIFY(!preview()->pageBytes().contains(draftMark));
}

QString MainWindowTest::exportPage()
{
    m_desktop->dialogs.willChooseFolder(m_desktop->path(u"published"_s));
    QSignalSpy exported(m_window->findChild<SlipController *>(), &SlipController::exported);
    actions()->exportPage->trigger();
    return exported.wait() ? exported.first().first().toString() : QString();
}

void MainWindowTest::afterTheExport_nothingOldIsSaid()
{
    writeStory();
    signByAll();
    const QString page = exportPage();
    QTRY_COMPARE(m_window->statusBar()->currentMessage(), u"Written: %1"_s.arg(page));
    QTest::keyClick(body(), Qt::Key_X);
    QTRY_COMPARE(m_window->statusBar()->currentMessage(), QString());
}

void MainWindowTest::takingBack_namesThePageThatIsOut()
{
    writeStory();
    signByAll();
    const QString page = exportPage();
    QVERIFY(QFile::exists(page));
    auto *field = m_window->findChild<SlipPanel *>()->findChild<QPlainTextEdit *>(u"opinion"_s);
    compose(*field, u"照片有误"_s);
    m_desktop->dialogs.willGivePassphrase(ScratchDesktop::passphraseOf(u"宋怀远"_s));
    actions()->retract->trigger();
    const auto notice = [this] { return m_window->findChild<NoticeStack *>()->notice(u"pages-left"_s); };
    QTRY_VERIFY(notice());
    QVERIFY2(notice()->text().contains(QDir::toNativeSeparators(page)), qPrintable(notice()->text()));
    QTRY_VERIFY(preview()->pageBytes().contains(draftMark));
}

void MainWindowTest::opinion_outlivesSavesAndOtherStories()
{
    writeStory();
    const QString story = openId();
    sign(editor, stripButton());
    m_window->setPerson(m_desktop->personId(u"柳明"_s));
    QTRY_COMPARE(m_window->session().personId(), m_desktop->personId(u"柳明"_s));
    auto *field = m_window->findChild<SlipPanel *>()->findChild<QPlainTextEdit *>(u"opinion"_s);
    compose(*field, u"数字请再核对。"_s);
    auto other = m_desktop->secondLook(); // somebody else saves the open story
    auto record = other->articles().load(story);
    QVERIFY(record.ok());
    Article changed = record->article;
    changed.keywords = {u"渡口"_s};
    QVERIFY(other->articles().save(NormalArticle(changed), record->version, m_desktop->personId(editor)).ok());
    QTRY_COMPARE(m_window->session().article().keywords, QStringList{u"渡口"_s});
    QCOMPARE(field->toPlainText(), u"数字请再核对。"_s);
    startStory(u"柳明"_s);
    QCOMPARE(field->toPlainText(), QString());
    m_window->openArticle(story);
    QTRY_COMPARE(field->toPlainText(), u"数字请再核对。"_s);
}

void MainWindowTest::wrongPassphrase_isAskedForAgain()
{
    writeStory();
    m_desktop->dialogs.willGivePassphrase(u"not it"_s);
    m_desktop->dialogs.willGivePassphrase(ScratchDesktop::passphraseOf(editor));
    QTRY_VERIFY(stripButton()->isVisible() && stripButton()->isEnabled());
    QTest::mouseClick(stripButton(), Qt::LeftButton);
    QTRY_COMPARE(m_desktop->secondLook()->decisions().of(openId())->size(), 1);
    const QStringList shown = m_desktop->dialogs.shown();
    QCOMPARE(shown.size(), 2);
    QVERIFY(shown[0] != shown[1]); // the second question says why it is asked
    QCOMPARE(m_desktop->secondLook()->decisions().of(openId())->size(), 1);
}

void MainWindowTest::opinionAction_leadsIntoTheField()
{
    writeStory();
    m_window->findChild<QDockWidget *>(u"slip"_s)->hide();
    QTRY_VERIFY(!m_window->findChild<SlipPanel *>()->isVisible());
    actions()->opinion->trigger();
    auto *field = m_window->findChild<QPlainTextEdit *>(u"opinion"_s);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), u"fine"_s);
    QCOMPARE(m_window->findChild<SlipPanel *>()->opinion(), u"fine"_s);
}

/// There is one stack of notices, whoever speaks there.
void MainWindowTest::noticeAction_leadsToEveryNotice()
{
    startStory();
    VERIFY_OK(setRequiredFields(*m_desktop->secondLook(), {u"title"_s}));
    actions()->submit->trigger();
    const auto *notices = m_window->findChild<NoticeStack *>();
    QCOMPARE(m_window->findChildren<NoticeStack *>().size(), 1);
    QTRY_VERIFY(notices->notice(u"incomplete"_s));
    body()->setFocus();
    actions()->notice->trigger();
    QVERIFY(notices->notice(u"incomplete"_s)->isAncestorOf(QApplication::focusWidget()));
}

void MainWindowTest::signing_givesTheKeyboardBack_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::addRow("click") << false;
    QTest::addRow("key") << true;
}

void MainWindowTest::signing_givesTheKeyboardBack()
{
    QFETCH(const bool, byKey);
    writeStory();
    QTRY_VERIFY(stripButton()->isVisible() && stripButton()->isEnabled());
    QVERIFY(body()->hasFocus());
    m_desktop->dialogs.willGivePassphrase(ScratchDesktop::passphraseOf(editor));
    QSignalSpy acted(m_window->findChild<SlipController *>(), &SlipController::acted);
    if (byKey) {
        stripButton()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(stripButton(), Qt::Key_Space);
    } else {
        QTest::mouseClick(stripButton(), Qt::LeftButton);
    }
    QTRY_COMPARE(acted.size(), 1);
    QTRY_VERIFY(!stripButton()->isVisible()); // it is somebody else's turn now
    QVERIFY2(body()->hasFocus(), QApplication::focusWidget() ? QApplication::focusWidget()->metaObject()->className() : "nobody");
}

void MainWindowTest::actsOfThePanel_areAmongTheActions()
{
    writeStory();
    sign(editor, stripButton());
    m_window->setPerson(m_desktop->personId(u"柳明"_s));
    QTRY_COMPARE(m_window->session().personId(), m_desktop->personId(u"柳明"_s));
    QTRY_COMPARE(panelButton()->isEnabled(), true);
    const auto *complaint = m_window->findChild<QLabel *>(u"complaint"_s);
    QVERIFY(!complaint->isVisible());
    actions()->returnBack->trigger();
    QTRY_VERIFY(complaint->isVisible()); // without an opinion nothing is returned
    auto *field = m_window->findChild<QPlainTextEdit *>(u"opinion"_s);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"too long"_s);
    m_desktop->dialogs.willGivePassphrase(ScratchDesktop::passphraseOf(u"柳明"_s));
    actions()->returnBack->trigger();
    QTRY_COMPARE(m_desktop->secondLook()->decisions().of(openId())->size(), 2);
    QCOMPARE(m_desktop->secondLook()->decisions().of(openId())->last().verdict, Verdict::Return);
}

void MainWindowTest::anotherStory_isShownFromItsTop()
{
    writeStory();
    const QString first = openId();
    for (int i = 0; i < 80; ++i) {
        QTest::keyClick(body(), Qt::Key_Return);
        QTest::keyClicks(body(), u"line"_s);
    }
    auto *page = viewOf(*preview())->page();
    QTRY_VERIFY(page->contentsSize().height() > 1500);
    ask(*preview(), u"window.scrollTo(0, 600); true"_s);
    QTRY_VERIFY(page->scrollPosition().y() > 300);
    QTest::keyClicks(body(), u"more"_s);
    QTRY_VERIFY(preview()->pageBytes().contains("linemore"));
    QVERIFY(page->scrollPosition().y() > 300);
    actions()->newArticle->trigger();
    QTRY_VERIFY(openId() != first);
    QTRY_VERIFY(!preview()->pageBytes().contains("linemore"));
    m_window->openArticle(first);
    QTRY_VERIFY(preview()->pageBytes().contains("linemore"));
    QTRY_VERIFY(page->contentsSize().height() > 1500);
    QTRY_COMPARE(page->scrollPosition().y(), 0.0);
}

void MainWindowTest::savedOnAnotherDay_tellsTheDay()
{
    startStory();
    const QString first = openId();
    const QString day = m_desktop->clock.now().toLocalTime().toString(u"MM-dd"_s);
    startStory();
    m_desktop->clock.advance(3 * 24 * 3600);
    m_window->openArticle(first);
    QTRY_COMPARE(openId(), first);
    QStringList texts;
    for (const QLabel *label : m_window->findChildren<QLabel *>())
        texts += label->text();
    QVERIFY2(!texts.filter(u"saved "_s + day).isEmpty(), qPrintable(texts.join(u'|')));
}

void MainWindowTest::nobodyAtWork_cannotSign()
{
    openWindow();
    actions()->newArticle->trigger();
    QTRY_VERIFY(m_window->session().isOpen());
    QTest::keyClicks(title(), u"Night ferry"_s);
    actions()->submit->trigger();
    QTRY_COMPARE(m_desktop->dialogs.shown().size(), 1);
    QVERIFY(m_desktop->dialogs.shown().first().startsWith(u"warn"_s));
    QCOMPARE(saved(openId()).title, u"Night ferry"_s);
}

void MainWindowTest::anotherArticle_isOpenedAfterTheFirstIsWritten()
{
    startStory();
    const QString first = openId();
    startStory();
    const QString second = openId();
    QVERIFY(first != second);
    QTest::keyClicks(body(), u"second"_s);
    m_window->openArticle(first);
    QTRY_COMPARE(openId(), first);
    QCOMPARE(plainText(saved(second).body), u"second"_s);
    QCOMPARE(body()->toPlainText(), QString());
    m_window->openArticle(second);
    QTRY_COMPARE(body()->toPlainText(), u"second"_s);
    QCOMPARE(plainText(saved(first).body), QString());
}

void MainWindowTest::closing_writesWhatIsPending()
{
    startStory();
    const QString id = openId();
    QTest::keyClicks(body(), u"the last word"_s);
    QVERIFY(saved(id).body.isEmpty() || plainText(saved(id).body).isEmpty());
    QVERIFY(m_window->close());
    QCOMPARE(plainText(saved(id).body), u"the last word"_s);
}

void MainWindowTest::anotherPerson_isNotChargedWithWhatTheFirstTyped()
{
    writeStory();
    m_window->setPerson(m_desktop->personId(u"柳明"_s));
    QTRY_COMPARE(m_window->session().personId(), m_desktop->personId(u"柳明"_s));
    QTest::keyClicks(body(), u" Late."_s);
    QVERIFY(m_window->close());
    const auto edits = m_desktop->secondLook()->articles().edits(openId());
    QVERIFY(edits.ok());
    QCOMPARE(edits->size(), 2);
    QCOMPARE(edits->first().personId, m_desktop->personId(editor));
    QCOMPARE(edits->last().personId, m_desktop->personId(u"柳明"_s));
}

void MainWindowTest::desk_showsWhatWaitsForMe()
{
    writeStory();
    const auto *queues = m_window->findChild<QListView *>(u"queues"_s)->model();
    const auto count = [&](Queue queue) {
        for (int row = 0; row < queues->rowCount(); ++row) {
            if (queues->index(row, 0).data().toString() == QueueModel::name(queue))
                return queues->index(row, 0).data(QueueModel::CountRole).toInt();
        }
        return -1;
    };
    QTRY_COMPARE(count(Queue::Mine), 1);
    m_window->setPerson(m_desktop->personId(u"柳明"_s));
    QTRY_COMPARE(count(Queue::WaitingForMe), 0);
    sign(editor, stripButton());
    for (const auto &[person, waits] : {std::pair{editor, 0}, {u"柳明"_s, 1}, {u"何为"_s, 1}, {u"蒋舟"_s, 0}}) {
        m_window->setPerson(m_desktop->personId(person));
        QTRY_COMPARE(count(Queue::WaitingForMe), waits);
        QTRY_COMPARE(count(Queue::InReview), 1);
    }
}

void MainWindowTest::whatWasTypedForAStoryThatDoesNotCome_isShown()
{
    writeStory();
    QTRY_VERIFY(!m_window->session().isPending());
    const QString before = body()->toPlainText();
    QGuiApplication::clipboard()->setText(u"mine"_s);
    QVERIFY(QFile::rename(m_desktop->newsroomPath(), m_desktop->path(u"away"_s)));
    actions()->newArticle->trigger();
    QTest::keyClicks(body(), u"New story"_s);
    QTRY_VERIFY(m_window->findChild<NoticeBar *>(u"typed-meanwhile"_s));
    const NoticeBar *notice = m_window->findChild<NoticeBar *>(u"typed-meanwhile"_s);
    QVERIFY2(notice->text().contains(u"New story"_s), qPrintable(notice->text()));
    QCOMPARE(body()->toPlainText(), before);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"mine"_s);
    notice->buttons().first()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"New story"_s);
}

void MainWindowTest::whatWasTypedForAStoryToCome_isShownBeforeTheWindowGoes()
{
    writeStory();
    QTRY_VERIFY(!m_window->session().isPending());
    const auto other = m_desktop->secondLook();
    QSqlQuery writing(other->database().handle());
    QVERIFY(writing.exec(u"BEGIN IMMEDIATE"_s)); // so that the story does not come yet
    actions()->newArticle->trigger();
    QTest::keyClicks(body(), u"New story"_s);
    QVERIFY(!m_window->close());
    const auto *notice = m_window->findChild<NoticeBar *>(u"typed-meanwhile"_s);
    QVERIFY(notice && notice->text().contains(u"New story"_s));
    QVERIFY(writing.exec(u"ROLLBACK"_s));
    QTRY_VERIFY(m_window->close());
}

/// The text stays until its writer lets it go, and is offered again when the file is back.
void MainWindowTest::closing_asksWhenTheFileIsGone()
{
    startStory();
    QTest::keyClicks(body(), u"a"_s);
    QTRY_COMPARE(plainText(saved(openId()).body), u"a"_s);
    const QString id = openId();
    QVERIFY(QFile::rename(m_desktop->newsroomPath(), m_desktop->path(u"away"_s)));
    QTest::keyClicks(body(), u"b"_s);
    m_desktop->dialogs.willConfirm(false);
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->findChild<NoticeBar *>(u"save"_s));
    QCOMPARE(body()->toPlainText(), u"ab"_s);
    m_desktop->dialogs.willConfirm(true);
    QVERIFY(m_window->close());
    m_window.reset();

    QVERIFY(QFile::rename(m_desktop->path(u"away"_s), m_desktop->newsroomPath()));
    openWindow();
    QTRY_COMPARE(openId(), id);
    QCOMPARE(body()->toPlainText(), u"a"_s);
    const auto bars = m_window->findChildren<NoticeBar *>();
    QCOMPARE(bars.size(), 1);
    QTest::keyClick(body(), Qt::Key_F6);
    QVERIFY(bars.first()->buttons().at(0)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // take it
    QTRY_VERIFY(body()->hasFocus());
    QCOMPARE(body()->toPlainText(), u"ab"_s);
    QCOMPARE(plainText(saved(id).body), u"ab"_s);
}

void MainWindowTest::composing_survivesAutosaveAndPreview()
{
    startStory();
    QTest::keyClicks(body(), u"a"_s);
    QSignalSpy written(&m_window->session(), &ArticleSession::saved);
    const QString composing = u"ni hao"_s;
    QInputMethodEvent preedit(composing, {});
    QCoreApplication::sendEvent(body(), &preedit);
    QVERIFY(written.wait());
    QTRY_VERIFY(preview()->pageBytes().contains(">a<"));
    QCOMPARE(plainText(saved(openId()).body), u"a"_s);
    QCOMPARE(body()->textCursor().block().layout()->preeditAreaText(), composing);

    QInputMethodEvent commit;
    commit.setCommitString(u"你好"_s);
    QCoreApplication::sendEvent(body(), &commit);
    QCOMPARE(body()->toPlainText(), u"a你好"_s);
    QVERIFY(body()->textCursor().block().layout()->preeditAreaText().isEmpty());
    QTRY_COMPARE(plainText(saved(openId()).body), u"a你好"_s);
}

void MainWindowTest::everyControl_hasAName()
{
    writeStory();
    QStringList nameless = namelessControls(*m_window);
    nameless.removeOne(u"QQuickWidget "_s); // WebEngine's own, inside the view that we name
    QCOMPARE(nameless.join(u", "_s), QString());
}

static int run(int argc, char **argv)
{
    registerPageScheme();
    QApplication app(argc, argv);
    MainWindowTest test;
    return QTest::qExec(&test, argc, argv);
}
GAOQIAN_TEST_MAIN(run)

#include "tst_mainwindow.moc"
