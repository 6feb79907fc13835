// What taking Word files in costs: in process against mammoth and against the floor (unpacking and parsing the same parts, and
// nothing else), and as a process for each file against pandoc. All in one run over the same files, so that the machine does not
// matter much. The files are those of GAOQIAN_CORPORA, the larger ones with their body repeated to about 30 pages. The peers are
// optional: `cd tests/bench/peers && npm install` for mammoth, pandoc from the system.
#include "measure.h"

#include "intake/docx/file.h"
#include "intake/intake.h"
#include "support/corpora.h"
#include "support/docxbuilder.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

using namespace gaoqian;
using namespace gaoqian::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype files = 50;
constexpr qsizetype bodyOfThirtyPages = 400'000; ///< Bytes of XML.
constexpr int rounds = 9;

/// The body repeated until it is about 30 pages long.
QByteArray lengthened(const QByteArray &docx)
{
    return test::repacked(docx, [](const QByteArray &name, const QByteArray &bytes) {
        const qsizetype from = bytes.indexOf("<w:body>") + 8;
        const qsizetype section = bytes.lastIndexOf("<w:sectPr");
        const qsizetype to = section > from ? section : bytes.lastIndexOf("</w:body>");
        if (name != "word/document.xml" || from < 8 || to <= from)
            return bytes;
        const QByteArray body = bytes.sliced(from, to - from);
        const qsizetype times = std::max<qsizetype>(1, bodyOfThirtyPages / std::max<qsizetype>(body.size(), 1));
        return QByteArray(bytes.first(from) + body.repeated(times) + bytes.sliced(to));
    });
}

/// The largest files by their text, the first half of them lengthened.
QList<QByteArray> inputs()
{
    QList<QPair<qsizetype, QByteArray>> found;
    QDirIterator it(test::corporaFolder() + u"/docx"_s, {u"*.docx"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QByteArray bytes = test::fileBytes(it.next());
        auto zip = ZipReader::open(bytes);
        const auto document = zip ? zip->read("word/document.xml", 1 << 26) : Result<QByteArray>(Error{});
        if (document && DocxFile::open(bytes))
            found.append({document->size(), bytes});
    }
    std::sort(found.begin(), found.end(),
              [](const auto &a, const auto &b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    QList<QByteArray> chosen;
    for (qsizetype i = 0; i < std::min(files, found.size()); ++i)
        chosen.append(i < files / 2 ? lengthened(found[i].second) : found[i].second);
    return chosen;
}

/// Unpacks and parses the parts that intake reads, and does nothing with them.
void readParts(const QByteArray &docx)
{
    auto zip = ZipReader::open(docx);
    if (!zip)
        return;
    for (const char *part :
         {"_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml",
          "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml", "docProps/core.xml"}) {
        if (!zip->has(part))
            continue;
        auto bytes = zip->read(part, 1 << 26);
        pugi::xml_document document;
        if (bytes)
            document.load_buffer_inplace(bytes->data(), std::size_t(bytes->size()));
    }
}

void takeOne(const QByteArray &docx) { (void)takeIn(docx, Format::Docx, Purpose::Story).ok(); }

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(600'000);
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                                   : QByteArray();
}

/// How long `act` takes for all of them, in milliseconds.
template <typename Act> double timeFor(const QList<QByteArray> &docxs, Act act)
{
    return timed([&] {
        for (const QByteArray &docx : docxs)
            act(docx);
    });
}

void line(const char *what, double perSecond, const char *against, double theirs, const char *wanted)
{
    std::printf("| %-40s | %10.0f | %-24s | %8.0f | %6.1f | %-14s |\n", what, perSecond, against, theirs,
                theirs > 0 ? perSecond / theirs : 0, wanted);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (test::corporaFolder().isEmpty()) {
        std::printf("GAOQIAN_CORPORA does not name the corpora\n");
        return 1;
    }
    const QList<QByteArray> docxs = inputs();
    if (application.arguments().contains(u"--profile"_s)) { // in process alone, for a profiler
        (void)repeated(30, [&] { timeFor(docxs, takeOne); });
        return 0;
    }
    QTemporaryDir folder;
    QStringList paths;
    for (qsizetype i = 0; i < docxs.size(); ++i) {
        QFile file(folder.filePath(u"%1.docx"_s.arg(i, 2, 10, QChar(u'0'))));
        if (!file.open(QIODevice::WriteOnly) || file.write(docxs[i]) < 0)
            return 3;
        paths.append(file.fileName());
    }
    std::printf("Word files: %d\n\n| %-40s | %10s | %-24s | %8s | %6s | %-14s |\n", int(docxs.size()), "", "files/s", "against",
                "files/s", "ratio", "wanted");

    Samples our, floor; // in turn, so that both see the same machine
    for (int round = 0; round < rounds; ++round) {
        our.add(timeFor(docxs, takeOne));
        floor.add(timeFor(docxs, readParts));
    }
    const double ours = double(docxs.size()) * 1000 / our.median();
    line("in process", ours, "unpacking and parsing", double(docxs.size()) * 1000 / floor.median(), "at least 0.33");
    const QByteArray mammoth = outputOf(u"node"_s, QStringList{QStringLiteral(PEERS) + u"/mammoth.mjs"_s} + paths);
    line("in process", ours, "mammoth", mammoth.trimmed().toDouble(), "at least 10");

    const auto processes = [&](const QString &program, const QStringList &before, const QStringList &after) {
        const double time = timed([&] {
            for (const QString &path : std::as_const(paths))
                outputOf(program, before + QStringList{path} + after);
        });
        return double(paths.size()) * 1000 / time;
    };
    const QString cli = QCoreApplication::applicationDirPath() + u"/../bin/gaoqian-cli"_s;
    const double oneEach = processes(cli, {u"convert"_s}, {});
    const bool hasPandoc = !outputOf(u"pandoc"_s, {u"--version"_s}).isEmpty();
    line("a process for each", oneEach, "pandoc",
         hasPandoc ? processes(u"pandoc"_s, {u"-f"_s, u"docx"_s, u"-t"_s, u"html"_s}, {}) : 0, "at least 5");
    line("a process for each", oneEach, "gaoqian-cli --version", processes(cli, {u"--version"_s}, {}), "");
    return 0;
}
