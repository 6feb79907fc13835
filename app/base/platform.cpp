#include "base/platform.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <cstdio>

#ifdef Q_OS_WIN
#include <conio.h>
#include <io.h>
#include <qt_windows.h>
#else
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace gaoqian {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Platform)
};

Error noTerminal()
{
    return usageError(Tr::tr("There is no terminal to ask for the passphrase on; name a file with --passphrase-file"));
}
} // namespace

#ifdef Q_OS_WIN

void forbidCoreDumps() { SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX); }

QByteArray fileIdentity(const QString &path) { return QFile::exists(path) ? QByteArray("there") : QByteArray(); }

void leadOwnGroup(QProcess &) {}

void endGroup(QProcess &process)
{
    QProcess::execute(QStringLiteral("taskkill"),
                      {QStringLiteral("/T"), QStringLiteral("/F"), QStringLiteral("/PID"), QString::number(process.processId())});
    process.kill();
    process.waitForFinished();
}

bool errorStreamIsTerminal() { return _isatty(_fileno(stderr)); }

Result<QString> askOnTerminal(const QString &prompt)
{
    if (!_isatty(_fileno(stdin)))
        return noTerminal();
    std::fputs(qUtf8Printable(prompt), stderr);
    QString line;
    for (wint_t key = _getwch(); key != L'\r' && key != L'\n'; key = _getwch()) {
        if (key == 3) // Ctrl+C
            return refused(Tr::tr("Cancelled"));
        if (key == L'\b')
            line.chop(1);
        else
            line.append(QChar(char16_t(key)));
    }
    std::fputc('\n', stderr);
    return line;
}

#else

void forbidCoreDumps()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

QByteArray fileIdentity(const QString &path)
{
    struct stat status {};
    if (stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return QByteArray::number(quint64(status.st_dev)) + ':' + QByteArray::number(quint64(status.st_ino));
}

void leadOwnGroup(QProcess &process)
{
    process.setChildProcessModifier([] { setsid(); });
}

void endGroup(QProcess &process)
{
    if (process.processId() > 0)
        kill(-pid_t(process.processId()), SIGKILL);
    process.kill(); // where it had not come to lead its group yet
    process.waitForFinished();
}

bool errorStreamIsTerminal() { return isatty(STDERR_FILENO); }

Result<QString> askOnTerminal(const QString &prompt)
{
    if (!isatty(STDIN_FILENO))
        return noTerminal();
    std::fputs(qUtf8Printable(prompt), stderr);
    termios before{};
    tcgetattr(STDIN_FILENO, &before);
    termios silent = before;
    silent.c_lflag &= ~tcflag_t(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    QByteArray bytes;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        bytes.append(char(c));
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::fputc('\n', stderr);
    QString line = QString::fromUtf8(bytes);
    bytes.fill('\0');
    return line;
}

#endif

} // namespace gaoqian
