// Finding and replacing in a document: what matches, what does not, what a replacement makes of it, and patterns meant badly.
#include "editor/document/documentbuilder.h"
#include "editor/document/documentwalker.h"
#include "editor/find/textfinder.h"
#include "support/cputime.h"
#include "support/randomarticle.h"
#include "support/testprogram.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 5000;

Runs text(const QString &words) { return {Run{words, {}, {}, {}}}; }
Paragraph paragraph(const QString &words) { return {.runs = text(words)}; }

FindOptions options(const QString &letters)
{
    FindOptions options;
    options.matchCase = letters.contains(u'c');
    options.wholeWord = letters.contains(u'w');
    options.regularExpression = letters.contains(u'r');
    options.anyWidth = letters.contains(u'f');
    return options;
}

TextFinder finder(const QString &pattern, const QString &letters = {})
{
    const auto made = TextFinder::make(pattern, options(letters));
    if (!made)
        qWarning("%s", qPrintable(made.error().message));
    return made ? *made : TextFinder();
}

QStringList textsOf(const QTextDocument &document, const QList<TextSpan> &spans)
{
    QStringList texts;
    for (const TextSpan &span : spans) {
        QTextCursor cursor(const_cast<QTextDocument *>(&document));
        cursor.setPosition(span.from);
        cursor.setPosition(span.to, QTextCursor::KeepAnchor);
        texts.append(cursor.selectedText());
    }
    return texts;
}

QStringList found(const QTextDocument &document, const TextFinder &finder)
{
    return textsOf(document, finder.find(document, {}, QDeadlineTimer(patience)).matches);
}

int replaceAll(QTextDocument &document, const TextFinder &finder, const QString &replacement)
{
    return applyChanges(document, finder.replacements(document, {}, replacement, QDeadlineTimer(patience)).changes);
}

} // namespace

class TextFinderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void refusesWrongExpressions_data();
    void refusesWrongExpressions();
    void replaces_data();
    void replaces();
    void keepsTheRunsStyle();
    void isOneStep();
    void leavesWhatStaysTheSame();
    void staysInItsScope();
    void findsInTablesAndCaptions();
    void takesNoPictureAway();
    void givesUpOnHardExpressions_data();
    void givesUpOnHardExpressions();
    void stopsInTime();
    void agreesWithPlainSearch();
};

void TextFinderTest::finds_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QStringList>("wanted");

    QTest::newRow("Chinese") << u"柳溪的柳树，柳。"_s << u"柳"_s << u""_s << QStringList{u"柳"_s, u"柳"_s, u"柳"_s};
    QTest::newRow("nothing asked") << u"柳"_s << u""_s << u""_s << QStringList{};
    QTest::newRow("nothing there") << u"柳"_s << u"杨"_s << u""_s << QStringList{};
    QTest::newRow("signs are themselves") << u"a.b a+b (a) $1"_s << u"a.b"_s << u""_s << QStringList{u"a.b"_s};
    QTest::newRow("any case") << u"Qt qt QT"_s << u"qT"_s << u""_s << QStringList{u"Qt"_s, u"qt"_s, u"QT"_s};
    QTest::newRow("match case") << u"Qt qt QT"_s << u"QT"_s << u"c"_s << QStringList{u"QT"_s};
    QTest::newRow("does not overlap") << u"哈哈哈哈哈"_s << u"哈哈"_s << u""_s << QStringList{u"哈哈"_s, u"哈哈"_s};
    QTest::newRow("beyond the first plane") << u"𠮷野𠮷"_s << u"𠮷"_s << u""_s << QStringList{u"𠮷"_s, u"𠮷"_s};

    QTest::newRow("whole word") << u"art article start art."_s << u"art"_s << u"w"_s << QStringList{u"art"_s, u"art"_s};
    QTest::newRow("whole number") << u"12 112 12% 第12章"_s << u"12"_s << u"w"_s << QStringList{u"12"_s, u"12"_s, u"12"_s};
    QTest::newRow("whole among Chinese") << u"用Qt写，Qt6不算"_s << u"Qt"_s << u"w"_s << QStringList{u"Qt"_s};
    QTest::newRow("Chinese is always whole") << u"柳溪的柳树"_s << u"柳"_s << u"w"_s << QStringList{u"柳"_s, u"柳"_s};
    QTest::newRow("whole though its edge is a sign") << u"a(b) a(b)c"_s << u"(b)"_s << u"w"_s << QStringList{u"(b)"_s, u"(b)"_s};
    QTest::newRow("whole expression takes the longer way") << u"ab abc"_s << u"a|ab"_s << u"wr"_s << QStringList{u"ab"_s};
    QTest::newRow("full-width letters make words") << u"ＡＢ Ａ"_s << u"Ａ"_s << u"w"_s << QStringList{u"Ａ"_s};

    QTest::newRow("width matters") << u"A，Ａ,"_s << u"Ａ"_s << u""_s << QStringList{u"Ａ"_s};
    QTest::newRow("any width letters") << u"A，Ａ,ａ"_s << u"A"_s << u"f"_s << QStringList{u"A"_s, u"Ａ"_s, u"ａ"_s};
    QTest::newRow("any width and case") << u"A，Ａ,ａ"_s << u"Ａ"_s << u"fc"_s << QStringList{u"A"_s, u"Ａ"_s};
    QTest::newRow("any width comma") << u"一，二,三"_s << u","_s << u"f"_s << QStringList{u"，"_s, u","_s};
    QTest::newRow("any width digits") << u"２０２３ 2023"_s << u"2023"_s << u"f"_s << QStringList{u"２０２３"_s, u"2023"_s};
    QTest::newRow("any width blank") << u"一　二 三\u00a0四"_s << u" "_s << u"f"_s << QStringList{u"　"_s, u" "_s, u"\u00a0"_s};
    QTest::newRow("any width question mark is none in an expression")
        << u"吗？吗?吗"_s << u"吗？"_s << u"fr"_s << QStringList{u"吗？"_s, u"吗?"_s};
    QTest::newRow("any width brackets in a class") << u"（一)"_s << u"[（）]"_s << u"fr"_s << QStringList{u"（"_s, u")"_s};
    QTest::newRow("any width escaped letter") << u"Ad"_s << u"\\Ａ"_s << u"frc"_s << QStringList{u"A"_s};

    QTest::newRow("expression") << u"第1章 第22章"_s << u"第\\d+章"_s << u"r"_s << QStringList{u"第1章"_s, u"第22章"_s};
    QTest::newRow("expression knows Chinese letters") << u"柳溪 abc"_s << u"\\w+"_s << u"r"_s << QStringList{u"柳溪"_s, u"abc"_s};
    QTest::newRow("nothing is no match") << u"baab"_s << u"a*"_s << u"r"_s << QStringList{u"aa"_s};
    QTest::newRow("only nothing") << u"bbb"_s << u"a*|^|$|\\b"_s << u"r"_s << QStringList{};
    QTest::newRow("anchors are the paragraph's") << u"一一\n一一"_s << u"^一"_s << u"r"_s << QStringList{u"一"_s, u"一"_s};
    QTest::newRow("paragraphs are not crossed") << u"一\n二"_s << u"一\\s*二|一.*二"_s << u"r"_s << QStringList{};
    QTest::newRow("line breaks are") << u"一\u2028二"_s << u"一\\n二"_s << u"r"_s << QStringList{u"一\u2028二"_s};
    QTest::newRow("a pasted line break") << u"一\u2028二"_s << u"一\u2028二"_s << u""_s << QStringList{u"一\u2028二"_s};
    QTest::newRow("looks behind") << u"一二三二"_s << u"(?<=三)二"_s << u"r"_s << QStringList{u"二"_s};

    QTest::newRow("no half of a combined letter") << u"cafe\u0301 cafe"_s << u"cafe"_s << u""_s << QStringList{u"cafe"_s};
    QTest::newRow("no mark alone") << u"e\u0301"_s << u"\u0301"_s << u""_s << QStringList{};
    QTest::newRow("no half of a family") << u"👨\u200d👩\u200d👧 👨"_s << u"👨"_s << u""_s << QStringList{u"👨"_s};
    QTest::newRow("no half of a pair") << u"𠮷a"_s << u"."_s << u"r"_s << QStringList{u"𠮷"_s, u"a"_s};
}

void TextFinderTest::finds()
{
    QFETCH(QString, words);
    QFETCH(QString, pattern);
    QFETCH(QString, letters);
    QFETCH(QStringList, wanted);
    Blocks body;
    for (const QString &line : words.split(u'\n'))
        body.append(paragraph(line));
    QTextDocument document;
    DocumentBuilder(document).fill(body);
    QCOMPARE(found(document, finder(pattern, letters)), wanted);
}

void TextFinderTest::refusesWrongExpressions_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<int>("place");
    QTest::newRow("open bracket") << u"一(二"_s << u"r"_s << 4;
    QTest::newRow("nothing to repeat") << u"一|*"_s << u"r"_s << 3;
    QTest::newRow("in a whole word") << u"一|*"_s << u"rw"_s << 3;
    QTest::newRow("open class") << u"[a"_s << u"r"_s << 3;
    QTest::newRow("class turned round") << u"[z-a]"_s << u"r"_s << 4;
}

void TextFinderTest::refusesWrongExpressions()
{
    QFETCH(QString, pattern);
    QFETCH(QString, letters);
    QFETCH(int, place);
    const auto made = TextFinder::make(pattern, options(letters));
    QVERIFY(!made);
    QVERIFY2(made.error().message.contains(u"at character %1:"_s.arg(place)), qPrintable(made.error().message));
}

void TextFinderTest::replaces_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("wanted");

    QTest::newRow("plain") << u"的地得的"_s << u"的"_s << u""_s << u"之"_s << u"之地得之"_s;
    QTest::newRow("by nothing") << u"的地得的"_s << u"的"_s << u""_s << u""_s << u"地得"_s;
    QTest::newRow("all of it by nothing") << u"的"_s << u"的"_s << u""_s << u""_s << u""_s;
    QTest::newRow("by itself twice") << u"的"_s << u"的"_s << u""_s << u"的的"_s << u"的的"_s;
    QTest::newRow("signs stay signs") << u"价"_s << u"价"_s << u""_s << u"$1 \\n $$"_s << u"$1 \\n $$"_s;
    QTest::newRow("groups") << u"2023-01-20"_s << u"(\\d+)-(\\d+)-(\\d+)"_s << u"r"_s << u"$1年\\2月$3日"_s
                            << u"2023年01月20日"_s;
    QTest::newRow("the match") << u"柳溪"_s << u"柳溪"_s << u"r"_s << u"《$0》《$&》"_s << u"《柳溪》《柳溪》"_s;
    QTest::newRow("a dollar") << u"5元"_s << u"(\\d)元"_s << u"r"_s << u"$$$1 \\$ \\\\"_s << u"$5 $ \\"_s;
    QTest::newRow("no such group") << u"a"_s << u"(a)"_s << u"r"_s << u"$2 $9 $"_s << u"$2 $9 $"_s;
    QTest::newRow("group and digit") << u"a"_s << u"(a)"_s << u"r"_s << u"$12"_s << u"a2"_s;
    QTest::newRow("group that took no part") << u"b"_s << u"(a)?b"_s << u"r"_s << u"[$1]"_s << u"[]"_s;
    QTest::newRow("line break") << u"一，二"_s << u"，"_s << u"r"_s << u"，\\n"_s << u"一，\u2028二"_s;
    QTest::newRow("keeps the width of what it takes over") << u"Ａ１"_s << u"([A-Z])(\\d)"_s << u"rf"_s << u"$2$1"_s << u"１Ａ"_s;
    QTest::newRow("what no text may hold") << u"一"_s << u"一"_s << u""_s << u"\ufffc\t二\ufdd0"_s << u" 二"_s;
    QTest::newRow("across planes") << u"𠮷𠮷"_s << u"𠮷"_s << u""_s << u"吉"_s << u"吉吉"_s;
    QTest::newRow("by its place only") << u"一二三"_s << u"(?<=一)二"_s << u"r"_s << u"2"_s << u"一2三"_s;
}

void TextFinderTest::replaces()
{
    QFETCH(QString, words);
    QFETCH(QString, pattern);
    QFETCH(QString, letters);
    QFETCH(QString, replacement);
    QFETCH(QString, wanted);
    QTextDocument document;
    DocumentBuilder(document).fill({paragraph(words)});
    replaceAll(document, finder(pattern, letters), replacement);
    const Blocks expected{wanted.isEmpty() ? Paragraph() : paragraph(wanted)};
    QCOMPARE(document.toRawText(), wanted);
    QCOMPARE(bodyOf(document), expected);
}

void TextFinderTest::keepsTheRunsStyle()
{
    const Runs runs{{u"前"_s, {}, {}, {}},
                    {u"柳"_s, Style::Bold, u"https://example.org/"_s, u"red"_s},
                    {u"溪"_s, Style::Italic, {}, {}},
                    {u"后"_s, {}, {}, {}}};
    QTextDocument document;
    DocumentBuilder(document).fill({Paragraph{.runs = runs}});
    QCOMPARE(replaceAll(document, finder(u"柳溪"_s), u"清河县"_s), 1);
    const Runs wanted{
        {u"前"_s, {}, {}, {}}, {u"清河县"_s, Style::Bold, u"https://example.org/"_s, u"red"_s}, {u"后"_s, {}, {}, {}}};
    QCOMPARE(bodyOf(document), Blocks{Paragraph{.runs = wanted}});
}

void TextFinderTest::isOneStep()
{
    for (quint32 seed = 1; seed <= 200; ++seed) {
        const Blocks body = test::RandomArticle(seed).body(8);
        QTextDocument document;
        DocumentBuilder(document).fill(body);
        if (replaceAll(document, finder(u"[一-龥]"_s, u"r"_s), u"$0字"_s) == 0)
            continue;
        QVERIFY(bodyOf(document) != body);
        document.undo();
        QVERIFY2(bodyOf(document) == body, qPrintable(QString::number(seed)));
        QVERIFY(!document.isUndoAvailable());
    }
}

void TextFinderTest::leavesWhatStaysTheSame()
{
    QTextDocument document;
    DocumentBuilder(document).fill({paragraph(u"柳溪柳"_s)});
    QCOMPARE(replaceAll(document, finder(u"柳"_s), u"柳"_s), 0);
    QVERIFY(!document.isUndoAvailable());
    QCOMPARE(replaceAll(document, finder(u"杨"_s), u"柳"_s), 0);
    QVERIFY(!document.isUndoAvailable());
}

void TextFinderTest::staysInItsScope()
{
    QTextDocument document;
    DocumentBuilder(document).fill({paragraph(u"一二一二一"_s), paragraph(u"一二"_s)});
    const auto in = [&](const QList<TextSpan> &scope, const QString &pattern) {
        return finder(pattern, u"r"_s).find(document, scope, QDeadlineTimer(patience)).matches;
    };
    const QList<TextSpan> middle{{2, 3}};
    QCOMPARE(in({{1, 5}}, u"一"_s), (QList<TextSpan>{{2, 3}, {4, 5}}));
    QCOMPARE(in({{1, 3}}, u"一二"_s), QList<TextSpan>());    // cut off
    QCOMPARE(in({{2, 3}}, u"一二|一"_s), QList<TextSpan>()); // the longer one does not fit
    QCOMPARE(in({{0, 1}, {6, 7}}, u"一"_s), (QList<TextSpan>{{0, 1}, {6, 7}}));
    QCOMPARE(in({{4, 8}}, u"一"_s), (QList<TextSpan>{{4, 5}, {6, 7}}));
    QCOMPARE(in({{3, 3}}, u"一"_s), QList<TextSpan>());
}

void TextFinderTest::findsInTablesAndCaptions()
{
    const QString asset(64, u'a');
    const Table table{1, {{{{{paragraph(u"柳一"_s)}, 1, 1}, {{paragraph(u"柳二"_s)}, 1, 1}}}}};
    const Blocks body{table, Figure{.asset = asset, .caption = text(u"柳三"_s)}, ListBlock{false, {{{paragraph(u"柳四"_s)}}}}};
    QTextDocument document;
    DocumentBuilder(document).fill(body);
    QCOMPARE(found(document, finder(u"^柳."_s, u"r"_s)), (QStringList{u"柳一"_s, u"柳二"_s, u"柳三"_s, u"柳四"_s}));
    QCOMPARE(replaceAll(document, finder(u"柳"_s), u"杨"_s), 4);
    const Table changed{1, {{{{{paragraph(u"杨一"_s)}, 1, 1}, {{paragraph(u"杨二"_s)}, 1, 1}}}}};
    const Blocks wanted{changed, Figure{.asset = asset, .caption = text(u"杨三"_s)},
                        ListBlock{false, {{{paragraph(u"杨四"_s)}}}}};
    QCOMPARE(bodyOf(document), wanted);
}

void TextFinderTest::takesNoPictureAway()
{
    const QString asset(64, u'a');
    const Blocks body{Figure{.asset = asset}, Divider{}, Figure{.asset = asset, .caption = text(u"图"_s)}};
    QTextDocument document;
    DocumentBuilder(document).fill(body);
    for (const QString &pattern : {u"\ufffc"_s, u"[^字]"_s, u"(?s).+"_s, u"\\n"_s, u"\\x{fffc}"_s}) {
        for (const TextSpan &span : finder(pattern, u"r"_s).find(document, {}, QDeadlineTimer(patience)).matches)
            QCOMPARE(textsOf(document, {span}), QStringList{u"图"_s});
    }
    replaceAll(document, finder(u"(?s).+"_s, u"r"_s), u""_s);
    QCOMPARE(bodyOf(document), (Blocks{Figure{.asset = asset}, Divider{}, Figure{.asset = asset}}));
}

void TextFinderTest::givesUpOnHardExpressions_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("nested repeats") << u"(a+)+b"_s;
    QTest::newRow("alternatives") << u"^(a|aa|aaa)+$"_s;
    QTest::newRow("words") << u"(\\w+\\s?)*-"_s;
    QTest::newRow("back reference") << u"(a*)*\\1b"_s;
    QTest::newRow("recursion") << u"(?:a|(?R))+b"_s;
    QTest::newRow("wants more steps") << u"(*LIMIT_MATCH=4000000000)(a+)+b"_s;
}

void TextFinderTest::givesUpOnHardExpressions()
{
    QFETCH(QString, pattern);
    QTextDocument document;
    DocumentBuilder(document).fill({paragraph(QString(5000, u'a') + u"cb!-"_s)});
    const test::CpuTime clock;
    const auto result = finder(pattern, u"r"_s).find(document, {}, QDeadlineTimer(1000));
    QVERIFY(result.end != FindEnd::Complete);
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
}

void TextFinderTest::stopsInTime()
{
    QTextDocument document;
    DocumentBuilder(document).fill({paragraph(QString(1000, u'一'))});
    const auto result = finder(u"一"_s).find(document, {}, QDeadlineTimer(0));
    QCOMPARE(result.end, FindEnd::OutOfTime);
    QVERIFY(result.matches.isEmpty());
}

void TextFinderTest::agreesWithPlainSearch()
{
    for (quint32 seed = 1; seed <= 300; ++seed) {
        test::RandomArticle random(seed);
        const QString words = random.line();
        QTextDocument document;
        DocumentBuilder(document).fill({paragraph(words)});
        const QString pattern = words.mid(random.random().bounded(int(words.size()) + 1), 2);
        if (pattern.isEmpty())
            continue;
        qsizetype count = 0;
        for (qsizetype at = words.indexOf(pattern); at >= 0; at = words.indexOf(pattern, at + pattern.size()))
            ++count;
        QStringList matches = found(document, finder(pattern, u"c"_s));
        QVERIFY(matches.size() <= count);
        // fewer only where one would cut a character in two
        const bool simple = std::none_of(words.begin(), words.end(), [](QChar c) {
            return c.isSurrogate() || c.isMark() || c == QChar(0x200d) || c == QChar(0x200b);
        });
        if (simple)
            QCOMPARE(matches.size(), count);
        for (const QString &match : matches)
            QCOMPARE(match, pattern);
    }
}

GAOQIAN_TEST_WIDGETS(TextFinderTest)
#include "tst_textfinder.moc"
