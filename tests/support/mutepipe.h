// Stands between a program and a PostgreSQL server of this computer, and breaks off just when an answer is due.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QTemporaryDir>

#include <atomic>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace gaoqian::test {

/// Hands on what both say. Once `breakAfter` was called: what the server answers to the next request that holds those bytes is
/// taken from it and thrown away, and that connection is closed. Later ones are handed on again, where it does not stay away.
class MutePipe {
public:
    /// `folder`: where the server's socket is.
    explicit MutePipe(const QString &folder) : m_server(socketIn(folder))
    {
        m_listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
        const sockaddr_un address = addressOf(socketIn(this->folder()));
        if (::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
            ::listen(m_listener, 50) != 0)
            qFatal("no socket in %s", qPrintable(this->folder()));
        m_thread = std::thread([this] { run(); });
    }
    ~MutePipe()
    {
        m_ends = true;
        m_thread.join();
        for (const Pair &pair : std::as_const(m_pairs))
            close(pair);
        ::close(m_listener);
    }
    MutePipe(const MutePipe &) = delete;
    MutePipe &operator=(const MutePipe &) = delete;

    QString folder() const { return m_folder.path(); } ///< For the address of who is to be broken off.
    void breakAfter(const QByteArray &request, bool staysAway = false)
    {
        m_request = request;
        m_staysAway = staysAway;
        m_isArmed = true;
    }
    void comeBack() { m_isAway = false; }
    int broken() const { return m_broken; } ///< How often it broke off.

private:
    struct Pair {
        int program;
        int server;
        bool mute = false;
    };

    static QByteArray socketIn(const QString &folder) { return folder.toLocal8Bit() + "/.s.PGSQL.5432"; }
    static sockaddr_un addressOf(const QByteArray &path)
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        return address;
    }
    static void close(const Pair &pair)
    {
        ::close(pair.program);
        ::close(pair.server);
    }

    void run()
    {
        while (!m_ends) {
            QList<pollfd> watched{{m_listener, POLLIN, 0}};
            for (const Pair &pair : std::as_const(m_pairs))
                watched << pollfd{pair.program, POLLIN, 0} << pollfd{pair.server, POLLIN, 0};
            constexpr int moment = 20; // milliseconds, until it is noticed that this ends
            ::poll(watched.data(), nfds_t(watched.size()), moment);
            QList<Pair> left;
            for (qsizetype i = 0; i < m_pairs.size(); ++i) {
                Pair &pair = m_pairs[i];
                const bool stays = (!watched[1 + 2 * i].revents || hear(pair)) && (!watched[2 + 2 * i].revents || answer(pair));
                if (stays)
                    left << pair;
                else
                    close(pair);
            }
            m_pairs = left;
            if (watched[0].revents)
                accept();
        }
    }

    void accept()
    {
        const int program = ::accept(m_listener, nullptr, nullptr);
        const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
        const sockaddr_un address = addressOf(m_server);
        if (!m_isAway && ::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
            m_pairs << Pair{program, server};
        else
            close({program, server});
    }

    bool hear(Pair &pair)
    {
        const QByteArray said = read(pair.program);
        if (m_isArmed && said.contains(m_request)) {
            m_isArmed = false;
            pair.mute = true;
        }
        return !said.isEmpty() && write(pair.server, said);
    }

    bool answer(Pair &pair)
    {
        const QByteArray said = read(pair.server);
        if (pair.mute) {
            ++m_broken;
            m_isAway = m_staysAway.load();
        }
        return !pair.mute && !said.isEmpty() && write(pair.program, said);
    }

    static QByteArray read(int socket)
    {
        QByteArray bytes(65536, Qt::Uninitialized);
        const ssize_t count = ::read(socket, bytes.data(), size_t(bytes.size()));
        bytes.resize(qMax<qsizetype>(count, 0));
        return bytes;
    }
    static bool write(int socket, const QByteArray &bytes)
    {
        qsizetype done = 0;
        while (done < bytes.size()) {
            const ssize_t count = ::send(socket, bytes.constData() + done, size_t(bytes.size() - done), MSG_NOSIGNAL);
            if (count <= 0)
                return false;
            done += count;
        }
        return true;
    }

    const QTemporaryDir m_folder;
    const QByteArray m_server;
    int m_listener = -1;
    QList<Pair> m_pairs; ///< The thread's.
    QByteArray m_request;
    std::atomic<bool> m_isArmed = false;
    std::atomic<bool> m_staysAway = false;
    std::atomic<bool> m_isAway = false;
    std::atomic<bool> m_ends = false;
    std::atomic<int> m_broken = 0;
    std::thread m_thread;
};

} // namespace gaoqian::test
