// Zoom, font, spacing and line length change what one sees and nothing else: the body, its history and the cursor stay.
#include "editor/document/documentformat.h"
#include "editor/drawing/bodyscale.h"
#include "editor/drawing/writinglook.h"
#include "editor/pane/richtextedit.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFont>
#include <QInputMethodEvent>
#include <QLayout>
#include <QList>
#include <QObject>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QString>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>
#include <QTextLine>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

/// Where the first line's second line of a paragraph is below the first, in pixels.
qreal lineStep(const QTextBlock &block)
{
    const QTextLayout &layout = *block.layout();
    const auto baseline = [&layout](int line) { return layout.lineAt(line).y() + layout.lineAt(line).ascent(); };
    return baseline(1) - baseline(0);
}

qreal letterWidth(const QTextBlock &block)
{
    const QTextLine line = block.layout()->lineAt(1);
    return line.cursorToX(line.textStart() + 1) - line.cursorToX(line.textStart());
}

qreal firstIndent(const QTextBlock &block) { return block.layout()->lineAt(0).x() - block.layout()->lineAt(1).x(); }

} // namespace

class WritingLookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_edit = std::make_unique<RichTextEdit>();
        m_edit->resize(1000, 600);
        m_edit->setBody(
            {Paragraph{{{QString(300, u'国')}}}, Heading{2, u"01"_s, {{u"题"_s}}}, Paragraph{{{QString(300, u'文')}}}});
        m_edit->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_edit.get()));
    }

    void zoomSteps_goUpAndDown()
    {
        QCOMPARE(zoomStep(100, 1), 110);
        QCOMPARE(zoomStep(100, -1), 90);
        QCOMPARE(zoomStep(104, 1), 110);
        QCOMPARE(zoomStep(104, -1), 100);
        QCOMPARE(zoomStep(300, 1), 300);
        QCOMPARE(zoomStep(50, -1), 50);
    }

    void foreignNumbers_areBroughtIntoLimits()
    {
        const WritingLook wild = withinLimits({u"x"_s, -3, 1e9, 0, 100000});
        QCOMPARE(wild.pointSize, writinglimits::leastPointSize);
        QCOMPARE(wild.lineSpacing, writinglimits::mostSpacing);
        QCOMPARE(wild.lineLength, writinglimits::leastLength);
        QCOMPARE(wild.zoom, writinglimits::mostZoom);
        QCOMPARE(withinLimits({}), WritingLook());
    }

    void zoom_scalesLettersLinesAndIndentAlike()
    {
        const qreal step = lineStep(first());
        const qreal letter = letterWidth(first());
        const qreal indent = firstIndent(first());
        m_edit->setWritingLook({.zoom = 200});
        QVERIFY(qAbs(lineStep(first()) / step - 2) < 0.05);
        QVERIFY(qAbs(letterWidth(first()) / letter - 2) < 0.1);
        QVERIFY(qAbs(firstIndent(first()) / indent - 2) < 0.1);
        m_edit->setWritingLook({});
        QCOMPARE(lineStep(first()), step);
        QCOMPARE(letterWidth(first()), letter);
    }

    void spacing_partsTheLinesAndLeavesTheLetters()
    {
        const qreal letter = letterWidth(first());
        m_edit->setWritingLook({.lineSpacing = 2.25});
        QVERIFY(qAbs(lineStep(first()) / letter - 2.25) < 0.1);
        QVERIFY(qAbs(letterWidth(first()) - letter) <= 1);
    }

    void indent_followsWhereNoHistoryIsInTheWay()
    {
        const auto letters = [this] { return firstIndent(first()) / letterWidth(first()); };
        m_edit->setWritingLook({.lineSpacing = 2.25, .zoom = 150});
        QVERIFY(qAbs(letters() - 2) < 0.1);
        QVERIFY(!m_edit->document()->isUndoAvailable());
        QTest::keyClicks(m_edit.get(), u"x"_s);
        m_edit->setWritingLook({.zoom = 300});
        QVERIFY(letters() < 1.5);
        QVERIFY(m_edit->document()->isUndoAvailable());
        m_edit->setBody(m_edit->body()); // as the next story will be
        QVERIFY(qAbs(letters() - 2) < 0.1);
    }

    void lineLength_countsCharacters()
    {
        m_edit->setWritingLook({.lineLength = 30});
        QCOMPARE(first().layout()->lineAt(1).textLength(), 30);
        m_edit->setWritingLook({.lineLength = 30, .zoom = 150});
        QCOMPARE(first().layout()->lineAt(1).textLength(), 30);
    }

    void familyOfTheWritersChoice_isUsed()
    {
        m_edit->setWritingLook({.family = u"Nothing Sans"_s});
        QCOMPARE(m_edit->document()->defaultFont().families().first(), u"Nothing Sans"_s);
        QVERIFY(m_edit->document()->defaultFont().families().size() > 1); // ours take the place of a font that is gone
    }

    void noLook_isInTheHistoryOrTheBody()
    {
        test::RandomArticle random(11);
        const Blocks start = random.body(12);
        m_edit->setBody(start);
        QList<Blocks> states{start};
        QRandomGenerator dice(5);
        for (int i = 0; i < 12; ++i) {
            QTextCursor cursor = m_edit->textCursor();
            cursor.setPosition(dice.bounded(m_edit->document()->characterCount()));
            m_edit->setTextCursor(cursor);
            m_edit->insertBlocks({Paragraph{{{u"新%1"_s.arg(i)}}}});
            states << m_edit->body();
            const QSignalSpy changed(m_edit.get(), &RichTextEdit::bodyChanged);
            m_edit->setWritingLook({.family = i % 2 ? QString() : u"serif"_s,
                                    .pointSize = 10 + i,
                                    .lineSpacing = 1.5 + 0.1 * (i % 5),
                                    .lineLength = 30 + i,
                                    .zoom = 50 + 20 * i});
            QCOMPARE(changed.size(), 0);
            QCOMPARE(m_edit->body(), states.last());
        }
        while (m_edit->document()->isUndoAvailable()) {
            m_edit->document()->undo();
            states.removeLast();
            QCOMPARE(m_edit->body(), states.last());
            m_edit->setWritingLook({.zoom = 100 + int(states.size())}); // keeps what can be redone, too
        }
        QCOMPARE(states.size(), 1);
        QVERIFY(m_edit->document()->isRedoAvailable());
    }

    void textAtTheTop_staysThere()
    {
        Blocks body;
        for (int i = 0; i < 60; ++i)
            body << Paragraph{{{u"%1"_s.arg(i)}}};
        m_edit->setBody(body);
        QScrollBar *bar = m_edit->verticalScrollBar();
        bar->setValue(bar->maximum() / 2);
        const auto atTop = [this] {
            return m_edit->cursorForPosition({m_edit->viewport()->width() / 2, 0}).block().text().toInt();
        };
        const int before = atTop();
        m_edit->setWritingLook({.zoom = 175});
        QVERIFY2(qAbs(atTop() - before) <= 1, qPrintable(u"%1 then %2"_s.arg(before).arg(atTop())));
    }

    void composing_goesOnUnderAnotherLook()
    {
        const Blocks before = m_edit->body();
        QInputMethodEvent composing(u"ni hao"_s, {});
        QCoreApplication::sendEvent(m_edit.get(), &composing);
        m_edit->setWritingLook({.lineSpacing = 2, .zoom = 125});
        QCOMPARE(m_edit->textCursor().block().layout()->preeditAreaText(), u"ni hao"_s);
        QCOMPARE(m_edit->body(), before);
        QInputMethodEvent commit;
        commit.setCommitString(u"你好"_s);
        QCoreApplication::sendEvent(m_edit.get(), &commit);
        QVERIFY(m_edit->document()->firstBlock().text().startsWith(u"你好"_s));
    }

    void systemFontChange_keepsTheLook()
    {
        m_edit->setWritingLook({.lineSpacing = 2, .zoom = 150});
        const qreal step = lineStep(first());
        const QFont before = QApplication::font();
        QFont other = before;
        other.setPointSize(before.pointSize() + 3);
        QApplication::setFont(other);
        QCOMPARE(lineStep(first()), step);
        QApplication::setFont(before);
    }

private:
    QTextBlock first() const { return m_edit->document()->firstBlock(); }

    std::unique_ptr<RichTextEdit> m_edit;
};

GAOQIAN_TEST_WIDGETS(WritingLookTest)
#include "tst_writinglook.moc"
