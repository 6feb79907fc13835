// The palette of special characters: its table, its search, and putting characters in with the keyboard.
#include "editor/actions/specialcharacters.h"

#include "editor/pane/headlineedit.h"
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "support/accessible.h"
#include "support/testprogram.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace gaoqian;
using namespace Qt::StringLiterals;

class SpecialCharactersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tableIsWhole();
    void finds_data();
    void finds();
    void putsIntoTheFieldThatHadTheFocus();
    void staysOpenWithCtrl();
    void replacesTheSelectionInOneStep();
    void goesBesideNoPicture();
    void movesThroughTheGrid();
    void recentComeFirst();
    void saysWhereItCannotPut();
    void clicksPutIn();
    void everythingIsNamed();

private:
    void focus(QWidget *field);
    QLineEdit *search() const { return m_palette->findChild<QLineEdit *>(); }
    QListWidget *grid() const { return m_palette->findChildren<QListWidget *>().at(1); }
    QStringList texts() const;
    void searchFor(const QString &words);

    std::unique_ptr<QWidget> m_window;
    RichTextEdit *m_body = nullptr;
    HeadlineEdit *m_headline = nullptr;
    QLineEdit *m_field = nullptr;
    SpecialCharacters *m_palette = nullptr;
};

void SpecialCharactersTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_body = new RichTextEdit;
    m_headline = new HeadlineEdit;
    m_field = new QLineEdit;
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_headline);
    layout->addWidget(m_body);
    layout->addWidget(m_field);
    m_palette = new SpecialCharacters(m_window.get());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void SpecialCharactersTest::focus(QWidget *field)
{
    m_window->activateWindow();
    QTRY_VERIFY(m_window->isActiveWindow());
    field->setFocus();
    QTRY_VERIFY(field->hasFocus());
}

QStringList SpecialCharactersTest::texts() const
{
    QStringList texts;
    for (int i = 0; i < grid()->count(); ++i)
        texts << grid()->item(i)->data(Qt::UserRole).toString();
    return texts;
}

void SpecialCharactersTest::searchFor(const QString &words)
{
    search()->clear();
    search()->insert(words);
}

void SpecialCharactersTest::tableIsWhole()
{
    QSet<QString> seen;
    for (const CharacterGroup &group : specialCharacters()) {
        QVERIFY(!group.name.isEmpty());
        for (const SpecialCharacter &character : group.characters) {
            QVERIFY2(!seen.contains(character.text), qPrintable(character.text));
            seen.insert(character.text);
            QVERIFY(!character.name.isEmpty() && !character.keys.isEmpty());
            QVERIFY(!character.name.contains(u'%'));
        }
    }
    for (const QString &wanted : {u"——"_s, u"……"_s, u"·"_s, u"〇"_s, u"①"_s, u"⑳"_s, u"㈠"_s, u"Ⅰ"_s, u"㎡"_s, u"㎏"_s, u"℃"_s,
                                  u"‰"_s, u"→"_s, u"ǎ"_s, u"¥"_s, u"「"_s})
        QVERIFY2(seen.contains(wanted), qPrintable(wanted));
    QCOMPARE(codePointsOf(u"——"_s), u"U+2014 U+2014"_s);
    QCOMPARE(codePointsOf(u"𠮷"_s), u"U+20BB7"_s);
}

void SpecialCharactersTest::finds_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("text");
    QTest::newRow("pinyin") << u"pozhehao"_s << u"——"_s;
    QTest::newRow("pinyin with blanks") << u"po zhe hao"_s << u"——"_s;
    QTest::newRow("name") << u"ELLIPSIS"_s << u"……"_s;
    QTest::newRow("code point") << u"u+33a1"_s << u"㎡"_s;
    QTest::newRow("itself") << u"℃"_s << u"℃"_s;
    QTest::newRow("a number") << u"circled12"_s << u"⑫"_s;
    QTest::newRow("a tone") << u"a3"_s << u"ǎ"_s;
}

void SpecialCharactersTest::finds()
{
    QFETCH(const QString, words);
    QFETCH(const QString, text);
    m_palette->open();
    searchFor(words);
    QVERIFY2(texts().contains(text), qPrintable(texts().join(u' ')));
    QVERIFY(texts().size() < 40);
    searchFor(u"no such thing"_s);
    QVERIFY(texts().isEmpty());
}

void SpecialCharactersTest::putsIntoTheFieldThatHadTheFocus()
{
    auto *title = m_headline->findChildren<HeadlineField *>().at(1);
    const QList<QWidget *> fields{m_body, title, m_field};
    for (QWidget *field : fields) {
        focus(field);
        m_palette->open();
        QTRY_VERIFY(search()->hasFocus());
        QTest::keyClicks(search(), u"pingfangmi"_s);
        QTest::keyClick(search(), Qt::Key_Return);
        QVERIFY(!m_palette->isVisible());
        QTRY_VERIFY(field->hasFocus());
    }
    QCOMPARE(m_body->toPlainText(), u"㎡"_s);
    QCOMPARE(m_headline->title(), u"㎡"_s);
    QCOMPARE(m_field->text(), u"㎡"_s);
    m_body->undo();
    QCOMPARE(m_body->toPlainText(), QString());
}

void SpecialCharactersTest::staysOpenWithCtrl()
{
    focus(m_body);
    m_palette->open();
    searchFor(u"pozhehao"_s);
    QTest::keyClick(search(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_palette->isVisible());
    QTest::keyClick(search(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_body->toPlainText(), u"————"_s);
    // the field may change meanwhile
    focus(m_field);
    QTest::keyClick(search(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_field->text(), u"——"_s);
    QTest::keyClick(m_palette, Qt::Key_Escape);
    QVERIFY(!m_palette->isVisible());
}

void SpecialCharactersTest::replacesTheSelectionInOneStep()
{
    m_body->setBody({Paragraph{.runs = {Run{u"面积平方米"_s, Style::Bold}}}});
    focus(m_body);
    QTextCursor cursor = m_body->textCursor();
    cursor.setPosition(2);
    cursor.setPosition(5, QTextCursor::KeepAnchor);
    m_body->setTextCursor(cursor);
    QVERIFY(insertIntoField(m_body, u"㎡"_s));
    const Blocks expected{Paragraph{.runs = {Run{u"面积㎡"_s, Style::Bold}}}};
    QCOMPARE(m_body->body(), expected);
    m_body->undo();
    QVERIFY(!m_body->document()->isUndoAvailable());
}

void SpecialCharactersTest::goesBesideNoPicture()
{
    m_body->setBody({Figure{QString(64, u'a')}});
    m_body->moveCursor(QTextCursor::Start);
    QVERIFY(insertIntoField(m_body, u"℃"_s));
    QCOMPARE(m_body->body().size(), 1);
    QCOMPARE(m_body->body().constFirst().as<Figure>()->caption, Runs{Run{u"℃"_s}});
}

void SpecialCharactersTest::movesThroughTheGrid()
{
    focus(m_body);
    m_palette->open();
    QTRY_VERIFY(search()->hasFocus());
    QTest::keyClick(search(), Qt::Key_Down);
    QVERIFY(grid()->hasFocus());
    QTest::keyClick(grid(), Qt::Key_Right);
    QCOMPARE(grid()->currentRow(), 1);
    QTest::keyClick(grid(), Qt::Key_Down);
    QVERIFY(grid()->currentRow() > 2);
    const QString chosen = grid()->currentItem()->data(Qt::UserRole).toString();
    QVERIFY(grid()->currentItem()->toolTip().contains(codePointsOf(chosen)));
    QTest::keyClick(grid(), Qt::Key_Return);
    QCOMPARE(m_body->toPlainText(), chosen);
    // typing in the grid searches
    m_palette->open();
    QTRY_VERIFY(search()->hasFocus());
    QTest::keyClick(search(), Qt::Key_Down);
    QTest::keyClicks(grid(), u"s"_s);
    QVERIFY(search()->hasFocus());
    QCOMPARE(search()->text(), u"s"_s);
    QTest::keyClick(search(), Qt::Key_Down);
    QTest::keyClick(grid(), Qt::Key_Up);
    QVERIFY(search()->hasFocus());
}

void SpecialCharactersTest::recentComeFirst()
{
    QSignalSpy changed(m_palette, &SpecialCharacters::recentChanged);
    focus(m_body);
    m_palette->open();
    for (const QString &words : {u"pozhehao"_s, u"sheshidu"_s, u"pozhehao"_s}) {
        searchFor(words);
        QTest::keyClick(search(), Qt::Key_Return, Qt::ControlModifier);
    }
    QCOMPARE(m_palette->recent(), (QStringList{u"——"_s, u"℃"_s}));
    QCOMPARE(changed.size(), 3);
    QTest::keyClick(m_palette, Qt::Key_Escape);
    m_palette->open();
    QCOMPARE(texts(), m_palette->recent());
    m_palette->setRecent({u"°"_s});
    searchFor(u"du"_s);
    QCOMPARE(texts().constFirst(), u"°"_s);
}

void SpecialCharactersTest::saysWhereItCannotPut()
{
    m_body->setReadOnly(true);
    focus(m_body);
    m_palette->open();
    QTest::keyClick(search(), Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
    QVERIFY(m_palette->recent().isEmpty());
    QVERIFY(!insertIntoField(nullptr, u"x"_s));
    QVERIFY(!insertIntoField(m_palette, u"x"_s));
}

void SpecialCharactersTest::clicksPutIn()
{
    focus(m_field);
    m_palette->open();
    searchFor(u"pozhehao"_s);
    QTest::mouseClick(grid()->viewport(), Qt::LeftButton, {}, grid()->visualItemRect(grid()->item(0)).center());
    QCOMPARE(m_field->text(), u"——"_s);
    QVERIFY(!m_palette->isVisible());
}

void SpecialCharactersTest::everythingIsNamed()
{
    m_palette->open();
    QCOMPARE(test::namelessControls(*m_palette), QStringList());
    if (const QString folder = qEnvironmentVariable("GAOQIAN_GRABS"); !folder.isEmpty())
        m_palette->grab().save(folder + u"/specialcharacters.png"_s);
}

GAOQIAN_TEST_WIDGETS(SpecialCharactersTest)
#include "tst_specialcharacters.moc"
