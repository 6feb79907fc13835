// One race: acts on a story, in an order that a seed decides; and what must come out of it.
#pragma once

#include "promises/racelook.h"

namespace gaoqian::test {

/// Who does what, in which state of the story.
struct Race {
    QString state;
    QList<QStringList> scripts; ///< The acts of each actor, in order.
    quint32 seed = 0;
    bool toTheEnd = false; ///< Carry the story on until its page is out; otherwise by one act.

    QString told() const;
};

/// What comes out when one acts after the other; found once for all scenes.
class Orders {
public:
    QString find(const QString &key); ///< Empty when it is not known.
    void keep(const QString &key, const QString &outcome);

private:
    std::mutex m_mutex;
    QHash<QString, QString> m_known;
};

class RaceCheck {
public:
    explicit RaceCheck(Orders &orders) : m_orders(orders) { learnLengths(); }

    QStringList states() const { return m_scene.states(); }
    /// Runs the race and says which promises were not kept.
    QStringList run(const Race &race);

private:
    void learnLengths();
    QList<Deed> perform(const Race &race, Baton &baton, bool &stuck);
    /// What everybody was told and what was there in the end, in words that are the same for the same.
    QString outcome(const QList<Deed> &deeds, Newsroom &newsroom);
    QString inOrder(const Race &race, int first);
    QStringList comparedWithOrder(const Race &race, const QString &now);

    RaceScene m_scene;
    KnownSigned m_signed;
    QHash<QString, int> m_lengths; ///< How many pauses each act makes by itself.
    Orders &m_orders;
};

} // namespace gaoqian::test
