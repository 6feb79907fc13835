// The way from one body to another by whole blocks keeps what it can, and costs a bounded amount of work.
#include "compare/blockscript.h"

#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Blocks bodyOf(QStringView letters)
{
    Blocks body;
    for (const QChar letter : letters)
        body.append(Paragraph{.runs = {Run{QString(letter)}}});
    return body;
}

} // namespace

class BlockScriptTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsInBoth()
    {
        const Stretches script = blockScript(bodyOf(u"甲乙丙丁"), bodyOf(u"甲丙戊丁"));
        QCOMPARE(
            script,
            (Stretches{{true, 0, 0, 1, 1}, {false, 1, 1, 1, 0}, {true, 2, 1, 1, 1}, {false, 3, 2, 0, 1}, {true, 3, 3, 1, 1}}));
        QVERIFY(blockScript({}, {}).isEmpty());
    }

    void tellsPicturesApart()
    {
        const Blocks before{Figure{u"a"_s}, Figure{u"b"_s}}, after{Figure{u"b"_s}};
        QCOMPARE(blockScript(before, after), (Stretches{{false, 0, 0, 1, 0}, {true, 1, 0, 1, 1}}));
    }

    void whatCostsTooMuchIsChangedBetweenItsEnds()
    {
        QRandomGenerator random(1);
        QString before = u"首"_s, after = u"首"_s;
        for (int i = 0; i < 4000; ++i) {
            before += QChar(0x4e00 + random.bounded(3000));
            after += QChar(0x4e00 + random.bounded(3000));
        }
        const Stretches script = blockScript(bodyOf(QString(before + u'末')), bodyOf(QString(after + u'末')));
        QCOMPARE(script.first(), (Stretch{true, 0, 0, 1, 1}));
        QVERIFY(script.last().kept);
        int seen = 0;
        for (const Stretch &stretch : script) {
            QCOMPARE(stretch.before, seen);
            seen += stretch.beforeCount;
        }
        QCOMPARE(seen, 4002);
    }
};

GAOQIAN_TEST_GUILESS(BlockScriptTest)
#include "tst_blockscript.moc"
