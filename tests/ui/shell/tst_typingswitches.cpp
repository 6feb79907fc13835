// The typing aids' switches: set up as remembered, at work at once in headline and body, and remembered again.
#include "shell/typingswitches.h"

#include "editor/headlineedit.h"
#include "editor/headlinefield.h"
#include "editor/richtextedit.h"
#include "shell/preferences.h"
#include "shell/writingpane.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class TypingSwitchesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void switchBothFieldsAndAreRemembered()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Preferences preferences(settings);
        preferences.setTypingAids(TypingAid::Quotes | TypingAid::Ellipses);
        WritingPane pane;
        pane.setStoryOpen(true);
        pane.show();
        const TypingSwitches switches(pane, preferences, nullptr);
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
        QCOMPARE(preferences.typingAids(), TypingAids(TypingAid::Dashes));
        QCOMPARE(typed(u"--"_s), QStringList(2, u"——"_s));
        QCOMPARE(typed(u"\"..."_s), QStringList(2, u"\"..."_s));
    }
};

QTEST_MAIN(TypingSwitchesTest)
#include "tst_typingswitches.moc"
