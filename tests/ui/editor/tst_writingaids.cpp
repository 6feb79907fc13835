// The run-in lead, the format painter, links and the colour menu: through their actions, keys and the mouse.
#include "article/articlejson.h"
#include "editor/actions/colourmenu.h"
#include "editor/actions/editoractions.h"
#include "editor/actions/formatpainter.h"
#include "editor/commands/runinlead.h"
#include "editor/commands/textcommands.h"
#include "editor/pane/linkhint.h"
#include "editor/pane/richtextedit.h"
#include "support/testprogram.h"

#include <QClipboard>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Paragraph paragraph(const QString &words) { return {.runs = words.isEmpty() ? Runs() : Runs{Run{words}}}; }
Paragraph withLead(const QString &lead, const QString &rest) { return {.runs = {Run{lead, Style::Bold}, Run{rest}}}; }

QByteArray shown(const Blocks &body)
{
    Article article;
    article.body = body;
    return NormalArticle(article).json();
}

#define COMPARE_BODY(edit, ...) QCOMPARE(shown((edit).body()), shown(Blocks __VA_ARGS__))

} // namespace

class WritingAidsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void openingPhrases_data();
    void openingPhrases();
    void leadTogglesWithItsShortcut();
    void leadOfTheSelection();
    void leadsOfSeveralParagraphs();
    void leadSaysWhereThereIsNone();
    void painterPaintsTextWithTheMouse();
    void painterPaintsWithKeys();
    void painterPaintsParagraphs();
    void painterLocks();
    void painterEnds();
    void painterKeepsLinks();
    void linkIsShown();
    void linkAddressIsCopied();
    void linksChange_data();
    void linksChange();
    void colourMenuFollowsTheCursor();

private:
    void put(int position, int anchor = -1);
    void drag(int from, int to);
    QPoint pointAt(int position) const;
    void trigger(EditorAct act) { m_actions->action(act)->trigger(); }

    std::unique_ptr<RichTextEdit> m_edit;
    EditorActions *m_actions = nullptr;
};

void WritingAidsTest::init()
{
    m_edit = std::make_unique<RichTextEdit>();
    m_edit->resize(800, 600);
    m_actions = new EditorActions(m_edit.get(), m_edit.get());
    m_edit->show();
    m_edit->activateWindow();
    m_edit->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_edit.get()));
}

void WritingAidsTest::put(int position, int anchor)
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(anchor < 0 ? position : anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    m_edit->setTextCursor(cursor);
}

QPoint WritingAidsTest::pointAt(int position) const
{
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(position);
    return m_edit->cursorRect(cursor).center();
}

void WritingAidsTest::drag(int from, int to)
{
    QWidget *viewport = m_edit->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, {}, pointAt(from));
    QTest::mouseMove(viewport, pointAt((from + to) / 2));
    QTest::mouseMove(viewport, pointAt(to));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, pointAt(to));
}

void WritingAidsTest::openingPhrases_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("phrase");
    QTest::newRow("stop") << u"网格之效。自启动以来，"_s << u"网格之效。"_s;
    QTest::newRow("colon") << u"记者：请问"_s << u"记者："_s;
    QTest::newRow("enumeration comma") << u"一、总体要求"_s << u"一、"_s;
    QTest::newRow("Latin") << u"Note: this"_s << u"Note:"_s;
    QTest::newRow("decimal") << u"增长3.5个百分点，创新高"_s << u"增长3.5个百分点，"_s;
    QTest::newRow("thousands") << u"投入1,000万元。"_s << u"投入1,000万元。"_s;
    QTest::newRow("number at its end") << u"共计3. 其中"_s << u"共计3."_s;
    QTest::newRow("closing marks") << u"“一盘棋！”大家说"_s << u"“一盘棋！”"_s;
    QTest::newRow("none") << u"没有标点"_s << QString();
    QTest::newRow("too far") << QString(40, u'长') + u'。' << QString();
    QTest::newRow("just near enough") << QString(39, u'长') + u'。' << QString(39, u'长') + u'。';
    QTest::newRow("empty") << QString() << QString();
}

void WritingAidsTest::openingPhrases()
{
    QFETCH(const QString, text);
    QFETCH(const QString, phrase);
    QCOMPARE(text.left(openingPhrase(text)), phrase);
}

void WritingAidsTest::leadTogglesWithItsShortcut()
{
    m_edit->setBody({paragraph(u"网格之效。自启动以来"_s)});
    put(8);
    QVERIFY(!m_actions->action(EditorAct::RunInLead)->isChecked());
    QTest::keyClick(m_edit.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    COMPARE_BODY(*m_edit, {withLead(u"网格之效。"_s, u"自启动以来"_s)});
    QVERIFY(m_actions->action(EditorAct::RunInLead)->isChecked());
    trigger(EditorAct::RunInLead);
    COMPARE_BODY(*m_edit, {paragraph(u"网格之效。自启动以来"_s)});
    QVERIFY(!m_actions->action(EditorAct::RunInLead)->isChecked());
    m_edit->undo();
    COMPARE_BODY(*m_edit, {withLead(u"网格之效。"_s, u"自启动以来"_s)});
    m_edit->undo();
    QVERIFY(!m_edit->document()->isUndoAvailable());
}

void WritingAidsTest::leadOfTheSelection()
{
    m_edit->setBody({paragraph(u"网格之效。自启动以来"_s)});
    put(2, 0);
    trigger(EditorAct::RunInLead);
    COMPARE_BODY(*m_edit, {withLead(u"网格"_s, u"之效。自启动以来"_s)});
    // further in, the selection only says which paragraph
    m_edit->setBody({paragraph(u"网格之效。自启动以来"_s)});
    put(3, 1);
    trigger(EditorAct::RunInLead);
    COMPARE_BODY(*m_edit, {withLead(u"网格之效。"_s, u"自启动以来"_s)});
}

void WritingAidsTest::leadsOfSeveralParagraphs()
{
    const Heading heading{2, u"01"_s, {Run{u"标题：一"_s}}};
    m_edit->setBody(
        {paragraph(u"甲：一"_s), heading, paragraph(u"没有"_s), withLead(u"乙"_s, u"：二"_s), paragraph(u"丙：三"_s)});
    m_edit->selectAll();
    QVERIFY(!m_actions->action(EditorAct::RunInLead)->isChecked());
    trigger(EditorAct::RunInLead);
    COMPARE_BODY(*m_edit, {withLead(u"甲："_s, u"一"_s), heading, paragraph(u"没有"_s), withLead(u"乙"_s, u"：二"_s),
                           withLead(u"丙："_s, u"三"_s)});
    QVERIFY(m_actions->action(EditorAct::RunInLead)->isChecked());
    trigger(EditorAct::RunInLead);
    COMPARE_BODY(*m_edit,
                 {paragraph(u"甲：一"_s), heading, paragraph(u"没有"_s), paragraph(u"乙：二"_s), paragraph(u"丙：三"_s)});
}

void WritingAidsTest::leadSaysWhereThereIsNone()
{
    m_edit->setBody({paragraph(u"没有标点"_s)});
    QSignalSpy remarks(m_actions, &EditorActions::remarked);
    trigger(EditorAct::RunInLead);
    QCOMPARE(remarks.size(), 1);
    COMPARE_BODY(*m_edit, {paragraph(u"没有标点"_s)});
    QVERIFY(!m_edit->document()->isUndoAvailable());
    QVERIFY(!m_actions->action(EditorAct::RunInLead)->isChecked());
}

void WritingAidsTest::painterPaintsTextWithTheMouse()
{
    const Run red{u"红"_s, Style::Bold, {}, u"red"_s};
    m_edit->setBody({Paragraph{.runs = {red, Run{u"一二三四五"_s, Style::Italic}}}});
    put(1);
    trigger(EditorAct::PaintFormat);
    QVERIFY(m_actions->action(EditorAct::PaintFormat)->isChecked());
    QVERIFY(m_edit->viewport()->cursor().shape() == Qt::BitmapCursor);
    drag(3, 5);
    const Blocks painted{Paragraph{
        .runs = {red, Run{u"一二"_s, Style::Italic}, Run{u"三四"_s, Style::Bold, {}, u"red"_s}, Run{u"五"_s, Style::Italic}}}};
    QTRY_COMPARE(shown(m_edit->body()), shown(painted));
    QVERIFY(!m_actions->action(EditorAct::PaintFormat)->isChecked());
    QCOMPARE(m_edit->viewport()->cursor().shape(), Qt::IBeamCursor);
    m_edit->undo();
    QVERIFY(!m_edit->document()->isUndoAvailable());
}

void WritingAidsTest::painterPaintsWithKeys()
{
    m_edit->setBody({Paragraph{.runs = {Run{u"粗"_s, Style::Bold}, Run{u"一二三"_s}}}});
    put(1);
    QTest::keyClick(m_edit.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    put(2);
    QTest::keyPress(m_edit.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyRelease(m_edit.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(shown(m_edit->body()),
                 shown({Paragraph{.runs = {Run{u"粗"_s, Style::Bold}, Run{u"一"_s}, Run{u"二"_s, Style::Bold}, Run{u"三"_s}}}}));
    // or with Enter, which then types nothing
    put(1);
    trigger(EditorAct::PaintFormat);
    put(2, 1);
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    COMPARE_BODY(*m_edit, {Paragraph{.runs = {Run{u"粗一二"_s, Style::Bold}, Run{u"三"_s}}}});
}

void WritingAidsTest::painterPaintsParagraphs()
{
    const Heading heading{3, u"01"_s, {Run{u"标题"_s}}};
    const Paragraph centred{.runs = {Run{u"居中"_s}}, .align = Align::Centre};
    m_edit->setBody({heading, paragraph(u"正文"_s), centred, Heading{2, u"02"_s, {Run{u"另一"_s}}}});
    put(1);
    trigger(EditorAct::PaintFormat);
    QTest::mouseClick(m_edit->viewport(), Qt::LeftButton, {}, pointAt(4));
    QTRY_COMPARE(shown(m_edit->body()),
                 shown({heading, Heading{3, {}, {Run{u"正文"_s}}}, centred, Heading{2, u"02"_s, {Run{u"另一"_s}}}}));
    // a part of a paragraph leaves the paragraph what it is
    put(7);
    trigger(EditorAct::PaintFormat);
    put(5, 4);
    QTest::keyClick(m_edit.get(), Qt::Key_Enter);
    QCOMPARE(m_edit->body().at(1).as<Heading>()->level, 3);
    // whole ones take all of it, and keep their labels
    put(1);
    trigger(EditorAct::PaintFormat);
    put(11, 9);
    QTest::keyClick(m_edit.get(), Qt::Key_Enter);
    QCOMPARE(*m_edit->body().at(3).as<Heading>(), (Heading{3, u"02"_s, {Run{u"另一"_s}}}));
}

void WritingAidsTest::painterLocks()
{
    m_edit->setBody({Paragraph{.runs = {Run{u"粗"_s, Style::Bold}, Run{u"一二三四五"_s}}}});
    put(1);
    trigger(EditorAct::PaintFormat);
    trigger(EditorAct::PaintFormat);
    QVERIFY(m_edit->findChild<FormatPainter *>()->isLocked());
    QVERIFY(m_actions->action(EditorAct::PaintFormat)->isChecked());
    for (int at : {2, 4}) {
        put(at + 1, at);
        QTest::keyClick(m_edit.get(), Qt::Key_Return);
    }
    COMPARE_BODY(*m_edit, {Paragraph{.runs = {Run{u"粗"_s, Style::Bold}, Run{u"一"_s}, Run{u"二"_s, Style::Bold}, Run{u"三"_s},
                                              Run{u"四"_s, Style::Bold}, Run{u"五"_s}}}});
    trigger(EditorAct::PaintFormat);
    QVERIFY(!m_actions->action(EditorAct::PaintFormat)->isChecked());
}

void WritingAidsTest::painterEnds()
{
    m_edit->setBody({Paragraph{.runs = {Run{u"粗"_s, Style::Bold}, Run{u"一"_s}}}});
    auto *painter = m_edit->findChild<FormatPainter *>();
    put(1);
    trigger(EditorAct::PaintFormat);
    QTest::keyClick(m_edit.get(), Qt::Key_Escape);
    QVERIFY(!painter->isActive());
    trigger(EditorAct::PaintFormat);
    put(2);
    QTest::keyClick(m_edit.get(), 'x');
    QVERIFY(!painter->isActive());
    trigger(EditorAct::PaintFormat);
    QInputMethodEvent composing(u"ni"_s, {});
    QCoreApplication::sendEvent(m_edit.get(), &composing);
    QVERIFY(!painter->isActive());
}

void WritingAidsTest::painterKeepsLinks()
{
    const QString address = u"https://example.org/"_s;
    m_edit->setBody({Paragraph{.runs = {Run{u"粗"_s, Style::Bold}, Run{u"链接"_s, Style::Italic, address}}}});
    put(1);
    trigger(EditorAct::PaintFormat);
    put(3, 1);
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    COMPARE_BODY(*m_edit, {Paragraph{.runs = {Run{u"粗"_s, Style::Bold}, Run{u"链接"_s, Style::Bold, address}}}});
}

void WritingAidsTest::linkIsShown()
{
    const QString address = u"https://example.org/a?b=c&d=e"_s;
    LinkHint hint(m_edit.get());
    QSignalSpy shownAddress(&hint, &LinkHint::addressChanged);
    m_edit->setBody({Paragraph{.runs = {Run{u"一"_s}, Run{u"链接的文字"_s, {}, address}, Run{u"。"_s}}}});
    put(3);
    QCOMPARE(hint.address(), address);
    put(4);
    QCOMPARE(shownAddress.size(), 1);
    put(0);
    QCOMPARE(shownAddress.size(), 2);
    QVERIFY(hint.address().isEmpty());
    const QPoint inside = pointAt(3);
    QHelpEvent help(QEvent::ToolTip, inside, m_edit->viewport()->mapToGlobal(inside));
    QCoreApplication::sendEvent(m_edit->viewport(), &help);
    QCOMPARE(QToolTip::text(), address);
    QToolTip::hideText();
}

void WritingAidsTest::linkAddressIsCopied()
{
    const QString address = u"mailto:desk@example.org"_s;
    m_edit->setBody({Paragraph{.runs = {Run{u"一"_s}, Run{u"来信"_s, {}, address}}}});
    put(0);
    QVERIFY(!m_actions->action(EditorAct::CopyLink)->isEnabled());
    put(2);
    QSignalSpy remarks(m_actions, &EditorActions::remarked);
    trigger(EditorAct::CopyLink);
    QCOMPARE(QGuiApplication::clipboard()->text(), address);
    QVERIFY(remarks.value(0).value(0).toString().contains(address));
}

void WritingAidsTest::linksChange_data()
{
    QTest::addColumn<int>("anchor");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("words"); // that a dialog would show
    QTest::addColumn<QString>("text");
    QTest::addColumn<Runs>("runs");
    const QString old = u"https://example.org/old"_s;
    const QString address = u"https://example.org/new"_s;
    const Run bold{u"粗"_s, Style::Bold};
    const Run link{u"链接"_s, Style::Italic, old};
    const Run plain{u"平"_s};
    QTest::newRow("the link at the cursor") << 2 << 2 << u"链接"_s << u"链接"_s
                                            << Runs{bold, Run{u"链接"_s, Style::Italic, address}, plain};
    QTest::newRow("its words too") << 2 << 2 << u"链接"_s << u"新"_s << Runs{bold, Run{u"新"_s, Style::Italic, address}, plain};
    QTest::newRow("a selection") << 0 << 1 << u"粗"_s << u"粗"_s << Runs{Run{u"粗"_s, Style::Bold, address}, link, plain};
    QTest::newRow("a selection's words") << 1 << 0 << u"粗"_s << u"细"_s << Runs{Run{u"细"_s, Style::Bold, address}, link, plain};
    QTest::newRow("a new one") << 4 << 4 << QString() << u"新"_s << Runs{bold, link, plain, Run{u"新"_s, {}, address}};
}

void WritingAidsTest::linksChange()
{
    QFETCH(const int, anchor);
    QFETCH(const int, position);
    QFETCH(const QString, words);
    QFETCH(const QString, text);
    QFETCH(const Runs, runs);
    const Blocks before{Paragraph{
        .runs = {Run{u"粗"_s, Style::Bold}, Run{u"链接"_s, Style::Italic, u"https://example.org/old"_s}, Run{u"平"_s}}}};
    m_edit->setBody(before);
    put(position, anchor);
    QCOMPARE(linkText(m_edit->textCursor()), words);
    m_edit->perform([&text](QTextCursor &cursor) { changeLink(cursor, text, u"https://example.org/new"_s); });
    COMPARE_BODY(*m_edit, {Paragraph{.runs = runs}});
    m_edit->undo();
    QCOMPARE(shown(m_edit->body()), shown(before));
    QVERIFY(!m_edit->document()->isUndoAvailable());
}

void WritingAidsTest::colourMenuFollowsTheCursor()
{
    m_edit->setBody({Paragraph{.runs = {Run{u"红"_s, {}, {}, u"red"_s}, Run{u"黑"_s}}}});
    ColourMenu menu(m_edit.get(), {u"red"_s, u"blue"_s}, m_edit.get());
    const auto checked = [&menu] {
        QStringList names;
        for (const QAction *action : menu.actions())
            if (action->isChecked())
                names << action->data().toString();
        return names;
    };
    put(1);
    QCOMPARE(checked(), QStringList{u"red"_s});
    const qint64 redIcon = menu.icon().cacheKey();
    put(2);
    QCOMPARE(checked(), QStringList{QString()});
    QVERIFY(menu.icon().cacheKey() != redIcon);
    put(2, 1);
    menu.actions().constLast()->trigger();
    COMPARE_BODY(*m_edit, {Paragraph{.runs = {Run{u"红"_s, {}, {}, u"red"_s}, Run{u"黑"_s, {}, {}, u"blue"_s}}}});
    QCOMPARE(checked(), QStringList{u"blue"_s});
}

GAOQIAN_TEST_WIDGETS(WritingAidsTest)
#include "tst_writingaids.moc"
