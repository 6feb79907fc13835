// Everything foreign that is at hand goes through intake: nothing crashes or hangs, and nothing gets in that must not.
#include "intake/intake.h"

#include "article/articlejson.h"
#include "article/text.h"
#include "support/corpora.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTest>

using namespace gaoqian;
using namespace Qt::StringLiterals;

namespace {

constexpr int slowest = 5000; // milliseconds

/// Takes `bytes` in and checks what must hold of every answer; gives what is wrong, or nothing.
QString problemWith(const QByteArray &bytes, Purpose purpose)
{
    QElapsedTimer timer;
    timer.start();
    const Result<Intake> intake = takeIn(bytes, Format::Html, purpose);
    if (timer.elapsed() > slowest)
        return u"took %1 ms"_s.arg(timer.elapsed());
    if (!intake.ok())
        return intake.error().message;
    const QByteArray json = toJsonBytes(intake->article);
    const Result<Article> back = articleFromJson(json);
    if (!back.ok() || !(*back == intake->article))
        return u"does not survive JSON"_s;
    static const QRegularExpression link(u"\"link\":\"(?!https?://|mailto:)"_s);
    if (link.match(QString::fromUtf8(json)).hasMatch())
        return u"has a link to somewhere else"_s;
    for (const QString &asset : assetsOf(intake->article)) {
        const auto named = [&](const Asset &known) { return known.hash == asset; };
        if (std::none_of(intake->assets.cbegin(), intake->assets.cend(), named))
            return u"shows a picture that is not there"_s;
    }
    return {};
}

QJsonArray cases(const QString &file) { return QJsonDocument::fromJson(test::fileBytes(test::corporaFolder() + file)).array(); }

/// The text that a page with this html5lib tree shows, without blanks.
QString visibleText(const QString &tree)
{
    static const QRegularExpression element(u"^\\| ( *)<(?:(svg|math) )?([^>]*)>$"_s);
    static const QStringList unseen{u"head"_s,     u"title"_s,   u"script"_s,   u"style"_s,  u"template"_s,
                                    u"noscript"_s, u"noembed"_s, u"noframes"_s, u"iframe"_s, u"video"_s,
                                    u"audio"_s,    u"canvas"_s,  u"datalist"_s, u"desc"_s,   u"rp"_s};
    QString text;
    qsizetype hiddenFrom = -1; // the indentation of the element whose content is not shown
    bool inText = false;
    for (const QString &line : tree.split(u'\n')) {
        if (inText) {
            inText = !line.endsWith(u'"');
            if (hiddenFrom < 0)
                text += inText ? line : line.chopped(1);
            continue;
        }
        const QString content = line.sliced(std::min<qsizetype>(1, line.size())).trimmed();
        const qsizetype indent = line.indexOf(content);
        if (hiddenFrom >= 0 && indent <= hiddenFrom)
            hiddenFrom = -1;
        if (const QRegularExpressionMatch match = element.match(line); match.hasMatch()) {
            if (hiddenFrom < 0 && unseen.contains(match.captured(3)))
                hiddenFrom = indent;
        } else if (content.startsWith(u'"')) {
            inText = content.size() == 1 || !content.endsWith(u'"');
            if (hiddenFrom < 0)
                text += inText ? content.sliced(1) : content.sliced(1).chopped(1);
        }
    }
    return text.remove(QRegularExpression(u"\\s"_s, QRegularExpression::UseUnicodePropertiesOption));
}

} // namespace

class TestIntakeCorpora : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"qt.gui.imageio*=false"_s);
        if (test::corporaFolder().isEmpty())
            QSKIP("GAOQIAN_CORPORA does not name the corpora");
    }

    void files_data()
    {
        QTest::addColumn<QString>("folder");
        for (const char *folder : {"made-here/html", "paste-office", "saved-pages"})
            QTest::newRow(folder) << QString::fromLatin1(folder);
    }

    void files()
    {
        QFETCH(QString, folder);
        QDirIterator files(test::corporaFolder() + u'/' + folder, {u"*.html"_s}, QDir::Files, QDirIterator::Subdirectories);
        int total = 0;
        while (files.hasNext()) {
            const QByteArray bytes = test::fileBytes(files.next());
            for (const Purpose purpose : {Purpose::Story, Purpose::Paste}) {
                const QString problem = problemWith(bytes, purpose);
                QVERIFY2(problem.isEmpty(), qPrintable(files.filePath() + u": "_s + problem));
            }
            ++total;
        }
        qInfo("%s: %d files taken in", qPrintable(folder), total);
        QVERIFY(total > 0);
    }

    void hostileHtml()
    {
        const QJsonArray payloads = cases(u"/hostile-html/payloads.json"_s);
        QVERIFY(!payloads.isEmpty());
        for (const QJsonValue &payload : payloads) {
            const QString problem = problemWith(payload[u"payload"_s].toString().toUtf8(), Purpose::Paste);
            QVERIFY2(problem.isEmpty(), qPrintable(payload[u"id"_s].toString() + u": "_s + problem));
        }
        qInfo("hostile-html: %d payloads taken in", int(payloads.size()));
    }

    void html5libTrees()
    {
        int same = 0;
        int total = 0;
        QStringList others;
        for (const QJsonValue &value : cases(u"/html5lib-tree/tree.json"_s)) {
            if (!value[u"fragment"_s].isNull())
                continue; // parsed inside another element; intake has no such mode
            const QByteArray html = value[u"data"_s].toString().toUtf8();
            QCOMPARE(problemWith(html, Purpose::Paste), QString());
            const Result<Intake> intake = takeIn(html, Format::Html, Purpose::Paste);
            const QString kept = plainText(intake->article.body, QString())
                                     .remove(QRegularExpression(u"\\s"_s, QRegularExpression::UseUnicodePropertiesOption));
            ++total;
            if (kept == visibleText(value[u"document"_s].toString()))
                ++same;
            else
                others.append(value[u"id"_s].toString());
        }
        qInfo("html5lib-tree: text kept as in the tree %d/%d", same, total);
        qInfo("others: %s", qPrintable(others.join(u' ')));
        QVERIFY(total > 0);
        QVERIFY2(same * 100 >= total * 95, "fewer than 95 of 100");
    }
};

QTEST_GUILESS_MAIN(TestIntakeCorpora)
#include "tst_intakecorpora.moc"
