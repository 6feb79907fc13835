// The field of chips: typing, separators of both widths, keyboard, input method.
#include "form/tagfield.h"

#include "support/testprogram.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

struct Field : TagField {
    QSignalSpy edits{this, &TagField::edited};

    Field()
    {
        resize(300, 60);
        show();
        activateWindow();
        setFocus();
    }

    /// What an input method puts in when a word is finished.
    void commit(const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(edit(), &event);
    }
};

} // namespace

class TestTagField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void separatorsOfEitherWidthClose()
    {
        Field field;
        field.commit(u"陶然、"_s);
        field.commit(u"柳明\uFF0C何为\uFF1B"_s);
        QTest::keyClicks(field.edit(), u"Ann, Bob"_s);
        QTest::keyClick(field.edit(), Qt::Key_Return);
        QCOMPARE(field.tags(), (QStringList{u"陶然"_s, u"柳明"_s, u"何为"_s, u"Ann"_s, u"Bob"_s}));
        QCOMPARE(field.findChildren<QAbstractButton *>().size(), 5);
    }

    void whatIsStillTypedCounts()
    {
        Field field;
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setTags({u"一"_s});
        field.commit(u"二"_s);
        QCOMPARE(field.tags(), (QStringList{u"一"_s, u"二"_s}));
        QVERIFY(field.edits.count() > 0);
        field.edit()->clearFocus();
        QCOMPARE(field.edit()->text(), QString());
        QCOMPARE(field.tags(), (QStringList{u"一"_s, u"二"_s}));
    }

    void setValuesAreKeptAsTheyAre()
    {
        Field field;
        const QStringList odd{u"a, b"_s, QString(), u" 空 格 "_s, u"a, b"_s};
        field.setTags(odd);
        QCOMPARE(field.tags(), odd);
        QCOMPARE(field.edits.count(), 0);
    }

    void theSameTwiceIsOne()
    {
        Field field;
        field.setTags({u"城建"_s});
        field.commit(u"城建,"_s);
        QCOMPARE(field.tags(), QStringList{u"城建"_s});
    }

    void chipsGoByKeyboardAndClick()
    {
        Field field;
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setTags({u"一"_s, u"二"_s, u"三"_s, u"四"_s});
        QTest::keyClick(field.edit(), Qt::Key_Backspace);
        QCOMPARE(field.tags(), (QStringList{u"一"_s, u"二"_s, u"三"_s}));
        QTest::keyClick(field.edit(), Qt::Key_Left);
        QTest::keyClick(field.window()->focusWidget(), Qt::Key_Left);
        QTest::keyClick(field.window()->focusWidget(), Qt::Key_Delete);
        QCOMPARE(field.tags(), (QStringList{u"一"_s, u"三"_s}));
        QVERIFY(field.edit()->hasFocus());
        field.findChild<QAbstractButton *>()->click();
        QCOMPARE(field.tags(), QStringList{u"三"_s});
        QCOMPARE(field.edits.count(), 3);
    }

    void settingTheSameLeavesComposingAlone()
    {
        Field field;
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.commit(u"文明"_s);
        QInputMethodEvent composing(u"chuang"_s, {});
        QCoreApplication::sendEvent(field.edit(), &composing);
        field.setTags(field.tags());
        field.setCompletions({u"陶然"_s});
        field.commit(u"创建"_s);
        QCOMPARE(field.edit()->text(), u"文明创建"_s);
    }

    void narrowFieldsWrapAndCutNothing()
    {
        Field field;
        field.setTags({u"文明创建"_s, u"网格治理"_s, QString(60, u'长')});
        const QList<QAbstractButton *> chips = field.findChildren<QAbstractButton *>();
        for (const int width : {120, 200, 320}) {
            field.resize(width, field.heightForWidth(width));
            for (const QAbstractButton *chip : chips)
                QVERIFY(field.rect().contains(chip->geometry()));
            QVERIFY(field.rect().contains(field.edit()->geometry()));
        }
    }
};

GAOQIAN_TEST_WIDGETS(TestTagField)
#include "tst_tagfield.moc"
