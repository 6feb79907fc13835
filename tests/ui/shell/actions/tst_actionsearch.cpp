// Everything the window can do, found by typing: the list follows the menus, the keyboard alone is enough, and what was used last
// comes first.
#include "shell/actions/actionsearch.h"
#include "support/accessible.h"
#include "support/testprogram.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QApplication>
#include <QKeySequence>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QObject>
#include <QPoint>
#include <QSignalSpy>
#include <QString>
#include <QStringList>
#include <QTest>
#include <QTextEdit>
#include <QWidget>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class ActionSearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void actions_areThoseOfTheMenusInTheirOrder();
    void words_areFoundInAnyOrder_data();
    void words_areFoundInAnyOrder();
    void whatWasUsedLast_comesFirst();
    void enter_doesTheChosenAndGivesTheFocusBack();
    void arrows_choose();
    void whatCannotBeDone_isShownAndNotDone();
    void escape_changesNothing();
    void clickBeside_closes();
    void state_isShownAsItIsNow();
    void smallWindow_hasRoomForIt();
    void everyControl_hasAName();

private:
    QAction *add(QMenu *menu, const QString &name, const QString &text, const QString &keys = {});
    QStringList names() const;
    ActionSearch *search() const { return m_window->findChild<ActionSearch *>(); }
    QLineEdit *field() const { return search()->findChild<QLineEdit *>(); }
    QListView *list() const { return search()->findChild<QListView *>(); }

    std::unique_ptr<QMainWindow> m_window;
    QTextEdit *m_text = nullptr;
    QAction *m_save = nullptr;
    QAction *m_dark = nullptr;
    QAction *m_bold = nullptr;
};

QAction *ActionSearchTest::add(QMenu *menu, const QString &name, const QString &text, const QString &keys)
{
    auto *action = new QAction(text, m_window.get());
    action->setObjectName(name);
    action->setShortcut(QKeySequence(keys));
    if (menu)
        menu->addAction(action);
    return action;
}

void ActionSearchTest::init()
{
    m_window = std::make_unique<QMainWindow>();
    m_window->resize(800, 600);
    m_text = new QTextEdit;
    m_window->setCentralWidget(m_text);
    QMenu *file = m_window->menuBar()->addMenu(u"文件(&F)"_s);
    m_save = add(file, u"save"_s, u"保存版本(&S)"_s, u"Ctrl+S"_s);
    file->addSeparator();
    add(file, u"exportPage"_s, u"导出网页(&E)…"_s, u"Ctrl+E"_s);
    QMenu *view = m_window->menuBar()->addMenu(u"&View"_s);
    QMenu *look = view->addMenu(u"&Appearance"_s);
    m_dark = add(look, u"darkLook"_s, u"&Dark"_s);
    m_dark->setCheckable(true);
    add(look, u"lightLook"_s, u"&Light"_s);
    view->addAction(m_save); // the same again
    m_bold = add(nullptr, u"Bold"_s, u"&Bold"_s, u"Ctrl+B"_s);
    add(nullptr, {}, u"nameless and in no menu"_s);
    new ActionSearch(m_window.get());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_text->setFocus();
}

QStringList ActionSearchTest::names() const
{
    QStringList names;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        names << list()->model()->index(row, 0).data().toString();
    return names;
}

void ActionSearchTest::actions_areThoseOfTheMenusInTheirOrder()
{
    QStringList said;
    for (const ActionEntry &entry : actionsOf(*m_window))
        said << entry.menu + u'/' + entry.name;
    QCOMPARE(said.join(u' '), u"文件/保存版本 文件/导出网页 View › Appearance/Dark View › Appearance/Light /Bold"_s);
    m_dark->setVisible(false);
    QCOMPARE(actionsOf(*m_window).size(), 4);
}

void ActionSearchTest::words_areFoundInAnyOrder_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("found");
    QTest::newRow("all") << QString() << u"保存版本 导出网页 Dark Light Bold"_s;
    QTest::newRow("Chinese") << u"网页"_s << u"导出网页"_s;
    QTest::newRow("any case") << u"DARK"_s << u"Dark"_s;
    QTest::newRow("menu and name") << u"dark view"_s << u"Dark"_s;
    QTest::newRow("shortcut") << u"ctrl+b"_s << u"Bold"_s;
    QTest::newRow("English for a Chinese name") << u"export"_s << u"导出网页"_s;
    QTest::newRow("what begins so comes first") << u"l"_s << u"Light 保存版本 导出网页 Dark Bold"_s;
    QTest::newRow("nothing") << u"print"_s << QString();
}

void ActionSearchTest::words_areFoundInAnyOrder()
{
    QFETCH(QString, query);
    QFETCH(QString, found);
    search()->open();
    field()->setText(query);
    QCOMPARE(names().join(u' '), found);
}

void ActionSearchTest::whatWasUsedLast_comesFirst()
{
    search()->setRecent({u"Bold"_s, u"gone"_s, u"lightLook"_s});
    search()->open();
    QCOMPARE(names().join(u' '), u"Bold Light 保存版本 导出网页 Dark"_s);
    field()->setText(u"d"_s);
    QCOMPARE(names().first(), u"Bold"_s);
}

void ActionSearchTest::enter_doesTheChosenAndGivesTheFocusBack()
{
    QSignalSpy used(search(), &ActionSearch::used);
    QWidget *focused = nullptr;
    connect(m_bold, &QAction::triggered, this, [&focused] { focused = QApplication::focusWidget(); });
    search()->open();
    QVERIFY(field()->hasFocus());
    QTest::keyClicks(field(), u"bold"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(focused, m_text);
    QVERIFY(!search()->isVisible());
    QCOMPARE(used.takeFirst().first().toString(), u"Bold"_s);
}

void ActionSearchTest::arrows_choose()
{
    QSignalSpy saved(m_save, &QAction::triggered);
    QSignalSpy light(m_save->parent()->findChild<QAction *>(u"lightLook"_s), &QAction::triggered);
    search()->open();
    for (const int key : {Qt::Key_Up, Qt::Key_PageDown, Qt::Key_Up}) // stops at both ends
        QTest::keyClick(field(), Qt::Key(key));
    QTest::keyClick(field(), Qt::Key_Enter);
    QCOMPARE(light.size(), 1);
    QCOMPARE(saved.size(), 0);
}

void ActionSearchTest::whatCannotBeDone_isShownAndNotDone()
{
    QSignalSpy saved(m_save, &QAction::triggered);
    m_save->setEnabled(false);
    search()->open();
    QCOMPARE(names().first(), u"保存版本"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(saved.size(), 0);
    QVERIFY(search()->isVisible());
}

void ActionSearchTest::escape_changesNothing()
{
    QSignalSpy used(search(), &ActionSearch::used);
    search()->open();
    QTest::keyClicks(field(), u"dark"_s);
    QTest::keyClick(field(), Qt::Key_Tab); // leads nowhere
    QVERIFY(field()->hasFocus());
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!search()->isVisible());
    QVERIFY(m_text->hasFocus());
    QVERIFY(!m_dark->isChecked());
    QCOMPARE(used.size(), 0);
    search()->open();
    QVERIFY(field()->text().isEmpty());
}

void ActionSearchTest::clickBeside_closes()
{
    search()->open();
    QTest::mouseClick(m_text->viewport(), Qt::LeftButton, {}, QPoint(4, 4));
    QVERIFY(!search()->isVisible());
    QVERIFY(m_text->hasFocus());
}

void ActionSearchTest::state_isShownAsItIsNow()
{
    m_dark->setChecked(true);
    search()->open();
    const auto row = [this](const QString &name) { return list()->model()->index(int(names().indexOf(name)), 0); };
    QCOMPARE(row(u"Dark"_s).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(!row(u"Light"_s).data(Qt::CheckStateRole).isValid());
    QVERIFY(row(u"保存版本"_s).data(Qt::AccessibleTextRole).toString().contains(u"Ctrl+S"_s));
    m_dark->setChecked(false);
    search()->open();
    QCOMPARE(row(u"Dark"_s).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void ActionSearchTest::smallWindow_hasRoomForIt()
{
    search()->open();
    m_window->resize(320, 240);
    QTRY_VERIFY(m_window->rect().contains(search()->geometry()));
}

void ActionSearchTest::everyControl_hasAName()
{
    search()->open();
    QCOMPARE(test::namelessControls(*search()).join(u", "_s), QString());
}

GAOQIAN_TEST_WIDGETS(ActionSearchTest)
#include "tst_actionsearch.moc"
