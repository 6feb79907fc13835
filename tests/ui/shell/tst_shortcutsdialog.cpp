// The list of shortcuts: every action once, by the name a person reads in the menu, found by typing part of it.
#include "shell/shortcutsdialog.h"
#include "support/accessible.h"

#include <QtTest>
#include <QtWidgets>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class ShortcutsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        add(u"&Save"_s, {QKeySequence(u"Ctrl+S"_s)});
        add(u"导出(&E)…"_s, {QKeySequence(u"Ctrl+E"_s), QKeySequence(u"F9"_s)});
        add(u"Bold"_s, {QKeySequence(u"Ctrl+B"_s)});
        add(u"&Bold"_s, {QKeySequence(u"Ctrl+Shift+B"_s)}); // the same one again
        add(u"No keys"_s, {});
        add({}, {QKeySequence(u"Ctrl+U"_s)});
        m_dialog = std::make_unique<ShortcutsDialog>(m_actions.findChildren<QAction *>());
    }

    void cleanupTestCase() { m_dialog.reset(); }

    void lists_whatHasNameAndKeys_once()
    {
        QCOMPARE(table()->rowCount(), 3);
        QCOMPARE(keysOf(u"Save"_s), native({QKeySequence(u"Ctrl+S"_s)}));
        QCOMPARE(keysOf(u"Bold"_s), native({QKeySequence(u"Ctrl+B"_s)}));
    }

    void names_haveNoMnemonics()
    {
        QCOMPARE(keysOf(u"导出"_s), native({QKeySequence(u"Ctrl+E"_s), QKeySequence(u"F9"_s)}));
        for (int row = 0; row < table()->rowCount(); ++row)
            QVERIFY(!table()->item(row, 0)->text().contains(u'&'));
    }

    void search_hidesTheOthers()
    {
        auto *search = m_dialog->findChild<QLineEdit *>();
        search->setText(u"SAV"_s);
        QCOMPARE(visible(), QStringList{u"Save"_s});
        search->setText(u"出"_s);
        QCOMPARE(visible(), QStringList{u"导出"_s});
        search->setText(u"nothing like it"_s);
        QCOMPARE(visible(), QStringList());
        search->clear();
        QCOMPARE(visible().size(), 3);
    }

    void everyControl_hasAName() { QCOMPARE(test::namelessControls(*m_dialog).join(u", "_s), QString()); }

private:
    void add(const QString &text, const QList<QKeySequence> &keys)
    {
        auto *action = new QAction(text, &m_actions);
        action->setShortcuts(keys);
    }

    static QString native(const QList<QKeySequence> &keys) { return QKeySequence::listToString(keys, QKeySequence::NativeText); }
    QTableWidget *table() const { return m_dialog->findChild<QTableWidget *>(); }

    QString keysOf(const QString &name) const
    {
        const auto found = table()->findItems(name, Qt::MatchFixedString);
        return found.size() == 1 ? table()->item(found.first()->row(), 1)->text() : QString();
    }

    QStringList visible() const
    {
        QStringList names;
        for (int row = 0; row < table()->rowCount(); ++row) {
            if (!table()->isRowHidden(row))
                names << table()->item(row, 0)->text();
        }
        return names;
    }

    QObject m_actions;
    std::unique_ptr<ShortcutsDialog> m_dialog;
};

QTEST_MAIN(ShortcutsDialogTest)
#include "tst_shortcutsdialog.moc"
