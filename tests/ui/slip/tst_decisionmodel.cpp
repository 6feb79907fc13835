// The history of a slip as a list model.
#include "slip/decisionmodel.h"

#include "support/testnewsroom.h"
#include "support/testprogram.h"
#include "support/verifyok.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestDecisionModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryDecisionOldestFirst()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Submit, u"请审"_s));
        VERIFY_OK(newsroom.sign(record, newsroom.reviewer1, Verdict::Return, u"数字有误"_s));
        DecisionModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSlip(Slip::read(record), newsroom.clock.now());

        QCOMPARE(model.rowCount(), 2);
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data(DecisionModel::ActRole).toString(), u"周晓禾 sent it up"_s);
        QCOMPARE(first.data(DecisionModel::StageRole).toString(), u"编辑"_s);
        QCOMPARE(first.data(DecisionModel::OpinionRole).toString(), u"请审"_s);
        QCOMPARE(first.data(DecisionModel::WeightyRole).toBool(), false);
        QVERIFY(record.contentDigest.startsWith(first.data(DecisionModel::DigestRole).toString()));
        const QModelIndex second = model.index(1);
        QCOMPARE(second.data(DecisionModel::ActRole).toString(), u"林知远 returned it to 编辑"_s);
        QCOMPARE(second.data(DecisionModel::WeightyRole).toBool(), true);
        QVERIFY(second.data().toString().contains(u"数字有误"_s));
    }

    void strangersAreNamedAsSuch()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.sign(record, newsroom.editor, Verdict::Submit));
        record.people.clear();
        DecisionModel model;
        model.setSlip(Slip::read(record), newsroom.clock.now());
        QVERIFY(model.index(0).data(DecisionModel::ActRole).toString().startsWith(u"Somebody who is not on the staff"_s));
    }

    void theSameSlipResetsNothing()
    {
        TestNewsroom newsroom;
        SlipRecord record = newsroom.record();
        VERIFY_OK(newsroom.signUpTo(record, 2));
        DecisionModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setSlip(Slip::read(record), newsroom.clock.now());
        model.setSlip(Slip::read(record), newsroom.clock.now());
        QCOMPARE(resets.count(), 1);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }
};

GAOQIAN_TEST_WIDGETS(TestDecisionModel)
#include "tst_decisionmodel.moc"
