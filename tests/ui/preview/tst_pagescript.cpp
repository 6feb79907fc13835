// Text on its way into a script.
#include "preview/pagescript.h"

#include "support/testprogram.h"

#include <QObject>
#include <QString>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class PageScriptTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void literal_holdsAnything_data();
    void literal_holdsAnything();
};

void PageScriptTest::literal_holdsAnything_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("literal");
    QTest::newRow("empty") << QString() << u"\"\""_s;
    QTest::newRow("Chinese") << u"稿签"_s << u"\"稿签\""_s;
    QTest::newRow("quotes and backslash") << u"a\"b\\c"_s << u"\"a\\\"b\\\\c\""_s;
    QTest::newRow("line ends") << u"a\nb"_s << u"\"a\\nb\""_s;
    QTest::newRow("script's own line ends") << u"a\u2028b\u2029"_s << u"\"a\\u2028b\\u2029\""_s;
    QTest::newRow("brackets and templates") << u"]${x}`"_s << u"\"]${x}`\""_s;
}

void PageScriptTest::literal_holdsAnything()
{
    QFETCH(QString, text);
    QFETCH(QString, literal);
    QCOMPARE(scriptLiteral(text), literal);
}

GAOQIAN_TEST_GUILESS(PageScriptTest)
#include "tst_pagescript.moc"
