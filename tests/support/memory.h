// How much memory a piece of work takes at its highest, where the system tells; and a system that has none left to give.
#pragma once

#include <QFile>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace gaoqian::test {

/// From its making on; asked once. Zero where the system does not tell, and under a sanitizer, which needs memory of its own.
class PeakMemory {
public:
    PeakMemory()
    {
        QFile reset(QStringLiteral("/proc/self/clear_refs"));
        if (reset.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            m_isKnown = reset.write("5") == 1; // the peak is counted anew
        m_before = bytes("VmRSS:");
    }

    /// How many bytes more than in the beginning were in use at most.
    qint64 more() const
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        return 0;
#else
        return m_isKnown ? std::max<qint64>(bytes("VmHWM:") - m_before, 0) : 0;
#endif
    }

private:
    static qint64 bytes(const QByteArray &field)
    {
        QFile status(QStringLiteral("/proc/self/status"));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray text = status.readAll();
        const qsizetype at = text.indexOf(field);
        const qsizetype end = text.indexOf("kB", at);
        return at < 0 || end < at ? 0 : text.mid(at + field.size(), end - at - field.size()).trimmed().toLongLong() * 1024;
    }

    qint64 m_before = 0;
    bool m_isKnown = false;
};

/// While it lives, this process gets no more than about `bytes` of further memory. Not everywhere, nor under a sanitizer.
class ScarceMemory {
public:
    explicit ScarceMemory(quint64 bytes)
    {
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        QFile status(QStringLiteral("/proc/self/statm"));
        if (!status.open(QIODevice::ReadOnly) || getrlimit(RLIMIT_AS, &m_before) != 0)
            return;
        rlimit little = m_before;
        little.rlim_cur = rlim_t(status.readAll().split(' ').first().toULongLong() * 4096 + bytes);
        m_isScarce = setrlimit(RLIMIT_AS, &little) == 0;
#else
        Q_UNUSED(bytes)
#endif
    }
    ~ScarceMemory()
    {
#ifdef Q_OS_LINUX
        if (m_isScarce)
            setrlimit(RLIMIT_AS, &m_before);
#endif
    }
    Q_DISABLE_COPY_MOVE(ScarceMemory)

    bool isScarce() const { return m_isScarce; }

private:
#ifdef Q_OS_LINUX
    rlimit m_before{};
#endif
    bool m_isScarce = false;
};

} // namespace gaoqian::test
