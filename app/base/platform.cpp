#include "base/platform.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>

#ifdef Q_OS_WIN
#include <conio.h>
#include <io.h>
#include <qt_windows.h>
#else
#include <cerrno>
#include <csignal>
#include <dirent.h>
#include <fcntl.h>
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

FileTrace fileTrace(const QString &path) { return {fileIdentity(path)}; }

bool isHeldOpen(const QString &) { return false; }

std::error_code writeNewFile(const QString &path, const QByteArray &bytes)
{
    const auto lastError = [] { return std::error_code(int(GetLastError()), std::system_category()); };
    const auto name = QDir::toNativeSeparators(path).toStdWString();
    const HANDLE file = CreateFileW(name.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return lastError();
    std::error_code trouble;
    for (qsizetype done = 0; !trouble && done < bytes.size();) {
        DWORD written = 0;
        if (WriteFile(file, bytes.constData() + done, DWORD(std::min<qsizetype>(bytes.size() - done, 1 << 20)), &written,
                      nullptr))
            done += written;
        else
            trouble = lastError();
    }
    if (!trouble && !FlushFileBuffers(file))
        trouble = lastError();
    CloseHandle(file);
    return trouble;
}

std::optional<QFileDevice::Permissions> usualPermissions(const QString &) { return {}; }

void syncFolder(const QString &) {} // the file system keeps a journal of its names

WriteTrouble writeTrouble(const std::error_code &code)
{
    switch (DWORD(code.value())) {
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return WriteTrouble::Full;
    case ERROR_DISK_QUOTA_EXCEEDED:
    case ERROR_NOT_ENOUGH_QUOTA:
        return WriteTrouble::Quota;
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
        return WriteTrouble::Protected;
    case ERROR_PATH_NOT_FOUND:
    case ERROR_FILE_NOT_FOUND:
    case ERROR_BAD_NETPATH:
    case ERROR_INVALID_DRIVE:
        return WriteTrouble::NoFolder;
    case ERROR_FILENAME_EXCED_RANGE:
    case ERROR_BUFFER_OVERFLOW:
        return WriteTrouble::LongName;
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
        return WriteTrouble::InUse;
    default:
        return WriteTrouble::Other;
    }
}

void leadOwnGroup(QProcess &) {}

void endGroup(QProcess &process)
{
    QProcess::execute(QStringLiteral("taskkill"),
                      {QStringLiteral("/T"), QStringLiteral("/F"), QStringLiteral("/PID"), QString::number(process.processId())});
    process.kill();
    process.waitForFinished();
}

int firstUnreadableArgument(int, const char *const *) { return 0; }

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

namespace {

FileTrace traceOf(const struct stat &status)
{
    constexpr qint64 second = 1'000'000'000;
#ifdef Q_OS_DARWIN
    const timespec &written = status.st_mtimespec;
    const timespec &touched = status.st_ctimespec;
#else
    const timespec &written = status.st_mtim;
    const timespec &touched = status.st_ctim;
#endif
    return {QByteArray::number(quint64(status.st_dev)) + ':' + QByteArray::number(quint64(status.st_ino)),
            qint64(written.tv_sec) * second + written.tv_nsec, qint64(touched.tv_sec) * second + touched.tv_nsec};
}

} // namespace

QByteArray fileIdentity(const QString &path) { return fileTrace(path).identity; }

FileTrace fileTrace(const QString &path)
{
    struct stat status {};
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? traceOf(status) : FileTrace();
}

bool isHeldOpen(const QString &path)
{
    struct stat asked {};
    if (stat(QFile::encodeName(path).constData(), &asked) != 0 || !S_ISREG(asked.st_mode))
        return false; // a terminal or /dev/null is open in many places, and nobody locks it
    // Other threads close descriptors, and get them for other files, while this looks: only one that is open for writing before
    // and after counts.
    const auto isForWriting = [](int descriptor) {
        const int flags = fcntl(descriptor, F_GETFL);
        return flags != -1 && (flags & O_ACCMODE) != O_RDONLY;
    };
    const auto isThis = [&](int descriptor) {
        struct stat open {};
        return isForWriting(descriptor) && fstat(descriptor, &open) == 0 && open.st_dev == asked.st_dev &&
               open.st_ino == asked.st_ino && isForWriting(descriptor);
    };
    if (const std::unique_ptr<DIR, int (*)(DIR *)> folder(opendir("/proc/self/fd"), closedir); folder) {
        while (const dirent *entry = readdir(folder.get()))
            if (entry->d_name[0] != '.' && isThis(std::atoi(entry->d_name)))
                return true;
        return false;
    }
    const long most = sysconf(_SC_OPEN_MAX); // a system that does not list them: each possible one is asked
    for (int descriptor = 0; descriptor < (most > 0 ? most : 65536); ++descriptor)
        if (isThis(descriptor))
            return true;
    return false;
}

std::error_code writeNewFile(const QString &path, const QByteArray &bytes)
{
    const auto lastError = [] { return std::error_code(errno, std::system_category()); };
    const int file = open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0)
        return lastError();
    std::error_code trouble;
    for (qsizetype done = 0; !trouble && done < bytes.size();) {
        const ssize_t written = write(file, bytes.constData() + done, size_t(bytes.size() - done));
        if (written >= 0)
            done += written;
        else if (errno != EINTR)
            trouble = lastError();
    }
    // A file system that cannot promise it says so with one of these two.
    if (!trouble && fsync(file) != 0 && errno != EINVAL && errno != ENOSYS)
        trouble = lastError();
    if (close(file) != 0 && errno != EINTR && !trouble)
        trouble = lastError();
    return trouble;
}

std::optional<QFileDevice::Permissions> usualPermissions(const QString &path)
{
    // The umask alone does not tell: a folder may have rights of its own for what is made in it.
    const int file = open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0)
        return {};
    close(file);
    const auto permissions = QFile::permissions(path);
    QFile::remove(path);
    return permissions;
}

void syncFolder(const QString &folder)
{
    const int descriptor = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    fsync(descriptor);
    close(descriptor);
}

WriteTrouble writeTrouble(const std::error_code &code)
{
    switch (code.value()) {
    case ENOSPC:
        return WriteTrouble::Full;
    case EDQUOT:
        return WriteTrouble::Quota;
    case EACCES:
    case EPERM:
    case EROFS:
        return WriteTrouble::Protected;
    case ENOENT:
    case ENOTDIR:
        return WriteTrouble::NoFolder;
    case ENAMETOOLONG:
        return WriteTrouble::LongName;
    case ETXTBSY:
    case EBUSY:
        return WriteTrouble::InUse;
    default:
        return WriteTrouble::Other;
    }
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

int firstUnreadableArgument(int count, const char *const *arguments)
{
    for (int number = 1; number < count; ++number) {
        if (!QUtf8StringView(arguments[number]).isValidUtf8())
            return number;
    }
    return 0;
}

bool errorStreamIsTerminal() { return isatty(STDERR_FILENO); }

namespace {

/// While one lives, the terminal does not show what is typed; a program that is ended meanwhile leaves it as it was. One at a
/// time.
class SilentTerminal {
public:
    SilentTerminal()
    {
        tcgetattr(STDIN_FILENO, &s_before);
        termios silent = s_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        struct sigaction ending {};
        ending.sa_handler = [](int signal) {
            tcsetattr(STDIN_FILENO, TCSANOW, &s_before);
            raise(signal); // it is held back until this has returned, and then does what it does to everybody
        };
        ending.sa_flags = int(SA_RESETHAND);
        for (size_t i = 0; i < s_endings.size(); ++i) {
            sigaction(s_endings[i], nullptr, &m_former[i]);
            if (m_former[i].sa_handler != SIG_IGN)
                sigaction(s_endings[i], &ending, nullptr);
        }
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal()
    {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &s_before);
        for (size_t i = 0; i < s_endings.size(); ++i)
            sigaction(s_endings[i], &m_former[i], nullptr);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

private:
    static constexpr std::array s_endings{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    static inline termios s_before{};
    std::array<struct sigaction, s_endings.size()> m_former{};
};

} // namespace

Result<QString> askOnTerminal(const QString &prompt)
{
    if (!isatty(STDIN_FILENO))
        return noTerminal();
    std::fputs(qUtf8Printable(prompt), stderr);
    QByteArray bytes;
    {
        const SilentTerminal silent;
        for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
            bytes.append(char(c));
    }
    std::fputc('\n', stderr);
    QString line = QString::fromUtf8(bytes);
    bytes.fill('\0');
    return line;
}

#endif

} // namespace gaoqian
