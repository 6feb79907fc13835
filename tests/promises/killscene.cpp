#include "promises/killscene.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace gaoqian::test {

namespace {

constexpr int patience = 30000; ///< In milliseconds; whoever waits longer for somebody who was killed hangs.
constexpr int killSignal = 9;

#ifdef KILLPOINT_LIBRARY
const QString killpointLibrary = QStringLiteral(KILLPOINT_LIBRARY);
#else
const QString killpointLibrary;
#endif

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Memory, where there is some: the programs are killed, not the machine, so nothing that they wrote is lost either way, and
/// thousands of syncs cost nothing.
QString fastestFolder()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath()) + u"/tst_killpoints-XXXXXX"_s;
}

} // namespace

KillScene::KillScene() : m_folder(fastestFolder()), m_root(QFileInfo(m_folder.path()).canonicalFilePath()) {}

bool KillScene::canKill() { return !killpointLibrary.isEmpty(); }

void KillScene::lay(const QString &from, const QString &to) const
{
    QDir(to).removeRecursively();
    for (const auto &part : {"desk"_L1, "own"_L1, "out"_L1, "backup"_L1})
        QDir().mkpath(to + u'/' + part);
    if (from.isEmpty())
        return;
    const Tree files = tree(from);
    for (auto file = files.cbegin(); file != files.cend(); ++file)
        writeFile(to + u'/' + file.key(), file.value());
    if (!files.contains(u"own/pins.json"_s))
        return;
    // This desktop knows the newsroom where it is now.
    QByteArray known = files[u"own/pins.json"_s];
    known.replace(newsroom(from).toUtf8(), newsroom(to).toUtf8());
    writeFile(pins(to), known);
}

QStringList KillScene::filledIn(const QString &bench, const QStringList &arguments) const
{
    QStringList filled = arguments;
    filled.replaceInStrings(u"{bench}"_s, bench).replaceInStrings(u"{in}"_s, path(u"in"_s));
    for (auto name = m_names.cbegin(); name != m_names.cend(); ++name)
        filled.replaceInStrings(u'{' + name.key() + u'}', name.value());
    return filled;
}

Ended KillScene::run(const QString &bench, const QStringList &arguments, int minutes, const KillPoint &point,
                     const QString &trace) const
{
    if (!trace.isEmpty())
        QFile::remove(trace);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, path(u"home"_s));
    environment.insert(u"ACTOR_TIME"_s, timeText(time(minutes)));
    environment.insert(u"ACTOR_PINS"_s, pins(bench));
    if (point.number > 0 || !trace.isEmpty()) {
        environment.insert(u"LD_PRELOAD"_s, killpointLibrary);
        environment.insert(u"KILLPOINT_ROOT"_s, bench);
        environment.insert(u"KILLPOINT_AT"_s, QString::number(point.number));
        environment.insert(u"KILLPOINT_HALF"_s, point.half ? u"1"_s : u"0"_s);
        environment.insert(u"KILLPOINT_LOSE"_s, point.lost ? u"1"_s : u"0"_s);
        environment.insert(u"KILLPOINT_TRACE"_s, trace);
        // Where everything is built with AddressSanitizer, it wants to be loaded first.
        environment.insert(u"ASAN_OPTIONS"_s, environment.value(u"ASAN_OPTIONS"_s) + u":verify_asan_link_order=0"_s);
    }
    QStringList all = filledIn(bench, arguments);
    if (all.value(0) == "window"_L1)
        all.insert(1, newsroom(bench));
    else
        all = QStringList{u"--newsroom"_s, newsroom(bench)} + all;
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(NEWSROOM_ACTOR), all);
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {-1, false, {}, u"did not end: "_s + process.errorString()};
    }
    const bool killed = process.exitStatus() == QProcess::CrashExit && process.exitCode() == killSignal;
    return {process.exitCode(), killed, QString::fromUtf8(process.readAllStandardOutput()).trimmed(),
            QString::fromUtf8(process.readAllStandardError()).trimmed()};
}

QStringList KillScene::points(const QString &trace)
{
    return QFile::exists(trace) ? QString::fromUtf8(contentOf(trace)).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

void KillScene::writeInput(const QString &name, const QByteArray &bytes) const { writeFile(path(u"in/"_s + name), bytes); }

QDateTime KillScene::time(int minutes) { return QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC).addSecs(60 * minutes); }

Tree KillScene::tree(const QString &folder)
{
    Tree files;
    QDirIterator iterator(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString file = iterator.next();
        files.insert(QDir(folder).relativeFilePath(file), contentOf(file));
    }
    return files;
}

} // namespace gaoqian::test
