#include "intake/lines/creditlines.h"

#include "support/testprogram.h"

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
        QTest::newRow("no colons") << u"记者 陶然 编辑 江雨 白露"_s
                                   << Credits{{u"记者"_s, {u"陶然"_s}}, {u"编辑"_s, {u"江雨"_s, u"白露"_s}}};
        QTest::newRow("no colons in brackets")
            << u"（云溪晚报记者 陶然、江雨 通讯员 白露　责任编辑 孟知秋）"_s
            << Credits{{u"云溪晚报记者"_s, {u"陶然"_s, u"江雨"_s}}, {u"通讯员"_s, {u"白露"_s}}, {u"责任编辑"_s, {u"孟知秋"_s}}};
        QTest::newRow("no blanks either") << u"(记者陶然 通讯员江雨)"_s
                                          << Credits{{u"记者"_s, {u"陶然"_s}}, {u"通讯员"_s, {u"江雨"_s}}};
        QTest::newRow("a name with a dot") << u"摄影 阿依古丽·买买提 文字 陶然"_s
                                           << Credits{{u"摄影"_s, {u"阿依古丽·买买提"_s}}, {u"文字"_s, {u"陶然"_s}}};
        QTest::newRow("a role that is left alone") << u"记者 陶然 编辑"_s << Credits{};
        QTest::newRow("one role without a colon") << u"作者 陶然"_s << Credits{};
        QTest::newRow("columns of a site") << u"视频 财经 体育"_s << Credits{};
        QTest::newRow("a sentence with a role") << u"记者从县文旅局获悉"_s << Credits{};
        QTest::newRow("a sentence with blanks") << u"记者 昨天 从县文旅局获悉 编辑 江雨"_s << Credits{};
        QTest::newRow("words behind roles") << u"作者 简介 编辑 手记"_s << Credits{};
        QTest::newRow("a sentence that ends in names") << u"灯亮了。记者 陶然 编辑 江雨"_s << Credits{};
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

GAOQIAN_TEST_APPLESS(TestCreditLines)
#include "tst_creditlines.moc"
