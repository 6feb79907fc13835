// The writing pane through what a person does: keys, input method, clipboard, commands, undo.
#include "editor/pane/richtextedit.h"

#include "article/articlejson.h"
#include "editor/pane/headlineedit.h"
#include "support/cputime.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QClipboard>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextTable>
#include <QVBoxLayout>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

const QString asset(64, u'a');

Runs text(const QString &words) { return words.isEmpty() ? Runs() : Runs{Run{words, {}, {}, {}}}; }
Run styled(const QString &words, Styles styles) { return {words, styles, {}, {}}; }
Paragraph paragraph(const QString &words) { return {.runs = text(words)}; }
Heading heading(const QString &words, const QString &label = {}) { return {2, label, text(words)}; }
ListItem item(const QString &words) { return {{paragraph(words)}}; }

QByteArray shown(const Blocks &body)
{
    Article article;
    article.body = body;
    return NormalArticle(article).json();
}

/// Shows both bodies where they differ.
#define COMPARE_BODY(edit, ...) QCOMPARE(shown((edit).body()), shown(Blocks __VA_ARGS__))

void put(RichTextEdit &edit, int position, int anchor = -1)
{
    QTextCursor cursor = edit.textCursor();
    cursor.setPosition(anchor < 0 ? position : anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    edit.setTextCursor(cursor);
}

void compose(RichTextEdit &edit, const QString &preedit, const QString &commit = {})
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(&edit, &event);
}

/// Gives content to the pane through the clipboard and its shortcut.
void paste(RichTextEdit &edit, std::unique_ptr<QMimeData> data)
{
    QGuiApplication::clipboard()->setMimeData(data.release());
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
}

std::unique_ptr<QMimeData> html(const QString &markup, const QString &plain)
{
    auto data = std::make_unique<QMimeData>();
    data->setHtml(markup);
    data->setText(plain);
    return data;
}

QImage landscape(const QString &)
{
    QImage image(1200, 700, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, 700);
    sky.setColorAt(0, QColor(120, 170, 220));
    sky.setColorAt(1, QColor(240, 220, 190));
    painter.fillRect(image.rect(), sky);
    painter.setBrush(QColor(80, 110, 80));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPoint(400, 760), 700, 300);
    return image;
}

/// A story with everything in it that a story can have.
Blocks everything()
{
    const QString long1 = u"自该项工作启动以来，特别是今年以来，清源街道坚持以人为本、以小见大，秉承精心谋划、精致实施、精细管理"
                          u"、精美呈现的原则，靶向网格治理提效能、补齐短板优功能，"
                          u"汇聚资源增动能，穷尽一切办法统筹推进，全年累计召开街道推进会3次、社区网格会6次。"_s;
    const Paragraph runIn{.runs = {styled(u"网格之效筑牢文明根基。"_s, Style::Bold), Run{long1, {}, {}, {}}}};
    const Paragraph styles{
        .runs = {styled(u"粗体"_s, Style::Bold), Run{u"、"_s, {}, {}, {}}, styled(u"斜体 italic"_s, Style::Italic),
                 styled(u"下划线"_s, Style::Underline), styled(u"删除线"_s, Style::Strike), Run{u"，面积 30 m"_s, {}, {}, {}},
                 styled(u"2"_s, Style::Superscript), Run{u"，H"_s, {}, {}, {}}, styled(u"2"_s, Style::Subscript),
                 Run{u"O，"_s, {}, {}, {}}, Run{u"链接文字"_s, {}, u"https://example.org/"_s, {}}, Run{u"，"_s, {}, {}, {}},
                 Run{u"红色"_s, {}, {}, u"red"_s}, Run{u"与"_s, {}, {}, {}}, Run{u"蓝色"_s, {}, {}, u"blue"_s},
                 Run{u"\u2028换行之后。"_s, {}, {}, {}}}};
    const ListBlock inner{true, {item(u"第一小项"_s), item(u"第二小项"_s)}};
    const ListBlock list{
        false,
        {item(u"一个要点，说得比较长的时候会折到第二行去，第二行应当与第一行的文字对齐而不是与圆点对齐，看看是不是这样。"_s),
         ListItem{{paragraph(u"有下级的要点"_s), inner, paragraph(u"同一要点的第二段"_s)}}, item(u"最后一个"_s)}};
    const auto cell = [](const QString &words) { return TableCell{{paragraph(words)}, 1, 1}; };
    const Table table{1,
                      {{{cell(u"社区"_s), cell(u"次数"_s), cell(u"备注"_s)}},
                       {{cell(u"东风"_s), cell(u"49"_s), TableCell{{paragraph(u"合并两行"_s)}, 1, 2}}},
                       {{cell(u"胜利"_s), cell(u"36"_s)}}}};
    return {
        Paragraph{
            .runs = text(
                u"文明始于心，创建践于行。为深入推进文明城市创建工作，全面提升城市文明度，营造全员参与、共创文明城市的浓厚氛围。"_s),
            .lead = true},
        heading(u"坚持量力而行、尽力而为，\u2028服从服务文明创建大局"_s, u"01"_s),
        paragraph(long1),
        runIn,
        Figure{asset, u"街景"_s, text(u"志愿者在东风社区清扫街道。记者 李明 摄"_s), 80},
        styles,
        Quote{
            {paragraph(u"把网格治理变成“一盘棋”，让多元力量拧成“一股绳”，这是我们一直在做的事情，以后也会继续做下去，不会停。"_s),
             Quote{{paragraph(u"引文里的引文。"_s)}}}},
        heading(u"没有序号的小标题"_s),
        list,
        Heading{3, {}, text(u"三级标题"_s)},
        Divider{},
        table,
        Paragraph{.runs = text(u"居中的一段"_s), .align = Align::Centre},
        Paragraph{.runs = text(u"右对齐的落款"_s), .align = Align::Right},
        Paragraph{.runs = text(u"缩进两级的段落。"_s), .indent = 2},
        Figure{QString(64, u'b'), {}, {}, 0}};
}

} // namespace

class RichTextEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsBody();
    void commandIsOneUndoStep_data();
    void commandIsOneUndoStep();
    void keys_data();
    void keys();
    void typingGoesWhereTextMayBe_data();
    void typingGoesWhereTextMayBe();
    void typingAtLinkEdgeIsNoLink();
    void tabMovesThroughTable();
    void composingChangesNothing();
    void composingCommits();
    void commandsWaitForComposing();
    void composesBesideObjects();
    void pastesOwnBlocks();
    void foreignHtmlNeverReachesQt();
    void pasteGoesThroughTheTaker();
    void pasteJoinsText_data();
    void pasteJoinsText();
    void numbersSections();
    void stateFollowsCursor();
    void refusesLinksThatMayNotBe();
    void loadingIsNoChange();
    void picturesAreAskedForWhenSeen();
    void isFast();
    void looks();

private:
    std::unique_ptr<RichTextEdit> m_edit;
};

void RichTextEditTest::init()
{
    m_edit = std::make_unique<RichTextEdit>();
    m_edit->resize(900, 700);
    m_edit->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_edit.get()));
    m_edit->setFocus();
}

void RichTextEditTest::cleanup() { m_edit.reset(); }

void RichTextEditTest::keepsBody()
{
    m_edit->setBody(everything());
    QCOMPARE(shown(m_edit->body()), shown(everything()));
    m_edit->setBody({});
    QCOMPARE(m_edit->body(), Blocks());
}

using Command = std::function<void(RichTextEdit &)>;

void RichTextEditTest::commandIsOneUndoStep_data()
{
    QTest::addColumn<Blocks>("before");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<Command>("command");
    QTest::addColumn<Blocks>("after");
    const Block p = paragraph(u"一二三"_s);
    const Blocks one{p};
    const Blocks two{p, paragraph(u"四五"_s)};
    const auto list = [](bool ordered, const QList<ListItem> &items) { return Block(ListBlock{ordered, items}); };

    const auto style = [&](const char *name, Style which) {
        QTest::newRow(name) << one << 1 << 2 << Command([which](RichTextEdit &e) {
            e.toggleStyle(which);
        }) << Blocks{Paragraph{.runs = {Run{u"一"_s, {}, {}, {}}, styled(u"二"_s, which), Run{u"三"_s, {}, {}, {}}}}};
    };
    style("bold", Style::Bold);
    style("italic", Style::Italic);
    style("underline", Style::Underline);
    style("strike", Style::Strike);
    style("superscript", Style::Superscript);
    style("subscript", Style::Subscript);
    const Blocks mixed{Paragraph{.runs = {styled(u"一"_s, Style::Bold), Run{u"二三"_s, {}, {}, {}}}}};
    QTest::newRow("bold on what is partly bold")
        << mixed << 0 << 3 << Command([](RichTextEdit &e) { e.toggleStyle(Style::Bold); })
        << Blocks{Paragraph{.runs = {styled(u"一二三"_s, Style::Bold)}}};
    QTest::newRow("bold off") << Blocks{Paragraph{.runs = {styled(u"一二三"_s, Style::Bold)}}} << 0 << 3
                              << Command([](RichTextEdit &e) { e.toggleStyle(Style::Bold); }) << one;
    const Blocks linked{Paragraph{.runs = {Run{u"一二三"_s, {}, u"https://example.org/"_s, {}}}}};
    QTest::newRow("link") << one << 0 << 3 << Command([](RichTextEdit &e) { e.setLink(u"https://example.org/"_s); }) << linked;
    QTest::newRow("link away from within") << linked << 1 << 1 << Command([](RichTextEdit &e) { e.setLink({}); }) << one;
    QTest::newRow("link without selection") << Blocks{} << 0 << 0
                                            << Command([](RichTextEdit &e) { e.setLink(u"https://a.org/"_s); })
                                            << Blocks{Paragraph{.runs = {Run{u"https://a.org/"_s, {}, u"https://a.org/"_s, {}}}}};
    QTest::newRow("colour") << one << 0 << 3 << Command([](RichTextEdit &e) { e.setColour(u"red"_s); })
                            << Blocks{Paragraph{.runs = {Run{u"一二三"_s, {}, {}, u"red"_s}}}};
    const Run all{u"一二三"_s, Style::Bold | Style::Strike, u"https://a.org/"_s, u"red"_s};
    QTest::newRow("clear formatting, picture stays")
        << Blocks{Paragraph{.runs = {all}}, Figure{asset, {}, {all}, 0}} << 0 << 9
        << Command([](RichTextEdit &e) { e.clearFormatting(); }) << Blocks{p, Figure{asset, {}, text(u"一二三"_s), 0}};

    QTest::newRow("heading") << two << 0 << 0 << Command([](RichTextEdit &e) { e.toggleBlockStyle(BlockStyle::Heading2); })
                             << Blocks{heading(u"一二三"_s), paragraph(u"四五"_s)};
    QTest::newRow("heading off") << Blocks{heading(u"一二三"_s, u"01"_s)} << 0 << 0
                                 << Command([](RichTextEdit &e) { e.toggleBlockStyle(BlockStyle::Heading2); }) << one;
    QTest::newRow("another level keeps the label") << Blocks{heading(u"一二三"_s, u"01"_s)} << 0 << 0
                                                   << Command([](RichTextEdit &e) { e.toggleBlockStyle(BlockStyle::Heading3); })
                                                   << Blocks{Heading{3, u"01"_s, text(u"一二三"_s)}};
    QTest::newRow("label") << Blocks{heading(u"题"_s)} << 0 << 0 << Command([](RichTextEdit &e) { e.setLabel(u" 01 "_s); })
                           << Blocks{heading(u"题"_s, u"01"_s)};
    QTest::newRow("paragraph") << Blocks{Paragraph{.runs = text(u"x"_s), .align = Align::Right, .lead = true}, heading(u"y"_s)}
                               << 0 << 2 << Command([](RichTextEdit &e) { e.applyBlockStyle(BlockStyle::Text); })
                               << Blocks{paragraph(u"x"_s), paragraph(u"y"_s)};
    QTest::newRow("lead") << one << 1 << 1 << Command([](RichTextEdit &e) { e.toggleBlockStyle(BlockStyle::Lead); })
                          << Blocks{Paragraph{.runs = text(u"一二三"_s), .lead = true}};
    QTest::newRow("align") << two << 0 << 5 << Command([](RichTextEdit &e) { e.setAlign(Align::Centre); })
                           << Blocks{Paragraph{.runs = text(u"一二三"_s), .align = Align::Centre},
                                     Paragraph{.runs = text(u"四五"_s), .align = Align::Centre}};
    QTest::newRow("indent") << one << 0 << 0 << Command([](RichTextEdit &e) { e.changeIndent(20); })
                            << Blocks{Paragraph{.runs = text(u"一二三"_s), .indent = 8}};

    QTest::newRow("list") << two << 0 << 5 << Command([](RichTextEdit &e) { e.toggleList(false); })
                          << Blocks{list(false, {item(u"一二三"_s), item(u"四五"_s)})};
    QTest::newRow("list off") << Blocks{list(true, {item(u"a"_s), item(u"b"_s)})} << 0 << 2
                              << Command([](RichTextEdit &e) { e.toggleList(true); })
                              << Blocks{paragraph(u"a"_s), paragraph(u"b"_s)};
    QTest::newRow("list of the other kind") << Blocks{list(true, {item(u"a"_s), item(u"b"_s)})} << 0 << 0
                                            << Command([](RichTextEdit &e) { e.toggleList(false); })
                                            << Blocks{list(false, {item(u"a"_s), item(u"b"_s)})};
    QTest::newRow("list goes on") << Blocks{list(true, {item(u"a"_s)}), p} << 3 << 3
                                  << Command([](RichTextEdit &e) { e.toggleList(true); })
                                  << Blocks{list(true, {item(u"a"_s), item(u"一二三"_s)})};
    const Blocks nested{list(false, {ListItem{{paragraph(u"a"_s), list(false, {item(u"b"_s), item(u"c"_s)})}}, item(u"d"_s)})};
    QTest::newRow("nest items") << Blocks{list(false, {item(u"a"_s), item(u"b"_s), item(u"c"_s), item(u"d"_s)})} << 2 << 4
                                << Command([](RichTextEdit &e) { e.nestItem(); }) << nested;
    QTest::newRow("unnest first") << nested << 2 << 2 << Command([](RichTextEdit &e) {
        e.unnestItem();
    }) << Blocks{list(false, {item(u"a"_s), ListItem{{paragraph(u"b"_s), list(false, {item(u"c"_s)})}}, item(u"d"_s)})};
    QTest::newRow("unnest out of the list") << Blocks{list(true, {item(u"a"_s), item(u"b"_s), item(u"c"_s)})} << 2 << 2
                                            << Command([](RichTextEdit &e) { e.unnestItem(); })
                                            << Blocks{list(true, {item(u"a"_s)}), paragraph(u"b"_s), list(true, {item(u"c"_s)})};
    QTest::newRow("quote") << two << 0 << 5 << Command([](RichTextEdit &e) { e.toggleQuote(); })
                           << Blocks{Quote{{p, paragraph(u"四五"_s)}}};
    QTest::newRow("quote joins its neighbour")
        << Blocks{Quote{{p}}, paragraph(u"四五"_s)} << 5 << 5 << Command([](RichTextEdit &e) { e.toggleQuote(); })
        << Blocks{Quote{{p, paragraph(u"四五"_s)}}};
    QTest::newRow("quote off") << Blocks{Quote{{p, Quote{{p}}}}} << 5 << 5 << Command([](RichTextEdit &e) { e.toggleQuote(); })
                               << Blocks{Quote{{p, p}}};
    QTest::newRow("quote around a list") << Blocks{list(true, {item(u"a"_s), item(u"b"_s)})} << 0 << 2
                                         << Command([](RichTextEdit &e) { e.toggleQuote(); })
                                         << Blocks{Quote{{list(true, {item(u"a"_s), item(u"b"_s)})}}};
    QTest::newRow("quote in an item") << Blocks{list(true, {item(u"a"_s), item(u"b"_s)})} << 2 << 2
                                      << Command([](RichTextEdit &e) { e.toggleQuote(); })
                                      << Blocks{list(true, {item(u"a"_s), ListItem{{Quote{{paragraph(u"b"_s)}}}}})};

    QTest::newRow("divider") << two << 3 << 3 << Command([](RichTextEdit &e) { e.insertDivider(); })
                             << Blocks{p, Divider{}, Paragraph{}, paragraph(u"四五"_s)};
    QTest::newRow("figure") << two << 0 << 0 << Command([](RichTextEdit &e) {
        e.insertFigure({asset, u"alt"_s, {}, 0});
    }) << Blocks{Figure{asset, u"alt"_s, {}, 0}, p, paragraph(u"四五"_s)};
    QTest::newRow("figure for an empty line") << Blocks{Paragraph{}, p} << 0 << 0 << Command([](RichTextEdit &e) {
        e.insertFigure({asset, {}, {}, 0});
    }) << Blocks{Figure{asset, {}, {}, 0}, p};
    QTest::newRow("figure in front of a figure")
        << Blocks{Figure{asset, u"1"_s, {}, 0}} << 0 << 0 << Command([](RichTextEdit &e) {
               e.insertFigure({asset, u"2"_s, {}, 0});
           })
        << Blocks{Figure{asset, u"2"_s, {}, 0}, Figure{asset, u"1"_s, {}, 0}};
    QTest::newRow("align where nothing is") << Blocks{} << 0 << 0 << Command([](RichTextEdit &e) { e.setAlign(Align::Right); })
                                            << Blocks{Paragraph{.align = Align::Right}};
    QTest::newRow("list where nothing is") << Blocks{} << 0 << 0 << Command([](RichTextEdit &e) { e.toggleList(false); })
                                           << Blocks{list(false, {ListItem{{Paragraph{}}}})};
    const TableCell empty{{Paragraph{}}, 1, 1};
    QTest::newRow("table") << one << 3 << 3 << Command([](RichTextEdit &e) { e.insertTable(2, 2, true); })
                           << Blocks{p, Table{1, {{{empty, empty}}, {{empty, empty}}}}};
    QTest::newRow("table in a cell") << Blocks{Table{0, {{{empty}}}}} << 1 << 1
                                     << Command([](RichTextEdit &e) { e.insertTable(1, 1, false); })
                                     << Blocks{Table{0, {{{TableCell{{Table{0, {{{empty}}}}}, 1, 1}}}}}};
}

void RichTextEditTest::commandIsOneUndoStep()
{
    QFETCH(Blocks, before);
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(Command, command);
    QFETCH(Blocks, after);
    m_edit->setBody(before);
    put(*m_edit, to, from);
    QSignalSpy changed(m_edit.get(), &RichTextEdit::bodyChanged);
    command(*m_edit);
    QCOMPARE(shown(m_edit->body()), shown(after));
    QVERIFY(!changed.isEmpty());
    QVERIFY(m_edit->document()->isUndoAvailable());
    changed.clear();
    m_edit->undo(); // once
    QVERIFY(!changed.isEmpty());
    QCOMPARE(shown(m_edit->body()), shown(before));
    QVERIFY(!m_edit->document()->isUndoAvailable());
    m_edit->redo();
    QCOMPARE(shown(m_edit->body()), shown(after));
}

void RichTextEditTest::keys_data()
{
    QTest::addColumn<Blocks>("before");
    QTest::addColumn<int>("position");
    QTest::addColumn<QList<int>>("pressed");
    QTest::addColumn<Blocks>("after");
    const int enter = Qt::Key_Return, back = Qt::Key_Backspace, del = Qt::Key_Delete, tab = Qt::Key_Tab, x = Qt::Key_X;
    const auto list = [](const QList<ListItem> &items) { return Block(ListBlock{false, items}); };
    const Block p = paragraph(u"一二"_s);
    const Block figure = Figure{asset, {}, text(u"图"_s), 0};
    const Block bare = Figure{asset, {}, {}, 0};

    QTest::newRow("enter after a heading") << Blocks{heading(u"题"_s, u"01"_s)} << 1 << QList{enter, x}
                                           << Blocks{heading(u"题"_s, u"01"_s), paragraph(u"x"_s)};
    QTest::newRow("enter in a heading") << Blocks{heading(u"一二"_s, u"01"_s)} << 1 << QList{enter}
                                        << Blocks{heading(u"一"_s, u"01"_s), heading(u"二"_s)};
    QTest::newRow("enter before a heading") << Blocks{heading(u"题"_s, u"01"_s)} << 0 << QList{enter}
                                            << Blocks{Paragraph{}, heading(u"题"_s, u"01"_s)};
    QTest::newRow("enter after a lead") << Blocks{Paragraph{.runs = text(u"导"_s), .lead = true}} << 1 << QList{enter, x}
                                        << Blocks{Paragraph{.runs = text(u"导"_s), .lead = true}, paragraph(u"x"_s)};
    QTest::newRow("enter keeps alignment") << Blocks{Paragraph{.runs = text(u"右"_s), .align = Align::Right}} << 1
                                           << QList{enter, x}
                                           << Blocks{Paragraph{.runs = text(u"右"_s), .align = Align::Right},
                                                     Paragraph{.runs = text(u"x"_s), .align = Align::Right}};
    QTest::newRow("enter keeps bold") << Blocks{Paragraph{.runs = {styled(u"粗"_s, Style::Bold)}}} << 1 << QList{enter, x}
                                      << Blocks{Paragraph{.runs = {styled(u"粗"_s, Style::Bold)}},
                                                Paragraph{.runs = {styled(u"x"_s, Style::Bold)}}};
    QTest::newRow("enter in nothing") << Blocks{} << 0 << QList{enter, x} << Blocks{Paragraph{}, paragraph(u"x"_s)};
    QTest::newRow("enter in an item") << Blocks{list({item(u"一二"_s)})} << 1 << QList{enter}
                                      << Blocks{list({item(u"一"_s), item(u"二"_s)})};
    QTest::newRow("enter in an item of two paragraphs")
        << Blocks{list({ListItem{{paragraph(u"一"_s), paragraph(u"二"_s)}}})} << 1 << QList{enter, x}
        << Blocks{list({item(u"一"_s), ListItem{{paragraph(u"x"_s), paragraph(u"二"_s)}}})};
    QTest::newRow("enter twice leaves the list")
        << Blocks{list({item(u"一"_s)})} << 1 << QList{enter, enter, x} << Blocks{list({item(u"一"_s)}), paragraph(u"x"_s)};
    QTest::newRow("enter twice goes up a level")
        << Blocks{list({ListItem{{paragraph(u"一"_s), list({item(u"二"_s)})}}})} << 3 << QList{enter, enter, x}
        << Blocks{list({ListItem{{paragraph(u"一"_s), list({item(u"二"_s)})}}, item(u"x"_s)})};
    QTest::newRow("enter twice leaves the quote")
        << Blocks{Quote{{p}}} << 2 << QList{enter, enter, x} << Blocks{Quote{{p}}, paragraph(u"x"_s)};
    QTest::newRow("enter in a caption") << Blocks{figure, p} << 3 << QList{enter, x} << Blocks{figure, paragraph(u"x"_s), p};
    QTest::newRow("enter before a picture") << Blocks{figure} << 0 << QList{enter} << Blocks{Paragraph{}, figure};
    QTest::newRow("enter behind a divider") << Blocks{Divider{}} << 1 << QList{enter, x} << Blocks{Divider{}, paragraph(u"x"_s)};

    QTest::newRow("backspace leaves the list")
        << Blocks{list({item(u"一"_s), item(u"二"_s)})} << 2 << QList{back} << Blocks{list({item(u"一"_s)}), paragraph(u"二"_s)};
    QTest::newRow("backspace leaves the quote, then joins")
        << Blocks{p, Quote{{p}}} << 3 << QList{back, back} << Blocks{paragraph(u"一二一二"_s)};
    QTest::newRow("backspace takes indent") << Blocks{Paragraph{.runs = text(u"x"_s), .indent = 2}} << 0 << QList{back}
                                            << Blocks{Paragraph{.runs = text(u"x"_s), .indent = 1}};
    QTest::newRow("backspace removes the empty line above")
        << Blocks{Paragraph{}, heading(u"题"_s, u"01"_s)} << 1 << QList{back} << Blocks{heading(u"题"_s, u"01"_s)};
    QTest::newRow("backspace keeps text out of a caption") << Blocks{figure, p} << 4 << QList{back} << Blocks{figure, p};
    QTest::newRow("backspace removes the empty line below a picture")
        << Blocks{figure, Paragraph{}} << 4 << QList{back, x} << Blocks{Figure{asset, {}, text(u"图x"_s), 0}};
    QTest::newRow("backspace keeps a picture with a caption") << Blocks{figure} << 2 << QList{back, back} << Blocks{figure};
    QTest::newRow("backspace removes a bare picture") << Blocks{bare} << 2 << QList{back, x} << Blocks{paragraph(u"x"_s)};
    QTest::newRow("backspace removes a divider above")
        << Blocks{p, Divider{}, heading(u"题"_s)} << 5 << QList{back} << Blocks{p, heading(u"题"_s)};
    QTest::newRow("backspace at a divider") << Blocks{Divider{}} << 1 << QList{back, x} << Blocks{paragraph(u"x"_s)};
    QTest::newRow("backspace at the beginning") << Blocks{p} << 0 << QList{back} << Blocks{p};
    QTest::newRow("backspace behind a table") << Blocks{Table{0, {{{TableCell{{p}, 1, 1}}}}}, p} << 4 << QList{back, x}
                                              << Blocks{Table{0, {{{TableCell{{paragraph(u"一二x"_s)}, 1, 1}}}}}, p};
    QTest::newRow("delete at the end of a caption") << Blocks{figure, p} << 3 << QList{del} << Blocks{figure, p};
    QTest::newRow("delete before a picture") << Blocks{p, figure} << 2 << QList{del} << Blocks{p, figure};
    QTest::newRow("delete on an empty line") << Blocks{Paragraph{}, figure} << 0 << QList{del} << Blocks{figure};
    QTest::newRow("delete before a divider") << Blocks{p, Divider{}, p} << 2 << QList{del} << Blocks{p, p};
    QTest::newRow("delete in front of a table")
        << Blocks{p, Table{0, {{{TableCell{{p}, 1, 1}}}}}} << 2 << QList{del} << Blocks{p, Table{0, {{{TableCell{{p}, 1, 1}}}}}};

    QTest::newRow("tab nests") << Blocks{list({item(u"一"_s), item(u"二"_s)})} << 2 << QList{tab}
                               << Blocks{list({ListItem{{paragraph(u"一"_s), list({item(u"二"_s)})}}})};
    QTest::newRow("tab on the first item") << Blocks{list({item(u"一"_s)})} << 0 << QList{tab} << Blocks{list({item(u"一"_s)})};
    QTest::newRow("tab indents") << Blocks{p} << 0 << QList{tab, tab} << Blocks{Paragraph{.runs = text(u"一二"_s), .indent = 2}};
}

void RichTextEditTest::keys()
{
    QFETCH(Blocks, before);
    QFETCH(int, position);
    QFETCH(QList<int>, pressed);
    QFETCH(Blocks, after);
    m_edit->setBody(before);
    put(*m_edit, position);
    for (const int key : std::as_const(pressed))
        QTest::keyClick(m_edit.get(), Qt::Key(key));
    QCOMPARE(shown(m_edit->body()), shown(after));
    while (m_edit->document()->isUndoAvailable())
        m_edit->undo();
    QCOMPARE(shown(m_edit->body()), shown(before));
}

void RichTextEditTest::typingGoesWhereTextMayBe_data()
{
    QTest::addColumn<Blocks>("before");
    QTest::addColumn<int>("position");
    QTest::addColumn<Blocks>("after");
    const Block figure = Figure{asset, {}, text(u"图"_s), 0};
    QTest::newRow("before a picture") << Blocks{figure} << 0 << Blocks{Figure{asset, {}, text(u"字图"_s), 0}};
    QTest::newRow("behind a picture") << Blocks{figure} << 1 << Blocks{Figure{asset, {}, text(u"字图"_s), 0}};
    QTest::newRow("in a caption") << Blocks{figure} << 3 << Blocks{Figure{asset, {}, text(u"图字"_s), 0}};
    QTest::newRow("before a divider") << Blocks{Divider{}} << 0 << Blocks{paragraph(u"字"_s), Divider{}};
    QTest::newRow("behind a divider") << Blocks{Divider{}} << 1 << Blocks{Divider{}, paragraph(u"字"_s)};
    QTest::newRow("where nothing is") << Blocks{} << 0 << Blocks{paragraph(u"字"_s)};
    const Block table = Table{0, {{{TableCell{{paragraph(u"a"_s)}, 1, 1}}}}};
    QTest::newRow("before a table") << Blocks{table} << 0 << Blocks{paragraph(u"字"_s), table};
}

void RichTextEditTest::typingGoesWhereTextMayBe()
{
    QFETCH(Blocks, before);
    QFETCH(int, position);
    QFETCH(Blocks, after);
    m_edit->setBody(before);
    put(*m_edit, position);
    QTest::sendKeyEvent(QTest::Click, m_edit.get(), Qt::Key_unknown, u"字"_s, Qt::NoModifier);
    QCOMPARE(shown(m_edit->body()), shown(after));
}

void RichTextEditTest::typingAtLinkEdgeIsNoLink()
{
    const Run link{u"链接"_s, {}, u"https://example.org/"_s, {}};
    m_edit->setBody({Paragraph{.runs = {link}}});
    put(*m_edit, 2);
    QTest::keyClicks(m_edit.get(), u"ab"_s);
    COMPARE_BODY(*m_edit, {Paragraph{.runs = {link, Run{u"ab"_s, {}, {}, {}}}}});
    put(*m_edit, 1);
    QTest::keyClicks(m_edit.get(), u"x"_s);
    COMPARE_BODY(*m_edit, {Paragraph{.runs = {Run{u"链x接"_s, {}, link.link, {}}, Run{u"ab"_s, {}, {}, {}}}}});
}

void RichTextEditTest::tabMovesThroughTable()
{
    m_edit->insertTable(2, 2, true);
    for (const QString &words : {u"a"_s, u"b"_s, u"c"_s}) {
        QTest::keyClicks(m_edit.get(), words);
        QTest::keyClick(m_edit.get(), Qt::Key_Tab);
    }
    QTest::keyClick(m_edit.get(), Qt::Key_Backtab, Qt::ShiftModifier);
    QTest::keyClicks(m_edit.get(), u"!"_s);
    const auto cell = [](const QString &words) { return TableCell{{paragraph(words)}, 1, 1}; };
    COMPARE_BODY(*m_edit, {Table{1, {{{cell(u"a"_s), cell(u"b"_s)}}, {{cell(u"!c"_s), cell({})}}}}});
}

void RichTextEditTest::composingChangesNothing()
{
    const Blocks before{heading(u"题"_s), Figure{asset, {}, text(u"图"_s), 0}};
    m_edit->setBody(before);
    put(*m_edit, 1);
    QSignalSpy changed(m_edit.get(), &RichTextEdit::bodyChanged);
    for (const QString &preedit : {u"z"_s, u"zh"_s, u"zhong"_s}) {
        compose(*m_edit, preedit);
        QVERIFY(m_edit->isComposing());
        m_edit->grab(); // painting leaves it alone
        QCOMPARE(m_edit->body(), before);
        QCOMPARE(m_edit->textCursor().block().layout()->preeditAreaText(), preedit);
    }
    QCOMPARE(changed.size(), 0);
    compose(*m_edit, {});
    QVERIFY(!m_edit->isComposing());
    QCOMPARE(m_edit->body(), before);
    QVERIFY(!m_edit->document()->isUndoAvailable());
}

void RichTextEditTest::composingCommits()
{
    m_edit->setBody({paragraph(u"一三"_s)});
    put(*m_edit, 1);
    QSignalSpy changed(m_edit.get(), &RichTextEdit::bodyChanged);
    compose(*m_edit, u"er"_s);
    compose(*m_edit, {}, u"二"_s);
    QVERIFY(!changed.isEmpty());
    COMPARE_BODY(*m_edit, {paragraph(u"一二三"_s)});
    changed.clear();
    compose(*m_edit, u"shi"_s, u"十"_s); // commits and goes on composing
    QVERIFY(m_edit->isComposing());
    QVERIFY(!changed.isEmpty());
    COMPARE_BODY(*m_edit, {paragraph(u"一二十三"_s)});
    compose(*m_edit, {}, u"是"_s);
    COMPARE_BODY(*m_edit, {paragraph(u"一二十是三"_s)});
    m_edit->undo();
    m_edit->redo();
    COMPARE_BODY(*m_edit, {paragraph(u"一二十是三"_s)});
}

void RichTextEditTest::commandsWaitForComposing()
{
    const Blocks before{paragraph(u"一二"_s)};
    m_edit->setBody(before);
    put(*m_edit, 2, 0);
    put(*m_edit, 2);
    compose(*m_edit, u"pin"_s);
    m_edit->toggleBlockStyle(BlockStyle::Heading2);
    m_edit->toggleList(false);
    m_edit->toggleStyle(Style::Bold);
    m_edit->insertDivider();
    m_edit->insertBlocks(before);
    m_edit->clearFormatting();
    QTest::keyClick(m_edit.get(), Qt::Key_Return);
    QTest::keyClick(m_edit.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_edit->body(), before);
    QCOMPARE(m_edit->textCursor().block().layout()->preeditAreaText(), u"pin"_s);
    compose(*m_edit, {}, u"拼"_s);
    COMPARE_BODY(*m_edit, {paragraph(u"一二拼"_s)});
    compose(*m_edit, u"x"_s);
    m_edit->setBody(before); // another article is opened
    QVERIFY(!m_edit->isComposing());
    QCOMPARE(m_edit->body(), before);
}

void RichTextEditTest::composesBesideObjects()
{
    m_edit->setBody({Divider{}, Figure{asset, {}, {}, 0}});
    put(*m_edit, 1);
    compose(*m_edit, u"zi"_s);
    compose(*m_edit, {}, u"字"_s);
    put(*m_edit, m_edit->textCursor().position() + 1);
    compose(*m_edit, u"tu"_s);
    compose(*m_edit, {}, u"图"_s);
    COMPARE_BODY(*m_edit, {Divider{}, paragraph(u"字"_s), Figure{asset, {}, text(u"图"_s), 0}});
}

void RichTextEditTest::pastesOwnBlocks()
{
    m_edit->setBody(everything());
    m_edit->selectAll();
    m_edit->copy();
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(!copied->hasHtml());
    QVERIFY(copied->text().contains(u"志愿者在东风社区清扫街道"_s));
    m_edit->setBody({});
    m_edit->paste();
    QCOMPARE(shown(m_edit->body()), shown(everything()));
}

void RichTextEditTest::foreignHtmlNeverReachesQt()
{
    paste(*m_edit, html(u"<h1>大</h1><img src='file:///etc/passwd'>"_s, u"第一行\r\n\r\n第二行"_s));
    COMPARE_BODY(*m_edit, {paragraph(u"第一行"_s), Paragraph{}, paragraph(u"第二行"_s)});
    m_edit->setBody({});
    auto only = std::make_unique<QMimeData>();
    only->setHtml(u"<b>x</b>"_s);
    paste(*m_edit, std::move(only));
    QCOMPARE(m_edit->body(), Blocks());
    auto broken = html({}, u"文字"_s);
    broken->setData(u"application/x-gaoqian-blocks+json"_s, "{broken");
    paste(*m_edit, std::move(broken));
    COMPARE_BODY(*m_edit, {paragraph(u"文字"_s)});
}

void RichTextEditTest::pasteGoesThroughTheTaker()
{
    QStringList seen;
    m_edit->setForeignTaker([this, &seen](const QMimeData &data) {
        seen.append(data.html());
        m_edit->putPasted(data.hasHtml() ? Blocks{heading(u"题"_s), paragraph(u"文"_s)} : Blocks(), data.text());
    });
    paste(*m_edit, html(u"<p>x</p>"_s, u"x"_s));
    QCOMPARE(seen, QStringList{u"<p>x</p>"_s});
    COMPARE_BODY(*m_edit, {heading(u"题"_s), paragraph(u"文"_s)});
    m_edit->undo();
    QCOMPARE(m_edit->body(), Blocks());
    auto plain = std::make_unique<QMimeData>();
    plain->setText(u"只有文字"_s);
    paste(*m_edit, std::move(plain));
    COMPARE_BODY(*m_edit, {paragraph(u"只有文字"_s)});
}

void RichTextEditTest::pasteJoinsText_data()
{
    QTest::addColumn<Blocks>("before");
    QTest::addColumn<int>("position");
    QTest::addColumn<Blocks>("pasted");
    QTest::addColumn<Blocks>("after");
    const Block h = heading(u"题"_s);
    const Block figure = Figure{asset, {}, {}, 0};
    const Blocks two{paragraph(u"甲"_s), paragraph(u"乙"_s)};
    QTest::newRow("words into a paragraph") << Blocks{paragraph(u"一二"_s)} << 1 << Blocks{paragraph(u"甲"_s)}
                                            << Blocks{paragraph(u"一甲二"_s)};
    QTest::newRow("words into an empty heading")
        << Blocks{heading({})} << 0 << Blocks{paragraph(u"甲"_s)} << Blocks{heading(u"甲"_s)};
    QTest::newRow("paragraphs into a paragraph")
        << Blocks{paragraph(u"一二"_s)} << 1 << two << Blocks{paragraph(u"一甲"_s), paragraph(u"乙二"_s)};
    QTest::newRow("paragraphs at the beginning")
        << Blocks{paragraph(u"一"_s)} << 0 << two << Blocks{paragraph(u"甲"_s), paragraph(u"乙一"_s)};
    QTest::newRow("paragraphs at the end") << Blocks{paragraph(u"一"_s)} << 1 << two
                                           << Blocks{paragraph(u"一甲"_s), paragraph(u"乙"_s)};
    QTest::newRow("a heading into a paragraph")
        << Blocks{paragraph(u"一二"_s)} << 1 << Blocks{h} << Blocks{paragraph(u"一"_s), h, paragraph(u"二"_s)};
    QTest::newRow("a picture into a heading") << Blocks{heading(u"一二"_s, u"01"_s)} << 1 << Blocks{figure}
                                              << Blocks{heading(u"一"_s, u"01"_s), figure, heading(u"二"_s)};
    QTest::newRow("items into a list") << Blocks{ListBlock{true, {item(u"一"_s), item(u"二"_s)}}} << 1
                                       << Blocks{ListBlock{false, {item(u"甲"_s), item(u"乙"_s)}}}
                                       << Blocks{ListBlock{true, {item(u"一"_s), item(u"甲"_s), item(u"乙"_s), item(u"二"_s)}}};
    QTest::newRow("paragraphs into a quote")
        << Blocks{Quote{{paragraph(u"一"_s)}}} << 1 << two << Blocks{Quote{{paragraph(u"一甲"_s), paragraph(u"乙"_s)}}};
    QTest::newRow("a picture into a caption") << Blocks{figure} << 2 << Blocks{figure} << Blocks{figure, figure};
    QTest::newRow("a link that may not be") << Blocks{} << 0
                                            << Blocks{Paragraph{.runs = {Run{u"x"_s, {}, u"javascript:alert(1)"_s, {}}}}}
                                            << Blocks{paragraph(u"x"_s)};
}

void RichTextEditTest::pasteJoinsText()
{
    QFETCH(Blocks, before);
    QFETCH(int, position);
    QFETCH(Blocks, pasted);
    QFETCH(Blocks, after);
    m_edit->setBody(before);
    put(*m_edit, position);
    m_edit->insertBlocks(pasted);
    QCOMPARE(shown(m_edit->body()), shown(after));
    m_edit->undo();
    QCOMPARE(shown(m_edit->body()), shown(before));
}

void RichTextEditTest::numbersSections()
{
    m_edit->setBody({heading(u"甲"_s, u"9"_s), Heading{3, {}, text(u"小"_s)}, heading(u"乙"_s), Quote{{heading(u"引"_s)}}});
    m_edit->numberSections();
    COMPARE_BODY(*m_edit, {heading(u"甲"_s, u"01"_s), Heading{3, {}, text(u"小"_s)}, heading(u"乙"_s, u"02"_s),
                           Quote{{heading(u"引"_s)}}});
    m_edit->removeSectionNumbers();
    COMPARE_BODY(*m_edit, {heading(u"甲"_s), Heading{3, {}, text(u"小"_s)}, heading(u"乙"_s), Quote{{heading(u"引"_s)}}});
    m_edit->undo();
    m_edit->undo();
    QVERIFY(!m_edit->document()->isUndoAvailable());
}

void RichTextEditTest::stateFollowsCursor()
{
    const Run link{u"链接"_s, {}, u"https://example.org/"_s, {}};
    m_edit->setBody({heading(u"题"_s, u"01"_s), Paragraph{.runs = {styled(u"粗"_s, Style::Bold), link}}});
    QSignalSpy moved(m_edit.get(), &RichTextEdit::cursorStateChanged);
    put(*m_edit, 3);
    QVERIFY(!moved.isEmpty());
    QCOMPARE(m_edit->cursorState().styles, Styles(Style::Bold));
    QCOMPARE(m_edit->cursorState().shape.kind, BlockKind::Paragraph);
    put(*m_edit, 4);
    QCOMPARE(m_edit->cursorState().styles, Styles());
    QCOMPARE(m_edit->cursorState().link, link.link);
    put(*m_edit, 0);
    QCOMPARE(m_edit->cursorState().shape.kind, BlockKind::Heading);
    QCOMPARE(m_edit->cursorState().shape.label, u"01"_s);
    m_edit->toggleStyle(Style::Italic);
    QCOMPARE(m_edit->cursorState().styles, Styles(Style::Italic));
}

void RichTextEditTest::refusesLinksThatMayNotBe()
{
    const Blocks before{paragraph(u"一二"_s)};
    m_edit->setBody(before);
    m_edit->selectAll();
    m_edit->setLink(u"javascript:alert(1)"_s);
    QCOMPARE(m_edit->body(), before);
    QVERIFY(!m_edit->document()->isUndoAvailable());
}

void RichTextEditTest::loadingIsNoChange()
{
    m_edit = std::make_unique<RichTextEdit>();
    QSignalSpy changed(m_edit.get(), &RichTextEdit::bodyChanged);
    m_edit->show();
    QCoreApplication::processEvents(); // what is put off while the pane is made comes now
    m_edit->setAssetSource(landscape);
    m_edit->setBody(everything());
    m_edit->resize(700, 3000);
    m_edit->grab();
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    m_edit->setPalette(dark);
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 0);
    QVERIFY(!m_edit->document()->isUndoAvailable());
}

void RichTextEditTest::picturesAreAskedForWhenSeen()
{
    QStringList asked;
    m_edit->setAssetSource([&asked](const QString &hash) {
        asked.append(hash);
        return landscape(hash);
    });
    Blocks body;
    for (int i = 0; i < 40; ++i)
        body.append(Figure{u"%1"_s.arg(i, 64, 16, QChar(u'0')), {}, {}, 0});
    m_edit->setBody(body);
    m_edit->grab();
    QVERIFY(!asked.isEmpty());
    QVERIFY(asked.size() < 10);
}

void RichTextEditTest::isFast()
{
    test::RandomArticle source(7);
    Blocks body;
    for (int length = 0; length < 50'000; length += 120) {
        QString words;
        for (int i = 0; i < 120; ++i)
            words += QChar(char16_t(source.random().bounded(0x4E00, 0x4E00 + 2500))); // as many as a newspaper uses
        body.append(Paragraph{.runs = {styled(words.left(8), Style::Bold), Run{words.mid(8), {}, {}, {}}}});
        if (body.size() % 8 == 0)
            body.append(Figure{u"%1"_s.arg(body.size(), 64, 16, QChar(u'0')), {}, text(u"图"_s), 0});
    }
    m_edit->setAssetSource(landscape);
    m_edit->setBody(body); // loads the font's shapes
    const test::CpuTime painting;
    m_edit->setBody(body);
    m_edit->grab();
    QVERIFY2(painting.elapsed() < 3000, qPrintable(QString::number(painting.elapsed()))); // ten times too slow is a failure
    QVERIFY(m_edit->body() == body);
}

void RichTextEditTest::looks()
{
    const QString folder = qEnvironmentVariable("GAOQIAN_GRABS");
    if (folder.isEmpty())
        QSKIP("GAOQIAN_GRABS names no folder to put pictures of the pane into");
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(30, 30, 32));
    dark.setColor(QPalette::Window, QColor(45, 45, 48));
    dark.setColor(QPalette::Text, QColor(225, 225, 225));
    dark.setColor(QPalette::Link, QColor(110, 170, 255));
    dark.setColor(QPalette::PlaceholderText, QColor(140, 140, 140));
    QWidget page;
    auto *headline = new HeadlineEdit(&page);
    auto *body = new RichTextEdit(&page);
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(headline);
    layout->addWidget(body);
    body->setAssetSource([](const QString &hash) { return hash == asset ? landscape(hash) : QImage(); });
    headline->setHeadline(u"创建文明城 胜利在行动"_s, u"街道践“小创建” 城市见“大文明”，一条街道的一年与一座城市的样子"_s, {});
    Blocks blocks = everything();
    const ListItem withTable{
        {paragraph(u"要点里的表格"_s), Table{0, {{{TableCell{{paragraph(u"a"_s)}, 1, 1}, TableCell{{}, 1, 1}}}}}}};
    blocks.append(Quote{{ListBlock{true, {item(u"引文里的列表"_s), withTable}}}});
    const struct {
        QString name;
        QPalette palette;
        QSize size;
    } views[] = {{u"light"_s, QPalette(), QSize(900, 3000)},
                 {u"dark"_s, dark, QSize(900, 3000)},
                 {u"wide"_s, QPalette(), QSize(1300, 800)},
                 {u"narrow"_s, QPalette(), QSize(460, 800)}};
    page.show();
    for (const auto &view : views) {
        page.setPalette(view.palette);
        page.resize(view.size);
        body->setBody(blocks);
        QCoreApplication::processEvents();
        QVERIFY(!page.grab().isNull()); // asks for the pictures
        QCoreApplication::processEvents();
        QVERIFY(page.grab().save(u"%1/editor-%2.png"_s.arg(folder, view.name)));
    }
}

GAOQIAN_TEST_WIDGETS(RichTextEditTest)
#include "tst_richtextedit.moc"
