// Saved web pages of Chinese sites: what is recognised of them, against what a reader sees.
#include "intake/intake.h"

#include "article/text.h"
#include "intake/encoding/decode.h"
#include "support/corpora.h"
#include "support/parsedhtml.h"
#include "support/testprogram.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

/// The story of a page as it was read off by eye. The text is its publisher's and stays where it is: here are its length, and the
/// hashes by which its first and last characters are known on the page.
struct Story {
    const char *page;
    int characters;    ///< Other than blanks.
    const char *first; ///< SHA-1 of the first twelve characters, eight digits of it,
    const char *last;  ///< and of the last twelve.
};

constexpr std::array stories{
    // clang-format off
    Story{"163__1", 4176, "b2d3f9db", "767e4c20"},
    Story{"163__2", 309, "75282019", "46f4b779"},
    Story{"163__3", 2399, "29434220", "94a7626c"},
    Story{"163__4", 3917, "f9f73b61", "5d5eb422"},
    Story{"163__5", 925, "47ebfb82", "07919f28"},
    Story{"163__6", 1238, "6c2a49eb", "0e31eaaa"},
    Story{"163__7", 738, "eec00dbe", "0676a811"},
    Story{"163__8", 946, "4ffd6802", "1a4e98d2"},
    Story{"163__9", 1069, "7d232889", "f8545bb5"},
    Story{"baijiahao__1", 1117, "708185f8", "d2691c1a"},
    Story{"baijiahao__4", 1988, "1a6b6b43", "c75c9c4a"},
    Story{"cjn__1", 1170, "9dabf6e7", "febc891c"},
    Story{"gsc__1", 1594, "63cca8c9", "6173310c"},
    Story{"guancha__2", 937, "c982d2ef", "d4f6eb1b"},
    Story{"gzggw__1", 248, "43d000cf", "68ca02d4"},
    Story{"hexun__1", 114, "831b7c8c", "5e018cac"},
    Story{"ifeng__2", 4481, "88ccd1b2", "6d8cff69"},
    Story{"ifeng__3", 1177, "424c1c59", "6bb6e85a"},
    Story{"qq__qq", 1673, "6470948b", "e86dd55f"},
    Story{"readhub__readhub", 183, "c83686e0", "686414ba"},
    Story{"sina__1", 1145, "2e6c4519", "ac2cebf7"},
    Story{"sina__3", 3640, "774377f7", "79bfea3d"},
    Story{"sina__sina", 1586, "4c34d07c", "ef4ceafa"},
    Story{"sxmu__1", 8872, "d15b5696", "ab10eecb"},
    Story{"thepaper__3", 2905, "82e4b877", "2b923585"},
    Story{"thepaper__5", 1787, "6d8d16f7", "ca14c11c"},
    Story{"toutiao__5", 3459, "73d99a2b", "fdd69742"},
    Story{"toutiao__toutiao", 371, "b6cc210f", "9330f20f"},
    Story{"xds__1", 1561, "51d71f38", "d6734828"},
    Story{"zsnews__1", 403, "de57fa31", "c680d756"},
    Story{"zyyfy__1", 590, "179f0024", "b3b9ef45"},
    // clang-format on
};

/// Fields where the list of what is expected says something else than the page, and why.
const QHash<QString, QString> &explained()
{
    static const QHash<QString, QString> reasons{
        {u"baijiahao__1 published"_s, u"the list has the time of saving; the page shows 10-08 12:00"_s},
        {u"baijiahao__4 published"_s, u"the list has the time of saving; the page shows 01-14 17:58"_s},
        {u"cjn__1 editor"_s, u"the page names one in its last line"_s},
        {u"qq__qq published"_s, u"shown to machines only"_s},
        {u"readhub__readhub published"_s, u"shown to machines only"_s},
        {u"sina__sina source"_s, u"the page shows one beside the date"_s},
    };
    return reasons;
}

QString squeezed(QString text)
{
    static const QRegularExpression blanks(u"[\\s\\x{200B}\\x{FEFF}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.remove(blanks);
}

QByteArray hashOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex().first(8);
}

QString editorOf(const Article &article)
{
    for (const QString &wanted : {u"责任编辑"_s, u"责编"_s, u"编辑"_s}) {
        for (const OriginCredit &credit : article.originCredits) {
            if (credit.role == wanted)
                return credit.names.join(u' ');
        }
    }
    return {};
}

/// The text of the story as the page itself has it, by a parser that knows nothing of stories: all that stands between the
/// characters that it begins and ends with, which is as long as was counted by eye. Empty where the page has no such place.
QString storyOn(const QByteArray &page, const Story &story)
{
    constexpr qsizetype edge = 12;
    const QByteArray html = decode(page, declaredEncoding(page)).text.toUtf8();
    const QString text = squeezed(test::ParsedHtml(html).lines().join(u' '));
    for (qsizetype from = 0; from + story.characters <= text.size(); ++from) {
        const qsizetype last = from + story.characters - edge;
        if (hashOf(text.sliced(from, edge)) == story.first && hashOf(text.sliced(last, edge)) == story.last)
            return text.sliced(from, story.characters);
    }
    return {};
}

QHash<QString, int> pairsIn(const QString &text)
{
    QHash<QString, int> pairs;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        ++pairs[text.sliced(i, 2)];
    return pairs;
}

/// F1 of the pairs of neighbouring characters.
double likeness(const QString &found, const QString &wanted)
{
    const QHash<QString, int> foundPairs = pairsIn(found);
    const QHash<QString, int> wantedPairs = pairsIn(wanted);
    int common = 0;
    for (auto pair = foundPairs.cbegin(); pair != foundPairs.cend(); ++pair)
        common += std::min(*pair, wantedPairs.value(pair.key()));
    const qsizetype both = found.size() + wanted.size() - 2;
    return both > 0 ? 2.0 * common / double(both) : 0;
}

QString folder() { return test::corporaFolder() + u"/saved-pages/"_s; }

Result<Intake> takeInPage(const QString &name) { return takeIn(test::fileBytes(folder() + name), Format::Html); }

} // namespace

class TestSavedPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"qt.gui.imageio*=false"_s);
        if (test::corporaFolder().isEmpty())
            QSKIP("GAOQIAN_CORPORA does not name the corpora");
    }

    void fields()
    {
        struct Count {
            int right = 0;
            int shown = 0;   ///< Pages that have such a thing to find.
            int nothing = 0; ///< Pages that have none, and none was made up.
            int none = 0;
        };
        QMap<QString, Count> counts;
        const QJsonArray pages = QJsonDocument::fromJson(test::fileBytes(folder() + u"expected.json"_s)).array();
        QVERIFY(!pages.isEmpty());
        for (const QJsonValue &page : pages) {
            const QString name = page[u"page"_s].toString();
            const Result<Intake> intake = takeInPage(name);
            QVERIFY2(intake.ok(), qPrintable(name));
            QVERIFY2(intake->collected, qPrintable(name));
            const QString shortName = name.sliced(4).chopped(5);
            const auto check = [&](const QString &field, const QString &found) {
                const QString wanted = page[u"expected"_s][field].toString();
                Count &count = counts[field];
                // As exact as the list is: the page may show the minute only, where its script knows the second.
                const bool same = wanted.isEmpty()          ? found.isEmpty()
                                  : field == u"published"_s ? found.startsWith(wanted)
                                                            : found == wanted;
                (wanted.isEmpty() ? count.none : count.shown) += 1;
                (wanted.isEmpty() ? count.nothing : count.right) += same;
                if (!same)
                    qInfo("%s %s: \"%s\" for \"%s\" (%s)", qPrintable(shortName), qPrintable(field), qPrintable(found),
                          qPrintable(wanted), qPrintable(explained().value(shortName + u' ' + field, u"not explained"_s)));
            };
            check(u"title"_s, intake->article.title);
            check(u"published"_s, intake->published.toString(u"yyyy-MM-dd HH:mm:ss"_s));
            check(u"source"_s, intake->article.source);
            check(u"author"_s, intake->article.authors.join(u' '));
            check(u"editor"_s, editorOf(intake->article));
        }
        for (auto count = counts.cbegin(); count != counts.cend(); ++count)
            qInfo("saved-pages: %s %d/%d, none made up %d/%d", qPrintable(count.key()), count->right, count->shown,
                  count->nothing, count->none);
        const auto reaches = [&](const QString &field, int percent) {
            return counts[field].shown > 0 && counts[field].right * 100 >= counts[field].shown * percent;
        };
        QVERIFY(reaches(u"title"_s, 95));
        QVERIFY(reaches(u"published"_s, 90));
        QVERIFY(reaches(u"source"_s, 85));
        QVERIFY(reaches(u"author"_s, 85));
        QVERIFY(reaches(u"editor"_s, 85));
    }

    /// The text of the story against what was read off the page by eye, and against what Readability takes for it (which keeps
    /// more of the buttons and credits around).
    void bodies()
    {
        QList<double> all;
        const auto compare = [&all](const char *name, const Result<Intake> &intake, const QString &wanted) {
            const double f1 = intake.ok() ? likeness(squeezed(plainText(intake->article.body)), wanted) : 0;
            all.append(f1);
            if (f1 < 0.9999)
                qInfo("%s: F1 %.4f", name, f1);
        };
        for (const Story &story : stories) {
            const QString name = u"gne/%1.html"_s.arg(QLatin1String(story.page));
            const QString wanted = storyOn(test::fileBytes(folder() + name), story);
            QVERIFY2(!wanted.isEmpty(), story.page);
            compare(story.page, takeInPage(name), wanted);
        }
        for (const char *name : {"gmw", "qq"}) {
            const QString page = u"readability/"_s + QLatin1String(name);
            const test::ParsedHtml wanted(test::fileBytes(folder() + page + u"/expected.html"_s));
            compare(name, takeInPage(page + u"/source.html"_s), squeezed(wanted.lines().join(u' ')));
        }
        std::sort(all.begin(), all.end());
        const auto good = std::count_if(all.cbegin(), all.cend(), [](double f1) { return f1 >= 0.95; });
        const double median = all[all.size() / 2];
        qInfo("saved-pages: body text F1 of at least 0.95: %d/%d, median %.4f, lowest %.4f", int(good), int(all.size()), median,
              all.first());
        QCOMPARE(all.size(), qsizetype(stories.size()) + 2);
        QVERIFY(median >= 0.95);
        QVERIFY(good * 100 >= all.size() * 90);
        QVERIFY(all.first() >= 0.9);
    }

    /// Pages that were converted to UTF-8 and still declare gb2312.
    void theDeclaredEncodingIsNotBelieved()
    {
        const Result<Intake> intake = takeInPage(u"gne/163__9.html"_s);
        QVERIFY(intake.ok());
        QVERIFY(noteTexts(intake->notes).join(u'\n').contains(u"although the file says GB18030"_s));
    }
};

GAOQIAN_TEST_GUILESS(TestSavedPages)
#include "tst_savedpages.moc"
