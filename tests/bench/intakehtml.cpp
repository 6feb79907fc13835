// What taking HTML in costs: Word pastes and news pages of the corpora through the bare parser, through the whole intake, and
// cleaned to HTML; and through what others clean with, on the same files in one run, so that the machine does not matter much.
//
// The others are JavaScript and stand in tests/bench/peers; `npm install` there gets them. Without them, or without Node.js,
// their lines say so.
#include "measure.h"

#include "article/text.h"
#include "intake/encoding/decode.h"
#include "intake/intake.h"
#include "page/page.h"
#include "support/corpora.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

#include <gumbo.h>

using namespace gaoqian;
using namespace gaoqian::bench;
using namespace Qt::StringLiterals;

namespace {

struct Corpus {
    QString name;
    QStringList paths;
    QList<QByteArray> files; ///< UTF-8.

    qsizetype bytes() const
    {
        qsizetype sum = 0;
        for (const QByteArray &file : files)
            sum += file.size();
        return sum;
    }
};

Corpus corpus(const QString &name, const QString &folder, const QString &pattern)
{
    Corpus corpus{name, {}, {}};
    QDirIterator files(test::corporaFolder() + u'/' + folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        corpus.paths.append(files.next());
    corpus.paths.sort();
    for (const QString &path : std::as_const(corpus.paths))
        corpus.files.append(decode(test::fileBytes(path)).text.toUtf8());
    return corpus;
}

/// MB/s of `act` on every file, at its best of several rounds: other work on the machine only makes it slower.
template <typename Act> double speed(const Corpus &corpus, const Act &act)
{
    constexpr int rounds = 7;
    constexpr double least = 200; // milliseconds a round
    int times = 1;
    const auto once = [&] {
        return timed([&] {
            for (int i = 0; i < times; ++i) {
                for (const QByteArray &file : corpus.files)
                    act(file);
            }
        });
    };
    while (once() < least)
        times *= 2;
    double best = 1e9;
    for (int round = 0; round < rounds; ++round)
        best = std::min(best, once());
    return double(corpus.bytes()) * times / best / 1000;
}

void parse(const QByteArray &html)
{
    GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, html.constData(), size_t(html.size()));
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

void take(const QByteArray &html, Purpose purpose)
{
    if (!takeIn(html, Format::Html, purpose).ok())
        std::printf("a page was refused\n");
}

void clean(const QByteArray &html)
{
    const Result<Intake> intake = takeIn(html, Format::Html, Purpose::Paste);
    if (intake.ok())
        bodyHtml(intake->article.body, {});
}

/// What the peers measure on the same files, in MB/s by name; the reason instead where they cannot run.
struct Peers {
    QJsonObject speeds;
    QString reason;
};

Peers peers(const Corpus &corpus)
{
    QProcess node;
    node.setWorkingDirectory(QStringLiteral(GAOQIAN_BENCH_PEERS));
    node.start(u"node"_s, {u"clean.mjs"_s});
    if (!node.waitForStarted())
        return {{}, u"no Node.js"_s};
    QJsonArray texts;
    for (const QByteArray &file : corpus.files)
        texts.append(QString::fromUtf8(file));
    node.write(QJsonDocument(texts).toJson(QJsonDocument::Compact));
    node.closeWriteChannel();
    constexpr int longest = 10 * 60 * 1000;
    node.waitForFinished(longest);
    const QJsonObject speeds = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    return {speeds, speeds.isEmpty() ? u"no modules; npm install in tests/bench/peers"_s : QString()};
}

void line(const QString &what, double speed, double base, const QString &wanted)
{
    std::printf("| %-46s | %9.1f MB/s | %8s | %-34s |\n", qPrintable(what), speed,
                qPrintable(base > 0 ? QString::number(speed / base, 'f', 2) : u"-"_s), qPrintable(wanted));
    std::fflush(stdout);
}

void run(const Corpus &corpus)
{
    std::printf("\n%s: %d files, %.2f MB\n\n| %-46s | %14s | %8s | %-34s |\n", qPrintable(corpus.name), int(corpus.files.size()),
                double(corpus.bytes()) / 1e6, "", "speed", "ratio", "ratio to, wanted");
    const double bare = speed(corpus, parse);
    line(u"gumbo, parsed and freed"_s, bare, 0, {});
    line(u"intake as a paste"_s, speed(corpus, [](const QByteArray &html) { take(html, Purpose::Paste); }), bare,
         u"gumbo, at least 0.63"_s);
    line(u"intake as a story"_s, speed(corpus, [](const QByteArray &html) { take(html, Purpose::Story); }), bare,
         u"gumbo, at least 0.63"_s);
    const double cleaning = speed(corpus, clean);
    line(u"cleaned to HTML"_s, cleaning, bare, u"gumbo"_s);
    const Peers others = peers(corpus);
    if (!others.reason.isEmpty())
        std::printf("| %-46s | %s\n", "peers", qPrintable(others.reason));
    for (auto it = others.speeds.constBegin(); it != others.speeds.constEnd(); ++it) {
        const bool slow = it.key().startsWith("DOMPurify"_L1);
        std::printf("| %-46s | %9.1f MB/s | %8.2f | %-34s |\n", qPrintable(it.key()), it->toDouble(), cleaning / it->toDouble(),
                    slow ? "ours to it, at least 20" : "ours to it, at least 0.7");
    }
}

/// One Word paste of about `size` bytes: the bodies of all the pastes again and again, behind the head of one.
QByteArray longPaste(const Corpus &pastes, qsizetype size)
{
    static const QRegularExpression body(u"<body[^>]*>(.*)</body>"_s, QRegularExpression::DotMatchesEverythingOption);
    QByteArray head;
    QByteArray bodies;
    for (const QByteArray &file : pastes.files) {
        const QRegularExpressionMatch match = body.match(QString::fromUtf8(file));
        if (!match.hasMatch() || match.capturedLength() > 30'000) // one with pictures inside says nothing of text
            continue;
        head = head.isEmpty() ? QString::fromUtf8(file).first(match.capturedStart(1)).toUtf8() : head;
        bodies += match.captured(1).toUtf8();
    }
    QByteArray html = head;
    while (!bodies.isEmpty() && html.size() < size)
        html += bodies;
    return html + "</body></html>";
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (test::corporaFolder().isEmpty()) {
        std::printf("GAOQIAN_CORPORA does not name the corpora\n");
        return 1;
    }
    const Corpus pastes = corpus(u"Word pastes"_s, u"paste-office"_s, u"input*word*.html"_s);
    const Corpus pages = corpus(u"News pages"_s, u"saved-pages"_s, u"*.html"_s);
    if (application.arguments().contains(u"--profile"_s)) { // cleaning pages alone, for a profiler
        speed(pages, clean);
        return 0;
    }
    run(pastes);
    run(pages);

    const QByteArray paste = longPaste(pastes, 2'000'000);
    const Samples times = repeated(9, [&] { take(paste, Purpose::Paste); });
    const Result<Intake> intake = takeIn(paste, Format::Html, Purpose::Paste);
    std::printf(
        "\nA Word paste of %.1f MB (%d blocks): %.0f ms, at most %.0f ms; wanted: 200 ms, to be in the editor in 300 ms\n",
        double(paste.size()) / 1e6, intake.ok() ? int(intake->article.body.size()) : 0, times.median(), times.longest());
    return 0;
}
