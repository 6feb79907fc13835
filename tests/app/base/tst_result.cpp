#include "base/result.h"

#include "support/testprogram.h"

#include <QTest>

#include <memory>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestResult : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsAValue()
    {
        const Result<QString> result = u"text"_s;
        QVERIFY(result.ok());
        QVERIFY(bool(result));
        QCOMPARE(*result, u"text"_s);
        QCOMPARE(result->size(), 4);
    }

    void holdsAnError()
    {
        const Result<int> result = conflict(u"somebody else saved"_s);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, ErrorKind::Conflict);
        QCOMPARE(result.error().message, u"somebody else saved"_s);
    }

    void givesItsValueAway()
    {
        Result<std::unique_ptr<int>> result = std::make_unique<int>(7);
        const std::unique_ptr<int> taken = *std::move(result);
        QCOMPARE(*taken, 7);
    }

    void anActHasNoAnswer()
    {
        const Result<void> done;
        QVERIFY(done.ok());
        const Result<void> failed = ioError(u"disk full"_s);
        QVERIFY(!failed.ok());
        QCOMPARE(failed.error(), ioError(u"disk full"_s));
    }
};

GAOQIAN_TEST_APPLESS(TestResult)
#include "tst_result.moc"
