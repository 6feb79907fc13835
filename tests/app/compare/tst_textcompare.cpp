// How changed text is told: unit by unit, as a reader would tell it, and within bounds.
#include "article/text.h"
#include "compare/textcompare.h"
#include "support/cputime.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gaoqian;
using namespace gaoqian::test;

namespace {

constexpr qint64 plenty = 1'500'000;

TextDiff compared(const QString &before, const QString &after)
{
    Interner interner;
    Budget budget(plenty);
    return compareTexts(unitsOf(before, interner), unitsOf(after, interner), interner, budget);
}

TextDiff compared(const Runs &before, const Runs &after)
{
    Interner interner;
    Budget budget(plenty);
    return compareTexts(unitsOf(before, interner), unitsOf(after, interner), interner, budget);
}

/// "今天{冷|热}。[重]"
QString told(const TextDiff &pieces)
{
    QString text;
    for (const DiffPart &piece : pieces) {
        switch (piece.kind) {
        case DiffPart::Kept:
            text += piece.text;
            break;
        case DiffPart::Restyled:
            text += u'*' + piece.text + u'*';
            break;
        case DiffPart::Removed:
            text += u"-["_s + piece.text + u']';
            break;
        case DiffPart::Added:
            text += u"+["_s + piece.text + u']';
            break;
        }
    }
    return text;
}

} // namespace

class TestTextCompare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWell_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        QTest::newRow("same") << u"山水云溪"_s << u"山水云溪"_s << u"山水云溪"_s;
        QTest::newRow("both empty") << QString() << QString() << QString();
        QTest::newRow("came") << QString() << u"山水"_s << u"+[山水]"_s;
        QTest::newRow("went") << u"山水"_s << QString() << u"-[山水]"_s;
        QTest::newRow("one character") << u"今天天气很冷。"_s << u"今天天气很热。"_s << u"今天天气很-[冷]+[热]。"_s;
        QTest::newRow("a number is one") << u"同比增长57.69%，"_s << u"同比增长58.1%，"_s << u"同比增长-[57.69%]+[58.1%]，"_s;
        QTest::newRow("a word is one") << u"the quick fox runs on"_s << u"the quack fox runs on"_s
                                       << u"the -[quick]+[quack] fox runs on"_s;
        QTest::newRow("hyphen and apostrophe")
            << u"we don’t send e-mail today"_s << u"we do send mail today"_s << u"we -[don’t]+[do] send -[e-mail]+[mail] today"_s;
        QTest::newRow("an emoji is one") << u"一家👨\u200D👩\u200D👧出行"_s << u"一家👨\u200D👩\u200D👦出行"_s
                                         << u"一家-[👨\u200D👩\u200D👧]+[👨\u200D👩\u200D👦]出行"_s;
        QTest::newRow("an accent stays on its letter")
            << u"咖啡馆cafe\u0301开门了"_s << u"咖啡馆cafe开门了"_s << u"咖啡馆-[cafe\u0301]+[cafe]开门了"_s;
        QTest::newRow("a rare character is one")
            << u"他姓𠮷，住在城里"_s << u"他姓𠮸，住在城里"_s << u"他姓-[𠮷]+[𠮸]，住在城里"_s;
        QTest::newRow("two far changes stay two") << u"县委书记今天上午来到云溪镇调研"_s << u"县委书记昨天上午来到云溪乡调研"_s
                                                  << u"县委书记-[今]+[昨]天上午来到云溪-[镇]+[乡]调研"_s;
        QTest::newRow("little islands are joined") << u"记者从会上获悉甲乙丙丁戊己庚"_s << u"记者从会上获悉子丑丙寅卯己庚"_s
                                                   << u"记者从会上获悉-[甲乙丙丁戊]+[子丑丙寅卯]己庚"_s;
        QTest::newRow("a sentence came") << u"第一句话在这里。第二句话在这里。"_s
                                         << u"第一句话在这里。新来的一句。第二句话在这里。"_s
                                         << u"第一句话在这里。+[新来的一句。]第二句话在这里。"_s;
        QTest::newRow("another text") << u"春天的花开了"_s << u"秋夜里落雨声声"_s << u"-[春天的花开了]+[秋夜里落雨声声]"_s;
    }

    void readsWell()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, expected);
        QCOMPARE(told(compared(before, after)), expected);
    }

    void formattingAlone()
    {
        const Runs plain{{u"山水云溪，好地方"_s}};
        const Runs bold{{u"山水"_s}, {u"云溪"_s, Style::Bold}, {u"，好地方"_s}};
        QCOMPARE(told(compared(plain, bold)), u"山水*云溪*，好地方"_s);
        QCOMPARE(told(compared(bold, bold)), u"山水云溪，好地方"_s);
        // Inside a word, and in a link alone.
        QCOMPARE(told(compared(Runs{{u"see Qt docs"_s}}, Runs{{u"see Q"_s}, {u"t"_s, Style::Italic}, {u" docs"_s}})),
                 u"see *Qt* docs"_s);
        QCOMPARE(
            told(compared(Runs{{u"原文"_s, {}, u"https://example.org/a"_s}}, Runs{{u"原文"_s, {}, u"https://example.org/b"_s}})),
            u"*原文*"_s);
        // Words and formatting at once.
        QCOMPARE(told(compared(plain, Runs{{u"山水"_s, Style::Bold}, {u"云溪，真是好地方"_s}})), u"*山水*云溪，+[真是]好地方"_s);
    }

    void longTextsAreToldBySentence()
    {
        QString before;
        for (int i = 0; i < 400; ++i)
            before += u"这是第%1句话，说的是第%2件事。"_s.arg(i).arg(i * 7);
        QString after = before;
        after.replace(u"第200句话，"_s, u"第200句好话，"_s);
        after.replace(u"这是第300句话，说的是第2100件事。"_s, QString());
        QCOMPARE(told(compared(before, after)).count(u'['), 2);
        QVERIFY(told(compared(before, after)).contains(u"第200句+[好]话，"_s));
        QVERIFY(told(compared(before, after)).contains(u"-[这是第300句话，说的是第2100件事。]"_s));
    }

    void bothTextsCanBeReadBack()
    {
        for (quint32 seed = 1; seed <= 400; ++seed) {
            RandomArticle random(seed);
            Runs before;
            Runs after;
            for (int i = 0; i < 6; ++i) {
                const Runs runs = random.runs();
                before += random.oneIn(4) ? Runs() : runs;
                after += random.oneIn(4) ? random.runs() : runs;
            }
            before = normalised(before);
            after = normalised(after);
            const TextDiff pieces = compared(before, after);
            QCOMPARE(textBefore(pieces), plainText(before));
            QCOMPARE(textAfter(pieces), plainText(after));
            QCOMPARE(hasChangedWords(pieces), plainText(before) != plainText(after));
            if (plainText(before) == plainText(after))
                QCOMPARE(hasRestyledWords(pieces), before != after);
            for (qsizetype i = 1; i < pieces.size(); ++i) {
                QVERIFY(!pieces[i].text.isEmpty());
                QVERIFY(pieces[i].kind != pieces[i - 1].kind);
                QVERIFY(!(pieces[i - 1].kind == DiffPart::Added && pieces[i].kind == DiffPart::Removed));
            }
        }
    }

    void hostileTextsAreBounded_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QRandomGenerator random(7);
        const auto scramble = [&random](int length, int alphabet) {
            QString text;
            for (int i = 0; i < length; ++i)
                text += QChar(char16_t(0x4E00 + random.bounded(alphabet)));
            return text;
        };
        QTest::newRow("two characters only") << scramble(50000, 2) << scramble(50000, 2);
        QTest::newRow("unrelated") << scramble(50000, 5000) << scramble(50000, 5000);
        QTest::newRow("no sentence") << QString(50000, u'一') << QString(50000, u'二');
        QTest::newRow("one is a tenth") << scramble(50000, 30) << scramble(5000, 30);
        QTest::newRow("marks only") << QString(50000, u'。') << QString(49000, u'，');
        QTest::newRow("one long word") << QString(50000, u'a') << QString(50000, u'b');
        QTest::newRow("combining marks") << QString(50000, u'\u0301') << QString(50000, u'\u0302');
        QTest::newRow("lone surrogates") << QString(5000, QChar(0xD800)) << QString(5000, QChar(0xDC00));
    }

    void hostileTextsAreBounded()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const CpuTime timer;
        const TextDiff pieces = compared(before, after);
        const qint64 took = timer.elapsed();
        qInfo("%d ms", int(took));
        QVERIFY2(took < 15000, qPrintable(QString::number(took)));
        QCOMPARE(textBefore(pieces), before);
        QCOMPARE(textAfter(pieces), after);
    }

    void withoutABudgetItIsReplaced()
    {
        Interner interner;
        Budget none(0);
        const TextDiff pieces =
            compareTexts(unitsOf(u"今天甲天气乙很冷"_s, interner), unitsOf(u"今天丙天气丁很冷"_s, interner), interner, none);
        QCOMPARE(told(pieces), u"-[今天甲天气乙很冷]+[今天丙天气丁很冷]"_s);
    }
};

GAOQIAN_TEST_GUILESS(TestTextCompare)
#include "tst_textcompare.moc"
