// Commands on figures, wherever they stand; what one does, one undo takes back.
#include "editor/figures/figurecommands.h"

#include "article/text.h"
#include "editor/figures/figureactions.h"
#include "editor/pane/richtextedit.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

const QString asset(64, u'a');

Paragraph text(const QString &words) { return {.runs = {{words}}}; }
Figure picture() { return {asset, u"桥"_s, {{u"新桥"_s}}, 40, {}}; }
Figure remote() { return {{}, {}, {{u"渡口"_s}}, 0, u"https://pictures.example/a.jpg"_s}; }

QTextBlock figureBlock(const RichTextEdit &edit, int number = 0)
{
    for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next())
        if (const QTextBlock figure = figureAround(QTextCursor(block)); figure.isValid() && number-- == 0)
            return figure;
    return {};
}

} // namespace

class FigureCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whichFigureTheCursorMarks()
    {
        RichTextEdit edit;
        edit.setBody({text(u"甲"_s), picture(), text(u"乙"_s)});
        const QTextBlock figure = figureBlock(edit);
        QTextCursor cursor(edit.document());
        const auto at = [&](int position, int anchor = -1) {
            cursor.setPosition(anchor < 0 ? position : anchor);
            cursor.setPosition(position, QTextCursor::KeepAnchor);
            return cursor;
        };
        QVERIFY(!selectedFigure(at(1)).isValid());
        QCOMPARE(selectedFigure(at(2)), figure);
        QCOMPARE(selectedFigure(at(3)), figure);
        QVERIFY(!selectedFigure(at(4)).isValid()); // in the caption
        QCOMPARE(figureAround(at(5)), figure);
        QCOMPARE(selectedFigure(at(6, 2)), figure);
        QVERIFY(!selectedFigure(at(6, 1)).isValid());
        QVERIFY(!selectedFigure(at(3, 2)).isValid());
        QVERIFY(!figureAround(at(7, 3)).isValid());
        QCOMPARE(figureSelection(figure).selectionStart(), 2);
        QCOMPARE(figureSelection(figure).selectionEnd(), 6);
    }

    void moving_data()
    {
        QTest::addColumn<Blocks>("before");
        QTest::addColumn<int>("to");
        QTest::addColumn<Blocks>("after");
        const Block a = text(u"甲"_s), b = text(u"乙"_s), f = picture();
        const auto cell = [](const Block &block) { return TableCell{{block}, 1, 1}; };
        const auto table = [&](const Block &first) { return Table{0, {{{cell(first), cell(text(u"格"_s))}}}}; };
        QTest::newRow("up") << Blocks{a, b, f} << 0 << Blocks{f, a, b};
        QTest::newRow("down") << Blocks{f, a, b} << 3 << Blocks{a, b, f};
        QTest::newRow("nowhere") << Blocks{a, f, b} << 2 << Blocks{a, f, b};
        QTest::newRow("over a table") << Blocks{f, table(a), b} << 2 << Blocks{table(a), f, b};
        QTest::newRow("behind the last table") << Blocks{a, f, table(a)} << 3 << Blocks{a, table(a), f};
        QTest::newRow("before the first table") << Blocks{table(a), f} << 0 << Blocks{f, table(a)};
        QTest::newRow("out of a table") << Blocks{a, table(f), b} << 1 << Blocks{a, f, table(Paragraph()), b};
        QTest::newRow("out of a quote") << Blocks{Quote{{f}}, a, b} << 2 << Blocks{a, f, b};
        QTest::newRow("out of a list") << Blocks{ListBlock{false, {{{a}}, {{f}}}}, b} << 2
                                       << Blocks{ListBlock{false, {{{a}}, {{Paragraph()}}}}, b, f};
        QTest::newRow("alone") << Blocks{f} << 1 << Blocks{f};
    }

    void moving()
    {
        QFETCH(Blocks, before);
        QFETCH(int, to);
        QFETCH(Blocks, after);
        RichTextEdit edit;
        edit.setBody(before);
        QCOMPARE(edit.body(), before);
        moveFigure(edit, figureBlock(edit), to);
        QCOMPARE(edit.body(), after);
        if (before == after) {
            QVERIFY(!edit.document()->isUndoAvailable());
            return;
        }
        QCOMPARE(selectedFigure(edit.textCursor()), figureBlock(edit));
        edit.undo();
        QCOMPARE(edit.body(), before);
        QVERIFY(!edit.document()->isUndoAvailable());
    }

    void upAndDown_byKeys()
    {
        RichTextEdit edit;
        const FigureActions actions(edit, nullptr);
        edit.show();
        edit.activateWindow();
        edit.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        const Blocks before{text(u"甲"_s), picture(), text(u"乙"_s)};
        edit.setBody(before);
        edit.setTextCursor(figureSelection(figureBlock(edit)));
        QTest::keyClick(&edit, Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(edit.body(), (Blocks{picture(), text(u"甲"_s), text(u"乙"_s)}));
        QVERIFY(!actions.moveUp->isEnabled());
        QVERIFY(actions.moveDown->isEnabled());
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&edit, Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(edit.body(), (Blocks{text(u"甲"_s), text(u"乙"_s), picture()}));
        QTest::keyClick(&edit, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        QTest::keyClick(&edit, Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(figureIn(figureBlock(edit)).width, 60);
        QTest::keyClick(&edit, Qt::Key_Left, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(figureIn(figureBlock(edit)).width, 50);
        actions.ownWidth->trigger();
        QCOMPARE(figureIn(figureBlock(edit)).width, 0);
        while (edit.document()->isUndoAvailable())
            edit.undo();
        QCOMPARE(edit.body(), before);
    }

    void actions_areOnWhereTheyDoSomething()
    {
        RichTextEdit edit;
        const FigureActions actions(edit, nullptr);
        edit.setBody({text(u"甲"_s), picture(), remote()});
        QVERIFY(!actions.describe->isEnabled());
        edit.setTextCursor(figureSelection(figureBlock(edit)));
        QVERIFY(actions.describe->isEnabled());
        QVERIFY(!actions.fetch->isVisible());
        QTextCursor caption = figureSelection(figureBlock(edit, 1));
        caption.clearSelection();
        edit.setTextCursor(caption);
        QVERIFY(actions.fetch->isEnabled());
        QSignalSpy requested(&actions, &FigureActions::fetchRequested);
        actions.fetch->trigger();
        actions.fetchAll->trigger();
        QCOMPARE(requested.count(), 2);
        QCOMPARE(requested.last().first().toStringList(), QStringList{remote().address});
        edit.setReadOnly(true);
        Q_EMIT edit.cursorStateChanged();
        QVERIFY(!actions.describe->isEnabled());
        QVERIFY(!actions.fetch->isEnabled());
    }

    void aFetchedPicture_goesToAllThatWaitForIt()
    {
        RichTextEdit edit;
        const Blocks before{remote(), Quote{{remote()}}, picture()};
        edit.setBody(before);
        QCOMPARE(setFetchedPicture(edit, u"https://pictures.example/b.jpg"_s, asset), 0);
        QVERIFY(!edit.document()->isUndoAvailable());
        QCOMPARE(setFetchedPicture(edit, remote().address, asset), 2);
        Figure fetched = remote();
        fetched.address.clear();
        fetched.asset = asset;
        QCOMPARE(edit.body(), (Blocks{fetched, Quote{{fetched}}, picture()}));
        edit.undo();
        QCOMPARE(edit.body(), before);
        edit.setReadOnly(true);
        QCOMPARE(setFetchedPicture(edit, remote().address, asset), 0);
    }

    void changingNothing_isNoStep()
    {
        RichTextEdit edit;
        edit.setBody({picture()});
        changeFigure(edit, figureBlock(edit), picture());
        QVERIFY(!edit.document()->isUndoAvailable());
    }

    /// Any command on any figure of any story: the other blocks' words stay, and undo gives the story back.
    void randomCommands_canBeUndone()
    {
        QRandomGenerator random(5);
        int done = 0;
        for (quint32 seed = 1; seed <= 300; ++seed) {
            RichTextEdit edit;
            edit.setBody(test::randomArticle(seed).body);
            const Blocks before = edit.body();
            const int figures = int(figuresOf(before).size());
            if (figures == 0)
                continue;
            const QTextBlock block = figureBlock(edit, random.bounded(figures));
            if (!block.isValid())
                continue;
            const Figure figure = figureIn(block);
            const int command = random.bounded(3);
            if (command == 0)
                moveFigure(edit, block, random.bounded(int(before.size()) + 1));
            else if (command == 1)
                deleteFigure(edit, block);
            else
                changeFigure(edit, block, {asset, u"新"_s, {}, 1 + random.bounded(100), {}});
            const QString where = u"seed %1 command %2"_s.arg(QString::number(seed), QString::number(command));
            QCOMPARE(figuresOf(edit.body()).size(), command == 1 ? figures - 1 : figures);
            if (command == 0)
                QVERIFY2(figureIn(selectedFigure(edit.textCursor()).isValid() ? selectedFigure(edit.textCursor()) : block) ==
                             figure,
                         qPrintable(where));
            if (edit.document()->isUndoAvailable())
                edit.undo();
            QVERIFY2(edit.body() == before, qPrintable(where));
            QVERIFY2(!edit.document()->isUndoAvailable(), qPrintable(where));
            ++done;
        }
        QVERIFY(done > 100);
    }
};

GAOQIAN_TEST_WIDGETS(FigureCommandsTest)
#include "tst_figurecommands.moc"
