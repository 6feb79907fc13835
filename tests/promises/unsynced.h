// What a pulled plug leaves of a folder: of each file what was synced last, under the names that its folder had when that was.
#pragma once

#include <map>
#include <string>

#include <sys/types.h>

/// Watches a folder from the beginning of a program on, and can bring it to that state. The strictest file system that the rules
/// allow: whatever was not asked for is lost. Folders are made and stay where they are. To be called by one thread at a time.
/// Uses no function that killpoint.cpp counts.
class Unsynced {
public:
    /// What is there now counts as synced.
    explicit Unsynced(const std::string &root);

    /// The file or folder `path`, open as `fd`, was synced just now.
    void synced(int fd, const std::string &path);

    /// The file that is open as `fd` was made just now; another one may have had its number before.
    void made(int fd) { m_contents.erase(numberOf(fd)); }

    /// Lets go of everything that was not synced.
    void lose() const;

private:
    using Names = std::map<std::string, ino_t>;

    static ino_t numberOf(int fd);
    static Names namesIn(const std::string &folder);
    void note(const std::string &folder);
    void layOut(const std::string &folder) const;

    const std::string m_root;
    std::map<ino_t, std::string> m_contents;
    std::map<ino_t, Names> m_folders;
    ino_t m_rootNumber = 0;
};
