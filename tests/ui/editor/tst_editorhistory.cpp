// Whatever a person does to whatever body: all of it can be undone and redone, each command is one step, and what the document
// then holds is a body that can be built again. Random work on random bodies; a failure is told as the fewest acts that show it.
// GAOQIAN_SEEDS=5000 in the environment looks longer.
#include "editor/pane/richtextedit.h"

#include "article/articlejson.h"
#include "editor/actions/editoractions.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QClipboard>
#include <QMimeData>
#include <QTest>
#include <QTextBlock>

using namespace gaoqian;
using namespace gaoqian::test;
using namespace Qt::StringLiterals;

namespace {

const QString asset(64, u'a');

int seeds(int usual)
{
    bool told = false;
    const int wanted = qEnvironmentVariableIntValue("GAOQIAN_SEEDS", &told);
    return told ? wanted : usual;
}

QString json(const Blocks &body)
{
    Article article;
    article.body = body;
    return QString::fromUtf8(NormalArticle(article).json());
}

void compose(RichTextEdit &edit, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(&edit, &event);
}

void paste(RichTextEdit &edit, std::unique_ptr<QMimeData> data)
{
    QGuiApplication::clipboard()->setMimeData(data.release());
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
}

/// The pane with its actions, as the window has it.
struct Pane {
    Pane()
    {
        edit.resize(700, 500);
        edit.setForeignTaker([this](const QMimeData &data) { edit.putPasted(data.hasHtml() ? pasted : Blocks(), data.text()); });
        QObject::connect(edit.document(), &QTextDocument::undoCommandAdded, &edit, [this] { ++steps; });
    }

    void put(int position, int anchor)
    {
        QTextCursor cursor = edit.textCursor();
        cursor.setPosition(anchor);
        cursor.setPosition(position, QTextCursor::KeepAnchor);
        edit.setTextCursor(cursor);
    }

    RichTextEdit edit;
    EditorActions actions{&edit, &edit};
    Blocks pasted; ///< What the next paste of HTML gives.
    int steps = 0; ///< How many the document has taken.
};

struct Command {
    const char *name;
    std::function<void(Pane &, RandomArticle &)> act;
    int mostSteps = 1;
};

Command key(const char *name, Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}, int mostSteps = 1)
{
    return {name, [=](Pane &pane, RandomArticle &) { QTest::keyClick(&pane.edit, pressed, modifiers); }, mostSteps};
}

Command command(const char *name, const std::function<void(RichTextEdit &)> &act)
{
    return {name, [act](Pane &pane, RandomArticle &) { act(pane.edit); }};
}

const QList<Command> &commands()
{
    static const QList<Command> all{
        command("bold", [](RichTextEdit &e) { e.toggleStyle(Style::Bold); }),
        command("superscript", [](RichTextEdit &e) { e.toggleStyle(Style::Superscript); }),
        command("link", [](RichTextEdit &e) { e.setLink(u"https://example.org/"_s); }),
        command("no link", [](RichTextEdit &e) { e.setLink({}); }),
        command("colour", [](RichTextEdit &e) { e.setColour(u"blue"_s); }),
        command("clear formatting", [](RichTextEdit &e) { e.clearFormatting(); }),
        command("text", [](RichTextEdit &e) { e.applyBlockStyle(BlockStyle::Text); }),
        command("lead", [](RichTextEdit &e) { e.toggleBlockStyle(BlockStyle::Lead); }),
        command("heading 2", [](RichTextEdit &e) { e.toggleBlockStyle(BlockStyle::Heading2); }),
        command("heading 3", [](RichTextEdit &e) { e.toggleBlockStyle(BlockStyle::Heading3); }),
        command("quote style", [](RichTextEdit &e) { e.applyBlockStyle(BlockStyle::Quote); }),
        command("label", [](RichTextEdit &e) { e.setLabel(u"07"_s); }),
        command("centre", [](RichTextEdit &e) { e.setAlign(Align::Centre); }),
        command("indent", [](RichTextEdit &e) { e.changeIndent(2); }),
        command("outdent", [](RichTextEdit &e) { e.changeIndent(-1); }),
        command("numbered list", [](RichTextEdit &e) { e.toggleList(true); }),
        command("bulleted list", [](RichTextEdit &e) { e.toggleList(false); }),
        command("nest", [](RichTextEdit &e) { e.nestItem(); }),
        command("unnest", [](RichTextEdit &e) { e.unnestItem(); }),
        command("quote", [](RichTextEdit &e) { e.toggleQuote(); }),
        command("number sections", [](RichTextEdit &e) { e.numberSections(); }),
        command("remove section numbers", [](RichTextEdit &e) { e.removeSectionNumbers(); }),
        command("figure", [](RichTextEdit &e) { e.insertFigure({.asset = asset, .width = 40}); }),
        command("table", [](RichTextEdit &e) { e.insertTable(2, 3, true); }),
        command("divider", [](RichTextEdit &e) { e.insertDivider(); }),
        {"insert blocks", [](Pane &pane, RandomArticle &source) { pane.edit.insertBlocks(source.body(4)); }},
        {"change body", [](Pane &pane, RandomArticle &source) { pane.edit.changeBody(source.body(4)); }},
        {"paste html",
         [](Pane &pane, RandomArticle &source) {
             pane.pasted = source.body(4);
             auto data = std::make_unique<QMimeData>();
             data->setHtml(u"<p>x"_s);
             paste(pane.edit, std::move(data));
         }},
        {"paste text",
         [](Pane &pane, RandomArticle &source) {
             auto data = std::make_unique<QMimeData>();
             data->setText(source.line() + u'\n' + source.line());
             paste(pane.edit, std::move(data));
         }},
        {"copy and paste",
         [](Pane &pane, RandomArticle &source) {
             QTest::keyClick(&pane.edit, Qt::Key_C, Qt::ControlModifier);
             const int end = pane.edit.document()->characterCount();
             const int at = source.random().bounded(end);
             pane.put(at, at);
             QTest::keyClick(&pane.edit, Qt::Key_V, Qt::ControlModifier);
         }},
        key("cut", Qt::Key_X, Qt::ControlModifier),
        key("enter", Qt::Key_Return),
        key("line break", Qt::Key_Return, Qt::ShiftModifier),
        key("backspace", Qt::Key_Backspace),
        key("delete", Qt::Key_Delete),
        key("delete word", Qt::Key_Delete, Qt::ControlModifier),
        key("backspace word", Qt::Key_Backspace, Qt::ControlModifier),
        key("tab", Qt::Key_Tab),
        key("backtab", Qt::Key_Backtab, Qt::ShiftModifier),
        {"type", [](Pane &pane, RandomArticle &) { QTest::keyClicks(&pane.edit, u"ab"_s); }, 4},
        {"type marks", [](Pane &pane, RandomArticle &) { QTest::keyClicks(&pane.edit, u"\"--..."_s); }, 12},
        {"compose",
         [](Pane &pane, RandomArticle &source) {
             compose(pane.edit, u"z"_s);
             compose(pane.edit, u"zh"_s);
             compose(pane.edit, {}, source.line());
         },
         3},
        {"compose and give up",
         [](Pane &pane, RandomArticle &) {
             compose(pane.edit, u"z"_s);
             compose(pane.edit, {});
         },
         2},
        {"commit", [](Pane &pane, RandomArticle &source) { compose(pane.edit, {}, source.line()); }, 3},
        {"select all and delete",
         [](Pane &pane, RandomArticle &) {
             pane.edit.selectAll();
             QTest::keyClick(&pane.edit, Qt::Key_Delete);
         }},
        {"any action",
         [](Pane &pane, RandomArticle &source) {
             const QList<QAction *> actions = pane.actions.all();
             QAction *action = actions.at(source.random().bounded(int(actions.size())));
             if (action->isEnabled() && action != pane.actions.action(EditorAct::PaintFormat)) // that one acts later
                 action->trigger();
         }},
    };
    return all;
}

/// One thing done, at a place told as a share of the text so that it means something in any.
struct Act {
    qsizetype command;
    double at;
    double anchor;
    quint32 seed;
};

using Acts = QList<Act>;

struct Work {
    quint32 seed;
    Acts acts;

    QString toString() const
    {
        QStringList names;
        for (const Act &act : acts)
            names += u"%1 at %2..%3 (seed %4)"_s.arg(QLatin1StringView(commands().at(act.command).name))
                         .arg(act.at)
                         .arg(act.anchor)
                         .arg(act.seed);
        return u"seed %1: %2"_s.arg(seed).arg(names.join(u", "_s));
    }
};

Work randomWork(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    Work work{seed, {}};
    for (int i = 0; i < count; ++i) {
        const double at = random.generateDouble();
        work.acts +=
            Act{random.bounded(int(commands().size())), at, random.bounded(3) ? at : random.generateDouble(), random.generate()};
    }
    return work;
}

/// Does the work and looks at it from every side. Empty, or what is wrong.
QString wrongWith(Pane &pane, const Work &work)
{
    RandomArticle source(work.seed);
    const Blocks first = source.body(6);
    RichTextEdit &edit = pane.edit;
    edit.setBody(first);
    if (edit.body() != first)
        return u"does not come back\n%1\n%2"_s.arg(json(first), json(edit.body()));
    QHash<int, Blocks> bodies; // by the number of steps taken
    bodies.insert(0, first);
    pane.steps = 0;
    static RichTextEdit second;
    for (const Act &act : work.acts) {
        const int end = edit.document()->characterCount(); // a cursor's places are before this
        pane.put(int(act.at * end), int(act.anchor * end));
        RandomArticle own(act.seed);
        const Command &command = commands().at(act.command);
        const int before = pane.steps;
        const Blocks bodyBefore = edit.body();
        command.act(pane, own);
        const Blocks now = edit.body();
        const QString name = QString::fromLatin1(command.name);
        if (pane.steps > before + command.mostSteps)
            return u"%1 takes %2 steps"_s.arg(name).arg(pane.steps - before);
        if (command.mostSteps > 1)
            bodies.remove(before); // what is typed first may have gone on with the step before
        bodies.insert(pane.steps, now);
        second.setBody(now);
        if (second.body() != now)
            return u"%1 makes what cannot be built\n%2\n%3\nfrom %4"_s.arg(name, json(now), json(second.body()),
                                                                           json(bodyBefore));
    }
    const int last = pane.steps;
    for (int step = last; step-- > 0;) {
        edit.undo();
        if (bodies.contains(step) && edit.body() != bodies[step])
            return u"undo to step %1 of %2 gives\n%3\nnot\n%4"_s.arg(step).arg(last).arg(json(edit.body()), json(bodies[step]));
    }
    if (edit.document()->isUndoAvailable())
        return u"more to undo than steps taken"_s;
    for (int step = 1; step <= last; ++step) {
        edit.redo();
        if (bodies.contains(step) && edit.body() != bodies[step])
            return u"redo to step %1 of %2 gives\n%3\nnot\n%4"_s.arg(step).arg(last).arg(json(edit.body()), json(bodies[step]));
    }
    return edit.document()->isRedoAvailable() ? u"more to redo than was undone"_s : QString();
}

/// Leaves acts away for as long as something is still wrong.
Work shortest(Pane &pane, Work work)
{
    for (qsizetype i = work.acts.size(); i-- > 0;) {
        Work less = work;
        less.acts.removeAt(i);
        if (!wrongWith(pane, less).isEmpty())
            work = less;
    }
    return work;
}

} // namespace

class EditorHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bodiesComeBack()
    {
        RichTextEdit edit;
        for (int seed = 1; seed <= seeds(3000); ++seed) {
            const Blocks body = RandomArticle(quint32(seed)).body(8);
            edit.setBody(body);
            if (edit.body() != body)
                QCOMPARE(json(edit.body()), json(body));
            QVERIFY(!edit.document()->isUndoAvailable());
        }
    }

    void workIsUndoneAndRedone()
    {
        Pane pane;
        for (int seed = 1; seed <= seeds(400); ++seed) {
            const Work work = randomWork(quint32(seed), 12);
            if (wrongWith(pane, work).isEmpty())
                continue;
            const Work less = shortest(pane, work);
            QFAIL(qPrintable(less.toString() + u'\n' + wrongWith(pane, less)));
        }
    }
};

GAOQIAN_TEST_WIDGETS(EditorHistoryTest)
#include "tst_editorhistory.moc"
