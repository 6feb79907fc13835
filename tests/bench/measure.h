// Times, heap and a table of them.
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>

#include <algorithm>
#include <cstdio>
#include <optional>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace gaoqian::bench {

/// How long `act` takes, in milliseconds.
template <typename Act> double timed(Act act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Times in milliseconds.
class Samples {
public:
    void add(double time) { m_times += time; }
    void add(const Samples &more) { m_times += more.m_times; }

    double share(double part) const
    {
        QList<double> sorted = m_times;
        std::sort(sorted.begin(), sorted.end());
        return sorted.isEmpty() ? 0 : sorted.at(std::min(sorted.size() - 1, qsizetype(part * double(sorted.size()))));
    }
    double median() const { return share(0.5); }
    double longest() const { return share(1); }

private:
    QList<double> m_times;
};

template <typename Act> Samples repeated(int times, Act act)
{
    Samples samples;
    for (int i = 0; i < times; ++i)
        samples.add(timed(act));
    return samples;
}

/// Bytes of the heap in use; nothing where the platform does not say.
inline std::optional<double> heapInUse()
{
#if defined(__GLIBC__)
    const auto info = mallinfo2();
    return double(info.uordblks + info.hblkhd);
#else
    return std::nullopt;
#endif
}

/// A line of the table: what, ours, what a bare text edit takes, and what is wanted.
inline void row(const QString &what, double ours, const char *unit, std::optional<double> bare, const QString &target)
{
    const QString ratio = bare && *bare > 0 ? QString::number(ours / *bare, 'f', 2) : QStringLiteral("-");
    std::printf("| %-58s | %9.2f %-2s | %9s | %6s | %-22s |\n", qPrintable(what), ours, unit,
                qPrintable(bare ? QString::number(*bare, 'f', 2) : QStringLiteral("-")), qPrintable(ratio), qPrintable(target));
    std::fflush(stdout);
}

inline void head(const QString &title)
{
    std::printf("\n%s\n\n| %-58s | %12s | %9s | %6s | %-22s |\n", qPrintable(title), "", "ours", "bare", "ratio", "wanted");
    std::printf("|%s|%s|%s|%s|%s|\n", std::string(60, '-').c_str(), std::string(14, '-').c_str(), std::string(11, '-').c_str(),
                std::string(8, '-').c_str(), std::string(24, '-').c_str());
}

} // namespace gaoqian::bench
