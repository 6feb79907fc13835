// What came along with stories and pastes, in the window: the notice, the way to the places, and that it stays with the story
// until somebody is done with it.
#include "shell/imports/intakereportcontroller.h"

#include "editor/find/bodyplaces.h"
#include "intakereport/intakereportpanel.h"
#include "newsroom/import/importer.h"
#include "newsroom/import/storyreports.h"
#include "store/articlestore.h"
#include "store/database.h"
#include "store/intakereportstore.h"
#include "support/testprogram.h"
#include "support/writingwindow.h"

#include <QTextBlock>

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class IntakeReportControllerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        QVERIFY(m_desktop->makeNewsroom(false).ok());
        m_window = std::make_unique<WritingWindow>(*m_desktop, u"陶然"_s);
        m_desk = new IntakeReportController(*m_window->newsroom, m_window->session, *m_window->story, m_window->body(),
                                            *m_window->history, *m_window->notices, m_window.get());
        connect(m_desk, &IntakeReportController::storyWanted, this,
                [this](const QString &id) { QVERIFY(m_window->session.open(id).ok()); });
    }

    void cleanup()
    {
        m_window.reset();
        m_desktop.reset();
    }

    void aStoryThatCameInSaysSo_untilItsEditorIsDone()
    {
        const QString id = import();
        openTold(id);
        QTRY_COMPARE(m_window->noticeText(u"arrival"_s), u"This story came in from 来稿.docx: 2 remark(s)"_s);
        // again, another day
        m_window->session.close();
        QVERIFY(m_window->session.open(addStory(*m_desktop)).ok());
        QTRY_COMPARE(m_window->noticeText(u"arrival"_s), QString());
        openTold(id);
        m_window->press(u"arrival"_s, u"Done"_s);
        QTRY_COMPARE(m_window->noticeText(u"arrival"_s), QString());
        QTRY_VERIFY(!m_window->newsroom->intakeReports().of(id)->has_value());
        QTRY_COMPARE(m_desk->panel()->model().rowCount(), 0);
    }

    void placesAreLedTo()
    {
        const QString id = import();
        openTold(id);
        Q_EMIT m_desk->panel()->placeWanted(id, 0, 1);
        QCOMPARE(m_window->body().textCursor().block().text(), u"丙丁。"_s);
        m_window->body().moveCursor(QTextCursor::Start);
        compose(m_window->body(), u"先写的"_s);
        Q_EMIT m_desk->panel()->placeWanted(id, 1, 0); // the comment, which stays with its text
        QCOMPARE(m_window->body().document()->characterAt(m_window->body().textCursor().position()), u'丁');
    }

    void anotherStoryIsOpenedForItsPlace()
    {
        const QString id = import();
        QVERIFY(m_window->session.open(addStory(*m_desktop)).ok());
        Q_EMIT m_desk->panel()->placeWanted(id, 1, 0);
        QCOMPARE(m_window->session.article().id, id);
        QTRY_COMPARE(m_window->body().document()->characterAt(m_window->body().textCursor().position()), u'丁');
    }

    void authorsGoIntoTheForm_andBackWithUndo()
    {
        const QString id = import();
        openTold(id);
        m_window->press(u"arrival"_s, u"Put the author into the form"_s);
        QCOMPARE(m_window->form->fields().authors, QStringList{u"何为"_s});
        QTRY_VERIFY(intakeReportFromJson(**m_window->newsroom->intakeReports().of(id)).suggestedAuthors.isEmpty());
        m_window->history->undo();
        QCOMPARE(m_window->form->fields().authors, QStringList());
    }

    void aPieceIsToldInOneLine()
    {
        QVERIFY(m_window->session.open(addStory(*m_desktop)).ok());
        QSignalSpy wanted(m_desk, &IntakeReportController::panelWanted);
        m_desk->reportPieces({{.name = u"Pasted"_s, .notes = {{u"1 table unrolled"_s, {2}}, {u"2 styles dropped"_s, {}}}}});
        QCOMPARE(m_window->noticeText(u"paste"_s), u"1 table unrolled, 2 styles dropped"_s);
        m_window->press(u"paste"_s, u"Show…"_s);
        QCOMPARE(wanted.size(), 1);
        const QString key = m_desk->panel()->model().arrivals().first().key;
        Q_EMIT m_desk->panel()->placeWanted(key, 0, 0);
        QCOMPARE(m_window->body().textCursor().position(), 2);
    }

    void whatWasDroppedTogetherIsToldByName()
    {
        const QString id = addStory(*m_desktop);
        QVERIFY(m_window->session.open(id).ok());
        m_window->type(u"甲乙丙"_s);
        m_desk->reportRefusal(m_desktop->path(u"坏.json"_s), u"it is no JSON"_s);
        m_desk->reportPieces({{.name = u"一.docx"_s, .notes = {{u"1 table unrolled"_s, {2}}}},
                              {.name = u"二.txt"_s},
                              {.name = u"三.html"_s, .notes = {{u"2 styles dropped"_s, {}}}}});
        QCOMPARE(m_window->noticeText(u"paste"_s), u"一.docx was put in: 1 table unrolled\n二.txt was put in; nothing was "
                                                   "changed\n三.html was put in: 2 styles dropped"_s);
        QStringList names;
        for (const Arrival &arrival : m_desk->panel()->model().arrivals())
            names << arrival.report.name;
        QCOMPARE(names, (QStringList{u"坏.json"_s, u"一.docx"_s, u"二.txt"_s, u"三.html"_s})); // what failed comes first
        QVERIFY(m_window->session.open(addStory(*m_desktop)).ok());
        QVERIFY(m_window->session.open(id).ok());
        QTRY_COMPARE(StoryReports(*m_window->newsroom).of(id)->size(), 2); // with nothing to tell, nothing is kept
    }

    void aPieceStaysWithItsStory_untilItsEditorIsDone()
    {
        const QString id = addStory(*m_desktop, u"末班船十点开。"_s);
        QVERIFY(m_window->session.open(id).ok());
        pasteReported(u"甲乙丙丁戊己。"_s, u"1 table unrolled"_s, 3);
        pasteReported(u"子丑寅卯辰巳。"_s, u"2 styles dropped"_s, 2);
        QVERIFY(m_window->session.open(addStory(*m_desktop)).ok()); // which saves what was left
        QTRY_COMPARE(m_desk->panel()->model().rowCount(), 0);
        QCOMPARE(m_window->noticeText(u"paste"_s), QString());

        openTold(id);
        QTRY_COMPARE(m_window->noticeText(u"arrival"_s), u"What was pasted or dropped into this story left 2 remark(s)"_s);
        const QList<Arrival> arrivals = m_desk->panel()->model().arrivals();
        QCOMPARE(arrivals.size(), 2); // newest last
        QCOMPARE(arrivals.at(1).report.notes.first().text, u"2 styles dropped"_s);
        QCOMPARE(arrivals.at(1).report.time, m_desktop->clock.now());
        Q_EMIT m_desk->panel()->placeWanted(arrivals.at(0).key, 0, 0);
        QCOMPARE(characterAtCursor(), u'丁');
        Q_EMIT m_desk->panel()->placeWanted(arrivals.at(1).key, 0, 0);
        QCOMPARE(characterAtCursor(), u'寅');

        Q_EMIT m_desk->panel()->doneWith({arrivals.at(0).key});
        m_window->session.close();
        QTRY_COMPARE(m_desk->panel()->model().rowCount(), 0);
        openTold(id);
        QTRY_COMPARE(m_desk->panel()->model().arrivals().size(), 1);
        m_window->press(u"arrival"_s, u"Done"_s);
        QTRY_VERIFY(!m_window->newsroom->intakeReports().of(id)->has_value());
    }

    void aPieceStandsBehindTheFileOfItsStory()
    {
        const QString id = import();
        openTold(id);
        pasteReported(u"甲乙丙丁戊己。"_s, u"1 table unrolled"_s, 3);
        QVERIFY(m_window->session.flush().ok());
        m_window->session.close();
        openTold(id);
        QTRY_COMPARE(
            m_window->noticeText(u"arrival"_s),
            u"This story came in from 来稿.docx: 2 remark(s). What was pasted or dropped into this story left 1 remark(s)"_s);
        // each is put aside by itself
        Q_EMIT m_desk->panel()->doneWith({id});
        QTRY_COMPARE(m_desk->panel()->model().arrivals().size(), 1);
        QCOMPARE(StoryReports(*m_window->newsroom).of(id)->size(), 1);
    }

    void aPieceOfAStoryThatWasNeverSavedIsKeptWithIt()
    {
        QVERIFY(m_window->session.createNew({}).ok());
        const QString id = m_window->session.article().id;
        pasteReported(u"甲乙丙丁戊己。"_s, u"1 table unrolled"_s, 3);
        QVERIFY(StoryReports(*m_window->newsroom).of(id)->isEmpty()); // before its text is in the file
        QTRY_COMPARE(StoryReports(*m_window->newsroom).of(id)->size(), 1);
        QCOMPARE(savedStory(*m_desktop, id).body.size(), 1);
    }

    void placesAreRight_whateverWasWrittenBefore()
    {
        const QString id = addStory(*m_desktop);
        QVERIFY(m_window->session.open(id).ok());
        pasteReported(u"甲乙丙丁戊己庚辛壬癸。"_s, u"1 table unrolled"_s, 4);
        QVERIFY(m_window->session.flush().ok());
        m_window->body().moveCursor(QTextCursor::Start);
        compose(m_window->body(), u"先写的很长一句话。"_s);
        QVERIFY(m_window->session.flush().ok());
        m_window->session.close();
        // a colleague in another window, without the report in sight
        writeElsewhere(id, [](Article &article) { article.body.prepend(Paragraph{{{u"别人加的一段。"_s}}}); });
        openTold(id);
        Q_EMIT m_desk->panel()->placeWanted(m_desk->panel()->model().arrivals().first().key, 0, 0);
        QCOMPARE(characterAtCursor(), u'戊');
    }

    void aPlaceThatIsGoneIsSaidToBe_andComesBackWithItsText()
    {
        const QString id = addStory(*m_desktop);
        QVERIFY(m_window->session.open(id).ok());
        pasteReported(u"甲乙丙丁戊己庚辛壬癸。"_s, u"1 table unrolled"_s, 4);
        const QString key = m_desk->panel()->model().arrivals().first().key;
        QSignalSpy remarked(m_desk, &IntakeReportController::remarked);
        m_window->history->undo();
        Q_EMIT m_desk->panel()->placeWanted(key, 0, 0);
        QCOMPARE(remarked.size(), 1);
        m_window->history->redo();
        Q_EMIT m_desk->panel()->placeWanted(key, 0, 0);
        QCOMPARE(remarked.size(), 1);
        QCOMPARE(characterAtCursor(), u'戊');

        QVERIFY(m_window->session.flush().ok());
        m_window->session.close();
        writeElsewhere(id, [](Article &article) { article.body = {Paragraph{{{u"全都重写了，一个字也不留。"_s}}}}; });
        openTold(id);
        Q_EMIT m_desk->panel()->placeWanted(key, 0, 0);
        QCOMPARE(remarked.size(), 2);
    }

    /// What is told of a piece is as dear as the piece: a file that does not take it is asked again.
    void aReportThatCouldNotBeWrittenIsTriedAgain()
    {
        const QString id = addStory(*m_desktop);
        QVERIFY(m_window->session.open(id).ok());
        m_window->type(u"先写一句。"_s);
        QVERIFY(m_window->session.flush().ok());
        const auto other = m_desktop->secondLook();
        QSqlQuery fault(other->database().handle());
        // A foreign trigger: nothing is written into such a file, the text as little as the report.
        QVERIFY(fault.exec(u"CREATE TRIGGER no_report BEFORE INSERT ON intake_reports BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
        pasteReported(u"甲乙丙丁戊己。"_s, u"1 table unrolled"_s, 3);
        QVERIFY(!m_window->session.flush().ok());
        QVERIFY(StoryReports(*other).of(id)->isEmpty());
        QVERIFY(fault.exec(u"DROP TRIGGER no_report"_s));
        QTRY_COMPARE_WITH_TIMEOUT(StoryReports(*other).of(id)->size(), 1, 20000);
    }

    void whoOnlyReadsPutsNothingAside()
    {
        const QString id = import();
        openTold(id);
        m_window->body().setReadOnly(true);
        QSignalSpy remarked(m_desk, &IntakeReportController::remarked);
        Q_EMIT m_desk->panel()->placeWanted(id, 1, 0);
        QCOMPARE(characterAtCursor(), u'丁');
        Q_EMIT m_desk->panel()->doneWith({id});
        QCOMPARE(remarked.size(), 1);
        QVERIFY(m_window->newsroom->intakeReports().of(id)->has_value());
        QTRY_COMPARE(m_desk->panel()->model().arrivals().size(), 1);
    }

private:
    /// Opens a story that something is told of, until it is told.
    void openTold(const QString &id)
    {
        QVERIFY(m_window->session.open(id).ok());
        QTRY_VERIFY(!m_window->noticeText(u"arrival"_s).isEmpty());
    }

    /// Puts a paragraph at the end of the open story, as a paste would, with one remark on the character `place` in it.
    void pasteReported(const QString &text, const QString &note, BodyPlace place)
    {
        RichTextEdit &body = m_window->body();
        body.moveCursor(QTextCursor::End);
        const BodyPlace before = placeAt(*body.document(), body.textCursor().position());
        body.insertBlocks({Paragraph{{{text}}}});
        m_desk->reportPieces({{.name = u"Pasted"_s, .notes = {{note, {before + place}}}}});
    }

    QChar characterAtCursor() const { return m_window->body().document()->characterAt(m_window->body().textCursor().position()); }

    void writeElsewhere(const QString &id, const std::function<void(Article &)> &change)
    {
        auto other = m_desktop->secondLook();
        auto record = other->articles().load(id);
        QVERIFY(record.ok());
        Article changed = record->article;
        change(changed);
        QVERIFY(other->articles().save(NormalArticle(changed), record->version, {}).ok());
    }

    QString import()
    {
        Intake intake;
        intake.article.title = u"夜渡"_s;
        intake.article.body = {Paragraph{{{u"甲乙。"_s}}}, Paragraph{{{u"丙丁。"_s}}}};
        intake.notes = {{u"2 tracked changes accepted"_s, {1, 3}}};
        intake.comments = {{u"柳明"_s, {}, u"待核"_s, 4}};
        intake.suggestedAuthors = {u"何为"_s};
        const auto imported = Importer(*m_window->newsroom).importIntake(intake, {}, u"来稿.docx"_s);
        return imported ? imported->id : QString();
    }

    std::unique_ptr<ScratchDesktop> m_desktop;
    std::unique_ptr<WritingWindow> m_window;
    IntakeReportController *m_desk = nullptr;
};

GAOQIAN_TEST_WIDGETS(IntakeReportControllerTest)
#include "tst_intakereportcontroller.moc"
