// A comparison in one line.
#include "compare/tally.h"

#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;

class TestTally : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing() { QCOMPARE(tallyText(Tally()), u"Nothing changed"_s); }

    void everyCountIsSaid()
    {
        const QList<Tally> all{{.fields = 3},
                               {.paragraphsChanged = 3},
                               {.paragraphsRestyled = 3},
                               {.paragraphsAdded = 3},
                               {.paragraphsRemoved = 3},
                               {.picturesChanged = 3},
                               {.picturesAdded = 3},
                               {.picturesRemoved = 3},
                               {.tablesChanged = 3},
                               {.tablesAdded = 3},
                               {.tablesRemoved = 3},
                               {.dividersAdded = 3},
                               {.dividersRemoved = 3},
                               {.moved = 3}};
        QSet<QString> said;
        for (const Tally &tally : all) {
            QVERIFY(tallyText(tally).startsWith(u"3 "));
            said.insert(tallyText(tally));
        }
        QCOMPARE(said.size(), all.size());
        QCOMPARE(tallyText({.paragraphsChanged = 3, .picturesAdded = 2}), u"3 paragraph(s) changed, 2 picture(s) added"_s);
    }

    void nestedParagraphsCount()
    {
        Article before;
        before.body = {Quote{{Paragraph{.runs = {{u"引文第一段的话"_s}}}, Paragraph{.runs = {{u"引文第二段"_s}}}}}};
        Article after = before;
        after.body.first().as<Quote>()->blocks.first().as<Paragraph>()->runs = {{u"引文第一段的好话"_s}};
        QCOMPARE(tally(compare(before, after)), Tally{.paragraphsChanged = 1});
        QCOMPARE(tally(compare(before, Article())), Tally{.paragraphsRemoved = 2});
    }
};

GAOQIAN_TEST_GUILESS(TestTally)
#include "tst_tally.moc"
