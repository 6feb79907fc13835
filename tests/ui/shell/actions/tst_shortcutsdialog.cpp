// Shortcuts and their changing: kept by the actions' names over a restart, never two actions on one shortcut without a word.
#include "shell/actions/shortcuts.h"
#include "shell/actions/shortcutsdialog.h"
#include "shell/settings/preferences.h"
#include "support/accessible.h"
#include "support/testprogram.h"

#include <QAction>
#include <QKeySequence>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QList>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QObject>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QTreeWidgetItem>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class ShortcutsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_preferences = std::make_unique<Preferences>(*m_settings);
        start();
    }

    void cleanup()
    {
        m_dialog.reset();
        m_window.reset();
    }

    void list_hasEveryNamedAction()
    {
        QCOMPARE(shown().join(u' '), u"Save 导出 Bold Plain"_s);
        QCOMPARE(item(u"Save"_s)->text(1), u"File"_s);
        QCOMPARE(item(u"导出"_s)->text(2),
                 QKeySequence::listToString({QKeySequence(u"Ctrl+E"_s), QKeySequence(u"F9"_s)}, QKeySequence::NativeText));
    }

    void search_hidesTheOthers()
    {
        auto *search = m_dialog->findChild<QLineEdit *>();
        search->setText(u"SAV file"_s);
        QCOMPARE(shown(), QStringList{u"Save"_s});
        search->setText(u"出"_s);
        QCOMPARE(shown(), QStringList{u"导出"_s});
        QCOMPARE(list()->currentItem(), item(u"导出"_s)); // what is changed is what one sees
        search->setText(u"nothing like it"_s);
        QCOMPARE(shown(), QStringList());
        QVERIFY(!keys()->isEnabled());
        search->clear();
        QCOMPARE(shown().size(), 4);
    }

    void pressedKeys_areTheNewShortcut()
    {
        choose(u"Plain"_s);
        press(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(m_plain->shortcut(), QKeySequence(u"Ctrl+Alt+T"_s));
        QCOMPARE(item(u"Plain"_s)->text(2), QKeySequence(u"Ctrl+Alt+T"_s).toString(QKeySequence::NativeText));
        start();
        QCOMPARE(m_plain->shortcut(), QKeySequence(u"Ctrl+Alt+T"_s));
    }

    void takenShortcut_namesItsHolderAndMoves()
    {
        choose(u"Bold"_s);
        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_bold->shortcut(), QKeySequence(u"Ctrl+B"_s)); // nothing has happened yet
        QVERIFY(remark().contains(u"Save"_s));
        QVERIFY(take()->isVisible());
        take()->click();
        QCOMPARE(m_bold->shortcut(), QKeySequence(u"Ctrl+S"_s));
        QVERIFY(m_save->shortcuts().value(0).isEmpty());
        QVERIFY(!take()->isVisible());
        start();
        QCOMPARE(m_bold->shortcut(), QKeySequence(u"Ctrl+S"_s));
        QVERIFY(m_save->shortcuts().value(0).isEmpty());
    }

    void enterInTheSearch_changesNothing()
    {
        auto *search = m_dialog->findChild<QLineEdit *>();
        search->setFocus();
        QTest::keyClicks(search, u"bold"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(m_bold->shortcut(), QKeySequence(u"Ctrl+B"_s));
        QVERIFY(m_preferences->shortcuts().isEmpty());
    }

    void keysForTyping_areRefused()
    {
        choose(u"Plain"_s);
        press(Qt::Key_A, Qt::NoModifier);
        QVERIFY(m_plain->shortcut().isEmpty());
        QVERIFY(!remark().isEmpty());
        QVERIFY(!take()->isVisible());
        press(Qt::Key_F6, Qt::NoModifier);
        QCOMPARE(m_plain->shortcut(), QKeySequence(Qt::Key_F6));
        QVERIFY(remark().isEmpty());
    }

    void reset_bringsTheOwnShortcutsBack()
    {
        choose(u"导出"_s);
        press(Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
        button(u"&None"_s)->click();
        QVERIFY(m_export->shortcuts().value(0).isEmpty());
        button(u"As at &first"_s)->click();
        QCOMPARE(m_export->shortcuts(), (QList<QKeySequence>{QKeySequence(u"Ctrl+E"_s), QKeySequence(u"F9"_s)}));
        QVERIFY(!button(u"As at &first"_s)->isEnabled());
        QVERIFY(m_preferences->shortcuts().isEmpty());
    }

    void resetAll_forgetsEveryChange()
    {
        m_keeper->set(*m_bold, QKeySequence(u"Ctrl+Alt+1"_s));
        m_keeper->set(*m_save, {});
        button(u"&All as at first"_s)->click();
        QCOMPARE(m_bold->shortcut(), QKeySequence(u"Ctrl+B"_s));
        QCOMPARE(m_save->shortcut(), QKeySequence(u"Ctrl+S"_s));
        QVERIFY(m_preferences->shortcuts().isEmpty());
    }

    void tips_tellTheTruth()
    {
        m_keeper->set(*m_bold, QKeySequence(u"Ctrl+Alt+1"_s));
        QVERIFY(m_bold->toolTip().contains(QKeySequence(u"Ctrl+Alt+1"_s).toString(QKeySequence::NativeText)));
        QVERIFY(!m_bold->toolTip().contains(QKeySequence(u"Ctrl+B"_s).toString(QKeySequence::NativeText)));
        m_keeper->set(*m_bold, {});
        QCOMPARE(m_bold->toolTip(), u"Bold"_s);
    }

    void actionThatIsGone_isNoHarm()
    {
        m_preferences->setShortcut(u"gone"_s, u"Ctrl+B"_s);
        start();
        QCOMPARE(m_bold->shortcut(), QKeySequence(u"Ctrl+B"_s));
        delete m_plain;
        m_keeper->resetAll();
        QCOMPARE(m_keeper->holder(QKeySequence(u"Ctrl+B"_s), *m_save), m_bold);
    }

    void everyControl_hasAName() { QCOMPARE(test::namelessControls(*m_dialog).join(u", "_s), QString()); }

private:
    void start()
    {
        m_dialog.reset();
        m_window = std::make_unique<QMainWindow>();
        QMenu *file = m_window->menuBar()->addMenu(u"&File"_s);
        m_save = add(file, u"save"_s, u"&Save"_s, {QKeySequence(u"Ctrl+S"_s)});
        m_export = add(file, u"export"_s, u"导出(&E)…"_s, {QKeySequence(u"Ctrl+E"_s), QKeySequence(u"F9"_s)});
        m_bold = add(nullptr, u"Bold"_s, u"&Bold"_s, {QKeySequence(u"Ctrl+B"_s)});
        m_bold->setToolTip(u"Bold (%1)"_s.arg(m_bold->shortcut().toString(QKeySequence::NativeText)));
        m_plain = add(nullptr, u"Plain"_s, u"Plain"_s, {});
        add(nullptr, {}, u"No name"_s, {QKeySequence(u"Ctrl+U"_s)});
        m_keeper = new Shortcuts(*m_window, *m_preferences, m_window.get());
        m_dialog = std::make_unique<ShortcutsDialog>(*m_keeper);
        m_dialog->show();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }

    QAction *add(QMenu *menu, const QString &name, const QString &text, const QList<QKeySequence> &keys)
    {
        auto *action = new QAction(text, m_window.get());
        action->setObjectName(name);
        action->setShortcuts(keys);
        if (menu)
            menu->addAction(action);
        return action;
    }

    QTreeWidget *list() const { return m_dialog->findChild<QTreeWidget *>(); }
    QKeySequenceEdit *keys() const { return m_dialog->findChild<QKeySequenceEdit *>(); }
    QTreeWidgetItem *item(const QString &name) const { return list()->findItems(name, Qt::MatchExactly).value(0); }
    void choose(const QString &name) { list()->setCurrentItem(item(name)); }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        keys()->setFocus();
        keys()->clear();
        QSignalSpy finished(keys(), &QKeySequenceEdit::editingFinished);
        QTest::keyClick(keys(), key, modifiers);
        QTRY_VERIFY(!finished.isEmpty());
    }

    QString remark() const
    {
        QString said;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
            if (label->wordWrap())
                said += label->text();
        }
        return said;
    }

    QPushButton *take() const { return button(u"&Take it from there"_s); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }

    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < list()->topLevelItemCount(); ++row) {
            if (!list()->topLevelItem(row)->isHidden())
                names << list()->topLevelItem(row)->text(0);
        }
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<ShortcutsDialog> m_dialog;
    Shortcuts *m_keeper = nullptr;
    QAction *m_save = nullptr;
    QAction *m_export = nullptr;
    QAction *m_bold = nullptr;
    QAction *m_plain = nullptr;
};

GAOQIAN_TEST_WIDGETS(ShortcutsDialogTest)
#include "tst_shortcutsdialog.moc"
