// Kills the program that loads it (LD_PRELOAD) just before its Nth change to the files below a folder, as a pulled plug or a
// `kill -9` would: what tst_killpoints puts before every write, sync, rename and unlink of each act. Linux only.
//
// Told by the environment:
//     KILLPOINT_ROOT    the folder whose files count; without it nothing is done
//     KILLPOINT_AT      the number, from 1, of the call that is not reached
//     KILLPOINT_HALF    "1": where that call writes, the first half of it is written before
//     KILLPOINT_LOSE    "1": what was not synced is lost, as when the plug is pulled; also where the program ends by itself
//     KILLPOINT_TOTAL   a file that is given the number of calls when the program ends by itself
//     KILLPOINT_TRACE   a file that is given a line for each call: number, name, path below the folder, size
//
// The names that are interposed here are those that Qt, SQLite and the C++ library were seen to call (strace), and their likes.
// What only reads is no point, and neither is what goes through shared memory: between two points it cannot be told apart.
#include "promises/unsynced.h"

#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <atomic>
#include <mutex>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

struct Settings {
    std::string root;
    long at = 0;
    bool half = false;
    bool lose = false;
    std::string total;
    std::string trace;
};

std::string environment(const char *name)
{
    const char *value = getenv(name);
    return value ? value : "";
}

/// Asked for before this library's own initialisers ran, too: other libraries' may write.
const Settings &settings()
{
    // Never destroyed: what ends the program asks, too.
    static const Settings &read = *new Settings{environment("KILLPOINT_ROOT"),        atol(environment("KILLPOINT_AT").c_str()),
                                                environment("KILLPOINT_HALF") == "1", environment("KILLPOINT_LOSE") == "1",
                                                environment("KILLPOINT_TOTAL"),       environment("KILLPOINT_TRACE")};
    return read;
}

/// Where nothing is to be lost there is nothing to watch. With it goes the turn of the threads.
struct Watched {
    std::recursive_mutex turn;
    Unsynced *unsynced = settings().lose ? new Unsynced(settings().root) : nullptr;
};

Watched &watched()
{
    static Watched &all = *new Watched;
    return all;
}

void lose()
{
    if (watched().unsynced)
        watched().unsynced->lose();
}

std::atomic<long> counted{0};

/// The function that would have been called without this library.
template <typename Function> Function next(const char *name) { return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name)); }

/// As `symlink`s are followed nowhere in the tests' folders, a path is compared as it is written.
std::string pathOf(int fd)
{
    char link[64];
    char path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, sizeof path);
    return length > 0 ? std::string(path, size_t(length)) : std::string();
}

std::string pathOf(int folder, const char *name)
{
    if (!name)
        return {};
    if (name[0] == '/')
        return name;
    std::string base;
    if (folder == AT_FDCWD) {
        char path[PATH_MAX];
        base = syscall(SYS_getcwd, path, sizeof path) > 0 ? path : "";
    } else {
        base = pathOf(folder);
    }
    return base + '/' + name;
}

bool isBelowRoot(const std::string &path)
{
    const std::string &root = settings().root;
    return !root.empty() && path.size() > root.size() && path.compare(0, root.size(), root) == 0 && path[root.size()] == '/';
}

void appendTo(const std::string &file, const std::string &text)
{
    if (file.empty())
        return;
    const long fd = syscall(SYS_openat, AT_FDCWD, file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fd < 0)
        return;
    syscall(SYS_write, fd, text.data(), text.size());
    syscall(SYS_close, fd);
}

/// Counts a call. `writeHalf` does half of it, where that is possible.
template <typename WriteHalf> void point(const char *call, const std::string &path, long long size, const WriteHalf &writeHalf)
{
    if (!isBelowRoot(path))
        return;
    const std::scoped_lock turn(watched().turn); // nobody goes on while the plug is pulled
    const int before = errno;
    const long number = ++counted;
    appendTo(settings().trace, std::to_string(number) + ' ' + call + ' ' + path.substr(settings().root.size() + 1) + ' ' +
                                   std::to_string(size) + '\n');
    if (number == settings().at) {
        if (settings().half)
            writeHalf();
        lose();
        syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
        for (;;)
            syscall(SYS_pause);
    }
    errno = before;
}

void point(const char *call, const std::string &path, long long size = 0)
{
    point(call, path, size, [] {});
}

struct TellTotal {
    ~TellTotal()
    {
        if (settings().root.empty())
            return;
        appendTo(settings().total, std::to_string(counted) + '\n');
        lose();
    }
} tellTotal;

bool makesAFile(int folder, const char *name, int flags)
{
    if (!(flags & (O_CREAT | O_TRUNC)) || (flags & O_TMPFILE) == O_TMPFILE || settings().root.empty())
        return false;
    struct stat known;
    const bool there = fstatat(folder, name, &known, AT_SYMLINK_NOFOLLOW) == 0;
    return there ? (flags & O_TRUNC) && known.st_size > 0 : bool(flags & O_CREAT);
}

/// Counts an opening that makes a file, and opens by `real`.
template <typename Open> int openPoint(int folder, const char *name, int flags, const Open &real)
{
    const int before = errno;
    const bool makes = makesAFile(folder, name, flags);
    if (makes)
        point("create", pathOf(folder, name));
    errno = before;
    const int fd = real();
    if (fd >= 0 && makes && watched().unsynced) {
        const std::scoped_lock turn(watched().turn);
        watched().unsynced->made(fd);
    }
    return fd;
}

/// Counts a sync, and does it by `real`.
template <typename Sync> int syncPoint(const char *call, int fd, const Sync &real)
{
    const std::string path = pathOf(fd);
    point(call, path);
    const int answer = real();
    if (answer == 0 && watched().unsynced && (path == settings().root || isBelowRoot(path))) {
        const std::scoped_lock turn(watched().turn);
        watched().unsynced->synced(fd, path);
    }
    return answer;
}

} // namespace

extern "C" {

ssize_t write(int fd, const void *bytes, size_t size)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    point("write", pathOf(fd), (long long)size, [&] { real(fd, bytes, size / 2); });
    return real(fd, bytes, size);
}

ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    point("pwrite", pathOf(fd), (long long)size, [&] { real(fd, bytes, size / 2, at); });
    return real(fd, bytes, size, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    point("pwrite", pathOf(fd), (long long)size, [&] { real(fd, bytes, size / 2, at); });
    return real(fd, bytes, size, at);
}

ssize_t writev(int fd, const struct iovec *pieces, int count)
{
    static const auto real = next<ssize_t (*)(int, const struct iovec *, int)>("writev");
    long long size = 0;
    for (int i = 0; i < count; ++i)
        size += (long long)pieces[i].iov_len;
    point("writev", pathOf(fd), size, [&] { real(fd, pieces, count / 2); });
    return real(fd, pieces, count);
}

int fsync(int fd)
{
    static const auto real = next<int (*)(int)>("fsync");
    return syncPoint("fsync", fd, [&] { return real(fd); });
}

int fdatasync(int fd)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    return syncPoint("fdatasync", fd, [&] { return real(fd); });
}

int msync(void *address, size_t length, int flags)
{
    static const auto real = next<int (*)(void *, size_t, int)>("msync");
    // Which file is mapped there is not asked: whoever calls this in a newsroom's program means the newsroom's.
    point("msync", settings().root + "/(mapped)", (long long)length);
    return real(address, length, flags);
}

int ftruncate(int fd, off_t size)
{
    static const auto real = next<int (*)(int, off_t)>("ftruncate");
    point("ftruncate", pathOf(fd), size);
    return real(fd, size);
}

int ftruncate64(int fd, off64_t size)
{
    static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
    point("ftruncate", pathOf(fd), size);
    return real(fd, size);
}

int truncate(const char *path, off_t size)
{
    static const auto real = next<int (*)(const char *, off_t)>("truncate");
    point("truncate", pathOf(AT_FDCWD, path), size);
    return real(path, size);
}

int truncate64(const char *path, off64_t size)
{
    static const auto real = next<int (*)(const char *, off64_t)>("truncate64");
    point("truncate", pathOf(AT_FDCWD, path), size);
    return real(path, size);
}

int fallocate(int fd, int mode, off_t at, off_t length)
{
    static const auto real = next<int (*)(int, int, off_t, off_t)>("fallocate");
    point("fallocate", pathOf(fd), length);
    return real(fd, mode, at, length);
}

int fallocate64(int fd, int mode, off64_t at, off64_t length)
{
    static const auto real = next<int (*)(int, int, off64_t, off64_t)>("fallocate64");
    point("fallocate", pathOf(fd), length);
    return real(fd, mode, at, length);
}

int posix_fallocate(int fd, off_t at, off_t length)
{
    static const auto real = next<int (*)(int, off_t, off_t)>("posix_fallocate");
    point("posix_fallocate", pathOf(fd), length);
    return real(fd, at, length);
}

int posix_fallocate64(int fd, off64_t at, off64_t length)
{
    static const auto real = next<int (*)(int, off64_t, off64_t)>("posix_fallocate64");
    point("posix_fallocate", pathOf(fd), length);
    return real(fd, at, length);
}

int rename(const char *from, const char *to) noexcept
{
    static const auto real = next<int (*)(const char *, const char *)>("rename");
    point("rename", pathOf(AT_FDCWD, to));
    return real(from, to);
}

int renameat(int fromFolder, const char *from, int toFolder, const char *to) noexcept
{
    static const auto real = next<int (*)(int, const char *, int, const char *)>("renameat");
    point("rename", pathOf(toFolder, to));
    return real(fromFolder, from, toFolder, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static const auto real = next<int (*)(int, const char *, int, const char *, unsigned)>("renameat2");
    point("rename", pathOf(toFolder, to));
    return real(fromFolder, from, toFolder, to, flags);
}

int link(const char *from, const char *to) noexcept
{
    static const auto real = next<int (*)(const char *, const char *)>("link");
    point("link", pathOf(AT_FDCWD, to));
    return real(from, to);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static const auto real = next<int (*)(int, const char *, int, const char *, int)>("linkat");
    point("link", pathOf(toFolder, to));
    return real(fromFolder, from, toFolder, to, flags);
}

int symlink(const char *target, const char *path) noexcept
{
    static const auto real = next<int (*)(const char *, const char *)>("symlink");
    point("symlink", pathOf(AT_FDCWD, path));
    return real(target, path);
}

int unlink(const char *path) noexcept
{
    static const auto real = next<int (*)(const char *)>("unlink");
    point("unlink", pathOf(AT_FDCWD, path));
    return real(path);
}

int unlinkat(int folder, const char *path, int flags) noexcept
{
    static const auto real = next<int (*)(int, const char *, int)>("unlinkat");
    point("unlink", pathOf(folder, path));
    return real(folder, path, flags);
}

int remove(const char *path) noexcept
{
    static const auto real = next<int (*)(const char *)>("remove");
    point("unlink", pathOf(AT_FDCWD, path));
    return real(path);
}

int rmdir(const char *path) noexcept
{
    static const auto real = next<int (*)(const char *)>("rmdir");
    point("rmdir", pathOf(AT_FDCWD, path));
    return real(path);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static const auto real = next<int (*)(const char *, mode_t)>("mkdir");
    point("mkdir", pathOf(AT_FDCWD, path));
    return real(path, mode);
}

int mkdirat(int folder, const char *path, mode_t mode) noexcept
{
    static const auto real = next<int (*)(int, const char *, mode_t)>("mkdirat");
    point("mkdir", pathOf(folder, path));
    return real(folder, path, mode);
}

/// The mode that an open function was given behind `flags`, if it was.
#define KILLPOINT_MODE(flags)                                                                                                    \
    mode_t mode = 0;                                                                                                             \
    if ((flags) & (O_CREAT | (O_TMPFILE & ~O_DIRECTORY))) {                                                                      \
        va_list rest;                                                                                                            \
        va_start(rest, flags);                                                                                                   \
        mode = va_arg(rest, mode_t);                                                                                             \
        va_end(rest);                                                                                                            \
    }

int open(const char *path, int flags, ...)
{
    static const auto real = next<int (*)(const char *, int, ...)>("open");
    KILLPOINT_MODE(flags)
    return openPoint(AT_FDCWD, path, flags, [&] { return real(path, flags, mode); });
}

int open64(const char *path, int flags, ...)
{
    static const auto real = next<int (*)(const char *, int, ...)>("open64");
    KILLPOINT_MODE(flags)
    return openPoint(AT_FDCWD, path, flags, [&] { return real(path, flags, mode); });
}

int openat(int folder, const char *path, int flags, ...)
{
    static const auto real = next<int (*)(int, const char *, int, ...)>("openat");
    KILLPOINT_MODE(flags)
    return openPoint(folder, path, flags, [&] { return real(folder, path, flags, mode); });
}

int openat64(int folder, const char *path, int flags, ...)
{
    static const auto real = next<int (*)(int, const char *, int, ...)>("openat64");
    KILLPOINT_MODE(flags)
    return openPoint(folder, path, flags, [&] { return real(folder, path, flags, mode); });
}

} // extern "C"
