// Names of people and roles: what looks the same is the same.
#include "signoff/names.h"

#include "support/testprogram.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tidies_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("as it is") << u"陆承安"_s << u"陆承安"_s;
        QTest::newRow("blanks around") << u" \t陆承安\u3000\n"_s << u"陆承安"_s;
        QTest::newRow("blanks within") << u"Ann \u3000 Lee"_s << u"Ann Lee"_s;
        QTest::newRow("composed") << u"Rene\u0301"_s << u"Ren\u00e9"_s;
        QTest::newRow("zero width") << u"陆\u200b承\ufeff安"_s << u"陆承安"_s;
        QTest::newRow("direction marks") << u"\u202e陆承安\u202c"_s << u"陆承安"_s;
        QTest::newRow("controls") << u"陆\u0007承安"_s << u"陆承安"_s;
        QTest::newRow("blank inside marks") << u"\u200b 陆承安 \u200b"_s << u"陆承安"_s;
        QTest::newRow("rare characters") << u"𠮷田"_s << u"𠮷田"_s;
        QTest::newRow("invisible tags") << u"陆\U000e0041承安"_s << u"陆承安"_s;
        QTest::newRow("variation selectors") << u"陆承安\ufe00"_s << u"陆承安"_s;
        QTest::newRow("ideographic variation") << u"葛\U000e0100城"_s << u"葛城"_s;
        QTest::newRow("Hangul fillers") << u"\u115f陆\u1160承\u3164安\uffa0"_s << u"陆承安"_s;
        QTest::newRow("joiners") << u"陆\u034f承\u2060安\u200d"_s << u"陆承安"_s;
        QTest::newRow("Mongolian selectors") << u"\u180b陆\u180c承\u180d安\u180e\u180f"_s << u"陆承安"_s;
        QTest::newRow("Khmer vowels") << u"陆\u17b4承安\u17b5"_s << u"陆承安"_s;
        QTest::newRow("ignorable for ever") << u"陆\u2065承\ufff0安\U000e0fff"_s << u"陆承安"_s;
        QTest::newRow("Braille blank") << u"\u2800陆\u2800承安\u2800"_s << u"陆 承安"_s;
        QTest::newRow("blanks come together") << u"Ann \u3164 Lee"_s << u"Ann Lee"_s;
        QTest::newRow("a mark comes to its letter") << u"Rene\u034f\u0301"_s << u"Ren\u00e9"_s;
        QTest::newRow("only fillers") << u"\u3164\ufe0f\u2800"_s << QString();
        QTest::newRow("nothing") << u" \u200b\u3000"_s << QString();
    }

    void tidiesText()
    {
        QCOMPARE(tidyText(u" 一\r\n二\r三\n\t四\u0007五 \n"_s), u"一\n二\n三\n\t四五"_s);
        const QString half = u"前"_s + QChar(0xd83d) + u"后"_s;
        QCOMPARE(tidyText(half), u"前?后"_s);
    }

    void tidies()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        QCOMPARE(tidyName(typed), name);
        QCOMPARE(tidyName(name), name);
    }
};

GAOQIAN_TEST_APPLESS(TestNames)
#include "tst_names.moc"
