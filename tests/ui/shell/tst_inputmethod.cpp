// A preedit lives through everything that goes on while somebody composes: autosave, preview, slip, marks, form. What is then
// committed is in the story once, and one undo takes it away.
#include "editor/pane/headlineedit.h"
#include "editor/pane/richtextedit.h"
#include "form/metadataform.h"
#include "shell/story/storyform.h"
#include "shell/story/storyhistory.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

class InputMethodTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void preeditSurvives_data()
    {
        QTest::addColumn<QString>("place");
        for (const char *place : {"body", "cell", "caption", "title", "line"})
            QTest::newRow(place) << QString::fromLatin1(place);
    }

    void preeditSurvives()
    {
        QFETCH(QString, place);
        ScratchDesktop desktop;
        VERIFY_OK(desktop.makeNewsroom());
        const auto theme = Theme::builtIn();
        VERIFY_OK(theme);
        MainWindow window(desktop.address(), *theme, desktop.dialogs, desktop.preferences);
        window.setPerson(desktop.personId(u"陶然"_s));
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        VERIFY_OK(window.session().createNew({}));

        auto &body = *window.findChild<RichTextEdit *>();
        auto &form = *window.findChild<MetadataForm *>();
        auto &story = *window.findChild<StoryForm *>();
        auto &history = *window.findChild<StoryHistory *>();
        const TableCell cell{{Paragraph{.runs = {Run{u"格"_s, {}, {}, {}}}}}, 1, 1};
        body.insertBlocks({Paragraph{.runs = {Run{u"一二"_s, {}, {}, {}}}}, Table{0, {{{cell, cell}}}},
                           Figure{.asset = QString(64, u'a'), .caption = {Run{u"图"_s, {}, {}, {}}}}});
        const auto put = [&body](const QString &behind) {
            body.setTextCursor(body.document()->find(behind));
            QTextCursor cursor = body.textCursor();
            cursor.setPosition(cursor.selectionEnd());
            body.setTextCursor(cursor);
        };
        put(place == u"cell" ? u"格"_s : place == u"caption" ? u"图"_s : u"一"_s);
        QWidget *field = &body;
        if (place == u"title")
            field = window.findChild<HeadlineEdit *>()->findChildren<QTextEdit *>().at(1);
        else if (place == u"line")
            for (QLineEdit *line : form.findChildren<QLineEdit *>())
                if (line->accessibleName() == u"Collector")
                    field = line;
        field->setFocus();
        VERIFY_OK(window.session().flush());
        const Article before = story.collect();

        QSignalSpy settled(&story, &StoryForm::settled);
        QSignalSpy saved(&window.session(), &ArticleSession::saved);
        QInputMethodEvent composing(u"liu"_s, {});
        QCoreApplication::sendEvent(field, &composing);
        window.session().noteChange(); // something else was changed just before
        QTRY_VERIFY(!saved.isEmpty());
        window.findChild<RichTextEdit *>()->bodyChanged(); // a settling that comes while composing
        QTRY_VERIFY(!settled.isEmpty());
        QTextEdit::ExtraSelection mark;
        mark.cursor = body.textCursor();
        mark.cursor.select(QTextCursor::BlockUnderCursor);
        mark.format.setBackground(Qt::yellow);
        body.setExtraSelections({mark});
        form.setChoices({{}, {u"柳明"_s, u"何为"_s}, {u"柳明"_s, u"何为"_s}, {}});
        form.setPictures({{QString(64, u'b'), QImage(4, 4, QImage::Format_RGB32)}});
        body.numberSections();
        history.undo();
        Q_EMIT window.session().contentSaved();
        window.grab();
        QCoreApplication::processEvents();
        QCOMPARE(story.collect(), before);
        if (auto *text = qobject_cast<QTextEdit *>(field))
            QCOMPARE(text->textCursor().block().layout()->preeditAreaText(), u"liu"_s);

        QInputMethodEvent done;
        done.setCommitString(u"柳"_s);
        QCoreApplication::sendEvent(field, &done);
        const Article after = story.collect();
        const QString text = place == u"title" ? after.title : place == u"line" ? after.collector : plainText(after.body);
        QCOMPARE(text.count(u'柳'), 1);
        history.undo();
        QCOMPARE(story.collect(), before);
    }
};

GAOQIAN_TEST_WIDGETS(InputMethodTest)
#include "tst_inputmethod.moc"
