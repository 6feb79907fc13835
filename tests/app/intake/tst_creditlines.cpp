#include "intake/creditlines.h"

#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TestCreditLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QList<OriginCredit>>("credits");
        using Credits = QList<OriginCredit>;
        QTest::newRow("one name") << u"编辑:薛某"_s << Credits{{u"编辑"_s, {u"薛某"_s}}};
        QTest::newRow("two names and no-break spaces")
            << u"编审：赵某 \u00A0张某"_s << Credits{{u"编审"_s, {u"赵某"_s, u"张某"_s}}};
        QTest::newRow("commas") << u"记者：甲、乙，丙"_s << Credits{{u"记者"_s, {u"甲"_s, u"乙"_s, u"丙"_s}}};
        QTest::newRow("a source keeps its blank") << u"来源：柳河 客户端"_s << Credits{{u"来源"_s, {u"柳河 客户端"_s}}};
        QTest::newRow("roles joined") << u"文/图：甲 乙"_s << Credits{{u"文/图"_s, {u"甲"_s, u"乙"_s}}};
        QTest::newRow("spread role") << u"编\u3000\u3000辑：甲"_s << Credits{{u"编辑"_s, {u"甲"_s}}};
        QTest::newRow("brackets") << u"（责任编辑：甲）"_s << Credits{{u"责任编辑"_s, {u"甲"_s}}};
        QTest::newRow("several in a line") << u"编辑：甲 | 校对：乙 丙　终审：丁"_s
                                           << Credits{{u"编辑"_s, {u"甲"_s}},
                                                      {u"校对"_s, {u"乙"_s, u"丙"_s}},
                                                      {u"终审"_s, {u"丁"_s}}};
        QTest::newRow("no role") << u"老周：路通了"_s << Credits{};
        QTest::newRow("a sentence") << u"编辑：这件事说来话长。"_s << Credits{};
        QTest::newRow("role inside a sentence") << u"他说 编辑：甲"_s << Credits{};
        QTest::newRow("no name") << u"编辑："_s << Credits{};
        QTest::newRow("no colon") << u"编辑部的故事"_s << Credits{};
        QTest::newRow("long") << u"作者："_s + u"长"_s.repeated(200) << Credits{};
        QTest::newRow("nothing") << QString() << Credits{};
    }

    void lines()
    {
        QFETCH(QString, line);
        QFETCH(QList<OriginCredit>, credits);
        QCOMPARE(creditsInLine(line), credits);
    }
};

QTEST_APPLESS_MAIN(TestCreditLines)
#include "tst_creditlines.moc"
