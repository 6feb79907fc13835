// Quotation marks, dashes and ellipses as they are typed: the rules, and the rules at work in the body and in the headline
// through keys and input methods, with undo.
#include "editor/typing/autocorrectrules.h"

#include "editor/pane/headlineedit.h"
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "support/testprogram.h"

#include <QTest>
#include <QTextBlock>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

QString text(const QTextEdit &edit) { return edit.document()->toRawText().replace(QChar::ParagraphSeparator, u'\n'); }

/// Characters as a keyboard types them.
void type(QWidget &field, const QString &keys)
{
    for (const QChar c : keys) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QCoreApplication::sendEvent(&field, &press);
        QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(c));
        QCoreApplication::sendEvent(&field, &release);
    }
}

void compose(QWidget &field, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(&field, &event);
}

/// Each character committed by itself, as an input method does with punctuation.
void commit(QWidget &field, const QString &characters)
{
    for (const QChar c : characters)
        compose(field, {}, QString(c));
}

/// The text with a bar where the cursor is.
QString withCursor(const QTextEdit &edit)
{
    QString shown = text(edit);
    return shown.insert(edit.textCursor().position(), u'|');
}

} // namespace

class AutocorrectRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rules_data();
    void rules();
    void keysAndInputMethodTypeTheSame_data();
    void keysAndInputMethodTypeTheSame();
    void undoGivesBackWhatWasTyped_data();
    void undoGivesBackWhatWasTyped();
    void goesAroundTheSelection();
    void goesAroundTextOfSeveralRunsAndParagraphs();
    void backspaceTakesAnEmptyPair();
    void leavesComposingAlone();
    void leavesLongerCommitsAlone();
    void switchesOff();
    void keepsTheFormat();
    void leavesReadOnlyTextAlone();
};

void AutocorrectRulesTest::rules_data()
{
    QTest::addColumn<QString>("typed"); // with a bar where the cursor is
    QTest::addColumn<QString>("becomes");

    QTest::newRow("opens") << u"他说\"|"_s << u"他说“|”"_s;
    QTest::newRow("opens before punctuation") << u"他说\"|。"_s << u"他说“|”。"_s;
    QTest::newRow("opens before a word, alone") << u"\"|口袋公园建成"_s << u"“|口袋公园建成"_s;
    QTest::newRow("steps over") << u"“好\"|”"_s << u"“好”|"_s;
    QTest::newRow("closes") << u"“好\"|"_s << u"“好”|"_s;
    QTest::newRow("opens again") << u"“好”，\"|"_s << u"“好”，“|”"_s;
    QTest::newRow("single in double") << u"“他说'|”"_s << u"“他说‘|’”"_s;
    QTest::newRow("single steps over") << u"“‘是'|’”"_s << u"“‘是’|”"_s;
    QTest::newRow("apostrophe") << u"don'|"_s << u"don’|"_s;
    QTest::newRow("apostrophe in a word") << u"don'|t"_s << u"don’|t"_s;
    QTest::newRow("apostrophes close nothing") << u"‘don’t'|"_s << u"‘don’t’|"_s;
    QTest::newRow("own opening mark brings the other") << u"说：“|"_s << u"说：“|”"_s;
    QTest::newRow("own opening mark before a word stays") << u"“|好”"_s << QString();
    QTest::newRow("own closing mark steps over") << u"“好”|”"_s << u"“好”|"_s;
    QTest::newRow("own closing mark closes") << u"“好”|"_s << QString();
    QTest::newRow("own closing mark of an earlier paragraph's") << u"就这样。”|"_s << QString();
    QTest::newRow("out of step input method") << u"打造”|"_s << u"打造“|”"_s;
    QTest::newRow("dash") << u"他--|"_s << u"他——|"_s;
    QTest::newRow("one hyphen") << u"e-|"_s << QString();
    QTest::newRow("three hyphens") << u"---|"_s << QString();
    QTest::newRow("hyphen before others") << u"--|-"_s << QString();
    QTest::newRow("ellipsis") << u"他...|"_s << u"他……|"_s;
    QTest::newRow("two stops") << u"他..|"_s << QString();
    QTest::newRow("Chinese stops") << u"他。。。|"_s << u"他……|"_s;
    QTest::newRow("six stops") << u"他……...|"_s << u"他……|"_s;
    QTest::newRow("four stops") << u"....|"_s << QString();
    QTest::newRow("a decimal") << u"3.|"_s << QString();
    QTest::newRow("a letter") << u"“a|"_s << QString();
    QTest::newRow("nothing") << u"|"_s << QString();
}

void AutocorrectRulesTest::rules()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, becomes);
    const QString before = typed.section(u'|', 0, 0);
    const QString after = typed.section(u'|', 1);
    const auto change = typedChange(before, after, everyTypingAid);
    QString result;
    if (change) {
        const qsizetype split = change->text.size() - change->behind;
        result =
            before.chopped(change->before) + change->text.left(split) + u'|' + change->text.mid(split) + after.mid(change->after);
    }
    QCOMPARE(result, becomes);
    QVERIFY(!typedChange(before, after, {}));
}

void AutocorrectRulesTest::keysAndInputMethodTypeTheSame_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("becomes");
    QTest::newRow("quotation") << u"他说：\"好的。\"走了"_s << u"他说：“好的。”走了|"_s;
    QTest::newRow("quotation in a quotation") << u"\"他说'好'。\""_s << u"“他说‘好’。”|"_s;
    QTest::newRow("two quotations") << u"\"一\"\"二\""_s << u"“一”“二”|"_s;
    QTest::newRow("input method's own marks") << u"他说：“好的。”走了"_s << u"他说：“好的。”走了|"_s;
    QTest::newRow("dash") << u"他--走"_s << u"他——走|"_s;
    QTest::newRow("ellipsis") << u"他...走......"_s << u"他……走……|"_s;
    QTest::newRow("English") << u"don't"_s << u"don’t|"_s;
}

void AutocorrectRulesTest::keysAndInputMethodTypeTheSame()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, becomes);
    RichTextEdit body;
    type(body, typed);
    QCOMPARE(withCursor(body), becomes);
    RichTextEdit composed;
    commit(composed, typed);
    QCOMPARE(withCursor(composed), becomes);
    HeadlineEdit headline;
    auto *field = headline.findChildren<HeadlineField *>().at(1);
    type(*field, typed);
    QCOMPARE(withCursor(*field), becomes);
    field->setText({});
    commit(*field, typed);
    QCOMPARE(withCursor(*field), becomes);
}

void AutocorrectRulesTest::undoGivesBackWhatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("quote") << u"他说\""_s;
    QTest::newRow("dash") << u"他--"_s;
    QTest::newRow("ellipsis") << u"他..."_s;
    QTest::newRow("apostrophe") << u"don'"_s;
}

void AutocorrectRulesTest::undoGivesBackWhatWasTyped()
{
    QFETCH(const QString, typed);
    RichTextEdit edit;
    type(edit, typed);
    const QString aided = withCursor(edit);
    QVERIFY(aided != typed + u'|');
    edit.undo();
    QCOMPARE(withCursor(edit), typed + u'|');
    edit.redo();
    QCOMPARE(text(edit), QString(aided).remove(u'|'));
}

void AutocorrectRulesTest::goesAroundTheSelection()
{
    RichTextEdit edit;
    edit.setBody({Paragraph{.runs = {Run{u"打造口袋公园"_s}}}});
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(6);
    cursor.setPosition(2, QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
    type(edit, u"\""_s);
    QCOMPARE(withCursor(edit), u"打造“口袋公园”|"_s);
    edit.undo();
    QCOMPARE(text(edit), u"打造口袋公园"_s);
    QVERIFY(!edit.document()->isUndoAvailable());
}

void AutocorrectRulesTest::goesAroundTextOfSeveralRunsAndParagraphs()
{
    RichTextEdit edit;
    edit.setBody({Paragraph{.runs = {Run{u"粗"_s, Style::Bold}, Run{u"细"_s}}}, Paragraph{.runs = {Run{u"二"_s}}}});
    edit.selectAll();
    commit(edit, u"“"_s);
    const Blocks expected{Paragraph{.runs = {Run{u"“粗"_s, Style::Bold}, Run{u"细"_s}}}, Paragraph{.runs = {Run{u"二”"_s}}}};
    QCOMPARE(edit.body(), expected);
    // what is no text is replaced, as by any other character
    edit.setBody({Figure{QString(64, u'a')}, Paragraph{.runs = {Run{u"二"_s}}}});
    edit.selectAll();
    type(edit, u"\""_s);
    QVERIFY(!text(edit).contains(u"二"_s));
}

void AutocorrectRulesTest::backspaceTakesAnEmptyPair()
{
    RichTextEdit edit;
    type(edit, u"他\""_s);
    QCOMPARE(withCursor(edit), u"他“|”"_s);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QCOMPARE(withCursor(edit), u"他|"_s);
    edit.undo();
    QCOMPARE(text(edit), u"他“”"_s);
}

void AutocorrectRulesTest::leavesComposingAlone()
{
    RichTextEdit edit;
    compose(edit, u"--"_s);
    compose(edit, u"\""_s);
    QVERIFY(edit.isComposing());
    QVERIFY(edit.body().isEmpty());
    QVERIFY(!edit.document()->isUndoAvailable());
    // what is committed while the next one is composed already is let be
    compose(edit, u"ni"_s, u"\""_s);
    QVERIFY(edit.isComposing());
    compose(edit, {}, u"你"_s);
    QCOMPARE(text(edit), u"\"你"_s);
}

void AutocorrectRulesTest::leavesLongerCommitsAlone()
{
    RichTextEdit edit;
    commit(edit, u"-"_s);
    compose(edit, {}, u"--"_s);
    QCOMPARE(text(edit), u"---"_s);
}

void AutocorrectRulesTest::switchesOff()
{
    RichTextEdit edit;
    edit.setTypingAids(AutocorrectRule::Dashes);
    type(edit, u"\"--..."_s);
    QCOMPARE(text(edit), u"\"——..."_s);
    HeadlineEdit headline;
    headline.setTypingAids({});
    auto *field = headline.findChild<HeadlineField *>();
    type(*field, u"\"--..."_s);
    QCOMPARE(text(*field), u"\"--..."_s);
}

void AutocorrectRulesTest::keepsTheFormat()
{
    RichTextEdit edit;
    edit.toggleStyle(Style::Bold);
    type(edit, u"粗\"体"_s);
    const Blocks expected{Paragraph{.runs = {Run{u"粗“体”"_s, Style::Bold}}}};
    QCOMPARE(edit.body(), expected);
}

void AutocorrectRulesTest::leavesReadOnlyTextAlone()
{
    RichTextEdit edit;
    edit.setBody({Paragraph{.runs = {Run{u"原文“”"_s}}}});
    edit.setReadOnly(true);
    edit.selectAll();
    type(edit, u"\""_s);
    edit.moveCursor(QTextCursor::End);
    edit.moveCursor(QTextCursor::Left);
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QCOMPARE(text(edit), u"原文“”"_s);
}

GAOQIAN_TEST_WIDGETS(AutocorrectRulesTest)
#include "tst_autocorrectrules.moc"
