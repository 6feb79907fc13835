// What must be so after a race, whoever came first: the promises, looked at in the newsroom file, in the pages and in what
// everybody was told.
#pragma once

#include "promises/racing.h"

#include <QHash>

namespace gaoqian::test {

/// Who does what, in which state of the story.
struct Race {
    QString state;
    QList<QStringList> scripts; ///< The acts of each actor, in order.
    quint32 seed = 0;
    bool toTheEnd = false; ///< Carry the story on until its page is out; otherwise by one act.

    QString told() const;
};

/// A content that a slip held over at some moment, under these names.
struct Signed {
    QStringList tokens;
    QStringList bodyTokens;
    QStringList names;
    int decisions = 0;
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
    explicit RaceCheck(Orders &orders) : m_orders(orders) {}

    QStringList states() const { return m_scene.states(); }
    /// Runs the race and says which promises were not kept.
    QStringList run(const Race &race);

private:
    QList<Deed> perform(const Race &race, Baton &baton, bool &stuck);
    /// What everybody was told and what was there in the end, in words that are the same for the same.
    QString outcome(const QList<Deed> &deeds, Newsroom &newsroom);
    QString inOrder(const Race &race, int first);
    QStringList comparedWithOrder(const Race &race, const QString &now);

    RaceScene m_scene;
    QHash<QString, std::optional<Signed>> m_signed; ///< By the slip's head and the content's digest.
    Orders &m_orders;
};

} // namespace gaoqian::test
