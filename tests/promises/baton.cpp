#include "promises/baton.h"

#include <thread>

namespace gaoqian::test {

namespace {

/// Which actor this thread is; -1 for none.
thread_local int self = -1;

constexpr int mostWaits = 20000;

} // namespace

Baton::Baton() = default;

Baton::Baton(quint32 seed, const QList<int> &lengths, int opening) : m_chance(seed)
{
    m_style = m_chance.bounded(4) == 0 ? Style::ManyTurns : Style::FewTurns;
    m_repeats = m_chance.bounded(2) == 0;
    m_percent = QList<int>{10, 30, 60}[m_chance.bounded(3)];
    m_holder = m_chance.bounded(int(lengths.size()));
    m_turns = QList<int>(lengths.size(), -1);
    const bool two = m_chance.bounded(3) == 0;
    for (int i = 0; i < lengths.size(); ++i) {
        const int from = lengths[i] > opening && m_chance.bounded(4) != 0 ? opening : 0;
        const int turn = m_chance.bounded(from, std::max(lengths[i], from + 1));
        if (two || i == m_holder)
            m_turns[i] = turn;
    }
}

bool Baton::run(const QList<std::function<void()>> &actors)
{
    m_wakes = std::vector<std::condition_variable>(size_t(actors.size()));
    m_ended = QList<bool>(actors.size(), false);
    m_pauses = QList<int>(actors.size(), 0);
    m_holder = std::max(m_holder, 0);
    std::vector<std::thread> threads;
    for (int i = 0; i < actors.size(); ++i) {
        threads.emplace_back([this, i, &actors] {
            self = i;
            {
                std::unique_lock lock(m_mutex);
                waitFor(lock, i);
            }
            try {
                actors[i]();
            } catch (const Stuck &) {
                m_stuck = true;
            }
            leave(i);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return !m_stuck;
}

bool Baton::isTurn(int who)
{
    switch (m_style) {
    case Style::OneByOne:
        return false;
    case Style::FewTurns:
        return m_pauses[who] == m_turns[who];
    case Style::ManyTurns:
        return m_chance.bounded(100) < m_percent;
    }
    return false;
}

/// Somebody else who has not ended; `who` itself when there is nobody.
int Baton::chosen(int who)
{
    QList<int> others;
    for (int i = 0; i < m_ended.size(); ++i) {
        if (i != who && !m_ended[i])
            others += i;
    }
    if (others.isEmpty())
        return who;
    return m_style == Style::OneByOne ? others.first() : others[m_chance.bounded(int(others.size()))];
}

void Baton::passTo(int next)
{
    m_holder = next;
    m_wakes[size_t(next)].notify_one();
}

void Baton::waitFor(std::unique_lock<std::mutex> &lock, int who)
{
    m_wakes[size_t(who)].wait(lock, [&] { return m_holder == who; });
}

void Baton::leave(int who)
{
    const std::unique_lock lock(m_mutex);
    m_ended[who] = true;
    if (const int next = chosen(who); next != who)
        passTo(next);
}

void Baton::pause()
{
    if (self < 0)
        return;
    std::unique_lock lock(m_mutex);
    ++m_moment;
    m_waits = 0;
    const bool turn = isTurn(self);
    ++m_pauses[self];
    if (!turn)
        return;
    passTo(chosen(self));
    waitFor(lock, self);
}

void Baton::whileOthersWrite()
{
    if (self < 0)
        return;
    std::unique_lock lock(m_mutex);
    const int next = chosen(self);
    if (next == self || ++m_waits > mostWaits)
        throw Stuck();
    passTo(next);
    waitFor(lock, self);
}

bool Baton::wantsOnceMore()
{
    if (self < 0 || !m_repeats)
        return false;
    const std::unique_lock lock(m_mutex);
    return m_chance.bounded(3) == 0;
}

} // namespace gaoqian::test
