#include "promises/unsynced.h"

#include <vector>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

struct stat statusOf(const std::string &path)
{
    struct stat status {};
    if (fstatat(AT_FDCWD, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        status.st_mode = 0;
    return status;
}

std::string contentOf(long fd)
{
    std::string bytes;
    std::vector<char> piece(1 << 20);
    for (ssize_t read; (read = syscall(SYS_pread64, fd, piece.data(), piece.size(), bytes.size())) > 0;)
        bytes.append(piece.data(), size_t(read));
    return bytes;
}

/// Not to be used for a file that the program has open: closing it would let go of the locks on it.
std::string contentOf(const std::string &path)
{
    const long fd = syscall(SYS_openat, AT_FDCWD, path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return {};
    std::string bytes = contentOf(fd);
    syscall(SYS_close, fd);
    return bytes;
}

void write(const std::string &path, const std::string &bytes)
{
    const long fd = syscall(SYS_openat, AT_FDCWD, path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    for (size_t done = 0; fd >= 0 && done < bytes.size();) {
        const long written = syscall(SYS_write, fd, bytes.data() + done, bytes.size() - done);
        if (written <= 0)
            break;
        done += size_t(written);
    }
    // It takes a while until a machine is there again: what waits for a lock to be old does not wait for it then.
    const timespec longAgo[2]{{1'000'000'000, 0}, {1'000'000'000, 0}};
    syscall(SYS_utimensat, fd, nullptr, longAgo, 0);
    syscall(SYS_close, fd);
}

} // namespace

Unsynced::Unsynced(const std::string &root) : m_root(root), m_rootNumber(statusOf(root).st_ino) { note(root); }

void Unsynced::note(const std::string &folder)
{
    const Names names = namesIn(folder);
    m_folders[statusOf(folder).st_ino] = names;
    for (const auto &[name, number] : names) {
        const std::string path = folder + '/' + name;
        if (S_ISDIR(statusOf(path).st_mode))
            note(path);
        else
            m_contents[number] = contentOf(path);
    }
}

ino_t Unsynced::numberOf(int fd)
{
    struct stat status {};
    return fstat(fd, &status) == 0 ? status.st_ino : 0;
}

Unsynced::Names Unsynced::namesIn(const std::string &folder)
{
    Names names;
    DIR *const entries = opendir(folder.c_str());
    while (const dirent *entry = entries ? readdir(entries) : nullptr) {
        const std::string name = entry->d_name;
        if (name != "." && name != "..")
            names[name] = statusOf(folder + '/' + name).st_ino;
    }
    if (entries)
        closedir(entries);
    return names;
}

void Unsynced::synced(int fd, const std::string &path)
{
    const ino_t number = numberOf(fd);
    if (S_ISDIR(statusOf(path).st_mode))
        m_folders[number] = namesIn(path);
    else if ((fcntl(fd, F_GETFL) & O_ACCMODE) == O_RDWR)
        m_contents[number] = contentOf(fd);
    else
        m_contents[number] = contentOf(path);
}

void Unsynced::lose() const { layOut(m_root); }

void Unsynced::layOut(const std::string &folder) const
{
    const auto wanted = m_folders.find(statusOf(folder).st_ino);
    const Names names = wanted == m_folders.end() ? Names() : wanted->second;
    for (const auto &[name, number] : namesIn(folder)) {
        const std::string path = folder + '/' + name;
        const auto kept = names.find(name);
        if (!S_ISDIR(statusOf(path).st_mode)) {
            syscall(SYS_unlinkat, AT_FDCWD, path.c_str(), 0);
        } else {
            layOut(path);
            if (kept == names.end() || kept->second != number)
                syscall(SYS_unlinkat, AT_FDCWD, path.c_str(), AT_REMOVEDIR);
        }
    }
    for (const auto &[name, number] : names) {
        const auto content = m_contents.find(number);
        const std::string path = folder + '/' + name;
        if (!S_ISDIR(statusOf(path).st_mode))
            write(path, content == m_contents.end() ? std::string() : content->second);
    }
}
