#include "base/ids.h"

#include "support/testprogram.h"

#include <QSet>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIdIsNew()
    {
        QSet<QString> ids;
        for (int i = 0; i < 1000; ++i) {
            const QString id = newId();
            QVERIFY2(isId(id), qPrintable(id));
            ids.insert(id);
        }
        QCOMPARE(ids.size(), 1000);
    }

    void knowsWhatIsNone()
    {
        QVERIFY(!isId(QString()));
        QVERIFY(!isId(u"00000000-0000-0000-0000-000000000000"_s));
        QVERIFY(!isId(u"{7d444840-9dc0-41d1-b245-5ffdce74fad2}"_s));
        QVERIFY(!isId(u"7D444840-9DC0-41D1-B245-5FFDCE74FAD2"_s));
        QVERIFY(!isId(u"../../etc/passwd"_s));
    }
};

GAOQIAN_TEST_APPLESS(TestIds)
#include "tst_ids.moc"
