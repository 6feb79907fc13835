#include "intake/textintake.h"

#include "article/text.h"
#include "intake/encoding/decode.h"
#include "intake/lines/pageshape.h"
#include "support/corpora.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

Intake takeInFile(const QString &path) { return takeInText(decode(test::fileBytes(path)).text, Purpose::Story); }

QString firstText(const Block &block)
{
    const auto *paragraph = block.as<Paragraph>();
    return plainText(paragraph ? paragraph->runs : block.as<Heading>()->runs);
}

/// A line as it is looked for on a page: blanks of every kind and number are one.
QString squeezed(const QString &line) { return line.simplified(); }

} // namespace

class TestTextIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theRealPage()
    {
        if (test::realFolder().isEmpty())
            QSKIP("GAOQIAN_CORPORA does not name the corpora, and the real page stands beside them");
        const Intake intake = takeInFile(test::realFolder() + u"/page.txt"_s);
        const Article &article = intake.article;
        QCOMPARE(intake.siteName, u"服务粉丝"_s);
        QCOMPARE(intake.slogan, u"我们一直在努力"_s);
        QCOMPARE(article.channel, (QStringList{u"情感"_s, u"故事"_s}));
        QCOMPARE(article.kicker, QString());
        QCOMPARE(article.title, u"街道践“小创建” 城市见“大文明”"_s);
        QCOMPARE(article.subtitle, QString());
        QVERIFY(!article.date.isValid());
        // Real people's names stay in the real page: what was recognised is put together again and looked for there.
        const QString page =
            decode(test::fileBytes(test::realFolder() + u"/page.txt"_s)).text.replace(QChar(0xa0), u' ').simplified();
        QVERIFY(page.contains(u"来源:%1收集编辑:%2"_s.arg(article.source, article.collector)));
        QStringList roles;
        QList<int> counts;
        for (const OriginCredit &credit : article.originCredits) {
            roles << credit.role;
            counts << int(credit.names.size());
            QVERIFY2(page.contains(credit.role + u':' + credit.names.join(u' ')), qPrintable(credit.role));
        }
        QCOMPARE(roles, (QStringList{u"来源"_s, u"编辑"_s, u"编审"_s, u"终审"_s, u"总监制"_s}));
        QCOMPARE(counts, (QList<int>{1, 1, 2, 2, 1}));

        QCOMPARE(article.body.size(), 16);
        QCOMPARE(firstText(article.body[0]), u"创建文明城胜利在行动"_s);
        QVERIFY(!article.body[0].as<Paragraph>()->lead);
        QVERIFY(article.body[1].as<Paragraph>()->lead);
        QVERIFY(firstText(article.body[1]).startsWith(u"文明始于心"_s));
        const QHash<int, QString> headings{{2, u"坚持量力而行、尽力而为,\u2028服从服务文明创建大局"_s},
                                           {8, u"坚持乘势而上顺势而为\u00A0 \u00A0补齐补足文明创建差距"_s},
                                           {13, u"坚持对标对表主动作为\u00A0 落实落细文明创建要求"_s}};
        for (int i = 2; i < article.body.size(); ++i) {
            const auto *heading = article.body[i].as<Heading>();
            QCOMPARE(heading ? plainText(heading->runs) : QString(), headings.value(i));
            QCOMPARE(heading ? heading->label : QString(), i == 2 ? u"01"_s : QString());
        }
        QVERIFY(firstText(article.body[5]).startsWith(u"以实践之功营造文明氛围。坚持环境美化"_s));
        QVERIFY(firstText(article.body[15]).startsWith(u"创建是一场固本浚源"_s));
        QVERIFY2(firstText(article.body.last()).endsWith(u"添砖加瓦。"_s), "nothing of credits or lists is left in the body");
    }

    /// Every line between the date and the credits is still there, in order.
    void theRealPageLosesNoLine()
    {
        if (test::realFolder().isEmpty())
            QSKIP("GAOQIAN_CORPORA does not name the corpora, and the real page stands beside them");
        const QString text = decode(test::fileBytes(test::realFolder() + u"/page.txt"_s)).text;
        const QString body = squeezed(plainText(takeInText(text, Purpose::Story).article.body));
        qsizetype at = 0;
        int found = 0;
        int total = 0;
        for (const QString &line : text.split(u'\n').sliced(9, 36)) {
            if (squeezed(line).isEmpty())
                continue;
            ++total;
            const qsizetype here = body.indexOf(squeezed(line), at);
            if (here >= 0) {
                ++found;
                at = here + squeezed(line).size();
            }
        }
        qInfo("body lines of the real page found in order: %d/%d", found, total);
        QCOMPARE(found, total);
    }

    void theRealNeighbours()
    {
        if (test::realFolder().isEmpty())
            QSKIP("GAOQIAN_CORPORA does not name the corpora, and the real pages stand beside them");
        const QDir archive(test::realFolder() + u"/archive"_s);
        const QStringList files = archive.entryList({u"*.txt"_s});
        QCOMPARE(files.size(), 8);
        for (const QString &file : files) {
            const Article article = takeInFile(archive.filePath(file)).article;
            QVERIFY2(!article.title.isEmpty(), qPrintable(file));
            QCOMPARE(article.source, u"网络"_s);
            QCOMPARE(article.collector, u"服务粉丝"_s);
            QCOMPARE(article.date.toString(u"yyyy-MM"_s), u"2023-04"_s);
            QVERIFY(!article.body.isEmpty());
            QVERIFY(article.originCredits.isEmpty());
        }
        QCOMPARE(takeInFile(archive.filePath(u"01.txt"_s)).article.title, u"公益性岗位6370个,济南这个区招人了"_s);
    }

    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        QTest::newRow("ISO") << u"2023-04-15"_s << QDate(2023, 4, 15);
        QTest::newRow("with a time") << u" 2023-4-5 08:30"_s << QDate(2023, 4, 5);
        QTest::newRow("slashes") << u"2023/04/15"_s << QDate(2023, 4, 15);
        QTest::newRow("dots") << u"2023.4.15"_s << QDate(2023, 4, 15);
        QTest::newRow("Chinese") << u"2023年4月15日"_s << QDate(2023, 4, 15);
        QTest::newRow("no such day") << u"2023-02-30"_s << QDate();
        QTest::newRow("words") << u"昨天"_s << QDate();
        QTest::newRow("nothing") << QString() << QDate();
    }

    void dates()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        QCOMPARE(dateIn(text), date);
    }

    void linesBrokenByAMachine()
    {
        const QString one =
            u"傍晚六点，云溪桥头的新路灯第一次亮了起来，下班的人们放慢了脚步，有人掏出手机拍照，也有人只是站着看，谁也没有说话。"
            "据了解，这批路灯共四十八盏，由县里和社区各出一半费用，年底前还要再装两条街，明年开春之前全部完工并且交付使用。"_s;
        const QString two = u"The new lamps were switched on at six in the evening, and people on their way home from work "
                            u"slowed down to look at them "
                            "while some of them took pictures of the bridge and its old stones."_s;
        const auto broken = [](const QString &text, int columns) {
            QString lines;
            QString line;
            const QStringList words = text.contains(u' ') ? text.split(u' ') : text.split(QString(), Qt::SkipEmptyParts);
            const QString blank = text.contains(u' ') ? u" "_s : QString();
            for (const QString &word : words) {
                if (!line.isEmpty() && line.toUcs4().size() * (blank.isEmpty() ? 2 : 1) + word.size() > columns) {
                    lines += line + u"\n"_s;
                    line.clear();
                }
                line += (line.isEmpty() ? QString() : blank) + word;
            }
            return QString(lines + line);
        };
        const QString text = u"云溪桥头添了一盏长明灯\n\n"_s + broken(one, 64) + u"\n\n"_s + broken(two, 64) +
                             u"\n\n一、短短的标题\n\n"_s + broken(one, 64);
        const Intake intake = takeInText(text, Purpose::Story);
        QCOMPARE(plainText(intake.article.body), QString(one + u'\n' + two + u"\n一、短短的标题\n"_s + one));
        QVERIFY(intake.article.body[2].as<Heading>());
        QVERIFY(noteTexts(intake.notes).join(u' ').contains(u"fixed width"_s));
    }

    void verseKeepsItsLines()
    {
        const QString text =
            u"柳河谣\n\n桥头灯火亮起来，\n晚归的人慢下来，\n石板照得明晃晃，\n孩子追着影子跑，\n老周每天四来回，\n说是以前打手电，\n如今看得清清楚。"_s;
        const Intake intake = takeInText(text, Purpose::Story);
        QCOMPARE(plainText(intake.article.body).count(u'\n'), 6);
        QVERIFY(intake.notes.isEmpty());
    }

    void aParagraphALineIsNoBrokenLine()
    {
        QString text = u"标题在此\n"_s;
        for (int i = 0; i < 12; ++i)
            text += u"这一段有"_s + u"许多"_s.repeated(8 + i) + u"字，说完了。\n"_s;
        const Intake intake = takeInText(text, Purpose::Story);
        QCOMPARE(intake.article.body.size(), 12);
    }

    void gbkWithWindowsLineEnds()
    {
        const QByteArray bytes = QByteArray::fromHex("b1eacce20d0a0d0a"
                                                     "a1a1a1a1b5dad2bbb6cea1a30d0a"
                                                     "a1a1a1a1b5dab6feb6cea1a30d0a");
        const Decoded decoded = decode(bytes);
        QCOMPARE(decoded.encoding, u"GB18030"_s);
        const Intake intake = takeInText(decoded.text, Purpose::Story);
        QCOMPARE(intake.article.title, u"标题"_s);
        QCOMPARE(plainText(intake.article.body), u"第一段。\n第二段。"_s);
    }

    void aPasteIsItsLines()
    {
        const Intake intake = takeInText(u"当前位置:首页 > 情感\r\n\r\n　　日期:2023-04-15\n编辑：甲"_s, Purpose::Paste);
        QCOMPARE(plainText(intake.article.body), u"当前位置:首页 > 情感\n日期:2023-04-15\n编辑：甲"_s);
        QCOMPARE(intake.article.body.size(), 3);
        QVERIFY(intake.article.title.isEmpty());
        QVERIFY(intake.article.originCredits.isEmpty());
    }

    void aDateThatIsNoneIsSaid()
    {
        const Intake intake = takeInText(u"标题\n\n日期:昨天 来源:甲\n\n正文在这里。"_s, Purpose::Story);
        QVERIFY(!intake.article.date.isValid());
        QVERIFY(noteTexts(intake.notes).join(u' ').contains(u"昨天"_s));
    }

    void aNumberAloneIsNotAlwaysALabel()
    {
        const Intake intake = takeInText(u"标题\n\n第一段。\n\n3\n\n这是一个完整的句子，不是小标题。"_s, Purpose::Story);
        QCOMPARE(plainText(intake.article.body), u"第一段。\n3\n这是一个完整的句子，不是小标题。"_s);
        for (const Block &block : intake.article.body)
            QVERIFY(block.as<Paragraph>());
    }

    void creditsInsideTheBodyStay()
    {
        const Intake intake = takeInText(u"标题\n\n编辑：甲\n\n正文在后面。"_s, Purpose::Story);
        QVERIFY(intake.article.originCredits.isEmpty());
        QCOMPARE(plainText(intake.article.body), u"编辑：甲\n正文在后面。"_s);
    }

    void listsWithoutBulletsStay()
    {
        const QString text = u"标题\n\n日期:2023-04-15 来源:甲\n\n正文在这里。\n\n相关阅读\n\n这一句不是列表。"_s;
        const Intake intake = takeInText(text, Purpose::Story);
        QVERIFY(plainText(intake.article.body).contains(u"相关阅读"_s));
    }

    void emptyTextIsAnEmptyArticle()
    {
        QCOMPARE(takeInText(QString(), Purpose::Story).article, Article());
        QCOMPARE(takeInText(u"\n \n\u3000\n"_s, Purpose::Story).article, Article());
    }

    /// Whatever the text looks like, no line of a paste is lost, and nothing of a story goes but what a note tells of.
    void noLineIsLost()
    {
        QRandomGenerator random(5);
        const QStringList pieces{
            u"01"_s,       u"一、标题"_s,        u"正文一句。"_s, u""_s,      u"　　缩进的一段，很长很长。"_s,
            u"编辑：甲"_s, u"来源:乙 编辑:丙"_s, u"（一）小节"_s, u"短行"_s,  u"以逗号结尾，"_s,
            u"• 点"_s,     u"——破折号"_s,        u"2023-04-15"_s, u"\u00A0"_s};
        for (int round = 0; round < 2000; ++round) {
            QStringList lines;
            for (int i = random.bounded(12); i > 0; --i)
                lines.append(pieces[random.bounded(int(pieces.size()))]);
            const Article article = takeInText(lines.join(u'\n'), Purpose::Story).article;
            QStringList kept{article.kicker,          article.title,
                             article.subtitle,        article.source,
                             article.collector,       article.date.toString(Qt::ISODate),
                             plainText(article.body), article.authors.join(u' ')};
            for (const OriginCredit &credit : article.originCredits)
                kept.append(credit.role + u' ' + credit.names.join(u' '));
            const QString all = kept.join(u' ');
            for (const QString &line : lines) {
                for (const QString &part : line.split(QRegularExpression(u"[\\s:：\u3000\u00A0]+"_s), Qt::SkipEmptyParts)) {
                    const bool isLabel = part == u"来源"_s;
                    QVERIFY2(isLabel || all.contains(part), qPrintable(lines.join(u'\n') + u"\n--\n"_s + all));
                }
            }
        }
    }
};

GAOQIAN_TEST_APPLESS(TestTextIntake)
#include "tst_textintake.moc"
