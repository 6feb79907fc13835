// Finding and replacing through what a person does: keys in the bar and in the text, marks, undo, an input method at work.
#include "editor/find/findbar.h"
#include "editor/pane/headlineedit.h"
#include "editor/pane/headlinefield.h"
#include "editor/pane/richtextedit.h"
#include "support/accessible.h"
#include "support/cputime.h"
#include "support/testprogram.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Paragraph paragraph(const QString &words) { return {.runs = {Run{words, {}, {}, {}}}}; }

void compose(QWidget &field, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(&field, &event);
}

QStringList marked(const QTextEdit &edit)
{
    QStringList texts;
    for (const QTextEdit::ExtraSelection &mark : edit.extraSelections())
        texts.append(mark.cursor.selectedText());
    return texts;
}

/// A writing pane as the window has it.
class Pane : public QWidget {
public:
    Pane()
    {
        auto *layout = new QVBoxLayout(this);
        for (QWidget *widget : std::initializer_list<QWidget *>{&headline, &body, &bar})
            layout->addWidget(widget);
        addActions({bar.findAction(), bar.findNextAction(), bar.findPreviousAction(), bar.replaceAction()});
        QList<QTextEdit *> texts;
        for (HeadlineField *field : headline.fields())
            texts.append(field);
        bar.setFields(texts << &body);
        resize(760, 640);
    }

    void show()
    {
        QWidget::show();
        activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(this));
        body.setFocus();
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focusWidget(), Qt::Key(key), modifiers);
    }
    void type(const QString &text)
    {
        if (text.isEmpty() || text.front().unicode() >= 0x80)
            compose(*focusWidget(), {}, text);
        else
            QTest::keyClicks(focusWidget(), text);
    }
    /// Ctrl+F and a pattern.
    void find(const QString &pattern)
    {
        press(Qt::Key_F, Qt::ControlModifier);
        type(pattern);
    }
    void replaceBy(const QString &replacement)
    {
        box(u"Replace with"_s)->setFocus();
        box(u"Replace with"_s)->lineEdit()->selectAll();
        replacement.isEmpty() ? press(Qt::Key_Delete) : type(replacement);
    }

    QComboBox *box(const QString &name) const { return named<QComboBox>(name); }
    QCheckBox *option(const QString &text) const { return withText<QCheckBox>(text); }
    QPushButton *button(const QString &text) const { return withText<QPushButton>(text); }
    bool says(const QString &text) const
    {
        const auto labels = bar.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text; });
    }
    QString selected() const { return body.textCursor().selectedText(); }
    int selectedAt() const { return body.textCursor().selectionStart(); }

    HeadlineEdit headline;
    RichTextEdit body;
    FindBar bar;

private:
    template <typename Widget> Widget *named(const QString &name) const
    {
        for (Widget *widget : bar.findChildren<Widget *>())
            if (widget->accessibleName() == name)
                return widget;
        qFatal("no %s", qPrintable(name));
    }
    template <typename Widget> Widget *withText(const QString &text) const
    {
        for (Widget *widget : bar.findChildren<Widget *>())
            if (QString(widget->text()).remove(u'&') == text)
                return widget;
        qFatal("no %s", qPrintable(text));
    }
};

} // namespace

class FindBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensAndCloses();
    void takesTheSelection();
    void marksAllAndGoesRound();
    void goesOnFromTheCursor();
    void goesFromHeadlineToBody();
    void followsTheText();
    void sparesWhatIsComposed();
    void looksInTheSelectionOnly();
    void replacesOneByOne();
    void replacesAllInOneStep();
    void replacesAllThroughTheStepper();
    void replacesInReadOnlyNever();
    void saysWhatIsWrong();
    void remembersPatterns();
    void hasNames();
    void isQuickInALongStory();
};

void FindBarTest::opensAndCloses()
{
    Pane pane;
    pane.body.setBody({paragraph(u"柳溪的柳"_s)});
    pane.show();
    QVERIFY(pane.bar.isHidden());
    pane.find(u"柳"_s);
    QVERIFY(pane.bar.isVisible());
    QVERIFY(pane.box(u"Replace with"_s)->isHidden());
    QCOMPARE(marked(pane.body).size(), 2);
    QVERIFY(pane.says(u"1 / 2"_s));
    pane.press(Qt::Key_Return);
    pane.press(Qt::Key_Return);
    pane.press(Qt::Key_Escape);
    QVERIFY(pane.bar.isHidden());
    QVERIFY(pane.body.hasFocus());
    QCOMPARE(pane.selectedAt(), 3);
    QCOMPARE(pane.selected(), u"柳"_s);
    QVERIFY(marked(pane.body).isEmpty());
    pane.press(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(pane.box(u"Replace with"_s)->isVisible());
    QVERIFY(pane.box(u"Find"_s)->lineEdit()->hasFocus());
}

void FindBarTest::takesTheSelection()
{
    Pane pane;
    pane.body.setBody({paragraph(u"柳溪"_s), paragraph(u"柳溪"_s)});
    pane.show();
    pane.press(Qt::Key_Right, Qt::ShiftModifier);
    pane.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(pane.box(u"Find"_s)->currentText(), u"柳"_s);
    QVERIFY(pane.says(u"1 / 2"_s));
    pane.press(Qt::Key_Return); // from the one that is selected already
    QCOMPARE(pane.selectedAt(), 3);
    pane.press(Qt::Key_Escape);
    pane.press(Qt::Key_A, Qt::ControlModifier);
    pane.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(pane.box(u"Find"_s)->currentText(), u"柳"_s); // two paragraphs are no pattern
}

void FindBarTest::marksAllAndGoesRound()
{
    Pane pane;
    pane.body.setBody({paragraph(u"a1 a2"_s), paragraph(u"a3"_s)});
    pane.show();
    pane.find(u"a"_s);
    QCOMPARE(marked(pane.body), (QStringList{u"a"_s, u"a"_s, u"a"_s}));
    const auto marks = pane.body.extraSelections();
    QVERIFY(marks.at(0).format.background() != marks.at(1).format.background());
    QCOMPARE(marks.at(1).format.background(), marks.at(2).format.background());
    for (const int wanted : {0, 3, 6, 0}) {
        pane.press(Qt::Key_Return);
        QCOMPARE(pane.selectedAt(), wanted);
    }
    QVERIFY(pane.says(u"Past the end: on from the top"_s));
    pane.press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(pane.selectedAt(), 6);
    QVERIFY(pane.says(u"Past the top: on from the end"_s));
    QVERIFY(pane.says(u"3 / 3"_s));
    pane.press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(pane.selectedAt(), 3);
    QVERIFY(pane.box(u"Find"_s)->lineEdit()->hasFocus());
}

void FindBarTest::goesOnFromTheCursor()
{
    Pane pane;
    pane.body.setBody({paragraph(u"a a a a"_s)});
    pane.show();
    pane.find(u"a"_s);
    pane.press(Qt::Key_Escape);
    pane.press(Qt::Key_Right);
    pane.press(Qt::Key_Right); // behind the blank
    pane.press(Qt::Key_F3);
    QVERIFY(pane.bar.isVisible());
    QVERIFY(pane.body.hasFocus());
    QCOMPARE(pane.selectedAt(), 2);
    pane.press(Qt::Key_End);
    QVERIFY(pane.says(u"4 found"_s));
    pane.press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(pane.selectedAt(), 6);
}

void FindBarTest::goesFromHeadlineToBody()
{
    Pane pane;
    pane.headline.setHeadline(u"柳溪"_s, u"古镇"_s, u"说柳"_s);
    pane.body.setBody({paragraph(u"柳"_s)});
    pane.show();
    pane.find(u"柳"_s);
    QVERIFY(pane.says(u"3 / 3"_s)); // the body had the focus
    pane.press(Qt::Key_Return);
    QCOMPARE(pane.selected(), u"柳"_s);
    pane.press(Qt::Key_Return);
    QVERIFY(pane.says(u"Past the end: on from the top"_s));
    QCOMPARE(pane.headline.fields().at(0)->textCursor().selectedText(), u"柳"_s);
    pane.press(Qt::Key_Return);
    QVERIFY(pane.says(u"On in: Subtitle"_s));
    pane.press(Qt::Key_Escape);
    QVERIFY(pane.headline.fields().at(2)->hasFocus());
    pane.press(Qt::Key_F3); // from one text into the other
    QVERIFY(pane.body.hasFocus());
    QVERIFY(pane.says(u"On in: Body"_s));
    QCOMPARE(marked(*pane.headline.fields().at(2)), QStringList{u"柳"_s});
}

void FindBarTest::followsTheText()
{
    Pane pane;
    pane.body.setBody({paragraph(u"a a"_s)});
    pane.show();
    pane.find(u"a"_s);
    pane.press(Qt::Key_Return);
    pane.press(Qt::Key_Return);
    QVERIFY(pane.says(u"2 / 2"_s));
    pane.body.setFocus();
    pane.press(Qt::Key_Home);
    pane.type(u"a"_s);
    QTRY_VERIFY(pane.says(u"3 found"_s));
    QCOMPARE(marked(pane.body).size(), 3);
    pane.press(Qt::Key_Backspace);
    pane.press(Qt::Key_F3); // does not wait for the marks
    QCOMPARE(pane.selectedAt(), 0);
    QVERIFY(pane.says(u"1 / 2"_s));
    pane.body.setBody({paragraph(u"a"_s)});
    QTRY_COMPARE(marked(pane.body).size(), 1);
}

void FindBarTest::sparesWhatIsComposed()
{
    Pane pane;
    pane.body.setBody({paragraph(u"柳柳"_s)});
    pane.show();
    pane.find(u"柳"_s);
    pane.body.setFocus();
    pane.press(Qt::Key_End);
    pane.type(u"柳"_s);
    compose(pane.body, u"xi"_s); // at once, while the marks are still to come
    const auto preedit = [&] { return pane.body.textCursor().block().layout()->preeditAreaText(); };
    QSignalSpy changes(pane.body.document(), &QTextDocument::contentsChanged);
    const int revision = pane.body.document()->revision();
    QVERIFY(!changes.wait(400));
    QCOMPARE(preedit(), u"xi"_s);
    QCOMPARE(pane.body.document()->revision(), revision);
    QCOMPARE(marked(pane.body).size(), 2); // not looked for meanwhile
    pane.button(u"Next"_s)->click();       // and no moving the cursor away from it
    QCOMPARE(preedit(), u"xi"_s);
    pane.press(Qt::Key_H, Qt::ControlModifier);
    pane.button(u"Replace all"_s)->click();
    QCOMPARE(preedit(), u"xi"_s);
    compose(pane.body, {}, u"溪"_s);
    QCOMPARE(pane.body.body(), Blocks{paragraph(u"柳柳柳溪"_s)});
    QTRY_COMPARE(marked(pane.body).size(), 3);
}

void FindBarTest::looksInTheSelectionOnly()
{
    Pane pane;
    pane.headline.setHeadline({}, u"a"_s, {});
    pane.body.setBody({paragraph(u"a a a a"_s)});
    pane.show();
    pane.press(Qt::Key_Right);
    for (int i = 0; i < 4; ++i)
        pane.press(Qt::Key_Right, Qt::ShiftModifier);
    pane.press(Qt::Key_H, Qt::ControlModifier);
    pane.box(u"Find"_s)->lineEdit()->selectAll();
    pane.type(u"a"_s);
    QVERIFY(pane.says(u"3 / 5"_s));
    pane.option(u"In selection"_s)->click();
    QVERIFY(pane.option(u"In selection"_s)->isChecked());
    QVERIFY(pane.says(u"1 / 2"_s));
    QCOMPARE(marked(pane.body), (QStringList{u" a a"_s, u"a"_s, u"a"_s})); // the range is shown too
    pane.replaceBy(u"aa"_s);
    pane.button(u"Replace all"_s)->click();
    QCOMPARE(pane.body.body(), Blocks{paragraph(u"a aa aa a"_s)});
    QCOMPARE(marked(pane.body).constFirst(), u" aa aa"_s); // with all that was put in
    QCOMPARE(pane.headline.title(), u"a"_s);
    pane.option(u"In selection"_s)->click();
    QVERIFY(pane.says(u"7 found"_s));
    QTextCursor nothing = pane.body.textCursor();
    nothing.clearSelection();
    pane.body.setTextCursor(nothing);
    pane.option(u"In selection"_s)->click();
    QVERIFY(!pane.option(u"In selection"_s)->isChecked());
}

void FindBarTest::replacesOneByOne()
{
    Pane pane;
    pane.body.setBody({paragraph(u"的地的地的"_s)});
    pane.show();
    pane.press(Qt::Key_H, Qt::ControlModifier);
    pane.type(u"的"_s);
    pane.replaceBy(u"的的"_s);
    pane.press(Qt::Key_Return);
    QCOMPARE(pane.body.body(), Blocks{paragraph(u"的的地的地的"_s)});
    QCOMPARE(pane.selectedAt(), 3); // behind what was put in
    pane.button(u"Next"_s)->click();
    pane.button(u"Replace"_s)->click();
    QCOMPARE(pane.body.body(), Blocks{paragraph(u"的的地的地的的"_s)});
    pane.body.undo();
    QCOMPARE(pane.body.body(), Blocks{paragraph(u"的的地的地的"_s)});
    pane.body.undo();
    QCOMPARE(pane.body.body(), Blocks{paragraph(u"的地的地的"_s)});
}

void FindBarTest::replacesAllInOneStep()
{
    Pane pane;
    pane.headline.setHeadline({}, u"2023年"_s, {});
    const Blocks body{paragraph(u"2023-01与2024-02"_s), Quote{{paragraph(u"2025-03"_s)}}};
    pane.body.setBody(body);
    pane.show();
    pane.press(Qt::Key_H, Qt::ControlModifier);
    pane.option(u"Regular expression"_s)->click();
    pane.box(u"Find"_s)->setFocus();
    pane.type(u"(\\d+)-0(\\d)"_s);
    pane.replaceBy(u"$2/$1"_s);
    QVERIFY(pane.says(u"1 / 3"_s));
    pane.button(u"Replace all"_s)->click();
    QVERIFY(pane.says(u"3 replaced"_s));
    const Blocks wanted{paragraph(u"1/2023与2/2024"_s), Quote{{paragraph(u"3/2025"_s)}}};
    QCOMPARE(pane.body.body(), wanted);
    pane.body.setFocus();
    pane.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(pane.body.body(), body);
    QVERIFY(!pane.body.document()->isUndoAvailable());
    QTRY_COMPARE(marked(pane.body).size(), 3);
}

void FindBarTest::replacesAllThroughTheStepper()
{
    Pane pane;
    pane.headline.setHeadline({}, u"柳溪"_s, u"柳"_s);
    pane.body.setBody({paragraph(u"柳"_s)});
    QStringList steps;
    bool inside = false;
    bool allInside = true;
    pane.bar.setStepper([&](const QString &name, const std::function<void()> &act) {
        steps.append(name);
        inside = true;
        act();
        inside = false;
    });
    connect(&pane.headline, &HeadlineEdit::changed, this, [&] { allInside = allInside && inside; });
    connect(&pane.body, &RichTextEdit::bodyChanged, this, [&] { allInside = allInside && inside; });
    pane.show();
    pane.press(Qt::Key_H, Qt::ControlModifier);
    pane.option(u"Regular expression"_s)->click();
    pane.box(u"Find"_s)->setFocus();
    pane.type(u"柳"_s);
    pane.replaceBy(u"杨\\n"_s);
    pane.button(u"Replace all"_s)->click();
    QCOMPARE(steps, QStringList{u"Replace all"_s});
    QVERIFY(allInside);
    QCOMPARE(pane.headline.title(), u"杨 溪"_s); // one line
    QCOMPARE(pane.headline.subtitle(), u"杨 "_s);
    QCOMPARE(pane.body.body(), Blocks{paragraph(u"杨\u2028"_s)});
    QVERIFY(pane.says(u"3 replaced"_s));
    pane.button(u"Replace all"_s)->click(); // nothing is left
    QCOMPARE(steps.size(), 1);
}

void FindBarTest::replacesInReadOnlyNever()
{
    Pane pane;
    pane.headline.setHeadline({}, u"柳"_s, {});
    pane.body.setBody({paragraph(u"柳"_s)});
    pane.show();
    pane.press(Qt::Key_H, Qt::ControlModifier);
    pane.type(u"柳"_s);
    pane.replaceBy(u"杨"_s);
    QVERIFY(pane.button(u"Replace"_s)->isEnabled());
    pane.body.setReadOnly(true);
    pane.button(u"Replace all"_s)->click();
    QVERIFY(pane.says(u"1 replaced"_s));
    QCOMPARE(pane.body.body(), Blocks{paragraph(u"柳"_s)});
    QCOMPARE(pane.headline.title(), u"杨"_s);
    pane.headline.setReadOnly(true);
    QVERIFY(!pane.button(u"Replace"_s)->isEnabled());
    QVERIFY(!pane.button(u"Replace all"_s)->isEnabled());
    QVERIFY(pane.button(u"Next"_s)->isEnabled());
    pane.button(u"Next"_s)->click();
    QCOMPARE(pane.selected(), u"柳"_s);
}

void FindBarTest::saysWhatIsWrong()
{
    Pane pane;
    pane.body.setBody({paragraph(QString(3000, u'a') + u"cb"_s)});
    pane.show();
    pane.find(u"(a"_s);
    QVERIFY(pane.says(u"Not found"_s));
    pane.option(u"Regular expression"_s)->click();
    const auto complains = [&](const QString &about) {
        const auto labels = pane.bar.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(about); });
    };
    QVERIFY(complains(u"Not a regular expression, at character 3"_s));
    pane.box(u"Find"_s)->setFocus();
    pane.press(Qt::Key_A, Qt::ControlModifier);
    pane.type(u"(a+)+b"_s);
    QVERIFY(complains(u"too hard"_s));
    QVERIFY(!pane.button(u"Replace all"_s)->isEnabled());
    pane.press(Qt::Key_A, Qt::ControlModifier);
    pane.type(u"c"_s);
    QVERIFY(!complains(u"too hard"_s));
    QVERIFY(pane.says(u"1 / 1"_s));
}

void FindBarTest::remembersPatterns()
{
    Pane pane;
    pane.body.setBody({paragraph(u"abc"_s)});
    pane.show();
    for (const QString &pattern : {u"a"_s, u"b"_s, u"c"_s, u"a"_s}) {
        pane.find(pattern);
        pane.press(Qt::Key_Return);
        pane.press(Qt::Key_Escape);
    }
    const QComboBox *box = pane.box(u"Find"_s);
    QCOMPARE(box->count(), 3);
    QCOMPARE(box->itemText(0), u"a"_s);
    QCOMPARE(box->itemText(1), u"c"_s);
    pane.press(Qt::Key_F, Qt::ControlModifier);
    pane.press(Qt::Key_Down);
    QCOMPARE(box->currentText(), u"c"_s);
    QVERIFY(pane.says(u"1 / 1"_s));
}

void FindBarTest::hasNames()
{
    Pane pane;
    QCOMPARE(test::namelessControls(pane).join(u", "_s), QString());
}

void FindBarTest::isQuickInALongStory()
{
    Pane pane;
    Blocks body;
    for (int i = 0; i < 250; ++i)
        body.append(paragraph(QString(100, u'柳') + QString(100, u'溪')));
    pane.body.setBody(body);
    pane.show();
    test::CpuTime clock;
    pane.find(u"柳"_s);
    QVERIFY(pane.says(u"1 / 25,000"_s));
    QCOMPARE(marked(pane.body).size(), 1000);
    QVERIFY(clock.elapsed() < 2000);
    pane.press(Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(pane.says(u"25,000 / 25,000"_s));
    const auto lastMark = [&] { return pane.body.extraSelections().constLast().cursor.position(); };
    QTRY_VERIFY(lastMark() > 250 * 200); // marks follow what is in sight
    pane.press(Qt::Key_H, Qt::ControlModifier);
    pane.replaceBy(u"杨"_s);
    clock.restart();
    pane.button(u"Replace all"_s)->click();
    QVERIFY(clock.elapsed() < 5000);
    QVERIFY(pane.says(u"25000 replaced"_s));
    pane.body.undo();
    QCOMPARE(pane.body.body(), body);
}

GAOQIAN_TEST_WIDGETS(FindBarTest)
#include "tst_findbar.moc"
