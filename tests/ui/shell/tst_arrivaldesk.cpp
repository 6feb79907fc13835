// What came along with stories and pastes, in the window: the notice, the way to the places, and that it stays with the story
// until somebody is done with it.
#include "shell/arrivaldesk.h"

#include "arrival/arrivalpanel.h"
#include "newsroom/importer.h"
#include "support/writingwindow.h"

#include <QTextBlock>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class ArrivalDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desktop = std::make_unique<ScratchDesktop>();
        QVERIFY(m_desktop->makeNewsroom(false).ok());
        m_window = std::make_unique<WritingWindow>(*m_desktop, u"陶然"_s);
        m_desk = new ArrivalDesk(*m_window->newsroom, m_window->session, m_window->body(), *m_window->history, *m_window->notices,
                                 m_window.get());
        connect(m_desk, &ArrivalDesk::storyWanted, this, [this](const QString &id) { QVERIFY(m_window->session.open(id).ok()); });
    }

    void cleanup()
    {
        m_window.reset();
        m_desktop.reset();
    }

    void aStoryThatCameInSaysSo_untilItsEditorIsDone()
    {
        const QString id = import();
        QVERIFY(m_window->session.open(id).ok());
        QCOMPARE(m_window->noticeText(u"arrival"_s), u"This story came in from 来稿.docx: 2 remark(s)"_s);
        // again, another day
        m_window->session.close();
        QVERIFY(m_window->session.open(addStory(*m_desktop)).ok());
        QCOMPARE(m_window->noticeText(u"arrival"_s), QString());
        QVERIFY(m_window->session.open(id).ok());
        m_window->press(u"arrival"_s, u"Done"_s);
        QCOMPARE(m_window->noticeText(u"arrival"_s), QString());
        QVERIFY(!m_window->newsroom->intakeReports().of(id)->has_value());
        QCOMPARE(m_desk->panel()->model().rowCount(), 0);
    }

    void placesAreLedTo()
    {
        const QString id = import();
        QVERIFY(m_window->session.open(id).ok());
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
        QCOMPARE(m_window->body().document()->characterAt(m_window->body().textCursor().position()), u'丁');
    }

    void authorsGoIntoTheForm_andBackWithUndo()
    {
        const QString id = import();
        QVERIFY(m_window->session.open(id).ok());
        m_window->press(u"arrival"_s, u"Put the author into the form"_s);
        QCOMPARE(m_window->form->fields().authors, QStringList{u"何为"_s});
        QVERIFY(intakeReportFromJson(**m_window->newsroom->intakeReports().of(id)).suggestedAuthors.isEmpty());
        m_window->history->undo();
        QCOMPARE(m_window->form->fields().authors, QStringList());
    }

    void aPieceIsToldInOneLine()
    {
        QVERIFY(m_window->session.open(addStory(*m_desktop)).ok());
        QSignalSpy wanted(m_desk, &ArrivalDesk::panelWanted);
        m_desk->reportPiece({.name = u"Pasted"_s, .notes = {{u"1 table unrolled"_s, {2}}, {u"2 styles dropped"_s, {}}}});
        QCOMPARE(m_window->noticeText(u"paste"_s), u"1 table unrolled, 2 styles dropped"_s);
        m_window->press(u"paste"_s, u"Show…"_s);
        QCOMPARE(wanted.size(), 1);
        const QString key = m_desk->panel()->model().arrivals().first().key;
        Q_EMIT m_desk->panel()->placeWanted(key, 0, 0);
        QCOMPARE(m_window->body().textCursor().position(), 2);
        // it was about that story
        QVERIFY(m_window->session.open(addStory(*m_desktop)).ok());
        QCOMPARE(m_desk->panel()->model().rowCount(), 0);
        QCOMPARE(m_window->noticeText(u"paste"_s), QString());
    }

private:
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
    ArrivalDesk *m_desk = nullptr;
};

QTEST_MAIN(ArrivalDeskTest)
#include "tst_arrivaldesk.moc"
