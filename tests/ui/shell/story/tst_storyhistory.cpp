// One history over headline, body and form, worked with real keys in every field: the order of the steps is that of the work, no
// field keeps a history of its own, and all the way back is the story as it was.
#include "shell/story/storyhistory.h"

#include "article/articlejson.h"
#include "editor/actions/editoractions.h"
#include "editor/pane/headlineedit.h"
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "form/channelfield.h"
#include "form/coverfield.h"
#include "form/datefield.h"
#include "form/metadataform.h"
#include "form/summaryfield.h"
#include "form/tagfield.h"
#include "shell/story/storyform.h"
#include "support/randomarticle.h"
#include "support/scratchdesktop.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

const QString picture(64, u'a');

/// Headline, body and form in one window, with their history.
struct Desk {
    Desk()
    {
        auto *layout = new QVBoxLayout(&window);
        for (QWidget *part : std::initializer_list<QWidget *>{&headline, &body, &form})
            layout->addWidget(part);
        history.drive(*actions.action(EditorAct::Undo), *actions.action(EditorAct::Redo));
        form.setPictures({{picture, QImage(40, 30, QImage::Format_RGB32)}});
        window.resize(900, 1400);
        window.show();
        window.activateWindow();
    }

    void show(const Article &article)
    {
        headline.setHeadline(article.kicker, article.title, article.subtitle);
        body.setBody(article.body);
        form.setArticle(article);
        history.clear();
    }

    Article story() const
    {
        Article article = form.fields();
        article.kicker = headline.kicker();
        article.title = headline.title();
        article.subtitle = headline.subtitle();
        article.body = body.body();
        return article;
    }

    QTextEdit *title() const { return headline.fields().at(1); }

    QLineEdit *line(const QString &name) const
    {
        const auto lines = form.findChildren<QLineEdit *>();
        const auto found =
            std::find_if(lines.begin(), lines.end(), [&](QLineEdit *each) { return each->accessibleName() == name; });
        return found == lines.end() ? nullptr : *found;
    }
    QLineEdit *source() const { return line(u"Source"_s); }
    QLineEdit *collector() const { return line(u"Collector"_s); }
    TagField *keywords() const { return form.findChildren<TagField *>().at(1); }
    QPlainTextEdit *summary() const { return form.findChild<SummaryField *>()->edit(); }
    DateField *date() const { return form.findChild<DateField *>(); }

    QWidget window;
    HeadlineEdit headline{&window};
    RichTextEdit body{&window};
    MetadataForm form{&window};
    EditorActions actions{&body, &window};
    StoryHistory history{headline, body, form};
};

void type(QWidget *field, const QString &text)
{
    field->setFocus();
    QTest::keyClicks(field, text);
}

void pressUndo() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier); }
void pressRedo() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }

QString json(const Article &article) { return QString::fromUtf8(NormalArticle(article).json()); }

} // namespace

class StoryHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
    }
    void cleanup() { m_desk.reset(); }

    void stepsGoBackInTheOrderOfTheWork_andSoDoesTheFocus()
    {
        Desk &desk = *m_desk;
        type(desk.title(), u"ab"_s);
        type(&desk.body, u"cd"_s);
        type(desk.source(), u"ef"_s);
        type(&desk.body, u"gh"_s); // goes on where it stopped, but later
        type(desk.title(), u"i"_s);
        const QList<QWidget *> places{desk.title(), &desk.body, desk.source(), &desk.body, desk.title()};
        const QStringList titles{u"ab"_s, u"ab"_s, u"ab"_s, u"ab"_s, QString()};
        const QStringList bodies{u"cdgh"_s, u"cd"_s, u"cd"_s, QString(), QString()};
        const QStringList sources{u"ef"_s, u"ef"_s, QString(), QString(), QString()};
        for (qsizetype i = 0; i < places.size(); ++i) {
            desk.window.setFocus();
            desk.keywords()->setFocus(); // undo is asked for from elsewhere
            pressUndo();
            QCOMPARE(desk.headline.title(), titles[i]);
            QCOMPARE(desk.body.toPlainText(), bodies[i]);
            QCOMPARE(desk.source()->text(), sources[i]);
            QVERIFY2(places[i]->hasFocus(), qPrintable(QString::number(i)));
        }
        QVERIFY(!desk.history.canUndo());
        for (qsizetype i = places.size(); i-- > 0;) {
            pressRedo();
            QVERIFY2(places[i]->hasFocus(), qPrintable(QString::number(i)));
        }
        QCOMPARE(desk.headline.title(), u"abi"_s);
        QCOMPARE(desk.body.toPlainText(), u"cdgh"_s);
        QCOMPARE(desk.source()->text(), u"ef"_s);
        QVERIFY(!desk.history.canRedo());
    }

    void everyFieldGivesItsKeysToTheHistory_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QKeyCombination>("redo");
        const char *names[] = {"kicker", "title", "subtitle", "body", "source", "tags", "summary", "date", "cover", "channel"};
        for (int field = 0; field < int(std::size(names)); ++field) {
            QTest::addRow("%s, Ctrl+Y", names[field]) << field << QKeyCombination(Qt::CTRL | Qt::Key_Y);
            QTest::addRow("%s, Ctrl+Shift+Z", names[field]) << field << QKeyCombination(Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
        }
    }

    void everyFieldGivesItsKeysToTheHistory()
    {
        QFETCH(int, field);
        QFETCH(QKeyCombination, redo);
        Desk &desk = *m_desk;
        Article article;
        article.date = QDate(2026, 11, 20);
        desk.show(article);
        desk.form.setChannels({{u"要闻"_s}});
        auto *channel = desk.form.findChild<ChannelField *>();
        QWidget *cover = desk.form.findChild<CoverField *>()->pictures();
        const QList<QWidget *> fields{
            desk.headline.fields().at(0), desk.title(),   desk.headline.fields().at(2), &desk.body, desk.source(),
            desk.keywords()->edit(),      desk.summary(), desk.date()->edit(),          cover,      channel};
        QWidget *place = fields.at(field);
        place->setFocus();
        const Article before = desk.story();
        if (place == desk.date()->edit() || place == cover) {
            QTest::keyClick(place, Qt::Key_Down);
        } else if (place == channel) {
            QTest::keyClick(place, Qt::Key_Down);
            QTest::keyClick(place, Qt::Key_Down);
            QTest::keyClick(place, Qt::Key_Return);
        } else {
            QTest::keyClicks(place, u"words"_s);
        }
        const Article own = desk.story();
        QVERIFY(own != before);
        type(desk.collector(), u"x"_s);
        const Article after = desk.story();

        place->setFocus();
        QTest::keyClick(place, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(json(desk.story()), json(own)); // the collector's, not its own
        place->setFocus();
        QTest::keyClick(place, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(json(desk.story()), json(before));
        QVERIFY(!desk.history.canUndo());
        place->setFocus();
        QTest::keyClick(place, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(json(desk.story()), json(before));
        for (int i = 0; i < 3; ++i) {
            place->setFocus();
            QTest::keyClick(place, redo.key(), redo.keyboardModifiers());
        }
        QCOMPARE(json(desk.story()), json(after));
    }

    void anOpenListOfCompletionsGivesItsKeysToo()
    {
        Desk &desk = *m_desk;
        desk.form.setChoices({{}, {u"abba"_s, u"abacus"_s}, {}, {}});
        type(&desk.body, u"x"_s);
        type(desk.collector(), u"ab"_s);
        QTRY_VERIFY(desk.collector()->completer()->popup()->isVisible());
        QTest::keyClick(desk.collector()->completer()->popup(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.collector()->text(), QString());
        QVERIFY(desk.history.canRedo());
        desk.collector()->completer()->popup()->hide();
        pressRedo();
        QCOMPARE(desk.collector()->text(), u"ab"_s);
    }

    void typingInTheFormIsOneStepUntilItIsInterrupted()
    {
        Desk &desk = *m_desk;
        type(desk.source(), u"ab"_s);
        QTest::keyClick(desk.source(), Qt::Key_Backspace);
        compose(*desk.source(), u"柳溪"_s);
        QTest::keyClick(desk.source(), Qt::Key_Home);
        QTest::keyClicks(desk.source(), u"c"_s);
        desk.title()->setFocus();
        type(desk.source(), u"d"_s);
        QCOMPARE(desk.source()->text(), u"cda柳溪"_s);
        pressUndo();
        QCOMPARE(desk.source()->text(), u"ca柳溪"_s);
        pressUndo();
        QCOMPARE(desk.source()->text(), u"a柳溪"_s);
        pressUndo();
        QCOMPARE(desk.source()->text(), QString());
        QVERIFY(!desk.history.canUndo());
    }

    void whatIsTypedAndDeletedAgainIsNoStep()
    {
        Desk &desk = *m_desk;
        type(desk.collector(), u"x"_s);
        type(desk.source(), u"a"_s);
        QTest::keyClick(desk.source(), Qt::Key_Backspace);
        QTest::keyClicks(desk.source(), u"b"_s);
        pressUndo();
        QCOMPARE(desk.source()->text(), QString());
        QCOMPARE(desk.collector()->text(), u"x"_s);
        pressUndo();
        QCOMPARE(desk.collector()->text(), QString());
    }

    void typingAfterUndoDropsWhatWasUndone()
    {
        Desk &desk = *m_desk;
        type(&desk.body, u"a"_s);
        desk.body.toggleBlockStyle(BlockStyle::Heading2);
        pressUndo();
        QTest::keyClicks(&desk.body, u"b"_s); // right behind the a, whose step is the last one again
        QVERIFY(!desk.history.canRedo());
        pressUndo();
        QCOMPARE(desk.body.toPlainText(), u"a"_s);
        pressRedo();
        QCOMPARE(desk.body.toPlainText(), u"ab"_s);
        type(desk.source(), u"c"_s);
        pressUndo();
        type(&desk.body, u"d"_s);
        QVERIFY(!desk.history.canRedo());
        pressUndo();
        QCOMPARE(desk.body.toPlainText(), u"ab"_s);
    }

    /// One wants to come back to where something happened: a pause, a paste, a dialog, a version that was kept.
    void typingIsCutIntoStepsWhereSomethingHappened()
    {
        Desk &desk = *m_desk;
        const QString pasted = QString(40, u'桥') + u'\n' + QString(40, u'灯');
        type(&desk.body, u"a"_s);
        desk.history.closeStep();
        type(&desk.body, u"b"_s);
        desk.body.insertPlainText(pasted);
        QCoreApplication::processEvents();
        type(&desk.body, u"c"_s);
        desk.summary()->setFocus();
        desk.body.setFocus();
        type(&desk.body, u"d"_s);
        pressUndo();
        QCOMPARE(desk.body.toPlainText(), u"ab"_s + pasted + u"c"_s);
        pressUndo();
        QCOMPARE(desk.body.toPlainText(), u"ab"_s + pasted);
        while (desk.body.toPlainText().size() > 2)
            pressUndo();
        pressUndo();
        QCOMPARE(desk.body.toPlainText(), u"a"_s);
    }

    void pauseEndsAStep()
    {
        Desk &desk = *m_desk;
        type(&desk.body, u"a"_s);
        QTRY_VERIFY(!desk.body.document()->isModified()); // as a step that is closed leaves it
        type(&desk.body, u"b"_s);
        pressUndo();
        QCOMPARE(desk.body.toPlainText(), u"a"_s);
    }

    void actionsFollow()
    {
        Desk &desk = *m_desk;
        QAction *undo = desk.actions.action(EditorAct::Undo);
        QAction *redo = desk.actions.action(EditorAct::Redo);
        QVERIFY(!undo->isEnabled() && !redo->isEnabled());
        type(desk.summary(), u"x"_s);
        QVERIFY(undo->isEnabled() && !redo->isEnabled());
        undo->trigger();
        QVERIFY(!undo->isEnabled() && redo->isEnabled());
        QCOMPARE(desk.summary()->toPlainText(), QString());
        redo->trigger();
        QCOMPARE(desk.summary()->toPlainText(), u"x"_s);
        desk.history.clear();
        QVERIFY(!undo->isEnabled() && !redo->isEnabled());
    }

    void menusOfTheFieldsWorkTheHistory_data()
    {
        QTest::addColumn<int>("field");
        QTest::newRow("title") << 0;
        QTest::newRow("line") << 1;
        QTest::newRow("summary") << 2;
        QTest::newRow("date") << 3;
    }

    void menusOfTheFieldsWorkTheHistory()
    {
        QFETCH(int, field);
        Desk &desk = *m_desk;
        Article article;
        article.date = QDate(2026, 11, 20);
        desk.show(article);
        const QList<QWidget *> places{desk.title(), desk.source(), desk.summary(), desk.date()->edit()};
        QWidget *place = places[field];
        type(&desk.body, u"b"_s);
        const Article before = desk.story();
        if (field == 3) {
            place->setFocus();
            QTest::keyClick(place, Qt::Key_Down);
        } else {
            type(place, u"w"_s);
        }
        auto *area = qobject_cast<QAbstractScrollArea *>(place);
        QWidget *under = area ? area->viewport() : place;
        QContextMenuEvent wanted(QContextMenuEvent::Keyboard, QPoint(5, 5), under->mapToGlobal(QPoint(5, 5)));
        const auto choose = [](const QString &text) {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction *action : menu->actions())
                if (action->text().startsWith(text) && action->isEnabled())
                    action->trigger();
            menu->close();
        };
        // a spin box runs its menu in a loop of its own
        QTimer::singleShot(0, this, [&] { choose(u"&Undo"_s); });
        QCoreApplication::sendEvent(under, &wanted);
        QTRY_COMPARE(json(desk.story()), json(before));
        QVERIFY(desk.history.canRedo());
        QTRY_VERIFY(!QApplication::activePopupWidget());
        desk.history.undo();
        QCOMPARE(desk.body.toPlainText(), QString());
    }

    void nothingIsUndoneUnderAPreedit_data()
    {
        QTest::addColumn<int>("field");
        QTest::newRow("title") << 0;
        QTest::newRow("body") << 1;
        QTest::newRow("line") << 2;
        QTest::newRow("tags") << 3;
        QTest::newRow("summary") << 4;
    }

    void nothingIsUndoneUnderAPreedit()
    {
        QFETCH(int, field);
        Desk &desk = *m_desk;
        const QList<QWidget *> places{desk.title(), &desk.body, desk.source(), desk.keywords()->edit(), desk.summary()};
        QWidget *place = places[field];
        type(desk.collector(), u"x"_s);
        place->setFocus();
        QInputMethodEvent composing(u"liu"_s, {});
        QCoreApplication::sendEvent(place, &composing);
        const Article before = desk.story();
        QTest::keyClick(place, Qt::Key_Z, Qt::ControlModifier);
        desk.history.undo();
        QVERIFY(!desk.history.step(u"s"_s, [] { QFAIL("called under a preedit"); }));
        QCOMPARE(json(desk.story()), json(before));
        QVERIFY(desk.history.canUndo() && !desk.history.canRedo());
        QInputMethodEvent done;
        done.setCommitString(u"柳"_s);
        QCoreApplication::sendEvent(place, &done);
        QVERIFY(desk.story() != before);
        QTest::keyClick(place, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(json(desk.story()), json(before));
        pressUndo();
        QCOMPARE(desk.collector()->text(), QString());
    }

    void readOnlyStoryIsLeftAlone()
    {
        Desk &desk = *m_desk;
        type(desk.title(), u"x"_s);
        desk.body.setReadOnly(true);
        desk.history.undo();
        QCOMPARE(desk.headline.title(), u"x"_s);
        desk.body.setReadOnly(false);
        desk.history.undo();
        QCOMPARE(desk.headline.title(), QString());
    }

    void stepIsOne()
    {
        Desk &desk = *m_desk;
        type(desk.title(), u"a"_s);
        const Article before = desk.story();
        QVERIFY(desk.history.step(u"Replace all"_s, [&] {
            desk.title()->textCursor().insertText(u"b"_s); // right behind the a
            desk.body.insertBlocks({Paragraph{.runs = {Run{u"c"_s, {}, {}, {}}}}});
            desk.history.step(u"inner"_s, [&] { desk.source()->setText(u"d"_s); });
            desk.body.insertDivider();
        }));
        const Article after = desk.story();
        QCOMPARE(desk.actions.action(EditorAct::Undo)->text(), u"&Undo: Replace all"_s);
        type(desk.title(), u"e"_s);
        QCOMPARE(desk.actions.action(EditorAct::Undo)->text(), u"&Undo"_s);
        pressUndo();
        QCOMPARE(json(desk.story()), json(after));
        pressUndo();
        QCOMPARE(json(desk.story()), json(before));
        pressRedo();
        QCOMPARE(json(desk.story()), json(after));
        pressUndo();
        pressUndo();
        QCOMPARE(desk.headline.title(), QString());
        QVERIFY(desk.history.step(u"nothing"_s, [] {}));
        QVERIFY(!desk.history.canUndo());
        QVERIFY(desk.history.canRedo()); // a step that edited nothing dropped nothing
    }

    void everythingChangesInOneStep()
    {
        Desk &desk = *m_desk;
        for (quint32 seed = 1; seed <= 50; ++seed) {
            desk.show(randomArticle(seed));
            type(desk.title(), u"x"_s);
            const Article before = desk.story();
            Article to = randomArticle(seed + 1000);
            to.coverWide = to.coverSquare = {};
            QVERIFY(desk.history.change(u"Restore"_s, to));
            to.id.clear();
            QCOMPARE(json(desk.story()), json(to));
            pressUndo();
            QCOMPARE(json(desk.story()), json(before));
            pressRedo();
            QCOMPARE(json(desk.story()), json(to));
        }
        QVERIFY(desk.history.change(u"Again"_s, desk.story()));
        pressUndo();
        QVERIFY(desk.history.canUndo()); // what was equal already made no step
    }

    void hiddenFormComesIntoSight()
    {
        Desk &desk = *m_desk;
        QDockWidget dock;
        dock.setWidget(&desk.form);
        dock.show();
        QVERIFY(QTest::qWaitForWindowActive(&dock));
        type(desk.source(), u"x"_s);
        dock.hide();
        desk.history.undo();
        QVERIFY(desk.form.isVisible());
        QCOMPARE(desk.source()->text(), QString());
        desk.form.setParent(&desk.window);
    }

    void autosaveLeavesTheHistoryAlone_andAnotherStoryClearsIt()
    {
        ScratchDesktop desktop;
        const auto newsroom = desktop.makeNewsroom(false);
        VERIFY_OK(newsroom);
        Desk &desk = *m_desk;
        ArticleSession session(**newsroom);
        StoryForm story(**newsroom, session, desk.headline, desk.body, desk.form);
        connect(&story, &StoryForm::shown, &desk.history, &StoryHistory::clear);
        VERIFY_OK(session.createNew({}));
        const Article first = story.collect();
        for (const QString &piece : {u"a"_s, u"b"_s, u"c"_s}) {
            type(desk.title(), piece);
            type(&desk.body, piece);
            type(desk.source(), piece);
            VERIFY_OK(session.flush());
        }
        while (desk.history.canUndo()) {
            pressUndo();
            QVERIFY(session.isPending());
            VERIFY_OK(session.flush());
        }
        QCOMPARE(story.collect(), first);
        QCOMPARE(session.article(), first);
        pressRedo();
        VERIFY_OK(session.createNew({}));
        QVERIFY(!desk.history.canUndo() && !desk.history.canRedo());
        type(&desk.body, u"x"_s);
        pressUndo();
        QVERIFY(!desk.history.canUndo());
    }

    void randomWorkGoesAllTheWayBackAndForth()
    {
        for (quint32 seed = 1; seed <= 200; ++seed) {
            randomWork(seed);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(u"seed %1"_s.arg(seed)));
        }
    }

private:
    void randomWork(quint32 seed);
    void act(RandomArticle &source);

    std::unique_ptr<Desk> m_desk;
};

/// One thing that a person may do next.
void StoryHistoryTest::act(RandomArticle &source)
{
    Desk &desk = *m_desk;
    QRandomGenerator &random = source.random();
    const auto anywhereIn = [&random](QTextEdit &edit) {
        QTextCursor cursor = edit.textCursor();
        cursor.setPosition(random.bounded(edit.document()->characterCount()));
        edit.setTextCursor(cursor);
    };
    const auto write = [&](QWidget *field) {
        field->setFocus();
        if (source.oneIn(3))
            compose(*field, source.line());
        else
            QTest::keyClicks(field, u"ab"_s);
    };
    switch (random.bounded(16)) {
    case 0:
    case 1: {
        QTextEdit *field = desk.headline.fields().at(random.bounded(3));
        anywhereIn(*field);
        write(field);
        break;
    }
    case 2:
        anywhereIn(desk.body);
        [[fallthrough]];
    case 3:
    case 4:
        write(&desk.body);
        break;
    case 5:
        desk.body.setFocus();
        QTest::keyClick(&desk.body, Qt::Key_Return);
        break;
    case 6:
        desk.body.setFocus();
        QTest::keyClick(&desk.body, Qt::Key_Backspace);
        break;
    case 7:
        desk.body.insertBlocks(source.body(2));
        break;
    case 8:
        desk.body.toggleList(source.oneIn(2));
        break;
    case 9:
        write(source.oneIn(2) ? desk.source() : desk.collector());
        break;
    case 10:
        write(desk.summary());
        break;
    case 11:
        write(desk.keywords()->edit());
        QTest::keyClick(desk.keywords()->edit(), source.oneIn(2) ? Qt::Key_Return : Qt::Key_Backspace);
        break;
    case 12:
        desk.form.findChild<CoverField *>()->setFocus();
        QTest::keyClick(desk.form.findChild<CoverField *>()->pictures(), source.oneIn(2) ? Qt::Key_Down : Qt::Key_Up);
        break;
    case 13:
        desk.date()->setFocus();
        QTest::keyClick(desk.date()->edit(), source.oneIn(2) ? Qt::Key_Up : Qt::Key_Down);
        break;
    case 14:
        desk.history.step(u"both"_s, [&] {
            anywhereIn(*desk.title());
            desk.title()->textCursor().insertText(u"x"_s);
            anywhereIn(desk.body);
            desk.body.setAlign(Align::Centre);
        });
        break;
    default:
        for (int i = random.bounded(4); i > 0; --i)
            desk.history.undo();
        for (int i = random.bounded(3); i > 0; --i)
            desk.history.redo();
    }
}

void StoryHistoryTest::randomWork(quint32 seed)
{
    Desk &desk = *m_desk;
    RandomArticle source(seed);
    desk.show(source.article());
    const Article first = desk.story();
    for (int i = 0; i < 25; ++i)
        act(source);
    const Article last = desk.story();
    int steps = 0;
    for (; desk.history.canUndo(); ++steps)
        desk.history.undo();
    while (desk.history.canRedo()) // past the end too, where the last thing done was an undo
        desk.history.redo();
    QVERIFY(steps > 0);
    while (desk.history.canUndo())
        pressUndo();
    QCOMPARE(json(desk.story()), json(first));
    for (int i = 0; i < steps; ++i)
        pressRedo();
    QCOMPARE(json(desk.story()), json(last));
}

GAOQIAN_TEST_WIDGETS(StoryHistoryTest)
#include "tst_storyhistory.moc"
