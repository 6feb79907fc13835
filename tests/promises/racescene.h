// Where races are run: a newsroom with a story that can be put back into any of its states, and the words that tell its texts
// apart.
#pragma once

#include "article/asset.h"
#include "newsroom/core/newsroom.h"

#include <QTemporaryDir>

#include <map>

namespace gaoqian::test {

/// The invented people who begin and who end the chain, and who changes their passphrase.
inline const QString editor = QStringLiteral("陶然");
inline const QString chief = QStringLiteral("宋怀远");
inline const QString mindful = QStringLiteral("孟知秋");

template <typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(result).value();
}

inline void must(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
}

/// A folder in memory, where there is one, with a newsroom in it that can be put back into any of its states. Of one thread, but
/// for the actors that hold the baton.
class RaceScene {
public:
    RaceScene();

    /// Every state that the story can be in.
    QStringList states() const { return m_states; }
    void lay(const QString &state);

    const QString &storyId() const { return m_storyId; }
    const QString &neighbourId() const { return m_neighbourId; }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString file() const { return path(QStringLiteral("bench/town.gaoqian-newsroom")); }
    QString out() const { return path(QStringLiteral("bench/out")); }
    QString manuscript(int actor) const { return path(QStringLiteral("manuscript%1.md").arg(actor)); }

    Surroundings surroundings(Pace *pace = nullptr) { return {m_clock, m_pins, KdfCost::minimal(), {}, pace}; }
    FrozenClock &clock() { return m_clock; }
    std::unique_ptr<Newsroom> open(Pace *pace = nullptr);
    /// As it stands: nothing is settled that was left half-way.
    std::unique_ptr<Newsroom> look();
    QString digest(); ///< Of the story's content.
    const SigningKey &key(const QString &name) const { return m_keys.at(name); }

    /// Which the newsroom has had for long, and no story shows: it may be let go.
    static Asset picture();

    /// Invented people, in the order of the chain; the first holds the newsroom's key.
    static QList<std::pair<QString, QString>> team();
    static Secret passphrase(const QString &name) { return Secret::fromPassphrase(passphraseText(name)); }
    static QString passphraseText(const QString &name) { return QStringLiteral("口令-") + name; }

private:
    void make();
    void keepAs(const QString &state);

    QTemporaryDir m_folder;
    FrozenClock m_clock;
    Pins m_pins;
    QString m_storyId;
    QString m_neighbourId;
    QStringList m_states;
    std::map<QString, SigningKey> m_keys;
};

/// The words by which the contents of these races are told apart ("Tk0w" in a title, "Bk0w" in a body, "Sk0s" as a source), in
/// the order of their names.
QStringList tokensIn(const QString &text);

} // namespace gaoqian::test
