// 首行缩进 as a matter of display: which paragraphs have it, and that switching it touches neither the body nor its history.
#include "shell/writing/firstlineindent.h"

#include "editor/document/documentformat.h"
#include "editor/pane/richtextedit.h"
#include "shell/settings/preferences.h"
#include "support/testprogram.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Paragraph paragraph(const QString &words) { return {.runs = {Run{words}}}; }

/// The words of the blocks whose first line is set in.
QStringList indented(const RichTextEdit &edit)
{
    QStringList found;
    for (QTextBlock block = edit.document()->begin(); block.isValid(); block = block.next())
        if (block.length() > 1 && block.blockFormat().textIndent() > 0)
            found << block.text();
    return found;
}

} // namespace

class FirstLineIndentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyPlainParagraphsHaveIt()
    {
        RichTextEdit edit;
        Paragraph lead = paragraph(u"导语"_s);
        lead.lead = true;
        Paragraph justified = paragraph(u"两端"_s);
        justified.align = Align::Justify;
        Paragraph centred = paragraph(u"居中"_s);
        centred.align = Align::Centre;
        edit.setBody({lead, paragraph(u"正文"_s), justified, centred, Heading{2, {}, {Run{u"标题"_s}}},
                      ListBlock{false, {ListItem{{paragraph(u"项"_s)}}}}, Quote{{paragraph(u"引"_s)}},
                      Table{0, {{{TableCell{{paragraph(u"格"_s)}}}}}}, Figure{QString(64, u'a'), {}, {Run{u"图"_s}}}});
        QCOMPARE(indented(edit), (QStringList{u"正文"_s, u"两端"_s}));
    }

    void switchesWithoutTouchingTheStory()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Preferences preferences(settings);
        RichTextEdit edit;
        const Blocks body{paragraph(u"一"_s), paragraph(u"二"_s)};
        FirstLineIndent indent(edit, preferences, nullptr);
        edit.setBody(body);
        QVERIFY(indent.action()->isChecked());
        QCOMPARE(indented(edit).size(), 2);
        edit.moveCursor(QTextCursor::End);
        QSignalSpy changed(&edit, &RichTextEdit::bodyChanged);
        QSignalSpy remarks(&indent, &FirstLineIndent::remarked);

        indent.action()->trigger();
        QVERIFY(indented(edit).isEmpty());
        QVERIFY(!preferences.firstLineIndent());
        QCOMPARE(edit.body(), body);
        QVERIFY(!edit.document()->isUndoAvailable());
        QVERIFY(edit.textCursor().atEnd());
        QVERIFY(changed.isEmpty() && remarks.isEmpty());

        // a history is worth more than a look: it waits
        QTest::keyClick(&edit, Qt::Key_Return);
        QTest::keyClick(&edit, 'x');
        const Blocks written = edit.body();
        indent.action()->trigger();
        QCOMPARE(remarks.size(), 1);
        QVERIFY(indented(edit).isEmpty());
        QVERIFY(edit.document()->isUndoAvailable());
        QTest::keyClick(&edit, Qt::Key_Return);
        QTest::keyClick(&edit, 'y');
        QVERIFY(indented(edit).isEmpty()); // one story looks one way
        while (edit.document()->isUndoAvailable())
            edit.undo();
        QCOMPARE(edit.body(), body);
        edit.setBody(written);
        QCOMPARE(indented(edit).size(), 3);
    }

    void isRemembered()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Preferences preferences(settings);
        preferences.setFirstLineIndent(false);
        RichTextEdit edit;
        const FirstLineIndent indent(edit, preferences, nullptr);
        edit.setBody({paragraph(u"一"_s)});
        QVERIFY(!indent.action()->isChecked());
        QVERIFY(indented(edit).isEmpty());
    }
};

GAOQIAN_TEST_WIDGETS(FirstLineIndentTest)
#include "tst_firstlineindent.moc"
