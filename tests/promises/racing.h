// What races: a newsroom with a story in some state, and every act that a command line or a window can do to it.
#pragma once

#include "newsroom/signing/signing.h"
#include "promises/baton.h"

#include <QMap>
#include <QTemporaryDir>

namespace gaoqian::test {

/// An act that somebody did, and what they were told.
struct Deed {
    QString act;
    int actor = 0;
    int exit = 0; ///< As the command line answers; -1 when it was killed.
    QString out;
    QString error;
    int begin = 0; ///< Moments of the baton.
    int end = 0;
    QString opinion; ///< Of a decision: unlike any other's.
    QString file;    ///< That a backup was to be.
    QString seen;    ///< Digest of what was there when the passphrase was typed.
    QByteArray page; ///< What stood under the name that an export had answered, right then.

    bool well() const { return exit == 0; }
    bool killed() const { return exit < 0; } ///< Nobody knows what it did.
};

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
    ManualClock &clock() { return m_clock; }
    std::unique_ptr<Newsroom> open(Pace *pace = nullptr);
    const SigningKey &key(const QString &name) const { return m_keys.at(name); }

    /// Invented people, in the order of the chain; the first holds the newsroom's key.
    static QList<std::pair<QString, QString>> team();
    static Secret passphrase(const QString &name) { return Secret::fromPassphrase(passphraseText(name)); }
    static QString passphraseText(const QString &name) { return QStringLiteral("口令-") + name; }

private:
    void make();
    void keepAs(const QString &state);

    QTemporaryDir m_folder;
    ManualClock m_clock;
    Pins m_pins;
    QString m_storyId;
    QString m_neighbourId;
    QStringList m_states;
    std::map<QString, SigningKey> m_keys;
};

/// Somebody at a command line, or at a window that keeps the newsroom open from its first act on.
class Actor {
public:
    /// `baton`: null for who goes on whenever they like.
    Actor(RaceScene &scene, Baton *baton, int number) : m_scene(scene), m_number(number), m_baton(baton) {}
    virtual ~Actor() = default;

    /// The names of all acts.
    static QStringList acts();
    /// In which states of the story the act can succeed; empty for any.
    static QStringList statesFor(const QString &act);
    /// Whether the act may change something that others see.
    static bool writes(const QString &act);

    Deed perform(const QString &act, const QString &state);

protected:
    /// Runs the command line and notes what it answered.
    virtual void cli(Deed &deed, const QStringList &arguments);
    virtual int moment() const;

    RaceScene &m_scene;
    const int m_number;

private:
    friend struct Acts;

    void pause();
    void decide(Deed &deed, const QString &verb, const QString &person);
    void decideAtWindow(Deed &deed, Verdict verdict, const QString &name);
    void exportPage(Deed &deed, const QStringList &more);
    void window(Deed &deed, const std::function<Result<QString>(Newsroom &)> &work);
    QString signer(const QString &state) const;
    QString token(const QString &kind, const QString &what) const;

    Baton *m_baton;
    int m_deeds = 0;
    std::unique_ptr<Newsroom> m_newsroom; ///< The window's; opened and closed by the actor's thread.
};

/// The words by which the contents of these races are told apart ("Tk0w" in a title, "Bk0w" in a body, "Sk0s" as a source), in
/// the order of their names.
QStringList tokensIn(const QString &text);

} // namespace gaoqian::test
