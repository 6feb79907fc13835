#include "page/theme.h"

#include "page/page.h"
#include "page/templates.h"
#include "support/cputime.h"
#include "support/testprogram.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

using Files = QHash<QString, QByteArray>;

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

// A theme folder that is whole but for what `files` says.
void fill(const QTemporaryDir &folder, const Files &files)
{
    Files all = {{u"page.mustache"_s, "<h1>{{title}}</h1>\n{{{body}}}\n"}, {u"page.css"_s, "p{}"}};
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        all.insert(it.key(), it.value());
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        write(folder.filePath(it.key()), it.value());
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void builtInIsThere()
    {
        const auto theme = Theme::builtIn();
        QVERIFY2(theme, theme ? "" : qPrintable(theme.error().message));
        QCOMPARE(theme->name(), u"county"_s);
        QVERIFY(theme->css().contains("@media print"));
        QVERIFY(theme->templates().contains(u"page"_s));
        QVERIFY(theme->colours().contains(u"red"_s));
        QCOMPARE(theme->colours().size(), 6);
    }

    void builtInAsksForNothing()
    {
        const QByteArray css = Theme::builtIn()->css();
        QVERIFY(!css.contains("url(") && !css.contains("@import") && !css.contains("@font-face"));
    }

    void everyEmphasisColourIsUsed()
    {
        const auto theme = Theme::builtIn();
        for (const QString &colour : theme->colours())
            QVERIFY(theme->css().contains(u".c-%1 { color: var(--c-%1); }"_s.arg(colour).toUtf8()));
    }

    void readsAFolder()
    {
        const QTemporaryDir folder;
        fill(folder, {{u"page.mustache"_s, "\xEF\xBB\xBF<h1>{{title}}</h1>\r\n{{> foot}}"}, {u"foot.mustache"_s, "{{{body}}}"}});
        const auto theme = Theme::load(folder.path());
        QVERIFY2(theme, theme ? "" : qPrintable(theme.error().message));
        PageInput input;
        input.article.title = u"题"_s;
        QCOMPARE(*renderPage(input, *theme), QByteArray("<h1>题</h1>\n"));
    }

    void partialsAreTheThemesOwn()
    {
        const QTemporaryDir folder; // a template named as a value of the page
        fill(folder, {{u"page.mustache"_s, "{{> title}}{{{body}}}"}, {u"title.mustache"_s, "<i>{{title}}</i>"}});
        PageInput input;
        input.article.title = u"{{> page}}{{{body}}}"_s;
        QCOMPARE(*renderPage(input, *Theme::load(folder.path())), QByteArray("<i>{{&gt; page}}{{{body}}}</i>"));
    }

    void refusesBrokenThemes_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("reason");
        const auto page = [](const char *name, const QByteArray &text, const QString &place, const QString &reason) {
            QTest::newRow(name) << Files{{u"page.mustache"_s, text}} << place << reason;
        };
        page("unclosed section", "{{{body}}}\n{{#title}}\n", u"page.mustache:2"_s, u"never closed"_s);
        page("never opened", "{{{body}}}\n\n{{/title}}", u"page.mustache:3"_s, u"never opened"_s);
        page("mismatched", "{{{body}}}\n{{#title}}{{^draft}}\n{{/title}}{{/draft}}", u"page.mustache:3"_s, u"opened in line 2"_s);
        page("unclosed tag", "{{{body}}}\n<b>{{title}</b>", u"page.mustache:2"_s, u"not closed"_s);
        page("unclosed raw tag", "{{{body}}\n", u"page.mustache:1"_s, u"}}}"_s);
        page("tag at the end", "{{{body}}}\n{{", u"page.mustache:2"_s, u"not closed"_s);
        page("raw title", "{{{body}}}\n{{{title}}}", u"page.mustache:2"_s, u"must not be written raw"_s);
        page("raw title by &", "{{{body}}}\n{{& title}}", u"page.mustache:2"_s, u"must not be written raw"_s);
        page("escaped body", "{{body}}", u"page.mustache:1"_s, u"must be written raw"_s);
        page("no body", "<h1>{{title}}</h1>", u"page.mustache:1"_s, u"{{{body}}}"_s);
        page("many bodies", QByteArray("{{{body}}}\n").repeated(9), u"page.mustache:5"_s, u"too often"_s);
        page("body in a list", "{{#channel}}\n{{{body}}}{{/channel}}", u"page.mustache:2"_s, u"too often"_s);
        page("unknown name", "{{{body}}}\n{{titel}}", u"page.mustache:2"_s, u"titel"_s);
        page("unknown raw", "{{{body}}}\n{{{titel}}}", u"page.mustache:2"_s, u"titel"_s);
        page("unknown section", "{{{body}}}\n{{#titel}}{{/titel}}", u"page.mustache:2"_s, u"titel"_s);
        page("section as value", "{{{body}}}\n{{related}}", u"page.mustache:2"_s, u"is a section"_s);
        page("delimiters", "{{{body}}}\n{{=<% %>=}}", u"page.mustache:2"_s, u"delimiters"_s);
        page("unquoted attribute", "{{{body}}}\n<b title={{title}}>", u"page.mustache:2"_s, u"quotation marks"_s);
        page("text as link", "{{{body}}}\n<a\nHREF = \"{{title}}\">", u"page.mustache:3"_s, u"no address"_s);
        page("missing partial", "{{{body}}}\n{{> foot}}", u"page.mustache:2"_s, u"foot.mustache"_s);
        page("itself", "{{{body}}}\n{{> page}}", u"page.mustache:2"_s, u"includes itself"_s);
        page("list in list", "{{{body}}}\n{{#channel}}\n{{#entries}}{{/entries}}{{/channel}}", u"page.mustache:3"_s,
             u"inside another list"_s);
        page("10,000 sections",
             "{{{body}}}\n" + QByteArray("{{#draft}}").repeated(10000) + QByteArray("{{/draft}}").repeated(10000),
             u"page.mustache:2"_s, u"deeper"_s);
        page("60,000 tags", "{{{body}}}\n" + QByteArray("{{}}").repeated(60000), u"page.mustache:2"_s, u"nothing named"_s);
        page("line counting", "{{!\n\n}}\r\n{{{body}}}\n{{\n\ntitel}}", u"page.mustache:5"_s, u"titel"_s);
        page("null", QByteArray("{{{body}}}\0", 11), u"page.mustache"_s, u"UTF-8"_s);
        page("GBK", "{{{body}}}\xB8\xE5\xC7\xA9", u"page.mustache"_s, u"UTF-8"_s);
        page("too large", QByteArray("x").repeated(300 * 1024), u"page.mustache"_s, u"larger"_s);

        QTest::newRow("circle") << Files{{u"page.mustache"_s, "{{{body}}}{{> a}}"},
                                         {u"a.mustache"_s, "\n{{> b}}"},
                                         {u"b.mustache"_s, "\n\n{{> a}}"}}
                                << u"b.mustache:3"_s << u"includes itself"_s;
        QTest::newRow("error in a partial") << Files{{u"foot.mustache"_s, "\n{{#hot}}"}} << u"foot.mustache:2"_s
                                            << u"never closed"_s;
        QTest::newRow("list in a list by a partial")
            << Files{{u"page.mustache"_s, "{{{body}}}{{#channel}}{{> a}}{{/channel}}"}, {u"a.mustache"_s, "{{#lines}}{{/lines}}"}}
            << u"a.mustache:1"_s << u"inside another list"_s;
        Files bomb = {{u"page.mustache"_s, "{{{body}}}{{> a0}}"}};
        for (int i = 0; i < 30; ++i)
            bomb.insert(u"a%1.mustache"_s.arg(i), u"{{> a%1}}{{> a%1}}"_s.arg(i + 1).toUtf8());
        bomb.insert(u"a30.mustache"_s, "x");
        QTest::newRow("partial bomb") << bomb << u".mustache:1"_s << u"too many files"_s;
        QTest::newRow("style sheet") << Files{{u"page.css"_s, "p{}\n</STYLE ><script>"}} << u"page.css:2"_s << u"remove it"_s;
    }

    void refusesBrokenThemes()
    {
        QFETCH(Files, files);
        QFETCH(QString, place);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        fill(folder, files);
        const test::CpuTime timer;
        const auto theme = Theme::load(folder.path());
        QVERIFY(timer.elapsed() < 2000);
        QVERIFY(!theme);
        const QString message = theme.error().message;
        QVERIFY2(message.contains(place), qPrintable(message));
        QVERIFY2(message.contains(reason), qPrintable(message));
        QVERIFY2(!message.contains(QRegularExpression(u"%\\d|\\n|\\.$"_s)), qPrintable(message));
    }

    /// Files that are included are read once, and mean what they would mean in a file of their own.
    void includedFilesStandWhereTheyAre()
    {
        const QTemporaryDir folder;
        fill(folder,
             {{u"page.mustache"_s, "{{> open}}{{title}}}\n{{#channel}}\n{{> entry}}\n{{/channel}}\n{{{body}}}{{! {{> no }}"},
              {u"open.mustache"_s, "<i>{{> brace}}"},
              {u"brace.mustache"_s, "{"},
              {u"entry.mustache"_s, "<b>{{name}}</b>"},
              {u"loose.mustache"_s, "{{> loose}}"}});
        const auto theme = Theme::load(folder.path());
        QVERIFY2(theme, theme ? "" : qPrintable(theme.error().message));
        PageInput input;
        input.article.title = u"题{{x}}"_s;
        input.article.channel = QStringList{u"一"_s, u"二"_s};
        const Theme copy = *theme;
        for (int i = 0; i < 2; ++i)
            QCOMPARE(*renderPage(input, copy), QByteArray("<i>{题{{x}}}\n<b>一</b>\n<b>二</b>\n"));
    }

    void refusesWhatIsNoTheme()
    {
        const QTemporaryDir folder;
        QVERIFY(Theme::load(folder.path()).error().message.contains(u"page.mustache"_s));
        QVERIFY(Theme::load(folder.filePath(u"nothing"_s)).error().message.contains(u"nothing"_s));
        write(folder.filePath(u"page.mustache"_s), "{{{body}}}");
        QVERIFY(Theme::load(folder.path()).error().message.contains(u"page.css"_s));
        QVERIFY(!renderPage({}, Theme()));
    }
};

GAOQIAN_TEST_GUILESS(TestTheme)
#include "tst_theme.moc"
