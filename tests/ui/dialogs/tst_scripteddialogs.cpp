// The dialogs of the tests themselves: they answer in order, and a question out of order fails.
#include "support/scripteddialogs.h"

#include "support/testprogram.h"

using namespace gaoqian;
using namespace Qt::StringLiterals;

class ScriptedDialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_comeInOrder()
    {
        test::ScriptedDialogs dialogs;
        dialogs.willConfirm(true);
        dialogs.willGivePassphrase(u"demo"_s);
        dialogs.willGiveLink(std::nullopt);
        QVERIFY(dialogs.confirm(nullptr, u"Sign"_s, u"Sign it?"_s, u"Sign"_s, u"Wait"_s, false));
        dialogs.warn(nullptr, u"Signing"_s, u"Caps Lock is on"_s);
        QCOMPARE(dialogs.askPassphrase(nullptr, u"Sign"_s, u"as 陶然"_s), std::optional(u"demo"_s));
        QVERIFY(!dialogs.allAnswersUsed());
        QVERIFY(!dialogs.askLink(nullptr, u"a"_s, QString()));
        QVERIFY(dialogs.allAnswersUsed());
        QCOMPARE(dialogs.shown(), (QStringList{u"confirm: Sign: Sign it?"_s, u"warn: Signing: Caps Lock is on"_s,
                                               u"askPassphrase: Sign: as 陶然"_s, u"askLink: a: "_s}));
    }

    void unexpectedQuestion_fails()
    {
        test::ScriptedDialogs dialogs;
        dialogs.willChoose(2);
        QEXPECT_FAIL("", "asked something else than expected", Continue);
        QVERIFY(!dialogs.confirm(nullptr, u"Delete"_s, u"?"_s, u"Yes"_s, u"No"_s, true));
    }
};

GAOQIAN_TEST_WIDGETS(ScriptedDialogsTest)
#include "tst_scripteddialogs.moc"
