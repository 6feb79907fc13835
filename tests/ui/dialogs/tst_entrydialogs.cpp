// The small entry dialogs, by keyboard alone: what they accept, what they say, that every field is named.
#include "dialogs/choicedialog.h"
#include "dialogs/linkdialog.h"
#include "dialogs/passphrasedialog.h"
#include "dialogs/tabledialog.h"
#include "dialogs/textdialog.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QList>
#include <QObject>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QSpinBox>
#include <QString>
#include <QTest>
#include <QWidget>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class EntryDialogsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text_isTakenWithEnter();
    void severalLines_areTakenWithControlEnter();
    void passphrase_isHiddenAndTakenOnce();
    void newPassphrase_mustBeTypedTwiceAlike();
    void passphraseField_cannotBeUndone();
    void link_acceptsOnlyWhatReadersMayFollow_data();
    void link_acceptsOnlyWhatReadersMayFollow();
    void link_withoutTextShowsItsAddress();
    void table_countsAndHeaderRow();
    void choice_isTakenByKeyboard();
    void everyField_hasANameAndABuddy();
};

namespace {

QPushButton *okOf(QDialog &dialog) { return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }

void show(QDialog &dialog)
{
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
}

} // namespace

void EntryDialogsTest::text_isTakenWithEnter()
{
    TextDialog dialog(nullptr, u"Rename"_s, u"&Name:"_s, u"旧名"_s, false);
    show(dialog);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"new name"_s); // replaces the selected old one
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.text(), u"new name"_s);
}

void EntryDialogsTest::severalLines_areTakenWithControlEnter()
{
    TextDialog dialog(nullptr, u"Opinion"_s, u"&Opinion:"_s, QString(), true);
    show(dialog);
    auto *field = dialog.findChild<QPlainTextEdit *>();
    QTRY_COMPARE(QApplication::focusWidget(), field);
    QTest::keyClicks(field, u"one"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClicks(field, u"two"_s);
    QVERIFY(dialog.isVisible());
    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != field); // Tab moves on, it does not type
    QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.text(), u"one\ntwo"_s);
}

void EntryDialogsTest::passphrase_isHiddenAndTakenOnce()
{
    PassphraseDialog dialog(nullptr, u"Sign"_s, u"Sign as 陶然"_s, PassphraseDialog::Kind::Existing);
    show(dialog);
    auto *field = dialog.findChild<QLineEdit *>();
    QVERIFY(!okOf(dialog)->isEnabled());
    QTRY_COMPARE(QApplication::focusWidget(), field);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(field->inputMethodHints().testFlag(Qt::ImhHiddenText));
    QTest::keyClicks(field, u"open sesame"_s);
    QVERIFY(field->displayText() != u"open sesame"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.take(), u"open sesame"_s);
    QCOMPARE(dialog.take(), QString());
}

void EntryDialogsTest::newPassphrase_mustBeTypedTwiceAlike()
{
    PassphraseDialog dialog(nullptr, u"Join"_s, QString(), PassphraseDialog::Kind::New);
    show(dialog);
    const QList<QLineEdit *> fields = dialog.findChildren<QLineEdit *>();
    QCOMPARE(fields.size(), 2);
    QVERIFY(!okOf(dialog)->isEnabled());
    QVERIFY(!dialog.remark().isEmpty());

    QTest::keyClicks(fields.at(0), u"abc"_s);
    const QString shortRemark = dialog.remark();
    QTest::keyClicks(fields.at(0), u" and a good deal more"_s);
    QVERIFY(dialog.remark() != shortRemark);
    QVERIFY(!okOf(dialog)->isEnabled());
    QTest::keyClick(fields.at(0), Qt::Key_Return); // OK is off: nothing happens
    QVERIFY(dialog.isVisible());

    QTest::keyClicks(fields.at(1), u"abc and a good deal morf"_s);
    QVERIFY(!okOf(dialog)->isEnabled());
    QTest::keyClick(fields.at(1), Qt::Key_Backspace);
    QTest::keyClicks(fields.at(1), u"e"_s);
    QVERIFY(okOf(dialog)->isEnabled());
    QTest::keyClick(fields.at(1), Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.take(), u"abc and a good deal more"_s);
    for (const QLineEdit *field : fields)
        QVERIFY(field->text().isEmpty());
}

void EntryDialogsTest::passphraseField_cannotBeUndone()
{
    PassphraseDialog dialog(nullptr, u"Sign"_s, QString(), PassphraseDialog::Kind::Existing);
    auto *field = dialog.findChild<QLineEdit *>();
    QTest::keyClicks(field, u"secret"_s);
    QCOMPARE(dialog.take(), u"secret"_s);
    field->undo();
    QVERIFY(field->text().isEmpty());
}

void EntryDialogsTest::link_acceptsOnlyWhatReadersMayFollow_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address"); // empty: refused
    QTest::newRow("http") << u"http://example.com/a?b=c#d"_s << u"http://example.com/a?b=c#d"_s;
    QTest::newRow("https, blanks around") << u"  https://example.com/ "_s << u"https://example.com/"_s;
    QTest::newRow("mailto") << u"mailto:desk@example.com"_s << u"mailto:desk@example.com"_s;
    QTest::newRow("bare host") << u"www.example.com/a"_s << u"https://www.example.com/a"_s;
    QTest::newRow("bare host and port") << u"example.com:8080"_s << u"https://example.com:8080"_s;
    QTest::newRow("bare mail address") << u"desk@example.com"_s << u"mailto:desk@example.com"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("word") << u"稿签"_s << QString();
    QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("script with a dot") << u"javascript:a.b"_s << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("share") << u"\\\\host\\share"_s << QString();
    QTest::newRow("data") << u"data:text/html,x"_s << QString();
    QTest::newRow("scheme alone") << u"https://"_s << QString();
}

void EntryDialogsTest::link_acceptsOnlyWhatReadersMayFollow()
{
    QFETCH(QString, typed);
    QFETCH(QString, address);
    LinkDialog dialog(nullptr, u"text"_s, QString());
    QVERIFY(!okOf(dialog)->isEnabled());
    dialog.findChildren<QLineEdit *>().at(1)->setText(typed);
    QCOMPARE(okOf(dialog)->isEnabled(), !address.isEmpty());
    if (address.isEmpty()) {
        QVERIFY(dialog.remark().contains(u"https://"_s));
        return;
    }
    QCOMPARE(dialog.request(), (LinkRequest{u"text"_s, address}));
    QCOMPARE(dialog.remark().contains(address), typed.trimmed() != address); // what we made of it is said
}

void EntryDialogsTest::link_withoutTextShowsItsAddress()
{
    LinkDialog dialog(nullptr, QString(), u"https://example.com/"_s);
    QVERIFY(okOf(dialog)->isEnabled());
    QCOMPARE(dialog.request(), (LinkRequest{u"https://example.com/"_s, u"https://example.com/"_s}));
}

void EntryDialogsTest::table_countsAndHeaderRow()
{
    TableDialog dialog(nullptr);
    show(dialog);
    QTRY_VERIFY(qobject_cast<QSpinBox *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"5"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"2"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.request(), (TableRequest{5, 2, false}));
}

void EntryDialogsTest::choice_isTakenByKeyboard()
{
    ChoiceDialog dialog(nullptr, u"Open"_s, u"Two stories by that name"_s, {u"A & B"_s, u"丙"_s});
    show(dialog);
    QCOMPARE(dialog.chosen(), -1);
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(dialog.chosen(), 1);

    ChoiceDialog cancelled(nullptr, u"Open"_s, u"?"_s, {u"a"_s});
    show(cancelled);
    QTest::keyClick(&cancelled, Qt::Key_Escape);
    QVERIFY(!cancelled.isVisible());
    QCOMPARE(cancelled.chosen(), -1);
}

void EntryDialogsTest::everyField_hasANameAndABuddy()
{
    TextDialog text(nullptr, u"t"_s, u"名称(&N):"_s, QString(), false);
    PassphraseDialog passphrase(nullptr, u"t"_s, QString(), PassphraseDialog::Kind::New);
    LinkDialog link(nullptr, QString(), QString());
    TableDialog table(nullptr);
    int fields = 0;
    for (const QDialog *dialog : std::initializer_list<const QDialog *>{&text, &passphrase, &link, &table}) {
        QSet<QWidget *> buddies;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            buddies.insert(label->buddy());
        for (QWidget *field : dialog->findChildren<QWidget *>()) {
            const bool inSpinBox = qobject_cast<QSpinBox *>(field->parentWidget());
            if (inSpinBox || !(qobject_cast<QLineEdit *>(field) || qobject_cast<QSpinBox *>(field)))
                continue;
            ++fields;
            QVERIFY(!field->accessibleName().isEmpty());
            QVERIFY2(!field->accessibleName().contains(u'&') && !field->accessibleName().contains(u'('),
                     qPrintable(field->accessibleName()));
            QVERIFY2(buddies.contains(field), qPrintable(field->accessibleName()));
        }
    }
    QCOMPARE(fields, 7);
}

GAOQIAN_TEST_WIDGETS(EntryDialogsTest)
#include "tst_entrydialogs.moc"
