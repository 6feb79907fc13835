// The strip's geometry at every width: nothing overlaps, nothing stands outside.
#include "slip/striplayout.h"

#include "look/look.h"
#include "support/testnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QGuiApplication>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

StripFonts fonts()
{
    const QFont font = QGuiApplication::font();
    return {font, smallFont(font)};
}

} // namespace

class TestStripLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysInsideAtEveryWidth()
    {
        TestNewsroom newsroom;
        const QString longName = newsroom.add(u"阿卜杜热合曼·买买提江"_s, {u"终审"_s});
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 3));
        VERIFY_OK(newsroom.sign(record, longName, Verdict::Approve));
        const Slip slip = Slip::read(record);
        const QDateTime now = newsroom.clock.now().addSecs(7200);
        for (int width = 160; width <= 1400; width += 7) {
            const QRect area(16, 0, width, 55);
            const QList<StripStage> stages = stripLayout(slip, now, area, fonts());
            QCOMPARE(stages.size(), 4);
            int x = area.left() - 1;
            for (const StripStage &stage : stages) {
                QVERIFY2(stage.rect.left() > x, qPrintable(QString::number(width)));
                QVERIFY2(stage.rect.right() <= area.right(), qPrintable(QString::number(width)));
                x = stage.rect.right();
                for (const StripSeal &seal : stage.seals) {
                    QVERIFY(stage.rect.contains(seal.rect));
                    QVERIFY(seal.rect.width() >= leastSealWidth);
                }
                QVERIFY(stage.waiting.isEmpty() || stage.rect.contains(stage.waitingRect));
            }
        }
    }

    void withRoomNothingIsShortened()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 3));
        const QDateTime now = newsroom.clock.now().addSecs(7200);
        const QList<StripStage> stages = stripLayout(Slip::read(record), now, QRect(0, 0, 1200, 55), fonts());
        for (const StripStage &stage : stages) {
            for (const StripSeal &seal : stage.seals)
                QCOMPARE(seal.rect.width(), sealWidth(seal.face, fonts().name));
        }
        QVERIFY(stages[2].current);
        QVERIFY2(stages[2].waiting.contains(u"2 h"_s), qPrintable(stages[2].waiting));
    }

    void aLongChainInNoRoomDropsWholeStages()
    {
        Chain chain = presetChain();
        for (int index = 0; index < 8; ++index)
            chain.stages.append({u"第%1审"_s.arg(index), 9});
        const TestNewsroom newsroom(chain);
        const Slip slip = Slip::read(newsroom.record());
        const QRect area(0, 0, 120, 55);
        for (const StripStage &stage : stripLayout(slip, newsroom.clock.now(), area, fonts()))
            QVERIFY(area.contains(stage.rect));
    }
};

GAOQIAN_TEST_WIDGETS(TestStripLayout)
#include "tst_striplayout.moc"
