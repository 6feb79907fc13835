// Sections go where they are put, with all that belongs to them, and nothing is lost on the way.
#include "article/outline.h"

#include "article/text.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Block heading(const QString &text, int level = 2, const QString &label = {}) { return Heading{level, label, {{text}}}; }
Block words(const QString &text) { return Paragraph{{{text}}}; }

/// "intro A a1 a2 B b": what the blocks say, one after another.
QString said(const Blocks &body) { return plainText(body, u" "_s); }

/// Two sections with subsections around a third, behind an introduction.
Blocks story()
{
    return {words(u"intro"_s),    heading(u"A"_s), words(u"a"_s), heading(u"A1"_s, 3), words(u"a1"_s),      heading(u"A2"_s, 3),
            heading(u"A2x"_s, 4), heading(u"B"_s), words(u"b"_s), heading(u"C"_s),     heading(u"C1"_s, 3), words(u"c1"_s)};
}

} // namespace

class OutlineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outline_isTheHeadingsAtTheTop()
    {
        const Blocks body{words(u"a"_s), heading(u"one"_s, 2, u"01"_s), Quote{{heading(u"no"_s)}},
                          Heading{3, {}, {{u"t\u2028w"_s, Style::Bold}, {u"o"_s}}}, Heading{4, {}, {}}};
        const Outline expected{{1, 2, u"01"_s, u"one"_s}, {3, 3, {}, u"t wo"_s}, {4, 4, {}, {}}};
        QCOMPARE(outlineOf(body), expected);
        QVERIFY(outlineOf({}).isEmpty());
    }

    void sectionEnd_isTheNextOfTheSameOrAHigherLevel()
    {
        const Outline outline = outlineOf(story()); // A A1 A2 A2x B C C1
        QCOMPARE(sectionEnd(outline, 0), 4);
        QCOMPARE(sectionEnd(outline, 1), 2);
        QCOMPARE(sectionEnd(outline, 2), 4);
        QCOMPARE(sectionEnd(outline, 5), 7);
    }

    void moves_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("before");
        QTest::addColumn<QString>("result");
        const QString same = said(story());
        QTest::newRow("down behind a neighbour") << 0 << 5 << u"intro B b A a A1 a1 A2 A2x C C1 c1"_s;
        QTest::newRow("to the end") << 0 << 7 << u"intro B b C C1 c1 A a A1 a1 A2 A2x"_s;
        QTest::newRow("to the front") << 5 << 0 << u"intro C C1 c1 A a A1 a1 A2 A2x B b"_s;
        QTest::newRow("a subsection alone") << 2 << 1 << u"intro A a A2 A2x A1 a1 B b C C1 c1"_s;
        QTest::newRow("a subsection to another section") << 1 << 7 << u"intro A a A2 A2x B b C C1 c1 A1 a1"_s;
        QTest::newRow("never into the midst of a subsection's siblings") << 5 << 1 << u"intro A a A1 a1 A2 A2x C C1 c1 B b"_s;
        QTest::newRow("in front of itself") << 4 << 4 << same;
        QTest::newRow("in front of the next") << 4 << 5 << same;
        QTest::newRow("into itself") << 0 << 2 << same;
        QTest::newRow("nobody") << -1 << 0 << same;
        QTest::newRow("nowhere") << 0 << 8 << same;
        QTest::newRow("beyond") << 7 << 0 << same;
    }

    void moves()
    {
        QFETCH(int, from);
        QFETCH(int, before);
        QTEST(said(sectionMoved(story(), from, before)), "result");
    }

    void steps_goPastNeighboursAndOutOfSections()
    {
        const Outline outline = outlineOf(story()); // 0 A, 1 A1, 2 A2, 3 A2x, 4 B, 5 C, 6 C1
        QCOMPARE(stepUp(outline, 0), -1);
        QCOMPARE(stepUp(outline, 4), 0);
        QCOMPARE(stepUp(outline, 2), 1);
        QCOMPARE(stepUp(outline, 6), 5);
        QCOMPARE(stepDown(outline, 5), -1);
        QCOMPARE(stepDown(outline, 0), 5);
        QCOMPARE(stepDown(outline, 4), 7);
        QCOMPARE(stepDown(outline, 1), 4);
        QCOMPARE(stepDown(outline, 2), 5); // out of A, into B
    }

    void upAndDown_giveTheFirstBodyBack()
    {
        const Blocks body = story();
        const Blocks down = sectionMoved(body, 0, stepDown(outlineOf(body), 0));
        QCOMPARE(outlineOf(down).at(1).text, u"A"_s);
        QCOMPARE(sectionMoved(down, 1, stepUp(outlineOf(down), 1)), body);
    }

    void numbers_followTheOrder()
    {
        const Blocks body{heading(u"A"_s, 2, u"01"_s), heading(u"x"_s, 3), heading(u"no label"_s), heading(u"B"_s, 2, u"02"_s),
                          heading(u"C"_s, 2, u"03"_s)};
        const Outline outline = outlineOf(sectionMoved(body, 4, 0));
        QStringList labelled;
        for (const OutlineEntry &entry : outline)
            labelled << entry.label + entry.text;
        QCOMPARE(labelled.join(u' '), u"01C 02A x no label 03B"_s);
    }

    void labelsOfAnotherKind_areKept()
    {
        for (const QString &label : {u"03"_s, u"之二"_s}) {
            const Blocks body{heading(u"A"_s, 2, u"01"_s), heading(u"B"_s, 2, label)};
            const Outline outline = outlineOf(sectionMoved(body, 1, 0));
            QCOMPARE(outline.at(0).label, label);
            QCOMPARE(outline.at(1).label, u"01"_s);
        }
    }

    void anyMove_keepsEveryBlock()
    {
        test::RandomArticle random(7);
        for (int round = 0; round < 500; ++round) {
            Blocks body = random.body(20);
            for (Block &block : body) {
                if (auto *labelled = block.as<Heading>())
                    labelled->label.clear();
            }
            const qsizetype entries = outlineOf(body).size();
            if (entries == 0)
                continue;
            const qsizetype from = random.random().bounded(int(entries));
            const qsizetype before = random.random().bounded(int(entries) + 1);
            Blocks moved = sectionMoved(body, from, before);
            const Outline outline = outlineOf(moved);
            const Block heading = body[outlineOf(body)[from].block];
            QCOMPARE(moved[outline[entryAfterMove(outlineOf(body), from, before)].block], heading);
            QCOMPARE(moved.size(), body.size());
            for (const Block &block : std::as_const(body))
                QVERIFY(moved.removeOne(block));
        }
    }
};

GAOQIAN_TEST_APPLESS(OutlineTest)
#include "tst_outline.moc"
