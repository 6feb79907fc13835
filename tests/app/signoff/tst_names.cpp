// Names of people and roles: what looks the same is the same.
#include "signoff/names.h"

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

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
