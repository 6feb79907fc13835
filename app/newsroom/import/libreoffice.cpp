#include "newsroom/import/libreoffice.h"

#include "base/files.h"
#include "base/platform.h"
#include "intake/core/limits.h"
#include "newsroom/import/words.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace gaoqian {

namespace {

constexpr int pollInterval = 100; // milliseconds between two looks at whether it was stopped

/// How LibreOffice tells what it is given: by the content first, but a wrong name misleads it.
QString suffixFor(const QByteArray &bytes)
{
    if (bytes.startsWith("{\\rtf"))
        return u"rtf"_s;
    return bytes.startsWith("PK") ? u"odt"_s : u"doc"_s;
}

/// What a manuscript from elsewhere may do in LibreOffice: nothing but be read.
QByteArray cautiousSettings()
{
    const auto item = [](const char *path, const char *name, const char *value) -> QByteArray {
        return QByteArray("<item oor:path=\"/org.openoffice.Office.") + path + "\"><prop oor:name=\"" + name +
               "\" oor:op=\"fuse\"><value>" + value + "</value></prop></item>\n";
    };
    const char *const scripting = "Common/Security/Scripting";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n" +
           item(scripting, "MacroSecurityLevel", "3") + item(scripting, "DisableMacrosExecution", "true") +
           item(scripting, "DisableActiveContent", "true") + item(scripting, "BlockUntrustedRefererLinks", "true") +
           item("Writer/Content/Update", "Link", "2") + "</oor:items>\n";
}

QProcessEnvironment withoutNet()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"http_proxy"_s, u"https_proxy"_s, u"ftp_proxy"_s, u"all_proxy"_s}) {
        environment.insert(name, u"http://127.0.0.1:9"_s); // the port where nothing listens
        environment.insert(name.toUpper(), u"http://127.0.0.1:9"_s);
    }
    environment.remove(u"no_proxy"_s);
    environment.remove(u"NO_PROXY"_s);
    return environment;
}

} // namespace

std::optional<LibreOffice> LibreOffice::find()
{
    for (const QString &name : {u"soffice"_s, u"libreoffice"_s}) {
        if (const QString program = QStandardPaths::findExecutable(name); !program.isEmpty())
            return LibreOffice(program);
    }
    QStringList folders{u"/usr/lib/libreoffice/program"_s, u"/opt/libreoffice/program"_s,
                        u"/Applications/LibreOffice.app/Contents/MacOS"_s};
    for (const char *variable : {"ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"}) {
        if (const QString folder = qEnvironmentVariable(variable); !folder.isEmpty())
            folders << QDir::fromNativeSeparators(folder) + "/LibreOffice/program"_L1;
    }
    const QString program = QStandardPaths::findExecutable(u"soffice"_s, folders);
    return program.isEmpty() ? std::nullopt : std::optional(LibreOffice(program));
}

Converter LibreOffice::converter()
{
    const auto office = find();
    if (!office)
        return {};
    return [office](const QByteArray &bytes, const QString &name, const std::function<bool()> &isStopped) {
        return office->toDocx(bytes, name, isStopped);
    };
}

Result<QByteArray> LibreOffice::toDocx(const QByteArray &bytes, const QString &name, const std::function<bool()> &isStopped,
                                       int patienceMs) const
{
    const QTemporaryDir folder;
    const QDir dir(folder.path());
    const QString source = dir.filePath(u"story."_s + suffixFor(bytes));
    if (!folder.isValid() || !dir.mkpath(u"profile/user"_s) || !dir.mkpath(u"out"_s))
        return ioError(
            ImportWords::tr("There is no room for converting %1; make room in the folder for temporary files").arg(name));
    if (auto written = writeFileAtomically(source, bytes); !written)
        return written.error();
    if (auto written = writeFileAtomically(dir.filePath(u"profile/user/registrymodifications.xcu"_s), cautiousSettings());
        !written)
        return written.error();

    QProcess process;
    process.setProcessEnvironment(withoutNet());
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    leadOwnGroup(process);
    process.start(m_program, {u"-env:UserInstallation="_s + QUrl::fromLocalFile(dir.filePath(u"profile"_s)).toString(),
                              u"--headless"_s, u"--norestore"_s, u"--nodefault"_s, u"--nologo"_s, u"--nolockcheck"_s,
                              u"--convert-to"_s, u"docx:MS Word 2007 XML"_s, u"--outdir"_s, dir.filePath(u"out"_s), source});
    if (!process.waitForStarted())
        return ioError(
            ImportWords::tr("LibreOffice could not be started; open %1 in Word or WPS and save it as .docx").arg(name));
    const QDeadlineTimer deadline(patienceMs);
    while (!process.waitForFinished(pollInterval) && process.state() != QProcess::NotRunning) {
        const bool stopped = isStopped && isStopped();
        if (!stopped && !deadline.hasExpired())
            continue;
        endGroup(process);
        return stopped ? refused(ImportWords::tr("Stopped"))
                       : inputError(ImportWords::tr(
                                        "LibreOffice was not done with %1 in %L2 seconds; open it in Word or WPS and save it as "
                                        ".docx")
                                        .arg(name)
                                        .arg(patienceMs / 1000));
    }
    auto docx = readFile(dir.filePath(u"out/story.docx"_s), limits::inputBytes);
    if (!docx)
        return inputError(
            ImportWords::tr("LibreOffice could not read %1; open it in Word or WPS and save it as .docx").arg(name));
    return docx;
}

} // namespace gaoqian
