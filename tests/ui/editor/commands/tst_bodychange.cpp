// Changing a body into another one: what comes out, that one undo takes it back, and that what both share stays untouched.
#include "editor/commands/bodychange.h"

#include "editor/document/bodyparts.h"
#include "editor/document/documentbuilder.h"
#include "editor/document/documentwalker.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Blocks mutated(Blocks body, test::RandomArticle &random)
{
    for (int changes = random.random().bounded(5); changes > 0; --changes) {
        const qsizetype at = random.random().bounded(int(body.size()) + 1);
        switch (random.random().bounded(3)) {
        case 0:
            for (const Block &block : random.body(3))
                body.insert(at, block);
            break;
        case 1:
            if (at < body.size())
                body.removeAt(at);
            break;
        default:
            if (at < body.size())
                body.move(at, random.random().bounded(int(body.size())));
        }
    }
    return body;
}

QString textOf(const Blocks &body)
{
    QTextDocument fresh;
    DocumentBuilder(fresh).fill(body);
    return fresh.toPlainText();
}

} // namespace

class TestBodyChange : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void becomesTheOtherBody()
    {
        for (quint32 seed = 1; seed <= 1500; ++seed) {
            test::RandomArticle random(seed);
            const Blocks before = random.body(9);
            const Blocks after = random.oneIn(3) ? random.body(9) : mutated(before, random);
            QTextDocument document;
            DocumentBuilder(document).fill(before);
            QTextCursor cursor(&document);
            changeBody(cursor, after);
            QVERIFY2(bodyOf(document) == after, qPrintable(u"seed %1"_s.arg(seed)));
            QVERIFY2(document.toPlainText() == textOf(after), qPrintable(u"seed %1: spare lines"_s.arg(seed)));
            if (before == after)
                QVERIFY(!document.isUndoAvailable());
            else
                document.undo();
            QVERIFY2(bodyOf(document) == before, qPrintable(u"seed %1: undone"_s.arg(seed)));
            QVERIFY(!document.isUndoAvailable());
            document.redo();
            QVERIFY2(bodyOf(document) == after, qPrintable(u"seed %1: done again"_s.arg(seed)));
        }
    }

    void changesBlocksThatShareAParagraph()
    {
        for (quint32 seed = 1; seed <= 300; ++seed) {
            test::RandomArticle random(seed);
            QTextDocument document;
            DocumentBuilder(document).fill({Paragraph{{Run{u"头"_s}}}, Paragraph{{Run{u"甲"_s}}}, Paragraph{{Run{u"尾"_s}}}});
            QTextCursor cursor(document.findBlockByNumber(1));
            cursor.movePosition(QTextCursor::EndOfBlock);
            for (const QString &text : {u"乙"_s, u"丙"_s, u"丁"_s}) {
                cursor.insertText(QString(QChar::ObjectReplacementCharacter), dividerFormat());
                cursor.insertText(text, QTextCharFormat());
            }
            const Blocks before = bodyOf(document);
            QCOMPARE(before.size(), 9);
            Blocks after = before;
            for (int i = random.random().bounded(1, 4); i > 0; --i) {
                const qsizetype at = random.random().bounded(int(after.size()));
                if (random.oneIn(2))
                    after.removeAt(at);
                else
                    after.insert(at, Paragraph{{Run{u"新"_s}}});
            }
            document.clearUndoRedoStacks();
            changeBody(cursor, after);
            QVERIFY2(bodyOf(document) == after, qPrintable(u"seed %1"_s.arg(seed)));
            document.undo();
            QVERIFY2(bodyOf(document) == before, qPrintable(u"seed %1: undone"_s.arg(seed)));
            QVERIFY(!document.isUndoAvailable());
        }
    }

    void leavesWhatIsInBoth()
    {
        const Blocks before{Paragraph{{Run{u"甲"_s}}}, Paragraph{{Run{u"乙"_s}}}, Paragraph{{Run{u"丙"_s}}}};
        const Blocks after{Paragraph{{Run{u"甲"_s}}}, Heading{2, {}, {Run{u"题"_s}}}, Paragraph{{Run{u"丙"_s}}}};
        QTextDocument document;
        DocumentBuilder(document).fill(before);
        QTextCursor first(&document), last(document.lastBlock());
        last.movePosition(QTextCursor::End);
        QTextCursor cursor(&document);
        changeBody(cursor, after);
        QCOMPARE(first.block().text(), u"甲"_s);
        QCOMPARE(last.block().text(), u"丙"_s);
        QVERIFY(last.atBlockEnd());
    }

    void partsCoverTheBody()
    {
        for (quint32 seed = 1; seed <= 300; ++seed) {
            test::RandomArticle random(seed);
            QTextDocument document;
            DocumentBuilder(document).fill(random.body(9));
            const Blocks body = bodyOf(document);
            const QList<BodyPart> parts = bodyParts(document);
            QCOMPARE(parts.size(), body.size());
            for (qsizetype i = 0; i < parts.size(); ++i) {
                QVERIFY(parts[i].from <= parts[i].to);
                QVERIFY(i == 0 || parts[i].from > parts[i - 1].to);
                QCOMPARE(partAt(parts, parts[i].from), i);
                QCOMPARE(partAt(parts, parts[i].to), i);
                QTextCursor cursor(&document);
                cursor.setPosition(parts[i].from);
                cursor.setPosition(parts[i].to, QTextCursor::KeepAnchor);
                if (const auto *heading = body[i].as<Heading>(); heading && !heading->runs.isEmpty())
                    QCOMPARE(cursor.selectedText(), document.findBlock(parts[i].from).text());
            }
        }
    }
};

GAOQIAN_TEST_WIDGETS(TestBodyChange)
#include "tst_bodychange.moc"
