// The typing aids' switches: set up as remembered, at work at once in headline and body, and remembered again.
#include "shell/writing/autocorrectactions.h"

#include "editor/pane/headlineedit.h"
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "shell/settings/preferences.h"
#include "shell/writing/writingpane.h"
#include "support/testprogram.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class AutocorrectActionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void switchBothFieldsAndAreRemembered()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Preferences preferences(settings);
        preferences.setTypingAids(AutocorrectRule::Quotes | AutocorrectRule::Ellipses);
        WritingPane pane;
        pane.setStoryOpen(true);
        pane.show();
        const AutocorrectActions switches(pane, preferences, nullptr);
        QCOMPARE(switches.actions().size(), 3);
        const QList<QWidget *> fields{&pane.body(), pane.headline().findChild<HeadlineField *>()};
        const auto typed = [&fields](const QString &keys) {
            QStringList texts;
            for (QWidget *field : fields) {
                auto *edit = qobject_cast<QTextEdit *>(field);
                edit->clear();
                QTest::keyClicks(edit, keys);
                texts << edit->toPlainText();
            }
            return texts;
        };
        QCOMPARE(typed(u"--"_s), QStringList(2, u"--"_s));
        QCOMPARE(typed(u"..."_s), QStringList(2, u"……"_s));
        for (QAction *action : switches.actions())
            action->toggle();
        QCOMPARE(preferences.autocorrectRules(), AutocorrectRules(AutocorrectRule::Dashes));
        QCOMPARE(typed(u"--"_s), QStringList(2, u"——"_s));
        QCOMPARE(typed(u"\"..."_s), QStringList(2, u"\"..."_s));
    }
};

GAOQIAN_TEST_WIDGETS(AutocorrectActionsTest)
#include "tst_autocorrectactions.moc"
